"""Which words of one statement have a counterpart in another: the same lemma, a shared concept, or a near meaning.

Sentence vectors blur what a statement says: "the dam was not maintained" and "the dam broke" share their topic. Words
looked up one by one tell them apart, and do so across scripts: each word of one statement is compared with every word
of the other, the best match counts, weighted by how rare the word is (cf. BERTScore, Zhang et al. 2020).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain

import numpy as np
from numpy.typing import NDArray

from compare.align.background import centred, idf_anywhere, word_means
from compare.align.concepts import lexicon
from compare.align.meaning import Meaning, content_words
from compare.language.concepts import known_lemma
from compare.model import Statement

Rows = NDArray[np.int32]
Values = NDArray[np.float32]

_SAME_CONCEPT = 0.8  # least likeness of two words of one concept
_CONCEPTS = 3  # of one word that are looked at
_DECIMALS = (
    3  # the encoder's own rounding moves the fourth with the words a word is encoded beside; links must not move
)


@dataclass(frozen=True, slots=True)
class Lexemes:
    """Distinct words by language, and which of them each statement holds."""

    vectors: Values  # less the mean of their language, unit length, shape (m, d)
    weight: Values  # root of the idf
    lemma: Rows  # number of the lemma
    concepts: Rows  # numbers of its concepts, shape (m, _CONCEPTS); below zero, each another, where it has fewer
    is_number: NDArray[np.bool_]
    held: Rows  # words of all statements, one after another
    start: NDArray[np.int64]  # where a statement's words begin in `held`, shape (n + 1,)


def lexemes_of(statements: Sequence[Statement], meaning: Meaning) -> Lexemes:
    """Words of all statements; `meaning` holds the vectors of at least these."""
    own = [sorted({(s.language, word) for word in content_words(s)}) for s in statements]
    distinct = sorted(set(chain.from_iterable(own)))
    row = {key: at for at, key in enumerate(distinct)}
    place = {word: at for at, word in enumerate(meaning.vocabulary)}
    languages = np.array([language for language, _ in distinct], dtype=np.str_)
    lemmas = [known_lemma(word, language) for language, word in distinct]
    rarity = [min(idf_anywhere(base), idf_anywhere(word)) for base, (_, word) in zip(lemmas, distinct, strict=True)]
    numbers: dict[str, int] = {}
    return Lexemes(
        vectors=centred(meaning.words[[place[word] for _, word in distinct]], languages, word_means()),
        weight=np.sqrt(np.asarray(rarity, dtype=np.float32)),
        lemma=np.array([numbers.setdefault(base, len(numbers)) for base in lemmas], dtype=np.int32),
        concepts=_concepts([language for language, _ in distinct], lemmas),
        is_number=np.array([word[0].isdigit() for _, word in distinct], dtype=bool),
        held=np.array([row[key] for key in chain.from_iterable(own)], dtype=np.int32),
        start=np.concatenate([[0], np.cumsum([len(keys) for keys in own], dtype=np.int64)]),
    )


def _concepts(languages: Sequence[str], lemmas: Sequence[str]) -> Rows:
    tables = lexicon().keys
    numbers: dict[str, int] = {}
    out = -1 - np.arange(len(lemmas) * _CONCEPTS, dtype=np.int32).reshape(-1, _CONCEPTS)
    for at, (language, base) in enumerate(zip(languages, lemmas, strict=True)):
        for column, key in enumerate(tables.get(language, {}).get((base,), ())[:_CONCEPTS]):
            out[at, column] = numbers.setdefault(key, len(numbers))
    return out


def matched(lexemes: Lexemes, a: Rows, b: Rows) -> tuple[Values, Values]:
    """Share of the words of a[i] and b[i] that have a counterpart, 0–1: harmonic mean of both sides, and the lesser.

    Symmetric. Costs one product of word vectors for each pair: a dozen words with a dozen.
    """
    share_a, share_b = np.zeros(len(a), dtype=np.float32), np.zeros(len(a), dtype=np.float32)
    order = np.argsort(a, kind="stable")
    cuts = np.flatnonzero(np.diff(a[order])) + 1
    for pairs in np.split(order, cuts) if len(order) else ():
        share_a[pairs], share_b[pairs] = _of_one(lexemes, int(a[pairs[0]]), b[pairs])
    both = share_a + share_b
    mean = np.divide(2 * share_a * share_b, both, out=np.zeros_like(both), where=both > 0)
    return _rounded(mean), _rounded(np.minimum(share_a, share_b))


def _rounded(shares: Values) -> Values:
    return np.asarray(np.round(shares, _DECIMALS), dtype=np.float32)


def _of_one(lexemes: Lexemes, a: int, b: Rows) -> tuple[Values, Values]:
    """Shares of one statement's words matched by each of the others, and of theirs matched by it."""
    mine = lexemes.held[lexemes.start[a] : lexemes.start[a + 1]]
    count = lexemes.start[b + 1] - lexemes.start[b]
    out_a, out_b = np.zeros(len(b), dtype=np.float32), np.zeros(len(b), dtype=np.float32)
    some = np.flatnonzero(count > 0)
    if not len(mine) or not len(some):
        return out_a, out_b
    count = count[some]
    first = np.concatenate([[0], np.cumsum(count)[:-1]])
    theirs = lexemes.held[np.arange(count.sum()) - np.repeat(first - lexemes.start[b[some]], count)]
    like = likeness(lexemes, mine, theirs)
    weight, other = lexemes.weight[mine].astype(np.float64), lexemes.weight[theirs].astype(np.float64)
    out_a[some] = weight @ np.maximum.reduceat(like, first, axis=1) / weight.sum()
    out_b[some] = np.add.reduceat(other * like.max(axis=0), first) / np.add.reduceat(other, first)
    return out_a, out_b


def likeness(lexemes: Lexemes, x: Rows, y: Rows) -> NDArray[np.float64]:
    """How near words are, 0–1, shape (len(x), len(y)). A number is like itself alone.

    In double precision: in single, a product moves by 1e-7 with the words it is made beside, and links must not.
    """
    like = np.clip(lexemes.vectors[x].astype(np.float64) @ lexemes.vectors[y].T.astype(np.float64), 0, 1)
    shared = (lexemes.concepts[x][:, None, :, None] == lexemes.concepts[y][None, :, None, :]).any(axis=(2, 3))
    like[shared] = np.maximum(like[shared], _SAME_CONCEPT)
    like[lexemes.is_number[x][:, None] | lexemes.is_number[y][None, :]] = 0
    like[lexemes.lemma[x][:, None] == lexemes.lemma[y][None, :]] = 1
    return np.asarray(like, dtype=np.float64)
