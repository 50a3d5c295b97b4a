#!/usr/bin/env python3
"""Run the engine on every labelled set and write how often it is right.

  python benchmarks/accuracy.py                 the sample in data/ alone: anybody can repeat it
  python benchmarks/accuracy.py --gold FOLDER   also FOLDER/seeds and FOLDER/events, the full labels
  python benchmarks/accuracy.py --ans FILE      also Arabic News Stance, as in benchmarks/stance.py

Every event is scored with weights that were trained without it and its neighbours in time (`labels.GROUPS`), on all
reports together, without telling the engine which event a report belongs to. `unseen` are composed events
(`benchmarks/exercises/unseen`) kept apart from weights and rules. Intervals: 95 %, from 1,000 resamplings
of claims. Two controls stand beside: our own pairs of polarity (`benchmarks/polarity.py`) and, where its file is given,
Arabic News Stance. Writes `benchmarks/results/accuracy.md`, for readers, and `accuracy.json`, for the Method page.
"""

import argparse
import collections
import json
import sys
import tempfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

import numpy as np  # noqa: E402

from benchmarks import exercises, polarity, stance  # noqa: E402
from benchmarks.labels import GROUPS, rows  # noqa: E402
from benchmarks.score import SIDES, f1, score  # noqa: E402
from compare import ENGINE_VERSION  # noqa: E402
from compare.export import write_comparison  # noqa: E402
from compare.model import Report  # noqa: E402
from compare.pipeline import compare_reports  # noqa: E402
from compare.read import read_paths  # noqa: E402
from compare.settings import Settings  # noqa: E402

RESULTS = ROOT / "benchmarks" / "results"
SAMPLE = ROOT / "data" / "sample"
LABELS = ("reports", "statements", "pairs", "hard_negatives")
RESAMPLINGS = 1000

FIGURES: dict[str, tuple[str, float | None, float | None]] = {  # key of score.py: meaning, floor, aim
    "span_f1": ("statements cut as labelled", 0.87, 0.93),
    "clause_recall": ("clauses that share a sentence, cut apart", 0.75, 0.90),
    "speaker_accuracy": ("who says it", 0.80, 0.92),
    "speaker_accuracy_named": ("who says it, where somebody is named", None, None),
    "quote_accuracy": ("quoted or not", 0.92, 0.97),
    "date_recall": ("dates found", 0.90, 0.97),
    "date_precision": ("dates right", 0.90, 0.97),
    "number_recall": ("numbers found", 0.90, 0.97),
    "number_precision": ("numbers right", 0.80, 0.92),
    "link_f1_w": ("same claim", 0.72, 0.90),
    "link_f1_w_same_language": ("same claim, one language", 0.74, 0.90),
    "link_f1_w_cross_language": ("same claim, across languages", 0.65, 0.87),
    "hard_negatives_apart": ("look-alikes kept apart", 0.90, None),
    "verdict_macro_f1_w": ("agree or diverge", 0.75, 0.88),
    "verdict_macro_f1_w_same_language": ("agree or diverge, one language", None, None),
    "verdict_macro_f1_w_cross_language": ("agree or diverge, across languages", None, None),
    "verdict_agree_p": ("called agreement, rightly", None, None),
    "verdict_agree_r": ("agreements found", None, None),
    "verdict_diverge_p": ("called divergence, rightly", 0.80, 0.92),
    "verdict_diverge_r": ("divergences found", None, None),
    "diverge_precision_end_to_end_w": ("divergence shown, rightly, wrong links included", 0.65, 0.85),
    "diverge_recall_end_to_end_w": ("divergences found, missed links included", 0.45, 0.75),
    "temporal_accuracy_w": ("update or conflict", 0.75, 0.90),
    "kind_number_f1_w": ("differences in number", 0.70, 0.90),
    "kind_date_f1_w": ("differences in date", 0.70, 0.90),
    "kind_speaker_f1_w": ("differences in speaker", 0.70, 0.90),
    "kind_framing_f1_w": ("differences in framing", 0.45, 0.70),
    "kind_modality_f1_w": ("differences in modality", 0.45, 0.70),
    "kind_place_f1_w": ("differences in place", None, None),
    "kind_polarity_f1_w": ("differences in polarity", None, None),
    "kind_act_f1_w": ("differences in act", None, None),
    "kind_completeness_f1_w": ("differences in completeness (only suggested)", None, None),
}
COUNTS = ("reports", "gold_statements", "predicted_statements")
Figures = dict[str, float]
Row = dict[str, object]


@dataclass(frozen=True, slots=True, kw_only=True)
class LabelledSet:
    """A folder of labels and the reports they are about."""

    name: str
    folder: Path
    reports: tuple[Report, ...]
    event: dict[str, str]  # report id → event

    @property
    def groups(self) -> list[str]:
        return sorted({group_of(event) for event in self.event.values()})


@dataclass(frozen=True, slots=True, kw_only=True)
class Scored:
    """Figures of one part of a set: an event, a language, or the whole."""

    name: str
    figures: Figures
    intervals: dict[str, tuple[float, float]]


def group_of(event: str) -> str:
    """What must be left out of training together with an event."""
    return GROUPS.get(event, event)


def load_set(name: str, folder: Path) -> LabelledSet:
    """Labels and reports; the engine is told neither the event nor what copies what."""
    given = list(rows(folder / "reports.jsonl"))
    files = sorted({(folder / row["file"]).resolve().parent for row in given if "file" in row})
    read = read_paths(files or [folder / "reports.jsonl"])
    reports = tuple(replace(report, event=None) for report in read.reports)
    return LabelledSet(name=name, folder=folder, reports=reports, event={row["id"]: row["event"] for row in given})


def run_honestly(labelled: LabelledSet, out: Path) -> None:
    """Statements and pairs of every group, as the engine finds them with weights that never saw the group."""
    kept: dict[str, list[Row]] = {"statements": [], "pairs": []}
    for group in labelled.groups:
        with tempfile.TemporaryDirectory() as folder:
            comparison = compare_reports(labelled.reports, Settings(weights=f"without_{group}"))
            write_comparison(comparison, Path(folder) / "run")
            for name, own in _of_group(Path(folder) / "run", labelled, group).items():
                kept[name] += own
    out.mkdir(parents=True, exist_ok=True)
    for name, every in kept.items():
        _write(out / f"{name}.jsonl", every)


def _of_group(run: Path, labelled: LabelledSet, group: str) -> dict[str, list[Row]]:
    """A run's rows about one group; claim ids carry its name, so that runs can lie side by side."""
    mine = {report_id for report_id, event in labelled.event.items() if group_of(event) == group}
    statements = [row for row in rows(run / "statements.jsonl") if row["report_id"] in mine]
    ids = {row["statement_id"] for row in statements}
    return {
        "statements": [{**row, "claim_id": f"{group}:{row['claim_id']}"} for row in statements],
        "pairs": [row for row in rows(run / "pairs.jsonl") if row["a"] in ids and row["b"] in ids],
    }


def part_of(folder: Path, ids: Iterable[str], out: Path) -> Path:
    """Labels of some reports only."""
    ids = set(ids)
    out.mkdir(parents=True, exist_ok=True)
    for name in LABELS:
        kept = []
        for row in rows(folder / f"{name}.jsonl"):
            about = {row["a"]["id"], row["b"]["id"]} if name == "pairs" else {row["id"]} if "id" in row else set()
            if about <= ids:
                kept.append(row)
        _write(out / f"{name}.jsonl", kept)
    return out


def _write(path: Path, every: Sequence[Row]) -> None:
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in every), encoding="utf-8")


def scored(name: str, gold: Path, run: Path) -> Scored:
    """Figures of a run against labels, with intervals."""
    details: dict[str, object] = {}
    figures = score(gold, run, details=details)
    kept = {
        key: round(float(value), 4) for key, value in figures.items() if key in (*COUNTS, *FIGURES) or "_n_w" in key
    }
    return Scored(name=name, figures=kept, intervals=intervals(details))


def score_set(labelled: LabelledSet) -> list[Scored]:
    """The whole set, each of its events, and each of its languages."""
    language = {report.report_id: report.language for report in labelled.reports}
    parts: dict[str, list[str]] = collections.defaultdict(list)
    for report_id, event in sorted(labelled.event.items()):
        parts[f"event {event}"].append(report_id)
        parts[f"language {language.get(report_id, 'und')}"].append(report_id)
    with tempfile.TemporaryDirectory() as folder:
        run = Path(folder) / "run"
        run_honestly(labelled, run)
        results = [scored("all", labelled.folder, run)]
        if len({*labelled.event.values()}) == 1 and len(set(language.values())) == 1:
            return results
        for name, ids in sorted(parts.items()):
            gold = part_of(labelled.folder, ids, Path(folder) / name.replace(" ", "_"))
            results.append(scored(name, gold, run))
    return results


def score_unseen() -> list[Scored]:
    """Composed events that nothing was learnt from, with the weights that ship: the whole, and each language."""
    some = exercises.all_of(exercises.FOLDER / "unseen")
    with tempfile.TemporaryDirectory() as folder:
        gold = exercises.write(some, Path(folder) / "gold")
        labelled = load_set("unseen", gold)
        write_comparison(compare_reports(labelled.reports, Settings()), Path(folder) / "run")
        results = [scored("all", gold, Path(folder) / "run")]
        for language in sorted({report.language for report in labelled.reports}):
            ids = [report.report_id for report in labelled.reports if report.language == language]
            part = part_of(gold, ids, Path(folder) / language)
            results.append(scored(f"language {language}", part, Path(folder) / "run"))
    return [_without(each, UNLABELLED) for each in results]


UNLABELLED = frozenset({"quote_accuracy"})
"""What the exercises do not label."""


def _without(part: Scored, figures: frozenset[str]) -> Scored:
    return replace(part, figures={key: value for key, value in part.figures.items() if key not in figures})


def intervals(details: dict[str, object]) -> dict[str, tuple[float, float]]:
    """95 % intervals over claims: each resampling draws as many claims as there are, with replacement."""
    random = np.random.default_rng(0)
    found = {}
    for mark in ("", "_same_language", "_cross_language"):
        if f"link{mark}" in details:
            by_gold, by_claim = (_means(groups) for groups in details[f"link{mark}"])
            found[f"link_f1_w{mark}"] = _interval(
                [f1(_drawn(by_claim, random), _drawn(by_gold, random)) for _ in range(RESAMPLINGS)]
            )
    if details.get("called"):
        called = _means(details["called"])
        found["diverge_precision_end_to_end_w"] = _interval([_drawn(called, random) for _ in range(RESAMPLINGS)])
    if details.get("verdicts"):
        found["verdict_macro_f1_w"] = _interval(_verdict_draws(details["verdicts"], random))
    return found


def _means(groups: dict[str, list[bool]]) -> np.ndarray:
    return np.array([sum(each) / len(each) for _, each in sorted(groups.items())] or [0.0])


def _drawn(values: np.ndarray, random: np.random.Generator) -> float:
    return float(values[random.integers(0, len(values), len(values))].mean())


def _interval(draws: Sequence[float]) -> tuple[float, float]:
    low, high = np.percentile(draws, [2.5, 97.5])
    return round(float(low), 3), round(float(high), 3)


def _verdict_draws(verdicts: Sequence[tuple[str, float, str, str]], random: np.random.Generator) -> list[float]:
    """Macro-F1 of resampled claims; one row of `tables` is a claim's labelled × given verdicts."""
    given = [*SIDES, "other"]
    clusters = sorted({cluster for cluster, *_ in verdicts})
    tables = np.zeros((len(clusters), len(SIDES), len(given)))
    for cluster, weight, label, got in verdicts:
        tables[clusters.index(cluster), SIDES.index(label), given.index(got if got in SIDES else "other")] += weight
    draws = []
    for _ in range(RESAMPLINGS):
        grid = tables[random.integers(0, len(clusters), len(clusters))].sum(axis=0)
        sides = []
        for n in range(len(SIDES)):
            precision, recall = (grid[n, n] / max(1e-9, total) for total in (grid[:, n].sum(), grid[n].sum()))
            sides.append(f1(precision, recall))
        draws.append(sum(sides) / len(sides))
    return draws


def table(columns: Sequence[tuple[str, Scored]], figures: Sequence[str]) -> list[str]:
    """Rows of a Markdown table: figure, meaning, floor, aim, then one column a part."""
    lines = [
        "| figure | what it says | floor | aim | " + " | ".join(name for name, _ in columns) + " |",
        "|---|---|---|---|" + "---|" * len(columns),
    ]
    for key in figures:
        cells = [_cell(part, key) for _, part in columns]
        if any(cells):
            meaning, floor, aim = FIGURES[key]
            lines.append(f"| `{key}` | {meaning} | {_number(floor)} | {_number(aim)} | {' | '.join(cells)} |")
    counts = " | ".join(f"{part.figures['reports']:.0f} / {part.figures['gold_statements']:.0f}" for _, part in columns)
    return [*lines, f"| reports / labelled statements | | | | {counts} |"]


def _cell(part: Scored, key: str) -> str:
    if key not in part.figures or (key.startswith("kind_") and not part.figures.get(key.replace("_f1_w", "_n_w"))):
        return ""
    value = f"{part.figures[key]:.2f}"
    if key.startswith("kind_"):
        value += f" (n {part.figures[key.replace('_f1_w', '_n_w')]:.1f})"
    return value + " ({:.2f}–{:.2f})".format(*part.intervals[key]) if key in part.intervals else value


def _number(value: float | None) -> str:
    return "" if value is None else f"{value:.2f}"


def controls(ans: Path | None) -> list[dict[str, object]]:
    """Accuracy on sets that are not the labelled reports: name, value 0–1 and pairs."""
    own = polarity.figures()
    found = [
        {"name": name, "value": own[key], "n": int(own[f"{key}_n"])}
        for name, key in (("polarity", "pairs"), ("double_negation", "pairs_double_negation"))
    ]
    if ans:
        measured = stance.figures(ans)
        found.append({"name": "ans", "value": measured["ans_accuracy"], "n": int(measured["ans_pairs"])})
    return found


CONTROLS = {
    "polarity": "affirmed or denied, own synthetic pairs in three languages",
    "double_negation": "of these, with a double negation",
    "ans": "agree or disagree, Arabic News Stance (Khouja 2020), trained on its train part, measured on dev",
}


def markdown(results: dict[str, list[Scored]], beside: list[dict[str, object]], command: str) -> str:
    """The whole page; the sample's parts only where the full labels of the same events are not at hand."""
    lines = [
        "# How often the engine is right",
        "",
        f"Engine {ENGINE_VERSION}; made by `{command}`. Figures as in `benchmarks/score.py`: 1 is perfect, `_w` counts",
        "every claim once. In brackets: 95 % intervals over claims. Every event is scored with weights trained without",
        "it. Floors and aims are for the full labels; kinds show their weight n in the labels. `unseen`: composed",
        "events (`benchmarks/exercises/unseen`), harder than the digests; kept apart from weights and rules.",
    ]
    for title, prefix in (("By event", "event "), ("By language", "language ")):
        columns = [
            (name if part.name == "all" else part.name.removeprefix(prefix), part)
            for name, parts in results.items()
            for part in parts
            if part.name == "all" or (part.name.startswith(prefix) and (name == "events" or "events" not in results))
        ]
        lines += ["", f"## {title}", "", *table(columns, list(FIGURES))]
    lines += ["", "## Controls", "", "| set | accuracy | pairs |", "|---|---:|---:|"]
    lines += [f"| {CONTROLS[str(row['name'])]} | {row['value']:.3f} | {row['n']:,} |" for row in beside]
    return "\n".join(lines) + "\n"


def as_json(results: dict[str, list[Scored]], beside: list[dict[str, object]], command: str) -> dict[str, object]:
    """For the Method page."""
    return {
        "engine_version": ENGINE_VERSION,
        "command": command,
        "figures": {key: {"meaning": m, "floor": floor, "aim": aim} for key, (m, floor, aim) in FIGURES.items()},
        "sets": {
            name: [{"name": p.name, "figures": p.figures, "intervals": p.intervals} for p in parts]
            for name, parts in results.items()
        },
        "controls": beside,
    }


def main() -> None:
    parse = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parse.add_argument("--gold", type=Path, help="folder with the full labels: seeds/ and events/")
    parse.add_argument("--ans", type=Path, help="Arabic News Stance as TSV, from its authors")
    parse.add_argument("--out", type=Path, default=RESULTS, help="where the table goes (default: benchmarks/results)")
    given = parse.parse_args()
    folders = {"seeds": given.gold / "seeds", "events": given.gold / "events"} if given.gold else {}
    folders["sample"] = SAMPLE
    results = {
        name: score_set(load_set(name, folder))
        for name, folder in folders.items()
        if (folder / "statements.jsonl").exists()
    }
    results["unseen"] = score_unseen()
    command = "python benchmarks/accuracy.py" + (" --gold FOLDER" if given.gold else "")
    command += " --ans FILE" if given.ans else ""
    beside = controls(given.ans)
    given.out.mkdir(parents=True, exist_ok=True)
    page = markdown(results, beside, command)
    (given.out / "accuracy.md").write_text(page, encoding="utf-8")
    text = json.dumps(as_json(results, beside, command), indent=1, ensure_ascii=False) + "\n"
    (given.out / "accuracy.json").write_text(text, encoding="utf-8")
    print(page)


if __name__ == "__main__":
    main()
