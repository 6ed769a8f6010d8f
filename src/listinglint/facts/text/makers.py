"""Who made the goods, and whether he can be reached by post and in writing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from msgspec import Struct

from listinglint.facts.text.matcher import find_phrases
from listinglint.facts.text.normalise import normalise
from listinglint.facts.text.sentences import holds
from listinglint.phrasebook.builtin import slot

if TYPE_CHECKING:
    from collections.abc import Iterable

    from listinglint.facts.observation import Observation
    from listinglint.facts.text.matcher import Match
    from listinglint.model.listing import Passage
    from listinglint.phrasebook.book import Phrasebook

_FACT = "makers"
LOOKED_AT = 300
"""Characters from the maker's name on in which his address stands."""


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
    return [match.seen(_maker(match)) for match in find_phrases(_FACT, passages, book)]


def _maker(match: Match) -> Maker:
    words = normalise(match.passage.words).words[match.start : match.start + LOOKED_AT]
    is_inside, is_outside = (holds(slot(_FACT, name), words) for name in ("union", "elsewhere"))
    return Maker(
        holds(slot(_FACT, "postal"), words),
        holds(slot(_FACT, "electronic"), words),
        "unknown" if is_inside == is_outside else "yes" if is_outside else "no",
    )
