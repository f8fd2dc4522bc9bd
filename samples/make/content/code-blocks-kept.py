lang = "en"
template = "blog"
site = dict(name="Slow Compiler", domain="slowcompiler.example", legal="Ilse Marchbank", city="Calder")
path = "/2026/11/09/one-bit-per-sheep"
section = None
title = "One bit per sheep"
subtitle = None
byline = "Posted by Ilse Marchbank"
date_text = "9 November 2026"
comments = 6
paragraphs = "unclosed"
body = """
My neighbour keeps two thousand sheep and one notebook. In the notebook he makes a tick for every animal that has passed the gate, and in the evening he counts the ticks. Last month he asked me whether a computer could do this. It could, but the only computer in his barn is an old feeding controller with 512 bytes of memory to spare.

Two thousand sheep are two thousand bits, and that is 250 bytes. So I wrote a bitmap. Each ear tag has a number, and this function sets the bit that belongs to it:

@code c
static uint8_t seen[256];

/* returns 1 if this sheep is new today */
int tick(unsigned tag)
{
    uint8_t mask = 1u << (tag & 7);
    if (seen[tag >> 3] & mask)
        return 0;
    seen[tag >> 3] |= mask;
    return 1;
}
@end

Note the order: I look before I set. A sheep that turns round in the gate and comes back must not be counted twice, and they do turn round, because the dog stands on the other side.

Counting is the part that everyone gets to write once in a lifetime. You can loop over all bits, or you can use the trick that `x & (x - 1)` clears the lowest one:

@code c
int count(void)
{
    int n = 0;
    for (int i = 0; i < 256; i++)
        for (uint8_t x = seen[i]; x; x &= x - 1)
            n++;
    return n;
}
@end

On the desk this took four microseconds. In the barn it took none that anyone noticed, because the man was looking for a pencil.

To try it without sheep, feed it numbers on the command line:

@code sh
$ seq 1 7 1999 | ./gate
286 sheep, 1714 missing
@end

The first evening it reported 1,998. He counted by hand and got 1,997. We argued about the bitmap until midnight, and I had begun to suspect the tags above 2,047, which would wrap, when his daughter found that the ram had eaten a label and carried two numbers inside him.

I have since added a check. The bug was real, the code was right, and the notebook is still in use, for the ram.
"""
ld = []
truth = dict(authors=[dict(name="Ilse Marchbank", role="writer", kind="person")], published=dict(when="2026-11-09", precision="day", zone="unknown"))
must = ["seen[tag >> 3] |= mask;"]
