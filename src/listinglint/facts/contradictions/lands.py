"""A title that says where the goods are made, and a row of origin that names another land: 台灣製 beside 產地：越南."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from listinglint.facts.contradictions.quotes import quoted_row
from listinglint.facts.text.normalise import as_written, normalised_words
from listinglint.facts.text.patterns import holds, pattern
from listinglint.phrasebook.builtin import slot

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listinglint.facts.observation import Observation
    from listinglint.facts.text.heard import Heard
    from listinglint.model.listing import Passage

_FACT: Final = "contradicted_lands"
_LANDS: Final = (
    "china",
    "taiwan",
    "japan",
    "korea",
    "usa",
    "germany",
    "france",
    "italy",
    "britain",
    "thailand",
    "vietnam",
    "canada",
    "australia",
    "spain",
    "switzerland",
    "turkey",
)


def lands(heard: Heard, title: Passage) -> Iterator[Observation[str]]:
    """Give the one row of origin that names only other lands than the title says the goods are made in; the value is the title's word.

    A title of two lands, or of the land that a part comes from (日本製機芯), says nothing of the whole.
    """
    words = normalised_words(title.words)
    claimed = {land: found for land in _LANDS if (found := pattern(slot(_FACT, f"made_in_{land}")).search(words))}
    if len(claimed) != 1:
        return
    ((land, found),) = claimed.items()
    if holds(rf"^(?:{slot(_FACT, 'part')})", words[found.end() :]) or holds(slot(_FACT, "not_so"), words):
        return
    rows = [row for row in heard.lines.having(slot(_FACT, "row")) if row[0] is not title]
    named = {other for _, line in rows for other in _LANDS if holds(slot(_FACT, f"land_{other}"), line.words)}
    if len(rows) == 1 and named and land not in named:
        yield quoted_row(*rows[0], as_written(title.words, found.span()))
