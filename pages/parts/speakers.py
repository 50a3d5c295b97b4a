"""HTML of the speakers page: the list, and one speaker's statements across outlets."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

import pandas as pd

from pages.parts.html import bdi, choices, e, link, quote, tag
from pages.parts.lead import outlets as some_outlets
from pages.parts.matrix import status_chip, version_class
from pages.parts.outlets import region
from pages.parts.scope import side_name
from pages.parts.wording import fold

if TYPE_CHECKING:
    from pages.parts.frame import View

ROWS = 25
VERBS = 8


def heading_html(view: View) -> str:
    """What the page is."""
    title = tag("h1", e(view.t("speakers.heading")), id="content", tabindex="-1")
    return title + tag("p", e(view.t("speakers.lead")), class_="lead mut")


def list_html(view: View, frame: pd.DataFrame, rows: int) -> str:
    """Everyone who is quoted, the most quoted first."""
    if frame.empty:
        return tag("p", e(view.t("speakers.nobody")), class_="mut")
    most = int(frame["statements"].max())
    body = "".join(_speaker(view, row, most) for row in frame.head(rows).itertuples())
    names = ("speaker", "side", "statements", "quoted_by", "acts")
    head = "".join(tag("th", e(view.t(f"speakers.{name}")), scope="col") for name in names)
    table = tag("table", f"<thead><tr>{head}</tr></thead><tbody>{body}</tbody>", class_="plain stacked")
    left = len(frame) - rows
    more = link(view.link(None, rows=rows + 50), e(view.t("speakers.more", left=view.number(left)))) if left > 0 else ""
    return region(table, view.t("speakers.heading")) + tag("p", more, class_="noprint")


def _speaker(view: View, row: object, most: int) -> str:
    to = link(view.link(None, who=row.speaker, rows=None), bdi(view.person(row.speaker)), data_top="1")
    width = 100 * row.statements / most
    bar = f'<span class="bar" aria-hidden="true"><i style="width:{width:.0f}%"></i></span>'
    counted = tag("div", bar + tag("span", bdi(view.number(row.statements))), class_="barred")
    told = view.count("frame.outlets_n", len(row.outlets))
    apart = f' <span class="kind">≠ {e(view.number(row.diverge))}</span>' if row.diverge else ""
    cells = [
        tag("th", to, scope="row"),
        tag("td", e(side_name(view, row.side)), class_="" if row.side else "mut"),
        tag("td", counted),
        tag("td", f"{e(told)}{apart}", title=some_outlets(view, row.outlets, 12)),
        tag("td", e(acts_text(view, row.acts)), class_="who"),
    ]
    return f"<tr>{''.join(cells)}</tr>"


def acts_text(view: View, acts: tuple[tuple[str, int], ...]) -> str:
    """Speech acts and how often: "says 40 · denies 3"."""
    return " · ".join(f"{view.t(f'speakers.act_{act}')} {view.number(n)}" for act, n in acts[:5])


def one_html(view: View, row: object) -> str:
    """Name, side, counts of one speaker, and the way back."""
    back = choices(view.t("speakers.heading"), [(view.link(None, who=None, rows=None), view.t("speakers.all"), False)])
    facts = [
        tag("span", e(side_name(view, row.side)), class_="chip"),
        tag("span", e(view.count("frame.statements", row.statements)), class_="chip"),
        tag("span", e(view.count("frame.outlets_n", len(row.outlets))), class_="chip"),
    ]
    if row.diverge:
        facts.append(tag("span", f"≠ {e(view.t('speakers.diverge'))} {e(view.number(row.diverge))}", class_="chip"))
    title = tag("h1", bdi(view.person(row.speaker)), id="content", tabindex="-1")
    search = tag("p", link(view.link("find", who=row.speaker), e(view.t("speakers.find"))), class_="small noprint")
    acts = tag("p", e(acts_text(view, row.acts)), class_="mut")
    return back + title + tag("div", "".join(facts), class_="meta") + acts + search


def words_html(view: View, verbs: pd.DataFrame) -> str:
    """The verbs each outlet prints with a speaker."""
    title = f"<h2>{e(view.t('speakers.words'))}</h2>" + tag("p", e(view.t("speakers.words_help")), class_="mut small")
    rows = "".join(
        "<tr>" + tag("th", bdi(view.outlet(row.outlet)), scope="row")
        + tag("td", bdi(view.number(row.statements)), class_="num")
        + tag("td", bdi(view.number(row.quoted)) if row.quoted else "–", class_="num")
        + tag("td", _verbs(view, row.verbs)) + "</tr>"
        for row in verbs.itertuples()
    )  # fmt: skip
    names = ("frame.outlets", "speakers.statements", "speakers.quotations", "speakers.verbs")
    head = "".join(tag("th", e(view.t(name)), scope="col") for name in names)
    table = tag("table", f"<thead><tr>{head}</tr></thead><tbody>{rows}</tbody>", class_="plain counts")
    return title + region(table, view.t("speakers.words"))


def _verbs(view: View, verbs: tuple[tuple[str, int], ...]) -> str:
    shown = [f"«{bdi(verb)}»" + (f" ×{e(view.number(n))}" if n > 1 else "") for verb, n in verbs[:VERBS]]
    return " · ".join(shown) or "–"


def said_html(view: View, said: pd.DataFrame) -> str:
    """One speaker's statements, claim by claim; those of one outlet only are folded."""
    title = f"<h2>{e(view.t('speakers.across'))}</h2>"
    title += tag("p", e(view.t("speakers.across_help")), class_="mut small")
    groups = [(claim_id, list(rows)) for claim_id, rows in groupby(said.itertuples(), key=lambda row: row.claim_id)]
    together = [rows for _, rows in groups if rows[0].outlets_in_claim > 1]
    alone = [rows for _, rows in groups if rows[0].outlets_in_claim == 1]
    shown = "".join(_claim(view, rows) for rows in together)
    if alone:
        name = f"{view.t('speakers.alone')} ({view.number(len(alone))})"
        inner = tag("div", "".join(_wording(view, row) for rows in alone for row in rows), class_="sayings")
        shown += fold(name, inner) if together else f"<h3>{e(name)}</h3>{inner}"
    return title + shown


def _claim(view: View, rows: list[object]) -> str:
    first = rows[0]
    to = link(view.link("claim", claim=first.claim_id), e(first.label), lang=first.label_language, dir="auto",
              data_top="1")  # fmt: skip
    head = tag("h3", to) + tag(
        "div", status_chip(view, first.verdict)
        + tag("span", e(view.count("frame.outlets_n", first.outlets_in_claim)), class_="chip"), class_="meta",
    )  # fmt: skip
    return tag("section", head + tag("div", "".join(_wording(view, row) for row in rows), class_="sayings"),
               class_="card saying-group")  # fmt: skip


def _wording(view: View, row: object) -> str:
    """Outlet and date first, then the verb, then the words."""
    name = link(view.link("report", report=row.report_id, focus=row.statement_id), bdi(view.outlet(row.outlet)))
    letter = tag("span", e(row.version), class_=f"letter {version_class(row.version)}") + " " if row.version else ""
    said = [f"{letter}<b>{name}</b>", bdi(view.day(row.published) or view.t("claim.no_date"))]
    said += [f"«{bdi(row.verb)}»"] if row.verb else []
    said += [e(view.t(f"claim.distance_{row.distance}"))] if row.distance != "neutral" else []
    said += [e(view.t("claim.quoted"))] if row.quoted else []
    said += [e(view.t("speakers.via", name=view.person(row.speaker_via)))] if row.speaker_via else []
    return tag("div", tag("p", " · ".join(said), class_="who") + quote(e(row.text), row.language), class_="saying")
