"""Two numbers that are one quantity with two bounds, and pairs that are scores."""

import re
from dataclasses import replace

from compare.numbers.parse import Reader
from compare.numbers.what import Hit

_TO = {"en": {"-", "to", "or", "and"}, "ru": {"-", "до", "или", "и", "по"}, "ar": {"-", "الي", "او", "و", "حتي"}}
_SCORE_BEFORE, _SCORE_AFTER = re.compile(r"\d\s?-$"), re.compile(r"\s?-\d")  # 3-1 is no range, so a score
_BETWEEN = {
    "en": re.compile(r"\b(between|from)\s$"),
    "ru": re.compile(r"(?<!\w)(от|между|с)\s$"),
    "ar": re.compile(r"(?<!\w)(?:ما ?)?(بين|من)\s$"),
}


_FROM = ("from", "с", "от", "من")
_BACK = 90  # characters in which the verb of a change stands
_CHANGE = {
    "en": re.compile(
        r"\b(?:r[aio]se?n?|rais\w+|rise[sn]?|rising|increas\w+|lift\w*|climb\w*|jump\w*|grow\w*|grew|up|hik\w+|widen\w*|cut\w*|reduc\w+|lower\w*|"
        r"f[ae]ll\w*|drop\w*|slash\w*|declin\w+|slid\w*|down|shr[aiu]nk\w*|chang\w+|went|goes|moved|revis\w+|extend\w*|doubl\w+)\b[^.;:]*$"
    ),
    "ru": re.compile(
        r"\b(?:вырос|выраст|подн[яи]|повы[шс]|увелич|возрос|снизи|сниж|сократи|сокращ|упал|опусти|уменьш|измени|расшири|продли|подорожа|подешеве|"
        r"довел|довед|пересмотр|рост|падени)\w*[^.;:]*$"
    ),
    "ar": re.compile(
        r"(?:رفع|ارتفع|ارتفاع|زياد|زاد|ازداد|قفز|صعد|خفض|انخفض|انخفاض|تراجع|هبط|تقلص|قلص|انتقل|عدل|تعديل|وسع|مدد|نزل|انحسر)\w*[^.;:؛]*$"
    ),
}
"""Raised from 8.5 to 15 %: two values, before and after."""


def with_ranges(hits: list[Hit], reader: Reader, folded: str, language: str) -> list[Hit]:
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


def is_change(a: Hit, b: Hit, folded: str, language: str) -> bool:
    """ "From 8.5 to 15 %": the unit is told once for both."""
    opened = _BETWEEN[language].search(folded[max(0, a.start - 12) : a.start])
    return bool(opened and opened.group(1) in _FROM and folded[a.end : b.start].strip() in _TO[language])


def _range(a: Hit, b: Hit, reader: Reader, folded: str, language: str) -> Hit | None:
    between = folded[a.end : b.start].strip()
    if between not in _TO[language] or a.low is None or (a.high is not None and a.low != a.high and a.high):
        return None
    opened = _BETWEEN[language].search(folded[max(0, a.start - 12) : a.start])
    if between in ("and", "и", "و") and not (opened and opened.group(1) in ("between", "между", "بين")):
        return None
    if between in ("to", "до", "الي", "حتي", "по") and not opened and a.unit != b.unit and language != "en":
        return None
    if opened and opened.group(1) in _FROM and _CHANGE[language].search(folded[max(0, a.start - _BACK) : a.start]):
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
