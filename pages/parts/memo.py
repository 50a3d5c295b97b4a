"""Tables that every click needs, made once per data set and kept in memory; only ever read.

Keys are the data set's hash and short strings: nothing large is hashed (`_loaded` is not part of the key).
"""

import pandas as pd
import streamlit as st

from compare import tables
from pages.parts.data import Loaded


@st.cache_resource(show_spinner=False, max_entries=16)
def events(data: str, _loaded: Loaded) -> pd.DataFrame:
    """`compare.tables.events`."""
    return tables.events(_loaded.index)


@st.cache_resource(show_spinner=False, max_entries=256)
def claims(data: str, event_id: str, language: str, _loaded: Loaded) -> pd.DataFrame:
    """`compare.tables.claims` of one event, those of a single outlet included."""
    return tables.claims(_loaded.index, event_id, language, single=True)
