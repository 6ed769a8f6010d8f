"""Five more painted forms: a tinted band above, ranges, two units in a cell, many sizes across, values in lines with dots."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.facts.sizes.forms.content import Content, Words, content
from tests.facts.sizes.forms.painted import WIDTH, Painted, _look, brush, paint, sheet

if TYPE_CHECKING:
    import random
    from collections.abc import Callable
    from pathlib import Path


def tinted_band(chance: random.Random, words: Words, font: Path) -> Painted:
    """A header on a tinted band, no lines below it."""
    one = content(chance, words, chance.choice(("zh-cn", "en")))
    with_ = brush(chance, font, "zh-cn")
    image, pen = sheet(120 + 54 * len(one.rows), with_)
    pen.rectangle((30, 40, WIDTH - 30, 94), fill="#5a6b80" if with_.ground == "#39424e" else "#c4d4e6")
    paint(pen, one.rows, with_, (30, 40, WIDTH - 30, 54), lines=False)
    return Painted((image,), [one.truth])


def in_ranges(chance: random.Random, words: Words, font: Path) -> Painted:
    """Values as ranges."""
    del words
    measures = chance.choice((("胸围", "腰围", "衣长"), ("臀围", "腰围", "裤长")))
    sizes = chance.choice((("S", "M", "L", "XL"), ("M码", "L码", "XL码")))
    values = tuple((f"{84 + 4 * at}-{88 + 4 * at}", f"{64 + 4 * at}-{68 + 4 * at}", f"{60 + at}") for at in range(len(sizes)))  # fmt: skip
    made = Content(sizes, measures, values, "尺码")
    with_ = brush(chance, font, "zh-cn")
    rows = made.rows if chance.random() < 0.5 else made.across
    image, pen = sheet(160 + 52 * len(rows), with_)
    pen.text((WIDTH / 2, 40), "尺码对照表（cm）", with_.ink, with_.face(28), anchor="mm")
    paint(pen, rows, with_, (40, 90, WIDTH - 40, 52), **_look(chance))
    return Painted((image,), [made.truth])


def both_units(chance: random.Random, words: Words, font: Path) -> Painted:
    """Centimetres and inches in one cell."""
    del words
    slash = chance.choice((" / ", "/"))
    values = tuple((f'{91 + 5 * at}cm{slash}{36 + 2 * at}"', f'{64 + 2 * at}cm{slash}{25 + at}"') for at in range(4))
    made = Content(("S", "M", "L", "XL"), ("Chest", "Length"), values, "Size")
    with_ = brush(chance, font, "en")
    image, pen = sheet(380, with_)
    paint(pen, made.rows, with_, (60, 50, WIDTH - 60, 54), **_look(chance))
    return Painted((image,), [made.truth], "en", "Linen shirt")


def many_across(chance: random.Random, words: Words, font: Path) -> Painted:
    """Eight sizes across, their measures down."""
    del words
    sizes = tuple(chance.choice((("XXS", "XS", "S", "M", "L", "XL", "2XL", "3XL"), ("28", "29", "30", "31", "32", "33", "34", "36"))))  # fmt: skip
    measures = ("裤长", "腰围", "臀围", "大腿围") if sizes[0] == "28" else ("衣长", "胸围", "肩宽", "袖长")
    values = tuple(tuple(str(start + at) for start in (60, 88, 40, 20)) for at in range(8))
    made = Content(sizes, measures, values, "尺码")
    with_ = brush(chance, font, "zh-cn")
    image, pen = sheet(400, with_)
    paint(pen, made.across, with_, (20, 60, WIDTH - 20, 52), **_look(chance))
    return Painted((image,), [made.truth], title="男士牛仔裤" if sizes[0] == "28" else "女士亚麻衬衫")


def with_notes(chance: random.Random, words: Words, font: Path) -> Painted:
    """A table between a heading of two lines and notes of two lines in small print."""
    one = content(chance, words, "zh-cn")
    with_ = brush(chance, font, "zh-cn")
    high = 50 * len(one.rows)
    image, pen = sheet(260 + high, with_)
    pen.text((WIDTH / 2, 34), "SIZE INFORMATION", with_.ink, with_.face(30), anchor="mm")
    pen.text((WIDTH / 2, 74), "尺码信息 · 单位 cm", with_.ink, with_.face(20), anchor="mm")
    paint(pen, one.rows, with_, (50, 110, WIDTH - 50, 50), **_look(chance))
    pen.text((50, 140 + high), "*以上为平铺测量数据，手工测量允许1-3cm误差", with_.ink, with_.face(16))
    pen.text((50, 170 + high), "*尺码仅供参考，具体以收到的实物为准", with_.ink, with_.face(16))
    return Painted((image,), [one.truth])


FURTHER_PAINTED: tuple[Callable[[random.Random, Words, Path], Painted], ...] = (tinted_band, in_ranges, both_units, many_across, with_notes)  # fmt: skip
