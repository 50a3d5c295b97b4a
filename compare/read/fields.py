"""One row of a table → Report: what is required, what is optional, what is ignored."""

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass

from compare.language import detect_language
from compare.model import Report
from compare.read.decode import without_surrogates
from compare.read.printed import published_of
from compare.read.publishers import agencies_in

_CREDITED = re.compile(r"\(\s*(?:credited|via)\s*\)", re.IGNORECASE)
_UNKNOWN = {"", "unknown", "n/a", "none", "null", "غير معروف", "неизвестно"}
_YES = {"true", "1", "yes"}
_LONGEST_NAME = 300  # characters of an outlet, agency or id: more is a column that slipped


@dataclass(frozen=True, slots=True, kw_only=True)
class RowReading:
    """A report, or None with the reason; `note` is a reason that did not cost the report."""

    report: Report | None
    reason: str = ""
    note: str = ""


def text_of(row: Mapping[str, object], key: str) -> str | None:
    """A field as text: numbers become text, blank is None."""
    value = row.get(key)
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return None
    return without_surrogates(str(value)).strip() or None


def report_of_row(row: Mapping[str, object], default_id: str) -> RowReading:
    """Build a report from the contract's columns; unknown columns are ignored.

    Parameters
    ----------
    row
        `outlet` and `text` are required; `id, url, title, published, language, agency, event, digest, cut` optional.
    default_id
        Start of the id of a row that has none; a hash of its content makes it stable and unique.
    """
    text = row.get("text")
    if not isinstance(text, str):
        return RowReading(report=None, reason="no `text`" if text is None else "`text` is not text")
    if not text.strip():
        return RowReading(report=None, reason="`text` is empty")
    text = without_surrogates(text)
    outlet = text_of(row, "outlet")
    if outlet is None:
        return RowReading(report=None, reason="no `outlet`")
    given = text_of(row, "id")
    if max(len(outlet), len(given or "")) > _LONGEST_NAME:
        return RowReading(report=None, reason=f"`outlet` or `id` is longer than {_LONGEST_NAME} characters")
    report_id = given or f"{default_id}-{content_hash(outlet, text, text_of(row, 'url') or '')}"
    published, note = _published(row)
    basis = (text_of(row, "published_basis") or "given") if published else None
    report = Report(
        report_id=report_id,
        outlet=f"unknown ({report_id})" if outlet.casefold() in _UNKNOWN else outlet,
        text=text,
        language=language_of(text_of(row, "language"), text),
        via=agencies_of(row.get("agency")),
        title=text_of(row, "title"),
        published=published,
        published_basis=basis,
        url=text_of(row, "url"),
        event=text_of(row, "event"),
        is_cut=_is_yes(row.get("cut")),
        is_digest=_is_yes(row.get("digest")),
    )
    return RowReading(report=report, note=note)


def _published(row: Mapping[str, object]) -> tuple[str | None, str]:
    """ISO day or time, and a note when something is given that cannot be read."""
    given = text_of(row, "published")
    if given is None:
        return None, ""
    day = published_of(given)
    if day is None:
        return None, f"cannot read the date {given[:60]!r}; the report is kept without one. Write dates as 2022-01-21"
    time = text_of(row, "published_time") or ""
    if len(day) == 10 and re.fullmatch(r"([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?", time, re.ASCII):
        return f"{day}T{time}", ""
    return day, ""


def agencies_of(value: object) -> tuple[str, ...]:
    """Agencies of a row: text with ';' between them, or a list; '(credited)' is dropped."""
    parts = value if isinstance(value, list) else str(value).split(";") if isinstance(value, str) else []
    names: list[str] = []
    for part in parts:
        name = _CREDITED.sub("", without_surrogates(part)).strip() if isinstance(part, str) else ""
        if name and name.casefold() not in _UNKNOWN and len(name) <= _LONGEST_NAME:
            names += agencies_in(name)
    return tuple(dict.fromkeys(names))


def language_of(given: str | None, text: str) -> str:
    """ISO 639-1 code: the one given ('ar', 'ar-SA', 'AR'), else by script."""
    code = re.match(r"([a-zA-Z]{2,3})(?:[-_]|$)", given or "")
    return code.group(1).lower() if code else detect_language(text)


def content_hash(*parts: str) -> str:
    """10 hex digits that stay the same as long as the content does."""
    return hashlib.sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:10]


def _is_yes(value: object) -> bool:
    return value is True or str(value).strip().casefold() in _YES
