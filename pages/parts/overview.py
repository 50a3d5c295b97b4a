"""HTML of the overview: events, the strongest disagreements in plain sentences, the matrix, the reports."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from pages.parts.html import bdi, e, link, outside, tag
from pages.parts.lead import leads_html
from pages.parts.matrix import legend, matrix_html

if TYPE_CHECKING:
    from pages.parts.frame import View

EVENTS = 8  # to choose from before "show more"
LEAD = 7  # disagreements told in sentences
MOST_ROWS = 300  # of the matrix; a filter finds the rest
ROWS = 15  # rows of the matrix before "show more"


def events_html(view: View, events: pd.DataFrame) -> str:
    """The events to choose from: some of them, the chosen one always among these."""
    most = view.whole("events", EVENTS, 10_000)
    some = events[(events.index < most) | (events["event_id"] == view.event_id)]
    items = "".join(_event(view, event) for event in some.itertuples())
    shown = tag("ul", items, class_="events")
    if rest := len(events) - len(some):
        to = view.link(None, events=most + 5 * EVENTS)
        shown += tag("p", link(to, e(view.t("overview.more_events", left=view.number(rest)))), class_="small noprint")
    return tag("nav", shown, aria_label=view.t("overview.events"))


def _event(view: View, event: object) -> str:
    told = [view.count("frame.reports", event.reports), view.count("frame.outlets_n", event.outlets)]
    if event.diverge:
        told.append(f"≠ {view.number(event.diverge)}")
    name = e(view.event_name(event.label))
    told.insert(0, days(view, event.first, event.last))
    facts = " ".join(f'<span class="nb">{bdi(one)}{" ·" if one != told[-1] else ""}</span>' for one in told if one)
    shown = f'<b dir="auto">{name}</b>{facts}'
    here = "true" if event.event_id == view.event_id else None
    return tag("li", link(view.link(None, event=event.event_id, rows=None), shown, aria_current=here))


def days(view: View, first: str | None, last: str | None) -> str:
    """One day, or from the first to the last."""
    if not first or first == last:
        return view.day(first)
    return f"{view.day(first, 'd MMM')} – {view.day(last, 'd MMM y')}"


def heading_html(view: View, event: object) -> str:
    """The chosen event and what its accounts come to."""
    summary = view.t(
        "overview.summary", claims=view.count("frame.claims", event.claims), diverge=view.number(event.diverge),
        agree=view.number(event.agree), undecided=view.number(event.undecided),
    )  # fmt: skip
    shares = "".join(
        f'<i class="{verdict}" style="flex-grow:{number}"></i>'
        for verdict, number in (("diverge", event.diverge), ("undecided", event.undecided), ("agree", event.agree))
        if number
    )
    name = f"{e(view.t('overview.heading'))}: <bdi>{e(view.event_name(event.label))}</bdi>"
    return (
        tag("h1", name, id="content", tabindex="-1")
        + tag("p", e(summary), class_="lead mut")
        + (tag("div", shares, class_="shares", aria_hidden="true") if shares else "")
    )


def table_html(view: View, claims: pd.DataFrame, cells: pd.DataFrame, left: int) -> str:
    """The matrix under its heading, with "show more"."""
    more = ""
    if left and len(claims) < MOST_ROWS:
        more = link(
            view.link(None, rows=min(MOST_ROWS, len(claims) + 25)), e(view.t("overview.more", left=view.number(left)))
        )
    elif len(claims) > ROWS:
        more = link(view.link(None, rows=None), e(view.t("overview.less")))
    return (
        f"<h2>{e(view.t('overview.matrix'))}</h2>"
        + tag("p", e(view.t("overview.matrix_help")), class_="mut small")
        + legend(view)
        + matrix_html(view, claims, cells, view.outlets)
        + tag("p", more, class_="noprint")
    )


def reports_html(view: View, event_id: str) -> str:
    """The reports of the event, folded."""
    number = view.number(len(view.index.events[event_id].report_ids))
    summary = tag("summary", f"{e(view.t('overview.reports'))} ({number})")
    return tag("details", summary + reports_list(view, event_id), class_="fold")


def reports_list(view: View, event_id: str) -> str:
    """Every report of the event, earliest first: outlet, date, title, original."""
    reports = [view.index.reports[r] for r in view.index.events[event_id].report_ids]
    place = {name: n for n, name in enumerate(view.index.outlets)}
    reports.sort(key=lambda r: (r.published or "9", place[r.outlet], r.report_id))
    rows = "".join(
        "<tr>"
        + tag("th", bdi(view.outlet(r.outlet)), scope="row")
        + tag("td", bdi(view.moment(r.published)))
        + tag("td", link(view.link("report", report=r.report_id), e(view.report_title(r))),
              lang=r.language, dir="auto")
        + tag("td", outside(r.url, e(view.t("overview.original"))) if r.url else "")
        + "</tr>"
        for r in reports
    )  # fmt: skip
    names = ("outlet", "published", "report_title", "original")
    head = "".join(tag("th", e(view.t(f"overview.{name}")), scope="col") for name in names)
    table = tag("table", f"<thead><tr>{head}</tr></thead><tbody>{rows}</tbody>", class_="plain")
    return tag("div", table, class_="scroll", tabindex="0", role="region", aria_label=view.t("overview.reports"))


def page_html(view: View, event: object, leads: pd.DataFrame, rows: pd.DataFrame, cells: pd.DataFrame) -> str:
    """The event for the self-contained page."""
    return (
        heading_html(view, event)
        + leads_html(view, leads)
        + table_html(view, rows, cells, 0)
        + reports_html(view, view.event_id or "")
    )
