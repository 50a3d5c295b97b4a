"""Phrases of time to intervals with granularity."""

from compare.model import DatePhrase


def find_dates(text: str, language: str, *, published: str | None = None) -> list[DatePhrase]:
    """All phrases of time in order, without overlap, resolved against the report's own date and the text."""
    return []
