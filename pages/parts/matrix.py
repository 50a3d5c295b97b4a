"""The claim × outlet matrix: a table of real links, walked with the arrow keys (see `behaviour.js`)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING
from urllib.parse import quote

import pandas as pd

from pages.parts.html import bdi, e, link, tag

if TYPE_CHECKING:
    from pages.parts.frame import View

GLYPHS = {"agree": "✓", "diverge": "≠", "undecided": "?", "single": "·", "absent": "–", "none": "○", "cut": "✂"}
NAMED = 3  # versions named in a row of the matrix before "and n more"
SILENT = ("absent", "none", "cut")


def status_name(view: View, status: str) -> str:
    """The word of a status."""
    return view.t(f"frame.status_{status}" if status in SILENT else f"frame.verdict_{status}")


def status_chip(view: View, status: str, version: str = "") -> str:
    """Glyph, colour and word of a status."""
    letter = f" {e(version)}" if version else ""
    shown = f'<span aria-hidden="true">{GLYPHS[status]}</span> {e(status_name(view, status))}{letter}'
    return tag("span", shown, class_=f"chip st {status} {version_class(version)}".strip())


def version_class(version: str) -> str:
    """Colour class of a version's letter; the letters go on where the colours begin again."""
    return f"v{(ord(version[0]) - ord('A')) % 5}" if version else ""


def legend(view: View) -> str:
    """Every glyph with its word."""
    items = "".join(
        tag("li", f'<i class="cell {s}">{"" if s in SILENT else GLYPHS[s]}</i> {e(status_name(view, s))}')
        for s in GLYPHS
    )
    return tag("ul", items, class_="legend", aria_label=view.t("overview.legend"))


def matrix_html(view: View, claims: pd.DataFrame, cells: pd.DataFrame, outlets: tuple[str, ...]) -> str:
    """The table. `claims` gives the rows in order, `cells` their statuses (see `compare.tables.matrix`)."""
    head = tag("th", e(view.t("overview.claim")), scope="col", class_="corner")
    head += "".join(
        tag("th", tag("span", e(view.outlet(outlet)), dir="auto"), scope="col", class_="outlet") for outlet in outlets
    )
    told: dict[str, list[object]] = {}
    for cell in cells.itertuples():
        told.setdefault(cell.claim_id, []).append(cell)
    rows = "".join(_row(view, number, claim, told[claim.claim_id]) for number, claim in enumerate(claims.itertuples()))
    caption = tag("caption", e(view.t("overview.matrix")), class_="vh")
    table = tag(
        "table", f"{caption}<thead><tr>{head}</tr></thead><tbody>{rows}</tbody>", class_="matrix", data_grid="1"
    )
    return tag("div", table, class_="scroll", tabindex="0", role="region", aria_label=view.t("overview.matrix"))


def _row(view: View, number: int, claim: object, cells: list[object]) -> str:
    to = view.link("claim", claim=claim.claim_id)
    names = view.version_names(claim.claim_id) if claim.verdict == "diverge" else {}
    first = tag("th", _name(view, claim, to, number) + _versions(view, names), scope="row")
    body = "".join(_cell(view, (number, place), cell, names, to) for place, cell in enumerate(cells))
    return f"<tr>{first}{body}</tr>"


def _name(view: View, claim: object, to: str, number: int) -> str:
    """What the accounts disagree on, as a question; else a wording."""
    asked = view.asked(claim.claim_id, claim.verdict)
    place = {"data_top": "1", "data_r": str(number), "data_c": "-1", "tabindex": "0" if number == 0 else "-1"}
    label = tag(
        "span", e(claim.label), lang=claim.language, dir="auto", class_="text" if asked is None else "text line"
    )
    if asked is None:
        return link(to, label, **place)
    return link(to, tag("b", e(asked)), **place) + label


def _versions(view: View, names: Mapping[str, str]) -> str:
    """The letters of the row with what they stand for."""
    shown = "".join(
        tag("span", f'<i class="letter {version_class(v)}">{e(v)}</i> {bdi(name)}')
        for v, name in list(names.items())[:NAMED]
    )
    rest = len(names) - NAMED
    more = tag("span", e(view.t("overview.and_more", n=view.number(rest)))) if rest > 0 else ""
    return tag("div", shown + more, class_="letters") if names else ""


def _cell(view: View, at: tuple[int, int], cell: object, names: Mapping[str, str], base: str) -> str:
    """One cell. Its words are its name (a tooltip by `behaviour.js`); silence is drawn by the style sheet."""
    name = f"{view.outlet(cell.outlet)}: {status_name(view, cell.status)}"
    if cell.version:
        name += f" {cell.version} – {names.get(cell.version, '')}"
    if cell.status in SILENT:
        return f'<td><i class="cell {cell.status}" role="img" aria-label="{e(name)}"></i></td>'
    look = f"cell {cell.status} {version_class(cell.version)}".strip()
    return (
        f'<td><a href="{e(base)}&amp;focus={quote(cell.statement_id, safe="")}" target="_self" class="{look}"'
        f' aria-label="{e(name)}" data-top="1" data-r="{at[0]}" data-c="{at[1]}" tabindex="-1">'
        f"{GLYPHS[cell.status]}{e(cell.version)}</a></td>"
    )
