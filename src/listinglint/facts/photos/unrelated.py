"""Pictures whose photos are none of the goods, told by their words: other goods, the brand, cards of a platform, samples of a camera."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from listinglint.facts.text.goods_kind import goods_kind
from listinglint.facts.text.normalise import normalised_words
from listinglint.facts.text.patterns import holds
from listinglint.phrasebook.builtin import slot

if TYPE_CHECKING:
    from listinglint.facts.ports import PhotoSight, Reading
    from listinglint.model.listing import Picture

LARGE: Final = 0.35
"""Share of a picture from which a photo in it is no stamp on a card."""


def is_of_others(picture: Picture, reading: Reading | None, sight: PhotoSight, title: str) -> bool:
    """Tell whether the photos of a picture show something else than the goods of the listing."""
    printed = " ".join(line.words for line in reading.lines) if reading is not None else ""
    words = normalised_words(f"{printed} {picture.alt if picture.alt != title else ''} {picture.heading}")
    if holds(slot("photo_words", "other_goods"), words):
        return True
    # Over what a camera has taken, on the page of the camera.
    if holds(slot("photo_words", "sample"), words) and goods_kind(title, ()).value.category == "electronics":
        return True
    return holds(slot("photo_words", "card"), words) and not _has_large_photo(sight)


def _has_large_photo(sight: PhotoSight) -> bool:
    area = max(sight.facts.width * sight.facts.height, 1)
    return any(region.box.width * region.box.height >= LARGE * area for region in sight.regions)
