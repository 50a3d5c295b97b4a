"""What speaks for and against two statements reporting the same: numbers a reader can follow, one row per pair."""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import fuzz, process
from scipy import sparse

from compare.align import slots
from compare.align.counterparts import matched
from compare.align.neighbours import around, lead
from compare.align.prepare import Prepared, Rows, codes
from compare.align.terms import unit

Values = NDArray[np.float32]

NAMES = (
    "meaning", "meaning across languages", "concepts", "concepts across languages", "concepts covered",
    "concepts covered across languages", "words matched", "words matched across languages", "lesser words matched",
    "lemmas", "letters", "words in common", "lemmas covered", "sounds", "lead over neighbours", "neighbours alike",
    "near neighbours alike", "rivals of the speaker", "rivals without speaker", "report", "report wording",
    "same speaker", "same side", "two persons of one side", "other side", "other speaker", "one speaker missing",
    "same day", "other day", "same day before the news", "other day before the news", "same number",
    "other number, same count", "other count", "one without numbers", "names shared", "no name shared",
    "open against done", "denied against not", "other act", "days apart", "same language",
)  # fmt: skip
_CHUNK = 200_000
_SMALL = 50_000  # pairs whose letters are unfolded at a time
_FEW = 6.0  # statements of an event and language whose mean counts half
_LEAST_RARITY = 6.0  # idf of all concepts of a statement; one that holds less is not covered by a single word
_MANY = 4.0  # log of the competing pairs that counts as one

_MEANING, _MEANING_ACROSS = NAMES.index("meaning"), NAMES.index("meaning across languages")
_WORDS, _WORDS_ACROSS = NAMES.index("words matched"), NAMES.index("words matched across languages")
_AROUND = NAMES.index("neighbours alike")
_CONCEPTS, _CONCEPTS_ACROSS = NAMES.index("concepts"), NAMES.index("concepts across languages")


@dataclass(frozen=True, slots=True)
class Facts:
    """What the features read of single statements, worked out once."""

    slots: tuple[slots.Slot[Any], ...]
    texts: tuple[str, ...]  # lemmas as one string
    rarity: Values  # of all its lemmas
    concepts: sparse.csr_matrix  # unit rows
    concept_rarity: Values  # of all its concepts
    vectors: Values | None  # less the mean of their event and language, unit length
    voice: Rows  # number of the speaker, 0 for the outlet's own voice
    voices: "_Voices"
    report_level: Values  # how near two reports of the statement's event are in meaning on the mean
    wording_level: Values  # the same in wording


@dataclass(frozen=True, slots=True)
class _Voices:
    """How many statements of a speaker a report holds."""

    keys: NDArray[np.int64]  # report and speaker as one number, sorted
    counts: NDArray[np.int64]
    width: int  # speakers

    @classmethod
    def of(cls, report: Rows, voice: Rows) -> "_Voices":
        """Counted over all statements, row by row."""
        width = int(voice.max(initial=0)) + 1
        keys, counts = np.unique(report.astype(np.int64) * width + voice, return_counts=True)
        return cls(keys, counts.astype(np.int64), width)

    def count(self, report: Rows, voice: Rows) -> NDArray[np.int64]:
        """Statements of each pair of report and speaker, at least 1."""
        wanted = report.astype(np.int64) * self.width + voice
        if not len(self.keys):
            return np.ones_like(wanted)
        place = np.minimum(np.searchsorted(self.keys, wanted), len(self.keys) - 1)
        return np.where(self.keys[place] == wanted, self.counts[place], 1)


def facts_of(prepared: Prepared, event: Rows | None = None) -> Facts:
    """Facts of all statements; `event` is the number of each statement's event, by default all of one."""
    event = np.zeros(len(prepared.statements), dtype=np.int32) if event is None else event
    voice = codes(["", *[s.speaker or "" for s in prepared.statements]])[1:]
    happening = np.zeros(len(prepared.reports), dtype=np.int32)
    happening[prepared.report] = event
    return Facts(
        slots=slots.slots_of(prepared.statements, prepared.day.tolist()),
        texts=tuple(" ".join(tokens.lemmas) for tokens in prepared.tokens),
        rarity=np.asarray(prepared.rarity.sum(axis=1), dtype=np.float32).ravel(),
        concepts=unit(prepared.concepts),
        concept_rarity=np.asarray(prepared.concepts.sum(axis=1), dtype=np.float32).ravel(),
        vectors=_of_their_event(prepared, event),
        voice=voice,
        voices=_Voices.of(prepared.report, voice),
        report_level=_level(prepared.report_vectors, happening)[event],
        wording_level=np.maximum(_level(prepared.report_terms, happening), _level(prepared.report_sounds, happening))[
            event
        ],
    )


def _level(rows: Values | sparse.csr_matrix | None, event: Rows) -> Values:
    """Mean cosine of two different unit rows of each event, from the length of their sum."""
    count = np.bincount(event) if len(event) else np.zeros(1, dtype=np.int64)
    if rows is None:
        return np.zeros(len(count), dtype=np.float32)
    gather = sparse.csr_matrix((np.ones(len(event)), (event, np.arange(len(event)))), shape=(len(count), len(event)))
    total, squares = gather @ rows, sparse.csr_matrix(rows).power(2).sum(axis=1)
    length = np.asarray(sparse.csr_matrix(total).power(2).sum(axis=1)).ravel()
    own = np.asarray(gather @ squares).ravel()
    return np.asarray((length - own) / np.maximum(count * (count - 1), 1), dtype=np.float32)


def _of_their_event(prepared: Prepared, event: Rows) -> Values | None:
    """Vectors less what all statements of one event and language share: the topic says nothing about the claim."""
    if prepared.vectors is None:
        return None
    group = codes(list(zip(event.tolist(), prepared.language.tolist(), strict=True)))
    count = np.bincount(group) if len(group) else np.zeros(0, dtype=np.int64)
    total = np.zeros((len(count), prepared.vectors.shape[1]), dtype=np.float32)
    np.add.at(total, group, prepared.vectors)
    out = prepared.vectors - (total / (count[:, None] + _FEW))[group]
    return np.asarray(out / np.maximum(np.linalg.norm(out, axis=1, keepdims=True), 1e-6), dtype=np.float32)


def pair_features(prepared: Prepared, facts: Facts, a: Rows, b: Rows) -> Values:
    """Features of the pairs (a[i], b[i]), shape (pairs, len(NAMES)), symmetric in a and b, rounded to 4 decimals.

    The lead over neighbours and the likeness of neighbours look at the other pairs of the same two reports in the list,
    so all pairs worth a look should be given at once.
    """
    own = np.zeros((len(a), len(NAMES)), dtype=np.float32)
    for at in range(0, len(a), _CHUNK):
        own[at : at + _CHUNK] = _own(prepared, facts, a[at : at + _CHUNK], b[at : at + _CHUNK])
    near = _nearness(own)
    own[:, NAMES.index("lead over neighbours")] = lead(prepared.report, a, b, near)
    own[:, _AROUND : _AROUND + 2] = around(prepared.report, a, b, near)
    return np.round(own, 4)


def _nearness(features: Values) -> Values:
    """What rivals and neighbours are measured by, about 0–2: meaning and matched words (without vectors, wording
    twice), and half of the concepts."""
    meaning = features[:, _MEANING] + features[:, _MEANING_ACROSS] + features[:, _WORDS] + features[:, _WORDS_ACROSS]
    if not meaning.any():
        meaning = 2 * np.maximum(features[:, NAMES.index("lemmas")], features[:, NAMES.index("letters")])
    return np.asarray(meaning + (features[:, _CONCEPTS] + features[:, _CONCEPTS_ACROSS]) / 2, dtype=np.float32)


def blend(features: Values) -> Values:
    """0–1: nearness in meaning and wording, for showing; no verdict rests on it."""
    meaning = features[:, _MEANING] + features[:, _MEANING_ACROSS]
    concepts = features[:, _CONCEPTS] + features[:, _CONCEPTS_ACROSS]
    wording = np.maximum(features[:, NAMES.index("lemmas")], features[:, NAMES.index("letters")])
    same = features[:, NAMES.index("same language")]
    return np.clip(np.where(same > 0, 0.5 * meaning + 0.5 * wording, 0.6 * meaning + 0.4 * concepts), 0, 1)


def _own(prepared: Prepared, facts: Facts, a: Rows, b: Rows) -> Values:
    same = (prepared.language[a] == prepared.language[b]).astype(np.float32)
    across = 1 - same
    meaning, concepts = _cosine(facts.vectors, a, b), _sparse_cosine(facts.concepts, a, b)
    held = _covered(prepared.concepts, facts.concept_rarity, _LEAST_RARITY, a, b)
    words, lesser = _words_matched(prepared, a, b)
    report_a, report_b = prepared.report[a], prepared.report[b]
    day = np.abs(prepared.day[a] - prepared.day[b]).astype(np.float32)
    undated = (prepared.day[a] < 0) | (prepared.day[b] < 0)
    columns = [
        meaning * same, meaning * across, concepts * same, concepts * across, held * same, held * across,
        words * same, words * across, lesser,
        _sparse_cosine(prepared.lemmas, a, b), _letter_cosine(prepared, a, b), _token_set(facts, a, b),
        _covered(prepared.rarity, facts.rarity, 1.0, a, b), _sparse_cosine(prepared.sounds, a, b),
        *[np.zeros(len(a))] * 3, *_rivals(prepared, facts, a, b),
        _cosine(prepared.report_vectors, report_a, report_b) - (facts.report_level[a] + facts.report_level[b]) / 2,
        np.maximum(_sparse_cosine(prepared.report_terms, report_a, report_b),
                   _sparse_cosine(prepared.report_sounds, report_a, report_b))
        - (facts.wording_level[a] + facts.wording_level[b]) / 2,
        *(slot.compared(a, b) for slot in facts.slots), np.where(undated, 0, np.minimum(day, 14) / 14), same,
    ]  # fmt: skip
    return np.column_stack(columns).astype(np.float32)


def _rivals(prepared: Prepared, facts: Facts, a: Rows, b: Rows) -> tuple[Values, Values]:
    """How many pairs of the same voice the two reports hold, as a logarithm: with a speaker, and without.

    Where a speaker says ten things in either report, the same speaker says little about two of them being one.
    """
    voice_a, voice_b = facts.voice[a], facts.voice[b]
    pairs = facts.voices.count(prepared.report[a], voice_b) * facts.voices.count(prepared.report[b], voice_a)
    many = np.where(voice_a == voice_b, np.log(pairs) / _MANY, 0).astype(np.float32)
    spoken = voice_a > 0
    return many * spoken, many * ~spoken


def _words_matched(prepared: Prepared, a: Rows, b: Rows) -> tuple[Values, Values]:
    if prepared.lexemes is None:
        return np.zeros(len(a), dtype=np.float32), np.zeros(len(a), dtype=np.float32)
    return matched(prepared.lexemes, a, b)


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


def _covered(weights: sparse.csr_matrix, whole: Values, least: float, a: Rows, b: Rows) -> Values:
    """Share of the lesser statement's weight that the other one holds too; a whole below `least` counts as that."""
    shared = np.asarray(weights[a].minimum(weights[b]).sum(axis=1), dtype=np.float32).ravel()
    return np.asarray(shared / np.maximum(np.minimum(whole[a], whole[b]), least), dtype=np.float32)


def _token_set(facts: Facts, a: Rows, b: Rows) -> Values:
    left, right = [facts.texts[i] for i in a.tolist()], [facts.texts[i] for i in b.tolist()]
    return np.asarray(process.cpdist(left, right, scorer=fuzz.token_set_ratio, dtype=np.float32) / 100)
