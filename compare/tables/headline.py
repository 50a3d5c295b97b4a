"""What a claim's accounts disagree on, in the order a reader wants to hear it."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median_low

import pandas as pd

from compare.judge import version_label
from compare.judge.explain import value_in
from compare.model import Difference, Judgement, Statement, Version
from compare.tables.claim import differences, values
from compare.tables.index import Index
from compare.tables.overview import gravest_difference


@dataclass(frozen=True, slots=True, kw_only=True)
class Headline:
    """What a claim's accounts disagree on, for one plain sentence."""

    claim_id: str
    kind: str  # the gravest kind of difference
    versions: tuple[Version, ...]  # told values, lowest first where they lie on one scale, else best supported first
    values: tuple[float | None, ...]  # of each version, in the same order; a date is its ordinal day
    bounds: tuple[str, ...]  # of each value: "≥", "≤", "≈" or "", as most of the version's statements put it
    labels: tuple[str, ...]  # of each version: what sets it apart; a wording where labels alone would not
    example: tuple[str, str, Difference] | None  # two statements and what separates them: the gravest, most common
    scale: str  # "number" or "date" when the versions are values on one scale, else ""
    what: str | None  # what is counted (English key), where the numbers count something


def headline(index: Index, claim_id: str, language: str | None = None) -> Headline:
    """The versions of a claim: numbers and dates from low to high, anything else by support.

    A version that names no value does not hinder the scale while two others do; it comes last.
    """
    judgement = index.judgements[claim_id]
    kind, _ = gravest_difference(judgement)
    told = values(index, claim_id)
    found = {v.version: _middle(told, v.version) for v in judgement.versions}
    known = [value for value in found.values() if value is not None]
    is_scale = len(set(known)) > 1 and 2 * len(known) >= len(found)
    scale = str(told["kind"].iloc[0]) if is_scale else ""

    def by_value(v: Version) -> tuple[bool, float, str]:
        value = found[v.version]
        return value is None, value or 0.0, v.version

    def by_support(v: Version) -> tuple[int, int, str]:
        return -len(v.origins), -len(v.outlets), v.version

    ordered = sorted(judgement.versions, key=by_value) if scale else sorted(judgement.versions, key=by_support)
    counted = Counter(what for what in told["what"] if what)
    return Headline(
        claim_id=claim_id, kind=kind, versions=tuple(ordered), scale=scale,
        values=tuple(found[v.version] for v in ordered), bounds=tuple(_bound(told, v.version) for v in ordered),
        example=_example(index, claim_id, kind),
        labels=_labels(index, judgement, ordered, scale or kind, language or "en"),
        what=min(counted, key=lambda w: (-counted[w], w)) if counted and scale == "number" else None,
    )  # fmt: skip


def _example(index: Index, claim_id: str, kind: str) -> tuple[str, str, Difference] | None:
    """The gravest difference of a kind that most pairs show."""
    told = differences(index, claim_id)
    rows = zip(told["kind"], told["is_suggested"], told["a"], told["b"], told["difference"], strict=True)
    return next(((a, b, d) for k, suggested, a, b, d in rows if k == kind and not suggested), None)


def _middle(told: pd.DataFrame, version: str) -> float | None:
    """The middle of the values a version's statements name; None where they name none."""
    here = told[told["version"] == version]
    named = [high if low is None else low for low, high in zip(here["low"], here["high"], strict=True)]
    known = [float(value) for value in named if value is not None]
    return median_low(known) if known else None


def _bound(told: pd.DataFrame, version: str) -> str:
    """How most statements of a version bound its value."""
    here = told[told["version"] == version]
    signs = Counter(
        "≥" if high is None else "≤" if low is None else "≈" if about else ""
        for low, high, about in zip(here["low"], here["high"], here["about"], strict=True)
    )
    return min(signs, key=lambda sign: (-signs[sign], sign)) if signs else ""


def _labels(
    index: Index, judgement: Judgement, versions: Sequence[Version], kind: str, language: str
) -> tuple[str, ...]:
    """What each version tells of the difference's kind; where that would not tell them apart, one wording of each."""
    labels = tuple(_told(index, judgement, v, kind, language) for v in versions)
    if len({label.casefold() for label in labels}) == len(labels):
        return labels
    return tuple(
        min((index.statements[s] for s in v.statement_ids), key=lambda s: _rank(s, language)).text for v in versions
    )


def _told(index: Index, judgement: Judgement, version: Version, kind: str, language: str) -> str:
    """The value of one kind that most of a version's statements tell, else the version's own label."""
    inside = set(version.statement_ids)
    told: Counter[str] = Counter()
    for pair in judgement.pairs:
        for d in pair.differences:
            if d.kind == kind and not d.is_suggested:
                for s, value, span in ((pair.a, d.a, d.span_a), (pair.b, d.b, d.span_b)):
                    if s in inside:
                        told[value_in(kind, value, span, index.statements[s], language)] += 1
    if told:
        return min(told, key=lambda value: (-told[value], value))
    return version_label(version, judgement.pairs, index.statements, language)


def _rank(s: Statement, language: str) -> tuple[bool, bool, int, str]:
    return s.language != language, len(s.text) < 25, len(s.text), s.statement_id
