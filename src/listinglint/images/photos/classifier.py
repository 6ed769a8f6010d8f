"""The photo network: 224 x 224 pixels in, the odds of each kind out; its file is checked before it is loaded."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import numpy as np
from PIL import Image

from listinglint.facts.ports import LOOKS, Unavailable
from listinglint.images.photos import errors

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

FILE: Final = Path(__file__).with_name("photos.onnx")
SHA256: Final = "942f9c7ecc467b4dac67f16b562d3fe8500e8fc544c6a2b10af186314403f61d"
KINDS: Final = LOOKS
"""In the order of the network's answers; `magazine` follows as the last one."""
SIDE: Final = 224


def load_net(file: Path = FILE) -> Any:
    """Load the network (0.1 s), or raise Unavailable when its file is missing, altered, or the engine can't start."""
    try:
        data = file.read_bytes()
    except OSError:
        raise Unavailable(errors.NO_MODEL) from None
    if hashlib.sha256(data).hexdigest() != SHA256:
        raise Unavailable(errors.WRONG_MODEL)
    try:
        from listinglint.images.onnx import onnxruntime

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        options.add_session_config_entry("session.intra_op.allow_spinning", "0")
        options.enable_cpu_mem_arena = False  # kept for each thread at its largest, it would double the memory of a run
        options.log_severity_level = 4
        return onnxruntime.InferenceSession(data, options, providers=["CPUExecutionProvider"])
    except Exception as error:  # onnxruntime raises its own kinds, none of them public
        raise Unavailable(errors.NO_ENGINE.filled(why=error)) from error


def score(net: Any, photos: Sequence[Image.Image]) -> list[Mapping[str, float]]:
    """Give the probability of each kind for RGB photos of any size, and under `magazine` that a scene is a magazine's."""
    return [_scored(net, photo) for photo in photos]  # one by one: more at a time take memory and save nothing


def _scored(net: Any, photo: Image.Image) -> Mapping[str, float]:
    answers = net.run(None, {"pixels": _pixels(photo)[None]})[0][0]
    return {name: round(float(odds), 4) for name, odds in zip((*KINDS, "magazine"), answers, strict=True)}


def _pixels(photo: Image.Image) -> np.ndarray[tuple[int, ...], np.dtype[np.uint8]]:
    return np.asarray(photo.resize((SIDE, SIDE), Image.Resampling.BILINEAR, reducing_gap=2.0))
