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
from pages.parts.drawing import drawing
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
            drawing(drawn, view.dir, view.t(f"method.pic_{drawn}"))
            + tag("h3", f"{bdi(view.number(n))} · {e(view.t(f'method.step_{name}'))}")
            + tag("p", e(view.t(f"method.step_{name}_text"))),
            class_="card step",
        )
        for n, (name, drawn) in enumerate(STEPS, start=1)
    )
    note = tag("p", e(view.t("method.alike_first")), class_="lead")
    return f"<h2>{e(view.t('method.steps'))}</h2>" + tag("ol", items, class_="grid steps-drawn") + note


def kinds_html(view: View) -> str:
    """Every kind of difference in one line, and what is none."""
    lines = "".join(
        tag("dt", e(view.t(f"frame.kind_{kind}"))) + tag("dd", e(view.t(f"method.kind_{kind}"))) for kind in KINDS
    )
    return (
        f"<h2>{e(view.t('method.kinds'))}</h2>" + tag("dl", lines, class_="defined")
        + tag("p", e(view.t("method.temporal")))
        + f"<h3>{e(view.t('method.not_different'))}</h3>"
        + tag("p", e(view.t("method.not_different_text")), class_="lead")
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
    return tables.measured(_results())


def _results() -> str | None:
    return RESULTS.read_text(encoding="utf-8") if RESULTS.is_file() else None


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
    return head + _by_language(view, sets[chosen]) + _by_kind(view, sets[chosen]) + _controls(view)


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
        [e(view.t(f"frame.kind_{row.kind}")), bdi(f"{row.f1:.2f}"), bdi(view.number(round(row.n, 1)))]
        for row in frame.itertuples()
    ]
    name = view.t("method.by_kind")
    heads = [view.t(f"method.{key}") for key in ("kind", "f1", "labelled_n")]
    return f"<h3>{e(name)}</h3>" + table(view, name, heads, rows) if rows else ""


def _controls(view: View) -> str:
    rows = [
        [e(view.t(f"method.control_{row.control}")), bdi(f"{row.value:.2f}"), bdi(view.number(row.n))]
        for row in tables.controls(_results()).itertuples()
    ]
    name = view.t("method.controls")
    heads = [name, view.t("method.right_share"), view.t("method.pairs")]
    return f"<h3>{e(name)}</h3>" + table(view, name, heads, rows) if rows else ""


def limits_html(view: View, sets: tables.Measured) -> str:
    """Known limits, first the one that costs most with its measured size; and what it does not do."""
    parts = []
    for heading, key, n in (("limits", "limit", LIMITS), ("does_not", "not", NOT)):
        lines = [view.t(f"method.{key}_{m}") for m in range(1, n + 1)]
        if key == "limit" and (said := _missed(view, sets)):
            lines.insert(0, said)
        shown = "".join(tag("li", e(line)) for line in lines)
        parts.append(f"<h2>{e(view.t(f'method.{heading}'))}</h2>" + tag("ul", shown, class_="told-plain"))
    return "".join(parts)


def _missed(view: View, sets: tables.Measured) -> str | None:
    """How many divergences are lost, and how many of those shown are none, on the largest labelled set."""
    if not sets:
        return None
    figures = tables.by_language(next(iter(sets.values())))
    whole = {row.figure: row.value for row in figures[figures["part"] == "all"].itertuples()}
    found, right = (whole.get(f"diverge_{one}_end_to_end_w") for one in ("recall", "precision"))
    if found is None or right is None:
        return None
    return view.t("method.limit_missed", found=view.percent(found), right=view.percent(right))


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
