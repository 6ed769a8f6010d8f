"""One worker as the run sees it: what it was given, since when, and what it said last."""

from __future__ import annotations

import multiprocessing
import signal
import time
from contextlib import contextmanager
from multiprocessing import resource_tracker
from typing import TYPE_CHECKING, Any

from msgspec import Struct, field

from listinglint.files.passing import remove_of
from listinglint.pipeline.workers.budgets import (
    LISTING_TOO_LONG,
    PICTURE_TOO_LONG,
    TOO_MUCH_MEMORY,
    Budgets,
    how_it_broke,
    memory_of,
)
from listinglint.pipeline.workers.messages import Begun, Looking
from listinglint.pipeline.workers.worker import TERMINATING, serve

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from multiprocessing.connection import Connection
    from multiprocessing.process import BaseProcess
    from pathlib import Path

    from listinglint.model.wording import Wording
    from listinglint.pipeline.check import Checked

_PATIENCE: float = 2
"""Seconds in which a worker that has nothing more to do ends by itself."""


class WorkerProcess(Struct, eq=False):
    """A worker's process, started anew and never forked: it inherits no thread, lock or file, on any system."""

    process: BaseProcess
    connection: Connection
    budgets: Budgets
    job: Any = None
    """What it works on; None: it waits."""
    is_ready: bool = False
    known: set[tuple[str, int]] = field(default_factory=set)
    """The recipes and feeds it has been sent."""
    listing: tuple[str, str] | None = None
    """Path and title of the listing it judges."""
    picture: str | None = None
    """The picture it looks at."""
    _listing_since: float = 0.0
    _picture_since: float = 0.0

    def begin(self, job: object) -> None:
        """Note what it was given."""
        self.job, self.listing, self.picture, self._listing_since = job, None, None, time.monotonic()

    def hear(self, message: Begun | Looking) -> None:
        """Note what it says it does."""
        now = time.monotonic()
        if isinstance(message, Begun):
            self.listing, self._listing_since = (message.path, message.title), now
        else:
            self.picture, self._picture_since = message.picture, now

    def overdrawn(self) -> Wording | None:
        """Say which budget it has overdrawn; None while it keeps to them."""
        if self.job is None:
            return None
        now, budgets = time.monotonic(), self.budgets
        if self.picture is not None and now - self._picture_since > budgets.picture_seconds:
            return PICTURE_TOO_LONG.filled(seconds=budgets.picture_seconds)
        if now - self._listing_since > budgets.listing_seconds:
            self.picture = None  # none of them alone has taken so long
            return LISTING_TOO_LONG.filled(seconds=budgets.listing_seconds)
        if memory_of(self.process.pid) > budgets.worker_mb:
            return TOO_MUCH_MEMORY.filled(mb=budgets.worker_mb)
        return None

    @property
    def is_at_a_picture(self) -> bool:
        """Whether a picture is what it was looking at last."""
        return self.picture is not None

    def broken(self) -> Wording:
        """Say how it ended, which it has by itself."""
        self.process.join(_PATIENCE)
        why = how_it_broke(self.process.exitcode)
        self.kill()
        return why

    def kill(self) -> None:
        """End it at once, whatever it does."""
        pid = self.process.pid
        try:
            self.process.kill()
            self.process.join()
        finally:
            remove_of(pid)
        self.process.close()
        self.connection.close()

    def close(self) -> None:
        """Let it end, or end it."""
        if self.job is None:
            self.connection.close()
            self.process.join(_PATIENCE)
            if self.process.exitcode is not None:
                self.process.close()
                return
        self.kill()


def start(finish: Callable[[Checked], Any] | None, budgets: Budgets, cache: Path | None) -> WorkerProcess:
    """Start a worker; to be called `uninterrupted`. Raises OSError where the system allows no further process."""
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(
        target=serve, args=(theirs, finish, budgets, cache), name="listinglint-worker", daemon=True
    )
    process.start()
    theirs.close()
    return WorkerProcess(process, ours, budgets)


@contextmanager
def uninterrupted() -> Iterator[None]:
    """Let no signal that ends a run come while a process is started: nobody would know yet of the process, and end it. Ours comes when the block has ended."""
    if not hasattr(signal, "pthread_sigmask"):  # Windows
        yield
        return
    resource_tracker.ensure_running()  # which would let it through
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT, *TERMINATING})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
