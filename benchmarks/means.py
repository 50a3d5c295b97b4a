"""Mean vectors of each language, of statements (every event counting once) and of single words."""

from collections import defaultdict

import numpy as np

from benchmarks.labels import Labelled
from compare.align.meaning import content_words
from compare.encode import encoder_for

_DECIMALS = 3
Means = dict[str, list[float]]  # language → vector


def statement_means(labelled: Labelled, encoder: str) -> Means:
    """Mean vector of statements under an encoder."""
    vectors = encoder_for(encoder)([s.text for s in labelled.statements])
    assert vectors is not None
    found: dict[str, dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
    for at, statement in enumerate(labelled.statements):
        found[statement.language][labelled.group[statement.report_id]].append(at)
    return {
        language: _rounded([vectors[rows].mean(axis=0) for _, rows in sorted(by_event.items())])
        for language, by_event in sorted(found.items())
    }


def word_means(labelled: Labelled, encoder: str) -> Means:
    """Mean vector of the words that statements are compared by."""
    found: dict[str, set[str]] = defaultdict(set)
    for statement in labelled.statements:
        found[statement.language].update(content_words(statement))
    means = {}
    for language, words in sorted(found.items()):
        vectors = encoder_for(encoder)(sorted(words))
        assert vectors is not None
        means[language] = _rounded(vectors)
    return means


def _rounded(rows: list[np.ndarray] | np.ndarray) -> list[float]:
    return [float(value) for value in np.round(np.mean(rows, axis=0), _DECIMALS)]
