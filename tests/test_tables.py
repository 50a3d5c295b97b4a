"""Tables: what pages may rely on."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare import tables
from tests.small_world import FALL, OUTLETS, TOLL, small_comparison


@pytest.fixture(scope="module")
def index():
    return tables.index_of(small_comparison())


def test_outlets_stand_in_one_order_by_language_then_name(index):
    assert index.outlets == ("Al Bayan", "Crier", "Echo", "Gazette", "Курьер")


def test_a_divergence_is_worth_checking_before_agreement(index):
    claims = tables.claims(index, "courier")
    assert list(claims["claim_id"]) == [TOLL, FALL]  # the two claims of one outlet are left out
    assert claims["worth"].iloc[0] == pytest.approx(0.9 * 3)  # a number in conflict, told by three origins


def test_claims_of_one_outlet_come_only_when_asked_for(index):
    assert len(tables.claims(index, "courier", single=True)) == 4


def test_a_claim_is_labelled_in_the_readers_language_where_an_outlet_tells_it_so(index):
    assert tables.label_of(index, TOLL, "ru")[1] == "ru"
    assert tables.label_of(index, TOLL, "fr")[1] == "en"  # nobody tells it in French: the judge's label


def test_silence_has_three_faces(index):
    cells = tables.matrix(index, [TOLL], [*index.outlets, "Elsewhere"], "courier").set_index("outlet")
    assert cells.loc["Crier", "status"] == "absent"
    assert cells.loc["Echo", "status"] == "cut"
    assert cells.loc["Elsewhere", "status"] == "none"


def test_cells_name_the_version(index):
    cells = tables.matrix(index, [TOLL], index.outlets, "courier").set_index("outlet")
    assert dict(cells["version"]) == {"Al Bayan": "B", "Crier": "", "Echo": "", "Gazette": "A", "Курьер": "A"}


def test_a_headline_runs_from_the_lowest_to_the_highest_number(index):
    head = tables.headline(index, TOLL)
    assert (head.scale, head.what, head.values) == ("number", "dead", (12.0, 15.0))


def test_one_difference_told_by_many_pairs_is_one_row(index):
    found = tables.differences(index, TOLL)
    assert len(found) == 1
    assert found["pairs"].iloc[0] == 2
    assert found["a_outlets"].iloc[0] == ("Gazette", "Курьер")


def test_contributions_sum_to_the_log_odds(index):
    similarity, probability, features = tables.why(index, TOLL, "herald#25")
    assert (similarity, probability) == (80.0, 0.9)
    assert features["contribution"].sum() == pytest.approx(1.4)


def test_statements_that_never_met_have_no_reason(index):
    assert tables.why(index, "courier#27", "herald#25")[1] is None


def test_the_chain_leads_from_outlet_to_speaker(index):
    assert list(tables.chain(index, TOLL)["role"]) == ["outlet", "agency", "speaker"]


def test_a_report_leaves_out_what_two_others_carry(index):
    assert list(tables.left_out(index, "echo")["claim_id"]) == [FALL, TOLL]  # four others tell of the fall, three count
    assert tables.left_out(index, "gazette").empty


def test_two_reports_share_claims_with_the_verdict_of_their_own_pair(index):
    shared = tables.shared(index, "gazette", "courier").set_index("claim_id")
    assert shared.loc[TOLL, "verdict"] == "agree"  # though the claim as a whole diverges


def test_a_filter_that_hides_every_wording_hides_none(index):
    wordings = tables.wordings(index, TOLL)
    assert len(tables.wordings_of(wordings, ["Nobody"], [])) == 3
    assert list(tables.wordings_of(wordings, [OUTLETS["herald"]], [])["outlet"]) == ["Al Bayan"]


def test_spelling_is_no_change():
    alike, pieces = tables.changed_words("أوكرانيا تنفي ذلك", "اوكرانيا تنفي ذلك.")
    assert alike == 100
    assert [p.op for p in pieces] == ["same"]


def test_changed_words_are_whole_words():
    _, pieces = tables.changed_words("the bridge is open", "the bridge is not open")
    assert [(p.op, p.text) for p in pieces] == [("same", "the bridge is"), ("added", "not"), ("same", "open")]


@given(st.text(max_size=200), st.text(max_size=200))
def test_pieces_give_the_other_text_back(base, other):
    _, pieces = tables.changed_words(base, other)
    for piece in pieces:
        if piece.op != "removed":
            assert other[piece.start : piece.end] == piece.text
    starts = [piece.start for piece in pieces]
    assert starts == sorted(starts)
