"""Statements → Claims: candidates, score, cluster; events and origins.

prepare (arrays) ─▶ candidates (pairs worth a look) ─▶ features ─▶ weights (log-odds) ─▶ base_rate (of the event,
probability) ─▶ cluster ─▶ Claim
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from compare.align.base_rate import BaseRates, base_rates
from compare.align.candidates import candidates
from compare.align.cluster import clusters
from compare.align.events import event_rows, events
from compare.align.features import NAMES, Facts, blend, facts_of, pair_features
from compare.align.meaning import Meaning, vectors_of
from compare.align.origins import origins
from compare.align.prepare import Prepared, Rows, Tokens, prepare, tokens_of, voices_of
from compare.align.weights import Weights, load_weights, probability
from compare.model import Alignment, Claim, Event, Link, Report, Statement
from compare.settings import Settings

__all__ = ["Tokens", "align", "prepare", "tokens_of", "vectors_of"]

Values = NDArray[np.float32]
_CHUNK = 200_000  # pairs explained at a time
_DEFAULT = 0.5  # `Settings.min_probability` at which the trained threshold holds


def align(
    reports: Sequence[Report],
    statements: Sequence[Statement],
    meaning: Meaning | None,
    settings: Settings,
) -> Alignment:
    """Group statements of different outlets that report the same speech act or the same fact.

    Parameters
    ----------
    statements
        Of these reports; ids must be unique.
    meaning
        From `vectors_of`, for these statements; None compares by wording and concepts alone.

    Returns
    -------
    Alignment
        Every statement in exactly one claim, every report in one event and one origin; a link, with its features, for
        every two statements of different outlets inside one claim. The order of the input does not change it, and
        nothing is fitted to it: ids stay when unrelated reports are added.
    """
    encoder = "none" if meaning is None else settings.encoder
    weights = load_weights(settings.weights, encoder)
    prepared = prepare(reports, statements, meaning, encoder)
    happenings = events(prepared, settings.window_days)
    event = event_rows(prepared, happenings)
    sources = origins(reports, settings.window_days)
    a, b = candidates(prepared, settings.window_days, event)
    facts = facts_of(prepared, event)
    features = pair_features(prepared, facts, a, b)
    odds = weights.log_odds(features)
    rates = base_rates(odds, a, b, prepared, event, sources)
    least = _least(weights, settings)
    found = clusters(
        a, b, probability(odds + rates.of(a, b)), prepared.outlet.tolist(), voices_of(prepared),
        prepared.language.tolist(), least,
    )  # fmt: skip
    return Alignment(
        claims=_claims(prepared, found, happenings),
        links=_links(prepared, found, weights, _Scored(facts, a, b, features, rates)),
        events=happenings,
        origins=sources,
    )


def _least(weights: Weights, settings: Settings) -> tuple[float, ...]:
    """The trained thresholds at the default setting, stricter or looser in proportion to the odds."""
    asked = min(max(settings.min_probability, 1e-3), 1 - 1e-3)
    turn = asked / (1 - asked) / (_DEFAULT / (1 - _DEFAULT))
    odds = [turn * join / (1 - join) for join in weights.join]
    return tuple(each / (1 + each) for each in odds)


def _claims(prepared: Prepared, found: list[list[int]], happenings: tuple[Event, ...]) -> tuple[Claim, ...]:
    event = {report: each.event_id for each in happenings for report in each.report_ids}
    held = {row for rows in found for row in rows}
    groups = sorted([*found, *([row] for row in range(len(prepared.statements)) if row not in held)])
    claims = []
    for rows in groups:
        first = prepared.statements[rows[0]]
        ids = tuple(prepared.statements[row].statement_id for row in rows)
        claims.append(Claim(claim_id=ids[0], event_id=event[first.report_id], statement_ids=ids, former_ids=ids[1:]))
    return tuple(claims)


@dataclass(frozen=True, slots=True)
class _Scored:
    """Candidate pairs, sorted, with their features."""

    facts: Facts
    a: Rows
    b: Rows
    features: Values
    rates: BaseRates

    def features_of(self, prepared: Prepared, a: Rows, b: Rows) -> Values:
        """Features of any pairs: as scored where they were candidates, else worked out now."""
        n = len(prepared.statements)
        known, wanted = self.a.astype(np.int64) * n + self.b, a.astype(np.int64) * n + b
        place = np.minimum(np.searchsorted(known, wanted), max(len(known) - 1, 0))
        is_known = known[place] == wanted if len(known) else np.zeros(len(wanted), dtype=bool)
        out = np.zeros((len(a), len(NAMES)), dtype=np.float32)
        out[is_known] = self.features[place[is_known]]
        out[~is_known] = pair_features(prepared, self.facts, a[~is_known], b[~is_known])
        return out


def _links(prepared: Prepared, found: list[list[int]], weights: Weights, scored: _Scored) -> tuple[Link, ...]:
    a, b = _pairs_within(prepared, found)
    links: list[Link] = []
    for at in range(0, len(a), _CHUNK):
        some_a, some_b = a[at : at + _CHUNK], b[at : at + _CHUNK]
        features = scored.features_of(prepared, some_a, some_b)
        links += _explained(prepared, weights, some_a, some_b, features, scored.rates.of(some_a, some_b))
    return tuple(sorted(links, key=lambda link: (link.a, link.b)))


def _explained(
    prepared: Prepared, weights: Weights, a: Rows, b: Rows, features: Values, shift: NDArray[np.float64]
) -> Iterator[Link]:
    points = weights.contributions(features)
    similar, likely = blend(features), probability(weights.log_odds(features) + shift)
    for row, (x, y) in enumerate(zip(a.tolist(), b.tolist(), strict=True)):
        ids = sorted((prepared.statements[x].statement_id, prepared.statements[y].statement_id))
        why = [("bias", 1.0, weights.bias), ("base rate", round(float(shift[row]), 3), round(float(shift[row]), 3))]
        why += [
            (name, round(float(value), 4), round(float(point), 3))
            for name, value, point in zip(NAMES, features[row], points[row], strict=True)
            if point
        ]
        yield Link(
            a=ids[0], b=ids[1], similarity=round(100 * float(similar[row]), 1),
            probability=round(float(likely[row]), 4), features=tuple(why),
        )  # fmt: skip


def _pairs_within(prepared: Prepared, found: list[list[int]]) -> tuple[Rows, Rows]:
    pairs = [
        (x, y)
        for rows in found
        for n, x in enumerate(rows)
        for y in rows[n + 1 :]
        if prepared.outlet[x] != prepared.outlet[y]
    ]
    table = np.array(pairs, dtype=np.int32).reshape(-1, 2)
    return table[:, 0], table[:, 1]
