"""Events, their claims by worth of checking, and who tells which version."""

from collections.abc import Iterable, Sequence

import pandas as pd

from compare.model import KINDS, Judgement, Kind
from compare.tables.index import Index
from compare.tables.label import label_of
from compare.tables.severity import gravest_difference

EVENT_COLUMNS = ["event_id", "label", "reports", "outlets", "languages", "first", "last", "claims", "agree", "diverge",
                 "undecided", "worth"]  # fmt: skip
CLAIM_COLUMNS = ["claim_id", "event_id", "label", "language", "verdict", "kinds", "gravest", "versions", "outlets",
                 "origins", "severity", "worth", "first"]  # fmt: skip
MATRIX_COLUMNS = ["claim_id", "outlet", "status", "version", "statement_id"]


def events(index: Index) -> pd.DataFrame:
    """One row per event, the one with most worth checking first.

    Columns: `event_id`, `label`, `reports`, `outlets` (counts), `languages` (tuple), `first`, `last` (ISO days or
    None), `claims` (told by two outlets or more), how many of them `agree`, `diverge`, are `undecided`, and `worth`,
    the sum over its claims (see `claims`).
    """
    rows = []
    for event in index.events.values():
        reports = [index.reports[r] for r in event.report_ids]
        days = sorted(report.published[:10] for report in reports if report.published)
        verdicts = [index.judgements[c].verdict for c in index.claims_of.get(event.event_id, ())]
        counts = {name: verdicts.count(name) for name in ("agree", "diverge", "undecided")}
        rows.append(
            {
                "event_id": event.event_id, "label": event.label, "reports": len(reports),
                "outlets": len({report.outlet for report in reports}),
                "languages": tuple(sorted({report.language for report in reports})),
                "first": days[0] if days else None, "last": days[-1] if days else None,
                "claims": sum(counts.values()), **counts, "worth": _worth(index, event.event_id),
            }
        )  # fmt: skip
    frame = pd.DataFrame(rows, columns=EVENT_COLUMNS, dtype=object)
    return frame.sort_values(
        ["worth", "claims", "reports", "event_id"], ascending=[False, False, False, True], ignore_index=True
    )


def _worth(index: Index, event_id: str) -> float:
    return sum(
        gravest_difference(index.judgements[c])[1] * len(index.claim_origins(c))
        for c in index.claims_of.get(event_id, ())
    )


def claims(index: Index, event_id: str, language: str | None = None, *, single: bool = False) -> pd.DataFrame:
    """One row per claim of an event, most worth checking first.

    `worth` is `severity` (0–1, of the gravest difference) times the number of independent `origins` that tell the
    claim, so that ten copies of one text count once; among claims that agree, more origins come first. `label` is a
    wording in `language` where the claim has one. `kinds` is a tuple in the order of `KINDS`, `gravest` the difference
    that weighs most, `versions` and `outlets` are counts. Claims of one outlet only are left out unless `single`.
    """
    rows = []
    for claim_id in index.claims_of.get(event_id, ()):
        judgement = index.judgements[claim_id]
        if judgement.verdict == "single" and not single:
            continue
        label, told_in = label_of(index, claim_id, language)
        gravest, severity = gravest_difference(judgement)
        origins = len(index.claim_origins(claim_id))
        rows.append(
            {
                "claim_id": claim_id, "event_id": event_id, "label": label, "language": told_in,
                "verdict": judgement.verdict, "kinds": kinds_of(judgement), "gravest": gravest,
                "versions": len(judgement.versions), "outlets": len(index.claim_outlets(claim_id)), "origins": origins,
                "severity": severity, "worth": severity * origins,
                "first": index.reports[index.statements[claim_id].report_id].published
                if claim_id in index.statements else None,
            }
        )  # fmt: skip
    frame = pd.DataFrame(rows, columns=CLAIM_COLUMNS, dtype=object)
    rank = frame["verdict"].map({"diverge": 0, "undecided": 1, "agree": 2, "single": 3})
    order = ["rank", "worth", "origins", "outlets", "claim_id"]
    return frame.assign(rank=rank).sort_values(order, ascending=[True, False, False, False, True]).drop(columns="rank")


def filtered(
    index: Index,
    frame: pd.DataFrame,
    outlets: Sequence[str],
    languages: Sequence[str],
    verdicts: Sequence[str],
    kinds: Sequence[str],
) -> pd.DataFrame:
    """Claims that one of the outlets tells, in one of the languages, with one of the verdicts and kinds; empty: all."""
    kept = pd.Series(True, index=frame.index)
    if verdicts:
        kept &= frame["verdict"].isin(verdicts)
    if kinds:
        kept &= frame["kinds"].map(lambda found: bool(set(found) & set(kinds)))
    if not outlets and not languages:
        return frame[kept]

    def is_asked_for(statement_id: str) -> bool:
        report = index.reports[index.statements[statement_id].report_id]
        return (not outlets or report.outlet in outlets) and (not languages or report.language in languages)

    told = {claim for claim in frame["claim_id"] if any(map(is_asked_for, index.claims[claim].statement_ids))}
    return frame[kept & frame["claim_id"].isin(told)]


def kinds_of(judgement: Judgement) -> tuple[Kind, ...]:
    """Kinds that make a claim diverge, in the order of `KINDS`."""
    found = {kind for pair in judgement.pairs for kind in pair.kinds}
    return tuple(kind for kind in KINDS if kind in found)


def matrix(index: Index, claim_ids: Sequence[str], outlets: Iterable[str], event_id: str) -> pd.DataFrame:
    """One row per claim and outlet, in the order given.

    `status`: agree, diverge, undecided, single (what the outlet tells), and the three silences: `absent` (its report
    leaves the claim out), `cut` (the text we hold is cut, so nothing can be said) and `none` (no report of this outlet
    on the event). `version` is the letter in a claim that diverges; `statement_id` the outlet's first statement.
    """
    outlets = tuple(outlets)
    silence = {outlet: _silence(index, outlet, event_id) for outlet in outlets}
    rows = []
    for claim_id in claim_ids:
        verdict = index.judgements[claim_id].verdict
        told: dict[str, str] = {}
        for statement_id in index.claims[claim_id].statement_ids:
            told.setdefault(index.outlet(statement_id), statement_id)
        for outlet in outlets:
            statement = told.get(outlet)
            version = index.version_of.get(statement, "") if statement and verdict == "diverge" else ""
            rows.append((claim_id, outlet, verdict if statement else silence[outlet], version, statement))
    return pd.DataFrame(rows, columns=MATRIX_COLUMNS, dtype=object)


def _silence(index: Index, outlet: str, event_id: str) -> str:
    held = [index.reports[r] for r in index.events[event_id].report_ids if index.reports[r].outlet == outlet]
    if not held:
        return "none"
    return "cut" if all(report.is_cut for report in held) else "absent"
