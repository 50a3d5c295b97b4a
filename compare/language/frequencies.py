"""How rare the lemmas of each language are (`data/document_frequencies.tsv`)."""

from functools import cache
from pathlib import Path

from compare.errors import DataError

TABLE = Path(__file__).resolve().parents[2] / "data" / "document_frequencies.tsv"
RAREST = 11.5  # idf of a lemma the table does not know: rarer than every one it knows


@cache
def idf_table() -> dict[str, dict[str, float]]:
    """language → lemma → idf (natural logarithm of one over its chance in a statement)."""
    table: dict[str, dict[str, float]] = {}
    with TABLE.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines, 1):
            if line.startswith(("#", "language\t")):
                continue
            cells = line.rstrip("\n").split("\t")
            if len(cells) != 3:
                raise DataError(f"{len(cells)} cells where 3 are due", where=f"{TABLE.name}, row {number}")
            table.setdefault(cells[0], {})[cells[1]] = float(cells[2])
    return table
