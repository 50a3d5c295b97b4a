"""Claim: what one claim's accounts say, what differs between them, and who stands behind each version."""

import streamlit as st

from compare import figures, tables
from pages.parts import claim as parts
from pages.parts import share
from pages.parts.fidelity import fidelity_html
from pages.parts.frame import frame

view = frame("claim")
claims = view.claims(single=True)
if claims.empty:
    st.info(view.t("frame.no_reports"))
    st.stop()
claim_id = view.find_claim()
if claim_id is None:
    view.html(parts.pick_html(view, claims))
    st.stop()

claim = next(claims[claims["claim_id"] == claim_id].itertuples())
wordings = tables.wordings(view.index, claim_id)
shown = tables.wordings_of(wordings, view.address.all("outlet"), view.languages)
base = view.index.statements[view.param("base", list(shown["statement_id"]), tables.default_base(shown, view.lang))]
chosen = view.param("view", parts.VIEWS, "cards")
versions = tables.versions(view.index, claim_id, view.lang)
values = tables.values(view.index, claim_id)
order = tables.filtered(
    view.index, view.claims(), view.address.all("outlet"), view.languages, view.verdicts, view.kinds
)

view.title(view.asked(claim_id, claim.verdict) or claim.label[:80])
steps = parts.steps_html(view, list(order["claim_id"]), claim_id)
with view.beside("head"):
    view.html(steps + parts.heading_html(view, claim))
    share.menu(
        view,
        claim_id,
        lambda: parts.page_html(view, claim, versions, shown, base),
        parts.citation(view, claim, versions),
    )
has_moved = values["published"].nunique() > 1
told = parts.versions_html(view, versions, claim)
told += parts.differences_html(view, tables.differences(view.index, claim_id))
view.html(told + (parts.values_heading(view) if has_moved else ""))
slot = st.container(key="figure") if has_moved else None
view.html(parts.switch_html(view, chosen))
parts.base_picker(view, shown, base)
silent = parts.silent_html(view, tables.matrix(view.index, [claim_id], view.outlets, view.event_id))
rest = silent + parts.origins_html(view, tables.origins(view.index, claim_id))
view.html(
    parts.wordings_html(view, claim_id, shown, base, chosen)
    + fidelity_html(view, claim_id)
    + rest
    + parts.steps_html(view, list(order["claim_id"]), claim_id, again=True)
)
if slot is not None:
    with view.last(slot):
        st.plotly_chart(parts.figure(view, claim_id, values), config=figures.QUIET, key="claim_values")
