"""What all figures share: colours, and labels that stay whole in either direction."""

from html import escape

VERSION_COLOURS = ("#c9502b", "#a67a14", "#7a6ab0", "#2a8d7c", "#b34e80")
"""By place of the version's letter, beginning again after the fifth; each at least 3:1 on light and dark paper."""
QUIET = {"displayModeBar": False, "responsive": True}


def isolated(text: str, language: str) -> str:
    """A label escaped for plotly (which reads markup) and isolated, since its drawing runs left to right."""
    opening = "\u2067" if language == "ar" else "\u2068"
    return f"{opening}{escape(text)}\u2069"


def version_colour(version: str) -> str:
    """The colour of a version's letter; grey where there is none."""
    return VERSION_COLOURS[(ord(version[0]) - ord("A")) % len(VERSION_COLOURS)] if version else "#7d858e"
