"""Share: copy the link, copy a citation, print, and one self-contained page without script."""

from __future__ import annotations

import base64
from collections.abc import Callable
from functools import lru_cache
from typing import TYPE_CHECKING

import streamlit as st

from pages.parts.data import ROOT
from pages.parts.html import e, tag

if TYPE_CHECKING:
    from pages.parts.frame import View

_FONTS = {
    "ibm-plex-sans-arabic-arabic": "U+0600-06FF,U+0750-077F,U+08A0-08FF,U+200C-200E,U+FB50-FDFF,U+FE70-FEFC",
    "ibm-plex-sans-latin": "U+0000-00FF,U+0131,U+0152-0153,U+02C6,U+02DA,U+02DC,U+2000-206F,U+20AC,U+2122,U+2212",
    "ibm-plex-sans-cyrillic": "U+0301,U+0400-045F,U+0490-0491,U+04B0-04B1,U+2116",
}


def menu(view: View, name: str, page: Callable[[], str], citation: str = "") -> None:
    """The share menu.

    Parameters
    ----------
    name
        File name of the self-contained page, without its ending.
    page
        Makes that page's inner HTML; called only when someone downloads it.
    citation
        What "copy the citation" copies; `{link}` stands for the link. No button where empty.
    """
    with st.popover(view.t("share.share"), key="share"):
        query = view.permalink_query()
        buttons = [_button(view, "copy-link", "copy_link", data_query=query)]
        if citation:
            buttons.append(_button(view, "copy", "copy_citation", data_text=citation, data_query=query))
        buttons.append(_button(view, "print", "print"))
        view.html(tag("div", "".join(buttons), class_="share") + tag("p", e(view.t("share.help")), class_="mut small"))
        root = (st.context.url or "").partition("?")[0].rpartition("/")[0]  # asked here: the download has no session
        st.download_button(
            view.t("share.file"), lambda: alone(view, name, page(), root), f"{_file_name(name)}.html", "text/html",
            key="share_file", on_click="ignore",
        )  # fmt: skip


def _button(view: View, act: str, key: str, **data: str) -> str:
    return tag(
        "button", e(view.t(f"share.{key}")), type="button", class_="act", data_act=act,
        data_done=view.t("share.copied") if act != "print" else None, **data,
    )  # fmt: skip


def _file_name(name: str) -> str:
    return "".join(c if c.isascii() and (c.isalnum() or c in "-_") else "-" for c in name).strip("-")[:60] or "riwaya"


def alone(view: View, title: str, inner: str, root: str = "") -> str:
    """A whole HTML document: fonts and styles inside, no script, nothing fetched; folds are open for print.

    `root` is the address of the dashboard, so that links lead back to it.
    """
    styles = (ROOT / "pages" / "parts" / "look.css").read_text(encoding="utf-8")
    body = tag("main", inner.replace("<details", "<details open"), class_="riwaya paper")
    foot = tag(
        "footer",
        f"{e(view.t('share.made_with'))} {e(view.t('frame.digests'))} {e(view.t('share.data'))}: {e(view.loaded.hash)}",
        class_="riwaya paper mut small",
    )  # fmt: skip
    page = (
        "*{box-sizing:border-box}body{margin:0 auto;max-width:1100px;padding:1rem;"
        "background:light-dark(#fcfbf8,#11151a);font-family:'Riwaya Sans',Tahoma,sans-serif}"
    )
    base = f'<base href="{e(root)}/">' if root.startswith("http") else ""
    return (
        f'<!doctype html><html lang="{view.lang}" dir="{view.dir}"><head><meta charset="utf-8">'
        f'{base}<meta name="viewport" content="width=device-width"><title>{e(title)}</title>'
        f"<style>{_font_faces()}:root{{color-scheme:light dark}}{styles}{page}.noprint{{display:none}}</style></head>"
        f"<body>{body}{foot}</body></html>"
    )


@lru_cache(maxsize=1)
def _font_faces() -> str:
    faces = []
    for name, covered in _FONTS.items():
        for weight in (400, 600):
            data = (ROOT / "static" / "fonts" / f"{name}-{weight}-normal.woff2").read_bytes()
            source = f"url(data:font/woff2;base64,{base64.b64encode(data).decode()}) format('woff2')"
            faces.append(
                f"@font-face{{font-family:'Riwaya Sans';font-weight:{weight};src:{source};unicode-range:{covered}}}"
            )
    return "".join(faces)
