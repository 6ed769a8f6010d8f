"""Photos that listings of different goods share: one of them is not of the goods it stands beside."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING, Final

from listinglint.facts.photos.same_image import may_be_same, same_picture
from listinglint.facts.text.normalise import normalised_words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from listinglint.facts.ports import ShownPhoto

ONE_SHOP: Final = 0.4
"""Share of letter pairs that titles have in common from which they are of one kind of goods in several colours or lengths."""


def shared_photos(photos: Iterable[ShownPhoto]) -> dict[str, dict[str, ShownPhoto]]:
    """Find the photos that listings of other goods show as well.

    Returns:
        By listing and picture: the other's photo, of several the one whose path comes first. Both listings are named,
        since nobody can tell here whose photo it is. The order in which photos are given makes no difference.
    """
    found: dict[str, dict[str, ShownPhoto]] = {}
    known = sorted(photos, key=lambda photo: (photo.listing, photo.picture))
    for one, other in combinations(known, 2):
        if one.listing != other.listing and _is_shared(one, other):
            found.setdefault(one.listing, {}).setdefault(one.picture, other)
            found.setdefault(other.listing, {}).setdefault(other.picture, one)
    return found


def _is_shared(one: ShownPhoto, other: ShownPhoto) -> bool:
    return (
        may_be_same(one.facts, other.facts)
        and same_picture(one.facts, other.facts)
        and not is_same_goods(one.title, other.title)
    )


def is_same_goods(one: str, other: str) -> bool:
    """Tell whether two titles name the same goods, in another colour, size or season; unknown titles may."""
    first, second = _pairs(one), _pairs(other)
    if not first or not second:
        return True
    return 2 * len(first & second) >= ONE_SHOP * (len(first) + len(second))


def _pairs(title: str) -> set[str]:
    folded = normalised_words(title)
    return {folded[at : at + 2] for at in range(len(folded) - 1)}
