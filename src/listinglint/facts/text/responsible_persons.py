"""Who answers for the goods inside the EU, and whether he can be reached by post and in writing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from listinglint.facts.text.contacts import contact, has_electronic_address, has_postal_address
from listinglint.facts.text.matcher import find_phrases

if TYPE_CHECKING:
    from collections.abc import Iterable

    from listinglint.facts.observation import Observation
    from listinglint.model.listing import Passage
    from listinglint.phrasebook.book import Phrasebook


class ResponsiblePerson(Struct, frozen=True):
    """The responsible person in the EU, as the listing gives him."""

    has_postal_address: bool
    has_electronic_address: bool
    """An e-mail address or a page on the web."""

    @property
    def is_reachable(self) -> bool:
        """Whether both addresses are given."""
        return self.has_postal_address and self.has_electronic_address


def responsible_persons(
    passages: Iterable[Passage], book: Phrasebook | None = None
) -> list[Observation[ResponsiblePerson]]:
    """Find who answers for the goods in the EU."""
    told = tuple(passages)
    found = ((match, contact(match, told)) for match in find_phrases("responsible_persons", told, book))
    return [
        match.seen(ResponsiblePerson(has_postal_address(words), has_electronic_address(words)))
        for match, words in found
    ]
