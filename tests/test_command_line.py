"""`python -m compare`: exit codes, messages, and nothing half written."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from compare import pipeline
from compare.__main__ import main
from compare.errors import DataError

ENGLISH = {
    "a": "Rescuers said on Monday that 12 people were killed when the bridge at Karsa collapsed.",
    "b": "At least 120 people were killed when the bridge at Karsa collapsed on Monday, rescuers said.",
}


@pytest.fixture
def table(tmp_path):
    path = tmp_path / "in.jsonl"
    rows = [
        {"id": key, "outlet": f"Outlet {key}", "text": text, "published": "2024-05-06"} for key, text in ENGLISH.items()
    ]
    path.write_text("\n".join(map(json.dumps, rows)) + "\n{broken\n", encoding="utf-8")
    return path


def rows(path: Path) -> list[dict]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def test_a_run_writes_the_result_and_leaves_with_0(table, tmp_path, capsys):
    assert main(["run", str(table), "--out", str(tmp_path / "out")]) == 0
    assert {row["outlet"] for row in rows(tmp_path / "out" / "reports.jsonl")} == {"Outlet a", "Outlet b"}
    shown = capsys.readouterr()
    assert shown.out == ""
    assert "in.jsonl, row 3: not JSON" in shown.err
    assert "2 reports" in shown.err
    assert "split ..." in shown.err
    skipped = rows(tmp_path / "out" / "skipped.jsonl")[0]
    assert (skipped["file"], skipped["row"]) == ("in.jsonl", 3)


def test_quiet_is_silent(table, tmp_path, capsys):
    assert main(["run", str(table), "--out", str(tmp_path / "out"), "--quiet"]) == 0
    shown = capsys.readouterr()
    assert (shown.out, shown.err) == ("", "")


def test_nothing_usable_leaves_with_1_says_why_and_writes_nothing(tmp_path, capsys):
    (tmp_path / "empty.txt").write_bytes(b"")
    out = tmp_path / "out"
    assert main(["run", str(tmp_path / "nowhere"), str(tmp_path / "empty.txt"), "--out", str(out), "--quiet"]) == 1
    assert not out.exists()
    shown = capsys.readouterr().err
    assert "nothing that can be compared was found" in shown
    assert "there is no such file or folder" in shown
    assert "empty.txt: the file is empty" in shown


def test_a_missing_path_among_others_is_recorded(table, tmp_path):
    assert main(["run", str(tmp_path / "nowhere"), str(table), "--out", str(tmp_path / "out"), "--quiet"]) == 0
    skipped = rows(tmp_path / "out" / "skipped.jsonl")
    assert skipped[0]["file"] == str(tmp_path / "nowhere")
    assert skipped[0]["reason"] == "there is no such file or folder"


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["run"],
        ["run", "x"],
        ["fly", "x"],
        ["run", "x", "--out", "o", "--window-days", "soon"],
        ["run", "--out", "o"],
    ],
)
def test_wrong_usage_leaves_with_2(arguments, capsys):
    with pytest.raises(SystemExit) as left:
        main(arguments)
    assert left.value.code == 2
    assert "usage:" in capsys.readouterr().err


def test_a_setting_out_of_range_is_wrong_usage(table, tmp_path, capsys):
    arguments = ["run", str(table), "--out", str(tmp_path / "out"), "--min-probability", "70"]
    assert main(arguments) == 2
    assert "between 0 and 1. Did you pass a percentage?" in capsys.readouterr().err


def test_an_out_that_is_a_file_is_wrong_usage(table, capsys):
    assert main(["run", str(table), "--out", str(table)]) == 2
    assert "is a file. Name a folder" in capsys.readouterr().err


def test_settings_are_saved_with_the_result(table, tmp_path):
    out = tmp_path / "out"
    assert main(["run", str(table), "--out", str(out), "--quiet", "--encoder", "none", "--window-days", "3"]) == 0
    saved = json.loads((out / "manifest.json").read_text(encoding="utf-8"))["settings"]
    assert (saved["encoder"], saved["window_days"]) == ("none", 3)


def test_an_earlier_result_below_the_input_is_not_read_again(table, tmp_path):
    out = tmp_path / "out"
    assert main(["run", str(tmp_path), "--out", str(out), "--quiet"]) == 0
    first = (out / "reports.jsonl").read_bytes()
    assert main(["run", str(tmp_path), "--out", str(out), "--quiet"]) == 0
    assert (out / "reports.jsonl").read_bytes() == first


def test_a_failure_in_the_middle_writes_nothing(table, tmp_path, monkeypatch, capsys):
    def fail(*args):
        raise DataError("a table is broken", where="verbs.csv, row 3")

    monkeypatch.setattr(pipeline, "align", fail)
    assert main(["run", str(table), "--out", str(tmp_path / "out")]) == 1
    assert "verbs.csv, row 3: a table is broken" in capsys.readouterr().err
    assert [path.name for path in tmp_path.iterdir()] == ["in.jsonl"]


def test_two_runs_write_the_same_bytes_but_for_the_seconds(table, tmp_path):
    for name in ("one", "two"):
        assert main(["run", str(table), "--out", str(tmp_path / name), "--quiet"]) == 0
    for path in (tmp_path / "one").glob("*.jsonl"):
        assert path.read_bytes() == (tmp_path / "two" / path.name).read_bytes()


def test_check_shows_what_would_be_read(table, capsys):
    assert main(["check", str(table)]) == 0
    shown = capsys.readouterr()
    assert "a: Outlet a; 2024-05-06 (given); en; no title" in shown.out
    assert "in.jsonl, row 3: not JSON" in shown.err


@pytest.mark.parametrize("arguments", [["--help"], ["run", "--help"], ["check", "--help"]])
def test_help_explains_what_can_be_read_and_the_exit_codes(arguments, capsys):
    with pytest.raises(SystemExit) as left:
        main(arguments)
    assert left.value.code == 0
    shown = capsys.readouterr().out
    for word in ("reports.csv", "outlet and text are required", "exit codes: 0 done"):
        assert word in shown


def test_it_runs_as_a_module(table, tmp_path):
    command = [sys.executable, "-m", "compare", "run", str(table), "--out", str(tmp_path / "out")]
    done = subprocess.run(
        command, capture_output=True, text=True, encoding="utf-8", cwd=Path(__file__).parent.parent, check=False
    )
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "out" / "manifest.json").exists()
