"""Claim → Versions and Differences: where accounts agree, where they diverge, and in what.

side (a statement's slots) ─▶ rules (one module a kind) ─▶ verdict (pairs) ─▶ versions
explain, series and fidelity tell what was found.
"""

from compare.judge.explain import explain, version_label, version_line
from compare.judge.fidelity import Departure, Fidelity, fidelity
from compare.judge.series import Point, Silence, series, silence
from compare.judge.verdict import judge

__all__ = [
    "Departure",
    "Fidelity",
    "Point",
    "Silence",
    "explain",
    "fidelity",
    "judge",
    "series",
    "silence",
    "version_label",
    "version_line",
]
