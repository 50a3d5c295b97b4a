"""Fixtures that several test files share."""

import os
import shutil
import tempfile
from pathlib import Path

import pytest
from hypothesis import settings

from compare.encode import CACHE_VARIABLE

# A text is encoded once in a run, whichever process of the tests meets it first
_RUN = os.environ.get("PYTEST_XDIST_TESTRUNUID", str(os.getpid()))
os.environ.setdefault(CACHE_VARIABLE, str(Path(tempfile.gettempdir()) / f"riwaya-tests-{_RUN}"))

# The same examples every time: a change fails for what it does, not for the day's luck or a busy machine
settings.register_profile("riwaya", deadline=None, derandomize=True)
settings.load_profile("riwaya")

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge")
PLACES = (
    "~/.cache/ms-playwright/chromium-*/chrome-linux*/chrome",
    "~/Library/Caches/ms-playwright/chromium-*/chrome-mac*/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "C:/Program Files/Google/Chrome/Application/chrome.exe",
)


def find_browser() -> str | None:
    """A Chromium on this machine: the one that CHROMIUM names, else by the usual names and places."""
    named = os.environ.get("CHROMIUM")
    if named and Path(named).is_file():
        return named
    for name in NAMES:
        if found := shutil.which(name):
            return found
    for pattern in PLACES:
        whole = Path(pattern).expanduser()
        root = Path(whole.anchor)
        if found := sorted(str(path) for path in root.glob(str(whole.relative_to(root))) if path.is_file()):
            return found[-1]
    return None


def pytest_sessionfinish(session: pytest.Session) -> None:
    """The vectors of a run go with it, unless their folder was named from outside."""
    if not hasattr(session.config, "workerinput") and os.environ[CACHE_VARIABLE].endswith(f"riwaya-tests-{_RUN}"):
        shutil.rmtree(os.environ[CACHE_VARIABLE], ignore_errors=True)


@pytest.fixture(scope="session")
def browser_path() -> str:
    """Path of a browser. Without one the test is skipped; with RIWAYA_NEED_BROWSER=1 (in .ci/run) it fails instead."""
    found = find_browser()
    if found is None:
        reason = "no Chromium found: install Debian's `chromium`, or name one in the variable CHROMIUM"
        if os.environ.get("RIWAYA_NEED_BROWSER") == "1":
            pytest.fail(reason)
        pytest.skip(reason)
    return found
