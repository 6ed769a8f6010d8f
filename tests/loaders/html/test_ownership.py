"""Whose words and pictures are whose on a whole page of a shop; our own page, drawn after the way such pages are built."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from listinglint.loaders.html.page import read_page
from listinglint.model.listing import Listing, Role
from listinglint.model.ownership import Owner

if TYPE_CHECKING:
    from listinglint.model.wording import Language

MENU = "".join(
    f'<li><a href="/c/{at}">{name}</a></li>'
    for at, name in enumerate("Sofas Beds Lamps Rugs Mirrors Taps Denim Linen Wool Leather".split())
)
FOOTER = "".join(
    f'<a href="/about/{at}">{name}</a> '
    for at, name in enumerate("Careers Press Stores Partners Returns Privacy".split())
)
CARD = '<li class="x"><a href="/p/{at}"><img src="https://c.example/{at}.jpg" alt="Kettle {at}"><span>Steel kettle number {at}</span></a><b>£{at}9.00</b></li>'


def page(goods: str, *, before: str = "", after: str = "") -> Listing:
    """A page of a kettle, with the menus, the bars and the footer of a shop around what is asked about."""
    bars = "".join(f"<div class='bar-{at}'><span>Open daily {at}</span></div>" for at in range(12))
    html = f"""<html lang=en><title>Copper kettle | Pots</title><body><div class=top><ul>{MENU}</ul>{bars}{before}</div>
    <div class=main><h1>Copper kettle</h1><div class="product-description"><p>A kettle of polished copper that holds two litres of water.</p>
    <p>Hand-made, lined with tin, with a handle of beech wood that stays cool.</p></div>
    <table class=specs><tr><td>Material</td><td>copper</td></tr><tr><td>Volume</td><td>2 l</td></tr><tr><td>Height</td><td>24 cm</td></tr></table>
    {goods}</div>{after}<div class=bottom>{FOOTER}</div></body>"""
    return read_page(html, "page.html")


def owner_of(listing: Listing, words: str) -> Owner | None:
    found = next(passage for passage in listing.passages if words in passage.words)
    return found.ownership.owner if found.ownership else None


@pytest.mark.parametrize(
    ("html", "owner"),
    [
        ("<p>The base is flat and sits well on any stove, gas or electric.</p>", Owner.GOODS),
        ("<div><span>Lid: </span><span>copper with a wooden knob</span></div>", Owner.GOODS),
        (
            "<div class='accordion'><button>Care</button><div><p>Lid: wipe with a soft cloth</p><p>Spout: rinse after use</p></div></div>",
            Owner.GOODS,
        ),
        (
            "<div class='tab' style='display:none'><p>The base was measured cold, at its widest place.</p></div>",
            Owner.GOODS,
        ),
        ("<p>We ship within 2 working days of payment.</p>", Owner.SHOP),
        ("<div class='shipping-info'><p>Parcels leave every noon.</p></div>", Owner.SHOP),
        ("<div class='sku-list'><span>Rose gold</span></div>", Owner.GOODS),
        (
            "<div class='delivery'><span class='upsell-message'>Parcels arrive by Tuesday, Dec 8.</span></div>",
            Owner.SHOP,
        ),
    ],
)
def test_the_seller_is_heard(html: str, owner: Owner) -> None:
    listing = page(html)
    asked = next(
        words
        for words in ("base", "Lid: ", "We ship", "Parcels", "Rose gold")
        if any(words in one.words for one in listing.passages)
    )
    assert (owner_of(listing, asked), owner_of(listing, "polished copper")) == (owner, Owner.GOODS)


@pytest.mark.parametrize(
    "words",
    ["Sofas", "Denim", "Careers", "Leather"],
)
def test_menus_and_footers_are_the_sites(words: str) -> None:
    assert owner_of(page(""), words) is Owner.SITE


@pytest.mark.parametrize(
    ("html", "words"),
    [
        ("<button>Add to basket</button>", "Add to basket"),
        ("<span>加入购物车</span>", "加入购物车"),
        ("<p>Sign in to see the points on your account.</p>", "Sign in"),
        (
            "<form><label>Name</label><input type=email><textarea></textarea><p>Tell us what you are looking for today</p></form>",
            "Tell us",
        ),
        ("<span class='sr-only'>Details about this item begin here</span>", "Details about"),
        ("<p>版权所有 某某商贸有限公司</p>", "版权所有"),
        ("<select name=country>" + "".join(f"<option>Land {at}</option>" for at in range(40)) + "</select>", "Land 7"),
        ("<p>There was a problem loading this menu.</p>", "There was a problem"),
    ],
)
def test_the_machinery_of_a_site_is_not_the_seller(html: str, words: str) -> None:
    assert owner_of(page(html), words) is Owner.SITE


@pytest.mark.parametrize(
    "heading",
    [
        "You may also like",
        "大家还买了",
        "看了又看",
        "同类推荐",
        "Customers who viewed this item also viewed",
        "其他人也看了",
        "Produits similaires",
    ],
)
@pytest.mark.parametrize("tag", ["h2", "div", "strong"])
def test_what_follows_a_heading_of_other_goods_is_theirs(heading: str, tag: str) -> None:
    strip = f"<section><{tag}>{heading}</{tag}><div><p>Steel jug, one litre</p><p>Glass of 0.3 l, boxed</p><img src='https://c.example/jug.jpg'></div></section>"
    listing = page("", after=strip)
    assert owner_of(listing, "Steel jug") is Owner.OTHER_GOODS
    assert [Role.BANNER] == [one.role for one in listing.pictures]


def test_names_in_boxes_below_a_line_that_heads_other_goods_are_theirs() -> None:
    boxes = "".join(
        f"<div><img src='https://c.example/{at}.jpg'><h6>Jug {at}</h6><p>£{at}2</p></div>" for at in (1, 2, 3)
    )
    listing = page("", after=f"<section><div><p>You may also like…</p><div>{boxes}</div></div></section>")
    assert owner_of(listing, "Jug 3") is Owner.OTHER_GOODS
    assert {Role.BANNER} == {one.role for one in listing.pictures}


def test_a_heading_beside_a_line_that_heads_other_goods_ends_them() -> None:
    strip = "<p>You may also like…</p><div><p>Steel jug, one litre</p></div><h4>Lining</h4><p>The tin lining is renewed by us at any time, at cost.</p>"
    assert owner_of(page(f"<div>{strip}</div>"), "tin lining") is Owner.GOODS


def test_what_a_form_asks_of_the_buyer_is_the_sites() -> None:
    form = (
        "<div class='product-details'><form><div><label for='a'>Your name</label><input id='a'></div>"
        "<div><label for='b'>Height in cm</label><select id='b'><option>24</option></select></div></form></div>"
    )
    assert owner_of(page(form), "Your name") is Owner.SITE
    assert owner_of(page(form), "Height in cm") is Owner.GOODS


def test_a_row_of_like_boxes_that_lead_elsewhere_is_other_goods() -> None:
    listing = page("", after="<ul>" + "".join(CARD.format(at=at) for at in range(1, 6)) + "</ul>")
    assert owner_of(listing, "Steel kettle number 3") is Owner.OTHER_GOODS
    assert {Role.BANNER} == {one.role for one in listing.pictures}


def test_photos_of_a_gallery_are_no_cards() -> None:
    thumbs = "".join(
        f'<li><a href="https://c.example/{at}.jpg"><img src="https://c.example/{at}_50x50.jpg"></a></li>'
        for at in "abcd"
    )
    assert {Owner.GOODS} == {
        one.ownership.owner for one in page(f"<ul class=gallery>{thumbs}</ul>").pictures if one.ownership
    }


@pytest.mark.parametrize("heading", ["Customer reviews", "累计评价", "Kundenrezensionen"])
def test_what_buyers_write_is_theirs(heading: str) -> None:
    listing = page("", after=f"<section><h3>{heading}</h3><p>No colour difference at all, and fast.</p></section>")
    assert owner_of(listing, "No colour difference") is Owner.BUYERS


_SAID = "Arrived in two days, and the copper shines as in the photos."


def owner_in_fragment(html: str, words: str) -> Owner | None:
    return owner_of(
        read_page(f"<h1>Kettle</h1><p>Copper, lined with tin, holds two litres.</p>{html}", "page.html"), words
    )


@pytest.mark.parametrize(
    "heading",
    ["Customer reviews", "Reviews (12)", "What our customers say:", "Feedback from buyers", "买家评价", "累計評價 320"],
)
@pytest.mark.parametrize(
    "html", ["<h3>{0}</h3><p>{1}</p>", "<p><b>{0}</b></p><p>{1}</p>", "<p><strong>{0}</strong><br>{1}<br>Lovely.</p>"]
)
def test_reviews_under_their_heading_are_the_buyers_in_a_description_too(html: str, heading: str) -> None:
    assert owner_in_fragment(html.format(heading, _SAID), "Arrived in two") is Owner.BUYERS


@pytest.mark.parametrize(
    "html",
    [
        "<p><b>Customer reviews</b></p><p>Lovely.</p><p><b>Care</b></p><p>{0}</p>",
        "<p><b>Reviewed by hand before it leaves</b></p><p>{0}</p>",
        "<p>Customer reviews decide what we make next.<br>{0}</p>",
        "<p><b>客户评价高的老款</b></p><p>{0}</p>",
        "<p><b>Rating</b></p><p>{0}</p>",
        "<h3>Ratings</h3><p>{0}</p>",
        "<p><b>反馈</b></p><p>{0}</p>",
    ],
)
def test_the_sellers_words_are_none_of_a_review(html: str) -> None:
    assert owner_in_fragment(html.format(_SAID), "Arrived in two") is Owner.GOODS


def test_a_passage_with_a_sentence_is_no_menu() -> None:
    links = "<br>".join(f"<a href='/p/{at}'>Steel kettle number {at}</a>" for at in range(8))
    html = f"<p>{_SAID}<br>{links}<br>The handle is of beech.</p>"
    assert owner_in_fragment(html, "handle is of beech") is not Owner.SITE


def test_an_old_page_of_one_table_has_a_menu() -> None:
    menu = "<br>".join(f"<a href='/c/{at}'>{name}</a>" for at, name in enumerate("Home Cotton Linen Wool Sale".split()))
    others = "<br>".join(f"<a href='/p/{at}'>Steel kettle {at}</a> £{at}9.00" for at in range(4))
    html = f"""<table><tr><td><b>Search</b><br>{menu}<br><b>You may also like</b><br>{others}</td>
    <td><font size=5>Copper kettle</font><br>A kettle of polished copper that holds two litres of water.</td></tr></table>"""
    listing = read_page(f"<title>Copper kettle</title>{html}", "page.html")
    assert owner_of(listing, "Linen") is Owner.SITE
    assert owner_of(listing, "polished copper") is Owner.GOODS


@pytest.mark.parametrize(
    "picture",
    [
        '<img src="https://c.example/img/visa.png">',
        '<img src="https://c.example/footer-wave.jpg">',
        '<img src="https://c.example/a.jpg" alt="PayPal">',
        '<a href="/sale.html"><img src="https://c.example/autumn.jpg"></a>',
        '<img src="https://count.example/hit?shop=7&page=9">',
        '<img src="https://c.example/i/qrcode_2.png">',
    ],
)
def test_marks_and_adverts_are_no_photos_of_the_goods(picture: str) -> None:
    assert [False] == [one.role.is_of_goods for one in page(f"<div>{picture}</div>").pictures]


@pytest.mark.parametrize(
    "name",
    [
        "kettle-front.jpg",
        "O1CN01ab_!!123.jpg",
        "starfish-print.jpg",
        "flagstone-blue.jpg",
        "IMG_2043.jpg",
        "trustworthy.jpg",
    ],
)
def test_photos_of_the_goods_stay(name: str) -> None:
    assert [True] == [one.role.is_of_goods for one in page(f'<p><img src="https://c.example/p/{name}"></p>').pictures]


def test_what_is_told_to_machines_about_the_product_is_the_goods() -> None:
    told = "Comes with a cleaning cloth and a booklet of recipes."
    data = f'<script type="application/ld+json">{{"@type":"Product","name":"Copper kettle","description":"{told}"}}</script>'
    found = next(one for one in page(f"{data}<div class=promo-bar>{told}</div>").passages if one.words == told)
    assert found.ownership is not None
    assert (found.ownership.owner, found.ownership.confidence) == (Owner.GOODS, 0.95)


def test_a_fragment_is_the_sellers() -> None:
    listing = read_page("<p>Hand-made cup.</p><a href='/x'>Sofas</a><p>Sign in</p><img src=visa.png>", "page.html")
    assert [one.words for one in listing.passages if one.part.is_own] == ["Hand-made cup.", "Sofas", "Sign in"]
    assert all(passage.part.is_own for passage in listing.passages)


@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_reason_is_told_in_both_languages(language: Language) -> None:
    listing = page(CARD.format(at=1) * 4 + "<p>Sign in</p><img src='https://c.example/visa.png'>")
    owners = [*(one.ownership for one in listing.passages), *(one.ownership for one in listing.pictures)]
    assert all(one is not None and one.reason.of(language) for one in owners)


def test_words_for_screen_readers_before_the_title_are_not_its() -> None:
    listing = read_page(
        "<title>Copper kettle | Pots</title><h1><span class='sr-only'>Details about </span>Copper kettle</h1>",
        "page.html",
    )
    assert ("Copper kettle", ["Details about", "Copper kettle"]) == (
        listing.title,
        [one.words for one in listing.passages],
    )


def test_what_follows_the_options_of_a_plain_page_is_about_the_goods() -> None:
    sizes = "".join(f"<option>{size}</option>" for size in ("S", "M", "L"))
    rows = "".join(
        f"<tr><td>{size}</td><td>{60 + at}</td><td>{44 + at}</td><td>{58 + at}</td></tr>"
        for at, size in enumerate("S M L XL 2XL 3XL 4XL".split())
    )
    html = f"""<html lang=en><title>Running vest</title><body><h1>Running vest</h1><select name=Colour><option>Teal</option><option>Plum</option></select>
    <select name=Size>{sizes}</select><p>Light mesh for long runs, with a pocket for a key and tape that shines at night.</p><p>80% nylon, 20% elastane</p>
    <table><tr><th>Size</th><th>Length</th><th>Chest</th><th>Hem</th></tr>{rows}</table></body>"""
    listing = read_page(html, "page.html")

    assert [Owner.GOODS] * 3 == [owner_of(listing, words) for words in ("Teal", "80% nylon", "Chest")]
