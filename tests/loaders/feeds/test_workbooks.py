"""A workbook is measured before it is read: what stands far from the goods takes all cells up to it, whatever its file weighs."""

from __future__ import annotations

import io
import zipfile

import pytest

from listinglint.loaders.feeds import workbooks
from listinglint.loaders.load_error import LoadError

XLSX, ODS = "xl/worksheets/sheet1.xml", "content.xml"


def book(**members: str) -> io.BytesIO:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, text in members.items():
            packed.writestr(name, text)
    return out


@pytest.fixture(autouse=True)
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workbooks, "MOST_CELLS", 1_000)
    monkeypatch.setattr(workbooks, "MOST_BYTES", 200_000)


GOODS = '<row r="1"><c r="A1" t="inlineStr"><is><t>Title</t></is></c></row>'


@pytest.mark.parametrize(
    ("name", "text", "size"),
    [
        (XLSX, GOODS + '<row r="400"><c r="C400"><v>1</v></c></row>', "400 rows by 3"),
        (XLSX, GOODS + '<row r="400"><c><v>1</v></c><c><v>1</v></c><c><v>1</v></c></row>', "400 rows by 3"),
        (XLSX, "<row><c r='ALM2'><v>1</v></c></row>", "2 rows by 1001"),
        (XLSX, "<x:row r = '600'><x:c r='B600' t='s'>\n<x:v>1</x:v></x:c></x:row>", "600 rows by 2"),
        (XLSX, "<row><c><v>1</v></c><c><v>1</v></c></row>" * 501, "501 rows by 2"),
        (ODS, '<table:table><table:table-row table:number-rows-repeated="600"><table:table-cell table:number-columns-repeated="2">x</table:table-cell>', "600 rows by 2"),
        (ODS, '<table:table-row><table:table-cell table:number-columns-repeated="1100"/><table:table-cell>x</table:table-cell>', "1 rows by 1101"),
    ],
)  # fmt: skip
def test_a_sheet_that_reaches_too_far_is_refused(name: str, text: str, size: str) -> None:
    with pytest.raises(LoadError, match=size):
        workbooks.refuse_too_large("a.xlsx", book(**{name: text}))


@pytest.mark.parametrize(
    ("name", "text"),
    [
        (XLSX, GOODS + '<row r="1048576"><c r="A1048576" s="1"/><c r="XFD1048576" s="1" /></row>'),
        (XLSX, '<row r="999"><c r="A999"><v>1</v></c></row>' * 2),
        (XLSX, '<cols><col min="1" max="16384"/></cols>' + GOODS),
        ("xl/sharedStrings.xml", '<si><t>r="XFD1048576"</t></si>'),
        (ODS, '<table:table-row><table:table-cell>x</table:table-cell><table:table-cell table:number-columns-repeated="16384"/></table:table-row>'),
        (ODS, '<table:table-row table:number-rows-repeated="1048570"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>'),
        (ODS, ('<table:table table:name="a">' + "<table:table-row><table:table-cell>x</table:table-cell></table:table-row>" * 600) * 2),
    ],
)  # fmt: skip
def test_what_is_empty_or_only_styled_takes_nothing(name: str, text: str) -> None:
    read = book(**{name: text})
    workbooks.refuse_too_large("a.xlsx", read)
    assert read.tell() == 0, "whoever reads it begins at its beginning"


def test_a_tag_may_stand_across_two_pieces(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workbooks, "_STEP", 7)
    with pytest.raises(LoadError, match="400 rows by 3"):
        workbooks.refuse_too_large("a.xlsx", book(**{XLSX: '<row r="400"><c r="C400"><v>1</v></c></row>'}))


def test_what_unpacks_to_too_much_is_refused() -> None:
    with pytest.raises(LoadError, match="unpacks to more than"):
        workbooks.refuse_too_large("a.xlsx", book(**{"xl/sharedStrings.xml": "x" * 120_000, XLSX: "y" * 120_000}))


def test_binary_workbooks_are_refused_and_other_files_left_to_their_reader() -> None:
    with pytest.raises(LoadError, match="xlsb"):
        workbooks.refuse_too_large("a.xlsb", book(**{"xl/workbook.bin": "x"}))
    workbooks.refuse_too_large("a.xls", io.BytesIO(b"\xd0\xcf\x11\xe0 an older workbook"))
