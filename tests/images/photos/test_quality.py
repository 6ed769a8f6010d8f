import numpy as np
import pytest
from PIL import Image

from listinglint.images.photos.quality import SHARPEST, TILE, sharpness


def test_sharpness_is_the_spread_of_the_sharpest_tiles() -> None:
    grey = np.full((2 * TILE + 2, 2 * TILE + 2), 128, np.uint8)
    grey[1 : TILE + 1, 1 : TILE + 1] = np.random.default_rng(1).integers(0, 255, (TILE, TILE))
    shades = grey.astype(float)
    bends = 4 * shades[1:-1, 1:-1] - shades[:-2, 1:-1] - shades[2:, 1:-1] - shades[1:-1, :-2] - shades[1:-1, 2:]
    spreads = [bends[y : y + TILE, x : x + TILE].std() for y in (0, TILE) for x in (0, TILE)]
    photo = Image.fromarray(grey).convert("RGB")
    assert sharpness(photo) == pytest.approx(np.percentile(spreads, SHARPEST), rel=1e-3)
