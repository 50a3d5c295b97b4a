"""What is written is the contract; what is saved opens again as it was."""

import io
import json
import zipfile
from pathlib import Path

import pytest

from compare.errors import CompareError, ReadError
from compare.export import comparison_from_file, comparison_to_file, safe_cell, table_rows, write_comparison
from compare.model import Report, Skipped
from compare.pipeline import compare_reports

COLUMNS = {
    "reports": "report_id outlet via title published published_basis language url event_id origin_id",
    "statements": "statement_id report_id start end text speaker speaker_via verb act quoted dates numbers claim_id "
    "version",
    "claims": "claim_id event_id verdict outlets origins versions label",
    "pairs": "a b similarity probability verdict kinds differences",
    "skipped": "file row report_id start end reason",
}
TEXTS = {
    "Gulf Mirror": "Rescuers said on Monday that 12 people were killed when the bridge at Karsa collapsed.\n"
    "The mayor promised help.",
    "Hill Herald": "At least 120 people were killed when the bridge at Karsa collapsed on Monday, rescuers said.\n"
    "Schools are closed.",
    "Coast Courier": "Rescuers said 12 people died as the Karsa bridge collapsed on Monday.",
}  # fmt: skip


@pytest.fixture(scope="module")
def comparison():
    reports = [
        Report(report_id=f"{number}.txt", outlet=outlet, text=text, language="en", published="2024-05-06")
        for number, (outlet, text) in enumerate(TEXTS.items())
    ]
    return compare_reports(reports, skipped=[Skipped(reason="the file is empty", file="x.txt")])


def lines(path: Path) -> list[dict]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").split("\n") if line]


def test_every_file_has_the_columns_of_the_contract_first(comparison, tmp_path):
    written = write_comparison(comparison, tmp_path / "run")
    assert [path.name for path in written] == [*(f"{name}.jsonl" for name in COLUMNS), "manifest.json"]
    for name, columns in COLUMNS.items():
        rows = lines(tmp_path / "run" / f"{name}.jsonl")
        assert rows, name
        for row in rows:
            assert list(row)[: len(columns.split())] == columns.split()


def test_ids_lead_from_table_to_table(comparison):
    rows = table_rows(comparison)
    reports = {row["report_id"] for row in rows["reports"]}
    statements = {row["statement_id"]: row for row in rows["statements"]}
    claims = {row["claim_id"]: row for row in rows["claims"]}
    assert {row["report_id"] for row in rows["statements"]} <= reports
    for row in rows["statements"]:
        text = next(r.text for r in comparison.reports if r.report_id == row["report_id"])
        assert row["text"] == text[row["start"] : row["end"]]
        assert row["claim_id"] in claims
    for row in rows["claims"]:
        assert all(origin["outlets"] for origin in row["origins"])
        for version in row["versions"]:
            for statement_id in version["statement_ids"]:
                assert statements[statement_id]["version"] == version["version"]
    for row in rows["pairs"]:
        assert statements[row["a"]]["outlet"] != statements[row["b"]]["outlet"]
        assert statements[row["a"]]["claim_id"] == statements[row["b"]]["claim_id"]
        assert 0 <= row["probability"] <= 1
        assert 0 <= row["similarity"] <= 100


def test_the_manifest_counts_what_was_written(comparison, tmp_path):
    write_comparison(comparison, tmp_path / "run")
    manifest = json.loads((tmp_path / "run" / "manifest.json").read_text(encoding="utf-8"))
    for name in COLUMNS:
        assert manifest["counts"][name] == len(lines(tmp_path / "run" / f"{name}.jsonl"))
    assert manifest["dataset_hash"] == comparison.dataset_hash
    assert manifest["settings"]["encoder"] == "e5"
    assert list(manifest["seconds"]) == ["split", "encode", "align", "judge"]


def test_a_second_run_replaces_the_first_and_leaves_other_files(comparison, tmp_path):
    out = tmp_path / "run"
    out.mkdir()
    (out / "notes.md").write_text("mine", encoding="utf-8")
    (out / "claims.jsonl").write_text("old", encoding="utf-8")
    write_comparison(comparison, out)
    assert (out / "notes.md").read_text(encoding="utf-8") == "mine"
    assert lines(out / "claims.jsonl")
    assert [path.name for path in tmp_path.iterdir()] == ["run"]  # nothing is left beside


def test_a_failure_leaves_what_was_there(comparison, tmp_path, monkeypatch):
    out = tmp_path / "run"
    write_comparison(comparison, out)
    before = {path.name: path.read_bytes() for path in out.iterdir()}
    monkeypatch.setattr(Path, "write_text", _full)
    with pytest.raises(CompareError, match=r"cannot be written: no space"):
        write_comparison(comparison, out)
    monkeypatch.undo()
    assert {path.name: path.read_bytes() for path in out.iterdir()} == before
    assert [path.name for path in tmp_path.iterdir()] == ["run"]


def _full(*args, **kwargs):
    raise OSError(28, "no space left")


def test_a_saved_comparison_opens_as_it_was(comparison):
    data = comparison_to_file(comparison)
    opened = comparison_from_file(data)
    assert opened == comparison
    assert opened.dataset_hash == comparison.dataset_hash
    assert comparison_to_file(opened) == data


def changed(data: bytes, **fields: object) -> bytes:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        content = json.loads(archive.read("comparison.json"))
    content.update(fields)
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("comparison.json", json.dumps(content))
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"kind": "something"}, "no saved comparison"),
        ({"format": 99}, "format 99"),
        ({"comparison": None}, "damaged"),
        ({"comparison": {"reports": [{"report_id": 5}]}}, "damaged"),
    ],
)
def test_a_file_that_is_none_of_ours_says_so(comparison, fields, message):
    with pytest.raises(ReadError, match=message):
        comparison_from_file(changed(comparison_to_file(comparison), **fields))


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"{}", bytes(1000)])
def test_other_bytes_say_so(data):
    with pytest.raises(ReadError, match=r"no saved comparison"):
        comparison_from_file(data)


def test_a_saved_comparison_that_was_changed_does_not_open(comparison):
    data = comparison_to_file(comparison)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        content = json.loads(archive.read("comparison.json"))
    content["comparison"]["reports"][0]["text"] = "Something else altogether."
    with pytest.raises(ReadError, match=r"does not hold together"):
        comparison_from_file(changed(data, comparison=content["comparison"]))


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@x", "\tx", " =1", "\r=1", "\uff1d1"])
def test_cells_never_run_as_formulas(cell):
    assert safe_cell(cell) == "'" + cell


def test_plain_cells_stay():
    assert [safe_cell(value) for value in ("text", "a=b", -3, 2.5, None, "قال")] == [
        "text",
        "a=b",
        "-3",
        "2.5",
        "",
        "قال",
    ]
