"""Facts of which a phrase file tells everything: that a sentence says them, or which of its kinds."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final, Literal, Protocol, cast

from msgspec import Struct

from listinglint.facts.text.matcher import Match, find_phrases
from listinglint.facts.text.sentences import holds
from listinglint.phrasebook.builtin import slot

if TYPE_CHECKING:
    from collections.abc import Iterable

    from listinglint.facts.observation import Observation
    from listinglint.model.listing import Passage
    from listinglint.phrasebook.book import Phrasebook

BorrowedKind = Literal["celebrity", "brand", "copy"]
DisclaimerKind = Literal["bare", "reasoned"]
GreenKind = Literal["generic", "offset"]


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
    found = find_phrases("borrowed_names", passages, book)
    return [match.seen(BorrowedName(cast("BorrowedKind", match.phrase.name))) for match in found]


def green_claims(passages: Iterable[Passage], book: Phrasebook | None = None) -> list[Observation[GreenClaim]]:
    """Find the claims that the goods are good for the environment."""
    found = find_phrases("green_claims", passages, book)
    return [match.seen(GreenClaim(cast("GreenKind", match.phrase.name))) for match in found]


def picture_disclaimers(
    passages: Iterable[Passage], book: Phrasebook | None = None
) -> list[Observation[PictureDisclaimer]]:
    """Find the sentences that say that pictures are for reference only; the next one may say why."""
    found = find_phrases("picture_disclaimers", passages, book)
    return [match.seen(PictureDisclaimer(_reasoned(match))) for match in found]


def _reasoned(match: Match) -> DisclaimerKind:
    is_told = match.phrase.name == "reasoned" or holds(slot("picture_disclaimers", "reason"), match.after)
    return "reasoned" if is_told else "bare"
