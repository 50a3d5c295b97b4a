"""How much of one event its reports share, and what that says of every pair in it.

Reports of one happening tell about one in ten of each other's statements: between one in fifteen and one in six on more
than fifty labelled and composed events in three languages. How *alike* their statements look differs far more: two
ministers on one topic all day long, or a quake retold freely. So the log-odds of all pairs of an event are shifted by
one number, such that the model expects as much to be shared as is usual. A small event tells little of itself and keeps
near the usual shift.
"""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from compare.align.prepare import Prepared, Rows
from compare.model import Origin

Odds = NDArray[np.float64]

SHARE = 0.09
"""Share of (statement, other report) in which the other report tells what the statement tells; with it, probabilities
on happenings left out come true (`reliability` in `data/weights.json`)."""
USUAL = 1.0
"""Shift, in log-odds, of an event that tells nothing of itself."""
FEW = 100
"""(Statement, other report) of an event whose own shift counts half."""
RANGE = (-2.0, 4.0)
"""Shifts that were seen, with room: beyond them an event is no news told by several (one text in ten copies)."""
_HALVINGS = 20


@dataclass(frozen=True, slots=True)
class BaseRates:
    """Shift of every event."""

    event: Rows  # of every statement
    shift: Odds  # of every event, log-odds

    def of(self, a: Rows, b: Rows) -> Odds:
        """Shift of every pair of rows; 0 where the two belong to two events."""
        return np.where(self.event[a] == self.event[b], self.shift[self.event[a]], 0.0)


def base_rates(odds: Odds, a: Rows, b: Rows, prepared: Prepared, event: Rows, origins: Sequence[Origin]) -> BaseRates:
    """Shifts rounded to 3 decimals, from the log-odds of the candidate pairs (a[i], b[i]).

    `event` is the number of each statement's event. Copies of one report count as one report.
    """
    origin_of = {report: n for n, each in enumerate(origins) for report in each.report_ids}
    origin = np.array([origin_of[r.report_id] for r in prepared.reports], dtype=np.int64)
    inside = event[a] == event[b]
    best, row = _best(odds[inside], a[inside], b[inside], origin[prepared.report])
    told = SHARE * _chances(prepared, event, origin)
    own = _solved(best, event[row].astype(np.int64), told)
    weight = told / (told + SHARE * FEW)
    return BaseRates(event, np.round(USUAL + weight * (own - USUAL), 3))


def _best(odds: Odds, a: Rows, b: Rows, origin: NDArray[np.int64]) -> tuple[Odds, NDArray[np.int64]]:
    """Highest log-odds of each statement with each other origin, and the statement's row."""
    row, other = np.concatenate([a, b]).astype(np.int64), np.concatenate([origin[b], origin[a]])
    both = np.concatenate([odds, odds])
    keep = origin[row] != other
    key = (row * (int(origin.max(initial=0)) + 1) + other)[keep]
    order = np.argsort(key, kind="stable")
    key, both, row = key[order], both[keep][order], row[keep][order]
    if not len(key):
        return both, np.zeros(0, dtype=np.int64)
    first = np.flatnonzero(np.r_[True, key[1:] != key[:-1]])
    return np.maximum.reduceat(both, first), row[first]


def _chances(prepared: Prepared, event: Rows, origin: NDArray[np.int64]) -> Odds:
    """(Statement, other origin by another outlet) of every event."""
    found = np.zeros(int(event.max(initial=0)) + 1)
    statements = np.bincount(prepared.report, minlength=len(prepared.reports))
    happening = np.full(len(prepared.reports), -1, dtype=np.int64)  # of a report without statements
    happening[prepared.report] = event
    outlets: dict[tuple[int, int], set[str]] = defaultdict(set)
    keys = list(zip(happening.tolist(), origin.tolist(), strict=True))
    for report, key in zip(prepared.reports, keys, strict=True):
        outlets[key].add(report.outlet)
    whole = Counter(number for number, _ in outlets)
    sole = Counter((key[0], *names) for key, names in outlets.items() if len(names) == 1)
    for report, key, count in zip(prepared.reports, keys, statements.tolist(), strict=True):
        if count:
            found[key[0]] += count * (whole[key[0]] - sole[key[0], report.outlet] - (len(outlets[key]) > 1))
    return found


def _solved(best: Odds, event: NDArray[np.int64], told: Odds) -> Odds:
    """Shift of each event at which as much is expected to be told as `told` says, within `RANGE`."""
    low, high = np.full(len(told), RANGE[0]), np.full(len(told), RANGE[1])
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        is_much = np.bincount(event, 1 / (1 + np.exp(-(best + middle[event]))), minlength=len(told)) > told
        high, low = np.where(is_much, middle, high), np.where(is_much, low, middle)
    return np.asarray((low + high) / 2, dtype=np.float64)
