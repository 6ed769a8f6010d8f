"""What answers a question as well as what it asks for is an answer."""

from __future__ import annotations

import pytest
from tests.book import RULES

from listinglint.facts.evidence import Evidence
from listinglint.loaders.html.page import read_page
from listinglint.model.report import Verdict
from listinglint.pipeline.judge import judge

RULE = next(rule for rule in RULES if rule.id == "dispatch-time-missing")


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Dispatched within 2 days of payment.", Verdict.PASS),
        ("Standard delivery takes about 5-7 working days.", Verdict.PASS),
        ("A soft cotton shirt for warm days.", Verdict.FAIL),
    ],
)
def test_who_says_when_it_arrives_need_not_say_when_it_leaves(words: str, expected: Verdict) -> None:
    page = read_page(f'<html lang="en"><h1>Cotton shirt</h1><p>{words}</p></html>', "page.html")
    (result,) = judge(Evidence(page), [RULE]).rules
    assert result.verdict is expected
