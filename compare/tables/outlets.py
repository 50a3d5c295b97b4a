"""Outlets beside each other: how often two tell the same, who carries whom, what each leaves out, how it attributes.

Nothing here ranks an outlet or weighs its word: rows come in the one order of outlets, counts with their denominators.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Sequence
from math import sqrt

import pandas as pd

from compare.model import KINDS, Judgement, Pair, VerdictLabel
from compare.names import side_of
from compare.tables.index import Index
from compare.tables.label import label_of

AGREEMENT_COLUMNS = ["a", "b", "claims", "alike", "apart", "undecided", "copied", "share", "low", "high"]
SHARED_CLAIM_COLUMNS = ["claim_id", "label", "language", "verdict", "kinds", "a", "b", "is_copy"]
CARRIED_COLUMNS = ["origin_id", "agency", "basis", "outlets", "reports"]
MISSING_COLUMNS = ["outlet", "reports", "claims", "told", "left_out", "cut", "report_ids"]
ATTRIBUTION_COLUMNS = ["outlet", "side", "statements", "neutral", "distanced", "endorsed"]
DISTANCE_COLUMNS = ["statement_id", "report_id", "claim_id", "outlet", "side", "speaker", "verb", "distance", "text",
                    "language"]  # fmt: skip
Z = 1.959964  # of a 95 % interval
OTHERS = 2  # other outlets that must tell a claim before leaving it out counts
OWN_VOICE = "own"  # "side" of statements that nobody is quoted for
UNKNOWN = "unknown"  # side of speakers whom no table places


def wilson(hits: int, n: int) -> tuple[float, float]:
    """95 % interval of a share, 0–1; (0, 1) where nothing was counted. Source: Wilson 1927, score interval."""
    if n == 0:
        return 0.0, 1.0
    share, spread = hits / n, Z * Z / n
    centre = (share + spread / 2) / (1 + spread)
    half = Z * sqrt(share * (1 - share) / n + spread / (4 * n)) / (1 + spread)
    return max(0.0, centre - half), min(1.0, centre + half)


def agreement(index: Index, event_ids: Sequence[str], outlets: Sequence[str]) -> pd.DataFrame:
    """One row per two outlets that tell a claim in common, in the one order.

    Columns: `a`, `b`, `claims` (both tell), of them told `alike`, `apart` or `undecided`; `copied` (both tell it from
    one origin, so that agreeing says little); `share`, alike ÷ (alike + apart), with its 95 % Wilson interval `low`,
    `high`, all 0–1 (None where neither). A claim counts once per pair, however many statements: apart as soon as two
    of their statements diverge.
    """
    place = {outlet: n for n, outlet in enumerate(outlets)}
    found: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for judgement in _judgements(index, event_ids):
        for key, (verdict, is_copy) in _by_outlets(index, judgement).items():
            if key[0] in place and key[1] in place:
                found[key].update([verdict, "claims", *(["copied"] if is_copy else [])])
    rows = []
    for (a, b), counts in sorted(found.items(), key=lambda item: (place[item[0][0]], place[item[0][1]])):
        alike, apart = counts["agree"], counts["diverge"]
        low, high = wilson(alike, alike + apart) if alike + apart else (None, None)
        share = alike / (alike + apart) if alike + apart else None
        rows.append((a, b, counts["claims"], alike, apart, counts["undecided"], counts["copied"], share, low, high))
    return pd.DataFrame(rows, columns=AGREEMENT_COLUMNS, dtype=object)


def agreement_with(frame: pd.DataFrame, outlet: str) -> pd.DataFrame:
    """Rows of `agreement` that are about one outlet, turned so that it is always `a`."""
    turned = frame[frame["b"] == outlet].rename(columns={"a": "b", "b": "a"})
    return pd.concat([turned[AGREEMENT_COLUMNS], frame[frame["a"] == outlet]], ignore_index=True)


def shared_claims(
    index: Index, a: str, b: str, event_ids: Sequence[str], language: str | None = None
) -> pd.DataFrame:  # fmt: skip
    """Claims that two outlets both tell, those told apart first.

    `verdict` and `kinds` are of these two outlets' own statements; `a`, `b` one statement of each; `is_copy`: both from
    one origin.
    """
    rows = []
    for judgement in _judgements(index, event_ids):
        pairs = [p for p in judgement.pairs if {index.outlet(p.a), index.outlet(p.b)} == {a, b}]
        if not pairs:
            continue
        verdict = _verdict(pairs)
        shown = next(p for p in pairs if p.verdict == verdict)
        first, second = (shown.a, shown.b) if index.outlet(shown.a) == a else (shown.b, shown.a)
        told_apart = {kind for p in pairs for kind in p.kinds}
        kinds = tuple(kind for kind in KINDS if kind in told_apart)
        label, told_in = label_of(index, judgement.claim_id, language)
        is_copy = all(_one_origin(index, p) for p in pairs)
        rows.append((judgement.claim_id, label, told_in, verdict, kinds, first, second, is_copy))
    frame = pd.DataFrame(rows, columns=SHARED_CLAIM_COLUMNS, dtype=object)
    rank = frame["verdict"].map({"diverge": 0, "undecided": 1, "agree": 2})
    return frame.assign(rank=rank).sort_values(["rank", "claim_id"], ignore_index=True).drop(columns="rank")


def carried(index: Index, event_ids: Sequence[str], outlets: Sequence[str]) -> pd.DataFrame:
    """One row per origin that several outlets print or that credits an agency, by the agency's name.

    `basis`: `near-copy` and `credit` are one voice however many `outlets`; `alone` credits the agency in a text of its
    own. Columns: `origin_id`, `agency` (None: nobody is credited), `basis`, `outlets`, `reports` (tuples).
    """
    here = {r for e in event_ids for r in index.events[e].report_ids}
    rows = []
    for origin in index.comparison.alignment.origins:
        reports = tuple(r for r in origin.report_ids if r in here)
        told = {index.reports[r].outlet for r in reports}
        named = tuple(outlet for outlet in outlets if outlet in told)
        if named and (len(named) > 1 or (origin.agency and origin.agency not in named)):
            rows.append((origin.origin_id, origin.agency, origin.basis, named, reports))
    frame = pd.DataFrame(rows, columns=CARRIED_COLUMNS, dtype=object)
    name = frame["agency"].map(lambda agency: (agency or "~").casefold())
    shared = frame["outlets"].map(lambda some: -int(len(some) > 1))
    ordered = frame.assign(name=name, shared=shared).sort_values(["shared", "name", "origin_id"], ignore_index=True)
    return ordered.drop(columns=["name", "shared"])


def missing(index: Index, event_ids: Sequence[str], outlets: Sequence[str]) -> pd.DataFrame:
    """One row per outlet: of the `claims` that at least two other outlets tell, how many it `told` and `left_out`.

    Counted only in events of which we hold a report of the outlet, and only where its text is whole: `cut` counts the
    claims of which nothing can be said because all we hold of the outlet there is cut. `report_ids`: its reports.
    """
    counts: dict[str, Counter[str]] = {outlet: Counter() for outlet in outlets}
    ids: dict[str, list[str]] = defaultdict(list)
    for event_id in event_ids:
        held: dict[str, list[bool]] = defaultdict(list)  # outlet → whether each of its reports is cut
        for report in (index.reports[r] for r in index.events[event_id].report_ids):
            held[report.outlet].append(report.is_cut)
            ids[report.outlet].append(report.report_id)
        telling = [frozenset(index.claim_outlets(c)) for c in index.claims_of.get(event_id, ())]
        for outlet in held.keys() & counts.keys():
            counts[outlet]["reports"] += len(held[outlet])
            silence = "cut" if all(held[outlet]) else "left_out"
            counts[outlet].update(
                "told" if outlet in some else silence for some in telling if len(some - {outlet}) >= OTHERS
            )
    rows = [
        (outlet, n["reports"], n["told"] + n["left_out"], n["told"], n["left_out"], n["cut"], tuple(ids[outlet]))
        for outlet, n in counts.items()
        if n["reports"]
    ]
    return pd.DataFrame(rows, columns=MISSING_COLUMNS, dtype=object)


def attribution(index: Index, event_ids: Sequence[str], outlets: Sequence[str]) -> pd.DataFrame:
    """One row per outlet and side of the speaker: how far the outlet stands from the words.

    `neutral` (said), `distanced` (claimed, alleged) and `endorsed` (confirmed, revealed) add up to `statements`. `side`
    is the country (ISO 3166-1) or body a speaker speaks for, `UNKNOWN` where no table places him, `OWN_VOICE` where the
    outlet says it itself. A statement of several speakers counts once for each of their sides.
    """
    counts: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for report_id in _reports(index, event_ids):
        outlet = index.reports[report_id].outlet
        for s in index.statements_of.get(report_id, ()):
            for side in sides_of(s.speaker):
                counts[outlet, side][s.distance] += 1
    said = Counter({side: 0 for _, side in counts})
    for (outlet, side), some in counts.items():
        if outlet in outlets:
            said[side] += some.total()
    order = sorted(said, key=lambda side: (side == OWN_VOICE, side == UNKNOWN, -said[side], side))
    rows = [
        (outlet, side, (some := counts[outlet, side]).total(), some["neutral"], some["distanced"], some["endorsed"])
        for outlet in outlets
        for side in order
        if (outlet, side) in counts
    ]
    return pd.DataFrame(rows, columns=ATTRIBUTION_COLUMNS, dtype=object)


def sides_in(frame: pd.DataFrame, most: int) -> tuple[str, ...]:
    """The `most` sides quoted most in `attribution`; then those nobody places, then the outlets' own voice."""
    named = frame[~frame["side"].isin([UNKNOWN, OWN_VOICE])]
    totals = named.groupby("side")["statements"].sum().astype(int) if len(named) else pd.Series(dtype=int)
    top = sorted(totals.index, key=lambda side: (-int(totals[side]), side))[:most]
    return (*top, *(side for side in (UNKNOWN, OWN_VOICE) if (frame["side"] == side).any()))


def distances(index: Index, event_ids: Sequence[str], outlets: Collection[str]) -> pd.DataFrame:
    """One row per statement whose outlet keeps its distance from the words or endorses them, in the one order."""
    rows = []
    for report_id in _reports(index, event_ids):
        outlet = index.reports[report_id].outlet
        for s in index.statements_of.get(report_id, ()):
            if s.distance != "neutral" and outlet in outlets:
                rows.append((s.statement_id, report_id, index.claim_of[s.statement_id], outlet, sides_of(s.speaker)[0],
                             s.speaker, s.verb, s.distance, s.text, s.language))  # fmt: skip
    frame = pd.DataFrame(rows, columns=DISTANCE_COLUMNS, dtype=object)
    place = frame["outlet"].map({outlet: n for n, outlet in enumerate(index.outlets)})
    ordered = frame.assign(place=place).sort_values(["distance", "place", "statement_id"], ignore_index=True)
    return ordered.drop(columns="place")


def sides_of(speaker: str | None) -> tuple[str, ...]:
    """Distinct sides of one or several speakers ("A; B"), as `attribution` names them."""
    if not speaker:
        return (OWN_VOICE,)
    return tuple(dict.fromkeys(side_of(name) or UNKNOWN for name in speaker.split("; ")))


def _reports(index: Index, event_ids: Sequence[str]) -> Iterator[str]:
    for event_id in event_ids:
        yield from index.events[event_id].report_ids


def _judgements(index: Index, event_ids: Sequence[str]) -> Iterator[Judgement]:
    for event_id in event_ids:
        for claim_id in index.claims_of.get(event_id, ()):
            yield index.judgements[claim_id]


def _by_outlets(index: Index, judgement: Judgement) -> dict[tuple[str, str], tuple[str, bool]]:
    """What a claim's pairs come to for every two outlets: verdict, and whether all of them share one origin."""
    place = {outlet: n for n, outlet in enumerate(index.outlets)}
    groups: dict[tuple[str, str], list[Pair]] = defaultdict(list)
    for pair in judgement.pairs:
        a, b = sorted((index.outlet(pair.a), index.outlet(pair.b)), key=place.__getitem__)
        if a != b:
            groups[a, b].append(pair)
    return {key: (_verdict(pairs), all(_one_origin(index, p) for p in pairs)) for key, pairs in groups.items()}


def _verdict(pairs: Sequence[Pair]) -> VerdictLabel:
    found = {pair.verdict for pair in pairs}
    return "diverge" if "diverge" in found else "undecided" if "undecided" in found else "agree"


def _one_origin(index: Index, pair: Pair) -> bool:
    a, b = (index.origin_of.get(index.statements[s].report_id) for s in (pair.a, pair.b))
    return a is not None and b is not None and a.origin_id == b.origin_id
