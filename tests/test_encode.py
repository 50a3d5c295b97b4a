"""Promises of encoding: unit vectors, a cache that changes nothing, nothing downloaded unasked."""

import sys

import numpy as np
import pytest

from compare import encode
from compare.encode import encoder_for
from compare.errors import EncoderError

TEXTS = ["The bridge is open.", "الجسر مفتوح.", "Мост открыт.", "", "The bridge is open."]


def test_vectors_have_unit_length_and_one_row_a_text():
    vectors = encoder_for("use")(TEXTS)
    assert vectors is not None and vectors.shape == (5, 512) and vectors.dtype == np.float32
    assert np.allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-3)
    assert (vectors[0] == vectors[4]).all()


def test_translations_are_nearer_than_strangers():
    vectors = encoder_for("use")([*TEXTS[:3], "The minister resigned yesterday."])
    assert min(vectors[0] @ vectors[1], vectors[0] @ vectors[2]) > vectors[0] @ vectors[3] + 0.2


def test_the_batch_does_not_move_a_vector():
    alone = np.vstack([encoder_for("use")([text]) for text in TEXTS])
    assert np.abs(alone - encoder_for("use")(TEXTS)).max() <= 1.01e-4  # one step of rounding


def test_none_makes_no_vectors():
    assert encoder_for("none")(TEXTS) is None


def test_no_texts_no_rows():
    assert len(encoder_for("use")([])) == 0


def test_a_second_run_looks_up_what_the_first_has_made(tmp_path, monkeypatch):
    first = encoder_for("use", tmp_path)(TEXTS)
    monkeypatch.setattr(encode, "_use", lambda: pytest.fail("encoded again"))
    again = encoder_for("use", tmp_path)([*TEXTS[::-1]])
    assert (again[::-1] == first).all()


def test_the_cache_folder_can_come_from_the_environment(tmp_path, monkeypatch):
    monkeypatch.setenv(encode.CACHE_VARIABLE, str(tmp_path / "vectors"))
    encoder_for("use")(TEXTS)
    assert list((tmp_path / "vectors").glob("vectors-*.sqlite"))


def test_a_very_long_text_is_safe():
    assert encoder_for("use")(["word " * 200_000]).shape == (1, 512)


def test_an_absent_model_is_never_downloaded(monkeypatch):
    monkeypatch.setitem(sys.modules, "sentence_transformers", None)
    with pytest.raises(EncoderError, match="needs the package sentence-transformers"):
        encoder_for("some/model")(["text"])
