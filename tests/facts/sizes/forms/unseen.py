"""Ten more forms, written when the reader was done: what it makes of them is the figure that counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.facts.sizes.forms.content import Content, Truth, Words, content, folded
from tests.facts.sizes.forms.painted import WIDTH, Painted, _look, brush, paint, sheet
from tests.facts.sizes.forms.written import Written, _clothes, _html

if TYPE_CHECKING:
    import random
    from collections.abc import Callable
    from pathlib import Path


def slashed_lines(chance: random.Random, words: Words) -> Written:
    """As Taiwanese shops type it: M-肩寬38／胸寬46／衣長60, all sizes in one paragraph or one below the other."""
    one = content(chance, words, "zh-tw")
    mark = chance.choice(("：", "-", " ", "→"))
    typed = [
        f"{size}{mark}" + "／".join(f"{measure}{value}" for measure, value in zip(one.measures, row, strict=True))
        for size, row in zip(one.sizes, one.values, strict=True)
    ]
    body = (
        f"<p>尺寸（公分）<br>{'<br>'.join(typed)}</p>" if chance.random() < 0.5 else f"<p>尺寸：{'；'.join(typed)}</p>"
    )
    return Written(body, [one.truth], "zh-TW", _clothes("zh-tw"))


def banded_columns(chance: random.Random, words: Words) -> Written:
    """Two garments, each over some of the columns, above the measures."""
    one = content(chance, words, "zh-cn")
    lower = ("裤长", "腰围", "臀围")
    values = tuple((str(90 + at), str(62 + 2 * at), str(88 + 2 * at)) for at in range(len(one.sizes)))
    other = Content(one.sizes, lower, values, one.corner)
    names = chance.choice((("上衣", "裤子"), ("外套", "长裤")))
    top = f'<tr><td></td><td colspan="{len(one.measures)}">{names[0]}</td><td colspan="3">{names[1]}</td></tr>'
    rows = "".join(
        "<tr>" + "".join(f"<td>{cell}</td>" for cell in (*first, *second[1:])) + "</tr>"
        for first, second in zip(one.rows, other.rows, strict=True)
    )
    return Written(f"<table>{top}{rows}</table>", [one.truth, other.truth], title="女士两件套装")


def titled_with_notes(chance: random.Random, words: Words) -> Written:
    """A title over all columns, a row of notes below, a column of pictures that is empty."""
    one = content(chance, words, "en")
    width = len(one.measures) + 2
    title = chance.choice(("Women's Size Guide (inches)", "SIZE CHART", "Garment measurements in cm"))
    rows = "".join("<tr><td></td>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in one.rows)
    note = f'<tr><td colspan="{width}">Please allow 1-2 cm difference due to manual measurement.</td></tr>'
    return Written(f'<table><tr><th colspan="{width}">{title}</th></tr>{rows}{note}</table>', [one.truth], "en", "Linen shirt")  # fmt: skip


def children(chance: random.Random, words: Words) -> Written:
    """Children's sizes with age and height beside the measures."""
    del words
    sizes = tuple(chance.choice((("90", "100", "110", "120"), ("90码", "100码", "110码"), ("2-3Y", "4-5Y", "6-7Y"))))
    measures = (
        ("建议年龄", "建议身高", "衣长", "裤长") if "Y" not in sizes[0] else ("Height", "Top length", "Pants length")
    )
    full = [[f"{2 + at}-{3 + at}岁", f"{85 + 10 * at}-{95 + 10 * at}cm", str(38 + 3 * at), str(48 + 5 * at)] for at in range(len(sizes))]  # fmt: skip
    values = tuple(tuple(row if len(measures) == 4 else row[1:]) for row in full)
    made = Content(sizes, measures, values, "尺码" if len(measures) == 4 else "Size")
    return Written(_html(made.rows if chance.random() < 0.6 else made.across), [made.truth], title="儿童运动套装")


def role_table(chance: random.Random, words: Words) -> Written:
    """Blocks with the roles of a table, sizes across."""
    one = content(chance, words, chance.choice(("en", "zh-cn")))
    rows = "".join(
        '<div role="row">' + "".join(f'<span role="cell">{cell}</span>' for cell in row) + "</div>"
        for row in one.across
    )
    return Written(f'<div role="table">{rows}</div>', [one.truth], title=_clothes("zh-cn"))


def jewellery(chance: random.Random, words: Words) -> Written:
    """A necklace, a watch or a bracelet: lengths and diameters in lines."""
    del words
    a, b, c = chance.randint(35, 60), chance.randint(10, 44), chance.randint(2, 12)
    truth: Truth
    way = chance.randrange(4)
    if way == 0:
        truth = {("", "链长"): f"{a}cm", ("", "吊坠高"): f"{b}mm"}
        return Written(f"<p>链长：{a}cm</p><p>吊坠高：{b}mm</p>", [truth], title="纯银项链", kind="dimensions")
    if way == 1:
        truth = {("", "表盘直径"): f"{b}mm", ("", "厚度"): f"{c}mm"}
        return Written(
            f"<ul><li>表盘直径：{b}mm</li><li>厚度：{c}mm</li></ul>", [truth], title="石英手表", kind="dimensions"
        )
    if way == 2:
        truth = {("", "casediameter"): f"{b}mm", ("", "thickness"): f"{c}mm", ("", "bandwidth"): "20mm"}
        items = f"<li>Case diameter: {b} mm</li><li>Thickness: {c} mm</li><li>Band width: 20 mm</li>"
        return Written(f"<ul>{items}</ul>", [truth], "en", "Steel watch", "dimensions")
    rows = [["Item", "Diameter", "Width"], ["Bangle", f"{b + 30}mm", f"{c}mm"]]
    truth = {("bangle", "diameter"): f"{b + 30}mm", ("bangle", "width"): f"{c}mm"}
    return Written(_html(rows), [truth], "en", "Silver bangle", "dimensions")


UNSEEN_WRITTEN: tuple[Callable[[random.Random, Words], Written], ...] = (slashed_lines, banded_columns, titled_with_notes, children, role_table, jewellery)  # fmt: skip


def size_cards(chance: random.Random, words: Words, font: Path) -> Painted:
    """A card for each size, one beside the other: its name, and the measures below it."""
    one = content(chance, words, "zh-cn")
    with_ = brush(chance, font, "zh-cn")
    image, pen = sheet(170 + 44 * len(one.measures), with_)
    wide = (WIDTH - 40) // len(one.sizes)
    for at, (size, row) in enumerate(zip(one.sizes, one.values, strict=True)):
        middle = 20 + wide * at + wide / 2
        pen.text((middle, 50), size, with_.ink, with_.face(30), anchor="mm")
        for down, (measure, value) in enumerate(zip(one.measures, row, strict=True)):
            pen.text((middle, 110 + 44 * down), f"{measure} {value}", with_.ink, with_.face(20), anchor="mm")
    return Painted((image,), [one.truth])


def inches_beside(chance: random.Random, words: Words, font: Path) -> Painted:
    """Centimetres and inches in each cell."""
    one = content(chance, words, "en")
    values = tuple(tuple(f"{value}/{float(value) / 2.54:.1f}" for value in row) for row in one.values)
    made = Content(one.sizes, one.measures, values, one.corner)
    with_ = brush(chance, font, "en")
    image, pen = sheet(200 + 56 * len(made.rows), with_)
    pen.text((WIDTH / 2, 40), "Size chart (cm/inch)", with_.ink, with_.face(26), anchor="mm")
    paint(pen, made.rows, with_, (30, 90, WIDTH - 30, 52), **_look(chance))
    return Painted((image,), [made.truth], "en", "Linen shirt")


def shoe_lengths(chance: random.Random, words: Words, font: Path) -> Painted:
    """Shoe sizes across, foot lengths in millimetres, sizes of other countries below."""
    del words
    start = chance.randint(35, 39)
    sizes = tuple(str(start + at) for at in range(6))
    rows = [["欧码", *sizes], ["美码", *(str(start - 30 + at) for at in range(6))], ["脚长(mm)", *(str(225 + 5 * at) for at in range(6))]]  # fmt: skip
    truth = {
        (folded(size), folded(row[0])): cell for row in rows[1:] for size, cell in zip(sizes, row[1:], strict=True)
    }
    with_ = brush(chance, font, "zh-cn")
    image, pen = sheet(320, with_)
    pen.text((WIDTH / 2, 40), "尺码对照表", with_.ink, with_.face(28), anchor="mm")
    paint(pen, rows, with_, (30, 90, WIDTH - 30, 56), **_look(chance))
    return Painted((image,), [truth], title="女士帆布鞋")


def beside_a_drawing(chance: random.Random, words: Words, font: Path) -> Painted:
    """A table on the right, a drawing with letters on the left, notes below."""
    one = content(chance, words, "zh-cn")
    with_ = brush(chance, font, "zh-cn")
    image, pen = sheet(220 + 48 * len(one.rows), with_)
    pen.rounded_rectangle((30, 90, 170, 280), 24, outline=with_.ink, width=3)
    for at, letter in enumerate("ABC"):
        pen.text((100, 130 + 50 * at), letter, with_.ink, with_.face(18), anchor="mm")
    paint(pen, one.rows, with_, (230, 80, WIDTH - 20, 46), **_look(chance))
    pen.text((40, 110 + 48 * len(one.rows) + 50), "温馨提示：手工测量，误差1-3cm属正常", with_.ink, with_.face(18))
    return Painted((image,), [one.truth])


UNSEEN_PAINTED: tuple[Callable[[random.Random, Words, Path], Painted], ...] = (size_cards, inches_beside, shoe_lengths, beside_a_drawing)  # fmt: skip
