"""Reading trusts nothing: whatever cannot be used is recorded, and the rest goes on."""

import io
import json
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from compare.errors import ReadError
from compare.read import read_bytes, read_paths, read_text
from compare.read.decode import decode

ARABIC = "قال الوزير إن المحادثات ستستمر الأسبوع المقبل، وأضاف أن الطرفين اتفقا على جدول أعمال الجولة التالية."
RUSSIAN = "Министр заявил, что переговоры продолжатся на следующей неделе, и обе стороны согласовали повестку дня."
ENGLISH = "The minister said that the talks would go on next week and that both sides had agreed on the agenda."


def lines(*rows: object) -> bytes:
    return "\n".join(row if isinstance(row, str) else json.dumps(row, ensure_ascii=False) for row in rows).encode()


def row(**fields: object) -> dict[str, object]:
    return {"outlet": "Gulf Mirror", "text": ENGLISH, **fields}


def reasons(result) -> list[tuple[str | None, int | None, str]]:
    return [(each.file, each.row, each.reason) for each in result.skipped]


# --- tables


def test_a_row_keeps_everything_the_contract_names():
    given_row = row(
        id="a1", url="https://example.org/1", title="Talks", published="2022-01-21", language="en", agency="TASS",
        event="geneva", digest=True, cut=True,
    )  # fmt: skip
    (report,) = read_bytes("in.jsonl", lines(given_row)).reports
    assert (report.report_id, report.outlet, report.text) == ("a1", "Gulf Mirror", ENGLISH)
    assert (report.url, report.title, report.language) == ("https://example.org/1", "Talks", "en")
    assert (report.published, report.published_basis) == ("2022-01-21", "given")
    assert (report.via, report.event, report.is_digest, report.is_cut) == (("TASS",), "geneva", True, True)


def test_labels_beside_a_report_are_never_read():
    with_label, without = (
        read_bytes("in.jsonl", lines(row(id="a", **extra))).reports for extra in ({"copy_of": "b", "x": [1]}, {})
    )
    assert with_label == without


def test_agencies_come_as_text_or_list_and_lose_their_credited():
    for given_agency in ("Reuters (credited); AFP", ["Reuters", "AFP (credited)"]):
        (report,) = read_bytes("in.jsonl", lines(row(agency=given_agency))).reports
        assert report.via == ("Reuters", "AFP")


def test_a_time_beside_the_day_is_kept():
    (report,) = read_bytes("in.jsonl", lines(row(published="2024-03-22", published_time="22:50"))).reports
    assert report.published == "2024-03-22T22:50"


def test_bad_rows_cost_only_themselves():
    data = lines(
        row(id="good"),
        "{broken",
        {"outlet": "A"},
        {"text": ENGLISH},
        row(text=" \n"),
        [1, 2],
        row(text=5),
        "",
        row(id="last"),
        "[" * 100_000,
    )
    result = read_bytes("in.jsonl", data)
    assert [r.report_id for r in result.reports] == ["good", "last"]
    assert [(each.row, each.reason.split(":")[0]) for each in result.skipped] == [
        (2, "not JSON"),
        (3, "no `text`"),
        (4, "no `outlet`"),
        (5, "`text` is empty"),
        (6, "not a JSON object with named fields"),
        (7, "`text` is not text"),
        (10, "not JSON that can be read"),
    ]
    assert {each.file for each in result.skipped} == {"in.jsonl"}


def test_an_unreadable_date_is_noted_and_the_report_kept():
    result = read_bytes("in.jsonl", lines(row(id="a", published="1 March")))
    assert result.reports[0].published is None
    (note,) = result.skipped
    assert note.report_id == "a"
    assert note.row == 1
    assert "cannot read the date '1 March'" in note.reason


@pytest.mark.parametrize(
    ("printed", "iso"),
    [
        ("2022-01-21", "2022-01-21"),
        ("2022-01-21T10:15:00+03:00", "2022-01-21T10:15:00+03:00"),
        ("21 January 2022", "2022-01-21"),
        ("٢١ يناير ٢٠٢٢", "2022-01-21"),
        ("21.01.2022", "2022-01-21"),
        ("01/21/2022", "2022-01-21"),
        ("05/06/2022", None),  # May or June
        ("2022-02-30", None),
    ],
)
def test_dates_of_rows_are_read_or_left_out_but_never_guessed(printed, iso):
    assert read_bytes("in.jsonl", lines(row(published=printed))).reports[0].published == iso


def test_a_repeated_id_is_named_with_the_place_of_the_first():
    result = read_bytes("in.jsonl", lines(row(id="a"), row(id="a", text=ARABIC)))
    assert len(result.reports) == 1
    assert reasons(result) == [("in.jsonl", 2, "the id 'a' is already that of in.jsonl, row 1")]


def test_rows_without_id_get_one_from_their_content_that_lasts():
    alone = read_bytes("in.jsonl", lines(row())).reports[0].report_id
    among = [r.report_id for r in read_bytes("in.jsonl", lines(row(text=ARABIC), row())).reports]
    assert alone == among[1] != among[0]
    assert alone.startswith("in-")


def test_unknown_outlets_are_never_one():
    result = read_bytes("in.jsonl", lines(row(id="a", outlet="unknown"), row(id="b", outlet="unknown")))
    assert [r.outlet for r in result.reports] == ["unknown (a)", "unknown (b)"]


def test_a_50_mb_line_is_named_and_the_rest_is_read(tmp_path):
    path = tmp_path / "big.jsonl"
    path.write_bytes(
        lines(row(id="a")) + b'\n{"outlet": "A", "text": "' + b"x" * 50_000_000 + b'"}\n' + lines(row(id="b"))
    )
    result = read_paths([path])
    assert [r.report_id for r in result.reports] == ["a", "b"]
    assert reasons(result) == [
        ("big.jsonl", 2, "the row is 50,000,027 bytes long; the longest that is read has 10,000,000")
    ]


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_csv_with_any_usual_delimiter_and_line_ends(delimiter):
    data = 'ID|Outlet|text\r\na|Gulf Mirror|"one\r\ntwo"\r\nb||x\r\n'
    result = read_bytes("in.csv", data.replace("|", delimiter).encode("utf-8-sig"))
    assert [(r.report_id, r.text) for r in result.reports] == [("a", "one\r\ntwo")]
    assert reasons(result) == [("in.csv", 2, "no `outlet`")]


def test_lone_surrogates_in_json_become_one_character_each():
    (report,) = read_bytes("in.jsonl", b'{"outlet": "A", "text": "a \\ud800 b \\ud83d\\ude00"}').reports
    assert report.text == "a \ufffd b \U0001f600"


# --- bytes and encodings


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "windows-1256", "iso-8859-6"])
def test_arabic_in_every_usual_encoding(encoding):
    assert decode(ARABIC.encode(encoding)).text == ARABIC


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "windows-1251", "koi8-r", "cp866"])
def test_russian_in_every_usual_encoding(encoding):
    assert decode(RUSSIAN.encode(encoding)).text == RUSSIAN


def test_english_with_a_typographic_dash_in_windows_1252():
    text = f"{ENGLISH} \u2013 \u201cAgreed\u201d"
    assert decode(text.encode("windows-1252")).text == text


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "the file is empty"),
        (b"  \n\n", "the file is empty"),
        (b"\xef\xbb\xbf", "the file is empty"),
        (b"%PDF-1.7 ...", "a PDF file"),
        (b"\x89PNG\r\n", "a picture"),
        (bytes(range(256)) * 20, "binary"),
        (b"\x00\x01\x02" * 100, "binary"),
    ],
)
def test_what_is_no_text_is_named(tmp_path, data, reason):
    (tmp_path / "bad.txt").write_bytes(data)
    (tmp_path / "good.txt").write_text(ENGLISH, encoding="utf-8")
    result = read_paths([tmp_path])
    assert [r.report_id for r in result.reports] == ["good.txt"]
    assert [(file, reason in why) for file, _, why in reasons(result)] == [("bad.txt", True)]


def test_windows_1256_tables_are_read():
    data = f"outlet,text\nصحيفة,{ARABIC}\n".encode("windows-1256")
    assert read_bytes("in.csv", data).reports[0].text == ARABIC


def test_newlines_stay_as_the_file_has_them(tmp_path):
    (tmp_path / "a.txt").write_bytes(b"One line\r\n\r\nanother line\rthe last\n")
    assert read_paths([tmp_path]).reports[0].text == "One line\r\n\r\nanother line\rthe last\n"


@given(st.binary(max_size=400), st.sampled_from(["a.txt", "a.html", "a.jsonl", "a.json", "a.csv", "a.zip", "a.pdf"]))
@settings(max_examples=150, deadline=None)
def test_any_bytes_give_reports_or_recorded_reasons(data, name):
    result = read_bytes(name, data)
    assert result.reports or result.skipped
    for report in result.reports:
        assert report.text.strip()
        report.text.encode("utf-8")
    assert all(each.reason for each in result.skipped)


@given(st.text(max_size=400))
@settings(max_examples=150, deadline=None)
def test_any_pasted_text_gives_a_report_or_says_that_there_is_none(text):
    try:
        report = read_text(text)
    except ReadError as error:
        assert not text.strip()
        assert "there is no text" in str(error)
    else:
        assert report.text.strip()


# --- files and folders


def test_ids_of_files_are_their_paths_below_the_folder(tmp_path):
    (tmp_path / "in" / "deep").mkdir(parents=True)
    (tmp_path / "in" / "b.txt").write_text(ENGLISH, encoding="utf-8")
    (tmp_path / "in" / "deep" / "a.txt").write_text(ARABIC, encoding="utf-8")
    (tmp_path / "in" / ".hidden").write_text("x", encoding="utf-8")
    assert [r.report_id for r in read_paths([tmp_path / "in"]).reports] == ["b.txt", "deep/a.txt"]
    assert [r.report_id for r in read_paths([tmp_path / "in" / "deep" / "a.txt"]).reports] == ["a.txt"]


def test_files_of_one_name_in_two_folders_are_two_reports(tmp_path):
    for name, text in (("one", ENGLISH), ("two", ARABIC)):
        (tmp_path / name).mkdir()
        (tmp_path / name / "1.txt").write_text(text, encoding="utf-8")
    result = read_paths([tmp_path / "one", tmp_path / "two"])
    assert [(r.report_id, r.outlet) for r in result.reports] == [
        ("1.txt", "unknown (1.txt)"),
        ("two/1.txt", "unknown (two/1.txt)"),
    ]


def test_a_file_given_twice_is_read_once(tmp_path):
    (tmp_path / "a.txt").write_text(ENGLISH, encoding="utf-8")
    assert len(read_paths([tmp_path, tmp_path / "a.txt"]).reports) == 1


def test_a_missing_path_is_named_and_the_rest_is_read(tmp_path):
    (tmp_path / "a.txt").write_text(ENGLISH, encoding="utf-8")
    result = read_paths([tmp_path / "nowhere", tmp_path])
    assert len(result.reports) == 1
    assert reasons(result) == [(str(tmp_path / "nowhere"), None, "there is no such file or folder")]


def test_files_of_other_kinds_are_named(tmp_path):
    (tmp_path / "a.docx").write_bytes(b"PK")
    assert "files of this kind are not read" in reasons(read_paths([tmp_path]))[0][2]


def test_a_sidecar_tells_what_the_text_does_not_print(tmp_path):
    (tmp_path / "a.txt").write_text(ENGLISH, encoding="utf-8")
    (tmp_path / "b.txt").write_text(ARABIC, encoding="utf-8")
    (tmp_path / "reports.csv").write_text(
        "file,outlet,agency,url,title,published,language\n"
        "a.txt,Gulf Mirror,AFP,https://example.org/a,Talks,2022-01-21,en\n"
        "gone.txt,Gulf Mirror,,,,,\nb.txt,,,,,soon,\n",
        encoding="utf-8",
    )
    result = read_paths([tmp_path])
    first, second = result.reports
    assert (first.outlet, first.via, first.url) == ("Gulf Mirror", ("AFP",), "https://example.org/a")
    assert (first.title, first.published, first.published_basis) == ("Talks", "2022-01-21", "given in reports.csv")
    assert second.outlet == "unknown (b.txt)"
    assert [(file, number) for file, number, _ in reasons(result)] == [("reports.csv", 3), ("reports.csv", 2)]
    assert read_paths([tmp_path / "a.txt"]).reports[0].outlet == "Gulf Mirror"


def test_a_sidecar_says_nothing_about_files_that_were_not_asked_for(tmp_path):
    for name in ("a.txt", "b.txt", "c.txt"):
        (tmp_path / name).write_text(ENGLISH, encoding="utf-8")
    (tmp_path / "reports.csv").write_text("file,outlet\na.txt,One\nb.txt,Two\nc.txt,Three\n", encoding="utf-8")
    result = read_paths([tmp_path / "a.txt", tmp_path / "b.txt"])
    assert [r.outlet for r in result.reports] == ["One", "Two"]
    assert result.skipped == ()


def test_a_reports_csv_alone_is_a_table(tmp_path):
    (tmp_path / "reports.csv").write_text(f"outlet,text\nGulf Mirror,{ENGLISH}\n", encoding="utf-8")
    assert len(read_paths([tmp_path]).reports) == 1


# --- archives


def zipped(**files: bytes) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return buffer.getvalue()


def test_a_zip_is_read_like_a_folder_sidecar_included():
    data = zipped(**{
        "day/a.txt": ARABIC.encode("windows-1256"), "day/reports.csv": b"file,outlet\na.txt,Gulf Mirror\n",
        "rows.jsonl": lines(row(id="r")), "__MACOSX/day/a.txt": b"x", "inner.zip": zipped(a=b"x"),
    })  # fmt: skip
    result = read_bytes("upload.zip", data)
    assert [(r.report_id, r.outlet) for r in result.reports] == [("day/a.txt", "Gulf Mirror"), ("r", "Gulf Mirror")]
    assert reasons(result) == [("inner.zip", None, "an archive inside an archive is not opened")]


def test_a_zip_bomb_is_refused():
    result = read_bytes("bomb.zip", zipped(**{f"{n}.txt": b"0" * 49_000_000 for n in range(7)}))
    assert result.reports == ()
    assert reasons(result) == [("bomb.zip", None, "unpacked it is larger than 300,000,000 bytes")]


def test_a_path_in_a_zip_cannot_leave_it():
    (report,) = read_bytes("upload.zip", zipped(**{"../../etc/a.txt": ENGLISH.encode()})).reports
    assert report.report_id == "etc/a.txt"


def test_a_broken_zip_is_named():
    data = zipped(**{"a.txt": ENGLISH.encode() * 50})
    assert "not a zip file" in reasons(read_bytes("b.zip", data[:60]))[0][2]
    damaged = data[:45] + b"\xff" * 10 + data[55:]
    assert reasons(read_bytes("b.zip", damaged))[0][0] == "a.txt"


# --- pasted text


def test_pasted_text_has_an_id_of_its_content():
    assert read_text(ENGLISH) == read_text(ENGLISH)
    assert read_text(ENGLISH).report_id != read_text(ARABIC).report_id
    assert read_text(ENGLISH).outlet.startswith("unknown (pasted-")


def test_the_sample_opens():
    sample = Path(__file__).resolve().parent.parent / "data" / "sample" / "reports.jsonl"
    result = read_paths([sample])
    assert len(result.reports) >= 5
    assert result.skipped == ()
