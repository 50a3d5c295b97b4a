# ruff: noqa: E501 (one pattern a line reads best)
"""What a phrase of time looks like in folded text, per language. Patterns only: no calendar arithmetic.

Every pattern is bounded (no nested repeats), so that scanning is linear. Group names carry the meaning:
`days` (9, 9-10, 9 and 10), `ord` (the tenth), `mon`, `year`, `part` (end of, mid-), `mod` (last, next, this), `wd`, `rel`,
`n` and `unit` (two days ago).
"""

import re
from functools import cache
from typing import NamedTuple

from compare.language.calendar import alternatives, days_from_today, months, ordinal_days, weekdays
from compare.language.fold import fold

_D = r"(?:0?[1-9]|[12]\d|3[01])"
_YEAR = r"[12]\d{3}(?!\d)"
_LEFT = r"(?<![\w.,:/$€£№#-])"  # not inside a word, a number or a code
_END = r"(?![\w])"
_NO_YEAR = r"(?![ ,]{0,2}(?:من[ ])?(?:(?:ال)?(?:عام|سنه)[ ])?[12]\d{3})"

MODS: dict[str, dict[str, int]] = {
    "ar": {"الماضي": -1, "الماضيه": -1, "المنصرم": -1, "المنصرمه": -1, "الفايت": -1, "الفايته": -1, "الاخير": -1,
           "المقبل": 1, "المقبله": 1, "القادم": 1, "القادمه": 1, "الات": 1, "الاتي": 1,
           "الجاري": 0, "الحالي": 0, "الجاريه": 0, "الحاليه": 0, "هذا": 0, "هذه": 0, "ذاته": 0},
    "en": {"last": -1, "past": -1, "previous": -1, "this past": -1, "next": 1, "coming": 1, "upcoming": 1,
           "this coming": 1, "following": 1, "this": 0, "current": 0},
    "ru": {},
}  # fmt: skip
_RU_MODS = {"прошл": -1, "минувш": -1, "прошедш": -1, "предыдущ": -1, "следующ": 1, "будущ": 1, "ближайш": 1,
            "предстоящ": 1, "наступающ": 1, "эт": 0, "текущ": 0, "нынешн": 0}  # fmt: skip
_RU_ENDINGS = "ый|ий|ой|ую|юю|ая|яя|ое|ее|ые|ие|ого|его|ей|ом|ем|от|у|о|и|их|ых"
MODS["ru"] = {stem + ending: n for stem, n in _RU_MODS.items() for ending in _RU_ENDINGS.split("|")} | {"сей": 0}

PARTS: dict[str, dict[str, str]] = {
    "ar": {"نهايه": "end", "اواخر": "late", "اخر": "late", "بدايه": "start", "مطلع": "start", "مستهل": "start",
           "اوايل": "early", "منتصف": "mid", "اواسط": "mid", "وسط": "mid"},
    "en": {"the end of": "end", "end of": "end", "end-": "end", "late": "late", "later": "some", "late in": "late",
           "the beginning of": "start", "beginning of": "start", "the start of": "start", "start of": "start",
           "early": "early", "earlier": "some", "early in": "early", "earlier in": "some", "later in": "some",
           "mid-": "mid", "mid": "mid", "the middle of": "mid", "middle of": "mid"},
    "ru": {"конце": "end", "конец": "end", "конца": "end", "концу": "end", "начале": "start", "начало": "start",
           "начала": "start", "началу": "start", "середине": "mid", "середины": "mid", "середина": "mid",
           "середину": "mid", "исходе": "end"},
}  # fmt: skip
SMALL: dict[str, dict[str, int]] = {
    "ar": {"يومين": 2, "يوم": 1, "اسبوعين": 2, "اسبوع": 1, "شهرين": 2, "شهر": 1, "عامين": 2, "عام": 1, "سنتين": 2,
           "سنه": 1, "ثلاثه": 3, "اربعه": 4, "خمسه": 5, "سته": 6, "سبعه": 7, "ثمانيه": 8, "تسعه": 9, "عشره": 10,
           "ثلاث": 3, "اربع": 4, "خمس": 5, "ست": 6, "سبع": 7, "ثماني": 8, "تسع": 9, "عشر": 10,
           "الثلاثه": 3, "الاربعه": 4, "الخمسه": 5, "السته": 6, "السبعه": 7, "العشره": 10},
    "en": {"a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
           "ten": 10},
    "ru": {"один": 1, "одну": 1, "два": 2, "две": 2, "двух": 2, "три": 3, "трех": 3, "четыре": 4, "четырех": 4,
           "пять": 5, "пяти": 5, "шесть": 6, "шести": 6, "семь": 7, "семи": 7, "восемь": 8, "девять": 9, "десять": 10,
           "десяти": 10},
}  # fmt: skip
UNITS: dict[str, dict[str, str]] = {
    "ar": {"يوم": "day", "يوما": "day", "ايام": "day", "يومين": "day", "الايام": "day", "اليومين": "day",
           "اسبوع": "week", "اسابيع": "week", "اسبوعين": "week", "اسبوعا": "week", "شهر": "month", "اشهر": "month",
           "شهور": "month", "شهرين": "month", "شهرا": "month", "عام": "year", "اعوام": "year", "عامين": "year",
           "عاما": "year", "سنه": "year", "سنوات": "year", "سنتين": "year"},
    "en": {"day": "day", "days": "day", "week": "week", "weeks": "week", "month": "month", "months": "month",
           "year": "year", "years": "year"},
    "ru": {"день": "day", "дня": "day", "дней": "day", "сутки": "day", "суток": "day", "неделю": "week",
           "недели": "week", "недель": "week", "месяц": "month", "месяца": "month", "месяцев": "month", "год": "year",
           "года": "year", "лет": "year"},
}  # fmt: skip


class Raw(NamedTuple):
    """A phrase found, in folded offsets, before the calendar is asked."""

    start: int
    end: int
    kind: str
    got: dict[str, str]


def _words(given: dict[str, int] | dict[str, str]) -> str:
    return alternatives(dict.fromkeys(given, 0))


def _numeric() -> list[tuple[str, str]]:
    return [
        ("iso", r"(?<![\w.-])(?P<year>[12]\d{3})-(?P<m>0[1-9]|1[0-2])-(?P<d>0[1-9]|[12]\d|3[01])(?!\d|-\d)"),
        ("dmy", r"(?<![\w./-])(?P<d>\d{1,2})(?P<sep>[./-])(?P<m>\d{1,2})(?P=sep)(?P<year>(?:19|20)\d\d)(?![\w]|[./-]\d)"),
        ("iso", r"(?<![\w./-])(?P<year>(?:19|20)\d\d)(?P<sep>[./])(?P<m>\d{1,2})(?P=sep)(?P<d>\d{1,2})(?![\w]|[./-]\d)"),
    ]  # fmt: skip


def _days(joint: str, suffix: str) -> str:
    one = rf"{_D}(?:{suffix})?(?!\d)"
    return rf"(?P<days>{one}(?:[ ]?[,،][ ]?{one}){{0,4}}[ ]?(?:{joint})[ ]?{one}|{one})"


def _english() -> list[tuple[str, str]]:
    mon, ordinal = alternatives(months("en")), alternatives(ordinal_days("en"))
    mod, part = _words(MODS["en"]), _words(PARTS["en"])
    year = rf"(?:,?[ ]{{1,2}}(?:of[ ])?(?P<year>{_YEAR}))?"
    days = _days(r"-|/|,?[ ]?and|to|through|until|&|or", r"st|nd|rd|th")
    unit, small = _words(UNITS["en"]), _words(SMALL["en"])
    evening = r"(?:[ ](?:evening|morning|night|afternoon))?"
    return [
        ("date", rf"{_LEFT}(?:the[ ](?:evening|morning|night|afternoon)[ ]of[ ])?(?P<mon>{mon})[ ]{days}{year}{_END}"),
        ("date", rf"{_LEFT}(?:the[ ])?{days}[ ](?:of[ ])?(?P<mon>{mon}){year}{_END}"),
        ("date", rf"{_LEFT}(?:the[ ])?(?P<ord>{ordinal})[ ]of[ ](?P<mon>{mon}){year}{_END}"),
        ("month", rf"{_LEFT}(?:(?P<part>{part})[ ]?)?(?P<mon>{mon}),?[ ](?P<year>{_YEAR}){_END}"),
        ("month", rf"{_LEFT}(?:(?P<part>{part})[ ]?|(?P<mod>{mod})[ ]|(?:in|since|until|during|by|from|before|after|starting|starting[ ]in)[ ])(?P<mon>{mon}){_NO_YEAR}{_END}"),
        ("weekday", rf"{_LEFT}(?:(?P<mod>{mod})[ ])?(?P<wd>{alternatives(weekdays('en'))}){evening}(?:[ ]?\((?P<only>{_D})\))?{_END}"),
        ("today", rf"{_LEFT}(?P<rel>{alternatives(days_from_today('en'))}){evening}{_END}"),
        ("week", rf"{_LEFT}(?:(?P<part>{part})[ ])?(?:the[ ])?(?P<mod>{mod})[ ](?P<unit>week|month|year|weekend){_END}"),
        ("week", rf"{_LEFT}(?P<part>the end of|end of|the start of|the beginning of|later in|earlier in|early in)[ ]the[ ](?P<unit>week|month|year){_END}"),
        ("ago", rf"{_LEFT}(?P<n>\d{{1,2}}|{small})[ ](?P<unit>{unit})[ ]ago{_END}"),
        ("ahead", rf"{_LEFT}in[ ](?P<n>\d{{1,2}}|{small})[ ](?P<unit>days?|weeks?|months?)['’]?(?:[ ]time)?(?=[ ]?[.,;\n]|$)"),
        ("within", rf"{_LEFT}(?:with)in[ ](?:the[ ]next[ ])?(?P<n>\d{{1,2}}|{small})[ ](?P<unit>{unit}){_END}(?![ ](?:of|from)\b)"),
        ("span", rf"{_LEFT}(?:the[ ])?(?P<mod>last|past|previous|next|coming)[ ](?P<n>\d{{1,2}}|{small})[ ](?P<unit>days)(?!'){_END}"),
        ("next day", rf"{_LEFT}(?:the[ ](?:next|following)[ ]day|(?:a|one)[ ]day[ ]later|the[ ]day[ ]after(?=[ ]?[.,;\n]|$)){_END}"),
        ("day before", rf"{_LEFT}(?:the[ ]day[ ]before(?=[ ]?[.,;\n]|$)|the[ ]previous[ ]day|(?:a|one)[ ]day[ ]earlier){_END}"),
        ("decade", rf"{_LEFT}(?:the[ ])?(?:(?:early|late|mid)[- ])?(?:[12]\d)?\d0'?s{_END}"),
        ("years", rf"{_LEFT}(?P<y1>(?:19|20)\d\d)[-/](?P<y2>(?:19|20)\d\d){_END}"),
        ("year", rf"{_LEFT}(?:(?P<part>{part})[ ]?)?(?P<year>(?:1[5-9]|20)\d\d)(?!\d|[.,:/]\d){_END}"),
        ("vague", rf"{_LEFT}(?:in[ ]the[ ])?(?:coming|next[ ]few|past[ ]few|last[ ]few|recent)[ ]days{_END}"),
    ]  # fmt: skip


def _russian() -> list[tuple[str, str]]:
    mon, ordinal = alternatives(months("ru")), alternatives(ordinal_days("ru"))
    mod, part = _words(MODS["ru"]), _words(PARTS["ru"])
    days = _days(r"-|и|по|до|или|/", r"-?(?:го|е|ое)")
    year = rf"(?:,?[ ]{{1,2}}(?P<year>{_YEAR})(?:[ ]?(?:года|году|год|гг?\.?))?)?"
    unit, small = _words(UNITS["ru"]), _words(SMALL["ru"])
    when = r"(?:(?:вечером|утром|днем|ночью|в[ ]ночь[ ]на|к[ ]полудню|в[ ]полдень|поздно[ ]вечером)[ ](?:в[ ])?)?"
    evening = r"(?:[ ](?:вечером|утром|днем|ночью))?"
    return [
        ("date", rf"{_LEFT}{when}{days}[ ](?P<mon>{mon})(?:[ ](?P<mod>{mod})(?:[ ]года))?{year}{evening}{_END}"),
        ("date", rf"{_LEFT}{when}(?P<ord>{ordinal})[ ](?P<mon>{mon}){year}{_END}"),
        ("month", rf"{_LEFT}(?:(?P<part>{part})[ ])?(?P<mon>{mon}),?[ ](?P<year>{_YEAR})(?:[ ]?(?:года|году|год|гг?\.?))?{_END}"),
        ("month", rf"{_LEFT}(?:(?P<part>{part})[ ]|(?:в|с|к|до|на|за)[ ])(?:(?P<mod>{mod})[ ])?(?P<mon>{mon})(?:[ ](?P<mod2>{mod})[ ]года)?{_NO_YEAR}{_END}"),
        ("weekday", rf"{_LEFT}{when}(?:(?P<to>в|во|к|ко|до|с|со|на|по|после|от|за)[ ])?(?:(?P<mod>{mod})[ ])?(?P<wd>{alternatives(weekdays('ru'))}){evening}{_END}"),
        ("today", rf"{_LEFT}{when}(?P<rel>{alternatives(days_from_today('ru'))}){evening}{_END}"),
        ("week", rf"{_LEFT}(?:(?P<part>{part})[ ])?(?P<mod>{mod})[ ](?P<unit>неделе|недели|неделю|неделя|неделей|месяце|месяца|месяц|году|года|год|выходные|выходных){_END}"),
        ("week", rf"{_LEFT}(?P<part>начале|конце|середине|концу|началу|конца)[ ](?P<unit>недели|месяца|года){_END}"),
        ("ago", rf"{_LEFT}(?:(?P<n>\d{{1,2}}|{small})[ ])?(?P<unit>{unit})[ ]назад{_END}"),
        ("ahead", rf"{_LEFT}через[ ](?:(?P<n>\d{{1,2}}|{small})[ ])?(?P<unit>день|дня|дней|неделю|недели|недель|месяц|месяца|месяцев){_END}"),
        ("within", rf"{_LEFT}в[ ]течение[ ](?:ближайших[ ])?(?P<n>\d{{1,2}}|{small})[ ](?P<unit>{unit}){_END}"),
        ("span", rf"{_LEFT}(?P<mod>последни[ех]|прошедши[ех]|ближайши[ех]|следующи[ех])[ ](?P<n>\d{{1,2}}|{small})[ ](?P<unit>дня|дней|суток){_END}"),
        ("next day", rf"{_LEFT}(?:на[ ]следующий[ ]день|днем[ ]позже|на[ ]другой[ ]день){_END}"),
        ("day before", rf"{_LEFT}(?:днем[ ]ранее|днем[ ]раньше|за[ ]день[ ]до[ ]этого){_END}"),
        ("eve", rf"{_LEFT}накануне(?=[ ]?[.,;:)\n]|$|[ ](?P<next>\w{{1,30}})){_END}"),
        ("decade", rf"{_LEFT}(?:[12]\d)?\d0-(?:х|е|ые|ых|м|ми){_END}"),
        ("years", rf"{_LEFT}(?P<y1>(?:19|20)\d\d)[-/](?P<y2>(?:19|20)\d\d)(?:[ ]?(?:годах|годы|годов|гг\.?))?{_END}"),
        ("year", rf"{_LEFT}(?:(?P<part>{part})[ ])?(?P<year>(?:1[5-9]|20)\d\d)(?:-?го)?[ ]?(?P<word>года|году|годом|год|годов|г\.|г(?!\w)){_END}"),
        ("year", rf"{_LEFT}(?P<bare>с|в|до|после|от)[ ](?P<year>(?:1[5-9]|20)\d\d)(?!\d|[.,:/]\d|-[хе])(?:-го|-м)?{_END}"),
        ("vague", rf"{_LEFT}(?:на[ ]днях|(?:в[ ])?(?:ближайшие|последние)[ ]дни){_END}"),
    ]  # fmt: skip


def _arabic() -> list[tuple[str, str]]:
    mon, ordinal = alternatives(months("ar")), alternatives(ordinal_days("ar"))
    mod, part = _words(MODS["ar"]), _words(PARTS["ar"])
    months_ = rf"(?P<mon>{mon})(?:[ ]?[/(-][ ]?(?:{mon})\)?)?+"
    days = _days(r"و|-|/|الي|حتي|او", "")
    left = r"(?<![\w.,:/$€£№#-])(?P<pre>[وفبل])?"
    mods = rf"(?:[ ]?\(?[ ]?(?:من[ ](?:ال)?(?:شهر|عام)[ ])?(?P<mod>{mod})(?!\w)\)?)?"
    year = rf"(?:[,،]?[ ]?(?:من[ ])?(?:(?:ال)?(?:عام|سنه)[ ])?(?P<year>{_YEAR})[ ]?(?:م(?!\w)|ميلادي[ه]?)?)?"
    unit, small = _words(UNITS["ar"]), _words(SMALL["ar"])
    when = r"(?:(?:مساء?|صباح|فجر|ليله?|ظهر|عصر|بعد[ ]ظهر|منتصف[ ]ليل|نهار|يوم|يومي|في[ ]يوم)[ ])?"
    return [
        ("date", rf"{left}(?:(?:يوم|يومي|ايام|مسا|صباح|فجر|ليله|في)[ ])?{days}[ ](?:من[ ])?(?:شهر[ ])?{months_}{mods}{year}{_END}"),
        ("date", rf"{left}(?:يوم[ ])?(?P<ord>{ordinal})[ ](?:من[ ])?(?:شهر[ ])?{months_}{mods}{year}{_END}"),
        ("month", rf"{left}(?:(?P<part>{part})[ ])?(?:شهر[ ])?{months_},?[ ](?:من[ ])?(?:(?:ال)?(?:عام|سنه)[ ])?(?P<year>{_YEAR})[ ]?(?:م(?!\w))?{_END}"),
        ("month", rf"{left}(?:(?P<part>{part})[ ](?:شهر[ ])?|(?:في|منذ|خلال|حتي|شهر|(?:ابتدا|اعتبارا|بدا)[ ]من)[ ](?:شهر[ ])?){months_}{mods}{_NO_YEAR}{_END}"),
        ("month", rf"{left}{months_}[ ](?P<mod>الماضي|المقبل|القادم|الجاري|الحالي|المنصرم|الفايت){_END}"),
        ("weekday", rf"{left}{when}(?P<wd>{alternatives(weekdays('ar'))})(?:[ ]?[,،]?[ ](?P<mod>{mod}))?{_END}"),
        ("weekday", rf"(?<![\w])لل(?P<wd>{'|'.join(w[2:] for w in weekdays('ar'))})(?:[ ](?P<mod>{mod}))?{_END}"),
        ("today", rf"{left}{when}(?P<rel>{alternatives(days_from_today('ar'))}){_END}"),
        ("week", rf"{left}(?:(?P<part>{part})[ ])?(?P<unit>الاسبوع|الشهر|العام|السنه)[ ](?P<mod>{mod}){_END}"),
        ("week", rf"{left}(?:(?P<part>{part})[ ])?(?P<mod>هذا|هذه)[ ](?P<unit>الاسبوع|الشهر|العام|السنه){_END}"),
        ("week", rf"{left}(?P<part>{part})[ ](?P<unit>الاسبوع|الشهر|العام|السنه){_END}"),
        ("ago", rf"{left}قبل[ ](?:نحو[ ])?(?:(?P<n>\d{{1,2}}|{small})[ ])?(?P<unit>{unit})(?![ ](?:من|علي|ان|ال\w))(?:[ ]فقط)?{_END}"),
        ("within", rf"{left}(?:خلال|في[ ]غضون)[ ](?P<n>\d{{1,2}}|{small})[ ](?P<unit>{unit}){_END}(?![ ](?:من|ال\w|واحد))"),
        ("span", rf"{left}(?P<unit>اليومين|الايام)[ ](?:(?P<n>\d{{1,2}}|{small})[ ])?(?P<mod>الماضي(?:ه|ين)|المقبل(?:ه|ين)|القادم(?:ه|ين)|الاخير(?:ه|ين)){_END}"),
        ("next day", rf"{left}(?:اليوم[ ]التالي|في[ ]اليوم[ ]الموالي){_END}"),
        ("day before", rf"{left}(?:اليوم[ ]السابق|قبل[ ]ذلك[ ]بيوم|قبلها[ ]بيوم){_END}"),
        ("years", rf"{left}(?:(?:ال)?عامي[ ])?(?P<y1>(?:19|20)\d\d)[-/](?P<y2>(?:19|20)\d\d){_END}"),
        ("year", rf"{left}(?:(?P<part>{part})[ ])?(?:ال)?(?P<word>عام|سنه|عامي|اعوام|موسم|صيف|شتا|ربيع|خريف)[ ](?P<year>(?:1[2-9]|20)\d\d)(?!\d|[.,:/]\d)[ ]?(?:م(?!\w))?{_END}"),
        ("year", rf"{left}(?P<bare>منذ|في|حتي|بعد|قبل|اواخر|مطلع|نهايه|بدايه|منتصف|اوايل)[ ](?P<year>(?:1[5-9]|20)\d\d)(?!\d|[.,:/]\d){_END}"),
        ("vague", rf"{left}(?:قبل[ ]ايام|الايام[ ](?:المقبله|القادمه|الماضيه|الاخيره)){_END}"),
    ]  # fmt: skip


@cache
def patterns(language: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """(kind, pattern) in order of trust: where two overlap, the one that begins earlier, then the longer wins."""
    own = {"ar": _arabic, "en": _english, "ru": _russian}[language]()
    return tuple((kind, re.compile(pattern.replace("[ ]", r"[ \t\u00a0]"))) for kind, pattern in _numeric() + own)


def scan(folded: str, language: str) -> list[Raw]:
    """Phrases in order, without overlap. Costs one pass per pattern."""
    found: list[Raw] = []
    for kind, pattern in patterns(language):
        found += (
            Raw(
                m.end("pre") if m.groupdict().get("pre") else m.start(),
                m.end(),
                kind,
                {k: v for k, v in m.groupdict().items() if v is not None},
            )
            for m in pattern.finditer(folded)
        )
    rank = {"iso": 0, "dmy": 0, "date": 1, "ago": 2, "span": 2, "month": 3}
    found.sort(key=lambda r: (rank.get(r.kind, 4), r.start, -r.end))
    kept: list[Raw] = []
    taken = bytearray(len(folded) + 1)
    for raw in found:
        if not any(taken[raw.start : raw.end]):
            taken[raw.start : raw.end] = b"\x01" * (raw.end - raw.start)
            kept.append(raw)
    return sorted(kept)


def key(word: str) -> str:
    """Spacing as in the tables."""
    return " ".join(fold(word).split())
