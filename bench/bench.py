#!/usr/bin/env python3
"""Speed and quality of copydesk and its peers, over the same bytes in one sitting.

    bench.py --native PROGRAM --cache FOLDER [--quick] [--every N] [--rounds N] [--only NAMES]
             [--json] [--picture FILE]

The pages lie outside the project: $COPYDESK_DATA, or ../shared beside the checkout, holds
data/pages/pages.jsonl, data/pages/html/<id>.html.gz and tools/score.py. Each page is handed over
as UTF-8, since not every peer reads other charsets.

Each peer is one process on one thread. It is started with its name and the folder of pages
(<n>.html and urls.txt), says "ready", and answers lines on stdin, a line a page:
    run A B     nanoseconds of processor time of the pages A to B - 1, of all its threads
    text A B    the body of those pages as JSON strings
The peers take turns, some pages at a time, for some rounds; the fastest time of each page counts,
so that what else the machine does matters little. F1 is by the scorer's mean over the pages whose
body is known; copydesk's is that of models that never saw the page's domain.

--quick      every 80th page, two rounds
--only       names, comma-separated; the bare Gumbo parse is always there
--json       one JSON object instead of the table
--picture    an SVG: quality against speed
"""
import argparse
import gzip
import importlib.util
import json
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass

import picture

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(HERE)
PEERS = os.path.join(HERE, "peers")
CHUNK = 16  # pages that a peer reads before it is another one's turn


def own_version():
    with open(os.path.join(ROOT, "include", "copydesk.h"), encoding="utf-8") as header:
        return next(line.split('"')[1] for line in header if "define COPYDESK_VERSION" in line)


@dataclass
class Peer:
    name: str
    kind: str  # extractor, or parser
    version: str
    toolchain: str


ALL = [
    Peer("gumbo", "parser", "0.10.1", "native"),
    Peer("copydesk", "extractor", own_version(), "native"),
    Peer("turbohtml", "extractor", "1.15.4", "python"),
    Peer("resiliparse", "extractor", "2.0.1", "python"),
    Peer("trafilatura fast", "extractor", "2.3.1", "python"),
    Peer("trafilatura", "extractor", "2.3.1", "python"),
    Peer("lexbor", "parser", "selectolax 1.0.2", "python"),
    Peer("turbohtml parse", "parser", "1.15.4", "python"),
    Peer("dom_smoothie", "extractor", "0.19.0", "rust"),
    Peer("rs-trafilatura", "extractor", "0.2.2", "rust"),
    Peer("go-trafilatura", "extractor", "1.12.2", "go"),
    Peer("readability linkedom", "extractor", "0.6.0, 0.18.12", "node"),
    Peer("readability jsdom", "extractor", "0.6.0, 26.1.0", "node"),
    Peer("defuddle", "extractor", "0.19.4", "node"),
]


def say(*words):
    print("bench:", *words, file=sys.stderr, flush=True)


# ---- toolchains: each gives the command in front of NAME PAGES ---------------------------------
class Skip(Exception):
    """Why the peers of a toolchain cannot run here."""


def need(program):
    if not shutil.which(program):
        raise Skip(f"no {program} here")


def call(command, **more):
    log = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
                         check=False, **more)
    if log.returncode:
        raise Skip(f"{' '.join(command[:3])} failed: {log.stdout.strip()[-300:]}")


def up_to_date(folder, *sources):
    """Whether what is built in `folder` was built from these sources."""
    stamp = os.path.join(folder, "built-from")
    now = "".join(open(os.path.join(PEERS, s), encoding="utf-8").read() for s in sources)
    if os.path.exists(stamp) and open(stamp, encoding="utf-8").read() == now:
        return True, lambda: None

    def done():
        with open(stamp, "w", encoding="utf-8") as file:
            file.write(now)
    return False, done


def set_up_python(folder):
    built, done = up_to_date(folder, "requirements.txt")
    python = os.path.join(folder, "bin", "python")
    if not built:
        call([sys.executable, "-m", "venv", folder])
        call([python, "-m", "pip", "install", "--quiet", "-r",
              os.path.join(PEERS, "requirements.txt")])
        done()
    return [python, os.path.join(PEERS, "peer.py")]


def set_up_node(folder):
    need("node")
    need("npm")
    built, done = up_to_date(folder, "package.json")
    if not built:
        shutil.copy(os.path.join(PEERS, "package.json"), folder)
        call(["npm", "install", "--no-audit", "--no-fund"], cwd=folder)
        done()
    shutil.copy(os.path.join(PEERS, "peer.mjs"), folder)  # modules are looked for beside it
    return ["node", os.path.join(folder, "peer.mjs")]


def set_up_rust(folder):
    need("cargo")
    call(["cargo", "build", "--release", "--quiet", "--locked", "--manifest-path",
          os.path.join(PEERS, "rust", "Cargo.toml")],
         env={**os.environ, "CARGO_TARGET_DIR": folder})
    return [os.path.join(folder, "release", "bench_peer")]


def set_up_go(folder):
    need("go")
    program = os.path.join(folder, "bench_peer")
    call(["go", "build", "-o", program, "."], cwd=os.path.join(PEERS, "go"))
    return [program]


SET_UP = {"python": set_up_python, "node": set_up_node, "rust": set_up_rust, "go": set_up_go}


def set_up(peers, native, cache):
    """The peers that can run here, with their commands."""
    commands = {"native": [native]}
    for toolchain in dict.fromkeys(peer.toolchain for peer in peers):
        if toolchain in commands:
            continue
        folder = os.path.join(cache, toolchain)
        os.makedirs(folder, exist_ok=True)
        say(f"setting up the peers in {toolchain}")
        try:
            commands[toolchain] = SET_UP[toolchain](folder)
        except Skip as why:
            names = ", ".join(p.name for p in peers if p.toolchain == toolchain)
            say(f"skipped: {names}: {why}")
    return [(p, commands[p.toolchain]) for p in peers if p.toolchain in commands]


# ---- pages --------------------------------------------------------------------------------------
def write_pages(data, every, folder):
    """Every Nth page as UTF-8; returns their entries and sizes."""
    shutil.rmtree(folder, ignore_errors=True)
    os.makedirs(folder)
    entries, sizes = [], []
    with open(os.path.join(data, "pages", "pages.jsonl"), encoding="utf-8") as lines:
        chosen = [json.loads(line) for i, line in enumerate(lines) if i % every == 0]
    for entry in chosen:
        with gzip.open(os.path.join(data, "pages", "html", entry["id"] + ".html.gz")) as file:
            raw = file.read()
        page = raw.decode(entry.get("encoding") or "utf-8", "replace").encode()
        with open(os.path.join(folder, f"{len(sizes)}.html"), "wb") as file:
            file.write(page)
        entries.append(entry)
        sizes.append(len(page))
    with open(os.path.join(folder, "urls.txt"), "w", encoding="utf-8") as file:
        file.writelines((entry.get("url") or "") + "\n" for entry in entries)
    return entries, sizes


def load(path):
    folder = os.path.dirname(path)
    if folder not in sys.path:
        sys.path.append(folder)  # what stands beside it is found as if it were started itself
    spec = importlib.util.spec_from_file_location(os.path.basename(path)[:-3], path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


# ---- the sitting --------------------------------------------------------------------------------
class Runner:
    def __init__(self, peer, command, pages, log, *options):
        self.peer = peer
        self.process = subprocess.Popen([*command, peer.name, pages, *options], text=True,
                                        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=log)
        if self.process.stdout.readline() != "ready\n":
            raise Skip("it does not start; the log says why")

    def ask(self, word, first, end):
        self.process.stdin.write(f"{word} {first} {end}\n")
        self.process.stdin.flush()
        answers = [self.process.stdout.readline() for _ in range(first, end)]
        if not all(answers):
            raise Skip(f"it ended at one of the pages {first} to {end - 1}")
        return [json.loads(answer) for answer in answers]

    def peak_bytes(self):
        with open(f"/proc/{self.process.pid}/status", encoding="ascii") as status:
            for line in status:
                if line.startswith("VmHWM:"):
                    return int(line.split()[1]) * 1024
        return 0

    def stop(self):
        self.process.stdin.close()
        self.process.wait()


def take_turns(runners, count, rounds):
    """The fastest time of each page, in nanoseconds, by peer; a peer that fails is left out."""
    best = {runner: [float("inf")] * count for runner in runners}
    for turn in range(rounds):
        say(f"round {turn + 1} of {rounds}")
        for first in range(0, count, CHUNK):
            end = min(first + CHUNK, count)
            for runner in list(best):
                try:
                    for i, spent in enumerate(runner.ask("run", first, end), first):
                        best[runner][i] = min(best[runner][i], spent)
                except (Skip, OSError) as why:
                    say(f"skipped: {runner.peer.name}: {why}")
                    del best[runner]
    return best


def quantile(values, share):
    values = sorted(values)
    return values[min(len(values) - 1, int(len(values) * share))]


def score_texts(readers, entries, scorer):
    """Mean word F1 of the bodies; readers[i] is asked for page i."""
    scores = [scorer.word_f1(readers[i].ask("text", i, i + 1)[0], entry["body"], entry.get("lang"))
              for i, entry in enumerate(entries) if entry.get("body")]
    return (sum(scores) / len(scores) if scores else None), len(scores)


def readers_of(runner, entries, start):
    """Who reads each page for its score: copydesk by the model that never saw the page's domain."""
    if runner.peer.name != "copydesk":
        return [runner] * len(entries)
    quality = load(os.path.join(ROOT, "tests", "quality", "score.py"))
    folds = [start(runner.peer, os.path.join(quality.MODELS, f"fold-{fold}.bin"))
             for fold in range(quality.FOLDS)]
    return [folds[quality.number(quality.domain(entry)) % quality.FOLDS] for entry in entries]


def summarize(runner, times, bare, sizes, f1, scored):
    total, pages = sum(times), len(times)
    ratios = [t / b for t, b in zip(times, bare)]
    return {
        "name": runner.peer.name, "kind": runner.peer.kind, "version": runner.peer.version,
        "ratio_to_bare_gumbo": total / sum(bare),
        "pages_per_second": pages / total * 1e9, "megabytes_per_second": sum(sizes) / total * 1e3,
        "milliseconds": {"p50": quantile(times, .5) / 1e6, "p99": quantile(times, .99) / 1e6,
                         "max": max(times) / 1e6},
        "page_ratio": {"p50": quantile(ratios, .5), "p99": quantile(ratios, .99),
                       "max": max(ratios)},
        "peak_megabytes": runner.peak_bytes() / 1e6,
        "body_f1": f1, "scored_pages": scored,
        "hours_per_million_pages_on_two_cores": total / pages * 1e6 / 2 / 3.6e12,
    }


def print_table(report):
    print(f"{report['pages']} pages, {report['bytes'] / 1e6:.1f} MB, "
          f"{report['rounds']} rounds, processor time of the fastest")
    print(f"{'':22}{'of bare':>8}{'pages/s':>9}{'MB/s':>8}{'p50 ms':>8}{'p99 ms':>8}{'max ms':>9}"
          f"{'p50 of':>8}{'p99 of':>8}{'peak MB':>9}{'F1':>7}{'h/million':>11}")
    for r in report["results"]:
        ms, of = r["milliseconds"], r["page_ratio"]
        f1 = f"{r['body_f1']:.3f}" if r["body_f1"] is not None else "–"
        print(f"{r['name']:22}{r['ratio_to_bare_gumbo']:8.3f}{r['pages_per_second']:9.1f}"
              f"{r['megabytes_per_second']:8.1f}{ms['p50']:8.2f}{ms['p99']:8.1f}{ms['max']:9.1f}"
              f"{of['p50']:8.3f}{of['p99']:8.3f}{r['peak_megabytes']:9.0f}{f1:>7}"
              f"{r['hours_per_million_pages_on_two_cores']:11.2f}")


def main():
    args = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    args.add_argument("--native", required=True)
    args.add_argument("--cache", required=True)
    args.add_argument("--quick", action="store_true")
    args.add_argument("--every", type=int)
    args.add_argument("--rounds", type=int)
    args.add_argument("--only", default="")
    args.add_argument("--json", action="store_true")
    args.add_argument("--picture")
    args = args.parse_args()
    every = args.every or (80 if args.quick else 1)
    rounds = args.rounds or (2 if args.quick else 3)
    data = os.path.join(os.environ.get("COPYDESK_DATA") or
                        os.path.join(os.path.dirname(ROOT), "shared"), "data")
    if not os.path.isfile(os.path.join(data, "pages", "pages.jsonl")):
        raise SystemExit("bench: no pages: set COPYDESK_DATA to the folder that holds "
                         "data/pages/pages.jsonl and tools/score.py")
    only = set(filter(None, args.only.split(",")))
    if unknown := only - {peer.name for peer in ALL}:
        raise SystemExit(f"bench: no such peer: {', '.join(sorted(unknown))}")
    peers = [p for p in ALL if p.name == "gumbo" or not only or p.name in only]
    args.cache = os.path.abspath(args.cache)
    os.makedirs(args.cache, exist_ok=True)
    ready = set_up(peers, args.native, args.cache)
    pages = os.path.join(args.cache, "pages")
    entries, sizes = write_pages(data, every, pages)
    scorer = load(os.path.join(os.path.dirname(data), "tools", "score.py"))
    commands = {peer.name: command for peer, command in ready}
    with open(os.path.join(args.cache, "peers.log"), "w", encoding="utf-8") as log:
        runners = []
        for peer, command in ready:
            try:
                runners.append(Runner(peer, command, pages, log))
            except (Skip, OSError) as why:
                say(f"skipped: {peer.name}: {why}")
        best = take_turns(runners, len(sizes), rounds)
        bare = next((times for runner, times in best.items() if runner.peer.name == "gumbo"), None)
        if bare is None:
            raise SystemExit("bench: without the bare Gumbo parse there is nothing to compare with")
        results = []
        for runner, times in best.items():
            try:
                f1, scored = None, 0
                if runner.peer.kind == "extractor":
                    readers = readers_of(runner, entries, lambda peer, model: Runner(
                        peer, commands[peer.name], pages, log, f"body_model={model}"))
                    f1, scored = score_texts(readers, entries, scorer)
                    for reader in set(readers) - {runner}:
                        reader.stop()
                results.append(summarize(runner, times, bare, sizes, f1, scored))
                runner.stop()
            except (Skip, OSError) as why:
                say(f"skipped: {runner.peer.name}: {why}")
    results.sort(key=lambda result: result["ratio_to_bare_gumbo"])
    report = {"pages": len(sizes), "bytes": sum(sizes), "rounds": rounds, "results": results}
    if args.picture:
        picture.draw(report, args.picture)
    if args.json:
        json.dump(report, sys.stdout, indent=1)
        print()
    else:
        print_table(report)


if __name__ == "__main__":
    main()
