"""HTML of the claim page: heading, versions, differences, wordings in three views, silences, origins."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd
import plotly.graph_objects as go
import streamlit as st

from compare import figures
from compare.tables import differences as table_of_differences
from pages.parts import memo
from pages.parts.fidelity import fidelity_html
from pages.parts.html import bdi, choices, e, link, quote, tag
from pages.parts.lead import outlets, outlets_html
from pages.parts.matrix import SILENT, status_chip, version_class
from pages.parts.sentence import explain, value
from pages.parts.wording import card, text_html, who_html

if TYPE_CHECKING:
    from compare.model import Statement
    from pages.parts.frame import View

VIEWS = ("cards", "words", "table")
SHOWN_DIFFERENCES = 6
MOST_DIFFERENCES = 40  # a toll told by thirty outlets has hundreds of pairs of values
MOST_CARDS = 14  # before "show more"; every version has one among them


def pick_html(view: View, claims: pd.DataFrame) -> str:
    """What to show when the address names no claim: the list, most worth checking first."""
    lines = "".join(
        tag("li", f"{status_chip(view, c.verdict)} {claim_link(view, c)}")
        for c in claims.itertuples() if c.verdict != "single"
    )  # fmt: skip
    heading = tag("h1", e(view.t("claim.pick")), id="content", tabindex="-1")
    return heading + tag("p", e(view.t("claim.pick_help")), class_="mut") + tag("ul", lines, class_="versions")


def claim_link(view: View, claim: object) -> str:
    """A claim by its label, in the direction of its language."""
    return link(view.link("claim", claim=claim.claim_id), e(claim.label), lang=claim.language, dir="auto", data_top="1")


def steps_html(view: View, order: list[str], claim_id: str, *, again: bool = False) -> str:
    """Back to the event; previous and next in the order of worth."""
    at = order.index(claim_id) if claim_id in order else -1
    rtl = view.dir == "rtl"
    before, after = ("›", "‹") if rtl else ("‹", "›")
    back = link(view.link("overview", claim=None), e(view.t("claim.back")), data_top="1")
    parts = [tag("span", back)]
    if at >= 0:
        place = view.t("claim.place", n=view.number(at + 1), all=view.number(len(order)))
        walk = []
        if at > 0:
            walk.append(_step(view, order[at - 1], f"{before} {view.t('claim.previous')}", "prev"))
        walk.append(tag("span", bdi(place), class_="mut"))
        if at + 1 < len(order):
            walk.append(_step(view, order[at + 1], f"{view.t('claim.next')} {after}", "next"))
        parts.append(tag("span", " ".join(walk), class_="walk"))
    return tag(
        "nav",
        "".join(parts),
        class_="steps noprint",
        aria_label=view.t("claim.steps_again" if again else "claim.steps"),
    )


def _step(view: View, claim_id: str, text: str, rel: str) -> str:
    return link(
        view.link(None, claim=claim_id, base=None, focus=None, open=None, all=None), e(text), rel=rel, data_top="1"
    )


def heading_html(view: View, claim: object) -> str:
    """What the accounts disagree on and one outlet's words, or these alone; the verdict and its weight."""
    words, title = {"lang": claim.language, "dir": "auto"}, view.asked(claim.claim_id, claim.verdict)
    label = tag("h1", e(title or claim.label), id="content", tabindex="-1", class_="claim", **({} if title else words))
    if title:
        label += tag("p", e(claim.label), class_="lead mut", **words)
    facts = [
        status_chip(view, claim.verdict),
        *(tag("span", e(view.t(f"frame.kind_{kind}")), class_="chip") for kind in claim.kinds),
        tag("span", e(view.count("frame.outlets_n", claim.outlets)), class_="chip"),
        tag("span", e(view.count("frame.origins", claim.origins)), class_="chip"),
    ]
    return label + tag("div", "".join(facts), class_="meta")


def versions_html(view: View, versions: pd.DataFrame, claim: object) -> str:
    """One line each: letter, what sets it apart, who tells it, how many origins, since when."""
    if claim.verdict == "single":
        return ""
    heading = view.t("claim.versions" if claim.verdict == "diverge" else "claim.one_version")
    lines = "".join(_version(view, version) for version in versions.itertuples())
    return f"<h2>{e(heading)}</h2>" + tag("ul", lines, class_="versions")


def _version(view: View, version: object) -> str:
    letter = tag("span", e(version.version), class_=f"letter {version_class(version.version)}")
    told = [outlets_html(view, version.outlets, 8), bdi(view.count("frame.origins", version.origins))]
    if version.first:
        told.append(bdi(view.day(version.first)))
    said = f"<b>{bdi(version.label)}</b> " + tag("span", " · ".join(told), class_="who")
    return tag("li", letter + tag("span", said))


def differences_html(view: View, differences: pd.DataFrame) -> str:
    """Every difference with its sentence and both sides; the gravest first, the rest folded."""
    heading = f"<h2>{e(view.t('claim.differences'))}</h2>"
    if differences.empty:
        return heading + tag("p", e(view.t("claim.no_differences")), class_="mut")
    lines = [_difference(view, row) for row in differences.head(MOST_DIFFERENCES).itertuples()]
    shown = tag("ul", "".join(lines[:SHOWN_DIFFERENCES]), class_="told-apart")
    rest = lines[SHOWN_DIFFERENCES:]
    if rest:
        more = view.t("claim.more_differences", n=view.number(len(differences) - SHOWN_DIFFERENCES))
        if len(differences) > MOST_DIFFERENCES:
            more += f" – {view.t('claim.gravest', n=view.number(len(rest)))}"
        summary = tag("summary", e(more))
        shown += tag("details", summary + tag("ul", "".join(rest), class_="told-apart"), class_="fold")
    return heading + shown


def _difference(view: View, row: object) -> str:
    chips = tag(
        "span", e(view.t(f"frame.kind_{row.kind}")), class_="chip st diverge" if not row.is_suggested else "chip"
    )
    if row.temporal:
        chips += tag("span", e(view.t(f"frame.temporal_{row.temporal}")), class_="chip")
    if row.is_suggested:
        chips += tag("span", e(view.t("claim.suggested")), class_="chip")
    d = row.difference
    sides = _told_side(view, row.a_versions, value(view, row.a, row.kind, row.a_value, d.span_a), row.a_outlets)
    sides += _told_side(view, row.b_versions, value(view, row.b, row.kind, row.b_value, d.span_b), row.b_outlets)
    return tag("li", tag("div", chips, class_="meta") + tag("p", e(explain(view, row.a, row.b, d))) + sides)


def _told_side(view: View, letters: tuple[str, ...], told: str, names: tuple[str, ...]) -> str:
    shown = "".join(tag("span", e(v), class_=f"letter {version_class(v)}") for v in letters[:4])
    return tag(
        "span", f"{shown} <b>{bdi(told)}</b> {tag('span', outlets_html(view, names), class_='who')}", class_="side"
    )


def values_heading(view: View) -> str:
    """Heading of the picture of values."""
    return f"<h2>{e(view.t('claim.values'))}</h2>" + tag("p", e(view.t("claim.values_help")), class_="mut small")


def figure(view: View, claim_id: str, values: pd.DataFrame) -> go.Figure:
    """The picture of values, drawn once for all visitors of a claim."""

    def draw() -> go.Figure:
        drawn = figures.values_over_time(values, view.names(), view.lang, view.day_or_none)
        return drawn.update_layout(separators={"ru": ",\u00a0"}.get(view.lang, ".,"))

    return memo.figure(view.loaded.hash, claim_id, view.lang, view.loaded.is_mine, draw)


def base_picker(view: View, wordings: pd.DataFrame, base: Statement) -> None:
    """Whose wording to compare against: a list, since a claim may have dozens."""
    ids = list(wordings["statement_id"])
    named = {row.statement_id: f"{view.outlet(row.outlet)} – {row.text[:60]}" for row in wordings.itertuples()}
    push = view.bind("base", "claim_base", allowed=ids, default=base.statement_id)
    with st.container(key="base"):
        st.selectbox(
            view.t("claim.base"), ids, key="claim_base", on_change=push,
            format_func=named.get,
        )  # fmt: skip


def switch_html(view: View, chosen: str) -> str:
    """Heading of the wordings, and the switch: cards, changed words, table."""
    options = [
        (view.link(None, view=None if v == "cards" else v), view.t(f"claim.view_{v}"), v == chosen) for v in VIEWS
    ]
    return f"<h2>{e(view.t('claim.wordings'))}</h2>" + choices(view.t("claim.view"), options)


def key_html(view: View, chosen: str) -> str:
    """What the marks mean."""
    items = [f'<mark class="differs">{e(view.t("claim.key_differs"))}</mark>']
    items.append(f"<ins>{e(view.t('claim.key_added'))}</ins>")
    if chosen == "words":
        items.append(f"<del>{e(view.t('claim.key_removed'))}</del>")
    else:
        items.append(f'<mark class="shared">{e(view.t("claim.key_shared"))}</mark>')
    return tag("ul", "".join(f"<li>{item}</li>" for item in items), class_="key", aria_label=view.t("claim.key"))


def wordings_html(
    view: View, claim_id: str, wordings: pd.DataFrame, base: Statement, chosen: str, *, whole: bool = False
) -> str:
    """The wordings in the chosen view, base first, then version by version; `whole`: every card with its evidence."""
    verdict = view.index.judgements[claim_id].verdict
    ordered = wordings.assign(first=wordings["statement_id"] != base.statement_id)
    ordered = ordered.sort_values(["first", "version", "published", "statement_id"], na_position="last")
    if chosen == "table":
        return table_html(view, claim_id, ordered, base)
    nth = ordered.groupby("version").cumcount().sort_values(kind="stable")  # one of every version, then a second one
    beyond = set(ordered.loc[nth.index[MOST_CARDS:], "statement_id"])
    if beyond and not whole and not view.address.one("all") and view.address.one("focus") not in beyond:
        ordered = ordered[~ordered["statement_id"].isin(beyond)]
        more = view.t("claim.more_wordings", n=view.number(len(beyond)))
        more = tag("p", link(view.link(None, all=1), e(more)), class_="noprint")
    else:
        more = ""
    cards = "".join(
        card(view, claim_id, row, base, verdict, full=chosen == "words", is_open=whole) for row in ordered.itertuples()
    )
    foreign = any(ordered["language"] != base.language)
    note = tag("p", e(view.t("claim.other_language")), class_="mut small") if foreign else ""
    return (
        key_html(view, chosen)
        + note
        + tag("div", cards, class_="grid wordings" if chosen == "cards" else "stack wordings")
    )


def table_html(view: View, claim_id: str, wordings: pd.DataFrame, base: Statement) -> str:
    """One row per wording."""
    rows = "".join(_table_row(view, claim_id, row, base) for row in wordings.itertuples())
    names = ("outlet", "version", "published", "text")
    head = "".join(tag("th", e(view.t(f"claim.{name}")), scope="col") for name in names)
    table = tag("table", f"<thead><tr>{head}</tr></thead><tbody>{rows}</tbody>", class_="plain wide")
    return tag("div", table, class_="scroll", tabindex="0", role="region", aria_label=view.t("claim.wordings"))


def _table_row(view: View, claim_id: str, row: object, base: Statement) -> str:
    text, _ = text_html(view, claim_id, view.index.statements[row.statement_id], base, full=False)
    report = link(view.link("report", report=row.report_id, focus=row.statement_id), bdi(view.outlet(row.outlet)))
    letter = tag("span", e(row.version), class_=f"letter {version_class(row.version)}") if row.version else ""
    cells = tag("th", report, scope="row") + tag("td", letter) + tag("td", who_html(view, row))
    return f"<tr>{cells}{tag('td', quote(text, row.language))}</tr>"


def silent_html(view: View, cells: pd.DataFrame) -> str:
    """Outlets that do not tell the claim, by the face of their silence."""
    groups = [(s, tuple(cells.loc[cells["status"] == s, "outlet"])) for s in SILENT]
    lines = "".join(
        tag("li", f"{status_chip(view, status)} <span>{outlets_html(view, names, 40)}</span>")
        for status, names in groups if names
    )  # fmt: skip
    return f"<h2>{e(view.t('claim.silent'))}</h2>" + tag("ul", lines, class_="versions") if lines else ""


def origins_html(view: View, origins: pd.DataFrame) -> str:
    """Which outlets share one origin."""
    lines = "".join(_origin(view, row) for row in origins.itertuples())
    summary = tag("summary", f"{e(view.t('claim.origins'))} ({view.number(len(origins))})")
    inner = tag("p", e(view.t("claim.origins_help")), class_="mut small") + tag("ul", lines, class_="plain-list")
    return tag("details", summary + inner, class_="fold")


def _origin(view: View, row: object) -> str:
    name = view.outlet(row.agency) if row.agency else outlets(view, row.outlets, 1)
    basis = tag("span", e(view.t(f"claim.origin_{row.basis.replace('-', '_')}")), class_="chip")
    carried = len(row.outlets) > 1 or row.agency
    arrow = "→" if view.dir == "rtl" else "←"
    others = tag("span", f"{arrow} {outlets_html(view, row.outlets, 40)}", class_="who") if carried else ""
    return tag("li", f"<b>{bdi(name)}</b> {basis} {others}")


def citation(view: View, claim: object, versions: pd.DataFrame) -> str:
    """The claim with its versions and who tells them, for a note or a mail."""
    told = "; ".join(f"{v.label} ({outlets(view, v.outlets, 6)})" for v in versions.itertuples())
    return f"«{claim.label}» – {view.t(f'frame.verdict_{claim.verdict}')}: {told}. {view.t('frame.app')}, {{link}}"


def page_html(view: View, claim: object, versions: pd.DataFrame, wordings: pd.DataFrame, base: Statement) -> str:
    """The whole claim for the self-contained page."""
    return (
        heading_html(view, claim)
        + versions_html(view, versions, claim)
        + differences_html(view, table_of_differences(view.index, claim.claim_id))
        + wordings_html(view, claim.claim_id, wordings, base, "cards", whole=True)
        + fidelity_html(view, claim.claim_id)
    )
