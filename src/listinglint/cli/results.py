"""`listinglint stats`, `compare` and `across`: what results files of catalogs say, each line by line."""

from __future__ import annotations

from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from msgspec.structs import asdict

from listinglint.cli.console import refuse, write, write_utf8
from listinglint.cli.language import say, spoken
from listinglint.cli.options import Format, Formatted, Lang
from listinglint.model.wording import Wording

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from listinglint.catalog.compare import Difference
    from listinglint.catalog.stats import By, Row
    from listinglint.model.wording import Language

STATS_HELP = say(
    "Count what results files say: rules by complaints and suppliers, worst first.",
    "统计结果文件：按规则、投诉类型和供应商，从最严重的开始。",
)
COMPARE_HELP = say(
    "Compare two results files: which findings are new, gone or changed.",
    "比较两个结果文件：哪些问题新增、消失或变化。",
)
ACROSS_HELP = say(
    "Compare all listings with each other: the same picture under other goods or in another shop, the same text with other promises.",
    "把结果文件中的所有商品放在一起比较：同一张图用在别的商品或别的店，同样的描述却承诺不同。",
)
HEADS = {
    "level": Wording("level", "级别"),
    "listings": Wording("listings", "商品数"),
    "share": Wording("share", "占比"),
    "rule": Wording("rule", "规则"),
    "complaint": Wording("complaint", "投诉类型"),
    "supplier": Wording("supplier", "供应商"),
}
NO_FINDINGS = Wording("no findings", "没有发现问题")
MORE = Wording("{count} more rows (--top 0 shows all)", "另有 {count} 行（--top 0 显示全部）")
NO_BY = Wording("{name} is none of {known}", "{name} 不在 {known} 之中")
KINDS = {
    "new": Wording("new", "新增"),
    "gone": Wording("gone", "消失"),
    "changed": Wording("changed from {before}", "由 {before} 变为"),
    "unseen": Wording("not looked at now", "本次无法查看"),
    "without": Wording("its listing is gone", "商品已不在"),
}
COUNTED = Wording(
    "new: {new}, gone: {gone}, changed: {changed}, not looked at now: {unseen}, of listings that are gone: {without}",
    "新增 {new}，消失 {gone}，变化 {changed}，本次无法查看 {unseen}，商品已不在 {without}",
)
ACROSS = Wording("{count} findings across listings", "跨商品发现 {count} 处问题")

Files = Annotated[
    list[Path],
    typer.Argument(
        help=say("Results files of `listinglint catalog`.", "listinglint catalog 的结果文件。"), show_default=False
    ),
]


def stats(
    files: Files,
    by: Annotated[
        str | None,
        typer.Option(
            help=say(
                "What is told apart: rule, complaint, supplier (default: all; no suppliers where nearly each listing is its own).",
                "按哪些分组：rule、complaint、supplier（默认全部；几乎每个商品都是单独的供应商时不分供应商）。",
            ),
        ),
    ] = None,
    top: Annotated[int, typer.Option(min=0, help=say("Rows to show; 0: all.", "显示多少行；0 表示全部。"))] = 40,
    form: Formatted = Format.TEXT,
    lang: Lang = None,
) -> None:
    """Print the counts."""
    from listinglint.catalog import stats as counting
    from listinglint.catalog.summary import result_lines
    from listinglint.reporters.json import as_json

    language = spoken(lang)
    named = [one.strip() for one in by.split(",")] if by is not None else []
    for name in named:
        if name not in counting.ALL:
            refuse(NO_BY.filled(name=name, known=", ".join(counting.ALL)).of(language))
    with _refusing(language):
        usual = () if named else counting.usual(result_lines(files))
        asked: list[By] = [name for name in counting.ALL if name in (named or usual)]
        rows = counting.rows(result_lines(files), asked)
    shown = rows[: top or None]
    if form is Format.JSON:
        data = [{**asdict(row), "share": round(row.share, 4)} for row in shown]
        write_utf8(as_json({"schema": "listinglint/stats@1", "rows": data}))
        return
    write("".join(f"{line}\n" for line in _table(shown, asked, language)) or f"{NO_FINDINGS.of(language)}\n")
    if len(rows) > len(shown):
        write(MORE.filled(count=len(rows) - len(shown)).of(language) + "\n")


def compare(
    old: Annotated[Path, typer.Argument(help=say("The earlier results.", "较早的结果文件。"), show_default=False)],
    new: Annotated[Path, typer.Argument(help=say("The later results.", "较新的结果文件。"), show_default=False)],
    form: Formatted = Format.TEXT,
    lang: Lang = None,
) -> None:
    """Print what has become of each finding; the exit status is 1 where one is new or worse."""
    from collections import Counter

    from listinglint.catalog.compare import differences
    from listinglint.catalog.summary import result_lines
    from listinglint.reporters.entries import LEVELS
    from listinglint.reporters.json import as_json

    language, counts, is_worse, ranks = spoken(lang), Counter[str](), False, list(LEVELS)
    with _refusing(language):
        for one in differences(result_lines([old]), result_lines([new])):
            counts[one.kind] += 1
            is_worse |= one.kind == "new" or (
                one.kind == "changed" and ranks.index(one.level) < ranks.index(one.before)
            )
            if form is Format.JSON:
                write_utf8(as_json(asdict(one), indent=None))
            else:
                write(_difference(one, language))
    write(COUNTED.filled(**{kind: counts[kind] for kind in KINDS}).of(language) + "\n", error=True)
    raise typer.Exit(int(is_worse))


def across(files: Files, form: Formatted = Format.TEXT, lang: Lang = None) -> None:
    """Print what only several listings show together; the exit status is 1 where there is anything."""
    from listinglint.catalog.across import found_across
    from listinglint.catalog.summary import results_in
    from listinglint.reporters.cleaning import one_line
    from listinglint.reporters.json import as_json

    language, count = spoken(lang), 0
    with _refusing(language):
        for found in found_across(line for file in files for line in results_in(file)):
            count += 1
            told = found.message.of(language)
            if form is Format.JSON:
                data = {"kind": found.kind, "path": found.path, "title": found.title, "other": found.other}
                write_utf8(as_json({**data, "message": told}, indent=None))
            else:
                write(one_line(f"{found.path}: {told} [{found.kind}]") + "\n")
    write(ACROSS.filled(count=count).of(language) + "\n", error=True)
    raise typer.Exit(int(count > 0))


def _table(rows: Sequence[Row], asked: Sequence[By], language: Language) -> Iterator[str]:
    """Lay rows out below the names of their columns; nothing where there are none."""
    from rich.cells import cell_len

    if not rows:
        return
    names = ["level", "listings", "share", *asked]
    lines = [[HEADS[name].of(language) for name in names], *(_cells(row, asked, language) for row in rows)]
    widths = [max(cell_len(line[at]) for line in lines) for at in range(len(names))]
    for line in lines:
        parts = []
        for name, cell, width in zip(names, line, widths, strict=True):
            room = " " * (width - cell_len(cell))
            parts.append(room + cell if name in {"listings", "share"} else cell + room)
        yield "  ".join(parts).rstrip()


def _cells(row: Row, asked: Sequence[By], language: Language) -> list[str]:
    from listinglint.model.labels import COMPLAINTS
    from listinglint.reporters.cleaning import one_line
    from listinglint.reporters.entries import LEVELS

    told = {
        "rule": row.rule,
        "complaint": COMPLAINTS[row.complaint].of(language) if row.complaint else "",
        "supplier": one_line(row.supplier),
    }
    return [LEVELS[row.level].of(language), str(row.listings), f"{row.share:.0%}", *(told[name] for name in asked)]


def _difference(one: Difference, language: Language) -> str:
    from listinglint.reporters.cleaning import one_line
    from listinglint.reporters.entries import LEVELS

    before = LEVELS[one.before] if one.before else ""
    kind = KINDS[one.kind].filled(before=before).of(language)
    return one_line(f"{one.path}: {kind}: {LEVELS[one.level].of(language)} {one.message} [{one.rule}]") + "\n"


@contextmanager
def _refusing(language: Language) -> Iterator[None]:
    from listinglint.catalog.results import ResultsError

    try:
        yield
    except ResultsError as error:
        refuse(error.why.of(language))
