"""Promises of the base rate: an event is expected to share what events share, however alike its statements look."""

from itertools import combinations

import numpy as np
import pytest

from compare.align.base_rate import RANGE, SHARE, USUAL, BaseRates, base_rates
from compare.align.prepare import prepare
from compare.model import Origin, Report, Statement

EACH = 10  # statements of a report
SAID = "The dam broke."


def shifted(reports: int, near: float, rest: float = -6.0, events: int = 1, copies: int = 1) -> tuple[float, BaseRates]:
    """Mean share told after the shift. The first statement of every report is `near` that of every other (log-odds),
    all else `rest`; report n tells of event n modulo `events`; the first `copies` reports are one text."""
    texts = [Report(report_id=f"r{n:02d}", outlet=f"o{n}", text=SAID * EACH, language="en") for n in range(reports)]
    said = [
        Statement(
            statement_id=f"{r.report_id}#{14 * n:03d}", report_id=r.report_id, start=14 * n, end=14 * n + 14, text=SAID,
            language="en",
        )
        for r in texts for n in range(EACH)
    ]  # fmt: skip
    prepared = prepare(texts, said, None, "none")
    pairs = [(x, y) for x, y in combinations(range(len(said)), 2) if x // EACH != y // EACH]
    a, b = np.array(pairs, dtype=np.int32).reshape(-1, 2).T
    odds = np.array([near if x % EACH == y % EACH == 0 else rest for x, y in pairs])
    event = (prepared.report % events).astype(np.int32)
    groups = [tuple(r.report_id for r in texts[:copies]), *((r.report_id,) for r in texts[copies:])]
    sources = [Origin(origin_id=g[0], report_ids=g, agency=None, basis="alone") for g in groups]
    rates = base_rates(odds, a, b, prepared, event, sources)
    best: dict[tuple[int, int], float] = {}
    for (x, y), p in zip(pairs, 1 / (1 + np.exp(-(odds + rates.of(a, b)))), strict=True):
        for row, other in ((x, y // EACH), (y, x // EACH)):
            best[row, other] = max(best.get((row, other), 0.0), float(p))
    return sum(best.values()) / len(best), rates


@pytest.mark.parametrize("rest", [-6.0, -4.0, -2.0, -1.0])
def test_a_large_event_is_expected_to_share_the_usual_however_alike_all_of_it_looks(rest: float):
    told, _ = shifted(12, near=rest + 2, rest=rest)
    assert told == pytest.approx(SHARE, rel=0.35)


def test_where_everything_looks_alike_the_odds_fall_and_where_nothing_does_they_rise():
    _, alike = shifted(8, near=2.0, rest=0.0)
    _, unlike = shifted(8, near=-3.0, rest=-8.0)
    assert alike.shift[0] < USUAL < unlike.shift[0]
    assert RANGE[0] <= alike.shift[0] and unlike.shift[0] <= RANGE[1]


def test_a_small_event_tells_little_of_itself():
    _, small = shifted(2, near=2.0, rest=0.0)
    _, large = shifted(12, near=2.0, rest=0.0)
    assert abs(small.shift[0] - USUAL) <= 0.5 < abs(large.shift[0] - USUAL)


def test_copies_of_one_text_are_one_report():
    """Else ten prints of one agency's text would make all other links of the event less likely."""
    _, alone = shifted(10, near=3.0)
    _, copied = shifted(10, near=3.0, copies=7)
    assert copied.shift[0] > alone.shift[0]


def test_two_events_are_shifted_each_by_itself_and_pairs_between_them_not_at_all():
    _, rates = shifted(4, near=1.0, events=2)
    assert len(rates.shift) == 2
    a, b = np.array([0, 0], dtype=np.int32), np.array([EACH, 2 * EACH], dtype=np.int32)
    assert rates.of(a, b).tolist() == [0.0, rates.shift[0]]


def test_reports_without_pairs_or_statements_are_no_error():
    empty = prepare([Report(report_id="r", outlet="o", text="", language="en")], [], None, "none")
    nothing = np.zeros(0, dtype=np.int32)
    source = Origin(origin_id="r", report_ids=("r",), agency=None, basis="alone")
    assert base_rates(np.zeros(0), nothing, nothing, empty, nothing, [source]).of(nothing, nothing).size == 0
