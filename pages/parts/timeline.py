"""HTML of the timeline: the numbers of an event, and who reported which claim first."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

import pandas as pd

from pages.parts.html import bdi, choices, e, link, tag
from pages.parts.lead import outlets as some_outlets
from pages.parts.matrix import status_chip
from pages.parts.outlets import region
from pages.parts.wording import fold

if TYPE_CHECKING:
    from pages.parts.frame import View

OFFERED = 8  # things counted that are offered
ROWS = 40


def heading_html(view: View) -> str:
    """What the page is, and what dates can tell."""
    title = tag("h1", e(view.t("timeline.heading")), id="content", tabindex="-1")
    return title + tag("p", e(view.t("timeline.lead")), class_="lead mut")


def thing(view: View, what: str) -> str:
    """What is counted, in words where the interface knows it."""
    return view.maybe(f"what.{what.replace(' ', '_')}") or what


def numbers_html(view: View, counted: pd.DataFrame, chosen: str | None) -> str:
    """Heading of the numbers and the choice of what is counted."""
    title = f"<h2>{e(view.t('timeline.numbers'))}</h2>"
    if chosen is None:
        return title + tag("p", e(view.t("timeline.no_numbers")), class_="mut")
    known = counted["what"].map(lambda what: thing(view, what) != what).astype(bool)
    if not known.any():
        known = ~known
    options = [
        (view.link(None, what=row.what), f"{thing(view, row.what)} ({view.number(row.outlets)})", row.what == chosen)
        for row in counted[known | (counted["what"] == chosen)].head(OFFERED).itertuples()
    ]
    return title + tag("p", e(view.t("timeline.numbers_help")), class_="mut small") + choices(
        view.t("timeline.counted"), options
    )  # fmt: skip


def value_text(view: View, row: object) -> str:
    """A value with its bounds, as a reader would say it."""
    low, high = (None if pd.isna(x) else x for x in (row.low, row.high))
    if low is None or high is None:
        name, n = ("at_most", high) if low is None else ("at_least", low)
        return view.t(f"timeline.{name}", n=view.number(n))
    if low != high:
        return view.t("timeline.between", low=view.number(low), high=view.number(high))
    return view.t("timeline.about", n=view.number(low)) if row.about else view.number(low)


def points_html(view: View, points: pd.DataFrame) -> str:
    """The numbers as a table: time, outlet, value, as printed."""
    rows = "".join(_point(view, row) for row in points.itertuples())
    names = ("timeline.as_of", "frame.outlets", "timeline.value", "timeline.printed")
    head = "".join(tag("th", e(view.t(name)), scope="col") for name in names)
    table = tag("table", f"<thead><tr>{head}</tr></thead><tbody>{rows}</tbody>", class_="plain counts")
    name = f"{view.t('timeline.as_table')} ({view.number(len(points))})"
    return fold(name, region(table, view.t("timeline.numbers")))


def _point(view: View, row: object) -> str:
    to = view.link("claim", claim=row.claim_id, focus=row.statement_id)
    old = tag("span", f" · {e(view.t('timeline.earlier'))}", class_="who") if row.is_earlier else ""
    cells = [
        tag("td", bdi(view.moment(row.as_of) or view.t("timeline.undated"))),
        tag("th", bdi(view.outlet(row.outlet)), scope="row"),
        tag("td", link(to, bdi(value_text(view, row)), data_top="1") + old),
        tag("td", bdi(row.text), lang=row.language),
    ]
    return f"<tr>{''.join(cells)}</tr>"


def firsts_html(view: View, frame: pd.DataFrame, rows: int) -> str:
    """Claims day by day, each with who reported it first and who followed."""
    title = f"<h2>{e(view.t('timeline.first'))}</h2>"
    if frame.empty:
        return title + tag("p", e(view.t("timeline.nothing")), class_="mut")
    title += tag("p", e(view.t("timeline.first_help")), class_="mut small")
    shown = frame.head(rows)
    days = groupby(shown.itertuples(), key=lambda row: row.first[:10] if row.first else "")
    lines = "".join(_day(view, day, list(claims)) for day, claims in days)
    left = len(frame) - len(shown)
    more = link(view.link(None, rows=rows + 50), e(view.t("timeline.more", left=view.number(left)))) if left else ""
    return title + tag("ol", lines, class_="days") + tag("p", more, class_="noprint")


def _day(view: View, day: str, claims: list[object]) -> str:
    name = view.day(day) if day else view.t("timeline.no_date")
    counted = tag("span", e(view.count("timeline.claims_first", len(claims))), class_="who")
    lines = "".join(_claim(view, claim, day) for claim in claims)
    return tag("li", f"<h3>{bdi(name)} {counted}</h3>" + tag("ul", lines))


def _claim(view: View, claim: object, day: str) -> str:
    asked = view.asked(claim.claim_id, claim.verdict)
    label = tag("span", e(claim.label), lang=claim.language, dir="auto")
    to = link(view.link("claim", claim=claim.claim_id), f"<b>{e(asked)}</b>" if asked else label, data_top="1")
    to += tag("span", label, class_="who") if asked else ""
    lead = some_outlets(view, claim.first_outlets, 8)
    time = f"{view.moment(claim.first).rpartition(' ')[2]} · " if claim.first and len(claim.first) > 10 else ""
    steps = [f"<b>{e(time)}{e(lead)}</b>"] if lead else []
    for when, outlets in claim.later:
        name = view.t("timeline.same_day") if when == day else view.day(when, "d MMM")
        steps.append(f"{e(view.t('timeline.followed'))} {bdi(name)}: {e(some_outlets(view, outlets, 6))}")
    if claim.undated:
        steps.append(f"{e(view.t('timeline.undated'))}: {e(some_outlets(view, claim.undated, 4))}")
    arrow = " ← " if view.dir == "rtl" else " → "
    told = tag("span", f'<span aria-hidden="true">{arrow}</span>'.join(steps), class_="who")
    return tag("li", status_chip(view, claim.verdict) + f"<div>{to}{told}</div>")
