"""The figure by which goods of some kinds are chosen: a ring's size, the phone that a case fits, the net content of a jar."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final, Literal, cast, get_args

from msgspec import Struct

from listinglint.facts.goods import as_sold
from listinglint.facts.observation import Observation
from listinglint.facts.text.normalise import normalised_words
from listinglint.facts.text.patterns import holds, pattern, spans
from listinglint.model.listing import Part
from listinglint.phrasebook.builtin import slot

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from listinglint.facts.evidence import Evidence
    from listinglint.model.listing import Passage
    from listinglint.phrasebook.book import Phrasebook

_PLAIN: Final = 0.7
"""Confidence in goods whose title names hardly anything else."""
_NEAR: Final = 14
"""Characters behind a name that may make something else of it."""

FigureKind = Literal[
    "ring-size",
    "wrist-size",
    "chain-length",
    "device-model",
    "net-content",
    "down-fill",
    "quilt-weight",
    "bed-size",
    "rated-energy",
    "baby-weight",
    "lifted-weight",
    "head-size",
    "shade",
    "cable-length",
    "pet-size",
    "soft-toy-size",
    "candle-size",
    "soap-weight",
    "board-size",
    "earring-size",
    "ornament-size",
    "plant-size",
]


class Figure(Struct, frozen=True):
    """A figure by which goods are chosen."""

    kind: FigureKind


def missing_figures(evidence: Evidence) -> Iterator[Observation[Figure]]:
    """Give the figures by which the goods are chosen, and that neither text nor options tell.

    Raises Unavailable when what could not be looked at may tell them.
    """
    sold = as_sold(evidence)
    if sold.confidence < _PLAIN:
        return
    quote = sold.quote
    title = evidence.listing.title if quote in evidence.listing.title else quote
    stop = title.find(quote) + len(quote)
    if not quote or holds(slot("figures", "goes_on"), normalised_words(title[stop : stop + _NEAR])):
        return
    wanted = [
        kind
        for kind in cast("tuple[FigureKind, ...]", get_args(FigureKind))
        if _is_called(_slot("for", kind), title[:stop], quote)
        and not holds(_slot_if_any("unlike", kind), normalised_words(f"{evidence.listing.title} {title}"))
    ]
    options = [passage for passage in evidence.listing.passages if passage.part is Part.OPTIONS]
    for kind in wanted:
        tells = _telling(kind)
        if not tells(options) and not _is_option(kind, options) and next(evidence.find_in_text(tells), None) is None:
            yield Observation(Figure(kind), evidence.title_place, quote, core=kind)


def _is_called(names: str, until: str, quote: str) -> bool:
    """Tell whether a name of goods, the last words of `until`, ends with one of some: a down jacket, a silver ring, not a ring dish."""
    words, last = normalised_words(until), normalised_words(quote)
    if holds(slot("figures", "called_alike"), words):
        return False
    ends = [len(words) - len(last) + stop for _, stop in spans(names, last)] + [stop for _, stop in spans(names, words)]
    return any(stop == len(words) for stop in ends)


@cache
def _telling(kind: FigureKind) -> Callable[..., list[Observation[Figure]]]:
    """Give the function that finds the passages which tell a figure, always the same one."""
    told = _slot("told", kind)
    aside = pattern("|".join(filter(None, (slot("figures", "tolerance"), _slot_if_any("aside", kind)))))
    elsewhere = slot("figures", "chosen_there")

    def find(passages: Iterable[Passage], _: Phrasebook | None = None) -> list[Observation[Figure]]:
        return [
            Observation(Figure(kind), one.place(), one.words)
            for one in passages
            if holds(told, words := aside.sub(" ", normalised_words(one.words))) or holds(elsewhere, words)
        ]

    return find


def _is_option(kind: FigureKind, options: Iterable[Passage]) -> bool:
    """Tell whether an option is by itself the figure: a bare 7 among the options of a ring, a name among those of a lipstick."""
    bare = _slot_if_any("option", kind) or slot("figures", "option_size")
    return any(holds(bare, normalised_words(one.words)) for one in options)


def _slot_if_any(part: str, kind: FigureKind) -> str:
    """Give a slot that not every figure has; empty for one that has none."""
    try:
        return _slot(part, kind)
    except LookupError:
        return ""


def _slot(part: str, kind: FigureKind) -> str:
    return slot("figures", f"{part}_{kind.replace('-', '_')}")
