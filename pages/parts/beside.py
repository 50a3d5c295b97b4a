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


@st.cache_resource(show_spinner=False, max_entries=64)
def _beside(data: str, event_ids: tuple[str, ...], outlets: tuple[str, ...], _index: Index) -> Beside:
    return Beside(
        agreement=tables.agreement(_index, event_ids, outlets),
        carried=tables.carried(_index, event_ids, outlets),
        missing=tables.missing(_index, event_ids, outlets),
        attribution=tables.attribution(_index, event_ids, outlets),
        distances=tables.distances(_index, event_ids, outlets),
    )


def beside(view: View, event_ids: tuple[str, ...], outlets: tuple[str, ...]) -> Beside:
    """The tables of some events and outlets."""
    return _beside(view.loaded.hash, event_ids, outlets, view.index)
