from __future__ import annotations

import io
import os
import struct
import zlib
from typing import TYPE_CHECKING

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from listinglint.facts.ports import Reading, TextReader, Unavailable
from listinglint.images.ocr import open_reader
from listinglint.model.listing import Picture, Place, Status

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="module")
def reader() -> TextReader:
    return open_reader(workers=1)


def read(reader: TextReader, data: bytes | None = None, file: Path | None = None) -> Reading | Unavailable:
    (answer,) = reader.read([Picture("p", Place("p"), Status.READ, file=file, data=data)])
    return answer


def saved(image: Image.Image, kind: str, **options: object) -> bytes:
    buffer = io.BytesIO()
    image.save(buffer, kind, **options)
    return buffer.getvalue()


def printed(mode: str = "RGB", ground: str = "white", ink: str = "black") -> Image.Image:
    image = Image.new("RGB", (420, 90), ground)
    ImageDraw.Draw(image).text((20, 20), "COTTON 95", ink, ImageFont.load_default(44))
    return image.convert(mode)


def why(answer: Reading | Unavailable) -> str:
    assert isinstance(answer, Unavailable)
    return answer.why.en


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "the file is empty"),
        (b"version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 9\n", "Git LFS pointer"),
        (b"\n<!DOCTYPE html><html><body>404</body></html>", "a web page"),
        (b'<svg xmlns="http://www.w3.org/2000/svg"/>', "SVG"),
        (b"just words", "not a picture of a known kind"),
        (saved(printed(), "JPEG")[:1500], "damaged"),
        (saved(printed(), "PNG")[:400], "damaged"),
        (saved(printed(), "WEBP")[:600], ""),
        (saved(printed(), "GIF")[:300], "damaged"),
    ],
)
def test_what_is_no_whole_picture_is_answered_with_the_reason(reader: TextReader, data: bytes, reason: str) -> None:
    assert reason in why(read(reader, data))


def test_files_that_are_none_are_answered_with_the_reason(reader: TextReader, tmp_path: Path) -> None:
    assert why(read(reader, file=tmp_path / "gone.jpg")) == "the file is missing"
    assert why(read(reader, file=tmp_path)) == "it is not a regular file"
    assert why(read(reader)) == "there are no bytes to read"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
def test_a_pipe_does_not_hang_the_run(reader: TextReader, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.jpg")
    assert why(read(reader, file=tmp_path / "pipe.jpg")) == "it is not a regular file"


def test_a_picture_larger_than_the_limit_is_refused_before_it_is_decoded(reader: TextReader) -> None:
    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    header = chunk(b"IHDR", struct.pack(">IIBBBBB", 60_000, 60_000, 8, 2, 0, 0, 0))
    bomb = b"\x89PNG\r\n\x1a\n" + header + chunk(b"IDAT", zlib.compress(bytes(1000))) + chunk(b"IEND", b"")
    assert why(read(reader, bomb)) == "the picture has 3600 megapixels, more than the 55 that are opened of its kind"


@pytest.mark.parametrize(
    ("data", "size"),
    [
        (saved(Image.new("RGB", (1, 1)), "PNG"), (1, 1)),
        (saved(Image.new("P", (1, 1)), "GIF"), (1, 1)),
        (saved(Image.new("RGB", (7, 3000)), "PNG"), (7, 3000)),
        (saved(Image.new("L", (3000, 2), 200), "PNG"), (3000, 2)),
    ],
)
def test_spacers_hold_no_words(reader: TextReader, data: bytes, size: tuple[int, int]) -> None:
    assert read(reader, data) == Reading(*size, ())


def sixteen_bit() -> bytes:
    return saved(Image.fromarray(np.asarray(printed("L")).astype("uint16") * 257), "PNG")


def see_through(ink: str) -> bytes:
    image = Image.new("RGBA", (420, 90), (0, 0, 0, 0))
    ImageDraw.Draw(image).text((20, 20), "COTTON 95", ink, ImageFont.load_default(44))
    return saved(image, "PNG")


@pytest.mark.parametrize(
    "data",
    [
        saved(printed(), "JPEG"),
        saved(printed("CMYK"), "JPEG"),
        saved(printed("L"), "JPEG"),
        saved(printed("1"), "PNG"),
        saved(printed("P"), "PNG"),
        saved(printed("LA"), "PNG"),
        sixteen_bit(),
        see_through("black"),
        see_through("white"),
        saved(printed(), "WEBP"),
        saved(printed(), "BMP"),
        saved(printed("P"), "GIF", save_all=True, append_images=[Image.new("P", (420, 90))]),
        saved(printed(ground="#333333", ink="#dddddd"), "JPEG", quality=60),
    ],
    ids=[
        "jpeg", "cmyk", "grey", "1 bit", "palette", "alpha", "16 bit", "see-through", "see-through white",
        "webp", "bmp", "animated", "dark",
    ],
)  # fmt: skip
def test_every_kind_of_picture_is_read(reader: TextReader, data: bytes) -> None:
    answer = read(reader, data)
    assert isinstance(answer, Reading)
    assert "".join(line.words.replace(" ", "") for line in answer.lines) == "COTTON95"


def test_a_very_large_jpeg_is_read_at_the_size_it_is_shown(reader: TextReader) -> None:
    image = printed().resize((4200, 900)).crop((0, 0, 6000, 4000))
    answer = read(reader, saved(image, "JPEG"))
    assert isinstance(answer, Reading)
    assert (answer.width, answer.height) == (6000, 4000)
    assert [line.words.replace(" ", "") for line in answer.lines] == ["COTTON95"]
    assert answer.lines[0].box.right > 1500
