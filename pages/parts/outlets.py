"""HTML of the outlets page: agreement of every two, who carries whom, what each leaves out, how it attributes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from compare.tables.outlets import OWN_VOICE, sides_in
from pages.parts.html import bdi, choices, e, hidden, link, quote, tag
from pages.parts.lead import outlets as some_outlets
from pages.parts.matrix import status_chip
from pages.parts.scope import agency_name, side_name
from pages.parts.wording import fold

if TYPE_CHECKING:
    from pages.parts.beside import Beside
    from pages.parts.frame import View

MOST = 40  # outlets in the table of pairs; more is no picture any more
WIDE = 0.5  # an interval wider than this says nothing
SIDES = 6


def heading_html(view: View) -> str:
    """What the page is, and what it is not."""
    title = tag("h1", e(view.t("outlets.heading")), id="content", tabindex="-1")
    return title + tag("p", e(view.t("outlets.lead")), class_="lead mut")


def region(table: str, name: str, extra: str = "") -> str:
    """A table that scrolls inside its own box."""
    return tag("div", table, class_=f"scroll {extra}".strip(), tabindex="0", role="region", aria_label=name)


def sentence(view: View, row: object) -> str:
    """Two outlets' agreement in words."""
    if row.share is None:
        return f"{view.outlet(row.a)}, {view.outlet(row.b)}: {_undecided(view, row)}"
    said = view.t(
        "outlets.cell", a=view.outlet(row.a), b=view.outlet(row.b), alike=view.number(row.alike),
        n=view.number(row.alike + row.apart), share=view.percent(row.share), low=view.percent(row.low),
        high=view.percent(row.high),
    )  # fmt: skip
    more = [view.t("outlets.copies")] if row.copied else []
    more += [_undecided(view, row)] if row.undecided else []
    return "; ".join([said, *more])


def _undecided(view: View, row: object) -> str:
    return view.t("outlets.undecided", n=view.number(row.undecided))


def pairs_html(view: View, frame: pd.DataFrame, outlets: tuple[str, ...]) -> str:
    """Every two outlets in one table of links."""
    shown = outlets[:MOST]
    cells = {(row.a, row.b): row for row in frame.itertuples()}
    head = tag("th", "", scope="col", class_="corner") + "".join(
        tag("th", tag("span", e(view.outlet(o)), dir="auto"), scope="col", class_="outlet") for o in shown
    )
    body = "".join(_pairs_row(view, n, outlet, shown, cells) for n, outlet in enumerate(shown))
    name = view.t("outlets.agreement")
    table = tag(
        "table",
        f"{tag('caption', e(name), class_='vh')}<thead><tr>{head}</tr></thead><tbody>{body}</tbody>",
        class_="matrix pairs", data_grid="1",
    )  # fmt: skip
    note = ""
    if len(outlets) > MOST:
        note = tag("p", e(view.t("outlets.too_many", n=view.number(MOST), all=view.number(len(outlets)))), class_="mut")
    title = f"<h2>{e(name)}</h2>" + tag("p", e(view.t("outlets.agreement_help")), class_="mut small")
    return title + note + region(table, name)


def _pairs_row(view: View, n: int, outlet: str, shown: tuple[str, ...], cells: dict[tuple[str, str], object]) -> str:
    to = view.link(None, of=outlet, **{"with": None})
    name = link(to, tag("span", e(view.outlet(outlet)), class_="text", dir="auto"), data_r=str(n), data_c="-1",
                tabindex="0" if n == 0 else "-1", data_top="1")  # fmt: skip
    body = "".join(
        tag("td", _cell(view, n, m, outlet, other, cells.get((outlet, other)) or cells.get((other, outlet))))
        for m, other in enumerate(shown)
    )
    return f"<tr>{tag('th', name, scope='row')}{body}</tr>"


def _cell(view: View, n: int, m: int, outlet: str, other: str, row: object | None) -> str:
    """One pair; its whole sentence is the cell's name (and its tooltip, see `behaviour.js`)."""
    place = f'data-r="{n}" data-c="{m}" tabindex="-1"'
    if row is None:
        said = "" if outlet == other else e(view.t("outlets.none_in_common"))
        return f'<i class="cell {"absent" if said else "same"}" role="img" aria-label="{said or "–"}" {place}></i>'
    known = row.alike + row.apart
    text = f"{row.alike}/{known}" if known else "?"
    is_wide = row.share is None or row.high - row.low > WIDE
    to = view.link(None, of=outlet, **{"with": other})
    look = f"cell share{' wide' if is_wide else ''}{' copied' if row.copied else ''}"
    return (
        f'<a href="{e(to)}" target="_self" class="{look}" style="--share:{100 * (row.share or 0):.0f}%" data-top="1"'
        f' aria-label="{e(sentence(view, row))}" {place}>{text}</a>'
    )


def beside_html(view: View, outlet: str, frame: pd.DataFrame) -> str:
    """One outlet beside every other: share, n, interval; in the one order."""
    title = view.t("outlets.beside", outlet=view.outlet(outlet))
    back = choices(view.t("outlets.agreement"), [(view.link(None, of=None, **{"with": None}),
                                                  view.t("outlets.close"), False)])  # fmt: skip
    head = f'<h2 id="beside">{e(title)}</h2>' + tag("p", e(view.t("outlets.beside_help")), class_="mut small") + back
    if frame.empty:
        return head + tag("p", e(view.t("outlets.nothing_shared")), class_="mut")
    order = {name: n for n, name in enumerate(view.index.outlets)}
    rows = "".join(_beside(view, row) for row in sorted(frame.itertuples(), key=lambda row: order[row.b]))
    names = ("with", "alike", "share")
    columns = "".join(tag("th", e(view.t(f"outlets.{name}")), scope="col") for name in names)
    table = tag("table", f"<thead><tr>{columns}</tr></thead><tbody>{rows}</tbody>", class_="plain")
    return head + region(table, title)


def _beside(view: View, row: object) -> str:
    to = view.link(None, of=row.a, **{"with": row.b})
    known = row.alike + row.apart
    counts = view.t("outlets.of_claims", n=view.number(row.alike), all=view.number(known)) if known else ""
    more = [counts] if counts else []
    more += [_undecided(view, row)] if row.undecided else []
    more += [f"⧉ {view.t('outlets.copies')}"] if row.copied else []
    here = "true" if row.b == view.address.one("with") else None
    cells = tag("th", link(to, bdi(view.outlet(row.b)), aria_current=here), scope="row")
    cells += tag("td", e(" · ".join(more))) + tag("td", interval_html(view, row.share, row.low, row.high))
    return tag("tr", cells, class_="here" if here else None)


def interval_html(view: View, share: float | None, low: float | None, high: float | None) -> str:
    """A share with its 95 % interval, drawn with plain elements and written out."""
    if share is None or low is None or high is None:
        return ""
    bar = (
        f'<span class="interval" aria-hidden="true"><i style="inset-inline-start:{100 * low:.1f}%;'
        f'width:{100 * (high - low):.1f}%"></i><b style="inset-inline-start:{100 * share:.1f}%"></b></span>'
    )
    said = f"{bdi(view.percent(share))} <span class='mut'>({bdi(f'{view.percent(low)} – {view.percent(high)}')})</span>"
    return f'<span class="interval-row">{bar}<span>{said}</span></span>'


def pair_html(view: View, row: object | None, claims: pd.DataFrame, a: str, b: str) -> str:
    """The claims two outlets both tell, those told apart first."""
    title = view.t("outlets.pair", a=view.outlet(a), b=view.outlet(b))
    head = f"<h2>{e(title)}</h2>"
    if row is None or claims.empty:
        return head + tag("p", e(view.t("outlets.none_in_common")), class_="mut")
    lines = "".join(_shared(view, claim) for claim in claims.itertuples())
    return head + tag("p", e(sentence(view, row))) + tag("ul", lines, class_="versions")


def _shared(view: View, claim: object) -> str:
    to = link(view.link("claim", claim=claim.claim_id, base=claim.a), e(claim.label), lang=claim.language, dir="auto",
              data_top="1")  # fmt: skip
    kinds = " ".join(tag("span", e(view.t(f"frame.kind_{kind}")), class_="kind") for kind in claim.kinds)
    copy = tag("span", f"⧉ {e(view.t('outlets.copies'))}", class_="who") if claim.is_copy else ""
    return tag("li", status_chip(view, claim.verdict) + f"<span>{to} {kinds} {copy}</span>")


def carried_html(view: View, frame: pd.DataFrame) -> str:
    """Who prints whose text, and who credits which agency in a text of its own."""
    title = f"<h2>{e(view.t('outlets.carried'))}</h2>"
    if frame.empty:
        return title + tag("p", e(view.t("outlets.nothing_carried")), class_="mut")
    title += tag("p", e(view.t("outlets.carried_help")), class_="mut small")
    together = frame[frame["outlets"].map(len) > 1]
    lines = "".join(_one_text(view, row) for row in together.itertuples())
    if lines:
        title += f"<h3>{e(view.t('outlets.one_text'))}</h3>" + tag("ul", lines, class_="plain-list")
    alone = frame[frame["outlets"].map(len) == 1]
    by_agency = alone.groupby("agency", sort=True)["outlets"].agg(lambda some: tuple(o for each in some for o in each))
    lines = "".join(_carries(view, agency, outlets) for agency, outlets in by_agency.items())
    if lines:
        title += f"<h3>{e(view.t('outlets.credits'))}</h3>" + tag("ul", lines, class_="plain-list")
    return title


def _one_text(view: View, row: object) -> str:
    basis = tag("span", e(view.t(f"claim.origin_{row.basis.replace('-', '_')}")), class_="chip")
    return _carries(view, row.agency, row.outlets, basis)


def _carries(view: View, agency: str | None, outlets: tuple[str, ...], chip: str = "") -> str:
    name = agency_name(view, agency) if agency else view.t("outlets.nobody_credited")
    arrow = "←" if view.dir == "rtl" else "→"
    named = tag("span", f'<span aria-hidden="true">{arrow}</span> {e(some_outlets(view, outlets, 60))}', class_="who")
    return tag("li", f"<b>{bdi(name)}</b> {chip} {named}")


def missing_html(view: View, frame: pd.DataFrame) -> str:
    """What each outlet leaves out, with the denominator, as bars."""
    title = f"<h2>{e(view.t('outlets.missing'))}</h2>"
    title += tag("p", e(view.t("outlets.missing_help")), class_="mut small")
    rows = "".join(_missing(view, row) for row in frame.itertuples())
    names = ("frame.outlets", "outlets.reports", "outlets.left_out")
    head = "".join(tag("th", e(view.t(name)), scope="col") for name in names)
    table = tag("table", f"<thead><tr>{head}</tr></thead><tbody>{rows}</tbody>", class_="plain counts")
    return title + region(table, view.t("outlets.missing"))


def _missing(view: View, row: object) -> str:
    share = row.left_out / row.claims if row.claims else 0.0
    said = view.t("outlets.of_claims", n=view.number(row.left_out), all=view.number(row.claims)) if row.claims else "–"
    if row.cut:
        said += f" · {view.t('outlets.text_cut', n=view.number(row.cut))}"
    bar = f'<span class="bar" aria-hidden="true"><i style="width:{100 * share:.0f}%"></i></span>'
    cells = tag("th", bdi(view.outlet(row.outlet)), scope="row")
    cells += tag("td", bdi(view.number(row.reports)), class_="num")
    which = e(said)
    if len(row.report_ids) == 1 and row.left_out:
        which = link(view.link("report", report=row.report_ids[0]), which, data_top="1")
    return f"<tr>{cells}{tag('td', tag('div', f'{bar}<span>{which}</span>', class_='barred'))}</tr>"


def attribution_html(view: View, frame: pd.DataFrame, sides: tuple[str, ...], outlets: tuple[str, ...]) -> str:
    """Outlet × side of the speaker: how many statements, how many at a distance, how many endorsed."""
    title = f"<h2>{e(view.t('outlets.attribution'))}</h2>"
    title += tag("p", e(view.t("outlets.attribution_help")), class_="mut small")
    cells = {(row.outlet, row.side): row for row in frame.itertuples()}
    names = {side: view.t("sides.own") if side == OWN_VOICE else side_name(view, side) for side in sides}
    head = tag("th", e(view.t("frame.outlets")), scope="col")
    head += "".join(tag("th", bdi(names[side]), scope="col", class_="num") for side in sides)
    rows = "".join(
        "<tr>" + tag("th", bdi(view.outlet(outlet)), scope="row")
        + "".join(tag("td", _attributed(view, cells.get((outlet, side))), class_="num") for side in sides) + "</tr>"
        for outlet in outlets if any((outlet, side) in cells for side in sides)
    )  # fmt: skip
    table = tag("table", f"<thead><tr>{head}</tr></thead><tbody>{rows}</tbody>", class_="plain counts")
    return title + region(table, view.t("outlets.attribution"))


def _attributed(view: View, row: object | None) -> str:
    if row is None:
        return '<span class="mut">–</span>'
    marks = ""
    for glyph, name, n in (("▽", "distanced", row.distanced), ("△", "endorsed", row.endorsed)):
        if n:
            said = hidden(view.t(f"claim.distance_{name}"))
            marks += f' <span class="{name}"><span aria-hidden="true">{glyph}</span>{said}{e(view.number(n))}</span>'
    return f"{bdi(view.number(row.statements))}{marks}"


def distances_html(view: View, frame: pd.DataFrame) -> str:
    """Every statement whose outlet keeps its distance or endorses, with the verb as printed."""
    name = view.t("outlets.distances")
    if frame.empty:
        return tag("p", e(view.t("outlets.no_distances")), class_="mut")
    rows = "".join(_distance(view, row) for row in frame.itertuples())
    return fold(f"{name} ({view.number(len(frame))})", tag("ul", rows, class_="plain-list"))


def _distance(view: View, row: object) -> str:
    glyph = "▽" if row.distance == "distanced" else "△"
    shown = f'<span class="{row.distance}" aria-hidden="true">{glyph}</span> <b>{bdi(view.outlet(row.outlet))}</b>'
    said = [e(view.t(f"claim.distance_{row.distance}")), f"«{bdi(row.verb)}»" if row.verb else "",
            bdi(view.person(row.speaker))]  # fmt: skip
    to = link(view.link("claim", claim=row.claim_id, focus=row.statement_id), e(row.text), data_top="1")
    told = tag("span", " · ".join(part for part in said if part), class_="who")
    return tag("li", f"{shown} {told}{quote(to, row.language)}")


def rest_html(view: View, found: Beside, outlets: tuple[str, ...]) -> str:
    """Everything below the pairs."""
    return (
        carried_html(view, found.carried)
        + missing_html(view, found.missing)
        + attribution_html(view, found.attribution, sides_in(found.attribution, SIDES), outlets)
        + distances_html(view, found.distances)
    )


def page_html(view: View, found: Beside, outlets: tuple[str, ...]) -> str:
    """The page as one file."""
    return heading_html(view) + pairs_html(view, found.agreement, outlets) + rest_html(view, found, outlets)
