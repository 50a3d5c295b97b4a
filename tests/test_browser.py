"""The real app in a real browser: cold links, Back and Forward, phones, keyboard, theme, print, accessibility."""

import os
import re
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

import pytest

pytestmark = pytest.mark.browser
sync_api = pytest.importorskip("playwright.sync_api")
expect = sync_api.expect

ROOT = Path(__file__).resolve().parent.parent
FLAGS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
         "--disable-background-networking", "--disable-component-update", "--disable-sync"]  # fmt: skip
WAIT = 30_000  # ms
PHONE = {"width": 390, "height": 844}
PAGES = [
    "",
    "claim",
    "report",
    *sorted(p.stem for p in (ROOT / "pages").glob("*.py") if p.stem not in ("claim", "report")),
]


class Server:
    """The app on a free port of this machine."""

    def __init__(self, script: str) -> None:
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            port = probe.getsockname()[1]
        self.url = f"http://127.0.0.1:{port}"
        command = [sys.executable, "-m", "streamlit", "run", script, "--server.port", str(port), "--server.address",
                   "127.0.0.1", "--server.fileWatcherType", "none"]  # fmt: skip
        self.process = subprocess.Popen(
            command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=os.environ
        )
        for _ in range(300):
            try:
                if urllib.request.urlopen(self.url + "/_stcore/health", timeout=1).read() == b"ok":
                    return
            except (urllib.error.URLError, OSError):
                time.sleep(0.1)
        self.stop()
        pytest.fail("the app did not start")

    def stop(self) -> None:
        self.process.terminate()
        self.process.wait(10)


@pytest.fixture(scope="module")
def server(browser_path):
    running = Server("serve.py")
    yield running
    running.stop()


@pytest.fixture(scope="module")
def browser(browser_path):
    with sync_api.sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=browser_path, args=FLAGS)
        yield started
        started.close()


@pytest.fixture
def visit(browser):
    """Open an address in a new, empty browser; whatever leaves for another host or breaks is a failure."""
    contexts, wrong = [], []

    def opened(url: str, ready: str = "#content", **options: object):
        context = browser.new_context(**{"locale": "en-GB", "viewport": {"width": 1280, "height": 900}, **options})
        contexts.append(context)
        page = context.new_page()
        page.on("pageerror", lambda error: wrong.append(f"error: {error}"))
        page.on(
            "request",
            lambda r: (
                wrong.append(r.url) if not re.match(r"(https?|wss?)://127\.0\.0\.1[:/]|data:|blob:", r.url) else None
            ),
        )
        page.goto(url)
        page.wait_for_selector(ready, timeout=60_000)
        return page

    yield opened
    for context in contexts:
        context.close()
    assert not wrong, wrong


@pytest.fixture(scope="module")
def links(server, browser):
    """Addresses of a claim and a report, found as a reader finds them."""
    page = browser.new_page()
    page.goto(server.url + "/?lang=en")
    page.wait_for_selector(".told h3 a", timeout=120_000)
    claim = page.get_attribute(".told h3 a", "href")
    report = page.get_attribute("details.fold tbody td a[href*=report]", "href")
    page.close()
    return {"": "?lang=en", "claim": claim, "report": report}


def address(links: dict[str, str], page: str, lang: str = "en", theme: str = "") -> str:
    query = re.sub(r"\blang=\w+", f"lang={lang}", links.get(page, f"{page}?lang=en"))
    return "/" + query + (f"&theme={theme}" if theme else "")


def sideways(page) -> int:
    return page.evaluate(
        """() => Math.max(document.scrollingElement.scrollWidth,
                          document.querySelector('[data-testid=stMain]').scrollWidth)"""
    )


def test_from_the_overview_to_a_claim_and_the_copied_link_opens_it_anywhere(server, visit):
    page = visit(server.url + "/?lang=en", ".told h3 a")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.locator(".told h3 a").first.click()
    page.wait_for_selector("article.wording")
    heading = page.inner_text("#content")
    expect(page.locator("#content")).to_be_focused()  # reading begins at the heading
    wordings = page.locator("article.wording").count()
    assert wordings > 1
    page.get_by_role("button", name="Share").click()
    page.get_by_role("button", name="Copy the link to this view").click()
    expect(page.get_by_role("button", name="Copied")).to_be_visible()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert re.search(r"/claim\?.*data=[0-9a-f]{12}", copied)

    again = visit(copied, "article.wording", locale="ru-RU")  # another reader, another browser language
    assert again.inner_text("#content") == heading
    assert again.locator("article.wording").count() == wordings

    fresh = Server("dashboard.py")  # the first request this server ever gets
    try:
        cold = visit(copied.replace(server.url, fresh.url), "article.wording")
        assert cold.inner_text("#content") == heading
        assert cold.locator("article.wording").count() == wordings
        assert cold.locator("p.note").count() == 0
    finally:
        fresh.stop()


def test_back_and_forward_step_through_the_views(server, visit):
    page = visit(server.url + "/?lang=en", ".told h3 a")
    overview = page.inner_text("#content")
    steps = page.evaluate("history.length")
    page.locator(".told h3 a").first.click()
    page.wait_for_selector("article.wording")
    claim = page.inner_text("#content")
    page.get_by_role("link", name="Table").click()
    page.wait_for_selector("table.wide")
    assert page.evaluate("history.length") == steps + 2  # one step for each click
    page.go_back()
    page.wait_for_selector("article.wording")
    expect(page.locator("#content")).to_have_text(claim)
    page.go_back()
    expect(page.locator("#content")).to_have_text(overview)
    page.go_forward()
    expect(page.locator("#content")).to_have_text(claim)
    page.reload()
    expect(page.locator("#content")).to_have_text(claim, timeout=WAIT)


@pytest.mark.parametrize("lang", ["ar", "en", "ru"])
def test_no_page_scrolls_sideways_on_a_phone(server, visit, links, lang):
    page = visit(server.url + address(links, "", lang), viewport=PHONE)
    for name in PAGES:
        page.goto(server.url + address(links, name, lang))
        page.wait_for_selector("#content", timeout=WAIT)
        page.wait_for_timeout(200)
        assert sideways(page) <= 391, name
        assert page.evaluate("document.documentElement.dir") == ("rtl" if lang == "ar" else "ltr")


def test_the_matrix_is_walked_with_the_arrow_keys(server, visit):
    page = visit(server.url + "/?lang=ar", ".matrix tbody a")
    page.locator(".matrix tbody th a").first.focus()
    page.keyboard.press("ArrowDown")
    assert page.evaluate("document.activeElement.dataset.r") == "1"
    page.keyboard.press("ArrowUp")
    page.keyboard.press("End")
    column = int(page.evaluate("document.activeElement.dataset.c"))
    assert column > 0
    page.keyboard.press("Enter")
    page.wait_for_selector("article.wording")
    expect(page.locator("article.here")).to_have_count(1)  # the statement of that cell


def test_language_and_theme_live_in_the_address(server, visit):
    page = visit(server.url + "/?lang=en")
    light = page.evaluate("getComputedStyle(document.querySelector('.stApp')).backgroundColor")
    page.get_by_role("link", name="Dark theme").click()
    expect(page).to_have_url(re.compile("theme=dark"))
    page.wait_for_function(
        "was => getComputedStyle(document.querySelector('.stApp')).backgroundColor !== was", arg=light, timeout=WAIT
    )
    page.get_by_role("link", name="Русский").click()
    expect(page.locator("html")).to_have_attribute("lang", "ru")
    assert "theme=dark" in page.url
    dark = visit(page.url)
    dark.wait_for_timeout(300)
    assert dark.evaluate("getComputedStyle(document.querySelector('.stApp')).backgroundColor") != light


def test_filtering_is_one_step_in_the_history(server, visit):
    page = visit(server.url + "/?lang=en", ".matrix")
    before = page.locator(".matrix tbody tr").count()
    steps = page.evaluate("history.length")
    page.get_by_role("button", name="Filter").click()
    page.get_by_role("button", name="Agree", exact=True).or_(
        page.get_by_role("radio", name="Agree", exact=True)
    ).first.click()
    expect(page).to_have_url(re.compile("verdict=agree"))
    expect(page.locator(".told")).to_have_count(0)
    assert page.evaluate("history.length") == steps + 1
    page.keyboard.press("Escape")
    page.go_back()
    expect(page.locator(".matrix tbody tr")).to_have_count(before)


def test_serve_speaks_the_readers_language_in_the_first_byte(server, links):
    def head(path: str, accepted: str = "en") -> str:
        request = urllib.request.Request(server.url + path, headers={"Accept-Language": accepted})
        return urllib.request.urlopen(request, timeout=10).read().decode()

    assert '<html lang="ru" dir="ltr">' in head("/", "ru-RU,ru;q=0.9")
    claim = head(address(links, "claim", "ar"))
    assert '<html lang="ar" dir="rtl">' in claim
    assert re.search(r'og:title" content="اختلاف: ', claim)
    hostile = head("/claim?lang=en&claim=%22%3E%3Cscript%3Ealert(1)%3C/script%3E")
    assert "alert(1)" not in hostile


def test_the_page_to_send_opens_without_a_server(server, visit, links, tmp_path):
    page = visit(server.url + address(links, "claim", "ar"), "article.wording", accept_downloads=True)
    wordings = page.locator("article.wording").count()
    page.get_by_test_id("stPopover").last.get_by_role("button").click()
    with page.expect_download() as download:
        page.get_by_test_id("stDownloadButton").get_by_role("button").click()
    file = tmp_path / "claim.html"
    download.value.save_as(file)
    assert file.stat().st_size < 1_500_000
    alone = page.context.new_page()
    alone.goto(file.as_uri())
    assert alone.locator("article.wording").count() >= wordings  # those behind "show more" are in the file as well
    assert alone.evaluate("document.scripts.length") == 0
    assert alone.evaluate(
        "async () => { await document.fonts.ready; return [...document.fonts].some(f => f.status === 'loaded') }"
    )


def test_print_leaves_the_controls_out(server, visit, links):
    page = visit(server.url + address(links, "claim", "en", "dark"), "article.wording")
    page.emulate_media(media="print")
    assert not page.locator(".topbar nav").first.is_visible()
    assert page.locator("article.wording").first.is_visible()


@pytest.mark.parametrize(("lang", "theme"), [("ar", "dark"), ("en", "light"), ("ru", "dark")])
def test_axe_finds_nothing(server, visit, links, lang, theme):
    axe = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
    page = visit(server.url + address(links, "", lang, theme))
    for name in PAGES:
        page.goto(server.url + address(links, name, lang, theme))
        page.wait_for_selector("#content", timeout=WAIT)
        page.wait_for_timeout(300)
        found = axe.run(page, options={"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}).response
        told = [(v["id"], [n["target"] for n in v["nodes"][:3]]) for v in found["violations"]]
        assert not told, (name, told)
