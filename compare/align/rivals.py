"""Probabilities once rivals are heard: a statement has at most one partner in another report.

Taken one by one, several statements of a report may each look like the partner of one statement elsewhere; where many
resemble each other (one topic, one speaker, ten sentences) all of them would join. So the odds of a pair are set
against the odds of every other pair that shares a statement with it in the same two reports.
"""

import numpy as np
from numpy.typing import NDArray

Rows = NDArray[np.int32]
Values = NDArray[np.float32]
_SUREST = 1e-4  # 0–1, kept away from certainty


def against_rivals(a: Rows, b: Rows, probability: Values, report: Rows) -> Values:
    """Probability of each pair (a[i], b[i]) beside its rivals, 0–1, rounded to 4 decimals, shape (pairs,).

    Parameters
    ----------
    report
        Number of the report of every statement.
    """
    bound = np.clip(probability.astype(np.float64), _SUREST, 1 - _SUREST)
    odds = bound / (1 - bound)
    reports = int(report.max()) + 1 if len(report) else 1
    rivals = np.zeros(len(odds))
    for own, other in ((a, b), (b, a)):
        _, pair = np.unique(own.astype(np.int64) * reports + report[other], return_inverse=True)
        rivals += np.bincount(pair, weights=odds)[pair] - odds if len(pair) else 0
    return np.asarray(np.round(odds / (1 + rivals + odds), 4), dtype=np.float32)
