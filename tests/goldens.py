"""What the faulty sample listings are expected to yield: `python -m tests.goldens` writes it, a person reads the difference."""

from __future__ import annotations

import json
import os
import tempfile
from pathlib import Path
from typing import Any

from listinglint.facts.evidence import Evidence
from listinglint.facts.ports import Tools
from listinglint.images import DecodedImageCache, ocr, photos
from listinglint.loaders import find
from listinglint.model.report import ListingReport, Verdict
from listinglint.pipeline.judge import judge
from listinglint.rulebook import loader

FIXTURES = Path(__file__).parents[1] / "fixtures"


def report_on(folder: Path) -> ListingReport:
    """Check one sample listing with the real reader."""
    cache = Path(os.environ.get("LISTINGLINT_CACHE") or tempfile.gettempdir())
    decoded_images = DecodedImageCache()
    tools = Tools(
        ocr.open_reader(cache=cache, decoded_images=decoded_images),
        decoded_images.image,
        photos.open_photo_service(decoded_images=decoded_images),
    )
    source = find.Source("page.html", folder / "page.html")
    return judge(Evidence(next(find.load(source)), tools), loader.for_profiles(loader.load(), ["standard"]))


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
