"""The photo network: 128 x 128 pixels in, the odds of each kind out; its file is checked before it is unpacked and loaded."""

from __future__ import annotations

import hashlib
import zlib
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import numpy as np
from PIL import Image

from listinglint.facts.ports import LOOKS, Unavailable
from listinglint.images.photos import errors

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

FILE: Final = Path(__file__).with_name("photos.onnx.zlib")
SHA256: Final = "46593cf701dc4883ead4c698cf987fdbfd83820047a29e2c469171fcfa633fbf"
KINDS: Final = LOOKS
"""In the order of the network's answers; `magazine` follows as the last one."""
SIDE: Final = 128
"""Pixels of the square that a photo is squeezed to; the network learnt from such."""


def load_net(file: Path = FILE) -> Any:
    """Load the network (0.6 s), or raise Unavailable when its file is missing, altered, or the engine can't start."""
    try:
        data = file.read_bytes()
    except OSError:
        raise Unavailable(errors.NO_MODEL) from None
    if hashlib.sha256(data).hexdigest() != SHA256:
        raise Unavailable(errors.WRONG_MODEL)
    try:
        from listinglint.images.onnx import open_network

        network = zlib.decompress(data)
        del data  # loading takes three times as much for a moment
        return open_network(network)
    except Exception as error:  # onnxruntime raises its own kinds, none of them public
        raise Unavailable(errors.NO_ENGINE.filled(why=error)) from error


def score(net: Any, photos: Sequence[Image.Image]) -> list[Mapping[str, float]]:
    """Give the probability of each kind for RGB photos of any size, and under `magazine` that a scene is a magazine's.

    A photo that early layers are sure about takes half to three quarters of the time; `magazine` is 0.5 then, since it is no scene.
    """
    return [_scored(net, photo) for photo in photos]  # one by one: more at a time take memory and save nothing


def _scored(net: Any, photo: Image.Image) -> Mapping[str, float]:
    answers = net.run(None, {"pixels": pixels(photo)})[0][0]
    return {name: round(float(odds), 4) for name, odds in zip((*KINDS, "magazine"), answers, strict=True)}


def pixels(photo: Image.Image) -> np.ndarray[tuple[int, ...], np.dtype[np.uint8]]:
    """Give an RGB photo as the network takes it: bytes, (SIDE, SIDE, 3)."""
    return np.asarray(photo.resize((SIDE, SIDE), Image.Resampling.BILINEAR, reducing_gap=2.0))
