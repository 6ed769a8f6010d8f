"""`listinglint catalog`: as many listings as there are, into a results file that can be gone on with."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from listinglint.cli.beside import tell_beside
from listinglint.cli.check import failing_levels
from listinglint.cli.check_options import AsOf, ExitZero, Ignore, Pictures, Profiles, Quiet, Select, Threshold
from listinglint.cli.console import Stopped, refuse, refusing, write
from listinglint.cli.language import say
from listinglint.cli.options import ConfigFile, Lang, NoCache, NoConfig, NoOcr, Paths, RulesFolder
from listinglint.cli.process_options import Jobs, LimitsOption, Processes, asked, processes_of
from listinglint.cli.setup import set_up
from listinglint.model.wording import COLON, COMMA, Wording, joined
from listinglint.reporters.cleaning import one_line

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from listinglint.catalog.ray_engine import RayEngine
    from listinglint.catalog.run import CatalogRun, Counts
    from listinglint.catalog.shard import Shard
    from listinglint.catalog.summary import Summary
    from listinglint.cli.setup import Setup
    from listinglint.model.wording import Language
    from listinglint.pipeline.workers.pool import Pool

HELP = say(
    "Check a catalog of any size: a line for each listing goes into a results file.",
    "检查任意规模的商品库：每个商品的结果写成一行，存入结果文件。",
)
NO_STREAM = Wording("{path}: a catalog is read from files and folders", "{path}：商品库只能从文件和文件夹读取")
TOTAL = Wording(
    "{listings} listings in {file}: {counts}; checked: {checked}, cached: {known}, already done: {done}",
    "{file} 中共 {listings} 个商品：{counts}；本次检查 {checked}，来自缓存 {known}，之前已完成 {done}",
)
BROKEN = Wording("{count} could not be checked to the end", "{count} 个未能检查完")
NOT_TO_ITS_END = Wording("could not be checked to its end; a rule broke", "未能检查完，有规则出错")
MORE_BROKEN = Wording("{count} more: see {file}", "还有 {count} 个，见 {file}")
NOTHING_FOUND = Wording("no findings", "没有发现问题")
RATE = Wording("{done} listings, {rate:.0f} a second", "已完成 {done} 个，每秒 {rate:.0f} 个")
INTERRUPTED = Wording("stopped; go on with --resume", "已停止；加 --resume 可继续")


class Engine(StrEnum):
    """Who checks."""

    LOCAL = "local"
    RAY = "ray"


EngineOption = Annotated[
    Engine,
    typer.Option(
        help=say(
            "Who checks: processes of this computer, or a Ray cluster.",
            "由谁检查：本机进程（local）或 Ray 集群（ray）。",
        )
    ),
]
RayAddress = Annotated[
    str,
    typer.Option(
        help=say(
            "With --engine ray: the cluster, such as auto or HOST:6379 (default: RAY_ADDRESS, else one is started here).",
            "与 --engine ray 合用：集群地址，例如 auto 或 主机:6379（默认取 RAY_ADDRESS，没有则在本机启动）。",
        ),
        metavar="ADDRESS",
    ),
]
Results = Annotated[
    Path,
    typer.Option(
        "--out",
        "-o",
        help=say("The results file (JSON lines).", "结果文件（JSON Lines）。"),
        metavar="FILE",
    ),
]
Resume = Annotated[
    bool,
    typer.Option(
        "--resume",
        help=say(
            "Go on with a results file: what is in it is checked again only where something has changed.",
            "接着写已有的结果文件：只重新检查有变动的商品。",
        ),
    ),
]
ShardOption = Annotated[
    str,
    typer.Option(
        "--shard",
        help=say(
            "Only this part of the catalog, such as 2/8; each listing is in the same part everywhere.",
            "只检查商品库的这一部分，例如 2/8；同一商品总在同一部分。",
        ),
        metavar="I/N",
    ),
]


def catalog(
    paths: Paths,
    out: Results,
    resume: Resume = False,
    shard: ShardOption = "1/1",
    lang: Lang = None,
    fail_on: Threshold = None,
    select: Select = None,
    ignore: Ignore = None,
    profile: Profiles = None,
    as_of: AsOf = None,
    own_rules: RulesFolder = None,
    no_ocr: NoOcr = False,
    no_cache: NoCache = False,
    config: ConfigFile = None,
    no_config: NoConfig = False,
    pictures: Pictures = None,
    quiet: Quiet = False,
    exit_zero: ExitZero = False,
    engine: EngineOption = Engine.LOCAL,
    ray_address: RayAddress = "",
    jobs: Jobs = None,
    limits: LimitsOption = "",
) -> None:
    """Check, and exit 0 (clean), 1 (findings at the threshold) or 2 (something could not be checked)."""
    said = asked(select, ignore, profile, own_rules, lang, fail_on, no_ocr, limits)
    setup = set_up(paths[0], said, named=config, is_isolated=no_config, no_cache=no_cache, as_of=as_of)
    setup = setup.with_pictures(pictures or [])
    part = _part(shard, setup.language)
    processes = processes_of(jobs, setup, paths[0])
    way = _Way(out, part, engine, ray_address, resumes=resume, is_quiet=quiet)
    status = _checked(paths, setup, processes, way)
    raise typer.Exit(0 if exit_zero and status == 1 else status)


class _Way(NamedTuple):
    """Where results go, of which part, and by whom they are made."""

    file: Path
    part: Shard
    engine: Engine
    ray_address: str
    resumes: bool
    is_quiet: bool


def _part(text: str, language: Language) -> Shard:
    from listinglint.catalog.shard import NO_SHARD, shard_of

    part = shard_of(text)
    if part is None:
        refuse(NO_SHARD.filled(text=text).of(language))
    return part


def _checked(paths: list[str], setup: Setup, processes: Processes, way: _Way) -> int:
    """Check what is not done, tell how it went, and give the exit status."""
    from listinglint.catalog.listing_cache import ListingCache
    from listinglint.catalog.results import ResultsError, open_results
    from listinglint.catalog.run import CatalogRun, plans_hold
    from listinglint.catalog.summary import result_lines, summed
    from listinglint.pipeline.run import find, found_for

    planner, language = setup
    with refusing(language):
        beside = found_for(planner)
        sources, problems = find(paths, planner, beside=beside)
        for source in sources:
            if source.file is None:
                refuse(NO_STREAM.filled(path=source.path).of(language))
        sources = plans_hold(planner, sources)
    try:
        results = open_results(way.file, resumes=way.resumes)
        cache = ListingCache(planner.cache) if planner.cache else None
        run = CatalogRun(planner, sources, results, language, way.part, cache)
        try:
            with refusing(language):
                _run(run, processes, language, way)
        except KeyboardInterrupt:
            write(INTERRUPTED.of(language) + "\n", error=True)
            raise Stopped from None
        finally:
            results.close()
            if cache is not None:
                cache.close()
        total = summed(result_lines([way.file]))
    except ResultsError as error:
        refuse(error.why.of(language))
    for problem in (*problems, *planner.sidecars.problems):
        write(f"{problem.path}{COLON.of(language)}{problem.reason.of(language)}\n", error=True)
    if not way.is_quiet:
        _tell_broken(total, way.file, language)
        write(_total(total, run.counts, way.file, language) + "\n", error=True)
        tell_beside(beside.skipped, beside.tables, beside.reviews, language)
    with refusing(language):
        failing = failing_levels(planner.settings_for(sources[0].path).fail_on) if sources else frozenset()
    if problems or planner.sidecars.problems or total.broken:
        return 2
    return int(any(total.levels[level] for level in failing))


def _run(run: CatalogRun, processes: Processes, language: Language, way: _Way) -> None:
    from listinglint.catalog.line import LineMaker

    engine: Pool | RayEngine | None = None
    maker, cache = LineMaker(language), run.planner.cache
    if way.engine is Engine.RAY:
        from listinglint.catalog.ray_engine import RayEngine

        engine = RayEngine(maker, processes.budgets, cache, way.ray_address)
    elif not processes.is_alone:
        from listinglint.pipeline.workers.pool import Pool

        engine = Pool(processes.number, processes.budgets, cache, maker)
    try:
        with _progress(len(run.sources), language, is_quiet=way.is_quiet) as on_progress:
            run.check(engine, on_progress)
    finally:
        if engine is not None:
            engine.close()


def _tell_broken(total: Summary, file: Path, language: Language) -> None:
    """Name the first of what could not be checked to its end, each in a line."""
    for line in total.named:
        write(
            one_line(f"{line.path}{COLON.of(language)}{line.reason or NOT_TO_ITS_END.of(language)}") + "\n", error=True
        )
    if total.broken > len(total.named):
        more = MORE_BROKEN.filled(count=total.broken - len(total.named), file=file.as_posix())
        write(more.of(language) + "\n", error=True)


def _total(total: Summary, counts: Counts, file: Path, language: Language) -> str:
    """Sum a results file and the run up in one line."""
    from listinglint.reporters.entries import LEVELS, counted

    told = [counted(level, total.levels[level]) for level in LEVELS if total.levels[level]]
    told += [BROKEN.filled(count=total.broken)] if total.broken else []
    words = joined(COMMA, told) if told else NOTHING_FOUND
    return TOTAL.filled(
        listings=total.listings,
        file=file.as_posix(),
        counts=words,
        checked=counts.checked,
        known=counts.known,
        done=counts.done,
    ).of(language)


@contextmanager
def _progress(sources: int, language: Language, *, is_quiet: bool) -> Iterator[Callable[[Counts], None]]:
    """Show how far a run is, how fast it is and how long it will take, on standard error while a person watches."""
    if is_quiet or sys.stderr is None or not sys.stderr.isatty():
        yield lambda _: None
        return
    import time

    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    began = time.monotonic()
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("", total=sources)

        def show(counts: Counts) -> None:
            done = counts.checked + counts.known + counts.done
            rate = done / max(time.monotonic() - began, 0.001)
            told = RATE.filled(done=done, rate=rate).of(language)
            progress.update(task, completed=counts.sources, description=told)

        yield show
