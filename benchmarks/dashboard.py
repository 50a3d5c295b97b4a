"""The dashboard with 100,000 statements, in a real browser: first content, click to paint, memory of a session, errors.

    python -m benchmarks.dashboard [--statements 100000] [--sessions 20] [--out FILE]

The data set is the sample, compared, many times over: every copy has reports, statements, claims and events of its own,
is dated some days later, and in each of its reports words of equal length have changed places (seeded; never inside a
number, date, name or difference, so that every place in a text still holds). No object is shared between two copies:
memory is what as many different statements need. The engine is not timed here (`benchmarks/speed.py` does that).

The real app then loads it from a cache folder of its own, as it would load the sample. What is measured:

- first content: a new, empty browser opens the address; until the heading of the page stands
- click: from the click until the first frame painted with the new content, by the browser's own clock
- memory: resident memory of the server with all sessions open, less that with one, by the number of further ones; every
  page was opened once before, so that what is kept for all visitors counts for none
- errors: of scripts, of the app, and pages without content, in all sessions together

The floor of all this is Streamlit's own front end, which every new browser has to fetch and start. It is measured in
the same run: an app of one heading, opened by as many new browsers, alone and all at once. Browsers and server share
the machine, so of sessions that come at once the browsers' own work is most of the wait; what the server does for each
is its processor time.

Needs a Chromium (`chromium`, or the one CHROMIUM names).
"""

import argparse
import dataclasses
import os
import pickle
import random
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field, is_dataclass, replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import psutil
from playwright.sync_api import Browser, Page, sync_playwright
from playwright.sync_api import Error as BrowserError

from benchmarks.screenshots import FLAGS, start
from compare.model import Report, Statement
from compare.pipeline import Comparison, compare_reports
from compare.read import read_paths
from compare.settings import Settings

RESULTS = Path(__file__).resolve().parent / "results" / "dashboard.md"
STATEMENTS, SESSIONS, SEED = 100_000, 20, 7
BUDGETS = {"content": 2.5, "click": 300.0, "session": 5.0, "errors": 0}  # s, ms, MB, count
TIMES = 3  # repetitions of a measurement; medians are judged, the slowest is printed
_SWAPPED = 0.1  # of the words
_DAYS = 30  # between two copies
_WORD = re.compile(r"[^\W\d_]{3,}")
_WAIT = 240_000  # ms

# --- the data set


def enlarged(sample: Comparison, statements: int, seed: int = SEED) -> Comparison:
    """A comparison of at least so many statements, made of perturbed copies of a smaller one."""
    frozen, chance = pickle.dumps(sample), random.Random(seed)
    copies = [_copy(pickle.loads(frozen), number, chance) for number in range(-(-statements // len(sample.statements)))]
    first = copies[0]

    def all_of(part: str) -> tuple[Any, ...]:
        return tuple(one for copy in copies for one in getattr(copy, part))

    parts = {f.name: tuple(one for c in copies for one in getattr(c.alignment, f.name))
             for f in dataclasses.fields(first.alignment)}  # fmt: skip
    return replace(
        first, reports=all_of("reports"), statements=all_of("statements"), judgements=all_of("judgements"), skipped=(),
        alignment=type(first.alignment)(**parts),
    )  # fmt: skip


def _copy(sample: Comparison, number: int, chance: random.Random) -> Comparison:
    """The same structure under ids of its own, later, in other words."""
    ids = {r.report_id for r in sample.reports} | {s.statement_id for s in sample.statements}
    ids |= {o.origin_id for o in sample.alignment.origins} | {x.event_id for x in sample.alignment.events}
    named = _renamed(sample, {one: f"{number}-{one}" for one in sorted(ids)})
    kept: dict[str, set[int]] = defaultdict(set)
    report_of = {s.statement_id: s.report_id for s in named.statements}
    for s in named.statements:
        for part in (*s.numbers, *s.dates, *s.names):
            kept[s.report_id] |= set(range(part.start, part.end))
    for pair in (pair for judgement in named.judgements for pair in judgement.pairs):
        for d in pair.differences:
            kept[report_of[pair.a]] |= set(range(*d.span_a))
            kept[report_of[pair.b]] |= set(range(*d.span_b))
    reports = {r.report_id: _other_words(r, kept[r.report_id], number, chance) for r in named.reports}
    statements = tuple(_cut_again(s, reports[s.report_id]) for s in named.statements)
    events = tuple(replace(event, label=f"{event.label} {number + 1}") for event in named.alignment.events)
    return replace(
        named, reports=tuple(reports.values()), statements=statements, alignment=replace(named.alignment, events=events)
    )


def _renamed(value: Any, ids: Mapping[str, str]) -> Any:
    """Every string that is an id, replaced, however deep it stands."""
    if isinstance(value, str):
        return ids.get(value, value)
    if isinstance(value, tuple):
        return tuple(_renamed(one, ids) for one in value)
    if is_dataclass(value) and not isinstance(value, Settings | type):
        changed = {f.name: _renamed(getattr(value, f.name), ids) for f in dataclasses.fields(value)}
        return type(value)(**changed)
    return value


def _other_words(report: Report, kept: set[int], number: int, chance: random.Random) -> Report:
    by_length: dict[int, list[int]] = defaultdict(list)
    for word in _WORD.finditer(report.text):
        if kept.isdisjoint(range(word.start(), word.end())):
            by_length[word.end() - word.start()].append(word.start())
    text = list(report.text)
    for length, starts in sorted(by_length.items()):
        for _ in range(round(_SWAPPED * len(starts) / 2)):
            a, b = chance.choice(starts), chance.choice(starts)
            text[a : a + length], text[b : b + length] = text[b : b + length], text[a : a + length]
    return replace(report, text="".join(text), published=_later(report.published, number * _DAYS))


def _later(published: str | None, days: int) -> str | None:
    if not published:
        return published
    with suppress(ValueError, OverflowError):
        return (date.fromisoformat(published[:10]) + timedelta(days=days)).isoformat() + published[10:]
    return published


def _cut_again(statement: Statement, report: Report) -> Statement:
    return replace(statement, text=report.text[statement.start : statement.end])


def prepared(statements: int, folder: Path) -> Comparison:
    """The data set, kept where the app looks for its result."""
    from pages.parts import data  # here: only the parent of the app needs it

    sample = data._from_disk(data._key())
    if sample is None:
        read = read_paths([data.SAMPLE])
        sample = compare_reports(read.reports, Settings(), skipped=read.skipped)
        data._to_disk(data._key(), sample)
    made = enlarged(sample, statements)
    os.environ["RIWAYA_CACHE"] = str(folder)
    data._to_disk(data._key(), made)
    return made


# --- what is measured


@dataclass(slots=True)
class Measured:
    """Numbers as they come in."""

    content: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))  # page → seconds
    click: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))  # what → milliseconds
    cold: float = 0.0  # seconds until a server that has just started shows its first page
    memory_one: float = 0.0  # MB
    memory_all: float = 0.0
    sessions: int = 0
    slowest: float = 0.0  # seconds, first content of the last of all sessions that came at once
    processor: float = 0.0  # seconds of the server's processor time for each of them
    floor: list[float] = field(default_factory=list)  # seconds, first content of an app of one heading
    floor_slowest: float = 0.0
    floor_processor: float = 0.0
    errors: list[str] = field(default_factory=list)

    @property
    def session(self) -> float:
        """MB of each further session."""
        return (self.memory_all - self.memory_one) / max(1, self.sessions - 1)


PAINTED = """async ([selector, done]) => {
  const link = document.querySelector(selector), until = new Function("before", "return " + done);
  const before = document.querySelector("#content").textContent;
  const seen = new Promise((resolve, reject) => {
    const check = () => until(before) && (watch.disconnect(), requestAnimationFrame(() => requestAnimationFrame(
      () => resolve(performance.now()))));
    const watch = new MutationObserver(check);
    watch.observe(document.body, {childList: true, subtree: true, characterData: true, attributes: true});
    setTimeout(() => reject(new Error("nothing was painted after a click on " + selector)), 30000);
  });
  const start = performance.now();
  link.click();
  return await seen - start;
}"""
HEADING = "document.querySelector('#content') && document.querySelector('#content').textContent !== before"
TABLE = "document.querySelector('table.wide')"
CARDS = "document.querySelector('.grid.wordings') && !document.querySelector('table.wide')"


def opened(browser: Browser, address: str, found: Measured) -> tuple[Page, float]:
    """A new, empty browser on an address, and the seconds until its heading stands."""
    page = _page(browser, found)
    begun = time.perf_counter()
    page.goto(address, wait_until="commit")
    page.wait_for_selector("#content", timeout=_WAIT)
    return page, time.perf_counter() - begun


def _page(browser: Browser, found: Measured) -> Page:
    page = browser.new_context(locale="en-GB", viewport={"width": 1280, "height": 900}).new_page()
    page.on("pageerror", lambda error: found.errors.append(f"script: {error}"))
    return page


def addresses(page: Page, url: str) -> dict[str, str]:
    """Pages as a reader reaches them from the overview."""
    claim = page.get_attribute(".told h3 a", "href") or ""
    report = page.get_attribute("details.fold tbody td a[href*=report]", "href") or ""
    paths = {"overview": "?lang=en", "claim": claim, "report": report}
    paths |= {name: f"{name}?lang=en" for name in ("outlets", "speakers", "timeline", "find")}
    return {name: f"{url}/{path.removeprefix('./').removeprefix('/')}" for name, path in paths.items()}


def measure(browser: Browser, url: str, server: psutil.Process, sessions: int) -> Measured:
    """Everything, on one running server."""
    found = Measured(sessions=sessions)
    page, found.cold = opened(browser, f"{url}/?lang=en", found)
    places = addresses(page, url)
    page.context.close()
    for address in places.values():  # warm: every page once
        opened(browser, address, found)[0].context.close()
    for _ in range(TIMES):
        for name, address in places.items():
            page, seconds = opened(browser, address, found)
            found.content[name].append(seconds)
            page.context.close()
    _clicks(browser, places, found)
    _floor(browser, found)
    _together(browser, list(places.values()), server, found)
    return found


EMPTY = "import streamlit as st\n\nst.html('<h1 id=content>Empty</h1>')\n"


def _floor(browser: Browser, found: Measured) -> None:
    """The same measurements of an app that does nothing."""
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "empty.py").write_text(EMPTY, encoding="utf-8")
        server, url = start("empty.py", Path(folder))
        try:
            for number in range(TIMES + 1):
                page, seconds = opened(browser, url, found)
                page.context.close()
                found.floor += [seconds] if number else []
            process = psutil.Process(server.pid)
            pages, found.floor_slowest, found.floor_processor = _all_open(browser, [url], process, found)
            for page in pages:
                page.context.close()
        finally:
            _stop(server)


def _all_open(
    browser: Browser, places: list[str], server: psutil.Process, found: Measured
) -> tuple[list[Page], float, float]:
    """New sessions at once: their pages, seconds until the last has content, the server's processor seconds each."""
    spent, begun = _spent(server), time.perf_counter()
    pages = [_page(browser, found) for _ in range(found.sessions - 1)]
    for number, page in enumerate(pages):
        page.goto(places[number % len(places)], wait_until="commit")
    for page in pages:
        with _noting(found):
            page.wait_for_selector("#content", timeout=_WAIT)
    seconds = time.perf_counter() - begun
    return pages, seconds, (_spent(server) - spent) / max(1, len(pages))


def _spent(server: psutil.Process) -> float:
    times = server.cpu_times()
    return float(times.user + times.system)


def _clicks(browser: Browser, places: Mapping[str, str], found: Measured) -> None:
    page, _ = opened(browser, places["overview"], found)
    for number in range(TIMES):  # an event nobody has opened before: its tables are made on the way
        selector = f"nav ul.events li:nth-child({number + 3}) a"
        found.click["another event"].append(page.evaluate(PAINTED, [selector, HEADING]))
        page.wait_for_timeout(500)
    page.context.close()
    page, _ = opened(browser, places["claim"], found)
    for _ in range(TIMES):
        for name, view, done in (("claim as a table", "view=table", TABLE), ("claim as cards", "cards", CARDS)):
            selector = f"nav.choices a[href*='{view}']" if name.endswith("table") else "nav.choices li:first-child a"
            found.click[name].append(page.evaluate(PAINTED, [selector, done]))
            page.wait_for_timeout(500)
    for _ in range(TIMES):
        found.click["next claim"].append(page.evaluate(PAINTED, ["nav.steps a[rel=next]", HEADING]))
        page.wait_for_timeout(500)
    page.context.close()


def _together(browser: Browser, places: list[str], server: psutil.Process, found: Measured) -> None:
    """All sessions at once, on all pages, each then clicking to another page; all stay open."""
    first, _ = opened(browser, places[0], found)
    first.wait_for_timeout(3_000)
    found.memory_one = server.memory_info().rss / 1e6
    others, found.slowest, found.processor = _all_open(browser, places, server, found)
    pages = [first, *others]
    for page in pages:
        with _noting(found):
            page.click(".topbar a[href*=timeline], .st-key-topbar a[href*=timeline]", timeout=30_000)
    for page in pages:
        with _noting(found):
            page.wait_for_url("**/timeline?**", timeout=30_000)
            page.wait_for_selector("#content", timeout=_WAIT)
            if page.locator(".stException").count():
                found.errors.append("the app: a page broke")
    first.wait_for_timeout(3_000)
    found.memory_all = server.memory_info().rss / 1e6
    for page in pages:
        page.context.close()


class _noting:  # noqa: N801 (reads as a clause)
    """What goes wrong in a session is an error of the count, not the end of the measurement."""

    def __init__(self, found: Measured) -> None:
        self.found = found

    def __enter__(self) -> None:
        pass

    def __exit__(self, kind: object, error: object, trace: object) -> bool:
        if isinstance(error, BrowserError):
            self.found.errors.append(f"no content: {str(error).splitlines()[0]}")
            return True
        return False


# --- the table


def rows(found: Measured) -> list[tuple[str, str, str, str, str]]:
    """What, median, slowest, budget, whether it holds."""
    made = []
    for name, seconds in found.content.items():
        made.append(_row(f"first content, {name}", seconds, "s", 2, BUDGETS["content"]))
    for name, milliseconds in found.click.items():
        made.append(_row(f"click to paint, {name}", milliseconds, "ms", 0, BUDGETS["click"]))
    made.append(_row("memory per further session", [found.session], "MB", 1, BUDGETS["session"]))
    at_once = f"errors with {found.sessions} sessions at once"
    made.append(_row(at_once, [float(len(found.errors))], "", 0, BUDGETS["errors"]))
    return made


def _row(what: str, values: list[float], unit: str, digits: int, budget: float) -> tuple[str, str, str, str, str]:
    middle, most = statistics.median(values), max(values)
    slowest = f"{most:.{digits}f} {unit}".strip() if len(values) > 1 else ""
    return (
        what, f"{middle:.{digits}f} {unit}".strip(), slowest, f"{budget:g} {unit}".strip(),
        "yes" if middle <= budget else "**no**",
    )  # fmt: skip


def report(found: Measured, data: Comparison, load: float) -> str:
    """The whole page of results."""
    counts = {"reports": data.reports, "claims": data.alignment.claims, "events": data.alignment.events}
    made_of = ", ".join(f"{len(some):,} {name}" for name, some in counts.items())
    table = "\n".join(f"| {' | '.join(row)} |" for row in rows(found))
    floor = statistics.median(found.floor)
    one, all_ = f"{found.memory_one:.0f} MB", f"{found.memory_all:.0f} MB"
    return f"""# The dashboard under load

`python -m benchmarks.dashboard`: {len(data.statements):,} statements ({made_of}; seed {SEED}, made as
the script's first lines say), {found.sessions} sessions at once, headless Chromium. The budget is held against the
median of {TIMES}; beside it the slowest. Every first content is that of a new, empty browser.

| What | median | slowest | budget | held |
|---|---|---|---|---|
{table}

The slowest click is the first one after a claim has opened: it meets a browser that is still reading the script of the
figure (5 MB). Later clicks do not.

Beside the budgets: a server that has just started shows its first page after {found.cold:.1f} s.

Every new browser has to fetch and start Streamlit's own front end first. An app that shows one heading and nothing
else has its first content after {floor:.2f} s (slowest of {TIMES}: {max(found.floor):.2f} s) in the same run.

| {found.sessions - 1} further sessions at once | this dashboard | an app of one heading |
|---|---|---|
| the last sees its content after | {found.slowest:.1f} s | {found.floor_slowest:.1f} s |
| processor time of the server for each | {found.processor:.2f} s | {found.floor_processor:.2f} s |

The browsers share the processors with the server here, and take most of them; readers bring their own.
Resident memory of the server is {one} with one session and {all_} with {found.sessions}.

Measured on {os.cpu_count()} cores, shared by browser and server, with a load of {load:.1f} when the measurement
began; above {os.cpu_count()}, the times are those of a machine that has other work.
"""


def main() -> None:
    """Make the data set, start the app, measure, print and write the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--statements", type=int, default=STATEMENTS)
    parser.add_argument("--sessions", type=int, default=SESSIONS)
    parser.add_argument("--out", type=Path, default=RESULTS)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        data = prepared(given.statements, Path(folder))
        load = os.getloadavg()[0]
        server, url = start()
        try:
            with sync_playwright() as playwright:
                path = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
                browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
                found = measure(browser, url, psutil.Process(server.pid), given.sessions)
        finally:
            _stop(server)
        if len(list(Path(folder).glob("*.pickle"))) != 1:
            sys.exit("the engine or its data changed meanwhile, so the app did not load this data set: measure again")
    text = report(found, data, load)
    given.out.write_text(text, encoding="utf-8")
    sys.stdout.write(text + "".join(f"error: {error}\n" for error in found.errors))


def _stop(server: "subprocess.Popen[bytes]") -> None:
    server.terminate()
    server.wait(20)


if __name__ == "__main__":
    main()
