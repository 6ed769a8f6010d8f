"""`listinglint check`: the main job."""

from __future__ import annotations

import sys
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from listinglint.cli import outputs
from listinglint.cli.options import (
    Lang,
    NoCache,
    NoOcr,
    Paths,
    RulesFolder,
    StdinName,
    day,
    refuse,
    refuse_wording,
    rulebook,
    spoken,
    tools,
)
from listinglint.cli.tongue import say
from listinglint.wording import Wording

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from listinglint.evidence.evidence import Evidence
    from listinglint.evidence.tools import Tools
    from listinglint.finding import ListingReport, Problem, Report
    from listinglint.loaders.files import Source
    from listinglint.reporters.html import Illustration
    from listinglint.rule import Rule
    from listinglint.wording import Language

HELP = say("Check listings before publishing.", "上架前检查商品页面。")
NOTHING = Wording("nothing to check: give a page, a folder or -", "没有可检查的内容：请给出页面、文件夹或 -")
NO_RULE = Wording("no rule is left to check with", "没有可用的规则")
UNKNOWN_RULE = Wording(
    "no rule is called {name}; `listinglint rules` lists them", "没有名为 {name} 的规则；可用 listinglint rules 查看"
)


UNKNOWN_PROFILE = Wording("no profile is called {name}; there are {known}", "没有名为 {name} 的规则组合；现有：{known}")


class FailOn(StrEnum):
    """The least that makes the exit status 1."""

    ERROR = "error"
    WARNING = "warning"
    ADVICE = "advice"
    REVIEW = "review"
    NEVER = "never"


Forms = Annotated[
    list[str] | None,
    typer.Option(
        "--format",
        "-f",
        help=say(
            "Forms of output, such as text or text,html=report.html,sarif=out.sarif.",
            "输出格式，例如 text，或 text,html=report.html,sarif=out.sarif。",
        ),
    ),
]
Threshold = Annotated[
    FailOn, typer.Option(help=say("The least finding that makes the exit status 1.", "达到哪个级别时退出码为 1。"))
]
Select = Annotated[
    list[str] | None, typer.Option(help=say("Only these rules (comma-separated).", "只用这些规则（逗号分隔）。"))
]
Ignore = Annotated[list[str] | None, typer.Option(help=say("All rules but these.", "不用这些规则。"))]
Profiles = Annotated[
    list[str] | None,
    typer.Option(
        help=say("Rules to run: standard (default), strict, legal.", "规则组合：standard（默认）、strict、legal。")
    ),
]
AsOf = Annotated[
    str | None,
    typer.Option(
        help=say("Judge dated notes as of this day (default: today).", "按这一天判断有日期的说明（默认今天）。")
    ),
]
PagesOfPictures = Annotated[
    bool,
    typer.Option(
        help=say(
            "Check the pages that show a picture, instead of the picture (for hooks).",
            "给出图片时，检查用到它的页面（用于提交钩子）。",
        )
    ),
]


def check(
    paths: Paths,
    form: Forms = None,
    lang: Lang = None,
    fail_on: Threshold = FailOn.ERROR,
    select: Select = None,
    ignore: Ignore = None,
    profile: Profiles = None,
    as_of: AsOf = None,
    own_rules: RulesFolder = None,
    no_ocr: NoOcr = False,
    no_cache: NoCache = False,
    stdin_filename: StdinName = "stdin.html",
    pages_of_pictures: PagesOfPictures = False,
) -> None:
    """Lint, print, and exit 0 (clean), 1 (findings at the threshold) or 2 (could not run)."""
    tongue = spoken(lang)
    wanted = outputs.parse(form or ["text"], tongue)
    book = _profiled(rulebook(own_rules, tongue, no_cache=no_cache), profile, select, tongue)
    rules = _chosen(book, select, ignore, tongue)
    if not rules:
        refuse_wording(NO_RULE, tongue)
    if pages_of_pictures:
        from listinglint.loaders.showing import pages_showing

        paths = pages_showing(paths)
    laid_out = tools(no_ocr=no_ocr, no_cache=no_cache, as_of=day(as_of, tongue))
    run = _run(paths, rules, laid_out, stdin_filename, wanted)
    if not run.report.listings and not run.report.problems:
        refuse_wording(NOTHING, tongue)
    outputs.deliver(run.report, wanted, tongue, run.illustrations, run.pages)
    raise typer.Exit(_status(run.report, fail_on))


def _profiled(rules: list[Rule], profile: list[str] | None, select: list[str] | None, tongue: Language) -> list[Rule]:
    """Keep the rules of the profiles; rules that are selected by name run in any profile."""
    from listinglint.rule import Profile
    from listinglint.rulebook import for_profiles

    if select and not profile:
        return rules
    names = _names(profile) or {Profile.STANDARD.value}
    unknown = sorted(names - {one.value for one in Profile})
    if unknown:
        known = ", ".join(one.value for one in Profile)
        refuse(UNKNOWN_PROFILE.filled(name=unknown[0], known=known).of(tongue))
    return for_profiles(rules, names)


def _chosen(rules: list[Rule], select: list[str] | None, ignore: list[str] | None, tongue: Language) -> list[Rule]:
    wanted, unwanted = _names(select), _names(ignore)
    for name in (*wanted, *unwanted):
        if all(rule.id != name for rule in rules):
            refuse(UNKNOWN_RULE.filled(name=name).of(tongue))
    return [rule for rule in rules if (not wanted or rule.id in wanted) and rule.id not in unwanted]


def _names(values: list[str] | None) -> set[str]:
    return {name.strip() for value in values or [] for name in value.split(",") if name.strip()}


@dataclass(frozen=True, slots=True)
class _Run:
    """A report, and what some formats show beside it."""

    report: Report
    illustrations: dict[str, tuple[Illustration, ...]]
    pages: dict[str, list[str]]


def _run(
    paths: Sequence[str], rules: Sequence[Rule], laid_out: Tools, stdin_name: str, wanted: Sequence[outputs.Output]
) -> _Run:
    from listinglint import lint
    from listinglint.engine import judge
    from listinglint.finding import Problem, Report

    sources, problems = lint.find(paths, stdin_name)
    run = _Run(Report(), {}, {})
    listings: list[ListingReport] = []
    for evidence in _watched(lint.gather(sources, laid_out), sources):
        if isinstance(evidence, Problem):
            problems.append(evidence)
            continue
        listings.append(judge(evidence, rules))
        if any(output.name == "text" for output in wanted) and listings[-1].findings:
            run.pages[evidence.listing.path] = list(evidence.listing.lines)
        if any(output.name == "html" for output in wanted):
            from listinglint.illustrations import illustrate, side_for

            run.illustrations[evidence.listing.path] = illustrate(evidence, listings[-1], side_for(len(sources)))
    return replace(run, report=Report(tuple(listings), tuple(problems)))


def _watched(outcomes: Iterator[Evidence | Problem], sources: list[Source]) -> Iterator[Evidence | Problem]:
    """Show progress on standard error while a person watches."""
    if sys.stderr is None or not sys.stderr.isatty() or not sources:
        yield from outcomes
        return
    from rich.console import Console
    from rich.progress import track

    yield from track(outcomes, description="", total=len(sources), console=Console(stderr=True), transient=True)


def _status(report: Report, fail_on: FailOn) -> int:
    """Give the exit status; a path that could not be linted is 2 whatever was found elsewhere."""
    if report.problems:
        return 2
    if fail_on is FailOn.NEVER:
        return 0
    counts = report.count()
    levels = [FailOn.ERROR, FailOn.WARNING, FailOn.ADVICE, FailOn.REVIEW]
    return int(any(counts[level.value] for level in levels[: levels.index(fail_on) + 1]))
