"""Photos that are somebody else's, or of something else: they name an owner, or another listing shows them as its own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from listinglint.facts.observation import Observation
from listinglint.facts.photos.hints import agency
from listinglint.facts.photos.photo_kinds import DOUBTFUL, THUMBNAIL, GoodsPhoto, shots
from listinglint.facts.photos.shared_photos import remember, shared_with
from listinglint.facts.ports import Reading, ShownEarlier
from listinglint.model.listing import Role
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


@dataclass(frozen=True, slots=True)
class BorrowedPhoto:
    """A photo with a sign that it is somebody else's."""

    owner: str
    """The agency, shop or account it names; empty when it is known from another listing."""
    sign: Wording


def borrowed_photos(evidence: Evidence) -> Iterator[Observation[BorrowedPhoto]]:
    """Give the photos that name an agency, a shop or an account, and those that other goods were sold with in this run.

    Only an agency is beyond doubt: the shop may be the seller's, and the other listing the one that borrows.
    """
    seen: list[ShownEarlier] = []
    listing, title = evidence.listing.path, evidence.listing.title
    try:
        for shot in shots(evidence):
            owner = shot.judged.owner
            if owner and (owner == shot.facts.credit or _is_on_photo(owner, shot, evidence)):
                yield _borrowed(shot, NAMED.filled(owner=owner), owner, 0.9 if agency(owner) else DOUBTFUL)
            elif _is_known_by(shot):
                seen.append(ShownEarlier(listing, title, shot.picture.path, shot.facts))
                other = shared_with(shot.facts, listing, title, evidence.tools.earlier)
                if other is not None:
                    yield _borrowed(shot, _shared(other), "", DOUBTFUL)
    finally:
        remember(seen, listing, evidence.tools.earlier)


def _borrowed(shot: GoodsPhoto, sign: Wording, owner: str, confidence: float) -> Observation[BorrowedPhoto]:
    return Observation(BorrowedPhoto(owner, sign), shot.place, confidence=confidence)


def _shared(other: ShownEarlier) -> Wording:
    title = other.title[:LONGEST_TITLE] + "…" * (len(other.title) > LONGEST_TITLE)
    return Wording(
        *(words.format(picture=other.picture, listing=other.listing, title=title) for words in (SHARED.en, SHARED.zh))
    )


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
