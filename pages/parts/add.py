"""Adding reports: its widgets, the preview of what was read, what was skipped, and the result."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from compare import tables
from compare.errors import CompareError, ReadError
from compare.export import comparison_to_file
from compare.model import Report, Skipped
from pages.parts import adding
from pages.parts.html import bdi, e, link, tag
from pages.parts.i18n import NAMES
from pages.parts.outlets import region

if TYPE_CHECKING:
    from compare.pipeline import Progress
    from pages.parts.data import Loaded
    from pages.parts.frame import View

PREVIEW = 50  # reports and skipped rows shown
FORM = 12  # reports completed by hand at a time
SHARES = {"read": (0.0, 1.0), "split": (0.0, 0.4), "encode": (0.4, 0.2), "align": (0.6, 0.25), "judge": (0.85, 0.15)}
REASONS = (  # how the engine's reasons begin → words of the interface
    (adding.ALREADY, "already"), ("files of this kind", "why_kind"), ("the file is empty", "why_empty"),
    ("the table holds no row", "why_empty"), ("not text but", "why_binary"), ("binary", "why_binary"),
    ("no `text`", "why_no_text"), ("`text`", "why_no_text"), ("no `outlet`", "why_no_outlet"),
    ("no article", "why_no_article"), ("no HTML", "why_no_article"), ("cannot read the date", "why_date"),
    ("the id", "why_same_id"), ("not a zip", "why_archive"), ("an archive inside", "why_archive"),
    ("it holds", "why_archive"), ("unpacked it", "why_archive"), ("not a JSON", "why_row"), ("not JSON", "why_row"),
    ("not CSV", "why_row"),
)  # fmt: skip


def heading_html(view: View) -> str:
    """What happens to what one adds."""
    title = tag("h1", e(view.t("add.heading")), id="content", tabindex="-1")
    return title + tag("p", e(view.t("add.lead")), class_="lead mut")


def bar(view: View, text: str) -> Progress:
    """A bar on screen that the engine moves."""
    shown = st.empty()

    def progress(step: str, share: float) -> None:
        start, width = SHARES.get(step, (0.0, 1.0))
        told = view.maybe(f"frame.step_{step}") or text
        shown.progress(min(1.0, start + width * share), told)
        if share >= 1.0 and step in ("read", "judge"):
            shown.empty()

    return progress


def give(view: View) -> None:
    """Paste and upload, side by side."""
    left, right = st.columns(2, gap="large")
    with left:
        _paste(view)
    with right:
        _upload(view)


def _paste(view: View) -> None:
    view.html(f"<h2>{e(view.t('add.paste'))}</h2>")
    with st.form("add_paste", clear_on_submit=True, border=False):
        text = st.text_area(view.t("add.text"), key="add_text", height=180)
        a, b = st.columns(2)
        hint = view.t("add.read_from_text")
        outlet = a.text_input(view.t("add.outlet"), key="add_outlet", max_chars=200, placeholder=hint)
        day = b.text_input(view.t("add.published"), key="add_day", max_chars=60, placeholder=view.t("add.date_hint"))
        if st.form_submit_button(view.t("add.add_this")):
            try:
                if not adding.paste(text, outlet, day):
                    view.note(view.t("add.bad_date"))
            except ReadError:
                view.note(view.t("add.empty_paste"))


def _upload(view: View) -> None:
    view.html(f"<h2>{e(view.t('add.upload'))}</h2>" + tag("p", e(view.t("add.upload_help")), class_="mut small"))
    with st.container(key="add_drop"):
        files = st.file_uploader(
            view.t("add.upload"), type=list(adding.TYPES), accept_multiple_files=True, label_visibility="collapsed",
            key=f"add_files_{adding.tray().round}",
        )  # fmt: skip
    progress = bar(view, view.t("add.reading"))
    opened = adding.upload(files, progress)
    progress("read", 1.0)
    if opened:
        go(view, opened)


def go(view: View, made: Loaded) -> None:
    """Show a data set of one's own: the address names it, other pages follow."""
    changes = dict.fromkeys(("event", "outlet", "language", "verdict", "kind"))
    st.query_params.from_dict(view.address.query(None, **{**changes, "data": made.hash}))
    st.rerun()


def preview(view: View) -> None:
    """What was read, what is missing of it, what was skipped; then compare."""
    here = adding.tray()
    if not here.reports and not here.skipped:
        view.html(f"<h2>{e(view.t('add.read'))}</h2>" + tag("p", e(view.t("add.nothing_yet")), class_="mut"))
        return
    progress = bar(view, view.t("add.reading"))
    adding.count(progress)
    progress("read", 1.0)
    view.html(reports_html(view, list(here.reports.values()), here.statements))
    _complete(view, [r for r in here.reports.values() if adding.is_unknown(r) or not r.published])
    view.html(skipped_html(view, here.skipped))
    with st.container(horizontal=True, key="add_act"):
        wanted = st.button(view.t("add.compare"), type="primary", key="add_compare", disabled=here.outlets < 2)
        st.button(view.t("add.start_over"), key="add_over", on_click=adding.empty)
    if here.outlets < 2:
        view.html(tag("p", e(view.t("add.too_few")), class_="mut"))
    if wanted:
        _compare(view, here)


def _compare(view: View, here: adding.Tray) -> None:
    if len(here.reports) > adding.MOST_REPORTS:
        n, most = view.number(len(here.reports)), view.number(adding.MOST_REPORTS)
        view.note(view.t("add.too_many", n=n, most=most))
        return
    try:
        made = adding.run(bar(view, view.t("add.comparing")))
    except CompareError as error:
        view.note(str(error))
        return
    go(view, made)


def reports_html(view: View, reports: list[Report], statements: dict[str, int]) -> str:
    """Outlet, date, language, title, statements of each report read."""
    if not reports:
        return ""
    number = view.count("frame.reports", len(reports))
    title = f"<h2>{e(view.t('add.read'))}: {e(number)}</h2>"
    rows = "".join(_report(view, report, statements.get(report.report_id)) for report in reports[:PREVIEW])
    names = ("outlet", "published", "language", "title", "statements")
    head = "".join(tag("th", e(view.t(f"add.{name}")), scope="col") for name in names)
    table = tag("table", f"<thead><tr>{head}</tr></thead><tbody>{rows}</tbody>", class_="plain")
    return title + region(table, view.t("add.read")) + _rest(view, len(reports))


def _rest(view: View, total: int) -> str:
    if total <= PREVIEW:
        return ""
    return tag("p", e(view.t("overview.and_more", n=view.number(total - PREVIEW))), class_="mut small")


def _report(view: View, report: Report, statements: int | None) -> str:
    missing = tag("span", e(view.t("add.unknown_outlet")), class_="chip")
    basis = view.maybe(f"basis.{(report.published_basis or '').replace(' ', '_')}")
    when = bdi(view.moment(report.published)) + (f' <span class="mut">({e(basis)})</span>' if basis else "")
    known = report.language in NAMES
    language = NAMES[report.language] if known else f"{report.language}: {view.t('add.other_language')}"
    opening = report.title or " ".join(report.text[:300].split())[:90]
    cells = [
        tag("th", missing if adding.is_unknown(report) else bdi(report.outlet), scope="row"),
        tag("td", when if report.published else missing),
        tag("td", e(language)),
        tag("td", e(opening), lang=report.language, dir="auto"),
        tag("td", bdi("–" if statements is None else view.number(statements)), class_="num"),
    ]
    return f"<tr>{''.join(cells)}</tr>"


def _complete(view: View, lacking: list[Report]) -> None:
    """Name outlets and dates that could not be read, a dozen at a time."""
    if not lacking:
        return
    with st.expander(f"{view.t('add.complete')} ({view.number(len(lacking))})", expanded=len(lacking) <= 3):
        view.html(tag("p", e(view.t("add.complete_help")), class_="mut small"))
        with st.form("add_complete", border=False):
            given = {report.report_id: _fields(view, report) for report in lacking[:FORM]}
            if st.form_submit_button(view.t("add.keep")):
                good = [adding.complete(report_id, *values) for report_id, values in given.items()]
                if all(good):
                    st.rerun()
                view.note(view.t("add.bad_date"))


def _fields(view: View, report: Report) -> tuple[str, str]:
    opening = report.title or " ".join(report.text[:300].split())[:90]
    view.html(tag("p", f"<b>{e(opening)}</b>", lang=report.language, dir="auto"))
    a, b = st.columns(2)
    known = "" if adding.is_unknown(report) else report.outlet
    outlet = a.text_input(view.t("add.outlet"), known, key=f"add_outlet_{report.report_id}", max_chars=200)
    day = b.text_input(
        view.t("add.published"), report.published or "", key=f"add_day_{report.report_id}", max_chars=60,
        placeholder=view.t("add.date_hint"),
    )  # fmt: skip
    return outlet, day


def skipped_html(view: View, skipped: list[Skipped]) -> str:
    """File, row and reason of everything left out."""
    title = f"<h3>{e(view.t('add.skipped'))}</h3>"
    if not skipped:
        return title + tag("p", e(view.t("add.nothing_skipped")), class_="mut")
    rows = "".join(
        "<tr>" + tag("th", bdi(s.file or s.report_id or ""), scope="row")
        + tag("td", bdi(view.number(s.row)) if s.row else "") + tag("td", reason(view, s.reason)) + "</tr>"
        for s in skipped[:PREVIEW]
    )  # fmt: skip
    head = "".join(tag("th", e(view.t(f"add.{name}")), scope="col") for name in ("file", "row", "reason"))
    table = tag("table", f"<thead><tr>{head}</tr></thead><tbody>{rows}</tbody>", class_="plain")
    return title + region(table, view.t("add.skipped")) + _rest(view, len(skipped))


def reason(view: View, given: str) -> str:
    """A reason in the interface language where it is a common one; the engine's own words beside it in English."""
    key = next((key for start, key in REASONS if given.startswith(start)), None)
    own = tag("span", e(given), lang="en", dir="ltr", class_="mut")
    if key is None:
        return own
    said = e(view.t(f"add.{key}"))
    return said if view.lang == "en" or key == "already" else f"{said} <bdi>{own}</bdi>"


def result(view: View) -> None:
    """What comparing gave: how much, the way to it, and the file to keep."""
    index = view.index
    verdicts = [judgement.verdict for judgement in index.judgements.values()]
    shared = sum(verdict != "single" for verdict in verdicts)
    said = view.t(
        "add.done_summary", reports=view.count("frame.reports", len(index.reports)),
        statements=view.count("frame.statements", len(index.statements)), claims=view.count("frame.claims", shared),
        diverge=view.number(verdicts.count("diverge")),
    )  # fmt: skip
    body = tag("h2", e(view.t("add.done"))) + tag("p", e(said))
    if not shared:
        body += tag("p", e(view.t("add.nothing_shared")))
    to = link(view.link("overview"), e(view.t("add.open_result")), data_top="1", class_="act-link")
    events = "".join(_event(view, row) for row in tables.events(index).itertuples())
    view.html(tag("section", f"{body}<p>{to}</p>" + tag("ul", events, class_="plain-list"), class_="card done"))
    st.download_button(
        view.t("add.save"), lambda: comparison_to_file(view.comparison), f"{view.loaded.hash}.riwaya.zip",
        "application/zip", key="add_save", on_click="ignore",
    )  # fmt: skip


def _event(view: View, row: object) -> str:
    told = [view.count("frame.reports", row.reports), view.count("frame.outlets_n", row.outlets)]
    to = link(view.link("overview", event=row.event_id), e(view.event_name(row.label)), dir="auto", data_top="1")
    apart = f' <span class="kind">≠ {e(view.number(row.diverge))}</span>' if row.diverge else ""
    return tag("li", f"{to} {tag('span', e(' · '.join(told)), class_='who')}{apart}")
