"""Which size of a shoe to take: shoes have numbers that say how long they are, and what is left to say is how they fit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from listinglint.facts import text
from listinglint.facts.goods import goods
from listinglint.model.listing import Part

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listinglint.facts.evidence import Evidence
    from listinglint.facts.observation import Observation
    from listinglint.facts.text.mention import Mention


def shoe_fits(evidence: Evidence) -> Iterator[Observation[Mention]]:
    """Give every word on which size to take against the one usually worn, options included; of other goods there is none."""
    if next(goods(evidence)).value.kind == "shoes":
        options = tuple(passage for passage in evidence.passages if passage.part is Part.OPTIONS)
        yield from text.mentions("shoe_fits")(options, evidence.tools.phrasebook)
        yield from evidence.find_in_text(text.mentions("shoe_fits"))
