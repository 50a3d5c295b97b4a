"""What statements mean, as vectors: of each as a whole, and of its words."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from compare.align.proposition import proposition
from compare.language import stopwords, words
from compare.model import Statement

Values = NDArray[np.float32]
Encode = Callable[[Sequence[str]], Values | None]
_LONGEST = 2_000  # characters of a statement whose words are compared


@dataclass(frozen=True, slots=True)
class Meaning:
    """Vectors of some statements and of every word they are compared by."""

    statements: Values  # row i belongs to the i-th statement; unit length, shape (n, d)
    vocabulary: tuple[str, ...]  # folded words, sorted
    words: Values  # row i belongs to `vocabulary[i]`; unit length, shape (m, d)


def vectors_of(encode: Encode, encode_words: Encode, statements: Sequence[Statement]) -> Meaning | None:
    """Vectors of statements and their words; None where an encoder makes none."""
    vocabulary = tuple(sorted({word for s in statements for word in content_words(s)}))
    whole, single = encode([s.text for s in statements]), encode_words(vocabulary)
    return None if whole is None or single is None else Meaning(whole, vocabulary, single)


def content_words(statement: Statement) -> list[str]:
    """Folded printed words of what the statement says, without its frame and without function words, in order."""
    common = stopwords(statement.language)
    return [word for word in words(proposition(statement)[:_LONGEST]) if word not in common]
