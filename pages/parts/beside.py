"""Tables of the outlets page, made once per data set, events and filter; every click on the page only reads them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pandas as pd
import streamlit as st

from compare.tables import outlets as tables

if TYPE_CHECKING:
    from compare.tables import Index
    from pages.parts.frame import View


@dataclass(frozen=True, slots=True, kw_only=True)
class Beside:
    """Outlets beside each other; see `compare.tables.outlets` for the columns."""

    agreement: pd.DataFrame
    carried: pd.DataFrame
    missing: pd.DataFrame
    attribution: pd.DataFrame
    distances: pd.DataFrame


def _made(event_ids: tuple[str, ...], outlets: tuple[str, ...], index: Index) -> Beside:
    return Beside(
        agreement=tables.agreement(index, event_ids, outlets),
        carried=tables.carried(index, event_ids, outlets),
        missing=tables.missing(index, event_ids, outlets),
        attribution=tables.attribution(index, event_ids, outlets),
        distances=tables.distances(index, event_ids, outlets),
    )


@st.cache_resource(show_spinner=False, max_entries=64)
def _shared(data: str, event_ids: tuple[str, ...], outlets: tuple[str, ...], _index: Index) -> Beside:
    return _made(event_ids, outlets, _index)


def beside(view: View, event_ids: tuple[str, ...], outlets: tuple[str, ...]) -> Beside:
    """The tables of some events and outlets; of one's own reports nothing is left in memory that others share."""
    if view.loaded.is_mine:
        return _made(event_ids, outlets, view.index)
    return _shared(view.loaded.hash, event_ids, outlets, view.index)
