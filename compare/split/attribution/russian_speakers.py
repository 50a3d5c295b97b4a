"""Russian: whom a noun phrase names, and what its cases, adjectives and sources are like."""

import re
from collections.abc import Sequence
from functools import partial

from compare.language.fold import fold
from compare.names.lexicon import lexicon
from compare.split.attribution import russian_roles, russian_voices, sieves, unnamed
from compare.split.attribution.joint import split_at_and
from compare.split.attribution.media import OF_NEWS
from compare.split.attribution.memory import Memory, Speaker
from compare.split.attribution.noun_phrase import Categories, NounPhrase, Rules
from compare.split.attribution.phrase_words import is_lower_case, is_place
from compare.split.attribution.russian_extent import with_area
from compare.split.attribution.russian_in_english import at_place, in_english, source_in_english
from compare.split.attribution.russian_name import name_in
from compare.split.attribution.russian_words import first_lemma
from compare.split.attribution.tokens import Token, head_in_nominative, name_in_nominative, parses, word_set
from compare.split.attribution.words import vocabulary


def _refine(words: Sequence[Token], listed: Categories) -> Categories:
    """A medium in Latin letters is one in a Russian text too, "вице-мэр" is a mayor; an adjective names nobody."""
    found = [found or _unlisted_category(word) for word, found in zip(words, listed, strict=True)]
    return russian_roles.without_adjectives(words, found)


def _unlisted_category(word: Token) -> frozenset[str]:
    found = vocabulary("en").get(word.key, frozenset()) & {"media", "medianame"} if word.text.isascii() else frozenset()
    if not found and "-" in word.key and not word.is_capital:
        return vocabulary("ru").get(first_lemma(word.key).rpartition("-")[2], frozenset())
    return found


def _nominative(phrase: str) -> str:
    words = phrase.split()
    if words and all(word[:1].isupper() for word in words):
        return name_in_nominative(phrase)
    return head_in_nominative(phrase)  # "минздрава республики": the head alone, and what agrees with it


def _is_bare(inside: Sequence[Token]) -> bool:
    """ "Министр", "министр обороны"."""
    return sum(token.kind == "word" for token in inside) <= 4 and is_lower_case(inside)


def _is_authority(words: Sequence[str]) -> bool:
    """ "Агентство по атомной энергии": an agency that is no medium."""
    agency = next((at for at, word in enumerate(words) if first_lemma(word) == "агентство"), len(words))
    return words[agency + 1 : agency + 2] == ["по"] and not OF_NEWS & set(words)


def _is_one_of_a_kind(phrase: NounPhrase) -> bool:
    """ "Эксперт": one person of a kind."""
    return phrase.is_bare and russian_roles.is_singular_source(phrase.words, phrase.categories)


def _unlisted_person(phrase: NounPhrase, memory: Memory) -> Speaker | None:
    """Somebody no table knows, also with the surname of one whom they know."""
    if phrase.name and phrase.is_half and phrase.read.person:
        return sieves.person_named(phrase, memory, phrase.name)
    return sieves.unlisted_person(phrase, memory)


def _office_holder(phrase: NounPhrase, memory: Memory) -> Speaker | None:
    return None if _is_new(phrase) else sieves.office_holder(phrase, memory)


def _last_person(phrase: NounPhrase, memory: Memory) -> Speaker | None:
    """Who spoke last, where the role can be his."""
    held = None if _is_new(phrase) else sieves.last_person(phrase, memory)
    if held is None or (phrase.side and held.side and held.side != phrase.side):
        return None
    is_his = held.titles & phrase.titles or russian_roles.may_be_anybody(
        phrase.inside, held.name, is_known=held.is_known
    )
    return held if is_his else None


def _is_new(phrase: NounPhrase) -> bool:
    """Whether a role means somebody new, or several people."""
    is_stranger = russian_roles.is_stranger(phrase.sentence.tokens, phrase.span, phrase.side)
    return is_stranger or russian_roles.is_plural(phrase.inside)


def _last_body(phrase: NounPhrase, memory: Memory) -> Speaker | None:
    """ "Ведомство": a body named before, if no noun of the phrase says something else."""
    held = sieves.last_body(phrase, memory)
    if held is None or not held.titles:
        return held
    keys = (word.key for word in phrase.words if not phrase.known.get(first_lemma(word.key)) and len(word.key) > 3)
    nouns = {key for key in keys if (p := parses(key)) and p[0].pos == "NOUN" and p[0].lemma not in _AREAS}
    return held if nouns <= set(fold(held.name).split()) else None


_AREAS = word_set("страна республика регион область край город провинция губерния округ королевство федерация")


def _local(phrase: NounPhrase, memory: Memory) -> Speaker | None:
    """A body of some place, also of the one behind it: "Красный Крест в Кении"; but no "эксперт" of a country."""
    read, categories = phrase.read, phrase.categories
    is_one = any({"source", "title"} <= found for found in categories)
    is_one = is_one and russian_roles.is_singular_source(phrase.words, categories)
    if is_one and (not read.body or _is_place(read.body)):
        return None
    after = phrase.sentence.tokens[phrase.span.last : phrase.span.last + 2]
    is_placed = len(after) == 2 and after[0].key in ("в", "во") and after[1].is_capital
    beside = f" {after[0].text} {after[1].text}" if is_placed and is_place(after[1].text, "ru") else ""
    return sieves.local(phrase, memory, beside)


def _is_place(name: str) -> bool:
    return lexicon().kind_of.get(name) == "place"


def _plain_source(phrase: NounPhrase, memory: Memory) -> Speaker | None:
    """ "Медицинские источники", "мэр Краматорска", in English."""
    english = source_in_english(phrase.words, phrase.categories, phrase.side)
    placed = at_place(phrase.inside, phrase.side) if english else ""
    return unnamed.plain_source(phrase, placed or unnamed.with_body(phrase, english))


def _listed_body(phrase: NounPhrase, memory: Memory) -> Speaker | None:
    """A body, country or office of the tables; "мэр Краматорска" is not the town."""
    found = sieves.listed_body(phrase, memory)
    return None if found is not None and phrase.has_title and _is_place(found.name) else found


def _as_printed(phrase: NounPhrase, memory: Memory) -> Speaker | None:
    """A role in English where there is a word for it; people without a title are a source: "бойцы"."""
    is_role = phrase.has_title or phrase.has("body", "source")
    shown = (in_english(phrase.inside, phrase.side) if is_role else "") or phrase.shown
    if not phrase.has_title and russian_roles.is_people(phrase.inside):
        return phrase.speaker(shown, "source", gender="p", is_known=False)
    return phrase.speaker(shown, "person" if phrase.has_title else "body", is_known=False)


RULES = Rules(
    code="ru",
    split=partial(split_at_and, language="ru"),
    stem=first_lemma,
    refine=_refine,
    stands_for=russian_roles.stands_for,
    widen=with_area,
    name=name_in,
    nominative=_nominative,
    is_bare=_is_bare,
    is_authority=_is_authority,
    is_role=_is_one_of_a_kind,
    counterpart=re.compile(r"\b(?:визави|коллег[аиеуой]+)$"),
    source_prepositions=unnamed.SOURCE_PREPOSITIONS,
    sieves=(
        russian_voices.press_service,
        sieves.named_before,
        sieves.namesake,
        sieves.counterpart,
        sieves.stranger,
        sieves.listed_person,
        russian_voices.interlocutor,
        sieves.medium,
        _unlisted_person,
        _office_holder,
        _last_person,
        russian_voices.spokesman,
        _last_body,
        sieves.represented_body,
        unnamed.unnamed_role,
        _local,
        _plain_source,
        _listed_body,
        _as_printed,
    ),
)
