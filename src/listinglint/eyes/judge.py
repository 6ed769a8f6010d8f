"""Looks at pictures: opens each once, finds its photos, asks the network about each and measures the rest."""

from __future__ import annotations

import os
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from threading import Lock
from typing import TYPE_CHECKING, Any, Final

from listinglint.evidence.tools import PhotoRegion, PhotoSight, PictureFacts, Reading, Unavailable
from listinglint.eyes import reasons
from listinglint.listing import Box

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from listinglint.evidence.tools import PhotoJudge
    from listinglint.eyes.opening import Opened
    from listinglint.listing import Picture

MOST_WORKERS: Final = 8
"""Each worker holds a decoded picture, some 10 MB."""


def open_eyes(model: Path | None = None, workers: int | None = None) -> PhotoJudge:
    """Make a judge of photos.

    Args:
        model: File of the network; by default the one in the package.
        workers: Pictures looked at at the same time; by default one for each core.
    """
    return Eyes(_loader(model), workers or min(_cores(), MOST_WORKERS))


@dataclass(frozen=True, slots=True)
class Eyes:
    """Where pictures are shown. `net` loads the network when first asked, and raises Unavailable if it can't."""

    net: Callable[[], Any]
    workers: int

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
            return list(pool.map(lambda one: _look(net, *one), zip(pictures, readings, strict=True)))


def _look(net: Any, picture: Picture, reading: Reading | Unavailable | None) -> PhotoSight | Unavailable:
    from listinglint.eyes.opening import bytes_of, open_picture

    try:
        opened = open_picture(bytes_of(picture))
        return _sight(net, opened, reading if isinstance(reading, Reading) else None)
    except Unavailable as reason:
        return reason
    except Exception as error:  # noqa: BLE001 - whatever one picture does, the others must be looked at
        return Unavailable(reasons.FAILED.filled(why=f"{type(error).__name__}: {error}"))


def _sight(net: Any, opened: Opened, reading: Reading | None) -> PhotoSight:
    from listinglint.eyes.net import score
    from listinglint.eyes.regions import find_regions

    image = opened.image
    boxes = find_regions(image, reading)
    photos = [image.crop((box.left, box.top, box.right, box.bottom)) for box in boxes]
    scores = score(net, photos)
    regions = tuple(PhotoRegion(_scaled(box, opened.scale), odds) for box, odds in zip(boxes, scores, strict=True))
    shows = {kind: max(odds[kind] for odds in scores) for kind in scores[0]} if scores else {}
    largest = max(photos, key=lambda photo: photo.width * photo.height, default=image)
    return PhotoSight(_facts(opened, largest), regions, shows)


def _facts(opened: Opened, photo: Any) -> PictureFacts:
    from listinglint.eyes.fingerprint import fingerprint, tint
    from listinglint.eyes.quality import clipped_and_loud, flatness, sharpness

    header, image = opened.header, opened.image
    clipped, loud = clipped_and_loud(photo)
    return PictureFacts(
        opened.width,
        opened.height,
        opened.format,
        opened.mode,
        header.colour_profile,
        header.camera,
        header.software,
        header.credit,
        header.made_by,
        round(sharpness(photo), 2),
        round(clipped, 4),
        round(loud, 4),
        round(flatness(image), 4),
        fingerprint(image),
        tint(image),
    )


def _scaled(box: Box, scale: float) -> Box:
    return Box(round(box.left * scale), round(box.top * scale), round(box.width * scale), round(box.height * scale))


def _loader(model: Path | None) -> Callable[[], Any]:
    """Give a function that loads the network once, however often and from however many threads it is called."""
    lock, loaded = Lock(), list[Any]()

    def load() -> Any:
        with lock:
            if not loaded:
                try:
                    from listinglint.eyes.net import FILE, load_net
                except ImportError as error:
                    raise Unavailable(reasons.NO_ENGINE.filled(why=error)) from error
                loaded.append(load_net(model or FILE))
            return loaded[0]

    return load


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
