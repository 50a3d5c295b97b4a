"""Outlets, speakers, timeline, search, adding and method: the right content under any address."""

import json
import re
from base64 import b64decode
from pathlib import Path
from xml.etree import ElementTree

import pytest
from streamlit.testing.v1 import AppTest

from compare import tables
from compare.export import comparison_from_file, comparison_to_file
from compare.model import Skipped
from pages.parts import add, adding, i18n
from pages.parts.address import PAGES, Address
from pages.parts.data import Loaded, names_of
from pages.parts.drawing import WIDTH, drawing
from tests.small_world import HOSTILE, TOLL, small_comparison

ROOT = Path(__file__).resolve().parent.parent
OURS = ("outlets", "speakers", "timeline", "find", "add", "method")


def loaded_world() -> Loaded:
    comparison = small_comparison()
    index = tables.index_of(comparison)
    names = {lang: names_of(index.outlets, {}, lang) for lang in i18n.NAMES}
    return Loaded(comparison=comparison, index=index, outlets={}, names=names, hash=comparison.dataset_hash)


@pytest.fixture
def app_of(monkeypatch):
    """A page on the small world, not yet run."""
    world = loaded_world()
    monkeypatch.setattr("pages.parts.frame.loaded", lambda lang: world)

    def made(page: str, **params: str | list[str]) -> AppTest:
        app = AppTest.from_file(str(ROOT / "pages" / f"{PAGES[page]}.py"), default_timeout=60)
        for name, value in params.items():
            app.query_params[name] = value
        return app

    return made


@pytest.fixture
def open_page(app_of):
    """Run one page, as if its address had been opened first."""

    def run(page: str, **params: str | list[str]) -> AppTest:
        app = app_of(page, **params).run()
        assert not app.exception, app.exception
        return app

    return run


def text(app: AppTest) -> str:
    return "\n".join(block.value for block in app.html if not block.value.startswith("<style"))


def words(app: AppTest) -> str:
    """What a reader sees, without markup."""
    return " ".join(re.sub(r"<[^>]+>", " ", text(app)).split())


# --- every page


@pytest.mark.parametrize("page", OURS)
@pytest.mark.parametrize(("lang", "direction"), [("ar", "rtl"), ("en", "ltr"), ("ru", "ltr")])
def test_every_page_has_its_heading_in_the_readers_language(open_page, page, lang, direction):
    shown = text(open_page(page, lang=lang))
    heading = i18n.t(lang, f"{page}.heading")
    assert re.search(rf'<h1 id="content"[^>]*>{re.escape(heading)}</h1>', shown)
    assert f'dir="{direction}"' in shown


@pytest.mark.parametrize("page", OURS)
@pytest.mark.parametrize("lang", ["ar", "en"])
def test_no_page_lets_a_report_speak_html(open_page, page, lang):
    shown = text(open_page(page, lang=lang, who=HOSTILE, of="Crier", q="bold", what="dead"))
    own = r'<img src="data:image/svg\+xml;base64,[A-Za-z0-9+/=]+" alt="[^"<>]+" width="\d+" height="\d+" class="drawn">'
    assert "<script" not in shown
    assert "<img" not in re.sub(own, "", shown)  # the drawings of the method page
    assert "\u202e" not in shown
    assert 'href="javascript' not in shown


BAD = [
    "nope",
    "<script>alert(1)</script>",
    "../../etc/passwd",
    "x" * 5000,
    "\u202e",
    "-1",
    "999999999999999999",
    "\x00",
]
NAMES = ("scope", "of", "with", "who", "what", "rows", "how", "in", "first", "last", "sort", "way", "start", "set",
         "lang", "event", "outlet", "verdict", "kind", "language")  # fmt: skip


@pytest.mark.parametrize("page", OURS)
@pytest.mark.parametrize("bad", BAD)
def test_a_bad_address_gives_the_nearest_view_and_a_note(open_page, page, bad):
    shown = text(open_page(page, **dict.fromkeys(NAMES, bad)))
    assert 'id="content"' in shown
    assert 'class="note"' in shown
    assert "<script" not in shown


@pytest.mark.parametrize("page", OURS)
def test_pages_are_three_steps(page):
    assert len((ROOT / "pages" / f"{PAGES[page]}.py").read_text(encoding="utf-8").splitlines()) <= 45


# --- outlets


def test_outlets_show_counts_with_their_interval_and_no_rank(open_page):
    shown = text(open_page("outlets", lang="en"))
    assert "Gazette and Курьер: 1 of 1 told alike, 100% (95% interval 21% – 100%)" in shown
    assert "Al Bayan and Gazette: 0 of 1 told alike, 0% (95% interval 0% – 79%)" in shown
    assert re.search(r"Crier</bdi>.*?1 of 2", shown, re.DOTALL)
    assert re.search(r"Agency One</bdi>.*?Gazette", shown, re.DOTALL)
    assert "2 unknown: text cut" in shown
    order = [shown.index(f"<bdi>{name}</bdi></th>") for name in ("Al Bayan", "Crier", "Echo", "Gazette", "Курьер")]
    assert order == sorted(order)


def test_a_pair_shows_the_claims_behind_it(open_page):
    shown = text(open_page("outlets", lang="en", of="Gazette", **{"with": "Al Bayan"}))
    assert "Gazette and Al Bayan: what both tell" in shown
    assert f"claim={TOLL.replace('#', '%23')}" in shown
    assert "Number" in shown


def test_every_cell_of_the_pairs_is_reached_by_keyboard(open_page):
    shown = text(open_page("outlets", lang="en"))
    places = re.findall(r'data-r="(\d+)" data-c="(-?\d+)"', shown)
    assert len(places) == 5 * 6  # five outlets, each with its name and a cell for every outlet


# --- speakers


def test_speakers_are_listed_and_lead_to_their_statements(open_page):
    shown = text(open_page("speakers", lang="en"))
    assert "who=The+mayor" in shown
    assert "3 outlets" in shown
    one = text(open_page("speakers", lang="en", who="The mayor"))
    for said in ("At least 12 people were killed", "قُتلوا", "Погибли 12 человек"):
        assert said in one
    assert "«<bdi>said</bdi>»" in one
    assert 'lang="ar" dir="rtl"' in one


def test_an_unknown_speaker_gives_the_list_and_a_note(open_page):
    shown = words(open_page("speakers", lang="en", who="Nobody"))
    assert "This speaker is not in these data" in shown
    assert "Who is quoted" in shown


# --- timeline


def test_the_timeline_tells_who_was_first_and_who_followed(open_page):
    shown = words(open_page("timeline", lang="en"))
    assert "1 May 2024" in shown
    assert re.search(r"Gazette → then 2 May : Al Bayan → then 3 May : Курьер", shown)
    assert "Dead (3)" in shown
    assert re.search(r"2 May 2024 Al Bayan 15", shown)


def test_arabic_arrows_point_the_way_the_text_runs(open_page):
    assert "←" in words(open_page("timeline", lang="ar"))


# --- search


def test_search_marks_what_it_found_and_puts_it_into_the_address(open_page):
    app = open_page("find", lang="en", q="bridge")
    assert "2 statements" in words(app)
    assert '<mark class="differs">bridge</mark>' in text(app)
    app.text_input(key="find_q").set_value("schools").run()
    assert app.query_params["q"] == "schools"
    assert "1 statement" in words(app)


def test_filters_of_the_address_are_those_of_the_widgets(open_page):
    app = open_page("find", lang="en", who="The mayor", first="2024-05-02", last="2024-05-03")
    assert app.selectbox(key="find_who").value == "The mayor"
    assert "2 statements" in words(app)
    app.selectbox(key="find_last").select("2024-05-02").run()
    assert app.query_params["last"] == "2024-05-02"
    assert "1 statement" in words(app)


def test_nothing_found_says_so_and_offers_meaning(open_page):
    shown = words(open_page("find", lang="en", q="zeppelin"))
    assert "No statement matches." in shown
    assert "Try searching by meaning" in shown


def test_results_come_in_pages_that_the_address_names(open_page, monkeypatch):
    monkeypatch.setattr("pages.parts.find.ROWS", 3)
    first, second = text(open_page("find", lang="en")), text(open_page("find", lang="en", start="4"))
    assert "1–3 of 9" in first
    assert "4–6 of 9" in second
    assert "start=4" in first
    assert first.count('class="who"') == second.count('class="who"')


def test_the_files_hold_all_that_was_found(open_page, monkeypatch):
    kept = {}
    monkeypatch.setattr(
        "pages.parts.find.st.download_button", lambda label, data, name, *a, **k: kept.update({name: data})
    )
    monkeypatch.setattr("pages.parts.find.ROWS", 1)
    open_page("find", lang="en", q="bridge")
    assert len(json.loads(kept["statements.json"]())["statements"]) == 2
    assert kept["statements.csv"]().decode("utf-8-sig").count("The bridge fell") == 2


# --- adding


GAZETTE = "The bridge over the river fell on Monday morning. At least 12 people were killed, the mayor said."
HERALD = "The bridge over the river fell on Monday. The mayor said 15 people were killed."


@pytest.fixture
def lexical(monkeypatch):
    """Compare by wording alone, so that no model is loaded."""
    from compare.settings import Settings

    monkeypatch.setattr("pages.parts.adding.Settings", lambda: Settings(encoder="none"))


def paste(app: AppTest, body: str, outlet: str, day: str) -> AppTest:
    app.text_area(key="add_text").set_value(body)
    app.text_input(key="add_outlet").set_value(outlet)
    app.text_input(key="add_day").set_value(day)
    app.button(key="FormSubmitter:add_paste-" + i18n.t("en", "add.add_this")).click()
    return app.run()


def test_pasted_reports_are_previewed_compared_and_shown_on_every_page(open_page, lexical):
    app = open_page("add", lang="en")
    assert "Nothing yet" in words(app)
    shown = words(paste(app, GAZETTE, "Gazette", "2024-05-06"))
    assert "What was read: 1 report" in shown
    assert "Comparing needs two reports by different outlets." in shown
    assert app.button(key="add_compare").disabled
    shown = words(paste(app, HERALD, "Herald", "2024-05-07"))
    assert re.search(r"Gazette 6 May 2024 \(as given\) English The bridge over the river .* 2 ", shown)
    app.button(key="add_compare").click().run()
    assert not app.exception
    assert re.fullmatch(r"mine-[0-9a-f]{12}", app.query_params["data"])
    shown = words(app)
    assert "Your reports are compared" in shown
    assert "2 reports" in shown
    assert "These are your own reports, for this visit only" in shown
    assert "data=mine-" in text(app)  # every link of the page leads on inside these data


def test_the_sample_stays_as_it_was(open_page, lexical):
    app = open_page("add", lang="en")
    paste(app, GAZETTE, "Gazette", "2024-05-06")
    paste(app, HERALD, "Herald", "2024-05-07")
    app.button(key="add_compare").click().run()
    del app.query_params["data"]
    app.run()
    assert "digests in our own words" in words(app)
    assert "These are your own reports" not in words(app)


def test_one_text_twice_is_recorded_not_compared(open_page):
    app = open_page("add", lang="en")
    paste(app, GAZETTE, "Gazette", "2024-05-06")
    shown = words(paste(app, GAZETTE, "Gazette", "2024-05-06"))
    assert "What was read: 1 report" in shown
    assert "already added" in shown


def test_an_empty_paste_and_an_unreadable_date_say_so(open_page):
    app = open_page("add", lang="en")
    assert "There is no text." in words(paste(app, "  ", "Gazette", ""))
    shown = words(paste(app, GAZETTE, "Gazette", "some day"))
    assert "The date could not be read" in shown
    assert "What was read: 1 report" in shown


def test_starting_over_empties_the_tray(open_page):
    app = open_page("add", lang="en")
    paste(app, GAZETTE, "Gazette", "2024-05-06")
    app.button(key="add_over").click().run()
    assert "Nothing yet" in words(app)


def test_hostile_uploads_stay_text():
    class File:
        file_id, name = "1", "evil<script>.csv"

        @staticmethod
        def getvalue() -> bytes:
            return f'outlet,text\n"<b>Evil</b>","{HOSTILE.replace(chr(34), "")}"\nGazette,\n'.encode()

    class Kept(dict):
        pass

    adding.st.session_state, before = Kept(), adding.st.session_state
    try:
        adding.upload([File], lambda step, share: None)
        here = adding.tray()
    finally:
        adding.st.session_state = before

    class View:
        lang, dir = "en", "ltr"

        def __getattr__(self, name):
            return {"t": lambda key, **v: i18n.t("en", key, **v), "maybe": lambda key: None,
                    "count": lambda key, n: str(n), "number": str, "moment": lambda iso: ""}[name]  # fmt: skip

    shown = add.reports_html(View(), list(here.reports.values()), {}) + add.skipped_html(View(), here.skipped)
    assert "Evil" in shown
    assert "<script" not in shown
    assert "<b>Evil" not in shown
    assert "the row has no field text, or it is empty" in shown


def test_common_reasons_are_told_in_the_readers_language():
    class View:
        lang = "ar"

        @staticmethod
        def t(key: str) -> str:
            return i18n.t("ar", key)

    assert "لا تُقرأ" in add.reason(View(), "files of this kind are not read; these are: .txt")
    assert 'lang="en"' in add.reason(View(), "something new")
    assert Skipped(reason=adding.ALREADY)


def test_a_link_to_somebody_elses_reports_shows_the_sample_and_says_why(open_page):
    app = open_page("outlets", lang="en", data="mine-0123456789ab")
    assert "they are not here, so this is the sample" in words(app)
    assert "data=mine-" not in text(app)  # and the next link no longer asks for them


def test_own_data_travel_with_every_link_and_the_samples_hash_does_not():
    own = Address("find", {"data": ("mine-0123456789ab",), "q": ("x",)})
    assert own.query("claim")["data"] == ["mine-0123456789ab"]
    assert "data" not in Address("find", {"data": ("0123456789ab",)}).query("claim")
    assert "data" not in own.without_mine().query("claim")


def test_a_saved_file_opens_the_same_comparison():
    world = small_comparison()
    assert comparison_from_file(comparison_to_file(world)) == world


# --- method


def test_method_lists_every_setting_and_limit(open_page):
    shown = words(open_page("method", lang="en"))
    for name in small_comparison().settings.as_dict():
        assert name in shown
    assert "It does not judge true or false" in shown
    assert "streamlit" in shown
    assert "Apache" in shown


def test_accuracy_that_was_not_measured_is_said_so(open_page, monkeypatch, tmp_path):
    monkeypatch.setattr("pages.parts.method.RESULTS", tmp_path / "none.json")
    assert "Not measured yet in this copy." in words(open_page("method", lang="en"))


def test_accuracy_is_shown_with_its_intervals(open_page, monkeypatch, tmp_path):
    figures = {"span_f1": 0.91, "gold_statements": 40, "kind_number_f1_w": 0.8, "kind_number_n_w": 6}
    parts = [{"name": "all", "figures": figures, "intervals": {"span_f1": [0.85, 0.95]}}]
    (tmp_path / "a.json").write_text(json.dumps({"sets": {"sample": parts}}), encoding="utf-8")
    monkeypatch.setattr("pages.parts.method.RESULTS", tmp_path / "a.json")
    shown = words(open_page("method", lang="en"))
    assert re.search(r"Statements cut as labelled \(F1\) 0\.91 \(0\.85–0\.95\)", shown)
    assert re.search(r"Number 0\.80 6", shown)


def test_every_package_names_its_licence():
    from pages.parts.method import packages

    assert len(packages()) > 10
    for name, version, licence in packages():
        assert version, name
        assert licence not in ("", "–"), name
        assert "GPL" not in licence.replace("LGPL", ""), name


@pytest.mark.parametrize("name", ["report", "statement", "claim", "version"])
def test_drawings_run_the_way_the_page_does_and_say_what_they_show(name):
    one, other = drawing(name, "ltr", "what it shows"), drawing(name, "rtl", "what it shows")
    assert one != other
    for shown in (one, other):
        assert 'alt="what it shows"' in shown
        source = re.search(r"base64,([^\"]+)", shown)
        drawn = ElementTree.fromstring(b64decode(source[1]))
        places = [float(value) for each in drawn.iter() for key, value in each.items() if key in ("x", "cx")]
        assert all(0 <= place <= WIDTH for place in places)
