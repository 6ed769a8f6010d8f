"""What a report says for the command line → the same for the page: what to do here, and no options that nobody here can give."""

from __future__ import annotations

from typing import TYPE_CHECKING, overload

from msgspec.structs import replace

from listinglint.complaints.reading import NAME_IT
from listinglint.desk.words import (
    DROP_IMAGES,
    DROP_PAGE,
    DROP_TOGETHER,
    PUT_WORDS_IN_TABLE,
    RENAME_COLUMN,
    RENAME_COLUMNS,
    SAVE_WHOLE,
    SCROLL_FIRST,
)
from listinglint.loaders.feeds.compose import ONLY_A_FEED
from listinglint.loaders.feeds.pictures import NOT_BESIDE
from listinglint.loaders.feeds.read import NAME_COLUMNS
from listinglint.loaders.html.missing_content import DESCRIPTION_ELSEWHERE, DESCRIPTION_IN_FRAME, DRAWN_BY_SCRIPT
from listinglint.loaders.html.pictures import MISSING, REMOTE
from listinglint.loaders.not_pages import ONLY_WORDS
from listinglint.loaders.packs import ONLY_PICTURES
from listinglint.model.wording import COLON, Reason, Wording, joined

if TYPE_CHECKING:
    from collections.abc import Iterable

    from listinglint.model.report import Finding, Report, RuleResult
    from listinglint.reporters.html import Illustration

_NOT_IN_FILE = (DESCRIPTION_ELSEWHERE, DESCRIPTION_IN_FRAME, DRAWN_BY_SCRIPT)
_WAYS = {
    REMOTE: SAVE_WHOLE,
    MISSING: DROP_TOGETHER,
    NOT_BESIDE: DROP_IMAGES,
    NAME_IT: RENAME_COLUMN,
    NAME_COLUMNS: RENAME_COLUMNS,
    ONLY_WORDS: PUT_WORDS_IN_TABLE,
    **{reason: joined(COLON, (reason, SCROLL_FIRST)) for reason in _NOT_IN_FILE},
    **{reason: joined(COLON, (reason, DROP_PAGE)) for reason in (ONLY_PICTURES, ONLY_A_FEED)},
}
"""Reasons why something could not be looked at that end otherwise here."""


def for_the_page(report: Report) -> Report:
    """Word the reasons of a report for somebody without a terminal; the page offers its copies itself."""
    listings = (
        replace(one, findings=tuple(map(_finding, one.findings)), rules=tuple(map(_result, one.rules)))
        for one in report.listings
    )
    problems = (replace(one, reason=here(one.reason)) for one in report.problems)
    return replace(report, listings=tuple(listings), problems=tuple(problems))


def shown_on_the_page(pictures: Iterable[Illustration]) -> tuple[Illustration, ...]:
    """Word why pictures can't be shown in the same way."""
    return tuple(replace(one, reason=here(one.reason)) for one in pictures)


def _finding(finding: Finding) -> Finding:
    return replace(finding, fixable=None, unseen=here(finding.unseen))


def _result(result: RuleResult) -> RuleResult:
    return replace(result, reason=here(result.reason), unseen=here(result.unseen))


@overload
def here(words: Wording) -> Wording: ...
@overload
def here(words: None) -> None: ...
def here(words: Wording | None) -> Wording | None:
    """Put the ways out in a reason, and in its causes, by which reasons of many listings are told together."""
    if words is None:
        return None
    en, zh = words.en, words.zh
    for reason, way in _WAYS.items():
        en, zh = en.replace(reason.en, way.en), zh.replace(reason.zh, way.zh)
    if not isinstance(words, Reason):
        return Wording(en, zh)
    causes = (replace(cause, reason=here(cause.reason)) for cause in words.causes)
    return Reason(en, zh, tuple(causes))
