"""HTML of the report page: the text with each statement's status, two reports joined, and what is left out."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

import pandas as pd
import streamlit as st

from pages.parts.html import bdi, e, hidden, link, outside, quote, tag
from pages.parts.i18n import NAMES, direction
from pages.parts.matrix import GLYPHS, status_chip, status_name
from pages.parts.overview import reports_list
from pages.parts.wording import fold

if TYPE_CHECKING:
    from compare.model import Report
    from pages.parts.frame import View

MOST_TEXT = 40_000  # characters shown before "show the whole text"
LEFT_OUT = 8


def pick_html(view: View) -> str:
    """What to show when the address names no report: those of the event."""
    heading = tag("h1", e(view.t("report.pick")), id="content", tabindex="-1")
    return heading + (reports_list(view, view.event_id) if view.event_id else "")


def heading_html(view: View, report: Report, level: str = "h1") -> str:
    """Outlet and date first, then the title and what is known of the text."""
    who = f"<b>{bdi(view.outlet(report.outlet))}</b>"
    if report.via:
        who += f" · {e(view.t('report.via'))} {bdi('; '.join(view.outlet(name) for name in report.via))}"
    if report.published:
        basis = view.maybe(f"basis.{(report.published_basis or '').replace(' ', '_')}")
        who += f" · {bdi(view.moment(report.published))}" + (f" ({e(basis)})" if basis else "")
    who += f" · {e(NAMES.get(report.language, report.language))}"
    notes = [view.t("report.digest")] if report.is_digest else []
    notes += [view.t("report.cut")] if report.is_cut else []
    chips = "".join(tag("span", e(note), class_="chip") for note in notes)
    where = outside(report.url, e(view.t("report.original"))) if report.url else e(view.t("report.no_original"))
    title = view.report_title(report)
    anchor = {"id": "content", "tabindex": "-1"} if level == "h1" else {}
    return (
        tag("p", who, class_="mut")
        + tag(level, e(title), lang=report.language, dir="auto", **anchor)
        + tag("div", f"{chips} {tag('span', where, class_='small')}", class_="meta")
    )


def counts_html(view: View, statements: pd.DataFrame) -> str:
    """How many statements agree, diverge, stand alone."""
    found = statements["status"].value_counts()
    chips = [
        f"{status_chip(view, s)} {bdi(view.number(int(found[s])))}"
        for s in ("diverge", "undecided", "agree", "single") if s in found
    ]  # fmt: skip
    return tag("div", " ".join(chips), class_="meta")


def text_html(view: View, report: Report, statements: pd.DataFrame, joined: Mapping[str, int]) -> str:
    """The whole text, every statement a link to its claim; `joined` numbers the claims another report tells too."""
    limit = len(report.text) if view.address.one("all") else MOST_TEXT
    out, at = [], 0
    for row in statements.itertuples():
        if row.start < at or row.start >= limit:
            continue
        out.append(e(report.text[at : row.start]))
        out.append(_statement(view, report.text[row.start : row.end], row, joined.get(row.claim_id)))
        at = row.end
    out.append(e(report.text[at : max(at, limit)]))
    paragraphs = "".join(f"<p>{part}</p>" for part in "".join(out).split("\n") if part.strip())
    if len(report.text) > limit:
        paragraphs += tag("p", link(view.link(None, all=1), e(view.t("report.whole"))))
    return tag("div", paragraphs, class_="article", lang=report.language, dir=direction(report.language))


def _statement(view: View, text: str, row: object, number: int | None) -> str:
    badge = tag("span", e(view.number(number)), class_="joined") if number else ""
    said = f"{status_name(view, row.status)} {row.version}".strip()
    sign = f'<sup aria-hidden="true">{GLYPHS[row.status]}{e(row.version)}</sup>{hidden(f" [{said}] ")}'
    here = " here" if view.address.one("focus") == row.statement_id else ""
    to = view.link("claim", claim=row.claim_id, focus=row.statement_id, report=None)
    return badge + link(
        to, e(text).replace("\n", " ") + sign, class_=f"said {row.status}{here}", title=said, data_top="1"
    )


def alone_html(view: View, text: str) -> str:
    """The text of one report under its heading."""
    help_text = tag("p", e(view.t("report.text_help")), class_="mut small")
    return f"<h2>{e(view.t('report.text'))}</h2>{help_text}{text}"


def page_html(view: View, report: Report, text: str, left_out: pd.DataFrame) -> str:
    """The report for the self-contained page."""
    return heading_html(view, report) + text + left_out_html(view, report, left_out)


def beside_picker(view: View, report_id: str, other: str | None) -> None:
    """Which report to read beside this one: those of the same event."""
    event = view.index.events.get(view.event_id or "")
    ids = [r for r in (event.report_ids if event else ()) if r != report_id]
    named = {
        r: f"{view.outlet(view.index.reports[r].outlet)} – {view.report_title(view.index.reports[r])}" for r in ids
    }
    push = view.bind("with", "report_with", allowed=ids, default=other)
    with st.container(key="base"):
        st.selectbox(
            view.t("report.beside"), ids, key="report_with", on_change=push, format_func=named.get, index=None,
            placeholder=view.t("report.nobody"),
        )  # fmt: skip


def pair_html(view: View, a: Report, b: Report, texts: tuple[str, str]) -> str:
    """Two reports side by side, on a phone one under the other."""
    sides = "".join(
        tag("section", heading_html(view, report, "h3") + text)
        for report, text in zip((a, b), texts, strict=True)
    )  # fmt: skip
    return tag("div", sides, class_="pair")


def shared_html(view: View, shared: pd.DataFrame) -> str:
    """The claims both tell: wording, verdict, wording."""
    heading = f"<h2>{e(view.t('report.shared'))}</h2>"
    if shared.empty:
        return heading + tag("p", e(view.t("report.nothing_shared")), class_="mut")
    rows = "".join(_shared(view, number, row) for number, row in enumerate(shared.itertuples(), start=1))
    return heading + tag("p", e(view.t("report.shared_help")), class_="mut small") + rows


def _shared(view: View, number: int, row: object) -> str:
    a, b = view.index.statements[row.a], view.index.statements[row.b]
    verdict = (
        status_chip(view, row.verdict) if row.verdict else tag("span", e(view.t("report.same_outlet")), class_="chip")
    )
    kinds = " ".join(tag("span", e(view.t(f"frame.kind_{kind}")), class_="kind") for kind in row.kinds)
    to = link(view.link("claim", claim=row.claim_id, base=row.a), f"{bdi(view.number(number))} {verdict}", data_top="1")
    middle = tag("div", f"{to}<div>{kinds}</div>", class_="mid")
    return tag("div", quote(e(a.text), a.language) + middle + quote(e(b.text), b.language), class_="sharedrow")


def left_out_html(view: View, report: Report, left_out: pd.DataFrame) -> str:
    """Claims that two other outlets or more carry and this report does not."""
    heading = f"<h2>{e(view.t('report.left_out'))}</h2>"
    if left_out.empty:
        return heading + tag("p", e(view.t("report.nothing_left_out")), class_="mut")
    note = tag("p", e(view.t("report.left_out_help")), class_="mut small")
    if report.is_cut:
        note += tag("p", e(view.t("report.left_out_cut")), class_="note")
    lines = [_left_out(view, row) for row in left_out.itertuples()]
    shown = tag("ul", "".join(lines[:LEFT_OUT]), class_="versions")
    if len(lines) > LEFT_OUT:
        more = view.t("report.more_left_out", n=view.number(len(lines) - LEFT_OUT))
        shown += fold(more, tag("ul", "".join(lines[LEFT_OUT:]), class_="versions"))
    return heading + note + shown


def _left_out(view: View, row: object) -> str:
    to = link(
        view.link("claim", claim=row.claim_id, report=None), e(row.label), lang=row.language, dir="auto", data_top="1"
    )
    told = " · ".join([view.count("frame.outlets_n", row.outlets), view.count("frame.origins", row.origins)])
    return tag("li", status_chip(view, row.verdict) + f"<span>{to} {tag('span', e(told), class_='who')}</span>")


def citation(view: View, report: Report) -> str:
    """Outlet, date, title, original, link."""
    digest = f" [{view.t('claim.digest')}]" if report.is_digest else ""
    parts = [
        view.outlet(report.outlet),
        view.day(report.published),
        f"«{view.report_title(report)}»{digest}",
    ]
    return f"{', '.join(part for part in parts if part)} {report.url or ''} – {{link}}"
