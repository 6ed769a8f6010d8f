"""What the rules of 2025/26 find and what they pass (`recent_rules.yaml`): five listings of each at least, for each rule."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import msgspec
import pytest
import yaml

from listinglint.model.report import Verdict
from listinglint.pipeline import verify
from listinglint.rulebook.rule import Example
from tests.book import RULES

CASES: dict[str, dict[str, list[Any]]] = yaml.safe_load(
    (Path(__file__).parent / "recent_rules.yaml").read_text("utf-8")
)
BY_ID = {rule.id: rule for rule in RULES}
FEWEST = 5
FOUND = {Verdict.FAIL, Verdict.REVIEW}


def _verdict(rule_id: str, case: Any) -> Verdict:
    example = msgspec.convert({"name": "case", **(case if isinstance(case, dict) else {"html": case})}, Example)
    report = verify.report_on(BY_ID[rule_id], example)
    return report.rules[0].verdict


@pytest.mark.parametrize("rule_id", CASES)
def test_each_rule_has_its_cases(rule_id: str) -> None:
    assert min(len(CASES[rule_id]["found"]), len(CASES[rule_id]["passed"])) >= FEWEST


@pytest.mark.parametrize(
    ("rule_id", "case"), [(rule, case) for rule, cases in CASES.items() for case in cases["found"]]
)
def test_what_a_rule_is_right_about(rule_id: str, case: Any) -> None:
    assert _verdict(rule_id, case) in FOUND


@pytest.mark.parametrize(
    ("rule_id", "case"), [(rule, case) for rule, cases in CASES.items() for case in cases["passed"]]
)
def test_what_stands_beside_it_and_passes(rule_id: str, case: Any) -> None:
    assert _verdict(rule_id, case) not in FOUND
