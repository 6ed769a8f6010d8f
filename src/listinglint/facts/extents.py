"""How large goods are: what their description says, and what the options on sale are called."""

from __future__ import annotations

from typing import TYPE_CHECKING

from listinglint.facts import text
from listinglint.model.listing import Part

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listinglint.facts.evidence import Evidence
    from listinglint.facts.observation import Observation
    from listinglint.facts.text.mention import Mention

_NAME = "extents"


def extents(evidence: Evidence) -> Iterator[Observation[Mention]]:
    """Give every length, capacity or usual size; options of a rug are its sizes."""
    find = text.mentions(_NAME)
    yield from find(
        [passage for passage in evidence.listing.passages if passage.part is Part.OPTIONS], evidence.tools.phrasebook
    )
    yield from evidence.find_in_text(find)
