"""What must not be there is one finding for each thing that is said, with all its places."""

from __future__ import annotations

from itertools import pairwise

import pytest
from tests.book import RULES

from listinglint.facts.evidence import Evidence
from listinglint.loaders.html.page import read_page
from listinglint.pipeline.judge import judge
from listinglint.rulebook.verbs import Absent

CLAIMS = Absent(fact="absolute_claims")


def evidence(html: str) -> Evidence:
    return Evidence(read_page(html, "page.html"))


@pytest.mark.parametrize(
    ("lines", "places"),
    [
        (["全网销量第一。", "本店保温杯全网销量第一，欢迎选购。"], [[2, 3]]),
        (["全网销量第一。", "全网销量第一。", "全网销量第一。"], [[2, 3, 4]]),
        (["全网销量第一。", "全网最低价。"], [[2], [3]]),
        (["双层不锈钢，容量500毫升。"], []),
    ],
)
def test_a_claim_is_told_once_with_all_its_places(lines: list[str], places: list[list[int]]) -> None:
    page = "<h1>保温杯</h1>\n" + "\n".join(f"<p>{line}</p>" for line in lines)
    found = [[place.line for place in (hit.where, *hit.also)] for hit in CLAIMS.hits(evidence(page))]
    assert found == places


def test_a_message_names_the_other_places() -> None:
    page = "<h1>保温杯</h1>\n<p>全网销量第一。</p>\n<p>材质：304不锈钢。</p>\n<p>本店保温杯全网销量第一，欢迎选购。</p>"
    (finding,) = judge(evidence(page), (rule for rule in RULES if rule.id == "absolute-claim")).findings

    assert (finding.message.en, finding.message.zh) == (
        "advertising may not say “全网销量第一” (number one) – and at 4:4",
        "“全网销量第一”属于广告禁用语（排名第一）（另见 4:4）",
    )


def test_a_page_of_thousands_of_claims_is_read_in_one_go() -> None:
    page = "<h1>保温杯</h1>" + "".join(f"<p>第{n}款全网销量第一。</p>" for n in range(2000))
    hits = list(CLAIMS.hits(evidence(page)))
    assert sum(1 + len(hit.also) for hit in hits) >= 1
    assert all(one.where != other.where for one, other in pairwise(hits))
