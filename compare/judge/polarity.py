"""Polarity: one affirms what the other denies."""

import re
from collections.abc import Iterator

from compare.judge.side import Side, in_common, shared
from compare.language import content_lemmas
from compare.language.concepts import concepts
from compare.model import Act, Difference

_NEGATIVE: frozenset[Act] = frozenset(("denies", "refuses", "condemns"))
_ALIKE = 0.75  # above, they put the same thing whatever the words around the negator
_LONGER = 1.5  # times the content words of the shorter: more room holds another proposition
_NEGATED = 3  # content words after a negator that name what is denied
_SHORT = 18  # content words: a longer statement holds more than one predicate
_COMMON = 3  # words, names and figures that two statements of two languages must share, the predicate among them
_SURE = 0.7  # probability of a link between languages that lets a clash of polarity count
_CLAUSE = re.compile(r"[,;:.!?،؛]|\s[—–-]\s")
_SHARED = 0.5  # of the shorter statement's content words: below, two statements of one language put different things


def compare_polarity(a: Side, b: Side, probability: float = 0.5) -> Iterator[Difference]:
    """One affirms what the other denies, in wordings close enough to speak of the same predicate."""
    if a.statement.is_denied == b.statement.is_denied:
        return
    denied, other = (a, b) if a.statement.is_denied else (b, a)
    is_twice = other.statement.act == "denies" and len(other.turn.spans) > 1  # "denied that it had refused"
    is_open = is_twice or any(cue.kind == "possible" for cue in other.cues)  # "did not rule out" denies nothing
    if (other.statement.act in _NEGATIVE and not is_open) or (
        a.language != b.language and not _is_one_predicate(denied, other)
    ):
        return
    if other.turn.is_uncertain or (other.turn.spans and not is_open) or not _is_close(a, b, probability):
        return
    words = {True: "denied", False: "affirmed"}
    yield Difference(
        kind="polarity",
        a=words[a.statement.is_denied],
        b=words[b.statement.is_denied],
        span_a=_turn_span(a),
        span_b=_turn_span(b),
        rule="polarity: denied on one side only",
    )


def _is_one_predicate(denied: Side, other: Side) -> bool:
    """Between two languages: what is denied is named on the other side too, by a word of the same concept."""
    if not denied.turn.spans:
        return False
    start, end = denied.turn.spans[-1]
    text = denied.statement.text
    negated = concepts(_CLAUSE.split(text[end:], maxsplit=1)[0], denied.language)[:_NEGATED]
    if not negated:  # Russian "нет" may stand last
        negated = concepts(_CLAUSE.split(text[:start])[-1], denied.language)[-_NEGATED:]
    inside = (m for m in denied.statement.names if m.start - denied.statement.start == end + 1)
    if next(inside, None):
        return False  # "neither Cairo nor …": the verb comes later
    told = frozenset().union(*other.concepts)
    if not negated or not negated[0] & told:
        return False
    least = min(_COMMON, len(denied.concepts), len(other.concepts))
    return min(in_common(denied, other), in_common(other, denied)) >= least


def _share_a_figure(a: Side, b: Side) -> bool:
    left, right = ({q.low for q in side.statement.numbers} for side in (a, b))
    return bool(left & right)


def _is_close(a: Side, b: Side, probability: float) -> bool:
    """Whether both speak of one predicate: by the words that are denied, between languages by a sure link."""
    if a.language != b.language:
        return probability >= _SURE and max(len(a.lemmas), len(b.lemmas)) <= _SHORT
    alike = shared(a, b)
    lengths = sorted((len(a.lemmas), len(b.lemmas)))
    if alike >= _ALIKE and lengths[0] * _LONGER >= lengths[1]:
        return True
    denied, other = (a, b) if a.statement.is_denied else (b, a)
    if denied.statement.act == "denies" and _share_a_figure(denied, other):
        return True
    is_sure = probability >= _SURE and max(len(a.lemmas), len(b.lemmas)) <= _SHORT
    if alike < _SHARED and not is_sure:
        return False
    negated = content_lemmas(denied.statement.text[denied.turn.spans[-1][1] :], a.language) if denied.turn.spans else []
    first = negated[:_NEGATED]
    told = sum(word in other.lemmas for word in first)
    is_open = any(cue.kind == "possible" for cue in other.cues)
    return bool(first) and told * 2 >= len(first) and (first[0] in other.lemmas or told > 1 or is_open)


def _turn_span(side: Side) -> tuple[int, int]:
    if not side.turn.spans:
        return side.span
    start, end = side.turn.spans[0]
    return side.statement.start + start, side.statement.start + end
