"""Famous surnames that a text gives to somebody else: Sara Netanyahu is not Benjamin, nor is "Netanyahu" after her."""

from collections.abc import Sequence
from functools import lru_cache

import simplemma

from compare.language import fold, stopwords
from compare.names.compose import Piece
from compare.names.given import is_given
from compare.names.lexicon import Lexicon
from compare.names.tokens import Token, is_russian_first_name, script_of
from compare.names.wordlists import CALENDAR, FILLERS, TITLES


def without_namesakes(words: Sequence[Token], found: list[Piece], lexicon: Lexicon) -> list[Piece]:
    """The pieces of a running text without surnames that belong to somebody no table knows.

    A surname alone, after a namesake was introduced and before the famous bearer was, is the namesake's too.
    """
    out: list[Piece] = []
    introduced: set[str] = set()
    borne: set[str] = set()  # by somebody else
    for piece in found:
        if piece.category == "person" and lexicon.is_surname(piece.name, words[piece.first : piece.last]):
            if _has_other_first_name(words, piece, out, lexicon):
                borne.add(piece.name)
                continue
            if piece.name in borne - introduced:
                continue
        if piece.category == "person":
            introduced.add(piece.name)
        out.append(piece)
    return out


def _has_other_first_name(words: Sequence[Token], piece: Piece, before: Sequence[Piece], lexicon: Lexicon) -> bool:
    at = piece.first - 1
    if at < 0 or not words[piece.first].is_joined or (before and before[-1].last > at):
        return False
    word = words[at].text
    key = fold(word)
    if piece.name not in lexicon.first_names or script_of(word) != script_of(words[piece.first].text):
        return False
    if script_of(word) == "ar":
        return is_given(key) or (key.startswith("و") and is_given(key[1:]))
    if not words[at].is_capitalised or key in FILLERS or key in CALENDAR:
        return False
    if len(key) == 1:  # "S. Netanyahu" is not Benjamin Netanyahu
        return all(not name.startswith(key) for name in lexicon.first_names[piece.name])
    language = script_of(word)
    if key in TITLES[language] or key in stopwords(language):
        return False
    return is_russian_first_name(word) if language == "ru" else _is_first_name(key, lexicon)


def _is_first_name(key: str, lexicon: Lexicon) -> bool:
    """Whether an English word can be a first name: one of the tables, or no word of the dictionary."""
    return is_given(key) or key in lexicon.all_first_names or not _is_word(key)


@lru_cache(maxsize=20_000)
def _is_word(key: str) -> bool:
    return bool(simplemma.is_known(key, "en"))
