"""The labelled sample in `data/sample/` is whole: offsets, pairs, weights, and nothing but digests."""

import json
from collections import Counter
from itertools import combinations
from pathlib import Path

import pytest

from compare.model import KINDS

SAMPLE = Path(__file__).resolve().parent.parent / "data" / "sample"


def table(name):
    return [json.loads(line) for line in (SAMPLE / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()]


@pytest.fixture(scope="module")
def reports():
    return {row["id"]: row for row in table("reports")}


@pytest.fixture(scope="module")
def statements():
    return table("statements")


@pytest.fixture(scope="module")
def pairs():
    return table("pairs")


def place(row):
    return row["id"], row["idx"]


def test_spans_give_the_text_back(reports, statements):
    for row in statements:
        assert reports[row["id"]]["text"][row["start"] : row["end"]] == row["text"]


def test_printed_dates_and_numbers_stand_in_their_statement(statements):
    for row in statements:
        for found in (*row["dates"], *row["numbers"]):
            assert found["text"].startswith("(") or found["text"] in row["text"], row["text"]


def test_statements_of_a_report_are_in_order_and_do_not_overlap(statements):
    last = {}
    for row in statements:
        assert row["start"] >= last.get(row["id"], 0)
        last[row["id"]] = row["end"]


def test_every_two_statements_of_a_claim_from_different_outlets_are_a_pair(reports, statements, pairs):
    claims = {}
    for row in statements:
        claims.setdefault(row["cluster"], []).append(row)
    due = {
        frozenset((place(a), place(b)))
        for members in claims.values()
        for a, b in combinations(members, 2)
        if reports[a["id"]]["outlet"] != reports[b["id"]]["outlet"]
    }
    assert {frozenset((place(row["a"]), place(row["b"]))) for row in pairs} == due
    assert len(pairs) == len(due)


def test_weights_of_a_claim_add_up_to_one(pairs):
    sizes = Counter(row["cluster"] for row in pairs)
    assert all(row["weight"] == round(1 / sizes[row["cluster"]], 5) for row in pairs)


def test_verdicts_and_kinds_fit(pairs):
    for row in pairs:
        assert row["verdict"] in ("agree", "diverge")
        assert bool(row["kinds"]) == (row["verdict"] == "diverge")
        assert set(row["kinds"]) <= set(KINDS)


def test_every_text_is_a_digest_and_says_so(reports):
    assert all(row["digest"] is True for row in reports.values())
    assert len(reports) == 102  # 97 digests of linked reports + 5 of reports without a link
    for row in reports.values():
        assert row["url"] or (row["id"].startswith("s-") and row["published_basis"])


def test_the_sample_shows_sputnik_al_mayadeen_and_tass(reports):
    shown = {row["agency"] or row["outlet"] for name, row in reports.items() if name.startswith("s-")}
    assert {"Sputnik", "Al Mayadeen", "TASS"} <= shown
