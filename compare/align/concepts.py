"""Words of three languages that mean the same: what a statement speaks of, in keys that no script divides.

`data/concepts.tsv` holds one concept a row, with its words in English, Arabic and Russian. A statement's keys are the
concepts of its words and phrases, the names it speaks of and its numbers. Words the table does not know have no key:
they are compared by their wording.
"""

from collections.abc import Mapping, Set
from dataclasses import dataclass
from functools import cache
from math import exp

import numpy as np

from compare.language import LANGUAGES, stopwords
from compare.language.concepts import LONGEST, Phrase, known_lemmas, rows, table
from compare.language.frequencies import RAREST, idf_table
from compare.model import Statement

_NAME, _DIGITS = 6.0, 5.0  # idf of a name and of a number, which no table of words knows
_RAREST_CHANCE = exp(-RAREST)


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The table in memory."""

    keys: Mapping[str, Mapping[Phrase, tuple[str, ...]]]  # language → lemmas → keys of their concepts
    rarity: dict[str, float]  # key → idf: of all its words together, mean of the languages


@cache
def lexicon() -> Lexicon:
    """The shipped table.

    Raises
    ------
    DataError
        A row that does not hold one cell for each language.
    """
    rarity = {
        key: -float(np.mean(np.log([_chance(language, some) for language, some in phrases.items()])))
        for key, phrases in rows()
    }
    return Lexicon(keys={language: table(language) for language in LANGUAGES}, rarity=rarity)


def _chance(language: str, phrases: Set[Phrase]) -> float:
    """Of meeting one of these in a statement: the sum over single words; a phrase of several is as rare as can be."""
    table = idf_table().get(language, {})
    total = sum(
        exp(-table.get(phrase[0], RAREST)) if len(phrase) == 1 else _RAREST_CHANCE for phrase in sorted(phrases)
    )
    return max(total, _RAREST_CHANCE / 2)


def keys_of(text: str, statement: Statement) -> tuple[str, ...]:
    """Distinct keys, sorted; `text` is what the statement says without its frame. Linear in the length of the text."""
    language = statement.language
    known = lexicon().keys.get(language, {}) if language in LANGUAGES else {}
    common = stopwords(language)
    found = {f"={mention.name}" for mention in statement.names if mention.name not in (statement.speaker or "")}
    words = known_lemmas(text, language)
    at = 0
    while at < len(words):
        for size in range(min(LONGEST, len(words) - at), 0, -1):
            phrase = tuple(words[at : at + size])
            if phrase in known and (size > 1 or phrase[0] not in common):
                found.update(known[phrase])
                break
        else:
            size = 1
            if words[at][0].isdigit():
                found.add(words[at])
        at += size
    return tuple(sorted(found))


def rarity_of(key: str) -> float:
    """Idf of one key, natural logarithm."""
    if key.startswith("="):
        return _NAME
    return lexicon().rarity.get(key, _DIGITS)
