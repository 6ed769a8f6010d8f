"""Clean sample listings yield nothing; faulty ones exactly what their `expected.json` says.

After a wanted change: `python -m tests.goldens` rewrites the files, and a person reads the difference.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.goldens import expected_of, report_on

FIXTURES = Path(__file__).parents[1] / "fixtures"
CLEAN = sorted(path.parent for path in FIXTURES.glob("clean/*/page.html"))
FAULTY = sorted(path.parent for path in FIXTURES.glob("faulty/*/page.html"))


@pytest.mark.parametrize("folder", CLEAN, ids=lambda folder: folder.name)
def test_clean(folder: Path) -> None:
    report = report_on(folder)
    assert [(finding.rule, str(finding.where), finding.quote) for finding in report.findings] == []
    assert [result.rule for result in report.rules if result.verdict in {"unknown", "error"}] == []


@pytest.mark.parametrize("folder", FAULTY, ids=lambda folder: folder.name)
def test_faulty(folder: Path) -> None:
    expected = json.loads((folder / "expected.json").read_text("utf-8"))
    assert expected_of(report_on(folder)) == expected


def test_there_are_samples_of_both_kinds() -> None:
    assert len(CLEAN) >= 5
    assert len(FAULTY) >= 5
