"""A question and its answer say one thing, whether they stand in one block or in two; a question alone says nothing."""

from __future__ import annotations

import pytest

from listinglint.facts import text
from listinglint.facts.evidence import Evidence
from listinglint.facts.ports import Tools
from listinglint.facts.text.questions import with_answers
from listinglint.facts.text.sentences import sentences
from listinglint.loaders.html.page import read_page
from listinglint.model.listing import Passage, Place, Span


def blocks(*words: str) -> list[Passage]:
    return [Passage(one, (Span(0, Place("page.html", line, 1)),)) for line, one in enumerate(words, 1)]


@pytest.mark.parametrize(
    ("markup", "hours"),
    [
        ("<dl><dt>When will it ship?</dt><dd>Within two days.</dd></dl>", 48),
        ("<h3>Q: How soon do you ship?</h3><p>A: Usually in 3 days</p>", 72),
        ("<p>问：多久发货</p><p>答：三天内</p>", 72),
        ("<h4>发货时间</h4><p>48小时内</p>", 48),
        ("<p>🚚 发货时间</p><p>✅ 48小时内</p>", 48),
        ("<h4>Dispatch time</h4><p>1-2 days</p>", 48),
        ("<table><tr><th>When do you post?</th><td>Next day</td></tr></table>", 48),
        ("<p>How soon do you ship? Usually next day.</p>", 48),
    ],
)
def test_the_answer_has_the_deed_of_the_question(markup: str, hours: int) -> None:
    page = read_page(f"<h1>Dress 连衣裙</h1>{markup}", "page.html")
    (seen,) = Evidence(page, Tools()).find_in_text(text.dispatch_promises)
    assert seen.value.hours_max == hours


@pytest.mark.parametrize(
    "words", ["Will you ship within two days?", "两天内能发货吗？", "Is the colour the same as in the photo?"]
)
def test_a_question_that_nobody_answers_says_nothing(words: str) -> None:
    assert [*text.dispatch_promises(blocks(words)), *text.mentions("colour_promises")(blocks(words))] == []


def test_a_heading_takes_no_block_that_tells_no_time() -> None:
    told = with_answers(blocks("Delivery", "Free over £50", "发货时间", "浙江义乌"))
    assert [one.words for one in told] == ["Delivery", "Free over £50", "发货时间", "浙江义乌"]


def test_two_questions_are_not_answers_to_each_other() -> None:
    told = with_answers(blocks("Is it lined?", "Does it stretch?", "A little."))
    assert [one.words for one in told] == ["Is it lined?", "Does it stretch? A little."]
    assert [one.words.strip() for one in sentences("is it lined? does it stretch? a little")] == [
        "is it lined",
        "does it stretch? a little",
    ]


def test_every_word_of_an_answer_keeps_its_place() -> None:
    (one,) = with_answers(blocks("When will it ship?", "Within two days"))
    assert one.place(one.words.index("Within")).line == 2


def test_a_long_block_answers_no_question() -> None:
    assert len(with_answers(blocks("Why linen?", "It is " + "very " * 100 + "cool."))) == 2
