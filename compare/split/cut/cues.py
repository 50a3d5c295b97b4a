"""Word lists of the clause rules, from `data/clause_cues.csv`: one word a row, under its language and set."""

import csv
from functools import cache
from pathlib import Path

from compare.language.fold import fold

TABLE = Path(__file__).resolve().parents[3] / "data" / "clause_cues.csv"


@cache
def _table() -> dict[tuple[str, str], tuple[str, ...]]:
    found: dict[tuple[str, str], list[str]] = {}
    with TABLE.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(line for line in lines if not line.startswith("#")):
            found.setdefault((row["language"], row["set"]), []).append(row["word"])
    return {key: tuple(words) for key, words in found.items()}


def printed_cues(language: str, name: str) -> tuple[str, ...]:
    """Words of a set as written in the table."""
    return _table()[language, name]


def cues(language: str, name: str) -> frozenset[str]:
    """Words of a set, folded."""
    return frozenset(fold(word) for word in printed_cues(language, name))
