"""Lines over the cut between two slices, captions of one line, and numbers that end in a fraction."""

from __future__ import annotations

import io

import pytest
from PIL import Image, ImageDraw, ImageFont

from listinglint.facts.ports import Reading, TextReader
from listinglint.images.ocr import open_reader
from listinglint.model.listing import Picture, Place, Status


@pytest.fixture(scope="module")
def reader() -> TextReader:
    return open_reader(workers=1)


def pictures(*images: Image.Image) -> list[Picture]:
    found = []
    for at, image in enumerate(images):
        buffer = io.BytesIO()
        image.save(buffer, "PNG")
        found.append(Picture(f"{at}.png", Place("page.html"), Status.READ, data=buffer.getvalue()))
    return found


def words(reader: TextReader, *images: Image.Image) -> list[list[str]]:
    readings = reader.read(pictures(*images))
    return [[line.words for line in one.lines] for one in readings if isinstance(one, Reading)]


def drawn(height: int, *lines: tuple[int, str], size: int = 30) -> Image.Image:
    image = Image.new("RGB", (480, height), "white")
    for top, line in lines:
        ImageDraw.Draw(image).text((40, top), line, "black", ImageFont.load_default(size))
    return image


@pytest.mark.parametrize("cut", [188, 194, 200])
def test_a_line_over_a_cut_is_read_once_and_whole(reader: TextReader, cut: int) -> None:
    page = drawn(400, (60, "Sleeve 57"), (180, "Chest 96"), (300, "Length 62"))
    upper, lower = page.crop((0, 0, 480, cut)), page.crop((0, cut, 480, 400))
    assert sorted(line for lines in words(reader, upper, lower) for line in lines) == [
        "Chest 96",
        "Length 62",
        "Sleeve 57",
    ]


def test_a_clean_cut_changes_nothing(reader: TextReader) -> None:
    page = drawn(400, (60, "Sleeve 57"), (300, "Length 62"))
    upper, lower = page.crop((0, 0, 480, 200)), page.crop((0, 200, 480, 400))
    assert words(reader, upper, lower) == [["Sleeve 57"], ["Length 62"]]


@pytest.mark.parametrize("height", [44, 60, 90])
def test_a_caption_of_one_line_is_read(reader: TextReader, height: int) -> None:
    assert words(reader, drawn(height, (height - 44, "Cotton 95"), size=30)) == [["Cotton 95"]]


def with_fraction(pen: ImageDraw.ImageDraw, at: tuple[int, int], whole: str, upper: str, lower: str) -> None:
    """Draw a number and a sign such as ½: two small figures with a stroke between, as fonts do."""
    left = at[0]
    pen.text(at, whole, "black", ImageFont.load_default(32))
    left += round(pen.textlength(whole, ImageFont.load_default(32)))
    box = pen.textbbox(at, whole, ImageFont.load_default(32))
    high = box[3] - box[1]
    pen.text((left + 2, box[1]), upper, "black", ImageFont.load_default(19), anchor="lt")
    pen.line((left + 7, box[3] - 1, left + 17, box[1]), "black", 2)
    pen.text((left + 15, box[1] + high), lower, "black", ImageFont.load_default(19), anchor="lb")


def test_numbers_that_end_in_a_fraction(reader: TextReader) -> None:
    image = drawn(400, (30, "Chest 96"))
    pen = ImageDraw.Draw(image)
    for at, (whole, upper, lower) in enumerate((("38", "1", "2"), ("26", "1", "4"), ("25", "3", "4"))):
        with_fraction(pen, (60, 100 + 80 * at), whole, upper, lower)
    (read,) = words(reader, image)
    assert [one.replace("1/2", "½").replace("1/4", "¼").replace("3/4", "¾") for one in read[1:]] == [
        "38½",
        "26¼",
        "25¾",
    ]


def test_numbers_without_a_fraction_stay_as_they_are(reader: TextReader) -> None:
    cells = ["40/42", "114", "62.5", "2614", "26%"]
    page = drawn(400, *((30 + 70 * at, cell) for at, cell in enumerate(cells)))
    assert words(reader, page) == [cells]
