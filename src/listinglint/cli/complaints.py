"""`listinglint complaints`: what buyers complained about, and which rules would have prevented it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from listinglint.cli import outputs
from listinglint.cli.console import refuse, refusing, write, write_utf8
from listinglint.cli.language import say, spoken
from listinglint.cli.options import Lang
from listinglint.model.system_reason import reason_of
from listinglint.model.wording import COLON, Wording

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from listinglint.complaints.columns import Role
    from listinglint.config.enums import UiLanguage
    from listinglint.model.complaint_counts import ComplaintCounts
    from listinglint.model.report import Problem
    from listinglint.model.wording import Language

HELP = say(
    "Sort reviews, after-sales and returns into reasons to complain, and say which rules would have prevented them.",
    "把评价、售后和退货记录按投诉原因归类统计，并指出哪些规则本可以避免。",
)
NOTHING = Wording("nothing to read: {path} holds no tables", "没有可读取的内容：{path} 里没有表格")
PASSED = Wording("{path}: passed over: {why}", "{path}：已跳过：{why}")
NO_ROLE = Wording(
    "{text} is no column: write ROLE=NAME; roles are {roles}", "{text} 写法不对：请写 类型=列名；类型有 {roles}"
)
_TABLES = {".csv", ".tsv", ".txt", ".xlsx", ".xls", ".xlsm", ".ods", ".json", ".jsonl", ".ndjson", ".parquet", ".gz"}

Files = Annotated[
    list[Path],
    typer.Argument(
        help=say(
            "Reviews, after-sales or returns: CSV, Excel, JSON or JSON lines; or folders of them.",
            "评价、售后或退货导出：CSV、Excel、JSON、JSON Lines，或其文件夹。",
        ),
        show_default=False,
    ),
]
Forms = Annotated[
    list[str] | None,
    typer.Option(
        "--format",
        "-f",
        help=say(
            "text, json, csv or html; NAME=FILE writes a file.", "text、json、csv 或 html；名称=文件 表示写入文件。"
        ),
    ),
]
ColumnNames = Annotated[
    list[str] | None,
    typer.Option(
        "--column",
        help=say(
            "What a column holds, such as text=评价内容 (text, reason, title, rating, date, goods, sku); default: told by names and contents.",
            "列的内容，例如 text=评价内容（text、reason、title、rating、date、goods、sku）；默认按列名和内容判断。",
        ),
    ),
]
Listings = Annotated[
    list[str] | None,
    typer.Option(
        "--listings",
        help=say(
            "Listings to check: which rules would have prevented the complaints.",
            "要对照检查的商品页：哪些规则本可以避免这些投诉。",
        ),
    ),
]
Result = Annotated[
    Path | None,
    typer.Option(
        "--result",
        help=say(
            "A stored result instead: JSON or JSON lines of `listinglint check`, or what `listinglint catalog` wrote.",
            "已保存的检查结果：check 输出的 JSON 或 JSON Lines，或 catalog 的结果文件。",
        ),
    ),
]
Phrases = Annotated[
    list[Path] | None,
    typer.Option(
        "--phrases",
        help=say(
            "Folder of your own phrases of reasons, which add to those of the tool.",
            "您自己的投诉说法文件夹，补充内置的说法。",
        ),
    ),
]

"""Bytes of a stored result: 100,000 listings."""


def complaints(
    files: Files,
    form: Forms = None,
    column: ColumnNames = None,
    phrases: Phrases = None,
    listings: Listings = None,
    result: Result = None,
    lang: Lang = None,
) -> None:
    """Read, sort, count and tell; exit 2 when a file can't be read."""
    from listinglint.cli.output_files import refuse_taken
    from listinglint.complaints.files import counted
    from listinglint.complaints.sorting import sorter_with
    from listinglint.reporters.complaints import FORMATS

    language = spoken(lang)
    wanted = outputs.parse(form or ["text"], language, known=FORMATS)
    chosen = _chosen(column or [], language)
    with refusing(language):
        sorts = sorter_with(phrases or ())
    found = list(_found(files, chosen, language))
    refuse_taken(wanted.files, found, language)
    counts = counted(found, sorts, chosen)
    counts = _linked(counts, listings or [], result, lang)
    _tell(counts, wanted, language)
    if counts.problems:
        raise typer.Exit(2)


def _chosen(columns: Sequence[str], language: Language) -> dict[Role, list[str]]:
    """Read `--column`."""
    from listinglint.complaints.columns import ROLES

    chosen: dict[Role, list[str]] = {}
    for text in columns:
        said, _, name = text.partition("=")
        role = next((one for one in ROLES if one == said.strip()), None)
        if role is None or not name.strip():
            refuse(NO_ROLE.filled(text=text, roles=", ".join(ROLES)).of(language))
        chosen.setdefault(role, []).append(name)
    return chosen


def _found(files: Sequence[Path], chosen: Mapping[Role, Sequence[str]], language: Language) -> Iterator[Path]:
    """Give the files that were named, and the tables of folders."""
    for file in files:
        if not file.is_dir():
            yield file
            continue
        held = sorted(one for one in file.rglob("*") if one.suffix.lower() in _TABLES and one.is_file())
        if not held:
            refuse(NOTHING.filled(path=file.as_posix()).of(language))
        yield from (one for one in held if not _is_passed_over(one, chosen, language))


def _is_passed_over(file: Path, chosen: Mapping[Role, Sequence[str]], language: Language) -> bool:
    """Tell of a table of a folder that no buyer has spoken in; whatever else is wrong with one is told when it is read."""
    from listinglint.complaints.others import NotReviewsError
    from listinglint.complaints.reading import opened
    from listinglint.loaders.feeds.blob import of_file
    from listinglint.loaders.load_error import LoadError

    try:
        opened(of_file(file.as_posix(), file), chosen)
    except NotReviewsError as error:
        write(PASSED.filled(path=error.path, why=error.why).of(language) + "\n", error=True)
        return True
    except (LoadError, OSError):
        return False
    return False


def _linked(
    counts: ComplaintCounts, listings: list[str], result: Path | None, lang: UiLanguage | None
) -> ComplaintCounts:
    """Hold the complaints against listings, if some are given."""
    from msgspec.structs import replace

    from listinglint.pipeline import prevention

    if not listings and result is None:
        return counts
    from listinglint.cli.setup import first_of, set_up

    setup = set_up(first_of(listings, "stdin.html") if listings else str(result), {"lang": lang})
    language = setup.language
    faulty: list[prevention.Faulty] = []
    problems: tuple[Problem, ...] = ()
    with refusing(language):
        if listings:
            from listinglint.pipeline.run import check_all, planned

            report = check_all(planned(listings, setup.planner))
            faulty, problems = prevention.of_report(report), report.problems
        if result is not None:
            book = setup.planner.book(setup.planner.settings_for(str(result)))
            try:
                faulty += prevention.of_result(result, {rule.id: rule.complaint for rule in book})
            except OSError as error:
                refuse(f"{result.as_posix()}{COLON.of(language)}{reason_of(error).of(language)}")
            except prevention.ResultError as error:
                refuse(f"{result.as_posix()}{COLON.of(language)}{error.why.of(language)}")
    linked = prevention.held_against(counts, faulty)
    return replace(linked, problems=(*linked.problems, *problems))


def _tell(counts: ComplaintCounts, wanted: outputs.Wanted, language: Language) -> None:
    from listinglint.reporters.complaints import is_for_consoles, render

    for output in wanted.outputs:
        text = render(output.name, counts, language)
        if output.file is not None:
            outputs.write_file(output.file, text, language)
            write(outputs.WRITTEN.filled(file=output.file.as_posix()).of(language) + "\n", error=True)
        elif is_for_consoles(output.name):
            write(text)
        else:
            write_utf8(text)
    if not any(output.file is None and is_for_consoles(output.name) for output in wanted.outputs):
        for problem in counts.problems:
            write(f"{problem.path}{COLON.of(language)}{problem.reason.of(language)}\n", error=True)
