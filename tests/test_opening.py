from __future__ import annotations

import io
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import pytest
from PIL import Image

from listinglint.evidence.tools import Unavailable
from listinglint.opening import Easel
from listinglint.opening.canvas import GREY_ABOVE_MP

if TYPE_CHECKING:
    from collections.abc import Callable


def saved(color: str, size: tuple[int, int] = (100, 100), kind: str = "PNG") -> bytes:
    buffer = io.BytesIO()
    Image.new("RGB", size, color).save(buffer, kind)
    return buffer.getvalue()


@pytest.fixture
def decoded(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The files that are decoded from here on, by their format."""
    seen: list[str] = []
    opens: Callable[..., Image.Image] = Image.open

    def watched(*args: object) -> Image.Image:
        image = opens(*args)
        seen.append(image.format or "")
        return image

    monkeypatch.setattr(Image, "open", watched)
    return seen


def test_a_picture_is_decoded_once_for_all_who_look_at_it(decoded: list[str]) -> None:
    easel, data = Easel(), saved("red")
    assert (easel.canvas(data) is easel.coloured(data), decoded) == (True, ["PNG"])


def test_pictures_of_the_same_size_are_not_taken_for_each_other() -> None:
    easel = Easel()
    assert [easel.canvas(saved(color)).image.getpixel((0, 0)) for color in ("red", "lime")] == [
        (255, 0, 0),
        (0, 255, 0),
    ]


def test_what_was_asked_for_long_ago_makes_room(decoded: list[str]) -> None:
    easel = Easel(room=2 * 100 * 100 * 3)
    for color in ("red", "lime", "red", "blue", "red", "lime"):
        easel.canvas(saved(color))
    assert len(decoded) == 4  # red, lime, blue, and lime again


def test_a_picture_larger_than_the_room_is_given_and_not_kept(decoded: list[str]) -> None:
    easel, data = Easel(room=100), saved("red")
    assert [easel.canvas(data).width, easel.canvas(data).width, len(decoded)] == [100, 100, 2]


def test_the_largest_are_greys_for_the_reader_and_keep_their_colours_for_the_eyes() -> None:
    side = int((GREY_ABOVE_MP * 1_000_000 / 10) ** 0.5) + 1
    easel, data = Easel(), saved("red", (side, 10 * side), "JPEG")
    assert [easel.canvas(data).image.mode, easel.coloured(data).image.mode, easel.canvas(data).image.mode] == [
        "L",
        "RGB",
        "L",
    ]


def test_what_is_no_picture_has_a_reason_every_time() -> None:
    easel = Easel()
    for _ in range(2):
        with pytest.raises(Unavailable, match="the file is empty"):
            easel.canvas(b"")


def test_many_threads_may_ask_at_once() -> None:
    easel, files = Easel(room=3 * 100 * 100 * 3), [saved(color) for color in ("red", "lime", "blue", "black")] * 20
    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(lambda data: easel.canvas(data).image.getpixel((0, 0)), files))
    assert answers == [(255, 0, 0), (0, 255, 0), (0, 0, 255), (0, 0, 0)] * 20


def test_a_damaged_header_is_nothing_to_complain_about() -> None:
    image = Image.new("RGB", (60, 80), "red")
    buffer = io.BytesIO()
    image.save(buffer, "JPEG", exif=b"Exif\0\0MM\0*\0\0\0\x08\0\x02\x01\x12\0\x03\0\0\0\x02")
    code = (
        "import sys; from listinglint.opening.canvas import open_canvas; from listinglint.eyes.headers import read_header\n"
        "data = sys.stdin.buffer.read(); print(open_canvas(data).image.size, read_header(data).camera)"
    )
    told = subprocess.run([sys.executable, "-c", code], input=buffer.getvalue(), capture_output=True, check=True)
    assert (told.stdout.split(), told.stderr) == ([b"(60,", b"80)"], b"")
