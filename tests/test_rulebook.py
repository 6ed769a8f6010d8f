"""Rule files are read strictly, with file and line of what is wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from listinglint import rulebook
from listinglint.checks.verbs import CHECKS
from listinglint.evidence.facts import FACTS

if TYPE_CHECKING:
    from pathlib import Path

GOOD = """\
id: shouting
summary: {en: Loud, zh: 太吵}
why: {en: It annoys, zh: 惹人烦}
fix: {en: Calm down, zh: 冷静}
message: {en: loud, zh: 太吵}
severity: advice
complaint: trust
check: {kind: absent, fact: absolute_claims}
references: [{title: none, read: '2026-11-22'}]
since: 0.1.0
examples:
  good: [{name: calm, html: <h1>裙</h1>}]
  bad: [{name: loud, html: <h1>全国第一的裙</h1>}]
"""


def write(folder: Path, text: str, name: str = "shouting.yaml") -> Path:
    (folder / name).write_text(text, "utf-8")
    return folder


def test_a_good_rule_is_read(tmp_path: Path) -> None:
    assert [rule.id for rule in rulebook.load([write(tmp_path, GOOD)])] == ["shouting"]


@pytest.mark.parametrize(
    ("old", "new", "line", "says"),
    [
        ("severity: advice", "severity: advise", 6, "Invalid enum value 'advise'"),
        ("since: 0.1.0", "since: 0.1.0\nextra: 1", 11, "unknown field `extra`"),
        ("fact: absolute_claims", "fact: absolute_claim", 8, "unknown fact 'absolute_claim'"),
        ("kind: absent", "kind: missing", 8, "Invalid value 'missing'"),
        ("fact: absolute_claims}", "fact: absolute_claims, having: {tone: x}}", 8, "has no attribute 'tone'"),
        ("zh: 太吵}\nwhy", "zh: ''}\nwhy", 2, "both the en and the zh text"),
        ("id: shouting", "id: whispering", 1, "is not the file's name"),
        ("message: {en: loud", "message: {en: 'loud {value.__class__}'", 1, "the message asks for {value.__class__}"),
        ("message: {en: loud", "message: {en: 'loud {quote:>999999999}'", 1, "without a format"),
        ("message: {en: loud", "message: {en: 'loud {'", 1, ""),
        ("severity: advice", "severity: advice\nseverity: error", 7, "stands here twice"),
        ("since: 0.1.0", "since: [", 12, "did not find expected"),
        ("good: [{name: calm, html: <h1>裙</h1>}]", "good: [{name: calm, htm: x}]", 12, "`htm`"),
    ],
)
def test_what_is_wrong_is_told_with_file_and_line(tmp_path: Path, old: str, new: str, line: int, says: str) -> None:
    with pytest.raises(rulebook.RuleError) as error:
        rulebook.load([write(tmp_path, GOOD.replace(old, new))])
    assert f"shouting.yaml:{line}: " in str(error.value)
    assert says in str(error.value)


@pytest.mark.parametrize(
    "text", ["[" * 200_000, "{a: " * 5_000, "a:\n" + "".join(" " * n + "a:\n" for n in range(1, 900)), "#" * 300_000]
)
def test_hostile_files_are_refused_in_one_line(tmp_path: Path, text: str) -> None:
    with pytest.raises(rulebook.RuleError, match=r"shouting\.yaml:1: is too long or nested too deeply"):
        rulebook.load([write(tmp_path, text)])


def test_a_link_that_leads_nowhere_is_no_rule(tmp_path: Path) -> None:
    (tmp_path / "x.yaml").symlink_to(tmp_path / "gone.yaml")
    assert [rule.id for rule in rulebook.load([write(tmp_path, GOOD)], tmp_path / "cache")] == ["shouting"]


def test_a_folder_without_rules_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(rulebook.RuleError, match="no rule in"):
        rulebook.load([tmp_path])


def test_two_rules_of_one_name(tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        write(tmp_path / name, GOOD)
    with pytest.raises(rulebook.RuleError, match="two rules"):
        rulebook.load([tmp_path])


def test_compiled_rules_are_kept_and_renewed(tmp_path: Path) -> None:
    folder, cache = write(tmp_path, GOOD), tmp_path / "cache"
    first = rulebook.load([folder], cache)
    assert rulebook.load([folder], cache) == first
    write(folder, GOOD.replace("severity: advice", "severity: error"))
    assert rulebook.load([folder], cache)[0].severity == "error"
    for file in cache.glob("*.json"):
        file.write_bytes(b"{broken")
    assert rulebook.load([folder], cache)[0].severity == "error"


def test_words_of_yaml_stay_words(tmp_path: Path) -> None:
    rule = rulebook.load([write(tmp_path, GOOD.replace("name: calm", "name: NO"))])[0]
    assert rule.examples.good[0].name == "NO"


def test_the_tools_own_rules_use_facts_and_verbs_that_exist() -> None:
    rules = rulebook.load()
    assert {rule.check.fact for rule in rules} <= FACTS.keys()
    assert {type(rule.check) for rule in rules} <= set(CHECKS)
