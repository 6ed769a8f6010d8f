"""Tables as shops and spreadsheets write them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.loaders.feeds.feeding import fed, names, said, shown

from listinglint.loaders.feeds.options import FeedOptions
from listinglint.loaders.find import LoadError, Source, load
from listinglint.model.listing import Part, Status

if TYPE_CHECKING:
    from pathlib import Path

HEAD = "Handle,Title,Body (HTML),Option1 Value,Image Src\n"


@pytest.mark.parametrize("mark", ["\u2028", "\u2029", "\x0b", "\x0c", "\x85", "\x1c", "\x1e"])
@pytest.mark.parametrize("cell", ["title", "body", "quoted"])
def test_what_ends_lines_elsewhere_ends_no_row(tmp_path: Path, mark: str, cell: str) -> None:
    title = f"Oak{mark}jumper" if cell == "title" else "Oak jumper"
    body = f"<p>Soft</p>{mark}<p>Warm</p>" if cell == "body" else f'"<p>Soft{mark}</p>"' if cell == "quoted" else "x"
    listings = fed(tmp_path, "e.csv", f"{HEAD}oak,{title},{body},S,\noak,,,M,\nelm,Elm,x,,\n")
    assert ["e.csv#oak", "e.csv#elm"] == names(listings)
    assert "Oak jumper" == listings[0].title


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_every_place_is_the_line_of_the_file_and_its_column(tmp_path: Path, end: str) -> None:
    text = HEAD + 'oak,Oak,"<p>One</p>\n<p>Two</p>\n<p>Three</p>",S,\nelm,Elm,"<p>Four</p>\n\n<p>Five</p>",,\n'
    oak, elm = fed(tmp_path, "e.csv", text.replace("\n", end))
    places = [(one.words, one.place().line, one.place().field) for one in (*oak.passages, *elm.passages)]
    assert [
        ("Oak", 2, "Title"),
        ("One", 2, "Body (HTML)"),
        ("Two", 3, "Body (HTML)"),
        ("Three", 4, "Body (HTML)"),
        ("S", 4, "Option1 Value"),
        ("Elm", 5, "Title"),
        ("Four", 5, "Body (HTML)"),
        ("Five", 7, "Body (HTML)"),
    ] == places
    assert (2, 5) == (oak.line, elm.line)
    assert "e.csv:3 [Body (HTML)]" == str(oak.passages[2].place())


@pytest.mark.parametrize(
    "rows",
    [
        "a,A,x,S,\nb,B,y,,\na,,,M,\n",
        "a,A,x,S,\nb,B,y,,\nc,C,z,,\na,,,M,\nb,,,L,\n",
        "b,B,y,,\na,A,x,S,\n,,,M,\n",
        "a,,,M,\nb,B,y,,\na,A,x,S,\n",
    ],
)
def test_rows_of_one_product_are_one_listing_wherever_they_stand(tmp_path: Path, rows: str) -> None:
    listings = fed(tmp_path, "e.csv", HEAD + rows)
    assert len(set(names(listings))) == len(listings)
    (a,) = [one for one in listings if one.path == "e.csv#a"]
    assert ("A", ["M", "S"]) == (a.title, sorted(said(a, Part.OPTIONS)))


@pytest.mark.parametrize(
    "text",
    [
        "sep=;\n" + HEAD.replace(",", ";") + "a;A;x;S;\n",
        '"sep=,"\n' + HEAD + "a,A,x,S,\n",
        "\ufeffsep=,\r\n" + (HEAD + "a,A,x,S,\n").replace("\n", "\r\n"),
        HEAD.replace(",", "\t") + "a\tA\tx\tS\t\n",
        HEAD.replace(",", "|") + "a|A|x|S|\n",
        "# exported for you\n# Required | Optional\n" + HEAD + "a,A,x,S,\n",
        "\n\n" + HEAD + "a,A,x,S,\n",
        '"' + HEAD.strip().replace(",", '","') + '"\n"a","A","x","S",""\n',
        HEAD + "a,A,x,S,\n" + HEAD + ",,,M,\n",
    ],
)
def test_separators_remarks_and_repeated_headers(tmp_path: Path, text: str) -> None:
    (listing,) = fed(tmp_path, "e.csv", text)
    assert ("e.csv#a", "A") == (listing.path, listing.title)


@pytest.mark.parametrize(
    ("charset", "header", "title"),
    [
        ("cp1251", "ID,Тип,Артикул,Имя,Краткое описание,Описание,Изображения", "Платье из льна"),
        ("cp932", "ID,タイプ,SKU,名前,短い説明,説明,画像", "麻のドレス"),
        ("cp949", "ID,유형,SKU,이름,간단한 설명,설명,이미지", "리넨 드레스"),
        ("cp1252", "ID;Typ;Artikelnummer;Name;Kurzbeschreibung;Beschreibung;Bilder", "Größe Kleid"),
        ("big5", "ID,類型,SKU,名稱,簡短說明,說明,圖片", "亞麻洋裝"),
        ("gbk", "ID,类型,SKU,名称,简短描述,描述,图片", "亚麻连衣裙"),
    ],
)
def test_charsets_are_told_by_the_words_of_the_header(tmp_path: Path, charset: str, header: str, title: str) -> None:
    mark = ";" if ";" in header else ","
    row = mark.join(["1", "simple", "A1", title, "", "<p>x</p>", "https://c.example/a.jpg"])
    (listing,) = fed(tmp_path, "w.csv", f"{header}\n{row}\n".encode(charset))
    assert title == listing.title


def test_a_byte_that_is_no_utf8_far_below_is_seen(tmp_path: Path) -> None:
    rows = "".join(f"p{number},Plain {number},{'x' * 900},,\n" for number in range(400))
    listings = fed(tmp_path, "e.csv", (HEAD + rows + "z,亚麻连衣裙的商品图片,的,,\n").encode("gbk"))
    assert "亚麻连衣裙的商品图片" == listings[-1].title


def test_a_map_reads_any_other_table(tmp_path: Path) -> None:
    columns = {"key": ("Grup",), "title": ("Ad",), "text": ("Açıklama",), "pictures": ("Resim",), "options": ("Beden",), "material": ("Kumaş",)}  # fmt: skip
    text = "Grup,Ad,Açıklama,Resim,Beden,Kumaş\n1,Elbise,<p>Yazlık</p>,https://c.example/a.jpg;https://c.example/b.jpg,S,Keten\n1,Elbise,,,M,\n"
    (listing,) = fed(tmp_path, "erp.csv", text, FeedOptions(columns))
    assert ("erp.csv#1", "Elbise", ["S", "M"], ["Material: Keten"], 2) == (
        listing.path,
        listing.title,
        said(listing, Part.OPTIONS),
        said(listing),
        len(listing.pictures),
    )


def test_a_map_that_names_no_column_says_so(tmp_path: Path) -> None:
    with pytest.raises(
        LoadError, match=r"has no column “Isim”, which `columns:` names for title; its columns: “Ad”, “Fiyat”"
    ):
        fed(tmp_path, "erp.csv", "Ad,Fiyat\nElbise,5\n", FeedOptions({"title": ("Isim",), "key": ("Ad",)}))


def test_rows_that_end_before_the_column_of_the_key_are_goods_of_their_own(tmp_path: Path) -> None:
    columns = {"title": ("Ad",), "key": ("Grup", "Kod")}
    listings = fed(tmp_path, "erp.csv", "Ad,Grup,Kod\nElbise\nCeket,,7\nKemer,,7\n", FeedOptions(columns))
    assert [("erp.csv#row-2", "Elbise"), ("erp.csv#7", "Ceket")] == [(one.path, one.title) for one in listings]


def test_a_first_row_that_names_no_goods_is_not_lost(tmp_path: Path) -> None:
    listings = fed(tmp_path, "e.csv", HEAD + ",,Soft linen,S,\na,A,x,M,\n")
    assert [("e.csv#row-2", ["S"]), ("e.csv#a", ["M"])] == [(one.path, said(one, Part.OPTIONS)) for one in listings]


def test_rows_too_far_apart_say_by_which_column_to_sort(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from listinglint.loaders.feeds import groups

    filling = "".join(f"{name},{name},{'soft ' * 200},S,\n" for name in "bcdefg")
    apart = HEAD + "a,A,x,S,\n" + filling + "a,,,M,\n"
    monkeypatch.setattr(groups, "_MOST_HELD", 4_000)
    assert len(fed(tmp_path, "sorted.csv", HEAD + "a,A,x,S,\na,,,M,\n" + filling)) == 7
    assert len(fed(tmp_path, "apart.csv", apart)) == 7
    held = apart.replace("x", "soft " * 200, 1) + "".join(f"{name},,{'soft ' * 200},M,\n" for name in "bcdefg")
    with pytest.raises(LoadError, match="too far apart to be held: sort the file by “Handle” first"):
        fed(tmp_path, "mixed.csv", held)


def test_a_map_for_another_table_leaves_known_formats_alone(tmp_path: Path) -> None:
    (listing,) = fed(tmp_path, "e.csv", HEAD + "a,A,x,S,\n", FeedOptions({"title": ("Ad",)}))
    assert "A" == listing.title


@pytest.mark.parametrize("place", ["images/a.jpg", "e/a.jpg", "e_files/a.jpg", "图片/red/a.jpg", "given/deep/A.JPG"])
@pytest.mark.parametrize(
    "source",
    [
        "https://c.example/x/a.jpg?v=1",
        "a.jpg",
        "FILE:///C:\\shop\\a.jpg",
        "https://c.example/a_800x.jpg",
        "/media/a.jpg_400x400.jpg",
    ],
)
def test_pictures_beside_an_export(tmp_path: Path, place: str, source: str) -> None:
    (tmp_path / place).parent.mkdir(parents=True)
    (tmp_path / place).write_bytes(b"x")
    given = (tmp_path / "given",) if place.startswith("given") else ()
    (listing,) = fed(tmp_path, "e.csv", f"{HEAD}a,A,x,S,{source}\n", FeedOptions(pictures=given))
    assert [(tmp_path / place, Status.READ)] == [(one.file, one.status) for one in listing.pictures]


def test_the_picture_of_other_goods_is_not_taken(tmp_path: Path) -> None:
    for name in ("images/one/1.jpg", "images/two/1.jpg", "images/three/1.jpg"):
        (tmp_path / name).parent.mkdir(parents=True)
        (tmp_path / name).write_bytes(b"x")
    listings = fed(tmp_path, "e.csv", f"{HEAD}one,A,x,,1.jpg\nfour,B,x,,1.jpg\nfive,C,x,,https://c.example/two/1.jpg\n")
    assert ["one", "", "two"] == [one.pictures[0].file.parent.name if one.pictures[0].file else "" for one in listings]


def test_pictures_called_like_the_goods(tmp_path: Path) -> None:
    for name in ("images/A1.jpg", "images/A1-2.jpg", "images/A10.jpg", "images/B/2.jpg", "images/B/10.jpg"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(b"x")
    a, b = fed(tmp_path, "e.csv", f"{HEAD}A1,A,x,,\nB,B,x,,\n")
    assert (["A1.jpg", "A1-2.jpg"], ["2.jpg", "10.jpg"]) == (sorted(shown(a), reverse=True)[::1], shown(b))


def test_a_picture_that_is_not_there_is_elsewhere(tmp_path: Path) -> None:
    (listing,) = fed(tmp_path, "e.csv", f'{HEAD}a,A,"<img src=""/files/b.jpg"">",,a.jpg\n')
    assert {Status.REMOTE} == {one.status for one in listing.pictures}


def test_sheets_and_parquet(tmp_path: Path) -> None:
    pa = pytest.importorskip("pyarrow")
    import pyarrow.parquet as pq

    columns = {
        "id": ["1", "2"],
        "title": ["Coat", "Hat"],
        "description": ["Wool", "Felt"],
        "image_link": ["https://c.example/1.jpg"] * 2,
    }
    pq.write_table(
        pa.table({**columns, "additional_image_link": [["https://c.example/2.jpg"], []]}), tmp_path / "f.parquet"
    )
    listings = fed(tmp_path, "f.parquet", (tmp_path / "f.parquet").read_bytes())
    assert (["f.parquet#1", "f.parquet#2"], 2, 2) == (names(listings), len(listings[0].pictures), listings[1].line)


@pytest.mark.parametrize(
    ("name", "head", "says"),
    [("f.xlsx", b"PK\3\4", r"listinglint\[xlsx\]"), ("f.parquet", b"PAR1", r"listinglint\[parquet\]")],
)
def test_what_needs_one_more_package_says_which(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, head: bytes, says: str
) -> None:
    import sys
    import zipfile

    monkeypatch.setitem(sys.modules, "python_calamine", None)
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    file = tmp_path / name
    if head == b"PK\3\4":
        with zipfile.ZipFile(file, "w") as book:
            book.writestr("[Content_Types].xml", "<Types/>")
    else:
        file.write_bytes(head + b"\0" * 100)
    with pytest.raises(LoadError, match=says):
        fed(tmp_path, name, file.read_bytes())


def workbook(file: Path, sheets: dict[str, list[list[object]]]) -> None:
    """Write a workbook as spreadsheets do, with as little as they need."""
    import zipfile
    from html import escape

    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    package = "http://schemas.openxmlformats.org/package/2006"
    sheet_type = "application/vnd.openxmlformats-officedocument.spreadsheetml"

    def cell(value: object) -> str:
        if isinstance(value, int | float):
            return f"<c><v>{value}</v></c>"
        return f'<c t="inlineStr"><is><t xml:space="preserve">{escape(str(value))}</t></is></c>'

    with zipfile.ZipFile(file, "w") as book:
        overrides = "".join(
            f'<Override PartName="/xl/worksheets/s{n}.xml" ContentType="{sheet_type}.worksheet+xml"/>'
            for n in range(len(sheets))
        )
        book.writestr(
            "[Content_Types].xml",
            f'<Types xmlns="{package}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            f'<Override PartName="/xl/workbook.xml" ContentType="{sheet_type}.sheet.main+xml"/>{overrides}</Types>',
        )
        book.writestr(
            "_rels/.rels",
            f'<Relationships xmlns="{package}/relationships"><Relationship Id="r" Type="{office}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        )
        names = "".join(f'<sheet name="{name}" sheetId="{n + 1}" r:id="r{n}"/>' for n, name in enumerate(sheets))
        book.writestr(
            "xl/workbook.xml", f'<workbook xmlns="{main}" xmlns:r="{office}"><sheets>{names}</sheets></workbook>'
        )
        links = "".join(
            f'<Relationship Id="r{n}" Type="{office}/worksheet" Target="worksheets/s{n}.xml"/>'
            for n in range(len(sheets))
        )
        book.writestr(
            "xl/_rels/workbook.xml.rels", f'<Relationships xmlns="{package}/relationships">{links}</Relationships>'
        )
        for n, rows in enumerate(sheets.values()):
            data = "".join(f"<row>{''.join(map(cell, row))}</row>" for row in rows)
            book.writestr(
                f"xl/worksheets/s{n}.xml", f'<worksheet xmlns="{main}"><sheetData>{data}</sheetData></worksheet>'
            )


def test_the_sheet_of_a_workbook_that_holds_goods_is_read(tmp_path: Path) -> None:
    pytest.importorskip("python_calamine")
    goods: list[list[object]] = [
        ["商品导出 2026", "", "", "", ""],
        ["宝贝名称", "宝贝描述", "商家编码", "新图片", "宝贝属性"],
        ["亚麻衬衫", "<p>第一行</p>\n<p>48小时内发货</p>", 1001, "a:1:0:|https://img.example/a.jpg;", "x"],
        ["羊毛衫", "<p>羊毛</p>", 1002, "", "x"],
    ]
    workbook(tmp_path / "w.xlsx", {"说明": [["填写说明", "请勿修改"]], "商品": goods})
    listings = fed(tmp_path, "w.xlsx", (tmp_path / "w.xlsx").read_bytes())
    assert ["w.xlsx#1001", "w.xlsx#1002"] == names(listings)
    assert [3, 4] == [one.line for one in listings]
    assert [("48小时内发货", 3)] == [
        (one.words, one.place().line) for one in listings[0].passages if one.words.startswith("48")
    ]


def test_a_quotation_mark_that_is_never_closed_is_told_with_its_line(tmp_path: Path) -> None:
    file = tmp_path / "e.csv"
    file.write_text(f'{HEAD}oak,Oak,"<p>Soft\nand warm</p>",,\nelm,"Elm,x,,\nash,Ash,y,,\n', "utf-8")
    found: list[str] = []
    with pytest.raises(LoadError, match="quotation mark at line 4 that is never closed"):
        found.extend(one.path for one in load(Source("e.csv", file)))
    assert ["e.csv#oak"] == found


def test_a_zero_byte_in_a_cell_makes_no_page_of_an_export(tmp_path: Path) -> None:
    listings = fed(tmp_path, "e.csv", HEAD + "oak,Oak\0,<p>Soft</p>,,\nelm,Elm,x,,\n")
    assert ["e.csv#oak", "e.csv#elm"] == names(listings)
    with pytest.raises(LoadError):
        fed(tmp_path, "f.csv", "a,b\nx\0,y\n")
