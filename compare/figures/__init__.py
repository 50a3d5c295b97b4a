"""Documented DataFrames → plotly figures. Plain functions; they know no page and fetch nothing."""

from compare.figures.look import QUIET, VERSION_COLOURS, isolated
from compare.figures.series import series_over_time
from compare.figures.values import values_over_time

__all__ = ["QUIET", "VERSION_COLOURS", "isolated", "series_over_time", "values_over_time"]
