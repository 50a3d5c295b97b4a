"""Framing: a loaded word where the other side has another, or another reason for the same thing."""

from collections.abc import Iterator

from compare.judge.side import Side
from compare.language import content_lemmas
from compare.language.framing import Term, reasons
from compare.model import Difference

_OVERLAP = 0.12  # of content words: below, two reasons are not the same reason
_LEAST = 3  # content words a reason needs to be compared


def compare_framing(a: Side, b: Side) -> Iterator[Difference]:
    """Loaded and causal wording that differs."""
    yield from _terms(a, b)
    yield from _reasons(a, b)


def _terms(a: Side, b: Side) -> Iterator[Difference]:
    left, right = _by_concept(a), _by_concept(b)
    for concept in sorted(left.keys() & right.keys()):
        one, two = left[concept], right[concept]
        if {t.term for t in one} & {t.term for t in two} or not any(t.is_loaded for t in (*one, *two)):
            continue
        first = next((t for t in one if t.is_loaded), one[0])
        second = next((t for t in two if t.is_loaded), two[0])
        span_a, span_b = _span(a, first), _span(b, second)
        yield Difference(
            kind="framing",
            a=a.report.text[slice(*span_a)],
            b=b.report.text[slice(*span_b)],
            span_a=span_a,
            span_b=span_b,
            rule=f"framing: {concept}: {first.term} / {second.term}",
        )


def _by_concept(side: Side) -> dict[str, list[Term]]:
    found: dict[str, list[Term]] = {}
    for term in side.terms:
        found.setdefault(term.concept, []).append(term)
    return found


def _span(side: Side, term: Term) -> tuple[int, int]:
    return side.statement.start + term.start, side.statement.start + term.end


def _reasons(a: Side, b: Side) -> Iterator[Difference]:
    """Both give a reason, and the two share hardly a word; only within one language."""
    if a.language != b.language:
        return
    one, two = _reason(a), _reason(b)
    if not one or not two:
        return
    left = set(content_lemmas(a.report.text[slice(*one)], a.language))
    right = set(content_lemmas(b.report.text[slice(*two)], b.language))
    if min(len(left), len(right)) < _LEAST or len(left & right) > _OVERLAP * min(len(left), len(right)):
        return
    yield Difference(
        kind="framing",
        a=a.report.text[slice(*one)],
        b=b.report.text[slice(*two)],
        span_a=one,
        span_b=two,
        rule="framing: another reason",
    )


def _reason(side: Side) -> tuple[int, int] | None:
    found = reasons(side.statement.text, side.language)
    return (side.statement.start + found[0][0], side.statement.start + found[-1][1]) if found else None
