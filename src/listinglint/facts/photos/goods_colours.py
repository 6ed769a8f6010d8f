"""The colours of the goods in each photo of a listing, for the few facts that ask for them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from msgspec import Struct

from listinglint.facts.photos import PhotoJudgement
from listinglint.facts.photos.dominant_colours import goods_colours
from listinglint.facts.photos.judgement import FULL_VIEWS
from listinglint.facts.photos.photo_kinds import judgements, photo_sights
from listinglint.facts.ports import PhotoSight, Unavailable
from listinglint.model.listing import Box, Picture

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from PIL.Image import Image

    from listinglint.facts.evidence import Evidence
    from listinglint.facts.photos import JudgedRegion

WHOLE: Final = (*FULL_VIEWS, "magazine")
WORN: Final = frozenset({"model", "magazine"})
"""Kinds of photos in which there may be somebody's skin."""
LARGE: Final = 240
"""Pixels of the shorter side of a photo in which buyers see the goods."""
SMALLEST: Final = 24
"""Pixels of the shorter side from which a photo is asked for its colours."""


class GoodsColours(Struct, frozen=True):
    """The colours of one photo."""

    shares: Mapping[str, float]
    """Share of the goods by family; empty where the goods can't be told from the ground."""
    is_whole: bool
    """It shows the goods whole, and is large enough for a buyer to see them: no portrait beside a table."""


def painted(evidence: Evidence) -> dict[str, tuple[GoodsColours, ...]]:
    """Give the shares of colours of each photo, by path; pictures that can't be opened are left out."""
    found = {picture.path: _painted(evidence, picture) for picture in evidence.pictures}
    return {path: colours for path, colours in found.items() if colours is not None}


def painted_with_skin(evidence: Evidence, picture: Picture) -> tuple[GoodsColours, ...]:
    """Give the same for one picture, with what may be skin or goods of its colour."""
    return _painted(evidence, picture, has_skin=True) or ()


def _painted(evidence: Evidence, picture: Picture, *, has_skin: bool = False) -> tuple[GoodsColours, ...] | None:
    judged, sight = evidence.memo(judgements)[picture.path], evidence.memo(photo_sights)[picture.path]
    if not (isinstance(judged, PhotoJudgement) and isinstance(sight, PhotoSight) and evidence.tools.open_image):
        return None
    regions = [region for region in judged.regions if region.shows]
    try:
        image = evidence.tools.open_image(picture) if regions else None
    except (Unavailable, OSError, ValueError, SyntaxError):
        return None
    return tuple(_colours(image, regions, sight.facts.width, has_skin=has_skin)) if image is not None else None


def _colours(image: Image, regions: list[JudgedRegion], width: int, *, has_skin: bool) -> Iterator[GoodsColours]:
    """Look at photos in a picture that is `width` pixels wide, and may have been opened smaller."""
    scale = image.width / max(width, 1)
    for region in regions:
        box = region.box
        left, top, right, bottom = (round(scale * side) for side in (box.left, box.top, box.right, box.bottom))
        right, bottom = min(right, image.width), min(bottom, image.height)
        if min(right - left, bottom - top) >= SMALLEST:
            is_whole = min(box.width, box.height) >= LARGE and bool(region.shows.intersection(WHOLE))
            is_worn = not has_skin and bool(region.shows.intersection(WORN))
            photo = Box(left, top, right - left, bottom - top)
            yield GoodsColours(goods_colours(image, photo, is_worn=is_worn), is_whole)
