"""Several speakers in one Arabic phrase: و stands joined to the next one."""

from collections.abc import Sequence

from compare.names import read_phrase
from compare.split.attribution.arabic_grammar import is_explained
from compare.split.attribution.arabic_names import name_in
from compare.split.attribution.joint import parts
from compare.split.attribution.tokens import Token
from compare.split.attribution.words import Span, vocabulary

_LONGEST = 4  # words of a body's name


def split_at_wa(tokens: Sequence[Token], span: Span) -> list[Span]:
    """ "الوزير والسفير" into the two; "وزارة الصحة والسكان" stays whole."""
    cuts = [place for place in range(span.first + 1, span.last) if _begins_another(tokens, place, span.last)]
    return parts(span, [place for place in cuts if not _shares_name(tokens, span, place)])


def _begins_another(tokens: Sequence[Token], place: int, last: int) -> bool:
    """Whether a word is و with a title or body, or with the first word of somebody's name."""
    key, known = tokens[place].key, vocabulary("ar")
    if not key.startswith("و") or len(key) <= 3 or key in known:
        return False
    rest = key[1:]
    is_definite = rest.startswith("ال") and rest not in known
    if (is_explained(key) or is_definite) and not _is_body(rest):
        return False
    return (
        bool(known.get(rest, frozenset()) & {"title", "body"})
        or _names_someone(tokens[place : min(place + 2, last)])
        or _begins_body(tokens[place : min(place + _LONGEST, last)])
    )


def _is_body(word: str) -> bool:
    """Whether a word is a country or a body by itself; an adjective of one ("الأردنية") is not."""
    read = read_phrase(word, "ar")
    return bool(read.body and not read.person and not read.rest)


def _names_someone(inside: Sequence[Token]) -> bool:
    """Whether the tables know a person or body, behind و or without it."""
    words = [token.text for token in inside]
    read = read_phrase(" ".join([words[0].removeprefix("و"), *words[1:]]), "ar")
    return bool(read.person or read.body)


def _begins_body(inside: Sequence[Token]) -> bool:
    """Whether a body of several words begins here, behind و: "وحلف شمال الأطلسي"."""
    words = [token.text for token in inside]
    body = read_phrase(" ".join([words[0][1:], *words[1:]]), "ar").body
    return bool(body and body != read_phrase(" ".join(words[1:]), "ar").body)


def _shares_name(tokens: Sequence[Token], span: Span, place: int) -> bool:
    """Two titles of one person: "وزير الطيران وعضو لجنة الطوارئ هشام …"."""
    left, right = tokens[span.first : place], tokens[place : span.last]
    if "title" not in vocabulary("ar").get(left[0].key, frozenset()):
        return False
    return not name_in(left) and not read_phrase(left[0].text, "ar").person and bool(name_in(right))
