"""Whether a photo is a closer view of what another photo shows whole, told by finding it in there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from msgspec import Struct

if TYPE_CHECKING:
    from PIL.Image import Image

WIDTH: Final = 64
"""Pixels to which the whole photo is reduced: cloth and folds are gone, the parts of the goods are left."""
TALLEST: Final = 4
"""Height over width to which a photo is squeezed: no goods are photographed in a thread of pixels."""
CLOSER: Final = (1.0, 1.12, 1.25, 1.4, 1.6, 1.8, 2.1)
"""How much closer the camera may have come, in steps that overlap."""
PROPER: Final = 0.6
"""Share of the whole photo that the closer one may show; more is another whole view."""
BLUR: Final = 4.0
"""Radius in pixels of the light and ground that are taken off for the second look."""
ROUGHLY: Final = 0.75
"""Correlation of half the size, without colours, below which a closer look is not worth its time."""
ALIKE: Final = 0.8
"""Correlation of the pixels, three colours together, from which one may be in the other."""
ALIKE_IN_SHAPE: Final = 0.58
"""The same when light and ground are taken off: rooms and beaches are alike, goods are not."""


class SmallCopy(Struct, frozen=True):
    """Small copies of a photo: half-size shades, colours, and colours without light and ground; floats of 0 to 255."""

    rough: Any
    fine: Any
    shapes: Any


class Reduced(Struct, frozen=True):
    """A photo made ready to be looked for, and to be looked at."""

    whole: SmallCopy
    smaller: tuple[SmallCopy, ...]
    """As it would look in a whole view, for each of `CLOSER`."""


def reduced(photo: Image) -> Reduced:
    """Make the small copies of a photo, in 10 ms."""
    image = photo.convert("RGB")
    height = round(image.height * 2 * WIDTH / image.width)
    image = image.resize((2 * WIDTH, min(max(1, height), TALLEST * 2 * WIDTH)), reducing_gap=2.0)
    return Reduced(_copy(image, WIDTH), tuple(_copy(image, round(WIDTH / closer)) for closer in CLOSER))


def is_closer_view(photo: Reduced, whole: Reduced) -> bool:
    """Tell whether a photo is found in another one, shown larger."""
    large = whole.whole
    found = [(_found(large.rough, small.rough), small) for small in photo.smaller if _fits(small, large)]
    rough, small = max(found, key=lambda one: one[0], default=(0.0, large))
    if rough < ROUGHLY or _found(large.fine, small.fine) < ALIKE:
        return False
    return _found(large.shapes, small.shapes) >= ALIKE_IN_SHAPE


def _fits(small: SmallCopy, large: SmallCopy) -> bool:
    """Tell whether a photo of this size may be a part of the whole one."""
    (rows, columns), (height, width) = small.fine.shape[:2], large.fine.shape[:2]
    is_part = WIDTH / 8 <= rows <= height and rows * columns <= PROPER * height * width
    return bool(is_part) and small.rough.shape[0] <= large.rough.shape[0]


def _copy(image: Image, width: int) -> SmallCopy:
    import numpy as np
    from PIL import ImageFilter

    fine = _wide(image, width)
    values = np.asarray(fine, float)
    shapes = values - np.asarray(fine.filter(ImageFilter.GaussianBlur(BLUR)), float)
    return SmallCopy(np.asarray(_wide(fine, max(1, width // 2)).convert("L"), float)[..., None], values, shapes)


def _wide(image: Image, width: int) -> Image:
    return image.resize((width, max(1, round(image.height * width / image.width))))


def _found(large: Any, small: Any) -> float:
    """Give the best correlation of a small picture with any window of a large one."""
    import numpy as np

    rows, columns = small.shape[:2]
    bare = small - small.mean((0, 1))
    extent = large.shape[:2]
    spectrum = np.fft.rfft2(large, extent, (0, 1)) * np.conj(np.fft.rfft2(bare, extent, (0, 1)))
    shared = np.fft.irfft2(spectrum, extent, (0, 1)).sum(-1)[: extent[0] - rows + 1, : extent[1] - columns + 1]
    spread = (_windows(large**2, rows, columns) - _windows(large, rows, columns) ** 2 / (rows * columns)).sum(-1)
    own = float((bare**2).sum())
    return float((shared / np.sqrt(np.maximum(spread * own, 1e-6))).max())


def _windows(values: Any, rows: int, columns: int) -> Any:
    """Give the sums of all windows of a size."""
    import numpy as np

    sums = np.pad(values.cumsum(0).cumsum(1), ((1, 0), (1, 0), (0, 0)))
    return sums[rows:, columns:] - sums[:-rows, columns:] - sums[rows:, :-columns] + sums[:-rows, :-columns]
