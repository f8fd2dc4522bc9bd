#!/usr/bin/env python3
"""resume_test.py HOST: pages that are read twice in one run, which remembers them in a state file and
is killed on both ways: each is an article once and a copy once, as in a run that nobody disturbs."""
import json
import os
import random
import subprocess
import sys
import tempfile
import time

HOST = os.path.abspath(sys.argv[1])
PAGES = 1200  # so many that a run outlives several entries of its journal, also on a fast machine


def page(number):
    dice = random.Random(number)
    word = lambda: "".join(dice.choices("abcdefghijklmnopqrstuvwxyz", k=dice.randint(3, 9)))
    sentence = lambda: " ".join(word() for _ in range(15)).capitalize() + ". "
    paragraphs = "".join(f"<p>{''.join(sentence() for _ in range(4))}</p>" for _ in range(6))
    return (f"<title>{sentence()}</title><article><h1>{sentence()}</h1>{paragraphs}</article>")


def command(name):
    return [HOST, "replay", "in", "in", "--format", "jsonl", "--output", name + ".jsonl", "--resume",
            "--option", "duplicates=drop", "--option", f"state={name}.state"]


def items_of(journal):
    try:
        with open(journal, encoding="utf-8") as file:
            return int(file.read().split("items ")[1].split()[0])
    except (OSError, IndexError):
        return 0


def kill_behind(items):
    run = subprocess.Popen(command("killed"), stderr=subprocess.DEVNULL)
    while items_of(".killed.jsonl.progress") < items and run.poll() is None:
        time.sleep(0.005)
    run.kill()
    assert run.wait() < 0, "it came to its end before it was killed"


def outcomes(name):
    subprocess.run(command(name), check=True, stderr=subprocess.DEVNULL)
    with open(name + ".jsonl", encoding="utf-8") as file:
        return [(article["id"], article["outcome"]) for article in map(json.loads, file)]


with tempfile.TemporaryDirectory() as folder:
    os.chdir(folder)
    os.mkdir("in")
    for number in range(PAGES):
        with open(f"in/{number:03}.html", "w", encoding="utf-8") as file:
            file.write(page(number))
    expected = outcomes("whole")
    assert [outcome for _, outcome in expected].count("duplicate") == PAGES
    for items in PAGES // 3, PAGES * 4 // 3:
        kill_behind(items)
    assert outcomes("killed") == expected
