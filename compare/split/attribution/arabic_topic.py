"""Whom an Arabic sentence without a word of saying is about: the subject of its first verb."""

from collections.abc import Sequence

from compare.split.attribution.arabic_grammar import (
    categories,
    is_actor,
    is_person,
    is_possessed,
    is_prefixed,
    stops,
    verbal,
)
from compare.split.attribution.arabic_phrases import right_chunk
from compare.split.attribution.arabic_words import PREPOSITIONS, THAT
from compare.split.attribution.tokens import Token, word_set
from compare.split.attribution.words import Span, vocabulary
from compare.split.cut.arabic_verbs import is_verb

_AUXILIARIES = word_set("كان كانت وكان وكانت قد وقد فقد لقد ولقد لم ولم لن ولن لا ولا ما وما أما وأما كما ثم سبق وسبق")
_BACK = 40
_FAR = 12  # words at the head of a sentence that are looked at


def first_subject(tokens: Sequence[Token]) -> Span | None:
    """The noun phrase right behind the first verb ("أجرى الرئيس …"), or before it ("أما الرئيس ف…")."""
    words = [token.key for token in tokens]
    known = vocabulary("ar")
    start = 0
    while start < min(len(words), _FAR):
        token, word = tokens[start], words[start]
        if token.quoted or word in THAT:
            return None
        if word in _AUXILIARIES:
            start += 1
            span = _actor(tokens, words, start, known)
            if span is not None:
                return span
            continue
        if token.kind == "word" and (is_verb(token.text) or is_verb(token.text[1:])):
            return _actor(tokens, words, start + 1, known)
        if start < 2 or tokens[start - 1].text in "،,":  # "سارع الأمين العام": a verb no list has
            span = _named(tokens, words, start, known)
            if span is not None:
                return span
        start += 1
    return None


def any_subject(tokens: Sequence[Token]) -> Span | None:
    """The first actor behind no preposition, where no list has the verb: "عند بابه التفت الرئيس إلى ضيفه قائلاً"."""
    words = [token.key for token in tokens]
    known = vocabulary("ar")
    for at in range(min(len(words), _BACK)):
        behind = at and (words[at - 1] in PREPOSITIONS or words[at - 1].removeprefix("و") in PREPOSITIONS)
        if tokens[at].kind == "word" and not behind and not is_prefixed(words[at], known):
            span = _named(tokens, words, at, known)
            if span is not None:
                return span
    return None


def last_subject(tokens: Sequence[Token]) -> Span | None:
    """The noun phrase right behind the last verb that has one: "ثم وقّعه رئيس الوزراء …، وقال"."""
    words = [token.key for token in tokens]
    known = vocabulary("ar")
    for at in range(len(words) - 2, max(-1, len(words) - _BACK), -1):
        token = tokens[at]
        if token.kind == "word" and not token.quoted and (is_verb(token.text) or is_verb(token.text[1:])):
            span = _actor(tokens, words, at + 1, known)
            if span is not None:
                return span
    return None


def _named(tokens: Sequence[Token], words: list[str], at: int, known: dict[str, frozenset[str]]) -> Span | None:
    """An actor whom a title or the tables tell, where no verb says that a name begins here."""
    if words[at].startswith("و") and words[at] not in known:
        return None
    if verbal(words, at) or not (categories(words[at], known) or is_person(words[at])):
        return None
    return _actor(tokens, words, at, known)


def _actor(tokens: Sequence[Token], words: list[str], at: int, known: dict[str, frozenset[str]]) -> Span | None:
    """A title, body or name that begins here."""
    if at >= len(words) or tokens[at].kind != "word" or tokens[at].quoted:
        return None
    if stops(words, at, known) or not is_actor(tokens[at], known) or is_possessed(tokens[at].text):
        return None
    return right_chunk(tokens, words, at)
