"""Clean sample listings yield nothing; faulty ones exactly what their `expected.json` says.

After a wanted change: `poe goldens` rewrites the files, and a person reads the difference.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tests.goldens import SAMPLES, expected_of, report_on, sample_tools

if TYPE_CHECKING:
    from pathlib import Path

CLEAN = [sample for sample in SAMPLES if sample.parent.name == "clean"]
FAULTY = [sample for sample in SAMPLES if sample.parent.name == "faulty"]


@pytest.mark.parametrize("folder", CLEAN, ids=lambda folder: folder.name)
def test_clean(folder: Path, kept_readings: Path) -> None:
    report = report_on(folder, sample_tools(kept_readings))
    assert [(finding.rule, str(finding.where), finding.quote) for finding in report.findings] == []
    assert [result.rule for result in report.rules if result.verdict in {"unknown", "error"}] == []


@pytest.mark.parametrize("folder", FAULTY, ids=lambda folder: folder.name)
def test_faulty(folder: Path, kept_readings: Path) -> None:
    expected = json.loads((folder / "expected.json").read_text("utf-8"))
    assert expected["findings"] or expected["unknown"]
    assert expected_of(report_on(folder, sample_tools(kept_readings))) == expected
