#!/usr/bin/env python3
"""filter_test.py HOST PLUGIN [COUNT]: COUNT records through the filter in a pipe. What comes out must be in
the order of what went in, each broken record must be named and answered, and the memory used at the
end must be that of the first tenth."""
import json
import subprocess
import sys
import threading

HOST, PLUGIN = sys.argv[1:3]
COUNT = int(sys.argv[3]) if len(sys.argv) > 3 else 100_000


def is_broken(number):
    return number % 10_007 == 5_000


def record(number):
    if is_broken(number):
        return b'{"id": %d, "html": ' % number + (b'"cut\n' if number % 2 else b'7}\n')
    return b'{"id": %d, "url": "https://w.example/%d", "html": "<p>%s"}\n' % (number, number, b"word " * (number % 60))


def feed(pipe):
    with pipe:
        for first in range(0, COUNT, 1000):
            pipe.write(b"".join(record(number) for number in range(first, min(first + 1000, COUNT))))


def peak(pid):
    with open(f"/proc/{pid}/status", encoding="ascii") as status:
        return next(int(line.split()[1]) for line in status if line.startswith("VmHWM"))


def main():
    run = subprocess.Popen([HOST, "filter", "--jobs", "2", "--quiet", "--plugin", PLUGIN],
                           stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    named = []
    threading.Thread(target=feed, args=(run.stdin,)).start()
    reading = threading.Thread(target=lambda: named.extend(run.stderr))
    reading.start()
    early = late = came = 0
    for line in run.stdout:
        number = came
        came += 1
        head = line[:line.index(b",")] + b"}"
        # Of a line that is no JSON only its number is known, from 1 on.
        said = number + 1 if is_broken(number) and number % 2 else number
        assert json.loads(head)["id"] == str(said), line[:80]
        assert (b'"error":' in line) == is_broken(number), line[:80]
        if came == COUNT // 10:
            early = peak(run.pid)
        elif came % 1000 == 0 and came < COUNT:  # behind the last line the program may be gone
            late = peak(run.pid)
    assert came == COUNT, "records are missing"
    reading.join()
    assert run.wait() == 1, "broken records are no success"
    broken = [number for number in range(COUNT) if is_broken(number)]
    assert len(named) == len(broken), named[:3]
    for number, line in zip(broken, named):
        assert b"line %d" % (number + 1) in line or b"%d" % number in line, line
    assert late <= early + 4096, f"{early} kB after a tenth, {late} kB at the end"
    print(f"{COUNT} records, {len(broken)} broken ones named and answered, in order; "
          f"{early} kB after a tenth, {late} kB at the end")


main()
