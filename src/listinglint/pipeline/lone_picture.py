"""A picture given alone: it is asked for nothing that a page has to say, and a logo or an icon for nothing at all."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from listinglint.facts.ports import Reading, Unavailable
from listinglint.model.wording import Wording
from listinglint.phrasebook.as_written import slot_as_written
from listinglint.rulebook.verbs import Count, Needs, Present

if TYPE_CHECKING:
    from listinglint.facts.evidence import Evidence
    from listinglint.model.listing import Picture
    from listinglint.rulebook.rule import Rule

LEAST_SIDE: Final = 200
"""Pixels of the longer side below which a picture is an icon: no platform takes goods so small, and shops' icons have up to 192."""
_NAMED: Final = slot_as_written("picture_files", "no_goods")
NO_PHOTO: Final = Wording("not a product photo", "不是商品图片")
ALONE: Final = Wording("a picture alone is no listing, and need not say this", "单张图片不是商品页面，不要求说明这些")


def not_asked(evidence: Evidence, rule: Rule) -> Wording | None:
    """Say why a rule does not concern a picture that was given alone; None where it does, and for listings."""
    picture = lone_picture(evidence)
    if picture is None:
        return None
    if evidence.memo(_is_icon):
        return NO_PHOTO
    return ALONE if isinstance(rule.check, Present | Needs | Count) else None


def lone_picture(evidence: Evidence) -> Picture | None:
    """Give the picture that a listing is, when it was given alone."""
    pictures = evidence.listing.pictures
    return pictures[0] if len(pictures) == 1 and pictures[0].path == evidence.listing.path else None


def _is_icon(evidence: Evidence) -> bool:
    """Tell whether a lone picture is a logo or an icon, by its name or its size; one that can't be opened may be a photo."""
    picture = lone_picture(evidence)
    if picture is None:
        return False
    if _NAMED.search(picture.path.rsplit("/", 1)[-1].rsplit(".", 1)[0]):
        return True
    reading = evidence.readings.get(picture.path)
    if isinstance(reading, Reading):
        return max(reading.width, reading.height) < LEAST_SIDE
    try:
        return evidence.tools.open_image is not None and max(evidence.tools.open_image(picture).size) < LEAST_SIDE
    except Unavailable:
        return False
