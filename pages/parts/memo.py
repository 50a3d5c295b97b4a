"""Tables and headlines that every click needs, made once per data set and kept in memory; only ever read.

Keys are the data set's hash and short strings: nothing large is hashed (`_loaded` is not part of the key). Tables of a
visitor's own reports are kept in the session alone, and go with it.
"""

from collections.abc import Callable
from typing import TypeVar

import pandas as pd
import plotly.graph_objects as go
import streamlit as st

from compare import tables
from compare.tables import Headline
from pages.parts.data import Loaded

Made = TypeVar("Made")


def events(data: str, loaded: Loaded) -> pd.DataFrame:
    """`compare.tables.events`."""
    if loaded.is_mine:
        return _own((data,), lambda: tables.events(loaded.index))
    return _events(data, loaded)


def languages(data: str, loaded: Loaded) -> tuple[str, ...]:
    """Languages of the reports, sorted."""
    if loaded.is_mine:
        return _own((data, "languages"), lambda: _languages_of(loaded))
    return _languages(data, loaded)


def headline(data: str, claim_id: str, language: str, loaded: Loaded) -> Headline:
    """`compare.tables.headline`."""
    if loaded.is_mine:
        return _own((data, claim_id, language), lambda: tables.headline(loaded.index, claim_id, language))
    return _headline(data, claim_id, language, loaded)


def version_names(data: str, claim_id: str, language: str, loaded: Loaded) -> dict[str, str]:
    """`compare.tables.version_names`."""
    if loaded.is_mine:
        key = (data, "names", claim_id, language)
        return _own(key, lambda: tables.version_names(loaded.index, claim_id, language))
    return _version_names(data, claim_id, language, loaded)


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


def _languages_of(loaded: Loaded) -> tuple[str, ...]:
    return tuple(sorted({report.language for report in loaded.index.reports.values()}))


@st.cache_resource(show_spinner=False, max_entries=16)
def _languages(data: str, _loaded: Loaded) -> tuple[str, ...]:
    return _languages_of(_loaded)


@st.cache_resource(show_spinner=False, max_entries=4096)
def _headline(data: str, claim_id: str, language: str, _loaded: Loaded) -> Headline:
    return tables.headline(_loaded.index, claim_id, language)


@st.cache_resource(show_spinner=False, max_entries=4096)
def _version_names(data: str, claim_id: str, language: str, _loaded: Loaded) -> dict[str, str]:
    return tables.version_names(_loaded.index, claim_id, language)


def figure(data: str, claim_id: str, language: str, is_mine: bool, draw: Callable[[], go.Figure]) -> go.Figure:
    """A claim's picture of values; building one costs as much as the rest of its page."""
    if is_mine:
        return _own((data, "figure", claim_id, language), draw)
    return _figure(data, claim_id, language, draw)


@st.cache_resource(show_spinner=False, max_entries=512)
def _figure(data: str, claim_id: str, language: str, _draw: Callable[[], go.Figure]) -> go.Figure:
    return _draw()


def _own(key: tuple[str, ...], make: Callable[[], Made]) -> Made:
    kept: dict[tuple[str, ...], Made] = st.session_state.setdefault("memo_mine", {})
    if key not in kept:
        kept[key] = make()
    return kept[key]
