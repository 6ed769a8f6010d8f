"""Looks at one picture: finds its photos, asks the network about each, and measures the rest."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, Final

from listinglint.facts.ports import PhotoRegion, PhotoSight, PictureFacts, Reading
from listinglint.images.decode import in_rgb, reduced
from listinglint.images.photos.classifier import score
from listinglint.images.photos.metadata import read_metadata
from listinglint.images.photos.perceptual_hash import fingerprint, tint
from listinglint.images.photos.quality import clipped_and_loud, flatness, sharpness, small
from listinglint.images.photos.segment import find_regions
from listinglint.model.listing import Box

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PIL.Image import Image

    from listinglint.images.decode import DecodedImage

ENOUGH: Final = 800
"""Pixels that the shorter side is brought near to, if it is longer, whole pixels to a pixel: no photo is judged on more than 224, and
sharpness must not depend on how large the file is."""
COPY: Final = 192
"""The same, of the copy on which hashes and colours are taken, which stays above it."""

TOGETHER: Final = 0.7
"""Odds of a packshot or a real shot from which parts of a picture without words are of one photo: a pair, a set, a tool in pieces that lie on
one ground, or goods and the wall beside them, which by itself would be a close-up."""
SLICE: Final = 2.0
"""Longer over shorter side from which a picture is a slice of a page, and its parts are photos of their own."""


def look(net: Any, canvas: DecodedImage, data: bytes, reading: Reading | None) -> PhotoSight:
    """Tell what a decoded picture shows, with what was read in it and its file."""
    image = shown(canvas)
    smaller = copies(image)
    boxes = find_regions(image, reading, smaller)
    scores = _together(net, image, reading) if len(boxes) > 1 else []
    if scores:
        boxes = [Box(0, 0, *image.size)]
    photos = [_cut(image, box) for box in boxes]
    scores = scores or score(net, photos)
    scale = canvas.width / image.width
    regions = tuple(PhotoRegion(_scaled(box, scale), odds) for box, odds in zip(boxes, scores, strict=True))
    shows = {kind: max(odds[kind] for odds in scores) for kind in scores[0]} if scores else {}
    largest = max(photos, key=lambda photo: photo.width * photo.height, default=image)
    return PhotoSight(measured(canvas, smaller, largest, data), regions, shows)


def _together(net: Any, image: Image, reading: Reading | None) -> list[Mapping[str, float]]:
    """Judge a picture whose parts are of one photo; nothing where they may be photos of their own, which are then looked at instead."""
    if (reading is not None and reading.lines) or max(image.size) > SLICE * min(image.size):
        return []
    (whole,) = score(net, [image])
    return [whole] if max(whole["packshot"], whole["real-shot"]) >= TOGETHER else []


def _cut(image: Image, box: Box) -> Image:
    return image.crop((box.left, box.top, box.right, box.bottom))


def shown(canvas: DecodedImage) -> Image:
    """Give a picture in RGB as on a white page, no larger than photos need."""
    times = round(min(canvas.image.size) / ENOUGH)
    return reduced(canvas.image, times) if times > 1 else in_rgb(canvas.image)


def copies(image: Image) -> Callable[[int], Image]:
    """Give a picture so many times smaller, made once for each number: photos are often sought in the very copy that is hashed."""
    return cache(lambda times: image.reduce(times) if times > 1 else image)


def measured(canvas: DecodedImage, smaller: Callable[[int], Image], photo: Image, data: bytes) -> PictureFacts:
    """Measure a picture, of which `smaller` gives the copies, and the largest photo in it, and read its file's header."""
    image = smaller(1)
    header, copy = read_metadata(data), smaller(min(image.size) // COPY)
    planes = small(copy)
    clipped, loud = clipped_and_loud(planes if photo.size == image.size else small(photo))
    return PictureFacts(
        canvas.width,
        canvas.height,
        header.format,
        header.mode,
        header.colour_profile,
        header.camera,
        header.software,
        header.credit,
        header.made_by,
        round(sharpness(photo), 2),
        round(clipped, 4),
        round(loud, 4),
        round(flatness(planes), 4),
        fingerprint(copy),
        tint(copy),
        header.mark,
    )


def _scaled(box: Box, scale: float) -> Box:
    return Box(round(box.left * scale), round(box.top * scale), round(box.width * scale), round(box.height * scale))
