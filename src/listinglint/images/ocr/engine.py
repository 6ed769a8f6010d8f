"""The text reader: takes pictures, and gives back the words painted in them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from listinglint.images import DecodedImageCache, errors
from listinglint.images.ocr.cache import kept
from listinglint.images.service import ImageService, loaded_once, workers_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from listinglint.facts.ports import Reading, TextReader, Unavailable
    from listinglint.images.ocr.models import OcrModels
    from listinglint.model.listing import Picture


def open_reader(
    root: Path | None = None,
    workers: int | None = None,
    cache: Path | None = None,
    decoded_images: DecodedImageCache | None = None,
) -> TextReader:
    """Make a reader.

    Args:
        root: Folder of the weights; by default they are found in the installed package.
        workers: Pictures read at the same time; by default one for each core.
        cache: Folder in which readings are kept for the next run; by default none are.
        decoded_images: Where decoded pictures are left for others.
    """
    images = decoded_images or DecodedImageCache()
    return OcrEngine(
        ImageService(
            load=loaded_once(partial(_load, root), errors.NO_READER),
            key=lambda picture: images.files.of(picture).digest,
            answer=partial(_read, images),
            failed=errors.READING_FAILED,
            workers=workers_of(workers),
            kept=kept(cache) if cache else None,
        )
    )


@dataclass(frozen=True, slots=True)
class OcrEngine:
    """Where pictures are handed in."""

    service: ImageService[OcrModels, Picture, Reading]

    def read(self, pictures: Sequence[Picture]) -> list[Reading | Unavailable]:
        """Read each picture; one that can't be read answers with the reason."""
        return self.service.answers(pictures)


def _load(root: Path | None) -> OcrModels:
    from listinglint.images.ocr.models import load_nets

    return load_nets(root)


def _read(images: DecodedImageCache, nets: OcrModels, picture: Picture, hands: int) -> Reading:
    from listinglint.images.ocr.image import read_image

    with images.lent(images.files.of(picture)) as canvas:
        return read_image(canvas, nets, hands)
