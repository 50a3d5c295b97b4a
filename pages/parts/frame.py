"""The frame every page begins with: `view = frame("claim")`. It stands; build on it.

    from pages.parts.frame import frame

    view = frame("outlets")                       # 1 read state: address checked, top bar drawn, comparison loaded
    table = tables.pairwise(view.index, view.event_id, view.outlets)      # 2 call the engine
    view.html(render(view, table))                # 3 render

What `View` offers
------------------
lang, dir, theme         "ar" | "en" | "ru"; "rtl" | "ltr"; "light" | "dark" | "" (the system's)
index, comparison        `compare.tables.Index` and the whole result; read-only
known                    what `data/outlets.csv` knows, by the engine's name of the outlet (country, kind, owner …)
event_id                 the chosen event (None only when there are no reports at all)
events, claims(single=…)  the events; the chosen one's claims, most worth checking first (kept in memory, read-only)
headline(claim), version_names(claim)     what a claim's accounts disagree on; what each version is called
outlets                  outlets to show, in the one order: the filter's, else those of the event
languages, verdicts, kinds   the other filters as tuples; empty means "all"
t(key, **values)         a text of the interface; keys are "<file in words/>.<key>", add your own words/<page>.toml
maybe(key)               the same, None where the interface has no such text
count(key, n)            a counted noun in its plural form
number(x), percent(x), day(iso), moment(iso)    by the locale
outlet(name)             an outlet's name in the interface language
report_title(report)     its title, else its first words
asked(claim, verdict)    what a claim's accounts disagree on as a question, or None
event_name(label)        an event's name as shown
person(name)             a speaker's name as shown
link(page, **params)     relative address of another view; event, filters, language and theme travel along,
                         `name=None` removes one. On the same page all parameters are kept.
param(name, allowed, default)      one checked parameter of the page; a bad value gives the default and a note
whole(name, default)     a parameter that is a whole number
find_claim(), find_report(name)    checked ids from the address; a former id leads to the present one, with a note
note(text)               a line under the top bar
title(text)              the browser tab
beside(key)              a row for a heading and the share menu: `with view.beside("head"): …`
last(slot)               for figures: `slot = st.container(…)` where it belongs, `with view.last(slot):` at the end
html(text)               show HTML made with `pages.parts.html` (never with f-strings of raw text: use `e()`, `tag()`)
bind(name, key, …)       for real widgets: seeds `st.session_state[key]` from the address, gives the `on_change` that
                         writes it back with ONE history entry

`share.menu(view, file_name, page, citation)` draws the share menu: copy link, citation, print, self-contained file.

Plain `<a href={view.link(…)}>` inside `view.html` is the normal way to go anywhere, also on the same page: the script
in `behaviour.js` turns a click into one history entry and a rerun, without reload; without script it still is a link.
Choices of a page (view, sort, base) are such links too (`html.choices`). Use widgets only for typing, uploads and long
lists.

A page of one's own: `pages/<path>.py` as in `address.PAGES`, its texts in `words/<page>.toml`, its tables in
`compare/tables/`. The top bar shows every page of `address.PAGES` whose file exists. Styles: classes in `look.css`
(`card`, `chip`, `meta`, `facts`, `scroll`, `plain` for tables, `q` for quotations, `vh` for words that are only heard).
"""

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from compare.errors import CompareError
from compare.model import KINDS
from compare.tables import Index
from pages.parts import i18n, memo, topbar
from pages.parts.address import CARRIED, MINE, THEMES, Address, known, nearest_language
from pages.parts.behaviour import behave
from pages.parts.data import ROOT, Loaded, loaded, mine
from pages.parts.html import e, tag
from pages.parts.view import VERDICTS, View

__all__ = ["VERDICTS", "View", "frame"]


def frame(page: str) -> View:
    """Check the address, draw the top bar, load the comparison. The first call of every page."""
    address = Address(page, {name: tuple(st.query_params.get_all(name)) for name in st.query_params})
    lang = nearest_language(address.one("lang"), st.context.locale)
    theme = address.one("theme") if address.one("theme") in THEMES else ""
    name = i18n.t(lang, f"frame.nav_{page}")
    st.set_page_config(
        page_title=f"{name} – {i18n.t(lang, 'frame.app')}", page_icon=str(ROOT / "static" / "icon.png"), layout="wide",
        initial_sidebar_state="collapsed",
    )  # fmt: skip
    st.html(ROOT / "pages" / "parts" / "look.css")
    behave(lang, i18n.direction(lang), theme or "")
    bar = st.container(key="topbar")
    data = mine(address.one("data")) or _loaded(lang)
    carried = address if data.is_mine else address.without_mine()
    view = _view(page, lang, theme or "", carried, data, st.container(key="notes"))
    with bar:
        topbar.draw(view)
    _notices(view, address.one("data"))
    return view


def _loaded(lang: str) -> Loaded:
    """The comparison; what the engine cannot do is said here, once for all pages."""
    try:
        return loaded(lang)
    except CompareError as error:
        st.html(tag("p", e(error), class_="note", id="content", lang="en", dir="ltr", role="alert"))
        st.stop()


def _view(page: str, lang: str, theme: str, address: Address, data: Loaded, notes: DeltaGenerator) -> View:
    index = data.index
    order = list(memo.events(data.hash, data)["event_id"])
    asked = _asked_event(address, index)
    event_id = asked if asked in index.events else (order[0] if order else None)
    here = index.outlets_of(event_id) if event_id else ()
    outlets, _ = known(address.all("outlet"), index.outlets)
    return View(
        page=page, lang=lang, dir=i18n.direction(lang), theme=theme, address=address, loaded=data, event_id=event_id,
        outlets=outlets or here,
        languages=known(address.all("language"), memo.languages(data.hash, data))[0],
        verdicts=known(address.all("verdict"), VERDICTS)[0], kinds=known(address.all("kind"), KINDS)[0], _notes=notes,
    )  # fmt: skip


def _asked_event(address: Address, index: Index) -> str | None:
    """The event of the address; a claim or report named there decides over it."""
    claim = index.renamed.get(address.one("claim") or "", address.one("claim") or "")
    if claim in index.claims and address.page == "claim":
        return index.claims[claim].event_id
    report = address.one("report")
    if report in index.event_of and address.page == "report":
        return index.event_of[report]
    event = address.one("event") or ""
    return index.renamed.get(event, event)


def _notices(view: View, link_hash: str | None) -> None:
    """Say what of the address could not be followed, and whether the data are others than the link's."""
    asked = view.address.one("event")
    if asked and asked not in view.index.events and asked not in view.index.renamed:
        view.note(view.t("frame.no_event"))
    if link_hash and link_hash != view.loaded.hash:
        view.note(view.t("add.gone" if link_hash.startswith(MINE) else "frame.data_changed"))
    allowed = {
        "lang": i18n.NAMES, "theme": THEMES, "outlet": view.index.outlets, "verdict": VERDICTS, "kind": KINDS,
        "language": memo.languages(view.loaded.hash, view.loaded),
    }  # fmt: skip
    for name in CARRIED:
        if name in allowed and known(view.address.all(name), allowed[name])[1]:
            view.note(view.t("frame.bad_value", name=name))
