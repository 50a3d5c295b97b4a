"""What statements mean, as vectors: of each as a whole, half of it without who says it, and of its words."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from compare.align.proposition import proposition
from compare.language import stopwords, words
from compare.model import Statement

Values = NDArray[np.float32]
_LONGEST = 2_000  # characters of a statement whose words are compared


@dataclass(frozen=True, slots=True)
class Meaning:
    """Vectors of some statements and of every word they are compared by."""

    statements: Values  # row i belongs to the i-th statement; unit length, shape (n, d)
    vocabulary: tuple[str, ...]  # folded words, sorted
    words: Values  # row i belongs to `vocabulary[i]`; unit length, shape (m, d)


def vectors_of(encode: Callable[[Sequence[str]], Values | None], statements: Sequence[Statement]) -> Meaning | None:
    """Vectors of statements and their words; None where the encoder makes none.

    The frame ("Lavrov told reporters in Geneva on Friday that …") takes up much of a short statement, and the whole
    keeps what a wrongly read frame would lose.
    """
    vocabulary = tuple(sorted({word for s in statements for word in content_words(s)}))
    every = encode([*(s.text for s in statements), *(proposition(s) for s in statements), *vocabulary])
    if every is None:
        return None
    if not len(every):
        return Meaning(every, (), every)
    n = len(statements)
    return Meaning(statements=_unit(every[:n] + every[n : 2 * n]), vocabulary=vocabulary, words=every[2 * n :])


def content_words(statement: Statement) -> list[str]:
    """Folded printed words of what the statement says, without its frame and without function words, in order."""
    common = stopwords(statement.language)
    return [word for word in words(proposition(statement)[:_LONGEST]) if word not in common]


def _unit(rows: Values) -> Values:
    lengths = np.linalg.norm(rows, axis=1, keepdims=True)
    return np.asarray(np.divide(rows, lengths, out=np.zeros_like(rows), where=lengths > 0), dtype=np.float32)
