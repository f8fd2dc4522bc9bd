#!/usr/bin/env python3
"""duplicates.py --host PROGRAM [--pages FOLDER] [--misses]

How well near-duplicates are known again. The articles of samples/ are read one after another in one
session with duplicates=report; then copies of half of them, made by rule, under other URLs. A copy
is found when it is reported with its own original; every other report is a false one. Fails below
a precision of 0.99 or a recall of 0.95.

--pages FOLDER  also the natural duplicates of a page set (pages.jsonl and html/): pairs of articles
                whose true bodies share half of the shorter one's runs of four words, counted here
                exactly, against what is reported
--misses        names what went wrong
"""
import argparse
import gzip
import hashlib
import html
import json
import os
import re
import subprocess
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
PRECISION, RECALL = 0.99, 0.95
COPIES = 200


def page(title, blocks, template):
    """An article's page in one of two templates that no sample uses."""
    lines = [html.escape(block) for block in blocks]
    if template == 0:
        body = "".join(f"<p>{line}</p>\n" for line in lines)
        return (f"<!doctype html><title>{title} | Copy Post</title><body><div class='top'><a href='/'>Copy Post"
                f"</a> <a href='/w'>World</a></div><article><h1>{title}</h1>\n{body}</article></body>")
    body = "<br><br>\n".join(lines)
    return (f"<html><head><title>{title}</title></head><body><table><tr><td><a href='/'>Home</a><br>"
            f"<a href='/a'>Archive</a></td><td><h2>{title}</h2>\n{body}</td></tr></table></body></html>")


def template_changed(blocks, number):
    return blocks


def furniture_added(blocks, number):
    middle = len(blocks) // 2
    return (["Share this story with your friends", *blocks[:middle],
             "Sign up for our newsletter and never miss a story from the region again.", *blocks[middle:],
             f"More from this section: edition {number}", "All rights reserved by the Copy Post company."])


def lead_cut(blocks, number):
    return blocks[max(1, len(blocks) // 4):]


def end_cut(blocks, number):
    return blocks[:len(blocks) - max(1, len(blocks) // 3)]


def wire_copy(blocks, number):
    """Under another masthead: a dateline of its own, a changed first sentence, a note at the end."""
    first = re.sub(r"^[A-Z ,0-9a-z]{3,40}\([A-Za-z]+\) [-–—] ", "", blocks[0])
    return ([f"RIVERTON (Copy Wire) - {first}", *blocks[1:],
             f"With material by our correspondents. Copy Post, item {number}."])


def small_edits(blocks, number):
    """One word in about forty is another one."""
    def edit(word):
        seed = hashlib.sha256(f"{number} {word}".encode()).digest()[0]
        return "altered" if seed < 6 and word.isalpha() else word
    return [" ".join(edit(word) for word in block.split(" ")) for block in blocks]


RULES = [template_changed, furniture_added, lead_cut, end_cut, wire_copy, small_edits]


def samples():
    for name in sorted(os.listdir(os.path.join(ROOT, "samples"))):
        folder = os.path.join(ROOT, "samples", name)
        files = [os.path.join(folder, file) for file in ("truth.json", "request.json", "page.html")]
        if not all(os.path.exists(file) for file in files):
            continue
        with open(files[0], encoding="utf-8") as file:
            truth = json.load(file)
        with open(files[1], encoding="utf-8") as file:
            request = json.load(file)
        if truth.get("outcome", "article") == "article" and truth.get("blocks"):
            yield name, truth, request, files[2]


def read(host, records):
    """What the library says of records in this order: a parsed line each."""
    lines = "".join(json.dumps(record) + "\n" for record in records)
    run = subprocess.run([host, "filter", "--jobs", "1", "--quiet", "--option", "duplicates=report"],
                         input=lines.encode(), stdout=subprocess.PIPE, check=False)
    said = [json.loads(line) for line in run.stdout.splitlines()]
    if len(said) != len(records):
        sys.exit(f"{len(records)} records went in, {len(said)} came out")
    return said


def text_of(path, charset):
    with open(path, "rb") as file:
        raw = file.read()
    try:
        return raw.decode(charset or "utf-8")
    except (UnicodeDecodeError, LookupError):
        return None


def charset_of(path):
    """Of a sample, from what its page declares; only to hand it over as JSON."""
    with open(path, "rb") as file:
        head = file.read(4096)
    if head[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return "utf-16"
    found = re.search(rb"charset=[\"']?([\w-]+)", head)
    return found[1].decode() if found else "utf-8"


def by_rule(host, misses):
    records, expected = [], []
    originals = []
    for name, truth, request, path in samples():
        text = text_of(path, charset_of(path)) or text_of(path, "utf-8")
        if text is None:
            continue
        url = request.get("url") or f"https://samples.example/{name}"
        records.append({"id": name, "url": url, "html": text})
        expected.append(None)
        originals.append((name, truth, url))
    copied = originals[::2]
    number = 0
    for name, truth, url in copied:
        for rule in RULES:
            number += 1
            blocks = rule(truth["blocks"], number)
            records.append({"id": f"{name}/{rule.__name__}", "url": f"https://copies.example/{number}",
                            "html": page(html.escape(truth["title"] or name), blocks, number % 2)})
            expected.append(url)
    if number < COPIES:
        sys.exit(f"only {number} copies: there are too few samples")
    right = false = 0
    for record, want, said in zip(records, expected, read(host, records)):
        original = said["original"]
        right += original is not None and original["url"] == want
        false += original is not None and original["url"] != want
        if misses and (original or {}).get("url") != want:
            print(f"  {record['id']}: {said['outcome']}, {original}, wanted {want}")
    return right, false, number, len(records)


def runs_of(text):
    words = re.findall(r"[^\W_]+", text.lower())
    return {" ".join(words[i:i + 4]) for i in range(len(words) - 3)}


def natural(host, folder, misses):
    records, runs = [], []
    with open(os.path.join(folder, "pages.jsonl"), encoding="utf-8") as lines:
        for line in lines:
            known = json.loads(line)
            if not known.get("body"):
                continue
            with gzip.open(os.path.join(folder, "html", known["id"] + ".html.gz")) as file:
                text = file.read().decode(known.get("encoding") or "utf-8", "replace")
            records.append({"id": known["id"], "url": "https://pages.example/" + known["id"], "html": text})
            runs.append(runs_of(known["body"]))
    said = read(host, records)
    articles = [i for i, one in enumerate(said) if one["outcome"] == "article"]
    holders, true = {}, {}
    for i in articles:
        shared = {}
        for run in runs[i]:
            for other in holders.get(run, ()):
                shared[other] = shared.get(other, 0) + 1
        for run in runs[i]:
            holders.setdefault(run, []).append(i)
        alike = [other for other, count in shared.items()
                 if count >= 8 and 2 * count >= min(len(runs[i]), len(runs[other]))]
        if alike:
            true[i] = {records[other]["url"] for other in alike}
    reported = {i: said[i]["original"]["url"] for i in articles if said[i]["original"]}
    right = sum(reported[i] in true.get(i, ()) for i in reported)
    if misses:
        for i in sorted(set(reported) | set(true)):
            if reported.get(i) not in true.get(i, ()):
                print(f"  {records[i]['id']}: {said[i]['original']}, by the truth {true.get(i)}")
    print(f"natural: {len(articles)} articles, {len(true)} duplicates by their true bodies; "
          f"{len(reported)} reported, {right} of them right")


def main():
    words = argparse.ArgumentParser()
    words.add_argument("--host", required=True)
    words.add_argument("--pages")
    words.add_argument("--misses", action="store_true")
    asked = words.parse_args()
    right, false, copies, pages = by_rule(asked.host, asked.misses)
    precision, recall = right / max(1, right + false), right / copies
    print(f"by rule: {copies} copies among {pages} pages; precision {precision:.3f}, recall {recall:.3f}")
    if asked.pages:
        natural(asked.host, asked.pages, asked.misses)
    return precision < PRECISION or recall < RECALL


sys.exit(main())
