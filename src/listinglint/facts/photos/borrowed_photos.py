"""Photos that are somebody else's: the file or a mark on them names an owner."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from listinglint.facts.observation import Observation
from listinglint.facts.photos.hints import agency
from listinglint.facts.photos.photo_kinds import DOUBTFUL, GoodsPhoto, shots
from listinglint.facts.ports import Reading

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listinglint.facts.evidence import Evidence


class BorrowedPhoto(Struct, frozen=True):
    """A photo that names whose it is."""

    owner: str
    """The agency, shop or account it names."""


def borrowed_photos(evidence: Evidence) -> Iterator[Observation[BorrowedPhoto]]:
    """Yield the photos that name an agency, a shop or an account; only an agency is beyond doubt: the shop may be the seller's.

    Raises Unavailable at the end when some photo could not be looked at.
    """
    for shot in shots(evidence):
        if owner := owner_of(shot, evidence):
            yield Observation(BorrowedPhoto(owner), shot.place, confidence=0.9 if agency(owner) else DOUBTFUL)


def owner_of(shot: GoodsPhoto, evidence: Evidence) -> str:
    """Return whom a photo names as its owner; empty when it names nobody."""
    owner = shot.judged.owner
    return owner if owner and (owner == shot.facts.credit or _is_on_photo(owner, shot, evidence)) else ""


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
