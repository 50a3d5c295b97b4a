"""What the surroundings of two statements say about them: better partners nearby, and neighbours that are alike too."""

from itertools import product

import numpy as np
from numpy.typing import NDArray

Rows = NDArray[np.int32]
Values = NDArray[np.float32]

_FLOOR = 0.1  # a rival weaker than this is none
_ALIKE = 1.0  # nearness at which two neighbours are as likely alike as not
_STEEP = 6.0
_FAR = 2  # statements before and after that are looked at


def lead(report: Rows, a: Rows, b: Rows, near: Values) -> Values:
    """How far a pair stands above the best other pair that shares a statement with it, in the same two reports."""
    rival = np.full(len(a), _FLOOR, dtype=np.float32)
    reports = int(report.max(initial=0)) + 1
    for mine, other in ((a, b), (b, a)):
        rival = np.maximum(rival, _best_other(mine.astype(np.int64) * reports + report[other], near))
    return np.asarray(np.clip(near - rival, -0.5, 0.5), dtype=np.float32)


def _best_other(group: NDArray[np.int64], score: Values) -> Values:
    """Highest score among the others of the same group; 0 where there is none."""
    if not len(group):
        return score
    order = np.lexsort((-score, group))
    ordered, ranked = group[order], score[order]
    is_first = np.concatenate([[True], ordered[1:] != ordered[:-1]])
    first = np.flatnonzero(is_first)
    second = np.minimum(first + 1, len(order) - 1)
    runner_up = np.where(is_first[second], 0, ranked[second])  # the next in order opens another group: none
    of = np.cumsum(is_first) - 1
    out = np.empty(len(score), dtype=np.float32)
    out[order] = np.where(is_first, runner_up[of], ranked[first][of])
    return out


def around(report: Rows, a: Rows, b: Rows, near: Values) -> Values:
    """How alike the neighbours are, 0–1, shape (pairs, 2): of the statements within two places in either report, and of
    those next to them.

    Accounts of one event tend to go from point to point together: where what stands before or after is the same, so,
    more likely, is this. Only pairs in the list count as alike.
    """
    n = len(report)
    key = a.astype(np.int64) * n + b
    order = np.argsort(key)
    known, alike = key[order], (1 / (1 + np.exp(-_STEEP * (near - _ALIKE)))).astype(np.float32)[order]
    out = np.zeros((len(a), 2), dtype=np.float32)
    steps = [step for step in range(-_FAR, _FAR + 1) if step]
    for step_a, step_b in product(steps, steps):
        x, y = a + step_a, b + step_b
        inside = (x >= 0) & (x < n) & (y >= 0) & (y < n)
        x, y = np.clip(x, 0, n - 1), np.clip(y, 0, n - 1)
        inside &= (report[x] == report[a]) & (report[y] == report[b])
        found = np.where(inside, _looked_up(known, alike, np.minimum(x, y).astype(np.int64) * n + np.maximum(x, y)), 0)
        out[:, 0] = np.maximum(out[:, 0], found)
        if abs(step_a) == 1 == abs(step_b):
            out[:, 1] = np.maximum(out[:, 1], found)
    return out


def _looked_up(known: NDArray[np.int64], values: Values, wanted: NDArray[np.int64]) -> Values:
    """Value of each wanted key; 0 where it is not known. `known` is sorted."""
    if not len(known):
        return np.zeros(len(wanted), dtype=np.float32)
    place = np.minimum(np.searchsorted(known, wanted), len(known) - 1)
    return np.where(known[place] == wanted, values[place], 0)
