"""Listings go through with their pictures: in order, each address once, and what fails says why."""

from __future__ import annotations

import threading
import time
from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace

from listinglint.fetching.reasons import NotFetched
from listinglint.model.listing import Listing, Picture, Place, Role, Status
from tests.fetching.servers import QUICK, answer, leads_to, photo, serving

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.fetching.servers import Request, Send

pytest.importorskip("pycurl")


def test_pictures_become_read_and_all_else_stays() -> None:
    with serving({"/a.jpg": answer(photo())}) as server, server.fetcher() as fetcher:
        listing = server.listing("/a.jpg")
        here = Picture("b.jpg", Place("page.html"), Status.READ, file=None, data=photo("red"))
        listing = replace(listing, pictures=(*listing.pictures, here))
        (found,) = fetcher.fetched([listing])
        first, second = found.pictures
        assert second is here
        assert first.file is not None
        assert first.file.read_bytes() == photo()
        assert first == replace(listing.pictures[0], status=Status.READ, file=first.file)
        assert replace(found, pictures=()) == replace(listing, pictures=())


@pytest.mark.parametrize(
    "address", ["https://[broken", "https://a b/c.jpg", "https://\ud800/", "http://me@shop.example/", "https://"]
)
def test_a_picture_without_a_sensible_address_is_told_and_breaks_nothing(address: str) -> None:
    with serving({"/a.jpg": answer(photo())}) as server:
        broken, whole = server.fetch(address, "/a.jpg")
        assert (broken.status, whole.status) == (Status.REMOTE, Status.READ)
        assert broken.reason is not None
        assert broken.reason.en in {"its address is no web address", "its address holds a user name: not fetched"}


def test_a_picture_of_a_feed_is_known_by_its_path() -> None:
    with serving({"/a.jpg": answer(photo())}) as server, server.fetcher() as fetcher:
        listing = server.listing("/a.jpg")
        (found,) = fetcher.fetched([replace(listing, pictures=(replace(listing.pictures[0], address=""),))])
        assert found.pictures[0].status is Status.READ


def test_an_address_is_asked_for_once_in_a_run_whether_it_is_there_or_not() -> None:
    with serving({"/a.jpg": answer(photo())}) as server, server.fetcher() as fetcher:
        listings = [server.listing("/a.jpg", "/gone.jpg")] * 3
        statuses = [[picture.status for picture in found.pictures] for found in fetcher.fetched(listings)]
        assert statuses == [[Status.READ, Status.REMOTE]] * 3
        assert sorted(server.paths) == ["/a.jpg", "/gone.jpg"]
        assert (fetcher.counts.asked, fetcher.counts.done) == (2, 2)


def test_only_pictures_of_the_goods_are_fetched() -> None:
    with serving({f"/{role}.jpg": answer(photo()) for role in Role}) as server, server.fetcher() as fetcher:
        listing = server.listing(*(f"/{role}.jpg" for role in Role))
        pictures = (replace(picture, role=role) for picture, role in zip(listing.pictures, Role, strict=True))
        next(fetcher.fetched([replace(listing, pictures=tuple(pictures))]))
        assert sorted(server.paths) == ["/description.jpg", "/gallery.jpg", "/option.jpg"]


def test_a_catalog_is_fetched_a_little_ahead_and_not_all_at_once() -> None:
    begun = []

    def catalog() -> Iterator[Listing]:
        for number in range(300):
            begun.append(number)
            yield server.listing(f"/{number}.jpg")

    with serving({f"/{number}.jpg": answer(photo()) for number in range(300)}) as server, server.fetcher() as fetcher:
        listings = fetcher.fetched(catalog())
        assert next(listings).pictures[0].address.endswith("/0.jpg")
        assert len(begun) == 65
        rest = list(listings)
        assert [found.pictures[0].address.rsplit("/", 1)[1] for found in rest] == [
            f"{number}.jpg" for number in range(1, 300)
        ]
        assert {found.pictures[0].status for found in rest} == {Status.READ}


def test_a_feed_that_breaks_off_gives_what_came_before() -> None:
    def broken() -> Iterator[Listing]:
        yield server.listing("/a.jpg")
        raise ValueError("row 2")

    with serving({"/a.jpg": answer(photo())}) as server, server.fetcher() as fetcher:
        listings = fetcher.fetched(broken())
        assert next(listings).pictures[0].status is Status.READ
        with pytest.raises(ValueError, match="row 2"):
            next(listings)


def test_the_original_is_asked_for_and_the_given_address_if_there_is_none() -> None:
    pages = {"/o.jpg": answer(photo(side=80)), "/g.jpg_60x60.jpg": answer(photo(side=20))}
    with serving(dict(pages)) as server, server.fetcher() as fetcher:
        (found,) = fetcher.fetched([server.listing("/o.jpg_60x60.jpg", "/g.jpg_60x60.jpg", "/n.jpg_60x60.jpg")])
        read = [picture.file.read_bytes() if picture.file else None for picture in found.pictures]
        assert read == [photo(side=80), photo(side=20), None]
        assert [picture.address for picture in found.pictures] == [
            picture.address
            for picture in server.listing("/o.jpg_60x60.jpg", "/g.jpg_60x60.jpg", "/n.jpg_60x60.jpg").pictures
        ]


def test_an_original_that_is_too_large_gives_way_to_the_given_address() -> None:
    pages = {"/o.jpg": answer(photo() + bytes(2_000)), "/o.jpg_60x60.jpg": answer(photo(side=20))}
    with serving(dict(pages)) as server:
        (picture,) = server.fetch("/o.jpg_60x60.jpg", limits=replace(QUICK, picture_bytes=2_000))
        assert picture.status is Status.READ


def test_a_shop_where_guesses_are_wrong_is_not_asked_for_originals_any_more() -> None:
    pages = {f"/{number}.jpg_60x60.jpg": answer(photo()) for number in range(10)}
    with serving(dict(pages)) as server:
        pictures = server.fetch(*pages, limits=replace(QUICK, connections=1))
        assert {picture.status for picture in pictures} == {Status.READ}
        with server.fetcher(limits=QUICK) as fetcher:
            server.requests.clear()
            for path in pages:
                next(fetcher.fetched([server.listing(path)]))
            assert len([path for path in server.paths if path not in pages]) == 3


def test_a_page_comes_with_its_address_in_the_end_and_in_the_charset_that_the_server_names() -> None:
    page = "<h1>羊毛大衣</h1>"
    pages = {
        "/item": leads_to("/shop/item/7"),
        "/shop/item/7": answer(page.encode("gbk"), Content_Type="text/html; charset=GBK"),
        "/utf8": answer(page.encode(), Content_Type='text/html;charset="utf-8"'),
        "/silent": answer(page.encode("gbk"), Content_Type="text/html"),
        "/wrong": answer(page.encode("gbk"), Content_Type="text/html; charset=utf-8"),
        "/default": answer(page.encode(), Content_Type="text/html; charset=iso-8859-1"),
        "/strange": answer(page.encode(), Content_Type="text/html; charset=x-klingon"),
    }
    marked = b"\xef\xbb\xbf" + page.encode()
    with serving(dict(pages)) as server, server.fetcher() as fetcher:
        assert fetcher.page(f"{server.address}/item") == (marked, f"{server.address}/shop/item/7")
        assert fetcher.page(f"{server.address}/utf8")[0] == marked
        assert fetcher.page(f"{server.address}/silent")[0] == page.encode("gbk")
        assert fetcher.page(f"{server.address}/wrong")[0] == page.encode("gbk")
        assert fetcher.page(f"{server.address}/default")[0] == page.encode()
        assert fetcher.page(f"{server.address}/strange")[0] == page.encode()


@pytest.mark.parametrize(
    ("path", "why"),
    [
        ("/picture", "the address gives a picture, not a page"),
        ("/pdf", "what the server sent is no web page"),
        ("/empty", "what the server sent is no web page"),
        ("/gone", "the server answered 404 (not found)"),
        ("/item", "the shop asks for a login or a captcha; open it in a browser and save the page (Ctrl+S, complete)"),
        (
            "/guarded",
            "the shop asks for a login or a captcha; open it in a browser and save the page (Ctrl+S, complete)",
        ),
    ],
)
def test_what_is_no_page_of_goods_is_told(path: str, why: str) -> None:
    pages = {
        "/picture": answer(photo()),
        "/pdf": answer(b"%PDF-1.7 " + b"<" * 600),
        "/empty": answer(b""),
        "/item": leads_to("/member/login.jhtml?from=item"),
        "/member/login.jhtml": answer(b"<h1>Sign in</h1>"),
        "/guarded": leads_to("/_____tmd_____/punish"),
        "/_____tmd_____/punish": answer(b"<h1>Slide to go on</h1>"),
    }
    with serving(dict(pages)) as server, server.fetcher() as fetcher, pytest.raises(NotFetched) as told:
        fetcher.page(server.address + path)
    assert told.value.why.en == why


def test_a_name_of_goods_is_no_login() -> None:
    pages = {"/items/passport-holder-challenge-coin": answer(b"<h1>Passport holder</h1>"), "/blogin": answer(b"<p>x")}
    with serving(dict(pages)) as server, server.fetcher() as fetcher:
        for path in pages:
            assert fetcher.page(server.address + path)[1] == server.address + path


def test_pictures_pushed_out_of_the_cache_are_fetched_again(tmp_path: Path) -> None:
    with serving({"/a.jpg": answer(photo())}) as server, server.fetcher(tmp_path) as fetcher:
        (first,) = fetcher.fetched([server.listing("/a.jpg")])
        assert first.pictures[0].file is not None
        first.pictures[0].file.unlink()
        (second,) = fetcher.fetched([server.listing("/a.jpg")])
        assert second.pictures[0].status is Status.READ
        assert second.pictures[0].file is not None
        assert second.pictures[0].file.read_bytes() == photo()


def test_nobody_waits_for_ever_for_what_is_under_way_when_all_ends() -> None:
    released = threading.Event()

    def waiting(_request: Request, _send: Send) -> None:
        released.wait()

    with serving({"/a.jpg": waiting, "/b.jpg": answer(photo())}) as server, server.fetcher() as fetcher:
        asked = fetcher._scheduler.run(fetcher._steps(f"{server.address}/a.jpg"))
        while not server.paths:
            time.sleep(0.01)
        fetcher.close()
        with pytest.raises(NotFetched, match="cut"):
            asked.result()
        released.set()
