"""HTML of the strongest disagreements: a card each, the first one large; what about, which values, told by whom."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import pandas as pd

from compare.tables import Headline
from pages.parts.ask import LONG, question, value_text
from pages.parts.html import bdi, e, hidden, link, tag
from pages.parts.matrix import version_class
from pages.parts.sentence import explain

if TYPE_CHECKING:
    from compare.model import Version
    from pages.parts.frame import View

NAMED = 3  # outlets named behind a version before "and n more"
CLOSE = 0.06  # of the width: nearer dots stand above each other
LETTERS = 3  # beside one value
LAYERS = 4  # of dots; more versions of one value lie on each other


def leads_html(view: View, claims: pd.DataFrame) -> str:
    """The strongest disagreements, the first one large."""
    if claims.empty:
        return tag("p", e(view.t("overview.all_agree")), class_="lead")
    cards = "".join(_lead(view, claim, place) for place, claim in enumerate(claims.itertuples()))
    return tag("h2", e(view.t("overview.strongest")), class_="vh") + tag("ul", cards, class_="grid leads")


def _lead(view: View, claim: object, place: int) -> str:
    head = view.headline(claim.claim_id)
    body = _range(view, head) if head.scale else _sides(view, head)
    told = [
        view.count("frame.versions", claim.versions), view.count("frame.outlets_n", claim.outlets),
        view.count("frame.origins", claim.origins),
    ]  # fmt: skip
    to = view.link("claim", claim=claim.claim_id)
    more = link(to, e(view.t("overview.compare")) + hidden(f": {claim.label}"), data_top="1", class_="more noprint")
    foot = tag("p", f"{e(' · '.join(told))} {'' if place else more}", class_="foot")
    kind = view.t(f"frame.kind_{head.scale or head.kind}") if head.kind else ""
    first = f" · {e(view.t('overview.first'))}" if place == 0 else ""
    kicker = tag("p", f'<span aria-hidden="true">≠</span> {e(kind)}{first}', class_="kind") if kind else ""
    return tag(
        "li", kicker + _title(view, claim, head) + body + foot, class_=f"card told{' hero' if not place else ''}"
    )


def _title(view: View, claim: object, head: Headline) -> str:
    """The question with one wording under it; else the wording itself."""
    to = view.link("claim", claim=claim.claim_id)
    label = tag("span", e(claim.label), lang=claim.language, dir="auto", class_="text")
    asked = question(view.lang, head)
    if asked is None:
        return f"<h3>{link(to, label, data_top='1')}</h3>"
    return f"<h3>{link(to, e(asked), data_top='1')}</h3>" + tag("p", label, class_="mut small wording-line")


def _range(view: View, head: Headline) -> str:
    """The lowest, the most told and the highest value with all who tell them, and all versions on one line."""
    known = [n for n, value in enumerate(head.values) if value is not None]
    told: dict[str, list[Version]] = {}  # in the order of the values
    for n in known:
        told.setdefault(value_text(view.lang, head, n), []).append(head.versions[n])
    values = list(told)
    most = max(values, key=lambda value: len({origin for v in told[value] for origin in v.origins}))
    ends = ("earliest", "latest") if head.scale == "date" else ("lowest", "highest")
    shown = {values[0]: ends[0], most: "most_told", values[-1]: ends[1]}
    shown = {value: ends[0] if value == values[0] else shown[value] for value in shown}
    lines = "".join(_side(view, told[value], value, view.t(f"overview.{place}")) for value, place in shown.items())
    return _dots([(head.versions[n], head.values[n] or 0.0) for n in known]) + tag("ul", lines, class_="sides")


def _dots(known: list[tuple[Version, float]]) -> str:
    """Every version as a lettered dot between the lowest and the highest value, larger where more origins tell it."""
    low, high = known[0][1], known[-1][1]
    is_wide = low > 0 and high / low > 20
    ends: list[float] = []  # where the last dot of each layer stands
    dots = []
    for v, x in known:
        at = math.log(x / low) / math.log(high / low) if is_wide else (x - low) / (high - low)
        layer = next((n for n, last in enumerate(ends) if at - last >= CLOSE), len(ends))
        layer = min(layer, LAYERS - 1)
        ends[layer : layer + 1] = [at]
        size = min(1.7, 1.1 + 0.06 * len(v.origins))
        style = f"inset-inline-start:{100 * at:.1f}%;--size:{size:.2f}rem;--layer:{layer}"
        dots.append(tag("i", e(v.version), class_=version_class(v.version), style=style))
    return tag("div", "".join(dots), class_="dots", style=f"--layers:{len(ends)}", aria_hidden="true")


def _sides(view: View, head: Headline) -> str:
    """The best supported versions; before them one plain sentence where no question stands above."""
    is_asked = question(view.lang, head) is not None
    said = tag("p", e(explain(view, *head.example)), class_="say") if head.example and not is_asked else ""
    most = 2 if any(len(label) > LONG for label in head.labels) else 3
    lines = "".join(_side(view, [v], label) for v, label in zip(head.versions[:most], head.labels, strict=False))
    return said + tag("ul", lines, class_="sides")


def _side(view: View, versions: list[Version], value: str, place: str = "") -> str:
    """One value: the letters of its versions, who tells it."""
    shown = tag("span", e(value), class_="value words" if len(value) > LONG else "value", dir="auto")
    letters = "".join(
        tag("span", e(v.version), class_=f"letter {version_class(v.version)}") for v in versions[:LETTERS]
    )
    names = tuple(dict.fromkeys(name for v in versions for name in v.outlets))
    who = tag("span", outlets_html(view, names), class_="who")
    named = tag("span", e(place), class_="place") if place else ""
    return tag("li", f'<span class="marks" aria-hidden="true">{letters}</span><span>{shown} {named} {who}</span>')


def outlets(view: View, names: tuple[str, ...], most: int = NAMED) -> str:
    """Some names and how many more."""
    named = _in_order(view, names)
    comma = "، " if view.lang == "ar" else ", "
    shown = comma.join(view.outlet(name) for name in named[:most])
    if len(named) > most:
        shown += " " + view.t("overview.and_more", n=view.number(len(named) - most))
    return shown


def outlets_html(view: View, names: tuple[str, ...], most: int = NAMED) -> str:
    """The same as HTML, every name in an isolate, so that a Latin name beside a number does not swap places with it."""
    named = _in_order(view, names)
    comma = "، " if view.lang == "ar" else ", "
    shown = comma.join(bdi(view.outlet(name)) for name in named[:most])
    if len(named) > most:
        shown += " " + e(view.t("overview.and_more", n=view.number(len(named) - most)))
    return shown


def _in_order(view: View, names: tuple[str, ...]) -> list[str]:
    place = {name: n for n, name in enumerate(view.index.outlets)}
    return sorted(names, key=lambda name: place.get(name, 0))
