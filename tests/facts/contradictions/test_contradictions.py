"""What a listing says twice, and differently."""

from __future__ import annotations

import pytest
from tests.facts.pages import evidence, rows

from listinglint.facts.contradictions import contradictions
from listinglint.model.listing import Medium, Passage, Place, Span

OPTIONS = "<select><option>黑色</option><option>白色</option></select>"
MARKED = '<table><tr><td>弹力指数</td><td bgcolor="#ccc">微弹</td><td>中弹</td><td>高弹</td></tr></table>'


@pytest.mark.parametrize(
    ("title", "body", "found"),
    [
        ("纯棉衬衫", "<p>成分：棉60% 聚酯纤维40%</p>", [("material", "纯棉")]),
        ("纯棉衬衫", "<p>成分：棉96% 氨纶4%</p>", []),
        ("纯棉衬衫", "<p>面料：棉100%</p><p>里料：聚酯纤维100%</p>", []),
        ("棉衬衫", "<p>成分：棉60% 聚酯纤维40%</p>", []),
        ("Pure wool scarf", "<p>Composition: 30% wool, 70% acrylic</p>", [("material", "Pure wool")]),
        # What is called by a fibre holds some of it.
        ("Women's silk blouse", "<p>Material: 100% polyester</p>", [("material", "silk blouse")]),
        ("羊绒大衣女 双面羊绒", "<p>面料成分：聚酯纤维80% 粘纤20%</p>", [("material", "羊绒大衣")]),
        ("Cashmere scarf", "<p>Composition: 100% acrylic</p>", [("material", "Cashmere scarf")]),
        ("Linen trousers", "<p>Material: 100% viscose</p>", [("material", "Linen trousers")]),
        ("Linen trousers", "<p>Material: 55% linen, 45% viscose</p>", []),
        ("Linen throw, navy", "<p>Material: 100% organic cotton</p>", [("material", "Linen throw")]),
        ("Linen throw pillow, oatmeal", "<p>Cover: 100% cotton</p>", []),
        ("羊毛大衣", "<p>成分：羊绒100%</p>", []),
        # A fibre by its own name, and by what is woven of nothing else.
        ("Silk scarf", "<p>100 % mulberry silk twill, 14 momme</p>", []),
        ("Silk blouse", "<p>Material: 100% habotai</p>", []),
        ("Wool coat", "<p>Material: 100% melton</p>", []),
        ("Linen shirt", "<p>Material: 100% European flax</p>", []),
        ("Cotton sheets", "<p>Material: 100% percale</p>", []),
        ("Cashmere scarf", "<p>Material: 100% pashmina</p>", []),
        ("Silk scarf", "<p>Material: 100% satin polyester</p>", [("material", "Silk scarf")]),
        ("Silk-like blouse", "<p>Material: 100% polyester</p>", []),
        ("Wool blend coat", "<p>Material: 100% polyester</p>", []),
        ("仿羊绒围巾", "<p>成分：聚酯纤维100%</p>", []),
        ("棉感卫衣", "<p>成分：聚酯纤维100%</p>", []),
        ("Silk blouse", "<p>Lining: 100% polyester</p>", []),
        ("红色衬衫", OPTIONS, [("colour", "红色")]),
        ("黑色衬衫", OPTIONS, []),
        ("黑色白色衬衫", OPTIONS, []),
        ("T恤 白色", "<p>Color: White</p>", []),
        ("White canvas bag", "<p>颜色：象牙白</p>", []),
        ("White canvas bag", "<p>颜色：酒红</p>", [("colour", "White")]),
        ("红色衬衫", "<select><option>S</option><option>M</option></select>", []),
        ("打底裤", "<p>四面弹面料</p>" + MARKED, [("elasticity", "微弹")]),
        ("打底裤", "<p>柔软</p>" + MARKED, []),
        ("打底裤", "<p>四面弹面料</p>" + rows("弹力指数|无弹|微弹|高弹"), []),
    ],
)
def test_contradictions(title: str, body: str, found: list[tuple[str, str]]) -> None:
    seen = contradictions(evidence(body, title))
    assert [(one.value.about, one.value.said) for one in seen] == found


@pytest.mark.parametrize(
    ("printed", "found"), [("弹力: 超弹力", []), ("超弹力面料", [("elasticity", "微弹")]), ("四面高弹", [])]
)
def test_the_cells_of_a_printed_scale_contradict_nothing(printed: str, found: list[tuple[str, str]]) -> None:
    page = evidence(MARKED, "打底裤")
    vars(page)["picture_passages"] = (Passage(printed, (Span(0, Place("a.jpg")),), medium=Medium.PICTURE),)
    assert [(one.value.about, one.value.said) for one in contradictions(page)] == found
