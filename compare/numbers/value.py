# ruff: noqa: E501 (one list of words a line reads best)
"""Quantities as values: do two of them agree, and how does a reader say one."""

from compare.model import Quantity
from compare.numbers.counted import DAYS, HOURS

_SLACK = (
    0.25  # of the last place a printed number fills: "more than 100" covers 121, not 152; "more than 150" covers 152
)
_SLACK_BELOW, _SLACK_OF_TENS = 0.8, 0.45
_VAGUE = 9.99  # "dozens" is said of 20 to 200, no more
_ABOUT = 0.1  # of the value: "about 40" covers 43
_OTHER_ORDER = 4.0  # times: "hundreds" are another account than "dozens"
_ROUND_SPAN = 0.05  # of the value, where units are converted: 90 days are three months
_EXACT = 0.04  # of the value, for round numbers from 100 up: 5,000 is 5,037 rounded
_COUNTED = (None, "person", "second", "minute", "hour", "day", "week", "month", "year", "times")
_LENGTHS = {
    "mm": 0.001, "cm": 0.01, "m": 1.0, "km": 1000.0, "mile": 1609.344, "foot": 0.3048, "yard": 0.9144, "inch": 0.0254,
}  # fmt: skip
_AREAS = {"m2": 1.0, "km2": 1e6, "hectare": 1e4, "mile2": 2.59e6, "acre": 4047.0, "foot2": 0.0929}
_SPANS = {**HOURS, **{unit: 24.0 * days for unit, days in DAYS.items()}}
_POUNDS = {"GBP": 1.0, "EGP": 1.0}
"""One word names them both, and only a country tells them apart."""
_SHARES = {"percent": 0.01, "share": 1.0}
_MASSES = {"kg": 1.0, "tonne": 1000.0}
_UNIT_NAMES = {
    "en": {"percent": "%", "USD": "dollars", "EUR": "euros", "GBP": "pounds", "RUB": "rubles", "hour": "hours", "minute": "minutes",
           "day": "days", "week": "weeks", "month": "months", "year": "years", "km": "km", "m": "metres", "tonne": "tonnes"},
    "ru": {"percent": "%", "USD": "долларов", "EUR": "евро", "GBP": "фунтов", "RUB": "рублей", "hour": "часов", "minute": "минут",
           "day": "дней", "week": "недель", "month": "месяцев", "year": "лет", "km": "км", "m": "метров", "tonne": "тонн"},
    "ar": {"percent": "%", "USD": "دولار", "EUR": "يورو", "GBP": "جنيه استرليني", "RUB": "روبل", "hour": "ساعة", "minute": "دقيقة",
           "day": "يوم", "week": "أسبوع", "month": "شهر", "year": "سنة", "km": "كم", "m": "متر", "tonne": "طن"},
}  # fmt: skip
_WORDS = {
    "en": {"least": "at least {}", "most": "up to {}", "about": "about {}", "range": "between {} and {}"},
    "ru": {"least": "не менее {}", "most": "до {}", "about": "около {}", "range": "от {} до {}"},
    "ar": {"least": "ما لا يقل عن {}", "most": "ما يصل إلى {}", "about": "نحو {}", "range": "بين {} و{}"},
}


def granule(value: float) -> float:
    """The last place a number fills: 100 for 1,300, 1000 for 5,000, 1 for 133."""
    if value == 0 or value != int(value) or abs(value) > 1e15:
        return 1.0
    whole, place = int(abs(value)), 1
    while whole % (place * 10) == 0:
        place *= 10
    return float(place)


def reach(quantity: Quantity) -> tuple[float, float]:
    """The values a reader takes a quantity to allow.

    A bound is read narrowly: "more than 100" is said of 121, never of 5,000; "at least 133" is a count, so 133.
    """
    low, high = quantity.low, quantity.high
    if low is None and high is None:
        return float("-inf"), float("inf")
    if low is None or high is None:
        value = high if low is None else low
        assert value is not None
        if quantity.about and high is None:
            return value, value * _VAGUE
        slack = _slack(value) * granule(value) if granule(value) > 1 else 0.0
        if quantity.unit not in _COUNTED or value != int(value):
            slack = max(slack, _EXACT * abs(value))  # "more than 55 %" is said of 56.1
        return (value - slack, value) if low is None else (value, value + slack)
    if quantity.about:
        return low - _leeway(low, quantity.unit), high + _leeway(high, quantity.unit)
    if low == high and granule(low) >= 100:
        return low * (1 - _EXACT), low * (1 + _EXACT)
    return low, high


def _slack(value: float) -> float:
    """More of the last place where a place above it is filled too: "more than 4,600" covers 4,648."""
    filled = value / granule(value)
    return _SLACK_BELOW if filled > 10 else _SLACK_OF_TENS if granule(value) == 10 else _SLACK


def _leeway(value: float, unit: str | None) -> float:
    """How far "about" reaches: not at all for a handful that is counted ("about 13" is not 12)."""
    if unit in _COUNTED and 0 <= value <= 20 and granule(value) == 1 and value == int(value):
        return 0.0
    return max(_SLACK * granule(value) if granule(value) > 1 else 0.0, _ABOUT * abs(value))


def compatible(a: Quantity, b: Quantity) -> bool:
    """Both can be said of one number: rounding and bounds respected, units brought together where they can be.

    "more than 5,000" and 5,037 agree, and so do "about 2,000" and 2,050; 2,300 and 5,200 do not, nor do "at least 115" and
    133. Different currencies never agree. What is counted is not looked at.
    """
    factors = _factors(a.unit, b.unit)
    if factors is None:
        return False
    (a_low, a_high), (b_low, b_high) = reach(a), reach(b)
    a_low, a_high, b_low, b_high = a_low * factors[0], a_high * factors[0], b_low * factors[1], b_high * factors[1]
    if a.low == a.high and b.low == b.high and not a.about and not b.about and a.low and b.low:
        x, y = a.low * factors[0], b.low * factors[1]
        if _is_converted(a.unit, b.unit):
            return abs(x - y) <= _ROUND_SPAN * max(x, y)
        return x == y or _is_rounding(x, y) or _is_rounding(y, x)
    if a.about and b.about and a.high is None and b.high is None:
        return max(a_low, b_low) < _OTHER_ORDER * min(a_low, b_low)  # dozens beside hundreds
    if a.about and b.about and a.low == a.high and b.low == b.high and a.low and b.low:
        x, y = a.low * factors[0], b.low * factors[1]
        return abs(x - y) <= max(
            _leeway(a.low, a.unit) * factors[0], _leeway(b.low, b.unit) * factors[1]
        )  # told round twice is one rounding
    if _is_converted(a.unit, b.unit):
        a_low, a_high = a_low * (1 - _ROUND_SPAN), a_high * (1 + _ROUND_SPAN)
    near = 1e-9 * max(1.0, abs(a_low) if a_low > float("-inf") else 1.0)
    return a_low <= b_high + near and b_low <= a_high + near


def _is_converted(a: str | None, b: str | None) -> bool:
    """Whether the units only roughly make each other: miles and kilometres, months and days."""
    return a != b and a is not None and b is not None and not {a, b} <= set(HOURS) and not {a, b} <= set(_SHARES)


def _is_rounding(rough: float, fine: float) -> bool:
    """5,000 for 5,037: the rough one is round, and the fine one fills lower places."""
    place = granule(rough)
    return place >= 100 and place > granule(fine) and abs(rough - fine) <= _EXACT * abs(fine)


def are_convertible(a: str | None, b: str | None) -> bool:
    """Whether two named units measure one thing: days and weeks, a share and a per cent."""
    return a == b or (a is not None and b is not None and _factors(a, b) is not None)


def _factors(a: str | None, b: str | None) -> tuple[float, float] | None:
    if a == b or a is None or b is None:
        return 1.0, 1.0
    for table in (HOURS, _SPANS, _LENGTHS, _MASSES, _SHARES, _AREAS, _POUNDS):
        if a in table and b in table:
            return table[a], table[b]
    return None


def _digits(value: float, language: str) -> str:
    text = f"{value:,.6f}".rstrip("0").rstrip(".") if value != int(value) else f"{int(value):,}"
    return text.replace(",", "\u00a0").replace(".", ",") if language == "ru" else text


def render(quantity: Quantity, language: str) -> str:
    """The quantity as a reader of ar, en or ru would say it: "at least 5,000", "около 2 000", "بين 5,000 و6,000".

    What is counted is left to the caller; a unit known by name is told.
    """
    language = language if language in _WORDS else "en"
    words, unit = _WORDS[language], _UNIT_NAMES[language].get(quantity.unit or "")
    low, high = quantity.low, quantity.high
    if (low is None and high is None) or (quantity.about and high is None):
        return quantity.text  # "dozens" has no better name
    if low is not None and high is not None:
        said = (
            _digits(low, language)
            if low == high
            else words["range"].format(_digits(low, language), _digits(high, language))
        )
    else:
        said = words["most" if low is None else "least"].format(_digits(high if low is None else low, language))  # type: ignore[arg-type]
    if quantity.about:
        said = words["about"].format(said) if low == high else said
    if not unit:
        return said
    return f"{said}%" if unit == "%" else f"{said} {unit}"
