"""One claim: its versions, wordings, differences, values, and why its statements were matched."""

from collections.abc import Sequence

import pandas as pd

from compare.model import Difference
from compare.tables.index import Index
from compare.tables.label import version_names
from compare.tables.severity import severity_of

VERSION_COLUMNS = ["version", "label", "outlets", "origins", "statements", "first"]
WORDING_COLUMNS = ["statement_id", "report_id", "outlet", "version", "language", "text", "speaker", "speaker_via",
                   "channel", "verb", "act", "distance", "quoted", "published", "published_basis", "agency",
                   "origin_id", "url", "title", "is_digest", "is_cut"]  # fmt: skip
DIFFERENCE_COLUMNS = ["kind", "a_value", "b_value", "temporal", "is_suggested", "severity", "a", "b", "a_outlets",
                      "b_outlets", "a_versions", "b_versions", "pairs", "difference"]  # fmt: skip

WHY_COLUMNS = ["feature", "value", "contribution"]
LEADING = 2  # rows of every kind that stand before the rest, lest a toll's many values hide the other kinds
CHAIN_COLUMNS = ["role", "name"]


def versions(index: Index, claim_id: str, language: str = "en") -> pd.DataFrame:
    """One row per version of a claim; no two are called the same, see `version_names`.

    Columns: `version`, `label`, `outlets` (tuple, in the one order), `origins`, `statements` (counts) and `first`, the
    earliest publication date among its statements, or None.
    """
    rows, named = [], version_names(index, claim_id, language)
    for version in index.judgements[claim_id].versions:
        told = [index.statements[s] for s in version.statement_ids]
        days = sorted(d for s in told if (d := index.reports[s.report_id].published))
        outlets = tuple(outlet for outlet in index.outlets if outlet in version.outlets)
        rows.append(
            (
                version.version,
                named[version.version],
                outlets,
                len(version.origins),
                len(told),
                days[0] if days else None,
            )
        )
    return pd.DataFrame(rows, columns=VERSION_COLUMNS, dtype=object)


def wordings(index: Index, claim_id: str) -> pd.DataFrame:
    """One row per statement of a claim, earliest report first: who, through whom, when, in which words."""
    rows = []
    for statement_id in index.claims[claim_id].statement_ids:
        s = index.statements[statement_id]
        report = index.reports[s.report_id]
        origin = index.origin_of.get(s.report_id)
        rows.append(
            (s.statement_id, s.report_id, report.outlet, index.version_of.get(statement_id, ""), s.language, s.text,
             s.speaker, s.speaker_via, s.channel, s.verb, s.act, s.distance, s.quoted, report.published,
             report.published_basis, "; ".join(report.via) or None, origin.origin_id if origin else s.report_id,
             report.url, report.title, report.is_digest, report.is_cut)
        )  # fmt: skip
    frame = pd.DataFrame(rows, columns=WORDING_COLUMNS, dtype=object)
    return frame.sort_values(["published", "statement_id"], na_position="last", kind="stable", ignore_index=True)


def wordings_of(frame: pd.DataFrame, outlets: Sequence[str], languages: Sequence[str]) -> pd.DataFrame:
    """Wordings of some outlets and languages; empty means all, and all are given back where nothing would be left."""
    kept = pd.Series(True, index=frame.index)
    if outlets:
        kept &= frame["outlet"].isin(outlets)
    if languages:
        kept &= frame["language"].isin(languages)
    return frame[kept] if kept.any() else frame


def default_base(frame: pd.DataFrame, language: str) -> str:
    """The wording to compare against first: in `language` if there is one, from the version most tell, the earliest."""
    support = frame["version"].map(frame["version"].value_counts())
    ranked = frame.assign(foreign=frame["language"] != language, support=-support)
    return str(ranked.sort_values(["foreign", "support", "published", "statement_id"])["statement_id"].iloc[0])


def origins(index: Index, claim_id: str) -> pd.DataFrame:
    """One row per origin behind a claim, most outlets first: `origin_id`, `agency`, `basis`, `outlets` (tuple)."""
    found: dict[str, set[str]] = {}
    for s in index.claims[claim_id].statement_ids:
        report = index.statements[s].report_id
        origin = index.origin_of.get(report)
        found.setdefault(origin.origin_id if origin else report, set()).add(report)
    rows = []
    for origin_id, reports in found.items():
        origin = index.origin_of.get(min(reports))
        here = {index.reports[r].outlet for r in reports}
        outlets = tuple(outlet for outlet in index.outlets if outlet in here)
        rows.append((origin_id, origin.agency if origin else None, origin.basis if origin else "alone", outlets))
    frame = pd.DataFrame(rows, columns=["origin_id", "agency", "basis", "outlets"], dtype=object)
    size = frame["outlets"].map(len)
    return frame.assign(size=-size).sort_values(["size", "origin_id"], ignore_index=True).drop(columns="size")


def differences(index: Index, claim_id: str) -> pd.DataFrame:
    """One row per pair of values that are told against each other: two of every kind first, then by severity.

    Many outlets tell the same two values; they are one row. Columns: `kind`, `a_value`, `b_value`, `temporal`,
    `is_suggested`, `severity` (0–1), `a`, `b` (one pair of statement ids that shows it), `a_outlets`, `b_outlets`,
    `a_versions`, `b_versions` (tuples), `pairs` (how many), `difference` (the noun itself, for its sentence).
    """
    found: dict[tuple[str, str, str, str | None], list[tuple[str, str, Difference]]] = {}
    for pair in index.judgements[claim_id].pairs:
        for difference in pair.differences:
            a, b, one = pair.a, pair.b, difference
            if (one.b, one.a) < (one.a, one.b):
                a, b, one = b, a, _turned(one)
            found.setdefault((one.kind, one.a, one.b, one.temporal), []).append((a, b, one))
    rows = []
    for (kind, a_value, b_value, temporal), some in found.items():
        a, b, difference = some[0]
        rows.append(
            (kind, a_value, b_value, temporal, difference.is_suggested, severity_of(difference), a, b,
             _outlets(index, {x for x, _, _ in some}), _outlets(index, {y for _, y, _ in some}),
             _letters(index, {x for x, _, _ in some}), _letters(index, {y for _, y, _ in some}), len(some), difference)
        )  # fmt: skip
    frame = pd.DataFrame(rows, columns=DIFFERENCE_COLUMNS, dtype=object)
    frame = frame.sort_values(["severity", "pairs", "a_value", "b_value"], ascending=[False, False, True, True])
    leads = frame.groupby("kind").cumcount() < LEADING
    return (
        frame.assign(leads=leads)
        .sort_values("leads", ascending=False, kind="stable", ignore_index=True)
        .drop(columns="leads")
    )


def pair_differences(index: Index, claim_id: str, a: str, b: str) -> tuple[Difference, ...]:
    """Differences between two statements, seen from `a`; none where the two were not compared."""
    for pair in index.judgements[claim_id].pairs:
        if (pair.a, pair.b) == (a, b):
            return pair.differences
        if (pair.a, pair.b) == (b, a):
            return tuple(_turned(d) for d in pair.differences)
    return ()


def why(index: Index, a: str, b: str) -> tuple[float | None, float | None, pd.DataFrame]:
    """Similarity (0–100) and probability (0–1) of two statements telling one claim, and the features behind them.

    The frame has one row per feature in the order of its weight: `feature`, `value`, `contribution` (log-odds; with the
    row `bias` they sum to the score). All None and empty where the two met only through others.
    """
    link = index.links.get((min(a, b), max(a, b)))
    if link is None:
        return None, None, pd.DataFrame(columns=WHY_COLUMNS)
    frame = pd.DataFrame(list(link.features), columns=WHY_COLUMNS, dtype=object)
    return link.similarity, link.probability, frame.sort_values("contribution", key=abs, ascending=False)


def matched_with(index: Index, claim_id: str, statement_id: str, base: str) -> str | None:
    """The statement to explain a match by: the base where the two were scored, else the most probable partner."""

    def probability(other: str) -> float:
        link = index.links.get((min(statement_id, other), max(statement_id, other)))
        return link.probability if link else -1.0

    if probability(base) >= 0:
        return base
    others = [s for s in index.claims[claim_id].statement_ids if s != statement_id]
    best = max(others, key=lambda s: (probability(s), s), default=None)
    return best if best is not None and probability(best) >= 0 else None


def chain(index: Index, statement_id: str) -> pd.DataFrame:
    """From the outlet back to the speaker: `role` (outlet, agency, channel, via, speaker) and `name`, nearest first."""
    s = index.statements[statement_id]
    report = index.reports[s.report_id]
    origin = index.origin_of.get(s.report_id)
    agencies = list(report.via) or ([origin.agency] if origin and origin.agency else [])
    steps = [("outlet", report.outlet), *(("agency", name) for name in agencies if name != report.outlet)]
    steps += [
        (role, name) for role, name in (("channel", s.channel), ("via", s.speaker_via), ("speaker", s.speaker)) if name
    ]
    return pd.DataFrame(list(dict.fromkeys(steps)), columns=CHAIN_COLUMNS, dtype=object)


def _turned(d: Difference) -> Difference:
    return Difference(
        kind=d.kind, a=d.b, b=d.a, span_a=d.span_b, span_b=d.span_a, temporal=d.temporal, rule=d.rule,
        is_suggested=d.is_suggested,
    )  # fmt: skip


def _outlets(index: Index, statements: set[str]) -> tuple[str, ...]:
    here = {index.outlet(s) for s in statements}
    return tuple(outlet for outlet in index.outlets if outlet in here)


def _letters(index: Index, statements: set[str]) -> tuple[str, ...]:
    return tuple(sorted({index.version_of[s] for s in statements if s in index.version_of}))
