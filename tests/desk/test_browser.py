"""A seller without a terminal: drops what there is, sees the findings, saves a corrected copy. In a real Chromium."""

from __future__ import annotations

import shutil
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from tests.desk.browser import AXE, needs_browser, running

if TYPE_CHECKING:
    from tests.desk.browser import User

pytestmark = needs_browser
BLUNT = "<p>色差难免，介意者慎拍</p>"
PAGE = f'<!doctype html><html lang="zh-CN"><meta charset="{{charset}}"><h1>女士亚麻衬衫 夏季薄款</h1><div>{BLUNT}<p>面料透气。</p></div></html>'


def page(file: Path, charset: str = "utf-8", text: str = PAGE) -> Path:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(text.format(charset=charset).encode(charset))
    return file


def drawn(file: Path, words: str) -> None:
    """Draw a picture of some words on a ground of its own."""
    from PIL import Image, ImageDraw

    shade = sum(words.encode()) % 120 + 100
    image = Image.new("RGB", (400, 300), (shade, 200, 255 - shade))
    ImageDraw.Draw(image).text((40, 130), words, fill="black", font_size=36)
    file.parent.mkdir(parents=True, exist_ok=True)
    image.save(file, "JPEG", quality=80)


def test_a_dropped_folder_is_checked_and_its_findings_shown_on_the_pictures(user: User, fixtures: Path) -> None:
    user.drops(fixtures / "faulty" / "lookbook-coat")
    user.waits()
    assert user.sees("#total") == ["1 listing: 4 errors, 2 warnings"]
    report = user.reads()
    assert "lookbook-coat/page.html" in report
    assert "arrival-guarantee" in report
    assert "--fix" not in report
    user.driver.switch_to.frame(user.finds("#report"))
    boxes = user.runs("return document.querySelectorAll('.gallery rect.box').length")
    drawn_pictures = user.runs(
        "return [...document.querySelectorAll('.frame img')].filter((one) => one.naturalWidth).length"
    )
    user.driver.switch_to.default_content()
    assert boxes >= 1
    assert drawn_pictures >= 5


def test_a_chosen_folder_is_checked(user: User, tmp_path: Path) -> None:
    folder = page(tmp_path / "衬衫" / "page.html").parent
    user.finds("#folder").send_keys(str(folder))
    user.waits()
    assert "衬衫/page.html" in user.reads()


def test_a_zip_is_checked_and_its_corrected_copy_saved(user: User, tmp_path: Path) -> None:
    for name in ("one", "two"):
        page(tmp_path / "shop" / name / "page.html")
    packed = Path(shutil.make_archive(str(tmp_path / "shop"), "zip", tmp_path / "shop"))
    user.drops(packed)
    user.waits()
    assert user.sees("#total")[0].startswith("2 listings")
    user.clicks("#reword")
    assert user.sees("#previews h4") == ["shop.zip/one/page.html", "shop.zip/two/page.html"]
    user.clicks("#save-copy")
    with zipfile.ZipFile(user.saved("fixed.zip")) as saved:
        assert saved.namelist() == ["shop.zip/one/page.html", "shop.zip/two/page.html"]
        assert BLUNT.encode() not in saved.read("shop.zip/one/page.html")


def test_a_size_table_to_fill_in_is_shown_row_by_row(user: User, tmp_path: Path) -> None:
    user.drops(page(tmp_path / "page.html", text=PAGE.replace(BLUNT, "<p>尺码：S M L</p>")))
    user.waits()
    user.clicks("#reword")
    rows = [row for row in user.sees("#previews ins") if " | " in row]
    assert [row.split(" | ")[0] for row in rows] == ["尺码", "S", "M", "L"]


def test_a_page_in_gbk_is_corrected_in_gbk(user: User, tmp_path: Path) -> None:
    file = page(tmp_path / "商品页面.html", "gbk")
    before = file.read_bytes()
    user.finds("#files").send_keys(str(file))
    user.waits()
    assert "女士亚麻衬衫 夏季薄款" in user.reads()
    user.clicks("#reword")
    assert user.sees("#previews del") == ["色差难免，介意者慎拍"]
    (instead,) = user.sees("#previews ins")
    user.clicks("#save-copy")
    saved = user.saved("商品页面-fixed.html").read_bytes()
    assert instead in saved.decode("gbk")
    assert "面料透气。" in saved.decode("gbk")
    assert file.read_bytes() == before


def album(folder: Path, words: str) -> Path:
    """Make a page with thirty pictures."""
    shown = "".join(f'<img src="images/{number:02}.jpg">' for number in range(30))
    page(folder / "page.html", text=PAGE.replace("<div>", f"<div>{shown}"))
    for number in range(30):
        drawn(folder / "images" / f"{number:02}.jpg", f"{words} {number}")
    return folder


def test_a_check_can_be_stopped(user: User, tmp_path: Path) -> None:
    user.drops(album(tmp_path / "album", "Wool hat"))
    user.waits("working")
    user.clicks("#stop")
    user.waits("")
    assert user.sees("#status") == ["Stopped. Nothing was checked."]
    assert user.runs("return document.activeElement.id") == "files-button"


def test_a_second_drop_takes_the_place_of_one_that_is_being_checked(user: User, tmp_path: Path) -> None:
    user.drops(album(tmp_path / "album", "Silk scarf"))
    user.waits("working")
    user.drops(page(tmp_path / "page.html"))
    user.waits()
    assert user.sees("#total")[0].startswith("1 listing")
    assert user.sees("h2")[-1] == "Result"
    assert "album" not in user.reads()


def test_thirty_pictures_are_read_with_progress(user: User, tmp_path: Path) -> None:
    user.drops(album(tmp_path / "album", "Linen shirt"))
    user.waits("working")
    far = user.driver.execute_async_script(
        """const done = arguments[0], far = document.getElementById("how-far"), seen = [];
        const look = () => { const words = far.textContent; if (seen.at(-1) !== words) seen.push(words);
          if (document.body.dataset.stage === "result") done(seen); else setTimeout(look, 50); }; look();"""
    )
    assert any("of 30 pictures read" in one and not one.startswith("0 of 1 checked, 0 of 30") for one in far)
    assert "(30)" in user.reads(".gallery h3")


def test_a_hostile_page_stays_words(user: User, tmp_path: Path) -> None:
    spell = "<img src=x onerror=\"top.document.title='owned'\"><script>top.document.title='owned'</script>"
    shown = spell.replace("<", "&lt;").replace(">", "&gt;")
    text = f"<!doctype html><meta charset=utf-8><title>{shown}</title><h1>{shown} 女士衬衫</h1><div>{BLUNT}<p>{shown}介意者慎拍</p></div>"
    file = tmp_path / "<img src=x onerror=alert(1)>.html"
    file.write_text(text + spell, "utf-8")
    user.drops(file)
    user.waits()
    user.clicks("#reword")
    user.clicks("#language")
    assert "onerror" in user.reads()
    assert "owned" not in user.driver.title
    assert user.runs("return document.querySelectorAll('main img, main script').length") == 0
    messages = user.logged()
    assert [one for one in messages if "Content Security Policy" not in one] == []


def test_what_could_not_be_checked_says_how_to_end_it(user: User, tmp_path: Path) -> None:
    text = PAGE.replace("<div>", '<div><img src="https://img.example/1.jpg"><img src="lost/2.jpg">')
    user.drops(page(tmp_path / "page.html", text=text))
    user.waits()
    told = "\n".join(user.sees(".unseen"))
    assert "“Web page, complete”" in told
    assert "drop the page together with the folder that holds its pictures" in told
    assert "--fetch" not in told + user.reads()
    assert "“Web page, complete”" in user.reads()
    user.clicks("#language")
    assert "网页，全部" in "\n".join(user.sees(".unseen"))


def test_where_nothing_is_a_listing_the_reason_comes_first(user: User, tmp_path: Path) -> None:
    (tmp_path / "stock.csv").write_text("Aisle,Shelf,Counted\n1,2,3\n4,5,6\n", "utf-8")
    user.drops(tmp_path / "stock.csv")
    user.waits()
    (told,) = user.sees("#problems li")
    assert "stock.csv" in told
    assert "is a table of no known format" in told
    assert "give its columns names such as" in told
    assert "listinglint" not in told
    assert not any(one.is_displayed() for one in user.driver.find_elements("css selector", ".of-listings"))
    user.drops(page(tmp_path / "page.html"))
    user.waits()
    assert all(one.is_displayed() for one in user.driver.find_elements("css selector", ".of-listings"))


GOODS = """货号,货品名称,货品描述,售价
K1,羊毛围巾 加厚款,"手工织成的围巾，柔软不扎脖子，秋冬都能戴。色差难免，介意者慎拍",59
K2,亚麻衬衫 宽松款,"透气的亚麻衬衫，夏天穿着凉快，可以机洗，不容易皱",129
"""


def goods(file: Path) -> Path:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(GOODS.encode("gb18030"))
    return file


@pytest.mark.parametrize("width", [1280, 400])
@pytest.mark.parametrize("packing", ["file", "folder", "zip"])
def test_a_table_of_ones_own_is_checked_with_one_click(user: User, tmp_path: Path, packing: str, width: int) -> None:
    folder = tmp_path / "shop"
    file = goods(folder / "goods.csv")
    packed = Path(shutil.make_archive(str(tmp_path / "shop"), "zip", folder)) if packing == "zip" else file
    user.drops(folder if packing == "folder" else packed)
    user.waits()
    user.resizes(width)
    assert user.sees("#problems li") == []
    (name,) = user.sees("#offers h4")
    assert name.endswith("goods.csv")
    assert user.sees("#offers dt") == ["Item number", "Title", "Description"]
    assert user.sees("#offers dd") == ["货号", "货品名称", "货品描述"]
    assert user.sees("#offers p") == ["Not used: 售价"]
    assert user.sees("#unseen-count") == ["(1)"]
    assert user.runs("return document.documentElement.scrollWidth <= innerWidth")
    user.clicks("#offers button")
    user.waits()
    assert user.sees("#total")[0].startswith("2 listings")
    assert user.sees("#tables") == []
    assert user.sees("#offers h4") == []
    assert "colour-note-blunt" in user.reads()
    user.drops(file)
    user.waits()
    assert len(user.sees("#offers h4")) == 1


def test_an_unknown_table_beside_a_page_is_offered_as_well(user: User, tmp_path: Path) -> None:
    page(tmp_path / "shop" / "page.html")
    goods(tmp_path / "shop" / "goods.csv")
    user.drops(tmp_path / "shop")
    user.waits()
    assert user.sees("#total")[0].startswith("1 listing")
    user.clicks("#offers button")
    user.waits()
    assert user.sees("#total")[0].startswith("3 listings")


REVIEWS = """评价时间,商品名称,规格,评分,评价内容
2026-08-03,女士亚麻衬衫 夏季薄款,白 M,1,色差严重，失望
2026-08-05,女士亚麻衬衫 夏季薄款,白 L,2,尺码偏小，穿不上
2026-09-05,女士亚麻衬衫 夏季薄款,白 L,5,没有色差，很喜欢
2026-09-08,羊毛围巾,灰,1,<img src=x onerror="top.document.title='owned'">一股异味
2026-09-09,羊毛围巾,灰,4,会掉色吗？
"""


def reviews(file: Path, charset: str = "gb18030") -> Path:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(REVIEWS.encode(charset))
    return file


def test_reviews_are_sorted_by_reason(user: User, tmp_path: Path) -> None:
    user.drops(reviews(tmp_path / "评价.csv"))
    user.waits()
    assert user.sees(".total") == ["3 of 5 rows complain (60%)"]
    assert user.sees(".parts a") == ["Complaints", "Not checked (0)", "Check something else"]
    assert not any(one.is_displayed() for one in user.driver.find_elements("css selector", ".of-listings"))
    shown = user.reads(frame="#complaints")
    for told in ("Colour", "33%", "2026-08 – 2026-09", "“色差严重，失望”", "羊毛围巾", "评价.csv"):
        assert told.strip("“”") in shown
    assert "没有色差" not in shown
    assert "掉色" not in shown
    assert user.driver.title.startswith("Check a listing")
    user.clicks("#save-table")
    assert "colour" in user.saved("listinglint-complaints.csv").read_text("utf-8-sig")
    user.clicks("#save-complaints")
    assert b"Content-Security-Policy" in user.saved("listinglint-complaints.html").read_bytes()
    user.clicks("#language")
    assert user.sees(".total") == ["5 条中有 3 条投诉（60%）"]
    assert "买家原话" in user.reads(frame="#complaints")
    assert user.finds("#complaints").get_attribute("title") == "买家在抱怨什么"


def test_reviews_beside_a_listing_say_which_rules_would_have_prevented_them(user: User, tmp_path: Path) -> None:
    user.drops(page(tmp_path / "page.html"), reviews(tmp_path / "reviews.csv", "utf-8"))
    user.waits()
    assert user.sees(".total")[0].startswith("1 listing")
    assert user.sees(".total")[1] == "3 of 5 rows complain (60%)"
    assert "colour-note-blunt" in user.reads(frame="#complaints")
    assert "colour-note-blunt" in user.reads()
    assert user.sees("#skipped") == []
    user.drops(page(tmp_path / "page.html"))
    user.waits()
    assert user.sees(".of-reviews") == []


def test_reviews_in_a_zip_and_one_that_names_no_column(user: User, tmp_path: Path) -> None:
    reviews(tmp_path / "shop" / "reviews.csv")
    (tmp_path / "shop" / "returns.csv").write_text("评价,评分,评价时间\n5,1,2026-09-01\n4,2,2026-09-02\n", "utf-8")
    user.drops(Path(shutil.make_archive(str(tmp_path / "shop"), "zip", tmp_path / "shop")))
    user.waits()
    assert user.sees("#complaints-total") == ["3 of 5 rows complain (60%)"]
    (told,) = user.sees("#problems li")
    assert "shop.zip/returns.csv" in told
    assert "Call that column “review” in the table" in told
    assert "--column" not in told + user.reads(frame="#complaints")


def test_both_languages_everywhere(user: User, tmp_path: Path) -> None:
    user.drops(page(tmp_path / "page.html"))
    user.waits()
    assert user.runs("return document.documentElement.lang") == "en"
    assert "Listing check" in user.reads("h1")
    user.clicks("#language")
    assert user.runs("return document.documentElement.lang") == "zh-CN"
    assert user.driver.title.startswith("检查商品页面")
    assert user.sees(".en") == []
    assert "商品页面检查报告" in user.reads("h1")
    assert user.finds("#report").get_attribute("title") == "检查报告"


def test_other_profiles_and_promises_without_dropping_again(user: User, tmp_path: Path) -> None:
    user.drops(page(tmp_path / "page.html"))
    user.waits()
    before = user.sees("#total")
    for summary in user.driver.find_elements("css selector", "#settings summary"):
        summary.click()
    user.clicks("[name=profile][value=strict]")
    assert user.sees("#chosen") == ["standard, strict"]
    user.finds("[name=dispatch-hours]").send_keys("48")
    user.clicks("#again")
    user.waits("working")
    user.waits()
    assert user.sees("#total") != before
    assert any("48" in one for one in user.sees("#previews ins"))


def test_several_files_and_their_pictures_are_one_drop(user: User, tmp_path: Path) -> None:
    text = PAGE.replace("<div>", '<div><img src="page_files/1.jpg">')
    file = page(tmp_path / "page.html", text=text)
    drawn(tmp_path / "page_files" / "1.jpg", "Linen")
    user.drops(file, tmp_path / "page_files")
    user.waits()
    assert "dropped files/page.html" in user.reads()
    assert "(0)" in user.sees("#unseen-count")[0]


def test_an_export_is_checked(user: User, tmp_path: Path) -> None:
    file = tmp_path / "products_export.csv"
    file.write_text(
        'Handle,Title,Body (HTML),Vendor,Variant SKU,Variant Price\nlinen-shirt,Linen shirt,"<p>100% real photos, guaranteed the same</p>",Us,1,20\n'
        'wool-hat,Wool hat,"<p>Colours may differ, do not buy if you mind</p>",Us,2,30\n',
        "utf-8",
    )
    user.drops(file)
    user.waits()
    assert user.sees("#total")[0].startswith("2 listings")


def test_pictures_alone_are_checked(user: User, tmp_path: Path) -> None:
    for number in range(3):
        drawn(tmp_path / f"{number}.jpg", f"Linen {number}")
    user.finds("#files").send_keys("\n".join(str(tmp_path / f"{number}.jpg") for number in range(3)))
    user.waits()
    assert user.sees("#total")[0].startswith("1 listing")
    assert "(3)" in user.reads(".gallery h3")


def test_the_report_in_a_tab_of_its_own_and_saved(user: User, tmp_path: Path) -> None:
    user.drops(page(tmp_path / "page.html"))
    user.waits()
    first = user.driver.current_window_handle
    user.clicks("#window")
    (other,) = set(user.driver.window_handles) - {first}
    user.driver.switch_to.window(other)
    try:
        assert user.sees("h2") == ["女士亚麻衬衫 夏季薄款"]
        assert user.runs("try { return document.cookie } catch { return 'shut off' }") == "shut off"
    finally:
        user.driver.close()
        user.driver.switch_to.window(first)
    user.clicks("#save-report")
    assert b"colour-note-blunt" in user.saved("listinglint-report.html").read_bytes()


def test_nothing_dropped_is_told_and_focus_is_there(user: User, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    user.drops(tmp_path / "empty")
    user.waits("failed")
    assert user.sees("#failed-why") == ["There were no files in what you dropped."]
    assert user.runs("return document.activeElement.id") == "failed-head"


def test_by_keyboard_alone(user: User, tmp_path: Path) -> None:
    """Tab leads to all that can be done, in the order in which it stands; the result is announced and gets the focus."""
    user.drops(page(tmp_path / "page.html"))
    user.waits()
    assert user.runs("return document.activeElement.id") == "result-head"
    assert user.runs("return document.querySelector('#status .en').textContent") == "Done. The result is below."
    user.driver.refresh()
    user.waits()
    user.runs("document.activeElement.blur(); document.querySelector('.skip').focus()")
    reached = [user.tabs() for _ in range(13)]
    assert reached[:8] == [
        "language",
        "quit",
        "files-button",
        "folder-button",
        "SUMMARY",
        "SUMMARY",
        "SUMMARY",
        "again",
    ]
    assert reached[8:] == ["#report-head", "#fixes-head", "#unseen-head", "#start-head", "window"]


@pytest.mark.skipif(AXE is None, reason="axe-core-python is not installed")
@pytest.mark.parametrize(("width", "colours"), [(360, "light"), (1280, "dark")])
def test_accessible(user: User, tmp_path: Path, width: int, colours: str) -> None:
    assert AXE
    assert AXE.origin
    axe = Path(AXE.origin).with_name("axe.min.js").read_text("utf-8")
    look = "const done = arguments[0]; axe.run(document, {resultTypes: ['violations'], iframes: false}).then((result) => done(result.violations.map((one) => [one.id, one.nodes.map((node) => node.html.slice(0, 200) + node.failureSummary)])));"
    user.colours(colours)
    user.resizes(width)
    user.runs("document.querySelectorAll('details').forEach((one) => { one.open = true; })")
    user.runs(axe)
    assert user.driver.execute_async_script(look) == []
    user.drops(page(tmp_path / "page.html", text=PAGE.replace("<div>", '<div><img src="lost/2.jpg">')))
    user.waits()
    user.clicks("#reword")
    assert user.driver.execute_async_script(look) == []
    user.clicks("#language")
    assert user.driver.execute_async_script(look) == []
    user.drops(reviews(tmp_path / "reviews.csv"))
    user.waits()
    assert user.driver.execute_async_script(look) == []
    user.driver.switch_to.frame(user.finds("#complaints"))
    user.runs(axe)
    assert user.driver.execute_async_script(look) == []
    user.driver.switch_to.default_content()
    user.colours("light")


@pytest.mark.parametrize("width", [360, 768, 1280])
def test_nothing_is_wider_than_the_window(user: User, tmp_path: Path, width: int) -> None:
    user.resizes(width)
    user.runs("document.querySelectorAll('details').forEach((one) => { one.open = true; })")
    assert user.runs("return document.documentElement.scrollWidth") <= width
    name = "a-long-name-without-a-single-space-" * 5
    user.drops(page(tmp_path / f"{name}.html", text=PAGE.replace("<div>", f'<div><img src="{name}/2.jpg">')))
    user.waits()
    user.clicks("#reword")
    assert user.runs("return document.documentElement.scrollWidth") <= width
    user.drops(reviews(tmp_path / f"{name}.csv"))
    user.waits()
    assert user.runs("return document.documentElement.scrollWidth") <= width
    user.driver.switch_to.frame(user.finds("#complaints"))
    assert user.runs("return document.documentElement.scrollWidth <= innerWidth")
    user.driver.switch_to.default_content()


def test_closing_it_says_so(user: User, kept_rules: Path, tmp_path: Path) -> None:
    del kept_rules
    with running(tmp_path) as desk:
        user.opens(desk.address)
        user.drops(page(tmp_path / "page.html"))
        user.waits()
        user.clicks("#quit")
        assert desk.process.wait(60) == 0
        assert user.sees("main") == ["Closed. All copies are deleted. You can close this tab."]
        assert desk.left == []
