"""Listings of careful sellers (`*.yaml`): nothing in their words is faulted, under all profiles of conduct and law."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import yaml

import listinglint
from listinglint.model.report import Severity

if TYPE_CHECKING:
    from listinglint.model.report import Finding

LANGUAGES = {"zh-cn": "zh-CN", "zh-tw": "zh-TW", "en": "en"}
PROFILES = ("standard", "strict", "legal-cn", "legal-eu", "legal-us")


def findings(folder: Path, name: str) -> list[Finding]:
    for at, one in enumerate(yaml.safe_load((Path(__file__).parent / f"{name}.yaml").read_text("utf-8"))):
        head = f'<meta charset="utf-8"><title>{one["title"]}</title>'
        body = f'<h1>{one["title"]}</h1><div id="description">{one["body"]}</div>'
        page = f'<!doctype html><html lang="{LANGUAGES[name]}"><head>{head}</head><body>{body}</body></html>'
        (folder / f"{at:02}.html").write_text(page, "utf-8")
    report = listinglint.check([folder], profiles=PROFILES, config=False, cache=False)
    assert not report.problems
    assert len(report.listings) > 14
    return [finding for listing in report.listings for finding in listing.findings]


@pytest.mark.parametrize("name", LANGUAGES)
def test_nothing_in_the_words_of_careful_sellers_is_faulted(name: str, tmp_path: Path) -> None:
    found = findings(tmp_path, name)
    faulted = [(one.rule, one.quote) for one in found if not one.is_missing or one.severity is Severity.ERROR]
    assert faulted == []
