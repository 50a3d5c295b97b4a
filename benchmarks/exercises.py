"""Composed exercises: events told by several reports, every statement labelled by its claim; a small text format.

They were written for this project to learn from. They are no outlet's texts and no record of what was said: figures
and wordings vary on purpose. `benchmarks/exercises/README.md` tells the format.
"""

import itertools
import json
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.labels import Labelled
from compare.errors import DataError
from compare.model import Report, Statement

FOLDER = Path(__file__).resolve().parent / "exercises"
_CLAIM = re.compile(r"claim (\d+)(?: ([a-z, ]+?))? \| (.+)")
_APART = re.compile(r"apart (\d+) (\d+) \| .+")
_REPORT = re.compile(r"report (ar|en|ru) (\d{4}-\d\d-\d\d) \| (.+)")
_STATEMENT = re.compile(r"(\+?)(?:(\d+)([A-Z]?)|-)(?: @(.+?))? > (.+)")
_VIA = re.compile(r"\s*\(via (.*?)\)")


@dataclass(slots=True)
class Exercise:
    """One event as it stands in its file."""

    name: str
    kinds: dict[str, list[str]] = field(default_factory=dict)  # claim → what its versions differ in
    gloss: dict[str, str] = field(default_factory=dict)
    apart: list[tuple[str, str]] = field(default_factory=list)  # claims that look alike
    reports: list[Report] = field(default_factory=list)
    statements: list[Statement] = field(default_factory=list)
    cluster: dict[str, str] = field(default_factory=dict)  # statement id → claim; absent: told by one report only
    version: dict[str, str] = field(default_factory=dict)  # statement id → letter


def read(path: Path) -> Exercise:
    """One file.

    Raises
    ------
    DataError
        A line that cannot be read.
    """
    found = Exercise(name=path.stem)
    parts: list[tuple[str, ...]] = []
    head: tuple[str, ...] = ()
    is_new_paragraph = False
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if not line.strip():
            is_new_paragraph = True
        elif m := _CLAIM.fullmatch(line):
            found.kinds[m[1]] = [kind.strip() for kind in (m[2] or "").split(",") if kind.strip()]
            found.gloss[m[1]] = m[3]
        elif m := _APART.fullmatch(line):
            found.apart.append((f"{path.stem}:{m[1]}", f"{path.stem}:{m[2]}"))
        elif m := _REPORT.fullmatch(line):
            _close(found, head, parts)
            head, parts, is_new_paragraph = m.groups(), [], False
        elif m := _STATEMENT.fullmatch(line):
            joint = " " if m[1] or not is_new_paragraph else "\n"
            parts.append((joint if parts else "", *(each or "" for each in m.groups())))
            is_new_paragraph = False
        elif not line.startswith("event "):
            raise DataError(f"cannot read {line[:60]!r}", where=f"{path.name}, row {number}")
    _close(found, head, parts)
    return found


def _close(found: Exercise, head: tuple[str, ...], parts: list[tuple[str, ...]]) -> None:
    """The report that ends here."""
    if not parts:
        return
    language, published, title = head
    number = len(found.reports) + 1
    report_id = f"{found.name}-{number:02d}"
    text, sentence = "", -1
    for joint, plus, claim, letter, speaker, own in parts:
        text += joint
        sentence += not plus
        start = len(text)
        text += own
        via = _VIA.search(speaker)
        statement = Statement(
            statement_id=f"{report_id}#{start}", report_id=report_id, start=start, end=len(text), text=own,
            language=language, sentence=sentence, speaker=_VIA.sub("", speaker) or None,
            speaker_via=via and via.group(1),
        )  # fmt: skip
        found.statements.append(statement)
        if claim:
            found.cluster[statement.statement_id] = f"{found.name}:{claim}"
            found.version[statement.statement_id] = letter
    found.reports.append(
        Report(
            report_id=report_id, outlet=f"{found.name} outlet {number}", text=text, language=language, title=title,
            published=published, published_basis="given", event=found.name,
        )
    )  # fmt: skip


def all_of(folder: Path = FOLDER) -> list[Exercise]:
    """Every exercise of a folder, by name."""
    return [read(path) for path in sorted(folder.glob("*.txt"))]


def labelled(some: list[Exercise]) -> Labelled:
    """Exercises in the form of the hand-labelled folders; each event is a group of its own."""
    return Labelled(
        reports=tuple(r for each in some for r in each.reports),
        statements=tuple(s for each in some for s in each.statements),
        cluster={key: claim for each in some for key, claim in each.cluster.items()},
        group={r.report_id: each.name for each in some for r in each.reports},
        pairs=tuple(pair for each in some for pair in _pairs(each)),
    )


def _pairs(exercise: Exercise) -> Iterator[dict]:
    """Every two statements of one claim from different reports, with their verdict."""
    members: dict[str, list[Statement]] = defaultdict(list)
    for statement in exercise.statements:
        claim = exercise.cluster.get(statement.statement_id)
        if claim:
            members[claim].append(statement)
    for claim, own in members.items():
        kinds = exercise.kinds.get(claim.rpartition(":")[2], [])
        for x, y in itertools.combinations(own, 2):
            if x.report_id != y.report_id:
                differ = exercise.version[x.statement_id] != exercise.version[y.statement_id]
                yield {
                    "sa": x.statement_id, "sb": y.statement_id, "cluster": claim,
                    "verdict": "diverge" if differ else "agree", "kinds": kinds if differ else [],
                }  # fmt: skip


def write(some: list[Exercise], folder: Path) -> Path:
    """Exercises as a labelled folder, in the files that `benchmarks/score.py` reads."""
    own = labelled(some)
    number: dict[str, int] = {}
    statements = []
    for at, s in enumerate(own.statements):
        number[s.statement_id] = at
        said = f"{s.speaker} (via {s.speaker_via})" if s.speaker and s.speaker_via else s.speaker
        statements.append(
            {
                "id": s.report_id, "idx": at, "sent": s.sentence, "start": s.start, "end": s.end, "text": s.text,
                "speaker": said, "is_quote": False, "cluster": own.cluster.get(s.statement_id, s.statement_id),
            }
        )  # fmt: skip
    pairs = [
        {
            **{side: {"id": pair[key].rpartition("#")[0], "idx": number[pair[key]]} for side, key in _SIDES},
            "cluster": pair["cluster"], "verdict": pair["verdict"], "kinds": pair["kinds"],
        }
        for pair in own.pairs
    ]  # fmt: skip
    reports = [
        {
            "id": r.report_id, "event": own.group[r.report_id], "outlet": r.outlet, "language": r.language,
            "published": r.published, "title": r.title, "text": r.text,
        }
        for r in own.reports
    ]  # fmt: skip
    hard = [{"a": a, "b": b} for each in some for a, b in each.apart]
    folder.mkdir(parents=True, exist_ok=True)
    for name, rows in (("reports", reports), ("statements", statements), ("pairs", pairs), ("hard_negatives", hard)):
        lines = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
        (folder / f"{name}.jsonl").write_text(lines, encoding="utf-8")
    return folder


_SIDES = (("a", "sa"), ("b", "sb"))
