"""All HTML of the dashboard is made here and in the modules that use these functions; every value is escaped.

Text of reports is foreign text: it is escaped, its bidirectional controls are taken out, and it stands in an isolate
(`<bdi>` or an element with its own `dir`), so that it can disturb nothing around it.
"""

import re
from collections.abc import Iterable
from html import escape

from pages.parts.i18n import direction

_CONTROLS = re.compile("[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c\ufeff\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


def e(text: object) -> str:
    """Escaped for text and attributes alike; controls of direction are dropped, since isolates do their work."""
    return escape(_CONTROLS.sub("", str(text)), quote=True)


def tag(name: str, inner: str = "", **attributes: object) -> str:
    """An element round HTML that is already safe. `class_` is class, `data_x` is data-x; None leaves one out."""
    given = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{e(value)}"'
        for key, value in attributes.items()
        if value is not None and value is not False
    )
    return f"<{name}{given}>{inner}</{name}>"


def link(href: str, inner: str, **attributes: object) -> str:
    """A link inside the dashboard; `inner` is HTML already."""
    return tag("a", inner, href=href, target="_self", **attributes)


def outside(url: str | None, inner: str, **attributes: object) -> str:
    """A link to an original. Anything but http(s) is shown as text: `javascript:` is nobody's source."""
    if not url or not re.match(r"https?://", url, re.IGNORECASE):
        return inner
    return tag("a", inner, href=url, target="_blank", rel="noopener noreferrer nofollow", **attributes)


def bdi(text: object) -> str:
    """A name, number or date that must not disturb what stands beside it."""
    return f"<bdi>{e(text)}</bdi>"


def hidden(text: str) -> str:
    """Words for screen readers only."""
    return f'<span class="vh">{e(text)}</span>'


def chip(label: str, value: str = "", kind: str = "") -> str:
    """A small rounded fact: a word, or a word and its value."""
    shown = f" <b>{bdi(value)}</b>" if value else ""
    return tag("span", f"{e(label)}{shown}", class_=f"chip {kind}".strip())


def quote(text_html: str, language: str, extra: str = "") -> str:
    """Words of a report, in their own language and direction. `text_html` is escaped already."""
    return tag("blockquote", text_html, class_=f"q {extra}".strip(), lang=language, dir=direction(language))


def joined(parts: Iterable[str], separator: str = " · ") -> str:
    """Non-empty parts with a separator."""
    return separator.join(part for part in parts if part)


def choices(label: str, options: Iterable[tuple[str, str, bool]], *, top: bool = False) -> str:
    """A row of links of which one is chosen: (href, text, is chosen). For views, bases, sorts."""
    items = "".join(
        tag("li", link(href, e(text), aria_current="true" if chosen else None, data_top="1" if top else None))
        for href, text, chosen in options
    )
    return tag("nav", f'<span class="label">{e(label)}</span><ul>{items}</ul>', class_="choices", aria_label=label)
