"""Outlets: how often every two tell the same, who carries whom, what each leaves out, how it attributes."""

import streamlit as st

from compare.tables import outlets as tables
from pages.parts import outlets as parts
from pages.parts import share
from pages.parts.frame import frame
from pages.parts.scope import choice_html, chosen_events, outlets_here

view = frame("outlets")
event_ids = chosen_events(view)
if not event_ids:
    st.info(view.t("frame.no_reports"))
    st.stop()

outlets = outlets_here(view, event_ids)
agreement = tables.agreement(view.index, event_ids, outlets)
carried = tables.carried(view.index, event_ids, outlets)
missing = tables.missing(view.index, event_ids, outlets)
attribution = tables.attribution(view.index, event_ids, outlets)
chosen, other = view.param("of", outlets), view.param("with", outlets)

with view.beside("head"):
    view.html(parts.heading_html(view))
    share.menu(view, "outlets", lambda: parts.page_html(view, agreement, carried, missing, outlets))
view.html(choice_html(view))
if chosen:
    beside = tables.agreement_with(agreement, chosen)
    if other and other != chosen:
        shared = tables.shared_claims(view.index, chosen, other, event_ids, view.lang)
        row = next(beside[beside["b"] == other].itertuples(), None)
        view.html(parts.pair_html(view, row, shared, chosen, other))
    view.html(parts.beside_html(view, chosen, beside))
else:
    view.html(parts.pairs_html(view, agreement, outlets))
view.html(parts.carried_html(view, carried))
view.html(parts.missing_html(view, missing))
view.html(parts.attribution_html(view, attribution, tables.sides_in(attribution, parts.SIDES), outlets))
view.html(parts.distances_html(view, tables.distances(view.index, event_ids, outlets)))
