"""A number that was read, and words that decide how one spelt in letters is."""

from typing import NamedTuple


class Parsed(NamedTuple):
    """A number and the tokens it took; `low < high` for dozens, tens of thousands and their like."""

    low: float
    high: float
    first: int  # index of the first token
    last: int  # index of the last token
    is_word: bool  # spelt in letters only
    scale: float = 1.0  # the scale it ends on: in "5 to 6 thousand" the first end takes it too


PER_CENT = ("بالميه", "بالمايه", "بالمءه", "كميه")
"""Words that only look like a hundred behind a preposition: "in the hundred" is per cent, كمية an amount."""
BEFORE_TEN = ("اثنا", "اثني", "اثنتا", "اثنتي")
"""Two of twelve: alone, folded أثناء ("during") looks the same."""


PARTS_COUNTED = frozenset((
    "third", "thirds", "quarters", "fifths", "tenths", "трети", "третей", "третям", "третями", "четверти", "четвертей",
    "пятых", "десятых", "ارباع", "اخماس", "اعشار",
))  # fmt: skip
"""Parts that a number counts: two thirds, три четверти, ثلاثة أرباع."""
OF_ONE = ("менее", "более", "около", "больше", "меньше", "свыше", "порядка", "чем", "до")
"""Words that take the genitive: "менее тысячи" is one thousand, "тысячи" alone many."""
CONSTRUCT = ("الفا", "مليونا", "مليارا", "بليونا", "تريليونا")
"""Before a noun these are duals ("مليونا برميل": two million); with a number before them the accusative."""
PREPOSITIONS = ("من", "في", "علي", "الي", "عن", "مع", "بعد", "قبل", "منذ", "حتي", "او", "خلال")
ONE_OF_MANY = {20.0: 10.0, 24.0: 12.0, 40.0: 20.0, 200.0: 100.0, 2000.0: 1000.0}
"""What "dozens", "hundreds" count one of."""
