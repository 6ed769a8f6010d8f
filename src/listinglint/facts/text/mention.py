"""Facts of which a phrase file tells everything: that a sentence says them, or which of its kinds."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final, Literal, Protocol, cast

from msgspec import Struct

from listinglint.facts.text.heard import texts_of
from listinglint.facts.text.matcher import Match, find_phrases
from listinglint.facts.text.normalise import normalised_words
from listinglint.facts.text.patterns import holds, pattern
from listinglint.model.lazy_pattern import lazy_pattern
from listinglint.model.listing import Part
from listinglint.phrasebook.builtin import slot

if TYPE_CHECKING:
    from collections.abc import Iterable

    from listinglint.facts.observation import Observation
    from listinglint.model.listing import Passage
    from listinglint.phrasebook.book import Phrasebook

BorrowedKind = Literal["celebrity", "brand", "copy"]
DisclaimerKind = Literal["bare", "reasoned"]
GreenKind = Literal["generic", "offset"]


_NAME: Final = lazy_pattern(r"[a-z][a-z'&.-]{2,}|[\u4e00-\u9fff]{2,8}")
"""A word of a brand's name, in Latin letters or in Chinese characters."""
_CIRCLED: Final = frozenset("①⑴⒈")
"""Ones that are folded to the digit, so that phrases can't tell them from it."""


class Mention(Struct, frozen=True):
    """A sentence of the listing tells it."""


class BorrowedName(Struct, frozen=True):
    """A name that is not the seller's own; its kind is the name of the phrase."""

    kind: BorrowedKind


class GreenClaim(Struct, frozen=True):
    """That the goods are good for the environment; its kind is the name of the phrase."""

    kind: GreenKind
    """Without saying in what, or by bought compensation."""


class MedicalClaim(Struct, frozen=True):
    """That goods which are no medicine treat or prevent what a doctor treats."""

    words: str
    """The words that claim it, as the seller writes them."""


class PictureDisclaimer(Struct, frozen=True):
    """That the pictures bind nobody; its kind is the name of the phrase."""

    kind: DisclaimerKind
    """Bare, or with the reason why the goods may look otherwise."""


class MentionFinder(Protocol):
    """Finds the sentences that say a fact, in the tool's own phrases or in a shop's book."""

    def __call__(self, passages: Iterable[Passage], book: Phrasebook | None = None) -> list[Observation[Mention]]:
        """Find them."""
        ...


@cache
def mentions(fact: str) -> MentionFinder:
    """Give the function that finds the sentences which say a fact, always the same one."""

    def find(passages: Iterable[Passage], book: Phrasebook | None = None) -> list[Observation[Mention]]:
        return [match.seen(Mention()) for match in find_phrases(fact, passages, book)]

    return find


def evasions(passages: Iterable[Passage], book: Phrasebook | None = None) -> list[Observation[Mention]]:
    """Find forbidden words spelled so that filters miss them; a first place in a circle reads as one once it is folded."""
    kept = tuple(passages)
    found = mentions("evasions")(kept, book)
    circled = [passage for passage in kept if not _CIRCLED.isdisjoint(passage.words)]
    claims = [match for match in find_phrases("absolute_claims", circled, book) if not _CIRCLED.isdisjoint(match.said)]
    seen = {one.where for one in found}
    return found + [one for match in claims if (one := match.seen(Mention())).where not in seen]


def borrowed_names(passages: Iterable[Passage], book: Phrasebook | None = None) -> list[Observation[BorrowedName]]:
    """Find the names of others that the goods are sold with; "couples wear the same" borrows none."""
    kept = tuple(passages)
    found = list(find_phrases("borrowed_names", kept, book))
    own = _brands(kept) | _named_in_title(kept, found)
    return [
        match.seen(BorrowedName(cast("BorrowedKind", match.phrase.name)))
        for match in found
        if match.phrase.name != "brand" or not _is_own(match, own)
    ]


def _brands(passages: Iterable[Passage]) -> frozenset[str]:
    """Give the folded words of the rows that say of which brand the goods are."""
    row = pattern(slot("borrowed_names", "row_brand"))
    lines = (line for words in texts_of(passages).words for line in words.split("\n"))
    rows = (row.search(line) for line in lines)
    return frozenset(word for found in rows if found for word in _NAME.findall(found.string[found.end() :]))


def _named_in_title(passages: Iterable[Passage], found: Iterable[Match]) -> frozenset[str]:
    """Give the folded names of houses in a title that is not itself found to borrow one: the goods are theirs, or licensed."""
    if any(match.passage.part is Part.TITLE and match.phrase.name == "brand" for match in found):
        return frozenset()
    house = pattern(slot("borrowed_names", "house"))
    titles = (normalised_words(passage.words) for passage in passages if passage.part is Part.TITLE)
    return frozenset(name for title in titles for said in house.findall(title) for name in _NAME.findall(said))


def _is_own(match: Match, brands: frozenset[str]) -> bool:
    """Tell whether the name is the brand of the goods; what is only like its goods borrows it all the same."""
    said = match.sentence.words
    return any(brand in said for brand in brands) and not holds(slot("borrowed_names", "only_like"), said)


def medical_claims(passages: Iterable[Passage], book: Phrasebook | None = None) -> list[Observation[MedicalClaim]]:
    """Find the claims to treat or prevent an illness, each with its words: a title says much beside them."""
    return [match.seen(MedicalClaim(match.said)) for match in find_phrases("medical_claims", passages, book)]


def green_claims(passages: Iterable[Passage], book: Phrasebook | None = None) -> list[Observation[GreenClaim]]:
    """Find the claims that the goods are good for the environment."""
    found = find_phrases("green_claims", passages, book)
    return [match.seen(GreenClaim(cast("GreenKind", match.phrase.name))) for match in found]


def picture_disclaimers(
    passages: Iterable[Passage], book: Phrasebook | None = None
) -> list[Observation[PictureDisclaimer]]:
    """Find the sentences that say that pictures are for reference only; the one before or the next may say why."""
    found = find_phrases("picture_disclaimers", passages, book)
    return [match.seen(PictureDisclaimer(_reasoned(match))) for match in found]


def _reasoned(match: Match) -> DisclaimerKind:
    is_told = match.phrase.name == "reasoned" or holds(slot("picture_disclaimers", "reason"), match.after)
    if is_told or holds(slot("picture_disclaimers", "leads_to"), match.before):
        return "reasoned"
    return "bare"
