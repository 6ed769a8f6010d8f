"""Processes: how many, what each may take, and when it is worth while to start them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from listinglint.cli.console import refuse
from listinglint.cli.language import say
from listinglint.model.wording import Wording

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from listinglint.cli.setup import Setup
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
            "What one listing, one picture and one process may take: listing-seconds=300,picture-seconds=60,worker-mb=2048.",
            "一个商品、一张图片、一个进程的上限：listing-seconds=300,picture-seconds=60,worker-mb=2048。",
        ),
    ),
]
NO_LIMIT = Wording(
    "--limits: {text} is none; write for example {known}", "--limits：{text} 不是上限，请写成例如 {known}"
)
_LEAST = {"listing-seconds": 0.1, "picture-seconds": 0.1, "worker-mb": 256}
"""The limits there are, and the least that lets anything be done."""
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
        from listinglint.images.service import cores

        return self.jobs or cores()

    def on(self, setup: Setup) -> Setup:
        """Let pictures be looked at in processes of their own, unless all is to be done in this one."""
        if self.is_alone:
            return setup
        from dataclasses import replace

        from listinglint.pipeline.workers.picture_farm import PictureFarm

        farm = PictureFarm(self.number, self.budgets)
        return setup._replace(planner=replace(setup.planner, farm=farm))

    def pool_for(self, plans: Sequence[Plan], settling: Settling, cache: Path | None) -> Pool | None:
        """Give the workers that listings are shared over; None where that does not pay or can't be."""
        if self.is_alone or any(plan.source.file is None or plan.tools.fetcher is not None for plan in plans):
            return None
        if len(plans) < _MANY and not _are_large(plans) and not (self.jobs and len(plans) > 1):
            return None
        from listinglint.pipeline.workers.pool import Pool

        return Pool(self.number, self.budgets, cache, settling)


def processes_of(jobs: int | None, limits: str, language: Language) -> Processes:
    """Read the options; a limit that is none ends the run."""
    from listinglint.pipeline.workers.budgets import Budgets

    said: dict[str, float] = {}
    for text in filter(None, (part.strip() for part in limits.split(","))):
        name, _, number = text.partition("=")
        if name not in _LEAST or not _is_number(number) or not _LEAST[name] <= float(number) < 1e9:
            known = ",".join(f"{known}={least:g}" for known, least in _LEAST.items())
            refuse(NO_LIMIT.filled(text=text, known=known).of(language))
        said[name.replace("-", "_")] = float(number)
    return Processes(jobs, Budgets(**said))


def _is_number(text: str) -> bool:
    try:
        float(text)
    except ValueError:
        return False
    return True


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
