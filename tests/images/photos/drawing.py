"""Draws pictures for the tests: a noisy scene stands for a photo, since no photo may be shipped."""

from __future__ import annotations

import io
from typing import Any

import numpy as np
from PIL import Image, ImageDraw


def scene(width: int, height: int, seed: int = 0) -> Image.Image:
    """Draw soft blobs of colour with some grain."""
    rng = np.random.default_rng(seed)
    blobs = Image.fromarray(rng.integers(0, 255, (9, 9, 3)).astype(np.uint8)).resize(
        (width, height), Image.Resampling.BICUBIC
    )
    grain = rng.normal(0, 6, (height, width, 1))
    return Image.fromarray(np.clip(np.asarray(blobs) + grain, 0, 255).astype(np.uint8))


def page(width: int, height: int, photos: dict[tuple[int, int], Image.Image], ground: str = "white") -> Image.Image:
    """Lay photos on plain ground, each at its left upper corner."""
    image = Image.new("RGB", (width, height), ground)
    for corner, photo in photos.items():
        image.paste(photo, corner)
    return image


def cut_out(width: int, height: int, ground: str = "white") -> Image.Image:
    """Draw a shaded thing in the middle of plain ground."""
    image = Image.new("RGB", (width, height), ground)
    mask = Image.new("L", (width, height))
    ImageDraw.Draw(mask).ellipse([width // 4, height // 4, 3 * width // 4, 3 * height // 4], fill=255)
    image.paste(scene(width, height, 3), (0, 0), mask)
    return image


def encoded(image: Image.Image, kind: str = "JPEG", **options: Any) -> bytes:
    """Give the bytes of a file."""
    kept = io.BytesIO()
    image.save(kept, kind, **options)
    return kept.getvalue()
