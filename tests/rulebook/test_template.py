"""A new rule holds before a word of it is changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from listinglint.pipeline import verify
from listinglint.rulebook import loader
from listinglint.rulebook.template import rule_text

if TYPE_CHECKING:
    from pathlib import Path


def test_a_new_rule_loads_and_verifies(tmp_path: Path) -> None:
    (tmp_path / "returns-denied.yaml").write_text(rule_text("returns-denied", "2026-11-22"), "utf-8")
    (rule,) = loader.load([tmp_path])
    assert [outcome.problem for outcome in verify.run(rule)] == [None] * 5


@pytest.mark.parametrize("name", ["", "Returns-Denied", "returns_denied", "returns", "-returns-denied", "退货-拒绝"])
def test_a_name_that_can_not_be_an_id(name: str) -> None:
    with pytest.raises(ValueError, match="can't be a rule's id"):
        rule_text(name, "2026-11-22")


def test_a_schema_is_named_only_where_there_is_one() -> None:
    assert "yaml-language-server" not in rule_text("returns-denied", "2026-11-22")
    named = rule_text("returns-denied", "2026-11-22", "../schema.json")
    assert named.startswith("# yaml-language-server: $schema=../schema.json\n")
