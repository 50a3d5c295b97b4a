"""Search over all statements: folded words, or nearness of meaning across languages; filters, order, rows for files."""

import csv
import io
import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from compare.align.background import centred, language_means
from compare.encode import Encoder
from compare.export import safe_cell
from compare.language import detect_language, fold
from compare.tables.index import Index
from compare.tables.overview import kinds_of

SHELF_COLUMNS = ["statement_id", "report_id", "claim_id", "event_id", "outlet", "place", "language", "published",
                 "speaker", "act", "verb", "quoted", "verdict", "version", "kinds", "text", "folded"]  # fmt: skip
FILE_COLUMNS = ["statement_id", "outlet", "published", "language", "speaker", "verb", "act", "quoted", "text",
                "event", "claim_id", "verdict", "version", "kinds", "report_id", "title", "url", "is_digest",
                "similarity"]  # fmt: skip
SORTS = ("date", "outlet", "speaker", "language", "alike")
LEAST_ALIKE = 32.0  # 0–100: below, a statement is not about the same
MOST_MEANINGS = 5_000  # statements whose meaning is compared in one search
MOST_WORDS = 20  # of a query
_QUERY = re.compile(r'"([^"]{1,200})"|([^\s"]{1,200})')


@dataclass(frozen=True, slots=True, kw_only=True)
class Search:
    """What is asked for; empty means no limit."""

    text: str = ""
    by_meaning: bool = False
    events: tuple[str, ...] = ()
    outlets: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    speaker: str | None = None
    verdicts: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()  # of difference
    first: str | None = None  # ISO days, inclusive
    last: str | None = None
    sort: str = "date"
    is_down: bool = False

    @property
    def words(self) -> tuple[str, ...]:
        """Folded words and "phrases in quotation marks"."""
        return words_of(self.text)


def words_of(text: str) -> tuple[str, ...]:
    """Folded words of a query; what stands in quotation marks is one."""
    plain = re.sub("[«»“”„]", '"', text)
    found = [fold(a or b).strip() for a, b in _QUERY.findall(plain)]
    return tuple(dict.fromkeys(word for word in found if word))[:MOST_WORDS]


def shelf(index: Index) -> pd.DataFrame:
    """All statements, laid out for searching: one row each, by date of report.

    `folded` is the folded text, `place` the outlet's place in the one order, `published` the ISO day or time ("" where
    not known). Built once per data set: 100,000 statements take a few seconds and about 150 MB.
    """
    place = {outlet: n for n, outlet in enumerate(index.outlets)}
    kinds = {claim_id: kinds_of(judgement) for claim_id, judgement in index.judgements.items()}
    rows = []
    for s in index.comparison.statements:
        report, claim_id = index.reports[s.report_id], index.claim_of[s.statement_id]
        verdict = index.judgements[claim_id].verdict
        version = index.version_of.get(s.statement_id, "") if verdict == "diverge" else ""
        rows.append((s.statement_id, s.report_id, claim_id, index.event_of.get(s.report_id, ""), report.outlet,
                     place[report.outlet], s.language, report.published or "", s.speaker or "", s.act, s.verb or "",
                     s.quoted, verdict, version, kinds[claim_id], s.text, fold(s.text)))  # fmt: skip
    frame = pd.DataFrame(rows, columns=SHELF_COLUMNS)
    return frame.sort_values(["published", "place", "statement_id"], kind="stable", ignore_index=True)


def narrowed(frame: pd.DataFrame, search: Search) -> pd.DataFrame:
    """Rows of the shelf within the filters, the words aside."""
    kept = pd.Series(True, index=frame.index)
    columns = {"event_id": search.events, "outlet": search.outlets, "language": search.languages,
               "verdict": search.verdicts}  # fmt: skip
    for name, wanted in columns.items():
        if wanted:
            kept &= frame[name].isin(wanted)
    if search.speaker:
        kept &= ("; " + frame["speaker"] + "; ").str.contains(f"; {search.speaker}; ", regex=False)
    if search.kinds:
        wanted_kinds = frozenset(search.kinds)
        kept &= frame["kinds"].map(lambda found: not wanted_kinds.isdisjoint(found)).astype(bool)
    if search.first:
        kept &= frame["published"] >= search.first
    if search.last:
        kept &= (frame["published"].str.slice(0, 10) <= search.last) & (frame["published"] != "")
    return frame[kept]


def with_words(frame: pd.DataFrame, words: Sequence[str]) -> pd.DataFrame:
    """Rows whose folded text holds every word: also inside longer ones, so that `المبنى` finds `والمبنى`."""
    kept = pd.Series(True, index=frame.index)
    for word in words:
        kept &= frame["folded"].str.contains(word, regex=False)
    return frame[kept]


def near_in_meaning(frame: pd.DataFrame, text: str, encode: Encoder) -> pd.DataFrame:
    """Rows near a text in meaning, in any language; `similarity` 0–100 says how near, and least is `LEAST_ALIKE`.

    Compares the first `MOST_MEANINGS` rows. None of them where the encoder knows no meaning.
    """
    some = frame.head(MOST_MEANINGS)
    vectors = encode([text, *some["text"]])
    if vectors is None or some.empty:
        return some.head(0).assign(similarity=pd.Series(dtype=float))
    languages = np.array([detect_language(text), *some["language"]])
    vectors = centred(vectors, languages, language_means("use"))
    alike = np.round(100 * np.clip(vectors[1:] @ vectors[0], 0.0, 1.0), 1)
    near: pd.DataFrame = some.assign(similarity=alike)[alike >= LEAST_ALIKE]
    return near


def ordered(frame: pd.DataFrame, sort: str, is_down: bool) -> pd.DataFrame:
    """Rows in an order a reader may choose; within it by date, then in the one order of outlets."""
    if sort == "date" and not is_down:
        return frame  # the shelf's own order
    keys = {"date": "published", "outlet": "place", "speaker": "speaker", "language": "language"}
    key = "similarity" if sort == "alike" and "similarity" in frame else keys.get(sort, "published")
    then = [name for name in ("published", "place", "statement_id") if name != key]
    return frame.sort_values([key, *then], ascending=[not is_down, *[True] * len(then)], kind="stable")


def found(frame: pd.DataFrame, search: Search, encode: Encoder | None = None) -> pd.DataFrame:
    """Statements a search finds on the shelf, in its order."""
    kept = narrowed(frame, search)
    if search.words and search.by_meaning and encode:
        kept = near_in_meaning(kept, search.text[:1000], encode)
    elif search.words:
        kept = with_words(kept, search.words)
    return ordered(kept, search.sort, search.is_down)


def speakers_on(frame: pd.DataFrame, most: int) -> tuple[str, ...]:
    """The `most` frequent speakers on the shelf, by name."""
    counts = frame.loc[frame["speaker"] != "", "speaker"].str.split("; ").explode().value_counts()
    top = sorted(counts.index, key=lambda name: (-int(counts[name]), name))[:most]
    return tuple(sorted(top, key=str.casefold))


def days_on(frame: pd.DataFrame) -> tuple[str, ...]:
    """Days of publication on the shelf, in order."""
    return tuple(sorted(set(frame["published"].str.slice(0, 10)) - {""}))


def rows_of(index: Index, frame: pd.DataFrame) -> list[dict[str, Any]]:
    """What was found, as plain rows with the columns of `FILE_COLUMNS`."""
    rows = []
    for row in frame.to_dict("records"):
        report = index.reports[row["report_id"]]
        event = index.events[row["event_id"]].label if row["event_id"] in index.events else None
        more = {
            "event": event, "title": report.title, "url": report.url, "is_digest": report.is_digest,
            "kinds": list(row["kinds"]), "published": row["published"] or None, "speaker": row["speaker"] or None,
            "similarity": row.get("similarity"),
        }  # fmt: skip
        whole: dict[str, Any] = {**{str(key): value for key, value in row.items()}, **more}
        rows.append({name: whole[name] for name in FILE_COLUMNS})
    return rows


def csv_of(index: Index, frame: pd.DataFrame) -> bytes:
    """What was found as CSV: UTF-8 with a mark that spreadsheets know, no cell that one would run as a formula."""
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer)
    writer.writerow(FILE_COLUMNS)
    for row in rows_of(index, frame):
        joined = {**row, "kinds": " ".join(row["kinds"])}
        writer.writerow([safe_cell(joined[name]) for name in FILE_COLUMNS])
    return buffer.getvalue().encode("utf-8-sig", "replace")


def json_of(index: Index, frame: pd.DataFrame) -> bytes:
    """What was found as JSON, with the hash of the data set it comes from."""
    content = {"dataset_hash": index.comparison.dataset_hash, "statements": rows_of(index, frame)}
    return json.dumps(content, ensure_ascii=False, indent=1).encode("utf-8", "replace")


def vectors_kept(encode: Encoder, most: int = 50_000) -> Encoder:
    """An encoder that remembers: a second search over the same statements only looks their vectors up."""
    kept: dict[str, NDArray[np.float16]] = {}

    def remembering(texts: Sequence[str]) -> NDArray[np.float32] | None:
        new = [text for text in dict.fromkeys(texts) if text not in kept]
        if len(kept) + len(new) > most:
            kept.clear()
            new = list(dict.fromkeys(texts))
        if new:
            vectors = encode(new)
            if vectors is None:
                return None
            kept.update(zip(new, vectors.astype(np.float16), strict=True))
        return np.vstack([kept[text] for text in texts]).astype(np.float32)

    return remembering
