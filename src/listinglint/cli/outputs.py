"""Where a report goes: `-f text,sarif=out.sarif,html=report.html` writes one to the console and two to files."""

from __future__ import annotations

import os
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from listinglint.cli.console import refuse, write, write_utf8
from listinglint.model.wording import Wording

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from listinglint.model.report import Report
    from listinglint.model.wording import Language
    from listinglint.reporters.html import Illustration

NO_SUCH_FORMAT = Wording("no format is called {name}; there are {known}", "没有名为 {name} 的格式；现有：{known}")
ONE_CONSOLE = Wording(
    "only one format can go to the console; name a file: {name}=FILE",
    "只能有一种格式输出到屏幕；请写明文件：{name}=文件名",
)
ONE_FILE = Wording("two formats can't go to one file: {file}", "两种格式不能写入同一个文件：{file}")
NOT_WRITTEN = Wording("can't write {file}: {why}", "无法写入 {file}：{why}")


@dataclass(frozen=True, slots=True)
class Output:
    """A format and the file it goes to; None is the console."""

    name: str
    file: Path | None = None


def parse(values: Sequence[str], language: Language) -> tuple[Output, ...]:
    """Read what `--format` asks for; a wrong format ends the run."""
    from listinglint.reporters import REPORTERS

    outputs: list[Output] = []
    for value in (part.strip() for joined in values for part in joined.split(",")):
        name, _, file = value.partition("=")
        if name not in REPORTERS:
            refuse(NO_SUCH_FORMAT.filled(name=name, known=", ".join(REPORTERS)).of(language))
        if file and any(output.file == Path(file) for output in outputs):
            refuse(ONE_FILE.filled(file=file).of(language))
        outputs.append(Output(name, Path(file) if file else None))
    on_console = [output.name for output in outputs if output.file is None]
    if len(on_console) > 1:
        refuse(ONE_CONSOLE.filled(name=on_console[1]).of(language))
    return tuple(outputs)


def deliver(
    report: Report,
    outputs: Sequence[Output],
    language: Language,
    illustrations: Mapping[str, Sequence[Illustration]],
    pages: Mapping[str, Sequence[str]],
) -> None:
    """Render the report in every format and write it where it goes."""
    from listinglint.reporters import asked_by, is_for_consoles, render

    for output in outputs:
        known = _known(output, illustrations, pages)
        options = {option: known[option] for option in asked_by(output.name) if option in known}
        text = render(output.name, report, language, **options)
        if output.file is not None:
            _write_file(output.file, text, language)
        elif is_for_consoles(output.name):
            write(text)
        else:
            write_utf8(text)
        if output.name == "github":
            _sum_up(report, language)


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
        refuse(NOT_WRITTEN.filled(file=name, why=error.strerror or error).of(language))


def _known(
    output: Output, illustrations: Mapping[str, Sequence[Illustration]], pages: Mapping[str, Sequence[str]]
) -> dict[str, Any]:
    """Give what is known here and a format may ask for, by the name it asks with."""
    return {
        "root": Path.cwd().as_posix(),
        # GitHub opens an alert for a silenced result, whatever the file says about it.
        "suppressed": not os.environ.get("GITHUB_ACTIONS"),
        "illustrations": illustrations,
        "pages": pages,
        "width": max(shutil.get_terminal_size((100, 24)).columns, 40),
        "color": output.file is None and sys.stdout is not None and sys.stdout.isatty(),
    }


def _write_file(file: Path, text: str, language: Language) -> None:
    try:
        file.write_bytes(text.encode("utf-8", errors="replace"))
    except OSError as error:
        refuse(NOT_WRITTEN.filled(file=file, why=error.strerror or error).of(language))
