"""Takes pictures, and shares them out among workers who look at them."""

from __future__ import annotations

import os
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from threading import Lock
from typing import TYPE_CHECKING, Any, Final

from listinglint.facts.ports import Reading, Unavailable
from listinglint.images import DecodedImageCache, bytes_of
from listinglint.images.photos import errors

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from listinglint.facts.ports import PhotoJudge, PhotoSight
    from listinglint.model.listing import Picture

MOST_WORKERS: Final = 8
"""Each worker holds a decoded picture, some 10 MB."""


def open_photo_service(
    model: Path | None = None, workers: int | None = None, decoded_images: DecodedImageCache | None = None
) -> PhotoJudge:
    """Make a judge of photos.

    Args:
        model: File of the network; by default the one in the package.
        workers: Pictures looked at at the same time; by default one for each core.
        decoded_images: Where decoded pictures may stand already.
    """
    return PhotoService(_loader(model), workers or min(_cores(), MOST_WORKERS), decoded_images or DecodedImageCache())


@dataclass(frozen=True, slots=True)
class PhotoService:
    """Where pictures are shown. `net` loads the network when first asked, and raises Unavailable if it can't."""

    net: Callable[[], Any]
    workers: int
    decoded_images: DecodedImageCache

    def judge(
        self, pictures: Sequence[Picture], readings: Sequence[Reading | Unavailable | None]
    ) -> list[PhotoSight | Unavailable]:
        """Look at each picture; one that can't be judged answers with the reason."""
        if not pictures:
            return []
        try:
            net = self.net()
        except Unavailable as reason:
            return [reason] * len(pictures)
        with ThreadPoolExecutor(self.workers, "eyes") as pool:
            # From the last back: those that were read last are still decoded.
            asked = reversed(list(zip(pictures, readings, strict=True)))
            return list(pool.map(lambda one: self._look(net, *one), asked))[::-1]

    def _look(self, net: Any, picture: Picture, reading: Reading | Unavailable | None) -> PhotoSight | Unavailable:
        from listinglint.images.photos.analyse import look

        try:
            data = bytes_of(picture)
            return look(
                net, self.decoded_images.coloured(data), data, reading if isinstance(reading, Reading) else None
            )
        except Unavailable as reason:
            return reason
        except Exception as error:  # noqa: BLE001 - whatever one picture does, the others must be looked at
            return Unavailable(errors.FAILED.filled(why=f"{type(error).__name__}: {error}"))


def _loader(model: Path | None) -> Callable[[], Any]:
    """Give a function that loads the network once, however often and from however many threads it is called."""
    lock, loaded = Lock(), list[Any]()

    def load() -> Any:
        with lock:
            if not loaded:
                try:
                    from listinglint.images.photos.classifier import FILE, load_net
                except ImportError as error:
                    raise Unavailable(errors.NO_ENGINE.filled(why=error)) from error
                loaded.append(load_net(model or FILE))
            return loaded[0]

    return load


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
