"""The further pages in a real browser: cold links, Back, phones, keyboard, files, adding reports, accessibility."""

import csv
import io
import json
import re
import zipfile

import pytest

from tests.test_browser import PHONE, WAIT, Server, browser, expect, server, sideways, visit  # noqa: F401

pytestmark = pytest.mark.browser

GAZETTE = (
    "The bridge over the river Sava fell on Monday morning. At least 12 people were killed, the mayor said. "
    "Eight people are missing."
)
HERALD = "A bridge over the Sava fell on Monday. The mayor said 15 people had been killed. Eight are missing."
ARABIC = "انهار جسر فوق نهر سافا صباح الاثنين. وقال رئيس البلدية إن 12 شخصاً قُتلوا."


@pytest.fixture(scope="module")
def states(server, browser):  # noqa: F811
    """Addresses of views deeper than each page's first, found as a reader finds them."""
    page = browser.new_page()
    page.goto(server.url + "/outlets?lang=en")
    page.wait_for_selector(".pairs a.cell", timeout=120_000)
    pair = page.get_attribute(".pairs a.cell", "href")
    page.goto(server.url + "/speakers?lang=en")
    page.wait_for_selector("table th a", timeout=WAIT)
    who = page.get_attribute("table tbody th a", "href")
    page.close()
    found = {"pair": pair, "speaker": who, "scope": "outlets?lang=en&scope=all", "timeline": "timeline?lang=en"}
    return {**found, "words": "find?lang=en&q=said", "nothing": "find?lang=en&q=zeppelin+over+atlantis",
            "meaning": "find?lang=en&q=how+many+people+died&how=meaning", "add": "add_reports?lang=en",
            "method": "method?lang=en"}  # fmt: skip


def in_language(href: str, lang: str, theme: str = "") -> str:
    return "/" + re.sub(r"\blang=\w+", f"lang={lang}", href) + (f"&theme={theme}" if theme else "")


def test_a_cold_link_to_a_pair_of_outlets_shows_that_pair(server, visit, states):  # noqa: F811
    warm = visit(server.url + "/" + states["pair"], ".versions")
    heading, claims = warm.locator("h2").first.inner_text(), warm.locator(".versions li").count()
    assert claims >= 1
    fresh = Server("dashboard.py")  # the first request this server ever gets
    try:
        cold = visit(fresh.url + "/" + states["pair"], ".versions")
        assert cold.locator("h2").first.inner_text() == heading
        assert cold.locator(".versions li").count() == claims
        assert cold.locator("p.note").count() == 0
    finally:
        fresh.stop()


def test_from_the_pairs_to_one_pair_and_back(server, visit):  # noqa: F811
    page = visit(server.url + "/outlets?lang=en", ".pairs a.cell")
    rows = page.locator(".pairs tbody tr").count()
    steps = page.evaluate("history.length")
    page.locator(".pairs a.cell").first.click()
    page.wait_for_selector(".interval")
    expect(page.locator("h2").first).to_contain_text("what both tell")
    assert page.evaluate("history.length") == steps + 1
    page.go_back()
    expect(page.locator(".pairs tbody tr")).to_have_count(rows)


def test_the_pairs_are_walked_with_the_arrow_keys(server, visit):  # noqa: F811
    page = visit(server.url + "/outlets?lang=ar", ".pairs tbody a")
    page.locator(".pairs tbody th a").first.focus()
    for key in ("ArrowDown", "ArrowLeft", "ArrowLeft"):  # right to left: left is forward
        page.keyboard.press(key)
    assert page.evaluate("[document.activeElement.dataset.r, document.activeElement.dataset.c]") == ["1", "1"]


def test_a_speaker_leads_to_statements_claim_and_search(server, visit, states):  # noqa: F811
    page = visit(server.url + "/speakers?lang=en", "table tbody th a")
    name = page.locator("table tbody th a").first.inner_text()
    page.locator("table tbody th a").first.click()
    expect(page.locator("#content")).to_have_text(name)
    page.wait_for_selector(".saying blockquote")
    claim = page.locator(".saying-group h3 a").first
    label = claim.inner_text()
    claim.click()
    page.wait_for_selector("article.wording")
    assert label[:20]
    page.go_back()
    expect(page.locator("#content")).to_have_text(name)
    page.get_by_role("link", name="Search all the statements").click()
    page.wait_for_selector(".hits li")
    expect(page.locator(".hits .who").first).to_contain_text(name)


def test_the_timeline_draws_the_numbers_and_tells_them_in_a_table(server, visit):  # noqa: F811
    page = visit(server.url + "/timeline?lang=ar", ".days li")
    page.wait_for_selector(".js-plotly-plot .scatterlayer .point", timeout=WAIT)
    page.locator("details summary").last.click()
    assert page.locator("details table tbody tr").count() > 3
    assert page.locator(".days > li").count() > 1


def test_typing_searches_in_one_step_and_the_address_opens_the_same(server, visit):  # noqa: F811
    page = visit(server.url + "/find?lang=en", ".hits li")
    every = page.locator("h2").first.inner_text()
    steps = page.evaluate("history.length")
    box = page.locator(".st-key-find_q input")
    box.fill("killed")
    box.press("Enter")
    expect(page.locator("h2").first).not_to_have_text(every)
    expect(page).to_have_url(re.compile("q=killed"))
    assert page.evaluate("history.length") == steps + 1
    counted = page.locator("h2").first.inner_text()
    expect(page.locator(".hits mark").first).to_contain_text(re.compile("killed", re.IGNORECASE))
    again = visit(page.url, ".hits li", locale="ar-EG")
    assert again.locator("h2").first.inner_text() == counted
    expect(again.locator(".st-key-find_q input")).to_have_value("killed")
    page.go_back()
    expect(page.locator("h2").first).to_have_text(every)
    expect(page.locator(".st-key-find_q input")).to_have_value("")


def test_meaning_crosses_languages(server, visit, states):  # noqa: F811
    page = visit(server.url + "/" + states["meaning"], ".hits li")
    languages = {q.get_attribute("lang") for q in page.locator(".hits blockquote").all()}
    assert len(languages) > 1


def test_what_was_found_is_downloaded_whole(server, visit, tmp_path):  # noqa: F811
    page = visit(server.url + "/find?lang=en", ".hits li", accept_downloads=True)
    said = int(re.sub(r"\D", "", page.locator("h2").first.inner_text()))
    with page.expect_download() as download:
        page.locator(".st-key-find_csv button").click()
    download.value.save_as(tmp_path / "s.csv")
    text = (tmp_path / "s.csv").read_text(encoding="utf-8-sig")
    assert len(list(csv.DictReader(io.StringIO(text)))) == said > 25


def test_added_reports_are_compared_saved_and_opened_again(server, visit, tmp_path):  # noqa: F811
    page = visit(server.url + "/add_reports?lang=en", "#content", accept_downloads=True)
    page.locator(".st-key-add_text textarea").fill(GAZETTE)
    page.locator(".st-key-add_outlet input").fill("Gazette")
    page.locator(".st-key-add_day input").fill("2024-05-06")
    page.get_by_role("button", name="Add this report").click()
    expect(page.locator("table tbody th").first).to_have_text("Gazette")
    rows = [{"outlet": "Herald", "text": HERALD, "published": "2024-05-07"}, {"outlet": "Empty"}]
    with zipfile.ZipFile(tmp_path / "more.zip", "w") as archive:
        archive.writestr("rows.jsonl", "\n".join(json.dumps(row) for row in rows))
        archive.writestr("arabic.txt", ARABIC)
        archive.writestr("picture.png", b"\x89PNG")
    page.locator("input[type=file]").set_input_files(tmp_path / "more.zip")
    expect(page.get_by_text("files of this kind are not read")).to_be_visible()
    expect(page.get_by_text("the row has no field text, or it is empty")).to_be_visible()
    expect(page.get_by_text("What was read: 3 reports")).to_be_visible()
    page.get_by_role("button", name="Compare", exact=True).click()
    expect(page.get_by_text("Your reports are compared")).to_be_visible(timeout=60_000)
    assert "data=mine-" in page.url
    with page.expect_download() as download:
        page.locator(".st-key-add_save button").click()
    download.value.save_as(tmp_path / "mine.riwaya.zip")
    page.get_by_role("link", name="Open the result").click()
    page.wait_for_selector(".matrix")
    matrix = page.locator(".matrix").inner_text()
    assert "Gazette" in matrix
    page.get_by_role("link", name="Find", exact=True).click()
    page.wait_for_selector(".hits li")
    assert "Blinken" not in page.locator(".hits").inner_text()  # nothing of the sample among one's own
    link = page.url

    other = visit(link, "p.note")  # the link alone shows the sample, and says why
    assert "they are not here, so this is the sample" in other.locator("p.note").inner_text()
    other.goto(server.url + "/add_reports?lang=en")
    other.locator("input[type=file]").set_input_files(tmp_path / "mine.riwaya.zip")
    expect(other.get_by_text("Your reports are compared")).to_be_visible(timeout=WAIT)
    other.get_by_role("link", name="Open the result").click()
    other.wait_for_selector(".matrix")
    assert other.locator(".matrix").inner_text() == matrix


@pytest.mark.parametrize("lang", ["ar", "en"])
def test_no_deeper_view_scrolls_sideways_on_a_phone(server, visit, states, lang):  # noqa: F811
    page = visit(server.url + in_language(states["method"], lang), viewport=PHONE)
    for name, href in states.items():
        page.goto(server.url + in_language(href, lang))
        page.wait_for_selector("#content", timeout=WAIT)
        page.wait_for_timeout(600)
        assert sideways(page) <= 391, name


@pytest.mark.parametrize(("lang", "theme"), [("ar", "light"), ("en", "dark")])
def test_axe_finds_nothing_in_deeper_views(server, visit, states, lang, theme):  # noqa: F811
    axe = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
    page = visit(server.url + in_language(states["method"], lang, theme))
    for name, href in states.items():
        page.goto(server.url + in_language(href, lang, theme))
        page.wait_for_selector("#content", timeout=WAIT)
        page.wait_for_timeout(900)
        found = axe.run(page, options={"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}).response
        told = [(v["id"], [(n["target"], n["html"][:120]) for n in v["nodes"][:3]]) for v in found["violations"]]
        assert not told, (name, told)
