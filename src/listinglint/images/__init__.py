"""Pictures: their bytes, decoding and its limits, and what is computed from pixels.

`ocr/` reads the words painted in them, `photos/` tells what their photos show.
"""

from listinglint.images.decoded_cache import DecodedImageCache
from listinglint.images.image_bytes import ImageBytes, bytes_of

__all__ = ["DecodedImageCache", "ImageBytes", "bytes_of"]
