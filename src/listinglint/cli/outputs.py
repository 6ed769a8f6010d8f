"""Where a report goes: `-f text,sarif=out.sarif,html=report.html` writes one to the console and two to files."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from msgspec import Struct
from msgspec.structs import replace

from listinglint.cli.console import refuse, write, write_utf8
from listinglint.cli.output_files import NOT_WRITTEN
from listinglint.model.system_reason import reason_of
from listinglint.model.wording import Wording

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from listinglint.cli.run import Shown
    from listinglint.model.report import Report
    from listinglint.model.wording import Language

NO_SUCH_FORMAT = Wording("there is no format {name}; there are {known}", "没有名为 {name} 的格式；现有：{known}")
ONE_CONSOLE = Wording(
    "only one format can go to the console; name a file: {name}=FILE",
    "只能有一种格式输出到屏幕；请写明文件：{name}=文件名",
)
NO_FILE = Wording("{name}= names no file", "{name}= 后面没有写文件名")
ONE_FILE = Wording("two formats can't go to one file: {file}", "两种格式不能写入同一个文件：{file}")
WRITTEN = Wording("report written to {file}", "报告已写入 {file}")


NO_TOTALS = Wording("--statistics goes with {known}, not with {name}", "--statistics 只能用于 {known}，不能用于 {name}")


class Shape(Struct, frozen=True):
    """How much of a report goes to the console, and whether findings fail the run."""

    is_quiet: bool = False
    """Errors only."""
    is_statistics: bool = False
    """Totals of rules instead of findings."""
    is_forgiving: bool = False
    """Findings don't fail it; what could not run does."""

    def ended(self, status: int) -> int:
        """Give the exit status of a run that would have ended with this one."""
        return 0 if self.is_forgiving and status == 1 else status


class Output(Struct, frozen=True):
    """A format and the file it goes to; None is the console."""

    name: str
    file: Path | None = None


class Wanted(Struct, frozen=True):
    """What a run is to write."""

    outputs: tuple[Output, ...]
    shape: Shape = Shape()

    @property
    def files(self) -> list[Path]:
        """The files that are written."""
        return [output.file for output in self.outputs if output.file is not None]

    @property
    def console(self) -> str:
        """The format that goes to the console; empty when all go to files."""
        return next((output.name for output in self.outputs if output.file is None), "")


def parse(
    values: Sequence[str], language: Language, shape: Shape = Shape(), known: Collection[str] | None = None
) -> Wanted:
    """Read what `--format` asks for, of the known formats or those of reports; a wrong format ends the run."""
    from listinglint.reporters import REPORTERS

    known = REPORTERS if known is None else known
    outputs: list[Output] = []
    for value in (part.strip() for joined in values for part in joined.split(",")):
        name, names_file, file = value.partition("=")
        if name not in known:
            refuse(NO_SUCH_FORMAT.filled(name=name, known=", ".join(known)).of(language))
        if names_file and not file:
            refuse(NO_FILE.filled(name=name).of(language))
        if file and any(output.file == Path(file) for output in outputs):
            refuse(ONE_FILE.filled(file=file).of(language))
        outputs.append(Output(name, Path(file) if file else None))
    on_console = [output.name for output in outputs if output.file is None]
    if len(on_console) > 1:
        refuse(ONE_CONSOLE.filled(name=on_console[1]).of(language))
    wanted = Wanted(tuple(outputs), shape)
    if shape.is_statistics:
        _refuse_without_totals(wanted, language)
    return wanted


def _refuse_without_totals(wanted: Wanted, language: Language) -> None:
    from listinglint.reporters.statistics import FORMATS

    if wanted.console and wanted.console not in FORMATS:
        refuse(NO_TOTALS.filled(name=wanted.console, known=", ".join(FORMATS)).of(language))


def deliver(
    report: Report,
    wanted: Wanted,
    language: Language,
    shown: Shown,
    failing: Mapping[str, frozenset[str]],
) -> None:
    """Render the report in every format and write it where it goes; `failing` are the levels that fail each listing."""
    from listinglint.reporters import asked_by, render

    for output in wanted.outputs:
        known = _known(output, shown, failing, is_quiet=wanted.shape.is_quiet)
        options = {option: known[option] for option in asked_by(output.name) if option in known}
        if output.file is not None:
            write_file(output.file, render(output.name, report, language, **options), language)
        else:
            _show(output.name, report, wanted.shape, options, language)
        if output.name == "github":
            _sum_up(report, language)
    _tell_files(report, wanted, language)


def _show(name: str, report: Report, shape: Shape, options: Mapping[str, Any], language: Language) -> None:
    """Write to the console what it is to show."""
    from listinglint.reporters import is_for_consoles, render

    report = _errors_of(report) if shape.is_quiet else report
    if shape.is_statistics:
        _show_totals(name, report, language)
    elif is_for_consoles(name):
        write(render(name, report, language, **options))
    else:
        write_utf8(render(name, report, language, **options))


def _show_totals(name: str, report: Report, language: Language) -> None:
    from listinglint.reporters import is_for_consoles
    from listinglint.reporters.statistics import totals

    (write if is_for_consoles(name) else write_utf8)(totals(name, report, language))


def _tell_files(report: Report, wanted: Wanted, language: Language) -> None:
    """Say on standard error how the run went and where its files are, so that programs read standard output alone."""
    from listinglint.reporters.entries import total

    files = wanted.files
    if not files or wanted.shape.is_quiet:
        return
    if not wanted.console and wanted.shape.is_statistics:
        _show_totals("text", report, language)
    elif not wanted.console:
        write(total(report, language) + "\n", error=True)
    for file in files:
        write(WRITTEN.filled(file=file.as_posix()).of(language) + "\n", error=True)


def _errors_of(report: Report) -> Report:
    """Leave out everything but errors, broken rules among them."""
    from listinglint.model.report import Report, Verdict
    from listinglint.reporters.entries import level_of

    listings = (
        replace(
            one,
            findings=tuple(finding for finding in one.findings if level_of(finding) == "error"),
            rules=tuple(result for result in one.rules if result.verdict in {Verdict.FAIL, Verdict.ERROR}),
            silenced=(),
            asked=(),
            told_once=(),
        )
        for one in report.listings
    )
    left = [one for one in listings if one.findings or any(result.verdict is Verdict.ERROR for result in one.rules)]
    return Report(tuple(left), report.problems, summaries=report.summaries)


def _sum_up(report: Report, language: Language) -> None:
    """Add the whole report to the summary of a GitHub step, if this is one: a step shows ten annotations and no more."""
    name = os.environ.get("GITHUB_STEP_SUMMARY")
    if not name:
        return
    from listinglint.reporters.github import summary

    try:
        with Path(name).open("ab") as file:
            file.write(summary(report, language).encode("utf-8", errors="replace"))
    except OSError as error:
        refuse(NOT_WRITTEN.filled(file=name, why=reason_of(error)).of(language))


def _known(output: Output, shown: Shown, failing: Mapping[str, frozenset[str]], *, is_quiet: bool) -> dict[str, Any]:
    """Give what is known here and a format may ask for, by the name it asks with."""
    return {
        "root": Path.cwd().as_posix(),
        # GitHub opens an alert for a silenced result, whatever the file says about it.
        "suppressed": not os.environ.get("GITHUB_ACTIONS"),
        "illustrations": shown.illustrations,
        "pages": shown.lines,
        "failing": failing,
        "summary": output.file is not None or not is_quiet,
        "width": max(shutil.get_terminal_size((100, 24)).columns, 40),
        "color": output.file is None and sys.stdout is not None and sys.stdout.isatty(),
    }


def write_file(file: Path, text: str, language: Language) -> None:
    """Write a report to a file; one that can't be written ends the run."""
    from listinglint.cli.atomic_write import write_whole

    try:
        write_whole(file, text.encode("utf-8", errors="replace"))
    except OSError as error:
        refuse(NOT_WRITTEN.filled(file=file, why=reason_of(error)).of(language))
