"""Look-ups over a comparison, made once: who belongs to what."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from compare.model import Claim, Event, Judgement, Link, Origin, Report, Statement, by_id
from compare.pipeline import Comparison

_LANGUAGE_ORDER = {"ar": 0, "en": 1, "ru": 2}


@dataclass(frozen=True, slots=True, kw_only=True)
class Index:
    """Read-only look-ups. Building costs one pass over the comparison; nothing here is computed from wording."""

    comparison: Comparison
    reports: Mapping[str, Report]
    statements: Mapping[str, Statement]
    claims: Mapping[str, Claim]
    judgements: Mapping[str, Judgement]  # by claim id
    events: Mapping[str, Event]
    event_of: Mapping[str, str]  # report id → event id
    claims_of: Mapping[str, tuple[str, ...]]  # event id → claim ids
    origin_of: Mapping[str, Origin]  # by report id
    claim_of: Mapping[str, str]  # statement id → claim id
    version_of: Mapping[str, str]  # statement id → version letter; missing where the claim has none
    statements_of: Mapping[str, tuple[Statement, ...]]  # report id → statements in reading order
    links: Mapping[tuple[str, str], Link]  # both ids, smaller first
    outlets: tuple[str, ...]  # the one order of outlets: by language of their first report, then by name
    renamed: Mapping[str, str]  # a former claim or event id → the present one

    def outlet(self, statement_id: str) -> str:
        """Who published the report a statement stands in."""
        return self.reports[self.statements[statement_id].report_id].outlet

    def outlets_of(self, event_id: str) -> tuple[str, ...]:
        """Outlets with a report on the event, in the one order."""
        here = {self.reports[r].outlet for r in self.events[event_id].report_ids}
        return tuple(outlet for outlet in self.outlets if outlet in here)

    def claim_outlets(self, claim_id: str) -> tuple[str, ...]:
        """Outlets that tell a claim, in the one order."""
        here = {self.outlet(s) for s in self.claims[claim_id].statement_ids}
        return tuple(outlet for outlet in self.outlets if outlet in here)

    def claim_origins(self, claim_id: str) -> tuple[str, ...]:
        """Independent origins behind a claim, sorted."""
        reports = {self.statements[s].report_id for s in self.claims[claim_id].statement_ids}
        return tuple(sorted({self.origin_of[r].origin_id if r in self.origin_of else r for r in reports}))


def index_of(comparison: Comparison) -> Index:
    """Build the look-ups."""
    alignment = comparison.alignment
    reports = {report.report_id: report for report in comparison.reports}
    statements_of: dict[str, list[Statement]] = defaultdict(list)
    for statement in comparison.statements:
        statements_of[statement.report_id].append(statement)
    claims_of: dict[str, list[str]] = defaultdict(list)
    for claim in alignment.claims:
        claims_of[claim.event_id].append(claim.claim_id)
    return Index(
        comparison=comparison,
        reports=reports,
        statements=by_id(comparison.statements),
        claims={claim.claim_id: claim for claim in alignment.claims},
        judgements={judgement.claim_id: judgement for judgement in comparison.judgements},
        events={event.event_id: event for event in alignment.events},
        event_of={r: event.event_id for event in alignment.events for r in event.report_ids},
        claims_of={event: tuple(ids) for event, ids in claims_of.items()},
        origin_of={r: origin for origin in alignment.origins for r in origin.report_ids},
        claim_of={s: claim.claim_id for claim in alignment.claims for s in claim.statement_ids},
        version_of={s: version for judgement in comparison.judgements for s, version in _letters(judgement)},
        statements_of={r: tuple(sorted(some, key=lambda s: s.start)) for r, some in statements_of.items()},
        links={(min(link.a, link.b), max(link.a, link.b)): link for link in alignment.links},
        outlets=_outlet_order(comparison),
        renamed=_renamed(comparison),
    )


def _letters(judgement: Judgement) -> list[tuple[str, str]]:
    if judgement.statements_by_version:
        return list(judgement.statements_by_version)
    return [(s, version.version) for version in judgement.versions for s in version.statement_ids]


def _outlet_order(comparison: Comparison) -> tuple[str, ...]:
    language: dict[str, int] = {}
    for report in comparison.reports:
        place = _LANGUAGE_ORDER.get(report.language, 9)
        language[report.outlet] = min(place, language.get(report.outlet, 9))
    return tuple(sorted(language, key=lambda outlet: (language[outlet], outlet.casefold(), outlet)))


def _renamed(comparison: Comparison) -> dict[str, str]:
    claims = {old: claim.claim_id for claim in comparison.alignment.claims for old in claim.former_ids}
    events = {old: event.event_id for event in comparison.alignment.events for old in event.former_ids}
    return {**claims, **events}
