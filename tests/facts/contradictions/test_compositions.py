"""Two compositions of one thing; drawn listings, more near misses than findings."""

from __future__ import annotations

import pytest
from tests.facts.pages import evidence, rows

from listinglint.facts.contradictions import contradictions
from listinglint.facts.goods import goods


def _seen(title: str, body: str) -> list[tuple[str, str]]:
    return [
        (str(one.value.said), one.quote)
        for one in contradictions(evidence(body, title))
        if one.value.about == "material"
    ]


@pytest.mark.parametrize(
    ("title", "body", "said", "quote"),
    [
        ("女士衬衫", "<p>面料：100%棉</p><p>成分：聚酯纤维65% 棉35%</p>", "100%棉", "聚酯纤维65% 棉35%"),
        ("女士衬衫", "<p>本款采用100%棉制成，透气。</p>" + rows("材质成分|涤纶65% 棉35%"), "100%棉", "涤纶65% 棉35%"),
        (
            "秋季毛衣",
            rows("成份|羊毛80% 聚酰胺纤维20%", "领型|圆领") + "<p>面料成分：羊毛30% 腈纶70%</p>",
            "羊毛80% 聚酰胺纤维20%",
            "羊毛30% 腈纶70%",
        ),
        (
            "針織上衣",
            "<p>材質：嫘縈60% 聚酯纖維40%</p><p>成份：棉95% 彈性纖維5%</p>",
            "嫘縈60% 聚酯纖維40%",
            "棉95% 彈性纖維5%",
        ),
        (
            "Summer blouse",
            "<p>Made of 100% organic cotton.</p><p>Composition: 65% polyester, 35% cotton</p>",
            "100% organic cotton",
            "65% polyester, 35% cotton",
        ),
        (
            "Knit scarf",
            rows("Material|Acrylic 70%, Wool 30%") + "<p>80% merino wool and 20% nylon keep you warm.</p>",
            "Acrylic 70%, Wool 30%",
            "80% merino wool and 20% nylon",
        ),
        (
            "夏季短袖",
            "<p>面料：棉52%，聚酯纤维48%</p><ul><li>材质：棉95%+氨纶5%</li></ul>",
            "棉52%，聚酯纤维48%",
            "棉95%+氨纶5%",
        ),
        (
            "女士连体裤",
            rows("主要材质|聚酯纤维", "成分|98.5%棉1.5%氨纶"),
            "98.5%棉1.5%氨纶",
            "主要材质: 聚酯纤维",
        ),
        ("碎花长裙", "<p>面料：聚酯纤维95% 氨纶5%</p><p>100%纯棉，亲肤</p>", "聚酯纤维95% 氨纶5%", "100%纯棉"),
        # A slogan that repeats what the title claims settles nothing.
        ("真丝长裙", "<p>面料：聚酯纤维95% 氨纶5%</p><p>匠心品质 100%真丝</p>", "真丝", "面料：聚酯纤维95% 氨纶5%"),
        ("純棉上衣", "<p>成份：聚酯纖維100%</p><p>100%純棉，親膚透氣</p>", "純棉", "成份：聚酯纖維100%"),
        (
            "Silk maxi dress",
            "<p>Material: 95% polyester, 5% elastane</p><p>100% silk, so soft</p>",
            "Silk maxi dress",
            "Material: 95% polyester",
        ),
    ],
)
def test_the_second_composition_is_named(title: str, body: str, said: str, quote: str) -> None:
    assert _seen(title, body) == [(said, quote)]


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("纯棉短袖", "<p>面料：棉95% 氨纶5%</p><p>100%纯棉，亲肤</p>"),
        ("女士衬衫", "<p>面料：聚酯纤维100%</p><p>媲美100%桑蚕丝的手感</p>"),
        ("女士内裤", "<p>面料：锦纶80% 氨纶20%</p><p>100%纯棉裆部</p>"),
        ("Maxi dress", "<p>Material: 100% polyester</p><p>Feels like 100% silk</p>"),
        ("女士衬衫", "<p>面料：100%棉</p><p>里料：聚酯纤维100%</p>"),
        ("女士外套", rows("面料|羊毛100%", "里料|聚酯纤维100%")),
        ("女士外套", "<h3>里料</h3><p>聚酯纤维100%</p><p>成分：羊毛100%</p>"),
        ("冬季棉服", "<p>成分：锦纶100%</p><p>填充物：聚酯纤维100%</p><p>罗纹：棉95% 氨纶5%</p>"),
        ("打底裤", "<p>成分：锦纶80% 氨纶20%</p><p>裆部：棉100%</p>"),
        ("圆领T恤", "<p>成分：棉100%</p><p>花灰：棉90% 粘胶10%</p>"),
        ("圆领T恤", "<p>成分：棉100%</p><p>白色：棉65% 聚酯纤维35%</p>"),
        ("圆领T恤", "<p>A款：棉100% B款：聚酯纤维100%</p><p>成分：棉100%</p>"),
        ("圆领T恤", "<p>成分：棉95% 氨纶5%</p><p>面料：棉100%</p>"),
        ("圆领T恤", "<p>成分：棉100%</p><p>普通T恤：聚酯纤维65% 棉35%</p>"),
        ("运动套装", "<p>棉100%</p><p>聚酯纤维100%</p>"),
        ("女士衬衫", "<p>成分：涤纶65% 棉35%</p><p>聚酯纤维 65% 棉 35%</p>"),
        ("女士衬衫", "<p>成分：粘纤70% 涤纶30%</p><p>莫代尔70% 聚酯纤维30%</p>"),
        ("女士衬衫", "<p>成分：棉100%</p><p>含棉35%</p>"),
        ("女士衬衫", "<p>全场85%折上折，100%正品</p><p>成分：棉100%</p>"),
        ("女士衬衫", "<p>棉100%</p><p>亚麻100%</p><p>聚酯纤维100%</p>"),
        ("Tee", "<p>Composition: 100% cotton</p><p>Heather colours: 52% cotton, 48% polyester</p>"),
        (
            "Tee",
            "<p>Solid colors are 100% cotton; Sport Grey is 90% cotton, 10% polyester</p><p>Material: 100% cotton</p>",
        ),
        ("Coat", "<p>Shell: 100% wool</p><p>Lining: 100% polyester</p>"),
        ("Coat", rows("Composition|80% wool, 20% polyamide", "Sleeve lining|100% viscose")),
        ("Tights", "<p>Composition: 90% nylon, 10% elastane</p><p>Gusset: 100% cotton</p>"),
        ("Pyjama set", "<p>100% cotton</p><p>100% polyester</p>"),
        ("Tee", "<p>100% cotton</p><p>Unlike other tees of 65% polyester and 35% cotton, it breathes.</p>"),
        ("Shirt", "<p>Composition: 97% cotton, 3% elastane</p><p>100% cotton feel</p>"),
    ],
)
def test_parts_variants_and_rounding_contradict_nothing(title: str, body: str) -> None:
    assert _seen(title, body) == []


def test_a_sofa_has_many_parts_and_a_towel_has_none() -> None:
    body = "<p>Composition: 75% polyester, 25% cotton</p><p>64% cotton, 36% polyester</p>"
    assert _seen("Three-seat sofa", body) == []
    assert _seen("Bath towel", body) == [("75% polyester, 25% cotton", "64% cotton, 36% polyester")]


def test_near_misses_are_of_goods_that_are_looked_at() -> None:
    titles = (
        "女士衬衫",
        "女士外套",
        "冬季棉服",
        "打底裤",
        "圆领T恤",
        "运动套装",
        "Tee",
        "Coat",
        "Tights",
        "Pyjama set",
        "Shirt",
    )
    assert {next(goods(evidence("", title))).value.category for title in titles} == {"apparel"}


@pytest.mark.parametrize(
    ("title", "body", "said", "quote"),
    [
        (
            "Summer blouse",
            "<p>Composition: 60% cotton, 30% polyester.</p>",
            "100% in all (this makes 90%)",
            "60% cotton, 30% polyester",
        ),
        ("Summer blouse", "<p>55% linen, 55% cotton</p>", "100% in all (this makes 110%)", "55% linen, 55% cotton"),
        ("Summer blouse", "<p>50% cotton 50% cotton</p>", "each fibre once", "50% cotton 50% cotton"),
        ("女士衬衫", "<p>成分：棉60% 聚酯纤维30%</p>", "100% in all (this makes 90%)", "棉60% 聚酯纤维30%"),
    ],
)
def test_shares_that_do_not_make_a_hundred_are_named(title: str, body: str, said: str, quote: str) -> None:
    assert (said, quote) in _seen(title, body)


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("Summer blouse", "<p>65% cotton, 35% polyester</p>"),
        ("Summer blouse", "<p>60% cotton, 30% polyester, 10% metallic yarn</p>"),
        ("Summer blouse", "<p>100% cotton, 50% of it recycled cotton</p>"),
        ("Summer blouse", "<p>50% organic cotton, 50% recycled cotton</p>"),
        ("Lined jacket", "<p>Shell: 100% cotton. Lining: 60% cotton 30% polyester</p>"),
        ("Set of two shirts", "<p>60% cotton, 30% polyester</p>"),
        ("女款背心", "<p>面料含 30% 再生棉与 20% 再生聚酯纤维</p>"),
        ("女款背心", "<p>有机棉60% 再生聚酯纤维40%</p>"),
        ("Summer blouse", "<p>At least 50% cotton and 20% linen</p>"),
        ("女士衬衫", "<p>成分：棉60% 聚酯纤维35% 其他5%</p>"),
        ("Knit jumper", "<p>With 30% wool and 10% silk against the cold</p>"),
        ("Knit jumper", "<p>Contains 20% wool and 15% silk, and the rest is cotton.</p>"),
        ("Knit jumper", "<p>40% wool, 30% silk. The rest is cotton.</p>"),
        ("Knit jumper", "<ul><li>40% wool, 30% silk</li><li>30% cotton</li></ul>"),
        ("Knit jumper", "<p>50% wool, 30% silk, 10% cashmere and a touch of nylon</p>"),
        ("Knit socks", "<p>merino 50%, nylon 30%, mohair</p>"),
        ("女士衬衫", "<p>棉60%，聚酯纤维35%，其余为氨纶</p>"),
        ("女士毛衣", "<p>羊毛60%，羊绒10%（余为锦纶）</p>"),
        ("女士毛衣", "<p>羊毛60%，羊绒10%。其余为锦纶</p>"),
        ("女士毛衣", "<p>含70%羊毛，10%羊绒</p>"),
        ("女士毛衣", "<p>羊绒30%以上，羊毛40%左右</p>"),
        ("女士毛衣", "<p>比去年多了20%羊毛和10%羊绒</p>"),
    ],
)
def test_what_makes_a_hundred_or_tells_only_some_is_silent(title: str, body: str) -> None:
    assert _seen(title, body) == []
