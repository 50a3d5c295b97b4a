"""How often the engine is right, from `benchmarks/results/accuracy.json` as `benchmarks/accuracy.py` writes it."""

import json
from typing import Any

import pandas as pd

from compare.model import KINDS

FIGURE_COLUMNS = ["part", "figure", "value", "low", "high"]
KIND_COLUMNS = ["kind", "f1", "n"]
CONTROL_COLUMNS = ["control", "value", "n"]
FIGURES = (
    "span_f1", "speaker_accuracy", "quote_accuracy", "date_recall", "date_precision", "number_recall",
    "number_precision", "link_f1_w", "hard_negatives_apart", "verdict_macro_f1_w", "diverge_precision_end_to_end_w",
    "diverge_recall_end_to_end_w", "temporal_accuracy_w",
)  # fmt: skip
"""The figures a reader is shown, in the order of the steps."""

COMPOSED = "unseen"
"""The set that was written for the project and never learnt from: no reports of outlets."""
Measured = dict[str, list[dict[str, Any]]]
"""Labelled set → its parts (`all`, `event …`, `language …`), as in the file."""


def measured(text: str | None) -> Measured:
    """Labelled sets of the file, the largest first, composed ones last; none where it is missing or is no such file."""
    try:
        content = json.loads(text or "")
        sets = {str(name): list(parts) for name, parts in content["sets"].items()}
        size = {name: float(_whole(parts)["figures"].get("gold_statements", 0)) for name, parts in sets.items()}
    except (ValueError, KeyError, TypeError, AttributeError):
        return {}
    return {name: sets[name] for name in sorted(sets, key=lambda name: (name == COMPOSED, -size[name], name))}


def controls(text: str | None) -> pd.DataFrame:
    """Accuracy on sets beside the labelled reports, of the same file: `control`, `value` 0–1 and `n` pairs."""
    try:
        found = [(str(row["name"]), float(row["value"]), int(row["n"])) for row in json.loads(text or "")["controls"]]
    except (ValueError, KeyError, TypeError):
        found = []
    return pd.DataFrame(found, columns=CONTROL_COLUMNS, dtype=object)


def _whole(parts: list[dict[str, Any]]) -> dict[str, Any]:
    found = [part for part in parts if part["name"] == "all"]
    if not found:
        raise KeyError("all")
    return found[0]


def by_language(parts: list[dict[str, Any]]) -> pd.DataFrame:
    """One row per part (`all`, then languages) and figure: `value` with its 95 % interval, None where unknown."""
    order = ["all", *sorted(p["name"] for p in parts if p["name"].startswith("language "))]
    named = {part["name"]: part for part in parts}
    rows = []
    for name in order:
        part = named[name]
        for figure in FIGURES:
            if figure in part["figures"]:
                low, high = part.get("intervals", {}).get(figure, (None, None))
                rows.append((name.removeprefix("language "), figure, float(part["figures"][figure]), low, high))
    return pd.DataFrame(rows, columns=FIGURE_COLUMNS, dtype=object)


def by_kind(parts: list[dict[str, Any]]) -> pd.DataFrame:
    """One row per kind of difference that the labels hold: F1 and how many labels `n` (weighted by claim)."""
    figures = _whole(parts)["figures"]
    rows = [
        (kind, float(figures[f"kind_{kind}_f1_w"]), float(figures[f"kind_{kind}_n_w"]))
        for kind in KINDS
        if f"kind_{kind}_f1_w" in figures and figures.get(f"kind_{kind}_n_w")
    ]
    return pd.DataFrame(rows, columns=KIND_COLUMNS, dtype=object)


def labelled(parts: list[dict[str, Any]]) -> dict[str, int]:
    """Labelled statements by part, named as in `by_language`."""
    return {
        part["name"].removeprefix("language "): int(part["figures"].get("gold_statements", 0))
        for part in parts
        if not part["name"].startswith("event ")
    }
