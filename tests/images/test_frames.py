"""Animations and files that end too early: what there is is read, and what is not is said."""

from __future__ import annotations

import io

import pytest
from PIL import Image, ImageDraw, ImageFont

from listinglint.facts.ports import BrokenPicture, Reading
from listinglint.images.decode import decode_image
from listinglint.images.frames import MOST_READ, later_frames
from listinglint.images.ocr import open_reader
from listinglint.model.listing import Picture, Place, Status


def printed(words: str, ground: str = "white", height: int = 200) -> Image.Image:
    image = Image.new("RGB", (420, height), ground)
    ImageDraw.Draw(image).text((20, height - 90), words, "black", ImageFont.load_default(44))
    return image


def saved(image: Image.Image, kind: str, **options: object) -> bytes:
    buffer = io.BytesIO()
    image.save(buffer, kind, **options)
    return buffer.getvalue()


def animated(*frames: Image.Image, kind: str = "GIF") -> bytes:
    return saved(frames[0], kind, save_all=True, append_images=list(frames[1:]), duration=400)


@pytest.mark.parametrize("kind", ["GIF", "PNG", "WEBP"])
def test_what_only_a_later_frame_shows_is_read(kind: str) -> None:
    data = animated(printed(""), printed("COTTON 95"), kind=kind)
    (reading,) = open_reader(workers=1).read([Picture("a", Place("a"), Status.READ, data=data)])
    assert isinstance(reading, Reading)
    assert (reading.frames, reading.lack, [line.words for line in reading.lines]) == (2, None, ["COTTON 95"])
    (line,) = reading.lines
    assert line.box.top >= reading.height > reading.shown(line.box).top


def test_frames_that_show_the_same_are_read_once() -> None:
    data = animated(printed("A"), printed("A"), printed("A", ground="#fefefe"))
    assert later_frames(data, decode_image(data)) == ([], True)


def test_a_film_is_read_in_part_and_says_so() -> None:
    frames = [printed(f"{at}{at}{at}{at} {'W' * at}", ground=f"#{at:02x}80{255 - at:02x}") for at in range(0, 250, 9)]
    data = animated(*frames)
    found, is_all = later_frames(data, decode_image(data))
    assert (len(found), is_all) == (MOST_READ, False)


def test_a_jpeg_without_its_end_is_whole() -> None:
    whole = decode_image(saved(printed("COTTON 95"), "JPEG"))
    cut = decode_image(saved(printed("COTTON 95"), "JPEG")[:-2])
    assert cut.lost == 0.0
    assert cut.image.tobytes() == whole.image.tobytes()


@pytest.mark.parametrize("kind", ["JPEG", "PNG"])
def test_a_picture_without_its_last_rows_is_decoded_and_says_so(kind: str) -> None:
    noise = Image.effect_noise((300, 400), 90).convert("RGB")
    data = saved(noise, kind)
    cut = decode_image(data[: len(data) * 7 // 10])
    assert 0.2 < cut.lost < 0.4
    assert cut.image.size == (300, 400)


def test_a_picture_without_most_of_its_rows_is_damaged() -> None:
    data = saved(Image.effect_noise((300, 400), 90).convert("RGB"), "JPEG")
    with pytest.raises(BrokenPicture):
        decode_image(data[: len(data) // 4])
