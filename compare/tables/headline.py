"""What a claim's accounts disagree on, in the order a reader wants to hear it."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from compare.judge import version_label
from compare.judge.explain import value_in
from compare.model import Difference, Judgement, Statement, Version
from compare.tables.index import Index
from compare.tables.severity import gravest_difference, severity_of
from compare.tables.values import ValueRow, is_vague, middle, said, value_rows


@dataclass(frozen=True, slots=True, kw_only=True)
class Headline:
    """What a claim's accounts disagree on, for one plain sentence."""

    claim_id: str
    kind: str  # the gravest kind of difference
    versions: tuple[Version, ...]  # told values, lowest first where they lie on one scale, else best supported first
    values: tuple[float | None, ...]  # of each version, in the same order; a date is its ordinal day
    bounds: tuple[str, ...]  # of each value, as most of its statements put it: "≥", "≤", "≈", "~" ("thousands") or ""
    labels: tuple[str, ...]  # of each version: what sets it apart; a wording where labels alone would not
    told: tuple[str, ...]  # distinct values of the gravest kind, best supported first
    example: tuple[str, str, Difference] | None  # two statements and what separates them: the gravest, most common
    scale: str  # "number" or "date" when the versions are values on one scale, else ""
    what: str | None  # what is counted (English key), where the numbers count something


def headline(index: Index, claim_id: str, language: str | None = None) -> Headline:
    """The versions of a claim: numbers and dates from low to high, anything else by support.

    A version that names no value does not hinder the scale while two others do; it comes last.
    """
    judgement = index.judgements[claim_id]
    kind, _ = gravest_difference(judgement)
    told = value_rows(index, claim_id)
    rows = {v.version: middle([row for row in told if row.version == v.version]) for v in judgement.versions}
    found = {version: _value(row) for version, row in rows.items()}
    known = [value for value in found.values() if value is not None]
    is_scale = len(set(known)) > 1 and 2 * len(known) >= len(found)
    scale = told[0].kind if is_scale else ""

    def by_value(v: Version) -> tuple[bool, float, str]:
        value = found[v.version]
        return value is None, value or 0.0, v.version

    def by_support(v: Version) -> tuple[int, int, str]:
        return -len(v.origins), -len(v.outlets), v.version

    ordered = sorted(judgement.versions, key=by_value) if scale else sorted(judgement.versions, key=by_support)
    counted = Counter(row.what for row in told if row.what)
    return Headline(
        claim_id=claim_id, kind=kind, versions=tuple(ordered), scale=scale,
        values=tuple(found[v.version] for v in ordered), bounds=tuple(_bound(told, v.version) for v in ordered),
        told=_told_values(index, judgement, kind, language or "en"), example=_example(judgement, kind),
        labels=_labels(index, judgement, ordered, scale or kind, language or "en", rows if scale else {}),
        what=min(counted, key=lambda w: (-counted[w], w)) if counted and scale == "number" else None,
    )  # fmt: skip


def _example(judgement: Judgement, kind: str) -> tuple[str, str, Difference] | None:
    """The gravest difference of a kind that most pairs show."""
    found: dict[tuple[str, ...], list[tuple[str, str, Difference]]] = {}
    for pair in judgement.pairs:
        for d in pair.differences:
            if d.kind == kind and not d.is_suggested:
                found.setdefault((*sorted((d.a, d.b)), d.temporal or ""), []).append((pair.a, pair.b, d))
    if not found:
        return None
    most = min(found, key=lambda key: (-severity_of(found[key][0][2]), -len(found[key]), key))
    return found[most][0]


def _value(row: ValueRow | None) -> float | None:
    if row is None:
        return None
    return row.high if row.low is None else row.low


def _bound(told: Sequence[ValueRow], version: str) -> str:
    """How most statements of a version bound its value."""
    signs = Counter(
        "~" if is_vague(row) else "≥" if row.high is None else "≤" if row.low is None else "≈" if row.about else ""
        for row in told if row.version == version
    )  # fmt: skip
    return min(signs, key=lambda sign: (-signs[sign], sign)) if signs else ""


def _labels(
    index: Index, judgement: Judgement, versions: Sequence[Version], kind: str, language: str,
    rows: Mapping[str, ValueRow | None],
) -> tuple[str, ...]:  # fmt: skip
    """What each version tells of the difference's kind; where that would not tell them apart, one wording of each."""
    named = {v: said(index, row, language) for v, row in rows.items() if row}
    labels = tuple(named.get(v.version) or _told(index, judgement, v, kind, language) for v in versions)
    if rows:
        return labels
    if len({label.casefold() for label in labels}) == len(labels):
        return labels
    return tuple(
        min((index.statements[s] for s in v.statement_ids), key=lambda s: _rank(s, language)).text for v in versions
    )


def _told_values(index: Index, judgement: Judgement, kind: str, language: str) -> tuple[str, ...]:
    """Values of one kind, those first whose versions have most origins."""
    support: Counter[str] = Counter()
    for version in judgement.versions:
        if value := _value_of(index, judgement, version, kind, language):
            support[value] += len(version.origins)
    return tuple(sorted(support, key=lambda value: (-support[value], value)))


def _told(index: Index, judgement: Judgement, version: Version, kind: str, language: str) -> str:
    """The value of one kind that most of a version's statements tell, else the version's own label."""
    told = _value_of(index, judgement, version, kind, language)
    return told or version_label(version, judgement.pairs, index.statements, language)


def _value_of(index: Index, judgement: Judgement, version: Version, kind: str, language: str) -> str | None:
    inside = set(version.statement_ids)
    told: Counter[str] = Counter()
    for pair in judgement.pairs:
        for d in pair.differences:
            if d.kind == kind and not d.is_suggested:
                for s, value, span in ((pair.a, d.a, d.span_a), (pair.b, d.b, d.span_b)):
                    if s in inside:
                        told[value_in(kind, value, span, index.statements[s], language)] += 1
    return min(told, key=lambda value: (-told[value], value)) if told else None


def _rank(s: Statement, language: str) -> tuple[bool, bool, int, str]:
    return s.language != language, len(s.text) < 25, len(s.text), s.statement_id
