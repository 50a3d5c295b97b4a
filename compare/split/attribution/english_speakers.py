"""English: whom a noun phrase names, and what its titles, offices and sources are like."""

import re
from collections.abc import Sequence
from functools import partial

from compare.language.fold import fold
from compare.split.attribution import sieves, unnamed
from compare.split.attribution.english_name import name_before_body, name_in
from compare.split.attribution.english_people import plain_name
from compare.split.attribution.english_phrases import ADJECTIVES
from compare.split.attribution.english_roles import has_portfolio, shown_person, without_rank
from compare.split.attribution.joint import split_at_and
from compare.split.attribution.media import OF_NEWS
from compare.split.attribution.memory import Memory, Speaker
from compare.split.attribution.noun_phrase import NounPhrase, Rules, Sieve
from compare.split.attribution.phrase_words import is_lower_case
from compare.split.attribution.tokens import Token, word_set
from compare.split.attribution.words import Span, english_of, vocabulary


def _stem(key: str) -> str:
    return key.removesuffix("'s")


def _with_office(tokens: Sequence[Token], span: Span, chunks: Sequence[Span]) -> Span:
    """A name with the office that stands after it: "Buttigieg, the secretary of transportation,"."""
    if span.last >= len(tokens) or tokens[span.last].text != ",":
        return span
    if not all(token.is_capital for token in tokens[span.first : span.last] if token.kind == "word"):
        return span
    first = span.last + 1
    while first < len(tokens) and tokens[first].key in ("the", "a", "an", "its", "their"):
        first += 1
    office = next((one for one in chunks if one.first == first), None)
    known = vocabulary("en")
    if office is None or not any("title" in known.get(token.key, ()) for token in tokens[first : office.last]):
        return span
    return Span(span.first, office.last)


def _is_bare(inside: Sequence[Token]) -> bool:
    """ "The minister", "the health ministry"; but not "the minister of health"."""
    words = [token for token in inside if token.kind == "word"]
    return len(words) <= 4 and is_lower_case(inside) and not any(word.key == "of" for word in words)


def _is_authority(words: Sequence[str]) -> bool:
    """ "The state civil defence agency": an agency that is no medium."""
    others = [word for word in words if _stem(word) not in ("agency", "agencies")]
    if len(others) == len(words) or len(others) < 2 or others[-1] in OF_NEWS or "news" in others:
        return False
    return all(word.isalpha() and word.islower() for word in others)


def _plain_noun(phrase: NounPhrase, memory: Memory) -> Speaker | None:
    """Somebody whose noun no table knows: "baker"."""
    name = plain_name(phrase.inside, phrase.known)
    return Speaker(name, "source", phrase.gender) if name else None


def _member(phrase: NounPhrase, memory: Memory) -> Speaker | None:
    """A full name before its body: "Salem Odeh of the mission to the UN"."""
    name = name_before_body(phrase.inside)
    return sieves.person_named(phrase, memory, name) if name else None


def _unlisted_person(phrase: NounPhrase, memory: Memory) -> Speaker | None:
    """Somebody no table knows: with a title, or where every capital belongs to the name."""
    capitals = [token for token in phrase.inside if token.is_capital]
    is_part = not phrase.has_title and len(phrase.name.split()) < len(capitals)
    return None if is_part else sieves.unlisted_person(phrase, memory)


def _new_role(phrase: NounPhrase, memory: Memory) -> Speaker | None:
    """ "A minister": nobody named before."""
    if not _is_new(phrase, memory) or not phrase.has_title or phrase.name or "spokesman" in phrase.titles:
        return None
    return phrase.speaker(shown_person(phrase.inside), "source")


def _is_new(phrase: NounPhrase, memory: Memory) -> bool:
    return bool(memory.said) and phrase.is_indefinite


def _of_portfolio(sieve: Sieve) -> Sieve:
    """A sieve that looks back, but to nobody with another portfolio: "the transport minister", not that of finance."""

    def look_back(phrase: NounPhrase, memory: Memory) -> Speaker | None:
        held = None if _is_new(phrase, memory) else sieve(phrase, memory)
        return held if held is not None and has_portfolio(phrase.inside, held.offices) else None

    return look_back


def _head(phrase: NounPhrase, memory: Memory) -> Speaker | None:
    """The head of a body, of whom no table has the office: "NASA chief"."""
    is_head = phrase.has_title and not phrase.is_body and "title" in phrase.known.get(phrase.inside[-1].key, ())
    if not is_head or not phrase.read.body or phrase.read.office or "spokesman" in phrase.titles:
        return None
    return phrase.speaker(shown_person(phrase.inside), "person", is_known=False)


def _last_body(phrase: NounPhrase, memory: Memory) -> Speaker | None:
    """ "The interior ministry": a body named before, if no word of the phrase says something else."""
    held = sieves.last_body(phrase, memory)
    if held is None:
        return None
    own = set(fold(held.name).split()) | held.titles
    words = [word.key for word in phrase.words]
    fits = (words[-1] in _ANY_BODY or _stem(words[-1]) in own) and all(
        word in own or word in phrase.known or word in _ANY_ADJECTIVES for word in words
    )
    return held if fits else None


def _official(phrase: NounPhrase, memory: Memory) -> Speaker | None:
    """ "Health ministry official", "Iranian diplomat"."""
    is_official = len(phrase.inside) > 1 and phrase.inside[-1].key in _OFFICIALS
    if not is_official or phrase.name or phrase.is_bare:
        return None
    is_of_somebody = phrase.has("body") or phrase.read.body or phrase.side
    return phrase.speaker(shown_person(phrase.inside), "source", gender="") if is_of_somebody else None


def _plain_source(phrase: NounPhrase, memory: Memory) -> Speaker | None:
    """ "Libyan officials", "hospital sources", "witness": as printed, without rank."""
    if not phrase.has("source"):
        return None
    alone = english_of("en").get(_stem(phrase.words[0].key), "") if len(phrase.words) == 1 else ""
    shown = without_rank([token.text for token in phrase.inside if token.text not in ",;"])
    return unnamed.plain_source(phrase, unnamed.with_body(phrase, alone or shown.removesuffix("'s").removesuffix("’s")))


_ANY_ADJECTIVES = ADJECTIVES - {"national", "central", "federal"}
_ANY_BODY = word_set(
    "agency organisation organization bloc service department group body force alliance union movement party "
    "association federation watchdog regulator council commission committee panel team office authority administration "
    "government network charity company firm bank club institution lender airline carrier retailer maker chain "
    "operator developer insurer carmaker chipmaker startup corporation fund foundation coalition front consortium "
    "cartel league"
)
_OFFICIALS = frozenset(["official", "officer", "aide", "diplomat", "source", "representative"])

RULES = Rules(
    code="en",
    split=partial(split_at_and, language="en"),
    stem=_stem,
    with_office=_with_office,
    name=name_in,
    is_bare=_is_bare,
    is_authority=_is_authority,
    counterpart=re.compile(r"\bcounterparts?$"),
    source_prepositions=unnamed.SOURCE_PREPOSITIONS,
    bodies=word_set(
        "staff office secretariat department ministry council committee agency bureau command headquarters"
    ),
    surname_leads=True,
    is_rest_exact=True,
    sieves=(
        _plain_noun,
        sieves.named_before,
        sieves.namesake,
        sieves.counterpart,
        sieves.stranger,
        sieves.listed_person,
        _member,
        sieves.medium,
        _unlisted_person,
        _new_role,
        _of_portfolio(sieves.office_holder),
        _of_portfolio(sieves.last_person),
        _head,
        _last_body,
        sieves.represented_body,
        unnamed.unnamed_role,
        _official,
        sieves.local,
        _plain_source,
        sieves.listed_body,
        sieves.as_printed,
    ),
)
