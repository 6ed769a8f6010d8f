"""What the faulty sample listings are expected to yield: `poe goldens` writes it, a person reads the difference."""

from __future__ import annotations

import json
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from listinglint.loaders.find import Source
from listinglint.model.report import ListingReport, Problem, Verdict
from listinglint.pipeline.check import check
from listinglint.pipeline.plan import Plan
from listinglint.pipeline.tools import open_tools
from listinglint.rulebook import loader
from tests.book import RULES
from tests.day import DAY

if TYPE_CHECKING:
    from listinglint.facts.ports import Tools

FIXTURES = Path(__file__).parents[1] / "fixtures"
SAMPLES = sorted(page.parent for page in FIXTURES.glob("*/*/page.html"))


def sample_tools(cache: Path) -> Tools:
    """Lay out the real tools, which keep in a folder what they see."""
    return open_tools(cache=cache, as_of=DAY)


def report_on(folder: Path, tools: Tools) -> ListingReport:
    """Check one sample listing."""
    source = Source("page.html", folder / "page.html")
    (checked,) = check(Plan(source, loader.for_profiles(RULES, ["standard"]), tools))
    assert not isinstance(checked, Problem)
    return checked.report


def expected_of(report: ListingReport) -> dict[str, Any]:
    """Give what is compared: findings with their places and words, and what could not be known."""
    return {
        "findings": [
            {
                "rule": finding.rule,
                "verdict": finding.verdict.value,
                "where": str(finding.where),
                "quote": finding.quote,
            }
            for finding in report.findings
        ],
        "unknown": [
            {"rule": result.rule, "reason": str(result.reason)}
            for result in report.rules
            if result.verdict is Verdict.UNKNOWN
        ],
    }


if __name__ == "__main__":
    with TemporaryDirectory() as cache:
        for sample in SAMPLES:
            if sample.parent.name == "faulty":
                told = expected_of(report_on(sample, sample_tools(Path(cache))))
                (sample / "expected.json").write_text(json.dumps(told, ensure_ascii=False, indent=1) + "\n", "utf-8")
