"""Exports as shops hand them over: any charset, marks and names of columns, sheets and JSON; what can't be one says so in a line."""

from __future__ import annotations

import json
import zipfile
from io import BytesIO
from typing import TYPE_CHECKING

import pytest

from listinglint.complaints.months import month_of
from listinglint.complaints.others import NotReviewsError
from listinglint.complaints.reading import opened
from listinglint.loaders.feeds.blob import of_bytes
from listinglint.loaders.load_error import LoadError

if TYPE_CHECKING:
    from listinglint.complaints.reading import Row


def rows(data: bytes, **columns: list[str]) -> list[Row]:
    return list(opened(of_bytes("reviews", data), columns or None).rows)  # type: ignore[arg-type]


TAOBAO = "评价时间,商品编号,规格,评分,评价内容,商家回复\n2026-11-02 10:00:00,A1,红色;L,2,颜色不对，有色差,抱歉\n2026/10/3,A1,蓝色;M,5,,谢谢\n"


@pytest.mark.parametrize("charset", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_charsets(charset: str) -> None:
    (row,) = rows(TAOBAO.encode(charset))
    assert (row.words, row.month, row.goods, row.sku) == ("颜色不对，有色差", "2026-11", "A1", "红色;L")


def test_traditional_characters_in_big5() -> None:
    text = "評論時間;商品名稱;評論內容\n2026-11-02;襯衫;顏色不一樣，退貨也沒有人理\n"
    (row,) = rows(text.encode("big5"))
    assert (row.words, row.goods) == ("顏色不一樣，退貨也沒有人理", "襯衫")


def test_titles_reasons_and_notes_are_read_together() -> None:
    text = "order-id\tasin\treason\tcustomer-comments\treturn-date\n1\tB0\tDEFECTIVE\tThe zipper broke\t2026-01-05T10:00:00Z\n"
    (row,) = rows(text.encode())
    assert row.words == "The zipper broke\nDEFECTIVE"
    assert (row.month, row.sku) == ("2026-01", "B0")


def test_the_longest_texts_are_taken_where_no_name_says_it() -> None:
    text = "a,b,c\n1,the sleeves are far too long for me,x1\n2,nice,x2\n"
    assert [row.words for row in rows(text.encode())] == ["the sleeves are far too long for me", "nice"]


def test_columns_by_hand() -> None:
    (row,) = rows(TAOBAO.encode(), text=["商家回复"])[:1]
    assert row.words == "抱歉"
    with pytest.raises(LoadError, match="has no column “评语”"):
        rows(TAOBAO.encode(), text=["评语"])


def test_json_lines_and_lists_in_answers() -> None:
    said = {"content": "质量差", "created": "2026-05-01", "item": {"name": "杯子"}}
    lines = "\n".join(json.dumps(one, ensure_ascii=False) for one in (said, {"content": "好"}))
    assert [row.words for row in rows(lines.encode())] == ["质量差", "好"]
    answer = json.dumps({"total": 1, "data": {"reviews": [said]}}, ensure_ascii=False)
    (row,) = rows(answer.encode())
    assert (row.words, row.month) == ("质量差", "2026-05")


def test_plain_lines() -> None:
    assert [row.words for row in rows("评价\n质量差\n尺码偏小\n".encode())] == ["质量差", "尺码偏小"]
    assert [row.words for row in rows("质量差，不会再买\n评价晚了，尺码偏小一点\n".encode())] == [
        "质量差，不会再买",
        "评价晚了，尺码偏小一点",
    ]


def test_a_sheet() -> None:
    pytest.importorskip("python_calamine")
    (row,) = rows(_sheet([["申请时间", "退款原因", "货号"], ["2026-03-01", "尺码不符", "K9"]]))
    assert (row.words, row.month, row.goods) == ("尺码不符", "2026-03", "K9")


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "holds no reviews"),
        (b"\0\1\2" * 50, "holds no reviews"),
        ("订单号,价格\n1,2\n3,4\n".encode(), "has no column with the words of buyers"),
        (b"[]", "holds no reviews"),
    ],
)
def test_what_holds_no_reviews(data: bytes, why: str) -> None:
    with pytest.raises(LoadError, match=why):
        rows(data)


GOODS = "货号,货品名称,货品描述,面料成分,售价\nK1,羊毛围巾 加厚款,手工织成的围巾，柔软不扎脖子，秋冬都能戴,羊毛,59\n"
ORDERS = "订单编号,买家会员名,买家实际支付金额,收货人姓名,收货地址\n7,小草,12,王某,某市某路 5 号\n"


@pytest.mark.parametrize(
    ("name", "text", "why"),
    [
        ("goods.csv", GOODS, "goods, not of reviews"),
        ("export.csv", "Handle,Title,Body (HTML),Image Src\nhat,Hat,<p>Felt</p>,\n", "goods, not of reviews"),
        (
            "dated.csv",
            "Handle,Title,Body (HTML),Image Src,Created At\nhat,Hat,<p>Felt</p>,,2026-01-02\n",
            "goods, not of",
        ),
        ("orders.csv", ORDERS, "a list of orders, not reviews"),
        ("tool.py", "import os\nprint('too small, does not fit')\n", "source of a program"),
        ("run", "#!/bin/sh\necho broken\n", "source of a program"),
        ("page.html", "<p>colour is off</p>\n", "web page"),
        (
            "tasks.json",
            '[{"id": 1, "command": "build all of it", "label": "Build the whole site"}]',
            "no name in it is a word",
        ),
    ],
)
def test_goods_orders_programs_and_pages_are_refused_by_name(name: str, text: str, why: str) -> None:
    with pytest.raises(NotReviewsError, match=why):
        opened(of_bytes(name, text.encode()))


def test_a_table_of_goods_is_read_where_the_user_says_which_column() -> None:
    assert [row.words for row in rows(GOODS.encode(), text=["货品描述"])] == [
        "手工织成的围巾，柔软不扎脖子，秋冬都能戴"
    ]


def test_data_of_other_names_is_read_where_the_user_says_which_column() -> None:
    assert [row.words for row in rows(b'[{"id": 1, "verdict": "too small"}]', text=["verdict"])] == ["too small"]


def test_names_of_buyers_are_no_reviews() -> None:
    table = "昵称,宝贝,他怎么说\n很长很长的一个昵称在这里,围巾,掉毛\n另一个同样很长的昵称,围巾,不错\n"
    assert [row.words for row in rows(table.encode())] == ["掉毛", "不错"]


@pytest.mark.parametrize(
    "table",
    [
        "商品名称,描述,评分\n羊毛围巾 加厚款,掉毛很严重,1\n",
        "退货原因,商品名称,商品描述\n尺码偏小,羊毛围巾 加厚款,手工织成\n",
        "订单编号,买家会员名,收货人姓名,退款说明\n7,小草,王某,掉毛很严重\n",
    ],
)
def test_reviews_with_columns_of_goods_or_orders_are_read(table: str) -> None:
    assert len(rows(table.encode())) == 1


@pytest.mark.parametrize(
    ("words", "month"),
    [
        ("2026-11-02 10:00:00", "2026-11"),
        ("2026年1月5日", "2026-01"),
        ("20260105", "2026-01"),
        ("11/29/2026", "2026-11"),
        ("29.11.2026", "2026-11"),
        ("Nov 3, 2026", "2026-11"),
        ("3 November 2026", "2026-11"),
        ("114/11/29", "2025-11"),
        ("1767225600", "2026-01"),
        ("1767225600000", "2026-01"),
        ("46023", "2026-01"),
        ("2026-13-01", None),
        ("昨天", None),
        ("", None),
        ("5", None),
    ],
)
def test_months(words: str, month: str | None) -> None:
    assert month_of(words) == month


def _sheet(table: list[list[str]]) -> bytes:
    """Write the smallest workbook there is."""
    kind = "http://schemas.openxmlformats.org"
    written = [[f'<c t="inlineStr"><is><t>{cell}</t></is></c>' for cell in row] for row in table]
    cells = "".join(f"<row>{''.join(row)}</row>" for row in written)
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{kind}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{kind}/package/2006/relationships"><Relationship Id="r1" Type="{kind}/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{kind}/spreadsheetml/2006/main" xmlns:r="{kind}/officeDocument/2006/relationships"><sheets><sheet name="s" sheetId="1" r:id="r1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{kind}/package/2006/relationships"><Relationship Id="r1" Type="{kind}/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
        "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{kind}/spreadsheetml/2006/main"><sheetData>{cells}</sheetData></worksheet>',
    }
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as book:
        for name, text in parts.items():
            book.writestr(name, '<?xml version="1.0" encoding="UTF-8"?>' + text)
    return out.getvalue()


def test_what_is_broken_is_told_and_the_rows_beside_it_are_kept() -> None:
    torn = opened(of_bytes("a.csv", '评价内容,评分\n颜色不对,1\n"尺码偏小,2\n质量差,1\n'.encode()))
    assert next(torn.rows).words == "颜色不对"
    with pytest.raises(LoadError, match="line 3"):
        next(torn.rows)
    lines = opened(of_bytes("a.jsonl", b'{"review": "too small"}\n{"review": \n{"review": "it broke"}\n'))
    assert [next(lines.rows).words, next(lines.rows).words] == ["too small", "it broke"]
    with pytest.raises(LoadError, match=r"broken line of JSON \(2\)"):
        next(lines.rows)


def test_each_plain_line_is_a_review_whatever_marks_stand_in_it() -> None:
    text = '"色差很大\n尺码偏小，"要换\0大一码"\n' + "质量太差了，线头很多\n" * 60
    assert [row.words for row in rows(text.encode())][:2] == ['"色差很大', '尺码偏小，"要换大一码"']
