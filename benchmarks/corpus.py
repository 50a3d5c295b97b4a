"""Corpora for the speed benchmark: statements with planted partners, from a seed.

Words are drawn by how common they are (`data/document_frequencies.tsv`): half of the statements Arabic, a quarter
English, a quarter Russian, 8–20 words each, 1,000 statements a day over 40 outlets. Every second statement is the
partner of the one before it: another outlet, at most three days later, each word dropped or replaced or its ending
changed with a chance of one in ten, and two neighbours swapped once in three.
"""

from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np

from compare.align.background import idf_table
from compare.align.concepts import lexicon
from compare.align.prepare import Tokens
from compare.model import Report, Statement

A_DAY = 1_000
OUTLETS = 40
START = date(2020, 1, 1)
_DROP, _REPLACE, _BEND = 0.1, 0.1, 0.1
_COMMONEST = 60  # function words are left out, as lemmatising leaves them out


@dataclass(frozen=True, slots=True)
class Corpus:
    """One statement a report, and which rows were planted as partners."""

    reports: list[Report]
    statements: list[Statement]
    tokens: list[Tokens]
    partners: list[tuple[str, str]]  # report ids


def corpus(size: int, seed: int = 7) -> Corpus:
    """`size` statements over `size / 1000` days; the same seed gives the same corpus."""
    rng = np.random.default_rng(seed)
    vocabulary = {}
    for language, table in idf_table().items():
        words = list(table)[_COMMONEST:]
        chance = np.exp(-np.array([table[word] for word in words]))
        vocabulary[language] = (words, np.cumsum(chance / chance.sum()))
    made = Corpus([], [], [], [])
    days = max(1, size // A_DAY)
    for number in range(size // 2):
        language = ("ar", "ar", "en", "ru")[number % 4]
        words, steps = vocabulary[language]
        draws = np.searchsorted(steps, rng.random(int(rng.integers(8, 21))))
        first = [words[at] for at in draws]
        day = int(rng.integers(0, days))
        outlet = int(rng.integers(0, OUTLETS))
        second = _perturbed(first, words, rng)
        for twin, text in enumerate((first, second)):
            later = min(day + twin * int(rng.integers(0, 4)), days)
            _add(made, f"r{number}-{twin}", f"outlet {(outlet + twin * 7) % OUTLETS}", language, later, text)
        made.partners.append((f"r{number}-0", f"r{number}-1"))
    return made


def _perturbed(first: list[str], words: list[str], rng: np.random.Generator) -> list[str]:
    out = []
    for word in first:
        dice = rng.random()
        if dice < _DROP:
            continue
        if dice < _DROP + _REPLACE:
            word = words[int(rng.integers(0, 4_000))]
        elif dice < _DROP + _REPLACE + _BEND and len(word) > 4:
            word = word[:-1] + word[int(rng.integers(0, len(word)))]
        out.append(word)
    if len(out) > 2 and rng.random() < 1 / 3:
        at = int(rng.integers(0, len(out) - 1))
        out[at], out[at + 1] = out[at + 1], out[at]
    return out or first


def _add(made: Corpus, report_id: str, outlet: str, language: str, day: int, text: list[str]) -> None:
    joined = " ".join(text)
    published = (START + timedelta(days=day)).isoformat()
    made.reports.append(Report(report_id=report_id, outlet=outlet, text=joined, language=language, published=published))
    made.statements.append(
        Statement(
            statement_id=f"{report_id}#0", report_id=report_id, start=0, end=len(joined), text=joined, language=language
        )
    )
    table = lexicon().keys[language]
    concepts = tuple(sorted({key for word in text for key in table.get((word,), ())}))
    made.tokens.append(Tokens(lemmas=tuple(text), words=tuple(text), sounds=(), concepts=concepts))
