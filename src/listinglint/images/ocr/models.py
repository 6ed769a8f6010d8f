"""The three networks of the reader."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, cast

from msgspec import Struct

from listinglint.facts.ports import Unavailable
from listinglint.images import errors
from listinglint.images.ocr import weights
from listinglint.images.onnx import open_network

if TYPE_CHECKING:
    from pathlib import Path

    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float32]


FAST_STRETCH: Final = 1.2
"""Halves the lines to be read again, and finds doubled letters: one of them is lost at 1.0 in 1 % of English words."""


class Recognizer(Struct, frozen=True):
    """A network that spells one printed line, and the symbols it knows."""

    session: Any
    symbols: tuple[str, ...]
    stretch: float
    """Times its own width at which a line of 48 pixels is spelled."""


class OcrModels(Struct, frozen=True):
    """All that is loaded once and shared by the workers."""

    finder: Any
    fast: Recognizer
    thorough: Recognizer


def load_nets(root: Path | None = None) -> OcrModels:
    """Load the networks (0.3 s), or raise Unavailable when their files are missing or the engine can't start."""
    root = root or weights.FOLDER
    return OcrModels(
        _session(weights.checked(root, weights.FINDER)),
        _recognizer(weights.checked(root, weights.FAST), FAST_STRETCH),
        _recognizer(weights.checked(root, weights.THOROUGH), 1.0),
    )


def run(session: Any, pixels: NDArray[np.uint8]) -> Floats:
    """Run a network on RGB pictures of shape (count, height, width, 3)."""
    return cast("Floats", session.run(None, {"x": pixels})[0])


def _recognizer(network: bytes, stretch: float) -> Recognizer:
    session = _session(network)
    symbols = session.get_modelmeta().custom_metadata_map["symbols"].split("\n")
    return Recognizer(session, tuple(symbols), stretch)


def _session(network: bytes) -> Any:
    try:
        return open_network(network)
    except Exception as error:  # onnxruntime raises its own kinds, none of them public
        raise Unavailable(errors.NO_READER.filled(why=error)) from error
