"""The size of the one pair of shoes on sale: who sells but one has told all that its number can tell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from listinglint.facts import text
from listinglint.facts.goods import goods
from listinglint.facts.size_faults.coverage import sizes_on_sale
from listinglint.facts.sizes.cells import may_be_size
from listinglint.model.listing import Part

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listinglint.facts.evidence import Evidence
    from listinglint.facts.observation import Observation
    from listinglint.facts.text.mention import Mention


def pair_sizes(evidence: Evidence) -> Iterator[Observation[Mention]]:
    """Give every sentence with the size of the pair; of other goods, and where sizes are to choose, there is none."""
    choices = {passage.words for passage in evidence.passages if passage.part is Part.OPTIONS}
    is_pair = len(sizes_on_sale(evidence)) <= 1 and sum(map(may_be_size, choices)) <= 1
    if is_pair and next(goods(evidence)).value.kind == "shoes":
        yield from evidence.find_in_text(text.mentions("pair_sizes"))
