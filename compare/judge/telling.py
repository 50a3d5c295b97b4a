"""Quantities as a reader of Arabic, English or Russian would say them, the noun in the form its number asks for."""

import re
from collections.abc import Mapping

from compare.model import Quantity
from compare.numbers import render

Forms = tuple[str, ...]
_NOUNS: Mapping[str, Mapping[str, Forms]] = {
    "dead": {"ru": ("погибший", "погибших", "погибших"), "ar": ("قتيل واحد", "قتيلان", "قتلى", "قتيلا", "قتيل")},
    "wounded": {"ru": ("раненый", "раненых", "раненых"), "ar": ("جريح واحد", "جريحان", "جرحى", "جريحا", "جريح")},
    "missing": {
        "ru": ("пропавший без вести", "пропавших без вести", "пропавших без вести"),
        "ar": ("مفقود واحد", "مفقودان", "مفقودين", "مفقودا", "مفقود"),
    },
    "detained": {
        "ru": ("задержанный", "задержанных", "задержанных"),
        "ar": ("موقوف واحد", "موقوفان", "موقوفين", "موقوفا", "موقوف"),
    },
    "rescued": {"ru": ("спасённый", "спасённых", "спасённых"), "ar": ("ناج واحد", "ناجيان", "ناجين", "ناجيا", "ناج")},
    "displaced": {
        "ru": ("перемещённый", "перемещённых", "перемещённых"),
        "ar": ("نازح واحد", "نازحان", "نازحين", "نازحا", "نازح"),
    },
    "affected": {
        "ru": ("пострадавший", "пострадавших", "пострадавших"),
        "ar": ("متضرر واحد", "متضرران", "متضررين", "متضررا", "متضرر"),
    },
    "people": {"ru": ("человек", "человека", "человек"), "ar": ("شخص واحد", "شخصان", "أشخاص", "شخصا", "شخص")},
}
_TIMES: Mapping[str, Mapping[str, Forms]] = {
    "minute": {
        "en": ("minute", "minutes"), "ru": ("минута", "минуты", "минут"),
        "ar": ("دقيقة واحدة", "دقيقتان", "دقائق", "دقيقة", "دقيقة"),
    },
    "hour": {
        "en": ("hour", "hours"), "ru": ("час", "часа", "часов"),
        "ar": ("ساعة واحدة", "ساعتان", "ساعات", "ساعة", "ساعة"),
    },
    "day": {"en": ("day", "days"), "ru": ("день", "дня", "дней"), "ar": ("يوم واحد", "يومان", "أيام", "يوما", "يوم")},
    "week": {
        "en": ("week", "weeks"), "ru": ("неделя", "недели", "недель"),
        "ar": ("أسبوع واحد", "أسبوعان", "أسابيع", "أسبوعا", "أسبوع"),
    },
    "month": {
        "en": ("month", "months"), "ru": ("месяц", "месяца", "месяцев"),
        "ar": ("شهر واحد", "شهران", "أشهر", "شهرا", "شهر"),
    },
    "year": {
        "en": ("year", "years"), "ru": ("год", "года", "лет"),
        "ar": ("سنة واحدة", "سنتان", "سنوات", "سنة", "سنة"),
    },
}  # fmt: skip
_LARGE = re.compile(r"\d{1,3}(?:[,\u00a0]\d{3}){2,}")
_SCALES = {
    "en": ((1e12, "trillion"), (1e9, "billion"), (1e6, "million")),
    "ru": ((1e12, "трлн"), (1e9, "млрд"), (1e6, "млн")),
    "ar": ((1e12, "تريليون"), (1e9, "مليار"), (1e6, "مليون")),
}


def thing(quantity: Quantity) -> str | None:
    """What is counted, without a remark in brackets."""
    what = quantity.what
    return re.sub(r"\s*\(.*?\)", "", what).strip().casefold() or None if what else None


def say(quantity: Quantity, language: str) -> str:
    """A value as a reader of ar, en or ru would say it: "at least 5,200 dead", "около 40 погибших", "أسبوعان"."""
    said = render(quantity, language)
    if said == quantity.text:
        return said
    value = quantity.low if quantity.low == quantity.high and not quantity.about else None
    forms = _TIMES.get(quantity.unit or "", {}).get(language)
    if forms and value is not None:
        return _counted(said.rsplit(" ", 1)[0], value, forms, language)
    short = _LARGE.sub(lambda match: _shortened(match.group(), language), said)
    what = thing(quantity) or ""
    if quantity.unit not in (None, "person"):
        return short
    if what in _NOUNS and language in _NOUNS[what]:
        bound = quantity.high if quantity.low is None else quantity.low
        return _counted(short, value if value is not None else -(bound or 0.0), _NOUNS[what][language], language)
    return f"{short} {what}" if language == "en" and what and what.isascii() else short


def _shortened(digits: str, language: str) -> str:
    """4,200,000,000 as 4.2 billion, where nothing is lost by it."""
    value = float(re.sub(r"\D", "", digits))
    scale, word = next(((s, w) for s, w in _SCALES[language] if value >= s), (1.0, ""))
    text = f"{value / scale:.3f}".rstrip("0").rstrip(".")
    if not word or float(text) * scale != value:
        return digits
    return f"{text.replace('.', ',') if language == 'ru' else text} {word}"


def _counted(number: str, value: float, forms: Forms, language: str) -> str:
    """Number and noun (CLDR plural rules); a negative value is a bound or a rounding: its noun stays in the plural."""
    is_exact, whole = value >= 0, abs(value)
    if whole != int(whole):
        return f"{number} {forms[1] if language == 'ru' else forms[-1]}"
    count = int(whole)
    if language == "ar":
        if is_exact and count in (1, 2):
            return forms[count - 1]
        tail = count % 100
        return f"{number} {forms[2] if 3 <= tail <= 10 else forms[3] if tail >= 11 else forms[4]}"
    if language == "ru":
        few = count % 10 in (2, 3, 4) and count % 100 not in (12, 13, 14)
        one = count % 10 == 1 and count % 100 != 11
        return f"{number} {forms[2] if not is_exact else forms[0] if one else forms[1] if few else forms[2]}"
    return f"{number} {forms[0] if count == 1 else forms[-1]}"
