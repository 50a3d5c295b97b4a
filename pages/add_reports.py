"""Add reports: paste or upload, see what was read and what was skipped, compare, take the result away."""

from pages.parts import add as parts
from pages.parts.frame import frame

view = frame("add")
view.html(parts.heading_html(view))
if view.loaded.is_mine:
    parts.result(view)
parts.give(view)
parts.preview(view)
