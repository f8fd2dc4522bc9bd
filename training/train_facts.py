#!/usr/bin/env python3
"""Trains the rankers of facts from pages with truth. Called by ./dev train facts.

    train_facts.py --data DIR --dump PROGRAM --work DIR --out DIR [--date DAY]

DIR/data/pages holds the pages and their truth, DIR/tools/score.py what is right; PROGRAM is dump_facts, which
prints each page's candidates with the features that the library computes, each page read by the body
model of training/folds that never saw its domain. Written into --out: weights.bin, trained on all folds, and
facts-0.bin … facts-4.bin, each trained without its fold.

The samples of the project and what they claim are part of every model's training: they are no pages of any
site, and show what few real pages do. They are no part of any figure.

A ranking's threshold is chosen on its training folds alone, from models that held each of them out in
turn: the one with the highest expected F1 over the pages.
"""
import argparse
import glob
import gzip
import hashlib
import importlib.util
import json
import os
import struct
import subprocess
import sys

import lightgbm
import numpy as np

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, "..", "tests", "quality"))
from score import FOLDS, domain, number  # noqa: E402  (the folds are those of ./dev score)

LOGIT = 65536
SAMPLES, WEIGHT_OF_SAMPLES = -1, 1.0  # their fold, which is never held out
PARAMETERS = {
    "objective": "binary", "learning_rate": 0.05, "num_leaves": 8, "min_data_in_leaf": 40, "feature_fraction": 0.4,
    "bagging_fraction": 0.7, "bagging_freq": 1, "lambda_l2": 5.0, "seed": 7, "deterministic": True, "force_row_wise": True,
    "num_threads": 2, "use_missing": False, "verbose": -1,
}
# What can only speak for a candidate, or only against it.
SIGNS = {"score": 1, "data_most": 1, "text_most": 1, "clean": 1, "comment": -1, "related": -1, "teaser": -1,
         "furniture": -1, "best_other": -1, "site": -1, "logo": -1, "aside": -1}


def load_scorer(path):
    spec = importlib.util.spec_from_file_location("scorer", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


class Table:
    """The candidates of one ranking: features, labels, weights, folds, and what F1 is counted over."""
    more = {}  # parameters of its own
    trees = 150

    def __init__(self, features):
        self.features, self.rows, self.labels, self.weights, self.folds, self.names, self.pages = features, [], [], [], [], [], []
        self.wanted, self.fold_of = {}, {}  # by page

    def close(self):
        self.rows = np.array(self.rows, dtype=np.float32).reshape(-1, len(self.features))
        self.labels, self.weights, self.folds = np.array(self.labels), np.array(self.weights), np.array(self.folds)

    def fit(self, chosen):
        keep = chosen | (self.folds == SAMPLES)
        data = lightgbm.Dataset(self.rows[keep], self.labels[keep], weight=self.weights[keep], feature_name=self.features)
        signs = [SIGNS.get(name, 0) for name in self.features]
        return lightgbm.train({**PARAMETERS, **self.more, "monotone_constraints": signs}, data, num_boost_round=self.trees)

    def held_out(self, folds):
        """Each candidate of these folds judged by a model that never saw its fold."""
        out = np.full(len(self.labels), np.nan)
        inside = np.isin(self.folds, list(folds))
        for fold in folds:
            own = self.folds == fold
            if own.any():
                out[own] = self.fit(inside & ~own).predict(self.rows[own], raw_score=True)
        return out


class Authors(Table):
    """Every name is judged by itself; F1 over names."""

    def add(self, scorer, page, candidates):
        if "authors" not in page or page["set"] == "zh":
            return
        truth, optional = scorer.name_set(page["authors"]), scorer.name_set(page.get("authors_optional") or [])
        self.wanted[page["id"]] = truth
        self.fold_of[page["id"]] = page["fold"]
        for value, role, _, row in candidates:
            names = scorer.name_set([value])
            # pages' truth names writers alone, that of samples everybody
            if (role != "writer" and page["fold"] != SAMPLES) or (names <= optional and not names & truth):
                continue
            self.rows.append(row)
            self.labels.append(float(bool(names & truth)))
            self.weights.append(WEIGHT_OF_SAMPLES if page["fold"] == SAMPLES else 1.0)
            self.folds.append(page["fold"])
            self.names.append(names)
            self.pages.append(page["id"])

    def f1(self, logits, threshold):
        found = {}
        for i in np.flatnonzero(logits >= threshold):
            found.setdefault(self.pages[i], set()).update(self.names[i])
        right = sum(len(names & self.wanted[page]) for page, names in found.items())
        return 2 * right / max(1, sum(len(names) for names in found.values()) + self.asked(logits))

    def asked(self, logits):
        """How many names the pages of the judged folds have, those that are no candidates too."""
        folds = set(self.folds[~np.isnan(logits)])
        return sum(len(names) for page, names in self.wanted.items() if self.fold_of[page] in folds)

    def threshold(self, folds):
        logits = self.held_out(folds)
        asked, steps = self.asked(logits), np.arange(-1.5, 1.01, 0.05)
        known = logits[~np.isnan(logits)]
        chance = 1 / (1 + np.exp(-known))
        expected = [2 * chance[known >= step].sum() / (np.sum(known >= step) + asked) for step in steps]
        best = float(steps[int(np.argmax(expected))])
        return best, self.f1(logits, best)


class Titles(Table):
    """Of a page's candidates one is taken; F1 over pages."""
    more = {"num_leaves": 16, "feature_fraction": 0.7}

    def add(self, scorer, page, candidates):
        if not page.get("title") or page["set"] == "zh":
            return
        right = {scorer.norm_title(title) for title in [page["title"]] + (page.get("title_also") or [])}
        for value, _, _, row in candidates:
            self.rows.append(row)
            self.labels.append(float(scorer.norm_title(value) in right))
            self.weights.append(WEIGHT_OF_SAMPLES if page["fold"] == SAMPLES else 1.0)
            self.folds.append(page["fold"])
            self.pages.append(page["id"])

    def threshold(self, folds):
        """None is needed; the share of the pages whose best candidate is right, for the log."""
        logits, best = self.held_out(folds), {}
        for i in np.flatnonzero(~np.isnan(logits)):
            known = best.get(self.pages[i])
            if known is None or logits[i] > logits[known]:
                best[self.pages[i]] = i
        return 0.0, float(np.mean([self.labels[i] for i in best.values()]))


RANKINGS = [Authors, Titles]


def flatten(tree, nodes):
    """A tree's nodes in order, children behind their parent."""
    place = len(nodes)
    nodes.append(None)
    if "split_feature" not in tree:
        nodes[place] = (0.0, round(tree["leaf_value"] * LOGIT), 0, 0, 0)
        return place
    left = flatten(tree["left_child"], nodes)
    right = flatten(tree["right_child"], nodes)
    nodes[place] = (float_down(tree["threshold"]), 0, tree["split_feature"], left, right)
    return place


def float_down(value):
    """The greatest float32 that is not above the threshold: x <= t decides the same for each float32 x."""
    found = np.float32(value)
    return float(found if found <= value else np.nextafter(found, np.float32(-np.inf)))


def write_model(path, digest, name, rankings):
    name = name.encode()
    with open(path, "wb") as out:
        out.write(b"CDFACT01" + struct.pack("<II", digest, len(name)) + name)
        for booster, threshold in rankings:
            trees = booster.dump_model()["tree_info"] if booster else []
            out.write(struct.pack("<iiI", 0, round(threshold * LOGIT), len(trees)))
            for tree in trees:
                nodes = []
                flatten(tree["tree_structure"], nodes)
                out.write(struct.pack("<I", len(nodes)))
                for limit, value, feature, left, right in nodes:
                    out.write(struct.pack("<fiHHHH", limit, value, feature, left, right, 0))


class Trainer:
    def __init__(self, args):
        self.args = args
        self.folder = os.path.join(args.data, "data", "pages")
        scorer = load_scorer(os.path.join(args.data, "tools", "score.py"))
        os.makedirs(args.work, exist_ok=True)
        os.makedirs(args.out, exist_ok=True)
        lines = subprocess.run([args.dump, "--features"], check=True, stdout=subprocess.PIPE, text=True).stdout.split("\n")
        self.digest = int(lines[0])
        self.features = [line.split() for line in lines[1:]]
        with open(os.path.join(self.folder, "pages.jsonl"), "rb") as file:
            raw = file.read()
        self.data_digest = hashlib.sha256(raw).hexdigest()
        pages = [json.loads(line) for line in raw.split(b"\n") if line]
        for page in pages:
            page["fold"] = number(domain(page)) % FOLDS
        self.scorer, self.sets = scorer, [(self.folder, pages), self.copy_samples()]
        self.read([])

    def report(self):
        for table in self.tables:
            print(f"{type(table).__name__}: {len(table.labels)} candidates on {len(set(table.pages))} pages, "
                  f"{int(table.labels.sum())} right; held out {table.threshold(range(FOLDS))}", flush=True)

    def read(self, models):
        """All candidates; each page read with the facts model of `models` that never saw its fold."""
        self.tables = [make(features) for make, features in zip(RANKINGS, self.features)]
        for folder, pages in self.sets:
            assignment = os.path.join(self.args.work, "facts.assignment")
            with open(assignment, "w", encoding="utf-8") as file:
                for page in pages:
                    fold = max(0, page["fold"])
                    body = os.path.join(HERE, "folds", f"fold-{fold}.bin")
                    file.write(f"{page['id']} {body} {models[fold] if models else '-'}\n")
            dumped = subprocess.run([self.args.dump, folder, assignment], check=True, stdout=subprocess.PIPE).stdout
            by_id = {page["id"]: page for page in pages}
            for line in map(json.loads, dumped.splitlines()):
                for ranking, table in enumerate(self.tables):
                    table.add(self.scorer, by_id[line["id"]], [one[1:] for one in line["candidates"] if one[0] == ranking])
        for table in self.tables:
            table.close()

    def copy_samples(self):
        """The samples as a set of pages: its folder and the pages with what they claim."""
        folder, pages = os.path.join(self.args.work, "samples"), []
        os.makedirs(os.path.join(folder, "html"), exist_ok=True)
        for path in sorted(glob.glob(os.path.join(HERE, "..", "samples", "*", "truth.json"))):
            with open(path, encoding="utf-8") as file:
                claims = json.load(file)
            with open(os.path.join(os.path.dirname(path), "request.json"), encoding="utf-8") as file:
                request = json.load(file)
            page = {"id": os.path.basename(os.path.dirname(path)), "fold": SAMPLES, "set": "samples", "title": claims["title"],
                    "url": request.get("url"), "content_type": request.get("content_type"),
                    "authors": [author["name"] for author in claims.get("authors") or []]}
            source, = glob.glob(os.path.join(os.path.dirname(path), "page.*"))
            with open(source, "rb") as file, gzip.open(os.path.join(folder, "html", page["id"] + ".html.gz"), "wb") as out:
                out.write(file.read())
            pages.append(page)
        with open(os.path.join(folder, "pages.jsonl"), "w", encoding="utf-8") as file:
            for page in pages:
                file.write(json.dumps({key: page[key] for key in ("id", "url", "content_type") if page[key]}) + "\n")
        return folder, pages

    def title_models(self):
        """Where the title stands is a feature of the authors, so that titles are chosen first."""
        paths = [os.path.join(self.args.work, f"titles-{fold}.bin") for fold in range(FOLDS)]
        for fold, path in enumerate(paths):
            titles = self.tables[RANKINGS.index(Titles)]
            booster = titles.fit(~np.isin(titles.folds, [fold, SAMPLES]))
            write_model(path, self.digest, "titles", [(booster if make is Titles else None, 0.0) for make in RANKINGS])
        return paths

    def model(self, held_out):
        folds = [fold for fold in range(FOLDS) if fold != held_out]
        rankings = []
        for table in self.tables:
            threshold, _ = table.threshold(folds) if table.names else (0.0, 0.0)
            rankings.append((table.fit(np.isin(table.folds, folds)), threshold))
        name = "all" if held_out is None else f"facts-{held_out}"
        title = f"copydesk facts model; {name}; data {self.data_digest[:16]}; {self.args.date}"
        file = "weights.bin" if held_out is None else f"{name}.bin"
        write_model(os.path.join(self.args.out, file), self.digest, title, rankings)
        print(f"{name}: thresholds {[round(threshold, 2) for _, threshold in rankings]}", flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("data", "dump", "work", "out"):
        parser.add_argument("--" + name, required=True)
    parser.add_argument("--date", default="undated")
    trainer = Trainer(parser.parse_args())
    trainer.read(trainer.title_models())
    trainer.report()
    for fold in [*range(FOLDS), None]:
        trainer.model(fold)


if __name__ == "__main__":
    main()
