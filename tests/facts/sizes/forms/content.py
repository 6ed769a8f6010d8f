"""What stands in a drawn table: sizes, measures, values, in words chosen by chance."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    import random
    from collections.abc import Callable, Iterable, Sequence

    from listinglint.facts.sizes import SizeTable

Truth = dict[tuple[str, str], str]
"""The value of each size and measure, all folded and without spaces."""


class Content(Struct, frozen=True):
    """One table: `values[row][column]` for sizes down and measures across."""

    sizes: tuple[str, ...]
    measures: tuple[str, ...]
    values: tuple[tuple[str, ...], ...]
    corner: str = ""

    @property
    def rows(self) -> list[list[str]]:
        """The table with sizes down, its header first."""
        return [
            [self.corner, *self.measures],
            *([size, *row] for size, row in zip(self.sizes, self.values, strict=True)),
        ]

    @property
    def across(self) -> list[list[str]]:
        """The table with sizes across."""
        return [list(row) for row in zip(*self.rows, strict=True)]

    @property
    def truth(self) -> Truth:
        """What must be found."""
        return {
            (folded(size), folded(measure)): folded(value)
            for size, row in zip(self.sizes, self.values, strict=True)
            for measure, value in zip(self.measures, row, strict=True)
        }


class Words(Struct, frozen=True):
    """What tables are written with; those kept apart have other words than those the reader was built on."""

    sizes: tuple[tuple[str, ...], ...]
    english_sizes: tuple[tuple[str, ...], ...]
    measures: tuple[tuple[str, ...], ...]
    traditional: tuple[tuple[str, ...], ...]
    english: tuple[tuple[str, ...], ...]
    corners: tuple[str, ...]
    english_corners: tuple[str, ...]


KNOWN = Words(
    sizes=(
        ("S", "M", "L", "XL"),
        ("M", "L", "XL", "2XL", "3XL"),
        ("均码",),
        ("S码", "M码", "L码"),
        ("110", "120", "130", "140"),
    ),
    english_sizes=(("S", "M", "L", "XL"), ("XS", "S", "M", "L"), ("Small", "Medium", "Large"), ("S/M", "L/XL")),
    measures=(
        ("衣长", "胸围", "肩宽", "袖长"),
        ("裤长", "腰围", "臀围", "大腿围", "脚口"),
        ("裙长", "腰围", "臀围"),
        ("后中长", "胸围", "下摆围", "袖肥"),
    ),
    traditional=(("衣長", "胸寬", "肩寬", "袖長"), ("褲長", "腰圍", "臀圍", "大腿圍"), ("全長", "胸圍", "下擺")),
    english=(
        ("Length", "Chest", "Sleeve"),
        ("Bust", "Waist", "Hips"),
        ("Waist", "Hip", "Thigh", "Inseam"),
        ("Shoulder", "Bust", "Length", "Sleeve Length"),
    ),
    corners=("尺码", "码数", "尺寸", "SIZE"),
    english_corners=("Size", "SIZE"),
)
APART = Words(
    sizes=(
        ("XS", "S", "M", "L"),
        ("L", "XL", "XXL", "XXXL"),
        ("F",),
        ("小码", "中码", "大码"),
        ("27码", "28码", "29码", "30码"),
    ),
    english_sizes=(
        ("M", "L", "XL", "XXL"),
        ("X-Small", "Small", "Medium"),
        ("1X", "2X", "3X"),
        ("8", "10", "12", "14"),
    ),
    measures=(
        ("后衣长", "全胸围", "摆围", "挂肩", "袖口围"),
        ("外侧长", "平腰", "坐围", "前浪", "脚围"),
        ("裙长", "腰围", "裙摆", "拉链长"),
        ("身长", "胸阔", "肩阔", "长袖"),
    ),
    traditional=(
        ("總長", "胸寬", "袖襱", "袖口寬"),
        ("總長", "腰寬", "褲襠", "褲口寬"),
        ("前長", "後長", "胸圍", "擺寬"),
    ),
    english=(
        ("Total Length", "Pit to Pit", "Sleeve Opening"),
        ("Waist Flat", "Front Rise", "Leg Opening", "Outseam"),
        ("Full Chest", "CB Length", "Across Shoulder", "Bottom Hem"),
        ("Bust Flat", "Armhole", "Skirt Length"),
    ),
    corners=("规格", "型号", "选择尺码", "尺码/部位"),
    english_corners=("Tag size", "Our size", "Item size"),
)


def folded(words: str) -> str:
    """Give words without spaces, width and case."""
    return "".join(unicodedata.normalize("NFKC", words).split()).casefold()


def content(
    chance: random.Random, words: Words, language: str, *, number: Callable[[float], str] | None = None
) -> Content:
    """Choose a table; sizes grow, so that every value is plausible."""
    english = language == "en"
    sizes = chance.choice(words.english_sizes if english else words.sizes)
    kinds = {"en": words.english, "zh-tw": words.traditional}.get(language, words.measures)
    measures = chance.choice(kinds)
    starts = [chance.randint(30, 100) for _ in measures]
    half = chance.random() < 0.3
    written = number or (lambda value: f"{value:.1f}" if half else f"{value:.0f}")
    steps = [chance.choice((1, 2, 3, 4)) for _ in measures]
    values = tuple(
        tuple(written(start + step * at + (0.5 if half else 0)) for start, step in zip(starts, steps, strict=True))
        for at in range(len(sizes))
    )
    corner = chance.choice(words.english_corners if english else words.corners)
    return Content(sizes, measures, values, corner)


def with_header(one: Content, spell: Callable[[str], str]) -> Content:
    """Spell the headers otherwise, such as with a unit."""
    return Content(one.sizes, tuple(map(spell, one.measures)), one.values, one.corner)


def read_as(table: SizeTable) -> Truth:
    """Give what a found table says, to be compared with the truth."""
    return {
        (folded(size), folded(measured.words)): folded(value)
        for measured in table.measured
        for size, value in zip(table.sizes, table.values(measured), strict=True)
        if value
    }


def found_share(wanted: Sequence[Truth], found: Iterable[SizeTable]) -> tuple[int, int, int]:
    """Count tables found whole, cells found right, and cells made up."""
    read = [read_as(table) for table in found]
    whole = sum(truth in read for truth in wanted)
    cells = {(key, value) for one in read for key, value in one.items()}
    truth = {(key, value) for one in wanted for key, value in one.items()}
    return whole, len(cells & truth), len(cells - truth)
