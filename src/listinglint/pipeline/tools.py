"""The tools of a run: the reader of pictures and the judge of photos."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from listinglint.facts.ports import Tools, Unavailable

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from pathlib import Path

    from PIL.Image import Image

    from listinglint.facts.ports import PhotoJudge, PhotoSight, Reading, TextReader, WebFetcher
    from listinglint.images import DecodedImageCache
    from listinglint.model.listing import Picture
    from listinglint.pipeline.workers.picture_farm import PictureFarm


def open_tools(
    *,
    ocr: bool = True,
    cache: Path | None = None,
    as_of: date | None = None,
    fetcher: WebFetcher | None = None,
    farm: PictureFarm | None = None,
) -> Tools:
    """Lay out the tools; the code that looks at pictures is loaded with the first of them, the networks when one is needed.

    Args:
        ocr: Whether pictures are looked at.
        cache: The folder in which answers about pictures are kept for the next run; None: they are not.
        as_of: The day on which listings are judged; None is today.
        fetcher: Fetches what is on the web; None: nothing is fetched.
        farm: Looks at pictures in other processes; None: they are looked at here.
    """
    if not ocr:
        return Tools(as_of=as_of, fetcher=fetcher)
    pictures = _Pictures(cache, farm)
    return Tools(pictures, pictures.image, pictures, as_of, fetcher=fetcher)


class _Pictures:
    """Reads and judges pictures; a page without any needs nothing of what that takes."""

    def __init__(self, cache: Path | None, farm: PictureFarm | None) -> None:
        self._cache, self._farm = cache, farm

    def read(self, pictures: Sequence[Picture]) -> Sequence[Reading | Unavailable]:
        """Read each picture."""
        return self._reader.read(pictures)

    def judge(
        self, pictures: Sequence[Picture], readings: Sequence[Reading | Unavailable | None]
    ) -> Sequence[PhotoSight | Unavailable]:
        """Look at each picture."""
        return self._photos.judge(pictures, readings)

    def image(self, picture: Picture) -> Image:
        """Return a picture as it is shown. Raises Unavailable."""
        if self._farm is not None and (why := self._farm.why_not(picture)) is not None:
            raise Unavailable(why)
        return self._decoded.image(picture)

    @cached_property
    def _decoded(self) -> DecodedImageCache:
        from listinglint.images import DecodedImageCache

        return DecodedImageCache()

    @cached_property
    def _reader(self) -> TextReader:
        from listinglint.images import ocr

        elsewhere = self._farm.read if self._farm else None
        return ocr.open_reader(cache=self._cache, decoded_images=self._decoded, elsewhere=elsewhere)

    @cached_property
    def _photos(self) -> PhotoJudge:
        from listinglint.images import photos

        elsewhere = self._farm.judge if self._farm else None
        return photos.open_photo_service(cache=self._cache, decoded_images=self._decoded, elsewhere=elsewhere)
