from __future__ import annotations

import io
import subprocess
import sys

import pytest
from PIL import Image, ImageChops, ImageOps

from listinglint.facts.ports import Unavailable
from listinglint.images import DecodedImageCache, ImageBytes, decode
from listinglint.images.decode import GREY_ABOVE_MP, TooLarge, decode_image, in_rgb
from listinglint.images.opening import load
from listinglint.images.photos.analyse import shown


def saved(color: str, size: tuple[int, int] = (100, 100), kind: str = "PNG") -> bytes:
    buffer = io.BytesIO()
    Image.new("RGB", size, color).save(buffer, kind)
    return buffer.getvalue()


@pytest.fixture
def decoded(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The files that are decoded from here on, by their format."""
    seen: list[str] = []

    def watched(image: Image.Image) -> None:
        load(image)
        seen.append(image.format or "")

    monkeypatch.setattr(decode, "load", watched)
    return seen


def test_a_picture_is_decoded_once_for_all_who_look_at_it(decoded: list[str]) -> None:
    decoded_images, data = DecodedImageCache(), saved("red")
    assert (decoded_images.canvas(ImageBytes(data)) is decoded_images.coloured(ImageBytes(data)), decoded) == (
        True,
        ["PNG"],
    )


def test_pictures_of_the_same_size_are_not_taken_for_each_other() -> None:
    decoded_images = DecodedImageCache()
    assert [decoded_images.canvas(ImageBytes(saved(color))).image.getpixel((0, 0)) for color in ("red", "lime")] == [
        (255, 0, 0),
        (0, 255, 0),
    ]


def test_what_was_asked_for_long_ago_makes_room(decoded: list[str]) -> None:
    decoded_images = DecodedImageCache(room=2 * 100 * 100 * 4)
    for color in ("red", "lime", "red", "blue", "red", "lime"):
        decoded_images.canvas(ImageBytes(saved(color)))
    assert len(decoded) == 4  # red, lime, blue, and lime again


def test_a_picture_larger_than_the_room_is_given_and_not_kept(decoded: list[str]) -> None:
    decoded_images, data = DecodedImageCache(room=100), saved("red")
    assert [
        decoded_images.canvas(ImageBytes(data)).width,
        decoded_images.canvas(ImageBytes(data)).width,
        len(decoded),
    ] == [100, 100, 2]


def test_the_largest_are_greys_for_the_reader_and_keep_their_colours_for_the_eyes() -> None:
    side = int((GREY_ABOVE_MP * 1_000_000 / 10) ** 0.5) + 1
    decoded_images, data = DecodedImageCache(), saved("red", (side, 10 * side), "JPEG")
    assert [
        decoded_images.canvas(ImageBytes(data)).image.mode,
        decoded_images.coloured(ImageBytes(data)).image.mode,
        decoded_images.canvas(ImageBytes(data)).image.mode,
    ] == [
        "L",
        "RGB",
        "L",
    ]


def test_what_is_no_picture_has_a_reason_every_time() -> None:
    decoded_images = DecodedImageCache()
    for _ in range(2):
        with pytest.raises(Unavailable, match="the file is empty"):
            decoded_images.canvas(ImageBytes(b""))


def test_what_is_larger_than_the_room_drives_nothing_out(decoded: list[str]) -> None:
    decoded_images, small = DecodedImageCache(room=50_000), saved("red")
    for data in (small, saved("lime", (200, 200)), small):
        decoded_images.canvas(ImageBytes(data))
    assert len(decoded) == 2


def test_webp_is_held_without_its_decoder() -> None:
    assert type(decode_image(saved("red", kind="WEBP")).image) is Image.Image


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "TIFF"])
@pytest.mark.parametrize("turned", range(1, 9))
def test_pictures_are_set_upright(kind: str, turned: int) -> None:
    image, exif = Image.new("RGB", (40, 60)), Image.Exif()
    for place, color in (((0, 0), "red"), ((20, 0), "lime"), ((0, 30), "blue")):
        image.paste(color, (*place, place[0] + 20, place[1] + 30))
    exif[0x0112] = turned
    buffer = io.BytesIO()
    image.save(buffer, kind, exif=exif)
    canvas = decode_image(buffer.getvalue())
    wanted = ImageOps.exif_transpose(Image.open(buffer)).convert("RGB")
    assert (canvas.width, canvas.height, canvas.image.size) == (*wanted.size, wanted.size)
    assert ImageChops.difference(canvas.image.convert("RGB"), wanted).getextrema() == ((0, 0),) * 3


def test_a_colour_that_stands_for_see_through_is_laid_on_white() -> None:
    buffer = io.BytesIO()
    Image.new("RGB", (40, 40), (1, 2, 3)).save(buffer, "PNG", transparency=(1, 2, 3))
    assert decode_image(buffer.getvalue()).strip(0, 40).getpixel((9, 9)) == (255, 255, 255)


def test_white_goods_on_nothing_stay_on_nothing_however_large() -> None:
    image = Image.new("RGBA", (3000, 3000), (0, 0, 0, 0))
    image.paste((255, 255, 255, 255), (600, 600, 2400, 2400))
    buffer = io.BytesIO()
    image.save(buffer, "PNG", compress_level=1)
    canvas = decode_image(buffer.getvalue())
    assert canvas.image.size == (1500, 1500)
    assert [one.getpixel((0, 0)) for one in (in_rgb(canvas.image), canvas.strip(0, 1500))] == [(255,) * 3, (0,) * 3]


@pytest.mark.parametrize("kind", ["JPEG", "PNG"])
@pytest.mark.parametrize("side", [700, 1300, 2450, 3050, 4550])
def test_photos_are_measured_at_about_one_size(kind: str, side: int) -> None:
    assert 533 <= min(shown(decode_image(saved("red", (side, side + 9), kind))).size) <= 1200


def test_what_is_too_large_is_neither_read_nor_looked_at() -> None:
    buffer = io.BytesIO()
    Image.new("RGB", (8000, 7000), "red").save(buffer, "PNG", compress_level=1)
    data = ImageBytes(buffer.getvalue())
    for look in (DecodedImageCache().canvas, DecodedImageCache().coloured):
        with pytest.raises(TooLarge, match="56 megapixels, more than the 55"):
            look(data)


def test_a_damaged_header_is_nothing_to_complain_about() -> None:
    image = Image.new("RGB", (60, 80), "red")
    buffer = io.BytesIO()
    image.save(buffer, "JPEG", exif=b"Exif\0\0MM\0*\0\0\0\x08\0\x02\x01\x12\0\x03\0\0\0\x02")
    code = (
        "import sys; from listinglint.images.decode import decode_image; from listinglint.images.photos.metadata import read_metadata\n"
        "data = sys.stdin.buffer.read(); print(decode_image(data).image.size, read_metadata(data).camera)"
    )
    told = subprocess.run([sys.executable, "-c", code], input=buffer.getvalue(), capture_output=True, check=True)
    assert (told.stdout.split(), told.stderr) == ([b"(60,", b"80)"], b"")
