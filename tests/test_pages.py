"""Pages: the right content under any address, in three languages, whatever the reports contain."""

import re
from dataclasses import replace
from functools import partial
from html import unescape
from pathlib import Path
from types import SimpleNamespace
from urllib.parse import parse_qs, urlencode

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from streamlit.testing.v1 import AppTest

from compare import tables
from compare.errors import DataError
from pages.parts import i18n
from pages.parts.address import CARRIED, PAGES, Address, known, nearest_language
from pages.parts.ask import question
from pages.parts.data import Loaded, names_of
from pages.parts.html import e, outside, tag
from pages.parts.marks import marked
from pages.parts.overview import EVENTS, events_html
from pages.parts.share import alone
from tests.small_world import FALL, HOSTILE, TEXTS, TOLL, small_comparison

ROOT = Path(__file__).resolve().parent.parent
ENTRY = {name: "dashboard.py" if not path else f"pages/{path}.py" for name, path in PAGES.items()}
MINE = ("overview", "claim", "report")


@pytest.fixture
def open_page(monkeypatch):
    """Run one page on the small comparison, as if its address had been opened first."""
    comparison = small_comparison()
    index = tables.index_of(comparison)
    names = {lang: names_of(index.outlets, {}, lang) for lang in i18n.NAMES}
    loaded = Loaded(comparison=comparison, index=index, outlets={}, names=names, hash=comparison.dataset_hash)
    monkeypatch.setattr("pages.parts.frame.loaded", lambda lang: loaded)

    def run(page: str, **params: str) -> AppTest:
        app = AppTest.from_file(str(ROOT / ENTRY[page]), default_timeout=30)
        for name, value in params.items():
            app.query_params[name] = value
        app.run()
        assert not app.exception, app.exception
        return app

    return run


def text(app: AppTest) -> str:
    return "\n".join(block.value for block in app.html if not block.value.startswith("<style"))


# --- words


def test_every_text_exists_in_three_languages():
    for key, entry in i18n.words().items():
        assert set(entry) == {"ar", "en", "ru"}, key
        assert all(entry.values()), key


def test_translations_name_the_same_values():
    for key, entry in i18n.words().items():
        if isinstance(entry["en"], str):
            named = {lang: sorted(re.findall(r"{(\w+)}", text)) for lang, text in entry.items()}
            assert named["ar"] == named["en"] == named["ru"], key


def test_counted_nouns_have_the_plural_forms_of_their_language():
    needed = {"ar": {"zero", "one", "two", "few", "many", "other"}, "en": {"one", "other"},
              "ru": {"one", "few", "many", "other"}}  # fmt: skip
    for key, entry in i18n.words().items():
        if isinstance(entry["en"], dict):
            for lang, forms in needed.items():
                assert set(entry[lang]) == forms, (key, lang)


def test_every_key_a_page_asks_for_exists():
    asked = set()
    for path in [ROOT / "dashboard.py", ROOT / "serve.py", *(ROOT / "pages").rglob("*.py")]:
        source = path.read_text(encoding="utf-8")
        asked |= set(re.findall(r"""\bt\((?:\w+, )?["']([a-z_]+\.[a-z_]+)["']""", source))
        asked |= set(re.findall(r"""\bcount\((?:\w+, )?["']([a-z_]+\.[a-z_]+)["']""", source))
    assert len(asked) > 50
    assert asked <= set(i18n.words())


def test_dates_and_numbers_follow_the_language():
    assert i18n.day("ar", "2022-01-21") == "21 يناير 2022"
    assert i18n.day("ru", "2022-01-21") == "21 января 2022"
    assert i18n.day("en", "2021-12") == "December 2021"
    assert i18n.day("en", "soon") == "soon"  # what cannot be read is shown as it is
    assert i18n.count("ar", "frame.reports", 2) == "تقريران"
    assert i18n.count("ru", "frame.reports", 5) == "5 сообщений"


# --- the address


def test_an_address_travels_but_the_pages_own_parameters_stay_behind():
    address = Address("claim", {"lang": ("ar",), "outlet": ("A", "B"), "claim": ("x#1",), "data": ("abc",)})
    query = parse_qs(address.href("report", report="r 1").partition("?")[2])
    assert query == {"lang": ["ar"], "outlet": ["A", "B"], "report": ["r 1"]}
    assert "claim" in address.query(None, view="words")  # on the same page everything stays, but the hash


@given(
    st.dictionaries(
        st.sampled_from([*CARRIED, "claim"]), st.lists(st.text(min_size=1, max_size=20), min_size=1, max_size=3)
    )
)
def test_any_address_survives_a_link(given_params):
    address = Address("claim", {name: tuple(values) for name, values in given_params.items()})
    query = address.href().partition("?")[2]
    back = parse_qs(query, keep_blank_values=True, encoding="utf-8", errors="surrogatepass")
    assert {name: list(values) for name, values in address.given.items()} == back


@pytest.mark.parametrize(
    ("asked", "locale", "shown"),
    [("ru", "en-GB", "ru"), (None, "en-GB", "en"), (None, "ar_EG", "ar"), ("xx", "de-DE", "ar"), (None, None, "ar")],
)
def test_language_is_the_addresss_else_the_browsers_else_arabic(asked, locale, shown):
    assert nearest_language(asked, locale) == shown


def test_unknown_values_are_told_apart():
    assert known(("b", "zz"), ("a", "b")) == (("b",), ("zz",))


# --- safety


def test_hostile_text_is_shown_as_text():
    shown = marked(HOSTILE, [(0, 8, "differs")], {})
    assert "<script" not in shown
    assert "<img" not in shown
    assert "\u202e" not in shown


def test_attributes_cannot_be_left():
    assert tag("a", "x", title='"><script>') == '<a title="&quot;&gt;&lt;script&gt;">x</a>'


def test_only_web_addresses_become_links():
    assert outside("javascript:alert(1)", "x") == "x"
    assert 'rel="noopener noreferrer nofollow"' in outside("https://a.example", "x")


@given(st.text(max_size=300), st.lists(st.tuples(st.integers(0, 300), st.integers(0, 300)), max_size=5))
def test_marks_never_change_the_words(words, spans):
    shown = marked(words, [(a, b, "differs") for a, b in spans], {})
    assert re.sub(r"</?mark[^>]*>", "", shown) == e(words)


def test_pages_make_html_only_through_one_module():
    for path in [ROOT / "dashboard.py", *(ROOT / "pages").rglob("*.py")]:
        source = path.read_text(encoding="utf-8")
        assert "unsafe_allow" not in source, path
        assert not re.search(r"\bst\.(markdown|write|caption|title|header|subheader)\(", source), path


@pytest.mark.parametrize("page", MINE)
@pytest.mark.parametrize("lang", ["ar", "en", "ru"])
def test_no_page_lets_a_report_speak_html(open_page, page, lang):
    app = open_page(page, lang=lang, claim="crier#27", report="crier", event="courier")
    shown = text(app)
    assert "<script" not in shown
    assert "<img" not in shown
    assert "onerror=alert(1)>" not in shown
    assert "\u202e" not in shown
    assert 'href="javascript' not in shown


# --- pages


@pytest.mark.parametrize("page", MINE)
@pytest.mark.parametrize(("lang", "direction"), [("ar", "rtl"), ("en", "ltr"), ("ru", "ltr")])
def test_every_page_says_that_the_sample_is_digests(open_page, page, lang, direction):
    shown = text(open_page(page, lang=lang))
    assert i18n.t(lang, "frame.digests").replace("’", "&#x27;") in shown.replace("’", "&#x27;")
    assert f'dir="{direction}"' in shown


def test_overview_leads_with_the_strongest_disagreement(open_page):
    shown = text(open_page("overview", lang="en"))
    first = shown.index("card told")
    assert shown.index("Dead") > first
    assert "Of 2 claims that two outlets or more tell, 1 diverge, 1 agree and 0 stay undecided." in shown
    assert re.search(r">12</span>.*Gazette</bdi>, <bdi>Курьер.*>15</span>.*Al Bayan", shown, re.DOTALL)


def test_overview_filter_keeps_only_what_is_asked_for(open_page):
    shown = text(open_page("overview", lang="en", verdict="agree"))
    assert "card told" not in shown
    assert "The bridge fell on Monday." in shown


def test_claim_shows_its_versions_who_tells_them_and_what_differs(open_page):
    shown = text(open_page("claim", claim=TOLL, lang="en"))
    told = r'letter v0">A</span>.*12</bdi>.*Gazette</bdi>, <bdi>Курьер</bdi> · <bdi>2 independent origins'
    assert re.search(told, shown, re.DOTALL)
    assert shown.count("<article") == 3
    assert '<mark class="differs">15</mark>' in shown
    assert 'lang="ar" dir="rtl"' in shown


def test_the_evidence_of_a_wording_opens_by_its_address(open_page):
    closed = text(open_page("claim", claim=TOLL, lang="en"))
    assert 'class="evidence"' not in closed
    assert "90%" not in closed
    links = re.findall(r'href="([^"]*open=[^"]*)"[^>]*aria-expanded="false"', closed)
    asked = [parse_qs(unescape(to).partition("?")[2])["open"][0] for to in links]
    opened = [text(open_page("claim", claim=TOLL, lang="en", open=statement)) for statement in asked]
    assert all(shown.count('class="evidence"') == 1 for shown in opened)
    assert any("90%" in shown for shown in opened)  # why matched


@pytest.mark.parametrize("view", ["cards", "words", "table"])
def test_claim_has_three_views(open_page, view):
    shown = text(open_page("claim", claim=TOLL, lang="en", view=view))
    assert ("<article" in shown) == (view != "table")
    assert "Погибли" in shown


def test_claim_compares_against_the_base_of_the_address(open_page):
    app = open_page("claim", claim=TOLL, lang="en", base="courier#27")
    assert app.selectbox(key="claim_base").value == "courier#27"


def test_a_former_id_leads_to_the_claim_it_was_joined_to(open_page):
    shown = text(open_page("claim", claim="old#1", lang="en"))
    assert "joined to another" in shown
    assert shown.count("<article") == 3


def test_report_marks_every_statement_with_its_status(open_page):
    shown = text(open_page("report", report="gazette", lang="en"))
    assert 'class="said agree"' in shown
    assert 'class="said diverge"' in shown
    assert "via" in shown
    assert "Agency One" in shown


def test_two_reports_are_joined_by_their_shared_claims(open_page):
    shown = text(open_page("report", report="gazette", **{"with": "herald"}, lang="en"))
    assert shown.count('class="joined"') == 4  # two shared claims, marked in both texts
    assert shown.count("sharedrow") == 2


def test_report_says_what_it_leaves_out(open_page):
    shown = text(open_page("report", report="echo", lang="en"))
    assert "so these may stand in the rest" in shown
    assert "4 outlets" in shown


def test_a_link_from_other_data_says_so(open_page):
    said = "The data have changed since this link was made"
    assert said in text(open_page("overview", lang="en", data="000000000000"))
    assert said not in text(open_page("overview", lang="en", data=small_comparison().dataset_hash))


BAD = ["", "nope", "<script>alert(1)</script>", "../../etc/passwd", "x" * 5000, "\u202e", "' OR 1=1 --", "\x00"]


@pytest.mark.parametrize("page", MINE)
@pytest.mark.parametrize("bad", BAD)
def test_a_bad_address_gives_the_nearest_view_and_a_note(open_page, page, bad):
    names = (
        "lang",
        "theme",
        "event",
        "outlet",
        "verdict",
        "kind",
        "language",
        "claim",
        "report",
        "with",
        "view",
        "base",
        "rows",
    )
    app = open_page(page, **dict.fromkeys(names, bad))
    shown = text(app)
    assert 'id="content"' in shown
    assert "<script" not in shown
    if bad:
        assert 'class="note"' in shown


def test_a_bad_base_or_view_still_shows_the_claim(open_page):
    shown = text(open_page("claim", claim=FALL, lang="en", base="zz", view="zz"))
    assert shown.count('class="note"') == 2
    assert shown.count("<article") == 4


def test_the_file_to_send_needs_nothing_from_outside(open_page, monkeypatch):
    kept = {}
    monkeypatch.setattr(
        "pages.parts.share.st.download_button", lambda label, data, name, *a, **k: kept.update({name: data})
    )
    open_page("claim", claim=TOLL, lang="ar")
    page = kept["gazette-27.html"]()
    assert page.startswith('<!doctype html><html lang="ar" dir="rtl">')
    assert "<script" not in page
    assert page.count("data:font/woff2;base64,") == 6
    assert not re.search(r"""(src|url)\s*[=(]\s*["']?https?:""", page)
    assert "قُتلوا" in page
    assert callable(alone)


def test_what_the_engine_cannot_do_is_said_on_the_page(monkeypatch):
    def broken(lang: str):
        raise DataError("row 3 is malformed", where="outlets.csv", fix="Mend it")

    monkeypatch.setattr("pages.parts.frame.loaded", broken)
    app = AppTest.from_file(str(ROOT / "dashboard.py"), default_timeout=30).run()
    assert not app.exception
    assert "outlets.csv: row 3 is malformed. Mend it" in text(app)


def test_texts_are_whole_in_the_report_page(open_page):
    shown = re.sub(r"<[^>]+>", "", text(open_page("report", report="courier", lang="ru")))
    assert TEXTS["courier"][1].split(". ")[0] in shown


# --- what the accounts disagree on, as a question


def head(**given: object) -> tables.Headline:
    values = {"claim_id": "c", "kind": "speaker", "versions": (), "values": (), "bounds": (), "labels": (), "told": (),
              "example": None, "scale": "", "what": None, **given}  # fmt: skip
    return tables.Headline(**values)


def test_a_disagreement_is_told_as_a_question():
    toll = head(kind="number", scale="number", what="dead", values=(12.0, 15.0), bounds=("", "≥"), labels=("12", "15"))
    assert question("en", toll) == "Dead: 12 or at least 15?"
    assert question("ar", toll) == "القتلى: 12 أم 15 على الأقل؟"
    many = replace(toll, values=(12.0, 15.0, 2000.0), bounds=("", "", "≈"), labels=("12", "15", "2,000"))
    assert question("en", many) == "Dead: from 12 to about 2,000"
    vague = replace(toll, bounds=("~", ""), labels=("dozens", "15"))
    assert question("en", vague) == "Dead: dozens or 15?"
    assert question("en", head(told=("A", "B", "C", "D"))) == "Who says it: A, B or 2 others?"
    assert question("ru", head(kind="place", told=("Ош", "Баку"))) == "Где: Ош или Баку?"


def test_whole_wordings_are_no_question():
    assert question("en", head(told=("x" * 60, "y"))) is None
    assert question("en", head(told=("only one",))) is None
    assert question("en", head(kind="completeness", told=("a", "b"))) is None


def test_the_cells_of_the_matrix_say_what_their_letters_stand_for(open_page):
    shown = text(open_page("overview", lang="en"))
    assert re.search(r'aria-label="Al Bayan: Diverge B – 15[^"]*"', shown)
    assert re.search(r'class="cell absent" role="img" aria-label="[^"]+: Not found in the report"', shown)


def test_many_events_are_offered_a_few_at_a_time_with_the_chosen_one_among_them():
    rows = [{"event_id": f"e{n}", "label": f"Event {n}", "first": None, "last": None, "reports": 1, "outlets": 1,
             "diverge": 0} for n in range(40)]  # fmt: skip
    view = SimpleNamespace(
        event_id="e30", lang="en", t=partial(i18n.t, "en"), count=partial(i18n.count, "en"), number=str,
        event_name=str, day=lambda *_: "", whole=lambda name, default, most: default,
        link=lambda page, **params: "?" + urlencode({k: v for k, v in params.items() if v}),
    )  # fmt: skip
    shown = events_html(view, pd.DataFrame(rows))
    assert shown.count("<li>") == EVENTS + 1
    assert "Event 30" in shown
    assert "More events (31)" in shown


def test_an_outlet_nobody_named_is_called_so_in_the_readers_language():
    names = names_of(("TASS", "unknown (a.txt)"), {}, "ru")
    assert names["unknown (a.txt)"] == "неизвестное издание (a.txt)"
    assert names["TASS"] == "TASS"
