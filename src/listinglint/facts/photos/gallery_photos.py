"""What marketplaces measure of the pictures of the gallery, the first of which is the main picture."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal

from msgspec import Struct
from msgspec.structs import replace

from listinglint.facts.coverage import reason_of
from listinglint.facts.observation import Observation
from listinglint.facts.photos import same_picture
from listinglint.facts.photos.photo_kinds import photo_sights
from listinglint.facts.ports import PhotoSight, Reading, Unavailable
from listinglint.facts.text.normalise import normalised_words
from listinglint.facts.text.patterns import holds
from listinglint.facts.titles import promotion_in
from listinglint.model.listing import Place, Role
from listinglint.model.wording import Wording
from listinglint.phrasebook.builtin import slot

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PIL.Image import Image

    from listinglint.facts.evidence import Evidence
    from listinglint.facts.ports import Line, PictureFacts
    from listinglint.model.listing import Picture

NO_GALLERY = Wording(
    "the page shows no main pictures: no gallery, and no picture in a folder called main or 主图",
    "页面里没有主图：没有图片轮播区，也没有放在“主图”或 main 文件夹里的图片",
)
NOT_OPENED = Wording("pictures are not opened in this run", "本次检查不打开图片")
DOUBTFUL: Final = 0.3
PREVIEW: Final = 100
"""Pixels of the shorter side below which a picture is a button of the gallery where there are larger ones."""
PRINTED: Final = 4
"""Characters from which a picture carries words; fewer are a maker's mark or misread."""
NOISE: Final = 2
"""Letters of a line up to which cloth may have been read; a Chinese character counts as two."""
Shape = Literal["1:1", "3:4", "2:3", "4:3", "16:9", "other"]
SHAPES: Final[tuple[tuple[Shape, float], ...]] = (
    ("1:1", 1.0),
    ("3:4", 3 / 4),
    ("2:3", 2 / 3),
    ("4:3", 4 / 3),
    ("16:9", 16 / 9),
)
"""Shapes that platforms name, width over height."""
SHAPE_ERROR: Final = 0.015
"""How far width over height may be off, as a share."""
WHITE: Final = 254
"""Level of 255 from which a ground is white; JPEG takes one away."""
GREYISH: Final = 245
"""Level below which a ground is surely not white."""


class GalleryPhoto(Struct, frozen=True):
    """A picture of the gallery."""

    position: int
    """From 1, the main picture."""
    width: int
    height: int
    format: str
    """As Pillow names it: JPEG, PNG, WEBP …"""

    @property
    def side(self) -> int:
        """The shorter side, in pixels."""
        return min(self.width, self.height)

    @property
    def longest(self) -> int:
        """The longer side, in pixels."""
        return max(self.width, self.height)

    @property
    def megapixels(self) -> float:
        """Width times height, in millions."""
        return round(self.width * self.height / 1_000_000, 2)

    @property
    def shape(self) -> Shape:
        """Width to height, where it is one that platforms name."""
        ratio = self.width / max(self.height, 1)
        return next((name for name, wanted in SHAPES if abs(ratio / wanted - 1) <= SHAPE_ERROR), "other")


class GallerySize(Struct, frozen=True):
    """How many pictures a gallery holds, previews of larger ones left out."""

    count: int
    shapes: int
    """How many different shapes they have."""


class Overlay(Struct, frozen=True):
    """Words on a picture of the gallery; those on the goods themselves can't be told from those printed over them."""

    position: int
    kind: Literal["promotion", "words"]


class Ground(Struct, frozen=True):
    """What stands behind the goods on the main picture."""

    is_white: bool


def gallery_photos(evidence: Evidence) -> Iterator[Observation[GalleryPhoto]]:
    """Give the pictures of the gallery, previews of larger ones left out."""
    for position, (picture, facts) in enumerate(_gallery(evidence), 1):
        kind = "JPEG" if facts.format == "MPO" else facts.format  # a phone's JPEG with a second picture in it
        yield Observation(GalleryPhoto(position, facts.width, facts.height, kind), Place(picture.path))
    _refuse_unseen(evidence)


def gallery_sizes(evidence: Evidence) -> Iterator[Observation[GallerySize]]:
    """Give the number of pictures in the gallery, when all could be looked at."""
    found = [seen.value for seen in gallery_photos(evidence)]
    yield Observation(GallerySize(len(found), len({photo.shape for photo in found})), evidence.title_place)


def overlays(evidence: Evidence) -> Iterator[Observation[Overlay]]:
    """Give the words on pictures of the gallery, one for each picture: promotions surely, others with little confidence."""
    for position, (picture, _) in enumerate(_gallery(evidence), 1):
        reading = evidence.readings[picture.path]
        lines = reading.lines if isinstance(reading, Reading) else ()
        if isinstance(reading, Reading) and reading.frames > 1:
            lines = tuple(replace(line, box=reading.shown(line.box)) for line in lines)
        sold = next((line for line in lines if promotion_in(line.words)), None)
        if sold is not None:
            yield Observation(Overlay(position, "promotion"), Place(picture.path, box=sold.box), sold.words, 0.9)
        elif sum(len(line.words) for line in lines if _is_legible(line)) >= PRINTED:
            widest = max(lines, key=lambda line: len(line.words))
            yield Observation(Overlay(position, "words"), Place(picture.path, box=widest.box), widest.words, DOUBTFUL)
    _refuse_unseen(evidence)


def _is_legible(line: Line) -> bool:
    """Tell printed words from what a reader makes of lace and buttons: a letter or two."""
    return sum(2 if character > "\u2e80" else 1 for character in line.words) > NOISE


def main_grounds(evidence: Evidence) -> Iterator[Observation[Ground]]:
    """Give the ground of the main picture, doubtful where it is almost white."""
    picture, _ = next(_gallery(evidence), (None, None))
    if picture is not None:
        open_image = evidence.tools.open_image
        if open_image is None:
            raise Unavailable(NOT_OPENED)
        level = ground_level(open_image(picture))
        is_sure = level >= WHITE or level < GREYISH
        yield Observation(Ground(level >= WHITE), Place(picture.path), confidence=0.9 if is_sure else DOUBTFUL)
    _refuse_unseen(evidence)


def ground_level(image: Image) -> int:
    """Give the level of the darkest channel at the edge of a picture, 0 to 255; its median, so that goods may touch it."""
    from PIL import ImageChops

    wide, high = image.size
    border = max(1, min(wide, high) // 50)
    strips = (
        (0, 0, wide, border),
        (0, high - border, wide, high),
        (0, 0, border, high),
        (wide - border, 0, wide, high),
    )
    levels = [0] * 256
    for box in strips:
        red, green, blue = image.convert("RGB").crop(box).split()
        darkest = ImageChops.darker(ImageChops.darker(red, green), blue).histogram()
        levels = [one + more for one, more in zip(levels, darkest, strict=True)]
    half, seen = sum(levels) / 2, 0
    for level, count in enumerate(levels):
        seen += count
        if seen >= half:
            return level
    return 255


def _gallery(evidence: Evidence) -> Iterator[tuple[Picture, PictureFacts]]:
    """Give the pictures of the gallery that could be looked at; raises Unavailable when the page has no gallery."""
    pictures = _gallery_of(evidence)
    if not pictures:
        raise Unavailable(NO_GALLERY)
    seen = evidence.memo(photo_sights)
    known = [(picture, sight.facts) for picture in pictures if isinstance(sight := seen[picture.path], PhotoSight)]
    large = any(min(facts.width, facts.height) >= PREVIEW for _, facts in known)
    for picture, facts in known:
        is_button = large and min(facts.width, facts.height) < PREVIEW
        if not is_button and not any(_is_preview(facts, other) for _, other in known):
            yield picture, facts


def _gallery_of(evidence: Evidence) -> list[Picture]:
    """Give the pictures that the page, or the name of their file or folder, calls main pictures."""
    return [
        picture
        for picture in evidence.pictures
        if picture.role is Role.GALLERY or (picture.role is Role.DESCRIPTION and _is_called_main(picture.path))
    ]


def _is_called_main(path: str) -> bool:
    return holds(slot("picture_files", "of_main"), normalised_words(path))


def _is_preview(facts: PictureFacts, other: PictureFacts) -> bool:
    return facts.width * facts.height < other.width * other.height and same_picture(facts, other)


def _refuse_unseen(evidence: Evidence) -> None:
    """Raise Unavailable when a picture of the gallery could not be looked at."""
    seen = evidence.memo(photo_sights)
    paths = (picture.path for picture in _gallery_of(evidence))
    lost = [(path, sight.why) for path in paths if isinstance(sight := seen[path], Unavailable)]
    if lost:
        raise Unavailable(reason_of(lost))
