"""Arabic: whom a noun phrase names, and what its clitics, articles and sources are like."""

import re
from collections.abc import Sequence

from compare.language.fold import fold
from compare.split.attribution import sieves, unnamed
from compare.split.attribution.arabic_joint import split_at_wa
from compare.split.attribution.arabic_names import name_in
from compare.split.attribution.memory import Memory, Speaker
from compare.split.attribution.noun_phrase import NounPhrase, Rules
from compare.split.attribution.phrase_words import adjective_of
from compare.split.attribution.tokens import Token, word_set
from compare.split.attribution.words import english_of, vocabulary


def _without_clitics(phrase: str, before: str) -> str:
    """Without و and ل: "للوزير", and "وفقا لوزير"."""
    known = vocabulary("ar")
    if phrase.startswith("و") and len(phrase) > 3 and known.get(fold(phrase.split()[0])[1:]):
        phrase = phrase[1:]
    if not phrase.startswith("ل"):
        return phrase
    if before in _TAKES_LAM:
        return "ال" + phrase[2:] if phrase.startswith("لل") else phrase[1:]
    lead = fold(phrase.split()[0])
    if lead not in known and lead.startswith("لل") and "ال" + lead[2:] in known:
        return "ال" + phrase[2:]
    return phrase[1:] if lead not in known and lead[1:] in known else phrase


_TAKES_LAM = word_set("وفقا طبقا استنادا سبق وسبق")


def _is_bare(inside: Sequence[Token]) -> bool:
    """ "اللجنة": two words at most, the first one definite."""
    words = [token for token in inside if token.kind == "word"]
    return len(words) <= 2 and words[0].key.startswith(("ال", "وال"))


def _family_name(phrase: NounPhrase, memory: Memory) -> Speaker | None:
    """One word no table knows: whoever bears it as surname."""
    if len(phrase.words) > 1 or phrase.categories[0]:
        return None
    surname = " " + fold(phrase.bare)
    people = (one for one in reversed(memory.people) if one.sort == "person" and " " in one.name)
    return next((one for one in people if fold(one.name).endswith(surname)), None)


def _plain_source(phrase: NounPhrase, memory: Memory) -> Speaker | None:
    """ "شهود": witnesses, with the adjective of their country."""
    listed = english_of("ar")
    words = zip(phrase.words, phrase.categories, strict=True)
    english = next((listed[word.key] for word, found in words if "source" in found and word.key in listed), "")
    adjective = adjective_of(phrase.side) if english else ""
    return unnamed.plain_source(phrase, english if adjective in english else f"{adjective} {english}")


RULES = Rules(
    code="ar",
    split=split_at_wa,
    name=name_in,
    is_bare=_is_bare,
    has_leading_media=True,
    counterpart=re.compile(r"^و?نظير(?:ه|ها|ته|تها|هم)\b"),
    without_clitics=_without_clitics,
    sieves=(
        sieves.named_before,
        sieves.namesake,
        sieves.counterpart,
        sieves.stranger,
        sieves.listed_person,
        sieves.medium,
        sieves.unlisted_person,
        sieves.office_holder,
        sieves.last_person,
        sieves.last_body,
        _family_name,
        sieves.represented_body,
        unnamed.unnamed_role,
        sieves.local,
        _plain_source,
        sieves.listed_body,
        sieves.as_printed,
    ),
)
