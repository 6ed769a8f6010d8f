"""Sizes that are only called small or large, of goods that are not worn: nobody can tell how large they are."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from msgspec import Struct

from listinglint.facts.observation import Observation
from listinglint.facts.sizes.words import any_of, compiled
from listinglint.facts.text.heard import Texts
from listinglint.facts.text.normalise import normalised_words
from listinglint.model.listing import Part
from listinglint.phrasebook.builtin import slot, words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listinglint.facts.evidence import Evidence
    from listinglint.model.linear_pattern import LinearPattern
    from listinglint.model.listing import Passage

FEWEST: Final = 2
"""Sizes on sale from which one must be chosen."""


class NamedSizes(Struct, frozen=True):
    """Sizes that have a name and no measure."""

    names: str


def named_sizes(evidence: Evidence) -> Iterator[Observation[NamedSizes]]:
    """Give the sizes on sale that are words (Small, Large), or a row that names one; nothing where a sentence measures them."""
    own = [one for one in evidence.listing.passages if one.part.is_own]
    texts = Texts([normalised_words(one.words) for one in own])
    if any(True for _ in texts.holding(_measured())):
        return
    chosen: dict[str, Passage] = {}
    for one in own:
        if one.part is Part.OPTIONS and _name().fullmatch(normalised_words(one.words)):
            chosen.setdefault(normalised_words(one.words), one)
    if len(chosen) >= FEWEST:
        said = ", ".join(one.words for one in chosen.values())
        yield Observation(NamedSizes(said), next(iter(chosen.values())).place(), said)
        return
    for one in (own[at] for at in texts.holding(_row())):
        for line in one.words.split("\n"):
            if one.part is not Part.OPTIONS and _row().fullmatch(normalised_words(line).strip(" -*•·.✨📏")):
                start = one.words.index(line)
                yield Observation(NamedSizes(line.strip()), one.place(start, start + len(line)), line.strip())
                return


def _names() -> str:
    return rf"(?:{any_of(words('size_words', 'called-only'))})"


@cache
def _name() -> LinearPattern:
    return compiled(rf"(?:size ?:? ?)?{_names()}(?: size)?")


@cache
def _row() -> LinearPattern:
    return compiled(rf"sizes? ?[:-] ?{_names()}(?: ?(?:,|/|&|and|or|、) ?{_names()})*")


@cache
def _measured() -> LinearPattern:
    by = slot("size_words", "measured_by")
    return compiled(rf"{_names()}[^.。\n]{{0,40}}?(?:{by})|(?:{by})[^.。\n\d]{{0,12}}{_names()}")
