"""Paths lead to listings, or to one clear line that says why not."""

from __future__ import annotations

import gzip
import os
from typing import TYPE_CHECKING

import pytest

from listinglint.loaders.find import LoadError, Source, find, load, pages_in
from listinglint.model.listing import Role
from listinglint.model.report import Report
from listinglint.reporters import render

if TYPE_CHECKING:
    from pathlib import Path


def test_a_folder_gives_its_pages_in_order_and_no_saved_resources(tmp_path: Path) -> None:
    for name in ("b.html", "a.htm", "deep/c.html.gz", "b_files/frame.html", ".hidden/x.html", "notes.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("<p>x")
    names = [source.path.removeprefix(tmp_path.as_posix() + "/") for source in find([str(tmp_path)])]
    assert names == ["a.htm", "b.html", "deep/c.html.gz"]


def test_no_path_is_not_the_working_folder() -> None:
    with pytest.raises(LoadError, match="is no path"):
        find([""])


def test_a_path_given_twice_is_one_listing(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text("<p>x")
    assert len(find([str(tmp_path), str(tmp_path / "a.html")])) == 1


def test_a_packed_page(tmp_path: Path) -> None:
    file = tmp_path / "a.html.gz"
    file.write_bytes(gzip.compress("<h1>连衣裙</h1>".encode("gbk")))
    assert next(load(Source("a.html.gz", file))).title == "连衣裙"


def test_a_picture_is_a_listing_of_one(tmp_path: Path) -> None:
    file = tmp_path / "a.jpg"
    file.write_bytes(b"x")
    assert [picture.path for picture in next(load(Source("a.jpg", file))).pictures] == ["a.jpg"]


def test_a_shopify_export_has_a_listing_for_each_handle(tmp_path: Path) -> None:
    file = tmp_path / "e.csv"
    file.write_text(
        "Handle,Title,Body (HTML),Option1 Value,Image Src,Care (product.metafields.custom.care)\n"
        "dress,Blue dress,<p>Soft</p>,S,https://cdn.example/1.jpg,Wash cold\ndress,,,M,,\nhat,Hat,,,,\n"
    )
    listings = list(load(Source("e.csv", file)))
    assert [listing.path for listing in listings] == ["e.csv#dress", "e.csv#hat"]
    assert [passage.words for passage in listings[0].passages] == ["Blue dress", "Soft", "Care: Wash cold", "S", "M"]


@pytest.mark.parametrize("name", ["photo.heic", "IMG_2041.HEIC", "photo.heif"])
def test_a_photo_as_phones_save_it_is_no_garbled_page(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b"\0\0\0\x18ftypheic" + bytes(range(256)))
    (listing,) = load(Source(name, tmp_path / name))
    assert ([name], ()) == ([one.path for one in listing.pictures], listing.passages)
    assert find([str(tmp_path)])


def test_the_variants_of_an_export_name_their_pictures(tmp_path: Path) -> None:
    file = tmp_path / "e.csv"
    file.write_text(
        "Handle,Title,Body (HTML),Option1 Value,Option2 Value,Image Src,Variant Image\n"
        "hat,Hat,,Red,S,https://cdn.example/1.jpg,https://cdn.example/1.jpg\n"
        "hat,,,Red,M,,https://cdn.example/1.jpg\nhat,,,Blue,S,,https://cdn.example/2.jpg\n"
    )
    (listing,) = load(Source("e.csv", file))
    assert [(shown.path[-5:], shown.role, shown.option) for shown in listing.pictures] == [
        ("1.jpg", Role.GALLERY, "Red, S, M"),
        ("2.jpg", Role.OPTION, "Blue, S"),
    ]


@pytest.mark.parametrize(
    ("name", "data", "says"),
    [
        ("a.html", b"", "is empty"),
        ("a.html", b"\xef\xbb\xbf\r\n", "is empty"),
        ("a.html", b"\xff\xfe", "is empty"),
        ("a.html", b"<p>" + bytes(range(1, 256)) * 9, "is not a product page"),
        ("a.html", b"version https://git-lfs.github.com/spec/v1\noid sha256:0", "Git LFS pointer"),
        ("a.html", b"\x89PNG\r\n\x1a\n", "is a picture: give it the ending of one"),
        ("a.rar", b"Rar!\x1a\x07\0" + bytes(range(256)), "unpack it, or pack it as .zip"),
        ("a.html", b"7z\xbc\xaf\x27\x1c" + bytes(range(256)), "unpack it, or pack it as .zip"),
        ("a.pdf", b"%PDF-1.4\n1 0 obj", "is a document, and no page"),
        ("a.docx", b"PK\3\4" + bytes(99), "is a document, and no page"),
        ("a.doc", b"\xd0\xcf\x11\xe0" + bytes(99), "is a document, and no page"),
        ("a.rtf", rb"{\rtf1 hello}", "is a document, and no page"),
        ("a.xlsx", bytes(range(256)) * 9, "is damaged, or no .xlsx file"),
        ("a.sqlite", b"SQLite format 3\0" + b"x" * 900, "is damaged, or no SQLite database"),
        ("a.html", b"text\0\0\0binary", "not a product page"),
        ("a.html.gz", b"not packed", "can't be read"),
        ("a.html.gz", gzip.compress(b"<p>x" * 1000, mtime=0)[:-20], "can't be read"),
        ("a.csv", b"name,price\n", "is a table of no known format: “name”, “price”"),
        ("a.json", b'{"a": 1}', "holds no product details"),
        ("a.json", b"{broken", "holds no product details"),
        ("a.json", b"[" * 100_000, "holds no product details"),
    ],
)
def test_what_is_no_listing_says_so(tmp_path: Path, name: str, data: bytes, says: str) -> None:
    file = tmp_path / name
    file.write_bytes(data)
    with pytest.raises(LoadError, match=says):
        list(load(Source(name, file)))


def test_the_details_an_app_loads(tmp_path: Path) -> None:
    file = tmp_path / "d.json"
    file.write_text(
        '{"item": {"title": "连衣裙", "groups": [{"attrs": [{"name": "材质", "value": "棉"}]}], "skuName": [{"text": "红色"}],'
        ' "api": {"descUrl": "//desc.example/x"}, "pics": ["//cdn.example/a.jpg"]}}',
        "utf-8",
    )
    listing = next(load(Source("d.json", file)))
    assert [passage.words for passage in listing.passages] == ["连衣裙", "材质: 棉", "红色"]
    assert ([picture.path for picture in listing.pictures], len(listing.gaps)) == (["//cdn.example/a.jpg"], 1)


def test_missing_file_and_empty_folder(tmp_path: Path) -> None:
    with pytest.raises(LoadError, match="no such file"):
        find([str(tmp_path / "gone.html")])
    with pytest.raises(LoadError, match=r"no page .*, product export or pictures in this folder"):
        find([str(tmp_path)])


def test_a_bomb_in_gzip_stops(tmp_path: Path) -> None:
    file = tmp_path / "a.html.gz"
    with gzip.open(file, "wb", compresslevel=9) as stream:
        for _ in range(70):
            stream.write(b" " * 1024 * 1024)
    with pytest.raises(LoadError, match="unpacks to more than 150 times its size"):
        list(load(Source("a.html.gz", file)))


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.html")
    with pytest.raises(LoadError, match="is not a file"):
        find([str(tmp_path / "a.html")])
    (tmp_path / "b.html").write_text("<p>x")
    assert [source.path for source in find([str(tmp_path)])] == [(tmp_path / "b.html").as_posix()]


def test_a_report_left_in_the_folder_is_no_listing(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text("<h1>Coat</h1>", "utf-8")
    (tmp_path / "report.html").write_text(render("html", Report(), "en"), "utf-8")
    assert ["page.html"] == [path.name for path in pages_in(tmp_path)]
