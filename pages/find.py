"""Find: search all statements by words or by meaning; filter, sort, take away."""

import streamlit as st

from pages.parts import find as parts
from pages.parts import share
from pages.parts.frame import frame
from pages.parts.html import e, tag

view = frame("find")
if view.event_id is None:
    st.info(view.t("frame.no_reports"))
    st.stop()

shelf = parts.shelf(view)
search = parts.search_of(view, shelf)
found = parts.found(view, shelf, search)
start = min(view.whole("start", 1, 10_000_000), max(1, len(found)))
heading = tag("h1", e(view.t("find.heading")), id="content", tabindex="-1")
counted, results = parts.count_html(view, found, search), parts.results_html(view, found, search, start)

with view.beside("head"):
    view.html(heading)
    share.menu(view, "find", lambda: heading + counted + results)
parts.widgets(view, shelf, search)
view.html(counted)
parts.downloads(view, found)
view.html(results)
