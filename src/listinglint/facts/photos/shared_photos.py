"""Photos that listings of different goods share in one run: one of them is not of the goods it stands beside."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from listinglint.facts.photos.same_image import may_be_same, same_picture
from listinglint.facts.text.normalise import normalised_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from listinglint.facts.ports import PictureFacts, ShownEarlier

MOST: Final = 5_000
"""Photos that are remembered; the listings looked at first are forgotten first."""
ONE_SHOP: Final = 0.4
"""Share of letter pairs that titles have in common from which they are of one kind of goods in several colours or lengths."""


def shared_with(
    facts: PictureFacts, listing: str, title: str, earlier: Mapping[str, Sequence[ShownEarlier]]
) -> ShownEarlier | None:
    """Give the first photo that another listing, of other goods, has shown before."""
    for path, photos in earlier.items():
        if path == listing or not photos or is_same_goods(title, photos[0].title):
            continue
        for photo in photos:
            if may_be_same(facts, photo.facts) and same_picture(facts, photo.facts):
                return photo
    return None


def remember(photos: Iterable[ShownEarlier], listing: str, earlier: dict[str, list[ShownEarlier]]) -> None:
    """Keep the photos of a listing; a listing that is looked at again is remembered as it is now."""
    earlier.pop(listing, None)
    earlier[listing] = list(photos)
    while len(earlier) > 1 and sum(map(len, earlier.values())) > MOST:
        del earlier[next(iter(earlier))]


def is_same_goods(one: str, other: str) -> bool:
    """Tell whether two titles name the same goods, in another colour, size or season; unknown titles may."""
    first, second = _pairs(one), _pairs(other)
    if not first or not second:
        return True
    return 2 * len(first & second) >= ONE_SHOP * (len(first) + len(second))


def _pairs(title: str) -> set[str]:
    folded = normalised_words(title)
    return {folded[at : at + 2] for at in range(len(folded) - 1)}
