"""What was fetched is kept as the server allows, asked for again by its validators, and never trusted when damaged."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from email.utils import formatdate
from typing import TYPE_CHECKING

import pytest

from listinglint.fetching.http_cache import HttpCache, fresh_until, may_keep
from listinglint.model.listing import Status
from tests.fetching.servers import Answer, InTurn, answer, leads_to, photo, serving

if TYPE_CHECKING:
    from pathlib import Path

    from tests.fetching.servers import Behaviour

NOW = 1_800_000_000.0
UNCHANGED = Answer(b"HTTP/1.1 304 Same\r\n\r\n")


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({}, 0),
        ({"cache-control": "max-age=600"}, 600),
        ({"cache-control": 'public, max-age="600", immutable', "age": "100"}, 500),
        ({"cache-control": "max-age=600, no-cache"}, 0),
        ({"cache-control": "no-store, max-age=600"}, 0),
        ({"cache-control": "max-age=600", "vary": "*"}, 0),
        ({"cache-control": "max-age=99999999999999"}, 30 * 86_400),
        ({"cache-control": "max-age=soon", "age": "x"}, 0),
        ({"date": formatdate(NOW), "expires": formatdate(NOW + 60)}, 60),
        ({"date": formatdate(NOW), "expires": "0"}, 0),
        ({"last-modified": formatdate(NOW - 1000)}, 100),
        ({"last-modified": formatdate(0)}, 86_400),
        ({"last-modified": formatdate(NOW + 1000)}, 0),
        ({"last-modified": "yesterday"}, 0),
    ],
)
def test_an_answer_is_fresh_as_long_as_its_headers_say(headers: dict[str, str], seconds: float) -> None:
    assert fresh_until(headers, NOW) - NOW == pytest.approx(seconds, abs=1)


def test_what_must_not_be_stored_is_not() -> None:
    assert [may_keep({"cache-control": said}) for said in ("no-store", "private", "no-cache", "")] == [
        False,
        True,
        True,
        True,
    ]
    assert not may_keep({"vary": "*"})


@pytest.mark.parametrize(
    ("pages", "asked"),
    [
        ({"/a.jpg": answer(photo(), Cache_Control="max-age=600")}, [""]),
        ({"/a.jpg": InTurn([answer(photo(), ETag='"1"'), UNCHANGED])}, ["", '"1"', '"1"']),
        ({"/a.jpg": InTurn([answer(photo(), ETag='"1"', Cache_Control="no-cache, max-age=9"), UNCHANGED])}, ["", '"1"', '"1"']),
        ({"/a.jpg": answer(photo(), ETag='"1"', Cache_Control="no-store")}, ["", "", ""]),
        ({"/a.jpg": InTurn([answer(photo(), ETag='"1"'), answer(photo("red"), ETag='"2"'), UNCHANGED])}, ["", '"1"', '"2"']),
        ({"/a.jpg": answer(photo())}, ["", "", ""]),
    ],
    ids=["fresh", "unchanged", "not without asking", "not to be stored", "changed", "nothing said"],
)  # fmt: skip
def test_three_runs_ask_as_often_as_the_server_wants(
    pages: dict[str, Behaviour], asked: list[str], tmp_path: Path
) -> None:
    pytest.importorskip("pycurl")
    with serving(pages) as server:
        for _ in range(3):
            assert server.fetch("/a.jpg", cache=tmp_path)[0].status is Status.READ
        assert [request.headers.get("if-none-match", "") for request in server.requests] == asked


def test_a_picture_without_an_etag_is_asked_for_by_its_date(tmp_path: Path) -> None:
    pytest.importorskip("pycurl")
    date = "Sun, 01 Nov 2026 10:00:00 GMT"
    told = answer(photo(), Last_Modified=date, Cache_Control="max-age=0")
    with serving({"/a.jpg": InTurn([told, UNCHANGED])}) as server:
        first, second = (server.fetch("/a.jpg", cache=tmp_path)[0] for _ in range(2))
        assert first.file == second.file
        assert server.requests[1].headers["if-modified-since"] == date


def test_validators_go_to_the_address_that_gave_them_only(tmp_path: Path) -> None:
    pytest.importorskip("pycurl")
    pages: dict[str, Behaviour] = {
        "/a.jpg": leads_to("/b.jpg"),
        "/b.jpg": InTurn([answer(photo(), ETag='"1"'), UNCHANGED]),
    }
    with serving(pages) as server:
        for _ in range(2):
            assert server.fetch("/a.jpg", cache=tmp_path)[0].status is Status.READ
        asked = [(request.path, request.headers.get("if-none-match", "")) for request in server.requests]
        assert asked == [("/a.jpg", ""), ("/b.jpg", ""), ("/a.jpg", ""), ("/b.jpg", '"1"')]


@pytest.mark.parametrize(
    "damage", ["body gone", "body cut", "entries cut", "entry of another kind", "entry that leads out"]
)
def test_what_is_damaged_is_fetched_anew(damage: str, tmp_path: Path) -> None:
    pytest.importorskip("pycurl")
    with serving({"/a.jpg": answer(photo(), Cache_Control="max-age=600")}) as server:
        server.fetch("/a.jpg", cache=tmp_path)
        (body,) = (tmp_path / "fetched").glob("*.body")
        (entries,) = (tmp_path / "fetched").glob("*.sqlite")
        if damage == "body gone":
            body.unlink()
        elif damage == "body cut":
            body.write_bytes(photo()[:50])
        elif damage == "entries cut":
            entries.write_bytes(entries.read_bytes()[:200])
        else:
            (tmp_path / "outside.body").write_bytes(photo())
            with closing(sqlite3.connect(entries)) as connection, connection:
                told = (
                    "'{}'"
                    if damage == "entry of another kind"
                    else f"replace(answer, '{body.name}', '../outside.body')"
                )
                connection.execute(f"UPDATE answers SET answer = {told}")
        (picture,) = server.fetch("/a.jpg", cache=tmp_path)
        assert picture.status is Status.READ
        assert picture.file is not None
        assert picture.file.parent == body.parent
        assert picture.file.read_bytes() == photo()
        assert len(server.requests) == 2


def test_what_was_used_least_recently_goes_first_and_what_is_in_use_stays(tmp_path: Path) -> None:
    cache = HttpCache(tmp_path, room=10_000)
    names = []
    for number in range(8):
        file = cache.new_file()
        file.write_bytes(bytes([number]) * 2000)
        os.utime(file, (NOW + number, NOW + number))
        names.append(cache.keep(str(number), file, "https://shop.example/", {}).body)
    cache.prune(used={names[0]})
    assert [number for number in range(8) if cache.find(str(number))] == [0, 5, 6, 7]


def test_without_a_cache_nothing_is_left_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("pycurl")
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    with serving({"/a.jpg": answer(photo()), "/b.jpg": answer(b"", 404)}) as server:
        assert [picture.status for picture in server.fetch("/a.jpg", "/b.jpg")] == [Status.READ, Status.REMOTE]
    assert list(tmp_path.iterdir()) == []


def test_a_cache_folder_that_can_not_be_written_is_told(tmp_path: Path) -> None:
    pytest.importorskip("pycurl")
    (tmp_path / "fetched").write_text("a file where the folder should be")
    with serving({"/a.jpg": answer(photo())}) as server:
        (picture,) = server.fetch("/a.jpg", cache=tmp_path)
        assert picture.reason is not None
        assert picture.reason.en.startswith("it can't be written to the cache folder: ")


def test_only_finished_bodies_stay_in_the_folder(tmp_path: Path) -> None:
    pytest.importorskip("pycurl")
    pages = {"/a.jpg": answer(photo()), "/b.jpg": answer(b"no picture"), "/c.jpg": answer(b"", 500)}
    with serving(dict(pages)) as server:
        server.fetch(*pages, cache=tmp_path)
    assert len(list((tmp_path / "fetched").glob("*.body"))) == 1


def test_what_must_not_be_stored_is_gone_after_the_run(tmp_path: Path) -> None:
    pytest.importorskip("pycurl")
    with serving({"/a.jpg": answer(photo(), Cache_Control="no-store")}) as server:
        assert server.fetch("/a.jpg", cache=tmp_path)[0].status is Status.READ
    assert list((tmp_path / "fetched").glob("*.body")) == []
