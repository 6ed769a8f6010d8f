"""A word list would find dozens of claims in a seller's honest advice; there is none."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.book import RULES

from listinglint.facts import text as facts_text
from listinglint.facts.evidence import Evidence
from listinglint.facts.ports import Tools
from listinglint.facts.text.characters import is_chinese
from listinglint.loaders.html.page import read_page
from listinglint.model.listing import Passage, Place, Span
from listinglint.model.report import Severity
from listinglint.pipeline.judge import judge
from listinglint.rulebook import loader

SIMPLIFIED = """\
收到货后请第一时间打开检查，第一次清洗建议用冷水。最后一步是反面阴干，最好避开正午的太阳。
第一类面料偏薄，第二类更挺，请按自己最常穿的衣服来选。拿一件最合适的衣服平铺，量一下最宽的地方，再和表格对照。
最小码适合90斤左右，最大码的胸围是112厘米，最终以实物为准。最近天气转凉，出货最快也要一天，最迟三天。
最低水温20度，最高不要超过40度。颜色我们尽最大努力还原，但做不到百分之百一致。
这款卖得最多的是藏青，最少人选的是砖红。第13代版型比上一代肩线更自然，这不是最完美的版本，我们还在改。
小店只有两个人，所以最忙的时候回复会慢。里料是100%聚酯纤维，面料是100%亚麻，属于合格品一等。
如果不是最想要的颜色，请先问客服。冠军联名款已经下架。绝对湿度大的地方请通风。
"""
TRADITIONAL = """\
收到後請第一時間檢查，第一次清洗請用冷水。最後一步是陰乾，最好不要曝曬。
最小的尺碼適合身高150，最大的適合身高172，最終以實品為主。
最近詢問的人多，最快兩天，最慢五個工作天出貨。最佳賞味期是開封後三天。
"""
ENGLISH = """\
For best results wash it cold the first time. At most two people work here, so most orders leave within two days.
The best way to find your size is to measure a shirt you own. Size one is the smallest, number three fits most.
The lining is 100% polyester and the shell is 100% linen. We do our best to answer, but we can't guarantee it.
First come, first served. No one likes surprises, so please read the size table first.
"""


@pytest.mark.parametrize("text", [SIMPLIFIED, TRADITIONAL, ENGLISH], ids=["simplified", "traditional", "english"])
def test_advice_claims_nothing(text: str) -> None:
    page = [Passage(line, (Span(0, Place("page.html", 1, 1)),)) for line in text.splitlines()]
    assert [claim.quote for claim in facts_text.absolute_claims(page)] == []
    assert [claim.quote for claim in (*facts_text.borrowed_names(page), *facts_text.mentions("pressures")(page))] == []


PROSE = Path(__file__).with_name("prose.txt").read_text("utf-8").splitlines()
ERRORS = [
    rule
    for rule in loader.for_profiles(RULES, ["standard", "strict", "legal-cn"])
    if rule.severity is Severity.ERROR and rule.group != "photos"
]
TABLE = "<table><tr><td>尺码</td><td>胸围</td><td>衣长</td></tr><tr><td>S</td><td>96</td><td>64</td></tr></table>"


@pytest.mark.parametrize("line", PROSE)
def test_honest_prose_is_no_error(line: str) -> None:
    title = "亚麻衬衫" if any(is_chinese(character) for character in line) else "Linen shirt"
    page = read_page(f"<h1>{title}</h1>{TABLE}<p>{line}</p>", "page.html")
    report = judge(Evidence(page, Tools()), ERRORS)
    assert [] == [(finding.rule, finding.quote) for finding in report.findings]


def test_there_are_errors_to_be_found() -> None:
    page = read_page(
        f"<h1>亚麻衬衫</h1>{TABLE}<p>全国销量第一，零色差，好评返现五元，三天必达，概不退换</p><p>效期至2024年3月15日</p>",
        "page.html",
    )
    report = judge(Evidence(page, Tools()), ERRORS)
    assert {rule.id for rule in ERRORS} - {"size-table-missing"} == {finding.rule for finding in report.findings}
