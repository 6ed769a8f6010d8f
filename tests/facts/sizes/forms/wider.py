"""Five forms more: ages for sizes, units in a second line, sizes in pills, dotted lines, two people's tables side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.facts.sizes.forms.content import Content, Words, content, folded
from tests.facts.sizes.forms.painted import WIDTH, Painted, _look, brush, paint, sheet

if TYPE_CHECKING:
    import random
    from collections.abc import Callable
    from pathlib import Path


def ages_first(chance: random.Random, words: Words, font: Path) -> Painted:
    """Children's sizes by age, with the measures beside them."""
    del words
    language, corner, ages = chance.choice((("zh-cn", "年龄", ("1-2岁", "2-3岁", "3-4岁", "4-5岁")), ("en", "Age", ("6-12M", "12-18M", "2-3Y", "4-5Y"))))  # fmt: skip
    measures = ("衣长", "胸围", "裤长") if language == "zh-cn" else ("Length", "Chest", "Waist")
    start = chance.randint(38, 44)
    values = tuple((str(start + 3 * at), str(start + 18 + 2 * at), str(start + 8 + 4 * at)) for at in range(4))
    made = Content(ages, measures, values, corner)
    with_ = brush(chance, font, language)
    image, pen = sheet(400, with_)
    pen.text((WIDTH / 2, 40), "单位：cm" if language == "zh-cn" else "in cm", with_.ink, with_.face(24), anchor="mm")
    paint(pen, made.rows, with_, (50, 80, WIDTH - 50, 56), **_look(chance))
    truth = {
        **made.truth,
        **{(folded(age), folded(corner)): folded(age) for age in ages},
    }  # an age is a measure as well
    return Painted((image,), [truth], language, "儿童睡衣套装" if language == "zh-cn" else "Kids pyjamas")


def units_below(chance: random.Random, words: Words, font: Path) -> Painted:
    """Each measure over two columns, cm and inch, which stand in a second line."""
    del words
    measures = chance.choice((("Bust", "Length"), ("Waist", "Hips"), ("Chest", "Sleeve")))
    sizes = chance.choice((("S", "M", "L", "XL"), ("XS", "S", "M", "L")))
    values = tuple((f"{86 + 4 * at}", f"{33.9 + 1.6 * at:.1f}", f"{62 + at}", f"{24.4 + 0.4 * at:.1f}") for at in range(4))  # fmt: skip
    truth = Content(sizes, tuple(f"{one} {unit}" for one in measures for unit in ("cm", "inch")), values).truth
    with_ = brush(chance, font, "en")
    image, pen = sheet(430, with_)
    across = [50 + 138 * at for at in range(6)]
    for at, one in enumerate(measures):
        pen.text(((across[1 + 2 * at] + across[3 + 2 * at]) / 2, 60), one, with_.ink, with_.face(24), anchor="mm")
    rows = [["Size", "cm", "inch", "cm", "inch"], *([size, *row] for size, row in zip(sizes, values, strict=True))]
    for down, row in enumerate(rows):
        for at, cell in enumerate(row):
            pen.text(((across[at] + across[at + 1]) / 2, 112 + 58 * down), cell, with_.ink, with_.face(22), anchor="mm")
    return Painted((image,), [truth], "en", "Linen dress")


def in_pills(chance: random.Random, words: Words, font: Path) -> Painted:
    """Sizes in dark pills, values without any lines."""
    one = content(chance, words, chance.choice(("zh-cn", "en")))
    with_ = brush(chance, font, "zh-cn")
    image, pen = sheet(130 + 64 * len(one.rows), with_)
    width = (WIDTH - 80) // len(one.rows[0])
    size = min(22, int(22 * width / max(with_.face(22).getlength(cell) + 16 for row in one.rows for cell in row)))
    for down, row in enumerate(one.rows):
        for at, cell in enumerate(row):
            middle = (40 + width * at + width / 2, 70 + 64 * down)
            is_pill = at == 0 and down > 0
            if is_pill:
                pen.rounded_rectangle(
                    (44 + width * at, middle[1] - 22, 36 + width * (at + 1), middle[1] + 22), 20, "#2e5a4c"
                )
            pen.text(middle, cell, "#ffffff" if is_pill else with_.ink, with_.face(max(size, 12)), anchor="mm")
    return Painted((image,), [one.truth])


def dotted(chance: random.Random, words: Words, font: Path) -> Painted:
    """Rows between dotted lines, the first column to the left, values to the right."""
    one = content(chance, words, chance.choice(("zh-tw", "en")))
    with_ = brush(chance, font, "zh-tw")
    rows = one.across
    image, pen = sheet(110 + 58 * len(rows), with_)
    step = (WIDTH - 290) // max(len(rows[0]) - 1, 1)
    for down, row in enumerate(rows):
        y = 60 + 58 * down
        pen.text((40, y), row[0], with_.ink, with_.face(22), anchor="lm")
        for at, cell in enumerate(row[1:]):
            pen.text((250 + step * at + step / 2, y), cell, with_.ink, with_.face(20), anchor="mm")
        for x in range(40, WIDTH - 40, 10):
            pen.point((x, y + 29), with_.ink)
    return Painted((image,), [one.truth], "zh-tw", "女款亞麻襯衫")


def two_people(chance: random.Random, words: Words, font: Path) -> Painted:
    """A man's and a woman's table side by side, each below whom it is for."""
    del words
    names = chance.choice((("男款", "女款"), ("爸爸", "妈妈")))
    first = Content(("L", "XL", "2XL"), ("衣长", "胸围"), tuple((str(70 + at), str(108 + 4 * at)) for at in range(3)), "尺码")  # fmt: skip
    second = Content(
        ("S", "M", "L"), ("衣长", "胸围"), tuple((str(58 + at), str(86 + 4 * at)) for at in range(3)), "尺码"
    )
    with_ = brush(chance, font, "zh-cn")
    image, pen = sheet(340, with_)
    look = _look(chance)
    for left, name, made in ((20, names[0], first), (420, names[1], second)):
        pen.text((left + 175, 40), name, with_.ink, with_.face(26), anchor="mm")
        paint(pen, made.rows, with_, (left, 76, left + 350, 54), **look)
    return Painted((image,), [first.truth, second.truth], title="情侣装T恤")


WIDER_PAINTED: tuple[Callable[[random.Random, Words, Path], Painted], ...] = (ages_first, units_below, in_pills, dotted, two_people)  # fmt: skip
