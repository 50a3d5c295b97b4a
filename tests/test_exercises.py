"""Promises of the exercises: they can be read, nothing in them is lost, and what is unseen stays apart."""

import json

import pytest

from benchmarks import exercises
from benchmarks.labels import load
from compare.errors import DataError

EVENT = """event bridge
claim 1 number | how many cars stood on the bridge
claim 2 | the mayor promises a new bridge
apart 1 2 | a count, a promise

report en 2024-05-07 | Bridge
1A @police (via a newspaper) > Police counted 12 cars,
+2 @the mayor > and the mayor promised a new bridge.

- > Rain fell.
report ru 2024-05-08 | Мост
1B @police > На мосту стояли 14 машин.
"""


@pytest.fixture
def bridge(tmp_path):
    path = tmp_path / "bridge.txt"
    path.write_text(EVENT, encoding="utf-8")
    return exercises.read(path)


def test_a_report_is_the_text_of_its_statements(bridge):
    first = bridge.reports[0]
    assert first.text == "Police counted 12 cars, and the mayor promised a new bridge.\nRain fell."
    assert all(s.text == r.text[s.start : s.end] for r in bridge.reports for s in bridge.statements
               if s.report_id == r.report_id)  # fmt: skip
    assert [s.sentence for s in bridge.statements[:3]] == [0, 0, 1]


def test_versions_with_other_letters_diverge(bridge):
    (pair,) = exercises.labelled([bridge]).pairs
    assert (pair["verdict"], pair["kinds"]) == ("diverge", ["number"])


def test_who_passes_words_on_is_not_who_says_them(bridge):
    assert (bridge.statements[0].speaker, bridge.statements[0].speaker_via) == ("police", "a newspaper")


def test_a_line_that_cannot_be_read_is_named(tmp_path):
    path = tmp_path / "bad.txt"
    path.write_text("event bad\nnonsense\n", encoding="utf-8")
    with pytest.raises(DataError, match="row 2"):
        exercises.read(path)


def test_written_labels_are_read_back_the_same(bridge, tmp_path):
    own, back = exercises.labelled([bridge]), load(exercises.write([bridge], tmp_path / "gold"))
    assert [(s.text, s.speaker, s.speaker_via) for s in back.statements] == [
        (s.text, s.speaker, s.speaker_via) for s in own.statements
    ]
    assert len(back.pairs) == len(own.pairs)
    assert json.loads((tmp_path / "gold" / "hard_negatives.jsonl").read_text(encoding="utf-8"))["a"] == "bridge:1"


def test_what_is_measured_was_never_learnt_from():
    learnt, unseen = (
        {path.name for path in (exercises.FOLDER / part).glob("*.txt")} for part in ("learn", "unseen")
    )  # fmt: skip
    assert len(learnt) == 55 and len(unseen) == 24 and not learnt & unseen
