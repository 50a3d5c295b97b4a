"""Words of the interface in Arabic, English and Russian; numbers, dates and plurals by Babel.

`words/<area>.toml` holds one entry per text, its three languages side by side:

    said_by = { ar = "بحسب {outlet}", en = "according to {outlet}", ru = "по данным {outlet}" }

and is asked for as `t("en", "area.said_by", outlet="TASS")`. Counted nouns give their plural forms (CLDR categories):

    outlets = { en.one = "{n} outlet", en.other = "{n} outlets", ru.one = …, ru.few = …, ru.many = …, ar.zero = …, … }

and are asked for as `count("en", "area.outlets", 3)`.
"""

import tomllib
from datetime import date, datetime
from functools import lru_cache
from pathlib import Path

from babel import Locale
from babel.dates import format_date, format_datetime
from babel.numbers import format_decimal, format_percent

FOLDER = Path(__file__).parent / "words"
NAMES = {"ar": "العربية", "en": "English", "ru": "Русский"}
RTL = frozenset({"ar", "fa", "he", "ur", "ps", "ckb", "sd", "ug", "yi", "dv"})


@lru_cache(maxsize=1)
def words() -> dict[str, dict[str, str | dict[str, str]]]:
    """Every text under its full key, `area.key` → language → text (or plural forms)."""
    found = {}
    for path in sorted(FOLDER.glob("*.toml")):
        for key, entry in tomllib.loads(path.read_text(encoding="utf-8")).items():
            found[f"{path.stem}.{key}"] = entry
    return found


def t(lang: str, key: str, **values: object) -> str:
    """One text of the interface."""
    text = words()[key][lang]
    if not isinstance(text, str):
        raise KeyError(f"{key} is a counted noun: ask for it with count()")
    return text.format(**values) if values else text


def count(lang: str, key: str, n: int, **values: object) -> str:
    """A counted noun in its right form: 1 outlet, 2 outlets; مصدر واحد، مصدران."""
    forms = words()[key][lang]
    if isinstance(forms, str):
        raise KeyError(f"{key} has no plural forms: ask for it with t()")
    form = forms.get(Locale(lang).plural_form(n)) or forms["other"]
    return form.format(n=number(lang, n), **values)


def direction(lang: str) -> str:
    """rtl or ltr."""
    return "rtl" if lang in RTL else "ltr"


def number(lang: str, value: float) -> str:
    """A number by the locale, in European digits (as most Arabic news sites print them)."""
    return format_decimal(value, locale=lang, numbering_system="latn")


def percent(lang: str, share: float) -> str:
    """A share 0–1 as a percentage."""
    return format_percent(share, locale=lang, numbering_system="latn")


def day(lang: str, iso: str | None, style: str = "d MMMM y") -> str:
    """A date as printed in the language; a time is cut to its day; what cannot be read comes back as it is."""
    if not iso:
        return ""
    first, _, last = iso.partition("/")
    if last:
        return f"{day(lang, first, style)} – {day(lang, last, style)}"
    try:
        if len(first) == 4:
            return first
        if len(first) == 7 and "W" not in first:
            return _plain(format_date(date.fromisoformat(first + "-01"), "LLLL y", locale=lang))
        when = date.fromisoformat(first[:10])
    except ValueError:
        return iso
    return _plain(format_date(when, style, locale=lang))


def moment(lang: str, iso: str | None) -> str:
    """A date with its time, where there is one."""
    if not iso or "T" not in iso:
        return day(lang, iso)
    try:
        return _plain(format_datetime(datetime.fromisoformat(iso), "d MMMM y, HH:mm", locale=lang))
    except ValueError:
        return iso


def _plain(text: str) -> str:
    """European digits, whatever the locale's own."""
    return "".join(str(ord(c) - 0x660) if "\u0660" <= c <= "\u0669" else c for c in text)
