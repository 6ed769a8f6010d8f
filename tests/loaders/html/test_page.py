"""A page becomes a listing: own words apart from others', pictures with their roles, tables, gaps."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from listinglint.loaders.html import missing_content
from listinglint.loaders.html.page import read_page
from listinglint.model.listing import Part, Role, Status

if TYPE_CHECKING:
    from pathlib import Path

    from listinglint.model.wording import Wording


def words(html: str) -> list[str]:
    return [passage.words for passage in read_page(html, "page.html").passages]


def test_inline_elements_run_on_and_blocks_end_a_passage() -> None:
    assert words("<p>色差<b>在所</b>难免</p><div>第二段</div>") == ["色差在所难免", "第二段"]


def test_a_line_break_stays_in_the_passage() -> None:
    assert words("<p>付款后<br>48小时内发货</p>") == ["付款后\n48小时内发货"]


def test_key_and_value_stay_together() -> None:
    html = "<dl><dt>材质</dt><dd>棉</dd></dl><table><tr><td>洗涤</td><td>手洗</td></tr></table>"
    assert words(html) == ["材质: 棉", "洗涤: 手洗"]


@pytest.mark.parametrize(
    "html",
    [
        "<div><span>材质</span><span>棉</span></div>",
        "<div>\n<div>材质</div>\n<div> 棉</div>\n</div>",
        "<h4>材质</h4><p>棉</p>",
        "<li><strong>材质</strong> 棉</li>",
    ],
)
def test_the_name_of_an_attribute_takes_the_next_element_as_its_value(html: str) -> None:
    assert words(html) in (["材质: 棉"], ["材质:  棉"], ["材质 棉"])


@pytest.mark.parametrize(
    "html",
    [
        "<h4>Pit to pit</h4><p>21 in</p>",
        "<div><b>Pit to pit:</b><div>21 in</div></div>",
        "<div><span>PIT TO PIT</span> <span>21 in</span></div>",
    ],
)
def test_an_english_heading_takes_what_stands_below_it_as_its_value(html: str) -> None:
    assert [line.lower() for line in words(html)] == ["pit to pit: 21 in"]


def test_english_names_in_a_run_of_elements_may_head_columns() -> None:
    cells = ["Size", "Bust", "Length", "S", "84", "61"]
    assert words("".join(f"<div>{cell}</div>" for cell in cells)) == cells


@pytest.mark.parametrize(
    "html",
    [
        "<div><a href='/m'>材质</a></div><div><a href='/d'>配送</a></div>",
        "<div><div>材质</div><div>产地</div></div>",
        "<p>材质</p><select><option>棉</option></select>",
        "<h3>洗涤说明</h3><h3>尺码表</h3>",
        "<p>材质柔软</p><p>好穿</p>",
    ],
)
def test_other_names_stand_alone(html: str) -> None:
    assert len(words(html)) == 2


def test_a_hit_is_placed_on_line_and_column() -> None:
    passage = read_page("<h1>裙</h1>\n<p>您好，<b>色差</b>难免</p>", "page.html").passages[1]
    assert str(passage.place(passage.words.index("色差"))) == "page.html:2:10"


@pytest.mark.parametrize(
    ("html", "part"),
    [
        ("<h1>连衣裙</h1>", Part.TITLE),
        ("<div class='shipping-info'>付款后发货</div>", Part.SERVICE),
        ("<ul class='attributes-list'><li>棉</li></ul>", Part.ATTRIBUTES),
        ("<div id='description'>描述</div>", Part.DESCRIPTION),
        ("<div class='sku-list'>红色</div>", Part.OPTIONS),
    ],
)
def test_parts_are_told_by_names(html: str, part: Part) -> None:
    assert read_page(html, "page.html").passages[0].part is part


@pytest.mark.parametrize(
    "html",
    [
        "<div class='reviews'>没有色差</div>",
        "<nav>首页</nav>",
        "<footer>版权</footer>",
        "<div class='recommend-list'>次日必达</div>",
        "<section><h3>看了又看</h3><div>次日必达</div></section>",
        "<section><div><h2>Customer reviews</h2></div><p>no colour difference</p></section>",
        "<script>var a = '色差';</script>",
        "<template>色差</template>",
        "<label><input type=radio>次日达</label>",
    ],
)
def test_what_others_say_is_no_evidence(html: str) -> None:
    own = [p.words for p in read_page(f"<body>{html}</body>", "page.html").own_passages()]
    assert not any(word in " ".join(own) for word in ("没有色差", "首页", "版权", "次日", "no colour", "色差"))


def test_a_wrapper_called_reviews_does_not_swallow_the_goods() -> None:
    assert words("<div class='product has-reviews'><h1>连衣裙</h1><p>棉</p></div>") == ["连衣裙", "棉"]


@pytest.mark.parametrize(
    ("html", "path"),
    [
        ("<img src=a.jpg>", "a.jpg"),
        ("<img src=spaceball.gif data-ks-lazyload=a.jpg>", "a.jpg"),
        ("<img src=small.jpg data-original=a.jpg>", "a.jpg"),
        ("<img src=small.jpg srcset='m.jpg 400w, a.jpg 800w'>", "small.jpg"),
        ("<img srcset='m.jpg 400w, a.jpg 800w'>", "a.jpg"),
        ("<picture><source srcset='a.jpg 2x'></picture>", "a.jpg"),
        ("<table><td background='a.jpg'>x</table>", "a.jpg"),
        ("<div style=\"background-image:url('a.jpg')\">x</div>", "a.jpg"),
        ("<img src='%E5%9B%BE.jpg'>", "图.jpg"),
    ],
)
def test_pictures_are_found_however_they_are_written(html: str, path: str) -> None:
    assert path in [picture.path for picture in read_page(html, "page.html").pictures]


@pytest.mark.parametrize(
    ("html", "role"),
    [
        ("<img src='images/spaceball.gif'>", Role.SPACER),
        ("<img src='a.jpg' width=1 height=1>", Role.SPACER),
        ("<img src='a.jpg' width=24 height=24>", Role.ICON),
        ("<a href='https://item.example/item.htm?id=5'><img src='a.jpg'></a>", Role.BANNER),
        ("<a href='/product/5?shown=https://s.example/5.jpg'><img src='a.jpg'></a>", Role.BANNER),
        ("<div class=recommend><img src='a.jpg'></div>", Role.BANNER),
        ("<div class='sku-colors'><img src='a.jpg'></div>", Role.OPTION),
        ("<div id='gallery'><img src='a.jpg'></div>", Role.GALLERY),
        ("<div id='gallery'><a href='big.jpg'><img src='a.jpg'></a></div>", Role.GALLERY),
        ("<p><img src='a.jpg'></p>", Role.DESCRIPTION),
    ],
)
def test_what_is_not_the_goods_is_set_apart(html: str, role: Role) -> None:
    assert read_page(html, "page.html").pictures[0].role is role


@pytest.mark.parametrize(
    ("name", "size", "role"),
    [
        ("grey.jpg", 20_000, Role.DESCRIPTION),
        ("grey.jpg", 700, Role.SPACER),
        ("loading.gif", 20_000, Role.SPACER),
        ("coat-grey.png", 700, Role.DESCRIPTION),
        ("transparent-raincoat.jpg", 20_000, Role.DESCRIPTION),
    ],
)
def test_a_file_that_is_here_is_a_placeholder_by_its_size_whatever_it_is_called(
    name: str, size: int, role: Role, tmp_path: Path
) -> None:
    (tmp_path / name).write_bytes(bytes(size))
    assert read_page(f"<p><img src='{name}'></p>", "p.html", tmp_path).pictures[0].role is role


def test_a_placeholders_name_on_the_web_is_one_and_a_coats_name_is_none() -> None:
    page = read_page(
        "<p><img src='https://shop.example/grey.jpg'><img src='https://shop.example/coat-grey.png'>", "p.html"
    )
    assert [(one.role, one.status) for one in page.pictures] == [
        (Role.SPACER, Status.REMOTE),
        (Role.DESCRIPTION, Status.REMOTE),
    ]


def test_pictures_on_disk_missing_remote_embedded_and_outside(tmp_path: Path) -> None:
    shop = tmp_path / "shop"
    (shop / "page_files").mkdir(parents=True)
    (shop / "a b.jpg").write_bytes(b"x")
    (shop / "page_files" / "saved.jpg").write_bytes(b"x")
    (tmp_path / "secret.jpg").write_bytes(b"x")
    html = """<img src="a%20b.jpg?v=1"><img src="gone.jpg"><img src="//cdn.example/c.jpg"><img src="https://cdn.example/saved.jpg">
    <img src="data:image/png;base64,AAAA"><img src="../secret.jpg">"""
    statuses = [picture.status for picture in read_page(html, "page.html", shop, shop).pictures]
    assert statuses == [Status.READ, Status.MISSING, Status.REMOTE, Status.READ, Status.READ, Status.SKIPPED]


def test_addresses_start_at_the_base(tmp_path: Path) -> None:
    (tmp_path / "art").mkdir()
    (tmp_path / "art" / "a.jpg").write_bytes(b"x")
    page = read_page('<base href="art/index.html"><img src="a.jpg">', "p.html", tmp_path)
    assert [tmp_path / "art" / "a.jpg"] == [picture.file for picture in page.pictures]


def test_a_base_on_the_web_makes_pictures_remote_unless_they_lie_beside_the_page(tmp_path: Path) -> None:
    (tmp_path / "here.jpg").write_bytes(b"x")
    html = '<base href="https://shop.example/goods/"><img src="here.jpg"><img src="there.jpg">'
    page = read_page(html, "p.html", tmp_path)
    assert [Status.READ, Status.REMOTE] == [picture.status for picture in page.pictures]


def test_an_address_from_the_root_is_looked_for_in_the_root_folder(tmp_path: Path) -> None:
    (tmp_path / "img").mkdir()
    (tmp_path / "img" / "a.jpg").write_bytes(b"x")
    page = read_page('<img src="/img/a.jpg"><img src="/etc/passwd.jpg">', "p.html", tmp_path / "pages", tmp_path)
    assert [Status.READ, Status.MISSING] == [picture.status for picture in page.pictures]


def test_file_names_in_gbk_percent_bytes_are_found(tmp_path: Path) -> None:
    (tmp_path / "尺码表.jpg").write_bytes(b"x")
    page = read_page('<img src="%B3%DF%C2%EB%B1%ED.jpg">', "p.html", tmp_path)
    assert [("尺码表.jpg", Status.READ)] == [(picture.path, picture.status) for picture in page.pictures]


@pytest.mark.parametrize(
    "address",
    ["\0", "a" * 5000 + ".jpg", "http://[bad", "data:image/png;base64,%%%", "file:///", "::", "javascript:alert(1)"],
)
def test_no_address_breaks_the_loader(address: str, tmp_path: Path) -> None:
    assert len(read_page(f'<p>文字</p><img src="{address}">', "page.html", tmp_path, tmp_path).pictures) <= 1


@pytest.mark.parametrize(
    "html",
    [
        "<script>var c = {descUrl: '//x.example/d'}</script><h1>裙</h1>",
        '<script>"httpsDescUrl":"//itemcdn.tmall.com/desc"</script><div id=description>加载中</div>',
        "<iframe id='desc_ifr' src='//vi.example/desc'></iframe>",
    ],
)
def test_a_description_that_is_elsewhere_is_a_gap(html: str) -> None:
    assert len(read_page(html, "page.html").gaps) == 1


def test_a_description_that_is_here_is_no_gap() -> None:
    html = "<script>var c = {descUrl: '//x.example/d'}</script><div id=description><img src=a.jpg></div>"
    assert read_page(html, "page.html").gaps == ()


@pytest.mark.parametrize(
    ("body", "reasons"),
    [
        ('<div id="app"></div><script src="/app.js"></script>', [missing_content.DRAWN_BY_SCRIPT]),
        ('<div id="app"></div><script>draw()</script>', [missing_content.DRAWN_BY_SCRIPT]),
        # Only the head and the foot of the site are in the file.
        (
            "<header>Shirts Hoodies</header><main><div class='pulse'></div></main><footer>We print what you draw.</footer><script>draw()</script>",
            [missing_content.DRAWN_BY_SCRIPT],
        ),
        ("<header>Shirts</header><main><h1>Hoodie</h1></main><script>draw()</script>", []),
        ("<header>Shirts</header><main><img src='https://shop.example/a.jpg'></main><script>draw()</script>", []),
        ("<header>Shirts</header><main></main><footer>We print what you draw.</footer>", []),
        (
            '<h1>Hoodie</h1><p>Cotton.</p><img id="main" src=""><script>show()</script>',
            [missing_content.DRAWN_BY_SCRIPT],
        ),
        (
            '<h1>Hoodie</h1><p>Cotton.</p><img id="zoom" src=""><img src="https://shop.example/a.jpg"><script>show()</script>',
            [],
        ),
        ('<h1>Hoodie</h1><p>Cotton.</p><img data-src="https://shop.example/a.jpg"><script>show()</script>', []),
        (
            '<nav><img src="https://shop.example/logo.png"></nav><h1>Hoodie</h1><p>Cotton.</p><img src=""><script>show()</script>',
            [missing_content.DRAWN_BY_SCRIPT],
        ),
        ('<h1>Hoodie</h1><p>Cotton.</p><img id="main" src="">', []),
        ('<p>Pure linen</p><script src="/app.js"></script>', []),
        ('<img src="1.jpg"><script src="/app.js"></script>', []),
        ("<p></p>", []),
    ],
)
def test_a_page_that_a_script_draws_is_a_gap(body: str, reasons: list[Wording]) -> None:
    page = read_page(f"<title>Linen shirt</title><h1>Linen shirt</h1>{body}", "p.html")
    assert reasons == [gap.reason for gap in page.gaps]


def test_marked_cells_and_merged_ones() -> None:
    html = (
        "<table><tr><td>弹力</td><td>无弹</td><td bgcolor=#ccc>微弹</td></tr><tr><td colspan=3>说明</td></tr></table>"
    )
    table = read_page(html, "page.html").tables[0]
    assert [cell.is_marked for cell in table.rows[0]] == [False, False, True]
    assert table.rows[1][0].columns == 3


def test_the_title_is_the_heading_that_the_page_repeats() -> None:
    html = "<title>Blue dress | Shop</title><h1>Adding to basket</h1><h1>Blue dress</h1>"
    assert read_page(html, "page.html").title == "Blue dress"


@pytest.mark.parametrize(
    ("html", "language"),
    [
        ("<html lang=en><p>由于显示器不同</p>", "zh"),
        ("<p>由於顯示器不同，請以實品為準</p>", "zh-Hant"),
        ("<html lang=zh-TW><p>由於顯示器</p>", "zh-TW"),
        ("<p>The dress is made of cotton and linen for you.</p>", "en"),
        (
            "<p>Das Kleid ist aus Baumwolle und die Farbe kann von dem Bild mit der Zeit abweichen, das ist nicht so.</p>",
            "de",
        ),
        ("<p>このワンピースは綿です</p>", "ja"),
        ("<html lang=ja><p>送料無料 綿シャツ 即日発送いたします</p>", "ja"),
        # Chinese sellers decorate with Japanese letters; a brand in another script makes no other language.
        ("<html lang=zh-TW><p>・可低溫熨燙（最高 110°C）</p>", "zh-TW"),
        ("<p>春の日系慵懒风毛衣</p>", "zh"),
        ("<p>Soft cotton shirt for men, エア collection, the lightest of our shirts this year</p>", "en"),
        # A template says en on pages of other languages; a brand with a dot on a letter is still English.
        (
            "<html lang=en><p>Gaun ini nyaman dan ringan untuk musim panas dengan katun yang tidak luntur, dari kami</p>",
            "id",
        ),
        ("<html lang=en><p>Bjørnvåg backpack</p>", "en"),
        ("<p>Kleid aus Baumwolle für Damen, Größe S</p>", "de"),
        ("<p>Robe en coton à fleurs, légère</p>", "fr"),
        ("<p>여성 원피스 면 100%</p>", "ko"),
        ("<p>Платье женское, хлопок</p>", "ru"),
        ("<p>Linen shirt</p>", "en"),
        ("<p>Tričko je z bavlny a nie je vhodné pre deti, ktoré sa potia. Nosí sa na telo, nie na kabát.</p>", "sk"),
        ("<p>Haljina je od pamuka i nije za sušilicu. Možete je nositi uz traperice ili bez pojasa.</p>", "hr"),
        ("<p>Marškiniai yra iš medvilnės, kaip ir diržas. Tai labai patogu, nes yra prie kūno.</p>", "lt"),
        # A word that English shares with another language is none of that language's.
        (
            '<html lang="en"><h1>Wrap Dress</h1><p>has a belt, a deep neckline, a slit, and a zip at a side</p></html>',
            "en",
        ),
    ],
)
def test_language(html: str, language: str) -> None:
    assert read_page(html, "page.html").language == language


def test_json_ld_of_the_product_is_evidence_when_the_page_does_not_show_it() -> None:
    html = '<script type="application/ld+json">{"@type": "Product", "name": "Dress", "material": "cotton"}</script><h1>Dress</h1>'
    assert words(html) == ["Dress", "material: cotton"]


@pytest.mark.parametrize(
    ("swatch", "expected"),
    [
        ('<li title="红色"><a><img src="a.jpg"></a></li>', "红色"),
        ('<li><a style="background:url(a.jpg)"><span>酒红</span></a></li>', "酒红"),
        ('<li><img src="a.jpg" alt="Navy"></li>', "Navy"),
        (f'<li title="红色"><img src="a.jpg" alt="{"女士风衣" * 20}"></li>', "红色"),
        ('<li><img src="a.jpg"></li><li>黑色</li>', ""),
    ],
)
def test_the_picture_of_an_option_has_its_name(swatch: str, expected: str) -> None:
    (shown,) = read_page(f'<h1>衬衫</h1><ul class="sku-list">{swatch}</ul>', "page.html").pictures
    assert (shown.role, shown.option) == (Role.OPTION, expected)


@pytest.mark.parametrize(
    ("source", "base", "address"),
    [
        ("//cdn.example/a.jpg", "", "https://cdn.example/a.jpg"),
        ("//cdn.example/a.jpg", "http://shop.example/item", "http://cdn.example/a.jpg"),
        ("HTTP://cdn.example/a.jpg", "", "HTTP://cdn.example/a.jpg"),
        ("img/a%20b.jpg?w=1", "https://shop.example/de/item?id=7", "https://shop.example/de/img/a%20b.jpg?w=1"),
        ("/img/a.jpg", "//shop.example/de/", "https://shop.example/img/a.jpg"),
        ("cid:part1", "https://shop.example/", ""),
    ],
)
def test_a_picture_on_the_web_says_where(source: str, base: str, address: str) -> None:
    page = read_page(f"<base href='{base}'><div><img src='{source}'></div>", "page.html")
    (picture,) = page.pictures
    assert (picture.status, picture.address) == (Status.REMOTE, address)


def test_a_base_starts_from_the_pages_own_address_and_only_the_first_counts() -> None:
    html = "<base target=_blank><base href='/media/'><base href='/other/'><img src='a.jpg'>"
    (picture,) = read_page(html, "page.html", base="https://shop.example/de/item").pictures
    assert picture.address == "https://shop.example/media/a.jpg"


def test_a_file_that_is_not_there_is_nowhere_on_the_web() -> None:
    (picture,) = read_page("<img src='img/a.jpg'>", "page.html").pictures
    assert (picture.status, picture.address) == (Status.MISSING, "")
