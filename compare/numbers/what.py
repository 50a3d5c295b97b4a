# ruff: noqa: E501 (one list of words a line reads best)
"""What a number counts: the noun after it, the verb around it, or what the number before it counted."""

import re
from dataclasses import dataclass

from compare.language import lemma
from compare.model import Quantity
from compare.numbers.counted import SAME_AS_PEOPLE, STATE, THINGS, key_of
from compare.numbers.measured import MEASURED, measured
from compare.numbers.parse import Reader
from compare.numbers.units import unit_of

_MARKS_THAT_END = set(',،;؛:.!?؟()[]«»"“”—…')
_INCLUDED = {
    "en": re.compile(r"\b(?:including|among|amongst|of them|of whom|include|includes|included)\b"),
    "ru": re.compile(r"(?:в том числе|из них|среди|включая|в их числе|из которых)"),
    "ar": re.compile(r"(?:بينهم|بينها|منهم|منها|ضمنهم|بمن فيهم|من بينهم|وبينهم)"),
}
_JOINTS = {"en": {"and", "but", "while"}, "ru": {"и", "а", "но"}, "ar": {"و", "ثم", "فيما", "بينما"}}
_SHORT = ("кв", "куб", "тыс", "млн", "млрд", "трлн", "sq", "cu")
HARMS = ("dead", "wounded", "missing", "detained")
"""States that are counted apart for a part of the people: "children dead"; and that may be counted as one figure."""
STATES = {"dead", "wounded", "missing", "detained", "rescued", "displaced", "affected", "in hospital"}
PEOPLE = {
    "people", "children", "women", "men", "civilians", "soldiers", "police", "attackers", "fighters", "victims", "hostages",
    "prisoners", "refugees", "journalists", "medics", "rescuers", "students", "protesters", "workers", "passengers",
    "casualties", "lawmakers", "members", "voters", "candidates", "patients", "sailors", "tourists", "pilgrims", "teachers",
    "athletes", "judges", "worshippers", "ministers", "officials", "leaders", "managers", "experts", "observers", "diplomats",
    "pilots", "young people", "foreigners", "supporters",
}  # fmt: skip


STOP_AT = {
    "en": {"in", "at", "on", "were", "was", "are", "is", "have", "had", "has", "who", "that", "from", "to", "for", "with", "and", "after", "as", "when", "by", "before", "during", "under", "over", "than", "or", "if", "while", "since", "until", "despite", "because", "though", "without", "into", "about", "they", "them", "it", "which", "whose", "where", "including", "lower", "higher", "fewer", "less", "down", "up", "alone", "only", "ago"},
    "ru": {"в", "на", "и", "с", "из", "к", "от", "по", "были", "был", "что", "а", "о", "об", "до", "за", "у", "при", "под", "над", "перед", "после", "через", "без", "для", "или", "но", "как", "уже", "еще", "сразу", "только", "лишь", "ниже", "выше", "больше", "меньше", "против", "их", "них", "они", "которые", "которых", "то", "не", "же", "раз"},
    "ar": {
        "في", "من", "علي", "الي", "عن", "و", "كانوا", "ان", "بعد", "خلال", "مع", "جرا", "منذ", "قبل", "حين", "لدي", "عند", "بسبب",
        "اثر", "ضد", "بين", "حتي", "كما", "الذين", "التي", "الذي", "اللذين", "كان", "كانت", "وفق", "وفقا", "بحسب", "حسب", "قد", "لم", "لا",
        "فقط", "امام", "فيما", "بينما", "حيث", "عندما", "اذ", "ثم", "او", "تقريبا", "ايضا", "هو", "هي", "هم", "منهم", "منها", "عنهم",
    },
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Hit:
    """A number in its place, before what is counted is known."""

    first: int  # tokens
    last: int
    start: int  # folded characters
    end: int
    low: float | None
    high: float | None
    about: bool
    unit: str | None = None
    noun: str | None = None  # key of the thing or state right after it


_KEY_WORDS = frozenset(word for key in (*STATE, *THINGS, *MEASURED, "and") for word in key.split())


def is_key(what: str) -> bool:
    """Whether the tables know what is counted; anything else is the word behind the number as printed."""
    return all(word in _KEY_WORDS for word in what.casefold().split())


def noun_of(word: str, language: str) -> str | None:
    return key_of("state", word, language) or key_of("thing", word, language)


_OF = {
    "en": re.compile(r"^(?:\s[a-z]+)?\s(?:out )?of(?: the| its| a total of)?\s$"),
    "ru": re.compile(r"^(?:\s\w+)?\sиз(?: общего числа)?\s$"),
    "ar": re.compile(r"^(?:\s\w+)?\sمن (?:اصل|مجموع|اجمالي)\s$"),
}
"""What joins a part to its whole: "49 of the 329 seats"."""
_DAILY = {
    "en": re.compile(r"[^.,;\n]{0,24}?(?:\bbpd\b|\bb/d\b|\b(?:a|per|each)[ -]day\b|\bdaily\b)"),
    "ru": re.compile(r"[^.,;\n]{0,30}?(?:в (?:сутки|день)|ежедневно|/сут)"),
    "ar": re.compile(r"[^.,;\n]{0,30}?(?:يوميا|في اليوم|باليوم)"),
}


def measured_alone(
    hit: Hit, reader: Reader, limits: tuple[int, int], unit: str | None, noun: str | None, right: list[str], language: str,
) -> str | None:  # fmt: skip
    """What a share or a bare decimal measures: turnout, inflation, magnitude."""
    is_decimal = hit.low is not None and hit.low != int(hit.low)
    if unit is None and not (is_decimal and noun is None and hit.low is not None and hit.low < 10):
        return None
    if noun in STATES or (noun in PEOPLE and right[:1] in (["of"], ["من"])):
        return None
    return measured(reader.tokens, hit.first, hit.last, limits, unit, language)


def what_of(
    hit: Hit, reader: Reader, folded: str, limits: tuple[int, int], last: Quantity | None, last_hit: Hit | None, language: str,
) -> tuple[str | None, str | None]:  # fmt: skip
    """(what is counted, unit)."""
    right = _right_words(reader, hit, limits[1], language)
    unit = hit.unit or unit_of(right, language)
    noun = hit.noun or _near_noun(right, language)
    if noun == "seats" and last_hit and _OF[language].search(folded[last_hit.end : hit.start]) and not last_hit.unit:
        return "seats in all", None
    if unit == "barrel" and _DAILY[language].match(folded[hit.end : hit.end + 60]):
        unit = "barrel/day"
    if unit and unit not in ("percent", "share"):
        return measured(reader.tokens, hit.first, hit.last, limits, unit, language), unit
    if not hit.noun and (key := measured_alone(hit, reader, limits, unit, noun, right, language)):
        return key, unit
    noun = noun or (_number_of(reader, hit, limits, language) if _is_elliptic(right, language) else None)
    sentence = _same_sentence(folded, last_hit.end if last_hit else 0, hit.start) if last_hit else ""
    state = _state(reader, hit, limits, right, language)
    carried = last.what if last and last_hit and sentence is not None else None
    included = sentence is not None and bool(
        _INCLUDED[language].search((sentence or "") + " " + " ".join(w for w in right))
    )
    if noun in STATES:
        return noun, unit or "person"
    if noun is None and state is None and carried and not right[:1]:
        return carried, unit or (last.unit if last else None)
    people = noun in PEOPLE
    if people and state is None and last and last.what and _befell(last.what) and len(sentence or "x" * 99) <= 24:
        state = _befell(last.what)  # "seven children and two women died"
    if noun is None or noun in SAME_AS_PEOPLE:
        if state:
            return state, unit or "person"
        if noun:
            return noun, unit or "person"
        if carried and sentence is not None and _is_elliptic(right, language):
            return carried, unit or (last.unit if last else None)
        return _printed(right, language), unit
    if people and included and carried and _befell(carried) and noun not in ("attackers",):
        return f"{noun} {_befell(carried)}", unit or "person"
    if people and state in HARMS and noun != "attackers":
        return f"{noun} {state}", unit or "person"
    return noun, unit or ("person" if people else None)


def _befell(what: str) -> str:
    """The states at the end of a key: "wounded" of "children wounded", "dead and missing"; empty where it has none."""
    parts = what.split()
    first = next((n for n, word in enumerate(parts) if word in STATES), len(parts))
    return " ".join(parts[first:])


def _right_words(reader: Reader, hit: Hit, stop: int, language: str) -> list[str]:
    """Words after the number up to a mark or the next number; at most eight."""
    words: list[str] = []
    first = hit.last + 1
    while first < stop and reader.tokens[first].start < hit.end:
        first += 1
    if (
        first < stop
        and reader.tokens[first].text == "."
        and reader.tokens[hit.last].text in ("тыс", "млн", "млрд", "трлн")
    ):
        first += 1
    link = reader.at(first)
    is_of = False
    if link and link.text in (
        "of",
        "من",
        "из",
    ):  # "a third of the homes", or "four of the seven suspects": the noun stands beyond the next number
        first, stop, is_of = first + 1, stop + 8, True
    for index in range(first, min(stop, first + 9, len(reader.tokens))):
        token = reader.tokens[index]
        if token.kind == "mark" and token.text in _MARKS_THAT_END:
            before = reader.tokens[index - 1].text
            if token.text == "." and (before in _SHORT or (len(before) == 1 and index > hit.last + 1)):
                continue
            break
        if is_of and not words and reader.numeral(index):
            continue  # "five of eleven resolutions"
        if (
            token.kind == "word"
            and (len(token.text) > 1 or language != "en" or token.text in "am")
            and not (language == "en" and not words and token.text in ("the", "its", "their", "all", "a", "an"))
        ):
            words.append(token.text)
    return words[:8]


def _near_noun(right: list[str], language: str) -> str | None:
    """The thing counted, up to three words on, not beyond a preposition or a verb."""
    found: str | None = None
    for n, word in enumerate(right[:4]):
        if word in STOP_AT[language] or (language == "ar" and _is_preposed(word, n)):
            break
        key = key_of("thing", word, language) or key_of("state", word, language)
        if key and (found is None or (found in SAME_AS_PEOPLE and key in STATES)):
            found = key
            if key not in SAME_AS_PEOPLE:
                break
        if n and found:
            break
    return found


_NUMBER = {
    "en": ("number", "numbers", "count"),
    "ru": ("число", "числа", "количество", "численность"),
    "ar": ("عدد", "اعداد"),
}


def _number_of(reader: Reader, hit: Hit, limits: tuple[int, int], language: str) -> str | None:
    """The noun of "the number of people … at 46", told before its number."""
    for index in range(hit.first - 1, max(limits[0], hit.first - 16, -1), -1):
        word = reader.tokens[index].text
        if word in ".!?؟;؛\n":
            return None
        if word in _NUMBER[language] or (language == "ar" and word.lstrip("وفبل").removeprefix("ال") in _NUMBER["ar"]):
            nouns = (reader.tokens[n].text for n in range(index + 1, min(index + 5, hit.first)))
            return next((key for noun in nouns if (key := noun_of(noun, language))), None)
    return None


_PHRASES = {"لا اثر": "missing", "no trace": "missing", "без вести": "missing"}
"""What befell them, in two words of which neither says so alone."""


def _state(reader: Reader, hit: Hit, limits: tuple[int, int], right: list[str], language: str) -> str | None:
    """What befell them: the nearest word to the right in the clause, else to the left in the sentence."""
    left = _state_before(reader, hit, limits, language)
    for n, word in enumerate(right):
        if _joins(word, language) and (n or left):
            break
        if key := key_of("state", word, language) or _PHRASES.get(" ".join(right[n : n + 2])):
            return key
    return left


def _state_before(reader: Reader, hit: Hit, limits: tuple[int, int], language: str) -> str | None:
    for index in range(hit.first - 1, max(limits[0], hit.first - 14), -1):
        token = reader.tokens[index]
        if token.kind == "mark" and token.text in ".!?؟;؛\n":
            break
        if token.kind == "word" and (key := key_of("state", token.text, language)):
            return key
    return None


def _is_preposed(word: str, n: int) -> bool:
    """ "وإصابة" after a noun, or a noun behind a preposition written onto it ("38 بجروح"): nothing that is counted."""
    if (n and word.startswith("و")) or _joins(word, "ar"):
        return True
    is_own = key_of("thing", word, "ar") == key_of("thing", word[1:], "ar") and key_of("unit", word, "ar") is None
    return word[0] in "بل" and len(word) > 3 and (is_own or word.startswith(("بال", "لل")))


_WAW = (
    "وفاه",
    "وفيات",
    "وزير",
    "وزرا",
    "وظيف",
    "وظايف",
    "وثيق",
    "وثايق",
    "ورق",
    "ولاي",
    "وحد",
    "وفد",
    "وفود",
    "وكال",
    "وسيط",
)
"""Nouns that begin with و themselves."""


def _joins(word: str, language: str) -> bool:
    """A word that begins another clause or item; in Arabic "and" is written onto it ("وأصيب")."""
    if language != "ar":
        return word in _JOINTS[language]
    return word in _JOINTS["ar"] or (len(word) > 3 and word[0] == "و" and not word.startswith(_WAW))


def _same_sentence(folded: str, start: int, end: int) -> str | None:
    between = folded[start:end] if 0 <= end - start <= 160 else ""
    if end - start > 160 or re.search(r"[.!?؟](?=\s)|\n", between):
        return None
    return between


_EN_VERBS = {"remain", "remains", "could", "would", "will", "may", "might", "can", "must", "should", "took", "struck", "hit",
             "came", "went", "did", "does", "per", "times", "percent", "not", "also", "but", "than"}  # fmt: skip


def _is_elliptic(right: list[str], language: str) -> bool:
    """ "another seven are …", "93 earlier": nothing is named after the number."""
    return not right or right[0] in STOP_AT[language] | {
        "more",
        "others",
        "earlier",
        "more.",
        "были",
        "اخرين",
        "اخرون",
        "آخرين",
    }


def _printed(right: list[str], language: str) -> str | None:
    """The noun after the number as a lemma, where no table knows it."""
    word = right[0] if right else ""
    is_verb = language == "en" and (word.endswith(("ed", "ing")) or word in _EN_VERBS)
    return lemma(word, language) if len(word) > 2 and word not in STOP_AT[language] and not is_verb else None
