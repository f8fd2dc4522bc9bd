"""Labels of blocks: how much of each block's text stands in the page's truth, in order."""
import re

import cydifflib

RUN = 3  # shorter runs of equal words are chance
UNSPACED = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0eff]")
WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0eff]|[^\W\u3040-\u30ff\u3400-\u9fff\u0e00-\u0eff]+")


def words(text):
    return WORD.findall(text.lower())


def aligned(page_words, truth_words):
    """For each word of the page, whether it is matched with the truth; moved text in further passes."""
    hit = [False] * len(page_words)
    left, right = list(range(len(page_words))), list(range(len(truth_words)))
    for _ in range(3):
        matcher = cydifflib.SequenceMatcher(None, [page_words[i] for i in left], [truth_words[i] for i in right], autojunk=False)
        gone_left, gone_right = set(), set()
        for a, b, size in matcher.get_matching_blocks():
            if size >= RUN or (size and size == len(right)):
                gone_left.update(range(a, a + size))
                gone_right.update(range(b, b + size))
        if not gone_left:
            break
        for k in gone_left:
            hit[left[k]] = True
        left = [i for k, i in enumerate(left) if k not in gone_left]
        right = [i for k, i in enumerate(right) if k not in gone_right]
        if not left or not right:
            break
    return hit


def label_by_body(blocks, body):
    """The share of each block's words that the truth's body holds, and the blocks' word counts."""
    per_block = [words(text) for text in blocks]
    hit = aligned([w for block in per_block for w in block], words(body))
    shares, counts, at = [], [], 0
    for block in per_block:
        got = sum(hit[at:at + len(block)])
        shares.append(got / len(block) if block else 0.0)
        counts.append(len(block))
        at += len(block)
    return shares, counts


def flat(text):
    text = re.sub("[‐-―−]", "-", (text or "").replace("…", "..."))
    return " ".join(re.sub("[“”„«»‟]", '"', re.sub("[‘’‚‹›`´]", "'", text)).split())


def label_by_segments(blocks, wanted, unwanted):
    """1, 0 or None (not known) for each block, by the segments that must and must not be kept."""
    texts = [flat(text) for text in blocks]
    labels = [None] * len(blocks)
    for segments, value in ((unwanted, 0), (wanted, 1)):
        for segment in map(flat, segments):
            places = [i for i, text in enumerate(texts) if segment and segment in text]
            # A segment that stands in several places says nothing of any one of them.
            if len(places) == 1 or (value == 0 and places):
                for i in places:
                    labels[i] = value
    return labels
