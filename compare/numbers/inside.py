# ruff: noqa: E501 (one list of words a line reads best)
"""Numbers inside another word: Arabic duals, an hour and a half, a three-day truce, полсуток, трёхдневный траур."""

import re
from functools import cache

from compare.language.numerals import numerals
from compare.numbers.context import bound
from compare.numbers.counted import DUALS, DUALS_IN_AN, key_of
from compare.numbers.parse import Reader
from compare.numbers.spelt import Parsed
from compare.numbers.what import Hit, noun_of


def hour_and_a_half(reader: Reader, index: int, language: str) -> Parsed | None:
    """An hour and a half, ساعة ونصف: the unit stands for one of itself."""
    words = [t.text if (t := reader.at(index + n)) else "" for n in range(6)]
    if (
        language == "en"
        and words[0] in ("a", "an", "one")
        and key_of("unit", words[1], "en")
        and words[2:5] == ["and", "a", "half"]
    ):
        return Parsed(1.5, 1.5, index, index + 4, True)
    if language == "ar" and words[1] in ("ونصف", "والنصف") and singular_unit(words[0]):
        echo = 1 if words[2] == "ال" + words[0].lstrip("ال") or words[2] == "ال" + words[0] else 0
        return Parsed(1.5, 1.5, index, index + 1 + echo, True)
    if language == "ar" and words[0] == "نصف" and singular_unit(words[1]):
        return Parsed(0.5, 0.5, index, index, True)
    return None


_PARTS_BEHIND = {
    "ar": {"ونصف": 0.5, "والنصف": 0.5, "وربع": 0.25, "وثلث": 1 / 3},
    "en": {"half": 0.5, "quarter": 0.25},
    "ru": {"половиной": 0.5, "четвертью": 0.25},
}


def half_behind_unit(reader: Reader, parsed: Parsed, language: str) -> tuple[float, int, str | None]:
    """Four hours and a half, أربع ساعات ونصف الساعة, три часа с половиной: (the part, its last token, the unit)."""
    words = [t.text if (t := reader.at(parsed.last + n)) and t.kind == "word" else "" for n in range(1, 6)]
    unit = key_of("unit", words[0], language)
    nothing = (0.0, parsed.last, None)
    if unit is None or parsed.low != parsed.high or parsed.low < 1 or parsed.low != int(parsed.low):
        return nothing
    at = {"ar": 1, "en": 3 if words[1:3] == ["and", "a"] else 9, "ru": 2 if words[1] == "с" else 9}[language]
    part = _PARTS_BEHIND[language].get(words[at]) if at < len(words) else None
    if part is None:
        return nothing
    echo = language == "ar" and words[2].startswith("ال") and key_of("unit", words[2], "ar") == unit
    return part, parsed.last + 1 + at + (1 if echo else 0), unit


_ONE = {
    "en": re.compile(
        r"(?:for|within|in|after|lasting|lasted|than|least|about|around|nearly|almost|takes?|took|last|by|granted) $"
    ),
    "ru": re.compile(
        r"(?:(?:на|через|спустя|почти|около|примерно|менее|меньше|более|больше|более чем|больше чем|сроком на|меньше чем за|"
        r"менее чем за|длил\w+|продлил\w+)) $"
    ),
    "ar": re.compile(r"(?:لمده|مهله|لفتره|قرابه|نحو|حوالي|زهاء|اكثر من|اقل من|مدته|مدتها|باقل من|بعد نحو|غضون) $"),
}
_ONE_UNIT = {
    "en": frozenset(("minute", "hour", "day", "week", "month", "year", "decade")),
    "ru": frozenset((
        "минуту", "минуты", "час", "часа", "сутки", "суток", "неделю", "недели", "месяц", "месяца", "год", "года",
        "десятилетие",
    )),
    "ar": frozenset(("دقيقه", "ساعه", "يوم", "اسبوع", "شهر", "عام", "سنه", "عقد")),
}  # fmt: skip
_ALONE = frozenset(("اسبوعا", "شهرا", "لاسبوع", "لشهر"))
""" "أسبوعا" with no number before it is one week."""


def one_of_unit(reader: Reader, index: int, language: str) -> Hit | None:
    """A span of time told by its noun alone: "for a week", "на месяц", أسبوعا. Rates ("a year") and "one day" are none."""
    token = reader.at(index)
    if token is None or token.kind != "word":
        return None
    first = index
    if language == "en":
        if token.text not in ("a", "an"):
            return None
        index += 1
        token = reader.at(index)
        if token is None or token.kind != "word":
            return None
    word = token.text.removesuffix("'s") if language == "en" else token.text
    is_alone = word in _ALONE
    if not is_alone and (word not in _ONE_UNIT[language] or not _ONE[language].search(_before(reader, first))):
        return None
    previous, following = reader.at(first - 1), reader.at(index + 1)
    if is_alone and previous and (previous.kind == "digits" or reader.numeral(first - 1)):
        return None
    if following and (following.kind == "digits" or reader.numeral(index + 1)):
        return None  # "within a year 2,000 …": too near another number to be sure; "عام 2022"
    unit = key_of("unit", word, language) or key_of("unit", word[1:], language)
    name, _, about = bound(_before(reader, first), _after(reader, index), language)
    low, high = bounds(name, 1.0, 1.0)
    return Hit(first, index, reader.tokens[first].start, token.end, low, high, about, unit) if unit else None


_HALVES = {
    "полчаса": (0.5, "hour"), "получаса": (0.5, "hour"), "получасом": (0.5, "hour"), "полгода": (6.0, "month"),
    "полугода": (6.0, "month"), "полсуток": (12.0, "hour"), "полусуток": (12.0, "hour"), "полминуты": (0.5, "minute"),
    "полдня": (0.5, "day"), "полумесяца": (0.5, "month"), "полкилометра": (0.5, "km"), "полтонны": (0.5, "tonne"),
}  # fmt: skip
_RU_STEMS = {
    "двух": 2, "двухсот": 200, "трех": 3, "четырех": 4, "пяти": 5, "шести": 6, "семи": 7, "восьми": 8, "девяти": 9, "десяти": 10,
    "двенадцати": 12, "пятнадцати": 15, "двадцати": 20, "тридцати": 30, "сорока": 40, "пятидесяти": 50, "шестидесяти": 60,
    "девяноста": 90, "сто": 100, "полутора": 1.5, "полутора-": 1.5, "одно": 1,
}  # fmt: skip
_RU_UNITS = {
    "дневн": "day", "суточн": "day", "недельн": "week", "месячн": "month", "часов": "hour", "минутн": "minute",
    "километров": "km", "метров": "m", "процентн": "percent",
}  # fmt: skip
_RU_COMPOUND = re.compile(
    "({})({})(?:ый|ого|ому|ым|ом|ая|ой|ую|ое|ые|ых|ыми)".format(
        "|".join(sorted(_RU_STEMS, key=lambda w: (-len(w), w))), "|".join(_RU_UNITS)
    )
)
_EN_UNITS = (
    "day",
    "week",
    "month",
    "hour",
    "minute",
    "year",
    "km",
    "kilometre",
    "kilometer",
    "mile",
    "metre",
    "meter",
    "foot",
    "decade",
)


def compound(reader: Reader, index: int, language: str) -> Hit | None:
    """A number and its unit in one word: "a three-day truce", трёхдневный траур, полсуток."""
    token = reader.at(index)
    if token is None or token.kind != "word":
        return None
    found = None
    if "-" in token.text and (span := _range_in_word(reader, index, language)):
        return span
    if language == "ru":
        found = _HALVES.get(token.text) or _russian_compound(token.text)
    elif language == "en" and ("-" in token.text or token.text.endswith("long")):
        found = _english_compound(token.text)
    if found is None:
        return None
    name, _, about = bound(_before(reader, index), _after(reader, index), language)
    low, high = bounds(name, found[0], found[0])
    return Hit(index, index, token.start, token.end, low, high, about, found[1])


def _range_in_word(reader: Reader, index: int, language: str) -> Hit | None:
    """десять-двадцать, two-three: one quantity with two bounds."""
    token = reader.tokens[index]
    low, _, high = token.text.partition("-")
    a, b = numerals(language).get(low), numerals(language).get(high)
    if not a or not b or {a.kind, b.kind} - {"unit", "teen", "ten", "hundred"} or not 0 < a.value < b.value:
        return None
    follower = reader.numeral(index + 1)
    scale = follower[0].value if follower and follower[0].kind == "scale" and not follower[1] else 1.0
    last = index if scale == 1.0 else index + 1
    if a.kind == "ten" and b.kind == "unit":
        return None
    return Hit(index, last, token.start, reader.tokens[last].end, a.value * scale, b.value * scale, False)


_LONG = re.compile(r"(minute|hour|day|week|month|year|decade)-?long")


@cache
def _russian_compound(word: str) -> tuple[float, str] | None:
    match = _RU_COMPOUND.fullmatch(word)
    return (float(_RU_STEMS[match[1]]), _RU_UNITS[match[2]]) if match else None


def _english_compound(word: str) -> tuple[float, str] | None:
    """Value and unit of "three-day"; ages ("five-year-old") are none."""
    if long := _LONG.fullmatch(word):
        return 1.0, long[1]
    parts = word.split("-")
    if len(parts) == 3 and parts[2] in ("long", "old") and parts[1] in _EN_UNITS[:6]:
        parts = parts[:2] if parts[2] == "long" else parts
    given = numerals("en").get(parts[0])
    if len(parts) != 2 or parts[1] not in _EN_UNITS or given is None or given.kind not in ("unit", "teen", "ten"):
        return None
    unit = key_of("unit", parts[1], "en")
    return (given.value, unit) if unit and given.value else None


def singular_unit(word: str) -> bool:
    return word in ("ساعه", "لساعه", "يوم", "عام", "سنه", "شهر", "اسبوع", "دقيقه", "متر", "كيلومتر", "مره", "درجه")


def dual(reader: Reader, index: int, language: str) -> Hit | None:
    """قتيلان, ساعتين: two in the noun's own form."""
    token = reader.at(index)
    if language != "ar" or token is None or token.kind != "word" or len(token.text) < 4:
        return None
    word = token.text[1:] if token.text[0] in "وبلف" and len(token.text) > 5 and token.text[:2] != "ال" else token.text
    bare = word.removeprefix("ال")
    stem = bare[:-2]
    if word[-2:] not in ("ان", "ين") or (
        bare != word
        and key_of("thing", stem[:-1] + "ه", "ar") not in _COUNTED_EVEN_WITH_ARTICLE
        and key_of("thing", stem, "ar") not in _COUNTED_EVEN_WITH_ARTICLE
    ):
        return None
    if stem in DUALS_IN_AN and word.endswith("ين"):
        return None
    if not (stem in DUALS or stem in DUALS_IN_AN or (stem.endswith("ت") and _is_feminine_counted(stem[:-1] + "ه"))):
        return None
    half = reader.at(index + 1)
    value, last = 2.0, index
    if half and half.text in ("ونصف", "والنصف"):
        value, last = 2.5, index + 1
    name, _, about = bound(_before(reader, index), _after(reader, index), language)
    low, high = bounds(name, value, value)
    unit = key_of("unit", word, "ar") or key_of("unit", stem, "ar") or key_of("unit", stem[:-1] + "ه", "ar")
    noun = (
        None
        if unit
        else noun_of(word, language) or noun_of(stem, language) or noun_of(stem[:-1] + "ه", language) or word
    )
    if unit == "times":
        return None
    return Hit(index, last, token.end - len(word), reader.tokens[last].end, low, high, about, unit, noun)


_COUNTED_EVEN_WITH_ARTICLE = {"formats", "documents", "options", "bodies", "missiles", "drones", "dams", "bridges"}


def _is_feminine_counted(word: str) -> bool:
    return (key_of("thing", word, "ar") or key_of("unit", word, "ar") or key_of("state", word, "ar")) is not None or word in (
        "صيغه", "جوله", "جلسه", "قذيفه", "عمليه", "محطه", "منطقه", "قاعده", "مباراه", "رساله", "مسوده", "اتفاقيه", "معاهده",
    )  # fmt: skip


def _before(reader: Reader, index: int) -> str:
    return " ".join(t.text for t in reader.tokens[max(0, index - 6) : index]) + " "


def _after(reader: Reader, index: int) -> str:
    return " " + " ".join(t.text for t in reader.tokens[index + 1 : index + 5])


def bounds(name: str | None, low: float, high: float | None) -> tuple[float | None, float | None]:
    if name in ("at least", "more"):
        return low, None
    if name in ("up to", "less"):
        return None, low if high is None else high
    return low, high
