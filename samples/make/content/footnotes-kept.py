lang = "en"
template = "blog"
site = dict(name="The Idle Antiquary", domain="idleantiquary.example", legal="Humphrey Sallow", city="Ashdale")
path = "/essays/on-the-invention-of-the-queue.html"
section = None
title = "On the invention of the queue"
subtitle = "A short history of standing behind other people"
byline = "Humphrey Sallow"
byline_html = ""
head = '<meta name="author" content="Humphrey Sallow"/><meta name="dc.date" content="2026-05-02"/>'
date_text = "2 May 2026"
comments = 6
body = """
@raw
<p>No painting before the eighteenth century shows a queue. There are crowds, processions and mobs, there are the damned going down to hell, two abreast; but nobody waits his turn.<sup><a href="#fn1" id="r1">1</a></sup> It seems that for most of history people pushed.</p>
@text
No painting before the eighteenth century shows a queue. There are crowds, processions and mobs, there are the damned going down to hell, two abreast; but nobody waits his turn.1 It seems that for most of history people pushed.
@end

The earliest order to stand in line that I have been able to find is nailed to the door of a bakery in a garrison town. It is dated 1794, a year of bad bread. Those who wished to be served were to place themselves "one after the other, in the manner of beads".

@raw
<p>Beads are a happy comparison. A string of them has a beginning and an end, and each one knows only its two neighbours. The baker, a widow named Coignet, is said to have rapped the knuckles of officers who tried to enter at the clasp.<sup><a href="#fn2" id="r2">2</a></sup></p>
@text
Beads are a happy comparison. A string of them has a beginning and an end, and each one knows only its two neighbours. The baker, a widow named Coignet, is said to have rapped the knuckles of officers who tried to enter at the clasp.2
@end

## The shopping basket as deputy

From there it spread with the railways, which needed people to board in some order before the train had left. By 1860 a traveller from the south notes with wonder that in the northern ports one may leave a basket in one's place and go for a glass of wine. Nobody touches the basket. It has, for the time being, the rights of a citizen.

I have tried this in our post office with an umbrella. It was handed in as lost property, and I had to queue for it.

## What the ants say

It is often claimed that animals do it too. They do not. Ants follow a scent, ducks follow their mother, and sheep, as anyone knows who has watched them at a gate, believe that there is no gate. Waiting for one's turn requires that one can imagine being somebody else, further along.

Perhaps that is why I have grown fond of it. It is the only gathering in which strangers agree on something without discussing it, and in which the last is sure to become the first.

@raw
<hr><ol class="footnotes"><li id="fn1"><p>The line of petitioners in the Ashdale fresco is a restorer's joke of 1911. <a href="#r1">&#8617;</a></p></li><li id="fn2"><p>So her grandson told the parish clerk, who was himself an officer and may have been among them. <a href="#r2">&#8617;</a></p></li></ol>
@text
The line of petitioners in the Ashdale fresco is a restorer's joke of 1911.
So her grandson told the parish clerk, who was himself an officer and may have been among them.
@end
"""
truth = dict(authors=[dict(name="Humphrey Sallow", role="writer", kind="person")], published=dict(when="2026-05-02", precision="day", zone="unknown"), byline=None)
auto_must = False
must = ["there are the damned going down to hell, two abreast", "The earliest order to stand in line that I have been able to find is nailed to the door of a bakery in a garrison town.", "It was handed in as lost property, and I had to queue for it.",
        "The line of petitioners in the Ashdale fresco is a restorer's joke of 1911.", "So her grandson told the parish clerk"]
