"""Overview: the events, and what the accounts of the chosen one disagree on. `streamlit run dashboard.py`"""

import streamlit as st

from compare import tables
from pages.parts import overview, share
from pages.parts.frame import frame

view = frame("overview")
if view.event_id is None:
    st.info(view.t("frame.no_reports"))
    st.stop()

event = next(view.events[view.events["event_id"] == view.event_id].itertuples())
claims = tables.filtered(
    view.index, view.claims(), view.address.all("outlet"), view.languages, view.verdicts, view.kinds
)
leads = claims[claims["verdict"] == "diverge"].head(overview.LEAD)
rows = claims.head(view.whole("rows", overview.ROWS, overview.MOST_ROWS))
cells = tables.matrix(view.index, list(rows["claim_id"]), view.outlets, view.event_id)

view.html(overview.events_html(view, view.events))
with view.beside("head"):
    view.html(overview.heading_html(view, event))
    share.menu(view, view.event_id, lambda: overview.page_html(view, event, leads, rows, cells))
matrix = overview.table_html(view, rows, cells, len(claims) - len(rows)) if len(claims) else ""
view.html(overview.leads_html(view, leads) + matrix + overview.reports_html(view, view.event_id))
if claims.empty:
    st.info(view.t("frame.empty"))
