#!/usr/bin/env python3
"""story_words.py PAGES: writes plugin/memory/word_shares.inc, the start of what a session knows of words.

PAGES is the folder of pages.jsonl. Of each language with at least five articles the share of articles
that have a word is counted; a word's share is its highest in any language, so that the articles of
other languages do not make it rare. The 3,000 most common words are written, by their hash.
"""
import collections
import datetime
import hashlib
import json
import os
import re
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
OUT = os.path.join(HERE, "..", "plugin", "memory", "word_shares.inc")
WORDS, LEAST_ARTICLES = 3000, 5
WORD = re.compile(r"[^\W_]+")
MASK = (1 << 64) - 1


def mix(h):
    h ^= h >> 33
    h = h * 0xff51afd7ed558ccd & MASK
    h ^= h >> 33
    h = h * 0xc4ceb9fe1a85ec53 & MASK
    return h ^ (h >> 33)


def fold(text):
    """As plugin/memory/text_words.h: only ASCII has one case."""
    return re.sub(r"[A-Z]", lambda letter: letter[0].lower(), text)


def number_of(word):
    number = 0
    for letter in word:
        number = (number ^ (ord(letter) + 1)) * 0x9e3779b97f4a7c15 & MASK
    return mix(number) >> 32


def main():
    path = os.path.join(sys.argv[1], "pages.jsonl")
    articles = collections.Counter()
    having = collections.defaultdict(collections.Counter)
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            page = json.loads(line)
            language = (page.get("lang") or "en").lower()[:2]
            if not page.get("body") or page.get("page_type", "article") != "article":
                continue
            articles[language] += 1
            having[language].update(set(WORD.findall(fold(page["body"]))))
    shares = {}
    for language, count in articles.items():
        if count < LEAST_ARTICLES:
            continue
        for word, found in having[language].items():
            # One article in five says little of a language.
            share = max(0, found - 0.5) / count if count < 50 else found / count
            shares[word] = max(shares.get(word, 0), share)
    best = sorted(shares.items(), key=lambda one: (-one[1], one[0]))[:WORDS]
    table = {}
    for word, share in best:
        number = number_of(word)
        table[number] = max(table.get(number, 0), max(1, min(1000, round(share * 1000))))
    with open(path, "rb") as file:
        digest = hashlib.sha256(file.read()).hexdigest()
    cells = [f"{{0x{number:08x}, {share}}}," for number, share in sorted(table.items())]
    with open(OUT, "w", encoding="utf-8") as out:
        out.write(f"// Made by training/story_words.py, {datetime.date.today()}, from pages.jsonl with SHA-256\n"
                  f"// {digest}\n// Hash of a word, and in how many of a thousand articles it stands.\n")
        for at in range(0, len(cells), 5):
            out.write(" ".join(cells[at:at + 5]) + "\n")
    print(f"{sum(articles.values())} articles, {len(table)} words")


main()
