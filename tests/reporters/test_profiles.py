"""Each profile that was asked for has its verdict in every format people read, after silencing."""

from __future__ import annotations

import json

import pytest
from msgspec.structs import replace
from tests.reporters.awkward import BLUNT, REVIEW, finding, listing

from listinglint.model.report import Asked, ListingReport, Report, RuleResult, Verdict
from listinglint.reporters import render

RULES = ("size-table-missing", "colour-note-blunt", "real-shot-missing", "taobao-title-too-long")
REPORT = replace(
    listing(finding(), BLUNT, REVIEW, more=(RuleResult("taobao-title-too-long", Verdict.PASS),)),
    asked=(
        Asked("standard", frozenset(RULES[:3])),
        Asked("taobao", frozenset(RULES[3:])),
        Asked("amazon", frozenset(RULES[2:])),
    ),
)


def shown(name: str, language: str = "en", report: ListingReport = REPORT) -> str:
    return render(name, Report((report,)), language)  # type: ignore[arg-type] # a language


def test_verdicts_are_those_of_the_profiles_own_rules() -> None:
    told = [(one.name, one.verdict, dict(one.levels)) for one in REPORT.profiles]
    assert told == [
        ("standard", "fail", {"error": 1, "warning": 1, "review": 1}),
        ("taobao", "pass", {}),
        ("amazon", "review", {"review": 1}),
    ]


def test_what_is_silenced_counts_for_no_profile() -> None:
    quiet = replace(REPORT, findings=(), rules=tuple(RuleResult(rule, Verdict.PASS) for rule in RULES))
    assert {one.verdict for one in quiet.profiles} == {Verdict.PASS}


@pytest.mark.parametrize(
    ("language", "lines"),
    [
        ("en", ["standard  has findings (1 error, 1 warning, 1 to review)", "taobao    passed", "amazon    please look (1 to review)"]),
        ("zh", ["standard  有问题（1 个错误，1 个警告，1 处待人工确认）", "taobao    通过", "amazon    待人工确认（1 处待人工确认）"]),
    ],
)  # fmt: skip
def test_text(language: str, lines: list[str]) -> None:
    assert [line.strip() for line in shown("text", language).splitlines() if line.strip() in lines] == lines


def test_several_listings_are_counted_by_profile() -> None:
    told = render("text", Report((REPORT, replace(REPORT, findings=(), rules=()))), "en").splitlines()[-4:-1]
    assert told == ["standard  1 passed, 1 with findings", "taobao    2 passed", "amazon    1 passed, 1 to look at"]


def test_markdown() -> None:
    assert "\n\n- `standard` has findings: 1 error, 1 warning, 1 to review\n- `taobao` passed\n" in shown("markdown")


def test_json() -> None:
    (one,) = json.loads(shown("json"))["listings"]
    assert one["profiles"][2] == {
        "name": "amazon",
        "verdict": "review",
        "counts": {"error": 0, "warning": 0, "advice": 0, "review": 1},
    }


def test_page() -> None:
    assert shown("html").count('<li><code>taobao</code> <span class="verdict pass">') == 1


@pytest.mark.parametrize("name", ["text", "markdown", "html", "json"])
def test_one_profile_alone_is_the_listings_own_verdict(name: str) -> None:
    assert "taobao" not in shown(name, report=replace(REPORT, asked=(), rules=REPORT.rules[:3]))
