"""What is known and what changed: the baseline and `--since`, for a run of `check`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from msgspec.structs import replace

from listinglint.cli.console import refuse, write
from listinglint.cli.language import say
from listinglint.model.system_reason import reason_of
from listinglint.model.wording import Wording

if TYPE_CHECKING:
    from collections.abc import Sequence

    from listinglint.cli.setup import Setup
    from listinglint.model.report import Report
    from listinglint.model.wording import Language
    from listinglint.pipeline.baselines import Baselines
    from listinglint.pipeline.run import Run
    from listinglint.suppressions.baseline import Baseline

DEFAULT = "listinglint-baseline.json"
WRITTEN = Wording(
    "{file}: known findings: {count} ({new} new, {gone} gone)",
    "{file}：基线现有 {count} 处问题（新增 {new}，减少 {gone}）",
)
USE_IT = Wording(
    "use it with --baseline {file}, or write `baseline: {file}` into listinglint.yaml",
    "使用时加 --baseline {file}，或在 listinglint.yaml 中写 baseline: {file}",
)
NOT_WRITTEN = Wording("{file}: can't be written: {why}", "{file}：无法写入：{why}")
NO_FOLDER = Wording("no such folder", "找不到文件夹")
SOME_CHANGED = Wording(
    "{kept} of {all} listings changed since {revision}", "自 {revision} 以来，{all} 个商品中有 {kept} 个变动"
)
NONE_CHANGED = Wording(
    "nothing changed since {revision}: listings not checked: {left}",
    "自 {revision} 以来没有变动：{left} 个商品未检查",
)

BaselineOption = Annotated[
    Path | None,
    typer.Option(
        "--baseline",
        help=say("Report only what is not in this file of known findings.", "只报告不在此基线文件中的问题。"),
        metavar="FILE",
    ),
]
Write = Annotated[
    bool,
    typer.Option(
        "--write-baseline",
        help=say(
            f"Write what is found now as the baseline ({DEFAULT}, unless --baseline or the configuration names another).",
            f"把目前的问题写入基线（默认 {DEFAULT}，可由 --baseline 或配置指定）。",
        ),
    ),
]
Since = Annotated[
    str | None,
    typer.Option(
        help=say(
            "Only listings that changed since this git revision, or that show a changed picture.",
            "只检查自此 git 版本以来变动的商品（包括图片变动）。",
        ),
        metavar="REVISION",
    ),
]


def changed(paths: Sequence[str], revision: str, setup: Setup) -> list[str]:
    """Keep the listings that changed since a revision, and say on standard error how many that are."""
    from listinglint.pipeline.changed_since import Changes, ChangesError

    planner = setup.planner
    try:
        kept, left = Changes(revision, planner.judged_by).among(paths)
    except ChangesError as error:
        refuse(error.why.of(setup.language))
    kept = [path for path in kept if path in paths or not planner.excluded(path, planner.settings_for(path))]
    told = (SOME_CHANGED if kept else NONE_CHANGED).filled(
        kept=len(kept), left=left, all=len(kept) + left, revision=revision
    )
    write(told.of(setup.language) + "\n", error=True)
    return kept


def baselines_of(run: Run, language: Language, *, is_written: bool) -> Baselines:
    """Read the baselines of a run; those that are to be written need not be there, but their folder must be."""
    from listinglint.pipeline.baselines import read_baselines

    found = read_baselines(run.plans, DEFAULT if is_written else "", may_lack=is_written)
    for file in map(Path, found.books):
        if not file.parent.is_dir():
            refuse(NOT_WRITTEN.filled(file=file.as_posix(), why=NO_FOLDER.of(language)).of(language))
    return found


def written(baselines: Baselines, report: Report, run: Run, language: Language) -> Baselines:
    """Write what is found now as the baselines, and say how many findings are new and gone."""
    from listinglint.suppressions.baseline import difference, renewed

    books: dict[str, Baseline] = {}
    for file, before in baselines.books.items():
        about = baselines.about(file, report)
        after = books[file] = renewed(before, about)
        _write(Path(file), after, language)
        new, gone = difference(before, after, about)
        told = WRITTEN.filled(file=Path(file).as_posix(), count=len(after.known), new=new, gone=gone)
        write(told.of(language) + "\n", error=True)
        if not any(plan.settings.baseline for plan in run.plans if baselines.files.get(plan.source.path) == file):
            write(USE_IT.filled(file=Path(file).as_posix()).of(language) + "\n", error=True)
    return replace(baselines, books=books)


def _write(file: Path, baseline: Baseline, language: Language) -> None:
    from listinglint.cli.atomic_write import write_whole
    from listinglint.suppressions.baseline import text_of

    try:
        write_whole(file, text_of(baseline).encode())
    except OSError as error:
        refuse(NOT_WRITTEN.filled(file=file.as_posix(), why=reason_of(error)).of(language))
