"""Number phrases to values with bounds, unit and what is counted.

tokens ─▶ parse (digits, words, mixtures) ─▶ context (bounds; what is no quantity) ─▶ counted (unit, what)
"""

from compare.numbers.find import find_numbers
from compare.numbers.value import compatible, granule, reach, render

__all__ = ["compatible", "find_numbers", "granule", "reach", "render"]
