"""Words and lemmas: simplemma for Arabic and English, pymorphy3 for Russian (simplemma is wrong on Russian names)."""

import csv
import re
from functools import cache, lru_cache
from pathlib import Path

import pymorphy3
import simplemma

from compare.language.fold import fold

_WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+(?:['\u2019\u02bc-][^\W\d_]+)*", re.UNICODE)
_MARKS = re.compile(r"[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0640]")
# Longest first, so that the article goes with its particle
_PROCLITICS = [
    "وبال",
    "وكال",
    "فبال",
    "وال",
    "فال",
    "بال",
    "كال",
    "ولل",
    "فلل",
    "لل",
    "ال",
    "وب",
    "ول",
    "وس",
    "و",
    "ف",
    "ب",
    "ل",
    "ك",
    "س",
]
_ENCLITICS = ("كما", "هما", "هم", "هن", "كم", "نا", "ها", "ه", "ك", "ي")
_STOPWORDS = Path(__file__).resolve().parents[2] / "data" / "stopwords.csv"


def words(text: str) -> list[str]:
    """Folded words and numbers in order; marks inside a word never cut it."""
    return _WORD.findall(fold(text))


@cache
def stopwords(language: str) -> frozenset[str]:
    """Folded function words, from `data/stopwords.csv`."""
    with _STOPWORDS.open(encoding="utf-8", newline="") as table:
        return frozenset(fold(row["word"]) for row in csv.DictReader(table) if row["language"] == language)


@cache
def _russian() -> pymorphy3.MorphAnalyzer:
    return pymorphy3.MorphAnalyzer(lang="ru")


def _arabic(word: str) -> str:
    """Look up, else strip clitics as long as the rest is a known word, then look up."""
    if simplemma.is_known(word, "ar") and not word.startswith(("ال", "وال", "بال", "لل")):
        return str(simplemma.lemmatize(word, "ar"))
    for clitic in _PROCLITICS:
        rest = word[len(clitic) :]
        if word.startswith(clitic) and len(rest) >= 3 and (clitic.endswith("ل") or simplemma.is_known(rest, "ar")):
            return str(simplemma.lemmatize(rest, "ar"))
    for clitic in _ENCLITICS:
        rest = word[: -len(clitic)]
        for stem in (rest, rest[:-1] + "ة" if rest.endswith("ت") else ""):
            if word.endswith(clitic) and len(stem) >= 3 and simplemma.is_known(stem, "ar"):
                return str(simplemma.lemmatize(stem, "ar"))
    return str(simplemma.lemmatize(word, "ar"))


@lru_cache(maxsize=200_000)
def lemma(word: str, language: str) -> str:
    """Folded lemma of one printed word."""
    bare = _MARKS.sub("", word).casefold()
    if language == "ar":
        return fold(_arabic(bare))
    if language == "ru":
        try:
            return fold(_russian().parse(bare)[0].normal_form)
        except ValueError:  # pymorphy3 asks every letter for its Unicode name, and some scripts have none
            return fold(bare)
    if language == "en":
        return fold(simplemma.lemmatize(bare.removesuffix("'s").removesuffix("’s"), "en"))
    return fold(bare)


def lemmas(text: str, language: str) -> list[str]:
    """Folded lemmas of all words, numbers included, in order."""
    return [lemma(word, language) for word in _WORD.findall(_MARKS.sub("", text))]


def content_lemmas(text: str, language: str) -> list[str]:
    """`lemmas` without function words."""
    stop = stopwords(language)
    return [each for each in lemmas(text, language) if each not in stop]
