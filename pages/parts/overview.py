"""HTML of the overview: events, the strongest disagreements in plain sentences, the matrix, the reports."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from compare.tables import Headline
from pages.parts.html import bdi, e, link, outside, tag
from pages.parts.matrix import legend, matrix_html, version_class

if TYPE_CHECKING:
    from pages.parts.frame import View

LEAD = 6  # disagreements told in sentences
ROWS = 15  # rows of the matrix before "show more"
NAMED = 3  # outlets named behind a version before "and n more"


def events_html(view: View, events: pd.DataFrame) -> str:
    """The events to choose from."""
    items = "".join(_event(view, event) for event in events.itertuples())
    return tag("nav", f'<ul class="events">{items}</ul>', aria_label=view.t("overview.events"))


def _event(view: View, event: object) -> str:
    told = [view.count("frame.reports", event.reports), view.count("frame.outlets_n", event.outlets)]
    if event.diverge:
        told.append(f"≠ {view.number(event.diverge)}")
    shown = f'<b dir="auto">{e(event.label)}</b><span>{bdi(days(view, event.first, event.last))}</span> '
    shown += f"<span>· {e(' · '.join(told))}</span>"
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
    return f'<h1 id="content" tabindex="-1">{e(view.t("overview.heading"))}: <bdi>{e(event.label)}</bdi></h1>' + tag(
        "p", e(summary), class_="lead mut"
    )


def leads_html(view: View, claims: pd.DataFrame, headlines: list[Headline]) -> str:
    """The strongest disagreements, one card each: what about, which values, told by whom."""
    if not headlines:
        return tag("p", e(view.t("overview.all_agree")), class_="lead")
    cards = "".join(_lead(view, claim, head) for claim, head in zip(claims.itertuples(), headlines, strict=True))
    return tag("ul", cards, class_="grid leads")


def _lead(view: View, claim: object, head: Headline) -> str:
    title = link(
        view.link("claim", claim=claim.claim_id),
        tag("span", e(claim.label), lang=claim.language, dir="auto"),
        data_top="1",
    )
    shown = head.versions
    if head.is_range and len(shown) > 3:
        shown = (shown[0], max(shown[1:-1], key=lambda v: len(v.origins)), shown[-1])
    sides = "".join(_side(view, version) for version in shown[:3])
    told = [
        view.t(f"frame.kind_{head.kind}") if head.kind else "",
        view.count("frame.versions", claim.versions), view.count("frame.outlets_n", claim.outlets),
        view.count("frame.origins", claim.origins),
    ]  # fmt: skip
    foot = tag("p", e(" · ".join(part for part in told if part)), class_="foot")
    return tag("li", f"<h3>{title}</h3>" + tag("ul", sides, class_="sides") + foot, class_="card told")


def _side(view: View, version: object) -> str:
    long = len(version.label) > 40
    value = tag("span", bdi(version.label), class_="value words" if long else "value", dir="auto")
    letter = tag("span", e(version.version), class_=f"letter {version_class(version.version)}", aria_hidden="true")
    return tag("li", letter + f"<span>{value} {tag('span', e(outlets(view, version.outlets)), class_='who')}</span>")


def outlets(view: View, names: tuple[str, ...], most: int = NAMED) -> str:
    """Some names and how many more."""
    order = {name: place for place, name in enumerate(view.index.outlets)}
    named = sorted(names, key=lambda name: order.get(name, 0))
    comma = "، " if view.lang == "ar" else ", "
    shown = comma.join(view.outlet(name) for name in named[:most])
    if len(named) > most:
        shown += " " + view.t("overview.and_more", n=view.number(len(named) - most))
    return shown


def table_html(view: View, claims: pd.DataFrame, cells: pd.DataFrame, left: int) -> str:
    """The matrix under its heading, with "show more"."""
    more = ""
    if left:
        more = link(view.link(None, rows=len(claims) + 25), e(view.t("overview.more", left=view.number(left))))
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
    order = {name: place for place, name in enumerate(view.index.outlets)}
    reports.sort(key=lambda r: (r.published or "9", order[r.outlet], r.report_id))
    rows = "".join(
        "<tr>"
        + tag("th", bdi(view.outlet(r.outlet)), scope="row")
        + tag("td", bdi(view.moment(r.published)))
        + tag("td", link(view.link("report", report=r.report_id), e(r.title or view.t("overview.untitled"))),
              lang=r.language, dir="auto")
        + tag("td", outside(r.url, e(view.t("overview.original"))) if r.url else "")
        + "</tr>"
        for r in reports
    )  # fmt: skip
    names = ("outlet", "published", "report_title", "original")
    head = "".join(tag("th", e(view.t(f"overview.{name}")), scope="col") for name in names)
    table = tag("table", f"<thead><tr>{head}</tr></thead><tbody>{rows}</tbody>", class_="plain")
    return tag("div", table, class_="scroll", tabindex="0", role="region", aria_label=view.t("overview.reports"))
