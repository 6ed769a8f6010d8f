"""Folders, patterns, packs of pictures and archives."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

import listinglint
from listinglint.loaders.find import Found, LoadError, Source, find, load
from listinglint.loaders.grouping import grouped
from listinglint.model.listing import Role
from listinglint.reporters import render

FEED = "Handle,Title,Body (HTML),Image Src\nhat,Hat,Felt,\n"


def put(folder: Path, *names: str) -> None:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(
            FEED if name.endswith(".csv") else "<h1>x</h1>" if name.endswith(".html") else "x", "utf-8"
        )


def found(folder: Path) -> tuple[list[str], dict[str, int]]:
    beside = Found()
    sources = find([str(folder)], beside=beside)
    return [source.path.removeprefix(folder.as_posix()).lstrip("/") for source in sources], dict(beside.skipped)


@pytest.mark.parametrize(
    "names",
    [
        ("主图/1.jpg", "主图/2.jpg", "详情图/1.jpg", "SKU图/红色.jpg"),
        ("01主图/1.jpg", "02详情页/1.jpg", "03属性图/红色.jpg"),
        ("main/1.jpg", "Detail_images/1.jpg", "swatches/red.jpg"),
        ("主圖/1.jpg", "詳情圖/1.jpg", "顏色/紅.jpg"),
    ],
)
def test_a_pack_of_pictures_is_one_listing(tmp_path: Path, names: tuple[str, ...]) -> None:
    put(tmp_path / "亚麻衬衫", *names)
    (source,) = find([str(tmp_path / "亚麻衬衫")])
    (listing,) = load(source)
    assert ("亚麻衬衫", "zh", 1) == (listing.title, listing.language, len(listing.gaps))
    roles = [one.role for one in listing.pictures]
    assert (Role.GALLERY, Role.DESCRIPTION, {Role.GALLERY, Role.OPTION, Role.DESCRIPTION}) == (
        roles[0],
        roles[-1],
        set(roles),
    )
    assert [Path(name).stem for name in names[-1:]] == [one.option for one in listing.pictures if one.option]


def test_a_tree_of_packs_is_a_catalogue(tmp_path: Path) -> None:
    put(
        tmp_path, "a/主图/1.jpg", "a/详情/1.jpg", "春/b/1.jpg", "春/b/10.jpg", "春/b/2.jpg", "春/价目.docx", "cover.jpg"
    )
    assert (["a", "春/b"], {".docx": 1, "pictures": 1}) == found(tmp_path)
    listing = next(load(find([str(tmp_path / "春/b")])[0]))
    assert ["1.jpg", "2.jpg", "10.jpg"] == [one.path for one in listing.pictures]


@pytest.mark.parametrize(
    "names",
    [
        ("detail/主图/1.jpg", "coat/主图/1.jpg", "hat/主图/1.jpg"),
        ("detail/主图/1.jpg", "coat/1.jpg"),
        ("detail/1.jpg", "coat/1.jpg", "hat/1.jpg"),
    ],
)
def test_goods_that_are_called_like_a_part_of_a_pack_stay_goods(tmp_path: Path, names: tuple[str, ...]) -> None:
    put(tmp_path, *names)
    assert sorted({name.split("/")[0] for name in names}) == found(tmp_path)[0]


def test_a_pack_may_have_a_folder_of_another_name(tmp_path: Path) -> None:
    put(tmp_path / "coat", "主图/1.jpg", "模特/1.jpg", "详情图/长图/1.jpg", "详情图/尺码表/1.jpg")
    assert len(find([str(tmp_path / "coat")])) == 1


def test_pictures_beside_pages_and_exports_are_no_listings(tmp_path: Path) -> None:
    put(tmp_path, "a.html", "images/1.jpg", "shop/export.csv", "shop/images/2.jpg", "pool/3.jpg")
    assert (["a.html", "shop/export.csv"], {}) == found(tmp_path)


def test_a_folder_says_what_it_passes_over(tmp_path: Path) -> None:
    put(tmp_path, "a.html", "x.pdf", "y.pdf", "z.mp4", "script.py", ".hidden", "listinglint.yaml")
    (tmp_path / "orders.csv").write_text("订单号,收货人姓名,订单状态\n1,张,好\n", "utf-8")
    (tmp_path / "package.json").write_text('{"name": "x"}', "utf-8")
    assert (["a.html"], {".pdf": 2, ".mp4": 1, ".csv": 1, ".json": 1}) == found(tmp_path)


GOODS = "货号,货品名称,货品描述,售价\nK1,羊毛围巾 加厚,手工织成的围巾，柔软不扎脖子，秋冬都能戴,59\n"


def test_a_table_of_goods_of_no_known_format_is_told_by_name(tmp_path: Path) -> None:
    put(tmp_path, "a.html")
    (tmp_path / "goods.csv").write_text(GOODS, "utf-8")
    (tmp_path / "shelves.csv").write_text("Aisle,Shelf,Counted\n1,2,3\n4,5,6\n", "utf-8")
    beside = Found()
    assert [tmp_path / "a.html"] == [source.file for source in find([str(tmp_path)], beside=beside)]
    assert [(tmp_path / "goods.csv").as_posix()] == beside.tables
    assert dict(beside.skipped) == {".csv": 1}


def test_a_folder_or_a_zip_with_nothing_but_such_tables_says_how_to_read_them(tmp_path: Path) -> None:
    folder = tmp_path / "only"
    folder.mkdir()
    (folder / "goods.csv").write_text(GOODS, "utf-8")
    with pytest.raises(LoadError, match=r"no known format.*goods\.csv.*listinglint columns FILE"):
        find([str(folder)])
    with zipfile.ZipFile(tmp_path / "only.zip", "w") as packed:
        packed.write(folder / "goods.csv", "goods.csv")
    with pytest.raises(LoadError, match=r"“goods\.csv”") as refused:
        list(load(Source("only.zip", tmp_path / "only.zip")))
    assert refused.value.why.zh == "里面只有格式未知的表格：“goods.csv”；可用 listinglint columns 文件 生成列对应关系"


def test_a_table_that_nobody_knows_is_named_in_a_zip_with_listings_as_well(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "shop.zip", "w") as packed:
        packed.writestr("page.html", "<h1>x</h1>")
        packed.writestr("goods.csv", GOODS)
    listings = load(Source("shop.zip", tmp_path / "shop.zip"))
    assert next(listings).path == "shop.zip#page.html"
    with pytest.raises(LoadError, match=r"besides its listings: “goods\.csv”"):
        next(listings)


def test_a_file_called_like_a_folder_of_its_zip_leaves_the_folder_whole(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "shop.zip", "w") as packed:
        packed.writestr("hat", "<h1>x</h1>")
        packed.writestr("hat/page.html", "<h1>x</h1>")
    assert ["shop.zip#hat/page.html"] == [one.path for one in load(Source("shop.zip", tmp_path / "shop.zip"))]


ITEM = '{"data": {"item": {"title": "亚麻衬衫", "reservePrice": "99", "mainPic": "1.jpg"}, "props": {"材质": "亚麻"}}}'


def test_the_data_of_an_item_is_a_listing_in_a_folder_too(tmp_path: Path) -> None:
    put(tmp_path, "b/images/1.jpg", "page/page.html", "pack/主图/1.jpg")
    for folder in ("a", "b", "page", "pack"):
        (tmp_path / folder).mkdir(exist_ok=True)
        (tmp_path / folder / "item.json").write_text(ITEM, "utf-8")
    (tmp_path / "a" / "package.json").write_text('{"title": "x", "name": "y", "description": "a <b> c"}', "utf-8")
    assert (["a/item.json", "b/item.json", "pack", "page/page.html"], {".json": 3}) == found(tmp_path)


@pytest.mark.parametrize("form", ["json", "jsonl", "sarif", "junit", "gitlab", "github", "csv", "text", "html"])
def test_reports_that_lie_in_the_folder_are_not_worth_a_word(tmp_path: Path, form: str) -> None:
    put(tmp_path, "a.html")
    report = render(form, listinglint.check(str(tmp_path), ocr=False), "en")
    for ending in ("html",) if form == "html" else ("txt", "csv", "json", "xml", "sarif"):
        (tmp_path / f"report.{ending}").write_text(report, "utf-8")
    assert (["a.html"], {}) == found(tmp_path)


def test_a_broken_feed_in_a_folder_is_told(tmp_path: Path) -> None:
    put(tmp_path, "a.html")
    (tmp_path / "f.xml").write_text('<!DOCTYPE r [<!ENTITY a "b">]><rss/>', "utf-8")
    assert (["a.html", "f.xml"], {}) == found(tmp_path)


def test_quoted_patterns_are_filled_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(tmp_path, "l/a.html", "l/b.html", "l/deep/c.html", "l/[1].html")
    monkeypatch.chdir(tmp_path)
    assert ["l/[1].html", "l/a.html", "l/b.html"] == [source.path for source in find(["l/*.html"])]
    assert ["l/deep/c.html"] == [source.path for source in find(["l/*/**/c.html"])]
    assert ["l/[1].html"] == [source.path for source in find(["l/[1].html"])]
    with pytest.raises(LoadError, match="matches no file"):
        find(["l/*.csv"])


@pytest.mark.parametrize(
    "address", ["https://item.taobao.com/item.htm?id=1", "http://a.example/*", "www.example.com/p"]
)
def test_an_address_says_how_to_save_the_page(address: str) -> None:
    with pytest.raises(LoadError, match="open it in a browser and save it"):
        list(load(find([address])[0]))


def test_pictures_of_one_folder_are_one_listing(tmp_path: Path) -> None:
    put(tmp_path, "a/1.jpg", "a/2.jpg", "b/主图/1.jpg", "b/详情/1.jpg", "c/1.jpg", "d.html")
    named = ["a/1.jpg", "d.html", "a/2.jpg", "b/主图/1.jpg", "b/详情/1.jpg", "c/1.jpg"]
    sources = grouped([source for name in named for source in find([str(tmp_path / name)])])
    assert ["a", "d.html", "b", "c/1.jpg"] == [one.path.removeprefix(f"{tmp_path.as_posix()}/") for one in sources]
    assert [2, 0, 2, 0] == [len(one.pack) for one in sources]


def zipped(file: Path, members: dict[str, str], charset: str = "") -> None:
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in members.items():
            info = zipfile.ZipInfo(name.encode(charset).decode("cp437") if charset else name)
            archive.writestr(info, text, zipfile.ZIP_DEFLATED)
    if charset:  # what writes such names sets no mark for UTF-8
        data = file.read_bytes()
        for name in members:
            data = data.replace(name.encode(charset).decode("cp437").encode("utf-8"), name.encode(charset))
        file.write_bytes(data)


def test_archives_hold_exports_pages_and_packs(tmp_path: Path) -> None:
    file = tmp_path / "all.zip"
    zipped(file, {"e.csv": FEED, "images/x.jpg": "x", "__MACOSX/._e.csv": "x"})
    assert ["all.zip#e.csv#hat"] == [one.path for one in load(Source("all.zip", file))]
    zipped(file, {"衬衫/主图/1.jpg": "x", "衬衫/详情/1.jpg": "x"})
    assert [("all.zip#衬衫", 2)] == [(one.path, len(one.pictures)) for one in load(Source("all.zip", file))]


@pytest.mark.parametrize(
    ("members", "says"),
    [({"big.csv": "x" * (80 * 1024 * 1024)}, "unpacks to more than"), ({"notes.md": "x"}, "holds no listings")],
)
def test_what_an_archive_can_not_be_read_for(tmp_path: Path, members: dict[str, str], says: str) -> None:
    zipped(tmp_path / "a.zip", members)
    with pytest.raises(LoadError, match=says):
        list(load(Source("a.zip", tmp_path / "a.zip")))


def test_names_that_lead_out_of_an_archive_stay_inside(tmp_path: Path) -> None:
    zipped(tmp_path / "a.zip", {"../../evil.csv": FEED, "/abs/e.csv": FEED})
    paths = [one.path for one in load(Source("a.zip", tmp_path / "a.zip"))]
    assert ["a.zip#abs/e.csv#hat", "a.zip#evil.csv#hat"] == paths
    assert not (tmp_path.parent / "evil.csv").exists()


@pytest.mark.parametrize(
    ("members", "found"),
    [
        (["a:b.html", "a?b.html", "a_b.html"], ["a_b.html", "a_b~2.html", "a_b~3.html"]),
        (["上衣" * 60 + ".html"], ["上衣" * 39 + ".html"]),
        ([f"{'x' * 300}{end}.html" for end in "ab"], [f"{'x' * 235}.html", f"{'x' * 235}~2.html"]),
        ([f"{'商品' * 50}/page.html"], [f"{'商品' * 40}/page.html"]),
    ],
)
def test_members_of_an_archive_with_names_no_system_takes_are_all_read(
    tmp_path: Path, members: list[str], found: list[str]
) -> None:
    zipped(tmp_path / "a.zip", dict.fromkeys(members, "<h1>Hat</h1>"))
    assert sorted(f"a.zip#{name}" for name in found) == [one.path for one in load(Source("a.zip", tmp_path / "a.zip"))]


def test_an_archive_without_a_member_is_no_garbled_page(tmp_path: Path) -> None:
    zipped(tmp_path / "a.zip", {})
    with pytest.raises(LoadError, match="holds no listings"):
        list(load(Source("a.zip", tmp_path / "a.zip")))


def test_a_folder_below_that_is_shut_is_one_line_and_hides_no_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(tmp_path, "a/page.html", "shut/page.html", "b/page.html")
    real = type(tmp_path).iterdir

    def iterdir(folder: Path) -> object:
        if folder.name == "shut":
            raise PermissionError(13, "Permission denied")
        return real(folder)

    monkeypatch.setattr(type(tmp_path), "iterdir", iterdir)
    report = listinglint.check(tmp_path, select=["dispatch-time-missing"], ocr=False, cache=False)
    assert [one.path.removeprefix(tmp_path.as_posix()) for one in report.listings if one.is_listing] == [
        "/a/page.html",
        "/b/page.html",
    ]
    assert [(one.path, one.reason.en) for one in report.problems] == [
        ((tmp_path / "shut").as_posix(), "can't be read: permission denied, or another program has it open")
    ]


@pytest.mark.parametrize("name", ["²", "10²x", "٣", "①"])
def test_a_name_of_any_digits_is_sorted(tmp_path: Path, name: str) -> None:
    put(tmp_path, f"{name}/page.html", "2/page.html")
    assert len(find([str(tmp_path)])) == 2
