"""The judge of photos: takes pictures, and tells where their photos are and what each shows."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from listinglint.facts.ports import PhotoSight, Reading, Unavailable
from listinglint.images import DecodedImageCache
from listinglint.images.photos import errors
from listinglint.images.photos.cache import kept
from listinglint.images.service import ImageService, loaded_once, workers_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from listinglint.facts.ports import PhotoJudge
    from listinglint.model.listing import Picture

    Question = tuple[Picture, Reading | Unavailable | None]
    """A picture and what was read in it."""


def open_photo_service(
    model: Path | None = None,
    workers: int | None = None,
    cache: Path | None = None,
    decoded_images: DecodedImageCache | None = None,
    elsewhere: Callable[[Sequence[Question]], Sequence[PhotoSight | Unavailable]] | None = None,
) -> PhotoJudge:
    """Make a judge of photos.

    Args:
        model: File of the network; by default the one in the package.
        workers: Pictures looked at at the same time; by default one for each core.
        cache: Folder in which answers are kept for the next run; by default none are.
        decoded_images: Where decoded pictures may stand already.
        elsewhere: Looks at pictures in other processes; by default they are looked at here.
    """
    images = decoded_images or DecodedImageCache()
    return PhotoService(
        ImageService(
            load=loaded_once(partial(_load, model), errors.NO_ENGINE),
            key=partial(_key, images),
            answer=partial(_look, images),
            failed=errors.FAILED,
            workers=workers_of(workers),
            kept=kept(cache) if cache else None,
            elsewhere=elsewhere,
            from_last=True,  # those that were read last are still decoded
        )
    )


class PhotoService(Struct, frozen=True):
    """Where pictures are shown."""

    service: ImageService[Any, Question, PhotoSight]

    def judge(
        self, pictures: Sequence[Picture], readings: Sequence[Reading | Unavailable | None]
    ) -> list[PhotoSight | Unavailable]:
        """Look at each picture; one that can't be judged answers with the reason."""
        return self.service.answers(list(zip(pictures, readings, strict=True)))


def _load(model: Path | None) -> Any:
    from listinglint.images.photos.classifier import FILE, load_net

    return load_net(model or FILE)


def _key(images: DecodedImageCache, question: Question) -> str:
    """Name a picture by its bytes and by what was read in it."""
    picture, reading = question
    lines = reading.lines if isinstance(reading, Reading) else ()
    words = repr([(line.words, str(line.box)) for line in lines])
    return images.files.of(picture).digest_with(words.encode(errors="replace"))


def _look(images: DecodedImageCache, net: Any, question: Question, _hands: int) -> PhotoSight:
    from listinglint.images.photos import analyse

    picture, reading = question
    image = images.files.of(picture)
    with images.lent(image, coloured=True) as canvas:
        return analyse.look(net, canvas, image.data, reading if isinstance(reading, Reading) else None)
