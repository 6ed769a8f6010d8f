"""Which line ends of a passage end a sentence."""

from __future__ import annotations

import pytest

from listinglint.facts.text.lines import borders
from listinglint.facts.text.normalise import normalised_words
from listinglint.facts.text.sentences import sentences


@pytest.mark.parametrize(("words", "cut"), [
    ("柔软的棉布做成\n顏色會因螢幕不同而略有差異", ["柔软的棉布做成", "颜色会因萤幕不同而略有差异"]),
    ("尺寸：20cm\n材质：棉", ["尺寸:20cm", "材质:棉"]),
    ("尺寸：20cm\n 材质：棉\n  产地：宁波", ["尺寸:20cm", "材质:棉", "产地:宁波"]),
    ("说明\n\n付款后两天内寄出", ["说明", "付款后两天内寄出"]),
    ("1、耐用\n2、好洗", ["耐用", "好洗"]),
    ("Key features\nBlack leather", ["key features", "black leather"]),
    ("介意者慎拍\n不退不换\n全国顺丰次日达", ["介意者慎拍", "不退不换", "全国顺丰次日达"]),
    ("个人原因概不负责 全国顺丰次日达", ["个人原因概不负责", "全国顺丰次日达"]),
    ("請見諒　付款後隔天出貨", ["请见谅", "付款后隔天出货"]),
    ("·两天内发货 ·不支持退货 ·退款快", ["两天内发货", "不支持退货", "退款快"]),
])  # fmt: skip
def test_a_thought_on_a_line_of_its_own_is_a_sentence(words: str, cut: list[str]) -> None:
    assert [sentence.words for sentence in sentences(normalised_words(words))] == cut


@pytest.mark.parametrize(("words", "whole"), [
    ("付款后\n48小时内发货", "付款后48小时内发货"),
    ("现货商品下单后，\n两天内寄出", "现货商品下单后,两天内寄出"),
    ("发货时间：\n两天内", "发货时间:两天内"),
    ("全国包邮 新疆除外", "全国包邮新疆除外"),
    ("支持退换 定制除外", "支持退换定制除外"),
    ("包邮\n费用由本店承担", "包邮费用由本店承担"),
    ("Orders leave our workshop within two working days of\npayment", "orders leave our workshop within two working days of payment"),
])  # fmt: skip
def test_a_line_that_breaks_off_goes_on(words: str, whole: str) -> None:
    assert [sentence.words for sentence in sentences(normalised_words(words))] == [whole]


def test_a_passage_of_one_line_has_no_ends() -> None:
    assert borders("一行字") == (frozenset(), frozenset())
