"""Reads the words painted in pictures: networks for finding and spelling lines, a cache, and no more than that.

Importing this costs nothing; the networks are loaded when the first picture is not in the cache.
"""

from listinglint.images.ocr.engine import open_reader

__all__ = ["open_reader"]
