"""No rule speaks against its own advice: what its fix text quotes makes the rule pass, in either language."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from msgspec import Struct

from listinglint.model.report import Verdict
from listinglint.pipeline import verify
from listinglint.rulebook.rule import Example
from listinglint.rulebook.verbs import Absent, Count
from tests.book import RULES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listinglint.rulebook.rule import Rule

QUOTED = re.compile('“([^”]{4,})”|"([^"]{4,})"')
HAN = re.compile("[\u4e00-\u9fff]")
NO_SENTENCE = {
    "amazon-title-too-long": "the name of a field",
    "size-unit-missing": "a header, which replaces another",
    "size-name-unmeasured": "the name of an option, which replaces another",
    "warning-in-other-language": "a sentence in German, which helps on German pages alone",
    "body-or-garment-unclear": "the first words of a sentence that goes on with a number",
}


class Advice(Struct, frozen=True):
    """A sentence that a rule's fix text quotes, and a page in its language that the rule finds wanting."""

    rule: Rule
    quote: str
    page: str

    @property
    def followed(self) -> str:
        """The page with the sentence: added where something is missing, instead of the rest where something is wrong."""
        heading = self.page.partition("</h1>")[0] + "</h1>"
        check = self.rule.check
        is_wrong = isinstance(check, Absent) or (isinstance(check, Count) and check.at_most == 0)
        kept = heading if is_wrong else self.page
        return f"{kept}<p>{self.quote}</p>"


def advice() -> Iterator[Advice]:
    for rule in RULES:
        for text, is_chinese in ((rule.fix.zh, True), (rule.fix.en, False)):
            wanting = [
                one.html for one in rule.examples.bad if not one.given and bool(HAN.search(one.html)) is is_chinese
            ]
            for match in QUOTED.finditer(text) if rule.id not in NO_SENTENCE else ():
                yield from (Advice(rule, match.group(1) or match.group(2), page) for page in wanting[:1])


CASES = tuple(advice())


@pytest.mark.parametrize("case", CASES, ids=[f"{case.rule.id}: {case.quote}" for case in CASES])
def test_what_the_fix_text_quotes_makes_the_rule_pass(case: Advice) -> None:
    report = verify.report_on(case.rule, Example(name="followed", html=case.followed))
    assert [result.verdict for result in report.rules] == [Verdict.PASS]


def test_many_rules_quote_what_they_ask_for() -> None:
    assert len({case.rule.id for case in CASES}) >= 8
    assert not NO_SENTENCE.keys() - {rule.id for rule in RULES}
