"""Timeline: how an event's numbers moved, and who reported which claim first."""

import streamlit as st

from compare import figures
from compare.tables import filtered
from compare.tables import timeline as tables
from pages.parts import i18n, share
from pages.parts import timeline as parts
from pages.parts.frame import frame
from pages.parts.scope import choice_html

view = frame("timeline")
if view.event_id is None:
    st.info(view.t("frame.no_reports"))
    st.stop()

outlets = view.address.all("outlet")
counted = tables.counted(view.index, view.event_id)
offered = list(counted["what"])
what = view.param("what", offered, offered[0] if offered else None)
points = tables.points(view.index, view.event_id, what, outlets) if what else None
firsts = tables.firsts(view.index, view.event_id, view.lang)
firsts = filtered(view.index, firsts, outlets, view.languages, view.verdicts, view.kinds)
first_html = parts.firsts_html(view, firsts, view.whole("rows", parts.ROWS, 100_000))

with view.beside("head"):
    view.html(parts.heading_html(view))
    share.menu(view, f"timeline-{view.event_id}", lambda: parts.heading_html(view) + first_html)
view.html(choice_html(view, with_all=False) + first_html + parts.numbers_html(view, counted, what))
if points is not None:
    slot = st.container(key="figure") if points["as_of"].notna().any() else None
    view.html(parts.points_html(view, points))
    if slot is not None:
        with view.last(slot):
            figure = figures.series_over_time(points, view.names(), i18n.NAMES, view.lang)
            st.plotly_chart(figure, config=figures.QUIET, key="timeline")
