# ruff: noqa: E501 (one list of words a line reads best)
"""What a measure measures: depth or distance, turnout or share of seats, price or output.

The head noun is looked for around the number, in its own clause; its English key keeps two measures of one unit apart. A
stem ending in "$" must be the whole word; "|" joins two words that stand together.
"""

from collections.abc import Sequence
from functools import cache

from compare.language.fold import fold
from compare.numbers.tokens import Token

MEASURED: dict[str, dict[str, str]] = {
    "depth": {"en": "depth deep$ deeper$ underground$", "ru": "глубин глубок", "ar": "عمق$ عمقه$ عمقها$"},
    "height": {"en": "height tall$ high$ altitude elevation", "ru": "высот выше$ ростом$", "ar": "ارتفاعه ارتفاعها علو$ طوله$"},
    "distance": {
        "en": "distance away$ south$ north$ east$ west$ southeast$ southwest$ northeast$ northwest$ off$ offshore$ from$ miles-long$",
        "ru": "расстоян западнее восточнее южнее севернее отдален удален югу$ северу$ западу$ востоку$ юго-западу$ дальност$ юго-запад юго-восто северо-",
        "ar": "بعد$ مسافه$ جنوب$ شمال$ شرق$ غرب$ جنوبي$ شمالي$ شرقي$ غربي$ تبعد$ يبعد$",
    },
    "length": {"en": "length long$", "ru": "длин протяженн", "ar": "طول$ طولها$ بطول$"},
    "width": {"en": "width wide$", "ru": "ширин", "ar": "عرض$ عرضه$ بعرض$"},
    "range": {"en": "range$ radius$", "ru": "дальност радиус", "ar": "مدي$ مداه$ مداها$ قطرها$"},
    "area": {"en": "area$ acres$", "ru": "площад", "ar": "مساحه$ مساحتها$ مساحته$"},
    "magnitude": {
        "en": "magnitude magnitude-$ richter measured$ measuring$ quake$ earthquake$ tremor aftershock",
        "ru": "магнитуд рихтер толчк землетрясен афтершок", "ar": "درجه|علي ريختر قوته$ قوتها$ قوه$ بقوه$ شدته$ شدتها$ مقياس$ هزه$ زلزال$",
    },
    "speed": {"en": "speed winds$ gusts$ gusting$", "ru": "скорост ветр порыв", "ar": "سرعه$ سرعتها$ رياح$ بسرعه$"},
    "temperature": {"en": "temperature celsius fahrenheit heat$ warming", "ru": "температур мороз жара$ жары$ потеплен", "ar": "حراره$ حرارتها$ ميويه"},
    "rainfall": {"en": "rain$ rainfall rains$ precipitation snow$", "ru": "осадк дожд снег", "ar": "امطار$ هطول$ ثلوج$"},
    "turnout": {"en": "turnout participation", "ru": "явк", "ar": "مشاركه$ اقبال$ المشاركين$ التصويت$|بلغت"},
    "votes": {"en": "votes$ vote$ ballots$", "ru": "голос", "ar": "اصوات$ صوت$ صوتا$"},
    "seats": {"en": "seats$ seat$", "ru": "мандат кресел кресл мест$ места$", "ar": "مقعد مقاعد$ مقعدا$"},
    "inflation": {"en": "inflation consumer|prices cpi$", "ru": "инфляц", "ar": "تضخم$ التضخم$"},
    "unemployment": {"en": "unemployment jobless", "ru": "безработиц", "ar": "بطاله$"},
    "growth": {"en": "growth gdp$ economy$", "ru": "ввп$ экономик", "ar": "نمو$ الناتج$ الاقتصاد$"},
    "interest rate": {"en": "rates$ rate$ interest$ borrowing$", "ru": "ставк", "ar": "فايده$ الفايده$"},
    "wages": {"en": "wage salary salaries pay$ payrise$", "ru": "зарплат оклад", "ar": "اجور$ اجر$ رواتب$ راتب$ مرتبات$"},
    "pension": {"en": "pension", "ru": "пенси", "ar": "معاش$ معاشات$ تقاعد"},
    "price": {
        "en": "price brent$ crude$ futures$ barrel$|a settled$ traded$ trading$ wti$ ounce$ shares$ stock$",
        "ru": "цена$ цены$ цену$ цене$ цен$ ценой стоимост котиров фьючерс brent$ торгу подешев подорож акци",
        "ar": "سعر$ اسعار$ سعره$ برنت$ خام$ عقود$ الخام$ تداول$ تكلفه$ سهم$ اسهم$",
    },
    "output": {
        "en": "output production bpd$ pump$ barrels$ cuts$ cut$ quota extraction", "ru": "добыч производств сокращени квот баррел",
        "ar": "انتاج$ خفض$ تخفيض$ تخفيضات$ حصه$ حصته$ حصتها$ برميل$ براميل$ انتاجها$ انتاجه$",
    },
    "exports": {"en": "export shipments$", "ru": "экспорт поставк", "ar": "صادرات$ تصدير$ شحنات$"},
    "imports": {"en": "import", "ru": "импорт", "ar": "واردات$ استيراد$"},
    "tariff": {"en": "tariff duty$ duties$ levy$ tax$ taxes$", "ru": "пошлин налог тариф", "ar": "رسوم$ ضريبه$ ضرايب$ تعرفه$ جمارك$"},
    "budget": {"en": "budget spending expenditure", "ru": "бюджет расход", "ar": "ميزانيه$ موازنه$ انفاق$"},
    "debt": {"en": "debt$ debts$ borrowed$ bonds$", "ru": "долг$ долга$ задолженност", "ar": "دين$ ديون$ مديونيه$"},
    "loan": {"en": "loan credit$ tranche", "ru": "кредит заем$ займ транш", "ar": "قرض$ قروض$ شريحه$"},
    "aid": {"en": "aid$ donate donation grant$ assistance pledge", "ru": "помощ пожертвован грант", "ar": "مساعدات$ مساعده$ تبرع منحه$ معونه$"},
    "investment": {"en": "invest", "ru": "инвестиц вложи", "ar": "استثمار استثمارات$"},
    "revenue": {"en": "revenue sales$ turnover$ income$", "ru": "выручк доход", "ar": "ايرادات$ عايدات$ مبيعات$ دخل$"},
    "profit": {"en": "profit earnings$", "ru": "прибыл", "ar": "ارباح$ ربح$"},
    "loss": {"en": "loss$ losses$ deficit$", "ru": "убыт дефицит", "ar": "خساره$ عجز$"},
    "damage": {"en": "damage$ damages$ rebuild reconstruction", "ru": "ущерб восстановлен", "ar": "اضرار$ ضرر$ اعاده|اعمار"},
    "fine": {"en": "fine$ fines$ fined$ penalty$", "ru": "штраф", "ar": "غرامه$ غرامات$"},
    "reward": {"en": "reward bounty ransom$", "ru": "вознагражд выкуп$", "ar": "مكافاه$ فديه$"},
    "contract": {"en": "contract deal$ worth$", "ru": "контракт сделк", "ar": "عقد$ صفقه$ عقودا$"},
    "support": {"en": "approval polls$ poll$ backed$ support$", "ru": "рейтинг опрос поддержк", "ar": "تاييد$ استطلاع$"},
    "truce": {"en": "truce ceasefire cease-fire pause$", "ru": "перемири прекращени", "ar": "هدنه$ الهدنه$ وقف|اطلاق"},
    "mourning": {"en": "mourning", "ru": "траур", "ar": "حداد$ الحداد$"},
    "custody": {"en": "custody remand detention", "ru": "арест$ ареста$ стражу$ стражей$", "ar": "حبس$ الحبس$ توقيف$ حجز$"},
    "sentence": {"en": "prison jail jailed$ sentence sentenced$ imprisonment", "ru": "колони тюрьм заключени лишени", "ar": "سجن$ السجن$ بالسجن$"},
    "curfew": {"en": "curfew", "ru": "комендантск", "ar": "تجول$"},
    "emergency": {"en": "emergency$", "ru": "чрезвычайн", "ar": "طواري$"},
    "flow": {"en": "capacity$ volume$ volumes$", "ru": "объем мощност", "ar": "سعه$ سعته$ حجم$ طاقه$"},
    "weight": {"en": "weight weighing$ weighed$", "ru": "вес$ весом$ массой$", "ar": "وزن$ وزنها$ وزنه$ تزن$"},
}  # fmt: skip
_TIMES = frozenset(("truce", "mourning", "custody", "sentence", "curfew", "emergency"))
_LENGTHS = frozenset(("depth", "height", "distance", "length", "width", "range", "rainfall", "magnitude", "area"))
_MONEY = frozenset((
    "price", "wages", "pension", "budget", "debt", "loan", "aid", "investment", "revenue", "profit", "loss", "damage", "fine",
    "reward", "contract", "exports", "imports", "tariff", "growth",
))  # fmt: skip
_PERCENT = frozenset((
    "turnout", "votes", "seats", "inflation", "unemployment", "growth", "interest rate", "wages", "pension", "price", "output",
    "exports", "imports", "tariff", "budget", "debt", "revenue", "profit", "support", "investment",
))  # fmt: skip
_FITS = {
    "percent": _PERCENT, "share": _PERCENT, "km": _LENGTHS, "m": _LENGTHS, "mile": _LENGTHS, "foot": _LENGTHS, "cm": _LENGTHS,
    "mm": _LENGTHS, "degree": frozenset(("temperature", "magnitude")), "point": frozenset(("magnitude", "price", "interest rate")),
    "barrel": frozenset(("output", "exports", "imports")), "barrel/day": frozenset(("output", "exports", "imports")),
    "tonne": frozenset(("aid", "exports", "imports", "output", "weight", "flow")), "kg": frozenset(("weight",)),
    "hectare": frozenset(("area",)), "km2": frozenset(("area",)), "m2": frozenset(("area",)), "m3": frozenset(("flow", "output")),
    "day": _TIMES, "week": _TIMES, "month": _TIMES, "year": _TIMES, "hour": _TIMES, "km/h": frozenset(("speed",)),
    None: frozenset(("magnitude",)),
}  # fmt: skip
_CURRENCIES = ("USD", "EUR", "GBP", "RUB", "CNY", "ILS", "SAR", "dinar", "lira", "dirham", "EGP", "UAH")
_RIGHT, _LEFT = 6, 12  # words looked at on either side
_NEAR_FIRST = 3  # words to the right that come before anything to the left: "10 km deep", "30 km south of the port"
_ENDS = set(".!?؟;؛:\n()[]")


_JOINTS = frozenset(("and", "while", "but", "as", "after", "и", "а", "но", "пока", "و", "فيما", "بينما", "بعد"))


@cache
def _table(language: str) -> tuple[dict[str, tuple[str, str]], tuple[tuple[str, str], ...]]:
    """Whole word → (key, the word that must follow or nothing), and (stem, key)."""
    whole: dict[str, tuple[str, str]] = {}
    stems: list[tuple[str, str]] = []
    for key, by_language in MEASURED.items():
        for entry in by_language[language].split():
            word, _, following = entry.partition("|")
            if word.endswith("$") or following:
                whole.setdefault(fold(word.rstrip("$")), (key, fold(following.rstrip("$"))))
            else:
                stems.append((fold(word), key))
    return whole, tuple(stems)


@cache
def _key(word: str, following: str, language: str) -> str | None:
    whole, stems = _table(language)
    for form in _forms(word, language):
        if form in whole and (not whole[form][1] or following.startswith(whole[form][1])):
            return whole[form][0]
        found = next((key for stem, key in stems if form.startswith(stem)), None)
        if found:
            return found
    return None


def _forms(word: str, language: str) -> tuple[str, ...]:
    """The word without Arabic prefixes, as printed first."""
    if language != "ar":
        return (word,)
    cut = [
        word[len(p) :]
        for p in ("ال", "وال", "بال", "لل", "و", "ب", "ل")
        if word.startswith(p) and len(word) - len(p) >= 3
    ]
    return (word, *cut)


def measured(
    given: Sequence[Token], first: int, last: int, limits: tuple[int, int], unit: str | None, language: str
) -> str | None:
    """English key of what the number at tokens `first`–`last` measures, None where its clause does not name it.

    `limits` are the tokens of the number before and of the number after: nothing beyond them is looked at, save that the
    words before a number may lie left of another number of the clause.
    """
    fits = _MONEY if unit in _CURRENCIES else _FITS.get(unit)
    if fits is None:
        return None

    def at(index: int) -> str | None:
        token = given[index]
        after = given[index + 1].text if index + 1 < len(given) else ""
        found = _key(token.text, after, language) if token.kind == "word" else None
        return found if found in fits else None

    right = _clause(given, last + 1, min(limits[1], last + 1 + _RIGHT, len(given)), 1, language)
    left = _clause(given, first - 1, max(-1, first - 1 - _LEFT), -1, language)
    near = [key for index in right[:_NEAR_FIRST] if (key := at(index))]
    before = [key for index in left if (key := at(index))]
    after = [key for index in right[_NEAR_FIRST:] if (key := at(index))]
    return next(iter(near + before + after), None)


def _clause(given: Sequence[Token], start: int, stop: int, step: int, language: str) -> list[int]:
    """Indices from `start` on that belong to the same clause."""
    out = []
    for index in range(start, stop, step):
        token = given[index]
        if token.kind == "mark" and (token.text in _ENDS or (step > 0 and token.text in ",،")):
            break
        if step > 0 and index > start and token.kind == "word" and _opens(token.text, language):
            break
        out.append(index)
    return out


def _opens(word: str, language: str) -> bool:
    """A word that begins another clause or another item of a list."""
    return word in _JOINTS or (language == "ar" and len(word) > 3 and word.startswith("و"))
