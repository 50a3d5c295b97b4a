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
    "concepts covered across languages", "words matched", "words matched across languages", "lesser words matched",
    "neighbours alike", "near neighbours alike", "lemmas", "letters", "words in common", "lemmas covered", "sounds",
    "lead over neighbours", "report", "report wording", "same speaker", "same day", "same day before the news",
    "same number", "names shared",
}  # fmt: skip
FALLING = {
    "two persons of one side", "other side", "other speaker", "other day", "other day before the news", "other count",
    "open against done", "denied against not", "other act", "no name shared", "days apart", "one without numbers",
}  # fmt: skip
_NEAR = (
    "meaning", "meaning across languages", "words matched", "words matched across languages", "lemmas", "letters",
)  # fmt: skip
_AROUND = (0.0, 0.02, 0.05, 0.1, 0.2, 0.4, 0.7)
_WORDS = (0.0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.65, 0.8)
_MEANING = (-0.1, 0.0, 0.1, 0.2, 0.35, 0.5, 0.65)
_CONCEPTS = (0.0, 0.05, 0.1, 0.2, 0.35, 0.5, 0.7)
_AGAINST_LEVEL = (-0.3, -0.1, 0.0, 0.1, 0.3)
_RIVALS = (0.0, 0.15, 0.3, 0.5, 0.8)
KNOTS = {
    "meaning": _MEANING, "meaning across languages": _MEANING, "concepts": _CONCEPTS,
    "concepts across languages": _CONCEPTS, "concepts covered": _CONCEPTS,
    "concepts covered across languages": _CONCEPTS,
    "words matched": _WORDS, "words matched across languages": _WORDS, "lesser words matched": _WORDS,
    "neighbours alike": _AROUND, "near neighbours alike": _AROUND,
    "lemmas": (0.0, 0.1, 0.25, 0.5, 0.8), "letters": (0.0, 0.15, 0.3, 0.5, 0.8), "words in common": (0.2, 0.5, 0.8),
    "lemmas covered": (0.0, 0.25, 0.5, 0.8), "sounds": (0.0, 0.2, 0.5, 0.8),
    "lead over neighbours": (-0.4, -0.2, -0.1, 0.0, 0.1, 0.2, 0.4), "rivals of the speaker": _RIVALS,
    "rivals without speaker": _RIVALS, "report": _AGAINST_LEVEL, "report wording": _AGAINST_LEVEL,
}  # fmt: skip
STEP = (0.0, 1.0)


_EVENT_PENALTY = 0.05
_EASY_SHARE, _EASY_KEPT = 0.6, 0.25
"""Of pairs that are clearly apart (the least near 60 %) every fourth is looked at, and counts four times."""


@dataclass(frozen=True, slots=True)
class Pairs:
    """What a fit learns from; row i of each array is one pair."""

    features: NDArray[np.float32]
    together: NDArray[np.bool_]
    weight: Values
    event: NDArray[np.str_]  # pairs of one event share a base rate


@dataclass(frozen=True, slots=True)
class Fitted:
    """Bias and curves, and the steps of the curves from knot to knot."""

    bias: float
    curves: tuple[Curve, ...]
    steps: Values


def fit(pairs: Pairs, penalty: float, prior: Fitted | None = None, without: frozenset[str] = frozenset()) -> Fitted:
    """Bias and curves. They are drawn towards `prior`, by default zero, as strongly as `penalty` says.

    Events differ in how many of their pairs belong together whatever the features say; each has its own shift, so that
    the curves need not explain it. `without` names features whose curve is held at zero.
    """
    pairs = _thinned(pairs)
    x, owner = _design(pairs.features)
    bounds = [(0.0, 0.0) if NAMES[number] in without else _bound(NAMES[number]) for number in owner]
    y, w = pairs.together.astype(np.float32), pairs.weight.astype(np.float32)
    names, event = np.unique(pairs.event, return_inverse=True)
    n = len(names)
    home = np.zeros(x.shape[1]) if prior is None else prior.steps

    def loss(theta: Values) -> tuple[float, Values]:
        shift, steps = theta[1 : 1 + n], theta[1 + n :]
        z = (theta[0] + shift[event]).astype(np.float32) + x @ steps.astype(np.float32)
        value = float((w * (np.logaddexp(0, z) - y * z)).sum(dtype=np.float64))
        value += penalty / 2 * float((steps - home) @ (steps - home)) + _EVENT_PENALTY / 2 * float(shift @ shift)
        slope = w * (1 / (1 + np.exp(-z)) - y)
        by_event = np.bincount(event, slope, n) + _EVENT_PENALTY * shift
        return value, np.concatenate([[slope.sum()], by_event, x.T @ slope + penalty * (steps - home)])

    start = np.concatenate([np.zeros(1 + n), home])
    found = minimize(loss, start, jac=True, method="L-BFGS-B", bounds=[(None, None)] * (1 + n) + bounds,
                     options={"maxiter": 250, "ftol": 1e-8})  # fmt: skip
    steps = found.x[1 + n :]
    curves = [
        Curve(_knots(name), tuple(np.concatenate([[0.0], np.cumsum(steps[owner == number])]).tolist()))
        for number, name in enumerate(NAMES)
    ]
    return Fitted(float(found.x[0]), tuple(curves), steps)


def _thinned(pairs: Pairs) -> Pairs:
    near = pairs.features[:, [NAMES.index(name) for name in _NEAR]].sum(axis=1)
    easy = ~pairs.together & (near < np.quantile(near, _EASY_SHARE))
    kept = ~easy | (np.random.default_rng(0).random(len(near)) < _EASY_KEPT)
    weight = np.where(easy, pairs.weight / _EASY_KEPT, pairs.weight)
    return Pairs(pairs.features[kept], pairs.together[kept], weight[kept], pairs.event[kept])


def _design(features: NDArray[np.float32]) -> tuple[NDArray[np.float32], NDArray[np.int64]]:
    """How far each feature has gone from knot to knot, 0–1, and the feature of every column."""
    columns, owner = [], []
    for number, name in enumerate(NAMES):
        for low, high in pairwise(_knots(name)):
            columns.append(np.clip((features[:, number] - low) / (high - low), 0, 1))
            owner.append(number)
    return np.column_stack(columns).astype(np.float32), np.array(owner)


def _knots(name: str) -> tuple[float, ...]:
    return KNOTS.get(name, STEP)


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
