"""A shop's own phrases: set in the configuration, used by its rules, tried by `verify`, told at their place when wrong."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from tests.cli.commands import said

if TYPE_CHECKING:
    from pathlib import Path

GIFTS = """
phrases:
  - says:
      - zh: [小礼品, 赠品]
      - zh: [送, 附赠]
    unless: 不送
    reach: 20
examples:
  - voice: our shop
    said:
      zh-CN: |
        每单附赠小礼品一份
        满百送赠品
    not_said:
      zh-CN: |
        本店不送赠品
  - voice: our helper
    split: kept-apart
    said:
      zh-CN: |
        买就给您备一份小惊喜
"""
RULE = """
id: gift-named
summary: {en: A gift is promised, zh: 承诺了赠品}
why: {en: Gifts run out., zh: 赠品会送完。}
fix: {en: Say what happens when none is left., zh: 写明送完怎么办。}
message: {en: 'a gift is promised: {quote}', zh: '承诺了赠品：{quote}'}
severity: warning
complaint: service
check: {kind: absent, fact: gift_offers}
references: [{title: Our own rule, read: 2026-11-01}]
since: 0.1.0
examples:
  good: [{name: none, html: <h1>衬衫</h1><p>本店不送赠品</p>}]
  bad: [{name: gift, html: <h1>衬衫</h1><p>每单附赠小礼品一份</p>, finds: [每单附赠小礼品一份]}]
"""


@pytest.fixture
def shop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with settings, phrases, a rule about them and a page."""
    for name in ("our-rules", "our-phrases"):
        (tmp_path / name).mkdir()
    (tmp_path / "our-phrases" / "gift_offers.yaml").write_text(GIFTS, "utf-8")
    (tmp_path / "our-rules" / "gift-named.yaml").write_text(RULE, "utf-8")
    (tmp_path / "listinglint.yaml").write_text(
        "rules: [./our-rules]\nphrases: [./our-phrases]\nselect: [gift-named]\n", "utf-8"
    )
    (tmp_path / "page.html").write_text("<h1>衬衫</h1><p>每单附赠小礼品一份，默认顺丰</p>", "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*words: str) -> tuple[int, str]:
    ran = said(*words)
    return ran.exit_code, ran.stdout + ran.stderr


def test_a_rule_may_speak_of_a_shops_own_fact(shop: Path) -> None:
    del shop
    status, told = run("check", "page.html", "-f", "json", "--no-ocr")
    (finding,) = json.loads(told)["listings"][0]["findings"]
    assert (status, finding["rule"], finding["quote"]) == (0, "gift-named", "每单附赠小礼品一份")


def test_without_the_phrases_the_rule_is_refused(shop: Path) -> None:
    (shop / "listinglint.yaml").write_text("rules: [./our-rules]\n", "utf-8")
    status, told = run("check", "page.html", "--no-ocr")
    assert (status, "unknown fact 'gift_offers'" in told) == (2, True)


def test_verify_runs_their_examples(shop: Path) -> None:
    del shop
    assert run("verify", "our-phrases") == (
        0,
        (
            "kept apart: 0 of 1 sentences that say it are found, 0 of 0 that don't are taken for it\n"
            "phrase files: 1, sentences: 3; all as they say\n"
        ),
    )
    assert run("verify", "our-rules") == (0, "rules: 1, examples: 2; all as they say\n")


def test_verify_names_the_sentence_that_is_not_understood(shop: Path) -> None:
    file = shop / "our-phrases" / "gift_offers.yaml"
    file.write_text(GIFTS.replace("满百送赠品", "满百有赠品"), "utf-8")
    status, told = run("verify", "our-phrases")
    assert (status, "gift_offers::our shop::满百有赠品: is said, and not found" in told) == (1, True)
    assert "1 of 3 examples are not as they say" in told


@pytest.mark.parametrize("command", [("check", "page.html", "--no-ocr"), ("verify", "our-phrases")])
def test_a_wrong_phrase_file_ends_the_run_with_its_place(shop: Path, command: tuple[str, ...]) -> None:
    file = shop / "our-phrases" / "gift_offers.yaml"
    file.write_text("phrases:\n  - says: '{gifts} free'\nslots: {gift: a}\n", "utf-8")
    status, told = run(*command)
    assert status == 2
    assert told.strip().endswith("our-phrases/gift_offers.yaml:2:11: there is no slot 'gifts'; did you mean 'gift'?")


def test_examples_ask_for_what_a_fact_has(shop: Path) -> None:
    file = shop / "our-phrases" / "gift_offers.yaml"
    file.write_text(
        "phrases: [{says: a}]\nexamples:\n  - voice: us\n    having: {tone: blunt}\n    said: {en: a}\n", "utf-8"
    )
    status, told = run("verify", "our-phrases")
    assert (status, told) == (
        2,
        "our-phrases/gift_offers.yaml:4:14: gift_offers has no attribute 'tone'; there are: none\n",
    )


def test_the_configuration_shows_where_phrases_come_from(shop: Path) -> None:
    status, told = run("config", "show", "page.html", "-f", "json")
    assert (status, json.loads(told)["settings"]["phrases"]["value"]) == (0, [(shop / "our-phrases").as_posix()])


def test_a_folder_that_is_not_there_is_told_at_its_place(shop: Path) -> None:
    (shop / "listinglint.yaml").write_text("phrases: [./phrases]\n", "utf-8")
    status, told = run("check", "page.html", "--no-ocr")
    assert (status, told) == (2, "listinglint.yaml:1:11: no such folder: phrases\n")


def test_explain_tells_that_the_words_are_the_shops(shop: Path) -> None:
    del shop
    _, told = run("explain", "page.html::gift-named", "--no-ocr")
    assert "gift_offers (said in your own phrases)" in told


@pytest.mark.parametrize("command", [("check", "page.html", "--no-ocr"), ("verify", "our-phrases")])
def test_a_fact_that_no_phrases_find_can_not_be_taught(shop: Path, command: tuple[str, ...]) -> None:
    (shop / "our-phrases" / "gift_offers.yaml").rename(shop / "our-phrases" / "titles.yaml")
    assert run(*command) == (
        2,
        "titles.yaml: titles is a fact that is not found by phrases; give the file another name\n",
    )


def test_facts_lists_those_of_the_shop(shop: Path) -> None:
    del shop
    status, told = run("facts")
    line = next(line for line in told.splitlines() if line.startswith("gift_offers"))
    assert (status, line.split(maxsplit=1)) == (0, ["gift_offers", "said in your own phrases"])
