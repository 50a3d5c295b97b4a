"""What the judge looks at in one statement: its slots, folded once, and the report it stands in."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from compare.judge.moment import Moment, day_of, moment_of
from compare.language import content_lemmas, fold_with_offsets
from compare.language.certainty import Cue, cues
from compare.language.fold import Folded
from compare.language.negation import Polarity, polarity
from compare.model import Report, Statement


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One statement ready for comparing. All spans are characters of the report."""

    statement: Statement
    report: Report
    folded: Folded  # of the statement's text
    lemmas: frozenset[str]
    published: date | None
    moments: tuple[Moment, ...]  # resolved dates, in order of the text
    turn: Polarity
    cues: tuple[Cue, ...]

    @property
    def language(self) -> str:
        """Language of the statement."""
        return self.statement.language

    @property
    def span(self) -> tuple[int, int]:
        """The whole statement."""
        return self.statement.start, self.statement.end

    def printed(self, start: int, end: int) -> tuple[int, int]:
        """Span in the report of a span in the folded text; the whole statement when it is empty."""
        if start >= end:
            return self.span
        a, b = self.folded.span(start, end)
        return self.statement.start + a, self.statement.start + b

    def place_of(self, match: re.Match[str] | None) -> tuple[int, int]:
        """Span in the report of a match in the folded text."""
        return self.printed(*match.span()) if match else self.span


def side_of_statement(statement: Statement, report: Report) -> Side:
    """Fold and resolve once; costs the length of the statement."""
    found = (moment_of(phrase) for phrase in statement.dates)
    return Side(
        statement=statement,
        report=report,
        folded=fold_with_offsets(statement.text),
        lemmas=frozenset(content_lemmas(statement.text, statement.language)),
        published=day_of(report.published),
        moments=tuple(moment for moment in found if moment),
        turn=polarity(statement.text, statement.language),
        cues=tuple(cues(statement.text, statement.language)),
    )


def sides(reports: Sequence[Report], statements: Sequence[Statement]) -> Mapping[str, Side]:
    """Sides under their statements' ids."""
    by_report = {report.report_id: report for report in reports}
    return {s.statement_id: side_of_statement(s, by_report[s.report_id]) for s in statements}
