#!/usr/bin/env python3
"""Trains the model of outcomes from pages whose type is known. Called by ./dev train outcomes.

    train_outcomes.py --data DIR --dump PROGRAM --work DIR --bodies DIR --out DIR

DIR/data/pages holds the pages and their types; PROGRAM is dump_outcomes, which computes what the library
computes, each page read by the body model of --bodies (fold-0.bin …) that never saw its domain. Domains
are split into the same five folds. Written into --out: outcomes.bin, trained on all folds, and
outcomes-0.bin … outcomes-4.bin, each trained without its fold, which give the honest scores.

The trees see the scores of a linear model over words. A page that is trained on is always scored by one
that never saw its domain: within the training pages, five more folds are made for that.
"""
import argparse
import hashlib
import json
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

import lightgbm
import numpy as np
import scipy.sparse
from sklearn.linear_model import LogisticRegression

import export_outcomes

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "tests", "quality"))
from score import KINDS, domain, number  # noqa: E402  (the folds are those of ./dev score)

FOLDS = 5
BUCKETS = 4096
STRENGTH = 80  # of the words' model: the inverse of its regularisation
PARAMETERS = {
    "objective": "multiclass", "num_class": len(KINDS), "learning_rate": 0.08, "num_leaves": 8, "max_bin": 63,
    "min_data_in_leaf": 12, "feature_fraction": 0.3, "bagging_fraction": 0.8, "bagging_freq": 1, "lambda_l2": 5.0,
    "seed": 7, "deterministic": True, "force_row_wise": True, "num_threads": 1, "verbose": -1,
}


class Words:
    """A linear model over words, in the small whole numbers of the file."""

    def __init__(self, matrix, kinds):
        model = LogisticRegression(C=STRENGTH, max_iter=300).fit(matrix, kinds)
        assert list(model.classes_) == list(range(len(KINDS)))
        self.scale = np.float32(np.abs(model.coef_).max() / 127)
        self.weights = np.rint(model.coef_.T / self.scale).astype(np.int8)  # [buckets, kinds]
        self.offsets = model.intercept_.astype(np.float32)

    def scores(self, matrix):
        return (matrix @ (self.weights * np.float64(self.scale)) + self.offsets).astype(np.float32)

    def parts(self):
        return self.weights, self.scale, self.offsets


class Trainer:
    def __init__(self, args):
        self.args = args
        self.folder = os.path.join(args.data, "data", "pages")
        for folder in (args.work, args.out):
            os.makedirs(folder, exist_ok=True)
        lines = subprocess.run([args.dump, "--traits"], check=True, stdout=subprocess.PIPE, text=True).stdout.split()
        self.digest, self.names = int(lines[0]), lines[1:]
        with open(os.path.join(self.folder, "pages.jsonl"), "rb") as file:
            raw = file.read()
        self.data_digest = hashlib.sha256(raw).hexdigest()
        pages = [page for page in map(json.loads, filter(None, raw.split(b"\n"))) if page.get("page_type")]
        self.pages = {page["id"]: page for page in pages}

    def dump(self, fold):
        """What the library sees of the fold's pages."""
        folder = os.path.join(self.args.work, f"pages-{fold}")
        os.makedirs(folder, exist_ok=True)
        html, out = os.path.join(folder, "html"), os.path.join(self.args.work, f"dump-{fold}.jsonl")
        if not os.path.islink(html):
            os.symlink(os.path.abspath(os.path.join(self.folder, "html")), html)
        with open(os.path.join(folder, "pages.jsonl"), "w", encoding="utf-8") as file:
            for page in self.pages.values():
                if number(domain(page)) % FOLDS == fold:
                    file.write(json.dumps({key: page[key] for key in ("id", "url", "encoding") if page.get(key)}) + "\n")
        subprocess.run([self.args.dump, folder, out, os.path.join(self.args.bodies, f"fold-{fold}.bin")], check=True)
        with open(out, encoding="utf-8") as lines:
            return [(fold, json.loads(line)) for line in lines]

    def load(self):
        with ThreadPoolExecutor(2) as pool:
            dumped = [page for pages in pool.map(self.dump, range(FOLDS)) for page in pages]
        truths = [self.pages[page["id"]] for _, page in dumped]
        self.fold = np.array([fold for fold, _ in dumped])
        self.inner = np.array([number("inner " + domain(truth)) % FOLDS for truth in truths])
        self.kinds = np.array([KINDS.index(truth["page_type"]) for truth in truths])
        self.traits = np.array([page["traits"] for _, page in dumped], dtype=np.float32)
        rows, columns, values = [], [], []
        for row, (_, page) in enumerate(dumped):
            buckets = sorted({word % BUCKETS for word in page["words"]})
            rows += [row] * len(buckets)
            columns += buckets
            values += [1 / np.sqrt(len(buckets))] * len(buckets)
        self.words = scipy.sparse.csr_matrix((values, (rows, columns)), shape=(len(dumped), BUCKETS))

    def fit(self, chosen):
        """(words, trees) trained on the chosen rows alone."""
        words = Words(self.words[chosen], self.kinds[chosen])
        scores = np.zeros((len(self.kinds), len(KINDS)), dtype=np.float32)
        for inner in range(FOLDS):
            held = chosen[self.inner[chosen] == inner]
            rest = chosen[self.inner[chosen] != inner]
            scores[held] = Words(self.words[rest], self.kinds[rest]).scores(self.words[held])
        data = lightgbm.Dataset(np.hstack([self.traits, scores])[chosen], self.kinds[chosen],
                                feature_name=self.names + [f"word_score_{kind}" for kind in KINDS])
        return words, lightgbm.train(PARAMETERS, data, num_boost_round=self.args.rounds)

    def predict(self, model, rows):
        words, trees = model
        return trees.predict(np.hstack([self.traits[rows], words.scores(self.words[rows])]), raw_score=True)

    def train(self):
        logits = np.zeros((len(self.kinds), len(KINDS)))
        models = {}
        for fold in range(FOLDS):
            models[fold] = self.fit(np.where(self.fold != fold)[0])
            held = np.where(self.fold == fold)[0]
            logits[held] = self.predict(models[fold], held)
            print(f"fold {fold}: {(logits[held].argmax(1) == self.kinds[held]).mean():.4f}", flush=True)
        for fold, model in models.items():
            rest = self.fold != fold
            self.write(f"outcomes-{fold}.bin", f"fold-{fold}", model, temperature_of(logits[rest], self.kinds[rest]))
        best = logits.argmax(1)
        print(f"seven types {(best == self.kinds).mean():.4f}, article or not {((best == 0) == (self.kinds == 0)).mean():.4f}")
        self.write("outcomes.bin", "all", self.fit(np.arange(len(self.kinds))), temperature_of(logits, self.kinds))

    def write(self, file, name, model, temperature):
        title = f"copydesk outcome model; {name}; {self.args.rounds} rounds; data {self.data_digest[:16]}; {self.args.date}"
        export_outcomes.write_model(os.path.join(self.args.out, file), title, self.digest, model[0].parts(), model[1], temperature)
        print(f"{file}: temperature {temperature:.2f}", flush=True)


def temperature_of(logits, kinds):
    """By which the logits are divided so that the probabilities hold."""
    def loss(temperature):
        scaled = logits / temperature
        scaled = scaled - scaled.max(1, keepdims=True)
        return -(scaled[np.arange(len(kinds)), kinds] - np.log(np.exp(scaled).sum(1))).mean()
    return min(np.arange(0.5, 3.0, 0.05), key=loss)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("data", "dump", "work", "bodies", "out"):
        parser.add_argument("--" + name, required=True)
    parser.add_argument("--rounds", type=int, default=70)
    parser.add_argument("--date", default="undated")
    trainer = Trainer(parser.parse_args())
    trainer.load()
    trainer.train()


if __name__ == "__main__":
    main()
