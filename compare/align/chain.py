"""How a statement came to the reader: outlet ← agency ← body ← speaker, as far as the text gives it."""

import re

from compare.model import Report, Statement

_CREDIT = re.compile(r"\s*\(.*?\)")


def chain_of(statement: Statement, report: Report) -> tuple[str, ...]:
    """Names from the outlet to who is said to have spoken first; a link the text does not give is left out."""
    agencies = (_CREDIT.sub("", part).strip() for line in report.via for part in line.split(";"))
    channel = statement.channel.strip() if statement.channel else ""
    names = (report.outlet, *agencies, channel, statement.speaker_via or "", statement.speaker or "")
    return tuple(dict.fromkeys(name for name in names if name))
