"""Statements as arrays: what every comparison of two of them needs, made once per statement."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from compare.align.background import centred, language_means
from compare.align.concepts import keys_of, rarity_of
from compare.align.counterparts import Lexemes, lexemes_of
from compare.align.meaning import Meaning
from compare.align.proposition import proposition
from compare.align.terms import Letters, Matrix, key_matrix, lemma_matrices, letters_of, summed, unit, weighted
from compare.language import content_lemmas, words
from compare.model import Report, Statement
from compare.names.skeleton import skeletons

Rows = NDArray[np.int32]
_LONGEST = 2_000  # characters of a statement that are compared
UNDATED = -1


@dataclass(frozen=True, slots=True)
class Tokens:
    """Words of one statement, by four readings."""

    lemmas: tuple[str, ...]  # folded, without function words, in order
    words: tuple[str, ...]  # folded surface words
    sounds: tuple[str, ...]  # consonant skeletons of words that may be names, or digits
    concepts: tuple[str, ...] = ()  # what it speaks of, in keys that no script divides


@dataclass(frozen=True, slots=True)
class Prepared:
    """Everything the comparison reads, one row per statement, oldest first."""

    statements: tuple[Statement, ...]  # by publication, report id, place
    reports: tuple[Report, ...]  # oldest first
    report: NDArray[np.int32]  # row in `reports`
    outlet: NDArray[np.int32]
    language: NDArray[np.int32]
    day: NDArray[np.int32]  # of publication, proleptic ordinal; -1 where unknown
    partition: NDArray[np.int32]  # reports of two given events are never compared
    tokens: tuple[Tokens, ...]
    lemmas: Matrix  # unit rows, idf-weighted lemmas and pairs of them
    rarity: Matrix  # lemma → idf, single lemmas, not normalised
    letters: Letters  # unit rows of character n-grams weighted by the idf of their word
    sounds: Matrix  # unit rows, skeletons
    concepts: Matrix  # concepts, names and numbers → idf, not normalised
    lexemes: Lexemes | None  # words one by one, where there are vectors
    vectors: NDArray[np.float32] | None  # centred, unit length, shape (n, d)
    report_vectors: NDArray[np.float32] | None  # shape (reports, d)
    report_terms: Matrix  # unit rows, idf-weighted lemmas of the report
    report_sounds: Matrix


def age(report: Report) -> tuple[str, str]:
    """Sort key: oldest first, unknown dates last, then by id."""
    return (report.published or "9999", report.report_id)


def day_of(report: Report) -> int:
    """Ordinal of the day of publication; -1 where it is not known."""
    try:
        return date.fromisoformat((report.published or "")[:10]).toordinal()
    except ValueError:
        return UNDATED


def prepare(
    reports: Sequence[Report],
    statements: Sequence[Statement],
    meaning: Meaning | None,
    encoder: str,
    tokens: Sequence[Tokens] | None = None,
) -> Prepared:
    """Arrays for all statements. The order of the input does not change the result.

    Parameters
    ----------
    meaning
        From `vectors_of`: row i belongs to `statements[i]`; None for a lexical comparison.
    encoder
        That made the vectors of statements: which language means to use.
    tokens
        Made beforehand, row i for `statements[i]`; by default made here.
    """
    reports = tuple(sorted(reports, key=age))
    at = {report.report_id: row for row, report in enumerate(reports)}
    order = sorted(range(len(statements)), key=lambda i: (at[statements[i].report_id], statements[i].start))
    own = tuple(statements[i] for i in order)
    cut = tuple(tokens[i] for i in order) if tokens is not None else tuple(map(tokens_of, own))
    report = np.array([at[s.report_id] for s in own], dtype=np.int32)
    languages = np.array([s.language for s in own], dtype=np.str_)
    vectors = None if meaning is None else centred(meaning.statements[order], languages, language_means(encoder))
    lemmas, rarity = lemma_matrices([t.lemmas for t in cut], report)
    sounds, _ = key_matrix([t.sounds for t in cut])
    concepts, keys = key_matrix([t.concepts for t in cut])
    n_reports = len(reports)
    return Prepared(
        statements=own, reports=reports, report=report, outlet=codes([r.outlet for r in reports])[report],
        language=codes(languages.tolist()), day=np.array([day_of(r) for r in reports], dtype=np.int32)[report],
        partition=codes([r.event or "" for r in reports])[report],
        tokens=cut, lemmas=lemmas, rarity=rarity, letters=letters_of([t.words for t in cut]), sounds=unit(sounds),
        concepts=weighted(concepts, [rarity_of(key) for key in keys]),
        lexemes=None if meaning is None else lexemes_of(own, meaning), vectors=vectors,
        report_vectors=None if vectors is None else _means(vectors, report, n_reports),
        report_terms=unit(summed(rarity, report, n_reports)), report_sounds=unit(summed(sounds, report, n_reports)),
    )  # fmt: skip


def codes(values: Sequence[object]) -> NDArray[np.int32]:
    """A number for each distinct value, in order of first appearance."""
    seen: dict[object, int] = {}
    return np.array([seen.setdefault(value, len(seen)) for value in values], dtype=np.int32)


def tokens_of(statement: Statement) -> Tokens:
    """Lemmas, words, sounds and concepts of one statement."""
    text = proposition(statement)[:_LONGEST]
    surface = words(text)
    return Tokens(
        lemmas=tuple(content_lemmas(text, statement.language)), words=tuple(surface),
        sounds=tuple(sorted(_sounds(text, surface, statement.language))), concepts=keys_of(text, statement),
    )  # fmt: skip


def _sounds(text: str, surface: Iterable[str], language: str) -> set[str]:
    """Skeletons of words that may be names: capitalised ones where the script has capitals, else rare ones."""
    if language in ("en", "ru"):
        capital = {word for printed in text.split() for word in _named(printed)}
        surface = [word for word in surface if word in capital]
    found = set()
    for word in surface:
        if word[0].isdigit():
            found.add(word)
        else:
            found.update(_word_sounds(word, language))
    return found


@lru_cache(maxsize=65_536)
def _named(printed: str) -> tuple[str, ...]:
    bare = printed.lstrip("\"'«“„([")
    return tuple(words(printed)) if bare[:1].isupper() or bare[:1].isdigit() else ()


@lru_cache(maxsize=65_536)
def _word_sounds(word: str, language: str) -> tuple[str, ...]:
    if language == "ar" and word.startswith(("و", "ل", "ب")) and len(word) > 5:
        return tuple(sorted(each for each in (skeletons(word) | skeletons(word[1:])) if len(each) >= 3))
    return tuple(sorted(each for each in skeletons(word) if len(each) >= 3))


def _means(vectors: NDArray[np.float32], report: NDArray[np.int32], n: int) -> NDArray[np.float32]:
    total = np.zeros((n, vectors.shape[1]), dtype=np.float32)
    np.add.at(total, report, vectors)
    lengths = np.linalg.norm(total, axis=1, keepdims=True)
    return np.asarray(np.divide(total, lengths, out=np.zeros_like(total), where=lengths > 0), dtype=np.float32)


def voices_of(prepared: Prepared) -> list[int]:
    """Report of every statement; a headline repeats its report and stands by itself."""
    return [
        int(report) if statement.role == "body" else -1 - row
        for row, (report, statement) in enumerate(zip(prepared.report, prepared.statements, strict=True))
    ]
