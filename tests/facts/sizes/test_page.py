"""HTML tables as shops write them."""

from __future__ import annotations

import pytest
from tests.facts.sizes.pages import table

from listinglint.facts.sizes import MeasureMark, TableKind, tables_in_page
from listinglint.facts.sizes.page import spread
from listinglint.loaders.html.page import read_page
from listinglint.model.listing import Part

Rows = tuple[tuple[str, ...], ...]


def _read(text: str) -> list[tuple[TableKind, str, Rows]]:
    return [(one.kind, one.unit, (one.columns, *one.rows)) for one in tables_in_page([table(text)])]


def _rows(*lines: str) -> Rows:
    return tuple(tuple(cell.strip() for cell in line.split("|")) for line in lines)


SIZE_TABLES = {
    "sizes down under a title, note below": (
        "<c3>尺码表 Size Filter\n尺码 | 衣长 | 胸围\nS | 60 | 88\nM | 61 | 92\n<c3>手工测量，误差1-2cm",
        TableKind.GARMENT,
        "cm",
        ("尺码|衣长|胸围", "S|60|88", "M|61|92"),
    ),
    "sizes across, empty rows and columns": (
        " | | |\n | 尺码 | S | M\n | | |\n | 衣長 | 60 | 61\n | 胸圍 | 88 | 92",
        TableKind.GARMENT,
        "",
        ("尺码|S|M", "衣長|60|61", "胸圍|88|92"),
    ),
    "a title in the corner": (
        "5520款 | M | L\n衣长 | 60 | 61\n胸围 | 88 | 92",
        TableKind.GARMENT,
        "",
        ("5520款|M|L", "衣长|60|61", "胸围|88|92"),
    ),
    "a unit with a full stop in each cell": (
        "Place | Small | Medium\nLength (collar to hem) | 27.5 in. | 28.5 in.\nWidth | 18 in. | 20 in.",
        TableKind.GARMENT,
        "inch",
        ("Place|Small|Medium", "Length (collar to hem)|27.5 in.|28.5 in.", "Width|18 in.|20 in."),
    ),
    "a column in each cell": (
        "Size | Bust | Length\nS M L | 88cm 92cm 96cm | 60cm 61cm 62cm",
        TableKind.GARMENT,
        "cm",
        ("Size|Bust|Length", "S|88cm|60cm", "M|92cm|61cm", "L|96cm|62cm"),
    ),
    "measures before their values, two in a row": (
        "Laid flat, in inches | | |\nBust | 18 | Hem | 27\nWaist | 16 | Cuff | 5.5",
        TableKind.GARMENT,
        "inch",
        ("|", "Bust|18", "Hem|27", "Waist|16", "Cuff|5.5"),
    ),
    "a size that is called after what it measures": (
        "Hat size | Head (cm)\n7 | 56\n7 1/8 | 57\n7 1/4 | 58",
        TableKind.BODY,
        "cm",
        ("|Hat size|Head (cm)", "7|7|56", "7 1/8|7 1/8|57", "7 1/4|7 1/4|58"),
    ),
    "a column that counts": (
        "No. | Size | Waist | Hip\n1 | S | 66 | 90\n2 | M | 70 | 94",
        TableKind.GARMENT,
        "",
        ("Size|Waist|Hip", "S|66|90", "M|70|94"),
    ),
    "no header at all": ("S | 60 | 88\nM | 61 | 92", TableKind.GARMENT, "", ("||", "S|60|88", "M|61|92")),
    "two units for each measure": (
        "<r2>Size | <c2>Bust | <c2>Length\ncm | inch | cm | inch\nS | 88 | 34.6 | 60 | 23.6\nM | 92 | 36.2 | 61 | 24.0",
        TableKind.GARMENT,
        "cm",
        ("Size|Bust cm|Bust inch|Length cm|Length inch", "S|88|34.6|60|23.6", "M|92|36.2|61|24.0"),
    ),
    "shoes": (
        "EUR | 39 | 40\nUK | 5.5 | 6\n脚长(mm) | 245 | 250",
        TableKind.BODY,
        "mm",
        ("EUR|39|40", "UK|5.5|6", "脚长(mm)|245|250"),
    ),
    "bras": (
        "尺码 | 下胸围 | 上胸围\n75A | 73-77 | 84\n75B | 73-77 | 87",
        TableKind.BODY,
        "",
        ("尺码|下胸围|上胸围", "75A|73-77|84", "75B|73-77|87"),
    ),
    "key and value of one size": (
        "品牌 | 某某\n衣长 | 65cm\n胸围 | 110cm",
        TableKind.GARMENT,
        "cm",
        ("|", "衣长|65cm", "胸围|110cm"),
    ),
    "height and weight to a size": (
        "身高/体重 | 45kg | 50kg\n155 | S | M\n160 | M | L",
        TableKind.SIZE_ADVICE,
        "",
        ("身高/体重|45kg|50kg", "155|S|M", "160|M|L"),
    ),
    "height and weight of a size": (
        "尺码 | 身高 | 体重\nS | 150-155 | 80-90\nM | 155-160 | 90-100",
        TableKind.SIZE_ADVICE,
        "",
        ("尺码|身高|体重", "S|150-155|80-90", "M|155-160|90-100"),
    ),
    "people who tried it on": (
        "试穿人 | 身高 | 胸围 | 试穿尺码\n小林 | 160 | 83 | M",
        TableKind.TRY_ON,
        "",
        ("试穿人|身高|胸围|试穿尺码", "小林|160|83|M"),
    ),
    "sides of a suitcase": (
        "尺寸 | 长 | 宽 | 高\n20寸 | 38 | 22 | 55",
        TableKind.DIMENSIONS,
        "",
        ("尺寸|长|宽|高", "20寸|38|22|55"),
    ),
}


@pytest.mark.parametrize("name", SIZE_TABLES)
def test_a_table_is_read_as_printed(name: str) -> None:
    text, kind, unit, lines = SIZE_TABLES[name]
    assert [(kind, unit, _rows(*lines))] == _read(text)


@pytest.mark.parametrize(
    "text",
    [
        "品牌 | 某某\n材质 | 棉\n尺寸 | 30*20*10cm",
        "包装尺寸 | 长 | 宽 | 高\n外箱 | 50 | 40 | 30",
        "Screen size | 15.6 inch\nWidth | 359 mm\nWeight | 1.7 kg",
        "数量 | 价格\n1-10 | 25\n11-50 | 20",
        "颜色 | 红色 | 蓝色\n尺码 | S | M",
        " | \n | ",
    ],
)
def test_other_tables_are_no_size_tables(text: str) -> None:
    assert _read(text) == []


def test_tables_on_each_other_are_told_apart() -> None:
    text = "<c3>上衣\n尺码 | 衣长 | 胸围\nS | 60 | 88\n<c3>裤子\n尺码 | 裤长 | 腰围\nS | 98 | 66"
    found = tables_in_page([table(text)])
    assert [(one.caption, one.columns[1:]) for one in found] == [("上衣", ("衣长", "胸围")), ("裤子", ("裤长", "腰围"))]


def test_groups_named_by_a_merged_cell_are_told_apart() -> None:
    text = "<r2>上衣 | 尺码 | S | M\n衣长 | 60 | 61\n<r2>裤子 | 尺码 | S | M\n裤长 | 98 | 99"
    found = tables_in_page([table(text)])
    assert [(one.caption, one.rows[0]) for one in found] == [
        ("上衣", ("衣长", "60", "61")),
        ("裤子", ("裤长", "98", "99")),
    ]


def test_marks_and_units_of_measures() -> None:
    (found,) = tables_in_page([table("尺码 | 1/2胸围 | 腰围(拉伸) | 腰围(自然) | 衣长(inch)\nS | 44 | 90 | 66 | 24")])
    marks = [set(one.marks) for one in found.measured]
    assert [{MeasureMark.HALF_WIDTH}, {MeasureMark.STRETCHED}, {MeasureMark.RELAXED}, set()] == marks
    assert found.measured[3].unit == "inch"
    assert found.values(found.measured[2]) == ("66",)


def test_a_unit_in_the_note_is_inferred() -> None:
    (found,) = tables_in_page([table("尺码 | 衣长 | 胸围\nS | 60 | 88\n<c3>误差1-3厘米属正常")])
    assert (found.unit, found.is_unit_inferred) == ("cm", True)


def test_tables_of_other_goods_do_not_count() -> None:
    assert tables_in_page([table("尺码 | 衣长\nS | 60", Part.OTHER_GOODS)]) == []


def test_a_hostile_span_is_bounded() -> None:
    assert tables_in_page([table("<c9999999>尺码\n<r9999999>S")]) == []


def test_a_cell_that_no_tag_fills_is_empty() -> None:
    page = read_page("<table><tr><td>尺码<td>胸围<td rowspan=2>衣长<tr><td>M</table>", "page.html")
    (found,) = page.tables
    assert spread(found) == (("尺码", "胸围", "衣长"), ("M", "", "衣长"))


@pytest.mark.parametrize("note", ["Unit: inch", "UNIT: INCH", "单位: inch"])
def test_a_unit_that_a_note_names_as_such_is_told_and_not_inferred(note: str) -> None:
    (found,) = tables_in_page([table(f"尺码 | 衣长 | 胸围\nS | 24 | 34\n<c3>{note}")])
    assert (found.unit, found.is_unit_inferred, found.notes) == ("inch", False, (note,))


def test_a_header_below_comes_to_the_top_only_where_there_are_rows() -> None:
    (found,) = tables_in_page([table("S | 60 | 88\nM | 61 | 92\n尺码 | 衣长 | 胸围")])
    assert (found.columns, found.rows) == (("尺码", "衣长", "胸围"), (("S", "60", "88"), ("M", "61", "92")))
    assert tables_in_page([table("S | 60\n尺码 | 衣长")]) == []


@pytest.mark.parametrize("text", ["尺码 | 胸围\nS | ", "尺码 | 备注\nS | 好"])
def test_a_table_without_numbers_is_none(text: str) -> None:
    assert tables_in_page([table(text)]) == []


def test_two_figures_of_one_person_are_no_sizes_of_the_goods() -> None:
    (found,) = tables_in_page([table("胸围 | 88\n腰围 | 66")])
    assert found.kind is TableKind.TRY_ON


@pytest.mark.parametrize(
    ("rows", "kind"),
    [
        ("商品長度 | 92\n商品寬度 | 41\n商品胸寬 | 55", TableKind.GARMENT),
        ("商品長度 | 30\n商品寬度 | 20\n商品高度 | 12", TableKind.DIMENSIONS),
    ],
)
def test_a_measure_of_the_goods_is_that_measure(rows: str, kind: TableKind) -> None:
    assert [found for found, *_ in _read(rows)] == [kind]
