"""What is exactly as sure as it must be counts; what is a little less asks a person, or does not count."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace
from tests.book import RULES

from listinglint.facts import registry
from listinglint.facts.evidence import Evidence
from listinglint.facts.fact import Fact
from listinglint.facts.observation import SURE, Observation
from listinglint.loaders.html.page import read_page
from listinglint.model.report import Verdict
from listinglint.model.wording import Wording
from listinglint.pipeline.judge import FAINT, judge
from listinglint.rulebook.fault import RuleFault
from listinglint.rulebook.selection import Selection, is_one_of
from listinglint.rulebook.verb import answers
from listinglint.rulebook.verbs import Count, Needs, Present, Within

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listinglint.model.report import RuleResult
    from listinglint.rulebook.rule import Rule

ALMOST = SURE - 0.01
LISTING = read_page("<h1>Hat</h1><p>Soft wool.</p>", "page.html")
BY_ID = {rule.id: rule for rule in RULES}
CLAIM = Selection(fact="colour_notes")
GOODS = Selection(fact="after_sales")


@pytest.fixture
def sure(monkeypatch: pytest.MonkeyPatch) -> dict[str, list[float]]:
    """Let two facts have values as sure as is said."""
    told: dict[str, list[float]] = {}

    def fact(name: str) -> Fact:
        def find(evidence: Evidence) -> Iterator[Observation[str]]:
            for number, confidence in enumerate(told.get(name, ())):
                yield Observation("it", replace(evidence.title_place, line=number + 1), f"{name} {number}", confidence)

        return Fact(Wording(name, name), find)

    for name in ("colour_notes", "after_sales"):
        monkeypatch.setitem(registry.FACTS, name, fact(name))
    return told


def page() -> Evidence:
    """Give a page that nobody has looked at: what is seen of one is kept."""
    return Evidence(LISTING)


def result(rule: Rule) -> RuleResult:
    return judge(page(), [rule]).rules[0]


def made(**changes: object) -> Rule:
    """Make a rule that asks that there is a colour note."""
    plain = {"check": Present(fact="colour_notes"), "applies_when": [], "except_when": [], "yields_to": []}
    return replace(BY_ID["colour-note-missing"], **(plain | changes))


@pytest.mark.parametrize(("confidence", "is_there"), [(SURE, True), (ALMOST, False)])
def test_a_value_counts_from_the_bound_on(sure: dict[str, list[float]], confidence: float, *, is_there: bool) -> None:
    sure["colour_notes"] = [confidence]
    assert result(made()).verdict is (Verdict.PASS if is_there else Verdict.REVIEW)
    sure["after_sales"] = [1.0]
    assert len(list(Needs(fact="after_sales", need=[CLAIM]).hits(page()))) == (not is_there)
    counted = Count(fact="after_sales", at_most=0, beside=[CLAIM])
    assert len(list(counted.hits(page()))) == is_there
    looked_at = [seen.quote for seen in answers([CLAIM, GOODS], page())]  # no further than needed
    assert looked_at == (["colour_notes 0"] if is_there else ["colour_notes 0", "after_sales 0"])


@pytest.mark.parametrize(("confidence", "verdict"), [(SURE, Verdict.FAIL), (ALMOST, Verdict.REVIEW)])
def test_goods_of_doubtful_kind_make_what_is_found_doubtful(
    sure: dict[str, list[float]], confidence: float, verdict: Verdict
) -> None:
    sure["after_sales"] = [confidence]
    assert result(made(applies_when=[GOODS])).verdict is verdict
    (found,) = judge(page(), [made(applies_when=[GOODS])]).findings
    assert found.confidence == (1.0 if verdict is Verdict.FAIL else round(confidence, 2))
    sure["after_sales"] = [FAINT, confidence, FAINT]  # the surest of several counts
    assert result(made(applies_when=[GOODS])).verdict is verdict
    sure["after_sales"] = [FAINT - 0.01]
    assert result(made(applies_when=[GOODS])).verdict is Verdict.NOT_APPLICABLE


@pytest.mark.parametrize(("confidence", "verdict"), [(SURE, Verdict.NOT_APPLICABLE), (ALMOST, Verdict.FAIL)])
def test_what_a_rule_excepts_is_excepted_from_the_bound_on_and_says_so(
    sure: dict[str, list[float]], confidence: float, verdict: Verdict
) -> None:
    sure["after_sales"] = [confidence]
    told = result(made(except_when=[GOODS]))
    assert (told.verdict, told.reason is not None) == (verdict, verdict is Verdict.NOT_APPLICABLE)


def test_too_few_are_told_with_how_many_there_are_surely_or_not(sure: dict[str, list[float]]) -> None:
    check = Count(fact="colour_notes", at_least=2)
    sure["colour_notes"] = [1.0, ALMOST]
    (doubtful,) = check.hits(page())
    sure["colour_notes"] = [1.0]
    (missing,) = check.hits(page())
    assert [(hit.data["count"], hit.confidence >= SURE) for hit in (doubtful, missing)] == [(2, False), (1, True)]


def test_numbers_are_compared_by_what_they_say() -> None:
    assert [is_one_of(value, ["1.50", "-2"]) for value in (1.5, -2.0, 1.0, "1.50", "15")] == [
        True,
        True,
        False,
        True,
        False,
    ]


def test_limits_are_told_as_they_are() -> None:
    (terms,) = Within(fact="titles", attribute="length", at_least=5, at_most=30, surely_below=3).terms()
    assert all(number in terms.en and number in terms.zh for number in ("5", "30", "3"))
    (missing,) = Within(fact="titles", attribute="length", at_least=5).terms()
    assert "5" in missing.en


def test_what_is_counted_is_asked_for_after_what_must_be_beside_it() -> None:
    looks = list(Count(fact="colour_notes", at_most=1, beside=[GOODS]).looks())
    assert [(look.purpose, bool(look.is_counted)) for look in looks] == [("beside", False), ("count", True)]
    assert looks[0].asks.en != looks[0].asks.zh


def test_a_rule_that_yields_to_itself_is_refused_with_its_key() -> None:
    with pytest.raises(RuleFault, match="itself") as fault:
        made(yields_to=["colour-note-missing"])
    assert fault.value.path == ("yields_to",)


@pytest.mark.parametrize(("having", "says"), [({}, "selector"), ({"selector": "p["}, "p[")])
def test_elements_are_asked_for_by_a_selector_that_is_one(having: dict[str, str | list[str]], says: str) -> None:
    with pytest.raises(RuleFault) as fault:
        Selection(fact="elements", having=having)
    assert says in str(fault.value)
    many = Selection(fact="elements", having={"selector": ["h1", "p"]})
    assert [seen.quote for seen in many.of(page())] == ["Hat", "Soft wool."]
