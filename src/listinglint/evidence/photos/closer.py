"""Whether a photo is a closer view of what another photo shows whole, told by finding it in there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from PIL.Image import Image

WIDTH: Final = 64
"""Pixels to which the whole photo is reduced: cloth and folds are gone, the parts of the goods are left."""
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


def reduced(photo: Image) -> Image:
    """Give the small RGB copy of a photo that is compared; made once for each."""
    return photo.convert("RGB").resize(
        (2 * WIDTH, max(1, round(photo.height * 2 * WIDTH / photo.width))), reducing_gap=2.0
    )


def is_closer_view(photo: Image, whole: Image) -> bool:
    """Tell whether a photo is found in another one, shown larger; both `reduced`."""
    rough, fine = _wide(whole, WIDTH // 2).convert("L"), _wide(whole, WIDTH)
    for closer in CLOSER:
        small = _wide(photo, round(WIDTH / closer))
        if small.height > fine.height or small.width * small.height > PROPER * WIDTH * fine.height:
            continue
        if (
            small.height < WIDTH / 8
            or _found(_values(rough), _values(_wide(small, small.width // 2).convert("L"))) < ROUGHLY
        ):
            continue
        if _found(_values(fine), _values(small)) >= ALIKE and _found(_shapes(fine), _shapes(small)) >= ALIKE_IN_SHAPE:
            return True
    return False


def _wide(image: Image, width: int) -> Image:
    return image.resize((width, max(1, round(image.height * width / image.width))))


def _values(image: Image) -> Any:
    import numpy as np

    values = np.asarray(image, float)
    return values if values.ndim == 3 else values[..., None]


def _shapes(image: Image) -> Any:
    from PIL import ImageFilter

    return _values(image) - _values(image.filter(ImageFilter.GaussianBlur(BLUR)))


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
