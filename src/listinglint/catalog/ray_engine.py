"""Tasks shared over the computers of a Ray cluster: what a pool of this computer does, done by an actor on each core.

Each actor leads a worker of its own, so that a page that breaks or hangs costs itself and no actor; what a lost computer had under
way Ray does again. Tasks go out in waves, whose results come back in order: the one who leads the run writes them.
"""

from __future__ import annotations

import os
import pickle
import queue
import socket
import threading
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from msgspec import Struct, field

from listinglint.model.system_reason import reason_of
from listinglint.model.wording import COLON, Wording, joined, worded
from listinglint.pipeline.tasks import FeedParts, Task
from listinglint.pipeline.workers.budgets import Budgets
from listinglint.pipeline.workers.errors import EngineError
from listinglint.pipeline.workers.pool import Pool
from listinglint.pipeline.workers.recipe import Recipe, made, phrasebook_of, recipe_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from listinglint.loaders.feeds.read import FeedFrame
    from listinglint.pipeline.check import Checked

BLOCK: Final = 8
"""Tasks that an actor takes at a time, and that are done again when its computer is lost."""
WAVE: Final = 5_000
"""Items that are out at a time at least, known ones among them; the memory of the leader is bounded by them."""
PER_ACTOR: Final = 500
"""Tasks of a wave for each actor: starting the actors takes seconds, these take at least as long again."""
NOT_INSTALLED: Final = Wording(
    "--engine ray needs a part that is not installed: pip install 'listinglint[ray]'",
    "--engine ray 需要安装附加组件：pip install 'listinglint[ray]'",
)
NO_CLUSTER: Final = Wording("no Ray cluster answers: {why}", "无法连接 Ray 集群：{why}")
STALLED: Final = Wording(
    "the cluster has not finished a listing for {seconds:g} s; see what it lacks, and go on with --resume",
    "集群已有 {seconds:g} 秒没有完成任何商品；请检查集群，之后用 --resume 继续",
)
BROKE: Final = Wording("the cluster gave up: {why}; go on with --resume", "集群中止：{why}；之后可用 --resume 继续")
_ANSWER: Final = 10.0
"""Seconds in which the computer that leads a cluster takes a call."""
_START_SECONDS: Final = 300.0
"""In which a cluster has started its actors."""


class _Shared(Struct, frozen=True):
    """What the tasks of a wave share; it is sent to each actor once."""

    recipes: list[Recipe] = field(default_factory=list)
    frames: list[FeedFrame] = field(default_factory=list)


class RayEngine(Struct):
    """Checks tasks on a Ray cluster."""

    finish: Callable[[Checked], Any]
    budgets: Budgets = field(default_factory=Budgets)
    cache: Path | None = None
    """The folder of caches on every computer; None: nothing is kept."""
    address: str = ""
    """Of the cluster; empty: what RAY_ADDRESS says, else one is started here."""

    def run(self, items: Iterable[Any]) -> Iterator[tuple[Any, list[Any]]]:
        """Give items in their order, each with what became of its listings. Raises EngineError."""
        ray = _connected(self.address)
        try:
            actors = _actors(ray)
            left = iter(items)
            while wave := _wave(left, max(WAVE, PER_ACTOR * actors)):
                yield from self._done(ray, wave, actors)
        finally:
            ray.shutdown()

    def close(self) -> None:
        """Do nothing: a run leaves the cluster by itself."""

    def _done(self, ray: Any, wave: list[Any], actors: int) -> Iterator[tuple[Any, list[Any]]]:
        tasks = [item for item in wave if isinstance(item, Task)]
        rows = self._rows(ray, tasks, actors) if tasks else iter(())
        for item in wave:
            yield item, pickle.loads(next(rows)) if isinstance(item, Task) else []  # noqa: S301 - from an actor of this run

    def _rows(self, ray: Any, tasks: list[Task], actors: int) -> Iterator[bytes]:
        """Give the packed results of tasks, in their order, as long as they keep coming."""
        import pyarrow as pa

        shared, packed = _packed(tasks)
        blocks = [
            ray.put(pa.table({"task": pa.array(packed[at : at + BLOCK], pa.binary())}))
            for at in range(0, len(packed), BLOCK)
        ]
        context = ray.data.DataContext.get_current()
        context.execution_options.preserve_order = True
        context.enable_progress_bars = False
        found = ray.data.from_arrow_refs(blocks).map_batches(
            _Actor,
            fn_constructor_kwargs={
                "shared": pickle.dumps(shared),
                "made_by": pickle.dumps((self.finish, self.budgets, self.cache, str(Path.cwd()))),
            },
            batch_size=BLOCK,
            batch_format="pyarrow",
            compute=ray.data.ActorPoolStrategy(size=min(actors, len(blocks))),
            num_cpus=1,
        )
        return _watched(lambda: (row["results"] for row in found.iter_rows()), self._patience)

    @property
    def _patience(self) -> float:
        """Seconds without a result after which something is wrong with the cluster."""
        return _START_SECONDS + BLOCK * self.budgets.listing_seconds


class _Actor:
    """Lives on one core of the cluster for a wave, and leads a worker there."""

    def __init__(self, shared: bytes, made_by: bytes) -> None:
        from listinglint.pipeline.tools import open_tools

        finish, budgets, cache, folder = pickle.loads(made_by)  # noqa: S301 - from the leader of the run
        os.chdir(folder)
        held: _Shared = pickle.loads(shared)  # noqa: S301
        self._plans = [
            made(one, open_tools(ocr=one.looks_at_pictures, cache=cache, as_of=one.as_of), phrasebook_of(one, cache))
            for one in held.recipes
        ]
        self._feeds = [FeedParts(frame, frame.composer()) for frame in held.frames]
        self._pool = Pool(1, budgets, cache, finish)

    def __call__(self, batch: Any) -> Any:
        """Check the tasks of a batch."""
        import pyarrow as pa

        tasks = [self._task(pickle.loads(one)) for one in batch["task"].to_pylist()]  # noqa: S301 - from the leader of the run
        results = [pickle.dumps(found) for _, found in self._pool.run(tasks)]
        return pa.table({"results": pa.array(results, pa.binary())})

    def _task(self, packed: tuple[int, Any, int | None, Any]) -> Task:
        recipe, source, feed, product = packed
        return Task(self._plans[recipe].plan(source), None if feed is None else self._feeds[feed], product)


def _packed(tasks: list[Task]) -> tuple[_Shared, list[bytes]]:
    """Pack tasks, and apart from them what they share."""
    shared, numbers, packed = _Shared(), dict[tuple[int, ...], int](), []
    for task in tasks:
        plan, feed = task.plan, None
        key = (id(plan.rules), id(plan.settings))
        if key not in numbers:
            numbers[key] = len(shared.recipes)
            shared.recipes.append(recipe_of(plan))
        if task.feed is not None:
            feed = numbers.get((id(task.feed),))
            if feed is None:
                feed = numbers[id(task.feed),] = len(shared.frames)
                shared.frames.append(task.feed.frame)
        packed.append(pickle.dumps((numbers[key], plan.source, feed, task.product)))
    return shared, packed


def _wave(items: Iterator[Any], most: int) -> list[Any]:
    return [item for item, _ in zip(items, range(most), strict=False)]


def _connected(address: str) -> Any:
    """Connect to the cluster. Raises EngineError."""
    try:
        import ray
        import ray.data
    except ImportError as error:
        raise EngineError(NOT_INSTALLED) from error
    _refuse_silent(address or os.environ.get("RAY_ADDRESS", ""))
    try:
        ray.init(address=address or None, log_to_driver=False, logging_level="error")
    except (ConnectionError, RuntimeError, ValueError, TimeoutError) as error:
        raise EngineError(NO_CLUSTER.filled(why=str(error).split("\n", 1)[0])) from error
    return ray


def _refuse_silent(address: str) -> None:
    """Refuse a host and port that nobody listens at, which Ray itself asks again for minutes. Raises EngineError."""
    host, _, port = address.rpartition("//")[2].rpartition(":")
    if not host or not port.isascii() or not port.isdigit():  # "auto" and its like
        return
    try:
        socket.create_connection((host.strip("[]"), int(port)), _ANSWER).close()
    except (OSError, OverflowError) as error:
        raise EngineError(NO_CLUSTER.filled(why=joined(COLON, (worded(address), reason_of(error))))) from error


def _actors(ray: Any) -> int:
    """Count the cores that actors may have: one of each computer stays free, else reading and moving data would wait for ever."""
    cores = [int(node["Resources"].get("CPU", 0)) for node in ray.nodes() if node["Alive"]]
    return max(sum(max(count - 1, 0) for count in cores), 1)


def _watched(rows: Callable[[], Iterator[bytes]], patience: float) -> Iterator[bytes]:
    """Give rows as they come. Raises EngineError when none has come for so many seconds, which the cluster itself never says."""
    held: queue.Queue[bytes | BaseException | None] = queue.Queue(4 * BLOCK)

    def read() -> None:
        try:
            for row in rows():
                held.put(row)
            held.put(None)
        except BaseException as error:  # noqa: BLE001 - it is raised where it is waited for
            held.put(error)

    threading.Thread(target=read, name="ray-rows", daemon=True).start()
    while True:
        try:
            row = held.get(timeout=patience)
        except queue.Empty:
            raise EngineError(STALLED.filled(seconds=patience)) from None
        if isinstance(row, BaseException):
            raise EngineError(BROKE.filled(why=f"{type(row).__name__}: {str(row)[:200]}")) from row
        if row is None:
            return
        yield row
