"""A run in pieces that can be checked apart: a page, a pack, or one product of a feed."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from msgspec import Struct

from listinglint.facts.evidence import Evidence
from listinglint.loaders.find import goods_of
from listinglint.model.report import Problem
from listinglint.model.wording import Wording
from listinglint.pipeline.check import Checked, gather, judged, unread
from listinglint.pipeline.gave_up import gave_up

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from listinglint.loaders.feeds.compose import Composer
    from listinglint.loaders.feeds.read import FeedFrame, Product
    from listinglint.pipeline.gave_up import GaveUp
    from listinglint.pipeline.plan import Plan

Value = TypeVar("Value")
CHECKING_BROKE = Wording("checking it broke: {error}", "检查时出错：{error}")


class FeedParts(Struct, frozen=True, eq=False):
    """What the products of one feed share: in this process, and as it is sent to another."""

    frame: FeedFrame
    composer: Composer


class Task(Struct, frozen=True, eq=False):
    """What is checked in one go."""

    plan: Plan
    feed: FeedParts | None = None
    """The feed of which `product` is one; None: the whole of the plan's source."""
    product: Product | None = None

    @property
    def path(self) -> str:
        """The path of its listing, or of the file that holds several."""
        return self.product.path if self.product else self.plan.source.path


class PlanDone(Struct, frozen=True):
    """All of a page or feed is done; it stands behind its tasks."""

    number: int
    """Of the plan in the run, from 1."""


Item = Task | Problem | PlanDone
"""What a run is made of, in its order."""


def items_of(plans: Iterable[Plan]) -> Iterator[Item]:
    """Give the tasks of plans one by one, what of a feed can't be read where it stands, and the end of each plan."""
    for number, plan in enumerate(plans, 1):
        yield from tasks_of(plan)
        yield PlanDone(number)


def tasks_of(plan: Plan) -> Iterator[Task | Problem]:
    """Take a plan apart: the products of a feed are read one by one, all else is one task.

    What is fetched is one task as well, since pictures are fetched ahead of the listing that shows them.
    """
    try:
        goods = goods_of(plan.source) if plan.tools.fetcher is None else None
        if goods is None:
            yield Task(plan)
            return
        parts = FeedParts(goods.frame, goods.frame.composer())
        for product in goods.products:
            yield Task(plan, parts, product)
    except Exception as error:  # noqa: BLE001 - one feed that breaks the loader must not hide the others
        yield unread(plan.source.path, error)


def evidence_of(task: Task) -> Iterator[Evidence | Problem]:
    """Read the listings of a task and get ready to look at them."""
    if task.product is None or task.feed is None:
        yield from gather(task.plan.source, task.plan.tools)
        return
    from listinglint.loaders.feeds.read import composed  # all formats there are, which a page need not wait for

    product = task.product
    try:
        listing = composed(task.feed.composer, product)
    except Exception as error:  # noqa: BLE001 - one product that breaks the loader must not hide the others
        yield unread(product.path, error)
    else:
        yield Evidence(listing, task.plan.tools)


def finished(evidence: Evidence, plan: Plan, finish: Callable[[Checked], Value]) -> Value | GaveUp:
    """Judge one listing by a plan and finish it; what breaks on the way costs this listing only."""
    try:
        return finish(judged(evidence, plan))
    except Exception as error:  # noqa: BLE001 - one listing that breaks must not hide the others
        why = CHECKING_BROKE.filled(error=f"{type(error).__name__}: {error}")
        return gave_up(plan, evidence.listing.path, evidence.listing.title, why)


def in_this_process(
    items: Iterable[Item], finish: Callable[[Checked], Value]
) -> Iterator[tuple[Item, list[Value | Problem | GaveUp]]]:
    """Check items one after the other; with each comes what `finish` made of its listings, or why there is none."""
    for item in items:
        results: list[Value | Problem | GaveUp] = []
        if isinstance(item, Task):
            plan = item.plan
            results.extend(
                one if isinstance(one, Problem) else finished(one, plan, finish) for one in evidence_of(item)
            )
        yield item, results
