"""The dashboard behind its own front: `streamlit run serve.py`. Optional; `dashboard.py` runs alone.

What it adds before any script has run: the document's language and direction, the theme of the address without a flash,
title and Open Graph tags per link (so that a link unfurls in a chat with its claim and verdict), scripts compressed
once and not for every visitor, headers that keep browsers from guessing and from telling where a reader came from.
"""

import asyncio
import gzip
import re
from collections.abc import Awaitable, Callable, MutableMapping
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs

import streamlit as st
from starlette.middleware import Middleware

from compare import tables
from pages.parts import i18n
from pages.parts.address import PAGES, THEMES, Address, nearest_language
from pages.parts.ask import question
from pages.parts.data import Loaded, sample
from pages.parts.html import e

Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
LOCALES = {"ar": "ar_AR", "en": "en_GB", "ru": "ru_RU"}
SAFE = [(b"x-content-type-options", b"nosniff"), (b"referrer-policy", b"strict-origin-when-cross-origin")]
MOST_WORDS = 160  # characters of a title
LEVEL = 6  # of compression
PACKED = re.compile(r"(?:^|/)static/(?:js|css)/[^/]+\.(?:js|css)$")  # Streamlit's own scripts and styles


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
        return _claim_of(loaded, claim_id, lang)
    report = index.reports.get(address.one("report") or "")
    if address.page == "report" and report:
        return (
            f"{loaded.names[lang].get(report.outlet, report.outlet)}: {(report.title or page)[:MOST_WORDS]} – {app}",
            i18n.t(lang, "frame.digests"),
        )
    event = index.events.get(address.one("event") or "")
    if event:
        key = f"events.{event.label}"
        name = i18n.t(lang, key) if key in i18n.words() else event.label
        return f"{name[:MOST_WORDS]} – {app}", i18n.t(lang, "frame.tagline")
    return f"{page} – {app}", i18n.t(lang, "frame.tagline")


def _claim_of(loaded: Loaded, claim_id: str, lang: str) -> tuple[str, str]:
    """Its verdict with the question its versions answer differently, else a wording; who tells which version."""
    index, app = loaded.index, i18n.t(lang, "frame.app")
    judgement = index.judgements[claim_id]
    label, _ = tables.label_of(index, claim_id, lang)
    verdict, names, asked = i18n.t(lang, f"frame.verdict_{judgement.verdict}"), {}, None
    if judgement.verdict == "diverge":
        names = tables.version_names(index, claim_id, lang)
        asked = question(lang, tables.headline(index, claim_id, lang))
    called = loaded.names[lang]
    told = " · ".join(
        f"{names[v.version]}: {', '.join(called.get(outlet, outlet) for outlet in v.outlets[:4])}"
        for v in judgement.versions[:4] if names
    )  # fmt: skip
    return f"{verdict}: {(asked or label)[:MOST_WORDS]} – {app}", told or label[:MOST_WORDS]


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
        asked = scope
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
                await _send_page(asked, started, bytes(body), send)
                return
            await send(message)

        await self.app(scope, receive, pass_on)


async def _send_page(scope: Message, started: Message, body: bytes, send: Send) -> None:
    accepted = dict(scope["headers"]).get(b"accept-language", b"").decode("latin-1")
    opening, head = head_of(address_of(scope["path"], scope["query_string"].decode("latin-1")), accepted)
    page = body.decode("utf-8").replace('<html lang="en">', opening, 1).replace("<title>Streamlit</title>", head, 1)
    sent, extra = page.encode("utf-8"), [(b"vary", b"accept-language, accept-encoding")]
    if _takes_gzip(scope):
        sent, extra = gzip.compress(sent, LEVEL), [*extra, (b"content-encoding", b"gzip")]
    await send({**started, "headers": [*_without(started["headers"]), *extra, _length(sent)]})
    await send({"type": "http.response.body", "body": sent if scope["method"] == "GET" else b""})


class Packed:
    """Streamlit's own front end, compressed once and then handed out from memory.

    Streamlit sends these files as they are, since a server that packs them anew for every visitor spends more time on
    that than on its pages. There are some hundred of them, their names change with their content, and packed they take
    a few megabytes.
    """

    def __init__(self, app: Any) -> None:
        self.app = app
        self.kept: dict[str, tuple[Message, bytes]] = {}

    async def __call__(self, scope: Message, receive: Receive, send: Send) -> None:
        """One request."""
        path = scope.get("path", "")
        is_ours = scope["type"] == "http" and scope["method"] == "GET" and PACKED.search(path)
        if not is_ours or not _takes_gzip(scope):
            await self.app(scope, receive, send)
            return
        if path not in self.kept and not await self._fetch(path, scope, receive, send):
            return
        start, body = self.kept[path]
        await send(start)
        await send({"type": "http.response.body", "body": body})

    async def _fetch(self, path: str, scope: Message, receive: Receive, send: Send) -> bool:
        """Ask the app once and keep its answer; anything but a whole file is passed on, and False given back."""
        started: Message = {}
        body = bytearray()

        async def keep(message: Message) -> None:
            if message["type"] == "http.response.start":
                started.update(message)
            elif message["type"] == "http.response.body":
                body.extend(message.get("body", b""))

        plain = [h for h in scope["headers"] if h[0] not in (b"accept-encoding", b"range", b"if-none-match")]
        await self.app({**scope, "headers": plain}, receive, keep)
        if started.get("status") != 200:
            await send(started)
            await send({"type": "http.response.body", "body": bytes(body)})
            return False
        packed = await asyncio.to_thread(gzip.compress, bytes(body), LEVEL)
        extra = [(b"content-encoding", b"gzip"), (b"vary", b"accept-encoding"), _length(packed)]
        self.kept[path] = ({**started, "headers": [*_without(started["headers"]), *extra]}, packed)
        return True


def _takes_gzip(scope: Message) -> bool:
    return b"gzip" in dict(scope["headers"]).get(b"accept-encoding", b"")


def _without(headers: list[tuple[bytes, bytes]]) -> list[tuple[bytes, bytes]]:
    """Headers but for those that belong to a body we have changed."""
    dropped = (b"content-length", b"etag", b"content-encoding", b"last-modified", b"accept-ranges", b"vary")
    return [h for h in headers if h[0] not in dropped]


def _length(body: bytes) -> tuple[bytes, bytes]:
    return b"content-length", str(len(body)).encode()


app = st.App(
    str(Path(__file__).parent / "dashboard.py"),
    middleware=[Middleware(Packed), Middleware(Head)],
)
