"""Sizes told in running text, and the sides of bags."""

from __future__ import annotations

import pytest

from listinglint.facts.ports import Line, Reading
from listinglint.facts.sizes import SizeTable, dimensions_in_reading, dimensions_in_text, tables_in_text
from listinglint.model.listing import Box, Part, Passage, Place, Span


def _passages(*lines: str) -> list[Passage]:
    return [Passage(words, (Span(0, Place("page.html", at + 1, 1)),)) for at, words in enumerate(lines)]


def _rows(tables: list[SizeTable]) -> list[tuple[tuple[str, ...], ...]]:
    return [(one.columns, *one.rows) for one in tables]


def test_a_row_that_does_not_follow_its_table_is_none_of_it() -> None:
    lines = ("Size / Bust / Length", "S / 88 / 60", "M / 92 / 61", "Sewn in Porto by two sisters.", "L / 96 / 62")
    (table,) = tables_in_text(_passages(*lines))
    assert [row[0] for row in table.rows] == ["S", "M"]


def test_what_is_no_size_has_no_value_listed_for_it() -> None:
    (table,) = tables_in_text(_passages("Length (front/back): 60/62", "Chest (front/back): 50/52"))
    assert list(table.sizes) == [""]


def test_fewer_values_than_sizes_in_brackets_are_of_nobody_knows_which() -> None:
    assert not tables_in_text(_passages("S (M, L, XL). Bust: 92 (100, 108). Length: 60 (62, 64)"))


@pytest.mark.parametrize(
    ("lines", "rows"),
    [
        (("S码尺寸: 裙长92CM.胸围84内合适", "M码尺寸: 裙长93CM.胸围88内合适"),
         (("尺寸", "裙长", "胸围"), ("S码", "92CM", "84内合适"), ("M码", "93CM", "88内合适"))),
        (("S: bust 88cm, length 60cm; M: bust 92cm, length 61cm",), (("", "bust", "length"), ("S", "88cm", "60cm"), ("M", "92cm", "61cm"))),
        (('Chest: S 38", M 40". Length: S 27", M 28"',), (("", "Chest", "Length"), ("S", '38"', '27"'), ("M", '40"', '28"'))),
        (("尺码 衣长 胸围\nS 60 88\nM 61 92",), (("尺码", "衣长", "胸围"), ("S", "60", "88"), ("M", "61", "92"))),
        (("S: bust 88cm, length 60cm; M: bust 92cm; L: bust 96cm, length 62cm",),
         (("", "bust", "length"), ("S", "88cm", "60cm"), ("M", "92cm", ""), ("L", "96cm", "62cm"))),
        (("2XL(185/100A) 衣长75cm/胸围120cm", "3XL(190/104A) 衣长77cm/胸围124cm"),
         (("", "衣长", "胸围"), ("2XL(185/100A)", "75cm", "120cm"), ("3XL(190/104A)", "77cm", "124cm"))),
        (("儿童外套 3-4岁 衣长44 胸围66，56岁 衣长48 胸围70",), (("", "衣长", "胸围"), ("3-4岁", "44", "66"), ("5-6岁", "48", "70"))),
        (("童裤 120号 裤长60 腰围52，130号 裤长66 腰围54",), (("", "裤长", "腰围"), ("120号", "60", "52"), ("130号", "66", "54"))),
        (("Size, Half Chest, Length\nS, 48, 66\nM, 50, 68",), (("Size", "Half Chest", "Length"), ("S", "48", "66"), ("M", "50", "68"))),
        (("尺码 / 衣长 / 胸围\n110 / 43cm / 70cm\n120 / 46cm / 74cm",), (("尺码", "衣长", "胸围"), ("110", "43cm", "70cm"), ("120", "46cm", "74cm"))),
        (("Size - Waist - Hip", '1X - 41" - 47"', '2X - 43" - 49"'), (("Size", "Waist", "Hip"), ("1X", '41"', '47"'), ("2X", '43"', '49"'))),
        (("规格：XS/S / M/L", '胸围：88cm/34.6" / 96cm/37.8"', '衣长：60cm/23.6" / 62cm/24.4"'),
         (("规格", "XS/S", "M/L"), ("胸围", '88cm/34.6"', '96cm/37.8"'), ("衣长", '60cm/23.6"', '62cm/24.4"'))),
        (('Chest: 19" (S), 20-1/2" (M)\nLength: 26" (S), 27" (M)',), (("", "Chest", "Length"), ("S", '19"', '26"'), ("M", '20-1/2"', '27"'))),
        (("Waist - 28: 71cm; 30: 76cm\nInseam - 28: 78cm; 30: 79cm",), (("", "Waist", "Inseam"), ("28", "71cm", "78cm"), ("30", "76cm", "79cm"))),
        (("Bust (8/10/12): 86/91/96\nHip (8/10/12): 92/97/102",), (("", "Bust", "Hip"), ("8", "86", "92"), ("10", "91", "97"), ("12", "96", "102"))),
        (('Spec Small Medium Large\nSleeve (shoulder to cuff) 23 in. 24 in. 25 in.\nWidth (1" below the armhole) 19 in. 20 in. 21 in.',),
         (("Spec", "Small", "Medium", "Large"), ("Sleeve (shoulder to cuff)", "23 in.", "24 in.", "25 in."),
          ('Width (1" below the armhole)', "19 in.", "20 in.", "21 in."))),
        (("Knitted in S (M, L). Chest: 90 (98, 106) cm. Length: 58 (60, 62) cm.",),
         (("", "Chest", "Length"), ("S", "90 cm", "58 cm"), ("M", "98 cm", "60 cm"), ("L", "106 cm", "62 cm"))),
        (("XS (S, M)", "Chest: 80 (88, 96)", "Length: 54 (56, 58)"),
         (("", "Chest", "Length"), ("XS", "80", "54"), ("S", "88", "56"), ("M", "96", "58"))),
        (("Waist\n28 - 71 cm\n30 - 76 cm\nHip\n28 - 96 cm\n30 - 101 cm",), (("", "Waist", "Hip"), ("28", "71 cm", "96 cm"), ("30", "76 cm", "101 cm"))),
        (("【36】腰圍66公分 臀圍90公分\n【38】腰圍70公分 臀圍94公分",), (("", "腰圍", "臀圍"), ("36", "66公分", "90公分"), ("38", "70公分", "94公分"))),
        (("27（裤长: 98, 腰围: 66）", "28（裤长: 99, 腰围: 69）"), (("", "裤长", "腰围"), ("27", "98", "66"), ("28", "99", "69"))),
        (("S號 全長60公分 胸寬45公分", "M號 全長62公分 胸寬47公分"), (("", "全長", "胸寬"), ("S號", "60公分", "45公分"), ("M號", "62公分", "47公分"))),
        (("尺码：110\n衣长: 43 cm\n胸围: 70 cm\n尺码：120\n衣长: 46 cm\n胸围: 74 cm",),
         (("尺码", "衣长", "胸围"), ("110", "43 cm", "70 cm"), ("120", "46 cm", "74 cm"))),
        (("5-6 Years: 62-64 chest, 48 length\n7-8 Years: 66-68 chest, 52 length",),
         (("", "chest", "length"), ("5-6 Years", "62-64", "48"), ("7-8 Years", "66-68", "52"))),
        (("SIZES\n8 ... Bust 92cm ... Length 98cm\n10 ... Bust 97cm ... Length 99cm",),
         (("", "Bust", "Length"), ("8", "92cm", "98cm"), ("10", "97cm", "99cm"))),
        (("Waist: S 33cm • M 36cm\nThigh: S 30cm • M 32cm",), (("", "Waist", "Thigh"), ("S", "33cm", "30cm"), ("M", "36cm", "32cm"))),
        (("均码 胸围100cm（可拉伸至120cm） 衣长55cm",), (("", "胸围", "衣长"), ("均码", "100cm", "55cm"))),
        (("爸爸L 胸围110 衣长70\n宝宝100 胸围64 衣长40",), (("", "胸围", "衣长"), ("爸爸L", "110", "70"), ("宝宝100", "64", "40"))),
        (("【尺码】 M、L", "【裤长】 97、98", "【腰围】 62-80、66-84"), (("尺码", "M", "L"), ("裤长", "97", "98"), ("腰围", "62-80", "66-84"))),
        (("适合身高 / 衣长 / 胸围\n100码 / 44 / 76\n110码 / 47 / 80",),
         (("", "适合身高", "衣长", "胸围"), ("100码", "100码", "44", "76"), ("110码", "110码", "47", "80"))),
        (("尺寸表(cm)：7號 衣長40 胸寬30、9號 衣長43 胸寬32",), (("", "衣長", "胸寬"), ("7號", "40", "30"), ("9號", "43", "32"))),
        (("The size L measures:", '24" pit to pit, 28" length'), (("", "pit to pit", "length"), ("L", '24"', '28"'))),
        (('Chest, pit to pit, buttoned: 24"', 'Sleeve, shoulder seam to cuff: 23"'), (("", "Chest", "Sleeve"), ("", '24"', '23"'))),
    ],
)  # fmt: skip
def test_a_table_told_in_words(lines: tuple[str, ...], rows: tuple[tuple[str, ...], ...]) -> None:
    assert [rows] == _rows(tables_in_text(_passages(*lines)))


@pytest.mark.parametrize(
    "words",
    [
        "模特身高170cm 体重50kg 胸围84 腰围60",
        "腰围松紧设计，衣长遮臀",
        "A 36 inch waist looks best",
        "The model wears an M. He’s 6.1 feet tall, chest circumference 38″, waist circumference 32″.",
        "",
        "A chest of 5 drawers, length 60cm",
        "Two sizes: 20 cm and 30 cm",
        "Fits 55 M and 60 L",
        "Hips free",
        "Soft, warm, light\nMeasure your chest, waist, hips\n12, 14, 16",
        "Available in Small Medium Large\nReviews 4.8 4.9 5.0",
        "Waist: 28-30, 32-34",
        "Chest pocket, buttoned, for pens: 12 cm",
    ],
)
def test_a_mention_is_no_table(words: str) -> None:
    assert tables_in_text(_passages(words)) == []


def test_measures_without_a_size_are_doubted_unless_there_is_only_one() -> None:
    (doubted,) = tables_in_text(_passages("衣长：65cm，胸围：100cm，袖长：58cm"))
    (believed,) = tables_in_text(_passages("尺码：均码", "衣长：65cm，胸围：100cm，袖长：58cm"))
    assert doubted.confidence < 0.5 < believed.confidence


@pytest.mark.parametrize(
    ("words", "row", "unit"),
    [
        ("尺寸：210mm,100mm,150mm", ("", "210mm,100mm,150mm"), "mm"),
        ("中号尺寸：14厘米（长）x 25厘米（宽）x 6厘米（厚）", ("中号尺寸", "14厘米", "25厘米", "6厘米"), "cm"),
        ("21L x 13.5H x 4D", ("", "21", "13.5", "4"), ""),
        ('30" x 15" x 12"', ("", '30" x 15" x 12"'), "inch"),
        ('10.5" x 7" x 2" with a long strap', ("", '10.5" x 7" x 2"'), "inch"),
        ('Size: 12" W. x 14" L.', ("", '12"', '14"'), "inch"),
        ("W45 x D40 x H55 cm", ("", "45", "40", "55 cm"), "cm"),
        ("Cal-King: 72 x 84 inches", ("Cal-King", "72 x 84 inches"), "inch"),
        ("长：20cm；宽：10cm；高：5cm", ("", "20cm", "10cm", "5cm"), "cm"),
    ],
)
def test_the_sides_of_a_bag(words: str, row: tuple[str, ...], unit: str) -> None:
    assert [((row,), unit)] == [(one.rows, one.unit) for one in dimensions_in_text(_passages(words))]


@pytest.mark.parametrize(
    "words", ["可放入手机 15cm x 7cm x 1cm", "包装尺寸 30*20*10cm", "分辨率1920*1080", "屏幕 6.1英寸"]
)
def test_the_sides_of_other_things_do_not_count(words: str) -> None:
    assert dimensions_in_text(_passages(words)) == []


def test_what_fits_in_is_told_apart_from_the_bag_in_the_next_line() -> None:
    words = "可放入手机：15厘米x7厘米x1厘米\n• 尺寸：20厘米(长)x 12厘米(宽)"
    assert [one.rows for one in dimensions_in_text(_passages(words))] == [(("", "20厘米", "12厘米"),)]


def test_lengths_drawn_beside_a_photo() -> None:
    lines = tuple(Line(words, Box(10, 50 * at, 80, 20), 1.0) for at, words in enumerate(("20cm", "商品展示", "12cm")))
    (found,) = dimensions_in_reading(Reading(750, 300, lines), "a.jpg")
    assert found.rows[0] == ("", "20cm", "12cm")


@pytest.mark.parametrize(
    ("lines", "rows"),
    [
        (("身高165cm，体重50kg，衣长60cm，胸围88cm",), []),  # of who wears it
        (("bust 90cm length 60cm height 165cm",), [(("", "bust", "length"), ("", "90cm", "60cm"))]),
        (("S", "衣长60cm 胸围88cm"), [(("", "衣长", "胸围"), ("S", "60cm", "88cm"))]),  # of the size above
        (("S", "M", "衣长60cm 胸围88cm"), [(("", "衣长", "胸围"), ("", "60cm", "88cm"))]),  # sizes on sale
        (("110：衣长40 腰围66", "120：衣长42 腰围68"), [(("", "衣长", "腰围"), ("110", "40", "66"), ("120", "42", "68"))]),
        (("尺寸如下\n衣长40 110 腰围66 胸围70",), [(("", "衣长", "腰围", "胸围"), ("", "40", "66", "70"))]),  # amid a line
        (("商品尺寸（公分) 110：裤长46 腰围66 120：裤长48 腰围68",), [(("", "裤长", "腰围"), ("110", "46", "66"), ("120", "48", "68"))]),
        (("S：全长70 胸围93 M：全長72 胸围96",), [(("", "全长", "胸围"), ("S", "70", "93"), ("M", "72", "96"))]),
        (("模特175：胸围84 腰围60",), []),
        (("模特 175：胸围84 腰围60",), []),
        (("领围40", "S码: 衣长60 胸围88"), [(("", "领围", "衣长", "胸围"), ("S码", "", "60", "88"))]),
    ],
)  # fmt: skip
def test_whose_a_measure_is(lines: tuple[str, ...], rows: list[tuple[tuple[str, ...], ...]]) -> None:
    found = tables_in_text(_passages(*lines))
    assert _rows(found) == rows
    assert all(one.notes == () for one in found)


def _titled(title: str, words: str, *options: str) -> list[Passage]:
    place = (Span(0, Place("page.html", 1, 1)),)
    parts = [(title, Part.TITLE), (words, Part.DESCRIPTION), *((option, Part.OPTIONS) for option in options)]
    return [Passage(said, place, part) for said, part in parts]


@pytest.mark.parametrize(
    "title",
    ["Raincoat, green, M", "Tweed jacket (L)", "Pinafore dress age 7-8", "Cord trousers W32 L34", "Parka UK 12", "Romper 3-4 years"],
)  # fmt: skip
def test_measures_are_those_of_the_one_size_that_a_title_ends_with(title: str) -> None:
    (table,) = tables_in_text(_titled(title, "Chest 112 cm, length from the shoulder 84 cm, sleeve 66 cm"))

    assert table.confidence > 0.5
    assert len(table.columns) == 4


@pytest.mark.parametrize(
    ("title", "options"),
    [("Raincoat S/M/L", ()), ("Raincoat, S-XXL", ()), ("Raincoat EU 36-44", ()), ("Men's", ()), ("Raincoat, M", ("S", "M"))],
)  # fmt: skip
def test_measures_are_of_any_size_where_there_are_several(title: str, options: tuple[str, ...]) -> None:
    (table,) = tables_in_text(_titled(title, "Chest 112 cm, length 84 cm, sleeve 66 cm", *options))

    assert table.confidence < 0.5


@pytest.mark.parametrize(
    "words",
    [
        "Insole length: 41 26.3 cm, 42 27.0 cm, 43 27.6 cm",
        "Insole length: EU 41 26.3 cm, EU 42 27.0 cm, EU 43 27.6 cm",
        "Insole length: 41 = 26.3 cm, 42 = 27.0 cm, 43 = 27.6 cm",
        "Insole length: 41 26.3 cm; 42 27.0 cm; 43 27.6 cm",
        "Insole: 41 26.3cm / 42 27cm / 43 27.6cm",
    ],
)
def test_the_feet_of_sizes_of_shoes_are_a_table(words: str) -> None:
    (table,) = tables_in_text(_passages(words))

    assert [row[0][-2:] for row in table.rows] == ["41", "42", "43"]
    assert table.confidence > 0.5


@pytest.mark.parametrize("words", ["Insole length: 41 26 42 27", "Delivery time: 12 15 days, 30 40 days"])
def test_numbers_without_a_unit_are_no_feet(words: str) -> None:
    assert tables_in_text(_passages(words)) == []
