"""Which pictures are words rather than photos: text panels, banners, size tables, packaging, spacers."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from listinglint.facts.photos.hints import part_named, printed_heading_hint
from listinglint.facts.photos.thresholds import STRONG
from listinglint.facts.text.normalise import normalised_words
from listinglint.facts.text.patterns import holds, pattern
from listinglint.model.listing import Role
from listinglint.phrasebook.builtin import slot

if TYPE_CHECKING:
    from collections.abc import Sequence

    from listinglint.facts.photos.judgement import JudgedRegion
    from listinglint.facts.ports import PhotoSight, Reading
    from listinglint.model.listing import Box, Picture

SPACER_PX: Final = 12
"""A side up to which a picture is a rule or a gap."""
PANEL: Final = 20
"""Chinese characters beside the photos from which a picture is a panel of words as well."""
PANEL_ON_BANNER: Final = 80
"""The same on a banner, whose slogan and prices are its own."""
LETTER: Final = 0.4
"""How much a letter counts beside a Chinese character: a word has five."""
ORNAMENT: Final = 0.1
"""The same on a page whose title is Chinese, where most Latin lines are there to look elegant."""
DIGIT: Final = 0.5
GIANT: Final = 0.3
"""Height of printed words, as a share of the picture's width, from which it is more likely a thing taken for letters."""
OVER: Final = 0.6
"""How much a character counts that is printed over a photo: a headline is less of a panel than a paragraph."""
PARTS: Final = 2
"""Parts of the goods from which captions belong to close-ups, such as the round ones beside a model."""
EVEN: Final = 0.5
"""Odds of a drawing from which a photo of no clear kind is none."""
TITLE: Final = 24
"""Characters up to which a picture without a photo is a section title."""
OFFERS: Final = 2
"""Different weak words of promotion from which a picture is a banner; a plain one suffices."""


def words_over(box: Box, reading: Reading) -> float:
    """Give the share of a box that printed words cover."""
    covered = 0
    for line in reading.lines:
        if line.box.height > GIANT * reading.width:
            continue
        across = min(line.box.right, box.right) - max(line.box.left, box.left)
        down = min(line.box.bottom, box.bottom) - max(line.box.top, box.top)
        covered += max(across, 0) * max(down, 0)
    return min(covered / max(box.width * box.height, 1), 1.0)


def is_within(line: Box, photo: Box) -> bool:
    """Tell whether the middle of a line is in a photo."""
    across, down = line.left + line.width // 2, line.top + line.height // 2
    return photo.left <= across < photo.right and photo.top <= down < photo.bottom


def panel_kinds(
    picture: Picture,
    reading: Reading | None,
    sight: PhotoSight,
    regions: Sequence[JudgedRegion],
    tables: frozenset[str],
    *,
    is_chinese: bool = True,
) -> dict[str, float]:
    """Give what a picture of a Chinese (or another) page shows besides photos, with how sure that is."""
    found = dict.fromkeys(
        sorted(tables), 0.9
    )  # a set has no order of its own, and the report must be the same each time
    photos = [region for region in regions if region.shows]
    if min(sight.facts.width, sight.facts.height) <= SPACER_PX or _is_empty(reading, sight):
        return {"spacer": 1.0}
    words = _folded(reading)
    if _banner(words, photos, picture, reading):
        found["banner"] = 0.7
    panel = PANEL_ON_BANNER if "banner" in found else PANEL
    if reading is not None and _text_beside(reading, photos, ORNAMENT if is_chinese else LETTER) >= panel:
        found["text"] = 0.9
    if reading is not None and not found.keys() & {"banner", "size-chart"} and _captions_details(reading, regions):
        found["detail"] = 0.7
    if reading is not None and photos and any(_heads_parcel(line.words) for line in reading.lines):
        found["packaging"] = 0.6
    return found


def _captions_details(reading: Reading, regions: Sequence[JudgedRegion]) -> bool:
    """Tell whether captions name parts of the goods beside photos: one below a heading over details, or several.

    A photo of no sure kind is one too; what looks like a real shot, or like a drawing, stays what it looks like.
    """
    lines = [line.words for line in reading.lines if line.confidence > 0.6]
    parts = {part_named(words) for words in lines} - {""}
    if len(parts) >= PARTS and any(region.shows for region in regions):
        return True
    is_headed = any((hint := printed_heading_hint(words)) and hint.weights.get("detail", 0.0) > 0 for words in lines)
    is_open = any(_may_be_part(region) for region in regions)
    return is_headed and is_open and any(part_named(re.split("[:：]", words, maxsplit=1)[0]) for words in lines)


def _may_be_part(region: JudgedRegion) -> bool:
    """Tell a photo that is like no kind beyond doubt, such as a knob by itself on plain ground."""
    is_doubtful = not region.shows or max(region.scores[kind] for kind in region.shows) < STRONG
    return is_doubtful and "real-shot" not in region.shows and region.scores["graphic"] < EVEN


def _heads_parcel(words: str) -> bool:
    """Tell a heading over what is in the parcel from a row of specifications that lists it."""
    folded = normalised_words(words).rstrip(" :")
    return len(folded) <= TITLE and ":" not in folded and holds(slot("photo_words", "packaging"), folded)


def _is_empty(reading: Reading | None, sight: PhotoSight) -> bool:
    return reading is not None and not reading.lines and not sight.regions and sight.facts.flatness > 0.97


def _banner(words: str, photos: Sequence[JudgedRegion], picture: Picture, reading: Reading | None) -> bool:
    """Tell coupons, other goods, the brand's story and section titles."""
    if picture.role is Role.BANNER:
        return True
    if (
        holds(slot("photo_words", "plain_offer"), words)
        or len(set(pattern(slot("photo_words", "weak_offer")).findall(words))) >= OFFERS
    ):
        return True
    if reading is None:
        return False
    return not photos and 0 < len(words) <= TITLE and reading.height < 0.5 * reading.width


def _text_beside(reading: Reading, photos: Sequence[JudgedRegion], letter: float) -> float:
    """Count the characters outside the photos, Latin letters `letter`.

    Those printed over a photo count a little less; in a real shot they are the goods' own, of a box or a label.
    """
    count = 0.0
    for line in reading.lines:
        photo = next((photo for photo in photos if is_within(line.box, photo.box)), None)
        share = 1.0 if photo is None else 0.0 if "real-shot" in photo.shows else OVER
        count += _length(normalised_words(line.words), letter) * share * (line.confidence > 0.6)
    return count


def _length(folded: str, letter: float) -> float:
    """Count characters by how much each says."""
    chinese = sum(character > "\u2e80" for character in folded)
    digits = sum(character.isdigit() for character in folded)
    return chinese + DIGIT * digits + letter * (len(folded) - chinese - digits)


def _folded(reading: Reading | None) -> str:
    return normalised_words(" ".join(line.words for line in reading.lines)) if reading is not None else ""
