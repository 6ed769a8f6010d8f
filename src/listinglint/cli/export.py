"""`listinglint export`: results files as a database or a table, for those who ask in SQL or in a spreadsheet."""

from __future__ import annotations

from enum import StrEnum
from itertools import chain
from pathlib import Path
from typing import Annotated

import typer

from listinglint.cli.console import refuse, write
from listinglint.cli.language import say, spoken
from listinglint.cli.options import Lang
from listinglint.cli.results import Files
from listinglint.model.system_reason import reason_of
from listinglint.model.wording import Wording

HELP = say(
    "Write results files as SQLite, Parquet or CSV, a row for each finding.",
    "把结果文件导出为 SQLite、Parquet 或 CSV，每个问题一行。",
)
NO_KIND = Wording(
    "{file}: name a file that ends in .sqlite, .db, .parquet or .csv",
    "{file}：文件名须以 .sqlite、.db、.parquet 或 .csv 结尾",
)
NOT_OURS = Wording(
    "{file} is there already, and is no export of listinglint: name another file, or remove this one first",
    "{file} 已存在，而且不是 listinglint 的导出文件：请换一个文件名，或先删除它",
)
WRITTEN = Wording("written: {file}", "已写入 {file}")
NOT_WRITTEN = Wording("{file}: can't be written: {why}", "{file}：无法写入：{why}")
SQLITE, PARQUET, CSV = (".sqlite", ".sqlite3", ".db"), ".parquet", ".csv"


class Table(StrEnum):
    """What a row stands for."""

    FINDINGS = "findings"
    LISTINGS = "listings"


def export(
    files: Files,
    out: Annotated[
        Path,
        typer.Option(
            "--out",
            "-o",
            metavar="FILE",
            help=say(
                "The file to write; its ending says what: .sqlite (both tables), .parquet or .csv (one).",
                "要写入的文件，由扩展名决定格式：.sqlite（两张表）、.parquet 或 .csv（一张表）。",
            ),
        ),
    ],
    table: Annotated[
        Table,
        typer.Option(
            help=say("Of Parquet and CSV: what a row is.", "Parquet 和 CSV 中一行代表什么：问题或商品。"),
        ),
    ] = Table.FINDINGS,
    lang: Lang = None,
) -> None:
    """Write the file in one step: a run that is stopped leaves the old one."""
    from listinglint.catalog.export import NEEDS_PARQUET, is_export
    from listinglint.catalog.results import ResultsError
    from listinglint.cli.atomic_write import written_beside

    language = spoken(lang)
    name = out.as_posix()
    if out.suffix.lower() not in (*SQLITE, PARQUET, CSV):
        refuse(NO_KIND.filled(file=name).of(language))
    if out.exists() and not (out.is_file() and (not out.stat().st_size or is_export(out))):
        refuse(NOT_OURS.filled(file=name).of(language))
    try:
        with written_beside(out) as part:
            _write(files, part, out.suffix.lower(), table)
    except ImportError:
        refuse(NEEDS_PARQUET.of(language))
    except ResultsError as error:
        refuse(error.why.of(language))
    except OSError as error:
        refuse(NOT_WRITTEN.filled(file=name, why=reason_of(error)).of(language))
    write(WRITTEN.filled(file=name).of(language) + "\n", error=True)


def _write(files: list[Path], part: Path, suffix: str, table: Table) -> None:
    from listinglint.catalog.export import write_csv, write_parquet, write_sqlite
    from listinglint.catalog.summary import results_in

    lines = chain.from_iterable(map(results_in, files))
    if suffix in SQLITE:
        write_sqlite(lines, part)
    elif suffix == PARQUET:
        write_parquet(lines, part, table)
    else:
        write_csv(lines, part, table)
