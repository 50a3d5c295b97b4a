"""Several speakers in one phrase: "A and B" into A and B."""

from collections.abc import Sequence

from compare.names import read_phrase
from compare.split.attribution.tokens import Token
from compare.split.attribution.words import Span, vocabulary

_AND = ("and", "и", "&")
_FAR = 12  # tokens of a conjunct that are looked at


def split_at_and(tokens: Sequence[Token], span: Span, language: str) -> list[Span]:
    """ "A and B" into A and B (English, Russian); ministries "of Health and Population" stay whole."""
    cuts = [
        place
        for place in range(span.first + 1, span.last - 1)
        if tokens[place].key in _AND
        and _names_someone(tokens, Span(span.first, place), language)
        and _names_someone(tokens, Span(place + 1, span.last), language)
    ]
    return parts(span, cuts, skip=1)


def parts(span: Span, cuts: Sequence[int], *, skip: int = 0) -> list[Span]:
    """What is left of a phrase that is cut at some tokens; `skip` of them at each cut belong to no part."""
    firsts = [span.first, *(cut + skip for cut in cuts)]
    return [Span(a, b) for a, b in zip(firsts, [*cuts, span.last], strict=True) if b > a]


def _names_someone(tokens: Sequence[Token], span: Span, language: str) -> bool:
    """Whether a phrase stands by itself: a known name, or a title with a capitalised name."""
    inside = tokens[span.first : span.last]
    if not inside:
        return False
    read = read_phrase(" ".join(token.text for token in inside[:_FAR]), language)
    known = vocabulary(language)
    capitals = [token for token in inside if token.is_capital and token.key not in known]
    return bool(read.person or read.body or len(capitals) >= 2 or (capitals and read.office))
