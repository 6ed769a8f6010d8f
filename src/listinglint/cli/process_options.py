"""Processes: how many, what each may take, and when it is worth while to start them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from listinglint.cli.language import say

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from listinglint.cli.setup import Setup
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
ListingSeconds = Annotated[
    float | None,
    typer.Option(
        min=0.1,
        help=say(
            "Seconds that one listing may take in a process of its own (default: 300).",
            "在独立进程中检查一个商品最多用时（秒，默认 300）。",
        ),
    ),
]
PictureSeconds = Annotated[
    float | None,
    typer.Option(
        min=0.1,
        help=say(
            "Seconds that one picture may take in a process of its own (default: 60).",
            "在独立进程中查看一张图片最多用时（秒，默认 60）。",
        ),
    ),
]
WorkerMemory = Annotated[
    int | None,
    typer.Option(
        min=256,
        metavar="MB",
        help=say("Megabytes that one process may take (default: 2048).", "每个进程最多占用的内存（MB，默认 2048）。"),
    ),
]
_MANY = 16
"""Pages from which it is worth while to start a process for each core, which takes each a third of a second of a core."""
_LARGE = 2 * 1024 * 1024
"""Bytes of pages from which it is, however few they are."""


class Processes(NamedTuple):
    """What the command line asks for."""

    jobs: int | None = None
    listing_seconds: float | None = None
    picture_seconds: float | None = None
    worker_mb: int | None = None

    @property
    def is_alone(self) -> bool:
        """Whether everything is to be done in this process."""
        return self.jobs == 1

    @property
    def number(self) -> int:
        """How many there are to be."""
        from listinglint.images.service import cores

        return self.jobs or cores()

    @property
    def budgets(self) -> Budgets:
        """What each may take."""
        from listinglint.pipeline.workers import budgets

        return budgets.Budgets(
            self.listing_seconds or budgets.LISTING_SECONDS,
            self.picture_seconds or budgets.PICTURE_SECONDS,
            self.worker_mb or budgets.WORKER_MB,
        )

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
