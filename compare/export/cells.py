"""Cells of a spreadsheet that stay text."""

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")


def safe_cell(value: object) -> str:
    """A cell that no spreadsheet runs as a formula: a leading = + - @ or tab gets an apostrophe before it.

    Plain numbers stay numbers. Source: OWASP, CSV injection.
    """
    if value is None:
        return ""
    if isinstance(value, int | float):
        return str(value)
    text = str(value)
    return "'" + text if text.lstrip(" \u00a0").startswith(_FORMULA) or text.startswith(_FORMULA) else text
