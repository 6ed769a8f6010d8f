"""The text reader: takes pictures, passes over those already read, and shares out the rest among workers."""

from __future__ import annotations

import hashlib
import os
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from threading import Lock
from typing import TYPE_CHECKING, Final

from listinglint.facts.ports import Reading, Unavailable
from listinglint.images import DecodedImageCache, bytes_of
from listinglint.images.ocr import cache, errors

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from listinglint.facts.ports import TextReader
    from listinglint.images.ocr.models import OcrModels
    from listinglint.model.listing import Picture

MOST_WORKERS: Final = 8
"""Each worker holds some 40 MB while it reads."""


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
    return OcrEngine(
        _loader(root), workers or min(_cores(), MOST_WORKERS), cache, decoded_images or DecodedImageCache()
    )


@dataclass(frozen=True, slots=True)
class OcrEngine:
    """Where pictures are handed in. `nets` loads the networks when first asked, and raises Unavailable if it can't."""

    nets: Callable[[], OcrModels]
    workers: int
    cache: Path | None
    decoded_images: DecodedImageCache

    def read(self, pictures: Sequence[Picture]) -> list[Reading | Unavailable]:
        """Read each picture; one that can't be read answers with the reason."""
        keys = [_digest(picture) for picture in pictures]
        wanted = {key: picture for key, picture in zip(keys, pictures, strict=True) if isinstance(key, str)}
        known: dict[str, Reading | Unavailable] = {}
        if self.cache is not None and wanted:
            known.update(cache.load(self.cache, wanted))
        fresh = self._read({key: picture for key, picture in wanted.items() if key not in known})
        if self.cache is not None:
            kept = {key: reading for key, reading in fresh.items() if isinstance(reading, Reading)}
            if kept:
                cache.store(self.cache, kept)
        known.update(fresh)
        return [known[key] if isinstance(key, str) else key for key in keys]

    def _read(self, pictures: dict[str, Picture]) -> dict[str, Reading | Unavailable]:
        if not pictures:
            return {}
        try:
            nets = self.nets()
        except Unavailable as reason:
            return dict.fromkeys(pictures, reason)
        return dict(zip(pictures, self._shared_out(list(pictures.values()), nets), strict=True))

    def _shared_out(self, pictures: Sequence[Picture], nets: OcrModels) -> list[Reading | Unavailable]:
        hands = 2 if len(pictures) < self.workers else 1  # a tall picture alone is not left to one worker
        with ThreadPoolExecutor(self.workers, "reader") as pool:
            return list(pool.map(lambda picture: self._read_one(picture, nets, hands), pictures))

    def _read_one(self, picture: Picture, nets: OcrModels, hands: int) -> Reading | Unavailable:
        from listinglint.images.ocr.image import read_image

        try:
            return read_image(self.decoded_images.canvas(bytes_of(picture)), nets, hands)
        except Unavailable as reason:
            return reason
        except Exception as error:  # noqa: BLE001 - whatever one picture does, the others must be read
            return Unavailable(errors.FAILED.filled(why=f"{type(error).__name__}: {error}"))


def _digest(picture: Picture) -> str | Unavailable:
    try:
        return hashlib.sha256(bytes_of(picture)).hexdigest()
    except Unavailable as reason:
        return reason


def _loader(root: Path | None) -> Callable[[], OcrModels]:
    """Give a function that loads the networks once, however often and from however many threads it is called."""
    lock, loaded = Lock(), list["OcrModels"]()

    def load() -> OcrModels:
        with lock:
            if not loaded:
                try:
                    from listinglint.images.ocr.models import load_nets
                except ImportError as error:
                    raise Unavailable(errors.NO_ENGINE.filled(why=error)) from error
                loaded.append(load_nets(root))
            return loaded[0]

    return load


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
