"""One run of the desk: its temporary folder, the latest drop, and the check of it. All of it is gone when the desk is closed."""

from __future__ import annotations

import shutil
import threading
import time
from contextlib import suppress
from itertools import count
from typing import TYPE_CHECKING, Any

from msgspec import Struct, field

from listinglint.config.lookup import Lookup
from listinglint.config.settings import Layer
from listinglint.desk.drop import Drop, Limits
from listinglint.desk.job import Job
from listinglint.facts.ports import Tools
from listinglint.pipeline.plan import Planner
from listinglint.pipeline.tools import open_tools
from listinglint.yaml_source.compiled import cache_dir

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from listinglint.model.wording import Language

_TRIES = 20
"""How often deleting is tried, a quarter of a second apart: a file that is open can't be deleted on Windows."""


class Asked(Struct, frozen=True):
    """How the desk was started."""

    language: Language | None = None
    """None: the browser's."""
    profiles: tuple[str, ...] = ()
    """Those that are chosen to begin with; none: the usual one."""
    config: Path | None = None
    """A configuration file for all pages; None: none is read, not even one that is dropped."""
    ocr: bool = True
    limits: Limits = field(default_factory=Limits)


class Session:
    """What the desk holds. Methods but `touch` may wait for a check to end and belong into a thread."""

    def __init__(self, folder: Path, asked: Asked) -> None:
        self.folder, self.asked = folder, asked
        self.drop: Drop | None = None
        self.job: Job | None = None
        self._numbers = count(1)
        self._lock = threading.Lock()
        # What was read in pictures is kept with them, not where the command line keeps it for the next run.
        self._tools = {True: open_tools(cache=folder / "cache"), False: Tools()}
        self._seen = time.monotonic()

    def touch(self) -> None:
        """Note that the page is still there."""
        self._seen = time.monotonic()

    @property
    def idle(self) -> float:
        """Seconds since the page was last heard of; none while a check runs."""
        return 0.0 if self.job and self.job.is_running else time.monotonic() - self._seen

    def begin(self) -> Drop:
        """Make room for the next drop; the one before, and its check, are gone."""
        with self._lock:
            self._end()
            number = str(next(self._numbers))
            folder = self.folder / f"drop-{number}" / "files"
            folder.mkdir(parents=True)
            self.drop = Drop(folder, self.asked.limits, number)
            return self.drop

    def check(self, profiles: list[str], shop: dict[str, Any], tables: Sequence[str] = ()) -> Job | None:
        """Begin to check the latest drop, also anew with other settings or with tables that are to be read; None when there is none."""
        with self._lock:
            if self.drop is None:
                return None
            self._stop()
            self.job = Job(self.drop, self._planner(profiles, shop), tables)
            self.job.start()
            return self.job

    def stop(self) -> None:
        """End the check."""
        with self._lock:
            self._stop()

    def close(self) -> None:
        """End all and delete all."""
        with self._lock:
            self._stop()
            _delete(self.folder)

    def _planner(self, profiles: list[str], shop: dict[str, Any]) -> Planner:
        says: dict[str, Any] = {"profiles": profiles or list(self.asked.profiles), "shop": shop, "ocr": self.asked.ocr}
        given = {key: value for key, value in says.items() if value not in ([], {})}
        lookup = Lookup(above=[Layer(given, str)], named=self.asked.config, is_isolated=self.asked.config is None)
        return Planner(lookup, cache_dir(), _tools=self._tools)

    def _stop(self) -> None:
        if self.job is not None:
            self.job.cancel()
        self.job = None

    def _end(self) -> None:
        self._stop()
        if self.drop is not None:
            _delete(self.drop.folder.parent)
        self.drop = None


def _delete(folder: Path) -> None:
    """Delete a folder; what a picture that is being read holds open is tried again."""
    for _ in range(_TRIES):
        with suppress(OSError):
            shutil.rmtree(folder)
        if not folder.exists():
            return
        time.sleep(0.25)
