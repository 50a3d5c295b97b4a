"""Names no table knows: runs of capitalised words (English, Russian), words after a title (Arabic)."""

from collections.abc import Sequence
from functools import lru_cache

import simplemma

from compare.language import fold, lemma, stopwords
from compare.model import Mention, NameKind
from compare.names.compose import Piece
from compare.names.given import is_given
from compare.names.tokens import Token, arabic_keys, script_of
from compare.names.wordlists import CALENDAR, ENDS_ARABIC_NAME, TITLES, folded

_LONGEST = 4  # words of a name


def unknown_names(text: str, words: Sequence[Token], known: Sequence[Piece], language: str) -> list[Mention]:
    """Names outside the known pieces, in order, as printed."""
    taken = bytearray(len(words))
    for piece in known:
        taken[piece.first : piece.last] = b"\x01" * (piece.last - piece.first)
    spans = _after_titles(words, taken, known) if language == "ar" else _capitalised(words, taken, language)
    return [
        Mention(
            text=text[words[first].start : words[last - 1].end], start=words[first].start, end=words[last - 1].end,
            name=text[words[first].start : words[last - 1].end], kind=kind, known=False,
        )
        for first, last, kind in spans
    ]  # fmt: skip


def _capitalised(words: Sequence[Token], taken: bytearray, language: str) -> list[tuple[int, int, NameKind]]:
    """Runs of capitalised words; one at the start of a sentence counts only where it is no ordinary word."""
    spans: list[tuple[int, int, NameKind]] = []
    at = 0
    while at < len(words):
        last = at
        while (
            last < len(words) and not taken[last] and words[last].is_capitalised
            and (last == at or words[last].is_joined) and last - at < _LONGEST and _may_name(words[last], language)
        ):  # fmt: skip
            last += 1
        first = at
        if last > at and not words[at].is_joined and last - at == 1:
            first = last  # a lone word after a full stop: its capital says nothing
        while first < last and fold(words[first].text) in TITLES.get(language, ()):
            first += 1
        if last > first and len(words[first].text) > 1:
            spans.append((first, last, "person" if last - first in (2, 3) else "organisation"))
        at = max(last, at + 1)
    return spans


def _may_name(word: Token, language: str) -> bool:
    key = fold(word.text)
    if len(key) < 2 or key in stopwords(language) or script_of(word.text) == "ar":
        return False
    return key not in CALENDAR and (language != "ru" or lemma(word.text, "ru") not in CALENDAR)


def _after_titles(words: Sequence[Token], taken: bytearray, known: Sequence[Piece]) -> list[tuple[int, int, NameKind]]:
    """Names after a title or an office, and after a verb of speech where they begin with a given name."""
    starts = {piece.last for piece in known if piece.kind == "office"}
    spans: list[tuple[int, int, NameKind]] = []
    for at in range(1, len(words)):
        if taken[at] or not words[at].is_joined or (spans and at < spans[-1][1]):
            continue
        before = {fold(words[at - 1].text), *arabic_keys(words[at - 1].text)[1:2]}
        is_titled = at in starts or bool(TITLES["ar"] & before)
        is_subject = bool(_SPEAKS & before) and _begins_name(fold(words[at].text))
        if not is_titled and not is_subject:
            continue
        last = _name_end(words, taken, at)
        if last - at >= 2:
            spans.append((at, last, "person"))
    return spans


_SPEAKS = folded(
    """
    قال قالت يقول تقول أكد أكدت يؤكد أعلن أعلنت صرح صرحت أضاف أضافت أوضح أوضحت ذكر ذكرت أفاد أفادت شدد شددت حذر حذرت
    نفى نفت اتهم اتهمت أشار أشارت كشف كشفت كتب كتبت دعا دعت طالب طالبت وصف وصفت اعتبر اعتبرت رأى رأت توقع توقعت
    ناشد ناشدت بحسب
    """
)
_LINKS = folded("بن ابن بنت أبو أبي أبا عبد آل ولد آيت دي دا فان فون بو أم")
_CLOSES = folded("الله الدين")
_MOST = 6  # words of an Arabic name with its connectors


def _begins_name(key: str) -> bool:
    return is_given(key) or key in _LINKS


def _name_end(words: Sequence[Token], taken: bytearray, at: int) -> int:
    """The word after the name: a particle, a verb, a preposition or a noun that is no name ends it."""
    last = at
    while last < len(words) and not taken[last] and last - at < _MOST and (last == at or words[last].is_joined):
        key = fold(words[last].text)
        is_linked = last > at and fold(words[last - 1].text) in _LINKS
        if not _may_name_in_arabic(words[last]) or (last > at and key.startswith(("لل", "بال", "وال", "كال"))):
            break
        is_name = key in _LINKS or key in _CLOSES or is_given(key) or key.startswith("ال")
        if last > at and not (is_name or is_linked or not _is_arabic_word(words[last].text)):
            break
        last += 1
    while last > at and fold(words[last - 1].text) in _LINKS:
        last -= 1
    return last


@lru_cache(maxsize=50_000)
def _is_arabic_word(word: str) -> bool:
    return bool(simplemma.is_known(word, "ar")) or (word[0] in "لب" and bool(simplemma.is_known(word[1:], "ar")))


def _may_name_in_arabic(word: Token) -> bool:
    key = fold(word.text)
    return script_of(word.text) == "ar" and key not in ENDS_ARABIC_NAME and key not in stopwords("ar") and len(key) > 1
