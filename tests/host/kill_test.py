#!/usr/bin/env python3
"""kill_test.py HOST PLUGIN [TIMES]: replays a WARC with --resume and ends it with SIGKILL TIMES
times, at random moments spread over the whole run; the file that comes out in the end must be, byte
for byte, that of an undisturbed run. The seed is printed, KILL_SEED sets it."""
import gzip
import os
import random
import signal
import subprocess
import sys
import tempfile
import time

HOST, PLUGIN = sys.argv[1], sys.argv[2]
TIMES = int(sys.argv[3]) if len(sys.argv) > 3 else 4
PAGES = 400


def record(number):
    # One page in five takes the library 50 ms, one in forty fails.
    word = "FAIL-HERE" if number % 40 == 7 else "SLOW-HERE" if number % 5 == 0 else "page"
    block = (f"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n{word} {number} " +
             "text " * (number * 37 % 3000)).encode()
    head = (f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:id-{number}>\r\n"
            f"WARC-Target-URI: https://w.example/{number}\r\nWARC-Date: 2026-11-20T12:00:00Z\r\n"
            f"Content-Type: application/http\r\nContent-Length: {len(block)}\r\n\r\n").encode()
    return gzip.compress(head + block + b"\r\n\r\n", mtime=0)


def command(folder, output, *more):
    return [HOST, "replay", os.path.join(folder, "in.warc.gz"), "--format", "jsonl", "--jobs", "2",
            "--plugin", PLUGIN, "--quiet", "--output", os.path.join(folder, output), *more]


def whole(path):
    with open(path, "rb") as file:
        return file.read()


def main():
    seed = int(os.environ.get("KILL_SEED", time.time_ns() % 1_000_000))
    dice = random.Random(seed)
    with tempfile.TemporaryDirectory() as folder:
        with open(os.path.join(folder, "in.warc.gz"), "wb") as file:
            file.writelines(record(number) for number in range(PAGES))
        began = time.monotonic()
        code = subprocess.run(command(folder, "whole.jsonl"), stderr=subprocess.DEVNULL).returncode
        assert code == 1, code
        usual = time.monotonic() - began
        expected = whole(os.path.join(folder, "whole.jsonl"))
        killed = gone_on = 0
        while killed < TIMES:
            run = subprocess.Popen(command(folder, "out.jsonl", "--resume"), stderr=subprocess.DEVNULL)
            # A third of them soon after the start, so that one run is interrupted many times.
            time.sleep(dice.random() * (usual if dice.random() < 0.66 else usual / 8))
            if run.poll() is None:
                run.send_signal(signal.SIGKILL)
                killed += 1
            run.wait()
            if os.path.exists(os.path.join(folder, "out.jsonl")):
                # It came to its end: look at it, and begin anew.
                assert whole(os.path.join(folder, "out.jsonl")) == expected, f"seed {seed}"
                os.remove(os.path.join(folder, "out.jsonl"))
            elif os.path.exists(os.path.join(folder, ".out.jsonl.progress")):
                gone_on += 1
        code = subprocess.run(command(folder, "out.jsonl", "--resume"), stderr=subprocess.DEVNULL).returncode
        assert code == 1, f"exit code {code}, seed {seed}"
        assert whole(os.path.join(folder, "out.jsonl")) == expected, f"seed {seed}"
        left = sorted(os.listdir(folder))
        assert left == ["in.warc.gz", "out.jsonl", "whole.jsonl"], f"{left}, seed {seed}"
        print(f"killed {killed} times, {gone_on} of them to be gone on with; "
              f"{expected.count(bytes([10]))} records, the same as undisturbed (seed {seed})")


main()
