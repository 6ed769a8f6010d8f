"""A fibre's name lent to goods for their feel or look, beside what they are made of by the listing's own word."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from msgspec import Struct

from listinglint.facts import text
from listinglint.facts.collect import collected
from listinglint.facts.observation import Observation
from listinglint.facts.text.matcher import find_phrases
from listinglint.facts.text.normalise import normalised_words
from listinglint.facts.text.patterns import holds
from listinglint.phrasebook.builtin import slot

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from listinglint.facts.evidence import Evidence
    from listinglint.facts.text import Material
    from listinglint.model.listing import Passage
    from listinglint.phrasebook.book import Phrasebook

_FACT = "borrowed_fibres"
_SHORT = 16
"""Characters of a row such as 面料：聚酯纤维; a longer one may name other parts as well."""


class BorrowedFibre(Struct, frozen=True):
    """A fibre that is named for its feel or look: 真丝质感, cashmere feel."""

    fibre: str
    """silk, cashmere, wool, linen, leather, cotton or fur."""
    is_in_it: Literal["yes", "no", "unknown"]
    """Whether the composition holds it; unknown where the listing gives none."""
    made_of: str
    """The words that give the composition; empty where there is none."""


def borrowed_fibres(evidence: Evidence) -> Iterator[Observation[BorrowedFibre]]:
    """Give the fibres that are named for their feel or look. Raises Unavailable at the end when some picture could not be read."""
    made, _ = collected(evidence.find_in_text(text.materials))
    for seen in evidence.find_in_text(_lent):
        answer, made_of = _composition(seen, made)
        yield Observation(
            BorrowedFibre(seen.value, answer, made_of), seen.where, seen.quote, seen.confidence, seen.core
        )


def _lent(passages: Iterable[Passage], book: Phrasebook | None = None) -> list[Observation[str]]:
    return [match.seen(match.phrase.name) for match in find_phrases(_FACT, passages, book)]


def _composition(
    seen: Observation[str], made: Iterable[Observation[Material]]
) -> tuple[Literal["yes", "no", "unknown"], str]:
    """Tell whether any composition names the fibre, and quote the first that gives all its shares without it."""
    pattern, denial = slot(_FACT, f"made_of_{seen.value}"), ""
    for one in made:
        is_same = seen.core in normalised_words(one.quote)  # 羽绒棉 itself is no composition
        named = [(name, share) for name, share in one.value.fibres if share is not None or not is_same]
        if any(holds(pattern, name) for name, _ in named):
            return "yes", one.quote
        is_all = sum(share for _, share in named if share is not None) >= text.NEARLY_ALL
        if is_all or (not named and _names_another(pattern, normalised_words(one.quote))):
            denial = denial or one.quote
    return ("no", denial) if denial else ("unknown", "")


def _names_another(fibre: str, words: str) -> bool:
    """Tell whether a short word about the outside names cloth or leather without shares, and not this one: 材质：PU."""
    is_of_it = holds(fibre, words) or holds(slot(_FACT, "inside"), words)
    is_named = holds(slot("shared", "fibre"), words) or holds(slot(_FACT, "leatherette"), words)
    return len(words) <= _SHORT and is_named and not is_of_it
