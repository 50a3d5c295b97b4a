"""Hand-labelled reports as the engine's own nouns, so that each step can be measured (and tuned) by itself.

`load(folder)` reads `reports.jsonl`, `statements.jsonl` and `pairs.jsonl`; what the labels do not say keeps its
default.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from compare.model import DatePhrase, Quantity, Report, Statement

GROUPS = {"S": "jan2022", "E1": "jan2022", "E2": "jan2022", "D1": "D1", "D2": "D2"}
"""Happenings that must be left out together: the seeds tell of the same days as E1 and E2."""
TEXT_ROLES = ("body", "title", "subtitle")


@dataclass(frozen=True, slots=True, kw_only=True)
class Labelled:
    """One labelled folder."""

    reports: tuple[Report, ...]
    statements: tuple[Statement, ...]  # spans, speakers, verbs, dates and numbers as labelled
    cluster: dict[str, str]  # statement id → labelled claim
    group: dict[str, str]  # report id → what must be left out together
    pairs: tuple[dict, ...]  # rows of pairs.jsonl with "sa" and "sb", the two statement ids


def rows(path: Path) -> Iterator[dict]:
    """Objects of a JSON Lines file; none when the file is missing."""
    if path.exists():
        with path.open(encoding="utf-8") as lines:
            yield from (json.loads(line) for line in lines if line.strip())


def load(folder: Path, event: str | None = None) -> Labelled:
    """Read a labelled folder, or only one event of it."""
    given = [r for r in rows(folder / "reports.jsonl") if event in (None, r["event"])]
    reports = tuple(_report(r, folder) for r in given)
    group = {r["id"]: GROUPS.get(r["event"], r["event"]) for r in given}
    texts = {r.report_id: r for r in reports}
    statements, cluster, ids = [], {}, {}
    for row in rows(folder / "statements.jsonl"):
        if row["id"] not in texts or row.get("role", "body") not in TEXT_ROLES:
            continue
        one = _statement(row, texts[row["id"]])
        statements.append(one)
        ids[row["id"], row["idx"]] = one.statement_id
        if row.get("cluster"):
            cluster[one.statement_id] = row["cluster"]
    pairs = []
    for row in rows(folder / "pairs.jsonl"):
        a, b = ((row[side]["id"], row[side]["idx"]) for side in "ab")
        if a in ids and b in ids:
            pairs.append({**row, "sa": ids[a], "sb": ids[b]})
    return Labelled(reports=reports, statements=tuple(statements), cluster=cluster, group=group, pairs=tuple(pairs))


def _report(row: dict, folder: Path) -> Report:
    text = row["text"] if "text" in row else (folder / row["file"]).read_text(encoding="utf-8")
    return Report(
        report_id=row["id"], outlet=row["outlet"], text=text, language=row["language"], title=row.get("title"),
        published=row.get("published"), published_basis=row.get("published_basis"), url=row.get("url"),
        via=(row["agency"],) if row.get("agency") else (),
    )  # fmt: skip


def _statement(row: dict, report: Report) -> Statement:
    start, end = row["start"], row["end"]
    said = row.get("speaker") or ""
    via = re.search(r"\(via (.*)\)", said)
    return Statement(
        statement_id=f"{report.report_id}#{start}", report_id=report.report_id, start=start, end=end,
        text=report.text[start:end], language=report.language, role=row.get("role", "body"),
        sentence=row.get("sent", row["idx"]), quoted=bool(row.get("is_quote")),
        speaker=re.sub(r"\s*\(via .*\)", "", said) or None, speaker_via=via and via.group(1), verb=row.get("verb"),
        dates=tuple(_date(d, report.text, start, end) for d in row.get("dates") or ()),
        numbers=tuple(_number(n, report.text, start, end) for n in row.get("numbers") or () if "value" in n),
    )  # fmt: skip


def _find(phrase: str, text: str, start: int, end: int) -> tuple[int, int]:
    at = text.find(phrase, start, end)
    return (at, at + len(phrase)) if at >= 0 else (start, end)


def _date(row: dict, text: str, start: int, end: int) -> DatePhrase:
    a, b = _find(row["text"], text, start, end)
    return DatePhrase(text=row["text"], start=a, end=b, iso=row["iso"])


def _number(row: dict, text: str, start: int, end: int) -> Quantity:
    a, b = _find(row["text"], text, start, end)
    value, what = row.get("value"), row.get("what")
    exact = float(value) if isinstance(value, int | float) else None
    return Quantity(text=row["text"], start=a, end=b, low=exact, high=exact, unit=None, what=what)
