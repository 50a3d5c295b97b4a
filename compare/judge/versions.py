"""Pairs → versions: groups of statements that are compatible with each other."""

from collections import Counter
from collections.abc import Mapping, Sequence

from compare.judge.side import Side
from compare.model import KINDS, Claim, Difference, Pair, Version


def letter(number: int) -> str:
    """A, B … Z, AA, AB …"""
    name = ""
    number += 1
    while number:
        number, rest = divmod(number - 1, 26)
        name = chr(65 + rest) + name
    return name


def group(
    ids: Sequence[str], apart: Mapping[tuple[str, str], bool], near: Mapping[tuple[str, str], float]
) -> list[list[str]]:
    """Complete-link groups: no two statements of one group diverge. Earliest first, deterministic.

    Statements that diverge from someone open and fill the groups; those that diverge from nobody (a missing value)
    then join the group they are closest to, so that they never glue two values together.
    """
    contested = [i for i in ids if any(apart.get((min(i, j), max(i, j)), False) for j in ids if j != i)]
    groups: list[list[str]] = []
    for one in contested:
        open_to = [g for g in groups if not any(apart.get((min(one, j), max(one, j)), False) for j in g)]
        if open_to:
            max(open_to, key=lambda g: (_closeness(one, g, near), -groups.index(g))).append(one)
        else:
            groups.append([one])
    for one in ids:
        if one in contested:
            continue
        if not groups:
            groups.append([])
        max(groups, key=lambda g: (_closeness(one, g, near), -groups.index(g))).append(one)
    place = {one: n for n, one in enumerate(ids)}
    for each in groups:
        each.sort(key=place.__getitem__)
    return sorted(groups, key=lambda g: place[g[0]])


def _closeness(one: str, members: Sequence[str], near: Mapping[tuple[str, str], float]) -> float:
    found = [near.get((min(one, j), max(one, j)), 0.0) for j in members]
    return sum(found) / len(found) if found else 0.0


def label_of(members: Sequence[str], pairs: Sequence[Pair], sides: Mapping[str, Side], is_only: bool) -> str:
    """The value that sets the version apart, else its shortest wording."""
    inside = set(members)
    values: Counter[tuple[int, str]] = Counter()
    for pair in pairs:
        if (pair.a in inside) == (pair.b in inside):
            continue
        for difference in pair.differences:
            if not difference.is_suggested:
                values[KINDS.index(difference.kind), _own(difference, pair.a in inside)] += 1
    if values and not is_only:
        kinds: Counter[int] = Counter()
        for (kind, _), count in values.items():
            kinds[kind] += count
        kind = min(kinds, key=lambda k: (-kinds[k], k))
        return min((v for v in values if v[0] == kind), key=lambda v: (-values[v], len(v[1]), v[1]))[1]
    return shortest([sides[i] for i in members])


def _own(difference: Difference, is_a: bool) -> str:
    return difference.a if is_a else difference.b


def shortest(members: Sequence[Side], longest: int = 160) -> str:
    """The shortest wording that still reads as a sentence."""
    whole = [s for s in members if len(s.lemmas) >= 4] or list(members)
    best = min(whole, key=lambda s: (len(s.statement.text), s.statement.statement_id))
    text = " ".join(best.statement.text.split())
    return text if len(text) <= longest else text[: longest - 1].rsplit(" ", 1)[0] + "…"


def make_versions(
    claim: Claim,
    pairs: Sequence[Pair],
    apart: Mapping[tuple[str, str], bool],
    near: Mapping[tuple[str, str], float],
    sides: Mapping[str, Side],
    origin_of: Mapping[str, str],
) -> tuple[Version, ...]:
    """Versions of one claim, lettered by their earliest statement."""
    groups = group(claim.statement_ids, apart, near)
    versions = []
    for number, members in enumerate(groups):
        reports = [sides[i].report for i in members]
        versions.append(
            Version(
                version=letter(number),
                label=label_of(members, pairs, sides, len(groups) == 1),
                statement_ids=tuple(members),
                outlets=tuple(dict.fromkeys(r.outlet for r in reports)),
                origins=tuple(dict.fromkeys(origin_of.get(r.report_id, r.report_id) for r in reports)),
            )
        )
    return tuple(versions)
