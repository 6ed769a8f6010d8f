"""Photos that listings of different goods share: one of them is not of the goods it stands beside."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING, Final

from msgspec import Struct

from listinglint.facts.collect import collected
from listinglint.facts.observation import Observation
from listinglint.facts.photos.borrowed_photos import owner_of
from listinglint.facts.photos.photo_kinds import DOUBTFUL, THUMBNAIL, GoodsPhoto, shots
from listinglint.facts.photos.same_image import may_be_same, same_picture
from listinglint.facts.ports import ShownPhoto
from listinglint.facts.text.normalise import normalised_words
from listinglint.model.listing import Place, Role

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from listinglint.facts.evidence import Evidence

ONE_SHOP: Final = 0.4
"""Share of letter pairs that titles have in common from which they are of one kind of goods in several colours or lengths."""
LONGEST_TITLE: Final = 40


class SharedPhoto(Struct, frozen=True):
    """A photo that another listing of the run shows as well, for other goods."""

    listing: str
    picture: str
    title: str
    """The goods that the other one sells, cut after 40 characters."""


def shared_photos(evidence: Evidence) -> Iterator[Observation[SharedPhoto]]:
    """Yield the photos that listings of other goods show as well; nobody can tell which of them borrows.

    Raises Unavailable at the end when some photo could not be looked at.
    """
    for picture, other in evidence.shared.items():
        title = other.title[:LONGEST_TITLE] + "…" * (len(other.title) > LONGEST_TITLE)
        yield Observation(SharedPhoto(other.listing, other.picture, title), Place(picture), confidence=DOUBTFUL)
    for _ in shots(evidence):
        pass  # one that could not be looked at may be shared


def comparable_photos(evidence: Evidence) -> tuple[ShownPhoto, ...]:
    """Return the photos to lay beside those of other listings: all that could be seen and name no owner."""
    seen, _ = collected(shots(evidence))
    listing = evidence.listing
    return tuple(
        ShownPhoto(listing.path, listing.title, shot.picture.path, shot.facts)
        for shot in seen
        if _is_known_by(shot) and not owner_of(shot, evidence)
    )


def photos_in_common(photos: Iterable[ShownPhoto]) -> dict[str, dict[str, ShownPhoto]]:
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


def _is_known_by(shot: GoodsPhoto) -> bool:
    """Tell a photo by which goods are known from buttons, swatches and the shop's adverts, which all its listings share."""
    is_large = min(shot.facts.width, shot.facts.height) >= THUMBNAIL
    return (
        is_large
        and bool(shot.judged.photos)
        and "banner" not in shot.judged.shows
        and shot.picture.role is not Role.OPTION
    )


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
