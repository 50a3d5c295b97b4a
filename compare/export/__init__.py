"""Comparison → files for others: JSON Lines by the command line's contract, one file that opens the same views, cells.

rows (Comparison → one dict a row) ─▶ folder (written whole or not at all); saved (one file, there and back)
"""

from compare.export.cells import safe_cell
from compare.export.folder import write_comparison
from compare.export.rows import table_rows
from compare.export.saved import comparison_from_file, comparison_to_file

__all__ = ["comparison_from_file", "comparison_to_file", "safe_cell", "table_rows", "write_comparison"]
