"""Some workers and what they have to do: answers come in the order of the tasks, and whatever breaks a worker costs one listing."""

from __future__ import annotations

import time
from collections import deque
from multiprocessing.connection import wait
from typing import TYPE_CHECKING, Any, Final, Self

from msgspec import Struct, field
from msgspec.structs import replace

from listinglint.model.wording import Wording
from listinglint.pipeline.gave_up import gave_up
from listinglint.pipeline.tasks import Item, Task
from listinglint.pipeline.workers import process
from listinglint.pipeline.workers.budgets import Budgets
from listinglint.pipeline.workers.errors import PoolError
from listinglint.pipeline.workers.messages import (
    Barred,
    Begun,
    Finished,
    ListingTask,
    Looking,
    NewFeed,
    NewRecipe,
    PictureTask,
    Ready,
    Result,
)
from listinglint.pipeline.workers.recipe import recipe_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path
    from types import TracebackType

    from listinglint.pipeline.check import Checked
    from listinglint.pipeline.workers.process import WorkerProcess

AHEAD: Final = 16
"""Items for each worker that may be under way or wait for one before them: the memory of a run is bounded by them."""
READY_AHEAD: Final = 2
"""Tasks that are read before a worker waits for them."""
TICK: Final = 0.25
"""Seconds between two looks at clocks and memory."""
MOST_BARRED: Final = 3
"""Pictures of a task that may break a worker before the listing is given up."""
MOST_STARTS: Final = 4
"""Workers in a row that break before they are ready, after which it is no matter of a listing."""


class _Job(Struct, eq=False):
    """An item on its way."""

    item: Item | PictureTask
    results: list[Any] = field(default_factory=list)
    barred: Barred = field(default_factory=Barred)
    is_tried_again: bool = False
    is_done: bool = False


class Pool(Struct):
    """Workers, started when there is something to do. Close it when all is done."""

    jobs: int
    budgets: Budgets = field(default_factory=Budgets)
    cache: Path | None = None
    finish: Callable[[Checked], Any] | None = None
    """What workers make of a checked listing; a function or object that can be sent to them."""
    _workers: list[WorkerProcess] = field(default_factory=list)
    _again: deque[_Job] = field(default_factory=deque)
    _numbers: dict[object, int] = field(default_factory=dict)
    _held: list[object] = field(default_factory=list)
    _false_starts: int = 0
    _looked_at: float = 0.0

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """End all workers."""
        while self._workers:
            self._workers.pop().close()

    def run(self, items: Iterable[Any]) -> Iterator[tuple[Any, list[Any]]]:
        """Give items in their order, each with what became of its listings; those that are no tasks pass through.

        Of listings that broke a worker or a budget a `GaveUp` comes instead; of pictures the reason. Raises PoolError.
        """
        left, under_way, is_all = iter(items), deque[_Job](), False
        try:
            while True:
                while not is_all and len(under_way) < AHEAD * self.jobs and len(self._again) < self._room():
                    item = next(left, None)
                    if item is None:
                        is_all = True
                        break
                    under_way.append(job := _Job(item))
                    if isinstance(item, Task | PictureTask):
                        self._again.append(job)
                        self._hand_out()
                    else:
                        job.is_done = True
                self._hand_out()
                if under_way and under_way[0].is_done:
                    job = under_way.popleft()
                    yield job.item, job.results
                    self._listen(0)
                elif under_way:
                    self._listen(TICK)
                elif is_all:
                    return
        finally:
            self._again.clear()
            for worker in [one for one in self._workers if one.job is not None]:
                self._workers.remove(worker)
                worker.kill()

    def _room(self) -> int:
        """Count the tasks that could be begun now, and some that are at hand when a worker is done."""
        return self.jobs - sum(worker.job is not None for worker in self._workers) + READY_AHEAD

    def _hand_out(self) -> None:
        """Give what waits to workers that wait, and start workers while there are too few."""
        while self._again:
            idle = next((one for one in self._workers if one.is_ready and one.job is None), None)
            if idle is None:
                starting = sum(not one.is_ready for one in self._workers)
                if len(self._workers) < self.jobs and starting < len(self._again):
                    self._start()
                    continue
                return
            self._give(idle, self._again.popleft())

    def _start(self) -> None:
        try:
            with process.uninterrupted():
                self._workers.append(process.start(self.finish, self.budgets, self.cache))
        except OSError as error:
            if not self._workers:
                raise PoolError(Wording(str(error), str(error))) from error
            self.jobs = len(self._workers)

    def _give(self, worker: WorkerProcess, job: _Job) -> None:
        worker.begin(job)
        try:
            worker.connection.send(self._message(worker, job))
        except OSError:
            self._lost(worker, worker.broken(), may_repeat=True)

    def _message(self, worker: WorkerProcess, job: _Job) -> ListingTask | PictureTask:
        """Write a task down, and send ahead what it refers to, if the worker has not got it."""
        item = job.item
        if isinstance(item, PictureTask):
            return item
        assert isinstance(item, Task)
        plan, feed = item.plan, None
        recipe = self._number("recipe", (plan.rules, plan.settings))
        if ("recipe", recipe) not in worker.known:
            worker.connection.send(NewRecipe(recipe, recipe_of(plan)))
            worker.known.add(("recipe", recipe))
        if item.feed is not None:
            feed = self._number("feed", (item.feed,))
            if ("feed", feed) not in worker.known:
                worker.connection.send(NewFeed(feed, item.feed.frame))
                worker.known = {one for one in worker.known if one[0] != "feed"} | {("feed", feed)}
        return ListingTask(recipe, plan.source, feed, item.product, job.barred)

    def _number(self, kind: str, things: tuple[object, ...]) -> int:
        """Number things by what they are in memory, where they are held until the pool is gone."""
        key = (kind, *(id(thing) for thing in things))
        if key not in self._numbers:
            self._numbers[key] = len(self._numbers)
            self._held.append(things)
        return self._numbers[key]

    def _listen(self, seconds: float) -> None:
        """Hear what workers say, and end those that overdraw a budget or are gone."""
        by_connection = {worker.connection: worker for worker in self._workers}
        for connection in wait(list(by_connection), seconds):
            worker = by_connection[connection]  # type: ignore[index] # only connections were asked for
            self._hear(worker)
        now = time.monotonic()
        if now - self._looked_at >= TICK:
            self._looked_at = now
            for worker in list(self._workers):
                if (over := worker.overdrawn()) is not None and not worker.connection.poll():
                    worker.kill()
                    self._lost(worker, over, may_repeat=False)

    def _hear(self, worker: WorkerProcess) -> None:
        """Take all that a worker has said."""
        try:
            while worker.connection.poll():
                message = worker.connection.recv()
                if isinstance(message, Ready):
                    worker.is_ready, self._false_starts = True, 0
                elif isinstance(message, Begun | Looking):
                    worker.hear(message)
                elif isinstance(message, Result):
                    worker.job.results.append(message.value)
                elif isinstance(message, Finished):
                    worker.job.is_done, worker.job = True, None
        except (EOFError, OSError):
            self._lost(worker, worker.broken(), may_repeat=True)

    def _lost(self, worker: WorkerProcess, why: Wording, *, may_repeat: bool) -> None:
        """Go on without a worker; its task is done once more, without what broke it."""
        self._workers.remove(worker)
        job: _Job | None = worker.job
        if job is None:
            self._false_starts += not worker.is_ready
            if self._false_starts >= MOST_STARTS:
                raise PoolError(why)
            return
        if may_repeat and not job.is_tried_again:  # perhaps it was ended by somebody else
            job.is_tried_again = True
        elif (
            worker.is_at_a_picture and not isinstance(job.item, PictureTask) and len(job.barred.pictures) < MOST_BARRED
        ):
            job.barred = replace(job.barred, pictures={**job.barred.pictures, str(worker.picture): why})
        else:
            self._give_up(job, worker.listing, why)
        if not job.is_done:
            job.results.clear()
            self._again.appendleft(job)

    def _give_up(self, job: _Job, listing: tuple[str, str] | None, why: Wording) -> None:
        item = job.item
        if isinstance(item, PictureTask):
            job.results, job.is_done = [why], True
            return
        assert isinstance(item, Task)
        path, title = listing or (item.path, "")
        if listing is None or item.product is not None or path == item.path:  # it holds no other listing
            job.results, job.is_done = [gave_up(item.plan, path, title, why)], True
        else:
            job.barred = Barred(listings={**job.barred.listings, path: why})
            job.is_tried_again = False
