"""People, offices, organisations and places: alias tables and the script-blind consonant match."""

from compare.model import Mention


def find_names(text: str, language: str) -> list[Mention]:
    """Names in order, without overlap, each with its canonical English entry where the tables know it."""
    return []


def canonical(name: str, language: str) -> str | None:
    """Canonical English entry of a name, a title with a name, or a metonym; None when no table knows it."""
    return None


def same_name(a: str, b: str) -> bool:
    """Whether two printed names, of any script, are spellings of one name."""
    return a.casefold() == b.casefold()


def side_of(name: str) -> str | None:
    """Country (ISO 3166-1 alpha-2) or body a canonical entry speaks for: 'Sergey Lavrov' → 'RU'."""
    return None
