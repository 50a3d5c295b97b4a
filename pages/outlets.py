"""Outlets: how often every two tell the same, who carries whom, what each leaves out, how it attributes."""

import streamlit as st

from compare.tables import outlets as tables
from pages.parts import outlets as parts
from pages.parts import share
from pages.parts.beside import beside
from pages.parts.frame import frame
from pages.parts.scope import choice_html, chosen_events, outlets_here

view = frame("outlets")
event_ids = chosen_events(view)
if not event_ids:
    st.info(view.t("frame.no_reports"))
    st.stop()

outlets = outlets_here(view, event_ids)
found = beside(view, event_ids, outlets)
chosen, other = view.param("of", outlets), view.param("with", outlets)

with view.beside("head"):
    view.html(parts.heading_html(view))
    share.menu(view, "outlets", lambda: parts.page_html(view, found, outlets))
view.html(choice_html(view))
if chosen:
    own = tables.agreement_with(found.agreement, chosen)
    if other and other != chosen:
        shared = tables.shared_claims(view.index, chosen, other, event_ids, view.lang)
        row = next(own[own["b"] == other].itertuples(), None)
        view.html(parts.pair_html(view, row, shared, chosen, other))
    view.html(parts.beside_html(view, chosen, own))
else:
    view.html(parts.pairs_html(view, found.agreement, outlets))
view.html(parts.rest_html(view, found, outlets))
