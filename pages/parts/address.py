"""The address is the state: reading it, checking it, and building links. Nothing here knows Streamlit.

Parameters
----------
lang, theme
    Interface language (ar, en, ru) and theme (light, dark).
event, outlet*, language*, verdict*, kind*
    The chosen event and the filters; * may be given several times. These travel from page to page.
data
    Hash of the data set a copied link was made from; not carried on. `mine-…`: the visitor's own reports, carried on.
claim, report, ...
    The page's own; each page says which in its own file.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

LANGUAGES = ("ar", "en", "ru")
THEMES = ("light", "dark")
CARRIED = ("lang", "theme", "event", "outlet", "language", "verdict", "kind")
PAGES = {
    "overview": "",
    "claim": "claim",
    "report": "report",
    "outlets": "outlets",
    "speakers": "speakers",
    "timeline": "timeline",
    "find": "find",
    "add": "add_reports",
    "method": "method",
}
"""Name of a page → its path. `dashboard.py` is the overview, the others lie in `pages/`."""
MINE = "mine-"
"""How the hash of a visitor's own data set begins."""
MAX_VALUES = 200  # of one parameter; a longer address is nobody's link
Value = str | int | None | Sequence[str]


@dataclass(frozen=True, slots=True)
class Address:
    """The parameters of one view, each a tuple of texts."""

    page: str
    given: Mapping[str, tuple[str, ...]]

    def one(self, name: str) -> str | None:
        """The last value of a parameter; None where it is missing or empty."""
        values = [value for value in self.given.get(name, ()) if value]
        return values[-1] if values else None

    def all(self, name: str) -> tuple[str, ...]:
        """Every value of a parameter, in the order given, without repetition."""
        return tuple(dict.fromkeys(value for value in self.given.get(name, ())[:MAX_VALUES] if value))

    def without_mine(self) -> "Address":
        """The same without a data set of one's own: for a session that does not hold it."""
        kept = {n: v for n, v in self.given.items() if n != "data" or not any(each.startswith(MINE) for each in v)}
        return Address(self.page, kept)

    def query(self, page: str | None = None, **changes: Value) -> dict[str, list[str]]:
        """Parameters of another view: what travels on (on the same page: everything), then `changes`; None removes."""
        same = page is None or page == self.page
        kept = {
            name: list(values)
            for name, values in self.given.items()
            if values and (values[-1].startswith(MINE) if name == "data" else same or name in CARRIED)
        }
        for name, value in changes.items():
            kept.pop(name, None)
            values = _texts(value)
            if values:
                kept[name] = values
        return kept

    def href(self, page: str | None = None, **changes: Value) -> str:
        """Link to another view, relative, so that the app may live under any path."""
        path = PAGES[page or self.page] or "./"
        query = urlencode(self.query(page, **changes), doseq=True)
        return f"{path}?{query}" if query else path


def _texts(value: Value) -> list[str]:
    if value is None:
        return []
    if isinstance(value, str | int):
        return [str(value)] if str(value) else []
    return [str(one) for one in value]


def nearest_language(asked: str | None, locale: str | None) -> str:
    """The interface's language: the address, else the browser, else Arabic."""
    if asked in LANGUAGES:
        return asked
    browser = (locale or "").lower().split("-")[0].split("_")[0]
    return browser if browser in LANGUAGES else "ar"


def known(asked: Iterable[str], allowed: Iterable[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Values that exist, in the order of `allowed`, and the others."""
    asked, allowed = tuple(asked), tuple(allowed)
    return tuple(a for a in allowed if a in asked), tuple(a for a in asked if a not in allowed)
