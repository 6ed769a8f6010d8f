"""Fetching beside `curl --parallel`: 500 pictures from a server on this computer that takes 50 ms for each answer.

    python bench/fetch.py [PICTURES] [ROUNDS]

Needs `curl`. Over HTTP/1.1 both open as many connections; curl is also run with its own default of 50. With `hypercorn` and
`trustme` installed, the same over HTTP/2, where one connection carries all.
"""

from __future__ import annotations

import asyncio
import io
import multiprocessing
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from importlib.util import find_spec
from multiprocessing.connection import Connection
from pathlib import Path

from PIL import Image

from listinglint.fetching.address_policy import AddressPolicy
from listinglint.fetching.fetcher import Fetcher
from listinglint.fetching.limits import Limits
from listinglint.model.listing import Listing, Picture, Place, Status

HTTP2_PORT = 8443
LATENCY = 0.05
A_LISTING = 10
"""Pictures of one listing."""


def photo(number: int) -> bytes:
    """A JPEG of 100 KB or so, another for each number."""
    buffer = io.BytesIO()
    noise = Image.effect_noise((400, 400), 60 + number % 40)
    noise.save(buffer, "JPEG", quality=88)
    return buffer.getvalue()


PHOTOS = [photo(number) for number in range(10)]


async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    """HTTP/1.1, keep-alive."""
    while line := await reader.readline():
        while (await reader.readline()).strip():
            pass
        await asyncio.sleep(LATENCY)
        body = PHOTOS[int(line.split()[1].strip(b"/").split(b".")[0]) % len(PHOTOS)]
        writer.write(b"HTTP/1.1 200 OK\r\nContent-Type: image/jpeg\r\nContent-Length: %d\r\n\r\n" % len(body) + body)
        await writer.drain()
    writer.close()


async def app(scope, _receive, send) -> None:
    """The same as an ASGI application, for HTTP/2."""
    if scope["type"] != "http":
        return
    await asyncio.sleep(LATENCY)
    body = PHOTOS[int(scope["path"].strip("/").split(".")[0]) % len(PHOTOS)]
    headers = [(b"content-type", b"image/jpeg"), (b"content-length", str(len(body)).encode())]
    await send({"type": "http.response.start", "status": 200, "headers": headers})
    await send({"type": "http.response.body", "body": body})


def serve_http1(port: Connection) -> None:
    """Serve in a process of its own, as our fetching and this would share one interpreter otherwise."""

    async def main() -> None:
        server = await asyncio.start_server(answer, "127.0.0.1", 0, backlog=256)
        port.send(server.sockets[0].getsockname()[1])
        await server.serve_forever()

    asyncio.run(main())


def serve_http2(folder: Path, port: int) -> subprocess.Popen[bytes]:
    import trustme

    authority = trustme.CA()
    authority.cert_pem.write_to_path(str(folder / "ca.pem"))
    authority.issue_cert("localhost").private_key_and_cert_chain_pem.write_to_path(str(folder / "server.pem"))
    command = [sys.executable, "-m", "hypercorn", "--bind", f"127.0.0.1:{port}", "--log-level", "error"]
    command += ["--certfile", str(folder / "server.pem"), "--keyfile", str(folder / "server.pem"), "bench.fetch:app"]
    return subprocess.Popen(command, cwd=Path(__file__).parents[1])


def ours(address: str, port: int, count: int) -> float:
    """Fetch as a run does: listings go by in order, no cache yet."""
    with tempfile.TemporaryDirectory() as cache:
        policy = AddressPolicy(opened=frozenset({("127.0.0.1", port)}))
        fetcher = Fetcher(Path(cache), Limits(), policy)
        pictures = [
            Picture(f"{number}.jpg", Place("p"), Status.REMOTE, address=f"{address}/{number}.jpg")
            for number in range(count)
        ]
        listings = [
            Listing("p", "", "", pictures=tuple(pictures[at : at + A_LISTING])) for at in range(0, count, A_LISTING)
        ]
        start = time.perf_counter()
        found = [picture for listing in fetcher.fetched(listings) for picture in listing.pictures]
        took = time.perf_counter() - start
        fetcher.close()
    assert {picture.status for picture in found} == {Status.READ}, next(p.reason for p in found if p.reason)
    return took


def curl(address: str, count: int, *options: str) -> float:
    with tempfile.TemporaryDirectory() as folder:
        command = [
            "curl",
            "-s",
            "--no-progress-meter",
            "--parallel",
            *options,
            "-o",
            f"{folder}/#1.jpg",
            f"{address}/[0-{count - 1}].jpg",
        ]
        start = time.perf_counter()
        subprocess.run(command, check=True)
        took = time.perf_counter() - start
        assert len(list(Path(folder).iterdir())) == count
    return took


def compare(name: str, rounds: int, runs: dict[str, object]) -> None:
    times: dict[str, list[float]] = {label: [] for label in runs}
    for _ in range(rounds):  # in turn, so that a busy moment of the computer hits all
        for label, run in runs.items():
            times[label].append(run())  # type: ignore[operator]
    ours_took = statistics.median(times["listinglint"])
    for label, took in times.items():
        middle = statistics.median(took)
        print(
            f"{name:8} {label:24} {middle:6.2f} s  ours/this {ours_took / middle:5.2f}  ({min(took):.2f} to {max(took):.2f})"
        )


def main() -> None:
    given = [int(value) for value in sys.argv[1:3]]
    count, rounds = (*given, *(500, 3)[len(given) :])
    told, telling = multiprocessing.Pipe()
    multiprocessing.Process(target=serve_http1, args=(telling,), daemon=True).start()
    port = told.recv()
    address, most = f"http://127.0.0.1:{port}", str(Limits().connections)
    runs = {
        "listinglint": lambda: ours(address, port, count),
        f"curl, {most} connections": lambda: curl(address, count, "--parallel-max", most),
        "curl, 50 connections": lambda: curl(address, count),
    }
    compare("HTTP/1.1", rounds, runs)
    if not (find_spec("hypercorn") and find_spec("trustme")):
        return
    folder = Path(tempfile.mkdtemp())
    server = serve_http2(folder, HTTP2_PORT)
    try:
        time.sleep(3)
        os.environ["SSL_CERT_FILE"] = str(folder / "ca.pem")
        address2 = f"https://localhost:{HTTP2_PORT}"
        trust = ("--cacert", str(folder / "ca.pem"))
        compare("HTTP/2", rounds, {
            "listinglint": lambda: ours(address2, HTTP2_PORT, count),
            "curl, 50 streams": lambda: curl(address2, count, *trust),
        })  # fmt: skip
    finally:
        server.terminate()
        shutil.rmtree(folder)


if __name__ == "__main__":
    main()
