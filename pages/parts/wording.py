"""HTML of one wording: its card, its marks against the base, its place in the report, and why it was matched."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING
from urllib.parse import quote as urlquote

import pandas as pd

from compare.model import Statement
from compare.tables import Piece, chain, changed_words, marks, matched_with, pair_differences, why
from pages.parts.html import bdi, e, hidden, link, outside, quote, tag
from pages.parts.marks import Span, marked
from pages.parts.matrix import status_chip
from pages.parts.sentence import explain

if TYPE_CHECKING:
    from pages.parts.frame import View

ALIKE = 60  # per cent of words: above, mark what differs; below, what is shared
FRAGMENT = 8  # words of the statement that a link to the original names
AROUND = 260  # characters of the report shown on either side
GOOD_FEATURES = 8  # rows of the waterfall; the lighter ones are one row more


def spoken(view: View) -> dict[str, tuple[str, str]]:
    """What screen readers hear round a mark, since they do not announce the elements."""
    end = view.t("claim.h_end")
    return {"added": (view.t("claim.h_added"), end), "removed": (view.t("claim.h_removed"), end)}


def differing(view: View, claim_id: str, s: Statement, base: Statement) -> list[Span]:
    """Places the judge found to differ, in the statement's own characters; of the base: against anyone."""
    if s.statement_id == base.statement_id:
        found = [(a, b) for a, b, _ in marks(view.index, claim_id).get(s.statement_id, ())]
    else:
        pairs = pair_differences(view.index, claim_id, s.statement_id, base.statement_id)
        found = [d.span_a for d in pairs if not d.is_suggested]
    return [(a - s.start, b - s.start, "differs") for a, b in found if a >= s.start and b <= s.end]


def text_html(view: View, claim_id: str, s: Statement, base: Statement, *, full: bool) -> tuple[str, float | None]:
    """The wording with its marks, and how alike it is to the base (0–100; None for the base or another language)."""
    spans = differing(view, claim_id, s, base)
    if s.statement_id == base.statement_id or s.language != base.language:
        return marked(s.text, spans, spoken(view)), None
    alike, pieces = changed_words(base.text, s.text)
    if alike >= ALIKE:
        spans += _spans(pieces, "added", "added")
        cuts = [(p.start, p.text) for p in pieces if p.op == "removed"] if full else []
        return marked(s.text, spans, spoken(view), cuts), alike
    return marked(s.text, spans + _spans([p for p in pieces if len(p.text) > 3], "same", "shared"), spoken(view)), alike


def _spans(pieces: Sequence[Piece], op: str, kind: str) -> list[Span]:
    return [(p.start, p.end, kind) for p in pieces if p.op == op]


def card(view: View, claim_id: str, row: object, base: Statement, verdict: str, *, full: bool, is_open: bool) -> str:
    """One wording with who, when, through whom, what differs; opened: its place in its report, and why it was matched.

    Opening is a view of its own (`open` in the address): a claim has dozens of wordings, and their evidence is most of
    what a page would have to carry.
    """
    s = view.index.statements[row.statement_id]
    text, alike = text_html(view, claim_id, s, base, full=full)
    is_base = s.statement_id == base.statement_id
    name = link(view.link("report", report=row.report_id, focus=s.statement_id), bdi(view.outlet(row.outlet)))
    head = tag("h3", name) + (tag("span", e(view.t("claim.is_base")), class_="chip") if is_base else "")
    head += status_chip(view, verdict, row.version) if verdict == "diverge" else ""
    parts = [
        tag("header", head),
        tag("p", who_html(view, row), class_="who"),
        quote(text, row.language),
        "" if is_base else _against(view, claim_id, s, base, alike),
        path_html(view, row.statement_id),
        tag("p", " · ".join(_links(view, row)), class_="small links noprint"),
        evidence_html(view, claim_id, s, base, is_open=is_open),
    ]
    here = " here" if view.address.one("focus") == s.statement_id else ""
    return tag("article", "".join(parts), class_=f"card wording {verdict}{here}", id=f"s-{s.statement_id}")


def evidence_html(view: View, claim_id: str, s: Statement, base: Statement, *, is_open: bool) -> str:
    """A link that opens the evidence, or the evidence and a link that closes it."""
    is_asked = view.address.one("open") == s.statement_id
    name = view.t("claim.evidence" if s.statement_id != base.statement_id else "claim.in_article")
    to = view.link(None, open=None if is_asked else s.statement_id, focus=None)
    turn = link(to, f"{e(name)}{hidden(': ' + view.outlet(view.index.outlet(s.statement_id)))}",
                class_="turn noprint", aria_expanded="true" if is_asked else "false")  # fmt: skip
    if not is_open and not is_asked:
        return turn
    inner = tag("h4", e(view.t("claim.in_article"))) + context_html(view, s)
    if s.statement_id != base.statement_id:
        inner += tag("h4", e(view.t("claim.why"))) + why_html(view, claim_id, s, base)
    return turn + tag("div", inner, class_="evidence")


def who_html(view: View, row: object) -> str:
    """Date, speaker, verb as printed."""
    when = view.moment(row.published) or view.t("claim.no_date")
    said = [bdi(when), f"{e(view.t('claim.said_by'))}: <b>{bdi(view.person(row.speaker))}</b>"]
    if row.verb:
        said.append(bdi(f"«{row.verb}»"))
    if row.distance != "neutral":
        said.append(e(view.t(f"claim.distance_{row.distance}")))
    if row.quoted:
        said.append(e(view.t("claim.quoted")))
    return " · ".join(said)


def _against(view: View, claim_id: str, s: Statement, base: Statement, alike: float | None) -> str:
    found = pair_differences(view.index, claim_id, base.statement_id, s.statement_id)
    lines = "".join(tag("li", e(explain(view, base.statement_id, s.statement_id, d))) for d in found)
    shown = tag("ul", lines, class_="diffs") if lines else ""
    if alike is None:
        return shown
    share = view.percent(alike / 100)
    bar = f'<div class="bar" aria-hidden="true"><i style="width:{alike:.0f}%"></i></div>'
    return shown + tag("p", f"{e(view.t('claim.alike'))}: {bdi(share)}", class_="mut small") + bar


def path_html(view: View, statement_id: str) -> str:
    """Outlet ← agency ← channel ← speaker, where there is more than the two."""
    steps = chain(view.index, statement_id)
    if len(steps) < 3:
        return ""
    shown = [
        f"{bdi(view.person(step.name) if step.role in ('via', 'speaker') else view.outlet(step.name))} "
        + tag("span", f"({e(view.t(f'claim.role_{step.role}'))})", class_="mut")
        for step in steps.itertuples()
    ]
    arrow = ' <span aria-hidden="true">→</span> ' if view.dir == "rtl" else ' <span aria-hidden="true">←</span> '
    return tag("p", f"{e(view.t('claim.through'))}: {arrow.join(shown)}", class_="small path")


def _links(view: View, row: object) -> list[str]:
    report = link(view.link("report", report=row.report_id, focus=row.statement_id), e(view.t("claim.whole_report")))
    original = outside(original_of(row), e(view.t("claim.original"))) if row.url else ""
    cite = tag(
        "button", e(view.t("claim.cite")), type="button", class_="plain-button", data_act="copy",
        data_text=citation(view, row), data_query=view.permalink_query(focus=row.statement_id),
        data_done=view.t("share.copied"),
    )  # fmt: skip
    return [part for part in (report, original, cite) if part]


def original_of(row: object) -> str:
    """The original's address, at the very words where the text is the outlet's own (a digest has other words).

    Text fragments: https://wicg.github.io/scroll-to-text-fragment/
    """
    if row.is_digest or "#" in row.url:
        return row.url
    return f"{row.url}#:~:text={urlquote(' '.join(row.text.split()[:FRAGMENT]).strip('.,،'), safe='')}"


def citation(view: View, row: object) -> str:
    """Outlet, date, wording, link: what one pastes into a note."""
    when = view.day(row.published) or view.t("claim.no_date")
    digest = f" [{view.t('claim.digest')}]" if row.is_digest else ""
    original = f" {row.url}" if row.url else ""
    return f"{view.outlet(row.outlet)}, {when}: «{row.text}»{digest}{original} – {{link}}"


def fold(summary: str, inner: str) -> str:
    """A part that opens on demand."""
    return tag("details", tag("summary", e(summary)) + inner, class_="inline")


def context_html(view: View, s: Statement) -> str:
    """The statement between what stands before and after it in its report."""
    report = view.index.reports[s.report_id]
    before, after = report.text[max(0, s.start - AROUND) : s.start], report.text[s.end : s.end + AROUND]
    if s.start > AROUND:
        before = "… " + before.partition(" ")[2]
    if s.end + AROUND < len(report.text):
        after = after.rpartition(" ")[0] + " …"
    shown = f'{e(before)}<mark class="shared">{e(s.text)}</mark>{e(after)}'
    title = tag("p", f"<b>{e(report.title)}</b>", lang=report.language, dir="auto") if report.title else ""
    return title + quote(shown, report.language, "context")


def why_html(view: View, claim_id: str, s: Statement, base: Statement) -> str:
    """Waterfall of the features that made the engine take two statements for one claim."""
    other = matched_with(view.index, claim_id, s.statement_id, base.statement_id)
    if other is None:
        return tag("p", e(view.t("claim.why_through")), class_="mut small")
    _, probability, features = why(view.index, s.statement_id, other)
    name = view.outlet(view.index.outlet(other))
    said = view.t("claim.why_with", outlet=name, probability=view.percent(probability or 0.0))
    return tag("p", e(said)) + waterfall_html(view, features)


def waterfall_html(view: View, features: pd.DataFrame) -> str:
    """Bars from the starting point to the sum; drawn with plain elements so that it prints and exports."""
    if features.empty:
        return ""
    first = features[features["feature"] == "bias"]
    rest = features[features["feature"] != "bias"]
    light = float(rest["contribution"].iloc[GOOD_FEATURES:].sum())
    others = pd.DataFrame([("others", 0.0, light)], columns=features.columns, dtype=object)
    rows = pd.concat([first, rest.head(GOOD_FEATURES), *([others] if len(rest) > GOOD_FEATURES else [])])
    ends = rows["contribution"].cumsum()
    starts = ends - rows["contribution"]
    low, high = min(0.0, starts.min(), ends.min()), max(0.0, starts.max(), ends.max())
    width = (high - low) or 1.0

    def bar(start: float, end: float) -> str:
        left, size = 100 * (min(start, end) - low) / width, max(1.0, 100 * abs(end - start) / width)
        way = "up" if end >= start else "down"
        return f'<span class="fall {way}" style="margin-inline-start:{left:.1f}%;width:{size:.1f}%"></span>'

    lines = "".join(
        "<tr>" + tag("th", e(feature_name(view, row.feature)), scope="row")
        + tag("td", bdi("" if row.feature in ("bias", "others") else view.number(round(row.value, 2))), class_="num")
        + tag("td", bar(start, end), class_="track")
        + tag("td", bdi(f"{row.contribution:+.2f}"), class_="num") + "</tr>"
        for row, start, end in zip(rows.itertuples(), starts, ends, strict=True)
    )  # fmt: skip
    total = float(features["contribution"].sum())
    cells = tag("th", e(view.t("claim.sum")), scope="row") + "<td></td>" + tag("td", bar(0.0, total), class_="track")
    lines += f"<tr>{cells}{tag('td', bdi(f'{total:+.2f}'), class_='num')}</tr>"
    names = ("feature", "value", "", "weight")
    head = "".join(tag("th", e(view.t(f"claim.{n}")), scope="col") if n else "<td></td>" for n in names)
    table = tag("table", f"<thead><tr>{head}</tr></thead><tbody>{lines}</tbody>", class_="plain fallen")
    return tag("div", table, class_="scroll", tabindex="0") + tag("p", e(view.t("claim.why_scale")), class_="mut small")


def feature_name(view: View, feature: str) -> str:
    """A feature in words where the interface knows them, else its own name."""
    known = view.maybe(f"features.{feature.replace(',', '').replace(' ', '_')}")
    return view.t("claim.bias") if feature == "bias" else known or feature.replace("_", " ")
