"""Which pairs of statements are worth scoring: sparse lemma and character neighbours, and neighbours in meaning.

Only statements of different outlets, of one given event where events are given, and published within the window. The
corpus is cut into stretches of time as long as the window and each is compared with itself and the next, so the cost
grows with the number of plausible partners.
"""

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from sparse_dot_topn import sp_matmul_topn

from compare.align.prepare import UNDATED, Prepared, Rows, codes, day_of

_TOP = 64  # neighbours of one statement by each wording
_LEAST_LEMMA = 0.05  # cosine
_LEAST_LETTERS = 0.12
_LEAST_MEANING = 0.10
_LEAST_REPORT = 0.1
_TOP_MEANING = 96
_HEAVIEST = 24  # character n-grams of a statement that look for partners
_CHUNK = 2_048


def candidates(prepared: Prepared, window_days: int) -> tuple[Rows, Rows]:
    """Rows (a, b), a < b, each pair once, sorted."""
    n = len(prepared.statements)
    seeking = heaviest(prepared.letters, _HEAVIEST)
    keys: list[NDArray[np.int64]] = [np.zeros(0, dtype=np.int64)]
    for left, right in stretches(prepared.day, prepared.partition, window_days):
        found = [
            _sparse_neighbours(prepared.lemmas, left, right, _LEAST_LEMMA),
            _sparse_neighbours(seeking, left, right, _LEAST_LETTERS),
        ]
        if prepared.vectors is not None:
            found.append(_near_in_meaning(prepared.vectors, left, right))
        for a, b in found:
            keep = _allowed(prepared, a, b, window_days)
            low, high = np.minimum(a[keep], b[keep]).astype(np.int64), np.maximum(a[keep], b[keep]).astype(np.int64)
            keys.append(np.unique(low * n + high))
    every = np.unique(np.concatenate(keys))
    return (every // max(n, 1)).astype(np.int32), (every % max(n, 1)).astype(np.int32)


def report_candidates(prepared: Prepared, window_days: int) -> tuple[Rows, Rows]:
    """Rows of reports (a, b), a < b, near in wording, names or meaning; of one outlet too."""
    n = len(prepared.reports)
    day = np.array([day_of(r) for r in prepared.reports], dtype=np.int32)
    keys: list[NDArray[np.int64]] = [np.zeros(0, dtype=np.int64)]
    for left, right in stretches(day, codes([r.event or "" for r in prepared.reports]), window_days):
        found = [
            _sparse_neighbours(prepared.report_terms, left, right, _LEAST_REPORT),
            _sparse_neighbours(prepared.report_sounds, left, right, _LEAST_REPORT),
        ]
        if prepared.report_vectors is not None:
            found.append(_near_in_meaning(prepared.report_vectors, left, right))
        for a, b in found:
            near = (np.abs(day[a] - day[b]) <= window_days) | (day[a] == UNDATED) | (day[b] == UNDATED)
            keep = near & (a != b)
            low, high = np.minimum(a[keep], b[keep]).astype(np.int64), np.maximum(a[keep], b[keep]).astype(np.int64)
            keys.append(np.unique(low * n + high))
    every = np.unique(np.concatenate(keys))
    return (every // max(n, 1)).astype(np.int32), (every % max(n, 1)).astype(np.int32)


def stretches(day: Rows, partition: Rows, window_days: int) -> Iterator[tuple[Rows, Rows]]:
    """Pairs of row sets that may hold partners: each stretch of time with itself and the next; undated with all."""
    for part in np.unique(partition):
        rows = np.flatnonzero(partition == part).astype(np.int32)
        undated = rows[day[rows] == UNDATED]
        dated = rows[day[rows] != UNDATED]
        number = day[dated] // window_days
        order = np.argsort(number, kind="stable")
        dated, number = dated[order], number[order]
        cuts = np.flatnonzero(np.diff(number)) + 1
        pieces = np.split(dated, cuts) if len(dated) else []
        numbers = number[np.concatenate([[0], cuts])] if len(dated) else np.zeros(0, dtype=np.int32)
        for at, piece in enumerate(pieces):
            yield piece, piece
            if at + 1 < len(pieces) and numbers[at + 1] == numbers[at] + 1:
                yield piece, pieces[at + 1]
            if len(undated):
                yield undated, piece
        if len(undated):
            yield undated, undated


def _allowed(prepared: Prepared, a: Rows, b: Rows, window_days: int) -> NDArray[np.bool_]:
    day_a, day_b = prepared.day[a], prepared.day[b]
    near = (np.abs(day_a - day_b) <= window_days) | (day_a == UNDATED) | (day_b == UNDATED)
    return np.asarray(near & (prepared.outlet[a] != prepared.outlet[b]), dtype=np.bool_)


def heaviest(matrix: sparse.csr_matrix, count: int) -> sparse.csr_matrix:
    """Each row's `count` heaviest entries: enough to find partners, at a fraction of the cost."""
    lengths = np.diff(matrix.indptr)
    rows = np.repeat(np.arange(matrix.shape[0]), lengths)
    order = np.lexsort((matrix.indices, -matrix.data, rows))
    rank = np.arange(len(order)) - np.repeat(matrix.indptr[:-1], lengths)
    keep = order[rank < count]
    kept = sparse.csr_matrix((matrix.data[keep], (rows[keep], matrix.indices[keep])), shape=matrix.shape)
    kept.sort_indices()
    return kept


def _sparse_neighbours(matrix: sparse.csr_matrix, left: Rows, right: Rows, least: float) -> tuple[Rows, Rows]:
    product = sp_matmul_topn(matrix[left], matrix[right].T.tocsr(), top_n=_TOP, threshold=least, n_threads=1).tocoo()
    return left[product.row], right[product.col]


def _near_in_meaning(vectors: NDArray[np.float32], left: Rows, right: Rows) -> tuple[Rows, Rows]:
    a, b = [np.zeros(0, dtype=np.int32)], [np.zeros(0, dtype=np.int32)]
    for first in range(0, len(left), _CHUNK):
        some = left[first : first + _CHUNK]
        close = vectors[some] @ vectors[right].T
        if close.shape[1] > _TOP_MEANING:
            least = np.partition(close, -_TOP_MEANING, axis=1)[:, -_TOP_MEANING][:, None]
            x, y = np.nonzero((close >= least) & (close >= _LEAST_MEANING))
        else:
            x, y = np.nonzero(close >= _LEAST_MEANING)
        a.append(some[x])
        b.append(right[y])
    return np.concatenate(a), np.concatenate(b)
