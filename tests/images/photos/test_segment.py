import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont
from tests.images.photos.drawing import cut_out, page, scene

from listinglint.facts.ports import Line, Reading
from listinglint.images.photos.segment import FLAT, SEAM, SEAM_SHARE, STRAY, _flat, _stepping, find_regions
from listinglint.model.listing import Box


def overlap(one: Box, other: Box) -> float:
    across = max(min(one.right, other.right) - max(one.left, other.left), 0)
    down = max(min(one.bottom, other.bottom) - max(one.top, other.top), 0)
    both = across * down
    return both / (one.width * one.height + other.width * other.height - both)


def test_a_photo_that_fills_the_picture_is_one_region() -> None:
    assert [Box(0, 0, 750, 1000)] == find_regions(scene(750, 1000))


def test_photos_on_plain_ground_are_found_one_by_one() -> None:
    wanted = [Box(40, 60, 670, 500), Box(40, 640, 320, 400), Box(390, 640, 320, 400)]
    image = page(
        750, 1100, {(box.left, box.top): scene(box.width, box.height, seed) for seed, box in enumerate(wanted)}
    )
    found = find_regions(image)
    assert len(wanted) == len(found)
    assert all(overlap(want, got) > 0.9 for want, got in zip(wanted, found, strict=True))


def test_photos_that_touch_are_told_apart() -> None:
    dark, bright = (
        scene(750, 500, 1).point(lambda shade: shade // 2),
        scene(750, 500, 2).point(lambda shade: 128 + shade // 2),
    )
    found = find_regions(page(750, 1000, {(0, 0): dark, (0, 500): bright}))
    assert [len(found), abs(found[0].bottom - 500) <= 8] == [2, True]


def test_words_on_plain_ground_are_no_photo() -> None:
    image = Image.new("RGB", (750, 400), "white")
    ImageDraw.Draw(image).text((60, 100), "Size notes", fill="black", font=ImageFont.load_default(90))
    reading = Reading(750, 400, (Line("Size notes", Box(50, 90, 640, 120), 0.99),))
    assert find_regions(image, reading) == []


def test_a_caption_does_not_grow_the_photo_above_it() -> None:
    image = page(750, 800, {(75, 50): scene(600, 500)})
    ImageDraw.Draw(image).text((200, 600), "front view", fill="black", font=ImageFont.load_default(60))
    reading = Reading(750, 800, (Line("front view", Box(190, 590, 330, 90), 0.99),))
    assert [overlap(Box(75, 50, 600, 500), box) > 0.9 for box in find_regions(image, reading)] == [True]


def test_a_cut_out_keeps_some_of_its_ground() -> None:
    (found,) = find_regions(cut_out(800, 800))
    assert (found.width > 400, overlap(Box(180, 180, 440, 440), found) > 0.8) == (True, True)


def test_plain_and_tiny_pictures_have_no_photo() -> None:
    assert [find_regions(Image.new("RGB", size, "beige")) for size in ((1, 1), (750, 8), (750, 600))] == [[], [], []]


def test_boxes_of_a_reading_of_another_size_are_scaled() -> None:
    image = Image.new("RGB", (375, 200), "white")
    ImageDraw.Draw(image).text((30, 50), "Size notes", fill="black", font=ImageFont.load_default(45))
    assert find_regions(image, Reading(750, 400, (Line("Size notes", Box(50, 90, 640, 120), 0.99),))) == []


def test_a_very_tall_slice_is_cut_into_its_photos() -> None:
    corners = {(25, 25 + 600 * index): scene(700, 520, index) for index in range(10)}
    assert len(find_regions(page(750, 6000, corners))) == 10


def rows_of_all_sorts(width: int) -> np.ndarray[tuple[int, ...], np.dtype[np.int16]]:
    """Give rows (3, 120, width) with no to many dots that differ from their ground, by a little or a lot."""
    grain = np.random.default_rng(5)
    shades = np.repeat(grain.integers(100, 120, (3, 120, 1)), width, axis=2)
    shades += grain.integers(-FLAT, FLAT + 1, shades.shape) * grain.integers(0, 2, (1, 120, 1))
    strays = grain.random((1, 120, width)) < np.linspace(0, 0.1, 120)[:, None]
    return np.asarray(np.clip(shades + strays * grain.integers(-90, 90, (3, 120, width)), 0, 255), np.int16)


@pytest.mark.parametrize("width", [1, 2, 5, 7, 50, 200, 201])
def test_rows_that_are_left_out_soon_are_not_flat(width: int) -> None:
    shades = rows_of_all_sorts(width)
    sampled = shades[:, :, ::3]
    ground = np.sort(sampled, axis=2)[:, :, sampled.shape[2] // 2, None]
    strays = (np.abs(shades - ground).max(axis=0) > FLAT).sum(axis=1)
    assert _flat(shades).tolist() == (strays <= STRAY * width).tolist()


@pytest.mark.parametrize("width", [1, 2, 5, 50, 200, 201])
def test_rows_that_are_left_out_soon_are_no_seam(width: int) -> None:
    shades = rows_of_all_sorts(width)
    steps = (np.abs(shades[:, 2:] - shades[:, :-2]).max(axis=0) > SEAM).sum(axis=1)
    stepping = np.flatnonzero(steps >= SEAM_SHARE * width).tolist()
    assert _stepping(shades) == stepping
    assert 0 < len(stepping) < 118
