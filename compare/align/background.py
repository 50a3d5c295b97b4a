"""What ships in `data/` so that nothing is fitted to the reports at hand: how rare words are, means of languages."""

import json
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from compare.language.frequencies import RAREST, idf_table

DATA = Path(__file__).resolve().parents[2] / "data"


@cache
def _anywhere() -> dict[str, float]:
    least: dict[str, float] = {}
    for table in idf_table().values():
        for lemma, value in table.items():
            least[lemma] = min(value, least.get(lemma, RAREST))
    return least


def idf_anywhere(lemma: str) -> float:
    """Rarity of a lemma in the language where it is most common: scripts tell most languages apart anyway."""
    return _anywhere().get(lemma, RAREST)


@cache
def language_means(encoder: str) -> dict[str, NDArray[np.float32]]:
    """language → mean vector of news statements under an encoder, shape (d,); empty for an encoder without."""
    return _means("statements", encoder)


@cache
def word_means() -> dict[str, NDArray[np.float32]]:
    """language → mean vector of single words under the encoder of words, shape (d,)."""
    return _means("words", "use")


def forget() -> None:
    """Read the means anew: after training wrote them."""
    language_means.cache_clear()
    word_means.cache_clear()


def _means(of: str, encoder: str) -> dict[str, NDArray[np.float32]]:
    stored: dict[str, Any] = json.loads((DATA / "language_means.json").read_text(encoding="utf-8"))[of]
    means = stored.get(encoder, {})
    return {language: np.asarray(mean, dtype=np.float32) for language, mean in means.items()}


def centred(
    vectors: NDArray[np.float32], languages: NDArray[np.str_], means: dict[str, NDArray[np.float32]]
) -> NDArray[np.float32]:
    """Vectors less the mean of their language, unit length again, shape unchanged.

    Sentences of one language share a direction that says nothing about what they report. Where no mean of this
    dimension is shipped (another encoder, another language), the vector stays.
    """
    out = vectors.astype(np.float32, copy=True)
    for language, mean in means.items():
        if mean.shape[0] == out.shape[1]:
            out[languages == language] -= mean
    lengths = np.linalg.norm(out, axis=1, keepdims=True)
    return np.asarray(np.divide(out, lengths, out=np.zeros_like(out), where=lengths > 0), dtype=np.float32)
