"""The tools of a run: the reader of pictures and the judge of photos."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from listinglint.facts.ports import Tools, WebFetcher


def open_tools(
    *, ocr: bool = True, cache: Path | None = None, as_of: date | None = None, fetcher: WebFetcher | None = None
) -> Tools:
    """Lay out the tools; networks are loaded when the first picture is looked at.

    Args:
        ocr: Whether pictures are looked at.
        cache: The folder in which answers about pictures are kept for the next run; None: they are not.
        as_of: The day on which listings are judged; None is today.
        fetcher: Fetches what is on the web; None: nothing is fetched.
    """
    from listinglint.facts.ports import Tools

    if not ocr:
        return Tools(as_of=as_of, fetcher=fetcher)
    from listinglint.images import DecodedImageCache, photos
    from listinglint.images import ocr as reading

    decoded_images = DecodedImageCache()
    reader = reading.open_reader(cache=cache, decoded_images=decoded_images)
    judge = photos.open_photo_service(cache=cache, decoded_images=decoded_images)
    return Tools(reader, decoded_images.image, judge, as_of, fetcher=fetcher)
