# ruff: noqa: E501 (one list of words a line reads best)
"""What stands around a number: bounds, and what makes it no quantity at all."""

import re

_AR_GROWS = r"(?:[يت]زيد(?:ون|وا)?|[يت]زد|زاد(?:ت|وا)?) (?:\w+ ){0,4}"
_AR_EXCEEDS = (
    r"(?:[يت]فوق(?:ون|وا)?|فاق(?:ت|وا)?|[يت]?تجاوز(?:ت|وا|ون|ته|ها)?|جاوز(?:ت|وا|ها)?|[يت]?تخط(?:ي|ت|وا|ون)?"
    r"|[يت]تعد(?:ي|وا|ون)?|تعد(?:ي|ت|وا))"
)
_AR_COUNT = (
    r"(?:ال)?(?:عدد|حصيل|قتلي|ضحايا|وفيات|جرحي|مصاب|مفقود|نازح|موقوف|معتقل|خساير|قيم|سعر|كلف|تكلف)\w*"
    r"(?: (?!بعد|قبل|منذ|خلال)\w+){0,3}"
)
"""What may stand between an Arabic verb of exceeding and its number: "يفوق عدد القتلى في درنة 20 ألفا"."""
_AT_LEAST = {
    "en": r"at least|no (?:fewer|less) than|not (?:fewer|less) than|a minimum of|minimum",
    "ru": r"не менее(?: чем)?|не меньше(?: чем)?|как минимум|по меньшей мере|по крайней мере|минимум|от",
    "ar": r"(?:ب?ما |ما)?لا [يت]قل(?:ون)? (?:\w+ ){0,2}عن|علي الاقل",
}
_MORE = {
    "en": r"more than|over|above|upwards? of|in excess of|exceed(?:s|ed|ing)?|pass(?:ed|ing)|surpass(?:es|ed|ing)?|topp?(?:s|ed|ing)|greater than|beyond|well over|crossed",
    "ru": r"более(?: чем)?|больше(?: чем)?|свыше|превы(?:сил|сила|сило|сили|шает|шают|сить|шала|шало|шал|шали|сит|сят|шая|шающ\w{2,3}|сивш\w{2,3})|больше чем|перевалил[аои]? за|перешагнул[аои]?|с лишним",
    "ar": r"(?:ب)?اكثر من|ازيد من|(?:ما )?"
    + _AR_GROWS
    + r"(?:علي|عن)|فوق|"
    + _AR_EXCEEDS
    + r"(?: "
    + _AR_COUNT
    + r")?|يناهز ال|(?:ما )?[يت]ربو(?:ن)? علي|اكثر (?:قليلا|بقليل) من|اكثر بكثير من",
}
_UP_TO = {
    "en": r"up to|at most|no more than|not more than|(?:not|n't|never) exceed(?:ed|ing)?|as many as|as much as|a maximum of|maximum",
    "ru": r"до|не превы(?:сил[аои]?|шает|шают|шал[аои]?|сит|сят)|не более(?: чем)?|не больше(?: чем)?|максимум",
    "ar": r"(?:ما )?(?:لا|لم) "
    + _AR_GROWS
    + r"(?:علي|عن)|(?:لا|لم) "
    + _AR_EXCEEDS
    + r"(?: "
    + _AR_COUNT
    + r")?|حتي|ما يصل الي|يصل الي|علي الاكثر|بحد اقصي|كحد اقصي",
}
_LESS = {
    "en": r"fewer than|less than|under|below|short of|shy of|a little less than",
    "ru": r"менее(?: чем)?|меньше(?: чем)?|ниже",
    "ar": r"اقل من|باقل من|اقل (?:قليلا|بقليل) من|دون|[يت]قل(?:ون)? عن",
}
_ABOUT = {
    "en": r"about|around|some|roughly|approximately|approx\.?|an estimated|estimated|circa|nearly|almost|close to|near|~|around the|virtually|more or less|in the region of|on the order of|just about|an average of",
    "ru": r"около|примерно|приблизительно|порядка|почти|ориентировочно|где-то|~|в районе|практически|без малого|в среднем|что-то около|не многим более|чуть более",
    "ar": r"نحو|حوالي|قرابه|زهاء|ما يقارب|ما يقرب من|تقريبا|يقارب|تقارب|يناهز|بنحو|بحوالي|لنحو|لقرابه|مايقارب|ما يناهز|ما يناهز ال",
}
_AFTER_AT_LEAST = {
    "en": r"or more|at least|\+|plus|-?\s?odd",
    "ru": r"и более|и больше|как минимум|по меньшей мере|с лишним",
    "ar": r"علي الاقل|فاكثر|او اكثر|او يزيد|ونيف",
}
_AFTER_UP_TO = {"en": r"at most|or fewer|or less", "ru": r"максимум|и менее", "ar": r"علي الاكثر|كحد اقصي|فاقل"}
_AFTER_ABOUT = {"en": r"or so", "ru": r"приблизительно", "ar": r"تقريبا"}


def _compiled(given: dict[str, str], left: bool) -> dict[str, re.Pattern[str]]:
    shape = r"(?<!\w)(?:و|ف)?(?:{})\s?$" if left else r"\s?(?:\w+\s){{0,2}}?(?:{})(?!\w)"
    return {language: re.compile(shape.format(words)) for language, words in given.items()}


_LEFT = [(name, _compiled(table, True)) for name, table in (
    ("at least", _AT_LEAST), ("up to", _UP_TO), ("less", _LESS), ("more", _MORE), ("about", _ABOUT))]  # fmt: skip
_RIGHT = [(name, _compiled(table, False)) for name, table in (
    ("at least", _AFTER_AT_LEAST), ("up to", _AFTER_UP_TO), ("about", _AFTER_ABOUT))]  # fmt: skip

_CODE_BEFORE = {
    "en": re.compile(
        r"(?<!\w)(?:article|articles|resolution|no\.|(?:flight|room|phone|case|house|ticket|file) number|nr\.?|chapter|page|section|paragraph|clause|flight|channel|boeing|airbus|route|highway|room|"
        r"phase|round|version|level|category|group|unit|building|gate|stage|protocol|annex|bill|act|directive|law|item|covid|aged?|age|top|line|radio|"
        r"figure|table|model|grade|class|volume|part|step|point|question|rule|title|zone|sector|block|apartment|brigade|division|regiment|battalion|"
        r"bbc|fox|tv|cctv|iphone|windows|opec|mark|interstate|decree|order|proposition|agenda)\s?$"
    ),
    "ru": re.compile(
        r"(?<!\w)(?:стать[яиеюй]{1,2}|ст\.|пункт[аеу]?|п\.|резолюци[яиюей]{1,2}|номер|№|закон[аеу]?|глав[аыеу]|страниц[аеы]|рейс[аеу]?|боинг|канал[аеу]?|"
        r"no\.?|указ[аеу]?|приказ[аеу]?|протокол[аеу]?|част[ьи]|этап[аеу]?|раунд[аеу]?|маршрут[аеу]?|дом|корпус|квартир[аеы]|школ[аеуы]|возраст[аеу]?|возрасте|ковид|"
        r"пункта|группы?|параграф\w?|приложени\w|в|к)\s?$"
    ),
    "ar": re.compile(
        r"(?<!\w)[وفبل]?(?:ال)?(?:ماده|مادتين|قرار|رقم|فصل|صفحه|بند|فقره|قناه|رحله|بوينغ|ايرباص|قانون|مرسوم|غرفه|مرحله|جوله|دوره|كوفيد|مجموعه|نسخه|"
        r"طابق|عمره|عمرها|العمر|سن|الساعه|ساعه|لواء|لوا|كتيبه|الفرقه|الفوج|مونديال|تلفزيون)\s?$"
    ),
}
_RU_CLOCK = re.compile(r"\s?(?:часов|час|часа|ч\.?)\s(?:утра|вечера|дня|ночи|по |\d{1,2}\sминут)")
_CLOCK_AFTER = re.compile(
    r"\s?(?:a\.?m\b|p\.?m\b|o'clock|gmt|utc|est\b|local time|hours gmt|:\d\d|по мск|по москов|по местн|мск\b|утра|"
    r"صباحا|مسا\b|ظهرا|فجرا|بتوقيت|بالتوقيت|بعد الظهر|قبل الظهر|توقيت|غرينتش|جرينتش)"
)
_CLOCK_BEFORE = re.compile(r"(?:\d:|(?<!\w)(?:at|by|around|until|from)\s|(?<!\w)[وبل]?الساعه\s|(?<!\w)[вк]\s)$")
_AGE_AFTER = re.compile(
    r"\s?-?\s?(?:year-olds?|years? old|years-old|yr-old|month-old|week-old|day-old|years? of age|-?летн|years? younger|лет (?:от роду)|"
    r"(?:عاما|سنه|سنوات|اعوام) من العمر)"
)
_AGE_BEFORE = re.compile(
    r"(?:\baged?\s|\b(?:children|kids|minors|boys|girls|anyone|those|people) (?:aged )?(?:under|over|below) (?:the age of )?|\bage of\s|\bages of\s|(?:возраст\w{0,2}|исполнилось|исполнится|не достиг\w*|(?:нет|не было|не исполнилось) (?:и |еще )?|старше|младше|моложе)\s?(?:от\s)?|(?:يبلغ|تبلغ|البالغ|البالغه) من العمر |عمره\s|عمرها\s|العمر\s|"
    r"اعمارهم\s|سن ال?\s?|بعمر\s|عن عمر(?: ناهز| يناهز)?\s|عن عمر\s)$"
)
_ORDINAL_AFTER = re.compile(r"(?:st|nd|rd|th)\b|(?:-|(?=[йя]|го))(?:й|ый|ой|ая|ое|го|му|м|ю|я|е|ом|ых|ую|ей)(?!\w)")


_GLUED = re.compile(r"(?:[^\W\d_]-?|[+/№#@_]\s?|\d[:/+.,])$")  # Su-35, MH17, 5+1, +7, 10:30
_LINKED = re.compile(r"[:/+]\d|-\d{1,3}-\d|\.\d|\+")
_RANGE_BEFORE = re.compile(r"(?:^|[^\w.,-])(?:\d[\d.,]{0,12}|[^\W\d_]{2,20})\s?-$|\s-$")
_APART = re.compile(r"[a-z],\s$")  # "the driver, 45, said"


def _last_word(text: str) -> str:
    """The word right before a number, empty where a mark or a digit stands there: the cheap test before the patterns."""
    found = _LAST_WORD.search(text[-24:])
    return found.group(1) if found else ""


_LAST_WORD = re.compile(r"([^\W\d_]{1,20}|[№~.])\s?$")
_GROWTH = re.compile(
    r"(?:вырос|увелич|возрос|достиг|подня|сниз|сократ|упал|пада|рост|растет|растут|выраст|дошл|дошел|доход|довел|довод|подорожа|подешев|рухн|скакн|скочи|взлет|прыгн|поднима|повыс|замедл|ускор|опуст|просел|просес|сниж|улучш|ухудш|понизи|увелич|расшир|с \d)[^.]{0,40}$"
)
_GROWTH_AFTER = re.compile(r"[^.,;:\n]{0,30}\s(?:вырос|увелич|возрос|достиг|подня|сниз|сократ|упал)")
_CLOSES = {
    language: {word for table in (_AT_LEAST, _UP_TO, _LESS, _MORE, _ABOUT) for word in re.findall(r"[^\W\d_]+", table[language])}
    for language in ("ar", "en", "ru")
}  # fmt: skip


_VERBS_THAT_BOUND = ("exceed", "pass", "surpass", "top", "превы", "переш", "ориент", "приблиз", "пример")


def bound(before: str, after: str, language: str) -> tuple[str | None, int, bool]:
    """(at least, more, up to, less or None; characters it takes on the left; whether "about" is said)."""
    taken, about = 0, False
    for _ in range(2 if _may_bound(before, language) else 0):
        for name, by_language in _LEFT:
            found = by_language[language].search(before[: len(before) - taken] if taken else before)
            if found:
                taken = len(before) - found.start()
                if name == "about":
                    about = True
                    break
                is_growth = language == "ru" and name == "up to" and (
                    _GROWTH.search(before[: found.start()]) or _GROWTH_AFTER.match(after))  # fmt: skip
                if is_growth:
                    return None, 0, about  # "выросло до 300" grew to, not up to
                return name, taken, about
        else:
            break
    for name, by_language in _RIGHT:
        if by_language[language].match(after[:40]):
            return (None, taken, True) if name == "about" else (name, taken, about)
    return None, taken, about


def _may_bound(before: str, language: str) -> bool:
    last = _last_word(before)
    if not last or language == "ar":
        return bool(last)
    return last in _CLOSES[language] or not last[0].isalpha() or last.startswith(_VERBS_THAT_BOUND)


_AGED = ("البالغ", "البالغه", "يبلغ", "تبلغ")


def is_quantity(
    before: str, after: str, number: str, value: float, language: str, *, is_attached: bool = False
) -> bool:
    """False for clock times, ages, ordinals, codes, articles, scores, phone numbers and versions.

    `is_attached`: a preposition is written onto the number, so the noun before it names nothing ("القرار بثلاثة عشر صوتا").
    """
    tail = before[-3:]
    if _GLUED.search(tail) or _LINKED.match(after):
        return False
    if tail.endswith("-") and not _RANGE_BEFORE.search(before):
        return False
    is_digits = number[:1].isdecimal()
    if is_digits and (_ORDINAL_AFTER.match(after) and not re.match(r"-?(?:х|ти|и|мя)\b", after)):
        return False
    if is_digits and re.match(r"-?[a-z]\b(?!')", after) and not re.match(r"(?:k|m|b)\b", after):
        return False
    if _CLOCK_AFTER.match(after) or _AGE_AFTER.match(after):
        return False
    last = _last_word(before)
    if not last:
        return not (
            is_digits and language == "en" and 1 <= value <= 110 and _APART.search(before) and after[:2] == ", "
        )
    if _RU_CLOCK.match(after):
        return False
    if _AGE_BEFORE.search(before[-40:]) or (last in ("ему", "ей", "мне", "им") and re.match(r"\s(?:лет|год)", after)):
        return False
    if last in _AGED and re.match(r"\s(?:عاما|سنه|سنوات|اعوام|ربيعا)", after):
        return False
    if last in ("in", "каждых", "каждые") and re.search(r"\bone in\s$", before):
        return False
    if last == "كل" and re.search(r"من كل\s$", before):
        return False
    if language == "ru" and last in ("в", "к"):
        return not (value <= 24 and re.match(r"[:.]\d\d\b|\s(?:час|часа|часов)(?!\w)", after))
    return is_attached or not _CODE_BEFORE[language].search(before[-24:])
