"""Scales: every word is there, only a mark tells which one holds."""

from __future__ import annotations

import pytest
from PIL import Image, ImageDraw
from tests.facts.sizes.pages import table

from listinglint.facts.ports import Line, Reading
from listinglint.facts.sizes import Quality, marked_scales, scale_in_words
from listinglint.facts.sizes.scales_in_picture import marked_scales_in_picture
from listinglint.model.listing import Box

CHOICES = ("无弹", "微弹", "高弹", "超弹")


def _chosen(text: str) -> list[tuple[Quality, tuple[str, ...], str | None]]:
    return [(seen.value.quality, seen.value.choices, seen.value.chosen) for seen in marked_scales([table(text)])]


@pytest.mark.parametrize(
    ("text", "chosen"),
    [
        ("面料弹性 | 无弹 | *微弹 | 高弹", "微弹"),
        ("弹力指数： | 无弹 | 微弹√ | 高弹", "微弹"),
        ("弹力指数 | □无弹 ☑微弹 □高弹", "微弹"),
        ("面料弹性 | 无弹 | 微弹 | 高弹", None),
        ("面料弹性 | *无弹 | *微弹 | 高弹", None),
        ("*面料弹性 | 无弹 | 微弹 | 高弹", None),
    ],
)
def test_the_marked_cell_is_chosen_and_nothing_else(text: str, chosen: str | None) -> None:
    assert [(Quality.STRETCH, ("无弹", "微弹", "高弹"), chosen)] == _chosen(text)


@pytest.mark.parametrize("text", ["面料 | 棉 | 麻", "弹力 | 拉力器", "衣长 | 60 | 62", "尺码 | S | M | L"])
def test_other_rows_are_no_scales(text: str) -> None:
    assert _chosen(text) == []


def test_a_scale_of_one_line() -> None:
    scale = scale_in_words("厚度指数：薄 适中✓ 厚")
    assert scale is not None
    assert (scale.quality, scale.chosen) == (Quality.THICKNESS, "适中")


def _picture(mark: str, at: int) -> tuple[Image.Image, Reading]:
    """Draw four words as bars of ink, one of them marked, and give the picture with what a reader reads."""
    image = Image.new("RGB", (700, 120), (250, 250, 250))
    pen = ImageDraw.Draw(image)
    lines = [Line("弹力指数", Box(20, 40, 90, 24), 1.0)]
    for number, word in enumerate(CHOICES):
        box = Box(180 + 120 * number, 40, 48, 24)
        is_marked = number == at
        if is_marked and mark == "ground":
            pen.rectangle((box.left - 20, box.top - 10, box.right + 20, box.bottom + 10), fill=(40, 40, 120))
        ink = (
            (190, 30, 30)
            if is_marked and mark == "ink"
            else (250, 250, 250)
            if is_marked and mark == "ground"
            else (90, 90, 90)
        )
        for stroke in range(6):
            pen.line((box.left + 8 * stroke, box.top + 2, box.left + 8 * stroke + 3, box.bottom - 3), fill=ink, width=2)
        if is_marked and mark == "bar":
            pen.rectangle((box.left - 10, box.top - 16, box.right + 10, box.top - 8), fill=(150, 190, 240))
        if is_marked and mark == "tick":
            pen.line((box.right + 6, 50, box.right + 12, 60, box.right + 24, 42), fill=(60, 60, 60), width=4)
        if is_marked and mark == "arrow":
            pen.polygon(((box.left + 14, 86), (box.left + 34, 86), (box.left + 24, 72)), fill=(200, 60, 60))
        lines.append(Line(word, box, 1.0))
    return image, Reading(700, 120, tuple(lines))


@pytest.mark.parametrize("mark", ["ground", "ink", "bar", "tick", "arrow"])
@pytest.mark.parametrize("at", range(4))
def test_a_painted_mark_is_seen(mark: str, at: int) -> None:
    image, reading = _picture(mark, at)
    (seen,) = marked_scales_in_picture(reading, "a.jpg", lambda: image)
    assert CHOICES[at] == seen.value.chosen


def test_no_mark_is_no_choice() -> None:
    image, reading = _picture("none", 0)
    (seen,) = marked_scales_in_picture(reading, "a.jpg", lambda: image)
    assert (seen.value.choices, seen.value.chosen) == (CHOICES, None)


def test_words_under_the_name_are_its_choices() -> None:
    image, reading = _picture("ground", 2)
    lines = (Line("弹力指数", Box(150, 5, 90, 20), 1.0), *reading.lines[1:])
    (seen,) = marked_scales_in_picture(Reading(700, 120, lines), "a.jpg", lambda: image)
    assert seen.value.chosen == "高弹"


def test_a_picture_is_opened_only_for_a_scale_and_may_be_gone() -> None:
    def never() -> Image.Image:
        raise AssertionError

    def gone() -> Image.Image:
        raise OSError

    _, reading = _picture("ground", 1)
    words = Reading(700, 120, (Line("面料柔软亲肤", Box(0, 0, 90, 20), 1.0),))
    assert marked_scales_in_picture(words, "a.jpg", never) == []
    assert [seen.value.chosen for seen in marked_scales_in_picture(reading, "a.jpg", gone)] == [None]
