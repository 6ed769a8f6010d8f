"""A page saved as one file is read with its pictures, each found by the address it had."""

from __future__ import annotations

import base64
import plistlib
import quopri
from typing import TYPE_CHECKING

import pytest

from listinglint.loaders.find import LoadError, Source, find, load
from listinglint.model.listing import Status

if TYPE_CHECKING:
    from pathlib import Path

    from listinglint.model.listing import Listing

WORDS = "付款后48小时内发货"
FOLDED = f"https://cdn.example/{'x' * 60}\n /a.jpg"


def archive(
    html: str, parts: dict[str, bytes], *, head: str = "Content-Type: text/html", charset: str = "utf-8"
) -> bytes:
    quoted = quopri.encodestring(html.encode(charset)).decode()
    text = 'From: <Saved by Blink>\nSubject: x\nMIME-Version: 1.0\nContent-Type: multipart/related;\n\ttype="text/html";\n\tboundary="--B"\n\n\n'
    text += f"----B\n{head}\nContent-Transfer-Encoding: quoted-printable\nContent-Location: https://shop.example/item/1.html\n\n{quoted}\n"
    for name, data in parts.items():
        text += f"----B\nContent-Type: image/jpeg\nContent-Transfer-Encoding: base64\n{name}\n\n{base64.b64encode(data).decode()}\n"
    return (text + "----B--\n").encode()


def read(data: bytes, folder: Path, name: str = "page.mhtml") -> Listing:
    (folder / name).write_bytes(data)
    (listing,) = load(Source(name, folder / name))
    return listing


@pytest.mark.parametrize(
    ("source", "part"),
    [
        ("https://cdn.example/a.jpg", "Content-Location: https://cdn.example/a.jpg"),
        ("img/a.jpg", "Content-Location: https://shop.example/item/img/a.jpg"),
        ("/a.jpg", "Content-Location: https://shop.example/a.jpg"),
        ("cid:pic-1@mhtml.blink", "Content-ID: <pic-1@mhtml.blink>"),
        (FOLDED.replace("\n ", ""), f"Content-Location: {FOLDED}"),
    ],
)
def test_pictures_are_found_by_their_address(source: str, part: str, tmp_path: Path) -> None:
    listing = read(archive(f'<h1>毛衣</h1><p>{WORDS}</p><img src="{source}">', {part: b"JPEG"}), tmp_path)
    assert [(Status.READ, b"JPEG")] == [(one.status, one.data) for one in listing.pictures]
    assert ["毛衣", WORDS] == [one.words for one in listing.passages]


def test_a_picture_that_was_not_saved_is_on_the_web(tmp_path: Path) -> None:
    listing = read(archive('<h1>毛衣</h1><img src="b.jpg">', {}), tmp_path)
    assert [Status.REMOTE] == [one.status for one in listing.pictures]


@pytest.mark.parametrize("charset", ["gbk", "utf-8"])
def test_the_charset_may_stand_in_the_head_of_the_part(charset: str, tmp_path: Path) -> None:
    data = archive(
        f"<h1>毛衣</h1><p>{WORDS}</p>", {}, head=f"Content-Type: text/html; charset={charset}", charset=charset
    )
    assert WORDS in [one.words for one in read(data, tmp_path).passages]


@pytest.mark.parametrize("name", ["page.mht", "page.html"])
def test_an_archive_is_known_by_what_it_holds(name: str, tmp_path: Path) -> None:
    assert read(archive("<h1>毛衣</h1>", {}), tmp_path, name).title == "毛衣"


def test_a_frame_of_an_archive_is_read(tmp_path: Path) -> None:
    part = "Content-Location: https://shop.example/desc.html"
    data = archive('<h1>毛衣</h1><iframe id="desc" src="/desc.html"></iframe>', {part: f"<p>{WORDS}</p>".encode()})
    assert WORDS in [one.words for one in read(data, tmp_path).passages]


def test_a_folder_is_searched_for_archives(tmp_path: Path) -> None:
    (tmp_path / "a.mhtml").write_bytes(archive("<h1>x</h1>", {}))
    assert len(find([str(tmp_path)])) == 1


def test_an_archive_without_a_page_is_refused(tmp_path: Path) -> None:
    with pytest.raises(LoadError):
        read(archive("x", {}, head="Content-Type: text/plain"), tmp_path)


def safari(html: str, parts: dict[str, bytes], charset: str = "UTF-8") -> bytes:
    main = {
        "WebResourceData": html.encode(charset),
        "WebResourceURL": "https://shop.example/item/1.html",
        "WebResourceTextEncodingName": charset,
    }
    held = [{"WebResourceURL": address, "WebResourceData": data} for address, data in parts.items()]
    return plistlib.dumps({"WebMainResource": main, "WebSubresources": held}, fmt=plistlib.FMT_BINARY)


@pytest.mark.parametrize("charset", ["UTF-8", "GBK"])
@pytest.mark.parametrize(
    ("source", "address"),
    [("https://c.example/a.jpg", "https://c.example/a.jpg"), ("a.jpg", "https://shop.example/item/a.jpg")],
)
def test_a_page_saved_by_safari_is_read(source: str, address: str, charset: str, tmp_path: Path) -> None:
    data = safari(f'<h1>毛衣</h1><p>{WORDS}</p><img src="{source}">', {address: b"JPEG"}, charset)
    listing = read(data, tmp_path, "page.webarchive")
    assert ([b"JPEG"], WORDS) == ([one.data for one in listing.pictures], listing.passages[1].words)


@pytest.mark.parametrize(
    "data", [b"bplist00WebMainResource", plistlib.dumps({"WebMainResource": 1}, fmt=plistlib.FMT_BINARY)]
)
def test_a_broken_archive_is_refused_in_one_line(data: bytes, tmp_path: Path) -> None:
    with pytest.raises(LoadError, match="archive"):
        read(data, tmp_path, "page.webarchive")
