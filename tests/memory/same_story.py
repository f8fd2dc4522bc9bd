#!/usr/bin/env python3
"""same_story.py HOST: the two acceptance pages tell one story. Each is put last to a session that has
met all articles of the page set and the other one, which must be the most similar. Exits with 77
where the pages are not: $COPYDESK_DATA, or ../shared beside the checkout."""
import gzip
import json
import os
import subprocess
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
SEEDS = ["000_704acc439f54f966", "004_94a2c21ebfde0cc5"]


def records(data):
    with open(os.path.join(data, "pages", "pages.jsonl"), encoding="utf-8") as lines:
        for line in lines:
            page = json.loads(line)
            if page.get("page_type", "article") != "article":
                continue
            with gzip.open(os.path.join(data, "pages", "html", page["id"] + ".html.gz")) as file:
                html = file.read().decode(page.get("encoding") or "utf-8", "replace")
            yield {"id": page["id"], "url": "https://pages.example/" + page["id"], "html": html}


def seed(data, name):
    with open(os.path.join(data, "seeds", name + ".txt"), encoding="utf-8") as file:
        return {"id": name, "url": "https://seeds.example/" + name, "text": file.read()}


def main():
    data = os.path.join(os.environ.get("COPYDESK_DATA") or os.path.join(ROOT, "..", "shared"), "data")
    if not os.path.exists(os.path.join(data, "pages", "pages.jsonl")):
        print("skipped: no pages; set COPYDESK_DATA to the folder that holds data/pages/pages.jsonl")
        return 77
    pages = list(records(data))
    failed = 0
    # The first one is read once more at the end: what it meets is then all the others.
    order = pages + [seed(data, SEEDS[0]), seed(data, SEEDS[1]), seed(data, SEEDS[0])]
    run = subprocess.run([sys.argv[1], "filter", "--jobs", "1", "--quiet", "--option", "stories=yes"],
                         input="".join(json.dumps(one) + "\n" for one in order).encode(),
                         stdout=subprocess.PIPE, check=False)
    said = [json.loads(line) for line in run.stdout.splitlines()]
    assert len(said) == len(order), f"{len(order)} pages went in, {len(said)} came out"
    for mine, other, last in ((SEEDS[1], SEEDS[0], said[-2]), (SEEDS[0], SEEDS[1], said[-1])):
        found = [one for one in last["same_story"] if not one["url"].endswith(mine)]
        print(mine, "among", len(pages), "pages:", [(one["url"][-24:], one["similarity"]) for one in found])
        failed += not found or not found[0]["url"].endswith(other)
    articles = [one for one in said[:-3] if one["outcome"] == "article"]
    print(f"{sum(bool(one['same_story']) for one in articles)} of {len(articles)} articles have such others")
    return failed != 0


sys.exit(main())
