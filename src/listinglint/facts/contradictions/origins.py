"""Where the goods come from, said twice, and differently: 台灣製 in the title beside 產地：越南, 产地：中国 beside 进口."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from listinglint.facts.contradictions.quotes import quoted_row, written
from listinglint.facts.text.normalise import as_written, normalised_words
from listinglint.facts.text.patterns import holds, pattern
from listinglint.phrasebook.builtin import slot

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listinglint.facts.observation import Observation
    from listinglint.facts.text.heard import Heard
    from listinglint.model.listing import Passage

_FACT: Final = "contradictions"
_MADE: Final = "contradicted_lands"
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


def origins(heard: Heard, title: Passage) -> Iterator[Observation[str]]:
    """Give the row of origin that another row, or the title, denies; the value is what denies it."""
    yield from list(_rows(heard, title)) or _lands(heard, title)


def _rows(heard: Heard, title: Passage) -> Iterator[Observation[str]]:
    """Give the row that says home where another row or the title says abroad, or the other way round."""
    stated, imported, domestic = (
        [row for row in heard.lines.having(slot(_FACT, key)) if row[0] is not title]
        for key in ("row_origin", "row_imported", "row_domestic")
    )
    home, abroad = slot(_FACT, "at_home"), slot(_FACT, "abroad")
    here = [one for one in stated if holds(home, one[1].words) and not holds(abroad, one[1].words)]
    there = [one for one in stated if holds(abroad, one[1].words) and not holds(home, one[1].words)]
    claimed = pattern(slot(_FACT, "made_abroad")).search(normalised_words(title.words))
    for one, denied in ((here, there), (here, imported), (there, domestic)):
        if one and denied:
            yield quoted_row(*one[0], written(*denied[0]))
            return
    if claimed and here and not there:
        yield quoted_row(*here[0], as_written(title.words, claimed.span()))


def _lands(heard: Heard, title: Passage) -> Iterator[Observation[str]]:
    """Give the one row of origin that names only other lands than the title says the goods are made in; the value is the title's word.

    A title of two lands, or of the land that a part comes from (日本製機芯), says nothing of the whole.
    """
    words = normalised_words(title.words)
    claimed = {land: found for land in _LANDS if (found := pattern(slot(_MADE, f"made_in_{land}")).search(words))}
    if len(claimed) != 1:
        return
    ((land, found),) = claimed.items()
    if holds(rf"^(?:{slot(_MADE, 'part')})", words[found.end() :]) or holds(slot(_MADE, "not_so"), words):
        return
    rows = [row for row in heard.lines.having(slot(_MADE, "row")) if row[0] is not title]
    named = {other for _, line in rows for other in _LANDS if holds(slot(_MADE, f"land_{other}"), line.words)}
    if len(rows) == 1 and named and land not in named:
        yield quoted_row(*rows[0], as_written(title.words, found.span()))
