"""What could not be looked at counts only where it may hold what is asked for, and what was seen counts always."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace

from listinglint.facts.coverage import Held, may_hold, reason_of
from listinglint.facts.evidence import Evidence
from listinglint.facts.ports import Line, Reading, Tools, Unavailable
from listinglint.loaders.html.page import read_page
from listinglint.model.listing import Box, Picture, Place, Role, Status
from listinglint.model.report import Verdict
from listinglint.model.wording import Cause, Reason, Wording
from listinglint.pipeline.judge import judge
from listinglint.rulebook import loader

if TYPE_CHECKING:
    from collections.abc import Sequence

    from listinglint.model.report import ListingReport

RULES = {rule.id: rule for rule in loader.load()}
CHINESE = "<p>这件衬衫用的是六十支长绒棉，布面细密，贴身穿也不闷。领子做了双层，久洗不塌；袖口两粒扣，可以调松紧。日常通勤、周末出游都合适。</p>"
ENGLISH = (
    "<p>This shirt is woven from long staple cotton and feels smooth on the skin. The collar is lined twice so that it keeps "
    "its shape, the cuffs close with two buttons, and the hem is cut straight for wearing it over trousers.</p>"
)
WEB = "https://cdn.example/files/"


class Reader:
    """Reads these words in every picture that is not lost."""

    def __init__(self, words: str = "") -> None:
        self.words = words

    def read(self, pictures: Sequence[Picture]) -> list[Reading | Unavailable]:
        line = Line(self.words, Box(10, 20, 300, 30), 0.97)
        lost = Unavailable(Wording("the file is damaged", "文件已损坏"))
        return [lost if "lost" in one.path else Reading(750, 900, (line,) * bool(self.words)) for one in pictures]


def judged(rule: str, html: str, words: str = "") -> ListingReport:
    listing = read_page(html, "page.html")
    pictures = tuple(
        one if "//" in one.path else replace(one, status=Status.READ, reason=None) for one in listing.pictures
    )
    return judge(Evidence(replace(listing, pictures=pictures), Tools(Reader(words))), [RULES[rule]])


def test_one_lost_slice_of_a_chinese_page_makes_what_is_missing_a_review_that_says_what_was_looked_at() -> None:
    report = judged("colour-note-missing", f"<h1>女士衬衫</h1>{CHINESE}<img src=1.jpg><img src=lost.jpg>")
    (finding,) = report.findings
    assert (finding.verdict, report.rules[0].verdict) == (Verdict.REVIEW, Verdict.REVIEW)
    assert finding.message.en.endswith("looked at: the page's own text (27 words) and 1 of 2 pictures")
    damaged = Wording("the file is damaged", "文件已损坏")
    told = Reason("lost.jpg: the file is damaged", "lost.jpg：文件已损坏", (Cause(damaged, ("lost.jpg",)),))
    assert finding.unseen == told


def test_photos_on_the_web_do_not_silence_what_an_english_page_says_in_words() -> None:
    pictures = "".join(f"<img src='{WEB}{number}.jpg'>" for number in range(5))
    html = f"<html lang=en><h1>Cotton shirt</h1>{ENGLISH}{ENGLISH}{pictures}"
    assert judged("dispatch-time-missing", html).rules[0].verdict is Verdict.FAIL
    assert judged("exaggerated-claim", html).rules[0].verdict is Verdict.PASS


def test_a_picture_that_is_called_a_size_chart_may_hold_the_sizes() -> None:
    html = f"<html lang=en><h1>Cotton shirt</h1>{ENGLISH}{ENGLISH}<img src='{WEB}1.jpg' alt='Size chart'>"
    assert judged("size-table-missing", html).rules[0].verdict is Verdict.REVIEW


def test_nothing_is_said_of_a_page_of_which_nothing_could_be_seen() -> None:
    report = judged("dispatch-time-missing", f"<h1>女士衬衫</h1><img src='{WEB}1.jpg'>")
    assert (report.rules[0].verdict, report.findings) == (Verdict.UNKNOWN, ())


def test_two_sentences_prove_nothing_of_a_chinese_page_none_of_whose_pictures_was_opened() -> None:
    (result,) = judged("absolute-claim", f"<h1>女士衬衫</h1>{CHINESE}<img src=lost.jpg>").rules
    assert result.verdict is Verdict.UNKNOWN


def test_what_was_read_in_the_other_pictures_counts_as_seen() -> None:
    report = judged("dispatch-time-missing", "<h1>女士衬衫</h1><img src=1.jpg><img src=lost.jpg>", "面料柔软")
    assert report.rules[0].verdict is Verdict.REVIEW


def test_a_claim_that_was_found_fails_whatever_could_not_be_seen() -> None:
    report = judged("absolute-claim", f"<h1>女士衬衫</h1><p>全国销量第一</p><img src='{WEB}1.jpg'>")
    assert report.rules[0].verdict is Verdict.FAIL
    assert not report.rules[0].is_whole


def test_a_claim_that_is_not_in_the_part_seen_passes_and_is_not_taken_for_the_whole() -> None:
    (result,) = judged("absolute-claim", f"<h1>女士衬衫</h1>{CHINESE * 3}<img src=lost.jpg>").rules
    assert (result.verdict, result.is_whole) == (Verdict.PASS, False)


@pytest.mark.parametrize(
    ("role", "held", "language", "words", "expected"),
    [
        (Role.OPTION, Held.WORDS, "zh", 0, False),
        (Role.OPTION, Held.TABLES, "en", 0, False),
        (Role.GALLERY, Held.WORDS, "zh", 200, False),
        (Role.GALLERY, Held.WORDS, "zh", 3, True),
        (Role.GALLERY, Held.TABLES, "en", 200, True),
        (Role.DESCRIPTION, Held.WORDS, "zh-TW", 200, True),
        (Role.DESCRIPTION, Held.WORDS, "en", 200, False),
        (Role.DESCRIPTION, Held.WORDS, "en", 20, True),
    ],
)
def test_what_a_lost_picture_may_hold(*, role: Role, held: Held, language: str, words: int, expected: bool) -> None:
    picture = Picture("a.jpg", Place("page.html"), Status.MISSING, role=role)
    assert may_hold(picture, held, language, words) is expected


def test_reasons_are_told_once_with_their_count_and_without_addresses() -> None:
    web, gone = Wording("it is on the web", "图片在网上"), Wording("the file is not there", "文件不存在")
    lost = [(f"{WEB}long/{number}.jpg?v=123", web) for number in range(3)] + [("images/a.jpg", gone)]
    causes = (Cause(web, tuple(path for path, _ in lost[:3])), Cause(gone, ("images/a.jpg",)))
    assert reason_of(lost) == Reason(
        "3 pictures (0.jpg …): it is on the web; a.jpg: the file is not there",
        "3 张图片（0.jpg 等）：图片在网上；a.jpg：文件不存在",
        causes,
    )
