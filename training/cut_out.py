"""Finds the goods or the person on a plain ground, so that close-ups are cut from them and not from the ground."""

from __future__ import annotations

import numpy as np
from PIL import Image, ImageDraw, ImageFilter

DIFFERS = 14
"""Levels from the ground's shade beyond which a pixel belongs to the goods."""


def cut_out(image: Image.Image) -> Image.Image | None:
    """Crop to what stands on a plain ground; None where the ground is not plain or next to nothing stands on it."""
    pixels = np.asarray(image, np.int16)
    rim = np.concatenate([pixels[:3].reshape(-1, 3), pixels[:, :3].reshape(-1, 3), pixels[:, -3:].reshape(-1, 3)])
    ground = np.median(rim, axis=0)
    if (np.abs(rim - ground).max(1) > DIFFERS).mean() > 0.25:
        return None
    mask = Image.fromarray((np.abs(pixels - ground).max(2) > DIFFERS).astype(np.uint8) * 255)
    mask = _filled(mask.filter(ImageFilter.MaxFilter(5)).filter(ImageFilter.MinFilter(7)))
    box = mask.getbbox()
    if not box or not 0.06 < np.asarray(mask).mean() / 255 < 0.85:
        return None
    return image.crop(box)


def _filled(mask: Image.Image) -> Image.Image:
    """Fill what is enclosed: white cloth on a white ground is part of the goods."""
    wide = Image.new("L", (mask.width + 2, mask.height + 1))
    wide.paste(mask, (1, 1))
    ImageDraw.floodfill(wide, (0, 0), 128)
    return wide.point(lambda shade: 0 if shade == 128 else 255).crop((1, 1, wide.width - 1, wide.height))
