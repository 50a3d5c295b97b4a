# ruff: noqa: E501 (one list of words a line reads best)
"""Find the quantities of a text: value, bounds, unit and what is counted."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from compare.language import LANGUAGES, detect_language, fold, fold_with_offsets
from compare.model import DatePhrase, Quantity
from compare.numbers.context import bound, is_quantity
from compare.numbers.counted import CURRENCY_SIGNS, DUALS, HOURS, key_of
from compare.numbers.parse import Parsed, Reader, Token, tokens
from compare.numbers.what import STOP_AT, Hit, noun_of, what_of

_LOOK = 64  # characters of context on either side
_TO = {"en": {"-", "to", "or", "and"}, "ru": {"-", "до", "или", "и", "по"}, "ar": {"-", "الي", "او", "و", "حتي"}}
_SCORE_BEFORE, _SCORE_AFTER = re.compile(r"\d\s?-$"), re.compile(r"\s?-\d")  # 3-1 is no range, so a score
_BETWEEN = {
    "en": re.compile(r"\b(between|from)\s$"),
    "ru": re.compile(r"(?<!\w)(от|между|с)\s$"),
    "ar": re.compile(r"(?<!\w)(?:ما ?)?(بين|من)\s$"),
}
_PAIR_OF_NAMES = {
    "en": {"sides", "parties", "countries", "nations", "ministers", "leaders", "presidents", "capitals", "powers", "men",
           "diplomats", "governments", "states", "officials", "chiefs", "teams", "counterparts", "foreign", "top"},
    "ru": {"стран", "сторон", "стороны", "страны", "министров", "лидеров", "президентов", "государств"},
    "ar": set(),
}  # fmt: skip


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
    hits = _ranges(list(_scan(reader, folded.text, text, folded.at, taken, language)), reader, folded.text, language)
    out: list[Quantity] = []
    for n, hit in enumerate(hits):
        limits = (hits[n - 1].last if n else -1, hits[n + 1].first if n + 1 < len(hits) else len(given))
        what, unit = what_of(
            hit, reader, folded.text, limits, out[-1] if out else None, hits[n - 1] if n else None, language
        )
        low, high = hit.low, hit.high
        if unit in HOURS and unit in ("minute", "second") and max(low or 0, high or 0) * HOURS[unit] >= 1:
            low, high = (None if v is None else round(v * HOURS[unit], 6) for v in (low, high))
            unit = "hour"
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
            index += 1


def _number_at(reader: Reader, index: int, folded: str, text: str, at: tuple[int, ...], language: str) -> Hit | None:
    parsed = reader.read(index) or _hour_and_a_half(reader, index, language)
    if parsed is None:
        return _dual(reader, index, language)
    first, last = reader.tokens[parsed.first], reader.tokens[parsed.last]
    start, end = first.start, last.end
    start += _arabic_prefix(first, reader) if language == "ar" else 0
    before, after = folded[max(0, start - _LOOK) : start], folded[end : end + _LOOK]
    if language == "ar":
        before = re.sub(r"(?<!\w)[وفبلك]$", "", before)
    sign = re.search(r"([$€£₽¥₴₪])\s?$", before)
    if sign:
        before = before[: sign.start()]
        before = re.sub(r"(?<!\w)(?:us|u\.s\.|a|c)$", "", before)
    if not is_quantity(before, after, first.text, parsed.low, language):
        return None
    if parsed.is_word and not _is_counting(reader, parsed, before, after, language):
        return None
    if _is_name(reader, parsed, text, at, language):
        return None
    unit = CURRENCY_SIGNS[sign.group(1)] if sign else None
    suffix = re.match(r"\s?(bn|mn|k|m|b)\b", after) if first.kind == "digits" and language == "en" else None
    low, high = parsed.low, parsed.high
    if suffix and (sign or suffix.group(1) in ("bn", "mn", "k")):
        scale = {"bn": 1e9, "b": 1e9, "m": 1e6, "mn": 1e6, "k": 1e3}[suffix.group(1)]
        low, high, end = low * scale, high and high * scale, end + suffix.end()
    if re.match(r"\s?%", after):
        unit, end = "percent", end + (re.match(r"\s?%", after) or suffix).end()  # type: ignore[union-attr]
    elif m := re.match(r"\s(?:per ?cent|في (?:ال)?(?:ميه|مايه)|بال(?:ميه|مايه))(?!\w)", after):
        unit, end = "percent", end + m.end()
    if unit is None and _share_of(parsed, after, language):
        unit = "share"
    elif unit is None and parsed.is_word and parsed.low in (0.5, 1.5):  # the unit inside: "an hour and a half", полчаса
        inside = (reader.tokens[n].text.removeprefix("пол") for n in range(parsed.first, parsed.last + 1))
        unit = next((key for word in inside if (key := key_of("unit", word, language))), None)
    name, _, about = bound(before, after[end - last.end :] if end > last.end else after, language)
    bounded_low, bounded_high = _bounds(name, low, high)
    if low < high:  # dozens, tens of thousands: open above, and vague
        bounded_low, bounded_high, about = low, None, True
    return Hit(parsed.first, parsed.last, start, end, bounded_low, bounded_high, about, unit)


def _share_of(parsed: Parsed, after: str, language: str) -> bool:
    """ "a third of the city": a share of a whole, not half an hour."""
    found = _SHARE[language].match(after) if 0 < parsed.low < 1 and parsed.is_word else None
    return found is not None and not key_of("unit", found.group(1), language)


_SHARE = {
    "en": re.compile(r"\sof\s(?:the\s|its\s|their\s|all\s)?(\w*)"),
    "ru": re.compile(r"\s(?!пути|дня|года)(\w{3,})"),
    "ar": re.compile(r"\s(ال(?!نهائي|اول|ثاني|ساعه|مليون|عام|سنه|شهر)\w+)"),
}


def _bounds(name: str | None, low: float, high: float | None) -> tuple[float | None, float | None]:
    if name in ("at least", "more"):
        return low, None
    if name in ("up to", "less"):
        return None, low if high is None else high
    return low, high


def _arabic_prefix(token: Token, reader: Reader) -> int:
    """Letters of و, ب, ل before a number word: they are no part of the number."""
    if token.kind != "word" or token.text in reader.table:
        return 0
    for prefix in ("و", "ف", "ب", "ل", "ك"):
        if token.text.startswith(prefix) and reader.numeral(reader.index_of(token.start)):
            return 1
    return 0


def _hour_and_a_half(reader: Reader, index: int, language: str) -> Parsed | None:
    """An hour and a half, ساعة ونصف: the unit stands for one of itself."""
    words = [t.text if (t := reader.at(index + n)) else "" for n in range(6)]
    if (
        language == "en"
        and words[0] in ("a", "an", "one")
        and key_of("unit", words[1], "en")
        and words[2:5] == ["and", "a", "half"]
    ):
        return Parsed(1.5, 1.5, index, index + 4, True)
    if language == "ar" and words[1] in ("ونصف", "والنصف") and _singular_unit(words[0]):
        echo = 1 if words[2] == "ال" + words[0].lstrip("ال") or words[2] == "ال" + words[0] else 0
        return Parsed(1.5, 1.5, index, index + 1 + echo, True)
    if language == "ar" and words[0] == "نصف" and _singular_unit(words[1]):
        return Parsed(0.5, 0.5, index, index, True)
    if language == "ru" and words[0] in ("полчаса", "полгода"):
        return Parsed(0.5, 0.5, index, index, True)
    return None


def _singular_unit(word: str) -> bool:
    return word in ("ساعه", "لساعه", "يوم", "عام", "سنه", "شهر", "اسبوع", "دقيقه", "متر", "كيلومتر", "مره", "درجه")


def _dual(reader: Reader, index: int, language: str) -> Hit | None:
    """قتيلان, ساعتين: two in the noun's own form."""
    token = reader.at(index)
    if language != "ar" or token is None or token.kind != "word" or len(token.text) < 5:
        return None
    word = token.text[1:] if token.text[0] in "وبلف" and len(token.text) > 5 and token.text[:2] != "ال" else token.text
    bare = word.removeprefix("ال")
    stem = bare[:-2]
    if word[-2:] not in ("ان", "ين") or (
        bare != word and key_of("thing", stem[:-1] + "ه", "ar") not in _COUNTED_EVEN_WITH_ARTICLE
    ):
        return None
    if not (stem in DUALS or (stem.endswith("ت") and _is_feminine_counted(stem[:-1] + "ه"))):
        return None
    half = reader.at(index + 1)
    value, last = 2.0, index
    if half and half.text in ("ونصف", "والنصف"):
        value, last = 2.5, index + 1
    name, _, about = bound(_before(reader, index), _after(reader, index), language)
    low, high = _bounds(name, value, value)
    unit = key_of("unit", word, "ar") or key_of("unit", stem, "ar") or key_of("unit", stem[:-1] + "ه", "ar")
    noun = (
        None
        if unit
        else noun_of(word, language) or noun_of(stem, language) or noun_of(stem[:-1] + "ه", language) or word
    )
    if unit == "times":
        return None
    return Hit(index, last, token.end - len(word), reader.tokens[last].end, low, high, about, unit, noun)


_COUNTED_EVEN_WITH_ARTICLE = {"formats", "documents", "options", "bodies", "missiles", "drones"}


def _is_feminine_counted(word: str) -> bool:
    return (key_of("thing", word, "ar") or key_of("unit", word, "ar") or key_of("state", word, "ar")) is not None or word in (
        "صيغه", "جوله", "جلسه", "قذيفه", "عمليه", "محطه", "منطقه", "قاعده", "مباراه", "رساله", "مسوده", "اتفاقيه", "معاهده",
    )  # fmt: skip


def _before(reader: Reader, index: int) -> str:
    return " ".join(t.text for t in reader.tokens[max(0, index - 6) : index]) + " "


def _after(reader: Reader, index: int) -> str:
    return " " + " ".join(t.text for t in reader.tokens[index + 1 : index + 5])


def _is_counting(reader: Reader, parsed: Parsed, before: str, after: str, language: str) -> bool:
    """A word for a number that counts something, not a pronoun ("one of them"), a pair of names or an idiom."""
    word = reader.tokens[parsed.first].text
    following = reader.at(parsed.last + 1)
    next_word = following.text if following and following.kind == "word" else ""
    previous = reader.at(parsed.first - 1)
    previous_word = previous.text if previous else ""
    if parsed.low == 1 and parsed.high == 1 and parsed.first == parsed.last:
        side = previous_word if language == "ar" else next_word
        return (
            word not in ("ones", "أحد")
            and bool(noun_of(side, language))
            and key_of("thing", side, language) not in ("countries", "cities")
        )
    if parsed.low == 0:
        return False
    if parsed.low < 1:
        named = previous_word in ("the", "first", "second") or previous_word.startswith(("перв", "втор"))
        of_unit = _singular_unit(next_word) or bool(
            re.match(r"\s(?:an?\s)?(?:hour|year|day|month|mile|час|год)", after)
        )
        return not named and (of_unit or _share_of(parsed, after, language) or word.startswith("пол"))
    if language == "en":
        if next_word in _PAIR_OF_NAMES["en"] and previous_word in (
            "the",
            "these",
            "those",
            "both",
            "between",
            "our",
            "their",
            "its",
        ):
            return False
        if word == "scores":
            return next_word in ("of", "were", "have", "people", "more", "injured", "killed", "dead", "wounded")
        if next_word in ("thing", "way", "other") or word in ("couple", "score"):
            return False
        return not re.search(r"\b(?:one or|or)\s$", before) or parsed.low > 3
    if language == "ru":
        if next_word in _PAIR_OF_NAMES["ru"] and parsed.low == 2:
            return False
        return word not in ("семью", "пол")
    numeral = reader.numeral(parsed.first)
    if numeral and numeral[0].kind == "unit" and word.startswith("ال"):
        return parsed.low < 11
    if (
        parsed.first == parsed.last
        and numeral
        and numeral[0].kind in ("unit", "teen")
        and not next_word
        and parsed.low > 2
    ):
        return (
            bool(re.search(r"(?:او|بين|الي|من|عن|علي|حتي|نحو)\s?$", before))
            or not after.strip()
            or following is not None
        )
    return True


def _is_name(reader: Reader, parsed: Parsed, text: str, at: tuple[int, ...], language: str) -> bool:
    """Windows 11, Apollo 11: a capital right before a bare small number and no noun after it."""
    token, previous, following = reader.tokens[parsed.first], reader.at(parsed.first - 1), reader.at(parsed.last + 1)
    if (
        token.kind != "digits"
        or previous is None
        or previous.kind != "word"
        or language == "ar"
        or parsed.first != parsed.last
    ):
        return False
    if (
        token.start - previous.end != 1
        or not text[at[previous.start]].isupper()
        or previous.text in ("of", "at", "about")
    ):
        return False
    before = reader.at(parsed.first - 2)
    opens = before is None or (before.kind == "mark" and before.text in '.!?\n«"“:')
    counts = (
        following is not None
        and following.text not in STOP_AT[language]
        and following.kind == "word"
        and not text[at[following.start]].isupper()
        and following.start - token.end == 1
    )
    return not opens and not counts


def _ranges(hits: list[Hit], reader: Reader, folded: str, language: str) -> list[Hit]:
    """Between 5 and 6 thousand, 5-6 thousand, two to three hours: one quantity with two bounds."""
    out: list[Hit] = []
    for hit in hits:
        last = out[-1] if out else None
        if last and hit.first - last.last <= 2 and (joined := _range(last, hit, reader, folded, language)):
            out[-1] = joined
        else:
            out.append(hit)
    return [
        h
        for h in out
        if not (
            _SCORE_BEFORE.search(folded[max(0, h.start - 3) : h.start]) or _SCORE_AFTER.match(folded[h.end : h.end + 3])
        )
    ]


def _range(a: Hit, b: Hit, reader: Reader, folded: str, language: str) -> Hit | None:
    between = folded[a.end : b.start].strip()
    if between not in _TO[language] or a.low is None or (a.high is not None and a.low != a.high and a.high):
        return None
    opened = _BETWEEN[language].search(folded[max(0, a.start - 12) : a.start])
    if between in ("and", "и", "و") and not (opened and opened.group(1) in ("between", "между", "بين")):
        return None
    if between in ("to", "до", "الي", "حتي", "по") and not opened and a.unit != b.unit and language != "en":
        return None
    low, high = a.low, b.high if b.high is not None else b.low
    if high is None:
        return None
    parsed = reader.read(b.first)
    if parsed and parsed.scale > 1 and low < high / parsed.scale * 10 and low < parsed.scale and high >= parsed.scale:
        low *= parsed.scale
    if not low < high:
        return None
    return replace(b, first=a.first, start=a.start, low=low, high=high, about=a.about or b.about, unit=b.unit or a.unit)
