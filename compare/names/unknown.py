"""Names no table knows: runs of capitalised words (English, Russian), words after a title (Arabic)."""

from collections.abc import Sequence

from compare.language import fold, lemma, stopwords
from compare.model import Mention, NameKind
from compare.names.compose import Piece
from compare.names.tokens import Token, arabic_keys, script_of
from compare.names.wordlists import CALENDAR, ENDS_ARABIC_NAME, TITLES

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
    """Two or three words after a title or an office: a verb or particle ends the name."""
    starts = {piece.last for piece in known if piece.kind == "office"}
    titles = TITLES["ar"]
    spans: list[tuple[int, int, NameKind]] = []
    for at in range(1, len(words)):
        after_title = at in starts or any(
            key in titles for key in (fold(words[at - 1].text), *arabic_keys(words[at - 1].text)[1:2])
        )
        if not after_title or taken[at] or not words[at].is_joined:
            continue
        last = at
        while last < len(words) and not taken[last] and last - at < 3 and (last == at or words[last].is_joined):
            if not _may_name_in_arabic(words[last]):
                break
            last += 1
        if last - at >= 2:
            spans.append((at, last, "person"))
    return spans


def _may_name_in_arabic(word: Token) -> bool:
    key = fold(word.text)
    return script_of(word.text) == "ar" and key not in ENDS_ARABIC_NAME and key not in stopwords("ar") and len(key) > 1
