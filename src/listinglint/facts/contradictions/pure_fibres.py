"""A title that sells pure cotton, wool or silk against a composition that holds less of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from listinglint.facts.observation import Observation
from listinglint.facts.text.normalise import as_written, normalised_words
from listinglint.facts.text.patterns import holds, pattern
from listinglint.phrasebook.builtin import slot

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from listinglint.facts.text import Material
    from listinglint.model.listing import Passage

_FACT: Final = "contradictions"
_FIBRES: Final = ("cotton", "wool", "cashmere", "silk", "linen")
"""What a title may promise to be pure, and whose share must then be all."""
ALMOST_ALL: Final = 95.0
"""Percent from which "pure" holds: 5 % of another fibre may be an ornament (GB/T 29862)."""


def pure_fibres(made: Iterable[Observation[Material]], title: Passage) -> Iterator[Observation[str]]:
    """Give the first composition whose shares deny what the title calls pure; any that confirms it settles the matter.

    The value is what the title says.
    """
    words = normalised_words(title.words)
    for name in _FIBRES:
        fibre = slot(_FACT, name)
        pure = pattern(slot(_FACT, f"pure_{name}")).search(words)
        named = None if holds(slot(_FACT, "named_only"), words) else pattern(slot(_FACT, f"named_{name}")).search(words)
        claimed = pure or named
        if claimed is None:
            continue
        elsewhere = [seen for seen in made if normalised_words(seen.quote) not in words]
        confirmed = [seen for seen in elsewhere if _share(seen, fibre) >= ALMOST_ALL]
        denying = [seen for seen in elsewhere if (_denies if pure else _lacks)(seen, fibre)]
        denials = [seen for seen in denying if seen not in confirmed]
        if any(not _is_slogan(seen) or _is_slogan(denial) for seen in confirmed for denial in denials):
            continue
        held = f"{fibre}|{slot(_FACT, 'cashmere')}" if name == "wool" else fibre
        if not pure and any(_share(seen, held) for seen in elsewhere if not _is_slogan(seen)):
            continue
        for seen in denials[:1]:
            said = as_written(title.words, claimed.span())
            yield Observation(said, seen.where, seen.quote, seen.confidence, seen.core)


def _share(seen: Observation[Material], fibre: str) -> float:
    return sum(share for name, share in seen.value.fibres if share is not None and holds(fibre, name))


def _is_slogan(seen: Observation[Material]) -> bool:
    """Tell whether only one fibre is praised, in no row of a composition: 100%纯棉，亲肤 repeats what the title claims."""
    shares = [share for _, share in seen.value.fibres if share is not None]
    return len(shares) == 1 and not holds(slot(_FACT, "row_of_cloth"), normalised_words(seen.quote))


def _denies(seen: Observation[Material], fibre: str) -> bool:
    """Tell whether a composition of the whole, not of a lining or trim, gives the fibre less than its due."""
    whole = sum(share for _, share in seen.value.fibres if share is not None)
    is_stated = 0 < _share(seen, fibre) < ALMOST_ALL or 99 <= whole <= 101
    return is_stated and not holds(slot(_FACT, "part_only"), normalised_words(seen.quote))


def _lacks(seen: Observation[Material], fibre: str) -> bool:
    """Tell whether a composition of the whole holds nothing of the fibre by which the title calls the goods."""
    return _share(seen, fibre) == 0 and _denies(seen, fibre)
