#!/usr/bin/env python3
"""Figures on pages whose truth is known. Called by ./dev score and by ctest.

    score.py --host PROGRAM [SET…] [--unseen] [--json] [--misses FIELD] [--check | --pin] [--fast]

The pages and the scorer lie outside the project: $COPYDESK_DATA, or ../shared beside the checkout,
holds data/pages/pages.jsonl, data/pages/html/<id>.html.gz and tools/score.py, whose head describes
the figures. The host replays the pages into out/score/predictions.jsonl.

Seen and unseen: pages may be looked at, and models trained, only on seen domains; what is reported
comes from unseen ones. A page is unseen when sha256(domain) begins with 8 hexadecimal digits that
are a multiple of 5. The domain is that of the page's URL, or the page's id where there is none:
its last two labels, or three when the last has two letters and the one before is one of
ac co com edu go gob gov ne net or org.

By default: the seen pages' table, and the key figures of both. SET… keeps only these sets. Beside the
scorer's own figures stand titles by type of page ("story" is an article or a page of the sets of articles),
and the language on pages whose declarations were removed, or set to a wrong one; see languages.py.
--unseen     the table of the unseen pages
--misses F   the seen pages whose field F is wrong: id, truth, prediction
--check      exits 1 if a figure lies more than 0.001 below its floor in floors.json
--pin        writes floors.json
--fast       with --check: a sixteenth of the pages, as the test does
--kept       use the predictions of the last run
--models F   other fold models than training/folds
--reliable   how far predicted_f1 holds: its value against the body F1 that was reached
--outcomes   what pages of known type were judged to be, and how far the probability holds
--languages  the body's F1 by language; Chinese and Japanese by character
--shipped    by the shipped model, which has seen the pages: not an honest figure
--or-skip    exit 77 where pages or floors are not there (for ctest)
"""
import argparse
import hashlib
import json
import os
import subprocess
import sys
from collections import Counter
from urllib.parse import urlsplit

from languages import write_pages

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
FLOORS = os.path.join(HERE, "floors.json")
MODELS = os.path.join(ROOT, "training", "folds")
KINDS = "article listing forum product documentation service collection".split()  # in the order of the header
BARRIERS = "consent_wall paywall_stub script_shell error_page too_thin".split()
FOLDS = 5  # domains by hash; the first is the unseen one
SECOND_LEVEL = set("ac co com edu go gob gov ne net or org".split())
TOLERANCE = 0.001
REDECLARED = ("lang-removed", "lang-wrong")  # runs on pages that were changed
# row and column of the scorer's table. "false+" counts against the pages that have none.
KEYS = [("title", "f1"), ("authors", "f1"), ("authors", "exact"), ("authors", "none-right"),
        ("agency", "recall"), ("date", "f1"), ("sitename", "f1"), ("lang", "f1"),
        ("segments", "f1"), ("body", "f1"), ("article", "f1"), ("shingles", "f1")]


class Missing(Exception):
    """Something outside the project is not here."""


def domain(page):
    host = (urlsplit(page.get("url") or "").hostname or "").rstrip(".").lower()
    if not host:
        return page["id"]
    labels = host.split(".")
    if labels[-1].isdigit():  # an address
        return host
    three = len(labels) > 2 and len(labels[-1]) == 2 and labels[-2] in SECOND_LEVEL
    return ".".join(labels[-3 if three else -2:])


def number(text):
    return int(hashlib.sha256(text.encode()).hexdigest()[:8], 16)


def kind_of(page):
    """The type of the page where it is known; sets without types are of articles."""
    kind = page.get("page_type") or "article"
    return "story" if kind == "article" else kind


def is_unseen(page):
    return number(domain(page)) % 5 == 0


def is_fast(page):
    return number(page["id"]) % 16 == 0


class Data:
    def __init__(self):
        self.root = os.environ.get("COPYDESK_DATA") or os.path.join(os.path.dirname(ROOT), "shared")
        self.folder = os.path.join(self.root, "data", "pages")
        self.scorer = os.path.join(self.root, "tools", "score.py")
        listing = os.path.join(self.folder, "pages.jsonl")
        for path in (listing, self.scorer):
            if not os.path.exists(path):
                raise Missing("no pages with truth: set COPYDESK_DATA to the folder that holds "
                              "data/pages/pages.jsonl and tools/score.py")
        with open(listing, "rb") as file:
            raw = file.read()
        self.digest = hashlib.sha256(raw).hexdigest()
        self.pages = [json.loads(line) for line in raw.split(b"\n") if line.strip()]


class Run:
    """The pages of one run and what the host made of them, in out/score/ or a folder beside it."""

    def __init__(self, data, pages, folder):
        self.data, self.pages, self.folder = data, pages, folder
        self.html = os.path.join(data.folder, "html")
        self.predictions = os.path.join(folder, "predictions.jsonl")
        os.makedirs(folder, exist_ok=True)

    def replay(self, host, options, models):
        """Reads each fold's pages with the model in the folder `models` that never saw their domains; see
        training/README.md. None: with the shipped model."""
        with open(self.predictions, "wb") as out:
            for fold in range(FOLDS):
                pages = [page for page in self.pages if number(domain(page)) % FOLDS == fold]
                if pages:
                    files = {"body_model": "fold", "facts_model": "facts", "outcome_model": "outcomes"}
                    model = [word for option, name in files.items() if models
                             for word in ("--option", f"{option}={os.path.join(models, f'{name}-{fold}.bin')}")]
                    out.write(self.replay_pages(host, [*options, *model], pages))

    def replay_redeclared(self, host, options, models):
        """The pages of known language without its declarations, and with wrong ones, in runs of their own."""
        pages = [page for page in self.pages if page.get("lang")]
        for name in REDECLARED:
            folder = os.path.join(self.folder, name)
            write_pages(self.data.folder, folder, pages, wrong=name == "lang-wrong")
            run = Run(self.data, pages, folder)
            run.html = os.path.join(folder, "html")
            run.replay(host, options, models)

    def replay_pages(self, host, options, chosen, jobs=2, times=1):
        """Hands the host a page set of its own, so many times: without the truth, and only these pages."""
        pages, part = os.path.join(self.folder, "pages"), os.path.join(self.folder, "part.jsonl")
        os.makedirs(pages, exist_ok=True)
        html = os.path.join(pages, "html")
        if os.path.islink(html):
            os.unlink(html)
        os.symlink(os.path.abspath(self.html), html)
        with open(os.path.join(pages, "pages.jsonl"), "w", encoding="utf-8") as file:
            for page in chosen:
                asked = {key: page[key] for key in ("id", "url", "encoding") if page.get(key)}
                file.write(json.dumps(asked, ensure_ascii=False) + "\n")
        command = [host, "replay", "--quiet", "--jobs", str(jobs), "--format", "jsonl", "--output", part, *options,
                   *[pages] * times]
        ended = subprocess.run(command, check=False, stdout=subprocess.DEVNULL,
                               stderr=subprocess.PIPE, text=True)
        # A page that failed is a page without a prediction; a host that failed is the end.
        if ended.returncode not in (0, 1) or not os.path.exists(part):
            sys.exit(f"score: {' '.join(command)} ended with {ended.returncode}\n{ended.stderr}")
        with open(part, "rb") as file:
            return file.read()

    def scorer(self, part, *arguments, truth=None):
        """The scorer's output for some of the pages; for this part of their truth only, where it is named."""
        listing = os.path.join(self.folder, "truth.jsonl")
        with open(listing, "w", encoding="utf-8") as file:
            for page in self.pages:
                if part(page):
                    asked = {key: page[key] for key in ("id", "set", *truth) if key in page} if truth else page
                    file.write(json.dumps(asked, ensure_ascii=False) + "\n")
        return subprocess.run([sys.executable, self.data.scorer, listing, self.predictions, *arguments],
                              check=True, stdout=subprocess.PIPE, text=True).stdout

    def rows(self, part, truth=None):
        # As in the published tables: pages whose words are counted by character stand apart.
        table = json.loads(self.scorer(part, "--json", "--without-set", "zh", truth=truth))
        return {name.strip(): row for name, row in table.items()}

    def figures(self, part):
        rows = self.rows(part)
        found = {}
        for row, column in KEYS:
            values = rows.get(row)
            if not values:
                continue
            if column == "none-right":
                if values["none"]:
                    found[f"{row}.{column}"] = 1 - values["false+"] / values["none"]
            elif column in values:
                found[f"{row}.{column}"] = values[column]
        for kind in sorted({kind_of(page) for page in self.pages if part(page) and page.get("title")}):
            titles = self.rows(lambda page: part(page) and kind_of(page) == kind, ("title", "title_also"))
            if "title" in titles:
                found[f"title.{kind}"] = titles["title"]["f1"]
        for name in REDECLARED:
            run = Run(self.data, self.pages, os.path.join(self.folder, name))
            rows = run.rows(part, ("lang",)) if os.path.exists(run.predictions) else {}
            if rows:
                found[f"{name}.f1"] = rows["lang"]["f1"]
        found.update(self.outcome_figures(part))
        return {name: round(value, 4) for name, value in found.items()}

    def outcomes(self, part):
        """(page, prediction) of the pages whose type is known."""
        with open(self.predictions, encoding="utf-8") as lines:
            read = {line["id"]: line for line in map(json.loads, lines)}
        return [(page, read[page["id"]]) for page in self.pages
                if page.get("page_type") and page["id"] in read and part(page)]

    def outcome_figures(self, part):
        """article: told from all others; types: of the seven; no-barrier: pages that have a body by their
        truth and are not called an error, a wall, a stub, a shell or too thin."""
        pairs = self.outcomes(part)
        if not pairs:
            return {}
        same = [(page["page_type"] == "article") == (read["outcome"] == "article") for page, read in pairs]
        types = [page["page_type"] == read["outcome"] for page, read in pairs]
        free = [read["outcome"] not in BARRIERS for page, read in pairs if page.get("body")]
        return {f"outcome.{name}": sum(right) / len(right)
                for name, right in (("article", same), ("types", types), ("no-barrier", free)) if right}


def check(floors, digest, figures):
    """The sentences that say what sank."""
    if floors["digest"] != digest:
        return [f"floors.json was pinned on other pages (digest {floors['digest'][:12]}, "
                f"here {digest[:12]}); pin again with ./dev score --pin"]
    found = []
    for part, now in figures.items():
        for name, floor in floors[part].items():
            value = now.get(name)
            if value is None or value < floor - TOLERANCE:
                found.append(f"{part} {name}: {value}, below its floor {floor}")
    return found


def body_f1(run, part):
    """By page."""
    return {line.split("\t")[0]: float(line.split("\t")[1])
            for line in run.scorer(part, "--misses", "body").splitlines()}


def print_languages(run):
    groups, reached = {}, body_f1(run, lambda page: True)
    for page in run.pages:
        if page["id"] in reached:
            language = "zh" if page["set"] == "zh" else (page.get("lang") or "?")[:2].lower()
            groups.setdefault(language, []).append(reached[page["id"]])
    print(f"{'language':10}{'pages':>7}{'body F1':>9}")
    for language, values in sorted(groups.items(), key=lambda group: -len(group[1])):
        print(f"{language:10}{len(values):7}{sum(values) / len(values):9.3f}")


def print_reliability(run):
    """The pages with a body in groups of like predicted_f1, with the mean of what was reached."""
    reached = body_f1(run, lambda page: page["set"] != "zh")
    groups = {}
    with open(run.predictions, encoding="utf-8") as lines:
        for line in map(json.loads, lines):
            if line["id"] in reached:
                predicted = line.get("predicted_f1") or 0
                groups.setdefault(min(int(predicted * 10), 9), []).append((predicted, reached[line["id"]]))
    print(f"{'predicted F1':14}{'pages':>7}{'predicted':>11}{'reached':>9}")
    for group, pairs in sorted(groups.items()):
        means = [sum(column) / len(pairs) for column in zip(*pairs)]
        print(f"{group / 10:.1f} to {(group + 1) / 10:.1f}    {len(pairs):7}{means[0]:11.3f}{means[1]:9.3f}")


def print_outcomes(run):
    """How each type was judged, how far the probability holds, and the false alarms of the rules."""
    pairs = run.outcomes(lambda page: True)
    columns = KINDS + sorted({read["outcome"] for _, read in pairs} - set(KINDS))
    print("is \\ judged".ljust(15) + "".join(name[:8].rjust(9) for name in columns))
    for kind in KINDS:
        own = [read["outcome"] for page, read in pairs if page["page_type"] == kind]
        print(kind.ljust(15) + "".join(f"{own.count(name):9}" for name in columns))
    groups = {}
    for page, read in pairs:
        if read["outcome"] in KINDS:
            groups.setdefault(min(int(read["probability"] * 10), 9), []).append((read["probability"], page["page_type"] == read["outcome"]))
    print(f"\n{'probability':14}{'pages':>7}{'stated':>9}{'right':>9}")
    for group, values in sorted(groups.items()):
        means = [sum(column) / len(values) for column in zip(*values)]
        print(f"{group / 10:.1f} to {(group + 1) / 10:.1f}    {len(values):7}{means[0]:9.3f}{means[1]:9.3f}")
    false = [(page["page_type"], read["outcome"]) for page, read in pairs if page.get("body") and read["outcome"] in BARRIERS]
    print(f"\npages with a body that are called a barrier: {len(false)}")
    for (kind, outcome), count in sorted(Counter(false).items()):
        print(f"  {kind} called {outcome}: {count}")


def print_keys(parts):
    print("key figure".ljust(24) + "".join(name.rjust(10) for name in parts))
    for name in dict.fromkeys(key for figures in parts.values() for key in figures):
        cells = [f"{figures[name]:.4f}" if name in figures else "" for figures in parts.values()]
        print(name.ljust(24) + "".join(cell.rjust(10) for cell in cells))


def main():
    args = argparse.ArgumentParser(description=__doc__,
                                   formatter_class=argparse.RawDescriptionHelpFormatter)
    args.add_argument("sets", nargs="*", metavar="SET")
    args.add_argument("--host", required=True)
    args.add_argument("--option", action="append", default=[], help="key=value, for the library")
    args.add_argument("--misses", metavar="FIELD")
    args.add_argument("--models", metavar="FOLDER", default=MODELS)
    for flag in ("--unseen", "--json", "--check", "--pin", "--fast", "--kept", "--or-skip", "--shipped", "--reliable", "--outcomes", "--languages"):
        args.add_argument(flag, action="store_true")
    args = args.parse_args()
    if (args.check or args.pin) and args.sets:
        sys.exit("score: floors are those of all sets")
    if args.shipped and (args.check or args.pin):
        sys.exit("score: floors hold what the fold models reach")
    if args.fast and not args.check:
        sys.exit("score: --fast goes with --check")
    try:
        data = Data()
        if args.check and not os.path.exists(FLOORS):
            raise Missing("no floors are pinned yet (./dev score --pin)")
    except Missing as missing:
        print(f"quality: skipped: {missing}" if args.or_skip else f"score: {missing}")
        return 77 if args.or_skip else 2

    known = sorted({page["set"] for page in data.pages})
    if not set(args.sets) <= set(known):
        sys.exit(f"score: the sets are {' '.join(known)}")
    pages = [page for page in data.pages
             if (not args.sets or page["set"] in args.sets) and (not args.fast or is_fast(page))]
    run = Run(data, pages, os.path.join(ROOT, "out", "score-fast" if args.fast else "score"))
    if not args.kept:
        options = [word for option in args.option for word in ("--option", option)]
        models = None if args.shipped else args.models
        run.replay(args.host, options, models)
        if not (args.misses or args.reliable or args.outcomes or args.languages):
            run.replay_redeclared(args.host, options, models)

    seen, unseen = (lambda page: not is_unseen(page)), is_unseen
    if args.misses:
        print(run.scorer(seen, "--misses", args.misses), end="")
        return 0
    if args.reliable:
        print_reliability(run)
        return 0
    if args.outcomes:
        print_outcomes(run)
        return 0
    if args.languages:
        print_languages(run)
        return 0
    if args.fast:
        parts = {"fast": run.figures(is_fast)}
    else:
        parts = {"seen": run.figures(seen), "unseen": run.figures(unseen)}
    if args.pin:
        floors = {"digest": data.digest, **parts, "fast": run.figures(is_fast)}
        with open(FLOORS, "w", encoding="utf-8") as file:
            json.dump(floors, file, indent=1)
            file.write("\n")
        print_keys({part: floors[part] for part in ("seen", "unseen", "fast")})
        return 0
    if args.check:
        with open(FLOORS, encoding="utf-8") as file:
            sunk = check(json.load(file), data.digest, parts)
        print_keys(parts)
        print("\n".join(sunk) if sunk else "quality: no figure below its floor")
        return 1 if sunk else 0
    if args.json:
        print(json.dumps(parts, indent=1))
        return 0
    part = "unseen" if args.unseen else "seen"
    print(f"{part} domains" + (", by a model that was trained on them" if args.shipped else ""))
    print(run.scorer(unseen if args.unseen else seen))
    print_keys({**parts, "all": run.figures(lambda page: True)})
    return 0


if __name__ == "__main__":
    sys.exit(main())
