"""When words without a cue go on being somebody's, and when the outlet takes over again."""

import re
from collections.abc import Sequence
from typing import Protocol

from compare.language.fold import fold
from compare.split.attribution.memory import Speaker, agrees
from compare.split.attribution.tokens import Token
from compare.split.attribution.words import Cue


class _Read(Protocol):
    @property
    def language(self) -> str: ...
    @property
    def tokens(self) -> Sequence[Token]: ...


_RELATIVE = {
    "en": re.compile(
        r"(?:(?:which|who|whose|whom|where|that|the first|the latest|leaving|killing|something|words)\b"
        r"|an? [a-z-]+ (?:[a-z-]+ )?(?:in which|with which|of which|which|that|who|met|to|at|for)\b)",
        re.I,
    ),
    "ru": re.compile(r"(?:котор\w+|где|откуда|в котор\w+|из котор\w+|на котор\w+|впервые)\b", re.I),
    "ar": re.compile(r"(?:و?التي|و?الذي|و?الذين|حيث|وقد|للمره|في هجوم|علما ب)\b"),
}
_BACKGROUND = {
    "en": re.compile(
        r"\b(?:january|february|march|april|june|july|august|september|october|november|december|monday|tuesday|wednesday"
        r"|thursday|friday|saturday|sunday|last (?:week|month|year)|earlier|previously|until now|before that|meanwhile"
        r"|elsewhere|it follow(?:s|ed)|that followed|normally|came after|was due|were due"
        r"|since \d{4}|in \d{4}|until now|on \d+)\b"
    ),
    "ru": re.compile(
        r"\b(?:января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря|понедельник\w*|вторник\w*"
        r"|сред[ауы]|четверг\w*|пятниц\w+|суббот\w+|воскресень\w+|накануне|ранее|прежде|раньше|напомним"
        r"|до сих пор|тем временем|вчера"
        r"|прошл\w+ \w+|начал[ео] недели"
        r"|до этого|после этого|затем)\b"
    ),
    "ar": re.compile(
        r"(?:يناير|فبراير|مارس|ابريل|مايو|يونيو|يوليو|اغسطس|سبتمبر|اكتوبر|نوفمبر|ديسمبر|كانون|شباط|اذار|نيسان|ايار|حزيران|تموز"
        r"|ايلول|تشرين|الاثنين|الثلاثاء|الاربعاء|الخميس|الجمعه|السبت|الماضي|يذكر|الجدير|يشار|من المقرر"
        r"|وكانت|وكان|\bكانت\b)"
    ),
}
_OUTLET = {
    "en": re.compile(
        r"(?:it (?:was|is|remains|remained) (?:not (?:immediately |yet )?clear|unclear|unknown)"
        r"|there (?:was|were) no (?:immediate|word|reports?)"
        r"|the (?:cause|motive|reason|circumstances)\b.{0,40}(?:clear|known|unknown|investigat)"
        r"|no (?:one|group) (?:has |have )?(?:immediately )?claimed"
        r"|the (?:trial|case|search|investigation|hearing)s? (?:continues|continued|resumes|is under way)"
        r"|.{0,80}\b(?:could not (?:immediately )?be (?:reached|verified|confirmed)|were not immediately available))"
    ),
    "ru": re.compile(
        r"(?:пока (?:неясно|не ясно|неизвестно|не сообщается)|неизвестно|возбужден\w+|проводится|ведется"
        r"|на месте работа\w+|подробности (?:пока|выясняются|уточняются)"
        r"|обстоятельства \w+ (?:выясняются|устанавливаются)|причин\w+ \w+ (?:выясня|устанавлива))"
    ),
    "ar": re.compile(
        r"(?:و?لم (?:يتضح|تتضح|يصدر|تصدر|يتسن|يعرف|تعرف|تعلن اي جهه)|و?لا تزال|و?من المقرر|و?من المتوقع|و?فتحت)"
    ),
}
"""How outlets say what nobody said: a formula of their own voice."""
_MODAL = {
    "en": re.compile(
        r"\b(?:will|would|should|must|can|could|may|might|need|needs|is|are|has|have|it|its|they|if|we|our|cannot|do|does|there)\b"
    ),
    "ru": re.compile(
        r"\b(?:буд\w+|может|могут|должн\w+|нужно|надо|если|необходимо|это|он[аи]?|их|готов\w*|можно|нельзя|есть|затем)\b"
    ),
    "ar": re.compile(r"\b(?:سوف|يجب|ينبغي|يمكن|اذا|نحن|لن)\b"),
}


def is_relative(head: str, language: str) -> bool:
    """Whether a clause begins with a relative word: what it tells is the outlet's, unless a cue says otherwise."""
    pattern = _RELATIVE.get(language)
    return bool(pattern and pattern.match(fold(head.lstrip(' "«“(,،')[:30]).lstrip()))


_TURNS = {
    "en": re.compile(
        r"(?:but|yet|however|while|whereas)\s+(?:the\s+)?[A-Z]"
        r"|(?:after|although|despite|once|a (?:day|week|month|year) after|(?:hours|days|weeks|months|years) after)\s"
    ),
    "ru": re.compile(r"(?:однако|тогда как|в то время как|между тем)\s+[А-ЯЁ]"),
}


def turns_away(head: str, language: str) -> bool:
    """Whether a clause sets somebody else's deeds against what was said: "but Putin has not named the group"."""
    pattern = _TURNS.get(language)
    return bool(pattern and pattern.match(head[:40]))


def continues(
    head: str, read: _Read, following: tuple[Cue, ...], speakers: tuple[Speaker, ...], carried: int, voices: int = 1
) -> bool:
    """Whether a sentence without a cue goes on with the words of the sentence before.

    `voices` counts who spoke or acted so far: where a Russian report rests on one body, all it tells is that body's.
    """
    if read.language == "en":
        return _continues_english(head, read, following, speakers, carried)
    is_body = len(speakers) == 1 and speakers[0].sort == "body"
    if carried >= (4 if is_body else 2) or read.language not in _MODAL:
        return False
    folded = fold(head[:600])
    if _OUTLET[read.language].match(folded) or _BACKGROUND[read.language].search(folded):
        return False
    if read.language == "ar":  # a report in Arabic names or implies its speaker anew in nearly every sentence
        return bool(_MODAL["ar"].search(folded)) and not is_body
    goes_on = (
        bool(following)
        and following[0].reference in ("pronoun", "dropped", "text")
        and following[0].kind in ("speech", "possessive")
    )
    if goes_on:
        return True
    if is_body and (read.language != "ru" or not carried or voices <= 1):
        return True
    return bool(_MODAL[read.language].search(folded))


_REPORTED = re.compile(r"\b(?:would|must|should|ought|cannot|need to|needs to)\b")
"""Backshifted or demanded: what somebody said, not what the outlet saw."""
_IT_ALSO = frozenset(["would", "will", "has", "had", "does", "did", "also", "could", "wants", "intends", "hopes"])


def _continues_english(
    head: str, read: _Read, following: tuple[Cue, ...], speakers: tuple[Speaker, ...], carried: int
) -> bool:
    """English outlets take the word back with each new sentence, unless it goes on with a pronoun or in "would"."""
    if carried >= 2:
        return False
    folded = fold(head[:600])
    if _OUTLET["en"].match(folded) or _BACKGROUND["en"].search(folded):
        return False
    words = [token.key for token in read.tokens[:4] if token.kind == "word"]
    while words and words[0] in ("and", "but", "yet", "so", "then"):
        words = words[1:]
    lead, after = (*words, "", "")[:2]
    if lead in ("he", "she", "his", "her"):
        is_told = lead in ("his", "her") or after in _IT_ALSO
        return is_told and agrees(speakers, "f" if lead in ("she", "her") else "m")
    if lead in ("it", "its"):
        return speakers[0].sort != "source" and agrees(speakers, "i") and (lead == "its" or after in _IT_ALSO)
    if lead in ("they", "their"):
        return agrees(speakers, "p")
    goes_on = bool(following) and following[0].reference == "pronoun" and following[0].kind == "speech"
    return bool(_REPORTED.search(folded)) and (goes_on or speakers[0].sort in ("person", "source"))
