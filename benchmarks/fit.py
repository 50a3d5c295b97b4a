"""Fit the curves of the scorer: weighted logistic regression on straight-line pieces, some of them bound in direction.

No random numbers and no dependence on the order of rows: the same pairs give the same file.
"""

from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize

from compare.align.features import NAMES
from compare.align.weights import Curve, Weights

Values = NDArray[np.float64]

RISING = {
    "meaning", "meaning across languages", "concepts", "concepts across languages", "concepts covered",
    "concepts covered across languages", "lemmas", "letters", "words in common", "lemmas covered", "sounds",
    "lead over neighbours", "report", "report wording", "same speaker", "same day", "same day before the news",
    "same number", "names shared",
}  # fmt: skip
FALLING = {
    "two persons of one side", "other side", "other speaker", "other day", "other day before the news", "other count",
    "open against done", "denied against not", "other act", "no name shared", "days apart", "one without numbers",
}  # fmt: skip
_MEANING = (-0.1, 0.0, 0.1, 0.2, 0.35, 0.5, 0.65)
_CONCEPTS = (0.0, 0.05, 0.1, 0.2, 0.35, 0.5, 0.7)
_AGAINST_LEVEL = (-0.3, -0.1, 0.0, 0.1, 0.3)
_RIVALS = (0.0, 0.15, 0.3, 0.5, 0.8)
KNOTS = {
    "meaning": _MEANING, "meaning across languages": _MEANING, "concepts": _CONCEPTS,
    "concepts across languages": _CONCEPTS, "concepts covered": _CONCEPTS,
    "concepts covered across languages": _CONCEPTS,
    "lemmas": (0.0, 0.1, 0.25, 0.5, 0.8), "letters": (0.0, 0.15, 0.3, 0.5, 0.8), "words in common": (0.2, 0.5, 0.8),
    "lemmas covered": (0.0, 0.25, 0.5, 0.8), "sounds": (0.0, 0.2, 0.5, 0.8),
    "lead over neighbours": (-0.4, -0.2, -0.1, 0.0, 0.1, 0.2, 0.4), "rivals of the speaker": _RIVALS,
    "rivals without speaker": _RIVALS, "report": _AGAINST_LEVEL, "report wording": _AGAINST_LEVEL,
}  # fmt: skip
STEP = (0.0, 1.0)


@dataclass(frozen=True, slots=True)
class Pairs:
    """What a fit learns from; row i of each array is one pair."""

    features: NDArray[np.float32]
    together: NDArray[np.bool_]
    weight: Values


def fit(pairs: Pairs, penalty: float = 1.0, without: frozenset[str] = frozenset()) -> tuple[float, list[Curve]]:
    """Bias and curves. `without` names features whose curve is held at zero."""
    blocks, bounds, owner = [], [], []
    for number, name in enumerate(NAMES):
        knots = KNOTS.get(name, STEP)
        for low, high in pairwise(knots):
            blocks.append(np.clip((pairs.features[:, number] - low) / (high - low), 0, 1))
            owner.append(number)
            bounds.append((0.0, 0.0) if name in without else _bound(name))
    x = np.column_stack(blocks).astype(np.float64)
    y = pairs.together.astype(np.float64)
    w = pairs.weight

    def loss(theta: Values) -> tuple[float, Values]:
        z = theta[0] + x @ theta[1:]
        value = float(w @ (np.logaddexp(0, z) - y * z)) + penalty / 2 * float(theta[1:] @ theta[1:])
        slope = w * (1 / (1 + np.exp(-z)) - y)
        return value, np.concatenate([[slope.sum()], x.T @ slope + penalty * theta[1:]])

    start = np.zeros(x.shape[1] + 1)
    found = minimize(loss, start, jac=True, method="L-BFGS-B", bounds=[(None, None), *bounds],
                     options={"maxiter": 2000, "ftol": 1e-10, "gtol": 1e-7})  # fmt: skip
    curves = []
    for number, name in enumerate(NAMES):
        steps = [t for t, own in zip(found.x[1:], owner, strict=True) if own == number]
        curves.append(Curve(KNOTS.get(name, STEP), tuple(float(v) for v in np.concatenate([[0.0], np.cumsum(steps)]))))
    return float(found.x[0]), curves


def _bound(name: str) -> tuple[float | None, float | None]:
    return (0.0 if name in RISING else None, 0.0 if name in FALLING else None)


def calibrated(weights: Weights, scale: float, shift: float) -> Weights:
    """Log-odds times `scale` plus `shift` (Platt 1999), folded into bias and curves."""
    curves = tuple(Curve(c.knots, tuple(round(p * scale, 3) for p in c.points)) for c in weights.curves)
    return Weights(bias=round(weights.bias * scale + shift, 3), curves=curves, join=weights.join)


def platt(odds: Values, together: NDArray[np.bool_], weight: Values) -> tuple[float, float]:
    """Scale and shift that make held-out log-odds calibrated."""
    y = together.astype(np.float64)

    def loss(theta: Values) -> tuple[float, Values]:
        z = theta[0] * odds + theta[1]
        slope = weight * (1 / (1 + np.exp(-z)) - y)
        return float(weight @ (np.logaddexp(0, z) - y * z)), np.array([slope @ odds, slope.sum()])

    found = minimize(loss, np.array([1.0, 0.0]), jac=True, method="L-BFGS-B", bounds=[(0.1, None), (None, None)])
    return float(found.x[0]), float(found.x[1])
