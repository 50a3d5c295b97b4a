"""The command line: `python -m compare run PATH… --out DIR`.

Exit codes: 0 done, 1 nothing usable, 2 wrong usage.
"""

import argparse
import sys
from collections.abc import Sequence
from dataclasses import fields
from pathlib import Path
from typing import TextIO

from compare import ENGINE_VERSION
from compare.errors import CompareError, EncoderError, SettingsError
from compare.export import write_comparison
from compare.model import Report, Skipped
from compare.pipeline import compare_reports
from compare.read import ReadResult, read_paths
from compare.settings import Settings

DONE, NOTHING_USABLE, WRONG_USAGE = 0, 1, 2
_MOST_SHOWN = 20  # lines of what was left out; the whole list is in skipped.jsonl

_INPUTS = """\
what can be read
  .txt           one article; outlet, agency, date and title are read from the text where it prints them.
                 A reports.csv beside the files (file, outlet, agency, url, title, published, language) adds the rest.
  .html          one saved page
  .jsonl, .csv   one article a row: outlet and text are required; id, url, title, published (2022-01-21),
                 language, agency and event are optional
  .zip           any of these
  A folder is read with everything below it. What cannot be used is named with its reason, and the rest goes on.

exit codes: 0 done, 1 nothing usable, 2 wrong usage"""

_OUTPUTS = """\
what is written to DIR, as JSON Lines in UTF-8
  reports.jsonl     the reports: outlet, agencies, date and how it is known, event, origin
  statements.jsonl  who said what, with the place in the text, dates and numbers
  claims.jsonl      what statements of different outlets all report: agree, diverge, undecided or single; its versions
  pairs.jsonl       every two statements of different outlets in one claim, and what separates them
  skipped.jsonl     what was left out, and why
  manifest.json     engine version, settings, counts, seconds
  Files are written beside and then moved: DIR never holds half a result.
"""


class Bar:
    """Progress on a stream: one line redrawn on a terminal, a line per step elsewhere."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._is_terminal = stream.isatty()
        self._last: tuple[str, int] = ("", -1)

    def __call__(self, step: str, share: float) -> None:
        now = (step, int(20 * min(max(share, 0.0), 1.0)))
        if now == self._last:
            return
        if self._is_terminal:
            full = now[1]
            self._stream.write(f"\r{step:<8} [{'#' * full}{'.' * (20 - full)}] {full * 5:3d} %")
        elif step != self._last[0]:
            self._stream.write(f"{step} ...\n")
        self._stream.flush()
        self._last = now

    def clear(self) -> None:
        """Leave an empty line where the bar was."""
        if self._is_terminal and self._last[1] >= 0:
            self._stream.write("\r" + " " * 40 + "\r")
            self._stream.flush()


def parser() -> argparse.ArgumentParser:
    """Commands and their options."""
    top = argparse.ArgumentParser(
        prog="python -m compare",
        description="Compare, claim by claim, what different outlets said about the same events.",
        epilog=_INPUTS,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    top.add_argument("--version", action="version", version=f"compare {ENGINE_VERSION}")
    commands = top.add_subparsers(dest="command", required=True, metavar="COMMAND")
    run = commands.add_parser(
        "run",
        help="compare reports and write the result to a folder",
        description="Read reports, compare them and write the result to a folder.",
        epilog=f"{_OUTPUTS}\n{_INPUTS}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    _add_paths(run)
    run.add_argument("--out", required=True, type=Path, metavar="DIR", help="folder for the result; made if missing")
    run.add_argument("--quiet", action="store_true", help="no progress and no summary; errors are still shown")
    _add_settings(run)
    check = commands.add_parser(
        "check",
        help="show what would be read, without comparing",
        description="Read reports and show outlet, agencies, date, language and title of each, and what is left out.",
        epilog=_INPUTS,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    _add_paths(check)
    return top


def _add_paths(command: argparse.ArgumentParser) -> None:
    command.add_argument("paths", nargs="+", type=Path, metavar="PATH", help="files and folders with reports")


def _add_settings(run: argparse.ArgumentParser) -> None:
    default = Settings()
    group = run.add_argument_group("settings (saved in manifest.json)")
    group.add_argument(
        "--encoder", default=default.encoder, metavar="NAME",
        help="meaning of texts: e5 (the default), use (faster), none (words only), or a sentence-transformers model",
    )  # fmt: skip
    group.add_argument(
        "--window-days", type=int, default=default.window_days, metavar="N",
        help="reports further apart than this are never compared (default %(default)s)",
    )  # fmt: skip
    group.add_argument(
        "--min-probability", type=float, default=default.min_probability, metavar="P",
        help="least probability, 0 to 1, that two statements report the same (default %(default)s)",
    )  # fmt: skip
    group.add_argument(
        "--weights", default=default.weights, metavar="NAME",
        help="trained weights: all (the default), or without_GROUP for honest figures on labelled reports",
    )  # fmt: skip
    group.add_argument(
        "--max-report-chars", type=int, default=default.max_report_chars, metavar="N",
        help="a longer text is read up to here (default %(default)s)",
    )  # fmt: skip


def _settings(given: argparse.Namespace) -> Settings:
    return Settings(**{each.name: getattr(given, each.name) for each in fields(Settings) if hasattr(given, each.name)})


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; returns the exit code."""
    given = parser().parse_args(arguments)  # wrong usage leaves with 2 by itself
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")  # Arabic names on any terminal
    try:
        return _check(given.paths) if given.command == "check" else _run(given)
    except (SettingsError, EncoderError) as error:
        _say(f"error: {error}")
        return WRONG_USAGE
    except CompareError as error:
        _say(f"error: {error}")
        return NOTHING_USABLE
    except KeyboardInterrupt:
        _say("stopped; nothing was written")
        return 130


def _run(given: argparse.Namespace) -> int:
    settings = _settings(given)
    if given.out.exists() and not given.out.is_dir():
        _say(f"error: --out {given.out} is a file. Name a folder")
        return WRONG_USAGE
    bar = Bar(sys.stderr)
    progress = (lambda step, share: None) if given.quiet else bar
    read = read_paths(given.paths, progress=progress, exclude=[given.out])
    bar.clear()
    if not read.reports:
        return _nothing(read)
    if not given.quiet:
        _list_skipped(read.skipped)
    comparison = compare_reports(read.reports, settings, skipped=read.skipped, progress=progress)
    bar.clear()
    write_comparison(comparison, given.out)
    if not given.quiet:
        verdicts = [judgement.verdict for judgement in comparison.judgements]
        told = len(verdicts) - verdicts.count("single")
        _say(
            f"{len(comparison.reports)} reports, {len(comparison.statements)} statements; {told} claims told by "
            f"more than one outlet: {verdicts.count('agree')} agree, {verdicts.count('diverge')} diverge, "
            f"{verdicts.count('undecided')} undecided. Written to {given.out}"
        )
    return DONE


def _check(paths: Sequence[Path]) -> int:
    read = read_paths(paths)
    if not read.reports:
        return _nothing(read)
    for report in read.reports:
        sys.stdout.write(_described(report) + "\n")
    _list_skipped(read.skipped)
    _say(f"{len(read.reports)} reports can be compared")
    return DONE


def _described(report: Report) -> str:
    agencies = f" via {', '.join(report.via)}" if report.via else ""
    when = f"{report.published or 'no date'}" + (f" ({report.published_basis})" if report.published_basis else "")
    return f"{report.report_id}: {report.outlet}{agencies}; {when}; {report.language}; {report.title or 'no title'}"


def _nothing(read: ReadResult) -> int:
    _say("error: nothing that can be compared was found")
    _list_skipped(read.skipped)
    return NOTHING_USABLE


def _list_skipped(skipped: Sequence[Skipped]) -> None:
    for each in skipped[:_MOST_SHOWN]:
        row = f", row {each.row}" if each.row is not None else ""
        named = f" ({each.report_id})" if each.report_id and each.report_id != each.file else ""
        _say(f"  {each.file or ''}{row}{named}: {each.reason}")
    if len(skipped) > _MOST_SHOWN:
        _say(f"  ... and {len(skipped) - _MOST_SHOWN} more")


def _say(line: str) -> None:
    sys.stderr.write(line + "\n")


if __name__ == "__main__":
    sys.exit(main())
