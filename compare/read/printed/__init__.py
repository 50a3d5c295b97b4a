"""What a text prints about itself: outlet, credited agencies, date, title, address.

Only the edges are looked at (first and last lines, starts of the first paragraphs): a long text costs no more.

evidence (credit, byline, copyright, address lines) + dateline (starts of paragraphs) ─▶ Printed ◀─ published, title
"""

from dataclasses import replace

from compare.language import detect_language
from compare.read.printed.dateline import read_dateline
from compare.read.printed.day import published_of
from compare.read.printed.evidence import is_label, read_line, read_relay, read_site_line, read_title_suffix
from compare.read.printed.found import NOTHING, Printed
from compare.read.printed.published import read_published
from compare.read.printed.title import read_title

__all__ = ["NOTHING", "Printed", "printed_in", "published_of"]

_EDGE = 10  # non-empty lines looked at on either side
_EDGE_CHARACTERS = 20_000
_OPENING = 4  # lines in which a relayed agency is the source of the whole text


def printed_in(text: str) -> Printed:
    """Read the edges of a text.

    An agency named where the publisher stands (dateline, byline, copyright line) is the outlet unless another outlet is
    named; one that is named as the source ('Source: AFP') is credited only, for its publisher is somebody else.
    """
    head = [line for line in text[:_EDGE_CHARACTERS].split("\n") if line.strip()][:_EDGE]
    tail = [line for line in text[-_EDGE_CHARACTERS:].split("\n") if line.strip()][-_EDGE:]
    found = NOTHING
    for line in dict.fromkeys((*head, *tail)):
        found = read_line(found, line, is_tail=line in tail)
    for line in head:
        found = found if is_label(line) else read_dateline(found, line)
    found = read_title_suffix(found, head)
    found = read_site_line(found, tail)
    found = read_relay(found, head[:_OPENING])
    day, basis = read_published(text, head, tail, found.url)
    return replace(found, published=day, published_basis=basis, title=read_title(head, detect_language(text)))
