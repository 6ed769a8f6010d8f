"""A list of goods, a search or a basket is said to be no listing of one product; a product beside others is one."""

from __future__ import annotations

import pytest

from listinglint.loaders.html.catalogues import BASKET, CATALOGUE
from listinglint.loaders.html.page import read_page

NAV = '<nav><a href="/">Home</a><a href="/new">New in</a></nav>'
BUY = "<button>Add to basket</button>"
STORY = "<p>" + "A long linen dress with pockets, cut wide and sewn twice, that dries within an hour. " * 6 + "</p>"
SUM = "<p>Subtotal £41.00</p>"


def cards(count: int, name: str = "Linen dress", price: str = "£2{}.00", tag: str = "li", root: str = "ul") -> str:
    one = f'<{tag} class="item"><a href="/p/{{0}}"><img src="{{0}}.jpg"><h3>{name} {{0}}</h3><span>{price}</span></a></{tag}>'
    return f"<{root}>" + "".join(one.replace("{0}", str(n)).replace("{}", str(n)) for n in range(count)) + f"</{root}>"


@pytest.mark.parametrize(
    ("html", "what"),
    [
        (f"<title>Dresses | Northern Woods</title>{NAV}<h1>Dresses</h1><p>For summer.</p>{cards(12)}", CATALOGUE),
        (f"<title>Search results for linen</title>{NAV}<h1>24 results for linen</h1>{cards(9, tag='div', root='div')}", CATALOGUE),
        (f"<title>连衣裙 - 小林女装</title><h1>连衣裙</h1>{cards(10, '亚麻连衣裙', '¥1{}9')}", CATALOGUE),
        (f"<title>洋裝 | 小林</title><h1>洋裝</h1>{cards(10, '亞麻洋裝', 'NT$1{}90')}", CATALOGUE),
        (f"<title>Your basket | Northern Woods</title><h1>Your basket (2)</h1>{cards(2)}{SUM}", BASKET),
        ("<title>购物车</title><h1>购物车</h1><p>亚麻连衣裙 ¥199</p><p>合计 ¥199</p>", BASKET),
        (f"<title>Linen dress | Northern Woods</title>{NAV}<h1>Linen dress</h1><p>£41.00</p>{BUY}{cards(12)}", None),
        (f"<title>Linen dress | Northern Woods</title><h1>Linen dress</h1>{STORY}{cards(12)}", None),
        (f"<title>Linen dress | Northern Woods</title><h1>Linen dress</h1>{BUY}<h2>You may also like</h2>{cards(8)}", None),
        (f"<title>Linen dress</title><h1>Linen dress</h1><p>Soft.</p>{cards(3)}", None),
        ("<title>Shopping basket of willow</title><h1>Shopping basket</h1><p>Woven by hand.</p>", None),
        ("<h1>亚麻连衣裙</h1><img src='1.jpg'><img src='2.jpg'>", None),
    ],
)  # fmt: skip
def test_pages_that_sell_no_one_thing_say_so(html: str, what: object) -> None:
    reasons = [gap.reason for gap in read_page(html, "page.html").gaps if gap.reason in {CATALOGUE, BASKET}]

    assert reasons == ([] if what is None else [what])
