#!/usr/bin/env python3
"""What the samples claim against what the library says. Run by ctest.

    truth.py --host PROGRAM [--misses [FIELD]] [--check | --pin] [--samples FOLDER] [NAME…]

The host reads every samples/<claim>/page.* into JSON Lines, which is compared with truth.json
beside the page. A member that truth.json does not have is not asked for; null there means that
the page does not say, so that any answer is wrong. White space counts as one blank.

A table of the fields is printed: how many samples are right, of how many that claim something.
--misses     each miss: sample, truth, answer; of one field where FIELD is given
--check      exits 1 where fewer are right than truth_floors.json beside this file says
--pin        writes truth_floors.json
NAME…        only these samples
"""
import argparse
import json
import os
import re
import subprocess
import sys
import unicodedata
from datetime import datetime

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
FLOORS = os.path.join(HERE, "truth_floors.json")
# The dateline of a truth may be the place alone or the whole line: "NAIROBI, Nov 19 (Reuters) -".
BEHIND_PLACE = re.compile(r"\s*(,\s+[^\W\d]+\.? \d|\(|[-–—]).*$", re.S)


def plain(text):
    """White space and the composition of letters do not matter; everything else does."""
    return None if text is None else " ".join(unicodedata.normalize("NFC", text).split())


def of(value, member):
    return value.get(member) if value else None


def place(dateline):
    return None if dateline is None else BEHIND_PLACE.sub("", plain(dateline))


def moment(date):
    """When, how precise, and whether the zone was stated: 06:00Z and 07:00+01:00 are the same."""
    if date is None:
        return None
    when = date["when"]
    if "T" in when:
        found = datetime.fromisoformat(when.replace("Z", "+00:00"))
        when = found.timestamp() if found.tzinfo else found.isoformat()
    return [when, date["precision"], date["zone"]]


def day(date):
    return of(date, "when") and date["when"][:10]


def names(parties):
    return [plain(party["name"]) for party in parties]


# field: what the truth claims, what the library answers. `t` and `a` are truth.json and the line.
FIELDS = {
    "outcome": (lambda t: t["outcome"], lambda a: a["outcome"]),
    "title": (lambda t: plain(t["title"]), lambda a: plain(a["title"])),
    "subtitle": (lambda t: plain(t["subtitle"]), lambda a: plain(a["subtitle"])),
    "byline": (lambda t: plain(t["byline"]), lambda a: plain(a["byline"])),
    "authors": (lambda t: names(t["authors"]), lambda a: names(a["authors"])),
    "roles": (lambda t: [party["role"] for party in t["authors"]],
              lambda a: [party["role"] for party in a["authors"]]),
    "source": (lambda t: plain(t["source"]), lambda a: plain(of(a["source"], "name"))),
    "agency": (lambda t: t["agency"], lambda a: a["agency"]),
    "credit": (lambda t: plain(t["credit"]), lambda a: plain(a["credit"])),
    "dateline": (lambda t: place(t["dateline"]), lambda a: plain(a["dateline"])),
    "published day": (lambda t: day(t["published"]), lambda a: day(a["published"])),
    "published": (lambda t: moment(t["published"]), lambda a: moment(a["published"])),
    "modified": (lambda t: moment(t["modified"]), lambda a: moment(a["modified"])),
    "section": (lambda t: plain(t["section"]), lambda a: plain(a["section"])),
    "language": (lambda t: t["language"].split("-")[0],
                 lambda a: a["language"] and a["language"].split("-")[0]),
    "caption": (lambda t: plain(t["figure_caption"]),
                lambda a: [plain(image["caption"]) for image in a["images"]]),
    "photo credit": (lambda t: plain(t["figure_credit"]),
                     lambda a: [plain(image["credit"]) for image in a["images"]]),
}
AMONG = ("caption", "photo credit")  # the claim is one of the answers


def in_order(blocks, text):
    """The blocks that do not stand behind the one before."""
    at, missing = 0, []
    for block in map(plain, blocks):
        found = text.find(block, at)
        if found < 0:
            missing.append(block)
        else:
            at = found + len(block)
    return missing


# field: the strings of the claim that the text (white space made one) does not do justice to.
TEXTS = {
    "must": lambda claim, text: [s for s in claim if plain(s) not in text],
    "must_not": lambda claim, text: [s for s in claim if plain(s) in text],
    "once": lambda claim, text: [s for s in claim if text.count(plain(s)) != 1],
    "blocks": in_order,
}


def judge(truth, answer):
    """field -> None where it is right, else (claim, answer). Fields without a claim are not in it."""
    verdict = {}
    for field, (claimed, answered) in FIELDS.items():
        try:
            claim = claimed(truth)
        except KeyError:
            continue
        said = answered(answer)
        right = claim in said if field in AMONG else claim == said
        # Where the names are wrong, the roles belong to nobody.
        if field == "roles" and verdict["authors"]:
            right = False
        verdict[field] = None if right else (claim, said)
    text = plain(answer["text"] or "")
    for field, wrong in TEXTS.items():
        if field in truth:
            strings = wrong(truth[field], text)
            verdict[field] = (strings, "missing" if field != "must_not" else "there") if strings else None
    if "blocks" in truth:
        whole = plain(" ".join(truth["blocks"]))
        verdict["whole text"] = None if whole == text else (f"{len(whole)} characters", f"{len(text)}")
    return verdict


def read_samples(folder, wanted):
    found = {}
    for name in sorted(os.listdir(folder)):
        path = os.path.join(folder, name, "truth.json")
        if os.path.exists(path) and (not wanted or name in wanted):
            with open(path, encoding="utf-8") as file:
                found[name] = json.load(file)
    unknown = sorted(set(wanted) - set(found))
    if unknown or not found:
        sys.exit(f"truth: no such sample in {folder}: {', '.join(unknown) or 'none at all'}")
    return found


def ask(host, folder, samples):
    pages = [os.path.join(folder, name, page) for name in samples
             for page in sorted(os.listdir(os.path.join(folder, name))) if page.startswith("page.")]
    command = [host, "replay", "--quiet", "--format", "jsonl", "--option", "time_limit=0", *pages]
    ended = subprocess.run(command, check=False, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    if ended.returncode > 1:
        sys.exit(f"truth: the host ended with {ended.returncode}\n{ended.stderr.decode()}")
    lines = [json.loads(line) for line in ended.stdout.decode().split("\n") if line]
    answers = {line["id"]: line for line in lines}
    for name in samples:
        if name not in answers:
            sys.exit(f"truth: {name} could not be read\n{ended.stderr.decode()}")
    return answers


def short(value):
    text = json.dumps(value, ensure_ascii=False) if not isinstance(value, str) else value
    return text if len(text) <= 300 else text[:297] + "…"


def print_misses(verdicts, field):
    for name, verdict in verdicts.items():
        for miss, what in verdict.items():
            if what and field in (miss, "all"):
                print(f"{name}: {miss}\n    truth  {short(what[0])}\n    answer {short(what[1])}")


def print_table(verdicts, counts):
    print(f"{'field':<14}{'right':>6}{'of':>5}")
    for field, (right, total) in counts.items():
        print(f"{field:<14}{right:>6}{total:>5}" + ("" if right == total else f"   {total - right} wrong"))
    perfect = [name for name, verdict in verdicts.items() if not any(verdict.values())]
    print(f"\nfully right: {len(perfect)} of {len(verdicts)}")
    for name in perfect:
        print(f"  {name}")


def check(counts):
    with open(FLOORS, encoding="utf-8") as file:
        floors = json.load(file)
    sunk = [f"{field}: {counts.get(field, (0, 0))[0]} right, {floor} before"
            for field, floor in floors.items() if counts.get(field, (0, 0))[0] < floor]
    for sentence in sunk:
        print(f"truth: {sentence}; --misses \"{sentence.split(':')[0]}\" shows them", file=sys.stderr)
    return 1 if sunk else 0


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--host", required=True)
    parser.add_argument("--samples", default=os.path.join(ROOT, "samples"))
    parser.add_argument("--misses", nargs="?", const="all", metavar="FIELD",
                        choices=["all", "whole text", *FIELDS, *TEXTS])
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--pin", action="store_true")
    parser.add_argument("names", nargs="*", metavar="NAME")
    asked = parser.parse_args()
    samples = read_samples(asked.samples, asked.names)
    answers = ask(asked.host, asked.samples, samples)
    verdicts = {name: judge(truth, answers[name]) for name, truth in samples.items()}
    counts = {}
    for field in [*FIELDS, *TEXTS, "whole text"]:
        judged = [verdict[field] for verdict in verdicts.values() if field in verdict]
        if judged:
            counts[field] = (judged.count(None), len(judged))
    if asked.misses:
        print_misses(verdicts, asked.misses)
    else:
        print_table(verdicts, counts)
    if asked.pin:
        with open(FLOORS, "w", encoding="utf-8") as file:
            json.dump({field: right for field, (right, _) in counts.items()}, file, indent=1)
            file.write("\n")
    return check(counts) if asked.check else 0


if __name__ == "__main__":
    sys.exit(main())
