"""The life of a worker: it takes tasks one after the other, and tells what it is about to do before it does it."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from multiprocessing.connection import wait
from typing import TYPE_CHECKING, Any, Final

from msgspec import Struct, field

from listinglint.model.memory import limit_memory
from listinglint.model.report import Problem
from listinglint.pipeline.gave_up import gave_up
from listinglint.pipeline.tasks import FeedParts, Task, evidence_of, finished
from listinglint.pipeline.workers.messages import (
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
from listinglint.pipeline.workers.recipe import MadePlans, Recipe, made, phrasebook_of
from listinglint.pipeline.workers.watched_pictures import WatchedPictures

if TYPE_CHECKING:
    from collections.abc import Callable
    from multiprocessing.connection import Connection
    from pathlib import Path

    from listinglint.pipeline.check import Checked
    from listinglint.pipeline.workers.budgets import Budgets


TERMINATING: Final = {signal.SIGTERM, signal.SIGHUP} if hasattr(signal, "pthread_sigmask") else set()
"""What ends a process; held back from a worker until it is known to whoever started it."""


def serve(
    connection: Connection, finish: Callable[[Checked], Any] | None, budgets: Budgets, cache: Path | None
) -> None:
    """Work off what comes through a connection until it is closed; this is what a worker's process runs.

    Args:
        connection: To the run.
        finish: What is made of a checked listing before it is sent back; None for a worker that only looks at pictures.
        budgets: What it may take.
        cache: The folder of caches; None: nothing is kept.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the run is told, and closes the connection
    if TERMINATING:
        signal.pthread_sigmask(signal.SIG_UNBLOCK, TERMINATING)
    _end_with_the_run()
    limit_memory(budgets.worker_mb)
    pictures = WatchedPictures(cache, lambda picture: connection.send(Looking(picture)))
    worker = Worker(connection, finish, cache, pictures)
    try:
        connection.send(Ready())
        while True:
            worker.take(connection.recv())
    except (EOFError, BrokenPipeError, ConnectionResetError):  # the run is over
        return


def _end_with_the_run() -> None:
    """End when the process that leads the run is gone, whatever is being done: a stuck picture would outlive it for ever."""
    run = multiprocessing.parent_process()
    if run is None:
        return

    def watch() -> None:
        wait([run.sentinel])
        os._exit(1)

    threading.Thread(target=watch, name="run-is-gone", daemon=True).start()


class Worker(Struct):
    """What a worker keeps from task to task."""

    connection: Connection
    finish: Callable[[Checked], Any] | None
    cache: Path | None
    pictures: WatchedPictures
    _plans: dict[int, MadePlans] = field(default_factory=dict)
    _feeds: dict[int, FeedParts] = field(default_factory=dict)

    def take(self, message: object) -> None:
        """Do what a message asks for."""
        if isinstance(message, NewRecipe):
            self._plans[message.number] = self._made(message.recipe)
        elif isinstance(message, NewFeed):
            self._feeds.clear()  # a feed follows the other, and what lies in its folders is much to keep
            self._feeds[message.number] = FeedParts(message.frame, message.frame.composer())
        elif isinstance(message, ListingTask):
            self._check(message)
        elif isinstance(message, PictureTask):
            self._look(message)

    def _made(self, recipe: Recipe) -> MadePlans:
        from listinglint.facts.ports import Tools

        tools = Tools(as_of=recipe.as_of, phrasebook=phrasebook_of(recipe, self.cache))
        if recipe.looks_at_pictures:
            tools = Tools(self.pictures, self.pictures.image, self.pictures, recipe.as_of, tools.phrasebook)
        return made(recipe, tools, tools.phrasebook)

    def _check(self, message: ListingTask) -> None:
        feed = None if message.feed is None else self._feeds[message.feed]
        plan = self._plans[message.recipe].plan(message.source)
        self.pictures.barred = message.barred.pictures
        assert self.finish is not None
        for evidence in evidence_of(Task(plan, feed, message.product)):
            if isinstance(evidence, Problem):
                self.connection.send(Result(evidence))
                continue
            listing = evidence.listing
            if (why := message.barred.listings.get(listing.path)) is not None:
                self.connection.send(Result(gave_up(plan, listing.path, listing.title, why)))
                continue
            self.connection.send(Begun(listing.path, listing.title))
            self.connection.send(Result(finished(evidence, plan, self.finish)))
        self.connection.send(Finished())

    def _look(self, task: PictureTask) -> None:
        seen = (
            self.pictures.read([task.picture])
            if task.kind == "read"
            else self.pictures.judge([task.picture], [task.reading])
        )
        self.connection.send(Result(seen[0]))
        self.connection.send(Finished())
