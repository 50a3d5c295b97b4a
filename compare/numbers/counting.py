# ruff: noqa: E501 (one list of words a line reads best)
"""Does a number in its place count something: no pronoun, idiom, pair of names or version."""

import re

from compare.numbers.counted import DAYS, HOURS, key_of
from compare.numbers.inside import singular_unit
from compare.numbers.parse import Reader
from compare.numbers.spelt import Parsed
from compare.numbers.what import STOP_AT, noun_of

_PAIR_OF_NAMES = {
    "en": {"sides", "parties", "countries", "nations", "ministers", "leaders", "presidents", "capitals", "powers", "men",
           "diplomats", "governments", "states", "officials", "chiefs", "teams", "counterparts", "foreign", "top"},
    "ru": {"стран", "сторон", "стороны", "страны", "министров", "лидеров", "президентов", "государств"},
    "ar": set(),
}  # fmt: skip


def share_of(parsed: Parsed, after: str, language: str) -> bool:
    """ "a third of the city": a share of a whole, not half an hour."""
    found = _SHARE[language].match(after) if 0 < parsed.low < 1 and parsed.is_word else None
    return found is not None and not key_of("unit", found.group(1), language)


_SHARE = {
    "en": re.compile(r"\sof\s(?:the\s|its\s|their\s|all\s|an?\s)?(\w*)"),
    "ru": re.compile(r"\s(?!пути|дня|года)(\w{3,})"),
    "ar": re.compile(
        r"\s((?:ال)?(?!نهايي|نهاءي|اول|ثاني|ساعه|مليون|مليار|الف|عام|سنه|شهر|يوم|قرن|هذا|ما|من|في|ساعات)\w{3,})"
    ),
}


_ORDINAL_BEFORE = re.compile(
    r"^[وفبل]?(?:ال)(?:حادي|حاديه|ثاني|ثانيه|ثالث|ثالثه|رابع|رابعه|خامس|خامسه|سادس|سادسه|سابع|سابعه|ثامن|ثامنه|تاسع|تاسعه)$"
)
"""الثامنة عشرة, الثالث والثلاثون: a rank."""
_SPEAKS = re.compile(
    r"\s[a-z-]+(?:,|\s(?:said|told|says|recalled|described|wrote|confessed|added|put))"
)  # "one survivor told"


_ADJECTIVE = re.compile(r"\w{3,}(?:ый|ий|ой|ая|яя|ое|ее|ого|его|ему|ому|ую|юю|ым|им|ом|ем|ных|нных)$")


def _behind_adjective(reader: Reader, index: int, adjective: str) -> str:
    """The noun of "один сбитый вертолёт"."""
    token = reader.at(index)
    return token.text if token and token.kind == "word" and _ADJECTIVE.fullmatch(adjective) else adjective


_OFTEN_ONE = {*HOURS, *DAYS, "times", "point"}
"""Units of which "one" is as often an idiom: one day, one time."""


def is_counting(reader: Reader, parsed: Parsed, before: str, after: str, language: str) -> bool:
    """A word for a number that counts something, not a pronoun ("one of them"), a pair of names or an idiom."""
    word = reader.tokens[parsed.first].text
    following = reader.at(parsed.last + 1)
    next_word = following.text if following and following.kind == "word" else ""
    previous = reader.at(parsed.first - 1)
    previous_word = previous.text if previous else ""
    if parsed.low == 1 and parsed.high == 1 and parsed.first == parsed.last:
        side = previous_word if language == "ar" else next_word
        if language == "ru" and not noun_of(side, "ru"):
            side = _behind_adjective(reader, parsed.last + 2, side)
        if language == "en" and _SPEAKS.match(after):
            return False
        unit = key_of("unit", next_word, language) if language != "ar" else None
        if unit and unit not in _OFTEN_ONE:
            return True
        return (
            word not in ("ones", "أحد")
            and bool(noun_of(side, language))
            and key_of("thing", side, language) not in ("countries", "cities")
        )
    if parsed.low == 0:
        return False
    if parsed.low < 1:
        named = previous_word in ("the", "first", "second") or previous_word.startswith(("перв", "втор"))
        of_unit = singular_unit(next_word) or bool(
            re.match(r"\s(?:of\s)?(?:an?\s)?(?:hour|year|day|month|mile|час|год)", after)
        )
        return not named and (of_unit or share_of(parsed, after, language) or word.startswith("пол"))
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
        if word == "dozen" and previous_word == "the":
            return False
        if next_word in ("thing", "way", "other") or word in ("couple", "score"):
            return False
        return not re.search(r"\b(?:one or|or)\s$", before) or parsed.low > 3
    if language == "ru":
        if next_word in _PAIR_OF_NAMES["ru"] and parsed.low == 2:
            return False
        return word not in ("семью", "пол")
    numeral = reader.numeral(parsed.first)
    if _ORDINAL_BEFORE.search(previous_word) and (word.startswith("و") or word in ("عشر", "عشره")):
        return False
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


def is_name(reader: Reader, parsed: Parsed, text: str, at: tuple[int, ...], language: str) -> bool:
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
        or previous.text.endswith(("'s", "s'"))
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
