"""Pairs with probabilities → clusters, by average linkage over statements of different outlets.

Two clusters become one while the mean probability between them is high enough. A pair that was never proposed counts
with a low one, so one lucky link cannot chain two claims. Statements of one report say nothing to each other: they
meet in a cluster only through other outlets.
"""

import heapq
from collections import defaultdict
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Rows = NDArray[np.int32]


def clusters(
    a: Rows, b: Rows, probability: NDArray[np.float32], group: Sequence[int], least: float, unseen: float = 0.01
) -> list[list[int]]:
    """Rows of each cluster of two or more, sorted.

    Parameters
    ----------
    a, b, probability
        Scored pairs, each once.
    group
        Outlet of every row: rows of one outlet have no probability between them.
    least
        Mean probability at which two clusters still join, 0–1.
    unseen
        Probability taken for a pair of different outlets that was not scored.

    Notes
    -----
    Costs n log n in the number of pairs. Ties are broken by row, so rows sorted by age make the result independent of
    the input's order.
    """
    near = _Linkage(a, b, probability, group, unseen)
    near.run(least)
    return sorted(sorted(members) for members in near.members.values() if len(members) > 1)


class _Linkage:
    """Average linkage on a sparse graph: sums between clusters, counts from their make-up by outlet."""

    def __init__(self, a: Rows, b: Rows, probability: NDArray[np.float32], group: Sequence[int], unseen: float) -> None:
        self.unseen = unseen
        self.members: dict[int, list[int]] = {}
        self.outlets: dict[int, dict[int, int]] = {}
        self.sums: dict[int, dict[int, list[float]]] = defaultdict(dict)  # cluster → cluster → [sum, scored pairs]
        for x, y, p in zip(a.tolist(), b.tolist(), probability.tolist(), strict=True):
            for row in (x, y):
                if row not in self.members:
                    self.members[row] = [row]
                    self.outlets[row] = {group[row]: 1}
            self.sums[x][y] = [p, 1.0]
            self.sums[y][x] = [p, 1.0]

    def mean(self, x: int, y: int) -> float:
        """Mean probability between two clusters over all pairs of different outlets."""
        small, large = sorted((self.outlets[x], self.outlets[y]), key=len)
        pairs = len(self.members[x]) * len(self.members[y])
        pairs -= sum(count * large.get(outlet, 0) for outlet, count in small.items())
        total, scored = self.sums[x][y]
        return round((total + self.unseen * max(pairs - scored, 0)) / max(pairs, 1), 6)

    def run(self, least: float) -> None:
        """Join the best two while their mean is high enough."""
        heap = [(-p[0], x, y) for x, others in self.sums.items() for y, p in others.items() if x < y and p[0] >= least]
        heapq.heapify(heap)
        while heap:
            key, x, y = heapq.heappop(heap)
            if x not in self.members or y not in self.members or y not in self.sums[x]:
                continue
            now = self.mean(x, y)
            if now < -key - 1e-9:
                if now >= least:
                    heapq.heappush(heap, (-now, x, y))
                continue
            self._join(x, y)
            for other in self.sums[x]:
                mean = self.mean(x, other)
                if mean >= least:
                    heapq.heappush(heap, (-mean, min(x, other), max(x, other)))

    def _join(self, x: int, y: int) -> None:
        """y becomes part of x, the older one."""
        for other, (total, scored) in self.sums.pop(y).items():
            del self.sums[other][y]
            if other == x:
                continue
            mine = self.sums[x].setdefault(other, [0.0, 0.0])
            mine[0] += total
            mine[1] += scored
            self.sums[other][x] = mine
        self.members[x] += self.members.pop(y)
        for outlet, count in self.outlets.pop(y).items():
            self.outlets[x][outlet] = self.outlets[x].get(outlet, 0) + count
