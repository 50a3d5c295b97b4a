"""Words of the calendar in three languages, folded: months, weekdays, days told from today, parts of a day.

Month and weekday names come from CLDR through Babel (`ar` Gulf and Egypt, `ar_SY` Levant and Iraq, `ar_DZ` and `ar_TN`
Algeria and Tunisia, `ar_MA` Morocco, `en`, `ru`); spellings that print uses and CLDR lacks are added here.
"""

import re
from functools import cache

from babel import Locale

from compare.language.fold import fold

_LOCALES = {"ar": ("ar", "ar_EG", "ar_SY", "ar_IQ", "ar_DZ", "ar_TN", "ar_MA", "ar_MR"), "en": ("en",), "ru": ("ru",)}
_MORE_MONTHS: dict[str, dict[int, str]] = {
    "ar": {
        1: "كانون ثاني|كانون ثان|ينايير|جانفييه", 2: "فبرائر|فيبراير|فيفري|شباط", 3: "اذار|مارس|آذار",
        4: "ابريل|أبريل|إبريل|نيسان|افريل", 5: "ايار|مايو|ماي", 6: "يونيو|يونية|يونيه|حزيران|جوان",
        7: "يوليو|يولية|يوليه|تموز|يوليوز|جويلية|جويليه", 8: "اغسطس|أغسطس|آب|اب|غشت|اوت|أوت",
        9: "سبتمبر|ايلول|أيلول|شتنبر|سيبتمبر", 10: "اكتوبر|أكتوبر|تشرين الاول|تشرين الأول|تشرين اول|أوكتوبر",
        11: "نوفمبر|تشرين الثاني|تشرين ثاني|تشرين ثان|نونبر|نوفبر",
        12: "ديسمبر|دسمبر|كانون الاول|كانون الأول|كانون اول|دجنبر",
    },
    "en": {
        1: "jan|jan.", 2: "feb|feb.", 3: "mar|mar.", 4: "apr|apr.", 5: "may", 6: "jun|jun.", 7: "jul|jul.",
        8: "aug|aug.", 9: "sep|sep.|sept|sept.", 10: "oct|oct.", 11: "nov|nov.", 12: "dec|dec.",
    },
    "ru": {
        1: "январь|января|январе|январю|январем|янв|янв.", 2: "февраль|февраля|феврале|февралю|февралем|фев|фев.|февр.",
        3: "март|марта|марте|марту|мартом|мар.", 4: "апрель|апреля|апреле|апрелю|апрелем|апр|апр.",
        5: "май|мая|мае|маю|маем", 6: "июнь|июня|июне|июню|июнем|июн|июн.", 7: "июль|июля|июле|июлю|июлем|июл|июл.",
        8: "август|августа|августе|августу|августом|авг|авг.",
        9: "сентябрь|сентября|сентябре|сентябрю|сентябрем|сен|сен.|сент|сент.",
        10: "октябрь|октября|октябре|октябрю|октябрем|окт|окт.",
        11: "ноябрь|ноября|ноябре|ноябрю|ноябрем|ноя|ноя.|нояб|нояб.",
        12: "декабрь|декабря|декабре|декабрю|декабрем|дек|дек.",
    },
}  # fmt: skip
_WEEKDAYS: dict[str, dict[int, str]] = {
    "ar": {0: "الاثنين|الإثنين|الأثنين|الاتنين", 1: "الثلاثاء|الثلثاء", 2: "الأربعاء|الاربعاء", 3: "الخميس",
           4: "الجمعة", 5: "السبت", 6: "الأحد|الاحد"},
    "en": {0: "monday|mon.", 1: "tuesday|tue.|tues.", 2: "wednesday|wed.", 3: "thursday|thu.|thurs.",
           4: "friday|fri.", 5: "saturday", 6: "sunday"},
    "ru": {0: "понедельник|понедельника|понедельнику|понедельником|понедельнике",
           1: "вторник|вторника|вторнику|вторником|вторнике", 2: "среда|среду|среды|среде|средой",
           3: "четверг|четверга|четвергу|четвергом|четверге", 4: "пятница|пятницу|пятницы|пятнице|пятницей",
           5: "суббота|субботу|субботы|субботе|субботой",
           6: "воскресенье|воскресенья|воскресенью|воскресеньем|воскресение"},
}  # fmt: skip
_TODAY: dict[str, dict[int, str]] = {
    "ar": {0: "اليوم|الليلة", -1: "أمس|البارحة|ليلة أمس|يوم أمس|الأمس|بالأمس",
           -2: "أول أمس|أول من أمس|أمس الأول|قبل أمس", 1: "غدا|الغد|يوم غد", 2: "بعد غد|بعد الغد"},
    "en": {0: "today|tonight|this morning|this afternoon|this evening", -1: "yesterday|last night",
           -2: "the day before yesterday|day before yesterday", 1: "tomorrow",
           2: "the day after tomorrow|day after tomorrow"},
    "ru": {0: "сегодня|сегодняшний|сегодняшняя|сегодняшнее|сегодняшние|сегодняшнего|сегодняшней|сегодняшнюю|"
              "сегодняшнем|сегодняшних|сегодняшним|сегодняшнему|сегодняшними",
           -1: "вчера|вчерашний|вчерашняя|вчерашнее|вчерашние|вчерашнего|вчерашней|вчерашнюю|вчерашнем|вчерашних|"
               "вчерашним|вчерашнему|вчерашними",
           -2: "позавчера", 1: "завтра|завтрашний|завтрашняя|завтрашнее|завтрашние|завтрашнего|завтрашней|завтрашнюю|"
               "завтрашнем|завтрашних|завтрашним|завтрашнему", 2: "послезавтра"},
}  # fmt: skip
_ORDINAL_DAYS = {
    "ar": "الأول الثاني الثالث الرابع الخامس السادس السابع الثامن التاسع العاشر",
    "en": "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
    "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth",
    "ru": "первого второго третьего четвертого пятого шестого седьмого восьмого девятого десятого одиннадцатого "
    "двенадцатого тринадцатого четырнадцатого пятнадцатого шестнадцатого семнадцатого восемнадцатого девятнадцатого "
    "двадцатого",
}  # fmt: skip


@cache
def months(language: str) -> dict[str, int]:
    """Folded name → 1–12, inflected forms and short forms with them."""
    out: dict[str, int] = {}
    for name in _LOCALES[language]:
        locale = Locale.parse(name)
        for context in ("format", "stand-alone"):
            for number, word in locale.months[context]["wide"].items():
                out.setdefault(fold(word), number)
    for number, given in _MORE_MONTHS[language].items():
        for word in given.split("|"):
            out[fold(word)] = number
    return out


@cache
def weekdays(language: str) -> dict[str, int]:
    """Folded name → 0 (Monday) – 6."""
    return {fold(word): day for day, given in _WEEKDAYS[language].items() for word in given.split("|")}


@cache
def days_from_today(language: str) -> dict[str, int]:
    """Folded word → days from the day of writing: yesterday is -1."""
    return {fold(word): day for day, given in _TODAY[language].items() for word in given.split("|")}


@cache
def ordinal_days(language: str) -> dict[str, int]:
    """Folded ordinal as days of a month are spelt → 1–31: العاشر, the tenth, девятого."""
    base = [fold(word) for word in _ORDINAL_DAYS[language].split()]
    out = {word: number for number, word in enumerate(base, 1)}
    if language == "ar":
        units = ["الحادي", *(fold(w) for w in _ORDINAL_DAYS["ar"].split()[1:9])]
        out |= {f"{unit} عشر": 11 + n for n, unit in enumerate(units)}
        out |= {f"{unit} و{tens}": 21 + n for n, unit in enumerate(units) for tens in ("العشرين", "العشرون")}
        out |= {"العشرين": 20, "الثلاثين": 30, "الحادي والثلاثين": 31}
    if language == "en":
        out |= {f"twenty{sep}{unit}": 20 + n for n, unit in enumerate(base[:9], 1) for sep in "- "}
        out |= {"thirtieth": 30, "thirty-first": 31}
    if language == "ru":
        out |= {f"двадцать {unit}": 20 + n for n, unit in enumerate(base[:9], 1)}
        out |= {"тридцатого": 30, "тридцать первого": 31}
    return out


def alternatives(given: dict[str, int]) -> str:
    """A regular expression of the words, longest first, so that no word hides behind its own beginning."""
    return "|".join(
        re.escape(word).replace(r"\ ", r"[ \u00a0]{1,2}") for word in sorted(given, key=lambda w: (-len(w), w))
    )
