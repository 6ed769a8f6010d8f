"""What the faulty sample listings are expected to yield: `python -m tests.goldens` writes it, a person reads the difference."""

from __future__ import annotations

import json
import os
import tempfile
from pathlib import Path
from typing import Any

from listinglint import eyes, reader, rulebook
from listinglint.engine import judge
from listinglint.evidence.evidence import Evidence
from listinglint.evidence.tools import Tools
from listinglint.finding import ListingReport, Verdict
from listinglint.loaders import files
from listinglint.opening import Easel

FIXTURES = Path(__file__).parents[1] / "fixtures"


def report_on(folder: Path) -> ListingReport:
    """Check one sample listing with the real reader."""
    cache = Path(os.environ.get("LISTINGLINT_CACHE") or tempfile.gettempdir())
    easel = Easel()
    tools = Tools(reader.open_reader(cache=cache, easel=easel), easel.image, eyes.open_eyes(easel=easel))
    source = files.Source("page.html", folder / "page.html")
    return judge(Evidence(next(files.load(source)), tools), rulebook.for_profiles(rulebook.load(), ["standard"]))


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
    for page in sorted(FIXTURES.glob("faulty/*/page.html")):
        text = json.dumps(expected_of(report_on(page.parent)), ensure_ascii=False, indent=1)
        (page.parent / "expected.json").write_text(text + "\n", "utf-8")
