"""What speaks for and against two statements reporting the same: numbers a reader can follow, one row per pair."""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import fuzz, process
from scipy import sparse

from compare.align import slots
from compare.align.prepare import Prepared, Rows

Values = NDArray[np.float32]

NAMES = (
    "meaning", "meaning across languages", "lemmas", "letters", "words in common", "lemmas covered", "sounds",
    "sentence", "lead over neighbours", "report", "report wording", "same speaker", "same side",
    "two persons of one side", "other side", "other speaker", "one speaker missing", "same day", "other day",
    "same number", "other number, same count", "other count", "one without numbers", "names shared",
    "no name shared", "open against done", "denied against not", "other act", "other role", "apart in place",
    "both lead", "days apart", "length", "same language",
)  # fmt: skip
_FLOOR = 0.15  # a rival weaker than this is none
_CHUNK = 200_000
_SMALL = 50_000  # pairs whose letters are unfolded at a time


@dataclass(frozen=True, slots=True)
class Facts:
    """What the features read of single statements, worked out once."""

    slots: tuple[slots.Slot[Any], ...]
    texts: tuple[str, ...]  # lemmas as one string
    size: Values  # words and one
    is_body: NDArray[np.bool_]
    rarity: Values  # of all its lemmas
    sentence: Values | None  # unit vectors of whole sentences, row by `Prepared.sentence`


def facts_of(prepared: Prepared) -> Facts:
    """Facts of all statements."""
    return Facts(
        slots=slots.slots_of(prepared.statements),
        texts=tuple(" ".join(tokens.lemmas) for tokens in prepared.tokens),
        size=np.asarray([len(t.words) + 1 for t in prepared.tokens], dtype=np.float32),
        is_body=np.array([s.role == "body" for s in prepared.statements], dtype=bool),
        rarity=np.asarray(prepared.rarity.sum(axis=1), dtype=np.float32).ravel(),
        sentence=_sentences(prepared),
    )


def pair_features(prepared: Prepared, facts: Facts, a: Rows, b: Rows) -> Values:
    """Features of the pairs (a[i], b[i]), shape (pairs, len(NAMES)), symmetric in a and b, rounded to 4 decimals.

    The lead over neighbours compares each pair with the other pairs of the same two reports in the list, so all pairs
    worth a look should be given at once.
    """
    own = np.zeros((len(a), len(NAMES)), dtype=np.float32)
    for at in range(0, len(a), _CHUNK):
        own[at : at + _CHUNK] = _own(prepared, facts, a[at : at + _CHUNK], b[at : at + _CHUNK])
    own[:, NAMES.index("lead over neighbours")] = _lead(prepared, a, b, blend(own))
    return np.round(own, 4)


def blend(features: Values) -> Values:
    """0–1: nearness in meaning and wording, for ranking and for showing; no verdict rests on it."""
    meaning = features[:, 0] + features[:, 1]
    wording = np.maximum(features[:, NAMES.index("lemmas")], features[:, NAMES.index("letters")])
    same = features[:, NAMES.index("same language")]
    sounds = features[:, NAMES.index("sounds")]
    return np.clip(np.where(same > 0, 0.5 * meaning + 0.5 * wording, 0.8 * meaning + 0.2 * sounds), 0, 1)


def _own(prepared: Prepared, facts: Facts, a: Rows, b: Rows) -> Values:
    same = (prepared.language[a] == prepared.language[b]).astype(np.float32)
    meaning = _cosine(prepared.vectors, a, b)
    report_a, report_b = prepared.report[a], prepared.report[b]
    day = np.abs(prepared.day[a] - prepared.day[b]).astype(np.float32)
    undated = (prepared.day[a] < 0) | (prepared.day[b] < 0)
    columns = [
        meaning * same, meaning * (1 - same), _sparse_cosine(prepared.lemmas, a, b), _letter_cosine(prepared, a, b),
        _token_set(facts, a, b), _covered(prepared, facts, a, b), _sparse_cosine(prepared.sounds, a, b),
        _cosine(facts.sentence, prepared.sentence[a], prepared.sentence[b]), np.zeros(len(a)),
        _cosine(prepared.report_vectors, report_a, report_b),
        np.maximum(_sparse_cosine(prepared.report_terms, report_a, report_b),
                   _sparse_cosine(prepared.report_sounds, report_a, report_b)),
        *(slot.compared(a, b) for slot in facts.slots), facts.is_body[a] != facts.is_body[b],
        np.abs(prepared.place[a] - prepared.place[b]), prepared.is_first[a] & prepared.is_first[b],
        np.where(undated, 0, np.minimum(day, 14) / 14), np.abs(np.log(facts.size[a] / facts.size[b])), same,
    ]  # fmt: skip
    return np.column_stack(columns).astype(np.float32)


def _cosine(vectors: NDArray[np.float32] | None, a: Rows, b: Rows) -> Values:
    if vectors is None:
        return np.zeros(len(a), dtype=np.float32)
    return np.asarray(np.einsum("ij,ij->i", vectors[a], vectors[b]), dtype=np.float32)


def _sparse_cosine(matrix: sparse.csr_matrix, a: Rows, b: Rows) -> Values:
    return np.asarray(matrix[a].multiply(matrix[b]).sum(axis=1), dtype=np.float32).ravel()


def _letter_cosine(prepared: Prepared, a: Rows, b: Rows) -> Values:
    parts = [np.zeros(0, dtype=np.float32)]
    for at in range(0, len(a), _SMALL):
        left, right = prepared.letters.rows(a[at : at + _SMALL]), prepared.letters.rows(b[at : at + _SMALL])
        parts.append(np.asarray(left.multiply(right).sum(axis=1), dtype=np.float32).ravel())
    return np.concatenate(parts)


def _covered(prepared: Prepared, facts: Facts, a: Rows, b: Rows) -> Values:
    """Share of the shorter statement's rarity that the other one holds too."""
    shared = np.asarray(prepared.rarity[a].minimum(prepared.rarity[b]).sum(axis=1), dtype=np.float32).ravel()
    whole = np.maximum(np.minimum(facts.rarity[a], facts.rarity[b]), 1.0)
    return np.asarray(shared / whole, dtype=np.float32)


def _token_set(facts: Facts, a: Rows, b: Rows) -> Values:
    left, right = [facts.texts[i] for i in a.tolist()], [facts.texts[i] for i in b.tolist()]
    return np.asarray(process.cpdist(left, right, scorer=fuzz.token_set_ratio, dtype=np.float32) / 100)


def _sentences(prepared: Prepared) -> Values | None:
    """Unit vectors of the whole sentences that statements were cut from."""
    if prepared.vectors is None:
        return None
    count = int(prepared.sentence.max()) + 1 if len(prepared.sentence) else 0
    total = np.zeros((count, prepared.vectors.shape[1]), dtype=np.float32)
    np.add.at(total, prepared.sentence, prepared.vectors)
    total /= np.maximum(np.linalg.norm(total, axis=1, keepdims=True), 1e-6)
    return total


def _lead(prepared: Prepared, a: Rows, b: Rows, score: Values) -> Values:
    """How far a pair stands above the best other pair that shares a statement with it, in the same two reports."""
    rival = np.full(len(a), _FLOOR, dtype=np.float32)
    reports = len(prepared.reports) + 1
    for mine, other in ((a, b), (b, a)):
        group = mine.astype(np.int64) * reports + prepared.report[other]
        order = np.lexsort((-score, group))
        sorted_group, sorted_score = group[order], score[order]
        first = (
            np.concatenate([[True], sorted_group[1:] != sorted_group[:-1]]) if len(group) else np.zeros(0, dtype=bool)
        )
        starts = np.flatnonzero(first)
        number = np.cumsum(first) - 1
        best = sorted_score[starts][number]
        has_second = np.concatenate([sorted_group[1:] == sorted_group[:-1], [False]])[starts] if len(starts) else first
        second = (
            np.where(has_second, sorted_score[np.minimum(starts + 1, len(order) - 1)], 0)[number]
            if len(starts)
            else best
        )
        is_best = np.zeros(len(order), dtype=bool)
        is_best[starts] = True
        rival[order] = np.maximum(rival[order], np.where(is_best, second, best))
    return np.asarray(np.clip(score - rival, -0.5, 0.5), dtype=np.float32)
