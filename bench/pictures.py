"""Draws product pictures of 750 px and remembers which words stand where."""

from __future__ import annotations

import random
import subprocess
from pathlib import Path

import numpy as np
from msgspec import Struct, field
from PIL import Image, ImageDraw, ImageFilter, ImageFont

WIDTH = 750
FACES = {"sc": 2, "tc": 3, "en": 2}  # of the Noto Sans CJK collection
NOTES = {
    "sc": (
        "买家须知", "屏幕与光线会让照片的颜色和实物不同", "尺寸由人工平铺量取，相差1-3厘米属正常", "付款后48小时之内寄出",
        "成分：棉70% 涤纶25% 氨纶5%", "水温不超过30度，请反面轻柔手洗", "模特身高170cm，体重52kg，穿M码", "收到后七天可以退换",
        "弹力：微弹，贴身穿着舒适", "洗前请将深浅颜色分开", "每件衣服都由我们亲手拍摄",
    ),
    "tc": (
        "購買須知", "螢幕與光線會讓照片的顏色和實物不同", "尺寸由人工平放測量，相差1-3公分屬正常", "付款後三個工作天內寄出",
        "成分：棉70% 聚酯纖維25% 彈性纖維5%", "水溫不超過30度，請反面輕柔手洗", "模特兒身高170cm，體重52kg，穿M號", "收到後七天鑑賞期",
        "彈性：微彈，貼身穿著舒適", "洗滌前請將深淺顏色分開", "每件衣服都由我們親手拍攝",
    ),
    "en": (
        "Before you buy", "The colour on your screen may differ a little", "Measured by hand, please allow 1-3 cm",
        "We ship within 2 working days", "70% cotton, 25% polyester, 5% elastane", "Wash cold, do not tumble dry",
        "The model is 170 cm tall and wears M", "Returns are free for 30 days", "Every photo was taken in our own studio",
    ),
}  # fmt: skip
HEADS = {
    "sc": ("尺码", "衣长", "胸围", "肩宽", "袖长"),
    "tc": ("尺碼", "衣長", "胸圍", "肩寬", "袖長"),
    "en": ("Size", "Length", "Bust", "Shoulder", "Sleeve"),
}
SIZES = ("S", "M", "L", "XL", "2XL")
PAPERS = (("#ffffff", "#333333"), ("#f5f0ea", "#5a4632"), ("#2d2d2d", "#eeeeee"), ("#e9eef2", "#24465f"))


class Sheet(Struct):
    """A picture being drawn."""

    image: Image.Image
    font: Path
    kind: str
    language: str
    lines: list[tuple[str, tuple[int, int, int, int]]] = field(default_factory=list)

    def write(self, at: tuple[float, float], words: str, size: int, ink: str, anchor: str = "la") -> int:
        """Write a line that fits the width, and give the row below it."""
        pen = ImageDraw.Draw(self.image)
        face = FACES[self.language] if self.font.suffix in {".ttc", ".otc"} else 0
        font = ImageFont.truetype(self.font, size, index=face)
        while font.getlength(words) > WIDTH - 60:
            font = font.font_variant(size=font.size - 1)
        pen.text(at, words, ink, font, anchor=anchor)
        left, top, right, bottom = pen.textbbox(at, words, font, anchor=anchor)
        self.lines.append((words, (int(left), int(top), int(right), int(bottom))))
        return int(bottom)


def find_font(asked: str | None) -> Path:
    """Find a font with simplified and traditional letters, or end with a message that says how to get one."""
    if asked:
        if not Path(asked).is_file():
            raise SystemExit(f"No such font: {asked}")
        return Path(asked)
    try:
        command = ["fc-match", "Noto Sans CJK SC:style=Regular", "--format=%{file}"]
        found = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    except (OSError, subprocess.CalledProcessError):
        found = ""
    if "CJK" not in found:
        raise SystemExit(
            "No Noto Sans CJK found: install it (apt-get install fonts-noto-cjk) or name a font with --font"
        )
    return Path(found)


def draw_all(font: Path, seed: int) -> list[Sheet]:
    """Draw every kind of picture in every script."""
    rng = random.Random(seed)
    sheets: list[Sheet] = []
    for language in NOTES:
        for _ in range(3):
            sheets.append(_blank(rng.choice(PAPERS)[0], 900, font, "note", language))
            _crop(sheets[-1], _notes(sheets[-1], rng, 40, rng.choice((20, 22, 26))))
        for is_gridded in (True, False):
            for is_across in (True, False):
                sheets.append(_blank(rng.choice(PAPERS)[0], 600, font, "table", language))
                _crop(sheets[-1], _table(sheets[-1], rng, 40, grid=is_gridded, across=is_across))
        sheets.append(_blank("white", 900, font, "over photo", language))
        _words_over_photo(sheets[-1], rng, 0)
        sheets.append(_blank("white", 360, font, "small print", language))
        _small_print(sheets[-1])
    sheets += [Sheet(_photo(rng, WIDTH, 900), font, "photo", "") for _ in range(8)]
    return [*sheets, _long(rng, font, "sc"), _long(rng, font, "tc")]


def _blank(paper: str, height: int, font: Path, kind: str, language: str) -> Sheet:
    return Sheet(Image.new("RGB", (WIDTH, height), paper), font, f"{kind} {language}", language)


def _ink(sheet: Sheet) -> str:
    """Give the ink that goes with the paper."""
    corner = "#{:02x}{:02x}{:02x}".format(*sheet.image.getpixel((0, 0)))
    return dict(PAPERS).get(corner, "#333333")


def _crop(sheet: Sheet, height: int) -> None:
    sheet.image = sheet.image.crop((0, 0, WIDTH, min(height + 30, sheet.image.height)))


def _notes(sheet: Sheet, rng: random.Random, y: int, size: int) -> int:
    heading, *others = NOTES[sheet.language]
    is_centred = rng.random() < 0.5
    for index, words in enumerate((heading, *rng.sample(others, 7))):
        at = (WIDTH / 2, y) if is_centred else (40, y)
        y = sheet.write(at, words, 40 if not index else size, _ink(sheet), "ma" if is_centred else "la")
        y += size * 3 // 4
    return y


def _table(sheet: Sheet, rng: random.Random, y: int, *, grid: bool, across: bool) -> int:
    head = HEADS[sheet.language]
    rows = [list(head)]
    rows += [[size, *(str(base + 2 * step) for base in (62, 88, 38, 57))] for step, size in enumerate(SIZES)]
    if across:
        rows = [list(column) for column in zip(*rows, strict=True)]
    wide, high = (WIDTH - 60) / len(rows[0]), rng.choice((42, 54))
    for row, cells in enumerate(rows):
        for column, words in enumerate(cells):
            left, top = 30 + wide * column, y + high * row
            if grid:
                ImageDraw.Draw(sheet.image).rectangle((left, top, left + wide, top + high), outline="#aaaaaa")
            sheet.write((left + wide / 2, top + high / 2), words, 20, _ink(sheet), "mm")
    return y + high * len(rows)


def _small_print(sheet: Sheet) -> None:
    y = sheet.write((WIDTH / 2, 20), NOTES[sheet.language][0], 36, "#222222", "ma") + 20
    for words in NOTES[sheet.language][1:8]:
        y = sheet.write((WIDTH / 2, y), words, 13, "#8a8a8a", "ma") + 7


def _words_over_photo(sheet: Sheet, rng: random.Random, top: int) -> None:
    sheet.image.paste(_photo(rng, WIDTH, 900), (0, top))
    shade = sheet.image.crop((0, top + 640, WIDTH, top + 860)).point(lambda value: int(value * 0.6))
    sheet.image.paste(shade, (0, top + 640))
    y = top + 660
    for index, words in enumerate(rng.sample(NOTES[sheet.language], 4)):
        y = sheet.write((WIDTH / 2, y), words, 24 if index else 38, "#ffffff", "ma") + 14


def _photo(rng: random.Random, width: int, height: int) -> Image.Image:
    """Make something like a garment before a studio wall: soft light, folds, seams, weave and grain."""
    shades = np.random.default_rng(rng.randrange(1 << 30))
    light = shades.integers(120, 245, (4, 3, 3), np.uint8)
    image = Image.fromarray(light).resize((width, height), Image.Resampling.BICUBIC)
    pen = ImageDraw.Draw(image)
    cloth = tuple(rng.randrange(30, 220) for _ in range(3))
    x, y, size = width / 2, height / 2, min(width, height) * 0.36
    shape = ((-0.5, -1), (0.5, -1), (1, -0.3), (0.7, -0.1), (0.6, 1), (-0.6, 1), (-0.7, -0.1), (-1, -0.3))
    pen.polygon([(x + across * size, y + down * size) for across, down in shape], cloth)
    for _ in range(14):
        start = x + rng.uniform(-0.5, 0.5) * size
        fold = tuple(int(value * rng.uniform(0.6, 0.95)) for value in cloth)
        pen.line((start, y - 0.9 * size, start + rng.uniform(-40, 40), y + 0.95 * size), fold, rng.randrange(2, 9))
    pixels = np.asarray(image.filter(ImageFilter.GaussianBlur(1.5)), np.int16)
    weave = 5 * np.sin(np.arange(width) * rng.uniform(0.5, 1.5))[None, :, None]
    return Image.fromarray((pixels + weave + shades.normal(0, 5, pixels.shape)).clip(0, 255).astype(np.uint8))


def _long(rng: random.Random, font: Path, language: str) -> Sheet:
    sheet = Sheet(Image.new("RGB", (WIDTH, 6000), "#ffffff"), font, "750 x 6000", language)
    y = 40
    while y < 4400:
        y = _notes(sheet, rng, y, 24) + 50
        _words_over_photo(sheet, rng, y)
        y = _table(sheet, rng, y + 950, grid=rng.random() < 0.5, across=False) + 60
    _notes(sheet, rng, y, 20)
    return sheet
