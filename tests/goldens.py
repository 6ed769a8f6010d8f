"""What the faulty sample listings are expected to yield: `poe goldens` writes it, a person reads the difference."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from listinglint.facts.evidence import Evidence
from listinglint.facts.ports import Tools
from listinglint.images import DecodedImageCache, ocr, photos
from listinglint.loaders import find
from listinglint.model.report import ListingReport, Verdict
from listinglint.pipeline.judge import judge
from listinglint.rulebook import loader
from tests.book import RULES

FIXTURES = Path(__file__).parents[1] / "fixtures"
SAMPLES = sorted(page.parent for page in FIXTURES.glob("*/*/page.html"))
DAY = date(2026, 11, 22)
"""The day on which samples and tests are judged, but for tests that name their own."""


def sample_tools(cache: Path) -> Tools:
    """Lay out the real tools, which keep in a folder what they see."""
    decoded_images = DecodedImageCache()
    reader = ocr.open_reader(cache=cache, decoded_images=decoded_images)
    eyes = photos.remembering(photos.open_photo_service(decoded_images=decoded_images), cache)
    return Tools(reader, decoded_images.image, eyes, as_of=DAY)


def report_on(folder: Path, tools: Tools) -> ListingReport:
    """Check one sample listing."""
    source = find.Source("page.html", folder / "page.html")
    return judge(Evidence(next(find.load(source)), tools), loader.for_profiles(RULES, ["standard"]))


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
