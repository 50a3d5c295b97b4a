"""What a claim's accounts disagree on, in the order a reader wants to hear it."""

from dataclasses import dataclass

from compare.model import Version
from compare.tables.claim import leading_value
from compare.tables.index import Index
from compare.tables.overview import gravest_difference


@dataclass(frozen=True, slots=True, kw_only=True)
class Headline:
    """What a claim's accounts disagree on, for one plain sentence."""

    claim_id: str
    kind: str  # the gravest kind of difference
    versions: tuple[Version, ...]  # told values, lowest first where they are numbers, else best supported first
    is_range: bool  # the versions are values on one scale


def headline(index: Index, claim_id: str) -> Headline:
    """The versions in the order a reader wants them: numbers from low to high, anything else by support."""
    judgement = index.judgements[claim_id]
    kind, _ = gravest_difference(judgement)
    values = {v.version: leading_value(index, v, kind) for v in judgement.versions}
    is_range = kind in ("number", "date") and all(value is not None for value in values.values())
    if is_range:
        ordered = sorted(judgement.versions, key=lambda v: (values[v.version] or 0.0, v.version))
    else:
        ordered = sorted(judgement.versions, key=lambda v: (-len(v.origins), -len(v.outlets), v.version))
    return Headline(claim_id=claim_id, kind=kind, versions=tuple(ordered), is_range=is_range)
