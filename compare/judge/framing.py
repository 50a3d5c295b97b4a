"""Framing: a loaded word where the other side has another or none, or another reason for the same thing."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from itertools import islice

from compare.judge.side import Side
from compare.language import content_lemmas
from compare.language.framing import CAUSES, Term, reasons
from compare.language.scope import Word, read_words
from compare.model import Difference

_WORD = re.compile(r"[^\W\d_]{2,}(?:-[^\W\d_]+)*")
_OVERLAP = 0.12  # of content words: below, two reasons are not the same reason
_LEAST = 3  # content words a reason needs to be compared whatever stands around it
_ALIKE = 0.3  # of the shorter statement's content words, for two brief reasons
_MODIFIER = "modifier"  # the concept whose terms judge the noun beside them
_PASSED_ON = frozenset(("condemned", "praised"))  # judgements of whoever speaks, not of the outlet
_MOST = 8  # modifiers of one statement that are looked at
_NAMES = frozenset(("israel", "movement", "kyiv", "taiwan"))
"""Concepts of what an outlet always calls a party ("the entity", "the resistance"): the choice is shown, but it says
nothing of this claim, and makes it no other account."""
_BLOW = "blow"  # strike, massacre, aggression
_CUSTODY = "custody"  # detained / arrested: of one man it matters, counts of those held use either word


def compare_framing(a: Side, b: Side) -> Iterator[Difference]:
    """Loaded and causal wording that differs."""
    yield from _terms(a, b)
    yield from _modifiers(a, b)
    yield from _reasons(a, b)


def _terms(a: Side, b: Side) -> Iterator[Difference]:
    left, right = _by_concept(a), _by_concept(b)
    has_counts = bool(a.statement.numbers or b.statement.numbers)
    for concept in sorted(left.keys() & right.keys()):
        if concept == _MODIFIER or (concept == _CUSTODY and has_counts):
            continue
        if concept == _CUSTODY and a.language != b.language:
            continue  # one word of a language is either of another
        if concept == _BLOW and _are_both_speech(a, b):
            continue
        one, two = left[concept], right[concept]
        if {t.term for t in one} & {t.term for t in two} or not any(t.is_loaded for t in (*one, *two)):
            continue
        first = next((t for t in one if t.is_loaded), one[0])
        second = next((t for t in two if t.is_loaded), two[0])
        rule = f"framing: {concept}: {first.term} / {second.term}"
        found = _difference(a, _span(a, first), b, _span(b, second), rule)
        yield replace(found, is_suggested=True) if concept in _NAMES else found


def _are_both_speech(a: Side, b: Side) -> bool:
    """Somebody's own words are retold with whatever strong word the language has; only an outlet chooses."""
    return bool(a.parties and b.parties)


def _difference(a: Side, span_a: tuple[int, int], b: Side, span_b: tuple[int, int], rule: str) -> Difference:
    return Difference(
        kind="framing",
        a=" ".join(a.report.text[slice(*span_a)].split()),
        b=" ".join(b.report.text[slice(*span_b)].split()),
        span_a=span_a,
        span_b=span_b,
        rule=rule,
    )


def _by_concept(side: Side) -> dict[str, list[Term]]:
    """Terms by concept, without those inside a longer term of the same concept: "illegal immigrants" is one."""
    found: dict[str, list[Term]] = {}
    for term in side.terms:
        found.setdefault(term.concept, []).append(term)
    return {concept: _outer(every) for concept, every in found.items()}


def _outer(terms: list[Term]) -> list[Term]:
    """Terms that lie in no longer one; linear after sorting."""
    kept: list[Term] = []
    for term in sorted(terms, key=lambda t: (t.start, -t.end)):
        if not kept or term.end > kept[-1].end or (term.start, term.end) == (kept[-1].start, kept[-1].end):
            kept.append(term)
    return kept


def _modifiers(a: Side, b: Side) -> Iterator[Difference]:
    """ "The so-called referendum" beside "the referendum": the noun on both sides, the judgement on one."""
    told = _PASSED_ON if _are_both_speech(a, b) else frozenset()
    for one, other, is_a in ((a, b, True), (b, a, False)):
        judged = told | {t.term for t in other.terms if t.concept == _MODIFIER}
        every = (t for t in one.terms if t.concept == _MODIFIER and t.term not in judged)
        for term in islice(every, _MOST):
            head = next(iter(_heads(one, term)), None)
            noun = _noun(head, one, other) if head else None
            if not head or not noun:
                continue
            start, end = min(term.start, head.start), max(term.end, head.end)
            marked = one.statement.start + start, one.statement.start + end
            plain = other.statement.start + noun.start, other.statement.start + noun.end
            rule = f"framing: {term.term}, on one side only"
            yield _difference(a, marked, b, plain, rule) if is_a else _difference(a, plain, b, marked, rule)
            return


def _heads(side: Side, term: Term) -> list[Word]:
    """The word a modifier judges: the one after it; in Arabic the one before it, but after ما يسمى."""
    words = read_words(side.statement.text)
    after = [word for word in words if word.start >= term.end][:1]
    before = [word for word in words if word.end <= term.start][-1:]
    is_before = side.language == "ar" and not side.statement.text[term.start : term.end].startswith(("ما", "وما"))
    return [word for word in (before if is_before else after) if word.printed.isalpha()]


def _noun(head: Word, one: Side, other: Side) -> Word | None:
    """The same noun on the other side: by its lemma in one language, by its term of a concept between two."""
    if one.language == other.language:
        lemmas = set(content_lemmas(head.printed, one.language))
        words = (w for w in read_words(other.statement.text) if not w.is_mark)
        return next((w for w in words if lemmas & set(content_lemmas(w.printed, other.language))), None)
    inside = [t for t in one.terms if t.start <= head.start < t.end and t.concept != _MODIFIER]
    for term in inside:
        for twin in other.terms:
            if (twin.concept, twin.term) == (term.concept, term.term):
                return Word(text="", printed="", start=twin.start, end=twin.end)
    return None


def _span(side: Side, term: Term) -> tuple[int, int]:
    return side.statement.start + term.start, side.statement.start + term.end


def _reasons(a: Side, b: Side) -> Iterator[Difference]:
    """Both give a reason, and the two share hardly a word; only within one language."""
    if a.language != b.language:
        return
    one, two = _reason(a), _reason(b)
    if not one or not two:
        return
    left = set(content_lemmas(a.report.text[slice(*one)], a.language)) - _connectives(a.language)
    right = set(content_lemmas(b.report.text[slice(*two)], b.language)) - _connectives(b.language)
    least = min(len(left), len(right))
    if not least or len(left & right) > _OVERLAP * least:
        return
    if least < _LEAST and len((a.lemmas - left) & (b.lemmas - right)) < _ALIKE * min(len(a.lemmas), len(b.lemmas)):
        return
    yield _difference(a, one, b, two, "framing: another reason")


@cache
def _connectives(language: str) -> frozenset[str]:
    """Lemmas of the words that open a reason: they are no part of it."""
    return frozenset(content_lemmas(" ".join(_WORD.findall(CAUSES[language])), language))


def _reason(side: Side) -> tuple[int, int] | None:
    found = reasons(side.statement.text, side.language)
    return (side.statement.start + found[0][0], side.statement.start + found[-1][1]) if found else None
