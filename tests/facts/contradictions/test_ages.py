"""For whom goods are, said twice: drawn listings, as many near misses as findings."""

from __future__ import annotations

import pytest
from tests.facts.pages import evidence, rows

from listinglint.facts.contradictions import contradictions


def _ages(body: str, title: str) -> list[tuple[str, str]]:
    return [
        (one.quote, str(one.value.said)) for one in contradictions(evidence(body, title)) if one.value.about == "age"
    ]


@pytest.mark.parametrize(
    ("title", "body", "quote", "said"),
    [
        ("榉木叠叠乐 3-6岁", "<p>适用年龄：8岁以上</p>", "适用年龄：8岁以上", "3-6岁"),
        ("榉木叠叠乐 1岁半宝宝", "<p>适用年龄：3-6岁</p><p>推荐年龄：10岁以上</p>", "适用年龄：3-6岁", "1岁"),
        ("布书 6-12个月", rows("适用年龄|3岁以上"), "适用年龄: 3岁以上", "6-12个月"),
        ("磁力片", "<p>适用年龄：3-6岁</p><p>建议年龄：12周岁以上</p>", "适用年龄：3-6岁", "建议年龄：12周岁以上"),
        ("榉木沙槌 1-2岁", "<p>含小零件，不适合3岁以下儿童使用。</p>", "含小零件，不适合3岁以下儿童使用。", "1-2岁"),
        ("榉木摇铃 0-3岁", "<p>不适合3岁以下儿童使用</p>", "不适合3岁以下儿童使用", "0-3岁"),
        ("亲子装 妈妈25岁 宝宝3-6岁", "<p>适用年龄：8-10岁</p>", "适用年龄：8-10岁", "3-6岁"),
        ("木質拼圖 2-3歲", "<p>適用年齡：6歲以上</p>", "適用年齡：6歲以上", "2-3歲"),
        ("Wooden puzzle, ages 2-4", "<p>Recommended age: 8+ years</p>", "Recommended age: 8+ years", "ages 2-4"),
        (
            "Rattle for 6-12 months",
            "<p>Not suitable for children under 3 years</p>",
            "Not suitable for children under 3 years",
            "6-12 months",
        ),
        (
            "Pull-along duck, 2-3 years",
            "<p>Not suitable for children under 36 months</p>",
            "Not suitable for children under 36 months",
            "2-3 years",
        ),
    ],
)
def test_two_ages_that_exclude_each_other(title: str, body: str, quote: str, said: str) -> None:
    assert _ages(body, title) == [(quote, said)]


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("榉木叠叠乐 3-6岁", "<p>适用年龄：3岁以上</p>"),
        ("榉木叠叠乐 3-6岁", "<p>适用年龄：3岁、4岁、5岁</p>"),
        ("榉木叠叠乐 3-6岁", "<p>适用年龄：儿童</p>"),
        ("榉木叠叠乐 1-2岁 3-6岁", "<p>适用年龄：3-6岁</p>"),
        ("榉木叠叠乐 3岁+", "<p>不适合3岁以下儿童使用</p>"),
        ("女士连衣裙", "<p>适用年龄：25-29周岁</p>"),
        ("女士连衣裙", "<p>适用年龄：25-29周岁</p><p>适合年龄：40-49周岁</p>"),
        ("绘本 18个月以上", "<p>适用年龄：1-3岁</p>"),
        ("宝宝餐椅 24-36个月", "<p>适用年龄：2-3岁</p>"),
        ("儿童积木 保修2年 3岁质保", "<p>适用年龄：6岁以上</p>"),
        ("Wooden puzzle, ages 3+", "<p>Recommended age: 4 to 8 years</p>"),
        ("Wooden puzzle with 2 years warranty", "<p>Ages: 6+ years</p>"),
        ("Wooden puzzle", "<p>Not suitable for children under 3 years</p>"),
        ("Wooden train, from 3 years", "<p>Warning: not suitable for children under 36 months.</p>"),
        ("Marble run, 3 years", "<p>Not suitable for children under 3 years</p>"),
        ("Bead set 3-5 years", "<p>Not suitable for children under 36 months</p>"),
        ("榉木火车 3岁", "<p>不适合3岁以下儿童使用</p>"),
        ("Dolls' house, ages 3-6", "<p>Not suitable for children under 3 years</p>"),
    ],
)
def test_ages_that_agree(title: str, body: str) -> None:
    assert not _ages(body, title)
