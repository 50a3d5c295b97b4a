"""Promises of encoding: unit vectors, a cache that changes nothing, nothing downloaded unasked."""

import sys

import numpy as np
import pytest

from compare import encode
from compare.encode import encoder_for, quick_encoder_for
from compare.errors import EncoderError

TEXTS = ["The bridge is open.", "الجسر مفتوح.", "Мост открыт.", "", "The bridge is open."]


WIDTH = {"e5": 384, "use": 512}
NEARER = {"e5": 0.05, "use": 0.2}  # all cosines of e5 are high


@pytest.fixture(params=sorted(WIDTH))
def name(request):
    return request.param


@pytest.fixture(autouse=True)
def no_vectors_from_before(monkeypatch):
    monkeypatch.delenv(encode.CACHE_VARIABLE, raising=False)


def test_vectors_have_unit_length_and_one_row_a_text(name):
    vectors = encoder_for(name)(TEXTS)
    assert vectors is not None and vectors.shape == (5, WIDTH[name]) and vectors.dtype == np.float32
    assert np.allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-3)
    assert (vectors[0] == vectors[4]).all()


def test_translations_are_nearer_than_strangers(name):
    vectors = encoder_for(name)([*TEXTS[:3], "The minister resigned yesterday."])
    assert min(vectors[0] @ vectors[1], vectors[0] @ vectors[2]) > vectors[0] @ vectors[3] + NEARER[name]


def test_the_batch_does_not_move_a_vector(name):
    alone = np.vstack([encoder_for(name)([text]) for text in TEXTS])
    assert np.abs(alone - encoder_for(name)(TEXTS)).max() <= 1.01e-4  # one step of rounding


def test_none_makes_no_vectors():
    assert encoder_for("none")(TEXTS) is None
    assert quick_encoder_for("none")(TEXTS) is None


def test_what_a_reader_types_is_always_encoded_quickly():
    assert (quick_encoder_for("e5")(TEXTS) == encoder_for("use")(TEXTS)).all()


def test_no_texts_no_rows(name):
    assert len(encoder_for(name)([])) == 0


def test_a_second_run_looks_up_what_the_first_has_made(tmp_path, monkeypatch):
    first = encoder_for("use", tmp_path)(TEXTS)
    monkeypatch.setattr(encode, "_use", lambda: pytest.fail("encoded again"))
    again = encoder_for("use", tmp_path)([*TEXTS[::-1]])
    assert (again[::-1] == first).all()


def test_the_cache_folder_can_come_from_the_environment(tmp_path, monkeypatch):
    monkeypatch.setenv(encode.CACHE_VARIABLE, str(tmp_path / "vectors"))
    encoder_for("use")(TEXTS)
    assert list((tmp_path / "vectors").glob("vectors-*.sqlite"))


def test_very_long_and_strange_texts_are_safe(name):
    assert encoder_for(name)(["word " * 200_000, "\0", "\u200f \ud83c"]).shape == (3, WIDTH[name])


def test_an_absent_model_is_never_downloaded(monkeypatch):
    monkeypatch.setitem(sys.modules, "sentence_transformers", None)
    with pytest.raises(EncoderError, match="needs the package sentence-transformers"):
        encoder_for("some/model")(["text"])


def test_whoever_waits_is_told_how_far_it_is_and_a_text_is_encoded_once(tmp_path, monkeypatch):
    seen, told = [], []

    def model(texts):
        seen.extend(texts)
        return np.ones((len(texts), 2), dtype=np.float32)

    monkeypatch.setattr(encode, "_e5", lambda: model)
    texts = [f"text {number % 300}" for number in range(900)]
    for folder in (None, tmp_path):
        seen.clear()
        told.clear()
        assert encoder_for("e5", folder, told.append)(texts).shape == (900, 2)
        assert len(seen) == len(set(seen)) == 300
        assert told[0] == 0 and told == sorted(told) and len(told) > 2 and told[-1] < 1
