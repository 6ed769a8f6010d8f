from __future__ import annotations

import pytest
from PIL import Image, ImageDraw

from listinglint.images.ocr.detector import TextBox
from listinglint.images.ocr.recognise import RecognisedText
from listinglint.images.ocr.split_cells import split_cells


def split(words: str, centres: tuple[float, ...]) -> list[tuple[str, int, int]]:
    """Split a line of 400 x 40 px with a bar for each letter; give each part's words and edges."""
    image = Image.new("RGB", (400, 40), "white")
    for centre in centres:
        ImageDraw.Draw(image).rectangle((centre * 400 - 6, 8, centre * 400 + 6, 32), fill="black")
    spelling = RecognisedText(words, (1.0,) * len(words), centres)
    parts = split_cells(TextBox(100, 0, 500, 40, 1.0), image, spelling)
    return [(part.words, round(spot.left), round(spot.right)) for spot, part in parts]


@pytest.mark.parametrize(
    ("words", "centres", "expected"),
    [
        ("9492", (0.1, 0.14, 0.3, 0.34), [("94", 100, 188), ("92", 188, 500)]),
        ("衣长胸围", (0.1, 0.15, 0.4, 0.45), [("衣长", 100, 210), ("胸围", 210, 500)]),
        ("ML", (0.2, 0.6), [("M", 100, 260), ("L", 260, 500)]),
        ("尺码信息", (0.1, 0.35, 0.6, 0.85), [("尺码信息", 100, 500)]),
        ("面料柔软", (0.1, 0.15, 0.2, 0.25), [("面料柔软", 100, 500)]),
        ("好屏，普及", (0.1, 0.15, 0.19, 0.28, 0.33), [("好屏，普及", 100, 500)]),
    ],
)
def test_cells_are_parted_and_words_are_not(
    words: str, centres: tuple[float, ...], expected: list[tuple[str, int, int]]
) -> None:
    assert split(words, centres) == expected
