""" "A and B" into A and B."""

import itertools
from collections.abc import Sequence

from compare.split.attribution.name_part import arabic_name
from compare.split.attribution.phrase_words import _explained, _read
from compare.split.attribution.tokens import Token
from compare.split.attribution.words import Span, vocabulary

_LONGEST = 4  # words of a body's name


def split_joint(tokens: Sequence[Token], span: Span, language: str) -> list[Span]:
    """ "A and B" into A and B; ministries "of Health and Population" stay whole."""
    known = vocabulary(language)
    cuts = []
    for place in range(span.first + 1, span.last - (0 if language == "ar" else 1)):
        key = tokens[place].key
        if language == "ar":
            rest = key[1:]
            if (
                key.startswith("و")
                and len(key) > 3
                and key not in known
                and not (_explained(key) and not _is_body(rest))
                and not (rest.startswith("ال") and rest not in known and not _is_body(rest))
                and (
                    known.get(rest, frozenset()) & {"title", "body"}
                    or _names_someone(tokens, Span(place, min(place + 2, span.last)), language)
                    or _begins_body(tokens, place, span.last)
                )
            ):
                cuts.append(place)
        elif (
            key in ("and", "и", "&")
            and _names_someone(tokens, Span(span.first, place), language)
            and (_names_someone(tokens, Span(place + 1, span.last), language))
        ):
            cuts.append(place)
    cuts = [place for place in cuts if not _shares_name(tokens, span, place, language)]
    edges = [span.first, *cuts, span.last]
    out = []
    for number, (first, last) in enumerate(itertools.pairwise(edges)):
        shift = 1 if number and language != "ar" else 0
        if last - first - shift > 0:
            out.append(Span(first + shift, last))
    return out


def _is_body(word: str) -> bool:
    """Whether one Arabic word is a country or a body by itself; an adjective of one ("الأردنية") is not."""
    read = _read(word, "ar")
    return bool(read.body and not read.person and not read.rest)


def _begins_body(tokens: Sequence[Token], place: int, last: int) -> bool:
    """Whether a body of several words begins here, behind و: "وحلف شمال الأطلسي"."""
    words = [token.text for token in tokens[place : min(place + _LONGEST, last)]]
    body = _read(" ".join([words[0][1:], *words[1:]]), "ar").body
    return bool(body and body != _read(" ".join(words[1:]), "ar").body)


def _shares_name(tokens: Sequence[Token], span: Span, place: int, language: str) -> bool:
    """Two titles of one person: "وزير الطيران وعضو لجنة الطوارئ هشام …", "president and party leader X"."""
    known = vocabulary(language)
    left, right = tokens[span.first : place], tokens[place : span.last]
    if language != "ar" or "title" not in known.get(left[0].key, frozenset()):
        return False
    return not arabic_name(left, known) and not _read(left[0].text, "ar").person and bool(arabic_name(right, known))


def _names_someone(tokens: Sequence[Token], span: Span, language: str) -> bool:
    """Whether a phrase stands by itself: a known name, or a title with a capitalised name."""
    words = [token.text for token in tokens[span.first : min(span.last, span.first + 12)]]
    if not words:
        return False
    if language == "ar" and words[0].startswith("و"):
        words[0] = words[0][1:]
    phrase = _read(" ".join(words), language)
    if language == "ar":
        return bool(phrase.person or phrase.body)
    known = vocabulary(language)
    capital = [token for token in tokens[span.first : span.last] if token.is_capital and token.key not in known]
    return bool(phrase.person or phrase.body or (len(capital) >= 2) or (capital and phrase.office))
