"""Opens one picture as a person sees it, for the few facts that are told by colour alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from listinglint.evidence.tools import Unavailable
from listinglint.reader import reasons

if TYPE_CHECKING:
    from PIL.Image import Image

    from listinglint.listing import Picture


def open_image(picture: Picture) -> Image:
    """Decode a picture to RGB, turned as its EXIF says; very large ones come smaller. Raises Unavailable."""
    from listinglint.reader.canvas import open_canvas

    try:
        data = picture.data if picture.file is None else picture.file.read_bytes()
    except OSError as error:
        raise Unavailable(reasons.CANNOT_OPEN.filled(why=error)) from error
    if not data:
        raise Unavailable(reasons.EMPTY)
    canvas = open_canvas(data)
    return canvas.strip(0, canvas.image.height)
