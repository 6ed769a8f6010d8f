"""Descriptions that were pasted from other goods, and such that only speak of other things besides; drawn listings."""

from __future__ import annotations

import pytest
from tests.facts.pages import evidence

from listinglint.facts.contradictions import contradictions


def _goods(body: str, title: str) -> list[tuple[str, str]]:
    return [
        (one.quote, str(one.value.said)) for one in contradictions(evidence(body, title)) if one.value.about == "goods"
    ]


@pytest.mark.parametrize(
    ("title", "body", "quote", "said"),
    [
        (
            "女士针织开衫",
            "<p>本款保温杯采用316不锈钢内胆。</p><p>保温杯容量500ml，适合办公室使用。</p>",
            "保温杯",
            "开衫",
        ),
        ("女士針織開衫", "<p>這款保溫杯內膽不鏽鋼。保溫杯容量500ml。</p>", "保溫杯", "開衫"),
        (
            "Women's wool cardigan",
            "<p>This teapot holds half a litre. Our teapot is glazed by hand, and its lid fits tightly.</p>",
            "teapot",
            "cardigan",
        ),
    ],
)
def test_a_description_of_other_goods(title: str, body: str, quote: str, said: str) -> None:
    assert _goods(body, title) == [(quote, said)]


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("女士针织开衫", "<p>本款开衫好搭配，配这款手提包、那款手提包都好看。</p>"),
        ("女士针织开衫", "<p>配一条连衣裙就能出门，连衣裙另售。</p>"),
        ("女士针织开衫", "<p>买就送这款保温杯一只。</p>"),
        ("Women's wool cardigan", "<p>Throw it over this dress, or any other dress.</p>"),
        ("Women's wool cardigan", "<p>Knitted by hand. This mug on the picture is not included.</p>"),
        ("女士针织开衫", "<p>本款保温杯配收纳包。保温杯和收纳包都能水洗。</p>"),
        ("Something nice", "<p>This teapot holds half a litre. This teapot is glazed.</p>"),
    ],
)
def test_other_goods_beside(title: str, body: str) -> None:
    assert not _goods(body, title)


@pytest.mark.parametrize(
    ("title", "body", "quote", "said"),
    [
        ("Bridge rectifier DX4402, pack of ten", "<p>The DX4404 stands 3 amperes.</p>", "DX4404", "DX4402"),
        ("铝合金台灯LM3301", "<p>本款LM3302采用铝合金灯臂。</p>", "LM3302", "LM3301"),
        ("鋁合金檯燈 LM-3301", "<p>LM-3302：鋁合金燈臂。</p>", "LM-3302", "LM-3301"),
    ],
)
def test_a_description_of_another_model(title: str, body: str, quote: str, said: str) -> None:
    assert _goods(body, title) == [(quote, said)]


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("Bridge rectifier DX4402", "<p>DX4402 is here.</p><p>DX4404 stands more.</p>"),
        ("Bridge rectifier DX4402", "<p>DX4404 is the older one. DX4406 comes in May.</p>"),
        ("Bridge rectifier DX4402", "<p>DX4404 and its successor have the same pins.</p>"),
        ("Bridge rectifier DX4402", "<p>Takes the place of the DX4404 in your radio.</p>"),
        ("Bridge rectifier DX4402", "<p>LT1083 keeps the voltage steady.</p>"),
        ("Bridge rectifiers DX4402, DX4403", "<p>DX4404 stands 3 amperes.</p>"),
        ("Cotton sheet ISO9001", "<p>ISO9002 is what our mill is certified by.</p>"),
    ],
)
def test_models_beside(title: str, body: str) -> None:
    assert not _goods(body, title)


@pytest.mark.parametrize(
    ("title", "body", "quote", "said"),
    [
        ("家用电饭煲 SF50HC750", "<p>型号：SF40HC16</p>", "型号：SF40HC16", "SF50HC750"),
        ("Rice cooker SF50HC750", "<p>Model: SF40HC16</p>", "Model: SF40HC16", "SF50HC750"),
        ("学生篮球5号", "<p>篮球规格：七号篮球(标准球)</p>", "七号篮球", "篮球5号"),
        ("南极人羽绒服男", "<p>品牌：黄金搭子</p>", "品牌：黄金搭子", "南极人"),
        ("耐克男士T恤", "<p>品牌：Adidas/阿迪达斯</p>", "品牌：Adidas/阿迪达斯", "耐克"),
        ("【官方】匡威黑色板鞋", "<p>品牌：人本</p>", "品牌：人本", "匡威"),
        ("骆驼/CAMEL男士皮带", "<p>品牌：花花公子</p>", "品牌：花花公子", "骆驼/CAMEL"),
    ],
)
def test_another_model_of_the_maker(title: str, body: str, quote: str, said: str) -> None:
    assert _goods(body, title) == [(quote, said)]


def test_a_model_is_told_once() -> None:
    assert _goods("<p>型号：LM40HC16</p>", "台灯 LM50HC750") == [("型号：LM40HC16", "LM50HC750")]
    assert len(_goods("<p>CR2025</p>", "CR2032 coin cell")) <= 1


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("空调 KFR-35GW 大1.5匹", "<p>型号：KFR-35GW/(35592)NhAc-C3</p>"),
        ("家用电饭煲 SF50HC750", "<p>型号：SF50HC750</p>"),
        ("耳机 WH1000", "<p>型号：YY2947</p>"),
        ("墨盒 适用HP1010打印机", "<p>型号：HP12A</p>"),
        ("电饭煲 SF50HC750 SF40HC16", "<p>型号：SF30HC1</p>"),
        ("南极人羽绒服男", "<p>品牌：Nanjiren/南极人</p>"),
        ("南极人羽绒服男", "<p>品牌：其他</p>"),
        ("耐克男士T恤", "<p>品牌：NIKE</p>"),
        ("李宁联名红双喜短袖T恤", "<p>品牌：红双喜</p>"),
        ("短袖T恤 与李宁类似款", "<p>品牌：森马</p>"),
        ("学生篮球5号", "<p>5号篮球适合小学生，7号篮球适合成人。</p>"),
        ("中长款骆驼色羊绒大衣", "<p>品牌：雅鹿</p>"),
        ("骆驼印花卫衣", "<p>品牌：海澜之家</p>"),
        ("骆驼 camel色大衣", "<p>品牌：雅鹿</p>"),
        ("鸭鸭卡通儿童雨鞋", "<p>品牌：小黄人</p>"),
        ("红蜻蜓刺绣旗袍", "<p>品牌：锦绣坊</p>"),
        ("太平鸟纹真丝围巾", "<p>品牌：万事利</p>"),
        ("小小探路者儿童冲锋衣", "<p>品牌：贝贝怡</p>"),
        ("回力弹簧鞋跟跑鞋", "<p>品牌：多威</p>"),
        ("百丽雅致小皮鞋", "<p>品牌：卓诗尼</p>"),
        ("一路平安踏雪靴", "<p>品牌：暇步士</p>"),
        ("匡威高帮鞋", "<p>品牌：Converse/全明星</p>"),
        ("斯凯奇女休闲鞋", "<p>品牌：Skechers美国</p>"),
        ("韩都衣舍连衣裙", "<p>品牌：韩都优选</p>"),
        ("优衣库男士T恤", "<p>品牌：详见吊牌</p>"),
        ("LED射灯 GU10", "<p>型号：GU5</p>"),
        ("电线 BV25", "<p>型号：BV40</p>"),
        ("显示器 HDR600", "<p>型号：HDR400</p>"),
        ("口罩 KN95", "<p>型号：KN90</p>"),
        ("潜水表 WR50", "<p>型号：WR100</p>"),
        ("家用电饭煲 SF50HC750", "<p>型号：SF40HC16的升级款</p>"),
    ],
)
def test_codes_that_agree_or_speak_of_something_else(title: str, body: str) -> None:
    assert _goods(body, title) == []
