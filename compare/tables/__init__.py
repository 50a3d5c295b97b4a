"""Comparison → documented DataFrames. Pages and figures read these and join nothing themselves.

`index_of(comparison)` comes first: every table takes the `Index`, which is built once and only read afterwards.
"""

from compare.tables.claim import (
    chain,
    default_base,
    differences,
    matched_with,
    origins,
    pair_differences,
    versions,
    why,
    wordings,
    wordings_of,
)
from compare.tables.headline import Headline, headline
from compare.tables.index import Index, index_of
from compare.tables.label import label_of, version_names
from compare.tables.overview import CLAIM_COLUMNS, claims, events, filtered, matrix
from compare.tables.report import left_out, shared, status_of_statements
from compare.tables.values import marks, values
from compare.tables.words import Piece, changed_words

__all__ = [
    "CLAIM_COLUMNS",
    "Headline",
    "Index",
    "Piece",
    "chain",
    "changed_words",
    "claims",
    "default_base",
    "differences",
    "events",
    "filtered",
    "headline",
    "index_of",
    "label_of",
    "left_out",
    "marks",
    "matched_with",
    "matrix",
    "origins",
    "pair_differences",
    "shared",
    "status_of_statements",
    "values",
    "version_names",
    "versions",
    "why",
    "wordings",
    "wordings_of",
]
