"""A saved page has its own folder, and no other page's."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from listinglint.loaders.html.page import read_page
from listinglint.model.listing import Status

if TYPE_CHECKING:
    from pathlib import Path

    from listinglint.model.listing import Picture


def put(folder: Path, *names: str) -> None:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(name.encode())


def pictures(folder: Path, html: str, page: str = "shirt.html") -> list[Picture]:
    put(folder, page)
    return list(read_page(html, page, folder, folder).pictures)


@pytest.mark.parametrize(
    "own", ["shirt_files", "shirt.files", "shirt_文件", "shirt-Dateien", "shirt_fichiers", "shirt_data"]
)
def test_a_picture_on_the_web_is_read_from_the_pages_own_folder(own: str, tmp_path: Path) -> None:
    put(tmp_path, f"{own}/1.jpg", "dress_files/1.jpg", "dress.html")
    (found,) = pictures(tmp_path, '<img src="https://img.example/s/1.jpg">')
    assert (found.file, found.status) == (tmp_path / own / "1.jpg", Status.READ)


@pytest.mark.parametrize("other", ["dress_files", "shirt-long_files", "shirts_files", "skirt.files"])
def test_another_pages_folder_is_not_looked_into(other: str, tmp_path: Path) -> None:
    put(tmp_path, f"{other}/1.jpg", "shirt_files/2.jpg", "dress.html")
    (found,) = pictures(tmp_path, '<img src="https://img.example/s/1.jpg">')
    assert (found.file, found.status) == (None, Status.REMOTE)


def test_a_page_that_was_renamed_has_the_folder_it_names(tmp_path: Path) -> None:
    put(tmp_path, "Old name_files/1.jpg", "Old name_files/2.jpg", "dress_files/2.jpg", "dress.html")
    found = pictures(tmp_path, '<img src="./Old%20name_files/1.jpg"><img src="https://img.example/s/2.jpg">')
    assert [tmp_path / "Old name_files" / "1.jpg", tmp_path / "Old name_files" / "2.jpg"] == [one.file for one in found]


def test_the_file_that_src_names_is_the_picture_whatever_a_loader_is_told(tmp_path: Path) -> None:
    put(tmp_path, "shirt_files/1.jpg", "shirt_files/1(1).jpg")
    html = "".join(
        f'<img src="./shirt_files/{name}" data-src="https://img.example/{folder}/1.jpg">' for name, folder in (("1.jpg", "a"), ("1(1).jpg", "b"))
    )  # fmt: skip
    assert ["1.jpg", "1(1).jpg"] == [one.file.name for one in pictures(tmp_path, html) if one.file]


def test_a_file_that_may_be_any_of_several_pictures_is_none_of_them(tmp_path: Path) -> None:
    put(tmp_path, "shirt_files/1.jpg")
    found = pictures(tmp_path, '<img src="https://img.example/a/1.jpg"><img src="https://img.example/b/1.jpg">')
    assert [Status.REMOTE, Status.REMOTE] == [one.status for one in found]


@pytest.mark.parametrize(
    "name", ["cdn.example.com/p/a.jpg", "cdn.example.com/p/a.jpg?v=2", "cdn.example.com/p/a.jpg@v=2"]
)
def test_a_mirror_made_by_wget_has_a_folder_for_each_host(name: str, tmp_path: Path) -> None:
    put(tmp_path, name, "www.shop.example/item/1.html")
    here = tmp_path / "www.shop.example" / "item"
    (found,) = read_page('<img src="https://cdn.example.com/p/a.jpg?v=2">', "1.html", here, here.parent).pictures
    assert (found.file, found.status) == (tmp_path / name, Status.READ)


def test_a_mirror_made_by_wget_may_lead_to_the_folder_of_another_host(tmp_path: Path) -> None:
    put(tmp_path, "cdn.example.com/a.jpg", "www.shop.example/item/1.html", "secret.jpg")
    here = tmp_path / "site" / "www.shop.example" / "item"
    put(tmp_path / "site", "cdn.example.com/a.jpg", "www.shop.example/item/1.html")
    html = '<img src="../../cdn.example.com/a.jpg"><img src="../../../secret.jpg">'
    assert [Status.READ, Status.SKIPPED] == [
        one.status for one in read_page(html, "1.html", here, here.parent).pictures
    ]


SHOP = "https://shop.example/en/shirt"


@pytest.mark.parametrize(
    "origin",
    [
        f'<link rel="canonical" href="{SHOP}">',
        f'<meta property="og:url" content="{SHOP}">',
        f"<!-- saved from url=(0029){SHOP} -->",
        f"<!--\n Page saved with SingleFile \n url: {SHOP} \n saved date: Sun\n-->",
        '<base href="https://shop.example/en/">',
    ],
)
def test_pictures_of_a_page_without_its_folder_are_on_the_web_where_it_is_from(origin: str, tmp_path: Path) -> None:
    found = pictures(tmp_path, f'<html><head>{origin}</head><img src="../pics/1.jpg"><img src="/media/2.jpg">')
    assert [Status.REMOTE, Status.REMOTE] == [one.status for one in found]


def test_a_picture_lost_among_others_that_came_along_is_missing(tmp_path: Path) -> None:
    put(tmp_path, "shirt_files/1.jpg")
    found = pictures(
        tmp_path, f'<link rel="canonical" href="{SHOP}"><img src="shirt_files/1.jpg"><img src="shirt_files/2.jpg">'
    )
    assert [Status.READ, Status.MISSING] == [one.status for one in found]
