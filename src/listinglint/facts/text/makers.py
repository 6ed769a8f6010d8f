"""Who made the goods, and whether he can be reached by post and in writing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from msgspec import Struct

from listinglint.facts.text.contacts import contact, has_electronic_address, has_postal_address
from listinglint.facts.text.matcher import find_phrases
from listinglint.facts.text.patterns import holds
from listinglint.phrasebook.builtin import slot

if TYPE_CHECKING:
    from collections.abc import Iterable

    from listinglint.facts.observation import Observation
    from listinglint.model.listing import Passage
    from listinglint.phrasebook.book import Phrasebook

_FACT = "makers"


class Maker(Struct, frozen=True):
    """The maker of the goods, as the listing gives him."""

    has_postal_address: bool
    has_electronic_address: bool
    """An e-mail address or a page on the web."""
    is_outside_eu: Literal["yes", "no", "unknown"]

    @property
    def is_reachable(self) -> bool:
        """Whether both addresses are given."""
        return self.has_postal_address and self.has_electronic_address


def makers(passages: Iterable[Passage], book: Phrasebook | None = None) -> list[Observation[Maker]]:
    """Find who made the goods."""
    told = tuple(passages)
    found = ((match, contact(match, told)) for match in find_phrases(_FACT, told, book))
    # A heading names nobody: "Manufacturer", and his name and addresses below.
    return [
        match.seen(_maker(words))
        for match, words in found
        if match.phrase.name != "heading" or holds(slot(_FACT, "named_below"), words)
    ]


def _maker(words: str) -> Maker:
    is_inside, is_outside = (holds(slot(_FACT, name), words) for name in ("union", "elsewhere"))
    return Maker(
        has_postal_address(words),
        has_electronic_address(words),
        "unknown" if is_inside == is_outside else "yes" if is_outside else "no",
    )
