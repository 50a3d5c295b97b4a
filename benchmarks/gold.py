"""Labelled reports as the aligner meets them: statements as the engine cuts them (or as labelled), tied to labels.

The tie is the scorer's: a statement of the engine stands for a labelled one when it covers at least half of it.
"""

import itertools
from collections import defaultdict
from dataclasses import dataclass, replace
from pathlib import Path

from benchmarks.labels import GROUPS, Labelled, load, rows
from compare.model import Report, Statement
from compare.names import find_names
from compare.settings import Settings
from compare.split import split

GROUP_NAMES = ("jan2022", "D1", "D2")


@dataclass(frozen=True, slots=True)
class World:
    """One labelled folder, ready to align."""

    name: str  # events, seeds
    labelled: Labelled
    reports: tuple[Report, ...]
    statements: tuple[Statement, ...]  # what is aligned
    stands: dict[str, str]  # labelled statement id → aligned statement id
    claims: dict[str, frozenset[str]]  # aligned statement id → labelled claims it stands for
    hard: tuple[tuple[str, str], ...]  # labelled claims that look alike


def worlds(gold: Path, cut: str = "engine") -> list[World]:
    """Events and seeds; `cut` is `engine` or `labelled`."""
    return [world(gold / name, cut) for name in ("events", "seeds")]


def world(folder: Path, cut: str = "engine") -> World:
    """One labelled folder; as with reports off the wire, nobody tells the engine which event they belong to."""
    labelled = load(folder)
    hard = tuple((row["a"], row["b"]) for row in rows(folder / "hard_negatives.jsonl"))
    return world_of(folder.name, labelled, labelled.reports, hard, cut)


def world_of(
    name: str,
    labelled: Labelled,
    reports: tuple[Report, ...],
    hard: tuple[tuple[str, str], ...],
    cut: str = "engine",
) -> World:
    """Labels tied to statements: of these reports, as the engine cuts them, or as labelled."""
    if cut == "labelled":
        statements = tuple(_with_names(labelled, reports))
    else:
        statements = tuple(s for report in reports for s in split(report, Settings())[0])
    stands = _stands(labelled, statements)
    claims: dict[str, set[str]] = defaultdict(set)
    for gold_id, own in stands.items():
        claims[own].add(labelled.cluster.get(gold_id, gold_id))
    frozen = {own: frozenset(some) for own, some in claims.items()}
    return World(name, labelled, reports, statements, stands, frozen, hard)


def _with_names(labelled: Labelled, reports: tuple[Report, ...]) -> list[Statement]:
    names = {r.report_id: find_names(r.text, r.language) for r in reports}
    return [
        replace(s, names=tuple(n for n in names[s.report_id] if s.start <= n.start and n.end <= s.end))
        for s in labelled.statements
    ]


def _stands(labelled: Labelled, statements: tuple[Statement, ...]) -> dict[str, str]:
    by_report = defaultdict(list)
    for statement in statements:
        by_report[statement.report_id].append(statement)
    stands = {}
    for gold in labelled.statements:
        best = max(by_report[gold.report_id], key=lambda s: _overlap(gold, s), default=None)
        if best and _overlap(gold, best) * 2 >= gold.end - gold.start:
            stands[gold.statement_id] = best.statement_id
    return stands


def _overlap(x: Statement, y: Statement) -> int:
    return min(x.end, y.end) - max(x.start, y.start)


def link_figures(world: World, claim_of: dict[str, str], groups: set[str] | None = None) -> dict[str, float]:
    """Precision, recall and F1 of links, cluster-weighted as in `score.py`: all, within and across languages."""
    report = {r.report_id: r for r in world.reports}
    kept = [s for s in world.labelled.statements if groups is None or world.labelled.group[s.report_id] in groups]
    kept_ids = {s.statement_id for s in kept}
    want = {}
    for pair in world.labelled.pairs:
        key = frozenset((pair["sa"], pair["sb"]))
        if key <= kept_ids and len({report[i.rpartition("#")[0]].outlet for i in key}) == 2:
            want[key] = pair["cluster"]
    by_claim = defaultdict(list)
    for s in kept:
        claim = claim_of.get(world.stands.get(s.statement_id, ""))
        if claim:
            by_claim[claim].append(s)
    have = {}
    for claim, members in by_claim.items():
        for x, y in itertools.combinations(members, 2):
            if report[x.report_id].outlet != report[y.report_id].outlet:
                have[frozenset((x.statement_id, y.statement_id))] = claim
    language = {s.statement_id: s.language for s in kept}
    out = {}
    for mark, cross in (("", None), ("_same", False), ("_cross", True)):
        chosen = [{k: v for k, v in d.items() if cross is None or (len({language[i] for i in k}) == 2) == cross}
                  for d in (want, have)]  # fmt: skip
        recall, precision = _mean(chosen[0], chosen[1]), _mean(chosen[1], chosen[0])
        out[f"p{mark}"], out[f"r{mark}"] = precision, recall
        out[f"f1{mark}"] = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    out["plain"] = sum(key in want for key in have) / len(have) if have else 0.0
    out["hard"] = _apart(world, by_claim)
    return out


def _mean(these: dict, those: dict) -> float:
    groups = defaultdict(list)
    for key, group in these.items():
        groups[group].append(key in those)
    return sum(sum(v) / len(v) for v in groups.values()) / len(groups) if groups else 0.0


def _apart(world: World, by_claim: dict[str, list[Statement]]) -> float:
    held = [{world.labelled.cluster.get(s.statement_id) for s in members} for members in by_claim.values()]
    known = set().union(*held) if held else set()
    seen = [(x, y) for x, y in world.hard if x in known and y in known]
    return sum(not any({x, y} <= some for some in held) for x, y in seen) / len(seen) if seen else 1.0


def group_of(world: World, statement_id: str) -> str:
    """What must be left out together with this statement."""
    group = world.labelled.group[statement_id.rpartition("#")[0]]
    return GROUPS.get(group, group)
