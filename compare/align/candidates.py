"""Which pairs of statements are worth scoring.

Everywhere: pairs of like wording, found by sparse products of lemmas and of character n-grams. Inside one event, where
statements resemble each other in any case and outlets write in several languages: also pairs of faint likeness, of
shared concepts and near in meaning. Only statements of different outlets, of one given event where events are given,
and published within the window. The corpus is cut into stretches of time as long as the window and each is compared
with itself and the next, so the cost grows with the number of plausible partners.
"""

from collections.abc import Iterable, Iterator

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from sparse_dot_topn import sp_matmul_topn

from compare.align.prepare import UNDATED, Prepared, Rows, codes, day_of
from compare.align.terms import distinct, seeking, unit

Found = tuple[Rows, Rows]

_TOP = 16  # neighbours of one statement by each wording, anywhere
_LEMMA = 0.3  # cosine
_LETTERS = 0.5
_EVENT_TOP = 64  # the same inside an event
_EVENT_LEMMA = 0.05
_EVENT_LETTERS = 0.12
_EVENT_CONCEPTS = 0.1
_EVENT_MEANING = 0.10
_EVENT_TOP_MEANING = 96
_REPORT_TOP = 24
_REPORT_WORDING = 0.1
_REPORT_MEANING = 0.2
_CHUNK = 2_048


def candidates(prepared: Prepared, window_days: int, event: Rows) -> Found:
    """Rows (a, b), a < b, each pair once, sorted. `event` is the number of each statement's event."""
    letters = seeking(prepared.letters)
    return merged(
        len(prepared.statements),
        [worded_alike(prepared, window_days, letters), _inside_events(prepared, window_days, event, letters)],
    )


def worded_alike(prepared: Prepared, window_days: int, letters: sparse.csr_matrix) -> Found:
    """Pairs of like wording, wherever they stand."""
    found = []
    for left, right in stretches(prepared.day, prepared.partition, window_days):
        for near in (
            _neighbours(prepared.lemmas, left, right, _LEMMA, _TOP),
            _neighbours(letters, left, right, _LETTERS, _TOP),
        ):
            found.append(_allowed(prepared, *near, window_days))
    return merged(len(prepared.statements), found)


def _inside_events(prepared: Prepared, window_days: int, event: Rows, letters: sparse.csr_matrix) -> Found:
    """Pairs of faint likeness inside one event."""
    found = []
    concepts = unit(prepared.concepts)
    order = np.argsort(event, kind="stable").astype(np.int32)
    for rows in np.split(order, np.flatnonzero(np.diff(event[order])) + 1):
        if len(rows) < 2 or len(np.unique(prepared.outlet[rows])) < 2:
            continue
        near = [
            _neighbours(prepared.lemmas, rows, rows, _EVENT_LEMMA, _EVENT_TOP),
            _neighbours(letters, rows, rows, _EVENT_LETTERS, _EVENT_TOP),
            _neighbours(concepts, rows, rows, _EVENT_CONCEPTS, _EVENT_TOP),
        ]
        if prepared.vectors is not None:
            near.append(_near_in_meaning(prepared.vectors, rows, rows, _EVENT_MEANING, _EVENT_TOP_MEANING))
        found += [_allowed(prepared, a, b, window_days) for a, b in near]
    return merged(len(prepared.statements), found)


def report_candidates(prepared: Prepared, window_days: int) -> Found:
    """Rows of reports (a, b), a < b, near in wording, names or meaning; of one outlet too."""
    day = np.array([day_of(r) for r in prepared.reports], dtype=np.int32)
    found = []
    for left, right in stretches(day, codes([r.event or "" for r in prepared.reports]), window_days):
        near = [
            _neighbours(prepared.report_terms, left, right, _REPORT_WORDING, _REPORT_TOP),
            _neighbours(prepared.report_sounds, left, right, _REPORT_WORDING, _REPORT_TOP),
        ]
        if prepared.report_vectors is not None:
            near.append(_near_in_meaning(prepared.report_vectors, left, right, _REPORT_MEANING, _REPORT_TOP))
        for a, b in near:
            keep = _in_window(day, a, b, window_days) & (a != b)
            found.append((a[keep], b[keep]))
    return merged(len(prepared.reports), found)


def merged(n: int, found: Iterable[Found]) -> Found:
    """Each pair once, the older first, sorted."""
    keys = [np.zeros(0, dtype=np.int64)]
    for a, b in found:
        keys.append(distinct(np.minimum(a, b).astype(np.int64) * n + np.maximum(a, b)))
    every = distinct(np.concatenate(keys))
    return (every // max(n, 1)).astype(np.int32), (every % max(n, 1)).astype(np.int32)


def stretches(day: Rows, partition: Rows, window_days: int) -> Iterator[Found]:
    """Pairs of row sets that may hold partners: each stretch of time with itself and the next; undated with all."""
    order = np.argsort(partition, kind="stable").astype(np.int32)
    for rows in np.split(order, np.flatnonzero(np.diff(partition[order])) + 1):
        undated = rows[day[rows] == UNDATED]
        dated = rows[day[rows] != UNDATED]
        number = day[dated] // window_days
        by_time = np.argsort(number, kind="stable")
        dated, number = dated[by_time], number[by_time]
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


def _allowed(prepared: Prepared, a: Rows, b: Rows, window_days: int) -> Found:
    keep = _in_window(prepared.day, a, b, window_days) & (prepared.outlet[a] != prepared.outlet[b])
    return a[keep], b[keep]


def _in_window(day: Rows, a: Rows, b: Rows, window_days: int) -> NDArray[np.bool_]:
    near = (np.abs(day[a] - day[b]) <= window_days) | (day[a] == UNDATED) | (day[b] == UNDATED)
    return np.asarray(near, dtype=np.bool_)


def _neighbours(matrix: sparse.csr_matrix, left: Rows, right: Rows, least: float, top: int) -> Found:
    product = sp_matmul_topn(matrix[left], matrix[right].T.tocsr(), top_n=top, threshold=least, n_threads=1).tocoo()
    return left[product.row], right[product.col]


def _near_in_meaning(vectors: NDArray[np.float32], left: Rows, right: Rows, least: float, top: int) -> Found:
    a, b = [np.zeros(0, dtype=np.int32)], [np.zeros(0, dtype=np.int32)]
    there = vectors[right].T
    for first in range(0, len(left), _CHUNK):
        some = left[first : first + _CHUNK]
        close = vectors[some] @ there
        if close.shape[1] > top:
            bound = np.maximum(np.partition(close, -top, axis=1)[:, -top][:, None], least)
        else:
            bound = np.full((len(some), 1), least, dtype=np.float32)
        x, y = np.nonzero(close >= bound)
        a.append(some[x])
        b.append(right[y])
    return np.concatenate(a), np.concatenate(b)
