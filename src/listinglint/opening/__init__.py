"""Opens pictures: bytes, decoding, limits, and an easel on which what was decoded stands until all have looked at it."""

from listinglint.opening.easel import Easel
from listinglint.opening.sources import bytes_of

__all__ = ["Easel", "bytes_of"]
