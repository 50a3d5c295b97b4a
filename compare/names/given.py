"""Given names in Arabic and Latin letters (`data/names/given_names.csv`): many are words too, no dictionary tells."""

import csv
from functools import cache

from compare.errors import DataError
from compare.language.fold import fold
from compare.names.tables import DATA

TABLE = DATA / "names" / "given_names.csv"


@cache
def given_names() -> frozenset[str]:
    """Folded given names."""
    with TABLE.open(encoding="utf-8", newline="") as lines:
        found = frozenset(fold(row["name"]) for row in csv.DictReader(lines) if row["name"])
    if not found:
        raise DataError("the table holds no name", where=str(TABLE), fix="Write one given name a row")
    return found


def is_given(key: str) -> bool:
    """Whether a folded word is a given name: "كاظم", "فاطمه", or "عبدالكريم" written as one word."""
    return key in given_names() or (key.startswith("عبدال") and len(key) > 7)
