"""Measures what hostile files take: each is checked as a stranger's (`--untrusted`) and as one's own, and must stay inside docs/limits.md.

    poe hostile                            # all; a table of memory and time
    python -m tests.fuzz.hostile "a page of" zip

Files are drawn here, and are large, deep or packed; none makes other software crash. Memory is that of Linux.
"""

from __future__ import annotations

import base64
import gzip
import io
import json
import sqlite3
import sys
import tempfile
import zipfile
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from tests.fuzz.watched import Watched, listinglint

if TYPE_CHECKING:
    from collections.abc import Callable

MB = 1_000_000
BUDGET_MB = {"own": 2_048, "untrusted": 1_024}
BUDGET_SECONDS = {"own": 300, "untrusted": 60}
"""Of a listing (docs/limits.md)."""
SPARE_SECONDS = 60
"""What starting, reading and telling take besides, on a busy machine."""
SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


def page(body: str) -> str:
    return f"<!doctype html><meta charset=utf-8><h1>女士亚麻衬衫</h1><div class=description>{body}</div>"


def pages(body: str) -> Callable[[Path], object]:
    return lambda folder: (folder / "page.html").write_text(page(body), "utf-8")


def files(**held: bytes) -> Callable[[Path], object]:
    def write(folder: Path) -> None:
        for name, data in held.items():
            (folder / name.replace("__", ".")).write_bytes(data)

    return write


def packed(members: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as pack:
        for name, data in members.items():
            pack.writestr(name, data)
    return out.getvalue()


def nested(depth: int) -> bytes:
    """Pack an export in so many zip files."""
    data, name = b"Handle,Title,Body (HTML)\n1,Dress,soft\n", "goods.csv"
    for _ in range(depth):
        data, name = packed({name: data}), "inner.zip"
    return data


def workbook(rows: str, strings: str = "") -> bytes:
    """Write a workbook of one sheet."""
    kinds = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    named = '<Relationship Id="rId{0}" Type="{1}/{2}" Target="{3}"/>'
    related = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{}</Relationships>'
    sheets = f'<workbook xmlns="{SHEET}" xmlns:r="{links}"><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>'
    parts = [
        ("/xl/workbook.xml", "sheet.main"),
        ("/xl/worksheets/sheet1.xml", "worksheet"),
        ("/xl/sharedStrings.xml", "sharedStrings"),
    ]
    types = "".join(f'<Override PartName="{name}" ContentType="{kinds}.{kind}+xml"/>' for name, kind in parts)
    members = {
        "[Content_Types].xml": f'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">{types}</Types>',
        "_rels/.rels": related.format(named.format(1, links, "officeDocument", "xl/workbook.xml")),
        "xl/workbook.xml": sheets,
        "xl/_rels/workbook.xml.rels": related.format(
            named.format(1, links, "worksheet", "worksheets/sheet1.xml")
            + named.format(2, links, "sharedStrings", "sharedStrings.xml")
        ),
        "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{SHEET}"><sheetData>{rows}</sheetData></worksheet>',
        "xl/sharedStrings.xml": f'<sst xmlns="{SHEET}">{strings}</sst>',
    }
    return packed({name: data.encode() for name, data in members.items()})


def cell(place: str, words: str) -> str:
    return f'<c r="{place}" t="inlineStr"><is><t>{words}</t></is></c>'


HEAD = "".join(f'<row r="1">{cell("A1", "Handle")}{cell("B1", "Title")}{cell("C1", "Body (HTML)")}</row>')


def picture(form: str, side: int, *, words: bool = True) -> bytes:
    from PIL import Image, ImageDraw

    image, out = Image.new("RGB", (side, side), "white"), io.BytesIO()
    if words:
        ImageDraw.Draw(image).text((100, 100), "SIZE 100% COTTON", "black", font_size=side // 20)
    image.convert("P" if form == "GIF" else "RGB").save(
        out, form, **({"lossless": True, "method": 0} if form == "WEBP" else {})
    )
    return out.getvalue()


def shown(**held: bytes) -> Callable[[Path], object]:
    def write(folder: Path) -> None:
        files(**held)(folder)
        pages("".join(f"<img src={name.replace('__', '.')}>" for name in held))(folder)

    return write


def many_data() -> Callable[[Path], object]:
    source = base64.b64encode(picture("WEBP", 7000, words=False)).decode()
    return pages(f"<img src='data:image/webp;base64,{source}'>" * 8)


def text_chunk() -> bytes:
    """Draw a PNG that carries 60 MB of words."""
    from PIL import Image, PngImagePlugin

    held, out = PngImagePlugin.PngInfo(), io.BytesIO()
    held.add_text("XML:com.adobe.xmp", "<x:xmpmeta " * 5 * MB)
    Image.new("RGB", (300, 300), "white").save(out, "PNG", pnginfo=held)
    return out.getvalue()


def database(columns: str) -> Callable[[Path], object]:
    def write(folder: Path) -> None:
        with closing(sqlite3.connect(folder / "goods.sqlite", isolation_level=None)) as base:
            base.execute(f"CREATE TABLE goods ({', '.join(GOODS)}, {columns})")
            base.execute(f"INSERT INTO goods VALUES ({', '.join('?' * len(GOODS))})", list(GOODS.values()))

    return write


def archive(parts: int) -> bytes:
    head = "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n"
    first = f"--b\nContent-Type: text/html; charset=utf-8\n\n{page('soft')}\n"
    return (head + first + "--b\nContent-Type: image/png\nContent-Location: a.png\n\nx\n" * parts + "--b--\n").encode()


def deep_parts(depth: int) -> bytes:
    head = "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b0\n\n"
    return (
        head + "".join(f"--b{at}\nContent-Type: multipart/mixed; boundary=b{at + 1}\n\n" for at in range(depth))
    ).encode()


LAUGHS = "".join(f'<!ENTITY l{at} "{f"&l{at - 1};" * 10}">' for at in range(1, 10))
FEED = '<?xml version="1.0"?>{}<rss xmlns:g="http://base.google.com/ns/1.0"><channel>{}</channel></rss>'
SAID = "<p>色差难免，介意者慎拍。付款后48小时内发货，三天必达。 The colour may differ; ships within 3 days.</p>\n"
SHARED = '<c r="{}2" t="s"><v>0</v></c>'
GOODS = {"id": "1", "title": "Dress", "description": "soft", "image_link": "https://x.example/a.jpg", "price": "3 USD"}
ITEM = "".join(f"<g:{name}>{value}</g:{name}>" for name, value in GOODS.items())
CASES: dict[str, Callable[[], Callable[[Path], object]]] = {
    "a page of 8 MB of sentences": lambda: pages(SAID * (7 * MB // len(SAID.encode()))),
    "a page of one line of 5 MB": lambda: pages("色差难免，介意者慎拍。" * (5 * MB // 33)),
    "a page of 5 MB of size tables": lambda: pages("<table><tr><td>尺码<td>胸围<tr><td>M<td>98<tr><td>L<td>102</table>" * 70_000),
    "a page of 100,000 missing pictures": lambda: pages("".join(f"<img src=a{at}.jpg>" for at in range(100_000))),
    "a page of 100,000 pictures of the web": lambda: pages("".join(f"<img src=https://x.example/a{at}.jpg>" for at in range(100_000))),
    "a page of 40,000 measures in one line": lambda: pages("<p>" + "尺码M胸围98" * 40_000),
    "a page of 1,000,000 nested elements": lambda: pages("<div>" * MB),
    "a page of 200,000 nested tables": lambda: pages("<table><tr><td>" * 200_000),
    "a page of 500,000 unclosed paragraphs": lambda: pages("<p><b>" * 500_000),
    "a page of 1,000,000 attributes": lambda: pages("<p " + "".join(f"a{at}=1 " for at in range(600_000)) + ">"),
    "a page of one attribute of 7 MB": lambda: pages(f"<img src='{'-blank' * MB}' srcset='{'a' * MB}' style='background:url({' ' * 200_000}'>"),
    "a page of 300,000 comments that silence": lambda: pages("<!-- listinglint-disable a: b -->" * 200_000),
    "a page of data 2,000,000 levels deep": lambda: pages(f'<script type="application/ld+json">{"[" * 2 * MB}</script>'),
    "a page with a data: picture of 7 MB of nothing": lambda: pages(f"<img src='data:image/png;base64,{'A' * 7 * MB}'>"),
    "a page of one cell of 9,999 by 9,999": lambda: pages('<table><tr><td colspan="9999" rowspan="9999">尺码</table>' * 300),
    "a packed page of 400 MB": lambda: files(page__html__gz=gzip.compress(b"<p>" + b"a" * 400 * MB)),
    "a saved page of 100,000 parts": lambda: files(page__mhtml=archive(100_000)),
    "a saved page of 20,000 levels of parts": lambda: files(page__mhtml=deep_parts(20_000)),
    "20 pictures of 49 megapixels": lambda: shown(**{f"p{at}__png": picture("PNG", 7000 + at) for at in range(20)}),
    "6 WebP of 49 megapixels": lambda: shown(**{f"p{at}__webp": picture("WEBP", 7000 + at) for at in range(6)}),
    "8 data: pictures of 49 megapixels": many_data,
    "a PNG of 900 megapixels": lambda: shown(p__png=picture("PNG", 30_000, words=False)),
    "a PNG with 60 MB of words beside": lambda: shown(p__png=text_chunk()),
    "an export of 1,000,000 columns": lambda: files(goods__csv=b"Handle,Title,Body (HTML)," + b",".join(b"c%d" % at for at in range(MB)) + b"\n1,a,b\n"),
    "an export with a cell of 60 MB": lambda: files(goods__csv=b'Handle,Title,Body (HTML)\n1,a,"' + b"soft " * 12 * MB + b'"\n'),
    "an export whose quote never ends": lambda: files(goods__csv=b'Handle,Title,Body (HTML)\n1,a,"' + b"x,y\n" * 12 * MB),
    "an export of one product in 300,000 rows": lambda: files(
        goods__csv=b"Handle,Title,Body (HTML),Image Src,Option1 Name,Option1 Value\n" + b"a,Dress,soft,https://x.example/a.jpg,Size,M\n" * 300_000
    ),
    "a JSON item of 1,000,000 levels": lambda: files(item__json=b'{"title":"Dress","desc":' + b"[" * MB),
    "a JSON item of 60 MB": lambda: files(item__json=json.dumps({"title": "Dress", "desc": "soft " * 12 * MB}).encode()),
    "XML of a billion laughs": lambda: files(feed__xml=FEED.format(f"<!DOCTYPE rss [<!ENTITY l0 'ha'>{LAUGHS}]>", "<item><title>&l9;</title></item>").encode()),
    "XML of 1,000,000 levels": lambda: files(feed__xml=FEED.format("", "<item><title>Dress</title><x>" + "<a>" * MB).encode()),
    "a workbook of 200 MB of cells": lambda: files(goods__xlsx=workbook(HEAD + f'<row>{cell("C2", "soft " * 200)}</row>' * 200_000)),
    "a workbook of 104 cells that share 30 MB": lambda: files(
        goods__xlsx=workbook(
            HEAD + "".join(f"<row>{''.join(SHARED.format(letter) for letter in 'ABCDEFGHIJKLMNOPQRSTUVWXYZ')}</row>" for _ in range(4)),
            f"<si><t>{'soft ' * 6 * MB}</t></si>",
        )
    ),
    "JSON of 20,000,000 empty objects": lambda: files(goods__json=b"[" + json.dumps(GOODS).encode() + b",{}" * 20 * MB + b"]"),
    "a line of JSON of 400 MB": lambda: files(goods__jsonl=json.dumps(GOODS | {"title": "soft " * 80 * MB}).encode()),
    "a table of one row of 300 MB": lambda: files(goods__csv=b"Handle,Title,Body (HTML)\n1,a,b" + (b',"' + b"x" * 15 * MB + b'"') * 20),
    "a product of 300 MB in XML": lambda: files(feed__xml=FEED.format("", f"<item>{ITEM}</item><item>{ITEM}{('<g:x>' + 'x' * 10 * MB + '</g:x>') * 30}</item>").encode()),
    "JSON of 250 MB and one emoji": lambda: files(item__json=json.dumps({"title": "Dress", "desc": "soft " * 50 * MB + "\U0001f600"}, ensure_ascii=False).encode()),
    "a database of 200 columns worked out": lambda: database(", ".join(f"c{at} TEXT AS (hex(zeroblob(30000000)))" for at in range(200))),
    "a zip file in 40 others": lambda: files(goods__zip=nested(40)),
    "a zip file of 300,000 names": lambda: files(goods__zip=packed({f"{at}.csv": b"" for at in range(300_000)})),
    "a zip file of 3 GB of nothing": lambda: files(goods__zip=packed({f"{at}.jpg": b"\0" * 300 * MB for at in range(10)})),
}  # fmt: skip


def main() -> None:
    """Measure the cases whose names hold one of the words given, or all."""
    wanted = [name for name in CASES if not sys.argv[1:] or any(word in name for word in sys.argv[1:])]
    faults: list[str] = []
    print("| file | | exit | MB | seconds | CPU s |\n|---|---|---|---|---|---|", flush=True)
    for name in wanted:
        with tempfile.TemporaryDirectory(prefix="listinglint-hostile-") as passing:
            folder = Path(passing)
            (folder / "shop").mkdir()
            CASES[name]()(folder / "shop")
            for way, more in (("untrusted", ["--untrusted"]), ("own", [])):
                words = ["check", "shop", "--no-cache", "-f", "json=report.json_,html=report.html_", *more]
                run = listinglint(words, folder, BUDGET_SECONDS[way] + SPARE_SECONDS)
                peak = max(run.leader_mb, run.worker_mb)
                row = f"| {name} | {way} | {run.status} | {peak:.0f} | {run.seconds:.0f} | {run.cpu:.0f} |"
                print(row, flush=True)
                faults += [f"{name}, {way}: {fault}" for fault in _faults(run, way, peak)]
    print("\n".join(faults) or "all inside their budgets")
    sys.exit(bool(faults))


def _faults(run: Watched, way: str, peak: float) -> list[str]:
    return run.faults + ([f"{peak:.0f} MB of {BUDGET_MB[way]}"] if peak > BUDGET_MB[way] else [])


if __name__ == "__main__":
    main()
