"""Every example of every rule is as it says, and every rule is complete."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from listinglint import examples, rulebook

if TYPE_CHECKING:
    from listinglint.rule import Rule

RULES = rulebook.load()
OUTCOMES = [outcome for rule in RULES for outcome in examples.run(rule)]
HAN = re.compile("[\u4e00-\u9fff]")
TRADITIONAL = re.compile("[這個們為說時會對於過發後種碼圖請貨實產購買質顏無與單號褲針織螢]")


@pytest.mark.parametrize("outcome", OUTCOMES, ids=lambda outcome: outcome.name)
def test_example(outcome: examples.Outcome) -> None:
    assert outcome.problem == ""


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_rule_is_complete(rule: Rule) -> None:
    pages = [*rule.examples.good, *rule.examples.bad]
    names = [example.name for example in (*pages, *rule.examples.unknown, *rule.examples.review)]
    assert len(names) == len(set(names))
    assert rule.references
    assert rule.examples.good
    assert rule.examples.bad
    assert rule.examples.unknown, "a page about which nothing can be known must be among the examples"
    assert HAN.search(rule.message.zh)
    assert not HAN.search(rule.message.en)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_messages_are_plain_sentences_without_a_stop(rule: Rule) -> None:
    for message in (rule.message.en, rule.message.zh, rule.summary.en, rule.summary.zh):
        assert not message.endswith((".", "。", "!", "！"))


def test_ids_read_as_the_bad_state() -> None:
    assert not [rule.id for rule in RULES if re.search(r"^(no|check|valid)-|[A-Z_]", rule.id)]


def test_a_rule_file_fits_a_screen_or_two() -> None:
    lengths = {file.stem: file.read_text("utf-8").count("\n") for file in rulebook.rules_dir().rglob("*.yaml")}
    assert {name: length for name, length in lengths.items() if length > 90} == {}
