"""Every example of every rule is as it says, and every rule is complete."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

import pytest

from listinglint.model.report import Severity
from listinglint.pipeline import verify
from listinglint.rulebook import loader
from listinglint.rulebook.rule import Profile
from tests.book import RULES

if TYPE_CHECKING:
    from listinglint.rulebook.rule import Example, Rule

HAN = re.compile("[\u4e00-\u9fff]")
TRADITIONAL = re.compile(
    "[這個們為說時會對於過發後種碼圖請貨實產購買質顏無與單號褲針織螢純藍線彈裝長寬訂當處應樣開關門間網預點絲領結紅給級約經統續縣總覺談證變讓還進運達選遲郵鈕銷鎖鏡難靜項順須額類願顯風養餘駕驗體髮齊]"
)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_examples_are_as_they_say(rule: Rule) -> None:
    assert {outcome.name: str(outcome.problem) for outcome in verify.run(rule) if outcome.problem} == {}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_rule_is_complete(rule: Rule) -> None:
    pages = [*rule.examples.good, *rule.examples.bad]
    names = [example.name for example in (*pages, *rule.examples.unknown, *rule.examples.review)]
    assert len(names) == len(set(names))
    assert rule.references
    assert rule.examples.good
    assert rule.examples.bad or rule.examples.review
    assert rule.examples.unknown, "a page about which nothing can be known must be among the examples"
    assert HAN.search(rule.message.zh)
    assert not HAN.search(rule.message.en)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_messages_are_plain_sentences_without_a_stop(rule: Rule) -> None:
    for message in (rule.message.en, rule.message.zh, rule.summary.en, rule.summary.zh):
        assert not message.endswith((".", "。", "!", "！"))


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_messages_take_their_limits_from_the_check(rule: Rule) -> None:
    limits = {str(one) for one in rule.check.numbers().values()}
    repeated = limits.intersection(re.findall(r"\d+", f"{rule.message.en} {rule.message.zh}"))
    assert repeated == set()


def test_ids_read_as_the_bad_state() -> None:
    assert not [rule.id for rule in RULES if re.search(r"^(no|check|valid)-|[A-Z_]", rule.id)]


def test_a_rule_file_fits_a_screen_or_two() -> None:
    lengths = {file.stem: file.read_text("utf-8").count("\n") for file in loader.rules_dir().rglob("*.yaml")}
    assert {name: length for name, length in lengths.items() if length > 110} == {}


def _language(example: Example) -> str:
    """Tell in which language an example is written, words in pictures included."""
    words = example.html + " ".join(line for print_ in example.given.values() for line in print_.lines)
    return "zh-TW" if TRADITIONAL.search(words) else "zh-CN" if HAN.search(words) else "en"


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
@pytest.mark.parametrize("kind", ["good", "bad", "unknown"])
def test_there_are_examples_of_each_verdict_in_every_language_a_rule_judges(rule: Rule, kind: str) -> None:
    spoken = next(
        (condition.having["code"] for condition in rule.applies_when if condition.fact == "page_language"), None
    )
    chinese = {"zh-CN", "zh-TW"}
    expected = {"zh": chinese, "en": {"en"}, None: {*chinese, "en"}}[str(spoken) if spoken else None]
    if {"wechat-store", "douyin"}.intersection(rule.profiles) and kind == "good":
        expected = chinese  # whose titles must be Chinese
    pages = getattr(rule.examples, kind) or (rule.examples.review if kind == "bad" else [])
    assert expected <= {_language(example) for example in pages}


def test_advice_that_good_pages_may_lack_is_for_the_strict() -> None:
    loud = [rule.id for rule in RULES if rule.severity is Severity.ADVICE and Profile.STANDARD in rule.profiles]
    assert loud == []


def test_profiles_choose_rules() -> None:
    strict, legal = (loader.for_profiles(RULES, [name]) for name in ("strict", "legal-cn"))
    assert strict == [rule for rule in RULES if rule.group not in {"platforms", "market"}]
    assert {"absolute-claim", "review-incentive", "return-refused"} <= {rule.id for rule in legal}
    assert {rule.severity for rule in legal} <= {Severity.ERROR, Severity.WARNING}


def test_platforms_have_profiles_of_their_own() -> None:
    platforms = [rule for rule in RULES if rule.group == "platforms"]
    shared = {rule.id for rule in platforms if {"standard", "strict", "legal-cn"}.intersection(rule.profiles)}
    assert shared == set()
    named = {profile for rule in RULES for profile in rule.profiles}
    assert named == loader.profiles().keys()
    assert {"taobao", "wechat-store", "google-merchant", "amazon", "shopify", "ebay", "tiktok-shop"} <= named
    assert [rule.id for rule in platforms if not all(reference.url for reference in rule.references)] == []


def test_rules_whose_sources_are_old() -> None:
    assert loader.stale(RULES, 30, date(2026, 11, 23)) == []
    assert loader.stale(RULES, 30, date(2027, 11, 23)) == list(RULES)
