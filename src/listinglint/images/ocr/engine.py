"""The text reader: takes pictures, and gives back the words painted in them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from listinglint.facts.ports import Reading
from listinglint.images import DecodedImageCache, errors
from listinglint.images.ocr.cache import kept
from listinglint.images.service import ImageService, loaded_once, workers_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from listinglint.facts.ports import TextReader, Unavailable
    from listinglint.images.decode import DecodedImage
    from listinglint.images.ocr.models import OcrModels
    from listinglint.images.ocr.seams import Seam
    from listinglint.model.listing import Picture


def open_reader(
    root: Path | None = None,
    workers: int | None = None,
    cache: Path | None = None,
    decoded_images: DecodedImageCache | None = None,
    elsewhere: Callable[[Sequence[Picture]], Sequence[Reading | Unavailable]] | None = None,
) -> TextReader:
    """Make a reader.

    Args:
        root: Folder of the weights; by default they are found in the installed package.
        workers: Pictures read at the same time; by default one for each core.
        cache: Folder in which readings are kept for the next run; by default none are.
        decoded_images: Where decoded pictures are left for others.
        elsewhere: Reads pictures in other processes; by default they are read here.
    """
    images = decoded_images or DecodedImageCache()
    load = loaded_once(partial(_load, root), errors.NO_READER)
    answers = kept(cache) if cache else None
    return OcrEngine(
        images,
        ImageService(
            load=load,
            key=partial(_name, images),
            answer=partial(_read, images),
            failed=errors.READING_FAILED,
            workers=workers_of(workers),
            kept=answers,
            elsewhere=elsewhere,
        ),
        ImageService(
            load=load,
            key=partial(_name_seam, images),
            answer=partial(_read_seam, images),
            failed=errors.READING_FAILED,
            workers=workers_of(workers),
            kept=answers,
        ),
    )


SURE = 6
"""Letters of one script from which the pictures of a listing are in it."""


class OcrEngine(Struct, frozen=True):
    """Where pictures are handed in."""

    images: DecodedImageCache
    pictures: ImageService[OcrModels, Picture, Reading]
    seams: ImageService[OcrModels, Seam, Reading]

    def read(self, pictures: Sequence[Picture]) -> list[Reading | Unavailable]:
        """Read pictures in page order, lines over the cut between two slices whole; one that can't be read answers with the reason."""
        readings = self._in_one_script(pictures, self.pictures.answers(pictures))
        if len(readings) < 2 or not any(isinstance(reading, Reading) and reading.lines for reading in readings):
            return readings
        from listinglint.images.ocr.seams import mended

        return mended(self.images, pictures, readings, self.seams.answers)

    def _in_one_script(
        self, pictures: Sequence[Picture], readings: list[Reading | Unavailable]
    ) -> list[Reading | Unavailable]:
        """Read short captions again where the other pictures are in traditional Chinese, and nothing said so before."""
        from listinglint.images.ocr.uncertain import script_votes

        votes = [script_votes(line.words for line in one.lines) if isinstance(one, Reading) else 0 for one in readings]
        if sum(votes) < SURE or any(picture.is_traditional for picture in pictures):
            return readings
        unlike = [
            at
            for at, vote in enumerate(votes)
            if isinstance(one := readings[at], Reading) and one.lines and -SURE < vote <= 0
        ]
        again = self.pictures.answers([replace(pictures[at], is_traditional=True) for at in unlike])
        for at, reading in zip(unlike, again, strict=True):
            readings[at] = reading
        return readings


def _load(root: Path | None) -> OcrModels:
    from listinglint.images.ocr.models import load_nets

    return load_nets(root)


def _name(images: DecodedImageCache, picture: Picture) -> str:
    file = images.files.of(picture)
    return file.digest_with(b"traditional") if picture.is_traditional else file.digest


def _name_seam(images: DecodedImageCache, seam: Seam) -> str:
    from listinglint.images.ocr.seams import key

    return key(images, seam)


def _read_seam(images: DecodedImageCache, nets: OcrModels, seam: Seam, hands: int) -> Reading:
    from listinglint.images.ocr.image import read_image
    from listinglint.images.ocr.seams import canvas

    return read_image(canvas(images, seam), nets, hands, traditional=seam.upper.is_traditional)


def _read(images: DecodedImageCache, nets: OcrModels, picture: Picture, hands: int) -> Reading:
    from listinglint.images.ocr.image import read_image

    file = images.files.of(picture)
    with images.lent(file) as canvas:
        reading = read_image(canvas, nets, hands, traditional=picture.is_traditional)
        if canvas.lost:
            return replace(reading, lack=errors.ROWS_LOST.filled(share=canvas.lost))
        return _animated(reading, canvas, file.data, nets, hands) if canvas.frames > 1 else reading


def _animated(first: Reading, canvas: DecodedImage, data: bytes, nets: OcrModels, hands: int) -> Reading:
    """Read the frames that differ as well, each below the one before."""
    from listinglint.images.frames import later_frames
    from listinglint.images.ocr.image import read_image

    frames, is_all = later_frames(data, canvas)
    read = [first, *(read_image(frame, nets, hands) for frame in frames)]
    lines = tuple(
        replace(line, box=line.box.moved(down=at * first.height)) for at, one in enumerate(read) for line in one.lines
    )
    lack = None if is_all else errors.FRAMES_UNREAD.filled(read=len(read), count=canvas.frames)
    return Reading(first.width, first.height, lines, len(read), lack)
