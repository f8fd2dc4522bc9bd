#!/usr/bin/env python3
"""The pages whose body came out worst, with what was lost and what was kept wrongly. Called by ./dev worst.

    worst.py --host PROGRAM [--count N] [--type T,U] [--set A,B] [--random] [--kept] [--models DIR] [PAGE…]

Reads the pages as ./dev score does: each with the fold model that never saw its domain. Pages of
unseen domains are never shown. PAGE… shows these pages, whatever their score.

A line of the truth counts as lost when less than half of its three-word runs stand in the answer,
a line of the answer as kept wrongly when less than half of its runs stand in the truth.
--random     a random choice (always the same one) instead of the worst
--kept       use the predictions of the last run of ./dev score or ./dev worst
"""
import argparse
import importlib.util
import os
import random
import sys

import score


def load(path):
    spec = importlib.util.spec_from_file_location("scorer", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


class Judge:
    def __init__(self, scorer):
        self.scorer = scorer

    def runs(self, text, lang):
        words = self.scorer.words(text.lower(), lang)
        return {tuple(words[i:i + 3]) for i in range(max(1, len(words) - 2))} if words else set()

    def missing(self, lines, other, lang):
        """The lines of which less than half stands in the other text, with their words."""
        known, out = self.runs(other, lang), []
        for line in lines.split("\n"):
            own = self.runs(line, lang)
            if own and len(own & known) * 2 < len(own):
                out.append((len(self.scorer.words(line, lang)), " ".join(line.split())))
        return out

    def compare(self, page, text):
        lang = page.get("lang")
        return (self.scorer.word_f1(text, page["body"], lang),
                self.missing(page["body"], text, lang), self.missing(text, page["body"], lang))


def show(page, f1, lost, wrong, width=110):
    kind = page.get("page_type") or page["set"]
    print(f"\n{page['id']}  F1 {f1:.3f}  {kind}  lost {sum(n for n, _ in lost)} words, "
          f"kept wrongly {sum(n for n, _ in wrong)}\n  {page.get('url') or ''}")
    for sign, lines in (("-", lost), ("+", wrong)):
        for words, line in lines[:5]:
            print(f"  {sign} {words:4} {line[:width]}")
        if len(lines) > 5:
            print(f"  {sign}      … and {len(lines) - 5} more")


def main():
    args = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    args.add_argument("pages", nargs="*", metavar="PAGE")
    args.add_argument("--host", required=True)
    args.add_argument("--option", action="append", default=[], help="key=value, for the library")
    args.add_argument("--count", type=int, default=20)
    args.add_argument("--type")
    args.add_argument("--set")
    args.add_argument("--models", default=score.MODELS)
    args.add_argument("--random", action="store_true")
    args.add_argument("--kept", action="store_true")
    args = args.parse_args()
    try:
        data = score.Data()
    except score.Missing as missing:
        print(f"worst: {missing}")
        return 2
    run = score.Run(data, data.pages, os.path.join(score.ROOT, "out", "score"))
    if not args.kept:
        options = [word for option in args.option for word in ("--option", option)]
        run.replay(args.host, options, args.models)
    judge = Judge(load(data.scorer))
    texts = {line["id"]: line.get("text") or "" for line in judge.scorer.read_lines(run.predictions)}
    chosen = [page for page in data.pages if page.get("body") and not score.is_unseen(page)
              and (page["id"] in args.pages if args.pages else
                   (not args.type or page.get("page_type") in args.type.split(","))
                   and (not args.set or page["set"] in args.set.split(",")))]
    judged = [(judge.compare(page, texts.get(page["id"], "")), page) for page in chosen]
    if args.random:
        random.Random(1).shuffle(judged)
    else:
        judged.sort(key=lambda one: one[0][0])
    print(f"{len(judged)} pages, mean F1 {sum(j[0][0] for j in judged) / max(1, len(judged)):.4f}")
    for (f1, lost, wrong), page in judged if args.pages else judged[:args.count]:
        show(page, f1, lost, wrong)
    return 0


if __name__ == "__main__":
    sys.exit(main())
