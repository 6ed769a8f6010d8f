"""Random size tables as a reader would read them off a picture: lines with boxes, jitter, joined cells, lost letters."""

from __future__ import annotations

import random

from msgspec import Struct, field

from listinglint.facts.ports import Line, Reading
from listinglint.model.listing import Box

SIZES = (
    ("S", "M", "L", "XL"),
    ("M", "L", "XL", "XXL", "XXXL"),
    ("XS", "S", "M", "L", "XL", "2XL", "3XL"),
    ("S码", "M码", "L码", "XL码"),
    ("155/80A", "160/84A", "165/88A", "170/92A"),
    ("160/84A(S)", "165/88A(M)", "170/92A(L)"),
    ("S/155", "M/160", "L/165", "XL/170"),
    ("26", "27", "28", "29", "30", "31"),
    ("35", "36", "37", "38", "39", "40"),
    ("90", "100", "110", "120", "130", "140"),
    ("75B", "80B", "85B", "75C", "80C"),
    ("均码",),
)
ENGLISH_SIZES = (
    ("S", "M", "L", "XL"),
    ("XS", "S", "M", "L", "XL"),
    ("US 4", "US 6", "US 8", "US 10"),
    ("One Size",),
    ("S/M", "L/XL"),
)
MEASURES = (
    ("衣长", "胸围", "肩宽", "袖长"),
    ("裤长", "腰围", "臀围", "大腿围", "脚口"),
    ("裙长", "腰围", "臀围", "下摆围"),
    ("后中长", "胸围", "肩宽", "袖长", "袖肥", "袖口"),
    ("衣長", "胸圍", "肩寬", "袖長"),
    ("1/2胸围", "衣长", "肩宽"),
    ("衣长(cm)", "胸围(cm)", "袖长(cm)"),
    ("腰围(拉伸)", "腰围(平铺)", "裤长"),
    ("身高", "衣长", "胸围", "裤长"),
    ("上胸围", "下胸围"),
    ("脚长", "脚宽"),
    ("胸围/Bust", "衣长/Length", "肩宽/Shoulder"),
    ("胸围", "衣长"),
)
ENGLISH_MEASURES = (
    ("Length", "Bust", "Shoulder", "Sleeve"),
    ("Body Length", "Chest Width", "Sleeve Length"),
    ("Waist", "Hip", "Thigh", "Inseam"),
    ("Length (in)", "Pit to Pit (in)", "Hem (in)"),
)
CORNERS = ("尺码", "码数", "尺寸", "型号", "SIZE", "尺码/部位", "8123款", "")
ENGLISH_CORNERS = ("Size", "SIZE", "Tag Size", "")


class Drawing(Struct):
    """A picture with its tables: what stands in them, and the lines a reader would give."""

    width: int
    height: int = 0
    lines: list[Line] = field(default_factory=list)
    tables: list[tuple[tuple[str, ...], ...]] = field(default_factory=list)

    @property
    def reading(self) -> Reading:
        return Reading(self.width, self.height, tuple(self.lines))


def drawing(seed: int) -> Drawing:
    """Draw a picture with one or two tables, a heading, notes and other words."""
    chance = random.Random(seed)
    drawn = Drawing(width=chance.choice((750, 790, 960)))
    top = chance.randint(20, 400)
    if chance.random() < 0.3:
        _say(
            drawn,
            chance,
            chance.choice(("百搭显瘦 轻松驾驭", "PRODUCT DETAILS", "精选面料，亲肤透气，久穿不易变形。")),
            60,
            top,
        )
        top += chance.randint(120, 300)
    is_beside = chance.random() < 0.12
    for at in range(2 if is_beside or chance.random() < 0.2 else 1):
        _say(
            drawn,
            chance,
            chance.choice(("尺码信息", "SIZE CHART", "尺码表(单位:cm)", "商品尺码", "上衣", "平铺测量")),
            300,
            top,
        )
        top += chance.randint(45, 90)
        half = drawn.width // 2
        left, right = (at * half + 10, at * half + half - 10) if is_beside else (20, drawn.width - 20)
        bottom = _table(drawn, chance, left, right, top)
        top = top - 45 if is_beside else bottom + chance.randint(50, 90)
        if is_beside and at == 0:
            top -= 45 - 45
            continue
        if chance.random() < 0.7:
            note = chance.choice(
                (
                    "尺码表数据仅供参考，由于人工测量，可能存在1-3CM误差。",
                    "单位:cm，平铺测量，误差1-2cm属正常范围",
                    "温馨提示：测量方式不同，略有误差",
                )
            )
            _say(drawn, chance, note, 40, bottom + chance.randint(25, 45))
            top += 90
    drawn.height = top + chance.randint(60, 500)
    drawn.lines.sort(key=lambda line: (line.box.top // 8, line.box.left))
    return drawn


def _say(drawn: Drawing, chance: random.Random, words: str, left: int, top: int) -> None:
    size = chance.randint(16, 26)
    drawn.lines.append(Line(words, Box(left, top, int(_width(words) * size / 2), size + 6), 0.98))


def _width(words: str) -> float:
    return sum(2.0 if character > "\u2e80" else 1.1 for character in words)


def _content(chance: random.Random, width: int) -> tuple[list[list[str]], bool]:
    """Make the cells of a table as printed, and say whether sizes run across."""
    is_english = chance.random() < 0.25
    sizes = chance.choice(ENGLISH_SIZES if is_english else SIZES)
    measures = chance.choice(ENGLISH_MEASURES if is_english else MEASURES)
    corner = chance.choice(ENGLISH_CORNERS if is_english else CORNERS)
    if sizes[0].isdecimal() and corner in {"", "8123款"}:
        corner = "尺码"
    is_across = chance.random() < 0.45 and len(sizes) > 1 and width > 400
    rows = [[corner, *measures]]
    start = [chance.randint(20, 110) for _ in measures]
    style = chance.choice(("{:d}", "{:d}", "{:d}", "{:.1f}", "{:d}cm", "{:d}-{:d}"))
    for at, size in enumerate(sizes):
        step = chance.choice((1, 2, 4))
        rows.append([size, *(style.format(*_value(first + step * at, style)) for first in start)])
    if chance.random() < 0.1 and len(rows) > 2:
        rows[chance.randrange(1, len(rows))][-1] = chance.choice(("-", "/", "—"))
    return ([list(column) for column in zip(*rows, strict=True)] if is_across else rows), is_across


def _value(number: int, style: str) -> tuple[float, ...]:
    if style == "{:.1f}":
        return (number + 0.5,)
    return (number, number + 4) if style.count("{") == 2 else (number,)


def _table(drawn: Drawing, chance: random.Random, left: int, right: int, top: int) -> int:
    """Draw a table between two columns of pixels, remember it, and give the row of pixels below it."""
    rows, is_across = _content(chance, right - left)
    count = len(rows[0])
    widest = max(_width(cell) for row in rows for cell in row)
    size = min(chance.randint(16, 26), int(2 * (right - left) / count / (widest + 1)))
    pitch = min((right - left) / count, size * chance.uniform(3.5, 8))
    pitch = max(pitch, (widest + 1) * size / 2)
    height = size + 6
    line_pitch = height * chance.uniform(1.25, 2.6)
    is_two_line = chance.random() < 0.4 and any(_is_long(cell) for row in rows for cell in row)
    line_pitch = max(line_pitch, 2.1 * height) if is_two_line else line_pitch
    is_left_aligned = chance.random() < 0.2
    lost = _lost(chance, rows, is_across=is_across)
    for down, row in enumerate(rows):
        placed = []
        for column, cell in enumerate(row):
            if not cell or (down, column) == lost:
                continue
            width = _width(cell) * size / 2
            middle = left + pitch * (column + 0.5)
            start = left + pitch * column + 4 if is_left_aligned else middle - width / 2
            at = Box(
                round(start + chance.uniform(-2, 2)),
                round(top + down * line_pitch + chance.uniform(-2, 2)),
                round(width),
                height,
            )
            placed.append((cell, at))
        drawn.lines.extend(
            Line(words, box, chance.uniform(0.9, 1))
            for words, box in _read(chance, placed, size, is_two_line=is_two_line)
        )
    drawn.tables.append(tuple(map(tuple, rows)))
    return round(top + len(rows) * line_pitch)


def _lost(chance: random.Random, rows: list[list[str]], *, is_across: bool) -> tuple[int, int] | None:
    """Choose a letter size that the reader loses, where four others prove it."""
    sizes = rows[0][1:] if is_across else [row[0] for row in rows[1:]]
    if chance.random() < 0.85 or "L" not in sizes or len(sizes) < 4 or "码" in sizes[0]:
        return None
    at = sizes.index("L") + 1
    return (0, at) if is_across else (at, 0)


def _is_long(cell: str) -> bool:
    return cell.endswith(")") and "(" in cell and "/" in cell


def _read(
    chance: random.Random, placed: list[tuple[str, Box]], size: int, *, is_two_line: bool
) -> list[tuple[str, Box]]:
    """Join cells that stand close, as a detector does, and cut a size such as 160/84A(S) into two lines."""
    read: list[tuple[str, Box]] = []
    for words, box in placed:
        if is_two_line and _is_long(words):
            cut, half = words.index("("), box.height // 2
            for part, shift in ((words[:cut], -half), (words[cut:], half)):
                width = int(_width(part) * size / 2)
                read.append((part, Box(box.left + (box.width - width) // 2, box.top + shift, width, box.height - 4)))
        elif read and box.left - read[-1][1].right < 1.2 * size and chance.random() < 0.5:
            before, other = read[-1]
            is_tight = chance.random() < 0.5 and before[-1] > "\u2e80" and words[0] > "\u2e80"
            read[-1] = (before + ("" if is_tight else " ") + words, other.union(box))
        else:
            read.append((words, box))
    return read
