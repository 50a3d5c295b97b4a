"""One file that opens the same views again: the comparison as zipped JSON, versioned and checked when opened."""

import io
import json
import types
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import asdict, fields, is_dataclass
from functools import cache
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from compare import ENGINE_VERSION
from compare.errors import ReadError, SettingsError
from compare.pipeline import Comparison

KIND = "riwaya comparison"
SAVED_FORMAT = 1
INSIDE = "comparison.json"
LARGEST = 1_000_000_000  # bytes unpacked
_FIX = "Open a file that was saved from this dashboard, or add the reports again"


def comparison_to_file(comparison: Comparison) -> bytes:
    """Bytes of a `.riwaya.zip`; the same comparison gives the same bytes."""
    content = {
        "kind": KIND,
        "format": SAVED_FORMAT,
        "engine_version": ENGINE_VERSION,
        "dataset_hash": comparison.dataset_hash,
        "comparison": asdict(comparison),
    }
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        inside = zipfile.ZipInfo(INSIDE, date_time=(1980, 1, 1, 0, 0, 0))  # no clock in the bytes
        inside.compress_type = zipfile.ZIP_DEFLATED
        archive.writestr(inside, json.dumps(content, ensure_ascii=False, sort_keys=True).encode("utf-8"))
    return buffer.getvalue()


def comparison_from_file(data: bytes) -> Comparison:
    """The comparison that `comparison_to_file` saved.

    Raises
    ------
    ReadError
        When it is no such file, of a later format, damaged, or does not hold together.
    """
    content = _content(data)
    if not isinstance(content, dict) or content.get("kind") != KIND:
        raise ReadError("this is no saved comparison", fix=_FIX)
    if content.get("format") != SAVED_FORMAT:
        raise ReadError(
            f"it was saved in format {content.get('format')!r}; this version reads {SAVED_FORMAT}", fix=_FIX
        )
    try:
        comparison: Comparison = _built(Comparison, content.get("comparison"))
    except (TypeError, ValueError, SettingsError, RecursionError) as error:
        raise ReadError(f"the saved comparison is damaged: {error}", fix=_FIX) from error
    _check(comparison)
    return comparison


def _content(data: bytes) -> Any:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive, archive.open(INSIDE) as stream:
            unpacked = stream.read(LARGEST + 1)
        if len(unpacked) > LARGEST:
            raise ReadError("unpacked it is too large", fix=_FIX)
        return json.loads(unpacked.decode("utf-8"))
    except (zipfile.BadZipFile, KeyError, OSError, EOFError, zlib.error, RuntimeError, NotImplementedError) as error:
        raise ReadError("this is no saved comparison: it cannot be unpacked", fix=_FIX) from error
    except (ValueError, RecursionError) as error:
        raise ReadError("the saved comparison is damaged: it is not JSON", fix=_FIX) from error


@cache
def _hints(kind: type) -> Mapping[str, Any]:
    return get_type_hints(kind)


def _built(kind: Any, value: Any) -> Any:
    """A value of a type from its JSON; types are checked, for the file may come from anywhere."""
    origin = get_origin(kind)
    if is_dataclass(kind) and isinstance(kind, type):
        if not isinstance(value, dict):
            raise TypeError(f"{kind.__name__} is missing")
        hints = _hints(kind)
        given = {each.name: value[each.name] for each in fields(kind) if each.name in value}
        return kind(**{name: _built(hints[name], each) for name, each in given.items()})
    if origin is tuple:
        return _built_tuple(kind, value)
    if origin in (Union, types.UnionType):
        if value is None and type(None) in get_args(kind):
            return None
        return _built(next(each for each in get_args(kind) if each is not type(None)), value)
    if origin is Literal:
        if value not in get_args(kind):
            raise ValueError(f"{value!r} is none of {get_args(kind)}")
        return value
    if kind is float and isinstance(value, int | float) and not isinstance(value, bool):
        return float(value)
    if not isinstance(value, kind) or (kind is int and isinstance(value, bool)):
        raise TypeError(f"{str(value)[:40]!r} should be {kind.__name__}")
    return value


def _built_tuple(kind: Any, value: Any) -> tuple[Any, ...]:
    if not isinstance(value, list):
        raise TypeError(f"{str(value)[:40]!r} should be a list")
    inner = get_args(kind)
    if len(inner) == 2 and inner[1] is Ellipsis:
        return tuple(_built(inner[0], each) for each in value)
    if len(inner) != len(value):
        raise ValueError(f"{len(value)} values where {len(inner)} belong")
    return tuple(_built(each, part) for each, part in zip(inner, value, strict=True))


def _check(comparison: Comparison) -> None:
    """Every id that is named exists, and every statement stands in its report."""
    texts = {report.report_id: report.text for report in comparison.reports}
    statements = {each.statement_id for each in comparison.statements}
    claims = [claim.claim_id for claim in comparison.alignment.claims]
    sound = (
        len(texts) == len(comparison.reports)
        and all(
            each.report_id in texts and texts[each.report_id][each.start : each.end] == each.text
            for each in comparison.statements
        )
        and [judgement.claim_id for judgement in comparison.judgements] == claims
        and statements >= {each for claim in comparison.alignment.claims for each in claim.statement_ids}
        and statements >= {s for judged in comparison.judgements for pair in judged.pairs for s in (pair.a, pair.b)}
        and statements >= {s for judged in comparison.judgements for v in judged.versions for s in v.statement_ids}
        and texts.keys() >= {each for event in comparison.alignment.events for each in event.report_ids}
        and texts.keys() >= {each for origin in comparison.alignment.origins for each in origin.report_ids}
    )
    if not sound:
        raise ReadError("the saved comparison does not hold together: it was changed after it was saved", fix=_FIX)
