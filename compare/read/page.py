"""A saved web page → its article and what it says about itself in its head. Nothing is fetched."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

import trafilatura
from lxml import etree
from lxml import html as lxml_html

from compare.language import fold
from compare.read.decode import decode, without_surrogates
from compare.read.printed import NOTHING, Printed, printed_in, published_of
from compare.read.printed.day import find_printed_dates
from compare.read.publishers import canonical_outlet, outlet_of

LARGEST_PAGE = 10_000_000  # bytes
_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w-]{2,30})", re.IGNORECASE)
_DATES = (
    "article:published_time",
    "og:article:published_time",
    "datepublished",
    "date",
    "dc.date",
    "pubdate",
    "publishdate",
    "dc.date.issued",
)
_DATED = re.compile(r"date|time|publish|posted|created", re.IGNORECASE)
_SHORT = 100  # characters of an element that holds a date and little else
_ARTICLES = {"NewsArticle", "Article", "ReportageNewsArticle", "BlogPosting", "AnalysisNewsArticle", "WebPage"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """The article of a page, or None with the reason."""

    text: str | None
    reason: str = ""
    printed: Printed = NOTHING


def page_of(data: bytes) -> Page:
    """Extract the article; outlet, title and date from its head, then from what the article prints."""
    if len(data) > LARGEST_PAGE:
        return Page(text=None, reason=f"the page is larger than {LARGEST_PAGE:,} bytes")
    source, reason = _source(data)
    if source is None:
        return Page(text=None, reason=reason)
    tree = _tree(source)
    if tree is None:
        return Page(text=None, reason="no HTML in it")
    text = trafilatura.extract(source, include_comments=False, include_tables=False, deduplicate=False)
    if not text or not text.strip():
        paragraphs = (" ".join(p.text_content().split()) for p in tree.iter("p", "h1", "h2"))
        text = "\n".join(p for p in paragraphs if p)
    if not text.strip():
        return Page(text=None, reason="no article was found in the page")
    text = without_surrogates(text)
    return Page(text=text, printed=_merged(tree, printed_in(text)))


def _source(data: bytes) -> tuple[str | None, str]:
    """The page's text: the encoding it declares when that fits, else by its bytes."""
    declared = _CHARSET.search(data[:4096])
    if declared and not data.startswith((b"\xff\xfe", b"\xfe\xff")):
        try:
            return data.decode(declared[1].decode("ascii")), ""
        except (UnicodeDecodeError, LookupError, ValueError):
            pass
    decoded = decode(data)
    return decoded.text, decoded.reason


def _tree(source: str) -> Any | None:
    cleaned = re.sub(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff]", " ", source)
    try:
        # bytes, because lxml refuses text that declares an encoding
        return lxml_html.fromstring(cleaned.encode("utf-8"), parser=lxml_html.HTMLParser(encoding="utf-8"))
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return None


def _merged(tree: Any, printed: Printed) -> Printed:
    """What the head declares goes before what the article prints; the agency is only ever printed."""
    meta = _meta(tree)
    linked = next(_linked(tree), {})
    address = meta.get("og:url") or _canonical(tree) or ""
    known = outlet_of(address) if address else None
    site = meta.get("og:site_name") or _name(linked.get("publisher")) or meta.get("application-name")
    named = canonical_outlet(site) if site else _site_in_title(tree)
    outlet = known.name if known else named or printed.outlet or _host(address)
    found = replace(
        printed,
        outlet=outlet,
        title=_clean(meta.get("og:title") or linked.get("headline") or _h1(tree)) or printed.title,
        url=address if address.startswith("http") else printed.url,
    )
    for given, basis in (
        (linked.get("datePublished"), "page data"),
        *((meta.get(key), "page data") for key in _DATES),
        (_time(tree), "time on the page"),
    ):
        day = published_of(given) if isinstance(given, str) else None
        if day:
            return replace(found, published=day, published_basis=basis)
    visible = _visible_date(tree)
    return replace(found, published=visible, published_basis="date on the page") if visible else found


def _meta(tree: Any) -> dict[str, str]:
    found: dict[str, str] = {}
    for tag in tree.iter("meta"):
        key = tag.get("property") or tag.get("name") or tag.get("itemprop")
        content = (tag.get("content") or "").strip()
        if key and content and len(content) < 2000:
            found.setdefault(key.casefold(), content)
    return found


def _linked(tree: Any) -> Iterator[dict[str, Any]]:
    """JSON-LD objects that describe the article."""
    for script in tree.iter("script"):
        if (script.get("type") or "").casefold() != "application/ld+json":
            continue
        try:
            value = json.loads(script.text_content(), strict=False)
        except (ValueError, RecursionError):
            continue
        graph = value.get("@graph", [value]) if isinstance(value, dict) else value
        for each in graph if isinstance(graph, list) else [graph]:
            kinds = each.get("@type") if isinstance(each, dict) else None
            if _ARTICLES & {k for k in (kinds if isinstance(kinds, list) else [kinds]) if isinstance(k, str)}:
                yield each


def _name(publisher: object) -> str | None:
    name = publisher.get("name") if isinstance(publisher, dict) else publisher
    return _clean(name)


def _clean(value: object) -> str | None:
    return (" ".join(value.split())[:500] or None) if isinstance(value, str) else None


def _canonical(tree: Any) -> str | None:
    return next(
        (tag.get("href") for tag in tree.iter("link") if (tag.get("rel") or "").casefold() == "canonical"), None
    )


def _h1(tree: Any) -> str | None:
    return next((tag.text_content() for tag in tree.iter("h1") if tag.text_content().strip()), None)


def _time(tree: Any) -> str | None:
    return next((tag.get("datetime") for tag in tree.iter("time") if tag.get("datetime")), None)


def _site_in_title(tree: Any) -> str | None:
    """'Headline | BBC News': known outlets only."""
    title = next((tag.text_content() for tag in tree.iter("title")), "")
    parts = re.split(r"\s(?:\||--|[-–—ـ])\s", title[-200:])
    known = outlet_of(parts[-1]) if len(parts) > 1 else None
    return known.name if known else None


def _visible_date(tree: Any) -> str | None:
    """First full date in a short element that calls itself a date."""
    for tag in tree.iter("span", "div", "p", "time", "li", "small"):
        if _DATED.search(f"{tag.get('class') or ''} {tag.get('id') or ''} {tag.get('itemprop') or ''}"):
            text = " ".join(tag.text_content()[:500].split())
            days = [day.iso for day in find_printed_dates(fold(text)) if day.iso] if len(text) <= _SHORT else []
            if days:
                return days[0]
    return None


def _host(address: str) -> str | None:
    match = re.match(r"https?://(?:www\.)?([^/:]+)", address.casefold())
    return match[1] if match else None
