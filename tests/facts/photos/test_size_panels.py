"""Which pictures hold a chart of sizes, or advice on them."""

from __future__ import annotations

import pytest
from tests.facts.photos.sights import picture, reading, region, sight
from tests.facts.photos.test_picture_faults import Canned

from listinglint.facts.evidence import Evidence
from listinglint.facts.photos.size_panels import size_panels
from listinglint.facts.ports import Tools
from listinglint.model.listing import Listing


def panels(title: str, *lines: str) -> set[str]:
    read = reading(*((line, 60 + 90 * at) for at, line in enumerate(lines)))
    tools = Canned([read], [sight(region(packshot=0.9))])
    evidence = Evidence(Listing("page.html", title, "zh", pictures=(picture(),)), Tools(tools, eyes=tools))
    return size_panels(evidence).get("a.jpg", set())


@pytest.mark.parametrize(
    ("title", "lines", "found"),
    [
        ("真皮单肩包女", ("21cm", "14.5cm", "7cm"), {"size-chart"}),
        ("真皮單肩包女", ("21 公分", "14 公分"), {"size-chart"}),
        ("Leather shoulder bag", ("8.3 inches", "5.7 inches"), {"size-chart"}),
        ("真皮单肩包女", ("材质：头层牛皮", "尺寸：210mm,145mm,70mm"), set()),
        ("真皮单肩包女", ("放得下6.7英寸手机", "21cm"), set()),
        ("棉麻连衣裙女", ("21cm", "14.5cm", "7cm"), set()),
    ],
)
def test_the_sides_of_a_bag_are_a_chart_where_they_are_drawn_and_none_in_a_sentence(
    title: str, lines: tuple[str, ...], found: set[str]
) -> None:
    assert panels(title, *lines) == found


@pytest.mark.parametrize(
    ("title", "lines", "found"),
    [
        ("棉麻连衣裙女", ("尺码 衣长 胸围 肩宽", "S 60 88 38", "M 62 92 39", "L 64 96 40"), {"size-chart"}),
        ("真皮单肩包女", ("规格 长 宽 高", "大号 30 20 12", "小号 20 14 8"), {"size-chart"}),
        ("棉麻抱枕", ("规格 长 宽 高", "大号 30 20 12", "小号 20 14 8"), set()),
        ("棉麻连衣裙女", ("身高 90斤 100斤 110斤", "155 S S M", "160 S M M", "165 M M L"), {"size-advice"}),
        ("棉麻连衣裙女", ("模特 身高 体重", "小美 165 50", "小丽 160 45"), set()),
    ],
)
def test_tables_are_panels_by_their_kind_and_those_of_sides_only_of_bags(
    title: str, lines: tuple[str, ...], found: set[str]
) -> None:
    assert panels(title, *lines) == found


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        (("身高：165cm", "体重：50kg", "试穿尺码：M"), {"size-advice"}),
        (("試穿尺碼：M", "洗滌說明"), {"size-advice"}),
        (("模特试穿尺码", "168cm | 51kg", "L"), {"size-advice"}),
        (("Model wears: S", "Hand wash cold"), {"size-advice"}),
        (("模特身高", "模特体重", "176 cm", "55 kg"), set()),
        (("试穿尺码：请咨询客服",), set()),
    ],
)
def test_which_size_somebody_wears_is_advice_and_how_tall_somebody_is_is_none(
    lines: tuple[str, ...], found: set[str]
) -> None:
    assert panels("棉麻连衣裙女", *lines) == found
