"""Photos that are somebody else's, or of something else: they name an owner, or another listing shows them as its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from listinglint.facts.collect import collected
from listinglint.facts.observation import Observation
from listinglint.facts.photos.hints import agency
from listinglint.facts.photos.photo_kinds import DOUBTFUL, THUMBNAIL, GoodsPhoto, shots
from listinglint.facts.ports import Reading, ShownPhoto
from listinglint.model.listing import Place, Role
from listinglint.model.wording import Wording

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listinglint.facts.evidence import Evidence

NAMED = Wording("the file or a mark on the photo names “{owner}”", "文件信息或照片上的水印写着“{owner}”")
SHARED = Wording(
    "the same photo is {picture} of {listing}, which sells “{title}”",
    "与 {listing} 的 {picture} 是同一张图，那里卖的是“{title}”",
)
LONGEST_TITLE = 40


class BorrowedPhoto(Struct, frozen=True):
    """A photo with a sign that it is somebody else's."""

    owner: str
    """The agency, shop or account it names; empty when it is known from another listing."""
    sign: Wording


def borrowed_photos(evidence: Evidence) -> Iterator[Observation[BorrowedPhoto]]:
    """Yield the photos that listings of other goods show as well, and those that name an agency, a shop or an account.

    Only an agency is beyond doubt: the shop may be the seller's, and the other listing the one that borrows.
    Raises Unavailable at the end when some photo could not be looked at.
    """
    for picture, other in evidence.shared.items():
        sign = _shared(other)
        yield Observation(BorrowedPhoto("", sign), Place(picture), confidence=DOUBTFUL)
    for shot in shots(evidence):
        if owner := _owner(shot, evidence):
            sign = NAMED.filled(owner=owner)
            confidence = 0.9 if agency(owner) else DOUBTFUL
            yield Observation(BorrowedPhoto(owner, sign), shot.place, confidence=confidence)


def comparable_photos(evidence: Evidence) -> tuple[ShownPhoto, ...]:
    """Return the photos to lay beside those of other listings: all that could be seen and name no owner."""
    seen, _ = collected(shots(evidence))
    listing = evidence.listing
    return tuple(
        ShownPhoto(listing.path, listing.title, shot.picture.path, shot.facts)
        for shot in seen
        if _is_known_by(shot) and not _owner(shot, evidence)
    )


def _owner(shot: GoodsPhoto, evidence: Evidence) -> str:
    """Return whom a photo names as its owner; empty when it names nobody."""
    owner = shot.judged.owner
    return owner if owner and (owner == shot.facts.credit or _is_on_photo(owner, shot, evidence)) else ""


def _shared(other: ShownPhoto) -> Wording:
    title = other.title[:LONGEST_TITLE] + "…" * (len(other.title) > LONGEST_TITLE)
    return SHARED.filled(picture=other.picture, listing=other.listing, title=title)


def _is_known_by(shot: GoodsPhoto) -> bool:
    """Tell a photo by which goods are known from buttons, swatches and the shop's adverts, which all its listings share."""
    is_large = min(shot.facts.width, shot.facts.height) >= THUMBNAIL
    return (
        is_large
        and bool(shot.judged.photos)
        and "banner" not in shot.judged.shows
        and shot.picture.role is not Role.OPTION
    )


def _is_on_photo(words: str, shot: GoodsPhoto, evidence: Evidence) -> bool:
    """Tell a mark printed over a photo from a sentence beside it."""
    reading = evidence.readings[shot.picture.path]
    boxes = [line.box for line in reading.lines if line.words == words] if isinstance(reading, Reading) else []
    return any(
        region.box.left <= box.left + box.width / 2 <= region.box.right
        and region.box.top <= box.top + box.height / 2 <= region.box.bottom
        for box in boxes
        for region in shot.judged.regions
    )
