from __future__ import annotations

import io
import struct
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest
from PIL import Image, ImageDraw

from listinglint.facts.ports import BrokenPicture, Unavailable
from listinglint.images.decode import decode_image, open_coloured
from listinglint.images.photos.metadata import read_metadata

if TYPE_CHECKING:
    from collections.abc import Callable

HEIC = Path(__file__).with_name("phone.heic")


def saved(kind: str, mode: str = "RGB", **options: object) -> bytes:
    image = Image.new("RGB", (320, 240), "white")
    ImageDraw.Draw(image).rectangle((40, 40, 200, 160), "red")
    buffer = io.BytesIO()
    image.convert(mode).save(buffer, kind, **options)
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("kind", "mode"),
    [("JPEG", "RGB"), ("JPEG", "CMYK"), ("MPO", "RGB"), ("PNG", "RGB"), ("WEBP", "RGB"), ("GIF", "P"), ("BMP", "RGB"), ("AVIF", "RGB"), ("TIFF", "RGB")],
)  # fmt: skip
def test_formats_of_listings_are_opened(kind: str, mode: str) -> None:
    assert decode_image(saved(kind, mode)).width == 320


@pytest.mark.parametrize("look", [decode_image, open_coloured, read_metadata])
@pytest.mark.parametrize(
    ("kind", "mode", "reason"),
    [
        ("JPEG2000", "RGB", "the file is JPEG 2000, which shops can't show"),
        ("EPS", "RGB", "the file is PostScript, which shops can't show"),
        ("PDF", "RGB", "the file is PDF, which shops can't show"),
        ("PPM", "RGB", "the file is PNM, which shops can't show"),
        ("PPM", "1", "the file is PNM, which shops can't show"),
        ("DDS", "RGB", "the file is DDS, which shops can't show"),
        ("ICNS", "RGB", "the file is ICNS, which shops can't show"),
        ("QOI", "RGB", "the file is QOI, which shops can't show"),
        ("TGA", "RGB", "the file is not a picture of a known kind"),
        ("PCX", "RGB", "the file is not a picture of a known kind"),
        ("SGI", "RGB", "the file is not a picture of a known kind"),
        ("BLP", "P", "the file is not a picture of a known kind"),
        ("SPIDER", "F", "the file is not a picture of a known kind"),
        ("MSP", "1", "the file is not a picture of a known kind"),
        ("XBM", "1", "the file is not a picture of a known kind"),
        ("DIB", "RGB", "the file is not a picture of a known kind"),
    ],
)
def test_what_no_shop_shows_is_not_opened(look: Callable[[bytes], object], kind: str, mode: str, reason: str) -> None:
    with pytest.raises(BrokenPicture) as refused:
        look(saved(kind, mode))
    assert refused.value.why.en.startswith(reason)


def test_an_icon_is_shown_and_not_read() -> None:
    with pytest.raises(Unavailable, match="an icon") as refused:
        decode_image(saved("ICO", "RGBA"))
    assert not isinstance(refused.value, BrokenPicture)


def test_a_photo_of_a_phone_is_opened_where_its_decoder_is_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    assert decode_image(HEIC.read_bytes()).width == 64
    monkeypatch.setitem(sys.modules, "pi_heif", None)
    with pytest.raises(BrokenPicture, match="HEIC, which shops can't show: save it as JPEG or PNG"):
        decode_image(HEIC.read_bytes())


def test_pictures_are_opened_in_one_place_only(root: Path) -> None:
    files = [file for file in (root / "src").rglob("*.py") if "Image.open(" in file.read_text("utf-8")]
    assert [file.name for file in files] == ["opening.py"]


@pytest.mark.parametrize(
    "error",
    [
        RuntimeError("Failed to decode frame 0"),
        struct.error("unpack requires a buffer of 4 bytes"),
        subprocess.CalledProcessError(1, "gs"),
        AttributeError("x"),
        AssertionError(),
        ZeroDivisionError("division by zero"),
        RecursionError("maximum recursion depth exceeded"),
    ],
)
@pytest.mark.parametrize("look", [decode_image, open_coloured])
def test_whatever_a_decoder_raises_is_a_reason_of_that_picture(
    monkeypatch: pytest.MonkeyPatch, look: Callable[[bytes], object], error: Exception
) -> None:
    def damaged(_: object) -> None:
        raise error

    data = saved("PNG")
    monkeypatch.setattr("PIL.ImageFile.ImageFile.load", damaged)
    with pytest.raises(BrokenPicture, match="the picture is damaged"):
        look(data)
    monkeypatch.setattr("PIL.Image.open", lambda *_, **__: damaged(None))
    with pytest.raises(BrokenPicture, match="the picture is damaged"):
        look(data)


def test_no_memory_is_no_fault_of_the_picture(monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: object) -> None:
        raise MemoryError

    monkeypatch.setattr("PIL.ImageFile.ImageFile.load", full)
    with pytest.raises(Unavailable) as refused:
        decode_image(saved("PNG"))
    assert not isinstance(refused.value, BrokenPicture)


@pytest.mark.parametrize("kind", ["AVIF", "WEBP", "GIF", "BMP", "TIFF", "PNG", "JPEG"])
def test_damaged_files_have_a_reason_or_are_decoded(kind: str, capfd: pytest.CaptureFixture[str]) -> None:
    data, chance = saved(kind, "P" if kind == "GIF" else "RGB"), np.random.default_rng(5)
    reasons = []
    for _ in range(60):
        spoiled = bytearray(data)
        for place in chance.integers(len(data) // 10, len(data), 12):
            spoiled[place] = chance.integers(256)
        for look in (decode_image, open_coloured, read_metadata):
            try:
                look(bytes(spoiled))
            except Unavailable as told:
                reasons.append(told.why.en)
    assert all(reasons)
    assert capfd.readouterr() == ("", "")


def test_the_tiff_library_keeps_quiet(capfd: pytest.CaptureFixture[str]) -> None:
    data = bytearray(saved("TIFF", compression="tiff_lzw"))
    data[8:40] = bytes(range(200, 232))
    with pytest.raises(BrokenPicture):
        decode_image(bytes(data))
    sys.stderr.write("still here\n")
    assert capfd.readouterr() == ("", "still here\n")


@pytest.mark.filterwarnings("error")
def test_what_is_no_number_is_black() -> None:
    buffer = io.BytesIO()
    Image.fromarray(np.full((20, 20), np.nan, np.float32)).save(buffer, "TIFF")
    assert decode_image(buffer.getvalue()).strip(0, 20).getpixel((3, 3)) == (0, 0, 0)


def test_a_png_without_its_end_is_whole_as_long_as_its_rows_are() -> None:
    data = saved("PNG")
    assert decode_image(data[:-12]).strip(0, 240).tobytes() == decode_image(data).strip(0, 240).tobytes()
    with pytest.raises(BrokenPicture, match="the picture is damaged"):
        decode_image(data[: len(data) // 2])
