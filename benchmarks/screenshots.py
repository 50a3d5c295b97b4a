"""Pictures of every page in two themes, made by one command, to be looked at.

    python -m benchmarks.screenshots [--out FOLDER] [--languages ar en ru]

Starts the real app, opens every page by its own address on a desktop (1280 px) and a phone (390 px), in light and dark,
and writes `<page>_<language>_<desktop|phone>_<theme>.png`. Needs a Chromium (`chromium`, or the one CHROMIUM names).
"""

import argparse
import os
import re
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

ROOT = Path(__file__).resolve().parent.parent
FLAGS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
         "--disable-background-networking", "--disable-component-update", "--disable-sync"]  # fmt: skip
WIDTHS = {"desktop": 1280, "phone": 390}
TALLEST = 8000  # px of one picture


def main() -> None:
    """Make the pictures."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--out", type=Path, default=ROOT / ".cache" / "screenshots")
    parser.add_argument("--languages", nargs="+", default=["ar", "en", "ru"], choices=["ar", "en", "ru"])
    given = parser.parse_args()
    given.out.mkdir(parents=True, exist_ok=True)
    server, url = start()
    try:
        with sync_playwright() as playwright:
            path = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
            browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
            for name, address in addresses(browser, url).items():
                for language in given.languages:
                    for theme in ("light", "dark"):
                        take(browser, url, address, given.out, (name, language, theme))
    finally:
        server.terminate()


def start(script: str = "serve.py", folder: Path = ROOT) -> tuple[subprocess.Popen[bytes], str]:
    """An app on a free port, and its address."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "-m", "streamlit", "run", script, "--server.port", str(port), "--server.address",
               "127.0.0.1", "--server.fileWatcherType", "none"]  # fmt: skip
    server = subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL)
    url = f"http://127.0.0.1:{port}"
    for _ in range(300):
        try:
            urllib.request.urlopen(f"{url}/_stcore/health", timeout=1)
        except OSError:
            time.sleep(0.1)
        else:
            return server, url
    server.terminate()
    sys.exit("the app did not start")


def addresses(browser: Browser, url: str) -> dict[str, str]:
    """Every page's address: the strongest disagreement for the claim, its first report for the report."""
    page = browser.new_page()
    page.goto(f"{url}/?lang=en")
    page.wait_for_selector(".told h3 a", timeout=120_000)
    found = {"overview": "?lang=en", "claim": page.get_attribute(".told h3 a", "href") or ""}
    found["report"] = page.get_attribute("details.fold tbody td a[href*=report]", "href") or ""
    page.close()
    for path in sorted((ROOT / "pages").glob("*.py")):
        found.setdefault(path.stem, f"{path.stem}?lang=en")
    return found


def take(browser: Browser, url: str, address: str, out: Path, named: tuple[str, str, str]) -> None:
    """One page in one language and theme, on both widths."""
    name, language, theme = named
    query = re.sub(r"\blang=\w+", f"lang={language}", address)
    for device, width in WIDTHS.items():
        page = browser.new_page(viewport={"width": width, "height": 900}, device_scale_factor=1)
        page.goto(f"{url}/{query}&theme={theme}")
        page.wait_for_selector("#content", timeout=60_000)
        settle(page)
        height = page.evaluate("document.querySelector('[data-testid=stMain]').scrollHeight")
        page.set_viewport_size({"width": width, "height": min(TALLEST, max(900, height))})
        settle(page)
        path = out / f"{name}_{language}_{device}_{theme}.png"
        page.screenshot(path=path)
        page.close()
        print(path)


def settle(page: Page) -> None:
    """Wait for fonts and for plotly, which draws after the page stands."""
    page.evaluate("async () => { await document.fonts.ready }")
    page.wait_for_timeout(900)


if __name__ == "__main__":
    main()
