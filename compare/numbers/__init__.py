"""Number phrases to values with bounds, unit and what is counted.

tokens ─▶ parse (digits, words, mixtures) ─▶ context (bounds; what is no quantity) ─▶ counted (unit, what)
"""

from compare.numbers.find import find_numbers
from compare.numbers.value import are_convertible, compatible, granule, reach, render
from compare.numbers.what import is_key

__all__ = ["are_convertible", "compatible", "find_numbers", "granule", "is_key", "reach", "render"]
