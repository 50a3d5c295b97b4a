"""Check the name tables and the outlets: `python -m compare.names.check [FOLDER]` explains the first bad row.

A folder of your own holds the same files as `data/` (`outlets.csv`, `names/*.csv`).
"""

import sys
from pathlib import Path

from compare.errors import CompareError, DataError
from compare.names.outlets import load_outlets
from compare.names.role_tables import read_qualifiers, read_roles
from compare.names.tables import DATA, ENTRY_FILES, read_bodies, read_countries, read_entries


def check(folder: Path = DATA) -> dict[str, int]:
    """Rows per table, after checking each row and what rows say of one another.

    Raises
    ------
    DataError
        With file, row and what to do about it.
    """
    names = folder / "names"
    counts = {"outlets.csv": len(load_outlets(folder / "outlets.csv").all)}
    bodies = read_bodies(names / "bodies.csv")
    _unique("bodies.csv", [(where, body.key) for where, body in bodies])
    keys = {body.key for _, body in bodies}
    for where, body in bodies:
        if body.head and body.head not in keys:
            raise DataError(
                f"the head is {body.head!r}", where=where, fix="Name a key of this table, or leave it empty"
            )
    roles = read_roles(names / "roles.csv")
    _unique("roles.csv", [(where, role.canonical) for where, role in roles])
    qualifiers = read_qualifiers(names / "qualifiers.csv")
    counts |= {"roles.csv": len(roles), "qualifiers.csv": len(qualifiers)}
    countries = read_countries(names / "countries.csv")
    _unique("countries.csv", [(where, country.iso) for where, country in countries])
    counts |= {"bodies.csv": len(bodies), "countries.csv": len(countries)}
    for name in ENTRY_FILES:
        entries = read_entries(names / name)
        counts[name] = len(entries)
        if name != "metonyms.csv":
            _unique(name, [(where, f"{entry.canonical} ({entry.side})") for where, entry in entries])
        for where, entry in entries:
            if name == "organisations.csv" and entry.office and entry.office not in keys:
                raise DataError(
                    f"the office is {entry.office!r}", where=where, fix="Write a key of bodies.csv, or nothing"
                )
    return counts


def _unique(name: str, keys: list[tuple[str, str]]) -> None:
    seen: dict[str, str] = {}
    for where, key in keys:
        if key in seen:
            raise DataError(
                f"{key!r} is in {seen[key]} too", where=where, fix="Join the two rows: aliases go behind a |"
            )
        seen[key] = where


def main(arguments: list[str]) -> int:
    """Exit code 0: every row can be used; 1: the message says which cannot."""
    try:
        counts = check(Path(arguments[0]) if arguments else DATA)
    except CompareError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    sys.stdout.writelines(f"{name}: {count} rows\n" for name, count in sorted(counts.items()))
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
