"""How much a difference changes what a reader believes."""

from compare.model import KINDS, Difference, Judgement

SEVERITY: dict[str, float] = {
    "polarity": 1.0, "number conflict": 0.9, "date conflict": 0.85, "act": 0.7, "speaker": 0.7, "place": 0.65,
    "modality": 0.6, "number": 0.6, "number update": 0.5, "date": 0.6, "date update": 0.5, "framing": 0.4,
    "completeness": 0.3,
}  # fmt: skip
"""How much a kind of difference changes what a reader believes, 0–1: an order for reading, not a measure of fault.
A contradiction weighs more than a count that moved on with time."""


def severity_of(difference: Difference) -> float:
    """Weight of one difference by `SEVERITY`; a suggested one weighs a third."""
    exact = SEVERITY.get(f"{difference.kind} {difference.temporal}")
    weight = SEVERITY[difference.kind] if exact is None else exact
    return weight / 3 if difference.is_suggested else weight


def gravest_difference(judgement: Judgement) -> tuple[str, float]:
    """Kind and severity of the difference that weighs most; ("", 0) where there is none."""
    found = [d for pair in judgement.pairs for d in pair.differences if not d.is_suggested]
    if not found:
        return "", 0.0
    top = max(found, key=lambda d: (severity_of(d), -KINDS.index(d.kind)))
    return top.kind, severity_of(top)
