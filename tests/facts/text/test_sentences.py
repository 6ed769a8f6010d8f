"""Where sentences end, and where long ones are cut."""

from __future__ import annotations

import pytest

from listinglint.facts.text.heard import Heard
from listinglint.facts.text.normalise import normalised_words
from listinglint.facts.text.sentences import LONGEST, sentences
from listinglint.model.listing import Passage


def cut(words: str) -> list[str]:
    return [one.words for one in sentences(words)]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("we dispatch orders within approx. 48 hours. returns are free.", ["we dispatch orders within approx. 48 hours", "returns are free"]),
        ("measured (approx. 2 cm. more)", ["measured (approx. 2 cm", "more)"]),
        ("it is 2.5 cm wide", ["it is 2.5 cm wide"]),
        ("it ships to usa / canada in 2-3 days", ["it ships to usa / canada in 2-3 days"]),
        ("we post to us / uk / eu", ["we post to us / uk / eu"]),
        ("cotton / linen", ["cotton", "linen"]),
        ("domestic orders take 3 days / international 10 days", ["domestic orders take 3 days", "international 10 days"]),
        ("ten percent off until the 15. march, then no more. thanks", ["ten percent off until the 15. march, then no more", "thanks"]),
        ("the sale ends on nov. 30, then prices rise", ["the sale ends on nov. 30, then prices rise"]),
        ("arm pit to arm pit. :- 23 inch. worn", ["arm pit to arm pit. :- 23 inch", "worn"]),
        ("it measures 12. may vary a little", ["it measures 12", "may vary a little"]),
        ("色差难免。介意者慎拍!", ["色差难免", "介意者慎拍"]),
    ],
)  # fmt: skip
def test_where_sentences_end(words: str, told: list[str]) -> None:
    assert cut(words) == told


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("面料柔软…七天可退", ["面料柔软", "七天可退"]),
        ("面料柔软……七天可退", ["面料柔软", "七天可退"]),
        ("面料柔软. 七天可退", ["面料柔软", "七天可退"]),
        ("面料柔软.七天可退", ["面料柔软", "七天可退"]),
        ("现货在仓~今天发走", ["现货在仓", "今天发走"]),
        ("面料柔软|七天可退", ["面料柔软", "七天可退"]),
        ("面料柔软又很透气 拆封以后不能退", ["面料柔软又很透气,拆封以后不能退"]),
        ("面料柔软，透气 拆封不退", ["面料柔软,透气,拆封不退"]),
        ("【拆封不退】", ["拆封不退"]),
        ("亲，拆封不退哦~~", ["亲,拆封不退"]),
        ("拆封不退的喔？", ["拆封不退的喔"]),
        ("【标题】", ["【标题】"]),
        ("（甲）和（乙）", ["(甲)和(乙)"]),
        ("作者：○○○", ["作者:○○○"]),
        ("‼️ No returns on sale goods :)", ["no returns on sale goods"]),
        ('"Signed by the maker"', ["signed by the maker"]),
        ("周一~周五有人，每天~每周", ["周一~周五有人,每天~每周"]),
        ("最~平~的", ["最~平~的"]),
        ("棉、麻…等等", ["棉、麻...等等"]),
        ("尺寸误差介意的人 请不要来拍", ["尺寸误差介意的人,请不要来拍"]),
        ("手工测量的尺寸误差介意者 请不要来拍", ["手工测量的尺寸误差介意者请不要来拍"]),
        ("本店商品下\n单以后两天之内寄出", ["本店商品下单以后两天之内寄出"]),
        ("针织开衫 羊毛", ["针织开衫羊毛"]),
        ("付款后 48小时内 发货", ["付款后48小时内发货"]),
        ("The top is oak.We ship on Mondays", ["the top is oak", "we ship on mondays"]),
        ("Our 9 mugs (blue).Each is signed", ["our 9 mugs (blue)", "each is signed"]),
        ("Boots by Dr.Martens from www.Shoes.Com are here", ["boots by dr.martens from www.shoes.com are here"]),
        ("The top is solid oak - We ship on Mondays", ["the top is solid oak", "we ship on mondays"]),
        ("We ship orders Monday - Friday from our barn", ["we ship orders monday - friday from our barn"]),
        ("It fits sizes Small - Extra Large", ["it fits sizes small - extra large"]),
        ("Ships from sunny New York - Los Angeles in 3 days", ["ships from sunny new york - los angeles in 3 days"]),
        ("Delivery takes 3 to five days - Ten days at Christmas", ["delivery takes 3 to five days - ten days at christmas"]),
        ("The width is approx.Two feet", ["the width is approx.two feet"]),
        ("品牌：娃哈哈", ["品牌:娃哈哈"]),
        ("尺寸...见图", ["尺寸...见图"]),
        ("不接受任何 形式的退货与换货", ["不接受任何形式的退货与换货"]),
        ("Solid oak - We ship on Mondays", ["solid oak - we ship on mondays"]),
        ("The top is solid oak - and signed by us", ["the top is solid oak - and signed by us"]),
        ("Owt I missed — I'll have it back", ["owt i missed — i'll have it back"]),
    ],
)  # fmt: skip
def test_signs_between_thoughts_that_sellers_glue_to_words(words: str, told: list[str]) -> None:
    assert [one.words.strip() for one in sentences(normalised_words(words))] == told


def test_a_long_one_is_cut_at_its_last_comma_but_not_into_shreds() -> None:
    late = "a" * (LONGEST - 10) + "," + "b" * 100
    assert cut(late) == ["a" * (LONGEST - 10) + ",", "b" * 100]
    early = "a" * 10 + "," + "b" * LONGEST
    assert [len(piece) for piece in cut(early)] == [LONGEST, 11]
    assert "".join(cut(early)) == early


def test_pieces_know_where_they_start() -> None:
    words = "色差难免。" + "a" * 300
    assert [(one.start, len(one.words)) for one in sentences(words)] == [(0, 4), (5, LONGEST), (5 + LONGEST, 40)]


def test_pieces_of_a_long_one_say_where_they_begin_and_end_at_the_last_comma() -> None:
    words = ", ".join(["soft linen"] * 80)
    pieces = list(sentences(words))
    assert "".join(one.words for one in pieces) == words
    assert [words[one.start : one.start + len(one.words)] for one in pieces] == [one.words for one in pieces]
    assert all(LONGEST - len("soft linen, ") <= len(one.words) <= LONGEST for one in pieces[:-1])


@pytest.mark.parametrize(
    "bullet",
    "•|· |- |– |★|✓ |✅ |☑ |❤️|👉🏻 |🔸|⭐ |▸ |・|(2) |4) |⑥|👩🏻‍🦰 ".split("|"),
)
@pytest.mark.parametrize("row", ["材质:纯棉", "sent within two days", "48 hours and it is on its way"])
def test_a_point_of_a_list_begins_behind_its_bullet(bullet: str, row: str) -> None:
    assert cut(normalised_words(bullet + row)) == [row]
    assert [one.words for _, one in Heard([Passage(f"好布\n{bullet}{row}", ())]).lines.all][-1] == row


@pytest.mark.parametrize(
    "words",
    [
        "-5 °c or less",
        "#1 in towels",
        "2.4 ghz",
        "+/- 1 cm",
        "~2 cm",
        "3层面料",
        "5-7 days",
        "1 - 2 days",
        "45 - 60 kg",
        "2、3天发货",
        "(36-38) fits",
        "✅",
        "1、",
    ],
)
def test_signs_of_a_number_are_no_bullets(words: str) -> None:
    assert cut(normalised_words(words)) == [normalised_words(words)]
