"""Comparison → the rows of each file; the columns are the command line's contract, further ones follow after."""

import math
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Any

from compare import ENGINE_VERSION
from compare.model import Claim, Judgement, Pair, Report, Skipped, Statement, by_id
from compare.pipeline import Comparison

Row = dict[str, Any]
FORMAT = 1
"""Of the files as a whole: raised when a column changes its meaning."""


@dataclass(frozen=True, slots=True)
class _Places:
    """Where each report and statement belongs."""

    statements: dict[str, Statement]
    reports: dict[str, Report]
    event: dict[str, str]  # report id → event id
    origin: dict[str, str]  # report id → origin id
    claim: dict[str, str]  # statement id → claim id
    version: dict[str, str]  # statement id → version


def _places(comparison: Comparison) -> _Places:
    alignment = comparison.alignment
    version = {s: v for judged in comparison.judgements for s, v in judged.statements_by_version}
    for judged in comparison.judgements:
        for each in judged.versions:
            for statement_id in each.statement_ids:
                version.setdefault(statement_id, each.version)
    return _Places(
        statements=by_id(comparison.statements),
        reports={report.report_id: report for report in comparison.reports},
        event={report_id: event.event_id for event in alignment.events for report_id in event.report_ids},
        origin={report_id: origin.origin_id for origin in alignment.origins for report_id in origin.report_ids},
        claim={statement_id: claim.claim_id for claim in alignment.claims for statement_id in claim.statement_ids},
        version=version,
    )


def table_rows(comparison: Comparison) -> dict[str, list[Row]]:
    """Rows of every table, by the name of its file: reports, statements, claims, pairs, skipped."""
    places = _places(comparison)
    judged = {judgement.claim_id: judgement for judgement in comparison.judgements}
    return {
        "reports": [_report(each, places) for each in comparison.reports],
        "statements": [_statement(each, places) for each in comparison.statements],
        "claims": [_claim(each, judged[each.claim_id], places) for each in comparison.alignment.claims],
        "pairs": [_pair(pair, judgement.claim_id) for judgement in comparison.judgements for pair in judgement.pairs],
        "skipped": [_skipped(each) for each in comparison.skipped],
    }


def manifest(comparison: Comparison) -> Row:
    """What was run on what: engine version, settings, hash of reports and settings, counts, seconds per step."""
    verdicts = [judgement.verdict for judgement in comparison.judgements]
    return {
        "format": FORMAT,
        "engine_version": ENGINE_VERSION,
        "settings": comparison.settings.as_dict(),
        "dataset_hash": comparison.dataset_hash,
        "counts": {
            "reports": len(comparison.reports),
            "statements": len(comparison.statements),
            "claims": len(comparison.alignment.claims),
            "claims_compared": sum(verdict != "single" for verdict in verdicts),
            **{verdict: verdicts.count(verdict) for verdict in ("agree", "diverge", "undecided", "single")},
            "pairs": sum(len(judgement.pairs) for judgement in comparison.judgements),
            "events": len(comparison.alignment.events),
            "origins": len(comparison.alignment.origins),
            "skipped": len(comparison.skipped),
        },
        "seconds": dict(comparison.seconds),
    }


def _report(report: Report, places: _Places) -> Row:
    return {
        "report_id": report.report_id,
        "outlet": report.outlet,
        "via": list(report.via),
        "title": report.title,
        "published": report.published,
        "published_basis": report.published_basis,
        "language": report.language,
        "url": report.url,
        "event_id": places.event.get(report.report_id),
        "origin_id": places.origin.get(report.report_id),
        "event": report.event,
        "is_cut": report.is_cut,
        "is_digest": report.is_digest,
    }


def _statement(statement: Statement, places: _Places) -> Row:
    return {
        "statement_id": statement.statement_id,
        "report_id": statement.report_id,
        "start": statement.start,
        "end": statement.end,
        "text": statement.text,
        "speaker": statement.speaker,
        "speaker_via": statement.speaker_via,
        "verb": statement.verb,
        "act": statement.act,
        "quoted": statement.quoted,
        "dates": [asdict(each) for each in statement.dates],
        "numbers": [{**asdict(n), "low": finite(n.low), "high": finite(n.high)} for n in statement.numbers],
        "claim_id": places.claim.get(statement.statement_id),
        "version": places.version.get(statement.statement_id),
        "outlet": places.reports[statement.report_id].outlet,
        "language": statement.language,
        "role": statement.role,
        "sentence": statement.sentence,
        "channel": statement.channel,
        "distance": statement.distance,
        "is_denied": statement.is_denied,
        "status": statement.status,
        "occasion": statement.occasion,
        "names": [asdict(each) for each in statement.names],
    }


def _claim(claim: Claim, judgement: Judgement, places: _Places) -> Row:
    report_ids = _unique(places.statements[each].report_id for each in claim.statement_ids)
    by_origin: dict[str | None, list[str]] = {}
    for report_id in report_ids:
        by_origin.setdefault(places.origin.get(report_id), []).append(places.reports[report_id].outlet)
    return {
        "claim_id": claim.claim_id,
        "event_id": claim.event_id,
        "verdict": judgement.verdict,
        "outlets": _unique(places.reports[each].outlet for each in report_ids),
        "origins": [{"origin_id": origin, "outlets": _unique(outlets)} for origin, outlets in by_origin.items()],
        "versions": [
            {
                "version": each.version,
                "label": each.label,
                "statement_ids": list(each.statement_ids),
                "outlets": list(each.outlets),
                "origins": list(each.origins),
            }
            for each in judgement.versions
        ],
        "label": judgement.label,
        "former_ids": list(claim.former_ids),
        "statement_ids": list(claim.statement_ids),
    }


def _pair(pair: Pair, claim_id: str) -> Row:
    return {
        "a": pair.a,
        "b": pair.b,
        "similarity": round(pair.similarity, 2),
        "probability": round(pair.probability, 4),
        "verdict": pair.verdict,
        "kinds": list(pair.kinds),
        "differences": [
            {
                "kind": each.kind,
                "a": each.a,
                "b": each.b,
                "temporal": each.temporal,
                "span_a": list(each.span_a),
                "span_b": list(each.span_b),
                "rule": each.rule,
                "is_suggested": each.is_suggested,
            }
            for each in pair.differences
        ],
        "claim_id": claim_id,
    }


def _skipped(skipped: Skipped) -> Row:
    return {
        "file": skipped.file,
        "row": skipped.row,
        "report_id": skipped.report_id,
        "start": skipped.start,
        "end": skipped.end,
        "reason": skipped.reason,
    }


def finite(value: float | None) -> float | None:
    """JSON has no infinity: an unbounded side is null."""
    return value if value is None or math.isfinite(value) else None


def _unique(values: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(values))
