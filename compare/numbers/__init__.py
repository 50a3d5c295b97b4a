"""Number phrases to values with bounds, unit and what is counted."""

from collections.abc import Sequence

from compare.model import DatePhrase, Quantity


def find_numbers(text: str, language: str, dates: Sequence[DatePhrase] = ()) -> list[Quantity]:
    """All quantities in order, without overlap; dates, ages, article numbers and names like G7 are none."""
    return []
