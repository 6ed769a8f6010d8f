"""Header words and the words of single cells."""

from __future__ import annotations

import pytest

from listinglint.facts.size_faults.ranks import number_of
from listinglint.facts.sizes.cells import is_size, is_value, parts
from listinglint.facts.sizes.dimensions import dimensions_in_text
from listinglint.facts.sizes.measured_words import measured_in
from listinglint.facts.sizes.repairs import ladder, progression
from listinglint.facts.sizes.words import compiled, header, header_words_in, length_unit, measures, unit_in
from listinglint.model.listing import Passage, Place, Span
from listinglint.phrasebook.builtin import words


@pytest.mark.parametrize(
    ("words", "measure"),
    [
        ("胸围(cm)", "chest"), ("胸圍", "chest"), ("1/2胸围", "chest"), ("Bust/胸围", "chest"), ("A 肩宽", "shoulder"),
        ("悬挂衣长", "length"), ("脚长", "foot-length"), ("EUR", "size-eu"), ("吊牌尺码", "size"), ("胸围尺寸", "chest"),
        ("Sleeve Length (in)", "sleeve"), ("Length (from the collar)", "length"), ("Width of hem", "hem"), ("shoulder to waist", "other"), ("Chest (A)", "chest"),
        ("商品胸寬", "chest"), ("商品長度", "long"), ("单品腰围", "waist"), ("商品", None), ("U.K.", "size-uk"), ("手提高度", "strap"), ("shipping", None), ("衣长说明", None), ("模特", None), ("60", None), ("", None),
    ],
)  # fmt: skip
def test_headers(words: str, measure: str | None) -> None:
    found = header(words)
    assert measure == (found.measure if found else None)


def test_every_spelling_of_a_measure_is_understood() -> None:
    wrong = [
        (word, name)
        for name, words in measures().items()
        for word in words
        if getattr(header(word), "measure", None) != name
    ]
    assert wrong == []


@pytest.mark.parametrize(
    "words",
    [
        "M",
        "XXL",
        "2XL",
        "165/88A",
        "M(165/88A)",
        "均码",
        "75B",
        "小号",
        "US 6",
        "3-6M",
        "XL码",
        "One Size",
        "1XL",
        "2XLT",
        "LT",
        "MD",
        "Med",
        "LRG",
        "XXLG",
    ],
)
def test_sizes(words: str) -> None:
    assert is_size(words)


@pytest.mark.parametrize("words", ["38", "胸围", "大方", "ML2", "60cm", "A", "S 58"])
def test_no_sizes(words: str) -> None:
    assert not is_size(words)


@pytest.mark.parametrize(
    "words",
    [
        "62",
        "63.5cm",
        "80-100",
        "15 1/2",
        "32½",
        "—",
        "80内合适",
        "约58",
        "2尺1",
        '38"',
        '38" 96 cm',
        "26 (elastic)",
        "约58cm",
    ],
)
def test_values(words: str) -> None:
    assert is_value(words)


@pytest.mark.parametrize(
    ("words", "cells"),
    [
        ("94 92", ("94", "92")), ("Body Length Chest Width", ("Body Length", "Chest Width")), ("S 58 86", ("S", "58", "86")),
        ("63.5 cm", ("63.5 cm",)), ("胸围|腰围", ("胸围", "腰围")), ("US 6 US 8", ("US 6", "US 8")), ("made in 1998", ("made in 1998",)),
        ("15 1/2 16", ("15 1/2", "16")), ('66cm / 26" 96cm / 38"', ('66cm / 26"', '96cm / 38"')), ("60 / 62", ("60", "/", "62")), ("袖长(cm) -", ("袖长(cm)", "-")),
        ("Age 2-3 years old 4-5 years old", ("Age", "2-3 years old", "4-5 years old")),
    ],
)  # fmt: skip
def test_joined_cells(words: str, cells: tuple[str, ...]) -> None:
    assert cells == parts(words)


@pytest.mark.parametrize(
    ("sizes", "mended"),
    [
        (["S", "M", "", "XL"], "L"), (["", "L", "XL", "2XL", "3XL"], "M"), (["36", "37", "", "39", "40"], "38"),
        (["M", "", "XL"], None), (["S", "M", "F", "XL"], None), (["S", "M", "", "XXL"], None),
        (["1-2岁", "2-3岁", "3.4岁"], "3-4岁"), (["2-3Y", "45Y"], "4-5Y"), (["2-3Y", "14Y"], None), (["4Y", "45Y"], None),
        (["8-9Y", "10-11Y", "12Y"], None), (["8-9Y", "12Y"], None),
        (["Small", "Medum", "Large"], "Medium"), (["Small", "Mid", "Large"], None), (["Medum", "Large"], None),
        (["Small", "Medium", "Large", "XLarge"], None),
    ],
)  # fmt: skip
def test_only_a_proven_size_is_mended(sizes: list[str], mended: str | None) -> None:
    assert mended == next(filter(None, ladder(sizes)), None)


@pytest.mark.parametrize(
    ("words", "unit"),
    [("单位：CM", "cm"), ("误差1-3厘米", "cm"), ("尺寸", ""), ('38"', "inch"), ("combine", ""), ("25mm", "mm")],
)
def test_units(words: str, unit: str) -> None:
    assert unit == unit_in(words)


@pytest.mark.parametrize(
    ("values", "mended"),
    [
        (("63.5", "65.5", "6.5", "69.5", "71.5"), "67.5"), (("58", "60", "62", "6", "66"), "64"), (("58", "60", "62", "65", "66"), None),
        (("58", "60", "62", "", "66"), None), (("58", "60", "6"), None), (("58", "58", "5", "58", "58"), None),
    ],
)  # fmt: skip
def test_only_a_proven_value_is_mended(values: tuple[str, ...], mended: str | None) -> None:
    assert mended == next(filter(None, progression(values)), None)


def test_every_spelling_of_a_unit_of_length_is_read_behind_a_number() -> None:
    unit = compiled(length_unit())
    spellings = [word for name in ("cm", "mm", "inch") for word in words("size_words", name)]
    assert [word for word in spellings if unit.fullmatch(word) is None] == []


@pytest.mark.parametrize(
    ("unit", "name"), [("公分", "cm"), ("公厘", "mm"), ("英吋", "inch"), ("吋", "inch"), ("″", "inch")]
)
def test_a_unit_is_read_wherever_goods_are_measured(unit: str, name: str) -> None:
    passage = Passage(f"高20{unit} 寬30{unit}", (Span(0, Place("page.html", 1, 1)),))
    assert [table.unit for table in dimensions_in_text([passage])] == [name]
    assert is_value(f"38{unit}")
    assert number_of(f"38.5{unit}") == 38.5
    assert len(header_words_in(f"衣长({unit})胸围({unit})")) == 2
    assert len(measured_in(f"20{unit} chest, 26{unit} length")) == 2


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ("High rise\n5 pockets\nRise: 10.5 in", 1),
        ("Dipped hem\n59% modal\nLength: 23 in", 1),
        ("Chest\n20 in flat\nLength\n23 in", 2),
        ("Chest\n20\nLength\n25", 2),
        ('✅ 24" length, 17" pit to pit', 2),
    ],
)
def test_a_number_that_begins_another_line_measures_nothing(words: str, count: int) -> None:
    assert len(measured_in(words)) == count
