"""Pictures are found by what attributes hold, whatever they are called; the largest that is here is the one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from listinglint.loaders.html.addresses import photo_of
from listinglint.loaders.html.candidates import is_spacer
from listinglint.loaders.html.page import read_page
from listinglint.model.listing import Role, Status

if TYPE_CHECKING:
    from pathlib import Path


def shown(html: str, folder: Path | None = None) -> list[str]:
    return [picture.path for picture in read_page(html, "page.html", folder, folder).pictures]


@pytest.mark.parametrize(
    "name",
    ["data-lazy-img", "data-ks-lazyload-custom", "data-echo", "data-srcfull", "x-lazy", "data-foo-image", "lay-src", "data-defer"],
)  # fmt: skip
@pytest.mark.parametrize(
    "source", ["blank.gif", "data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP", "/static/img/loading.svg", ""]
)
def test_an_attribute_of_any_name_beside_a_placeholder_is_the_picture(name: str, source: str) -> None:
    assert shown(f'<img src="{source}" {name}="img/chart.jpg">') == ["img/chart.jpg"]


@pytest.mark.parametrize(
    "attribute",
    ['alt="IMG_2043.jpg"', 'title="coat.png"', 'onerror="this.src=\'none.png\'"', 'data-error-src="none.png"', 'data-fallback="none.jpg"'],
)  # fmt: skip
def test_names_and_replacements_are_no_pictures(attribute: str) -> None:
    assert shown(f'<img src="coat.jpg" {attribute}>') == ["coat.jpg"]


@pytest.mark.parametrize(
    ("html", "path"),
    [
        ('<img src="a_400x400.jpg" srcset="a_400x400.jpg 400w, a.jpg 1200w">', "a.jpg"),
        ('<img src="a.jpg" srcset="a.jpg 1x, a@2x.jpg 2x">', "a@2x.jpg"),
        ('<img src="a.jpg" data-thumb="a_small.jpg">', "a.jpg"),
        ('<img src="a_100x.jpg" data-src="a_{width}x.jpg" data-widths="[180, 720, 360]">', "a_720x.jpg"),
        ('<img src="//c.example/a._SX50_.jpg" data-sizes=\'{"//c.example/a._SX300_.jpg":[300,300],"//c.example/a._SX900_.jpg":[900,900]}\'>', "//c.example/a._SX900_.jpg"),
        ('<img src="//i.example/n5/s54x54_jfs/t1/a.jpg" data-url="jfs/t1/a.jpg">', "//i.example/n5/s54x54_jfs/t1/a.jpg"),
        ('<a href="big.jpg"><img src="small_60x60.jpg"></a>', "big.jpg"),
        ('<a href="big.jpg?v=2"><img src="small_60x60.jpg"></a>', "big.jpg?v=2"),
        ('<a href="https://pins.example/new?media=https://s.example/a.jpg&description="><img src="b.jpg"></a>', "b.jpg"),
        ('<a href="https://share.example/?image=https://s.example/a.jpg"><img src="b.jpg"></a>', "b.jpg"),
    ],
)  # fmt: skip
def test_the_largest_of_the_addresses_is_taken(html: str, path: str) -> None:
    assert shown(html) == [path]


@pytest.mark.parametrize(
    "html",
    [
        '<picture><source type="image/avif" srcset="a.avif"><source type="image/webp" srcset="a.webp"><img src="a.jpg"></picture>',
        '<img src="a.jpg?width=1000"><img src="a.jpg?width=1200">',
        '<div class="swiper-slide swiper-slide-duplicate"><img src="a.jpg"></div><div class="swiper-slide"><img src="a.jpg"></div>',
        '<img src="https://c.example/a_100x.jpg"><noscript><img src="https://c.example/a_1000x.jpg"></noscript>',
        '<img src="//c.example/i1/O1-a.jpg_60x60q90.jpg_.webp"><img src="https://c.example/i1/O1-a.jpg">',
    ],
)
def test_one_photo_in_several_sizes_and_formats_counts_once(html: str) -> None:
    assert len(shown(html)) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://cdn.example/p/coat_100x100.jpg?v=1", "//cdn.example/p/coat_1200x.jpg?v=2"),
        ("https://cdn.example/up/coat-300x300.jpg", "https://cdn.example/up/coat.jpg"),
        ("https://i.example/images/I/71abc._AC_SL1500_.jpg", "https://i.example/images/I/71abc._SX300_SY300_.jpg"),
        ("https://i.example/n1/s450x450_jfs/t1/a.jpg!q70.dpg.webp", "https://i.example/n0/jfs/t1/a.jpg"),
        ("https://i.example/catalog/cache/0123456789abcdef0123456789abcdef/c/o/coat.jpg", "https://i.example/catalog/c/o/coat.jpg"),
        ("https://web.archive.org/web/2020im_/https://cdn.example/coat.jpg", "https://cdn.example/coat.jpg"),
        ("/_next/image?url=https%3A%2F%2Fcdn.example%2Fcoat.jpg&w=640&q=75", "https://cdn.example/coat.jpg"),
        ("https://i.example/il_340x270.123.jpg", "https://i.example/il_fullxfull.123.jpg"),
        ("https://res.example/w_300,h_300,c_fill/v1/coat.jpg", "https://res.example/w_900/v1/coat.jpg"),
    ],
)  # fmt: skip
def test_addresses_of_one_photo_name_one_photo(one: str, other: str) -> None:
    assert photo_of(one) == photo_of(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("a/1.jpg", "b/1.jpg"),
        ("coat-2.jpg", "coat-3.jpg"),
        ("img?id=1&w=9", "img?id=2&w=9"),
        ("coat_front.jpg", "coat_back.jpg"),
    ],
)
def test_other_photos_keep_other_names(one: str, other: str) -> None:
    assert photo_of(one) != photo_of(other)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("grey.gif", True), ("blank.gif?v=2", True), ("s.gif", True), ("placeholder-image.png", True), ("1x1.png", True), ("img/loading-64x64.gif", True),
        ("imgLoading_30x30.gif", True),
        ("coat-grey.png", False), ("transparent-raincoat.png", False), ("blank-tee.png", False), ("pixel-9-case.png", False), ("loading-ramp.png", False),
        ("greyhound-sweater.png", False),
    ],
)  # fmt: skip
def test_a_spacer_is_told_by_its_whole_name(name: str, *, expected: bool) -> None:
    assert is_spacer(name) is expected


def test_what_can_be_read_here_beats_an_address_on_the_web(tmp_path: Path) -> None:
    (tmp_path / "page_files").mkdir()
    (tmp_path / "page_files" / "chart_720x.jpg").write_bytes(b"x")
    html = '<img src="./page_files/chart_720x.jpg" data-src="//cdn.example/chart_{width}x.jpg" data-widths="[1080]">'
    (found,) = read_page(html, "page.html", tmp_path, tmp_path).pictures
    assert (found.status, found.file) == (Status.READ, tmp_path / "page_files" / "chart_720x.jpg")


def test_an_embedded_picture_beats_an_address_on_the_web() -> None:
    (found,) = read_page(
        f'<img src="data:image/png;base64,{"QUJD" * 200}" data-src="https://c.example/a.jpg">', "page.html"
    ).pictures
    assert found.status is Status.READ


@pytest.mark.parametrize(
    "html",
    [
        '<style>:root{--sf-img-1:url("data:image/png;base64,PICTURE")}</style><img style="background-image:var(--sf-img-1)" src="data:image/svg+xml,<svg>">',
        '<style>.x{color:red} .hero{background-image:url(data:image/png;base64,PICTURE)}</style><div class="product-media"><div class="hero"></div></div>',
        '<div style="background:url(data:image/png;base64,PICTURE)"></div>',
        '<style>#main{--photo:url(data:image/png;base64,PICTURE)}</style><div id="gallery" style="background:var(--photo)"></div>',
    ],
)
def test_pictures_in_style_sheets_and_their_variables_are_seen(html: str) -> None:
    found = read_page(html.replace("PICTURE", "QUJD" * 200), "page.html").pictures
    assert [(Status.READ, True)] == [(picture.status, picture.role.is_of_goods) for picture in found]


def test_decoration_in_style_sheets_is_no_photo() -> None:
    assert shown("<style>.top{background:url(https://c.example/wood.jpg)}</style><div class=top>x</div>") == []


@pytest.mark.parametrize("name", ["data-bg", "data-background-image", "data-image", "data-zoom-image"])
def test_a_block_that_gets_its_picture_later_shows_it(name: str) -> None:
    (found,) = read_page(
        f'<div class="product-media slide" {name}="https://c.example/a.jpg"></div>', "page.html"
    ).pictures
    assert (found.path, found.status, found.role) == ("https://c.example/a.jpg", Status.REMOTE, Role.GALLERY)


def test_data_with_several_photos_are_several() -> None:
    html = """<div class=gallery data-media='[{"full": "https://c.example/a.jpg"}, {"full": "https://c.example/b.jpg"}]'></div>"""
    assert shown(html) == ["https://c.example/a.jpg", "https://c.example/b.jpg"]
