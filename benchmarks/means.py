"""Mean vectors of each language under an encoder, of statements and of single words, every event counting once."""

from collections import defaultdict

import numpy as np

from benchmarks.labels import Labelled
from compare.align import vectors_of
from compare.align.meaning import content_words
from compare.encode import encoder_for

_DECIMALS = 3
Means = dict[str, dict[str, list[float]]]


def means_of(labelled: Labelled, encoder: str) -> Means:
    """`statements` and `words` → language → mean, shape (d,)."""
    meaning = vectors_of(encoder_for(encoder), labelled.statements)
    assert meaning is not None
    row = {word: at for at, word in enumerate(meaning.vocabulary)}
    statements: dict[str, dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
    words: dict[str, set[int]] = defaultdict(set)
    for at, statement in enumerate(labelled.statements):
        statements[statement.language][labelled.group[statement.report_id]].append(at)
        words[statement.language].update(row[word] for word in content_words(statement))
    return {
        "statements": {
            language: _rounded([meaning.statements[rows].mean(axis=0) for _, rows in sorted(by_event.items())])
            for language, by_event in sorted(statements.items())
        },
        "words": {language: _rounded(meaning.words[sorted(rows)]) for language, rows in sorted(words.items())},
    }


def _rounded(rows: "list[np.ndarray] | np.ndarray") -> list[float]:
    return [float(value) for value in np.round(np.mean(rows, axis=0), _DECIMALS)]
