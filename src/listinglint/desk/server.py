"""The desk as a program: a port of this computer alone, a temporary folder, and an end that leaves neither behind."""

from __future__ import annotations

import shutil
import signal
import socket
import tempfile
import threading
import time
import webbrowser
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

import uvicorn

from listinglint.desk.app import application
from listinglint.desk.guard import secret
from listinglint.desk.session import Session

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from listinglint.desk.session import Asked

HOST = "127.0.0.1"
_PREFIX = "listinglint-desk-"
_ALIVE = "alive"
"""A file that is touched as long as a desk runs."""
_FORGOTTEN = 24 * 3600.0
"""Seconds after which a folder whose desk no longer touches it is deleted: the computer was switched off, or the desk killed."""
_IDLE = 15 * 60.0
"""Seconds without the page after which the desk ends; a browser wakes pages in the background once a minute."""
_WATCH = 5.0


def serve(asked: Asked, announce: Callable[[str], None], *, opens_browser: bool = True, idle: float = _IDLE) -> None:
    """Serve the page until its user closes it, a signal comes, or nobody has looked at it for `idle` seconds.

    Args:
        asked: How the desk was started.
        announce: Told the address once it answers.
        opens_browser: Whether it is opened in the user's browser.
        idle: How long to wait for a page that is no more.

    Raises:
        OSError: There is no port, or no room for temporary files.
    """
    with _ended_by_signals() as end, _temporary() as folder, _port() as port:
        host, token = f"{HOST}:{port.getsockname()[1]}", secret()
        session = Session(folder, asked)
        try:
            server = end.server = _server(session, host, token)
            watch = threading.Thread(
                target=_watch,
                args=(server, session, idle, announce, f"http://{host}/{token}/", opens_browser),
                daemon=True,
            )
            watch.start()
            server.run(sockets=[port])
        finally:
            session.close()


def _server(session: Session, host: str, token: str) -> uvicorn.Server:
    """Set the server up; it ends when the page asks for it."""

    def end() -> None:
        server.should_exit = True

    config = uvicorn.Config(
        application(session, host, token, end),
        log_config=None,  # there may be no console to write to
        access_log=False,
        lifespan="off",
        ws="none",
        proxy_headers=False,
        server_header=False,
        limit_concurrency=64,
        timeout_graceful_shutdown=2,
    )
    server = uvicorn.Server(config)
    return server


def _watch(
    server: uvicorn.Server,
    session: Session,
    idle: float,
    announce: Callable[[str], None],
    address: str,
    opens_browser: bool,  # noqa: FBT001 - one of the arguments of a thread
) -> None:
    """Tell the address once it answers, and end the desk when its page is gone."""
    while not server.started and not server.should_exit:
        time.sleep(0.02)
    announce(address)
    if opens_browser:
        webbrowser.open(address)
    while not server.should_exit:
        with suppress(OSError):
            (session.folder / _ALIVE).touch()
        if session.idle > idle:
            server.should_exit = True
        time.sleep(min(_WATCH, idle / 4))


@contextmanager
def _port() -> Iterator[socket.socket]:
    """Take a free port that only this computer reaches."""
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as port:
        port.bind((HOST, 0))
        yield port


@contextmanager
def _temporary() -> Iterator[Path]:
    """Make a folder that only this user can look into, and delete it in the end; so are those that earlier desks left."""
    for left in Path(tempfile.gettempdir()).glob(f"{_PREFIX}*"):
        with suppress(OSError):
            if time.time() - max(one.stat().st_mtime for one in (left, *left.glob(_ALIVE))) > _FORGOTTEN:
                shutil.rmtree(left, ignore_errors=True)
    folder = Path(tempfile.mkdtemp(prefix=_PREFIX)).resolve()
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


class _End:
    """What a signal does: it ends the server, so that what is temporary is deleted, or a program that has none yet."""

    server: uvicorn.Server | None = None

    def __call__(self, number: int, _frame: object) -> None:
        """Take a signal; the server hands on what it was sent itself, when it has ended."""
        if self.server is None:
            raise SystemExit(128 + number)
        self.server.should_exit = True


@contextmanager
def _ended_by_signals() -> Iterator[_End]:
    """Let signals end the program in order: Ctrl+C, the end of the system, a closed console."""
    names = ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK")
    end = _End()
    before = {number: signal.getsignal(number) for name in names if (number := getattr(signal, name, None)) is not None}
    for number in before:
        signal.signal(number, end)
    try:
        yield end
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
