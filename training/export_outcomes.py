"""Writes a model file as plugin/outcome/model.cpp reads it."""
import struct

import numpy as np

from export import float_up

LEAF = 128  # a child from here on is a leaf
LOGIT = 65536


def flatten(tree, temperature):
    """(splits, leaves) of one tree: parents stand before their children."""
    splits, leaves = [], []

    def walk(node):
        if "split_feature" not in node:
            leaves.append(round(node["leaf_value"] / temperature * LOGIT))
            return LEAF + len(leaves) - 1
        place = len(splits)
        splits.append(None)
        left, right = walk(node["left_child"]), walk(node["right_child"])
        splits[place] = (float_up(node["threshold"]), node["split_feature"], left, right)
        return place

    walk(tree)
    return splits, leaves


def write_model(path, name, digest, words, booster, temperature):
    """`words`: (weights as int8 [buckets, kinds], scale, offsets)."""
    weights, scale, offsets = words
    trees = [flatten(tree["tree_structure"], temperature) for tree in booster.dump_model()["tree_info"]]
    kinds = len(offsets)
    name = name.encode()
    with open(path, "wb") as out:
        out.write(b"CDKIND01")
        out.write(struct.pack("<5I", digest, len(name), len(weights), len(trees), sum(len(s) for s, _ in trees)))
        out.write(name)
        out.write(struct.pack(f"<{1 + kinds}f", scale, *offsets))
        out.write(np.ascontiguousarray(weights, dtype=np.int8).tobytes())
        for place, (splits, _) in enumerate(trees):
            out.write(struct.pack("<HH", len(splits), place % kinds))
        for splits, _ in trees:
            for split in splits:
                out.write(struct.pack("<fBBBx", *split))
        for _, leaves in trees:
            out.write(struct.pack(f"<{len(leaves)}i", *leaves))
