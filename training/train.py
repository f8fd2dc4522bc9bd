#!/usr/bin/env python3
"""Trains the body model from pages with truth. Called by ./dev train.

    train.py --data DIR --dump PROGRAM --work DIR --out DIR [--trees N] [--without SETS]

DIR/data/pages holds the pages and their truth; PROGRAM is dump_features, which computes what the
library computes. Domains are split into five folds by hash. Written into --out: weights.bin, trained
on all folds, and fold-0.bin … fold-4.bin, each trained without its fold, which give the honest
scores; into --work: what was computed on the way and figures.json.

The lexicon is a model of its own whose output the trees see, so a page is always weighed by a lexicon
that never saw its fold (nor, for the fold models, the fold that is held out).
"""
import argparse
import gzip
import hashlib
import json
import os
import random
import re
import subprocess
import sys
from collections import Counter
from concurrent.futures import ProcessPoolExecutor

import lightgbm
import numpy as np

import export
import labels as labelling
import lexicon

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "tests", "quality"))
from score import domain, number  # noqa: E402  (the folds are those of ./dev score)

FOLDS = 5
# What a page is worth in its three forms: as it is, with the names taken out of its markup, as text.
KINDS = {"html": 1.0, "bare": 0.35, "text": 0.35}
NAMES = re.compile(rb"""\s(?:class|id|role|itemprop|itemtype|data-testid)\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]+)""", re.I)
SEMANTIC = re.compile(rb"(</?)(?:article|main|aside|nav|header|footer|section)\b", re.I)
PARAMETERS = {
    "objective": "binary", "learning_rate": 0.08, "num_leaves": 31, "max_bin": 71, "min_data_in_leaf": 80,
    "feature_fraction": 0.35, "bagging_fraction": 0.7, "bagging_freq": 1, "lambda_l2": 8.0,
    "min_sum_hessian_in_leaf": 5.0, "seed": 7, "deterministic": True, "force_row_wise": True,
    "num_threads": 2, "verbose": -1,
}


class PageLoss:
    """What the trees lower with --f1-share: log loss, and for every page that share of 1 - F1 of its
    kept words, where a block is kept as far as its probability goes.

    Log loss alone asks for true probabilities and lets long pages' furniture outweigh a short body;
    what users see is F1 a page. Pages rendered as text count by log loss alone: there the F1 term
    costs more than it earns.
    """

    def __init__(self, pages, f1_share):
        body = [bool(p.truth.get("body")) and p.kind != "text" for p in pages]
        self.weight = np.concatenate([p.weights for p in pages])
        self.weight /= self.weight[self.weight > 0].mean()
        self.label = np.concatenate([p.labels for p in pages])
        self.words = np.concatenate([np.array(p.counts, dtype=float) * b for p, b in zip(pages, body)])
        self.page = np.repeat(np.arange(len(pages)), [p.size for p in pages])
        # What a page's F1 is worth in terms of the weights: all its blocks' together.
        self.worth = (np.bincount(self.page, self.weight, len(pages)) * f1_share)[self.page]
        self.wanted = np.bincount(self.page, self.words * self.label, len(pages))

    def only(self, rows):
        for name in ("weight", "label", "words", "page", "worth"):
            setattr(self, name, getattr(self, name)[rows])

    def __call__(self, logits, _):
        probability = 1 / (1 + np.exp(-logits))
        slope = probability * (1 - probability)
        kept = np.bincount(self.page, self.words * probability, len(self.wanted))
        right = np.bincount(self.page, self.words * probability * self.label, len(self.wanted))
        both = (kept + self.wanted)[self.page] + 1e-9
        f1 = 2 * right[self.page] / both
        share = self.worth * self.words / both
        return (self.weight * (probability - self.label) - share * (2 * self.label - f1) * slope,
                self.weight * slope + 0.5 * share * slope)


def fold_of(truth):
    return number(domain(truth)) % FOLDS


class Page:
    """One page: truth, blocks, labels, weights, fold."""

    def __init__(self, truth, dumped, kind, offset):
        self.truth, self.id, self.kind = truth, dumped["id"], kind
        self.texts = [text for text, _ in dumped["blocks"]]
        self.offset, self.size = offset, len(self.texts)
        self.fold = fold_of(truth)
        self.labels = self.counts = self.weights = None

    def columns(self, tables, features):
        flat = tables[self.kind][self.offset:self.offset + self.size * features]
        return flat.reshape(features, self.size).T


def render_as_text(blocks, seed):
    """The page as an HTML-to-text step leaves it: lines, and short neighbours often glued together."""
    choose = random.Random(seed)
    separator, glue = choose.choice(["\n\n", "\n\n", "\n"]), choose.choice([0.0, 0.3, 0.9])
    out = []
    for text in blocks:
        short = out and len(text) < 28 and len(out[-1]) < 120 and len(blocks) > 1
        if short and choose.random() < glue:
            out[-1] += text.replace("\n", " ")
        else:
            out.append(text)
    return separator.join(out)


def label(page_texts, truth):
    """(labels, weights) of a page's blocks; weights of 0 are not known."""
    if truth.get("body"):
        shares, counts = labelling.label_by_body(page_texts, truth["body"])
        total = sum(counts) or 1
        return [float(s > 0.5) for s in shares], [(c + 2.0) / (total + 2.0 * len(counts)) for c in counts], counts
    counts = [len(labelling.words(t)) for t in page_texts]
    known = labelling.label_by_segments(page_texts, truth.get("with") or [], truth.get("without") or [])
    amount = sum(k is not None for k in known) or 1
    # A page that is known in pieces counts a quarter.
    return ([float(k or 0) for k in known], [0.25 / amount if k is not None else 0.0 for k in known], counts)


def label_page(job):
    texts, truth = job
    return label(texts, truth)


class Trainer:
    def __init__(self, args):
        self.args = args
        self.made = set()  # lexicons of this run
        self.folder = os.path.join(args.data, "data", "pages")
        os.makedirs(args.work, exist_ok=True)
        os.makedirs(args.out, exist_ok=True)
        lines = subprocess.run([args.dump, "--features"], check=True, stdout=subprocess.PIPE, text=True).stdout.split()
        self.digest, self.names = int(lines[0]), lines[1:]
        with open(os.path.join(self.folder, "pages.jsonl"), "rb") as file:
            raw = file.read()
        self.data_digest = hashlib.sha256(raw).hexdigest()
        without = set((args.without or "").split(","))
        self.truths = {t["id"]: t for t in map(json.loads, filter(None, raw.split(b"\n"))) if t["set"] not in without}

    def run_dump(self, name, assignment=None):
        """The feature columns of all pages, by kind: as they are, and rendered as text."""
        tables = {}
        for kind, folder in self.folders.items():
            prefix = os.path.join(self.args.work, f"{name}-{kind}")
            command = [self.args.dump, folder, prefix]
            if assignment:
                path = prefix + ".assignment"
                with open(path, "w", encoding="utf-8") as file:
                    file.writelines(f"{page} {model}\n" for page, model in assignment.items())
                command.append(path)
            subprocess.run(command, check=True)
            tables[kind] = np.fromfile(prefix + ".f32", dtype=np.float32)
            os.unlink(prefix + ".f32")
        return tables

    def dumped(self, name, kind):
        with open(os.path.join(self.args.work, f"{name}-{kind}.jsonl"), encoding="utf-8") as lines:
            for line in lines:
                yield json.loads(line)

    def write_variant(self, kind, make, **more):
        """A second set of pages, made from those with a body. `make` gives a page's new bytes."""
        folder = os.path.join(self.args.work, kind)
        os.makedirs(os.path.join(folder, "html"), exist_ok=True)
        with open(os.path.join(folder, "pages.jsonl"), "w", encoding="utf-8") as listing:
            for dumped in self.dumped("plain", "html"):
                truth = self.truths.get(dumped["id"])
                if not truth or not truth.get("body") or not dumped["blocks"]:
                    continue
                known = {k: truth[k] for k in ("id", "url", "encoding") if truth.get(k)}
                listing.write(json.dumps({**known, **more}) + "\n")
                with gzip.open(os.path.join(folder, "html", dumped["id"] + ".html.gz"), "wb", 1) as file:
                    file.write(make(dumped))
        return folder

    def bare(self, dumped):
        """Markup without names, and for half of the pages without semantic elements: sites that say nothing by them."""
        with gzip.open(os.path.join(self.folder, "html", dumped["id"] + ".html.gz")) as file:
            html = NAMES.sub(b"", file.read())
        return SEMANTIC.sub(rb"\1div", html) if number(dumped["id"]) % 2 else html

    @staticmethod
    def text(dumped):
        return render_as_text([t for t, _ in dumped["blocks"]], number(dumped["id"])).encode()

    def load(self):
        self.folders = {"html": self.folder}
        self.run_dump("plain")
        self.folders["bare"] = self.write_variant("bare", self.bare)
        self.folders["text"] = self.write_variant("text", self.text, encoding="utf-8", content_type="text/plain")
        self.run_dump("plain")
        pages, tokens = [], lexicon.TokenMatrix()
        for kind in self.folders:
            offset, found = 0, []
            for dumped in self.dumped("plain", kind):
                truth = self.truths.get(dumped["id"])
                if truth and dumped["blocks"] and (truth.get("body") or truth.get("with")):
                    page = Page(truth, dumped, kind, offset)
                    if kind == "html":
                        page.row = len(tokens.ends) - 1
                        tokens.add(dumped)
                    found.append(page)
                offset += len(dumped["blocks"]) * len(self.names)
            pages += found
        tokens.close()
        self.tokens = tokens
        with ProcessPoolExecutor(2) as pool:
            for page, (found, weights, counts) in zip(pages, pool.map(label_page, [(p.texts, p.truth) for p in pages], chunksize=16)):
                page.labels, page.weights, page.counts = np.array(found), np.array(weights) * KINDS[page.kind], counts
        # Pages whose truth does not stand in them teach nothing.
        useless = [p for p in pages if p.truth.get("body") and not p.labels.any()]
        self.left_out = {p.id for p in useless if p.kind == "html"}
        self.pages = [p for p in pages if p not in useless and p.id not in self.left_out]

    def lexicon_without(self, folds):
        path = os.path.join(self.args.work, "lexicon-" + "".join(map(str, sorted(folds))) + ".bin")
        if path not in self.made:
            self.made.add(path)
            chosen = [p for p in self.pages if p.fold not in folds and p.kind == "html"]
            weights = self.tokens.train(np.concatenate([np.arange(p.row, p.row + p.size) for p in chosen]),
                                        np.concatenate([p.labels for p in chosen]),
                                        np.concatenate([p.weights for p in chosen]))
            export.write_model(path, "lexicon", self.digest, None, weights)
            with open(path + ".json", "w", encoding="utf-8") as file:
                json.dump(weights, file)
        return path

    def lexicons(self):
        """All that are needed: without one fold, without two, and with everything."""
        wanted = [set()] + [{a} for a in range(FOLDS)] + [{a, b} for a in range(FOLDS) for b in range(a)]
        for folds in wanted:
            self.lexicon_without(folds)

    def fit(self, tables, chosen):
        rows = np.concatenate([p.columns(tables, len(self.names)) for p in chosen])
        loss = PageLoss(chosen, self.args.f1_share)
        keep = loss.weight > 0
        loss.only(keep)
        own = self.args.f1_share > 0
        data = lightgbm.Dataset(rows[keep], loss.label, weight=None if own else loss.weight, feature_name=self.names,
                                params={"max_bin": PARAMETERS["max_bin"]}, free_raw_data=True)
        parameters = {**PARAMETERS, "objective": loss} if own else PARAMETERS
        return lightgbm.train(parameters, data, num_boost_round=self.args.trees)

    def model(self, held_out):
        """A model that never saw the fold, its features computed by lexicons that did not either."""
        out = {held_out} if held_out is not None else set()
        assignment = {p.id: self.lexicon_without(out | {p.fold}) for p in self.pages}
        name = "all" if held_out is None else f"fold-{held_out}"
        tables = self.run_dump(name, assignment)
        booster = self.fit(tables, [p for p in self.pages if p.fold != held_out])
        with open(self.lexicon_without(out) + ".json", encoding="utf-8") as file:
            weights = json.load(file)
        title = f"copydesk body model; {name}; {self.args.trees} trees; data {self.data_digest[:16]}; {self.args.date}"
        path = os.path.join(self.args.out, "weights.bin" if held_out is None else f"{name}.bin")
        export.write_model(path, title, self.digest, booster, weights)
        return booster, tables

    def predict(self, booster, tables, pages):
        for page in pages:
            yield page, 1 / (1 + np.exp(-booster.predict(page.columns(tables, len(self.names)), raw_score=True)))


class Calibration:
    """How often blocks of like probability are wanted, every page worth the same."""

    def __init__(self):
        self.bins = np.zeros((10, 3))

    def add(self, page, probability):
        share = np.array(page.counts, dtype=float) / max(1, sum(page.counts))
        for values in zip(np.minimum((probability * 10).astype(int), 9), share, probability, page.labels):
            self.bins[values[0]] += values[1] * np.array([1, values[2], values[3]])

    def __str__(self):
        lines = ["probability    share of words  mean  wanted"]
        for i, (weight, predicted, wanted) in enumerate(self.bins):
            lines.append(f"{i / 10:.1f} to {(i + 1) / 10:.1f}     {weight / self.bins[:, 0].sum():14.3f}"
                         f"{predicted / weight:6.3f}{wanted / weight:8.3f}")
        return "\n".join(lines)


def word_f1(page, probability):
    """F1 of the words that the expected-F1 cut keeps: close to the scorer's, for the log only."""
    counts = np.array(page.counts, dtype=float)
    order = np.argsort(-probability, kind="stable")
    mass = np.cumsum((probability * counts)[order])
    kept_words = np.cumsum(counts[order])
    total = (probability * counts).sum()
    best = int(np.argmax(2 * mass / (kept_words + total + 1e-9))) + 1 if len(order) else 0
    kept = Counter(w for i in order[:best] for w in labelling.words(page.texts[i]))
    truth = Counter(labelling.words(page.truth["body"]))
    both = sum((kept & truth).values())
    return 2 * both / max(1, sum(kept.values()) + sum(truth.values()))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("data", "dump", "work", "out"):
        parser.add_argument("--" + name, required=True)
    parser.add_argument("--trees", type=int, default=150)
    parser.add_argument("--f1-share", type=float, default=0, help="see PageLoss")
    parser.add_argument("--without", help="sets of pages to leave out")
    parser.add_argument("--date", default="undated")
    parser.add_argument("--folds", default="01234", help="which fold models to train; digits")
    parser.add_argument("--no-final", action="store_true", help="only the fold models")
    args = parser.parse_args()
    trainer = Trainer(args)
    trainer.load()
    print(f"{len(trainer.pages)} pages, {sum(p.size for p in trainer.pages)} blocks, left out {len(trainer.left_out)}", flush=True)
    trainer.lexicons()
    print("lexicons done", flush=True)
    figures, calibration = {kind: {} for kind in KINDS}, Calibration()
    for fold in map(int, args.folds):
        booster, tables = trainer.model(fold)
        held = [p for p in trainer.pages if p.fold == fold and p.truth.get("body")]
        for page, probability in trainer.predict(booster, tables, held):
            figures[page.kind][page.id] = word_f1(page, probability)
            if page.kind == "html":
                calibration.add(page, probability)
        print(f"fold {fold}: " + ", ".join(
            f"{kind} {np.mean([figures[kind][p.id] for p in held if p.kind == kind]):.4f}" for kind in figures), flush=True)
    groups = {}
    for page in trainer.pages:
        if page.id in figures[page.kind]:
            name = f"{page.kind} {page.truth['set']} {page.truth.get('page_type') or ''}"
            groups.setdefault(name, []).append(figures[page.kind][page.id])
    for name, values in sorted(groups.items()):
        print(f"{name:30} {len(values):5} {np.mean(values):.4f}")
    print(calibration)
    with open(os.path.join(args.work, "figures.json"), "w", encoding="utf-8") as file:
        json.dump({"pages": figures, "left_out": sorted(trainer.left_out)}, file, indent=0, sort_keys=True)
    if not args.no_final:
        trainer.model(None)


if __name__ == "__main__":
    main()
