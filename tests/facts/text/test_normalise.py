"""Signs that word processors write are heard like those of a keyboard, and every place stays."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from listinglint.facts.text.characters import fold_character
from listinglint.facts.text.lines import borders
from listinglint.facts.text.normalise import _unequal, as_written, normalise, writes_traditional


@pytest.mark.parametrize("sign", ["’", "‘", "ʼ", "´", "`", "＇"])
def test_an_apostrophe_is_an_apostrophe(sign: str) -> None:
    assert normalise(f"The seller{sign}s coat doesn{sign}t stretch").words == "the seller's coat does not stretch"


def test_a_double_prime_is_the_sign_for_inches() -> None:
    assert normalise("20.5″ long").words == '20.5" long'


def test_an_opening_quotation_mark_behind_a_number_is_the_sign_for_inches() -> None:
    assert normalise("20.5“ long, 买2“送”1").words == '20.5" long,买2“送”1'


@pytest.mark.parametrize("sign", ["\u2010", "\u2011"])
def test_a_hyphen_is_a_hyphen(sign: str) -> None:
    assert normalise(f"World{sign}class, risk{sign}free").words == "world-class, risk-free"


@pytest.mark.parametrize("sign", ["\u223c", "\u2053", "\uff5e"])
def test_a_wave_is_a_wave(sign: str) -> None:
    assert normalise(f"2{sign}3 天").words == "2~3天"


@pytest.mark.parametrize("words", ["The seller’s own returns", "risk\u2011free ‘trial’", "衣服´不´退"])
def test_places_stay(words: str) -> None:
    folded = normalise(words)
    assert [folded.original(at, at + 1) for at in range(len(folded.words))] == [(at, at + 1) for at in folded.origin]
    assert len(folded.words) == len(words)


@settings(deadline=None)  # the first words load the phrases
@given(st.text(alphabet="aB9 \t\n\u3000衣服，。(é’", max_size=30))
def test_spaces_are_folded_as_if_character_by_character(words: str) -> None:
    one_by_one = _unequal([fold_character(character) for character in words], *borders(words))
    folded = normalise(words)
    assert (folded.words, [*folded.origin]) == (one_by_one.words, [*one_by_one.origin])


def test_an_empty_range_stands_where_it_is() -> None:
    folded = normalise("Ａ　b\r\n色差")
    assert [folded.original(at, at) for at in range(len(folded.words))] == [(at, at) for at in folded.origin]
    assert folded.original(2, 1) == (folded.origin[2],) * 2


@pytest.mark.parametrize(
    ("words", "language", "is_so"),
    [
        ("白色", "zh-TW", True),
        ("白色", "ZH-tw", True),
        ("白色", "zh-CN", False),
        ("女生襯衫顏色", "zh-CN", True),
        ("女士圆领短袖衬衫鳳牌", "zh-CN", False),  # the name of a brand makes no page traditional
    ],
)
def test_a_few_words_of_a_page_of_taiwan_are_traditional(words: str, language: str, *, is_so: bool) -> None:
    assert writes_traditional(words, language) is is_so


@pytest.mark.parametrize(
    ("words", "folded"),
    [
        ("①24小时内发货", "①24小时内发货"),
        ("销量第①", "销量第1"),
        ("NO.① in tea", "no.1 in tea"),
        ("②Sent at once", "②sent at once"),
    ],
)
def test_the_number_of_a_point_is_not_read_with_what_follows(words: str, folded: str) -> None:
    assert normalise(words).words == folded


@pytest.mark.parametrize(
    ("words", "folded"),
    [
        ("【材质】棉", "材质:棉"),
        ("✅【面料】：棉100%", "✅面料:棉100%"),
        ("材質 – 純棉", "材质:纯棉"),
        ("材质　100%棉", "材质:100%棉"),
        ("产地 广东", "产地:广东"),
        ("成分\n草莓", "成分:草莓"),
        ("Material - 100% cotton", "material: 100% cotton"),
        ("[Fabric] linen", "fabric: linen"),
        ("Origin | Italy", "origin: italy"),
        ("产地 - 中国\n材质 - 棉\n尺寸 - 20x30", "产地:中国\n材质:棉\n尺寸- 20x30"),
        ("材质：棉", "材质:棉"),
        ("【现货】连衣裙", "【现货】连衣裙"),
        ("颜色 很正", "颜色很正"),
        ("面料 舒服", "面料舒服"),
        ("材质\n我们只选好的", "材质我们只选好的"),
        ("Material\n" + "soft " * 9 + "cotton", "material " + "soft " * 9 + "cotton"),
        ("颜色\n尺寸\n材质\n发货时间\n48小时内", "颜色尺寸材质\n发货时间:48小时内"),
        ("尺码\nS 90 M 94", "尺码s 90 m 94"),
        ("the fabric - soft as ever", "the fabric - soft as ever"),
        ("brand new", "brand new"),
        ("面料 - ", "面料-"),
    ],
)
def test_a_row_has_a_colon_whichever_sign_stands_there(words: str, folded: str) -> None:
    row = normalise(words)
    assert row.words == folded
    assert [words[start] for start, _ in (row.original(at, at + 1) for at in range(len(folded)))][-1] == words.rstrip()[
        -1
    ]


def test_a_quote_shows_the_bracket_that_it_closes() -> None:
    assert as_written("【面料】羊毛", (0, 5)) == "【面料】羊毛"
    assert as_written("（厚）面料：羊毛", (3, 8)) == "面料：羊毛"


@pytest.mark.parametrize(
    ("words", "whole"),
    [
        ("New w/tags", "new with tags"),
        ("Comes w/o the box & w/ papers", "comes without the box and with papers"),
        ("WE DONT DO RETURNS PLS", "we do not do returns please"),
        ("I can’t, it won't, we DON`T, ain't", "i cannot, it will not, we do not, ain't"),
        ("Sent in 2 day(s) or forty-eight hours (s)", "sent in 2 days or 48 hours (s)"),
        ("Lenght 60, recieve it tommorow", "length 60, receive it tomorrow"),
        ("Salt, 5% w/w", "salt, 5% w/w"),
        ("H&M dress, Q&A", "h&m dress, q&a"),
        ("cantaloupe", "cantaloupe"),
    ],
)
def test_words_written_short_are_written_out(words: str, whole: str) -> None:
    folded = normalise(words)
    assert folded.words == whole
    assert [words[at : at + 1] for at in folded.origin if at >= len(words)] == []
    assert list(folded.origin) == sorted(folded.origin)
