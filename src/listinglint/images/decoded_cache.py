"""Keeps decoded pictures at hand for a while: the reader, the eyes and the checks of colours look at the same ones."""

from __future__ import annotations

from collections import OrderedDict
from contextlib import contextmanager
from threading import Lock
from typing import TYPE_CHECKING, Final

from listinglint.images.image_bytes import ImageFiles
from listinglint.images.memory import ROOM as MEMORY
from listinglint.images.memory import MemoryBudget, give_back
from listinglint.images.service import workers_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PIL.Image import Image

    from listinglint.images.decode import DecodedImage
    from listinglint.images.image_bytes import ImageBytes
    from listinglint.model.listing import Picture

ROOM: Final = 64 * 1024 * 1024
"""Bytes of decoded pictures that are kept: some 14 slices of 750 x 1,600 px, as many as most listings have."""
WORKING: Final = 60_000_000
"""Bytes that reading a picture takes besides: the networks want 300 for each pixel they look at."""
EACH: Final = 70_000_000
"""Bytes that a worker must have for the pictures of most listings, so that none of them waits."""
LARGE: Final = 32_000_000
"""Bytes from which a picture is worth asking for the memory back."""


class DecodedImageCache:
    """Decoded pictures, those asked for last, and the files they are made of; many threads may ask at once."""

    def __init__(self, room: int = ROOM) -> None:
        self._room, self._lock = room, Lock()
        self._held: OrderedDict[str, DecodedImage] = OrderedDict()
        self.files = ImageFiles()
        self.budget = MemoryBudget(max(MEMORY, workers_of(None) * EACH))

    @contextmanager
    def lent(self, picture: ImageBytes, *, coloured: bool = False) -> Iterator[DecodedImage]:
        """Give a picture while it is looked at, once there is memory for it beside those of other threads. Raises Unavailable."""
        from listinglint.images.decode import bytes_to_decode

        with self._lock:
            is_held = picture.digest in self._held
        needed = 0 if is_held else bytes_to_decode(picture.data)
        with self.budget.taken(max(needed, WORKING)) as taken:
            self._shrink(self.budget.left)
            with _spare(needed):
                canvas = self.coloured(picture) if coloured else self.canvas(picture)
            taken.down_to(canvas.weight + WORKING)
            yield canvas

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
            self._shrink(self._room)
        return canvas

    def coloured(self, picture: ImageBytes) -> DecodedImage:
        """Give a picture with its colours; those that the reader takes as greys are decoded for this, and not kept."""
        from listinglint.images.decode import is_greyed, open_coloured

        return open_coloured(picture.data) if is_greyed(picture.data) else self.canvas(picture)

    def image(self, picture: Picture) -> Image:
        """Give a picture as a person sees it, in RGB, for the few facts that are told by colour alone. Raises Unavailable."""
        with self.lent(self.files.of(picture), coloured=True) as canvas:
            return canvas.strip(0, canvas.image.height)

    def _shrink(self, room: int) -> None:
        with self._lock:
            while self._held and sum(one.weight for one in self._held.values()) > room:
                self._held.popitem(last=False)


@contextmanager
def _spare(needed: int) -> Iterator[None]:
    """Have what others freed returned before much is taken, and that afterwards."""
    if needed > LARGE:
        give_back()
    yield
    if needed > LARGE:
        give_back()
