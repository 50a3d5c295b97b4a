"""Tables that every click needs, made once per data set and kept in memory; only ever read.

Keys are the data set's hash and short strings: nothing large is hashed (`_loaded` is not part of the key). Tables of a
visitor's own reports are kept in the session alone, and go with it.
"""

from collections.abc import Callable

import pandas as pd
import streamlit as st

from compare import tables
from pages.parts.data import Loaded


def events(data: str, loaded: Loaded) -> pd.DataFrame:
    """`compare.tables.events`."""
    if loaded.is_mine:
        return _own((data,), lambda: tables.events(loaded.index))
    return _events(data, loaded)


def claims(data: str, event_id: str, language: str, loaded: Loaded) -> pd.DataFrame:
    """`compare.tables.claims` of one event, those of a single outlet included."""
    if loaded.is_mine:
        key = (data, event_id, language)
        return _own(key, lambda: tables.claims(loaded.index, event_id, language, single=True))
    return _claims(data, event_id, language, loaded)


@st.cache_resource(show_spinner=False, max_entries=16)
def _events(data: str, _loaded: Loaded) -> pd.DataFrame:
    return tables.events(_loaded.index)


@st.cache_resource(show_spinner=False, max_entries=256)
def _claims(data: str, event_id: str, language: str, _loaded: Loaded) -> pd.DataFrame:
    return tables.claims(_loaded.index, event_id, language, single=True)


def _own(key: tuple[str, ...], make: Callable[[], pd.DataFrame]) -> pd.DataFrame:
    kept: dict[tuple[str, ...], pd.DataFrame] = st.session_state.setdefault("memo_mine", {})
    if key not in kept:
        kept[key] = make()
    return kept[key]
