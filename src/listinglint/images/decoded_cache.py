"""Keeps decoded pictures at hand for a while: the reader, the eyes and the checks of colours look at the same ones."""

from __future__ import annotations

from collections import OrderedDict
from threading import Lock
from typing import TYPE_CHECKING, Final

from listinglint.images.image_bytes import ImageFiles

if TYPE_CHECKING:
    from PIL.Image import Image

    from listinglint.images.decode import DecodedImage
    from listinglint.images.image_bytes import ImageBytes
    from listinglint.model.listing import Picture

ROOM: Final = 64 * 1024 * 1024
"""Bytes of decoded pictures that are kept: some 14 slices of 750 x 1,600 px, as many as most listings have."""


class DecodedImageCache:
    """Decoded pictures, those asked for last, and the files they are made of; many threads may ask at once."""

    def __init__(self, room: int = ROOM) -> None:
        self._room, self._lock = room, Lock()
        self._held: OrderedDict[str, DecodedImage] = OrderedDict()
        self.files = ImageFiles()

    def canvas(self, picture: ImageBytes) -> DecodedImage:
        """Give a picture as the reader wants it: the largest are greys. Raises Unavailable when it can't be decoded.

        Two threads that ask for the same picture at the same moment may both decode it.
        """
        from listinglint.images.decode import decode_image

        digest = picture.digest
        with self._lock:
            if digest in self._held:
                self._held.move_to_end(digest)
                return self._held[digest]
        canvas = decode_image(picture.data)
        if canvas.weight <= self._room:
            with self._lock:
                self._held[digest] = canvas
                while sum(one.weight for one in self._held.values()) > self._room:
                    self._held.popitem(last=False)
        return canvas

    def coloured(self, picture: ImageBytes) -> DecodedImage:
        """Give a picture with its colours; those that the reader takes as greys or not at all are decoded for this, and not kept."""
        from listinglint.images.decode import TooLarge, open_coloured

        try:
            canvas = self.canvas(picture)
        except TooLarge:
            return open_coloured(picture.data)
        return open_coloured(picture.data) if canvas.is_greyed else canvas

    def image(self, picture: Picture) -> Image:
        """Give a picture as a person sees it, in RGB, for the few facts that are told by colour alone. Raises Unavailable."""
        canvas = self.coloured(self.files.of(picture))
        return canvas.strip(0, canvas.image.height)
