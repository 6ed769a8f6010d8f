"""Garbled pages and templates are named, and not judged; a slip here and there is none."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from listinglint.loaders.html import missing_content, unreadable
from listinglint.loaders.html.page import read_page

if TYPE_CHECKING:
    from listinglint.model.wording import Wording


WORDS = "女士针织毛衣，面料为百分之百羊毛，付款后四十八小时内发货，图片颜色可能与实物略有差异，介意请先咨询客服。"
TRADITIONAL = "女士針織毛衣，面料為百分之百羊毛，付款後四十八小時內出貨，圖片顏色可能與實物略有差異，請先詢問客服。"
FRENCH = (
    "Robe légère en coton brossé, très agréable à porter, idéale pour l’été, coupe évasée, lavable à trente degrés."
)


def reason(words: str) -> Wording | None:
    gaps = read_page(f"<meta charset=utf-8><h1>{words[:12]}</h1><p>{words}</p>", "page.html").gaps
    return gaps[0].reason if gaps else None


@pytest.mark.parametrize(
    ("words", "how"),
    [
        (WORDS.encode().decode("cp1252", "replace"), unreadable.DOUBLE),
        ("".join(chr(byte) for byte in WORDS.encode()), unreadable.DOUBLE),
        (WORDS.encode().decode("gb18030", "replace"), unreadable.DOUBLE),
        (TRADITIONAL.encode().decode("gb18030", "replace"), unreadable.DOUBLE),
        ("锟斤拷" * 12 + "100", unreadable.DOUBLE),
        (WORDS.encode("gbk").decode("utf-8", "replace"), unreadable.LOST),
        ("??????????????????, 100% ????, 48 ??????", unreadable.LOST),
        ("".join(f"\\u{ord(letter):04x}" for letter in WORDS), unreadable.ESCAPED),
        ("".join(f"&amp;#{ord(letter)};" for letter in WORDS), unreadable.ESCAPED),
        ("".join(f"={byte:02X}" for byte in WORDS.encode()), unreadable.ESCAPED),
    ],
)
def test_garbled_words_are_named(words: str, how: Wording) -> None:
    assert reason(words) == unreadable.GARBLED.filled(how=how)


@pytest.mark.parametrize(
    "words",
    [WORDS, TRADITIONAL, FRENCH, "Größe süß Übergröße für Mädchen", "你确定吗???真的可以吗???", f"{WORDS}\ufffd{WORDS}", "Coupe é la â ã", "Ação rápida, coração, pão, maçã, não é má"],
)  # fmt: skip
def test_words_of_any_language_are_not_garbled(words: str) -> None:
    assert reason(words) is None


@pytest.mark.parametrize(
    "html",
    [
        "<h1>{{ product.title }}</h1>{% for i in product.images %}<img src='{{ i.url }}'>{% endfor %}",
        "<div id=app><h1>{{ item.name }}</h1><img :src='item.cover'><div v-html='item.desc'></div></div>",
        "{% section 'main-product' %}{% render 'size-chart' %}<div>{{ product.description }}</div>",
        "<h1 th:text='${goods.name}'>x</h1><p>${goods.detail}</p><p>${goods.price}</p>",
        "<h1><%= product.name %></h1><p><%= product.description %></p>",
        "<view wx:for='{{goods}}'><text>{{item.name}}</text><image src='{{item.pic}}'></image></view>",
    ],
)
def test_a_template_is_named(html: str) -> None:
    page = read_page(html, "page.html")
    assert ([unreadable.TEMPLATE], ()) == ([gap.reason for gap in page.gaps], page.pictures)


@pytest.mark.parametrize(
    "html",
    [
        f"<h1>毛衣</h1><p>{WORDS}</p><p>{{{{ cart.count }}}}</p>",
        f"<h1>毛衣</h1><p>{WORDS}</p><script type='text/x-template'><b>{{{{ a }}}}</b>{{% if b %}}</script>",
        "<h1>Shirt {M}</h1><p>Choose {S}, {M} or {L}; 100% cotton, soft and light for long summer days.</p>",
        f"<h1 data-bind='text: name'>毛衣</h1><p data-bind='text: words'>{WORDS * 3}</p>",
    ],
)
def test_a_page_with_a_leftover_is_none(html: str) -> None:
    assert read_page(html, "page.html").gaps == ()


@pytest.mark.parametrize("html", ["<html></html>", "<p> </p>", "<!-- cut <h1>Shirt</h1>", "<script>var a = 1</script>"])
def test_a_page_of_nothing_at_all_lacks_nothing(html: str) -> None:
    (gap,) = read_page(html, "page.html").gaps
    assert gap.reason in {missing_content.NOTHING, missing_content.DRAWN_BY_SCRIPT}


@pytest.mark.parametrize("html", ["<h1>Shirt</h1>", "<p>soft</p>", "<img src=a.jpg>"])
def test_a_page_that_holds_anything_is_read(html: str) -> None:
    assert () == read_page(html, "page.html").gaps
