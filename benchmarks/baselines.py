"""Links beside simpler ways to find them, on the same statements, cut by the engine; and a control on public sets.

    python benchmarks/baselines.py --gold ../shared/gold --public ../shared/benchmarks \
        --python-of-string-grouper VENV/bin/python

Every way scores the same statements of different outlets, nobody told of the events; one threshold, set on the other
happenings, decides; clusters are made as the engine makes them. Ours runs as shipped, with the weights that never saw
the happening. string_grouper runs in an environment of its own (it holds pandas below 3). The public sets measure
sameness only: Spearman correlation on STS 2017 Arabic (Cer et al. 2017) and translation at rank one among the news
sentences of NTREX-128 (Federmann et al. 2022).
"""

import argparse
import csv
import json
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy.stats import spearmanr

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
from benchmarks.gold import GROUP_NAMES, World, group_of, link_figures, worlds
from compare.align import align, prepare, vectors_of
from compare.align.background import centred, language_means
from compare.align.candidates import candidates
from compare.align.cluster import clusters
from compare.align.events import event_rows, events
from compare.align.features import NAMES, facts_of, pair_features
from compare.align.prepare import Prepared, voices_of
from compare.encode import encoder_for, quick_encoder_for
from compare.settings import Settings

RESULTS = Path(__file__).resolve().parent / "results" / "links.md"
GRID = tuple(round(0.1 + 0.05 * n, 2) for n in range(18))
COLUMNS = (
    ("f1_same", "events, same language"),
    ("f1_cross", "events, across languages"),
    ("hard", "look-alikes apart"),
)
HEAD = (
    "# Links", "", "Made by `benchmarks/baselines.py`. Cluster-weighted F1 of links on hand-labelled reports, each",
    "happening with weights or a threshold that never saw it; statements as the engine cuts them.", "",
)  # fmt: skip
RELIABILITY = (
    "", "Reliability of the probabilities, on happenings left out:", "",
    "| probability | share together | weight |", "|---:|---:|---:|",
)  # fmt: skip
Values = NDArray[np.float32]
STRING_GROUPER = """
import json, sys, pandas as pd
from string_grouper import match_strings
found = match_strings(pd.Series(json.load(open(sys.argv[1], encoding="utf-8"))), min_similarity=0.1, max_n_matches=400,
                      normalize_to_ascii=False, number_of_processes=1)
print(json.dumps(found[["left_index", "right_index", "similarity"]].to_numpy().tolist()))
"""


def simple_scores(world: World, python: str) -> tuple[Prepared, dict[str, tuple[NDArray, NDArray, Values]]]:
    """Pairs and 0–1 scores of each simple way."""
    meaning = vectors_of(encoder_for("e5"), encoder_for("use"), world.statements)
    prepared = prepare(world.reports, world.statements, meaning, "e5")
    happenings = event_rows(prepared, events(prepared, Settings().window_days))
    a, b = candidates(prepared, Settings().window_days, happenings)
    features = pair_features(prepared, facts_of(prepared, happenings), a, b)
    column = {name: features[:, n] for n, name in enumerate(NAMES)}
    ways = {
        "rapidfuzz token_set_ratio": (a, b, column["words in common"]),
        "lemma TF-IDF": (a, b, column["lemmas"]),
        "encoder alone": (a, b, np.clip(column["meaning"] + column["meaning across languages"], 0, 1)),
    }
    if python:
        ways["string_grouper"] = _string_grouper(prepared, python)
    return prepared, ways


def _string_grouper(prepared: Prepared, python: str) -> tuple[NDArray, NDArray, Values]:
    with tempfile.TemporaryDirectory() as folder:
        texts = Path(folder) / "texts.json"
        texts.write_text(json.dumps([s.text for s in prepared.statements]), encoding="utf-8")
        command = [python, "-c", STRING_GROUPER, str(texts)]
        rows = np.array(json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout))
    a, b, score = rows[:, 0].astype(np.int32), rows[:, 1].astype(np.int32), rows[:, 2].astype(np.float32)
    keep = (a < b) & (prepared.outlet[a] != prepared.outlet[b]) & (prepared.partition[a] == prepared.partition[b])
    return a[keep], b[keep], np.clip(score[keep], 0, 1)


def simple_claims(prepared: Prepared, way: tuple[NDArray, NDArray, Values], least: float) -> dict[str, str]:
    """Statement id → claim id at one threshold."""
    ids = [s.statement_id for s in prepared.statements]
    claim = {each: each for each in ids}
    outlets, languages = prepared.outlet.tolist(), prepared.language.tolist()
    for rows in clusters(*way, outlets, voices_of(prepared), languages, [least] * 5):
        claim.update((ids[row], ids[rows[0]]) for row in rows)
    return claim


def held_out(world: World, claims_at: Callable[[float], dict[str, str]], other: dict[float, dict[str, float]]) -> dict:
    """Claims of every happening at the threshold that does best on the others."""
    out = {}
    for group in GROUP_NAMES:
        least = max(GRID, key=lambda t: (round(sum(v for g, v in other[t].items() if g != group), 4), -t))
        out.update({s: c for s, c in claims_at(least).items() if group_of(world, s) == group})
    return out


def ours(world: World, encoder: str) -> dict[str, str]:
    """Statement id → claim id, every happening with the weights that never saw it."""
    meaning = vectors_of(encoder_for(encoder), quick_encoder_for(encoder), world.statements)
    out: dict[str, str] = {}
    for group in GROUP_NAMES:
        if any(group_of(world, s.statement_id) == group for s in world.statements):
            settings = Settings(encoder=encoder, weights=f"without_{group}")
            found = align(world.reports, world.statements, meaning, settings)
            claim = {s: c.claim_id for c in found.claims for s in c.statement_ids}
            out.update({s: c for s, c in claim.items() if group_of(world, s) == group})
    return out


def link_table(some: Sequence[World], python: str) -> list[str]:
    """Markdown rows: link F1, cluster-weighted, seeds and events."""
    claims: dict[str, dict[str, dict[str, str]]] = {"ours": {}, "ours, lexical": {}}
    scored = {world.name: simple_scores(world, python) for world in some}
    for way in scored[some[0].name][1]:
        at = {
            (world.name, t): simple_claims(scored[world.name][0], scored[world.name][1][way], t)
            for world in some
            for t in GRID
        }
        events_world = next(w for w in some if w.name == "events")
        other = {t: {g: link_figures(events_world, at["events", t], {g})["f1"] for g in GROUP_NAMES} for t in GRID}
        claims[way] = {w.name: held_out(w, lambda t, n=w.name, d=at: d[n, t], other) for w in some}
    for world in some:
        claims["ours"][world.name] = ours(world, "e5")
        claims["ours, lexical"][world.name] = ours(world, "none")
    lines = ["| way | seeds | " + " | ".join(title for _, title in COLUMNS) + " |", "|---|---:|---:|---:|---:|"]
    for way, by_world in claims.items():
        figures = {w.name: link_figures(w, by_world[w.name]) for w in some}
        cells = [figures["seeds"]["f1"], *(figures["events"][key] for key, _ in COLUMNS)]
        lines.append(f"| {way} | " + " | ".join(f"{cell:.2f}" for cell in cells) + " |")
    return lines


def control(folder: Path) -> list[str]:
    """Sameness on public sets, with the vectors the aligner compares (language means taken off)."""
    encode, means = encoder_for("e5"), language_means("e5")

    def vectors(texts: list[str], language: str) -> Values:
        return centred(encode(texts), np.array([language] * len(texts)), means)

    with (folder / "sts17_ar_ar.tsv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    left, right = (vectors([row[key] for row in rows], "ar") for key in ("text1", "text2"))
    near = np.einsum("ij,ij->i", left, right)
    lines = [f"- STS 2017, Arabic, Spearman: {spearmanr(near, [float(r['label']) for r in rows])[0]:.2f}"]
    with (folder / "ntrex_first_half.tsv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    by_language = {language: vectors([row[language] for row in rows], language) for language in ("ar", "en", "ru")}
    for x, y in (("ar", "en"), ("ru", "en"), ("ar", "ru")):
        best = (by_language[x] @ by_language[y].T).argmax(axis=1)
        lines.append(f"- NTREX-128, {x} → {y}, translation at rank one: {np.mean(best == np.arange(len(rows))):.2f}")
    return lines


def main() -> None:
    parse = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parse.add_argument("--gold", type=Path, required=True)
    parse.add_argument("--public", type=Path, help="folder with the public sets")
    parse.add_argument("--python-of-string-grouper", default="")
    given = parse.parse_args()
    lines = [*HEAD, *link_table(worlds(given.gold), given.python_of_string_grouper), *RELIABILITY]
    held = json.loads((Path(__file__).resolve().parent.parent / "data" / "weights.json").read_text())["reliability"]
    lines += [f"| {probability} | {share} | {weight} |" for probability, share, weight in held["held_out"]]
    if given.public:
        lines += ["", "Control on public sets:", "", *control(given.public)]
    RESULTS.write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")
    print(RESULTS.read_text(encoding="utf-8"))


if __name__ == "__main__":
    main()
