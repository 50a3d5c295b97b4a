"""Words of three languages that mean the same (`data/concepts.tsv`): what a text speaks of, in keys no script divides.

One concept of news a row, its words in English, Arabic and Russian parted by tabs, several words of a cell behind `|`.
A word may stand in several rows; a phrase of up to three words goes before its words.
"""

from collections import defaultdict
from collections.abc import Mapping
from functools import cache, lru_cache

from compare.errors import DataError
from compare.language.inflection import base_form
from compare.language.lemma import lemma, lemmas, stopwords
from compare.language.lexicon import DATA

FILE = "concepts.tsv"
LONGEST = 3  # words of a phrase
Phrase = tuple[str, ...]


@cache
def rows() -> tuple[tuple[str, Mapping[str, frozenset[Phrase]]], ...]:
    """Key of every concept and its phrases by language, as lemmas.

    Raises
    ------
    DataError
        A row that does not hold one cell for each language.
    """
    found = []
    with (DATA / FILE).open(encoding="utf-8") as lines:
        languages = next(lines).rstrip("\n").split("\t")
        for number, line in enumerate(lines, 2):
            cells = line.rstrip("\n").split("\t")
            if len(cells) != len(languages) or not all(cells):
                raise DataError(
                    f"a concept needs words in {', '.join(languages)}, parted by tabs",
                    where=f"{FILE}, row {number}",
                    fix="Fill every cell; several words stand behind |",
                )
            phrases = {
                language: frozenset(tuple(lemmas(word, language)) for word in cell.split("|")) - {()}
                for language, cell in zip(languages, cells, strict=True)
            }
            found.append((f"{cells[0].partition('|')[0]} #{number}", phrases))
    return tuple(found)


@cache
def table(language: str) -> Mapping[Phrase, tuple[str, ...]]:
    """Lemmas of one language → keys of their concepts, sorted."""
    found: dict[Phrase, list[str]] = defaultdict(list)
    for key, phrases in rows():
        for phrase in phrases.get(language, ()):
            found[phrase].append(key)
    return {phrase: tuple(sorted(keys)) for phrase, keys in found.items()}


@cache
def _words(language: str) -> frozenset[str]:
    """Every word that stands in a phrase of the table."""
    return frozenset(word for phrase in table(language) for word in phrase)


@lru_cache(maxsize=200_000)
def _as_known(base: str, language: str) -> str:
    if language != "ar" or base in stopwords(language):
        return base
    return base_form(base, _words(language))


def known_lemma(word: str, language: str) -> str:
    """Lemma of one word, in the form in which the table holds it where it does."""
    return _as_known(lemma(word, language), language)


def known_lemmas(text: str, language: str) -> list[str]:
    """Lemmas of all words, in order, each in the form in which the table holds it where it does."""
    return [_as_known(base, language) for base in lemmas(text, language)]


def concepts(text: str, language: str) -> list[frozenset[str]]:
    """Keys of each known word or phrase, in order of the text; function words have none. Linear in the length."""
    known, common, words = table(language), stopwords(language), known_lemmas(text, language)
    found, at = [], 0
    while at < len(words):
        for size in range(min(LONGEST, len(words) - at), 0, -1):
            phrase = tuple(words[at : at + size])
            if phrase in known and (size > 1 or phrase[0] not in common):
                found.append(frozenset(known[phrase]))
                break
        else:
            size = 1
        at += size
    return found
