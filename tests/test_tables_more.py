"""Tables of outlets, speakers, timeline, search and accuracy: what pages may rely on."""

import csv
import io
import json
import time
from dataclasses import replace

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare import tables
from compare.tables import accuracy, find, outlets, speakers, timeline
from tests.small_world import FALL, TOLL, small_comparison

EVENT = ["courier"]


def index_with(*, published: dict[str, str | None] | None = None, **statement: object):
    """The small world with other dates of reports, or other fields in the statements of the toll."""
    world = small_comparison()
    reports = tuple(
        replace(r, published=(published or {}).get(r.report_id, r.published)) for r in world.reports
    )  # fmt: skip
    told = set(next(c for c in world.alignment.claims if c.claim_id == TOLL).statement_ids)
    changed = tuple(replace(s, **statement) if s.statement_id in told else s for s in world.statements)
    return tables.index_of(replace(world, reports=reports, statements=changed))


@pytest.fixture(scope="module")
def index():
    return tables.index_of(small_comparison())


# --- outlets


def test_two_outlets_agree_on_what_both_tell_alike(index):
    frame = outlets.agreement(index, EVENT, index.outlets).set_index(["a", "b"])
    assert list(frame.index) == [("Al Bayan", "Gazette"), ("Al Bayan", "Курьер"), ("Gazette", "Курьер")]
    assert frame.loc[("Gazette", "Курьер"), ["claims", "alike", "apart"]].tolist() == [1, 1, 0]
    assert frame.loc[("Al Bayan", "Gazette"), ["claims", "alike", "apart"]].tolist() == [1, 0, 1]


def test_one_claim_says_next_to_nothing(index):
    row = outlets.agreement(index, EVENT, index.outlets).iloc[2]
    assert row["share"] == 1.0
    assert row["low"] == pytest.approx(0.2065, abs=1e-4)  # Wilson, 1 of 1


@given(st.integers(0, 500), st.integers(0, 500))
def test_the_interval_holds_the_share_and_stays_between_0_and_1(hits, misses):
    n = hits + misses
    low, high = outlets.wilson(hits, n)
    assert 0 <= low <= high <= 1
    if n:
        assert low - 1e-9 <= hits / n <= high + 1e-9


def test_an_outlets_rows_are_turned_towards_it(index):
    frame = outlets.agreement_with(outlets.agreement(index, EVENT, index.outlets), "Курьер")
    assert set(frame["a"]) == {"Курьер"}
    assert set(frame["b"]) == {"Al Bayan", "Gazette"}


def test_shared_claims_begin_with_those_told_apart(index):
    found = outlets.shared_claims(index, "Gazette", "Al Bayan", EVENT)
    assert list(found["claim_id"]) == [TOLL]
    assert found["kinds"].iloc[0] == ("number",)
    assert index.outlet(found["a"].iloc[0]) == "Gazette"


def test_leaving_out_is_counted_where_the_text_is_whole(index):
    frame = outlets.missing(index, EVENT, index.outlets).set_index("outlet")
    assert frame.loc["Crier", ["claims", "told", "left_out"]].tolist() == [2, 1, 1]  # the fall told, the toll not
    assert frame.loc["Echo", ["claims", "left_out", "cut"]].tolist() == [0, 0, 2]  # its text is cut: nothing is known
    assert frame.loc["Gazette", "left_out"] == 0


def test_outlets_come_in_the_one_order_whatever_they_leave_out(index):
    assert tuple(outlets.missing(index, EVENT, index.outlets)["outlet"]) == index.outlets


def test_an_agency_in_a_text_of_ones_own_is_no_shared_origin(index):
    frame = outlets.carried(index, EVENT, index.outlets)
    assert frame[["agency", "basis", "outlets"]].values.tolist() == [["Agency One", "alone", ("Gazette",)]]


def test_attribution_adds_up_by_the_speakers_side():
    index = index_with(speaker="Sergey Lavrov; Antony Blinken", distance="distanced")
    frame = outlets.attribution(index, EVENT, index.outlets).set_index(["outlet", "side"])
    assert frame.loc[("Gazette", "RU"), ["statements", "distanced", "neutral"]].tolist() == [1, 1, 0]
    assert frame.loc[("Gazette", "US"), "distanced"] == 1  # two speakers of two sides: once for each
    assert frame.loc[("Gazette", outlets.OWN_VOICE), "neutral"] == 1
    assert (frame["neutral"] + frame["distanced"] + frame["endorsed"] == frame["statements"]).all()


def test_distances_name_outlet_side_and_verb():
    index = index_with(speaker="Sergey Lavrov", distance="distanced", verb="alleged")
    frame = outlets.distances(index, EVENT, index.outlets)
    assert list(frame["outlet"]) == ["Al Bayan", "Gazette", "Курьер"]
    assert set(frame["side"]) == {"RU"}


# --- speakers


def test_speakers_are_counted_with_those_who_quote_them(index):
    row = next(speakers.speakers(index, EVENT).itertuples())
    assert (row.speaker, row.statements, row.claims, row.diverge) == ("The mayor", 3, 1, 1)
    assert row.outlets == ("Al Bayan", "Gazette", "Курьер")
    assert row.acts == (("says", 3),)


def test_two_speakers_of_one_statement_are_two():
    names = speakers.speakers(index_with(speaker="A; B"), EVENT)["speaker"]
    assert list(names) == ["A", "B"]


def test_one_speakers_statements_stand_claim_by_claim_from_the_earliest(index):
    said = speakers.said_by(index, "The mayor", EVENT)
    assert list(said["outlet"]) == ["Gazette", "Al Bayan", "Курьер"]
    assert set(said["outlets_in_claim"]) == {3}
    assert list(speakers.verbs_by_outlet(index, said)["verbs"]) == [(("said", 1),)] * 3


def test_a_filter_by_outlet_hides_the_others(index):
    assert list(speakers.said_by(index, "The mayor", EVENT, ["Gazette"])["outlet"]) == ["Gazette"]


# --- timeline


def test_the_first_report_leads_and_the_others_follow_day_by_day(index):
    row = timeline.firsts(index, "courier").set_index("claim_id").loc[FALL]
    assert row["first"] == "2024-05-01"
    assert row["first_outlets"] == ("Gazette",)
    assert row["later"] == (("2024-05-02", ("Al Bayan",)), ("2024-05-03", ("Курьер",)), ("2024-05-05", ("Crier",)))


def test_within_a_day_without_times_nobody_is_first():
    index = index_with(published={"gazette": "2024-05-01", "herald": "2024-05-01T06:00", "courier": None})
    row = timeline.firsts(index, "courier").set_index("claim_id").loc[TOLL]
    assert row["first_outlets"] == ("Al Bayan", "Gazette")
    assert row["undated"] == ("Курьер",)


def test_times_decide_where_every_report_of_the_day_has_one():
    index = index_with(published={"gazette": "2024-05-01T09:00", "herald": "2024-05-01T06:00"})
    row = timeline.firsts(index, "courier").set_index("claim_id").loc[TOLL]
    assert (row["first"], row["first_outlets"]) == ("2024-05-01T06:00", ("Al Bayan",))
    assert row["later"][0] == ("2024-05-01", ("Gazette",))


def test_numbers_of_one_thing_make_a_series_by_time(index):
    assert timeline.counted(index, "courier").values.tolist() == [["dead", 3, 3]]
    points = timeline.points(index, "courier", "dead")
    assert points[["outlet", "as_of", "low", "text"]].values.tolist() == [
        ["Gazette", "2024-05-01", 12.0, "12"], ["Al Bayan", "2024-05-02", 15.0, "15"],
        ["Курьер", "2024-05-03", 12.0, "12"],
    ]  # fmt: skip


# --- search


@pytest.fixture(scope="module")
def shelf(index):
    return find.shelf(index)


def ids(frame: pd.DataFrame) -> set[str]:
    return set(frame["statement_id"])


def test_words_are_found_whatever_their_spelling(shelf):
    assert len(find.found(shelf, find.Search(text="اِنهارَ الجِسر"))) == 1
    assert len(find.found(shelf, find.Search(text="BRIDGE monday"))) == 2
    assert len(find.found(shelf, find.Search(text='"fell on Monday"'))) == 2
    assert find.found(shelf, find.Search(text='"Monday fell"')).empty


def test_every_filter_narrows(shelf):
    assert ids(find.found(shelf, find.Search(speaker="The mayor"))) == {TOLL, "herald#25", "courier#27"}
    assert ids(find.found(shelf, find.Search(speaker="The mayor", languages=("ru",)))) == {"courier#27"}
    assert ids(find.found(shelf, find.Search(kinds=("number",), outlets=("Gazette",)))) == {TOLL}
    assert len(find.found(shelf, find.Search(first="2024-05-02", last="2024-05-03"))) == 4
    assert find.found(shelf, find.Search(events=("elsewhere",))).empty


def test_a_speaker_is_a_whole_name(shelf):
    assert find.found(shelf, find.Search(speaker="mayor")).empty


def test_order_is_the_readers(shelf):
    by_outlet = find.found(shelf, find.Search(sort="outlet"))
    assert by_outlet["place"].is_monotonic_increasing
    assert find.found(shelf, find.Search(sort="date", is_down=True))["published"].is_monotonic_decreasing


def test_meaning_finds_other_words_and_keeps_the_nearest_first(shelf):
    directions = {"Schools": [1.0, 0.0], "lessons": [0.9, 0.1]}

    def encode(texts):
        rows = [next((v for word, v in directions.items() if word in text), [0.0, 1.0]) for text in texts]
        return np.array(rows, dtype=np.float32)

    found = find.found(shelf, find.Search(text="lessons", by_meaning=True, sort="alike", is_down=True), encode)
    assert list(found["statement_id"]) == ["echo#0"]
    assert find.near_in_meaning(shelf, "lessons", lambda texts: None).empty  # an encoder without meaning


def test_vectors_are_made_once():
    asked = []

    def encode(texts):
        asked.append(list(texts))
        return np.ones((len(texts), 2), dtype=np.float32)

    keep = find.vectors_kept(encode)
    keep(["a", "b"])
    assert keep(["b", "c", "a"]).shape == (3, 2)
    assert asked == [["a", "b"], ["c"]]


def test_no_cell_of_the_file_is_a_formula(index, shelf):
    formula = shelf.head(1).assign(text="=1+1", speaker="@cmd")
    text = find.csv_of(index, formula).decode("utf-8-sig")
    row = next(csv.DictReader(io.StringIO(text)))
    assert (row["text"], row["speaker"]) == ("'=1+1", "'@cmd")
    assert list(row) == find.FILE_COLUMNS


def test_the_json_says_which_data_it_comes_from(index, shelf):
    content = json.loads(find.json_of(index, shelf))
    assert content["dataset_hash"] == index.comparison.dataset_hash
    assert len(content["statements"]) == len(index.statements)


@given(st.text(max_size=100))
def test_any_query_is_safe(text):
    assert all(word for word in find.words_of(text))


def test_a_hundred_thousand_statements_are_searched_at_once(shelf):
    many = pd.concat([shelf] * (100_000 // len(shelf) + 1), ignore_index=True)
    start = time.process_time()
    found = find.found(many, find.Search(text="bridge monday", speaker=None, kinds=("number",)))
    assert found.empty
    assert len(find.found(many, find.Search(text="bridge"))) > 20_000
    assert time.process_time() - start < 5  # generous: a tenth of that on a quiet machine


# --- accuracy


def measured_file() -> str:
    parts = [
        {"name": "all", "figures": {"span_f1": 0.9, "gold_statements": 40, "kind_number_f1_w": 0.8,
                                    "kind_number_n_w": 6, "kind_act_f1_w": 0.0, "kind_act_n_w": 0.0},
         "intervals": {"span_f1": [0.8, 0.95]}},
        {"name": "event E9", "figures": {"span_f1": 0.1}, "intervals": {}},
        {"name": "language ru", "figures": {"span_f1": 0.7, "gold_statements": 9}, "intervals": {}},
    ]  # fmt: skip
    small = [{"name": "all", "figures": {"gold_statements": 1}, "intervals": {}}]
    return json.dumps({"sets": {"small": small, "large": parts}})


def test_accuracy_is_read_by_language_and_by_kind_with_its_intervals():
    sets = accuracy.measured(measured_file())
    assert list(sets) == ["large", "small"]
    frame = accuracy.by_language(sets["large"])
    assert frame.values.tolist() == [["all", "span_f1", 0.9, 0.8, 0.95], ["ru", "span_f1", 0.7, None, None]]
    assert accuracy.by_kind(sets["large"]).values.tolist() == [["number", 0.8, 6.0]]  # none labelled as act


@pytest.mark.parametrize("text", [None, "", "{", "[]", "{}", '{"sets": 3}', '{"sets": {"x": [{"name": "ru"}]}}'])
def test_what_was_not_measured_is_not_made_up(text):
    assert accuracy.measured(text) == {}
