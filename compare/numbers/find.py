# ruff: noqa: E501 (one list of words a line reads best)
"""Find the quantities of a text: value, bounds, unit and what is counted."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from compare.language import LANGUAGES, detect_language, fold, fold_with_offsets
from compare.model import DatePhrase, Quantity
from compare.numbers.context import bound, is_quantity
from compare.numbers.counted import CURRENCY_SIGNS, HOURS, key_of
from compare.numbers.counting import is_counting, is_name, share_of
from compare.numbers.inside import bounds, compound, dual, half_behind_unit, hour_and_a_half, one_of_unit
from compare.numbers.parse import Reader
from compare.numbers.ranges import is_change, with_ranges
from compare.numbers.together import together
from compare.numbers.tokens import Token, tokens
from compare.numbers.what import Hit, what_of

_LOOK = 64  # characters of context on either side


def find_numbers(text: str, language: str, dates: Sequence[DatePhrase] = ()) -> list[Quantity]:
    """All quantities in order, without overlap; dates, ages, article numbers and names like G7 are none.

    Bounds follow the words around a number: "more than 100" has `low=100, high=None`; "about 100" is 100 with `about`.
    A range is one quantity. Times from one hour up are told in hours, so that "ninety minutes" equals "an hour and a half".

    Notes
    -----
    Linear in the length of the text.
    """
    language = language if language in LANGUAGES else detect_language(text)
    if language not in LANGUAGES:
        language = "en"
    folded = fold_with_offsets(text)
    given = tokens(folded.text)
    reader = Reader(given, language)
    taken = _mask(folded.at, dates)
    hits = with_ranges(
        list(_scan(reader, folded.text, text, folded.at, taken, language)), reader, folded.text, language
    )
    out: list[Quantity] = []
    for n, hit in enumerate(hits):
        limits = (hits[n - 1].last if n else -1, hits[n + 1].first if n + 1 < len(hits) else len(given))
        what, unit = what_of(
            hit, reader, folded.text, limits, out[-1] if out else None, hits[n - 1] if n else None, language
        )
        what = together(what, hit, reader, limits, language)
        low, high = hit.low, hit.high
        if unit == "basis point":
            low, high, unit = (None if low is None else low / 100), (None if high is None else high / 100), "point"
        if unit in HOURS and unit in ("minute", "second") and max(low or 0, high or 0) * HOURS[unit] >= 1:
            low, high = (None if v is None else round(v * HOURS[unit], 6) for v in (low, high))
            unit = "hour"
        if n and out and out[-1].unit is None and unit and is_change(hits[n - 1], hit, folded.text, language):
            out[-1] = replace(out[-1], unit=unit, what=what)  # "с 8,5 до 15 процентов": told once for both
        start, end = folded.span(hit.start, hit.end)
        while end < len(text) and not fold(text[end]) and not text[end].isspace():
            end += 1  # a last mark that folding drops
        out.append(
            Quantity(
                text=text[start:end], start=start, end=end, low=low, high=high, unit=unit, what=what, about=hit.about
            )
        )
    return out


def _mask(at: tuple[int, ...], dates: Sequence[DatePhrase]) -> list[tuple[int, int]]:
    """Folded spans of the dates, in order."""
    return sorted((bisect_left(at, d.start), bisect_left(at, d.end)) for d in dates)


def _scan(
    reader: Reader, folded: str, text: str, at: tuple[int, ...], taken: list[tuple[int, int]], language: str
) -> Iterator[Hit]:
    index, next_date = 0, 0
    while (token := reader.at(index)) is not None:
        while next_date < len(taken) and taken[next_date][1] <= token.start:
            next_date += 1
        if next_date < len(taken) and taken[next_date][0] < token.end:
            index += 1
            continue
        hit = _number_at(reader, index, folded, text, at, language) if token.kind != "mark" else None
        limit = taken[next_date][0] if next_date < len(taken) else len(folded)
        if hit and hit.end <= limit:
            yield hit
            index = hit.last + 1
            while (after := reader.at(index)) is not None and after.start < hit.end:
                index += 1  # "%", "في المئة", "bn"
        else:
            index = _after_no_number(reader, index)


def _counts_after(after: str) -> bool:
    """ "1.5m barrels", "2m people": what is counted follows, so "m" is no metre."""
    found = re.match(r"\s([a-z]{2,20})", after)
    return found is not None and bool(key_of("thing", found.group(1), "en") or key_of("unit", found.group(1), "en"))


def _after_no_number(reader: Reader, index: int) -> int:
    """Where reading goes on after what counts nothing: behind all its words, so that no "million" is left."""
    parsed = reader.read(index)
    return (parsed.last if parsed else index) + 1


def _number_at(reader: Reader, index: int, folded: str, text: str, at: tuple[int, ...], language: str) -> Hit | None:
    parsed = reader.read(index) or hour_and_a_half(reader, index, language)
    if parsed is None:
        return (
            dual(reader, index, language) or compound(reader, index, language) or one_of_unit(reader, index, language)
        )
    first, last = reader.tokens[parsed.first], reader.tokens[parsed.last]
    start, end = first.start, last.end
    start += _arabic_prefix(first, reader) if language == "ar" else 0
    before, after = folded[max(0, start - _LOOK) : start], folded[end : end + _LOOK]
    is_attached = language == "ar" and parsed.is_word and bool(_PREPOSED.search(before))
    if language == "ar":
        before = _ARABIC_PREFIX.sub("", before)
    if language == "en" and last.text.endswith("-odd"):
        end, after = end - len("-odd"), "-odd" + after
    sign = re.search(r"([$€£₽¥₴₪])\s?$", before)
    if sign:
        before = before[: sign.start()]
        before = re.sub(r"(?<!\w)(?:us|u\.s\.|a|c)$", "", before)
    code = None if sign else _CURRENCY_CODE.search(before)
    if code:
        before = before[: code.start()]
    if not is_quantity(before, after, first.text, parsed.low, language, is_attached=is_attached):
        return None
    if parsed.is_word and not is_counting(reader, parsed, before, after, language):
        return None
    if code is None and is_name(reader, parsed, text, at, language):
        return None
    unit = CURRENCY_SIGNS[sign.group(1)] if sign else key_of("unit", code.group(1), "en") if code else None
    suffix = re.match(r"\s?(bn|mn|k|m|b)\b", after) if first.kind == "digits" and language == "en" else None
    low, high = parsed.low, parsed.high
    if suffix and (sign or suffix.group(1) in ("bn", "mn", "k") or _counts_after(after[suffix.end() :])):
        scale = {"bn": 1e9, "b": 1e9, "m": 1e6, "mn": 1e6, "k": 1e3}[suffix.group(1)]
        low, high, end = low * scale, high and high * scale, end + suffix.end()
    if (m := re.match(r"\s?%", after)) or (
        m := re.match(r"\s(?:per ?cent|في (?:ال)?(?:ميه|مايه)|بال(?:ميه|مايه))(?!\w)", after)
    ):
        unit, end = "percent", end + m.end()
    if unit is None and share_of(parsed, after, language):
        unit = "share"
    elif unit is None and parsed.is_word and parsed.low in (0.5, 1.5):  # the unit inside: "an hour and a half", полчаса
        inside = (reader.tokens[n].text.removeprefix("пол") for n in range(parsed.first, parsed.last + 1))
        unit = next((key for word in inside if (key := key_of("unit", word, language))), None)
    part, behind, counted = half_behind_unit(reader, parsed, language) if unit is None else (0.0, parsed.last, None)
    if part:
        low, high, unit, end = low + part, high + part, counted, reader.tokens[behind].end
    inner = folded[start:end]
    name, _, about = bound(before, after[end - last.end :] if end > last.end else after, language)
    if name is None and _AND_MORE.search(inner):
        name = "more"
    bounded_low, bounded_high = bounds(name, low, high)
    if low < high:  # dozens, tens of thousands: open above, and vague
        bounded_low, bounded_high, about = low, None, True
    return Hit(parsed.first, behind, start, end, bounded_low, bounded_high, about, unit)


_ARABIC_PREFIX = re.compile(r"(?<!\w)(?:[وف]?[بلك]?ال|[وف]?لل|[وفبلك]{1,2})$")  # "الـ2000", "لـ1.5 مليون"


_AND_MORE = re.compile(r" с лишним |\bونيف ")  # between a number and its scale: "500 с лишним тысяч"
_PREPOSED = re.compile(r"(?<!\w)[وف]?[بلك]$")


_CURRENCY_CODE = re.compile(r"(?<!\w)(usd|eur|gbp|rub)\s?$")


def _arabic_prefix(token: Token, reader: Reader) -> int:
    """Letters of و, ب, ل before a number word: they are no part of the number."""
    if token.kind != "word" or token.text in reader.table:
        return 0
    for prefix in ("و", "ف", "ب", "ل", "ك"):
        if token.text.startswith(prefix) and reader.numeral(reader.index_of(token.start)):
            return 1
    return 0
