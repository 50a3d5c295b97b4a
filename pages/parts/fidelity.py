"""HTML of quotation fidelity: what each outlet cut, joined, added or changed inside the marks of one quotation."""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING

from compare.judge import Departure, Fidelity, fidelity
from pages.parts.html import bdi, e, hidden, link, quote, tag
from pages.parts.i18n import direction
from pages.parts.lead import outlets_html
from pages.parts.wording import spoken

if TYPE_CHECKING:
    from pages.parts.frame import View

PRIMARY = "primary"  # kind of outlet in `data/outlets.csv`: an official's own site, a transcript
SHOWN = 6  # statements that depart; the others are folded


def fidelity_html(view: View, claim_id: str) -> str:
    """Quotations of the same words against the primary source's, else the fullest; nothing where none share words.

    A translation is not the same words: every language is compared within itself.
    """
    index = view.index
    claim = index.claims[claim_id]
    primary = {name for name, outlet in view.known.items() if outlet.kind == PRIMARY}
    by_language: dict[str, list[str]] = {}
    for statement_id in claim.statement_ids:
        by_language.setdefault(index.statements[statement_id].language, []).append(statement_id)
    compared = (
        fidelity(replace(claim, statement_ids=tuple(ids)), index.statements, index.reports, primary)
        for _, ids in sorted(by_language.items(), key=lambda group: (group[0] != view.lang, group[0]))
    )
    found = [one for one in compared if one is not None]
    if not found:
        return ""
    heading = tag("h2", e(view.t("fidelity.heading"))) + tag("p", e(view.t("fidelity.help")), class_="mut small")
    return heading + "".join(_compared(view, one) for one in found) + _digests(view, found)


def _compared(view: View, found: Fidelity) -> str:
    """The base, the outlets that depart from it, those that do not."""
    groups = [(s, list(some)) for s, some in groupby(found.departures, key=lambda d: d.statement_id)]
    lines = [_outlet(view, statement_id, some) for statement_id, some in groups]
    shown = tag("ul", "".join(lines[:SHOWN]), class_="told-apart") if lines else ""
    if rest := lines[SHOWN:]:
        summary = tag("summary", e(view.t("fidelity.more", n=view.number(len(rest)))))
        shown += tag("details", summary + tag("ul", "".join(rest), class_="told-apart"), class_="fold")
    return _base(view, found) + shown + _verbatim(view, found)


def _base(view: View, found: Fidelity) -> str:
    s = view.index.statements[found.base_id]
    kind = view.t("fidelity.base_primary" if found.is_primary else "fidelity.base_fullest")
    return tag("p", f"{e(kind)} – {_report_link(view, found.base_id)}", class_="who") + quote(e(s.text), s.language)


def _outlet(view: View, statement_id: str, departures: list[Departure]) -> str:
    language = view.index.statements[statement_id].language
    lines = "".join(tag("p", _departure(view, d, language)) for d in departures)
    return tag("li", tag("p", f"<b>{_report_link(view, statement_id)}</b>") + lines)


def _departure(view: View, d: Departure, language: str) -> str:
    """What was done, the words of the base that are gone, the words that stand there now."""
    heard = spoken(view)
    parts = [tag("span", e(view.t(f"fidelity.{d.change}")), class_="chip")]
    for element, kind, words in (("del", "removed", d.base), ("ins", "added", d.printed)):
        if words:
            before, after = heard[kind]
            inner = f"{hidden(before)} {e(words)} {hidden(after)}"
            parts.append(tag("bdi", tag(element, inner), lang=language, dir=direction(language)))
    return " ".join(parts)


def _verbatim(view: View, found: Fidelity) -> str:
    """Outlets that print the words as they stand in the base."""
    departing = {d.outlet for d in found.departures}
    names = {view.index.outlet(s) for s in found.compared} - departing
    if not names:
        return ""
    return tag("p", f"{e(view.t('fidelity.verbatim'))}: {outlets_html(view, tuple(sorted(names)), 40)}", class_="who")


def _digests(view: View, found: list[Fidelity]) -> str:
    """Said where one of the reports is a digest: the outlet's own quotation may be longer."""
    index = view.index
    told = [index.statements[s] for one in found for s in (one.base_id, *one.compared)]
    is_digest = any(index.reports[s.report_id].is_digest for s in told)
    return tag("p", e(view.t("fidelity.digests")), class_="mut small") if is_digest else ""


def _report_link(view: View, statement_id: str) -> str:
    report_id = view.index.statements[statement_id].report_id
    to = view.link("report", report=report_id, focus=statement_id)
    return link(to, bdi(view.outlet(view.index.outlet(statement_id))))
