#!/usr/bin/env python3
"""Arabic News Stance (Khouja 2020, Apache-2.0): do two headlines agree or disagree? Figures only, none of its text.

  python -m benchmarks.stance ../shared/benchmarks/ans_train_dev.tsv

Trained on the train part alone and measured on the dev part, agree against disagree. The features are the engine's
own machinery: lemmas, numbers, names, polarity, certainty and framing, wording scores and the encoder. What the words
left over on each side say (rose / fell) is learned from the train part by two linear models, whose scores enter the
last model out of fold. scikit-learn is needed here only; nothing of this is part of the engine.

Khouja, J. (2020). Stance Prediction and Claim Verification: An Arabic Perspective. FEVER workshop.
"""

import argparse
import csv
import sys
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import fuzz
from scipy.sparse import csr_matrix, hstack
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score, f1_score
from sklearn.model_selection import StratifiedKFold, cross_val_predict

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from compare.encode import encoder_for  # noqa: E402
from compare.judge.amount import same_amount  # noqa: E402
from compare.language import content_lemmas, fold  # noqa: E402
from compare.language.certainty import cues  # noqa: E402
from compare.language.framing import terms  # noqa: E402
from compare.language.negation import polarity  # noqa: E402
from compare.names import find_names  # noqa: E402
from compare.numbers import find_numbers  # noqa: E402

SIDES = ("agree", "disagree")
FOLDS = StratifiedKFold(n_splits=5, shuffle=True, random_state=0)
Pair = tuple[str, str]


def read(path: Path) -> dict[str, tuple[list[Pair], NDArray[np.int_]]]:
    """Pairs and labels (1: disagree) of each part; pairs that do neither are left out."""
    with path.open(encoding="utf-8", newline="") as lines:
        rows = [r for r in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE) if r["label"] in SIDES]
    parts = {}
    for part in ("train", "dev"):
        own = [r for r in rows if r["split"] == part]
        labels = np.array([SIDES.index(r["label"]) for r in own])
        parts[part] = [(r["text1"], r["text2"]) for r in own], labels
    return parts


def slots(first: str, second: str) -> list[float]:
    """What the engine sees in one pair."""
    left, right = content_lemmas(first, "ar"), content_lemmas(second, "ar")
    one, two = polarity(first, "ar"), polarity(second, "ar")
    shared = len(set(left) & set(right))
    numbers = [find_numbers(text, "ar") for text in (first, second)]
    clash = sum(not any(same_amount(a, b) for b in numbers[1]) for a in numbers[0]) if numbers[1] else 0
    names = [{m.name: m.kind for m in find_names(text, "ar") if m.known} for text in (first, second)]
    only = [names[0].keys() - names[1].keys(), names[1].keys() - names[0].keys()]
    kinds = [{cue.kind for cue in cues(text, "ar")} for text in (first, second)]
    framed = [{(t.concept, t.term) for t in terms(text, "ar")} for text in (first, second)]
    rivals = sum(a[0] == b[0] and a[1] != b[1] for a in framed[0] for b in framed[1])
    a, b = fold(first), fold(second)
    return [
        fuzz.token_set_ratio(a, b), fuzz.token_sort_ratio(a, b), fuzz.ratio(a, b), fuzz.partial_ratio(a, b),
        shared, shared / max(1, min(len(left), len(right))), shared / max(1, len(set(left) | set(right))),
        len(left), len(right), abs(len(left) - len(right)),
        one.is_denied != two.is_denied, one.is_denied + two.is_denied, one.is_uncertain != two.is_uncertain,
        len(numbers[0]), len(numbers[1]), clash, min(len(only[0]), len(only[1])), len(only[0]) + len(only[1]),
        sum(names[0][n] == "place" for n in only[0]) * sum(names[1][n] == "place" for n in only[1]),
        sum(names[0][n] == "person" for n in only[0]) * sum(names[1][n] == "person" for n in only[1]),
        len(names[0].keys() & names[1].keys()), len(kinds[0] ^ kinds[1]), rivals,
    ]  # fmt: skip


def left_over(pairs: Sequence[Pair]) -> tuple[list[str], list[str], list[str]]:
    """Lemmas only the first has, only the second has, and every combination of the two."""
    first, second, both = [], [], []
    for a, b in pairs:
        left, right = content_lemmas(a, "ar"), content_lemmas(b, "ar")
        one = [w for w in left if w not in right]
        two = [w for w in right if w not in left]
        first.append(" ".join(one))
        second.append(" ".join(two))
        both.append(" ".join("_".join(sorted((x, y))) for x in one for y in two))
    return first, second, both


class Wording:
    """Sparse view of the words left over; fitted on the train part."""

    def __init__(self) -> None:
        self.words = TfidfVectorizer(token_pattern=r"\S+", min_df=2, sublinear_tf=True)
        self.parts = TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 5), min_df=3, sublinear_tf=True)
        self.both = TfidfVectorizer(token_pattern=r"\S+", min_df=2, binary=True)

    def fit(self, pairs: Sequence[Pair]) -> "Wording":
        first, second, both = left_over(pairs)
        self.words.fit([*first, *second])
        self.parts.fit([f"{a} {b}" for a, b in pairs])
        self.both.fit(both)
        return self

    def view(self, pairs: Sequence[Pair]) -> csr_matrix:
        first, second, both = left_over(pairs)
        a, b = self.words.transform(first), self.words.transform(second)
        c, d = (self.parts.transform([fold(pair[n]) for pair in pairs]) for n in (0, 1))
        return csr_matrix(hstack([a, b, a + b, abs(c - d), self.both.transform(both)]))


def meaning(pairs: Sequence[Pair]) -> NDArray[np.float64]:
    """Encoder's view: difference and product of the two vectors, and their cosine last."""
    encode = encoder_for("use")
    a, b = (np.asarray(encode([pair[n] for pair in pairs]), dtype=np.float64) for n in (0, 1))
    return np.hstack([np.abs(a - b), a * b, b - a, (a * b).sum(axis=1, keepdims=True)])


def figures(path: Path) -> dict[str, float]:
    """Accuracy and macro-F1 on the dev part, and of the majority label."""
    parts = read(path)
    (train, labels), (dev, due) = parts["train"], parts["dev"]
    views = _views(train, dev)
    stacked = [[], []]
    for model, (fitted, unseen) in views:
        own = cross_val_predict(model, fitted, labels, cv=FOLDS, method="predict_proba")[:, 1]
        stacked[0].append(own)
        stacked[1].append(model.fit(fitted, labels).predict_proba(unseen)[:, 1])
    tables = []
    for pairs, scores in zip((train, dev), stacked, strict=True):
        cosine = meaning(pairs)[:, -1]
        tables.append(np.column_stack([np.array([slots(*pair) for pair in pairs], dtype=float), cosine, *scores]))
    votes = [
        HistGradientBoostingClassifier(
            max_iter=150, learning_rate=0.05, max_leaf_nodes=8, l2_regularization=2.0, random_state=seed
        ).fit(tables[0], labels).predict_proba(tables[1])[:, 1]
        for seed in range(5)
    ]  # fmt: skip
    said = (np.mean(votes, axis=0) > 0.5).astype(int)
    return {
        "ans_accuracy": float(accuracy_score(due, said)),
        "ans_macro_f1": float(f1_score(due, said, average="macro")),
        "ans_majority": float(max(due.mean(), 1 - due.mean())),
        "ans_pairs": float(len(due)),
    }


def _views(train: Sequence[Pair], dev: Sequence[Pair]) -> list[tuple[LogisticRegression, tuple[object, object]]]:
    wording = Wording().fit(train)
    return [
        (LogisticRegression(C=2.0, max_iter=2000), (wording.view(train), wording.view(dev))),
        (LogisticRegression(C=1.0, max_iter=2000), (meaning(train), meaning(dev))),
    ]


def main() -> None:
    """Print the figures."""
    parse = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parse.add_argument("path", type=Path, help="the set as TSV, from its authors")
    for name, value in figures(parse.parse_args().path).items():
        print(f"{name:14s} {value:.3f}")


if __name__ == "__main__":
    main()
