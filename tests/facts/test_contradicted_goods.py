"""Descriptions that were pasted from other goods, and such that only speak of other things besides; drawn listings."""

from __future__ import annotations

import pytest
from tests.facts.pages import evidence

from listinglint.facts.contradictions import contradictions


def _goods(body: str, title: str) -> list[tuple[str, str]]:
    return [(one.quote, one.value.said) for one in contradictions(evidence(body, title)) if one.value.about == "goods"]


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
