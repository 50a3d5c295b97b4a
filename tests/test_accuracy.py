"""The engine stays as right as it was: floors on the labelled sample, from this repository alone.

Every event is scored with weights trained without it. Raising a floor is progress; lowering one needs a reason in the
commit that does it.
"""

import pytest

from benchmarks.accuracy import FIGURES, SAMPLE, load_set, run_honestly, scored

FLOORS = {
    "span_f1": 0.93,
    "clause_recall": 0.88,
    "speaker_accuracy": 0.85,
    "speaker_accuracy_named": 0.85,
    "date_recall": 0.93,
    "date_precision": 0.93,
    "number_recall": 0.95,
    "number_precision": 0.89,
    "link_f1_w": 0.71,
    "link_f1_w_same_language": 0.72,
    "link_f1_w_cross_language": 0.69,
    "hard_negatives_apart": 0.55,
    "verdict_macro_f1_w": 0.88,
    "verdict_diverge_p": 0.92,
    "diverge_precision_end_to_end_w": 0.63,
    "diverge_recall_end_to_end_w": 0.47,
    "kind_number_f1_w": 0.93,
    "kind_date_f1_w": 0.68,
    "kind_speaker_f1_w": 0.80,
    "kind_framing_f1_w": 0.39,
    "kind_modality_f1_w": 0.62,
    "temporal_accuracy_w": 0.87,
}


@pytest.fixture(scope="module")
def sample():
    return load_set("sample", SAMPLE)


@pytest.fixture(scope="module")
def figures(sample, tmp_path_factory):
    run = tmp_path_factory.mktemp("accuracy") / "run"
    run_honestly(sample, run)
    return scored("all", SAMPLE, run).figures


@pytest.mark.parametrize("figure", sorted(FLOORS))
def test_no_figure_falls_below_its_floor(figures, figure):
    assert figures[figure] >= FLOORS[figure], f"{FIGURES[figure][0]}: {figures[figure]:.3f}"


def test_every_figure_is_between_0_and_1(figures):
    assert all(0 <= figures[key] <= 1 for key in FIGURES if key in figures)


def test_the_engine_is_not_told_the_event(sample):
    assert {report.event for report in sample.reports} == {None}
    assert sample.groups == ["D1", "D2", "jan2022"]
