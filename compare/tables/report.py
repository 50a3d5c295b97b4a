"""One report among the others: what its statements agree with, and what it leaves out."""

import pandas as pd

from compare.model import Pair
from compare.tables.index import Index
from compare.tables.label import label_of
from compare.tables.overview import claims

STATUS_COLUMNS = ["statement_id", "start", "end", "status", "version", "claim_id", "outlets", "kinds"]
LEFT_OUT_COLUMNS = ["claim_id", "label", "language", "verdict", "outlets", "origins", "worth"]
SHARED_COLUMNS = ["claim_id", "label", "language", "a", "b", "verdict", "kinds"]
MOST_SILENT = 2  # other outlets that must carry a claim before its absence is worth a line


def status_of_statements(index: Index, report_id: str) -> pd.DataFrame:
    """One row per statement in reading order: its place in the text, its claim's verdict and how many others tell it.

    `status` is agree, diverge, undecided or single; `version` the letter where versions exist; `outlets` counts
    the other outlets; `kinds` are those of this statement's own pairs.
    """
    rows = []
    for s in index.statements_of.get(report_id, ()):
        claim_id = index.claim_of[s.statement_id]
        judgement = index.judgements[claim_id]
        others = {o for o in index.claim_outlets(claim_id) if o != index.reports[report_id].outlet}
        kinds = {k for pair in judgement.pairs if s.statement_id in (pair.a, pair.b) for k in pair.kinds}
        version = index.version_of.get(s.statement_id, "") if judgement.verdict == "diverge" else ""
        rows.append(
            (s.statement_id, s.start, s.end, judgement.verdict, version, claim_id, len(others), tuple(sorted(kinds)))
        )
    return pd.DataFrame(rows, columns=STATUS_COLUMNS, dtype=object)


def left_out(index: Index, report_id: str, language: str | None = None) -> pd.DataFrame:
    """Claims of the same event that at least two other outlets carry and this report does not, most carried first."""
    event_id = index.event_of.get(report_id)
    if event_id is None:
        return pd.DataFrame(columns=LEFT_OUT_COLUMNS)
    own = {index.claim_of[s.statement_id] for s in index.statements_of.get(report_id, ())}
    frame = claims(index, event_id, language)
    outlet = index.reports[report_id].outlet
    others = [len([o for o in index.claim_outlets(c) if o != outlet]) for c in frame["claim_id"]]
    frame = frame.assign(others=others)
    frame = frame[~frame["claim_id"].isin(own) & (frame["others"] >= MOST_SILENT)]
    frame = frame.sort_values(["origins", "others", "worth", "claim_id"], ascending=[False, False, False, True])
    return frame[LEFT_OUT_COLUMNS].reset_index(drop=True)


def shared(index: Index, a: str, b: str, language: str | None = None) -> pd.DataFrame:
    """Claims two reports both tell, in the order of the first: the two statements, their verdict and kinds.

    Two reports of one outlet are never compared by the engine; their verdict is "" then.
    """
    rows = []
    other = {index.claim_of[s.statement_id]: s.statement_id for s in reversed(index.statements_of.get(b, ()))}
    seen = set()
    for s in index.statements_of.get(a, ()):
        claim_id = index.claim_of[s.statement_id]
        if claim_id not in other or claim_id in seen:
            continue
        seen.add(claim_id)
        pair = _pair(index, claim_id, s.statement_id, other[claim_id])
        label, told_in = label_of(index, claim_id, language)
        verdict, kinds = (pair.verdict, tuple(pair.kinds)) if pair else ("", ())
        rows.append((claim_id, label, told_in, s.statement_id, other[claim_id], verdict, kinds))
    return pd.DataFrame(rows, columns=SHARED_COLUMNS, dtype=object)


def _pair(index: Index, claim_id: str, a: str, b: str) -> Pair | None:
    return next((p for p in index.judgements[claim_id].pairs if {p.a, p.b} == {a, b}), None)
