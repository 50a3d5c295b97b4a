"""Outlets of `data/outlets.csv`, and looking one up by its name in any language, its domain or a web address.

The table has one row per outlet: `data/README.md` describes the columns. Empty means not known for certain.
"""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from urllib.parse import urlsplit

from compare.errors import DataError
from compare.language import fold
from compare.model import Outlet
from compare.names.tables import DATA, rows

COLUMNS = ("name", "name_ar", "name_ru", "country", "owner", "kind", "languages", "domains")
KINDS = ("state", "public", "private", "party", "agency", "aggregator", "primary")
_DOMAIN = re.compile(r"[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,5}")
_COUNTRY = re.compile(r"[A-Z]{2}")
_PLAIN = re.compile(r"[^\w.]+")
_LONGEST = 300  # characters of a name or address that are looked at
_SPARE = ("قناة ", "وكالة ", "صحيفة ", "موقع ", "شبكة ", "агентство ", "телеканал ", "газета ", "the ")


@dataclass(frozen=True, slots=True)
class Outlets:
    """The table with its two indexes."""

    all: tuple[Outlet, ...]
    by_name: dict[str, Outlet]  # folded name in any language
    by_domain: dict[str, Outlet]

    def find(self, name: str) -> Outlet | None:
        """The outlet of a name in any language, a domain or a web address; None when the table does not know it.

        Of "dzen.ru (РИА Новости)" the name in brackets is the outlet, as long as it is known.
        """
        name = name.strip()[:_LONGEST]
        return self._by_domain(name) or self._by_name(name) or self._in_brackets(name)

    def _by_name(self, name: str) -> Outlet | None:
        key = plain(name)
        for spare in ("", *_SPARE):
            found = self.by_name.get(key.removeprefix(plain(spare) + " ") if spare else key)
            if found:
                return found
        return None

    def _by_domain(self, name: str) -> Outlet | None:
        """The longest known ending of a domain: gate.ahram.org.eg, then ahram.org.eg."""
        labels = domain_of(name).split(".")
        for at in range(len(labels) - 1):
            found = self.by_domain.get(".".join(labels[at:]))
            if found:
                return found
        return None

    def _in_brackets(self, name: str) -> Outlet | None:
        head, _, rest = name.partition("(")
        inside = rest.partition(")")[0].removeprefix("via ")
        if not rest or not head.strip():
            return None
        return self._by_name(inside) or self._by_name(head) or self._by_domain(head.strip()) or self._by_domain(inside)


def plain(name: str) -> str:
    """A name for looking up: folded, without quotation marks and other signs."""
    return _PLAIN.sub(" ", fold(name)).strip()


def domain_of(address: str) -> str:
    """The bare domain of a web address or a domain, without www; empty when there is none.

    >>> domain_of("https://www.aljazeera.net/news/1?x=2"), domain_of("tass.ru"), domain_of("Al Jazeera")
    ('aljazeera.net', 'tass.ru', '')
    """
    address = address.strip().lower()
    try:
        host = urlsplit(address if "//" in address else f"//{address}").hostname or ""
    except ValueError:  # "http://[broken"
        return ""
    host = host.removeprefix("www.").removeprefix("m.").rstrip(".")
    return host if _DOMAIN.fullmatch(host) else ""


def read_outlets(path: Path) -> list[tuple[str, Outlet, tuple[str, ...]]]:
    """Outlets with their places in the file and all their names in Arabic and Russian.

    Raises
    ------
    DataError
        A row is malformed; the message says which and what to mend.
    """
    found = []
    for where, row in rows(path, COLUMNS):
        if not row["name"]:
            raise DataError("name is empty", where=where, fix="Every outlet needs an English name")
        if row["country"] and not _COUNTRY.fullmatch(row["country"]):
            raise DataError(f"the country is {row['country']!r}", where=where, fix="Write two capitals, such as LB")
        if row["kind"] and row["kind"] not in KINDS:
            raise DataError(
                f"the kind is {row['kind']!r}", where=where, fix=f"Leave it empty or write {', '.join(KINDS)}"
            )
        domains = tuple(each for each in row["domains"].split("|") if each)
        for domain in domains:
            if not _DOMAIN.fullmatch(domain):
                raise DataError(
                    f"{domain!r} is no domain", where=where, fix="Write it as in example.org, in lower case"
                )
        languages = tuple(each for each in row["languages"].split("|") if each)
        outlet = Outlet(
            name=row["name"], name_ar=_first(row["name_ar"]), name_ru=_first(row["name_ru"]), country=row["country"],
            owner=row["owner"], kind=row["kind"], languages=languages, domains=domains,
        )  # fmt: skip
        found.append((where, outlet, (*row["name_ar"].split("|"), *row["name_ru"].split("|"))))
    return found


def _first(names: str) -> str:
    return names.split("|")[0]


def load_outlets(path: Path = DATA / "outlets.csv") -> Outlets:
    """Read the table and index it; a further name that two outlets share goes to the first.

    Raises
    ------
    DataError
        A row is malformed, or two rows have the same English name or domain.
    """
    by_name: dict[str, Outlet] = {}
    by_domain: dict[str, Outlet] = {}
    found = read_outlets(path)
    for where, outlet, _ in found:
        if plain(outlet.name) in by_name:
            raise DataError(f"{outlet.name!r} is in the table already", where=where, fix="Join the two rows")
        for domain in outlet.domains:
            if domain in by_domain:
                raise DataError(
                    f"{domain} belongs to {by_domain[domain].name} already", where=where, fix="Keep it in one row"
                )
            by_domain[domain] = outlet
        by_name[plain(outlet.name)] = outlet
    for _, outlet, names in found:
        for name in (*names, outlet.name.partition(" (")[0]):
            if name:
                by_name.setdefault(plain(name), outlet)
    return Outlets(all=tuple(outlet for _, outlet, _ in found), by_name=by_name, by_domain=by_domain)


@cache
def outlets() -> Outlets:
    """The shipped table, read once."""
    return load_outlets()


def find_outlet(name: str) -> Outlet | None:
    """The outlet of a name in any language, a domain or a web address: "الميادين", "tass.ru", "https://www.rt.com/x"."""
    return outlets().find(name)
