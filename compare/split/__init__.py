"""Report → Statements, and what was skipped with a reason.

cut (sentences, clauses, quotes, roles) ─▶ attribute (who says it) ─▶ slots (dates, numbers, names, status)
"""

from compare.dates import find_dates
from compare.model import Report, Skipped, Statement
from compare.names import find_names
from compare.numbers import find_numbers
from compare.settings import Settings
from compare.split.attribution import attribute
from compare.split.cut import cut
from compare.split.status import status_of

__all__ = ["split"]


def split(report: Report, settings: Settings) -> tuple[list[Statement], list[Skipped]]:
    """Cut one report into statements with their speakers and slots.

    `statement.text == report.text[statement.start:statement.end]` always. Text that is no statement (datelines,
    captions, credits, related headlines) comes back as `Skipped` with its place and reason.
    """
    text = report.text[: settings.max_report_chars]
    pieces, skipped = cut(text, report.language, report.report_id)
    said = attribute(text, report.language, pieces)
    dates = find_dates(text, report.language, published=report.published)
    numbers = find_numbers(text, report.language, dates)
    names = find_names(text, report.language)
    statements = []
    for piece, attribution in zip(pieces, said, strict=True):
        denied, status = status_of(text[piece.start : piece.end], report.language, attribution.verb)
        statements.append(
            Statement(
                statement_id=f"{report.report_id}#{piece.start}",
                report_id=report.report_id,
                start=piece.start,
                end=piece.end,
                text=text[piece.start : piece.end],
                language=report.language,
                role=piece.role,
                sentence=piece.sentence,
                quoted=piece.quoted,
                speaker=attribution.speaker,
                speaker_via=attribution.via,
                channel=attribution.channel,
                verb=attribution.verb,
                act=attribution.act,
                distance=attribution.distance,
                is_denied=denied,
                status=status,
                dates=tuple(d for d in dates if piece.start <= d.start and d.end <= piece.end),
                numbers=tuple(n for n in numbers if piece.start <= n.start and n.end <= piece.end),
                names=tuple(n for n in names if piece.start <= n.start and n.end <= piece.end),
            )
        )
    if len(report.text) > len(text):
        skipped.append(
            Skipped(
                reason=f"longer than {settings.max_report_chars} characters",
                report_id=report.report_id,
                start=len(text),
                end=len(report.text),
            )
        )
    return statements, skipped
