"""What the goods are made of, with fibres and shares where they are given."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from listinglint.facts.text.matcher import Match, find_phrases
from listinglint.facts.text.patterns import holds, pattern
from listinglint.phrasebook.builtin import slot

if TYPE_CHECKING:
    from collections.abc import Iterable

    from listinglint.facts.observation import Observation
    from listinglint.model.listing import Passage
    from listinglint.phrasebook.book import Phrasebook


NEARLY_ALL = 95.0
"""Percent of named fibres from which a composition is taken for the whole: ornaments may be left out (GB/T 29862)."""


class Material(Struct, frozen=True):
    """What goods are made of: names as the page gives them (folded), each with its share in percent or None."""

    fibres: tuple[tuple[str, float | None], ...]

    @property
    def is_elastic(self) -> bool:
        """Whether an elastic fibre is part of it."""
        return any(holds(slot("shared", "elastic_fibre"), name) for name, _ in self.fibres)


def materials(passages: Iterable[Passage], book: Phrasebook | None = None) -> list[Observation[Material]]:
    """Find what the goods are made of."""
    return [match.seen(Material(_fibres(match))) for match in find_phrases("materials", passages, book)]


def _fibres(match: Match) -> tuple[tuple[str, float | None], ...]:
    """Read names and shares off a sentence; a list writes all its shares before the names, or all behind."""
    words = match.sentence.words
    found: dict[str, float | None] = {}
    share, substance = slot("materials", "share"), slot("shared", "substance")
    first_share, first_name = pattern(share).search(words), pattern(substance).search(words)
    is_leading = bool(first_share and first_name and first_share.start() < first_name.start())
    leading = rf"({share})\s*(?:的|以上|recycled |organic |pure |of )*({substance})"
    trailing = rf"({substance})[:\s()]*({share})"
    # A weave may stand before all shares: satin, 100% polyester; "denim: 98% cotton, 2% elastane" gives each share its name behind it.
    is_headed = bool(first_name and words[first_name.end() :].lstrip().startswith((":", ",")))
    if is_headed and len(list(pattern(leading).finditer(words))) == len(list(pattern(share).finditer(words))):
        is_leading = True
    for order in ((leading,) if is_leading else (trailing, leading)) if first_share else ():
        for pair in pattern(order).finditer(words) if not found else ():
            percent, name = pair.groups() if order == leading else reversed(pair.groups())
            found.setdefault(name, float(percent.rstrip("% ")))
    if not found:
        found = dict.fromkeys(match.group() for match in pattern(substance).finditer(words))
    return tuple(found.items())
