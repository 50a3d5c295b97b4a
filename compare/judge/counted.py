"""What two quantities count: the same thing, perhaps the same, or two things."""

from compare.judge.amount import value_of
from compare.judge.telling import thing
from compare.language import lemma, words
from compare.model import Quantity
from compare.numbers import are_convertible, is_key

_GROWING = frozenset((
    "dead", "killed", "wounded", "injured", "missing", "detained", "rescued", "displaced", "affected", "hospital",
    "bodies", "victims", "casualties", "buried", "infected", "cases", "evacuated", "destroyed", "damaged",
))  # fmt: skip
"""What only grows as news comes in: a later, higher count continues the series."""
_SAME_WHAT = (
    frozenset(("dead", "killed", "bodies", "victims", "casualties")),
    frozenset(("wounded", "injured", "casualties", "in hospital", "hospital", "patients", "affected")),
    frozenset(("detained", "arrested", "suspects", "prisoners")),
    frozenset(("displaced", "rescued")),
    frozenset(("attackers", "gunmen", "assailants", "men", "militants", "terrorists", "armed men", "fighters")),
    frozenset(("people", "person", "persons", "passengers", "aboard", "on board")),
    frozenset(("votes", "lawmakers", "members")),
    frozenset(("votes", "countries")),
    frozenset(("cities", "villages", "neighbourhoods")),
    frozenset(("homes", "buildings")),
    frozenset(("contracts", "documents")),
)
_NEUTRAL = frozenset(("people", "persons", "civilians", "others", "in", "of", "the", "more", "total"))
"""Words that do not narrow what is counted: civilians dead are the dead, children dead are not."""
_ANYBODY = frozenset(("people", "persons", "human", "человек", "شخص", "شخصا", "اشخاص"))
_TIME = frozenset(("second", "minute", "hour", "day", "week", "month", "year", "decade"))
_LENGTH = frozenset(("mm", "cm", "m", "km", "mile", "foot", "yard", "inch"))
_MONEY = frozenset((
    "USD", "EUR", "GBP", "RUB", "CNY", "ILS", "SAR", "dinar", "lira", "dirham", "EGP", "UAH",
))  # fmt: skip
_STATES = frozenset(("dead", "wounded", "missing", "detained", "rescued", "displaced", "affected", "hospital"))
_WHOLES = frozenset((
    "people", "civilians", "victims", "casualties", "bodies", "passengers", "members", "workers", "sailors",
    "worshippers", "others", "in", "protesters", "supporters", "voters", "young",
    "patients", "families", "refugees",
))  # fmt: skip
"""Words for all who were there: any other word for persons may narrow the count to a part of them."""
_PERSONS = _STATES | _WHOLES
_KIN = (
    frozenset(("children", "students", "young people")),
    frozenset(("men", "soldiers", "fighters", "attackers", "police")),
    frozenset(("protesters", "supporters")),
    frozenset(("hostages", "prisoners", "detained")),
    frozenset(("ministers", "officials", "leaders", "managers")),
)
_LEAST_ALONE = 2.0  # one of something is rarely what the other account counts
_LARGE = 100_000.0  # from here up a bare number is most often an amount
_TIMES_ALONE = 4.0  # between two figures of which a word does not tell what they count


def is_growing(quantity: Quantity) -> bool:
    """Whether later counts of this thing can only be higher."""
    return bool(_GROWING & set((thing(quantity) or "").split()))


def family(quantity: Quantity) -> str:
    """Money, time, lengths, shares, or counts: figures of one family may be accounts of one thing."""
    unit = quantity.unit
    if unit in (None, "person"):
        return "count"
    if unit in ("percent", "share"):
        return "share"
    if unit in _MONEY:
        return "money"
    return "time" if unit in _TIME else "length" if unit in _LENGTH else unit or "count"


def same_thing(a: Quantity, b: Quantity, languages: tuple[str, str], is_alone: bool) -> bool:
    """Whether two quantities count the same thing; `is_alone`: each is the only one of its family on its side."""
    if a.unit != b.unit and a.unit and b.unit and not are_convertible(a.unit, b.unit):
        return False
    one, two = _named(a), _named(b)
    if one and two:
        return _same_what(one, two, languages, is_alone and a.unit == b.unit and not (is_growing(a) or is_growing(b)))
    if one or two:
        is_length_of_time = is_alone and {a.unit, b.unit} <= _TIME
        is_measure = a.unit is not None and a.unit != "person" and are_convertible(a.unit, b.unit)
        return is_length_of_time or is_measure
    if a.unit != b.unit and None in (a.unit, b.unit):
        return is_alone and bool({a.unit, b.unit} & (_TIME | {"person"}))  # no depth beside a magnitude
    return a.unit is not None or is_alone


def _named(quantity: Quantity) -> str | None:
    """What is counted. Of a measure only a word of the tables says so: the noun behind it is as often another."""
    what = thing(quantity)
    is_measure = quantity.unit not in (None, "person")
    return None if what and is_measure and not is_key(what) else what


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


def may_be_one(a: Quantity, b: Quantity) -> bool:
    """Whether nothing in the words says that the two count different things."""
    if a.unit and b.unit and not are_convertible(a.unit, b.unit):
        return False
    one, two = _known(a), _known(b)
    is_measure = family(a) != "count" and a.unit == b.unit
    return is_measure or not one or not two or not _clash(one, two)


def are_one_when_alone(a: Quantity, b: Quantity) -> bool:
    """Whether two lone figures of one family may be accounts of one thing.

    Two things that the words name must be of persons, and neither a part of them; a figure without a noun must be of
    the other's order.
    """
    if min(value_of(a), value_of(b)) < _LEAST_ALONE or not are_of_one_family(a, b):
        return False
    one, two = _known(a), _known(b)
    is_near = max(value_of(a), value_of(b)) <= _TIMES_ALONE * min(value_of(a), value_of(b))
    if one and two:
        is_of_persons = bool(one & _PERSONS) and bool(two & _PERSONS)
        if family(a) in ("money", "time"):
            return is_near  # words for what money or time is spent on say little: a price or a budget
        return is_of_persons and not _clash(one, two) and (one ^ two) - _PERSONS == set()
    is_toll = any(is_growing(x) and (is_growing(y) or thing(y) is None) for x, y in ((a, b), (b, a)))
    return is_near or is_toll  # a toll may grow many times over


def are_of_one_family(a: Quantity, b: Quantity) -> bool:
    """Units that can be brought together, persons beside a bare count, or an amount without its unit on one side."""
    if family(a) == family(b) == "count":
        return True
    if a.unit and b.unit:
        return are_convertible(a.unit, b.unit)
    bare, told = (a, b) if a.unit is None else (b, a)
    is_bare = thing(bare) is None or (value_of(bare) >= _LARGE and not _known(bare))
    return is_bare and family(told) not in ("length", "share")


def _known(quantity: Quantity) -> frozenset[str]:
    """Words of what is counted, where the tables know it."""
    what = _named(quantity)
    return frozenset(what.split()) if what and is_key(what) else frozenset()


def _clash(one: frozenset[str], two: frozenset[str]) -> bool:
    """Dead and wounded, lorries and ships, children and soldiers; dead, and dead and missing told as one figure."""
    if "and" in one | two and one & _STATES != two & _STATES:
        return True
    for left, right in ((one & _STATES, two & _STATES), (one - _PERSONS, two - _PERSONS)):
        if left and right and not any(_are_kin(x, y) for x in left for y in right):
            return True
    return bool(one - _PERSONS) != bool(two - _PERSONS) and not (one & _PERSONS and two & _PERSONS)


def _are_kin(one: str, two: str) -> bool:
    return one == two or any(one in group and two in group for group in (*_SAME_WHAT, *_KIN))
