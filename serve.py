"""The dashboard behind its own front: `streamlit run serve.py`. Optional; `dashboard.py` runs alone.

What it adds before any script has run: the document's language and direction, the theme of the address without a flash,
title and Open Graph tags per link (so that a link unfurls in a chat with its claim and verdict), gzip, and headers that
keep browsers from guessing and from telling others where a reader came from.
"""

from collections.abc import Awaitable, Callable, MutableMapping
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs

import streamlit as st
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware

from compare import tables
from pages.parts import i18n
from pages.parts.address import PAGES, THEMES, Address, nearest_language
from pages.parts.data import sample
from pages.parts.html import e

Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
LOCALES = {"ar": "ar_AR", "en": "en_GB", "ru": "ru_RU"}
SAFE = [(b"x-content-type-options", b"nosniff"), (b"referrer-policy", b"strict-origin-when-cross-origin")]
MOST_WORDS = 160  # characters of a title


def address_of(path: str, query: str) -> Address:
    """The address as the pages see it."""
    last = path.rstrip("/").rpartition("/")[2]
    page = next((name for name, place in PAGES.items() if place and place == last), "overview")
    return Address(page, {name: tuple(values) for name, values in parse_qs(query).items()})


def headline_of(address: Address, lang: str) -> tuple[str, str]:
    """Title and description of a link: the claim with its verdict, the report with its outlet, else the page."""
    app, page = i18n.t(lang, "frame.app"), i18n.t(lang, f"frame.nav_{address.page}")
    loaded = sample()
    if loaded is None:
        return f"{page} – {app}", i18n.t(lang, "frame.tagline")
    index = loaded.index
    claim_id = address.one("claim") or ""
    claim_id = index.renamed.get(claim_id, claim_id)
    if address.page == "claim" and claim_id in index.claims:
        label, _ = tables.label_of(index, claim_id, lang)
        judgement = index.judgements[claim_id]
        verdict = i18n.t(lang, f"frame.verdict_{judgement.verdict}")
        told = " · ".join(f"{v.label}: {', '.join(v.outlets[:4])}" for v in judgement.versions[:4])
        return f"{verdict}: {label[:MOST_WORDS]} – {app}", told or i18n.t(lang, "frame.tagline")
    report = index.reports.get(address.one("report") or "")
    if address.page == "report" and report:
        return f"{report.outlet}: {(report.title or page)[:MOST_WORDS]} – {app}", i18n.t(lang, "frame.digests")
    event = index.events.get(address.one("event") or "")
    if event:
        key = f"events.{event.label}"
        name = i18n.t(lang, key) if key in i18n.words() else event.label
        return f"{name[:MOST_WORDS]} – {app}", i18n.t(lang, "frame.tagline")
    return f"{page} – {app}", i18n.t(lang, "frame.tagline")


def head_of(address: Address, accepted: str) -> tuple[str, str]:
    """The opening `<html …>` tag and what goes into the head."""
    lang = nearest_language(address.one("lang"), accepted.split(",")[0])
    title, description = headline_of(address, lang)
    named = {"og:title": title, "og:description": description, "og:locale": LOCALES[lang], "og:type": "article"}
    tags = f'<title>{e(title)}</title><meta name="description" content="{e(description)}">'
    tags += "".join(f'<meta property="{name}" content="{e(value)}">' for name, value in named.items())
    tags += '<meta name="twitter:card" content="summary"><meta name="google" content="notranslate">'
    theme = address.one("theme") if address.one("theme") in THEMES else None
    if theme:
        paper = {"light": "#fcfbf8", "dark": "#11151a"}[theme]
        tags += f'<meta name="color-scheme" content="{theme}"><style>html{{background:{paper}}}</style>'
    return f'<html lang="{lang}" dir="{i18n.direction(lang)}">', tags


class Head:
    """Rewrites the head of every page it hands out; everything else passes untouched."""

    def __init__(self, app: Any) -> None:
        self.app = app

    async def __call__(self, scope: Message, receive: Receive, send: Send) -> None:
        """One request."""
        if scope["type"] != "http" or scope["method"] not in ("GET", "HEAD"):
            await self.app(scope, receive, send)
            return
        is_page = "." not in scope["path"].rpartition("/")[2] and "/_stcore/" not in scope["path"]
        if is_page:  # ask for it uncompressed, since its head is to be changed
            scope = {**scope, "headers": [h for h in scope["headers"] if h[0] != b"accept-encoding"]}
        started: Message = {}
        body = bytearray()

        async def pass_on(message: Message) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = [*message["headers"], *SAFE]
                kind = dict(message["headers"]).get(b"content-type", b"")
                if is_page and message["status"] == 200 and kind.startswith(b"text/html"):
                    started.update(message)
                    return
            elif started and message["type"] == "http.response.body":
                body.extend(message.get("body", b""))
                if message.get("more_body"):
                    return
                await _send_page(scope, started, bytes(body), send)
                return
            await send(message)

        await self.app(scope, receive, pass_on)


async def _send_page(scope: Message, started: Message, body: bytes, send: Send) -> None:
    accepted = dict(scope["headers"]).get(b"accept-language", b"").decode("latin-1")
    opening, head = head_of(address_of(scope["path"], scope["query_string"].decode("latin-1")), accepted)
    page = body.decode("utf-8").replace('<html lang="en">', opening, 1).replace("<title>Streamlit</title>", head, 1)
    sent = page.encode("utf-8")
    dropped = (b"content-length", b"etag", b"content-encoding", b"last-modified")
    headers = [h for h in started["headers"] if h[0] not in dropped]
    length = (b"content-length", str(len(sent)).encode())
    await send({**started, "headers": [*headers, length, (b"vary", b"accept-language")]})
    await send({"type": "http.response.body", "body": sent if scope["method"] == "GET" else b""})


app = st.App(
    str(Path(__file__).parent / "dashboard.py"),
    middleware=[Middleware(GZipMiddleware, minimum_size=1024, compresslevel=6), Middleware(Head)],
)
