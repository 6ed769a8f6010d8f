"""Runs fetches side by side in one thread: a few connections for each host, pauses before another try, no request too many.

A fetch is a generator: it yields a Request and is sent its Response, or yields a Pause and is sent None when it is over.
"""

from __future__ import annotations

import atexit
import heapq
import time
from collections import defaultdict, deque
from concurrent.futures import Future
from itertools import count
from queue import Empty, SimpleQueue
from threading import Lock, Thread
from typing import TYPE_CHECKING, Any, Final

from msgspec import Struct, field

from listinglint.fetching import reasons
from listinglint.fetching.reasons import NotFetched
from listinglint.fetching.transfer import Request, Response, Transfer

if TYPE_CHECKING:
    from collections.abc import Generator

    from listinglint.fetching.address_policy import AddressPolicy
    from listinglint.fetching.limits import Limits

TICK_SECONDS: Final = 0.02
"""How long a new fetch waits, at most, to be noticed while others are under way."""


class Pause(Struct, frozen=True):
    """A wait before another try; nothing else is asked of the host in the meantime."""

    seconds: float
    host: str


class _Task(Struct):
    """A fetch that is under way."""

    steps: Generator[Request | Pause, Response | None, Any]
    future: Future[Any]


class _Host(Struct):
    """What is asked of a host now, and what waits for its turn."""

    active: int = 0
    waiting: deque[tuple[_Task, Request]] = field(default_factory=deque)
    quiet_until: float = 0
    speaks_http2: bool = False
    failures: int = 0
    """Times in a row that it could not be reached."""


class Scheduler:
    """The thread with all connections. It starts with the first fetch and ends with the program."""

    def __init__(self, policy: AddressPolicy, limits: Limits) -> None:
        """Get ready; no thread and no connection yet."""
        self._policy, self._limits = policy, limits
        self._inbox: SimpleQueue[_Task | None] = SimpleQueue()
        self._thread: Thread | None = None
        self._lock = Lock()
        self._unfinished: set[Future[Any]] = set()
        self._hosts: dict[str, _Host] = defaultdict(_Host)
        self._transfers: dict[Any, tuple[_Task, Transfer]] = {}
        self._sleeping: list[tuple[float, int, _Task]] = []
        self._numbers = count()
        self._multi: Any = None

    def run(self, steps: Generator[Request | Pause, Response | None, Any]) -> Future[Any]:
        """Start a fetch; the future holds what it returns or raises."""
        future: Future[Any] = Future()
        future.set_running_or_notify_cancel()
        with self._lock:
            self._unfinished.add(future)
            if self._thread is None or not self._thread.is_alive():
                self._thread = Thread(target=self._run, name="listinglint-fetch", daemon=True)
                self._thread.start()
                atexit.register(self.close)  # before Python takes its threads down
        self._inbox.put(_Task(steps, future))
        return future

    def close(self) -> None:
        """Drop what is under way and end the thread."""
        with self._lock:
            thread, self._thread = self._thread, None
        if thread is not None:
            atexit.unregister(self.close)
            self._inbox.put(None)
            thread.join()

    def _run(self) -> None:
        """Go round and round; whatever ends it, nobody is left waiting."""
        try:
            self._loop()
        finally:
            self._hosts.clear()
            self._transfers.clear()
            self._sleeping.clear()
            with self._lock:
                left, self._unfinished = self._unfinished, set()
            for future in left:
                future.set_exception(NotFetched(reasons.CUT))

    def _end(self, task: _Task, result: object = None, error: Exception | None = None) -> None:
        with self._lock:
            self._unfinished.discard(task.future)
        if error is None:
            task.future.set_result(result)
        else:
            task.future.set_exception(error)

    def _loop(self) -> None:
        import pycurl

        self._multi = pycurl.CurlMulti()
        self._multi.setopt(pycurl.M_MAX_HOST_CONNECTIONS, self._limits.connections)
        while self._take_new():
            self._wake()
            self._start_waiting()
            if not self._transfers:
                continue
            while self._multi.perform()[0] == pycurl.E_CALL_MULTI_PERFORM:
                pass
            self._collect()
            if self._transfers:
                self._multi.select(TICK_SECONDS)
        for handle, (_, transfer) in list(self._transfers.items()):
            self._multi.remove_handle(handle)
            transfer.finish(pycurl.E_OK)
        self._multi.close()

    def _take_new(self) -> bool:
        """Begin the fetches that came in; wait for one if there is nothing else to do. False: it is over."""
        is_idle = not self._transfers and not any(host.waiting for host in self._hosts.values())
        wait = self._until_next() if is_idle else 0.0
        try:
            task = self._inbox.get(timeout=wait) if wait is None or wait > 0 else self._inbox.get_nowait()
            while task is not None:
                self._step(task, None)
                task = self._inbox.get_nowait()
        except Empty:
            return True
        return False

    def _until_next(self) -> float | None:
        """Give the seconds until the next pause is over; None: there is none."""
        return max(0.0, self._sleeping[0][0] - time.monotonic()) if self._sleeping else None

    def _wake(self) -> None:
        while self._sleeping and self._sleeping[0][0] <= time.monotonic():
            self._step(heapq.heappop(self._sleeping)[2], None)

    def _step(self, task: _Task, response: Response | None) -> None:
        """Let a fetch go on, and see what it wants next."""
        try:
            wanted = task.steps.send(response)
        except StopIteration as end:
            self._end(task, end.value)
        except Exception as error:  # noqa: BLE001 - told to who waits for it
            self._end(task, error=error)
        else:
            if isinstance(wanted, Pause):
                over = time.monotonic() + wanted.seconds
                self._hosts[wanted.host].quiet_until = over
                heapq.heappush(self._sleeping, (over, next(self._numbers), task))
            else:
                self._hosts[wanted.address.host].waiting.append((task, wanted))

    def _start_waiting(self) -> None:
        """Hand requests to libcurl, as many as each host may be asked at one time."""
        now = time.monotonic()
        for host in list(self._hosts.values()):
            most = self._limits.streams if host.speaks_http2 else self._limits.connections
            while (
                host.waiting
                and host.active < most
                and host.quiet_until <= now
                and len(self._transfers) < self._limits.transfers
            ):
                task, request = host.waiting.popleft()
                if host.failures >= self._limits.dead_after:
                    self._step(task, Response(fault=reasons.DOWN.filled(host=request.address.host)))
                    continue
                transfer = Transfer(request, self._policy, self._limits)
                host.active += 1
                self._transfers[transfer.handle] = task, transfer
                self._multi.add_handle(transfer.handle)
        if not self._transfers and any(host.waiting for host in self._hosts.values()):
            time.sleep(TICK_SECONDS)  # hosts that asked for a pause

    def _collect(self) -> None:
        """Take the answers that are complete, and let their fetches go on."""
        left = 1
        while left:
            left, done, failed = self._multi.info_read()
            ended = [(handle, 0) for handle in done] + [(handle, code) for handle, code, _ in failed]
            for handle, code in ended:
                task, transfer = self._transfers.pop(handle)
                self._multi.remove_handle(handle)
                host = self._hosts[transfer.request.address.host]
                host.active -= 1
                response = transfer.finish(code)
                host.failures = host.failures + 1 if response.is_host_down else 0
                host.speaks_http2 = host.speaks_http2 or response.is_http2
                self._step(task, response)
