"""The lexicon: a sparse linear model over the words in tags, classes, ids and roles of all ancestors."""
import numpy as np
from scipy import sparse
from sklearn.linear_model import LogisticRegression

LEAST_PAGES = 8     # a token that stands on fewer pages says something of its site only
MOST_COUNTED = 3    # of one token over all ancestors of a block
SCALE = 1024        # weights are whole numbers in 1/1024


def token_hash(token):
    value = 2166136261
    for byte in token.encode():
        value = ((value ^ byte) * 16777619) & 0xFFFFFFFF
    return value


class TokenMatrix:
    """The counts of tokens over all ancestors, a row a block, page after page."""

    def __init__(self):
        self.index, self.pages_with = {}, []
        self.columns, self.values, self.ends = [], [], [0]

    def add(self, dumped):
        of_node, seen = [], set()
        for node in dumped["nodes"]:
            own = dict(of_node[node[0]]) if node[0] >= 0 else {}
            for token in node[1:]:
                place = self.index.setdefault(token, len(self.index))
                own[place] = own.get(place, 0) + 1
                seen.add(place)
            of_node.append(own)
        self.pages_with += [0] * (len(self.index) - len(self.pages_with))
        for place in seen:
            self.pages_with[place] += 1
        for _, node in dumped["blocks"]:
            own = of_node[node]
            self.columns.append(np.fromiter(own.keys(), dtype=np.int32, count=len(own)))
            self.values.append(np.fromiter(own.values(), dtype=np.float32, count=len(own)))
            self.ends.append(self.ends[-1] + len(own))

    def close(self):
        wide = sparse.csr_matrix((np.minimum(np.concatenate(self.values), MOST_COUNTED),
                                  np.concatenate(self.columns), np.array(self.ends)),
                                 shape=(len(self.ends) - 1, len(self.index)))
        common = np.flatnonzero(np.array(self.pages_with) >= LEAST_PAGES)
        names = {place: token for token, place in self.index.items()}
        self.tokens = [names[place] for place in common]
        self.matrix = wide.tocsc()[:, common].tocsr()
        del self.columns, self.values

    def train(self, rows, labels, weights):
        """{token: whole weight} from the rows whose weight is not 0."""
        rows, labels, weights = (part[weights > 0] for part in (rows, labels, weights))
        model = LogisticRegression(C=0.3, solver="lbfgs", max_iter=60, tol=1e-3)
        model.fit(self.matrix[rows], labels, sample_weight=weights / weights.mean())
        scaled = np.rint(model.coef_[0] * SCALE).astype(int)
        return {token: int(weight) for token, weight in zip(self.tokens, scaled) if weight}
