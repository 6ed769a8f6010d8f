"""Processes: how many, what each may take, and when it is worth while to start them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any, NamedTuple

import typer

from listinglint.cli.console import refuse, refusing
from listinglint.cli.language import say, spoken
from listinglint.model.wording import Wording

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from listinglint.cli.setup import Setup
    from listinglint.config.enums import FailOn, UiLanguage
    from listinglint.model.wording import Language
    from listinglint.pipeline.plan import Plan
    from listinglint.pipeline.run import Settling
    from listinglint.pipeline.workers.budgets import Budgets
    from listinglint.pipeline.workers.pool import Pool

Jobs = Annotated[
    int | None,
    typer.Option(
        "--jobs",
        "-j",
        min=1,
        max=512,
        envvar="LISTINGLINT_JOBS",
        help=say(
            "Processes that check at the same time (default: one for each core; 1: none but this one).",
            "同时检查的进程数（默认每个核心一个；1 表示只用当前进程）。",
        ),
        show_envvar=False,
    ),
]
LimitsOption = Annotated[
    str,
    typer.Option(
        "--limits",
        metavar="NAME=NUMBER,…",
        help=say(
            "How much is read, and what it may take (docs/limits.md), such as listing-seconds=300,page-mb=20.",
            "读取多少、最多用多少时间和内存（见 docs/limits.zh-CN.md），例如 listing-seconds=300,page-mb=20。",
        ),
    ),
]
NO_LIMIT = Wording(
    "--limits: {text} is none of the limits, which are {known}", "--limits：{text} 不是上限，可用的有：{known}"
)
_MANY = 16
"""Pages from which it is worth while to start a process for each core, which takes each a third of a second of a core."""
_LARGE = 2 * 1024 * 1024
"""Bytes of pages from which it is, however few they are."""


class Processes(NamedTuple):
    """What the command line asks for."""

    jobs: int | None
    budgets: Budgets

    @property
    def is_alone(self) -> bool:
        """Whether everything is to be done in this process."""
        return self.jobs == 1

    @property
    def number(self) -> int:
        """How many there are to be."""
        from listinglint.model.cores import cores

        return self.jobs or cores()

    def on(self, setup: Setup) -> Setup:
        """Let pictures be looked at in processes of their own, unless all is to be done in this one."""
        if self.is_alone:
            return setup
        from msgspec.structs import replace

        from listinglint.pipeline.workers.picture_farm import PictureFarm

        farm = PictureFarm(self.number, self.budgets)
        return setup._replace(planner=replace(setup.planner, farm=farm))

    def pool_for(
        self, plans: Sequence[Plan], settling: Settling, cache: Path | None, *, is_untrusted: bool = False
    ) -> Pool | None:
        """Give the workers that listings are shared over; None where that does not pay or can't be.

        A stranger's pages are always checked by some, be it one: whatever breaks a parser ends a worker and not the run.
        """
        if any(plan.source.file is None or plan.tools.fetcher is not None for plan in plans):
            return None
        pays = self._pays_for(plans)
        if not is_untrusted and (self.is_alone or not pays):
            return None
        from listinglint.pipeline.workers.pool import Pool

        return Pool(self.number if pays else 1, self.budgets, cache, settling)

    def _pays_for(self, plans: Sequence[Plan]) -> bool:
        return len(plans) >= _MANY or _are_large(plans) or bool(self.jobs and len(plans) > 1)


def limits_said(text: str, language: Language) -> dict[str, float] | None:
    """Read the option as a configuration file would say it; None where it was not given. A limit that is none ends the run."""
    import msgspec

    from listinglint.config.limits import Limits

    said: dict[str, float] = {}
    for part in filter(None, (part.strip() for part in text.split(","))):
        name, _, number = part.partition("=")
        try:
            said[name] = float(number) if "." in number else int(number)
            msgspec.convert({name: said[name]}, Limits)
        except (ValueError, msgspec.ValidationError):
            known = ", ".join(f"{key}={value}" for key, value in msgspec.to_builtins(Limits()).items())
            refuse(NO_LIMIT.filled(text=part, known=known).of(language))
    return said or None


def asked(
    select: list[str] | None,
    ignore: list[str] | None,
    profiles: list[str] | None,
    rules: list[Path] | None,
    lang: UiLanguage | None,
    fail_on: FailOn | None,
    no_ocr: bool,
    limits: str,
) -> dict[str, Any]:
    """Give the options of a command that checks under the keys of a configuration file."""
    said = limits_said(limits, spoken(lang))
    chosen: dict[str, Any] = {"select": select, "ignore": ignore, "profiles": profiles, "rules": rules, "limits": said}
    return chosen | {"lang": lang, "fail-on": fail_on, "ocr": False if no_ocr else None}


def processes_of(jobs: int | None, setup: Setup, first: str) -> Processes:
    """Give the processes of a run; what one may take holds as for the first path."""
    from listinglint.cli.setup import page_of
    from listinglint.pipeline.workers.budgets import Budgets

    with refusing(setup.language):
        limits = setup.planner.settings_for(page_of(first)).limits
    return Processes(jobs, Budgets.of(limits))


def close(setup: Setup) -> None:
    """End the processes that look at pictures."""
    if setup.planner.farm is not None:
        setup.planner.farm.close()


def _are_large(plans: Sequence[Plan]) -> bool:
    return sum(_size(plan) for plan in plans) >= _LARGE


def _size(plan: Plan) -> int:
    try:
        return 0 if plan.source.file is None or plan.source.pack else plan.source.file.stat().st_size
    except OSError:
        return 0
