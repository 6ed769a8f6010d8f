"""Exports, folders and packs at the command line."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from typing import TYPE_CHECKING

import pytest
from typer.testing import CliRunner

from listinglint.cli.app import commands

if TYPE_CHECKING:
    from pathlib import Path

    from typer.testing import Result

EXPORT = (
    "Handle,Title,Body (HTML),Image Src\n"
    'hat,Wool hat,"<p>Soft wool.</p>\n<p>Guaranteed arrival tomorrow.</p>",https://c.example/1.jpg\n'
    'coat,Wool coat,"<p>Soft.</p>\n\n<p>Guaranteed arrival tomorrow.</p>",\n'
)
ERP = "Ürün Grup ID,İsim,Açıklama,Resim URL,Varyant Değer 1\n1,Keten Elbise,<p>Guaranteed arrival tomorrow</p>,https://c.example/a.jpg,S\n"


def run(*words: str, stdin: str | None = None) -> Result:
    return CliRunner().invoke(
        commands(), [*words, *(["--no-cache"] if words[0] == "check" else []), "--lang", "en"], input=stdin
    )


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def put(folder: Path, name: str, text: str) -> None:
    (folder / name).parent.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text(text, "utf-8")


def form(name: str) -> str:
    return run("check", "e.csv", "--select", "arrival-guarantee", "-f", name).stdout


def test_every_output_names_file_row_and_column(here: Path) -> None:
    put(here, "e.csv", EXPORT)
    concise = form("concise").splitlines()
    assert [
        "e.csv:3: error [arrival-guarantee] a delivery date is guaranteed: “Guaranteed arrival tomorrow” (hat, Body (HTML))",
        "e.csv:6: error [arrival-guarantee] a delivery date is guaranteed: “Guaranteed arrival tomorrow” (coat, Body (HTML))",
    ] == concise[:2]
    assert "e.csv:3 [Body (HTML)] error [arrival-guarantee]" in form("text")
    findings = [finding for one in json.loads(form("json"))["listings"] for finding in one["findings"]]
    assert [("e.csv#hat", 3, "Body (HTML)"), ("e.csv#coat", 6, "Body (HTML)")] == [
        (one["where"]["file"], one["where"]["line"], one["where"]["field"]) for one in findings
    ]
    results = json.loads(form("sarif"))["runs"][0]["results"]
    places = [one["locations"][0]["physicalLocation"] for one in results]
    assert [("e.csv", {"startLine": 3}), ("e.csv", {"startLine": 6})] == [
        (one["artifactLocation"]["uri"], one["region"]) for one in places
    ]
    rows = list(csv.DictReader(io.StringIO(form("csv").removeprefix("\ufeff"))))
    assert [("3", "Body (HTML)"), ("6", "Body (HTML)")] == [(row["line"], row["field"]) for row in rows]
    assert "file=e.csv,line=3," in form("github")
    assert "file=e.csv,line=6," in form("github")
    gitlab = json.loads(form("gitlab"))
    assert [3, 6] == [one["location"]["lines"]["begin"] for one in gitlab]
    assert "e.csv:3 [Body (HTML)]" in gitlab[0]["description"]


def test_a_finding_in_a_picture_of_an_export_has_the_row_of_its_goods(here: Path) -> None:
    put(here, "e.csv", EXPORT.replace("https://c.example/1.jpg", ""))
    put(here, "images/coat.jpg", "no picture")
    out = run("check", "e.csv", "--select", "photo-unreadable", "-f", "concise").stdout
    assert "e.csv:4: error [photo-unreadable] the picture can't be shown" in out
    assert "(coat, coat.jpg)" in out


def test_a_feed_comes_through_a_pipe() -> None:
    assert "2 listings: 2 error" in run("check", "-", "--select", "arrival-guarantee", stdin=EXPORT).stdout


def test_what_a_feed_has_no_column_for_is_not_missing(here: Path) -> None:
    put(here, "p.tsv", "id\ttitle\tmaterial\titem_group_id\n1\tWool coat\t100% wool\tg\n")
    out = run(
        "check", "p.tsv", "--select", "size-table-missing,real-shot-missing,material-missing", "-f", "concise"
    ).stdout
    assert (
        "p.tsv#1: could not be checked [real-shot-missing, size-table-missing]\n"
        "could not be checked: there is no column for it in this export (description, pictures)\n1 listing: 2 not checkable\n"
    ) == out


def test_a_column_contradicts_the_text(here: Path) -> None:
    put(
        here,
        "t.csv",
        "宝贝名称,宝贝描述,商家编码,发货时效,宝贝属性\n亚麻衬衫,<p>付款后72小时内发货。</p>,K1,24小时内发货,\n",
    )
    out = run("check", "t.csv", "--select", "dispatch-times-conflict", "-f", "concise").stdout
    assert "t.csv:2: warning [dispatch-times-conflict]" in out
    assert "(K1, 宝贝描述)" in out


def test_the_map_that_is_proposed_reads_the_table(here: Path) -> None:
    put(here, "erp.csv", ERP)
    refused = run("check", "erp.csv")
    assert (2, True) == (refused.exit_code, "`listinglint columns FILE` proposes" in refused.output)
    proposed = run("columns", "erp.csv")
    assert proposed.exit_code == 0
    put(here, "listinglint.yaml", proposed.stdout)
    out = run("check", "erp.csv", "--select", "arrival-guarantee", "-f", "concise").stdout
    assert "erp.csv:2: error [arrival-guarantee]" in out
    assert "(1, Açıklama)" in out


def test_a_map_may_hold_for_some_files_only(here: Path) -> None:
    put(here, "a/erp.csv", ERP)
    put(here, "b/erp.csv", ERP)
    put(here, "listinglint.yaml", "overrides:\n  - files: [a/]\n    columns: {title: İsim, text: [Açıklama]}\n")
    assert 0 == run("check", "a/erp.csv", "--select", "size-table-missing", "--fail-on", "never").exit_code
    assert 2 == run("check", "b/erp.csv", "--select", "size-table-missing", "--fail-on", "never").exit_code


@pytest.mark.parametrize(
    ("name", "text", "says"),
    [
        ("e.csv", EXPORT, "e.csv is a Shopify product export: it is read as it is, no map is needed."),
        ("x.txt", "one line of words", "x.txt: is no table"),
        ("gone.csv", None, "gone.csv: no such file"),
        ("page.html", "<h1>x</h1>\n<p>a, b</p>\n", "page.html: is a page, no table"),
        (
            "r.csv",
            "评价内容,商品名称\n掉毛,围巾\n",
            "r.csv: is a table of reviews or returns: `listinglint complaints FILE`",
        ),
        ("feed.xml", '<?xml version="1.0"?>\n<rss>a,b\nc,d</rss>', "feed.xml: is no table"),
        ("goods.json", '[{"title": "Hat", "id": 1},\n {"title": "Coat", "id": 2}]', "goods.json: is no table"),
    ],
)
def test_columns_says_when_there_is_nothing_to_map(here: Path, name: str, text: str | None, says: str) -> None:
    if text is not None:
        put(here, name, text)
    done = run("columns", name)
    assert says in done.output
    assert done.exit_code == (0 if name == "e.csv" else 2)


def test_a_map_of_a_known_table_is_proposed_only_for_what_it_adds(here: Path) -> None:
    put(here, "known.csv", "货号,品名,商品详情,主图链接,售价\n1,羊毛衫,手感柔软,a.jpg,9\n")
    put(here, "more.csv", "货号,品名,商品详情,主图链接,售价,洗涤说明文字\n1,羊毛衫,手感柔软,a.jpg,9,只能手洗\n")
    assert run("columns", "known.csv").stdout == ""
    more = run("columns", "more.csv")
    assert "洗涤说明文字" in more.stdout
    assert more.stderr.rstrip().endswith("only with this map these columns too: “洗涤说明文字”")


@pytest.mark.parametrize(
    ("header", "row", "map_"),
    [
        (
            "款号;品名;卖点;商品详情;主图链接;颜色;尺码;面料成分",
            "K1;亚麻衬衫;透气;<p>很好</p>;https://c.example/1.jpg;蓝;S;亚麻",
            'key: "款号"\n  title: "品名"\n  text: "商品详情"\n  pictures: "主图链接"\n  material: "面料成分"\n  colour: "颜色"\n  size: "尺码"',
        ),
        (
            "Artikelnummer;Bezeichnung;Langtext;Bild 1;Farbe;Preis",
            "7;Leinenhemd;<p>Sehr gut</p>;https://c.example/1.jpg;Blau;9,00",
            'key: "Artikelnummer"\n  title: "Bezeichnung"\n  text: "Langtext"\n  pictures: "Bild 1"\n  colour: "Farbe"',
        ),
        (
            "a,b,c,d",
            f"1,Linen shirt,{'A long text about a shirt of linen that wears well. ' * 2},https://c.example/1.jpg",
            'title: "b"\n  text: "c"\n  pictures: "d"',
        ),
    ],
)
def test_a_map_is_proposed_by_words_and_by_content(here: Path, header: str, row: str, map_: str) -> None:
    put(here, "x.csv", f"{header}\n{row}\n")
    assert f"columns:\n  {map_}\n" in run("columns", "x.csv").stdout


def test_a_folder_says_in_one_line_what_is_no_listing(here: Path) -> None:
    put(here, "l/a.html", "<h1>Coat</h1>")
    put(here, "l/x.pdf", "x")
    put(here, "l/orders.csv", "订单号,收货人姓名,订单状态\n1,张,好\n")
    done = run("check", "l", "--select", "arrival-guarantee")
    assert (0, "not listings, passed over: 1 .csv, 1 .pdf\n") == (done.exit_code, done.stderr)


def test_pictures_are_looked_for_where_the_user_says(here: Path) -> None:
    put(here, "e.csv", EXPORT)
    put(here, "elsewhere/1.jpg", "no picture")
    words = ("check", "e.csv", "--select", "photo-unreadable", "-f", "concise")
    assert "on the web and not fetched (use --fetch)" in run(*words).stdout
    assert "photo-unreadable] the picture can't be shown" in run(*words, "--pictures", "elsewhere").stdout
    gone = run(*words, "--pictures", "gone")
    assert (2, "gone: no such folder\n") == (gone.exit_code, gone.stderr)


def test_a_hook_passes_over_what_is_no_listing(here: Path) -> None:
    put(here, "inventory.csv", "part,shelf,count\n1,2,3\n")
    put(here, "package.json", '{"name": "theme", "version": "1.0.0"}')
    put(here, "page.html", "<h1>Coat</h1>")
    words = ("--select", "arrival-guarantee", "--pages-of-pictures")
    done = run("check", "page.html", "inventory.csv", "package.json", *words)
    assert 0 == done.exit_code
    assert (
        "inventory.csv: passed over: is a table of no known format: “part”, “shelf”, “count”; "
        "`listinglint columns FILE` proposes how to read it\n"
        "package.json: passed over: holds no product details\n"
    ) == done.stderr
    assert 0 == run("check", "inventory.csv", *words).exit_code
    assert 2 == run("check", "inventory.csv", "--select", "arrival-guarantee").exit_code


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("orders.csv", "Order ID,Buyer,Paid at,Total\n1,A,2026-01-02,30\n"),
        ("empty.csv", ""),
        ("translations.json", '{"en": {"cart": "Basket"}, "zh": {"cart": "购物车"}}'),
        ("page.html", ""),
        ("team.tsv", "name\trole\nA\teditor\n"),
    ],
)
def test_a_hook_lets_other_files_of_a_repository_pass(here: Path, name: str, text: str) -> None:
    put(here, name, text)
    done = run("check", name, "--select", "arrival-guarantee", "--pages-of-pictures")
    assert (0, True) == (done.exit_code, done.stderr.startswith(f"{name}: passed over: "))


def test_a_folder_and_a_pack_read_a_table_as_their_settings_say(here: Path) -> None:
    put(here, "shop/erp.csv", ERP)
    assert run("check", "shop").exit_code == 2
    put(here, "shop/listinglint.yaml", "columns: {key: Ürün Grup ID, title: İsim, text: [Açıklama]}\n")
    for words in (("check", "shop"), ("check", "shop/erp.csv"), ("catalog", "shop", "-o", "r.jsonl")):
        assert run(*words, "--select", "arrival-guarantee").exit_code == 1, words
    assert "shop/erp.csv#1" in run("inspect", "shop").stdout
    with zipfile.ZipFile(here / "shop" / "pack.zip", "w") as pack:
        pack.write(here / "shop" / "erp.csv", "erp.csv")
    assert "erp.csv#1" in run("inspect", "shop/pack.zip").stdout


def test_words_without_tags_and_programs_are_no_pages(here: Path) -> None:
    put(here, "cell.txt", "羊毛围巾，手工织成，机洗会缩水")
    put(here, "tool.py", "print('<h1>coat</h1>')\n")
    assert "from standard input: `listinglint check - < FILE`" in run("check", "cell.txt").output
    assert "tool.py: is the source of a program" in run("check", "tool.py").output


def test_an_export_without_a_row_is_named(here: Path) -> None:
    put(here, "e.csv", EXPORT.splitlines()[0] + "\n")
    result = run("check", "e.csv")
    assert (2, "nothing to check: e.csv holds no products\n") == (result.exit_code, result.stderr)


def test_one_listing_of_an_export_is_explained_by_the_name_that_reports_give_it(here: Path) -> None:
    put(here, "e.csv", EXPORT)
    done = run("explain", "e.csv#coat::arrival-guarantee", "-f", "json", "--no-ocr")
    assert ["e.csv#coat"] == [one["path"] for one in json.loads(done.stdout)["traces"]]
    gone = run("explain", "e.csv#sock::arrival-guarantee", "--no-ocr")
    assert (2, "nothing to explain: no listing is in e.csv#sock\n") == (gone.exit_code, gone.stderr)
