"""Reports → Origins: who only passes on another's text. Ten outlets with one origin are one voice.

Near copies are found by runs of five lemmas that two reports share, counted against the shorter of them: a dropped
paragraph, a rewritten lead or a changed headline leave the rest in place. Copies of an agency are two reports that
credit it and share much of their wording. Labels of copies are never read.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence

import numpy as np

from compare.align.cluster import clusters
from compare.align.prepare import age, day_of
from compare.language import content_lemmas
from compare.model import Origin, Report

_RUN = 5  # lemmas
_SHORT_RUN = 2
_COPY = 0.5  # least share of the shorter report's runs
_CREDITED_COPY = 0.3  # the same, where both credit one agency
_JOIN = 0.3
_FEWEST = 8  # runs of the shorter report: fewer are chance
_COMMON = 200  # a run in more reports than this is a formula, not a copy
_LONGEST = 50_000  # characters of a report that are compared
_CREDIT = re.compile(r"\s*\(.*?\)")


def origins(reports: Sequence[Report], window_days: int) -> tuple[Origin, ...]:
    """Every report in exactly one origin, oldest first; the id is that of its earliest report."""
    reports = sorted(reports, key=age)
    runs = [_runs(report) for report in reports]
    shared = _shared(runs)
    a, b, share = [], [], []
    for (x, y), count in sorted(shared.items()):
        fewest = min(len(runs[x]), len(runs[y]))
        close = count / fewest if fewest else 0.0
        least = _CREDITED_COPY if agencies(reports[x]) & agencies(reports[y]) else _COPY
        if fewest >= _FEWEST and close >= least and _near(reports[x], reports[y], window_days):
            a.append(x)
            b.append(y)
            share.append(0.5 + 0.5 * min(1.0, close))
    rows = range(len(reports))
    found = clusters(
        np.array(a, dtype=np.int32), np.array(b, dtype=np.int32), np.array(share, dtype=np.float32),
        rows, rows, [0] * len(reports), [_JOIN] * 5, unseen=0.0, best=0.4,
    )  # fmt: skip
    held = {row for rows in found for row in rows}
    groups = sorted([*found, *([row] for row in range(len(reports)) if row not in held)])
    return tuple(_origin([reports[row] for row in rows]) for rows in groups)


def agencies(report: Report) -> frozenset[str]:
    """Agencies a report credits, folded."""
    return frozenset(_CREDIT.sub("", name).strip().casefold() for line in report.via for name in line.split(";"))


def _runs(report: Report) -> frozenset[tuple[str, ...]]:
    words = content_lemmas(report.text[:_LONGEST], report.language)
    return frozenset(zip(*(words[at:] for at in range(_RUN)), strict=False))


def _shared(runs: Sequence[frozenset[tuple[str, ...]]]) -> Counter[tuple[int, int]]:
    """How many runs two reports share, for those that share any."""
    holders: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for row, own in enumerate(runs):
        for run in own:
            holders[run].append(row)
    counts: Counter[tuple[int, int]] = Counter()
    for rows in holders.values():
        if 1 < len(rows) <= _COMMON:
            counts.update((x, y) for n, x in enumerate(rows) for y in rows[n + 1 :])
    return counts


def _near(x: Report, y: Report, window_days: int) -> bool:
    days = day_of(x), day_of(y)
    return -1 in days or abs(days[0] - days[1]) <= window_days


def _origin(reports: Sequence[Report]) -> Origin:
    credited = [
        agency for report in reports for line in report.via for agency in [_CREDIT.sub("", line).strip()] if agency
    ]
    agency = Counter(credited).most_common(1)[0][0] if credited else None
    if len(reports) == 1:
        basis = "alone"
    else:
        basis = "credit" if frozenset.intersection(*map(agencies, reports)) else "near-copy"
    return Origin(
        origin_id=reports[0].report_id, report_ids=tuple(r.report_id for r in reports), agency=agency, basis=basis
    )
