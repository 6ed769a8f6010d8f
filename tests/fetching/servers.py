"""A web server of the tests' own, that behaves as badly as it is told to."""

from __future__ import annotations

import io
import socketserver
import threading
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Any

from msgspec import Struct, field
from PIL import Image

from listinglint.fetching.address_policy import AddressPolicy
from listinglint.fetching.fetcher import Fetcher
from listinglint.fetching.limits import Limits
from listinglint.model.listing import Listing, Picture, Place, Status

if TYPE_CHECKING:
    import ssl
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    Send = Callable[[bytes], None]
    Behaviour = Callable[["Request", Send], None]

QUICK = Limits(connect_seconds=5, whole_seconds=20, pause_seconds=0.01, wait_seconds=2)
"""Limits as users have them, but for pauses that a test need not wait for."""


class Request(Struct, frozen=True):
    path: str
    headers: dict[str, str]
    """Names in lower case."""


class Server(Struct):
    address: str
    number: tuple[str, int]
    requests: list[Request]
    pages: dict[str, Behaviour]
    sent: dict[str, int]
    """Bytes that were sent, by path."""

    @property
    def paths(self) -> list[str]:
        return [request.path for request in self.requests]

    def policy(self, *hosts: str) -> AddressPolicy:
        return AddressPolicy(hosts, opened=frozenset({self.number}))

    @contextmanager
    def fetcher(
        self, cache: Path | None = None, limits: Limits = QUICK, hosts: Iterable[str] = ()
    ) -> Iterator[Fetcher]:
        fetcher = Fetcher(cache, limits, self.policy(*hosts))
        try:
            yield fetcher
        finally:
            fetcher.close()

    def fetch(self, *paths: str, cache: Path | None = None, limits: Limits = QUICK) -> list[Picture]:
        """Fetch pictures by path (or whole address) as those of one listing."""
        with self.fetcher(cache, limits) as fetcher:
            (listing,) = fetcher.fetched([self.listing(*paths)])
            for picture in listing.pictures:
                assert picture.file is None or picture.file.is_file()
            return list(listing.pictures)

    def why(self, path: str, limits: Limits = QUICK) -> str:
        """Give the reason why a picture is not fetched."""
        (picture,) = self.fetch(path, limits=limits)
        assert picture.status is Status.REMOTE
        assert picture.reason is not None
        return picture.reason.en

    def listing(self, *paths: str) -> Listing:
        addresses = (path if "://" in path else self.address + path for path in paths)
        pictures = (Picture(address, Place("page.html"), Status.REMOTE, address=address) for address in addresses)
        return Listing("page.html", "Coat", "en", pictures=tuple(pictures))


@contextmanager
def serving(pages: dict[str, Behaviour], tls: ssl.SSLContext | None = None) -> Iterator[Server]:
    requests: list[Request] = []
    sent: dict[str, int] = {}

    class Handler(socketserver.StreamRequestHandler):
        def handle(self) -> None:
            with suppress(OSError):  # the other side has had enough
                while self._answers():
                    pass

        def _answers(self) -> bool:
            line = self.rfile.readline().decode("latin-1")
            if not line.strip():
                return False
            headers = {}
            while field := self.rfile.readline().decode("latin-1").strip():
                name, _, value = field.partition(":")
                headers[name.lower()] = value.strip()
            request = Request(line.split()[1], headers)
            requests.append(request)
            behaviour = pages.get(request.path.partition("?")[0], answer(b"", 404))
            behaviour(request, lambda data: self._send(request.path, data))
            return not getattr(behaviour, "closes", False)

        def _send(self, path: str, data: bytes) -> None:
            self.wfile.write(data)
            sent[path] = sent.get(path, 0) + len(data)

    class TcpServer(socketserver.ThreadingTCPServer):
        daemon_threads = True
        allow_reuse_address = True
        request_queue_size = 128

        def get_request(self) -> Any:
            connection, where = super().get_request()
            return (tls.wrap_socket(connection, server_side=True) if tls else connection), where

        def handle_error(self, *_: object) -> None:
            pass

    server = TcpServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    port = server.server_address[1]
    scheme, name = ("https", "localhost") if tls else ("http", "127.0.0.1")
    try:
        yield Server(f"{scheme}://{name}:{port}", ("127.0.0.1", port), requests, pages, sent)
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


class Answer(Struct, frozen=True):
    data: bytes
    closes: bool = False
    """Whether the connection ends with it."""

    def __call__(self, _request: Request, send: Send) -> None:
        send(self.data)


def answer(body: bytes, status: int = 200, **headers: str) -> Answer:
    """An answer as it should be; `_` in names of headers stands for `-`."""
    lines = [f"HTTP/1.1 {status} Told", f"Content-Length: {len(body)}"]
    lines += [f"{name.replace('_', '-')}: {value}" for name, value in headers.items()]
    return Answer("\r\n".join([*lines, "", ""]).encode("latin-1") + body)


def raw(data: bytes) -> Answer:
    """These bytes, and then the connection ends."""
    return Answer(data, closes=True)


def leads_to(location: str, status: int = 302) -> Answer:
    return answer(b"", status, Location=location)


class InTurn(Struct):
    """One answer after the other; the last one stays."""

    answers: list[Behaviour]
    closes: bool = field(default=False)

    def __call__(self, request: Request, send: Send) -> None:
        behaviour = self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]
        behaviour(request, send)
        self.closes = getattr(behaviour, "closes", False)


def photo(colour: str = "teal", form: str = "JPEG", side: int = 40) -> bytes:
    buffer = io.BytesIO()
    Image.new("RGB", (side, side), colour).save(buffer, form)
    return buffer.getvalue()
