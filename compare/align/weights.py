"""The trained scorer: every feature adds its points, the sum is the log-odds of one claim.

`data/weights.json` holds, for each fit, a bias and for each feature a curve: knots and the points at them, straight in
between. A reader can follow each link through its features; nothing is hidden in products of them.
"""

import json
from dataclasses import dataclass
from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from compare.align.background import DATA
from compare.align.features import NAMES
from compare.errors import DataError

Values = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Curve:
    """Points of one feature: straight lines between the knots, level outside."""

    knots: tuple[float, ...]
    points: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Weights:
    """One fit."""

    bias: float  # log-odds
    curves: tuple[Curve, ...]  # in the order of `features.NAMES`
    join: tuple[float, ...]  # 0–1: least probability at which statements join: see `cluster.clusters`

    def contributions(self, features: Values) -> Values:
        """Points in log-odds, shape of `features`; with the bias they sum to the log-odds of the pair."""
        columns = [np.interp(features[:, n], c.knots, c.points) for n, c in enumerate(self.curves)]
        return np.column_stack(columns).astype(np.float32) if columns else np.zeros(features.shape, dtype=np.float32)

    def log_odds(self, features: Values) -> NDArray[np.float64]:
        """Log-odds before the base rate of the event (see `base_rate`), shape (pairs,)."""
        total = np.full(len(features), self.bias, dtype=np.float64)
        for number, curve in enumerate(self.curves):
            total += np.interp(features[:, number], curve.knots, curve.points)
        return total


def probability(log_odds: NDArray[np.float64]) -> Values:
    """0–1, rounded to 4 decimals."""
    return np.round(1 / (1 + np.exp(-log_odds)), 4).astype(np.float32)


def fit_name(fit: str, encoder: str) -> str:
    """Name in `data/` of a fit for an encoder: cosines of two encoders do not mean the same."""
    return {"e5": fit, "none": f"{fit} (lexical)"}.get(encoder, f"{fit} ({encoder})")


@cache
def load_weights(fit: str, encoder: str) -> Weights:
    """The fit of that name for an encoder; without one its lexical twin.

    Raises
    ------
    DataError
        No such fit, or a file that does not belong to this engine.
    """
    path = DATA / "weights.json"
    fits: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))["fits"]
    name = fit_name(fit, encoder)
    if name not in fits:
        raise DataError(
            f"no weights {name!r}",
            where=path.name,
            fix=f"Known: {', '.join(sorted(fits))}. For another encoder run benchmarks/train.py --encoder NAME",
        )
    return parse(fits[name], where=f"{path.name}, {name}")


def parse(stored: dict[str, Any], where: str = "") -> Weights:
    """One fit as it stands in the file."""
    missing = [name for name in NAMES if name not in stored["features"]]
    if missing:
        raise DataError(f"no curve for the feature {missing[0]!r}", where=where, fix="Run benchmarks/train.py again")
    curves = tuple(
        Curve(tuple(stored["features"][name]["knots"]), tuple(stored["features"][name]["points"])) for name in NAMES
    )
    return Weights(bias=float(stored["bias"]), curves=curves, join=tuple(float(each) for each in stored["join"]))
