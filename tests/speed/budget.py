#!/usr/bin/env python3
"""What each stage costs in instructions, against the budget pinned in budget.json.

    budget.py --host PROGRAM [--pin] [--or-skip]

Time is whatever the machine does beside it; instructions are the same on every run. Callgrind
counts those of each stage's function, with all that it calls, while the host replays a fixed set of
samples. A budget is pinned a little above what the stage took; a change that needs more raises it
in its own diff.

--pin      writes budget.json: what each stage takes now, and a twentieth
--or-skip  exit 77 where valgrind is not here (for ctest)
"""
import argparse
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
BUDGET = os.path.join(HERE, "budget.json")
HEADROOM = 1.05
SAMPLES = ["agency-in-brackets-at-end", "br-separated-paragraphs", "byline-not-from-comments",
           "chinese-source-line", "gb18030-declared-as-gb2312", "photo-credit-is-no-byline",
           "product-page", "recipe-whole", "script-shell", "shift-jis-page",
           "text-italian-dateline-senza-agenzia"]
# Each stage by its one function.
STAGES = {"decode": "decode_text", "page": "parse_html", "body": "select_blocks",
          "facts: read": "read_declared", "facts: choose": "choose_facts",
          "article": "build_article", "format: XML": "write_xml"}


def count_of(function, lines):
    """The largest inclusive count of a function of this name: parts of it may stand apart."""
    named = re.compile(r"^\s*([\d,]+) .*[:\s]copydesk::" + function + r"[\[(]")
    found = [int(m[1].replace(",", "")) for m in map(named.match, lines) if m]
    if not found:
        raise SystemExit(f"budget: callgrind saw no function {function}; is the host stripped, "
                         "or has the stage another name now?")
    return max(found)


def measure(host):
    pages = []
    for name in SAMPLES:
        folder = os.path.join(ROOT, "samples", name)
        pages += [os.path.join(folder, f) for f in os.listdir(folder) if f.startswith("page.")]
    with tempfile.TemporaryDirectory() as folder:
        counts = os.path.join(folder, "counts")
        subprocess.run(["valgrind", "--tool=callgrind", "--callgrind-out-file=" + counts, host,
                        "replay", "--quiet", "--option", "time_limit=0", "--output",
                        folder, *pages],
                       check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        lines = subprocess.run(["callgrind_annotate", "--inclusive=yes", "--threshold=100", counts],
                               check=True, capture_output=True, text=True).stdout.splitlines()
    return {stage: count_of(function, lines) for stage, function in STAGES.items()}


def over_budget(counts, budget):
    """The stages that cost more than they may, each as a sentence."""
    return [f"{stage}: {counts[stage]:,} instructions, {counts[stage] / most - 1:+.1%} beyond the "
            f"budget of {most:,}" for stage, most in budget.items() if counts[stage] > most]


def main():
    args = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    args.add_argument("--host", required=True)
    args.add_argument("--pin", action="store_true")
    args.add_argument("--or-skip", action="store_true")
    args = args.parse_args()
    if not shutil.which("valgrind"):
        print("budget: skipped: no valgrind here")
        sys.exit(77 if args.or_skip else 2)
    counts = measure(args.host)
    if args.pin:
        with open(BUDGET, "w", encoding="utf-8") as file:
            json.dump({stage: round(count * HEADROOM) for stage, count in counts.items()}, file,
                      indent=1)
            file.write("\n")
    with open(BUDGET, encoding="utf-8") as file:
        budget = json.load(file)
    for stage, count in counts.items():
        print(f"{stage:14} {count:>13,}  {count / budget[stage]:.3f} of the budget")
    too_dear = over_budget(counts, budget)
    for sentence in too_dear:
        print("budget: " + sentence)
    sys.exit(1 if too_dear else 0)


if __name__ == "__main__":
    main()
