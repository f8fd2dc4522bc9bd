#!/usr/bin/env python3
"""What the memory of sites does to the bodies. Called by ./dev score --site-memory.

    sites.py --host PROGRAM [--check] [--pages] [--or-skip] [--models DIR]

All pages of a host are read in one session with site_memory, by one thread, and then once more. F1 of
the body, host by host: without memory, in the order of reading (what a page gets from those before it),
and the second time (from all others of its host).

natural  hosts with three or more pages of known truth, each by the fold models that never saw its domain
made     sites by rule: the articles of the sample kit's contents, four to six for each template and language,
         with one furniture and two of its texts as plain paragraphs among theirs; by the shipped model
--check  fails if a host came out lower, or the mean no higher. Of natural hosts read the second time, lower by
         more than 0.005: of a shop's line of furniture the truth of one page holds what that of the next lacks
--pages  names all hosts that changed, and the pages that came out lower
--or-skip  without the pages of known truth only the sites made by rule (for ctest)
"""
import argparse
import importlib.util
import json
import os
import re
import subprocess
import sys
from collections import Counter, defaultdict
from types import SimpleNamespace
from urllib.parse import urlsplit

import score

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.join(score.ROOT, "samples", "make"))
import kit  # noqa: E402

LEAST = 3  # pages of a host
MOST_MADE = 6
NOISE = 0.005  # of a natural host's F1 the second time, that is no failure


def host_of(page):
    host = (urlsplit(page.get("url") or "").hostname or "").lower()
    return host.removeprefix("www.")


def run_host(command, given=None):
    ended = subprocess.run(command, input=given, check=False, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    if ended.returncode not in (0, 1):
        sys.exit(f"sites: {' '.join(command)} ended with {ended.returncode}\n{ended.stderr.decode()}")
    return ended.stdout


# ---- natural hosts ------------------------------------------------------------------------------

def load_scorer(path):
    spec = importlib.util.spec_from_file_location("scorer", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def read_natural(host, run, pages, models, memory):
    """id -> (first reading, second reading)"""
    found = {}
    for fold in range(score.FOLDS):
        chosen = [page for page in pages if score.number(score.domain(page)) % score.FOLDS == fold]
        options = ["--option", "time_limit=0"] + (["--option", "site_memory=yes"] if memory else [])
        for option, name in (("body_model", "fold"), ("facts_model", "facts"), ("outcome_model", "outcomes")):
            options += ["--option", f"{option}={os.path.join(models, f'{name}-{fold}.bin')}"]
        lines = run.replay_pages(host, options, chosen, jobs=1, times=2).splitlines()
        read = {line["id"]: line for line in map(json.loads, lines)}
        for page in chosen:
            # The second time a page is named apart.
            found[page["id"]] = [(read.get(page["id"] + end) or {}).get("text") or "" for end in ("", "-2")]
    return found


def natural(host, data, models):
    """host -> [(page, without, in order, second time)]"""
    scorer = load_scorer(data.scorer)
    hosts = defaultdict(list)
    for page in data.pages:
        if host_of(page):
            hosts[host_of(page)].append(page)
    hosts = {name: pages for name, pages in sorted(hosts.items()) if len(pages) >= LEAST}
    pages = [page for own in hosts.values() for page in own]
    run = score.Run(data, pages, os.path.join(score.ROOT, "out", "score-sites"))
    without, given = (read_natural(host, run, pages, models, memory) for memory in (False, True))
    figures = {}
    for name, own in hosts.items():
        rows = [(page["id"], *(scorer.word_f1(text, page["body"], page.get("lang"))
                               for text in (without[page["id"]][0], *given[page["id"]])))
                for page in own if page.get("body")]
        if rows:
            figures[name] = rows
    return figures


# ---- sites made by rule ---------------------------------------------------------------------------

BOXES = ["support_text", "about_text", "newsletter_text", "app_text", "comment_rules", "newsletter_legal"]


def contents():
    """Language -> the contents that are articles with a body in the kit's small markup."""
    found = defaultdict(list)
    folder = os.path.join(kit.HERE, "content")
    for file in sorted(os.listdir(folder)):
        module = kit.load("content", file[:-3]) if file.endswith(".py") else None
        if module and getattr(module, "body", "").count("\n\n") >= 4 and not hasattr(module, "main") \
                and getattr(module, "truth", {}).get("outcome", "article") == "article":
            found[module.lang].append((file[:-3], module))
    return found


def with_boxes(body, boxes):
    """The first box stands in the middle of the paragraphs, the second behind them."""
    parts = re.split(r"\n\n+", body.strip("\n"))
    plain = [i for i, part in enumerate(parts) if not part.startswith("@") and (i == 0 or not parts[i - 1].startswith("@raw"))]
    raw = [f"@raw\n<p>{kit.esc(box)}</p>\n@end" for box in boxes]
    middle = plain[len(plain) // 2]
    inside = any("@raw" in part or "@code" in part for part in parts)  # these may have blank lines
    return "\n\n".join([*parts, *raw] if inside else [*parts[:middle], raw[0], *parts[middle:], raw[1]])


def make_site(template, lang, modules):
    furniture = kit.load("furniture", lang)
    layout = kit.load("templates", template)
    dice = kit.Dice(f"{template} {lang}")
    site = {"name": modules[0][1].site["name"], "domain": f"{template}-{lang}.example", "city": "Riverton"}
    keys = dice.shuffled([key for key in BOXES if furniture.T.get(key)])[:2]
    for name, module in dice.shuffled(modules)[:MOST_MADE]:
        values = SimpleNamespace(**kit.DEFAULTS)
        for key, value in vars(module).items():
            if key in ("lang", "title", "subtitle", "byline", "date_text", "section", "path", "not_body") or key.startswith("box_"):
                setattr(values, key, value)
        values.site = site
        values.path = "/" + name
        page = kit.Page(f"{template} {lang} {name}", values, furniture, layout)
        page.blocks_parsed = kit.parse(module.body)
        truth = "\n".join(page.truth_blocks())
        page.blocks_parsed = kit.parse(with_boxes(module.body, [page.t(key) for key in keys]))
        yield {"id": page.url, "url": page.url, "html": layout.chrome(page, layout.article(page))}, truth


def words(text):
    return Counter(re.findall(r"\w+", text.lower()))


def word_f1(text, truth):
    said, right = words(text), words(truth)
    both = sum((said & right).values())
    return 2 * both / max(1, sum(said.values()) + sum(right.values()))


def made(host):
    figures = {}
    templates = sorted(file[:-3] for file in os.listdir(os.path.join(kit.HERE, "templates")) if file.endswith(".py"))
    for lang, modules in contents().items():
        if len(modules) < LEAST:
            continue
        for template in templates:
            pages = list(make_site(template, lang, modules))
            lines = "".join(json.dumps(record) + "\n" for record, _ in pages * 2).encode()
            command = [host, "filter", "--jobs", "1", "--quiet", "--option", "time_limit=0"]
            texts = [[json.loads(line).get("text") or "" for line in run_host([*command, *more], lines).splitlines()]
                     for more in ([], ["--option", "site_memory=yes"])]
            if any(len(own) != 2 * len(pages) for own in texts):
                sys.exit(f"sites: {template} {lang}: not every page came back")
            figures[f"{template}-{lang}"] = [
                (record["url"], word_f1(texts[0][i], truth), word_f1(texts[1][i], truth),
                 word_f1(texts[1][i + len(pages)], truth)) for i, (record, truth) in enumerate(pages)]
    return figures


# ---- figures ----------------------------------------------------------------------------------------

def report(title, figures, names_hosts, names_pages):
    """Prints a kind's means, and if asked those of the hosts that changed; the sentences that say what is wrong."""
    means = {name: [sum(row[i] for row in rows) / len(rows) for i in (1, 2, 3)] for name, rows in figures.items()}
    pages = sum(map(len, figures.values()))
    print(f"{title}: {len(figures)} hosts, {pages} pages with a body\n")
    print(f"{'host':34}{'pages':>6}{'without':>10}{'in order':>10}{'2nd time':>10}")
    for name, (without, first, second) in sorted(means.items()):
        if min(first, second) < without - 1e-9 or (names_hosts and max(first, second) > without):
            print(f"{name:34}{len(figures[name]):6}{without:10.4f}{first:10.4f}{second:10.4f}")
        for row in figures[name] if names_pages else ():
            if min(row[2:]) < row[1] - 1e-9:
                print(f"    {row[0]}: {row[1]:.4f}, {row[2]:.4f}, {row[3]:.4f}")
    total = [sum(column) / len(means) for column in zip(*means.values())]
    print(f"{'mean of the hosts':34}{pages:6}{total[0]:10.4f}{total[1]:10.4f}{total[2]:10.4f}")
    wrong = []
    for i, when in ((1, "in order"), (2, "the second time")):
        lower = sorted(name for name, own in means.items() if own[i] < own[0] - 1e-9)
        higher = sum(own[i] > own[0] + 1e-9 for own in means.values())
        print(f"{when}: {higher} hosts higher, {len(lower)} lower")
        allowed = NOISE if title == "natural" and i == 2 else 0
        failed = [name for name in lower if means[name][i] < means[name][0] - allowed]
        if failed:
            wrong.append(f"{title}, {when}: lower on {', '.join(failed)}")
        if total[i] <= total[0]:
            wrong.append(f"{title}, {when}: the mean is no higher")
    print()
    return wrong


def main():
    args = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    args.add_argument("--host", required=True)
    args.add_argument("--models", metavar="FOLDER", default=score.MODELS)
    for flag in ("--check", "--pages", "--or-skip"):
        args.add_argument(flag, action="store_true")
    args = args.parse_args()
    wrong = []
    try:
        wrong += report("natural", natural(args.host, score.Data(), args.models), True, args.pages)
    except score.Missing as missing:
        print(f"sites: {missing}")
        if not args.or_skip:
            return 2
    wrong += report("made", made(args.host), args.pages, args.pages)
    print("\n".join(wrong) if wrong else "sites: no host lower than it may be, the mean higher")
    return 1 if wrong and args.check else 0


if __name__ == "__main__":
    sys.exit(main())
