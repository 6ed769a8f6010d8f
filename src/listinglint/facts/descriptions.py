"""Whether anything describes the goods beyond their title; a page that a program draws may, and an export with an empty cell does not."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal

from msgspec import Struct

from listinglint.facts.observation import Observation
from listinglint.facts.ports import Unavailable
from listinglint.facts.text.normalise import normalised_words
from listinglint.facts.text.patterns import holds, pattern
from listinglint.model.listing import Part, Role
from listinglint.model.wording import Wording
from listinglint.phrasebook.builtin import slot

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listinglint.facts.evidence import Evidence
    from listinglint.model.listing import Listing, Passage

DRAWN: Final = Wording(
    "programs of the page may show a description that is not in this file", "页面脚本可能会显示不在这个文件里的描述"
)
_ROWS: Final = 2
"""Rows of properties that describe goods as well as sentences do."""
_WORD: Final = r"\p{Han}|[\p{L}\p{N}]+"
_DRAWS: Final = r"<(?:script|iframe|object|embed|video)\b[^>]{0,400}"
_TOLD_MACHINES: Final = "ld+json"


class Description(Struct, frozen=True):
    """That the goods are described: in words, in rows, in a table or in pictures."""

    told: Literal["words", "rows", "table", "pictures"]


def descriptions(evidence: Evidence) -> Iterator[Observation[Description]]:
    """Give the first thing that describes the goods."""
    listing = evidence.listing
    yield from _told(listing)
    evidence.must_be_whole()
    if listing.lines:
        if _may_be_drawn(listing):
            raise Unavailable(DRAWN)
        yield from (Observation(Description("pictures"), one.place()) for one in evidence.picture_passages[:1])
        evidence.must_have_seen_all()


def _told(listing: Listing) -> Iterator[Observation[Description]]:
    title = frozenset(_tokens(listing.title))
    own = (one for one in listing.passages if one.part in {Part.DESCRIPTION, Part.SERVICE})
    said = next((one for one in own if _says_more(one, title)), None)
    rows = [one for one in listing.passages if one.part is Part.ATTRIBUTES and not _is_filing(one)]
    if said:
        yield Observation(Description("words"), said.place())
    if len(rows) >= _ROWS:
        yield Observation(Description("rows"), rows[0].place())
    yield from (Observation(Description("table"), one.place) for one in listing.tables[:1])
    if not listing.lines:  # of a page all pictures are asked what they say
        shown = [one for one in listing.pictures if one.role is Role.DESCRIPTION]
        yield from (Observation(Description("pictures"), one.place) for one in shown[:1])


def _says_more(passage: Passage, title: frozenset[str]) -> bool:
    """Tell whether words say anything that the title does not; a price alone describes nothing."""
    return any(not token.isdigit() and token not in title for token in _tokens(passage.words))


def _tokens(words: str) -> Iterator[str]:
    return (found.group() for found in pattern(_WORD).finditer(normalised_words(words)))


def _is_filing(passage: Passage) -> bool:
    """Tell whether a row only says who sells the goods, and under what they are filed."""
    return holds(slot("goods", "filing_row"), normalised_words(passage.words))


def _may_be_drawn(listing: Listing) -> bool:
    """Tell whether a page holds programs, frames or films; what it tells machines about itself is none."""
    tags = (found.group() for line in listing.lines for found in pattern(_DRAWS).finditer(line.lower()))
    return any(_TOLD_MACHINES not in tag for tag in tags)
