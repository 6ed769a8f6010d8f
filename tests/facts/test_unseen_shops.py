"""What shops that nobody had seen were told wrongly, kind by kind: drawn pages, and beside each a near one that is still told."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.book import RULES

from listinglint.facts.evidence import Evidence
from listinglint.facts.ports import Tools
from listinglint.loaders.html.page import read_page
from listinglint.model.report import Verdict
from listinglint.pipeline.judge import judge
from listinglint.rulebook import loader

if TYPE_CHECKING:
    from collections.abc import Sequence

STRICT = loader.for_profiles(RULES, ["strict"])


def fails(rule: str, title: str, body: str, options: Sequence[str] = ()) -> bool:
    choices = "".join(f"<option>{one}</option>" for one in options)
    html = f"<h1>{title}</h1><select name=颜色>{choices}</select><div class=description>{body}</div>"
    report = judge(Evidence(read_page(html, "page.html"), Tools()), [one for one in STRICT if one.id == rule])
    return [result.verdict for result in report.rules] == [Verdict.FAIL]


@pytest.mark.parametrize(
    ("rule", "title", "body", "options", "is_told"),
    [
        # A title of a book claims nothing, wherever it stands again; its blurb does.
        ("absolute-claim", "晶片傳：如何打造全球最搶手的晶片", "<p>出版社：某某</p><p>ISBN 9781234567897</p>", (), False),
        ("absolute-claim", "全球最搶手的保溫杯", "<p>容量500ml</p>", (), True),
        # Whoever gives the money back guarantees satisfaction.
        ("exaggerated-claim", "Car bulbs", "<p>Satisfaction guaranteed.</p><p>Full refund within 30 days.</p>", (), False),
        ("exaggerated-claim", "Car bulbs", "<p>Satisfaction guaranteed.</p><p>Ships in 2 days.</p>", (), True),
        # A reason given in the sentence before.
        ("final-sale", "Printed shirts", "<p>Our shirts are custom made. No refunds.</p>", (), False),
        ("final-sale", "Printed shirts", "<p>Our shirts are soft. No refunds.</p>", (), True),
        # No swaps are no refusal of returns.
        ("final-sale", "Silver ring", "<p>Returns within 14 days. No exchanges or cancellations.</p>", (), False),
        ("final-sale", "Silver ring", "<p>No returns or exchanges.</p>", (), True),
        # Black and white look alike on every screen.
        ("colour-note-missing", "纯棉短袖T恤", "<p>材质：棉100%</p>", ("黑色", "白色"), False),
        ("colour-note-missing", "纯棉短袖T恤", "<p>材质：棉100%</p>", ("黑色", "酒红色"), True),
        # Who sells what was his own is asked for no dispatch time.
        ("dispatch-time-missing", "Used road bike", "<p>Selling my own bike, cash on collection, meet up only.</p>", (), False),
        ("dispatch-time-missing", "Road bike", "<p>Aluminium frame, 21 gears.</p>", (), True),
        # A file is sent at once.
        ("dispatch-time-vague", "CAD图纸源文件", "<p>付款后秒发链接。</p>", (), False),
        ("dispatch-time-vague", "纯棉短袖T恤", "<p>付款后秒发。</p>", (), True),
        # A few hundredths of elastane don't make cloth elastic; the title may.
        ("stretch-size-missing", "高腰西装裤", "<p>成分：聚酯纤维72%、粘纤25%、氨纶3%</p>", (), False),
        ("stretch-size-missing", "高弹瑜伽裤", "<p>成分：锦纶75%、氨纶25%</p>", (), True),
        # A shirt fits by its cut, a coat over others; strong words, or the title, sell the stretch.
        ("stretch-size-missing", "圆领短袖T恤", "<p>面料有弹性，穿着舒服。</p>", (), False),
        ("stretch-size-missing", "圆领短袖T恤", "<p>高弹面料，什么身材都撑得开。</p>", (), True),
        ("stretch-size-missing", "弹力短袖T恤", "<p>穿着舒服。</p>", (), True),
        ("stretch-size-missing", "Rain jacket", "<p>Shell of four-way stretch cloth.</p>", (), False),
        # A row names the brand of the goods: they borrow it no more.
        ("celebrity-or-brand-borrowed", "CHANEL 菱格链条包", "<p>品牌：CHANEL</p><p>材质：小牛皮</p>", (), False),
        ("celebrity-or-brand-borrowed", "CHANEL 菱格链条包", "<p>品牌：木禾</p><p>材质：牛皮</p>", (), True),
        ("celebrity-or-brand-borrowed", "CHANEL 菱格链条包平替", "<p>品牌：CHANEL</p>", (), True),
        # Each kind of goods is sent at its own time.
        ("dispatch-times-conflict", "燕麦", "<p>自营商品：24小时发货。</p><p>保税区商品：7-14个工作日发货。</p>", (), False),
        ("dispatch-times-conflict", "燕麦", "<p>付款后24小时发货。</p><p>下单后7-14个工作日发货。</p>", (), True),
        # What eats no animals holds none.
        ("page-contradicts-itself", "素食水果软糖", "<p>配料：白砂糖、明胶(牛来源)、柠檬酸</p>", (), True),
        ("page-contradicts-itself", "素食水果软糖", "<p>配料：白砂糖、果胶、柠檬酸</p>", (), False),
        ("page-contradicts-itself", "Vegan gummy bears", "<p>Ingredients: sugar, gelatin, citric acid</p>", (), True),
        ("page-contradicts-itself", "Vegan gummy bears", "<p>Ingredients: sugar, pectin. No gelatin.</p>", (), False),
        ("page-contradicts-itself", "Vegan leather bag", "<p>Contains: gelatin capsules for display</p>", (), False),
        # A brand may be called after a needle, a grey after a metal.
        ("material-missing", "Pine & Needle - Taffeta gown", "<p>Falls to the floor.</p>", (), False),
        ("material-missing", "Pine & Needle - Evening gown", "<p>Falls to the floor.</p>", (), True),
        ("material-missing", "Winter coat", "<p>A steel grey wool coat with a belt.</p>", (), False),
        ("material-missing", "Winter coat", "<p>A steel grey coat with a belt.</p>", (), True),
        # What a thing makes of a tee is no tee, and the cups of lingerie hold nothing.
        ("size-table-missing", "Fern Nectar", "<p>It turns a plain tee into an occasion.</p>", (), False),
        ("extent-missing", "Lace body", "<p>With soft, padded cups.</p>", (), False),
        # The weight of the cloth is no size of the bag.
        ("extent-missing", "Market tote", "<p>Sewn from 14 oz canvas.</p>", (), True),
        ("extent-missing", "Market tote", "<p>Sewn from 14 oz canvas, 38 x 42 cm.</p>", (), False),
        # A pair, or a piece, that tells its one size; a template for all a shop has does not.
        ("size-table-missing", "Suede sandals", "<p>Suede. Size men's 11</p>", (), False),
        ("size-table-missing", "Suede sandals", "<p>Unless otherwise noted, all is true to size.</p>", (), True),
        ("size-table-missing", "Faded hoodie", "<p>Pit to pit 23</p>", (), False),
        ("size-table-missing", "Faded hoodie", "<p>Pit to pit as it should be</p>", (), True),
        # Where a picture shows it, it is told.
        ("key-figure-missing", "Beetle brooch", "<p>See the pictures for its measurements.</p>", (), False),
        ("key-figure-missing", "Beetle brooch", "<p>See the pictures for its condition.</p>", (), True),
    ],
)  # fmt: skip
def test_kinds(rule: str, title: str, body: str, options: Sequence[str], *, is_told: bool) -> None:
    assert fails(rule, title, body, options) is is_told


@pytest.mark.parametrize(
    ("brand", "is_told"), [('{"name": "TODO"}', True), ('"Your brand name"', True), ('{"name": "Cotton On"}', False)]
)
def test_brands_that_nobody_filled_in(brand: str, *, is_told: bool) -> None:
    data = f'{{"@type": "Product", "name": "Tee", "brand": {brand}}}'
    body = f'<script type="application/ld+json">{data}</script><p>Soft tee.</p>'
    assert fails("placeholder-left", "Tee", body) is is_told


def test_claims_are_told_by_their_words() -> None:
    title = "加厚艾草枕头 成人家用 缓解颈椎病 四季通用"
    report = judge(
        Evidence(read_page(f"<h1>{title}</h1>", "page.html"), Tools()),
        [one for one in STRICT if one.id == "medical-claim"],
    )
    (finding,) = report.findings
    assert finding.message.en == f"“缓解颈椎病” is a medical claim: “{title}”"
