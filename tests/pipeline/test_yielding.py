"""One thing, one finding: the stricter of two rules speaks, and the other's verdict says which."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.book import RULES

from listinglint.facts.evidence import Evidence
from listinglint.loaders.html.page import read_page
from listinglint.model.report import Verdict
from listinglint.pipeline.judge import judge
from listinglint.rulebook import loader
from listinglint.rulebook.loader import RuleError

if TYPE_CHECKING:
    from pathlib import Path

    from listinglint.model.report import ListingReport


def report_on(html: str, *rules: str) -> ListingReport:
    return judge(Evidence(read_page(html, "page.html")), [rule for rule in RULES if rule.id in rules])


def test_a_note_that_is_missing_is_not_told_beside_the_promise_in_its_place() -> None:
    page = "<h1>女士衬衫</h1><p>颜色与图片完全一致，绝无色差。</p>"

    report = report_on(page, "colour-note-missing", "colour-promise-absolute")

    assert ["colour-promise-absolute"] == [finding.rule for finding in report.findings]
    (missing,) = [result for result in report.rules if result.rule == "colour-note-missing"]
    assert missing.verdict is Verdict.NOT_APPLICABLE
    assert missing.reason is not None
    assert "colour-promise-absolute" in missing.reason.en


def test_it_is_told_where_the_other_rule_does_not_run() -> None:
    page = "<h1>女士衬衫</h1><p>颜色与图片完全一致，绝无色差。</p>"

    assert ["colour-note-missing"] == [finding.rule for finding in report_on(page, "colour-note-missing").findings]


@pytest.mark.parametrize(
    ("yields", "said"),
    [
        ("yields_to: [nobody-knows-it]", "nobody-knows-it"),
        ("yields_to: [mine]", "itself"),
        ("yields_to: [other]", "in turn"),
    ],
)
def test_a_rule_that_yields_to_nobody_or_in_a_circle_is_refused(tmp_path: Path, yields: str, said: str) -> None:
    source = (loader.rules_dir() / "claims" / "final-sale.yaml").read_text("utf-8")
    for name, line in (("mine", yields), ("other", "yields_to: [mine]")):
        file = tmp_path / "own" / f"{name}.yaml"
        file.parent.mkdir(exist_ok=True)
        file.write_text(source.replace("id: final-sale", f"id: {name}").replace("since:", f"{line}\nsince:"), "utf-8")

    with pytest.raises(RuleError, match=said):
        loader.load([tmp_path])


CLAIMS = ("<p>送闺蜜最佳礼物</p>", "<p>永不褪色</p>")


@pytest.mark.parametrize("between", ["", "\n"])
def test_a_page_in_one_line_loses_no_finding(between: str) -> None:
    report = report_on(f"<h1>项链</h1>{between.join(CLAIMS)}", "absolute-claim", "exaggerated-claim")
    assert [(one.rule, one.quote) for one in report.findings] == [
        ("absolute-claim", "送闺蜜最佳礼物"),
        ("exaggerated-claim", "永不褪色"),
    ]
