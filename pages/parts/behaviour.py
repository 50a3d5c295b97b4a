"""The dashboard's one script, mounted by every page: links without reload, arrow keys, copying, language, theme."""

from pathlib import Path

import streamlit as st

_component = st.components.v2.component(
    "riwaya_behaviour", js=(Path(__file__).parent / "behaviour.js").read_text(encoding="utf-8"), isolate_styles=False
)


def behave(lang: str, direction: str, theme: str) -> None:
    """Set the document's language, direction and theme; install the listeners once."""
    with st.container(key="behaviour"):
        _component(key="riwaya", data={"lang": lang, "dir": direction, "theme": theme})
