"""Photos that a page only names are the goods' gallery; where it shows one, nothing is added."""

from __future__ import annotations

import pytest

from listinglint.loaders.html.page import read_page
from listinglint.model.listing import Part, Role, Status

A, B = "https://cdn.example/coat-a.jpg", "https://cdn.example/coat-b.jpg"
JSON_LD = '<script type="application/ld+json">{"@type":"Product","name":"Coat","image":["%s","%s"]}</script>'
HEAD = f"""<head>
<meta property="og:image" content="{A}">
</head>"""


def gallery(html: str) -> list[str]:
    return [one.path for one in read_page(html, "page.html").pictures if one.role is Role.GALLERY]


@pytest.mark.parametrize(
    "html",
    [
        JSON_LD % (A, B),
        f'<script type="application/ld+json">{{"@graph":[{{"@type":"ProductGroup","hasVariant":[{{"@type":"Product","image":{{"url":"{A}"}}}},{{"image":"{B}"}}]}}]}}</script>',
        f'<link rel="preload" as="image" href="{A}"><link rel="preload" as="image" href="{B}">',
        f'<meta property="og:image" content="{A}"><meta property="og:image" content="{B}">',
        f'<script>window.__STATE__ = {{"product": {{"images": [{{"src": "{A}"}}, {{"src": "{B}"}}]}}}};</script>',
        f'<script>var c = {{auctionImages: ["{A.replace("/", chr(92) + "/")}", "{B}"]}}</script>',
        f'<script type="text/x-magento-init">{{"*": {{"gallery": {{"data": [{{"full": "{A}"}}, {{"full": "{B}"}}]}}}}}}</script>',
    ],
)
def test_a_gallery_that_a_script_draws_is_on_the_web(html: str) -> None:
    page = read_page(f"{html}<h1>Coat</h1><div id=root></div><p>Soft wool coat.</p>", "page.html")
    assert [(A, Status.REMOTE), (B, Status.REMOTE)] == [(one.path, one.status) for one in page.pictures]


@pytest.mark.parametrize("html", [JSON_LD % (A, B), HEAD, f'<link rel="preload" as="image" href="{A}">'])
def test_nothing_is_added_to_a_gallery_that_is_shown(html: str) -> None:
    assert gallery(f'{html}<div class="gallery"><img src="main.jpg"></div>') == ["main.jpg"]


def test_photos_that_are_named_and_shown_are_the_gallery() -> None:
    html = f'{JSON_LD % (A, B)}<div><img src="{A.replace(".jpg", "_600x.jpg")}"></div><p><img src="other.jpg"></p>'
    assert gallery(html) == [A.replace(".jpg", "_600x.jpg")]


@pytest.mark.parametrize(
    "html",
    [
        '<meta property="og:image" content="https://shop.example/logo.png">',
        '<meta property="og:image" content="{{ product.image }}">',
        '<script>var menu = {"icons": ["https://cdn.example/a.jpg"]}</script>',
        '<script type="application/ld+json">{"@type":"Organization","image":"https://cdn.example/a.jpg"}</script>',
        '<script type="application/ld+json">{"@type":"Product","image":</script>',
    ],
)
def test_other_pictures_that_are_named_are_no_photos_of_the_goods(html: str) -> None:
    assert gallery(f"{html}<h1>Coat</h1><p>Soft wool coat.</p>") == []


@pytest.mark.parametrize(
    ("product", "told"),
    [
        ('"@type":"ProductGroup","hasVariant":[{"@type":"Product","material":"wool"}]', "material: wool"),
        ('"@type":"ProductGroup","material":"wool","hasVariant":[]', "material: wool"),
        ('"@type":["Product","Thing"],"material":["wool","silk"]', "material: wool, silk"),
        ('"@type":"https://schema.org/Product","additionalProperty":[{"@type":"PropertyValue","name":"Lining","value":"silk"}]', "Lining: silk"),
    ],
)  # fmt: skip
def test_what_is_said_for_machines_of_variants_and_properties_is_evidence(product: str, told: str) -> None:
    page = read_page(f'<script type="application/ld+json">{{{product}}}</script><h1>Coat</h1>', "page.html")
    assert [(told, Part.ATTRIBUTES)] == [(one.words, one.part) for one in page.passages[1:]]


@pytest.mark.parametrize(
    ("html", "title"),
    [
        ("<title>Oak chair - Woodshop</title><h1>Woodshop</h1><h2>Oak chair</h2>", "Oak chair"),
        ("<title>Oak chair | Woodshop</title><p>x</p>", "Oak chair"),
        (
            '<script type="application/ld+json">{"@type":"Product","name":"Oak chair"}</script><title>x</title><h1>Welcome</h1>',
            "Oak chair",
        ),
        (
            '<meta property="og:title" content="Oak chair"><title>Woodshop</title><h3>Oak chair</h3><h1>Sale</h1>',
            "Oak chair",
        ),
        ("<title>橡木餐椅-淘宝网</title><p>x</p>", "橡木餐椅"),
        ("<title>A - B</title>", "A - B"),
        ("<h1>Oak chair</h1><h2>Details</h2>", "Oak chair"),
    ],
)
def test_the_title_is_the_goods_name_wherever_it_stands(html: str, title: str) -> None:
    assert read_page(html, "page.html").title == title
