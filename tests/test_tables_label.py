"""What claims and versions are called: whole sentences, values that tell versions apart, no more exact than told."""

from dataclasses import replace

import pytest

from compare import tables
from compare.model import Difference, Judgement, Pair, Quantity, Statement, Version
from compare.tables.label import _readability
from compare.tables.values import vaguely
from tests.small_world import TOLL, small_comparison


@pytest.fixture(scope="module")
def index():
    return tables.index_of(small_comparison())


def told(text: str, language: str = "en", **more: object) -> Statement:
    return Statement(statement_id=text[:6], report_id="r", start=0, end=len(text), text=text, language=language, **more)


@pytest.mark.parametrize(
    ("better", "worse"),
    [
        ("The mayor put the toll at twelve.", "and put the toll at twelve, he said."),
        ("The mayor put the toll at twelve.", "The mayor put the toll at twelve,"),
        ("The mayor put the toll at twelve.", "He put the toll at twelve on Monday."),
        ("The mayor put the toll at twelve.", "Twelve."),
    ],
)
def test_a_sentence_that_stands_by_itself_names_a_claim(better, worse):
    assert _readability(told(better)) < _readability(told(worse))


def test_among_whole_sentences_the_one_with_the_number_names_the_claim():
    counted = Quantity(text="12", start=0, end=2, low=12, high=12, unit="person", what="dead")
    bare = told("The mayor spoke of many dead people.")
    assert _readability(told("The mayor spoke of 12 dead people on Monday.", numbers=(counted,))) < _readability(bare)


def judged(index, kinds: dict[str, list[tuple[str, str, str]]]) -> tables.Index:
    """The small toll claim, its three statements a version each, with these differences: kind → (a, b, values)."""
    ids = index.claims[TOLL].statement_ids
    pairs = []
    for kind, rows in kinds.items():
        for a, b, values in rows:
            left, right = values.split("/")
            d = Difference(kind=kind, a=left, b=right, span_a=(0, 0), span_b=(0, 0))
            pair = Pair(
                a=ids[int(a)], b=ids[int(b)], similarity=90, probability=0.9, verdict="diverge", differences=(d,)
            )
            pairs.append(pair)
    versions = tuple(
        Version(version="ABC"[n], label="same", statement_ids=(one,), outlets=(index.outlet(one),), origins=(one,))
        for n, one in enumerate(ids)
    )
    judgement = Judgement(
        claim_id=TOLL, verdict="diverge", label="x", versions=versions, pairs=tuple(pairs),
        statements_by_version=tuple((one, "ABC"[n]) for n, one in enumerate(ids)),
    )  # fmt: skip
    return replace(index, judgements={**index.judgements, TOLL: judgement})


def test_versions_that_share_a_value_are_named_by_another_kind(index):
    world = judged(index, {
        "place": [("0", "1", "Basra/Mosul"), ("1", "2", "Mosul/Basra")],
        "number": [("0", "2", "1/2")],
    })  # fmt: skip
    named = tables.version_names(world, TOLL)
    assert named["B"] == "Mosul"
    assert {named["A"], named["C"]} == {"Basra · 1", "Basra · 2"}


def test_no_two_versions_are_called_the_same_even_where_no_value_tells_them_apart(index):
    named = tables.version_names(judged(index, {"place": [("0", "1", "Basra/Basra"), ("1", "2", "Basra/Basra")]}), TOLL)
    assert len(set(named.values())) == 3


def test_a_headline_holds_the_values_of_its_kind_best_supported_first(index):
    world = judged(index, {"place": [("0", "1", "Basra/Mosul"), ("1", "2", "Mosul/Basra")]})
    assert tables.headline(world, TOLL).told == ("Basra", "Mosul")


@pytest.mark.parametrize(
    ("low", "language", "said"),
    [(20, "en", "dozens"), (2_000, "ru", "тысячи"), (20_000, "ar", "عشرات الآلاف"), (3e9, "en", "millions")],
)
def test_thousands_are_never_told_as_two_thousand(low, language, said):
    assert vaguely(low, language) == said
