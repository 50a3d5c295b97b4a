"""Words of three languages that mean the same: what a statement speaks of, in keys that no script divides.

`data/concepts.tsv` holds one concept a row, with its words in English, Arabic and Russian. A statement's keys are the
concepts of its words and phrases, the names it speaks of and its numbers. Words the table does not know have no key:
they are compared by their wording.
"""

from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from math import exp

import numpy as np

from compare.align.background import DATA
from compare.errors import DataError
from compare.language import LANGUAGES, lemmas, stopwords
from compare.language.frequencies import RAREST, idf_table
from compare.model import Statement

_LONGEST = 3  # words of a phrase
_NAME, _DIGITS = 6.0, 5.0  # idf of a name and of a number, which no table of words knows
_RAREST_CHANCE = exp(-RAREST)

Phrase = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The table in memory."""

    keys: dict[str, dict[Phrase, tuple[str, ...]]]  # language → lemmas → keys of their concepts
    rarity: dict[str, float]  # key → idf: of all its words together, mean of the languages


@cache
def lexicon() -> Lexicon:
    """The shipped table.

    Raises
    ------
    DataError
        A row that does not hold one cell for each language.
    """
    path = DATA / "concepts.tsv"
    with path.open(encoding="utf-8") as lines:
        languages = next(lines).rstrip("\n").split("\t")
        found: dict[str, dict[Phrase, list[str]]] = {language: defaultdict(list) for language in languages}
        rarity = {}
        for number, line in enumerate(lines, 2):
            cells = line.rstrip("\n").split("\t")
            if len(cells) != len(languages) or not all(cells):
                raise DataError(
                    f"a concept needs words in {', '.join(languages)}, parted by tabs",
                    where=f"{path.name}, row {number}",
                    fix="Fill every cell; several words stand behind |",
                )
            key = f"{cells[0].partition('|')[0]} #{number}"
            phrases = [
                {tuple(lemmas(word, language)) for word in cell.split("|")} - {()}
                for language, cell in zip(languages, cells, strict=True)
            ]
            for language, some in zip(languages, phrases, strict=True):
                for phrase in some:
                    found[language][phrase].append(key)
            chances = [_chance(language, some) for language, some in zip(languages, phrases, strict=True)]
            rarity[key] = -float(np.mean(np.log(chances)))
    return Lexicon(
        keys={
            language: {phrase: tuple(sorted(keys)) for phrase, keys in table.items()}
            for language, table in found.items()
        },
        rarity=rarity,
    )


def _chance(language: str, phrases: set[Phrase]) -> float:
    """Of meeting one of these in a statement: the sum over single words; a phrase of several is as rare as can be."""
    table = idf_table().get(language, {})
    total = sum(exp(-table.get(phrase[0], RAREST)) if len(phrase) == 1 else _RAREST_CHANCE for phrase in phrases)
    return max(total, _RAREST_CHANCE / 2)


def keys_of(text: str, statement: Statement) -> tuple[str, ...]:
    """Distinct keys, sorted; `text` is what the statement says without its frame. Linear in the length of the text."""
    language = statement.language
    table = lexicon().keys.get(language, {}) if language in LANGUAGES else {}
    common = stopwords(language)
    found = {f"={mention.name}" for mention in statement.names if mention.name not in (statement.speaker or "")}
    words = lemmas(text, language)
    at = 0
    while at < len(words):
        for size in range(min(_LONGEST, len(words) - at), 0, -1):
            phrase = tuple(words[at : at + size])
            if phrase in table and (size > 1 or phrase[0] not in common):
                found.update(table[phrase])
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
