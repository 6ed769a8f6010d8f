import numpy as np
import pytest
from PIL import Image, ImageFilter

from listinglint.images.photos.quality import TILE, sharpness


def board(sharp_columns: int) -> Image.Image:
    """Draw a plain picture of ten by ten tiles, so many columns of which are a chessboard of single dots."""
    side = 10 * TILE + 2
    grey = np.full((side, side), 128, np.uint8)
    rows, columns = np.mgrid[:side, :side]
    chess = ((rows + columns) % 2 * 255).astype(np.uint8)
    grey[:, : sharp_columns * TILE] = chess[:, : sharp_columns * TILE]
    return Image.fromarray(grey).convert("RGB")


@pytest.mark.parametrize(("sharp_columns", "expected"), [(0, 0.0), (2, 1020.0), (10, 1020.0)])
def test_sharpness_is_that_of_the_sharpest_parts_however_plain_the_rest(sharp_columns: int, expected: float) -> None:
    # Each dot of the chessboard differs by 255 from its four neighbours, up and down by turns: a spread of 4 x 255.
    assert sharpness(board(sharp_columns)) == pytest.approx(expected)


def test_a_blurred_photo_is_less_sharp_the_more_it_is_blurred() -> None:
    dots = Image.fromarray(np.random.default_rng(1).integers(0, 255, (400, 400), np.uint8)).convert("RGB")
    sharp, soft, softer = (sharpness(dots.filter(ImageFilter.GaussianBlur(radius))) for radius in (0, 1, 3))
    assert sharp > 5 * soft > 25 * softer > 0


def test_a_picture_of_less_than_a_tile_has_no_sharpness() -> None:
    assert sharpness(Image.new("RGB", (TILE, TILE))) == 0.0
