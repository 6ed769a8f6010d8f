"""Looks at pictures one by one and tells which one it looks at, so that whoever watches knows what a stuck process was doing."""

from __future__ import annotations

from functools import cached_property, partial
from typing import TYPE_CHECKING, TypeVar

from listinglint.facts.ports import Unavailable

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

    from PIL.Image import Image

    from listinglint.facts.ports import PhotoJudge, PhotoSight, Reading, TextReader
    from listinglint.images import DecodedImageCache
    from listinglint.model.listing import Picture
    from listinglint.model.wording import Wording

Seen = TypeVar("Seen")


class WatchedPictures:
    """Reads and judges pictures with one thread; those that are barred answer with the reason why."""

    def __init__(self, cache: Path | None, tell: Callable[[str | None], None]) -> None:
        self._cache, self._tell = cache, tell
        self.barred: Mapping[str, Wording] = {}

    def read(self, pictures: Sequence[Picture]) -> Sequence[Reading | Unavailable]:
        """Read pictures in page order, and what stands over the cut between two of them."""
        return self._whole.read(pictures)

    def judge(
        self, pictures: Sequence[Picture], readings: Sequence[Reading | Unavailable | None]
    ) -> Sequence[PhotoSight | Unavailable]:
        """Look at each picture, beginning with the last: those that were read last are still decoded."""
        asked = list(zip(pictures, readings, strict=True))[::-1]
        found = [self._apart(picture, partial(self._judge, picture, reading)) for picture, reading in asked]
        return found[::-1]

    def image(self, picture: Picture) -> Image:
        """Return a picture as it is shown. Raises Unavailable."""
        image = self._apart(picture, lambda: self._decoded.image(picture))
        if isinstance(image, Unavailable):
            raise image
        return image

    def _one_by_one(self, pictures: Sequence[Picture]) -> list[Reading | Unavailable]:
        return [self._apart(picture, partial(self._read, picture)) for picture in pictures]

    def _read(self, picture: Picture) -> Reading | Unavailable:
        return self._reader.read([picture])[0]

    def _judge(self, picture: Picture, reading: Reading | Unavailable | None) -> PhotoSight | Unavailable:
        return self._photos.judge([picture], [reading])[0]

    def _apart(self, picture: Picture, look: Callable[[], Seen]) -> Seen | Unavailable:
        if picture.path in self.barred:
            return Unavailable(self.barred[picture.path])
        self._tell(picture.path)
        try:
            return look()
        finally:
            self._tell(None)

    @cached_property
    def _decoded(self) -> DecodedImageCache:
        from listinglint.images import DecodedImageCache

        return DecodedImageCache()

    @cached_property
    def _whole(self) -> TextReader:
        """Lays together what was read one by one."""
        from listinglint.images import ocr

        return ocr.open_reader(cache=self._cache, decoded_images=self._decoded, workers=1, elsewhere=self._one_by_one)

    @cached_property
    def _reader(self) -> TextReader:
        from listinglint.images import ocr

        return ocr.open_reader(cache=self._cache, decoded_images=self._decoded, workers=1)

    @cached_property
    def _photos(self) -> PhotoJudge:
        from listinglint.images import photos

        return photos.open_photo_service(cache=self._cache, decoded_images=self._decoded, workers=1)
