"""A page that opens its composition or its size guide on a click does not lack it: nobody can see it in the file."""

from __future__ import annotations

import pytest

from listinglint.loaders.html.page import read_page
from listinglint.model.topic import Topic

TITLE = "<title>Linen dress | Shop</title><h1>Linen dress</h1><p>A long dress with thin straps and pockets.</p>"
MATERIAL, SIZES = frozenset({Topic.MATERIAL}), frozenset({Topic.SIZES})


@pytest.mark.parametrize(
    ("html", "about"),
    [
        ('<li><a href="#">Composition and care</a></li><li><a href="#">Delivery</a></li>', [MATERIAL]),
        ("<div><button>Material &amp; care</button></div>", [MATERIAL]),
        ("<div><button>Size guide</button></div><div><button>Add</button></div>", [SIZES]),
        ("<div><button><span>View size chart</span></button></div><h2>Northern Woods</h2>", [SIZES]),
        ("<div><button>查看尺码表</button></div><div><button>加入购物车</button></div>", [SIZES]),
        ('<div><a href="#">面料成分</a></div><div><a href="#">配送</a></div>', [MATERIAL]),
        (
            "<div><button>Material &amp; care</button></div><p>Outer layer: linen and cotton, wash at 30 degrees.</p>",
            [],
        ),
        ('<footer><a href="/sizes">Size guide</a></footer>', []),
        ("<h2>Size guide</h2><p>Measure a dress you like and compare it.</p>", []),
        ("<div><button>Add to bag</button></div>", []),
    ],
)
def test_what_is_behind_a_button_is_not_in_the_file(html: str, about: list[frozenset[Topic]]) -> None:
    listing = read_page(TITLE + html, "page.html")

    assert [gap.about for gap in listing.gaps if gap.about] == about
