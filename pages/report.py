"""Report: one report in full with every statement's status, beside another one, and what it leaves out."""

import streamlit as st

from compare import tables
from pages.parts import report as parts
from pages.parts import share
from pages.parts.frame import frame

view = frame("report")
report_id = view.find_report()
if report_id is None:
    view.html(parts.pick_html(view))
    st.stop()

report = view.index.reports[report_id]
statements = tables.status_of_statements(view.index, report_id)
other_id = view.find_report("with")
shared = tables.shared(view.index, report_id, other_id, view.lang) if other_id and other_id != report_id else None
joined = {} if shared is None else {claim: number for number, claim in enumerate(shared["claim_id"], start=1)}
text = parts.text_html(view, report, statements, joined)
left_out = tables.left_out(view.index, report_id, view.lang)

view.title(f"{view.outlet(report.outlet)}: {view.report_title(report)[:70]}")
with view.beside("head"):
    view.html(parts.heading_html(view, report) + parts.counts_html(view, statements))
    share.menu(view, report_id, lambda: parts.page_html(view, report, text, left_out), parts.citation(view, report))
parts.beside_picker(view, report_id, other_id)
if shared is None:
    view.html(parts.alone_html(view, text))
else:
    other = view.index.reports[other_id]
    beside = parts.text_html(view, other, tables.status_of_statements(view.index, other_id), joined)
    view.html(parts.pair_html(view, report, other, (text, beside)) + parts.shared_html(view, shared))
view.html(parts.left_out_html(view, report, left_out))
