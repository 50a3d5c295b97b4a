"""Pairs with probabilities → clusters, agglomerated over statements of different outlets.

Two clusters become one while the probability between them, part mean and part best pair, is high enough. A pair that
was never proposed counts with a low one, so one lucky link cannot chain two claims. Within a language the first link of
a claim must be stronger than what later joins it. Two statements of one report usually say two things: where two
clusters both hold statements of the same three reports and more, that speaks against joining them.
"""

import heapq
from collections import Counter, defaultdict
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Rows = NDArray[np.int32]
REPEL = 0.4
"""Share taken off where every report of one cluster, of `MANY` and more, also stands in the other."""
MANY = 3
"""Reports from which it is no accident that two clusters stand in the same ones: they are two points of one account."""
BEST = 0.5
"""Share of the best pair in what is between two clusters; the rest is the mean of all pairs."""


def clusters(
    a: Rows,
    b: Rows,
    probability: NDArray[np.float32],
    outlet: Sequence[int],
    report: Sequence[int],
    language: Sequence[int],
    least: Sequence[float],
    unseen: float = 0.01,
    best: float = BEST,
) -> list[list[int]]:
    """Rows of each cluster of two or more, sorted.

    Parameters
    ----------
    a, b, probability
        Scored pairs of different outlets, each once.
    outlet, report, language
        Of every row: rows of one outlet have no probability between them, clusters of the same reports
        repel.
    least
        Probability at which two clusters still join, 0–1: two statements of one language; two across languages, where
        a true pair may be faint; one statement and a pair; one statement and more; two clusters of several.
    unseen
        Probability taken for a pair of different outlets that was not scored.
    best
        Share of the best pair in what is between two clusters, 0–1.

    Notes
    -----
    Costs n log n in the number of pairs. Ties are broken by row, so rows sorted by age make the result independent of
    the input's order.
    """
    near = _Linkage(a, b, probability, outlet, report, language, unseen, best)
    near.run(least)
    return sorted(sorted(members) for members in near.members.values() if len(members) > 1)


class _Linkage:
    """Linkage on a sparse graph: sums and best pairs between clusters, counts by outlet and report."""

    def __init__(
        self,
        a: Rows,
        b: Rows,
        probability: NDArray[np.float32],
        outlet: Sequence[int],
        report: Sequence[int],
        language: Sequence[int],
        unseen: float,
        best: float,
    ) -> None:
        self.unseen = unseen
        self.best = best
        self.language = language
        self.members: dict[int, list[int]] = {}
        self.outlets: dict[int, Counter[int]] = {}
        self.reports: dict[int, Counter[int]] = {}
        self.version: Counter[int] = Counter()  # of a cluster: what the heap holds of an older one is stale
        self.between: dict[int, dict[int, tuple[float, int, float]]] = defaultdict(dict)  # sum, scored pairs, best
        for x, y, p in zip(a.tolist(), b.tolist(), probability.tolist(), strict=True):
            for row in (x, y):
                if row not in self.members:
                    self.members[row] = [row]
                    self.outlets[row] = Counter((outlet[row],))
                    self.reports[row] = Counter((report[row],))
            self.between[x][y] = self.between[y][x] = (p, 1, p)

    def nearness(self, x: int, y: int) -> float:
        """Mean and best probability between two clusters, less where they hold statements of the same reports."""
        pairs = len(self.members[x]) * len(self.members[y]) - _common(self.outlets[x], self.outlets[y])
        total, scored, highest = self.between[x][y]
        mean = (total + self.unseen * max(pairs - scored, 0)) / max(pairs, 1)
        held = min(len(self.reports[x]), len(self.reports[y]))
        both = len(self.reports[x].keys() & self.reports[y].keys())
        repel = REPEL if held >= MANY else 0.0
        return round(((1 - self.best) * mean + self.best * highest) * (1 - repel * both / held), 6)

    def run(self, least: Sequence[float]) -> None:
        """Join the two that stand furthest above their threshold, while there are any."""
        heap: list[tuple[float, int, int, int, int]] = []

        def offer(x: int, y: int) -> None:
            x, y = min(x, y), max(x, y)
            bound = least[self._case(x, y)]
            if self.between[x][y][2] < bound:
                return  # even the best pair is too faint
            above = round(self.nearness(x, y) - bound, 6)
            if above >= 0:
                heapq.heappush(heap, (-above, x, y, self.version[x], self.version[y]))

        for x, others in self.between.items():
            for y in others:
                if x < y:
                    offer(x, y)
        while heap:
            _, x, y, version_x, version_y = heapq.heappop(heap)
            if x not in self.members or y not in self.members:
                continue
            if (self.version[x], self.version[y]) == (version_x, version_y):
                self._join(x, y)
                for other in self.between[x]:
                    offer(x, other)

    def _case(self, x: int, y: int) -> int:
        """Which threshold holds, a place in `least`."""
        fewer, size = sorted((len(self.members[x]), len(self.members[y])))
        if size == 1:
            return int(self.language[x] != self.language[y])
        return 4 if fewer > 1 else min(size, 3)

    def _join(self, x: int, y: int) -> None:
        """y becomes part of x, the older one."""
        for other, theirs in self.between.pop(y).items():
            del self.between[other][y]
            if other != x:
                mine = self.between[x].get(other, (0.0, 0, 0.0))
                both = (mine[0] + theirs[0], mine[1] + theirs[1], max(mine[2], theirs[2]))
                self.between[x][other] = self.between[other][x] = both
        self.members[x] += self.members.pop(y)
        self.outlets[x] += self.outlets.pop(y)
        self.reports[x] += self.reports.pop(y)
        self.version[x] += 1


def _common(x: Counter[int], y: Counter[int]) -> int:
    """Pairs of one member each that share their key."""
    small, large = (x, y) if len(x) <= len(y) else (y, x)
    return sum(count * large[key] for key, count in small.items() if key in large)
