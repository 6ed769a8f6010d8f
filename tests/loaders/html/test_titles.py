"""The goods' name is found wherever it stands, and what stands around it is left out."""

from __future__ import annotations

import pytest

from listinglint.loaders.html.page import read_page

SITE = "<title>Oak stool, 45 cm | Northern Woods</title>"


@pytest.mark.parametrize(
    ("html", "title"),
    [
        (SITE + "<h1>Adding to basket</h1><h1>Oak stool, 45 cm</h1>", "Oak stool, 45 cm"),
        (SITE + "<h1>Northern Woods</h1><h2>Oak stool, 45 cm</h2>", "Oak stool, 45 cm"),
        (SITE + "<h1>Summer sale</h1><h3>Oak stool, 45 cm</h3>", "Oak stool, 45 cm"),
        (SITE + "<h4>Oak stool, 45 cm</h4><h1>Customer reviews</h1>", "Oak stool, 45 cm"),
        (SITE + "<p>Solid oak.</p>", "Oak stool, 45 cm"),
        (SITE + "<h1>15 % off this week</h1><p>Solid oak.</p>", "Oak stool, 45 cm"),
        ("<title>Northern Woods</title><h1>Oak stool</h1>", "Oak stool"),
        (SITE + '<h1><a href="/stool">Oak stool, 45 cm</a></h1>', "Oak stool, 45 cm"),
        (
            SITE + '<h1>Oak stool, 45 cm <div aria-hidden="true"><span>Saved!</span> New list</div></h1>',
            "Oak stool, 45 cm",
        ),
        (
            SITE + '<h1><a href="/login">Log in needed</a> Oak stool, 45 cm <button>Share</button></h1>',
            "Oak stool, 45 cm",
        ),
        (SITE + "<h1><div>Oak stool</div><div>45 cm</div></h1>", "Oak stool 45 cm"),
        ("<h1>Details about Oak stool</h1>", "Oak stool"),
        ('<meta property="og:title" content="€49.90 20% OFF|Oak stool, 45 cm"><p>Solid oak.</p>', "Oak stool, 45 cm"),
        ('<meta property="og:title" content="$60 · Oak stool, 45 cm"><p>Solid oak.</p>', "Oak stool, 45 cm"),
        (
            (
                '<title>Shop</title><script type="application/ld+json">{"@type": "Product", "name": "Oak stool"}</script>'
                "<h1>Product details</h1>"
            ),
            "Oak stool",
        ),
        (
            '<title>Oak stool - Northern</title><meta property="og:title" content="Northern - Oak stool"><h2>Northern</h2>',
            "Oak stool",
        ),
        ("<title>实木换鞋凳 可储物-淘宝网</title><h3>宝贝详情</h3>", "实木换鞋凳 可储物"),
        ("<title>橡木凳子 45厘米_某某家居</title><h1>商品详情</h1>", "橡木凳子 45厘米"),
        ("<title>橡木凳 - 北方木作</title><h1>猜你喜欢</h1><h2>橡木凳</h2>", "橡木凳"),
        ("<h1>宝贝：橡木凳子</h1>", "橡木凳子"),
        ("<title>Oak stool</title>", "Oak stool"),
        # A title that begins with the site.
        ("<title>Northern Woods | Home page</title><h1>Oak stool</h1>", "Oak stool"),
        ("<title>Northern Woods - Homepage</title><nav>Shop</nav><h1>Oak stool</h1>", "Oak stool"),
        ("<title>Northern | Oak stool</title><nav><a href='/'>Northern</a></nav><h1>Oak stool</h1>", "Oak stool"),
        ("<title>Northern - Oak stool</title><h1>Oak stool</h1><footer>© 2026 Northern</footer>", "Oak stool"),
        (
            "<title>Northern - Oak stool</title><h1>Oak stool</h1><footer>Copyright 2019-2026 Northern. All rights reserved.</footer>",
            "Oak stool",
        ),
        ("<title>Oak stool | Northern</title><nav><a href='/'>Northern</a></nav><h1>Northern</h1>", "Oak stool"),
        (
            (
                "<title>Northern | Oak stool</title><header><a href='/'><img src='l.png' alt='Northern logo small'></a></header>"
                "<nav><ul><li>Stools</li><li>Oak stool</li></ul></nav><h1>Oak stool</h1>"
            ),
            "Oak stool",
        ),
        (
            (
                "<title>Oak stool | Northern</title><header><a href='/'><img src='l.png' alt='Northern logo'></a></header>"
                "<nav><ul><li>Stools</li><li>Oak stool</li></ul></nav><h1>Northern</h1>"
            ),
            "Oak stool",
        ),
        ("<title>Oak stool | Sale</title><nav>Shop</nav><h1>Sale</h1>", "Oak stool"),
        ('<span id="productTitle"> Oak stool, 45 cm </span>', "Oak stool, 45 cm"),
        ("<p>no title at all</p>", ""),
        (
            (
                '<title>page</title><h1 class="logo">NORTHERN</h1><h2 class="product-title">Oak stool</h2>'
                '<h6>Ash bench</h6><footer><h1 class="footer-logo">NORTHERN</h1></footer>'
            ),
            "Oak stool",
        ),
        (
            '<title>Oak stool</title><h1>Oak stool</h1><div class="related"><h2 class="product-title">Ash stool</h2></div>',
            "Oak stool",
        ),
        (
            '<title>Oak stool</title><div style="display:none"><h2>Oak stool, Bergen, Northern Woods</h2></div>',
            "Oak stool",
        ),
        ("<h1>Oak – stool</h1><title>OAK-STOOL | Northern Woods</title>", "Oak – stool"),
    ],
)
def test_the_goods_name_is_the_title(html: str, title: str) -> None:
    assert title == read_page(html, "page.html").title


def test_a_story_set_as_a_heading_is_no_title() -> None:
    story = "Our stools are made by hand. " * 20

    assert read_page(f"<h1>{story}</h1><title>Oak stool</title>", "page.html").title == "Oak stool"
