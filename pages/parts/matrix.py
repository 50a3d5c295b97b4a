"""The claim × outlet matrix: a table of real links, walked with the arrow keys (see `behaviour.js`)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from pages.parts.html import e, hidden, link, tag

if TYPE_CHECKING:
    from pages.parts.frame import View

GLYPHS = {"agree": "✓", "diverge": "≠", "undecided": "?", "single": "·", "absent": "–", "none": "○", "cut": "✂"}
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
        tag("li", f'<span class="cell {s}" aria-hidden="true">{GLYPHS[s]}</span> {e(status_name(view, s))}')
        for s in GLYPHS
    )
    return tag("ul", items, class_="legend", aria_label=view.t("overview.legend"))


def matrix_html(view: View, claims: pd.DataFrame, cells: pd.DataFrame, outlets: tuple[str, ...]) -> str:
    """The table. `claims` gives the rows in order, `cells` their statuses (see `compare.tables.matrix`)."""
    head = tag("th", e(view.t("overview.claim")), scope="col", class_="corner")
    head += "".join(
        tag("th", tag("span", e(view.outlet(outlet)), dir="auto"), scope="col", class_="outlet") for outlet in outlets
    )
    by_claim = dict(tuple(cells.groupby("claim_id", sort=False)))
    rows = "".join(
        _row(view, number, claim, by_claim[claim.claim_id], outlets) for number, claim in enumerate(claims.itertuples())
    )
    caption = tag("caption", e(view.t("overview.matrix")), class_="vh")
    table = tag(
        "table", f"{caption}<thead><tr>{head}</tr></thead><tbody>{rows}</tbody>", class_="matrix", data_grid="1"
    )
    return tag("div", table, class_="scroll", tabindex="0", role="region", aria_label=view.t("overview.matrix"))


def _row(view: View, number: int, claim: object, cells: pd.DataFrame, outlets: tuple[str, ...]) -> str:
    to = view.link("claim", claim=claim.claim_id)
    kinds = "".join(tag("span", e(view.t(f"frame.kind_{kind}")), class_="kind") for kind in claim.kinds)
    label = tag("span", e(claim.label), lang=claim.language, dir="auto", class_="text")
    first = tag(
        "th",
        link(to, label, data_top="1", data_r=str(number), data_c="-1", tabindex="0" if number == 0 else "-1")
        + (tag("span", kinds, class_="kinds") if kinds else ""),
        scope="row",
    )
    body = "".join(_cell(view, number, place, cell) for place, cell in enumerate(cells.itertuples()))
    return f"<tr>{first}{body}</tr>"


def _cell(view: View, row: int, column: int, cell: object) -> str:
    name = f"{view.outlet(cell.outlet)}: {status_name(view, cell.status)} {cell.version}".strip()
    look = f"cell {cell.status} {version_class(cell.version)}".strip()
    shown = f'<span aria-hidden="true">{GLYPHS[cell.status]}{e(cell.version)}</span>{hidden(name)}'
    if cell.status in SILENT:
        return tag("td", tag("span", shown, class_=look, title=name))
    at = view.link("claim", claim=cell.claim_id, focus=cell.statement_id)
    inner = link(at, shown, class_=look, title=name, data_top="1", data_r=str(row), data_c=str(column), tabindex="-1")
    return tag("td", inner)
