"""Who is quoted, by whom, in which words; one speaker's statements across outlets."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Sequence

import pandas as pd

from compare.model import Statement
from compare.names import side_of
from compare.tables.index import Index
from compare.tables.label import label_of

SPEAKER_COLUMNS = ["speaker", "side", "statements", "outlets", "claims", "diverge", "quoted", "acts"]
SAID_COLUMNS = ["claim_id", "label", "label_language", "verdict", "outlets_in_claim", "statement_id", "report_id",
                "outlet", "language", "text", "version", "published", "verb", "act", "distance", "quoted",
                "speaker_via"]  # fmt: skip
VERB_COLUMNS = ["outlet", "statements", "quoted", "verbs", "acts"]


def speakers(
    index: Index, event_ids: Sequence[str], outlets: Collection[str] = (), languages: Collection[str] = ()
) -> pd.DataFrame:
    """One row per speaker, the most quoted first; outlets speaking in their own voice are no speakers.

    Columns: `speaker`, `side` (country or body he speaks for, or None), `statements`, `outlets` (tuple, in the one
    order), `claims`, how many of them `diverge`, `quoted` (statements in quotation marks), `acts` (tuple of act and
    count, most frequent first). Empty filters mean all.
    """
    told: dict[str, list[Statement]] = defaultdict(list)
    for s in _told(index, event_ids, outlets, languages):
        for name in names_of(s):
            told[name].append(s)
    rows = []
    for name, some in told.items():
        here = {index.outlet(s.statement_id) for s in some}
        claims = {index.claim_of[s.statement_id] for s in some}
        apart = sum(index.judgements[c].verdict == "diverge" for c in claims)
        rows.append((name, side_of(name), len(some), _ordered(index, here), len(claims), apart,
                     sum(s.quoted for s in some), _counted(s.act for s in some)))  # fmt: skip
    frame = pd.DataFrame(rows, columns=SPEAKER_COLUMNS, dtype=object)
    return frame.sort_values(["statements", "speaker"], ascending=[False, True], ignore_index=True)


def said_by(
    index: Index, speaker: str, event_ids: Sequence[str], outlets: Collection[str] = (),
    languages: Collection[str] = (), language: str | None = None,
) -> pd.DataFrame:  # fmt: skip
    """One row per statement of a speaker, claim by claim: those most outlets tell first, each from the earliest on.

    `outlets_in_claim` counts the outlets that quote him with it; `label` is a wording of the claim in `language` where
    one outlet tells it so.
    """
    some = [s for s in _told(index, event_ids, outlets, languages) if speaker in names_of(s)]
    telling: dict[str, set[str]] = defaultdict(set)
    for s in some:
        telling[index.claim_of[s.statement_id]].add(index.outlet(s.statement_id))
    rows = []
    for s in some:
        claim_id = index.claim_of[s.statement_id]
        report = index.reports[s.report_id]
        label, told_in = label_of(index, claim_id, language)
        verdict = index.judgements[claim_id].verdict
        version = index.version_of.get(s.statement_id, "") if verdict == "diverge" else ""
        rows.append((claim_id, label, told_in, verdict, len(telling[claim_id]), s.statement_id, s.report_id,
                     report.outlet, s.language, s.text, version, report.published, s.verb, s.act, s.distance, s.quoted,
                     s.speaker_via))  # fmt: skip
    frame = pd.DataFrame(rows, columns=SAID_COLUMNS, dtype=object)
    return frame.sort_values(
        ["outlets_in_claim", "claim_id", "published", "statement_id"], ascending=[False, True, True, True],
        na_position="last", ignore_index=True,
    )  # fmt: skip


def verbs_by_outlet(index: Index, said: pd.DataFrame) -> pd.DataFrame:
    """One row per outlet of `said_by`, in the one order: the verbs it prints with this speaker, and how often."""
    rows = []
    for outlet in _ordered(index, set(said["outlet"])):
        own = said[said["outlet"] == outlet]
        verbs = _counted(verb for verb in own["verb"] if verb)
        rows.append((outlet, len(own), int(own["quoted"].sum()), verbs, _counted(own["act"])))
    return pd.DataFrame(rows, columns=VERB_COLUMNS, dtype=object)


def names_of(s: Statement) -> tuple[str, ...]:
    """Speakers of a statement; none where the outlet says it itself."""
    return tuple(dict.fromkeys(s.speaker.split("; "))) if s.speaker else ()


def _told(
    index: Index, event_ids: Sequence[str], outlets: Collection[str], languages: Collection[str]
) -> Iterator[Statement]:
    for event_id in event_ids:
        for report_id in index.events[event_id].report_ids:
            report = index.reports[report_id]
            if (not outlets or report.outlet in outlets) and (not languages or report.language in languages):
                yield from index.statements_of.get(report_id, ())


def _ordered(index: Index, here: Collection[str]) -> tuple[str, ...]:
    return tuple(outlet for outlet in index.outlets if outlet in here)


def _counted(values: Iterator[str] | Sequence[str]) -> tuple[tuple[str, int], ...]:
    return tuple(sorted(Counter(values).items(), key=lambda item: (-item[1], item[0])))
