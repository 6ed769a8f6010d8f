"""Messages about plain photos name what fits the goods, and what is asked of doubtful goods is only asked for a look."""

from __future__ import annotations

import pytest
from tests.book import RULES

from listinglint.facts.evidence import Evidence
from listinglint.facts.goods import by_goods
from listinglint.loaders.html.page import read_page
from listinglint.model.report import Verdict
from listinglint.pipeline.judge import judge


@pytest.mark.parametrize(
    ("title", "en", "zh"),
    [
        ("女士风衣", "on a hanger, laid out or worn at home", "挂着、铺平或在家试穿"),
        ("联想笔记本电脑", "in the hand, on a table, at home or in the shop", "拿在手里、放在桌上，或在家里、店里"),
        ("智利车厘子 2斤", "unpacked, on a plate or in the hand", "拆开包装、装盘或拿在手里"),
        ("珍珠项链", "in the hand, worn or on a table", "拿在手里、佩戴着或放在桌上"),
        ("北欧布艺沙发 三人位", "in a room at home or in the shop", "摆在家里或店里"),
        ("静谧时光", "in the hand, on a table, at home or in the shop", "拿在手里、放在桌上，或在家里、店里"),
    ],
)
def test_a_laptop_is_not_asked_to_be_tried_on(title: str, en: str, zh: str) -> None:
    words = by_goods(Evidence(read_page(f"<h1>{title}</h1>", "page.html")))["real_shot"]

    assert (en, zh) == (words.en, words.zh)


@pytest.mark.parametrize(
    ("html", "verdict"),
    [
        ("<h1>女士衬衫</h1><p>柔软亲肤。</p>", Verdict.FAIL),
        (
            "<p>本店开业十年，老板娘当年穿着一件衬衫来到这座小城，从此住了下来，开了这家店，卖自己喜欢的东西给喜欢的人。</p>",
            Verdict.REVIEW,
        ),
        ("<h1>450 g bag of rolled oats</h1><p>Shirt not included.</p>", Verdict.NOT_APPLICABLE),
    ],
)
def test_what_is_asked_goes_by_how_sure_the_kind_of_goods_is(html: str, verdict: Verdict) -> None:
    rules = [rule for rule in RULES if rule.id == "size-table-missing"]

    assert verdict is judge(Evidence(read_page(html, "page.html")), rules).rules[0].verdict


@pytest.mark.parametrize(
    ("html", "zh"),
    [
        ("<h1>女士衬衫</h1><p>柔软亲肤。</p>", "页面没有图片"),
        ("<h1>女士衬衫</h1><p>柔软亲肤。</p><img src='gone.jpg'>", None),
    ],
)
def test_of_a_page_without_a_picture_only_that_is_said(html: str, zh: str | None) -> None:
    rules = [rule for rule in RULES if rule.id == "real-shot-missing"]
    findings = judge(Evidence(read_page(html, "page.html")), rules).findings

    assert ([zh] if zh else []) == [finding.message.zh for finding in findings]
