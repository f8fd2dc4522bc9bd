"""Writes a model file as plugin/body/model.cpp reads it."""
import struct

import lexicon as lexicon_module

LEAVES = 32
LOGIT = 65536


def walk(tree, place, splits, leaves):
    """Leaves from left to right; a split's mask is of the leaves that stay where it goes right."""
    if "leaf_value" in tree and "split_feature" not in tree:
        leaves.append(tree["leaf_value"])
        return
    first = len(leaves)
    walk(tree["left_child"], place, splits, leaves)
    end = len(leaves)
    walk(tree["right_child"], place, splits, leaves)
    mask = 0xFFFFFFFF & ~(((1 << end) - 1) & ~((1 << first) - 1))
    splits.append((tree["split_feature"], tree["threshold"], place, mask))


def float_up(value):
    """The nearest float32 at which `x > t` decides as for the double, for float32 x."""
    as_float = struct.unpack("<f", struct.pack("<f", value))[0]
    if as_float > value:  # x <= value must stay left: step down
        bits = struct.unpack("<i", struct.pack("<f", as_float))[0]
        as_float = struct.unpack("<f", struct.pack("<i", bits - 1 if as_float > 0 else bits + 1))[0]
    return as_float


def write_model(path, name, digest, booster, weights):
    splits, leaf_rows, trees = [], [], booster.dump_model()["tree_info"] if booster else []
    for place, tree in enumerate(trees):
        leaves = []
        walk(tree["tree_structure"], place, splits, leaves)
        leaf_rows.append([round(v * LOGIT) for v in leaves] + [0] * (LEAVES - len(leaves)))
    features, thresholds, ordered = [], [], []
    for feature in sorted({s[0] for s in splits}):
        own = [s for s in splits if s[0] == feature]
        limits = sorted({float_up(s[1]) for s in own})
        assert len(limits) <= 255, (feature, len(limits))
        place = {t: i for i, t in enumerate(limits)}
        features.append((feature, len(thresholds), len(limits), len(ordered), len(own)))
        thresholds += limits
        ordered += sorted((s[2], place[float_up(s[1])], s[3]) for s in own)
    entries = sorted((lexicon_module.token_hash(t), w) for t, w in weights.items())
    entries = [e for i, e in enumerate(entries) if i == 0 or entries[i - 1][0] != e[0]]
    name = name.encode()
    with open(path, "wb") as out:
        out.write(b"CDBODY01")
        out.write(struct.pack("<7Ii", digest, len(name), len(features), len(thresholds), len(ordered), len(trees), len(entries), 0))
        out.write(name)
        for row in features:
            out.write(struct.pack("<5I", *row))
        out.write(struct.pack(f"<{len(thresholds)}f", *thresholds))
        for tree, bin_, mask in ordered:
            out.write(struct.pack("<IHBx", mask, tree, bin_))
        for row in leaf_rows:
            out.write(struct.pack(f"<{LEAVES}i", *row))
        for token, weight in entries:
            out.write(struct.pack("<Ii", token, weight))
