"""Amounts: whether two values say the same to a careful reader, whatever they count."""

import re

from compare.language import fold
from compare.model import Quantity
from compare.numbers import compatible

_STRICTLY_LESS = re.compile(
    r"(?<!no )(?<!not )\b(?:less|fewer|under|below|short of)\b|(?<!не )\b(?:меньше|менее|ниже)\b|"
    r"(?<!لا )(?<!لا ت)\bاقل من\b|\bدون\b"
)
_POINTS = 2.0  # percentage points above a printed least share
_POINTS_OF_TENS = 5.0  # the same above a share told in tens: "more than 90 %" is said of 94
_TENTH = 0.15  # percentage points a whole share may stand off
_CURRENCIES = frozenset(("USD", "EUR", "GBP", "RUB"))
_PRICE = 10_000.0  # above, an amount is no price of one thing
_MOVES = 0.002  # of a price, within the hours between two reports
_SCALES = (1e12, 1e9, 1e6)
_FEW = 3  # millions: above, "more than five" is said of 5.7
_LAST_PLACE = 0.002  # of a count printed to the tens: 3,820 said of 3,823


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
    if any(_is_strictly_less(x, y) or _is_end_of_range(x, y) or _is_beyond(x, y) for x, y in ((a, b), (b, a))):
        return False
    if compatible(a, b) or _is_fraction_above(a, b) or _is_fraction_above(b, a):
        return True
    if _is_fewer_places(a, b) or _is_fewer_places(b, a):
        return True
    if _is_rounded_share(a, b) or _is_rounded_share(b, a):
        return True
    return _is_share_above(a, b) or _is_share_above(b, a) or _is_quote(a, b)


def _is_share_above(bound: Quantity, exact: Quantity) -> bool:
    """ "Just over 55 %" said of 56.1 %."""
    if bound.unit != "percent" or exact.unit != "percent" or bound.low is None or bound.high is not None:
        return False
    most = _POINTS_OF_TENS if bound.low >= 10 and bound.low % 10 == 0 else _POINTS
    return exact.low is not None and exact.low == exact.high and 0 <= exact.low - bound.low <= most


def _is_rounded_share(rough: Quantity, fine: Quantity) -> bool:
    """9 % said of 9.1 %; a rate of 5 % beside one of 5.25 % is another."""
    if rough.unit != "percent" or fine.unit != "percent" or rough.low is None or fine.low is None:
        return False
    is_whole = rough.low == rough.high == int(rough.low) and fine.low == fine.high != int(fine.low)
    return is_whole and abs(rough.low - fine.low) <= _TENTH


def _is_fewer_places(rough: Quantity, fine: Quantity) -> bool:
    """39.6 said of 39.59, 3,820 of 3,823: the finer one rounded to the places of the other."""
    if rough.unit != fine.unit or rough.low is None or fine.low is None:
        return False
    if rough.low != rough.high or fine.low != fine.high:
        return False
    places = _places(rough.low)
    if 0 < places < _places(fine.low):
        return abs(rough.low - fine.low) <= 0.5 * 0.1**places + 1e-9
    is_tens = rough.low >= 1000 and rough.low % 10 == 0 and fine.low % 10 != 0
    return is_tens and abs(rough.low - fine.low) <= _LAST_PLACE * fine.low and abs(rough.low - fine.low) < 10


def _places(value: float) -> int:
    """Decimal places of a printed value."""
    return len(f"{value:.6f}".rstrip("0").partition(".")[2])


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


def _is_beyond(bound: Quantity, spread: Quantity) -> bool:
    """ "More than 20,000" beside "18,000 to 20,000"."""
    if bound.low is None or bound.high is not None or spread.low is None or spread.high is None:
        return False
    return spread.low < spread.high <= bound.low and not spread.about


def _is_end_of_range(spread: Quantity, exact: Quantity) -> bool:
    """ "Two or three hours" beside two: the range was printed to say more than its end."""
    if spread.low is None or spread.high is None or spread.low == spread.high or spread.about or exact.about:
        return False
    is_wide = spread.low >= 10  # "dozens", "5,000 to 6,000": the end of such a range is only its rounding
    return not is_wide and exact.low == exact.high and exact.low in (spread.low, spread.high)


def _is_fraction_above(bound: Quantity, exact: Quantity) -> bool:
    """ "More than two years" said of two and a half."""
    low = bound.low
    if low is None or bound.high is not None or exact.low is None or exact.low != exact.high:
        return False
    scale = next((scale for scale in _SCALES if low >= scale), 1.0)
    if low > 10 * scale or (scale > 1 and low < _FEW * scale) or low % scale:
        return False
    return bound.unit == exact.unit and low < exact.low < low + scale
