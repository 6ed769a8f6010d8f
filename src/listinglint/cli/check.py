"""`listinglint check`: the main job."""

from __future__ import annotations

from typing import TYPE_CHECKING

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
    refuse_wording,
    rulebook,
    spoken,
    tools,
)
from listinglint.cli.running import run
from listinglint.cli.tongue import say
from listinglint.cli.wanted import (
    AsOf,
    FailOn,
    Forms,
    Ignore,
    PagesOfPictures,
    Profiles,
    Select,
    Threshold,
    chosen,
    profiled,
    several,
)
from listinglint.wording import Wording

if TYPE_CHECKING:
    from listinglint.finding import Report

HELP = say("Check listings before publishing.", "上架前检查商品页面。")
NOTHING = Wording("nothing to check: give a page, a folder or -", "没有可检查的内容：请给出页面、文件夹或 -")
NO_RULE = Wording("no rule is left to check with", "没有可用的规则")


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
    book = profiled(rulebook(own_rules, tongue, no_cache=no_cache), profile, select, tongue)
    rules = chosen(book, select, ignore, tongue)
    if not rules:
        refuse_wording(NO_RULE, tongue)
    if pages_of_pictures:
        from listinglint.loaders.showing import pages_showing

        paths = pages_showing(paths)
    laid_out = tools(no_ocr=no_ocr, no_cache=no_cache, as_of=day(as_of, tongue))
    ran = run(paths, lambda _: rules, laid_out, stdin_filename, wanted, several(profile))
    if not ran.report.listings and not ran.report.problems:
        refuse_wording(NOTHING, tongue)
    outputs.deliver(ran.report, wanted, tongue, ran.illustrations, ran.pages)
    raise typer.Exit(_status(ran.report, fail_on))


def _status(report: Report, fail_on: FailOn) -> int:
    """Give the exit status; a path that could not be linted is 2 whatever was found elsewhere."""
    if report.problems:
        return 2
    if fail_on is FailOn.NEVER:
        return 0
    counts = report.count()
    levels = [FailOn.ERROR, FailOn.WARNING, FailOn.ADVICE, FailOn.REVIEW]
    return int(any(counts[level.value] for level in levels[: levels.index(fail_on) + 1]))
