"""Outlets: one row for every name, domain and address it goes by."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.errors import DataError
from compare.names.outlets import COLUMNS, find_outlet, load_outlets, outlets

SAMPLE = Path(__file__).resolve().parent.parent / "data" / "sample"


@pytest.mark.parametrize(
    ("given_name", "name"),
    [
        ("الميادين", "Al Mayadeen"), ("قناة الميادين", "Al Mayadeen"), ("ТАСС", "TASS"), ("tass.ru", "TASS"),
        ("https://www.rt.com/news/1/", "RT"), ("gate.ahram.org.eg", "Al-Ahram"), ("arabic.cnn.com", "CNN"),
        ("وكالة الأناضول", "Anadolu"), ("dzen.ru (РИА Новости)", "RIA Novosti"), ("AL JAZEERA", "Al Jazeera"),
        ("پاکستان پوائنٹ", "Pakistan Point"), ("http://en.kremlin.ru/events", "Kremlin"), ("nato.int", "NATO"),
    ],
)  # fmt: skip
def test_an_outlet_is_found_by_name_domain_or_address(given_name, name):
    found = find_outlet(given_name)
    assert found is not None and found.name == name


@pytest.mark.parametrize("given_name", ["", "unknown (7)", "example.org", "http://[", "com", "."])
def test_what_the_table_does_not_know_is_none(given_name):
    assert find_outlet(given_name) is None


def test_every_outlet_of_the_sample_is_known():
    rows = (json.loads(line) for line in (SAMPLE / "reports.jsonl").read_text(encoding="utf-8").splitlines())
    assert [row["outlet"] for row in rows if find_outlet(row["outlet"]) is None] == []


def test_officials_own_sites_are_primary():
    for address in ("state.gov", "kremlin.ru", "mid.ru", "nato.int"):
        found = find_outlet(address)
        assert found is not None and found.kind == "primary"


def test_the_table_is_broad():
    assert len(outlets().all) > 300
    assert {"ar", "en", "ru"} <= {code for outlet in outlets().all for code in outlet.languages}


@given(st.text(max_size=80))
def test_any_text_can_be_looked_up(text):
    find_outlet(text)


@pytest.mark.parametrize(
    ("rows", "message"),
    [
        (["A,,,Russia,,,,"], r"row 2: the country is 'Russia'"),
        (["A,,,,,goverment,,"], r"row 2: the kind is 'goverment'.*state, public"),
        (["A,,,,,,,http://a.org"], r"row 2: 'http://a.org' is no domain"),
        (["A,,,,,,,a.org", "B,,,,,,,a.org"], r"row 3: a.org belongs to A already"),
        (["A,,,,,,,", "a,,,,,,,"], r"row 3: 'a' is in the table already"),
        ([",,,,,,,"], None),
    ],
)
def test_a_bad_row_is_explained(tmp_path, rows, message):
    path = tmp_path / "outlets.csv"
    path.write_text("\n".join([",".join(COLUMNS), *rows]) + "\n", encoding="utf-8")
    if message is None:
        assert load_outlets(path).all == ()  # an empty row is no row
        return
    with pytest.raises(DataError, match=message):
        load_outlets(path)
