"""Numbers: the same thing counted, and whether the two values say the same.

A bound printed round ("more than 5,000") stands for values a little above it, not for every larger number: an analyst
reads "more than 100" beside 285 as two accounts.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from compare.judge.place import is_in_country, located_names, place_size
from compare.judge.side import Side
from compare.judge.telling import say, thing
from compare.language import fold, lemma, words
from compare.model import Difference, Quantity, Temporal
from compare.numbers import compatible

_GROWING = frozenset((
    "dead", "killed", "wounded", "injured", "missing", "detained", "rescued", "displaced", "affected", "hospital",
    "bodies", "victims", "casualties", "buried", "infected", "cases", "evacuated", "destroyed", "damaged",
))  # fmt: skip
"""What only grows as news comes in: a later, higher count continues the series."""
_SAME_WHAT = (
    frozenset(("dead", "killed", "bodies", "victims", "casualties")),
    frozenset(("wounded", "injured", "casualties")),
    frozenset(("detained", "arrested", "suspects")),
    frozenset(("attackers", "gunmen", "assailants", "men", "militants", "terrorists", "armed men")),
    frozenset(("people", "person", "persons", "passengers", "aboard", "on board")),
)
_NEUTRAL = frozenset(("people", "persons", "civilians", "others", "in", "of", "the", "more", "total"))
"""Words that do not narrow what is counted: civilians dead are the dead, children dead are not."""
_ANYBODY = frozenset(("people", "persons", "human", "человек", "شخص", "شخصا", "اشخاص"))
_TIME = frozenset(("second", "minute", "hour", "day", "week"))
_STRICTLY_LESS = re.compile(
    r"(?<!no )(?<!not )\b(?:less|fewer|under|below|short of)\b|(?<!не )\b(?:меньше|менее|ниже)\b|"
    r"(?<!لا )(?<!لا ت)\bاقل من\b|\bدون\b"
)
_EARLIER = re.compile(
    r"\b(?:earlier|previous(?:ly)?|initial(?:ly)?|preliminary|at first|had (?:been|stood))\b|"
    r"\b(?:ранее|прежде|предыдущ\w*|до этого|предварительн\w*|сначала|первоначальн\w*|изначально)\b|"
    r"السابق|سابق|اولي|في البدايه|من قبل"
)
_BEFORE = 24  # characters in which such a bound stands
_SPLIT_BOUND = re.compile(
    r"(?:(?P<less>\b(?:меньше|менее) чем|\bless than|اقل من)|(?P<more>\b(?:больше|более) чем|\bmore than|اكثر من))"
    r" (?:за|на|в|о|in|for|within|the last|the past) $"
)
_PER_HOUR = re.compile(
    r"^\s?(?:[^\W\d]{1,12}\s?)?(?:/\s?(?:h|hour|ч|час|س)\b|per hour|an hour|kph|в час|في الساعه|بالساعه)"
)
_BEHIND = 26  # characters in which "per hour" stands
MOST = 64  # quantities of one statement that are compared: more make a table
_POINTS = 2.0  # percentage points above a printed least share
_TENTH = 0.15  # percentage points a whole share may stand off
_CURRENCIES = frozenset(("USD", "EUR", "GBP", "RUB"))
_PRICE = 10_000.0  # above, an amount is no price of one thing
_MOVES = 0.002  # of a price, within the hours between two reports


def is_growing(quantity: Quantity) -> bool:
    """Whether later counts of this thing can only be higher."""
    return bool(_GROWING & set((thing(quantity) or "").split()))


def same_thing(a: Quantity, b: Quantity, languages: tuple[str, str], is_alone: bool) -> bool:
    """Whether two quantities count the same thing; `is_alone`: each is the only one on its side."""
    if a.unit != b.unit and a.unit and b.unit and not {a.unit, b.unit} <= _TIME:
        return False
    one, two = thing(a), thing(b)
    if one and two:
        return _same_what(one, two, languages, is_alone and a.unit == b.unit and not (is_growing(a) or is_growing(b)))
    if one or two:
        is_length_of_time = is_alone and {a.unit, b.unit} <= _TIME
        return is_length_of_time or (a.unit is not None and a.unit == b.unit and a.unit != "person")
    if a.unit != b.unit and None in (a.unit, b.unit):
        return is_alone and bool({a.unit, b.unit} & (_TIME | {"person"}))  # no depth beside a magnitude
    return a.unit is not None or is_alone


def _same_what(one: str, two: str, languages: tuple[str, str], is_alone: bool) -> bool:
    if one == two or any(one in group and two in group for group in _SAME_WHAT):
        return True
    if is_alone and languages[0] == languages[1] and {one, two} & _ANYBODY:
        return True
    if one.isascii() and two.isascii():
        left, right = ({_class(w) for w in what.split()} - _NEUTRAL for what in (one, two))
        return (bool(left) and left == right) or _lemmas(one, "en") == _lemmas(two, "en")
    if languages[0] == languages[1]:
        return bool(_lemmas(one, languages[0]) & _lemmas(two, languages[1]))
    return is_alone


def _class(word: str) -> str:
    """The first of the words that count one thing: dead for killed and victims."""
    return next((min(group) for group in _SAME_WHAT if word in group), word)


def _lemmas(what: str, language: str) -> frozenset[str]:
    return frozenset(lemma(word, language) for word in words(what))


def value_of(quantity: Quantity) -> float:
    """The number a reader keeps: the middle of a range, the bound of an open one."""
    low, high = quantity.low, quantity.high
    if low is None or high is None:
        return low if low is not None else high if high is not None else 0.0
    return (low + high) / 2


def same_amount(a: Quantity, b: Quantity) -> bool:
    """Whether two values say the same to a careful reader: rounding, "about" and near bounds are agreement."""
    if (a.low, a.high, a.unit) == (b.low, b.high, b.unit):
        return True
    if any(_is_strictly_less(x, y) or _is_end_of_range(x, y) for x, y in ((a, b), (b, a))):
        return False
    if compatible(a, b) or _is_fraction_above(a, b) or _is_fraction_above(b, a):
        return True
    if _is_rounded_share(a, b) or _is_rounded_share(b, a):
        return True
    return _is_share_above(a, b) or _is_share_above(b, a) or _is_quote(a, b)


def _is_share_above(bound: Quantity, exact: Quantity) -> bool:
    """ "Just over 55 %" said of 56.1 %."""
    if bound.unit != "percent" or exact.unit != "percent" or bound.low is None or bound.high is not None:
        return False
    return exact.low is not None and exact.low == exact.high and 0 <= exact.low - bound.low <= _POINTS


def _is_rounded_share(rough: Quantity, fine: Quantity) -> bool:
    """9 % said of 9.1 %; a rate of 5 % beside one of 5.25 % is another."""
    if rough.unit != "percent" or fine.unit != "percent" or rough.low is None or fine.low is None:
        return False
    is_whole = rough.low == rough.high == int(rough.low) and fine.low == fine.high != int(fine.low)
    return is_whole and abs(rough.low - fine.low) <= _TENTH


def _is_quote(a: Quantity, b: Quantity) -> bool:
    """Two readings of a moving price: 79.5 and 79.6 dollars."""
    if a.unit != b.unit or a.unit not in _CURRENCIES or a.low is None or b.low is None:
        return False
    is_fine = a.low != int(a.low) or b.low != int(b.low)
    return is_fine and a.low < _PRICE and abs(a.low - b.low) <= _MOVES * abs(a.low)


def _is_strictly_less(bound: Quantity, exact: Quantity) -> bool:
    """ "Less than an hour and a half" beside an hour and a half."""
    return (
        bound.low is None
        and exact.low is not None
        and exact.low == exact.high == bound.high
        and bool(_STRICTLY_LESS.search(fold(bound.text)))
    )


def _is_end_of_range(spread: Quantity, exact: Quantity) -> bool:
    """ "Two or three hours" beside two: the range was printed to say more than its end."""
    if spread.low is None or spread.high is None or spread.low == spread.high or spread.about or exact.about:
        return False
    is_wide = spread.low >= 10  # "dozens", "5,000 to 6,000": the end of such a range is only its rounding
    return not is_wide and exact.low == exact.high and exact.low in (spread.low, spread.high)


def _is_fraction_above(bound: Quantity, exact: Quantity) -> bool:
    """ "More than two years" said of two and a half."""
    low = bound.low
    if low is None or bound.high is not None or exact.low is None or exact.low != exact.high or low > 10:
        return False
    return bound.unit == exact.unit and low < exact.low < low + 1


def compare_numbers(a: Side, b: Side) -> Iterator[Difference]:
    """Differences between quantities of the same thing that have no counterpart on the other side."""
    if is_other_scope(a, b):
        return
    left, right = _due(a), _due(b)
    if is_awaited(a) != is_awaited(b) and not (_is_settled(a) and _is_settled(b)):
        # what was planned and what came of it are two things
        left, right = [q for q in left if is_growing(q)], [q for q in right if is_growing(q)]
    languages, is_alone = (a.language, b.language), len(left) == len(right) == 1

    def is_same(one: Quantity, two: Quantity) -> bool:
        return same_thing(one, two, languages, is_alone) and same_amount(one, two)

    free_a = [one for one in left if not any(is_same(one, two) for two in right) and not _is_sum(one, right)]
    free_b = [two for two in right if not any(is_same(one, two) for one in left) and not _is_sum(two, left)]
    if len(free_a) != len(left) or len(free_b) != len(right):
        sums = [q for q in (*left, *right) if _is_sum(q, right if q in left else left)]
        free_a, free_b = ([q for q in each if not sums or q.unit != sums[0].unit] for each in (free_a, free_b))
    for one in free_a:
        rivals = [two for two in free_b if same_thing(one, two, languages, is_alone)]
        if not rivals:
            continue
        two = min(rivals, key=lambda q: (abs(value_of(q) - value_of(one)), q.start))
        free_b.remove(two)
        yield Difference(
            kind="number",
            a=say(one, "en"),
            b=say(two, "en"),
            span_a=(one.start, one.end),
            span_b=(two.start, two.end),
            temporal=temporal(a, one, b, two),
            rule="number: same thing counted, another value",
        )


def _is_sum(whole: Quantity, parts: list[Quantity]) -> bool:
    """126 people beside 120 passengers and 6 crew; of what grows, parts are told apart (dead, wounded)."""
    same = [q for q in parts if q.unit == whole.unit and q.low == q.high and q.low is not None]
    if len(same) < 2 or whole.low != whole.high or any(map(is_growing, (whole, *same))):
        return False
    return whole.low == sum(q.low or 0.0 for q in same)


def is_other_scope(a: Side, b: Side) -> bool:
    """Whether one counts in a town and the other in the country it lies in, both by a preposition of place."""
    one, two = located_names(a), located_names(b)
    return len(one) == len(two) == 1 and (_lies_in(one[0], two[0]) or _lies_in(two[0], one[0]))


def _lies_in(town: str, country: str) -> bool:
    return place_size(town) == "town" and place_size(country) == "country" and is_in_country(town, country)


def is_awaited(side: Side) -> bool:
    """Whether the statement speaks of what is planned or expected."""
    return side.statement.status in ("planned", "expected", "possible", "hoped")


_SETTLED = re.compile(
    r"\b(?:results?|count(?:ed)?|official|court|judge|prosecut\w+|custody|sentenced?|jail)\b|"
    r"\b(?:данны[мх]|итог\w*|результат\w*|подсчет\w*|суд\w*|прокур\w*|страж\w*|арест\w*)\b|"
    r"نتائج|النتايج|نتيجه|فرز|محكمه|النيابه|حبس|سجن|توقيف"
)
"""A count of votes or a ruling: "will get 51 seats by the final count" is no plan."""


def _is_settled(side: Side) -> bool:
    return not is_awaited(side) or bool(_SETTLED.search(side.folded.text))


def _due(side: Side) -> list[Quantity]:
    known = [q for q in side.statement.numbers[:MOST] if q.low is not None or q.high is not None]
    text = side.report.text
    return [
        _bounded(q, fold(text[max(0, q.start - _BEFORE) : q.start]), fold(text[q.end : q.end + _BEHIND])) for q in known
    ]


def _bounded(quantity: Quantity, before: str, behind: str) -> Quantity:
    """A bound that a preposition keeps from its number: "меньше чем за полтора", "in less than two hours"."""
    if quantity.unit in ("km", "mile") and _PER_HOUR.match(behind):
        return replace(quantity, unit=f"{quantity.unit}/hour")
    match = _SPLIT_BOUND.search(before) if quantity.low == quantity.high else None
    if not match:
        return quantity
    text = f"{match.group()}{quantity.text}"
    return replace(quantity, low=None, text=text) if match["less"] else replace(quantity, high=None, text=text)


def is_earlier_text(text: str) -> bool:
    """Whether a text marks its value as a former one ("the earlier toll was 93")."""
    return bool(_EARLIER.search(fold(text)))


def temporal(a: Side, one: Quantity, b: Side, two: Quantity) -> Temporal:
    """`update` when the later count of a growing thing is the higher one, `conflict` otherwise."""
    if not (is_growing(one) and is_growing(two)):
        return "conflict"
    low, high = (a, b) if value_of(one) <= value_of(two) else (b, a)
    if low.published and high.published and high.published < low.published and not is_earlier_text(low.statement.text):
        return "conflict"
    return "update"
