"""Servers that misbehave: each is one reason in plain words, and never a run that hangs or fills the disk."""

from __future__ import annotations

import gzip
import socket
import threading
import time
import zlib
from itertools import repeat
from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace

from listinglint.fetching.limits import MEGABYTE
from listinglint.model.listing import Status
from tests.fetching.servers import QUICK, InTurn, answer, leads_to, photo, raw, serving

if TYPE_CHECKING:
    from tests.fetching.servers import Request, Send

pytestmark = pytest.mark.usefixtures("_pycurl")


@pytest.fixture
def _pycurl() -> None:
    pytest.importorskip("pycurl")


def test_a_body_without_an_end_is_given_up_at_the_limit() -> None:
    def endless(_request: Request, send: Send) -> None:
        send(b"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n" + photo())
        for block in repeat(b"\0" * 65_536):
            send(block)

    with serving({"/a.jpg": endless}) as server:
        assert server.why("/a.jpg", replace(QUICK, picture_bytes=MEGABYTE)) == "is larger than 1 MB"
        assert server.sent["/a.jpg"] < 20 * MEGABYTE  # what lies in the buffers of two sockets


def test_a_length_above_the_limit_is_believed_before_anything_comes() -> None:
    head = f"HTTP/1.1 200 OK\r\nContent-Length: {10**12}\r\n\r\n".encode()
    with serving({"/a.jpg": raw(head + photo())}) as server:
        assert server.why("/a.jpg") == "is larger than 32 MB"


def test_a_body_that_drips_is_given_up_when_its_time_is_over() -> None:
    with serving({"/a.jpg": _dripping}) as server:
        assert server.why("/a.jpg", replace(QUICK, whole_seconds=0.3)) == "took longer than 0.3 s"
        assert server.paths == ["/a.jpg"]
        assert server.sent["/a.jpg"] < 400  # some 15 drips; 750 until it counts as standing still


def test_a_body_that_stands_still_is_given_up_earlier() -> None:
    with serving({"/a.jpg": _dripping}) as server:
        assert server.why("/a.jpg", replace(QUICK, slow_seconds=1)) == "next to nothing came for 1 s"


def _dripping(_request: Request, send: Send) -> None:
    send(b"HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n")
    for byte in photo() * 10:
        send(bytes([byte]))
        time.sleep(0.02)


def test_a_server_that_takes_no_connection_is_named() -> None:
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        port = unused.getsockname()[1]
        with serving({}) as server:
            server.number = ("127.0.0.1", port)
            assert server.why(f"http://127.0.0.1:{port}/a.jpg") == "127.0.0.1 can't be reached"


def test_a_server_that_is_down_is_not_asked_for_every_picture() -> None:
    with socket.socket() as unused, serving({}) as server:
        unused.bind(("127.0.0.1", 0))
        server.number = unused.getsockname()
        paths = [f"http://127.0.0.1:{server.number[1]}/{number}.jpg" for number in range(5)]
        pictures = server.fetch(*paths, limits=replace(QUICK, connections=1, dead_after=2))
        said = {picture.reason.en for picture in pictures if picture.reason}
        assert said == {"127.0.0.1 could not be reached several times in a row, so it was not asked again"}


@pytest.mark.parametrize(
    "told",
    [
        raw(b"HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n" + photo()),
        raw(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1000\r\n" + photo()),
        raw(b""),
    ],
    ids=["shorter than its length", "a cut chunk", "no answer at all"],
)
def test_what_is_cut_is_tried_again_and_then_told(told: object) -> None:
    with serving({"/a.jpg": told}) as server:  # type: ignore[dict-item]
        assert server.why("/a.jpg") == "the connection was cut before all of it came"
        assert server.paths == ["/a.jpg"] * 3


def test_what_is_cut_once_comes_whole_the_second_time() -> None:
    cut = raw(b"HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n" + photo()[:100])
    with serving({"/a.jpg": InTurn([cut, answer(photo())])}) as server, server.fetcher() as fetcher:
        ((picture,),) = (listing.pictures for listing in fetcher.fetched([server.listing("/a.jpg")]))
        assert picture.file is not None
        assert picture.file.read_bytes() == photo()


def test_an_answer_that_ends_with_its_connection_is_whole_if_the_picture_has_its_end() -> None:
    old = b"HTTP/1.0 200 OK\r\nContent-Type: image/jpeg\r\n\r\n"
    pages = {"/whole.jpg": raw(old + photo()), "/cut.jpg": raw(old + photo()[:-40])}
    pages |= {"/whole.webp": raw(old + photo(form="WEBP")), "/cut.webp": raw(old + photo(form="WEBP")[:-4])}
    pages |= {"/whole.png": raw(old + photo(form="PNG")), "/cut.png": raw(old + photo(form="PNG")[:-12])}
    with serving(dict(pages)) as server:
        pictures = server.fetch(*pages)
        assert [picture.status for picture in pictures] == [Status.READ, Status.REMOTE] * 3


@pytest.mark.parametrize(
    "told", [photo(), b"HTTP/1.1 \xd0 OK\r\nContent-Length: 0\r\n\r\n", b"HTTP/1.1 " + b"9" * 5000 + b" OK\r\n\r\n"]
)
def test_an_answer_that_is_no_http_is_none(told: bytes) -> None:
    with serving({"/a.jpg": raw(told)}) as server:
        assert server.why("/a.jpg") == "the server does not speak as a web server should"


@pytest.mark.parametrize("size", ["9" * 5000, "²", "-1", "1e3", ""])
def test_a_length_that_is_none_breaks_nothing(size: str, capfd: pytest.CaptureFixture[str]) -> None:
    head = f"HTTP/1.1 200 OK\r\nContent-Length: {size}\r\n\r\n".encode()
    with serving({"/a.jpg": raw(head + photo())}) as server:
        server.fetch("/a.jpg")
        assert len(server.requests) >= 1
    assert capfd.readouterr().err == ""  # where libcurl would tell of an exception while it calls us


def test_headers_without_an_end_are_given_up() -> None:
    def endless(_request: Request, send: Send) -> None:
        send(b"HTTP/1.1 200 OK\r\n")
        for number in range(100_000):
            send(f"X-{number}: {'a' * 500}\r\n".encode())

    with serving({"/a.jpg": endless, "/b.jpg": answer(photo(), X="a" * 200_000)}) as server:
        assert server.why("/a.jpg") == "the headers of the answer are too large"
        assert server.why("/b.jpg") == "the headers of the answer are too large"


def test_leading_on_in_a_circle_ends_after_five_times() -> None:
    with serving({"/a.jpg": leads_to("/b.jpg"), "/b.jpg": leads_to("/a.jpg")}) as server:
        assert server.why("/a.jpg") == "the server leads on more than 5 times"
        assert len(server.requests) == 6


def test_five_redirects_are_followed_whatever_their_kind() -> None:
    pages = {f"/{number}": leads_to(f"{number + 1}", 301 + number) for number in range(3)}
    pages |= {"/3": leads_to("/4", 307), "/4": leads_to("//127.0.0.1:{port}/5", 308), "/5": answer(photo())}
    with serving(dict(pages)) as server:
        server.pages["/4"] = leads_to(f"//127.0.0.1:{server.number[1]}/5", 308)
        assert server.fetch("/0")[0].status is Status.READ


def test_leading_on_to_nowhere_is_told() -> None:
    with serving({"/a.jpg": answer(b"", 302)}) as server:
        assert server.why("/a.jpg") == "the server leads on, and does not say where"


def test_a_picture_that_is_a_bomb_stops_at_the_limit() -> None:
    packer = zlib.compressobj(9, wbits=31)
    bomb = b"".join(packer.compress(bytes(MEGABYTE)) for _ in range(40)) + packer.flush()
    assert len(bomb) < 50_000
    with serving({"/a.jpg": answer(bomb, Content_Encoding="gzip")}) as server:
        assert server.why("/a.jpg", replace(QUICK, picture_bytes=MEGABYTE)) == "is larger than 1 MB"


def test_a_picture_that_comes_packed_is_unpacked() -> None:
    twice = gzip.compress(gzip.compress(photo()))
    members = gzip.compress(photo()[:200]) + gzip.compress(photo()[200:])
    headerless = zlib.compressobj(wbits=-15)
    pages = {
        "/once.jpg": answer(gzip.compress(photo()), Content_Encoding="gzip"),
        "/twice.jpg": answer(twice, Content_Encoding="gzip, gzip"),
        "/members.jpg": answer(members, Content_Encoding="x-gzip"),
        "/deflate.jpg": answer(zlib.compress(photo()), Content_Encoding="deflate"),
        "/raw.jpg": answer(headerless.compress(photo()) + headerless.flush(), Content_Encoding="deflate"),
        "/not.jpg": answer(photo(), Content_Encoding="identity"),
    }
    with serving(dict(pages)) as server, server.fetcher() as fetcher:
        (listing,) = fetcher.fetched([server.listing(*pages)])
        bodies = [picture.file.read_bytes() for picture in listing.pictures if picture.file]
        assert bodies == [photo()] * 6


@pytest.mark.parametrize(
    ("body", "packing", "why"),
    [
        (gzip.compress(photo())[:-20], "gzip", "the connection was cut before all of it came"),
        (b"\x1f\x8b" + photo(), "gzip", "it came packed, and the packing is damaged"),
        (photo(), "br", "the server packed it in a way that was not asked for (br)"),
        (photo(), "\x1b[31mé", "the server packed it in a way that was not asked for (??31m?)"),
        (photo(), "gzip, gzip, gzip", "the server packed it in a way that was not asked for (gzip, gzip, gzip)"),
    ],
)
def test_packing_that_is_damaged_or_strange_is_told(body: bytes, packing: str, why: str) -> None:
    with serving({"/a.jpg": answer(body, Content_Encoding=packing)}) as server:
        assert server.why("/a.jpg") == why


@pytest.mark.parametrize(
    ("body", "why"),
    [
        (b"<!DOCTYPE html><title>Sign in</title>", "the server sent a web page instead of the picture"),
        (b"\n<html>" + b" " * 2000, "the server sent a web page instead of the picture"),
        (b'{"error": "no such picture"}', "what the server sent is no picture"),
        (b'<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>', "it is an SVG drawing, which is not read"),
        (b"", "the file is empty"),
    ],
)
def test_what_is_no_picture_is_none_whatever_it_is_called(body: bytes, why: str) -> None:
    with serving({"/a.jpg": answer(body, Content_Type="image/jpeg")}) as server:
        assert server.why("/a.jpg") == why


def test_what_is_no_picture_is_not_read_to_its_end() -> None:
    def endless(_request: Request, send: Send) -> None:
        send(b"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n<html>")
        for block in repeat(b" " * 65_536):
            send(block)

    with serving({"/a.jpg": endless}) as server:
        assert server.why("/a.jpg") == "the server sent a web page instead of the picture"
        assert server.sent["/a.jpg"] < 20 * MEGABYTE


@pytest.mark.parametrize(
    ("status", "why"),
    [
        (404, "the server answered 404 (not found)"),
        (403, "the server answered 403 (not allowed)"),
        (204, "the server answered 204"),
        (206, "the server answered 206"),
    ],
)
def test_an_answer_that_will_not_change_is_asked_for_once(status: int, why: str) -> None:
    with serving({"/a.jpg": answer(photo(), status)}) as server:
        assert server.why("/a.jpg") == why
        assert len(server.requests) == 1


def test_a_busy_server_is_asked_three_times() -> None:
    with serving({"/a.jpg": answer(b"", 503)}) as server:
        assert server.why("/a.jpg") == "the server answered 503 (busy)"
        assert len(server.requests) == 3


def test_a_server_that_asks_to_wait_is_waited_for() -> None:
    with serving({"/a.jpg": InTurn([answer(b"", 429, Retry_After="0"), answer(photo())])}) as server:
        assert server.fetch("/a.jpg")[0].status is Status.READ


def test_nothing_else_is_asked_of_a_server_in_the_meantime() -> None:
    asked: list[float] = []

    def busy_first(request: Request, send: Send) -> None:
        asked.append(time.monotonic())
        (answer(b"", 429, Retry_After="1") if len(asked) == 1 else answer(photo()))(request, send)

    paths = ["/a.jpg", "/b.jpg", "/c.jpg"]
    with serving(dict.fromkeys(paths, busy_first)) as server:
        server.fetch(*paths, limits=replace(QUICK, connections=1))
    assert len(asked) == 4
    assert asked[1] - asked[0] >= 1


@pytest.mark.parametrize("wait", ["3600", "Fri, 31 Dec 2199 23:59:59 GMT"])
def test_a_server_that_asks_to_wait_long_is_not_waited_for(wait: str) -> None:
    with serving({"/a.jpg": answer(b"", 429, Retry_After=wait)}) as server:
        assert server.why("/a.jpg").startswith("the server answered 429 and asks to wait ")
        assert len(server.requests) == 1


def test_more_pictures_than_allowed_are_left_and_say_so() -> None:
    with serving({f"/{number}.jpg": answer(photo()) for number in range(3)}) as server:
        pictures = server.fetch("/0.jpg", "/1.jpg", "/2.jpg", limits=replace(QUICK, pictures=2))
        assert [picture.status for picture in pictures] == [Status.READ, Status.READ, Status.REMOTE]
        assert pictures[2].reason is not None
        assert pictures[2].reason.en == "2 pictures were fetched in this run; --fetch-limit allows more"
        assert len(server.requests) == 2


def test_a_host_has_a_few_connections_at_one_time() -> None:
    together, most, lock = [0], [0], threading.Lock()

    def slow(_request: Request, send: Send) -> None:
        with lock:
            together[0] += 1
            most[0] = max(most[0], together[0])
        time.sleep(0.02)
        with lock:
            together[0] -= 1
        answer(photo())(_request, send)

    pages = {f"/{number}.jpg": slow for number in range(30)}
    with serving(dict(pages)) as server:
        assert {picture.status for picture in server.fetch(*pages, limits=replace(QUICK, connections=4))} == {
            Status.READ
        }
    assert most[0] == 4
