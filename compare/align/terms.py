"""Words of statements as sparse matrices: weighted lemmas, pairs of lemmas, and character n-grams."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain, count
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from compare.align.background import idf_anywhere

Matrix: TypeAlias = sparse.csr_matrix
Rows = NDArray[np.int32]
Values = NDArray[np.float32]

_GRAM = 4  # letters
_PAIR_SHARE = 0.5  # two neighbouring lemmas count half of the mean of their parts
_SEEKING_WORDS = 5  # rarest words of a statement that look for partners by their letters
_CHUNK = 50_000


@dataclass(frozen=True, slots=True)
class Letters:
    """Character n-grams of statements, unfolded only for the rows that are asked for: all at once would fill memory."""

    words: Matrix  # statement × distinct word
    grams: Matrix  # distinct word × n-gram, weighted by the word's idf
    scale: Values  # one over the length of each statement's row

    def rows(self, wanted: Rows) -> Matrix:
        """Unit rows of some statements."""
        return scaled(sparse.csr_matrix(self.words[wanted] @ self.grams, dtype=np.float32), self.scale[wanted])


def flat(rows: Sequence[Sequence[str]]) -> tuple[list[str], Rows, Rows]:
    """Distinct keys in order of appearance, and for every key of every row its number and its row."""
    seen: dict[str, int] = defaultdict(count().__next__)
    numbers = np.fromiter(map(seen.__getitem__, chain.from_iterable(rows)), dtype=np.int32)
    lengths = np.fromiter(map(len, rows), dtype=np.int64, count=len(rows))
    of_row = np.repeat(np.arange(len(rows), dtype=np.int32), lengths)
    return list(seen), numbers, of_row


def distinct(values: NDArray[np.int64]) -> NDArray[np.int64]:
    """Sorted, each once; sorting beats the hash table of `np.unique` here."""
    ordered = np.sort(values)
    keep = np.ones(len(ordered), dtype=bool)
    keep[1:] = ordered[1:] != ordered[:-1]
    return ordered[keep]


def key_matrix(rows: Sequence[Sequence[str]]) -> tuple[Matrix, list[str]]:
    """1 where a row holds a key, and the keys."""
    keys, numbers, of_row = flat(rows)
    width = max(1, len(keys))
    cells = distinct(of_row.astype(np.int64) * width + numbers)
    return _matrix(cells // width, cells % width, np.ones(len(cells), dtype=np.float32), (len(rows), width)), keys


def lemma_matrices(rows: Sequence[Sequence[str]], report: Rows) -> tuple[Matrix, Matrix]:
    """Unit rows of lemmas and pairs of neighbouring lemmas; and lemma weights alone, not normalised.

    A lemma weighs by its rarity in the language, and less when its own report keeps repeating it.
    """
    keys, numbers, of_row = flat(rows)
    rarity = np.array([idf_anywhere(key) for key in keys] or [0.0], dtype=np.float32)
    single, weight = _singles(numbers, of_row, rarity, report)
    double = _pairs(numbers, of_row, weight, len(rows))
    return unit(sparse.csr_matrix(sparse.hstack([single, double], format="csr"), dtype=np.float32)), single


def _singles(numbers: Rows, of_row: Rows, rarity: Values, report: Rows) -> tuple[Matrix, Values]:
    """Weights of the lemmas of each row, and the weight of every token."""
    width = len(rarity)
    cells, token_cell = np.unique(of_row.astype(np.int64) * width + numbers, return_inverse=True)
    row, lemma = (cells // width).astype(np.int32), (cells % width).astype(np.int32)
    del cells
    _, place, spread = np.unique(report[row].astype(np.int64) * width + lemma, return_inverse=True, return_counts=True)
    weight = (rarity[lemma] / np.sqrt(spread[place])).astype(np.float32)
    return _matrix(row, lemma, weight, (len(report), width)), weight[token_cell]


def _pairs(numbers: Rows, of_row: Rows, weight: Values, count: int) -> Matrix:
    """Weights of the pairs of neighbouring lemmas of each row; `weight` is that of every token."""
    width = int(numbers.max(initial=0)) + 1
    follows = np.flatnonzero(of_row[1:] == of_row[:-1]).astype(np.int32)
    kinds, pair = np.unique(numbers[follows].astype(np.int64) * width + numbers[follows + 1], return_inverse=True)
    pairs = max(1, len(kinds))
    del kinds
    cells, first = np.unique(of_row[follows].astype(np.int64) * pairs + pair, return_index=True)
    del pair
    there = follows[first]
    together = np.asarray(_PAIR_SHARE * (weight[there] + weight[there + 1]) / 2, dtype=np.float32)
    return _matrix((cells // pairs).astype(np.int32), (cells % pairs).astype(np.int32), together, (count, pairs))


def letters_of(rows: Sequence[Sequence[str]]) -> Letters:
    """Character n-grams inside words; each distinct word is cut once and carries its own idf."""
    held, keys = key_matrix(rows)
    cut = [grams_of(word) for word in keys]
    gram, _ = key_matrix(cut or [()])
    weight = np.array([idf_anywhere(w) / len(own) ** 0.5 for w, own in zip(keys, cut, strict=True)] or [0.0])
    gram = scaled(gram, weight.astype(np.float32))
    lengths = [
        _lengths(sparse.csr_matrix(held[at : at + _CHUNK] @ gram)) for at in range(0, max(held.shape[0], 1), _CHUNK)
    ]
    return Letters(words=held, grams=gram, scale=_inverse(np.concatenate(lengths)))


def seeking(letters: Letters) -> Matrix:
    """Unit rows of n-grams of each statement's rarest words: enough to find partners, at a fraction of the cost."""
    rarity = np.sqrt(np.asarray(letters.grams.multiply(letters.grams).sum(axis=1)).ravel())
    words = letters.words
    lengths = np.diff(words.indptr)
    of_row = np.repeat(np.arange(words.shape[0]), lengths)
    order = np.lexsort((words.indices, -rarity[words.indices], of_row))
    rank = np.arange(len(order)) - np.repeat(words.indptr[:-1], lengths)
    keep = order[rank < _SEEKING_WORDS]
    rare = _matrix(of_row[keep], words.indices[keep], np.ones(len(keep), dtype=np.float32), words.shape)
    return unit(sparse.csr_matrix(rare @ letters.grams, dtype=np.float32))


@lru_cache(maxsize=262_144)
def grams_of(word: str) -> tuple[str, ...]:
    """Character n-grams of one word with its edges marked; a short word is its own only gram."""
    edged = f" {word[:40]} "
    return tuple(edged[at : at + _GRAM] for at in range(max(1, len(edged) - _GRAM + 1)))


def weighted(matrix: Matrix, weight: Sequence[float]) -> Matrix:
    """Every column times its number."""
    by_column = np.asarray(weight or [0.0], dtype=np.float32)
    return sparse.csr_matrix((matrix.data * by_column[matrix.indices], matrix.indices, matrix.indptr), matrix.shape)


def unit(matrix: Matrix) -> Matrix:
    """Rows of length one; empty rows stay empty."""
    return scaled(matrix, _inverse(_lengths(matrix)))


def scaled(matrix: Matrix, scale: Values) -> Matrix:
    """Every row times its number."""
    data = matrix.data.astype(np.float32) * np.repeat(scale, np.diff(matrix.indptr)).astype(np.float32)
    return sparse.csr_matrix((data, matrix.indices, matrix.indptr), shape=matrix.shape)


def summed(matrix: Matrix, group: Rows, count: int) -> Matrix:
    """Rows added up by group, shape (count, columns)."""
    rows = np.arange(len(group))
    gather = sparse.csr_matrix((np.ones(len(group), dtype=np.float32), (group, rows)), shape=(count, len(group)))
    return sparse.csr_matrix(gather @ matrix, dtype=np.float32)


def _lengths(matrix: Matrix) -> Values:
    of_row = np.repeat(np.arange(matrix.shape[0]), np.diff(matrix.indptr))
    return np.sqrt(np.bincount(of_row, weights=matrix.data.astype(np.float64) ** 2, minlength=matrix.shape[0]))


def _inverse(lengths: Iterable[float]) -> Values:
    length = np.asarray(lengths, dtype=np.float64)
    return np.divide(1.0, length, out=np.zeros_like(length), where=length > 0).astype(np.float32)


def _matrix(row: NDArray[np.integer], column: NDArray[np.integer], data: Values, shape: tuple[int, int]) -> Matrix:
    """From cells sorted by row."""
    indptr = np.concatenate([[0], np.cumsum(np.bincount(row, minlength=shape[0]))])
    made = sparse.csr_matrix((data.astype(np.float32), column.astype(np.int32), indptr.astype(np.int32)), shape=shape)
    made.sort_indices()
    return made
