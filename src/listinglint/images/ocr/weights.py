"""The files of the reader's networks, checked before they are unpacked.

They are PP-OCRv6 of PaddleOCR (Apache-2.0), made smaller by `training/reader.py`; `training/READER.md` says how and what that changes.
"""

from __future__ import annotations

import hashlib
import zlib
from pathlib import Path
from typing import Final

from listinglint.facts.ports import Unavailable
from listinglint.images import errors

FOLDER: Final = Path(__file__).with_name("networks")
FINDER: Final = "finder.onnx.zlib"
FAST: Final = "fast.onnx.zlib"
THOROUGH: Final = "thorough.onnx.zlib"

SHA256: Final = {
    FINDER: "e9b1b3527a9673f8633de5e5c917156d91a6453145d62ea84fde57106332d57f",
    FAST: "3d6a5e859eb69a46b2f3518a2d8d5f5beb46bd9a81fd29b535cbd7237e21c779",
    THOROUGH: "61af8a4e2e194d3507024bf01cd6118acde147f495633dc75714f1ee93078a70",
}


def checked(root: Path, name: str) -> bytes:
    """Give a network; Unavailable when its file is missing or not the tested one.

    Hashing and unpacking all takes a tenth of a second, which is spent only when pictures are really read.
    """
    try:
        data = (root / name).read_bytes()
    except OSError:
        raise Unavailable(errors.NO_WEIGHTS.filled(file=name)) from None
    if hashlib.sha256(data).hexdigest() != SHA256[name]:
        raise Unavailable(errors.WRONG_WEIGHTS.filled(file=name))
    return zlib.decompress(data)
