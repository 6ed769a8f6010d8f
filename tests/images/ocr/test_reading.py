from __future__ import annotations

import io
from pathlib import Path

import pytest
from PIL import Image, ImageDraw, ImageFont

from listinglint.facts.ports import Reading, TextReader
from listinglint.images.ocr import open_reader
from listinglint.model.listing import Picture, Place, Status

PICTURES = Path(__file__).parent / "pictures"


@pytest.fixture(scope="module")
def reader() -> TextReader:
    return open_reader(workers=2)


def read(reader: TextReader, name: str) -> Reading:
    (reading,) = reader.read([Picture(name, Place(name), Status.READ, file=PICTURES / name)])
    assert isinstance(reading, Reading)
    return reading


def words(reading: Reading) -> list[str]:
    return [line.words.replace(" ", "") for line in reading.lines]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("simplified.png", ["关于色差：请以实物为准", "手工平铺测量误差1-3cm", "拍下后48小时内发货"]),
        ("traditional.png", ["圖片顏色與實物略有差異", "請勿下單前先詢問說明", "鑑賞期七天非試用期"]),
        ("english.png", ["Pleaseallow1-3cmdeviation", "Coloursmayvaryonyourscreen"]),
        ("table.png", ["尺码", "胸围", "衣长", "M", "94", "65", "L", "98", "67"]),
        ("tall.png", [f"第{row}行面料柔软" for row in range(1, 13)]),
        ("upright.png", ["匠心之作简约"]),
        ("turned.jpg", ["支持七天无理由退换"]),
        ("small.png", ["尺寸说明", "尺寸为手工测量存在误差", "颜色因显示器不同有色差", "产品均为实物拍摄请放心"]),
    ],
)
def test_words_are_read_in_order(reader: TextReader, name: str, expected: list[str]) -> None:
    assert words(read(reader, name)) == expected


def test_a_box_stands_around_its_words(reader: TextReader) -> None:
    line = read(reader, "simplified.png").lines[1]  # drawn at 30, 58, about 268 x 24 pixels
    assert 10 <= line.box.left <= 32
    assert 44 <= line.box.top <= 64
    assert 290 <= line.box.right <= 325
    assert 78 <= line.box.bottom <= 102
    assert line.confidence > 0.95


def test_boxes_of_a_turned_picture_are_those_of_the_shown_one(reader: TextReader) -> None:
    reading = read(reader, "turned.jpg")
    assert (reading.width, reading.height) == (420, 200)
    box = reading.lines[0].box
    assert box.width > 4 * box.height
    assert box.right <= 420


def test_boxes_of_a_tall_picture_count_from_its_top(reader: TextReader) -> None:
    lines = read(reader, "tall.png").lines
    assert all(abs(line.box.top + line.box.height / 2 - (38 + 331 * row)) < 14 for row, line in enumerate(lines))


@pytest.mark.parametrize("top", range(900, 1020, 13))
def test_a_line_near_a_seam_of_strips_is_read_once(reader: TextReader, top: int) -> None:
    image = Image.new("RGB", (260, 1150), "white")
    ImageDraw.Draw(image).text((20, top), "COTTON 95", "black", ImageFont.load_default(30))
    buffer = io.BytesIO()
    image.save(buffer, "PNG")
    (answer,) = reader.read([Picture("a", Place("a"), Status.READ, data=buffer.getvalue())])
    assert isinstance(answer, Reading)
    assert words(answer) == ["COTTON95"]


def test_a_picture_handed_in_twice_is_answered_twice(reader: TextReader) -> None:
    picture = Picture("a", Place("a"), Status.READ, data=(PICTURES / "english.png").read_bytes())
    first, second = reader.read([picture, picture])
    assert first == second
    assert isinstance(first, Reading)
