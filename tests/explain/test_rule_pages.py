"""A rule's page is whole in both languages, and shows its examples as a person reads them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from tests.book import RULES

from listinglint.explain import fact_pages, rule_pages
from listinglint.explain.example_text import as_quote
from listinglint.facts.registry import NOUNS
from listinglint.rulebook.rule import Example, Print
from listinglint.rulebook.verbs import CHECKS

if TYPE_CHECKING:
    from listinglint.model.wording import Language
    from listinglint.rulebook.rule import Rule

HEADINGS = {
    "en": ["Why it matters", "How to fix it", "Found", "Fine", "Can't be known", "To leave it out", "Sources"],
    "zh": ["为什么重要", "怎么改", "会报告", "没有问题", "无法判断", "不想检查这条", "依据"],
}


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_page_says_all_that_is_to_be_said(rule: Rule, language: Language) -> None:
    text = rule_pages.page(rule, language)
    headings = [line.removeprefix("## ").partition(":")[0] for line in text.splitlines() if line.startswith("## ")]
    assert HEADINGS[language] == headings
    assert rule.id in text
    assert rule.why.wording.of(language) in text
    found = text.partition(HEADINGS[language][2])[2].partition("## ")[0]
    assert ("Reported: `" if language == "en" else "报告：`") in found


def test_severity_and_complaint_are_told_in_chinese() -> None:
    text = rule_pages.page(next(rule for rule in RULES if rule.id == "colour-note-missing"), "zh")
    assert "- 级别：警告\n- 可避免的差评：色差\n" in text


CHINESE = re.compile("[\u4e00-\u9fff]")
WITH_ENGLISH = [
    rule for rule in RULES if any(not CHINESE.search(f"{one.html} {one.given}") for one in rule.examples.bad)
]


@pytest.mark.parametrize("rule", WITH_ENGLISH, ids=lambda rule: rule.id)
def test_english_pages_show_english_examples(rule: Rule) -> None:
    found = rule_pages.page(rule, "en").partition("\n## Found: ")[2].partition("\n## ")[0]
    quoted = [line for line in found.splitlines() if line.startswith("> ")]
    assert quoted
    assert [line for line in quoted if CHINESE.search(line)] == []


def test_an_example_is_read_as_a_person_reads_it() -> None:
    html = (
        "<h1>衬衫</h1><table><tr><td>尺码</td><td>胸围</td></tr><tr><td>S</td><td>88</td></tr></table><p>柔软*</p>"
        '<img src="a.jpg"><img src="gone.jpg"><div class="sku"><p>白色</p></div>'
    )
    given = {"a.jpg": Print(lines=["色差"], shows=["real-shot"])}
    assert as_quote(Example(name="x", html=html, given=given), "en") == [
        "> **衬衫**",
        ">",
        "> | 尺码 | 胸围 |",
        "> | --- | --- |",
        "> | S | 88 |",
        ">",
        "> 柔软\\*",
        ">",
        "> 🖼 picture a.jpg, 750 × 1000 px; showing: real shot; with the words “色差”",
        ">",
        "> 🖼 picture gone.jpg, which is missing",
        ">",
        "> *[to choose from]* 白色",
    ]


def test_a_page_for_the_terminal_has_no_marks() -> None:
    text = rule_pages.plain(rule_pages.page(next(rule for rule in RULES if rule.id == "size-column-missing"), "en"))
    assert not re.search(r"^#|\*\*|^>", text, re.MULTILINE)
    assert "<https://" in text


@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_fact_and_verb_has_its_words(language: Language) -> None:
    text = fact_pages.page(language)
    assert [name for name in NOUNS if f"| `{name}` | " not in text] == []
    assert [check.name() for check in CHECKS if f"| `{check.name()}` | {check.rule.of(language)}" not in text] == []
    assert "`tone`: `blunt`, `kind`, `neutral`" in text
