# ruff: noqa: E501 (one list of words a line reads best)
"""Numbers: the same thing counted, and whether the two values say the same.

A bound printed round ("more than 5,000") stands for values a little above it, not for every larger number: an analyst
reads "more than 100" beside 285 as two accounts.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from compare.judge.amount import same_amount, value_of
from compare.judge.counted import are_of_one_family, are_one_when_alone, family, is_growing, may_be_one, same_thing
from compare.judge.place import is_in_country, located_names, place_size
from compare.judge.side import Side
from compare.judge.telling import say, thing
from compare.language import fold
from compare.model import Difference, Quantity, Temporal

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
_HANDFUL = 10.0  # up to here, one value is easily said of two things
MOST = 64  # quantities of one statement that are compared: more make a table


@dataclass(frozen=True, slots=True)
class _Pairing:
    """The quantities of two statements, and what of them counts the same thing."""

    left: list[Quantity]
    right: list[Quantity]
    languages: tuple[str, str]
    parts: frozenset[Quantity]  # told as a part of another: "three of them children"

    def are_only(self, one: Quantity, two: Quantity) -> bool:
        """Whether each is the only one of its family on its side."""
        return all(
            sum(are_of_one_family(q, of) for q in side) == 1 for of, side in ((two, self.left), (one, self.right))
        )

    def are_same_thing(self, one: Quantity, two: Quantity) -> bool:
        """By what is counted; where nothing is named, because there is only one of each."""
        is_part = one in self.parts, two in self.parts
        if is_part[0] != is_part[1] and thing(one) == thing(two):
            return False
        return same_thing(one, two, self.languages, self.are_only(one, two))

    def has_counterpart(self, one: Quantity, side: list[Quantity]) -> bool:
        """Whether a quantity is told on the other side too. A telling value needs no noun to be known again."""
        ordered = [(one, two) if one in self.left else (two, one) for two in side]
        if any(self.are_same_thing(x, y) and same_amount(x, y) for x, y in ordered):
            return True
        is_telling = value_of(one) > _HANDFUL or not any(self.are_same_thing(x, y) for x, y in ordered)
        return is_telling and any(may_be_one(x, y) and same_amount(x, y) for x, y in ordered)


def compare_numbers(a: Side, b: Side) -> Iterator[Difference]:
    """Differences between quantities of the same thing that have no counterpart on the other side."""
    if is_other_scope(a, b):
        return
    pairing = _Pairing(*_of_one_time(a, b), (a.language, b.language), frozenset((*_parts(a), *_parts(b))))
    left, right = pairing.left, pairing.right
    free_a = [one for one in left if not pairing.has_counterpart(one, right) and not _is_sum(one, right)]
    free_b = [two for two in right if not pairing.has_counterpart(two, left) and not _is_sum(two, left)]
    if len(free_a) != len(left) or len(free_b) != len(right):
        sums = [q for q in (*left, *right) if _is_sum(q, right if q in left else left)]
        free_a, free_b = ([q for q in each if not sums or q.unit != sums[0].unit] for each in (free_a, free_b))
    told = [q for q in left if q not in free_a]
    found = list(_rivals(pairing, free_a, free_b, told))
    for one, two, rule in found:
        yield Difference(
            kind="number",
            a=say(one, "en"),
            b=say(two, "en"),
            span_a=(one.start, one.end),
            span_b=(two.start, two.end),
            temporal=temporal(a, one, b, two),
            rule=rule,
        )


def _rivals(
    pairing: _Pairing, free_a: list[Quantity], free_b: list[Quantity], told: list[Quantity]
) -> Iterator[tuple[Quantity, Quantity, str]]:
    """Pairs of other values, the nearest first.

    `told` is what both sides tell alike: of what grows in number the rest are parts of it, and a bare count beside it
    is of something else.
    """
    for one in free_a:
        rivals = [two for two in free_b if pairing.are_same_thing(one, two) and not _is_part(one, two, told)]
        rule = "number: same thing counted, another value"
        if not rivals:
            rivals = [two for two in free_b if _are_left_over(pairing, one, two, free_a, free_b)]
        if not rivals and not any(family(q) == family(one) for q in told):
            rule = "number: the only figure, another value"
            rivals = [two for two in free_b if pairing.are_only(one, two) and are_one_when_alone(one, two)]
        if not rivals:
            continue
        two = min(rivals, key=lambda q: (abs(value_of(q) - value_of(one)), q.start))
        free_b.remove(two)
        yield one, two, rule


def _are_left_over(
    pairing: _Pairing, one: Quantity, two: Quantity, free_a: list[Quantity], free_b: list[Quantity]
) -> bool:
    """Four of eleven resolutions beside five of eleven: each side counts a thing twice, and one figure agrees."""
    if is_growing(one) or not may_be_one(one, two):
        return False
    for own, side, free in ((one, pairing.left, free_a), (two, pairing.right, free_b)):
        like = [q for q in side if q.unit == own.unit and (thing(q) == thing(own) or thing(own) is None)]
        if len(like) != 2 or sum(q in free for q in like) != 1:
            return False
    return True


def _is_part(one: Quantity, two: Quantity, told: list[Quantity]) -> bool:
    """Whether the whole that both count is told alike: 160 fighters and 66 children of the same 248 dead."""
    return is_growing(one) and any(thing(q) in (thing(one), thing(two)) for q in told)


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


def _due(side: Side) -> list[Quantity]:
    known = [q for q in side.statement.numbers[:MOST] if (q.low is not None or q.high is not None) and not _is_year(q)]
    known = [q for q in known if not _is_told_closer(q, known)]
    text = side.report.text
    return [
        _bounded(q, fold(text[max(0, q.start - _BEFORE) : q.start]), fold(text[q.end : q.end + _BEHIND])) for q in known
    ]


def _of_one_time(a: Side, b: Side) -> tuple[list[Quantity], list[Quantity]]:
    """What both are due to tell: how long a thing was planned to last and how long it lasted are two things, and so are
    what somebody demands and what was done."""
    left, right = _due(a), _due(b)
    over = b if is_awaited(a) else a
    if is_awaited(a) != is_awaited(b) and _OVER.search(over.folded.text):
        left, right = ([q for q in each if family(q) != "time"] for each in (left, right))
    if {a.statement.status, b.statement.status} == {"demanded", "done"}:
        left, right = ([q for q in each if is_growing(q)] for each in (left, right))
    return left, right


_OVER = re.compile(
    r"\b(?:lasted|took|went on|ran|spent|after|ended|over)\b|\b(?:длил\w+|продлил\w+|продолжал\w+|занял\w*|заверш\w+|законч\w+|"
    r"шл[аио]|после|спустя)\b|(?:^|\s)[وف]?(?:ا?ستمر|استغرق|دام|انتهي|امتد|بعد)\w{0,3}(?:\s|$)"
)
"""How long a thing took is told of what is over."""
_PART_BEFORE = re.compile(
    r"(?:\b(?:including|among them|of them|of whom)|\b(?:в том числе|из них|среди них|в их числе|включая|из которых|где)(?: \w{1,8})?|"
    r"(?:^|\s)و?(?:من |ف)?(?:بينهم|بينها|منهم|منها|ضمنهم|بينهن))\s?$"
)
_PART_BEHIND = re.compile(r"^\s(?:of (?:them|whom|those)\b|из (?:них|которых)\b|من(?:هم|ها|هن)\b|من بين(?:هم|ها)\b)")


def _parts(side: Side) -> Iterator[Quantity]:
    """Quantities told as a part of one before them."""
    text = side.report.text
    for q in _due(side):
        before, behind = fold(text[max(0, q.start - _BEFORE) : q.start]), fold(text[q.end : q.end + _BEHIND])
        if _PART_BEFORE.search(before) or _PART_BEHIND.match(behind):
            yield q


_YEAR = re.compile(r"(?:19|20)\d\d")


def _is_year(quantity: Quantity) -> bool:
    """A bare four-digit number of our times: a year that no date was made of."""
    return quantity.unit is None and thing(quantity) is None and bool(_YEAR.fullmatch(quantity.text))


def _is_told_closer(vague: Quantity, known: list[Quantity]) -> bool:
    """ "Killed dozens, at least 50": the second figure is the first one told closer."""
    is_vague = vague.about and vague.high is None
    return is_vague and any(not (q.about and q.high is None) and thing(q) == thing(vague) for q in known)


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
