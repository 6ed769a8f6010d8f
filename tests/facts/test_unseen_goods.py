"""Of goods that nobody could look at it is not said that a rule is not for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace
from tests.book import RULES

from listinglint.facts.evidence import Evidence
from listinglint.facts.ports import Line, Reading, Tools
from listinglint.loaders.html.page import read_page
from listinglint.model.listing import Box, Status
from listinglint.model.report import Verdict
from listinglint.pipeline.judge import judge
from listinglint.rulebook import loader

if TYPE_CHECKING:
    from collections.abc import Sequence

    from listinglint.model.listing import Picture

ASKING = [
    rule for rule in loader.for_profiles(RULES, ["strict"])
    if {condition.fact for condition in rule.applies_when} & {"goods", "page_language"}
]  # fmt: skip


class Reader:
    """Reads one sentence in every picture."""

    def __init__(self, words: str) -> None:
        self.words = words

    def read(self, pictures: Sequence[Picture]) -> list[Reading]:
        return [Reading(750, 100, (Line(self.words, Box(10, 20, 300, 30), 0.99),)) for _ in pictures]


def verdicts(html: str, words: str = "") -> dict[str, Verdict]:
    listing = read_page(html, "page.html")
    if words:
        pictures = tuple(replace(picture, status=Status.READ, reason=None) for picture in listing.pictures)
        listing = replace(listing, pictures=pictures)
    report = judge(Evidence(listing, Tools(Reader(words) if words else None)), ASKING)
    return {result.rule: result.verdict for result in report.rules}


def test_a_page_of_pictures_that_can_not_be_read_leaves_all_open() -> None:
    found = verdicts('<p><img src="https://img.example.com/1.jpg"></p>')
    assert set(found.values()) == {Verdict.UNKNOWN}


def test_what_the_title_names_needs_no_picture() -> None:
    found = verdicts('<h1>蓝牙耳机</h1><p><img src="https://img.example.com/1.jpg"></p>')
    assert found["size-table-missing"] is Verdict.NOT_APPLICABLE


def test_the_language_of_a_page_of_pictures_is_theirs() -> None:
    found = verdicts("<p><img src=a.jpg></p>", "全国销量第一的羽绒服，国家级工艺")
    assert found["absolute-claim"] is Verdict.FAIL
    assert found["final-sale"] is Verdict.NOT_APPLICABLE
