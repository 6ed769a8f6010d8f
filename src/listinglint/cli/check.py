"""`listinglint check`: the main job."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

import typer

from listinglint.cli import baseline_options, outputs
from listinglint.cli import fix as fixing
from listinglint.cli import watch as watching
from listinglint.cli.beside import tell_beside
from listinglint.cli.check_options import (
    AsOf,
    ExitZero,
    Forms,
    Ignore,
    PagesOfPictures,
    Pictures,
    Profiles,
    Quiet,
    Select,
    Statistics,
    Threshold,
    Untrusted,
)
from listinglint.cli.console import refuse, refusing, write
from listinglint.cli.fetch_options import Fetch, FetchHosts, FetchLimit, FetchRequest
from listinglint.cli.language import say, spoken
from listinglint.cli.options import ConfigFile, Lang, NoCache, NoConfig, NoOcr, Paths, RulesFolder, StdinName
from listinglint.cli.process_options import Jobs, LimitsOption, Processes, asked, close, processes_of
from listinglint.cli.run import checked
from listinglint.cli.setup import first_of, set_up
from listinglint.cli.weights_option import WeightsFile, told, weighed
from listinglint.config.enums import FailOn
from listinglint.model.wording import Wording

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from listinglint.cli.setup import Setup
    from listinglint.model.report import ListingReport, Report
    from listinglint.model.wording import Language
    from listinglint.pipeline.run import Run

HELP = say("Check listings before publishing.", "上架前检查商品页面。")
NOTHING = Wording("nothing to check: give a page, a folder or -", "没有可检查的内容：请给出页面、文件夹或 -")
NOTHING_IN = Wording("nothing to check: {path} holds no products", "没有可检查的内容：{path} 里没有商品")
NOTHING_LEFT = Wording(
    "nothing to check; pages excluded: {count}, such as {path} by {place}",
    "没有可检查的内容：{count} 个页面被排除，例如 {path}（{place}）",
)
PASSED = Wording("{path}: passed over: {why}", "{path}：已跳过：{why}")
ALONE = Wording("--untrusted does not go with {option}", "--untrusted 不能与 {option} 一起使用")
EXCLUDED = Wording("{path}: not checked, excluded by {place}", "{path}：未检查，已被 {place} 排除")


def check(
    paths: Paths,
    form: Forms = None,
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
    stdin_filename: StdinName = "stdin.html",
    quiet: Quiet = False,
    statistics: Statistics = False,
    exit_zero: ExitZero = False,
    pages_of_pictures: PagesOfPictures = False,
    pictures: Pictures = None,
    baseline: baseline_options.BaselineOption = None,
    write_baseline: baseline_options.Write = False,
    since: baseline_options.Since = None,
    weights: WeightsFile = None,
    fix: fixing.FixOption = False,
    unsafe_fixes: fixing.Unsafe = False,
    diff: fixing.Diff = False,
    out: fixing.Out = None,
    watch: watching.Watch = False,
    fetch: Fetch = False,
    fetch_hosts: FetchHosts = None,
    fetch_limit: FetchLimit = None,
    untrusted: Untrusted = False,
    jobs: Jobs = None,
    limits: LimitsOption = "",
) -> None:
    """Lint, print, and exit 0 (clean), 1 (findings at the threshold) or 2 (could not run)."""
    if untrusted:
        _refuse_trusting({"--fetch": fetch, "--since": since is not None, "--watch": watch}, spoken(lang))
    first, web = first_of(paths, stdin_filename), FetchRequest(fetch, fetch_limit)
    said = asked(select, ignore, profile, own_rules, lang, fail_on, no_ocr, limits)
    said |= {"baseline": baseline, "fetch-hosts": fetch_hosts}
    alone = no_config or (untrusted and not config)
    setup = set_up(first, said, named=config, is_isolated=alone, no_cache=no_cache, as_of=as_of, fetch=web)
    setup = _lowered(setup) if untrusted else setup
    wanted = outputs.parse(form or ["text"], setup.language, outputs.Shape(quiet, statistics, exit_zero))
    way = _Way(wanted, processes_of(jobs, setup, first), write_baseline)
    setup = way.processes.on(weighed(setup, weights).with_pictures(pictures or []))
    fixes, paths = fixing.FixRequest(fix, diff, unsafe_fixes, out), _meant(paths, setup, since, pages_of_pictures)
    raise typer.Exit(_run(paths, setup, stdin_filename, way, fixes, watches=watch))


def _refuse_trusting(options: Mapping[str, bool], language: Language) -> None:
    """End a run over a stranger's pages that asks for what trusts them, before anything is read or opened for it."""
    for option in (option for option, is_given in options.items() if is_given):
        refuse(ALONE.filled(option=option).of(language))


def _lowered(setup: Setup) -> Setup:
    """Give up what a run over a stranger's pages needs not."""
    from listinglint.cli import privileges

    privileges.drop()
    return setup.for_strangers()


class _Way(NamedTuple):
    """How a run goes: what it writes, and where it is done."""

    wanted: outputs.Wanted
    processes: Processes
    writes_baseline: bool


def _run(
    paths: Sequence[str], setup: Setup, stdin_name: str, way: _Way, fixes: fixing.FixRequest, *, watches: bool
) -> int:
    """Check once, or again and again."""
    try:
        if watches:
            return _again(paths, setup, way, fixes)
        return _checked(paths, setup, stdin_name, way, fixing.mending(paths, fixes, setup.language))
    finally:
        close(setup)


def _again(paths: Sequence[str], setup: Setup, way: _Way, fixes: fixing.FixRequest) -> int:
    """Check again and again, which does not go with what changes files."""
    changing = {"--write-baseline": way.writes_baseline, "--fix": fixes.writes, "--diff": fixes.shows}
    watching.refuse_with({"-": "-" in paths} | changing, setup.language)
    again = partial(_checked, stdin_name="", way=way, mending=None)
    return watching.watch(paths, setup, way.wanted.outputs, again)


def _checked(paths: Sequence[str], setup: Setup, stdin_name: str, way: _Way, mending: fixing.Mending | None) -> int:
    """Plan, check, compare with what is known, tell, and give the exit status."""
    from listinglint.cli.output_files import refuse_taken
    from listinglint.pipeline.run import planned
    from listinglint.pipeline.telling import told_once

    language, (wanted, processes, writes_baseline) = setup.language, way
    with refusing(language):
        run = planned(paths, setup.planner, stdin_name)
        files = [file for plan in run.plans for file in (plan.source.file, *plan.source.pack) if file is not None]
        refuse_taken(wanted.files, files, language)
        baselines = baseline_options.baselines_of(run, language, is_written=writes_baseline)
        run = mending.prepared(run) if mending else run
        report, shown = checked(run, wanted.outputs, mending, language, processes)
    baselines = baseline_options.written(baselines, report, run, language) if writes_baseline else baselines
    report = told(told_once(baselines.compared(report)), setup)
    if paths:  # none is left when nothing has changed
        _tell_excluded(run, report, paths, language)
    if mending:
        mending.finish()
        if mending.asked.shows:
            tell_beside(run.skipped, run.tables, run.reviews, language)
            return wanted.shape.ended(mending.status(report))
    with refusing(language):
        failing = {one.path: failing_levels(setup.planner.settings_for(one.path).fail_on) for one in report.listings}
    outputs.deliver(report, wanted, language, shown, failing)
    if not wanted.shape.is_quiet:
        tell_beside(run.skipped, run.tables, run.reviews, language)
    return wanted.shape.ended(_status(report, failing))


def _meant(paths: list[str], setup: Setup, since: str | None, pages_of_pictures: bool) -> list[str]:
    """Replace pictures by the pages that show them, and leave out what has not changed, if that is asked for."""
    if pages_of_pictures:
        paths = _pages(paths, setup)
    with refusing(setup.language):
        return baseline_options.changed(paths, since, setup) if since is not None else paths


def _pages(paths: list[str], setup: Setup) -> list[str]:
    """Replace pictures by the pages that show them, and pass over changed files that are no listings, such as other tables."""
    from listinglint.loaders.pages_showing import no_listings, pages_showing

    passed = no_listings(paths)
    for path, why in passed.items():
        write(PASSED.filled(path=path, why=why.of(setup.language)).of(setup.language) + "\n", error=True)
    kept = [path for path in paths if path not in passed]
    if passed and not kept:
        raise typer.Exit(0)
    return pages_showing(kept)


def _tell_excluded(run: Run, report: Report, paths: Sequence[str], language: Language) -> None:
    """Name the pages that were given by name and are excluded; a run over nothing else ends here."""
    named = [path for path in run.excluded if path in paths]
    for path in named:
        write(EXCLUDED.filled(path=path, place=run.excluded[path]).of(language) + "\n", error=True)
    if not report.listings and not report.problems and not named:
        tell_beside(run.skipped, run.tables, run.reviews, language)
        refuse(_why_nothing(run).of(language))


def _why_nothing(run: Run) -> Wording:
    """Say why a run has no listing: an export without a row, pages that are excluded, or nothing was given."""
    if run.plans:
        return NOTHING_IN.filled(path=run.plans[0].source.path)
    first = next(iter(run.excluded.items()), None)
    return NOTHING_LEFT.filled(count=len(run.excluded), path=first[0], place=first[1]) if first else NOTHING


def _status(report: Report, failing: Mapping[str, frozenset[str]]) -> int:
    """Give the exit status; a path that could not be linted, or a rule that broke, is 2 whatever was found elsewhere."""
    from listinglint.model.report import Verdict

    is_broken = any(result.verdict is Verdict.ERROR for listing in report.listings for result in listing.rules)
    if report.problems or is_broken:
        return 2
    return int(any(_fails(one, failing[one.path]) for one in report.listings))


def failing_levels(threshold: FailOn) -> frozenset[str]:
    """Give the levels that are as bad as the threshold, or worse."""
    if threshold is FailOn.NEVER:
        return frozenset()
    ranked = [FailOn.ERROR, FailOn.WARNING, FailOn.ADVICE, FailOn.REVIEW, FailOn.UNKNOWN]
    return frozenset(level.value for level in ranked[: ranked.index(threshold) + 1])


def _fails(listing: ListingReport, failing: frozenset[str]) -> bool:
    """Say whether something about a listing is on one of the levels."""
    from listinglint.model.report import Verdict, levels

    if "unknown" in failing and any(one.verdict in {Verdict.UNKNOWN, Verdict.ERROR} for one in listing.rules):
        return True
    return any(level in failing for level in levels(listing.findings))
