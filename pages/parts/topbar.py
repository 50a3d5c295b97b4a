"""The top bar: name, pages, language, theme, filter; and the line that says what the sample is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from compare.model import KINDS
from pages.parts import i18n, memo
from pages.parts.address import PAGES
from pages.parts.data import ROOT
from pages.parts.html import e, hidden, link, tag

if TYPE_CHECKING:
    from pages.parts.frame import View

SHOWN = ("overview", "outlets", "speakers", "timeline", "find", "add", "method")


def draw(view: View) -> None:
    """Draw the bar into the container it is called in."""
    with st.container(horizontal=True, vertical_alignment="center", gap="small", key="bar"):
        st.html(_navigation(view))
        with st.popover(_filter_name(view), key="filter", type="tertiary"):
            _filters(view)
        st.html(_tools(view))
    if view.loaded.is_mine:
        back = link(view.link("overview", **dict.fromkeys(("data", "event", "outlet", "language", "verdict", "kind"))),
                    e(view.t("add.to_sample")))  # fmt: skip
        save = link(view.link("add"), e(view.t("add.to_save")))
        said = f"<b>{e(view.t('add.yours'))}</b> {save} · {back}"
        st.html(tag("p", said, class_="digest frame mine", lang=view.lang, dir=view.dir))
    if any(report.is_digest for report in view.index.reports.values()):
        more = link(view.link("method"), e(view.t("frame.digest_more"))) if _exists("method") else ""
        st.html(tag("p", f"{e(view.t('frame.digests'))} {more}", class_="digest frame", lang=view.lang, dir=view.dir))


def _exists(page: str) -> bool:
    return page == "overview" or (ROOT / "pages" / f"{PAGES[page]}.py").exists()


def _navigation(view: View) -> str:
    parent = {"claim": "overview", "report": "overview"}.get(view.page, view.page)
    items = "".join(
        tag(
            "li",
            link(
                view.link(page, claim=None, report=None), e(view.t(f"frame.nav_{page}")), data_top="1",
                aria_current="page" if page == view.page else ("true" if page == parent else None),
            ),
        )
        for page in SHOWN if _exists(page)
    )  # fmt: skip
    brand = link(view.link("overview"), f"<b>{e(view.t('frame.app'))}</b>", class_="brand", data_top="1")
    skip = f'<a class="skip" href="#content">{e(view.t("frame.skip"))}</a>'
    nav = tag("nav", f"<ul>{items}</ul>", aria_label=view.t("frame.pages"))
    return tag("div", skip + brand + nav, class_="topbar", lang=view.lang, dir=view.dir)


def _tools(view: View) -> str:
    languages = "".join(
        tag(
            "li",
            link(
                view.link(None, lang=code), e(name), lang=code, hreflang=code,
                aria_current="true" if code == view.lang else None,
            ),
        )
        for code, name in i18n.NAMES.items()
    )  # fmt: skip
    other = "light" if view.theme == "dark" else "dark"
    glyph = "☀" if other == "light" else "☾"
    theme = link(
        view.link(None, theme=other), f'<span aria-hidden="true">{glyph}</span>{hidden(view.t(f"frame.to_{other}"))}',
        class_="theme", title=view.t(f"frame.to_{other}"),
    )  # fmt: skip
    nav = tag("nav", f"<ul>{languages}</ul>", aria_label=view.t("frame.language"))
    return tag("div", nav + theme, class_="topbar tools", lang=view.lang, dir=view.dir)


def _chosen(view: View) -> int:
    return sum(bool(view.address.all(name)) for name in ("outlet", "language", "verdict", "kind"))


def _filter_name(view: View) -> str:
    chosen = _chosen(view)
    return view.t("frame.filter") + (f" · {view.number(chosen)}" if chosen else "")


def _filters(view: View) -> None:
    """Real widgets, since the list of outlets is long; each writes the address once."""
    here = view.index.outlets_of(view.event_id) if view.event_id else ()
    others = [outlet for outlet in view.index.outlets if outlet not in here]
    st.multiselect(
        view.t("frame.outlets"), [*here, *others], key="frame_outlet", format_func=view.outlet,
        on_change=view.bind("outlet", "frame_outlet", many=True, allowed=view.index.outlets),
        placeholder=view.t("frame.all_outlets"),
    )  # fmt: skip
    spoken = list(memo.languages(view.loaded.hash, view.loaded))
    _pills(view, "language", spoken, lambda code: i18n.NAMES.get(code, code))
    _pills(view, "verdict", ["diverge", "undecided", "agree", "single"], lambda v: view.t(f"frame.verdict_{v}"))
    _pills(view, "kind", list(KINDS), lambda kind: view.t(f"frame.kind_{kind}"))
    if _chosen(view):
        clear = link(view.link(None, outlet=None, language=None, verdict=None, kind=None), e(view.t("frame.clear")))
        st.html(tag("p", clear, class_="frame", lang=view.lang, dir=view.dir))


def _pills(view: View, name: str, options: list[str], shown: object) -> None:
    key = f"frame_{name}"
    st.pills(
        view.t(f"frame.filter_{name}"), options, selection_mode="multi", key=key, format_func=shown,
        on_change=view.bind(name, key, many=True, allowed=options),
    )  # fmt: skip
