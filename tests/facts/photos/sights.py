"""Made-up sights: what the eyes might have seen in a picture."""

from __future__ import annotations

from msgspec.structs import replace

from listinglint.facts.ports import LOOKS, Line, PhotoRegion, PhotoSight, PictureFacts, Reading
from listinglint.model.listing import Box, Picture, Place, Status

FACTS = PictureFacts(750, 1000, "JPEG", "RGB", "", "", "", "", "", 30.0, 0.0, 0.0, 0.1, (), (0, 0, 0))
WHOLE = Box(0, 0, 750, 1000)


def region(box: Box = WHOLE, magazine: float = 0.1, **odds: float) -> PhotoRegion:
    """Give a photo; kinds are named with `_` for `-`, what is left of 1 is spread over the others."""
    told = {name.replace("_", "-"): share for name, share in odds.items()}
    rest = (1 - sum(told.values())) / (len(LOOKS) - len(told))
    return PhotoRegion(box, {**{kind: told.get(kind, rest) for kind in LOOKS}, "magazine": magazine})


def sight(*regions: PhotoRegion, **facts: object) -> PhotoSight:
    """Give what was seen in a picture."""
    shows = {kind: max(one.scores[kind] for one in regions) for kind in (*LOOKS, "magazine")} if regions else {}
    return PhotoSight(replace(FACTS, **facts), regions, shows)


def picture(path: str = "a.jpg", heading: str = "", alt: str = "") -> Picture:
    """Give a picture of the page."""
    return Picture(path, Place(path), Status.READ, heading=heading, alt=alt)


def reading(*lines: tuple[str, int], width: int = 750, height: int = 1000, left: int = 100) -> Reading:
    """Give printed lines, each with its row; letters are 40 px high."""
    return Reading(width, height, tuple(Line(words, Box(left, top, 40 * len(words), 40), 0.98) for words, top in lines))
