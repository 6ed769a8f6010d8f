"""Tables as pictures show them, painted with a font that has Chinese letters; read by the real reader when measured."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct
from PIL import Image, ImageDraw, ImageFont
from tests.facts.sizes.forms.content import APART, KNOWN, Content, Truth, Words, content, with_header

if TYPE_CHECKING:
    import random
    from collections.abc import Callable, Sequence
    from pathlib import Path

FACES = {"zh-cn": 2, "en": 2, "zh-tw": 3}
"""Of Noto Sans CJK's collection."""
WIDTH = 790


class Painted(Struct, frozen=True):
    """Pictures in page order and the tables in them."""

    pictures: tuple[Image.Image, ...]
    tables: list[Truth]
    language: str = "zh-cn"
    title: str = "女士亚麻衬衫"
    kind: str = "size"


class Brush(Struct, frozen=True):
    """The font, its size, and the colours of a sheet."""

    font: Path
    language: str
    size: int
    ink: str = "#222222"
    ground: str = "white"

    def face(self, size: int = 0) -> ImageFont.FreeTypeFont:
        """Give the font in a size of pixels."""
        index = FACES[self.language] if self.font.suffix in {".ttc", ".otc"} and "Noto" in self.font.name else 0
        return ImageFont.truetype(str(self.font), size or self.size, index=index)


def brush(chance: random.Random, font: Path, language: str) -> Brush:
    """Choose how a sheet looks."""
    ink, ground = chance.choice((("#222222", "white"), ("#444444", "#f4ede4"), ("#111111", "#e8eef4"), ("#f2f2f2", "#39424e")))  # fmt: skip
    return Brush(font, language, chance.choice((18, 20, 22, 26)), ink, ground)


def sheet(height: int, with_: Brush) -> tuple[Image.Image, ImageDraw.ImageDraw]:
    """Give an empty picture and its pen."""
    image = Image.new("RGB", (WIDTH, height), with_.ground)
    return image, ImageDraw.Draw(image)


def paint(pen: ImageDraw.ImageDraw, rows: Sequence[Sequence[str]], with_: Brush, box: tuple[int, int, int, int], *, lines: bool, zebra: bool = False) -> None:  # fmt: skip
    """Paint a table into a box: left, top, right and the height of a row."""
    left, top, right, height = box
    widest = [max(with_.face().getlength(row[at]) for row in rows) + 14 for at in range(len(rows[0]))]
    scale = (right - left) / sum(widest)
    size = with_.size if scale >= 1 else max(int(with_.size * scale), 11)
    edges = [left]
    for width in widest:
        edges.append(round(edges[-1] + width * scale))
    for at, row in enumerate(rows):
        y = top + at * height
        if zebra and at % 2 == 0:
            pen.rectangle((left, y, right, y + height), fill="#c9d3dd" if with_.ground != "#39424e" else "#525d6b")
        for column, cell in enumerate(row):
            if lines:
                pen.rectangle((edges[column], y, edges[column + 1], y + height), outline=with_.ink)
            pen.text(((edges[column] + edges[column + 1]) / 2, y + height / 2), cell, with_.ink, with_.face(size), anchor="mm")  # fmt: skip


def _look(chance: random.Random) -> dict[str, bool]:
    lines = chance.random() < 0.5
    return {"lines": lines, "zebra": not lines and chance.random() < 0.5}


def plain(chance: random.Random, words: Words, font: Path) -> Painted:
    """One table below its heading, sizes down or across."""
    language = chance.choice(("zh-cn", "zh-tw", "en"))
    with_ = brush(chance, font, language)
    one = content(chance, words, language)
    rows = one.rows if chance.random() < 0.6 else one.across
    image, pen = sheet(160 + 60 * len(rows), with_)
    heading = {"zh-cn": "尺码表 / 单位:cm", "zh-tw": "尺寸表 單位:公分", "en": "SIZE CHART (cm)"}[language]
    pen.text((WIDTH / 2, 40), heading, with_.ink, with_.face(30), anchor="mm")
    paint(pen, rows, with_, (30, 90, WIDTH - 30, chance.choice((40, 48, 60))), **_look(chance))
    return Painted((image,), [one.truth], language, "女款亞麻襯衫" if language == "zh-tw" else "女士亚麻衬衫")


def with_codes(chance: random.Random, words: Words, font: Path) -> Painted:
    """Sizes such as M(165/88A), one line or two."""
    one = content(chance, words, "zh-cn")
    sizes = tuple(f"{150 + 5 * at}/{80 + 4 * at}A" for at in range(len(one.sizes)))
    made = Content(sizes, one.measures, one.values, "号型")
    with_ = brush(chance, font, "zh-cn")
    image, pen = sheet(160 + 60 * (len(made.rows) + 3), with_)
    pen.text((WIDTH / 2, 40), "产品尺寸（厘米）", with_.ink, with_.face(30), anchor="mm")
    paint(pen, made.rows if chance.random() < 0.5 else made.across, with_, (30, 90, WIDTH - 30, 48), **_look(chance))
    return Painted((image,), [made.truth])


def fraction_signs(chance: random.Random, words: Words, font: Path) -> Painted:
    """Inches with ½, ¼, ¾ or 1/2."""
    signs = chance.random() < 0.7

    def spell(value: float) -> str:
        return f"{value:.0f}{chance.choice(('', '½', '¼', '¾') if signs else ('', ' 1/2', ' 1/4', ' 3/4'))}"

    one = with_header(content(chance, words, "en", number=spell), str)
    with_ = brush(chance, font, "en")
    image, pen = sheet(160 + 60 * len(one.rows), with_)
    pen.text((WIDTH / 2, 40), "Measurements in inches", with_.ink, with_.face(28), anchor="mm")
    paint(pen, one.rows, with_, (60, 90, WIDTH - 60, 50), **_look(chance))
    return Painted((image,), [one.truth], "en", "Linen shirt")


def two_stacked(chance: random.Random, words: Words, font: Path) -> Painted:
    """Two garments, one under the other, each with its heading."""
    one = content(chance, words, "zh-cn")
    other = Content(one.sizes, ("裤长", "腰围", "臀围") if words is KNOWN else ("外侧长", "平腰", "坐围"), tuple((str(92 + at), str(64 + 2 * at), str(90 + 2 * at)) for at in range(len(one.sizes))), one.corner)  # fmt: skip
    with_ = brush(chance, font, "zh-cn")
    high = 48 * (len(one.sizes) + 1)
    image, pen = sheet(2 * high + 320, with_)
    look = _look(chance)
    top = 40
    for name, made in zip(chance.choice((("上衣", "裤子"), ("男款", "女款"))), (one, other), strict=True):
        pen.text((WIDTH / 2, top), name, with_.ink, with_.face(28), anchor="mm")
        paint(pen, made.rows, with_, (40, top + 36, WIDTH - 40, 48), **look)
        top += high + 120
    return Painted((image,), [one.truth, other.truth], title="女士两件套装")


def over_slices(chance: random.Random, words: Words, font: Path) -> Painted:
    """A table cut between two slices."""
    whole = plain(chance, words, font)
    image = whole.pictures[0]
    cut = round(image.height * chance.uniform(0.35, 0.75))
    parts = (image.crop((0, 0, WIDTH, cut)), image.crop((0, cut, WIDTH, image.height)))
    return Painted(parts, whole.tables, whole.language, whole.title)


def half_and_flat(chance: random.Random, words: Words, font: Path) -> Painted:
    """Half widths, and a unit in each header."""
    del words
    measures = chance.choice((("衣长(cm)", "1/2胸围(cm)", "肩宽(cm)"), ("衣长", "平铺半胸", "袖长"), ("裤长", "腰围(平铺)", "腰围(拉伸)")))  # fmt: skip
    made = Content(("S", "M", "L", "XL"), measures, tuple((str(60 + at), str(44 + 2 * at), str(70 + at)) for at in range(4)), "尺码")  # fmt: skip
    with_ = brush(chance, font, "zh-cn")
    image, pen = sheet(460, with_)
    paint(pen, made.rows, with_, (40, 80, WIDTH - 40, 52), **_look(chance))
    pen.text((40, 400), "手工平铺测量，误差1-3cm", with_.ink, with_.face(18))
    return Painted((image,), [made.truth])


def beside(chance: random.Random, words: Words, font: Path) -> Painted:
    """Two small tables side by side."""
    del words
    with_ = brush(chance, font, "zh-cn")
    first = Content(("S", "M", "L"), ("衣长", "摆围"), tuple((str(58 + at), str(90 + 4 * at)) for at in range(3)), "上衣")  # fmt: skip
    second = Content(
        ("S", "M", "L"), ("裙长", "腰围"), tuple((str(66 + at), str(62 + 4 * at)) for at in range(3)), "半裙"
    )
    image, pen = sheet(360, with_)
    look = _look(chance)
    paint(pen, first.rows, with_, (20, 80, 370, 50), **look)
    paint(pen, second.rows, with_, (420, 80, 770, 50), **look)
    return Painted((image,), [first.truth, second.truth], title="女士两件套装")


def typed_lines(chance: random.Random, words: Words, font: Path) -> Painted:
    """Lines of text: S：全长66／胸宽50."""
    one = content(chance, words, "zh-tw")
    with_ = brush(chance, font, "zh-tw")
    image, pen = sheet(140 + 50 * len(one.sizes), with_)
    pen.text((40, 30), "商品尺寸（公分）", with_.ink, with_.face(26))
    gap = chance.choice((" / ", "  ", "，"))
    for at, (size, row) in enumerate(zip(one.sizes, one.values, strict=True)):
        line = f"{size}：" + gap.join(f"{measure}{value}" for measure, value in zip(one.measures, row, strict=True))
        pen.text((40, 90 + 50 * at), line, with_.ink, with_.face(22))
    return Painted((image,), [one.truth], "zh-tw", "女款亞麻襯衫")


def headed_twice(chance: random.Random, words: Words, font: Path) -> Painted:
    """Each header in two languages, the second line below the first."""
    del words
    measures = (("胸围", "BUST"), ("后中长", "LENGTH"), ("袖长", "SLEEVE"))
    values = tuple((f"{96 + 4 * at}", f"{62 + at}", f"{57.5 + at}") for at in range(4))
    with_ = brush(chance, font, "zh-cn")
    image, pen = sheet(420, with_)
    rows = [["尺码", *(first for first, _ in measures)], *([size, *row] for size, row in zip(("S", "M", "L", "XL"), values, strict=True))]  # fmt: skip
    paint(pen, [rows[0]], with_, (40, 40, WIDTH - 40, 34), lines=False)
    paint(pen, [["SIZE", *(second for _, second in measures)]], with_, (40, 72, WIDTH - 40, 34), lines=False)
    paint(pen, rows[1:], with_, (40, 116, WIDTH - 40, 52), lines=False, zebra=True)
    truth = Content(("S", "M", "L", "XL"), tuple(f"{a}{b}" for a, b in measures), values).truth
    return Painted((image,), [truth])


PAINTED: tuple[Callable[[random.Random, Words, Path], Painted], ...] = (plain, with_codes, fraction_signs, two_stacked, over_slices)  # fmt: skip
"""Forms the reader is built on."""
PAINTED_APART: tuple[Callable[[random.Random, Words, Path], Painted], ...] = (half_and_flat, beside, typed_lines, headed_twice)  # fmt: skip
"""Forms it is only measured on."""


def painted(form: Callable[[random.Random, Words, Path], Painted], chance: random.Random, font: Path) -> Painted:
    """Paint one picture of a form in the words that go with it."""
    return form(chance, KNOWN if form in PAINTED else APART, font)
