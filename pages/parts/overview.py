"""HTML of the overview: events, the strongest disagreements in plain sentences, the matrix, the reports."""

from __future__ import annotations

import math
from datetime import date
from typing import TYPE_CHECKING

import pandas as pd

from compare.tables import Headline
from pages.parts.html import bdi, e, link, outside, tag
from pages.parts.matrix import legend, matrix_html, version_class
from pages.parts.sentence import explain

if TYPE_CHECKING:
    from compare.model import Version
    from pages.parts.frame import View

LEAD = 6  # disagreements told in sentences
MOST_ROWS = 300  # of the matrix; a filter finds the rest
ROWS = 15  # rows of the matrix before "show more"
BOUNDS = {"≥": "at_least", "≤": "at_most", "≈": "about", "": ""}
LONG = 40  # characters: above, a value is a wording
NAMED = 3  # outlets named behind a version before "and n more"


def events_html(view: View, events: pd.DataFrame) -> str:
    """The events to choose from."""
    items = "".join(_event(view, event) for event in events.itertuples())
    return tag("nav", f'<ul class="events">{items}</ul>', aria_label=view.t("overview.events"))


def _event(view: View, event: object) -> str:
    told = [view.count("frame.reports", event.reports), view.count("frame.outlets_n", event.outlets)]
    if event.diverge:
        told.append(f"≠ {view.number(event.diverge)}")
    name = e(view.event_name(event.label))
    shown = f'<b dir="auto">{name}</b><span>{bdi(days(view, event.first, event.last))}</span> '
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
    name = f"{e(view.t('overview.heading'))}: <bdi>{e(view.event_name(event.label))}</bdi>"
    return tag("h1", name, id="content", tabindex="-1") + tag("p", e(summary), class_="lead mut")


def leads_html(view: View, claims: pd.DataFrame, headlines: list[Headline]) -> str:
    """The strongest disagreements, one card each: what about, which values, told by whom."""
    if not headlines:
        return tag("p", e(view.t("overview.all_agree")), class_="lead")
    cards = "".join(_lead(view, claim, head) for claim, head in zip(claims.itertuples(), headlines, strict=True))
    return tag("h2", e(view.t("overview.strongest")), class_="vh") + tag("ul", cards, class_="grid leads")


def _lead(view: View, claim: object, head: Headline) -> str:
    title = _title(view, claim, head)
    body = _range(view, head) if head.scale else _sides(view, head)
    told = [
        view.count("frame.versions", claim.versions), view.count("frame.outlets_n", claim.outlets),
        view.count("frame.origins", claim.origins),
    ]  # fmt: skip
    foot = tag("p", e(" · ".join(told)), class_="foot")
    kind = view.t(f"frame.kind_{head.scale or head.kind}") if head.kind else ""
    kicker = tag("p", f'<span aria-hidden="true">≠</span> {e(kind)}', class_="kind") if kind else ""
    return tag("li", kicker + title + body + foot, class_="card told")


def _title(view: View, claim: object, head: Headline) -> str:
    """What is counted and its lowest and highest value, with one wording under it; else the wording itself."""
    to = view.link("claim", claim=claim.claim_id)
    what = what_name(view, head)
    label = tag("span", e(claim.label), lang=claim.language, dir="auto", class_="text")
    if what is None:
        return f"<h3>{link(to, label, data_top='1')}</h3>"
    known = [n for n, value in enumerate(head.values) if value is not None]
    ends = " … ".join(bdi(value_text(view, head, n)) for n in (known[0], known[-1]))
    title = link(to, f"{e(what)}: <b>{ends}</b>", data_top="1")
    return f"<h3>{title}</h3>" + tag("p", label, class_="mut small wording-line")


def what_name(view: View, head: Headline) -> str | None:
    """What the numbers count, in words; None where the interface has none."""
    return view.maybe(f"what.{head.what.replace(' ', '_')}") if head.what else None


def _range(view: View, head: Headline) -> str:
    """The lowest, the most told and the highest value, and all of them on one line."""
    known = [n for n, value in enumerate(head.values) if value is not None]
    most = max(known, key=lambda n: (len(head.versions[n].origins), len(head.versions[n].outlets)))
    ends = ("earliest", "latest") if head.scale == "date" else ("lowest", "highest")
    shown = {ends[0]: known[0], "most_told": most, ends[1]: known[-1]}
    if most in (known[0], known[-1]):
        del shown["most_told"]
    lines = "".join(
        _side(view, head.versions[n], value_text(view, head, n), view.t(f"overview.{place}"))
        for place, n in shown.items()
    )
    return _dots([(head.versions[n], head.values[n] or 0.0) for n in known]) + tag("ul", lines, class_="sides")


def value_text(view: View, head: Headline, place: int) -> str:
    """A value on a scale: a day or a number by the locale; with its unit where we do not say what is counted."""
    value = head.values[place] or 0.0
    if head.scale == "date":
        return view.day(date.fromordinal(int(value)).isoformat())
    if what_name(view, head) is None:
        return head.labels[place]
    bound = BOUNDS[head.bounds[place]]
    return view.t(f"overview.{bound}", n=view.number(value)) if bound else view.number(value)


def _dots(known: list[tuple[Version, float]]) -> str:
    """Every version as a dot between the lowest and the highest value, larger where more origins tell it."""
    low, high = known[0][1], known[-1][1]
    logarithmic = low > 0 and high / low > 20
    place = (
        (lambda x: math.log(x / low) / math.log(high / low)) if logarithmic else (lambda x: (x - low) / (high - low))
    )
    dots = "".join(
        tag("i", "", class_=version_class(v.version),
            style=f"inset-inline-start:{100 * place(x):.1f}%;--size:{min(1.5, 0.55 + 0.12 * len(v.origins)):.2f}rem")
        for v, x in known
    )  # fmt: skip
    return tag("div", dots, class_="dots", aria_hidden="true")


def _sides(view: View, head: Headline) -> str:
    """One plain sentence, then the best supported versions."""
    said = tag("p", e(explain(view, *head.example)), class_="say") if head.example else ""
    most = 2 if any(len(label) > LONG for label in head.labels) else 3
    lines = "".join(_side(view, v, label) for v, label in zip(head.versions[:most], head.labels, strict=False))
    return said + tag("ul", lines, class_="sides")


def _side(view: View, version: Version, value: str, place: str = "") -> str:
    """One version: its letter, its value, who tells it."""
    shown = tag("span", e(value), class_="value words" if len(value) > LONG else "value", dir="auto")
    letter = tag("span", e(version.version), class_=f"letter {version_class(version.version)}", aria_hidden="true")
    who = tag("span", outlets_html(view, version.outlets), class_="who")
    named = tag("span", e(place), class_="place") if place else ""
    return tag("li", f"{letter}<span>{shown} {named} {who}</span>")


def outlets(view: View, names: tuple[str, ...], most: int = NAMED) -> str:
    """Some names and how many more."""
    order = {name: place for place, name in enumerate(view.index.outlets)}
    named = sorted(names, key=lambda name: order.get(name, 0))
    comma = "، " if view.lang == "ar" else ", "
    shown = comma.join(view.outlet(name) for name in named[:most])
    if len(named) > most:
        shown += " " + view.t("overview.and_more", n=view.number(len(named) - most))
    return shown


def outlets_html(view: View, names: tuple[str, ...], most: int = NAMED) -> str:
    """The same as HTML, every name in an isolate, so that a Latin name beside a number does not swap places with it."""
    order = {name: place for place, name in enumerate(view.index.outlets)}
    named = sorted(names, key=lambda name: order.get(name, 0))
    comma = "، " if view.lang == "ar" else ", "
    shown = comma.join(bdi(view.outlet(name)) for name in named[:most])
    if len(named) > most:
        shown += " " + e(view.t("overview.and_more", n=view.number(len(named) - most)))
    return shown


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


def page_html(
    view: View, event: object, leads: pd.DataFrame, headlines: list[Headline], rows: pd.DataFrame, cells: pd.DataFrame
) -> str:
    """The event for the self-contained page."""
    return (
        heading_html(view, event)
        + leads_html(view, leads, headlines)
        + table_html(view, rows, cells, 0)
        + reports_html(view, view.event_id or "")
    )
