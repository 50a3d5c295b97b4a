"""Numbers: the same thing counted, and whether the two values say the same.

A bound printed round ("more than 5,000") stands for values a little above it, not for every larger number: an analyst
reads "more than 100" beside 285 as two accounts.
"""

import re
from collections.abc import Iterator
from datetime import date

from compare.judge.side import Side
from compare.language import fold, lemma, words
from compare.model import Difference, Quantity, Temporal

_WITHIN_BOUND = 1.25  # "more than 100" and 121 are one count, "more than 100" and 140 two
_ROUNDING = 0.05  # of the value; "5,000" and 5,037
_ROUND_FROM = 1000  # below, exact counts are meant exactly
_ABOUT = 0.12
_GROWING = frozenset(
    [
        "dead",
        "killed",
        "deaths",
        "fatalities",
        "died",
        "bodies",
        "lives",
        "wounded",
        "injured",
        "hurt",
        "casualties",
        "victims",
        "missing",
        "detained",
        "arrested",
        "displaced",
        "evacuated",
        "rescued",
        "buried",
        "infected",
        "cases",
        "homeless",
        "affected",
        "destroyed",
        "damaged",
        "hospitalised",
        "hospitalized",
        "identified",
        "survivors",
        "refugees",
        "children",
    ]
)
"""What only grows as news comes in: a later, higher count continues the series."""
_SAME_WHAT = [
    {"dead", "killed", "deaths", "fatalities", "died", "bodies", "victims", "lives"},
    {"wounded", "injured", "hurt", "casualties"},
    {"detained", "arrested", "suspects"},
    {"displaced", "homeless", "refugees"},
]
_STRICTLY_LESS = re.compile(
    r"(?<!no )(?<!not )\b(?:less|fewer|under|below|short of)\b|(?<!не )\b(?:меньше|менее|ниже)\b|"
    r"(?<!لا )(?<!لا ت)\bاقل من\b|\bدون\b"
)
_EARLIER = re.compile(
    r"\b(?:earlier|previous(?:ly)?|initial(?:ly)?|preliminary|at first|had (?:been|stood))\b|"
    r"\b(?:ранее|прежде|предыдущ\w*|до этого|предварительн\w*|сначала|первоначальн\w*|изначально)\b|"
    r"السابق|سابق|اولي|في البدايه|من قبل"
)


def _known(what: str | None) -> str | None:
    """English key without its remark."""
    return re.sub(r"\s*\(.*?\)", "", what).strip().casefold() or None if what else None


def same_thing(a: Quantity, b: Quantity, languages: tuple[str, str], alone: bool) -> bool:
    """Whether two quantities count the same thing; `alone`: each is the only one left on its side."""
    one, two = _known(a.what), _known(b.what)
    if a.unit and b.unit and a.unit != b.unit:
        return False
    if one and two:
        if one == two or any(one in group and two in group for group in _SAME_WHAT):
            return True
        if one.isascii() and two.isascii():
            return _lemmas(one, "en") == _lemmas(two, "en")
        if languages[0] == languages[1]:
            return bool(_lemmas(one, languages[0]) & _lemmas(two, languages[1]))
        return alone and a.unit == b.unit and not is_growing(a) and not is_growing(b)
    if one or two:
        return a.unit is not None and a.unit == b.unit and a.unit != "person"
    return a.unit == b.unit and (a.unit is not None or alone)


def _lemmas(what: str, language: str) -> frozenset[str]:
    return frozenset(lemma(word, language) for word in words(what))


def value_of(quantity: Quantity) -> float:
    """The number a reader keeps: the middle of a range, the bound of an open one."""
    low, high = quantity.low, quantity.high
    if low is None or high is None:
        return low if low is not None else high if high is not None else 0.0
    return (low + high) / 2


def _significant(value: float) -> int:
    digits = f"{int(abs(value))}"
    return len(digits.rstrip("0")) or 1


def _rounds_to(rough: float, fine: float) -> bool:
    """Whether a rough number is the fine one, rounded or cut."""
    if not fine or abs(rough - fine) > _ROUNDING * abs(fine) or abs(fine) < _ROUND_FROM:
        return rough == fine
    step = float(10 ** (len(str(int(abs(rough)))) - _significant(rough)))
    return step >= 10 and abs(rough - fine) < step


def _span(quantity: Quantity) -> tuple[float | None, float | None]:
    return quantity.low, quantity.high


def _is_range(quantity: Quantity) -> bool:
    return quantity.low is not None and quantity.high is not None and quantity.low != quantity.high


def _is_open(quantity: Quantity) -> bool:
    return (quantity.low is None) != (quantity.high is None)


def same_amount(a: Quantity, b: Quantity) -> bool:
    """Whether two values say the same to a careful reader: rounding, "about" and near bounds are agreement."""
    if _span(a) == _span(b):
        return True
    if _is_range(a) or _is_range(b):
        return _range_meets(a, b) if _is_range(a) else _range_meets(b, a)
    x, y = value_of(a), value_of(b)
    if not (a.about or b.about) and _is_open(a) and _is_open(b):
        return (a.low is None) == (b.low is None) and (x == y or _rounds_to(x, y) or _rounds_to(y, x))
    for bound, other in ((a, b), (b, a)):
        if _is_open(bound) and not _is_open(other) and _near_bound(bound, value_of(other)):
            return True
    if (a.about or b.about) and abs(x - y) <= _ABOUT * max(abs(x), abs(y)):
        return True
    if _is_open(a) or _is_open(b):
        return False
    return _rounds_to(x, y) or _rounds_to(y, x)


def _near_bound(bound: Quantity, value: float) -> bool:
    if bound.low is not None:
        return bound.low * (1 - _ROUNDING * (bound.low >= _ROUND_FROM)) <= value <= bound.low * _WITHIN_BOUND
    high = bound.high or 0.0
    if value == high and _STRICTLY_LESS.search(fold(bound.text)):
        return False
    return high / _WITHIN_BOUND <= value <= high


def _range_meets(a: Quantity, b: Quantity) -> bool:
    """A range and another value: inside is agreement, the end of a printed range ("two or three", "two") is not."""
    low, high = a.low or 0.0, a.high or 0.0
    if _is_range(b):
        return (
            (b.low or 0.0) <= high
            and low <= (b.high or 0.0)
            and max(high, b.high or 0.0) <= 1.5 * min(high, b.high or 0.0)
        )
    value = value_of(b)
    if a.about or (not re.search(r"\d", fold(a.text)) and high >= 2 * low and high >= 10):
        return low <= value <= high
    return low < value < high


def compare_numbers(a: Side, b: Side) -> Iterator[Difference]:
    """Differences between quantities of the same thing that have no counterpart on the other side."""
    left, right = _due(a), _due(b)
    languages = (a.language, b.language)
    free_a, free_b = list(left), list(right)
    alone = len(left) == len(right) == 1
    for one in left:
        for two in list(free_b):
            if same_thing(one, two, languages, alone) and same_amount(one, two):
                free_a.remove(one)
                free_b.remove(two)
                break
    for one in free_a:
        if any(same_thing(one, other, languages, alone) and same_amount(one, other) for other in right):
            continue
        rivals = [
            two for two in free_b
            if same_thing(one, two, languages, alone)
            and not any(same_thing(two, other, languages, alone) and same_amount(two, other) for other in left)
        ]  # fmt: skip
        if not rivals:
            continue
        two = min(rivals, key=lambda q: (abs(value_of(q) - value_of(one)), q.start))
        free_b.remove(two)
        yield Difference(
            kind="number",
            a=render_quantity(one),
            b=render_quantity(two),
            span_a=(one.start, one.end),
            span_b=(two.start, two.end),
            temporal=temporal(a, one, b, two),
            rule="number: same thing counted, another value",
        )


def _due(side: Side) -> list[Quantity]:
    return [q for q in side.statement.numbers if q.low is not None or q.high is not None]


def is_growing(quantity: Quantity) -> bool:
    """Whether later counts of this thing can only be higher."""
    return bool(_GROWING & set((_known(quantity.what) or "").split()))


def is_earlier_count(side: Side, quantity: Quantity) -> bool:
    """Whether the text itself marks the value as a former one ("the earlier toll was 93")."""
    return bool(_EARLIER.search(side.folded.text))


def as_of(side: Side) -> date | None:
    """When the count was valid: the report's day, or the day printed beside an earlier count."""
    return side.published


def temporal(a: Side, one: Quantity, b: Side, two: Quantity) -> Temporal:
    """`update` when the later count of a growing thing is the higher one, `conflict` otherwise."""
    if not (is_growing(one) and is_growing(two)):
        return "conflict"
    (low, small), (high, _) = sorted(((a, one), (b, two)), key=lambda pair: value_of(pair[1]))
    before, after = as_of(low), as_of(high)
    if before and after and after < before and not is_earlier_count(low, small):
        return "conflict"
    return "update"


def render_number(value: float) -> str:
    """12,742 or 2.5."""
    return f"{int(value):,}" if value == int(value) else f"{value:,.10g}"


def render_quantity(quantity: Quantity) -> str:
    """A value as an English reader would say it: "more than 5,200 dead", "2–3 hours"."""
    low, high = quantity.low, quantity.high
    if low is not None and high is not None:
        number = render_number(low) if low == high else f"{render_number(low)}–{render_number(high)}"
        number = f"about {number}" if quantity.about else number
    elif low is not None:
        number = f"at least {render_number(low)}"
    else:
        number = f"up to {render_number(high or 0.0)}"
    what = _known(quantity.what) if quantity.what and quantity.what.isascii() else None
    unit = {"percent": "%", None: ""}.get(quantity.unit, f" {quantity.unit}")
    if quantity.unit in (None, "person") or (what and quantity.unit and what.startswith(quantity.unit)):
        unit = ""
    if unit.strip() and unit != "%" and value_of(quantity) != 1 and not unit.isupper():
        unit = unit.strip() if unit.strip().isupper() else f"{unit.strip()}s"
        unit = f" {unit}"
    return f"{number}{unit}{f' {what}' if what else ''}"
