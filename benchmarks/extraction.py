"""How long reading statements out of reports takes, step by step, and how it grows.

    python benchmarks/extraction.py

Takes the sample's digests over and over, up to 1,000 reports (the text of each is its own, then that of another one, so
that no two are the same), and times every step of `compare.split` by processor seconds, warm, in one process. Writes
`benchmarks/results/extraction.md`. The machine decides the seconds; the shares and the growth are what to compare.
"""

import math
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
from compare.dates import find_dates
from compare.model import Report
from compare.names import find_names
from compare.numbers import find_numbers
from compare.read import read_paths
from compare.settings import Settings
from compare.split import split
from compare.split.attribution import attribute
from compare.split.cut import cut
from compare.split.status import status_of

ROOT = Path(__file__).resolve().parent.parent
SIZES = (125, 250, 500, 1000)
RESULT = ROOT / "benchmarks" / "results" / "extraction.md"


def corpus(size: int) -> list[Report]:
    """`size` reports of two digests each, in turn; ids differ."""
    some = read_paths([ROOT / "data" / "sample" / "reports.jsonl"]).reports
    out = []
    for n in range(size):
        own, step = some[n % len(some)], 1 + n // len(some)
        other = [r for r in some if r.language == own.language][(n + step) % 20]
        out.append(replace(own, report_id=f"{own.report_id}-{n}", text=f"{own.text}\n{other.text}"))
    return out


def clock(work: Callable[[], object]) -> float:
    """Processor seconds of one call."""
    begin = time.process_time()
    work()
    return time.process_time() - begin


def steps(reports: list[Report]) -> dict[str, float]:
    """Processor seconds of each step over all reports."""
    pieces = {r.report_id: cut(r.text, r.language, r.report_id)[0] for r in reports}
    dates = {r.report_id: find_dates(r.text, r.language, published=r.published) for r in reports}
    return {
        "cut": clock(lambda: [cut(r.text, r.language, r.report_id) for r in reports]),
        "attribute": clock(lambda: [attribute(r.text, r.language, pieces[r.report_id]) for r in reports]),
        "dates": clock(lambda: [find_dates(r.text, r.language, published=r.published) for r in reports]),
        "numbers": clock(lambda: [find_numbers(r.text, r.language, dates[r.report_id]) for r in reports]),
        "names": clock(lambda: [find_names(r.text, r.language) for r in reports]),
        "status": clock(
            lambda: [status_of(r.text[p.start : p.end], r.language) for r in reports for p in pieces[r.report_id]]
        ),
    }


def main() -> None:
    settings = Settings()
    whole = {}
    for size in SIZES:
        reports = corpus(size)
        if size == SIZES[0]:
            [split(r, settings) for r in reports]  # tables and lemmas are loaded once a process
        whole[size] = clock(lambda reports=reports: [split(r, settings) for r in reports])
    reports = corpus(SIZES[-1])
    profile = steps(reports)
    characters = sum(len(r.text) for r in reports)
    growth = math.log(whole[SIZES[-1]] / whole[SIZES[0]]) / math.log(SIZES[-1] / SIZES[0])
    total = sum(profile.values())
    lines = [
        "# How long reading statements takes", "",
        f"Made by `python benchmarks/extraction.py`: {SIZES[-1]} reports, {characters:,} characters, warm.", "",
        "| step | processor seconds | share |", "|---|---|---|",
        *(f"| {name} | {seconds:.2f} | {seconds / total:.0%} |" for name, seconds in profile.items()), "",
        "| reports | processor seconds, all steps |", "|---|---|",
        *(f"| {size} | {seconds:.2f} |" for size, seconds in whole.items()), "",
        f"Growth exponent from {SIZES[0]} to {SIZES[-1]} reports: {growth:.2f} (1 is linear).", "",
    ]  # fmt: skip
    RESULT.write_text("\n".join(lines), encoding="utf-8")
    print("\n".join(lines))


if __name__ == "__main__":
    main()
