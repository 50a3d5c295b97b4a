"""HTML of the method page: the steps with a picture, kinds, settings, accuracy, limits, data and licences."""

from __future__ import annotations

import re
from functools import lru_cache
from importlib import metadata
from typing import TYPE_CHECKING

from compare import ENGINE_VERSION
from compare.model import KINDS
from compare.tables import accuracy as tables
from pages.parts.data import ROOT
from pages.parts.html import bdi, choices, e, tag
from pages.parts.i18n import NAMES
from pages.parts.matrix import legend
from pages.parts.outlets import region
from pages.parts.wording import fold

if TYPE_CHECKING:
    from pages.parts.frame import View

RESULTS = ROOT / "benchmarks" / "results" / "accuracy.json"
STEPS = (("read", "report"), ("cut", "statement"), ("match", "claim"), ("compare", "version"))
LIMITS, NOT = 7, 5


def heading_html(view: View) -> str:
    """What it is in two sentences."""
    title = tag("h1", e(view.t("method.heading")), id="content", tabindex="-1")
    return title + tag("p", e(view.t("method.lead")), class_="lead mut")


def steps_html(view: View) -> str:
    """The four steps, each with its part of the picture."""
    items = "".join(
        tag(
            "li",
            _picture(view, drawn)
            + tag("h3", f"{bdi(view.number(n))} · {e(view.t(f'method.step_{name}'))}")
            + tag("p", e(view.t(f"method.step_{name}_text"))),
            class_="card step",
        )
        for n, (name, drawn) in enumerate(STEPS, start=1)
    )
    note = tag("p", e(view.t("method.alike_first")), class_="lead")
    return f"<h2>{e(view.t('method.steps'))}</h2>" + tag("ol", items, class_="grid steps-drawn") + note


def _picture(view: View, name: str) -> str:
    """One drawing, mirrored where the page runs right to left; its letters are not."""
    is_rtl = view.dir == "rtl"
    turn = ' transform="translate(240 0) scale(-1 1)"' if is_rtl else ""
    drawn, letters = {"report": _reports, "statement": _statements, "claim": _claim, "version": _versions}[name]()
    texts = "".join(
        f'<text x="{240 - x if is_rtl else x}" y="{y}" class="pic-letter">{e(letter)}</text>'
        for x, y, letter in letters
    )
    label = e(view.t(f"method.pic_{name}"))
    return f'<svg viewBox="0 0 240 120" role="img" aria-label="{label}"><g{turn}>{drawn}</g>{texts}</svg>'


Drawn = tuple[str, list[tuple[int, int, str]]]


def _line(x: int, y: int, width: int, look: str = "") -> str:
    return f'<rect x="{x}" y="{y}" width="{width}" height="6" rx="3" class="pic-line {look}"/>'


def _sheet(x: int, y: int) -> str:
    return f'<rect x="{x}" y="{y}" width="62" height="84" rx="6" class="pic-sheet"/>'


def _reports() -> Drawn:
    out = ""
    for n, x in enumerate((14, 89, 164)):
        out += _sheet(x, 18) + _line(x + 9, 28, 30 + 6 * n, "dark")
        out += "".join(_line(x + 9, y, w) for y, w in ((44, 44), (56, 40), (68, 44), (80, 24 + 6 * n)))
    return out, []


def _statements() -> Drawn:
    out = _sheet(14, 18) + "".join(_line(23, y, w, look) for y, w, look in (
        (28, 40, "a"), (40, 44, "a"), (54, 36, "b"), (68, 44, "c"), (80, 28, "c")))  # fmt: skip
    for y, look in ((26, "a"), (54, "b"), (82, "c")):
        out += f'<path d="M84 60 C 104 60, 104 {y}, 124 {y}" class="pic-way"/>'
        out += f'<rect x="126" y="{y - 11}" width="100" height="22" rx="6" class="pic-box"/>'
        out += _line(135, y - 3, 56, look) + f'<circle cx="212" cy="{y}" r="5" class="pic-dot"/>'
    return out, []


def _claim() -> Drawn:
    out = ""
    for y, look in ((22, "a"), (60, "a"), (98, "a")):
        out += f'<rect x="14" y="{y - 11}" width="86" height="22" rx="6" class="pic-box"/>' + _line(23, y - 3, 60, look)
        out += f'<path d="M102 {y} C 126 {y}, 126 60, 150 60" class="pic-way strong"/>'
    return out + '<circle cx="186" cy="60" r="34" class="pic-ring"/>' + _line(166, 50, 40, "a") + _line(
        166, 64, 28, "a"
    ), []


def _versions() -> Drawn:
    out, letters = "", []
    for y, look, letter in ((22, "va", "A"), (60, "va", "A"), (98, "vb", "B")):
        out += f'<rect x="14" y="{y - 11}" width="120" height="22" rx="6" class="pic-box"/>' + _line(23, y - 3, 60)
        out += _line(93, y - 3, 26, look)
        out += f'<path d="M136 {y} L 176 {y}" class="pic-way"/>'
        out += f'<rect x="180" y="{y - 13}" width="28" height="26" rx="6" class="pic-{look}"/>'
        letters.append((194, y + 6, letter))
    return out, letters


def kinds_html(view: View) -> str:
    """Every kind of difference in one line, and what is none."""
    lines = "".join(
        tag("dt", e(view.t(f"frame.kind_{kind}"))) + tag("dd", e(view.t(f"method.kind_{kind}"))) for kind in KINDS
    )
    return (
        f"<h2>{e(view.t('method.kinds'))}</h2>" + tag("dl", lines, class_="defined")
        + tag("p", e(view.t("method.temporal")))
        + f"<h3>{e(view.t('method.not_different'))}</h3>" + tag("p", e(view.t("method.not_different_text")), class_="lead")
        + f"<h2>{e(view.t('method.signs'))}</h2>" + legend(view) + tag("p", e(view.t("method.signs_text")))
    )  # fmt: skip


def table(view: View, name: str, heads: list[str], rows: list[list[str]]) -> str:
    """A plain table; cells are HTML already, the first of a row names it."""
    head = "".join(tag("th", e(text), scope="col") for text in heads)
    body = "".join(
        "<tr>" + tag("th", row[0], scope="row") + "".join(tag("td", cell) for cell in row[1:]) + "</tr>" for row in rows
    )
    shown = tag("table", f"<thead><tr>{head}</tr></thead><tbody>{body}</tbody>", class_="plain counts")
    return region(shown, name)


def settings_html(view: View) -> str:
    """Every setting with its value and what it means."""
    name = view.t("method.settings")
    rows = [
        [f"<code>{e(key)}</code>", bdi(view.number(value) if isinstance(value, int | float) else value),
         e(view.maybe(f"method.set_{key}") or "")]
        for key, value in view.comparison.settings.as_dict().items()
    ]  # fmt: skip
    heads = [view.t(f"method.{key}") for key in ("setting", "value", "meaning")]
    said = view.t("method.engine", version=ENGINE_VERSION, hash=view.loaded.hash)
    return f"<h2>{e(name)}</h2>" + table(view, name, heads, rows) + tag("p", e(said), class_="mut small")


def measured() -> tables.Measured:
    """What `benchmarks/accuracy.py` wrote; nothing where it has not been run."""
    return tables.measured(RESULTS.read_text(encoding="utf-8") if RESULTS.is_file() else None)


def accuracy_html(view: View, sets: tables.Measured, chosen: str | None) -> str:
    """Accuracy by language and by kind, of one labelled set."""
    head = f'<h2 id="accuracy">{e(view.t("method.accuracy"))}</h2>'
    if chosen is None:
        return head + tag("p", e(view.t("method.not_measured")), class_="note")
    head += tag("p", e(view.t("method.accuracy_help")), class_="mut small")
    if len(sets) > 1:
        options = [
            (view.link(None, set=name), view.maybe(f"method.set_{name}") or name, name == chosen) for name in sets
        ]
        head += choices(view.t("method.labelled_set"), options)
    return head + _by_language(view, sets[chosen]) + _by_kind(view, sets[chosen])


def _by_language(view: View, parts: list[dict[str, object]]) -> str:
    frame = tables.by_language(parts)
    columns = list(dict.fromkeys(frame["part"]))
    cells = {(row.part, row.figure): row for row in frame.itertuples()}
    rows = [
        [e(view.t(f"method.f_{figure}")), *(_figure(cells.get((part, figure))) for part in columns)]
        for figure in tables.FIGURES
        if any((part, figure) in cells for part in columns)
    ]
    counts = tables.labelled(parts)
    last = [e(view.t("method.labelled_statements"))]
    rows.append([*last, *(bdi(view.number(counts.get(part, 0))) for part in columns)])
    heads = [view.t("method.figure"), *(view.t("method.all") if p == "all" else NAMES.get(p, p) for p in columns)]
    name = view.t("method.by_language")
    return f"<h3>{e(name)}</h3>" + table(view, name, heads, rows)


def _figure(row: object | None) -> str:
    if row is None:
        return "–"
    interval = f' <span class="mut">{bdi(f"({row.low:.2f}–{row.high:.2f})")}</span>' if row.low is not None else ""
    return bdi(f"{row.value:.2f}") + interval


def _by_kind(view: View, parts: list[dict[str, object]]) -> str:
    frame = tables.by_kind(parts)
    rows = [
        [e(view.t(f"frame.kind_{row.kind}")), bdi(f"{row.f1:.2f}"), bdi(view.number(round(row.n)))]
        for row in frame.itertuples()
    ]
    name = view.t("method.by_kind")
    heads = [view.t(f"method.{key}") for key in ("kind", "f1", "labelled_n")]
    return f"<h3>{e(name)}</h3>" + table(view, name, heads, rows) if rows else ""


def limits_html(view: View) -> str:
    """Known limits, and what it does not do."""
    parts = []
    for heading, key, n in (("limits", "limit", LIMITS), ("does_not", "not", NOT)):
        lines = "".join(tag("li", e(view.t(f"method.{key}_{m}"))) for m in range(1, n + 1))
        parts.append(f"<h2>{e(view.t(f'method.{heading}'))}</h2>" + tag("ul", lines, class_="told-plain"))
    return "".join(parts)


def data_html(view: View) -> str:
    """What is loaded, what was set aside, where the data come from, licences."""
    index = view.index
    here = view.t(
        "method.data_here", reports=view.count("frame.reports", len(index.reports)),
        outlets=view.count("frame.outlets_n", len(index.outlets)),
        statements=view.count("frame.statements", len(index.statements)),
    )  # fmt: skip
    aside = view.t("method.data_skipped", n=view.number(len(view.comparison.skipped)))
    said = "".join(tag("p", e(text)) for text in (here, aside, view.t("method.data_sample")))
    rows = [[e(name), bdi(version), bdi(licence)] for name, version, licence in packages()]
    heads = [view.t(f"method.{key}") for key in ("package", "version", "licence")]
    licences = fold(f"{view.t('method.licences')} ({len(rows)})", table(view, view.t("method.licences"), heads, rows))
    return (
        f"<h2>{e(view.t('method.data'))}</h2>{said}<h2>{e(view.t('method.licences'))}</h2>"
        + tag("p", e(view.t("method.licence_own"))) + licences
    )  # fmt: skip


@lru_cache(maxsize=1)
def packages() -> tuple[tuple[str, str, str], ...]:
    """Name, version and licence of every runtime package, as the installed packages themselves state it."""
    found = []
    for line in (ROOT / "requirements.txt").read_text(encoding="utf-8").splitlines():
        name = re.split(r"[=<>\[; ]", line.strip())[0]
        if not name or name.startswith("#"):
            continue
        try:
            about = metadata.metadata(name)
        except metadata.PackageNotFoundError:
            continue
        found.append((name, about["Version"], _licence(about)))
    return tuple(found)


def _licence(about: metadata.PackageMetadata) -> str:
    given = about.get("License-Expression") or ""
    if given:
        return given
    classified = [c.rpartition(" :: ")[2] for c in about.get_all("Classifier") or () if c.startswith("License")]
    short = (about.get("License") or "").strip().splitlines()
    return "; ".join(classified) or (short[0][:60] if short else "–")
