"""Pairs → versions: groups of statements that are compatible with each other."""

from collections import Counter
from collections.abc import Mapping, Sequence

from compare.model import KINDS, Pair, Report, Statement, Version


def letter(number: int) -> str:
    """A, B … Z, AA, AB …"""
    name = ""
    number += 1
    while number:
        number, rest = divmod(number - 1, 26)
        name = chr(65 + rest) + name
    return name


def group(ids: Sequence[str], pairs: Sequence[Pair]) -> list[list[str]]:
    """Complete-link groups: no two statements of one group diverge. Earliest first, deterministic.

    Statements that diverge from someone open and fill the groups; those that diverge from nobody (a missing value)
    then join the group they are closest to, so that they never glue two values together.
    """
    apart: dict[str, set[str]] = {one: set() for one in ids}
    near: dict[tuple[str, str], float] = {}
    for pair in pairs:
        near[pair.a, pair.b] = near[pair.b, pair.a] = pair.similarity
        if pair.verdict == "diverge":
            apart[pair.a].add(pair.b)
            apart[pair.b].add(pair.a)
    groups: list[list[str]] = []
    for one in sorted(ids, key=lambda i: not apart[i]):  # stable: contested first, else as given
        open_to = [each for each in groups if not apart[one].intersection(each)]
        if open_to:
            max(open_to, key=lambda each: _closeness(one, each, near)).append(one)
        else:
            groups.append([one])
    place = {one: number for number, one in enumerate(ids)}
    return sorted((sorted(each, key=place.__getitem__) for each in groups), key=lambda each: place[each[0]])


def _closeness(one: str, members: Sequence[str], near: Mapping[tuple[str, str], float]) -> float:
    return sum(near.get((one, other), 0.0) for other in members) / len(members)


def make_versions(
    statements: Sequence[Statement],
    pairs: Sequence[Pair],
    own: Sequence[Pair],
    reports: Mapping[str, Report],
    origins: Mapping[str, str],
) -> tuple[Version, ...]:
    """Versions of one claim, lettered by their earliest statement.

    Parameters
    ----------
    statements
        Of the claim, earliest first.
    pairs, own
        Of different outlets, and of one outlet: a report that gives two values stands behind both versions.
    origins
        Report id → origin id; a report without an origin is its own.
    """
    groups = group([s.statement_id for s in statements], [*pairs, *own])
    by_id = {s.statement_id: s for s in statements}
    versions = []
    for number, members in enumerate(groups):
        told = [reports[by_id[i].report_id] for i in members]
        label = _value(members, pairs) if len(groups) > 1 else None
        versions.append(
            Version(
                version=letter(number),
                label=label or shortest([by_id[i] for i in members]),
                statement_ids=tuple(members),
                outlets=tuple(dict.fromkeys(r.outlet for r in told)),
                origins=tuple(dict.fromkeys(origins.get(r.report_id, r.report_id) for r in told)),
            )
        )
    return tuple(versions)


def _value(members: Sequence[str], pairs: Sequence[Pair]) -> str | None:
    """The value that sets a version apart: the most frequent one of the most frequent kind."""
    inside = set(members)
    values: Counter[tuple[int, str]] = Counter()
    kinds: Counter[int] = Counter()
    for pair in pairs:
        if (pair.a in inside) == (pair.b in inside):
            continue
        for difference in pair.differences:
            if not difference.is_suggested:
                kind = KINDS.index(difference.kind)
                values[kind, difference.a if pair.a in inside else difference.b] += 1
                kinds[kind] += 1
    if not kinds:
        return None
    first = min(kinds, key=lambda k: (-kinds[k], k))
    return min((v for v in values if v[0] == first), key=lambda v: (-values[v], len(v[1]), v[1]))[1]


def shortest(statements: Sequence[Statement], longest: int = 160) -> str:
    """The shortest wording that still reads as a sentence."""
    whole = [s for s in statements if s.text.count(" ") >= 4] or list(statements)
    best = min(whole, key=lambda s: (len(s.text), s.statement_id))
    text = " ".join(best.text.split())
    return text if len(text) <= longest else text[: longest - 1].rsplit(" ", 1)[0] + "…"
