"""`check --fix`, `--diff` and `--out` as a user meets them."""

from __future__ import annotations

import gzip
import shutil
import stat
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PIL import Image
from tests.cli.commands import said

if TYPE_CHECKING:
    from tests.cli.commands import Said

FAULTY = Path(__file__).parents[2] / "fixtures" / "faulty"
SHOP = "shop: {dispatch-hours: 48, couriers: [中通], tolerance-cm: 2, return-days: 7, service-hours: '9:00-22:00', tone: plain}\n"
PAGE = "<h1>女士衬衫</h1>\r\n<div class=desc>\r\n  <p>柔软亲肤，四季可穿。</p>\r\n</div>"
NOTE = "<p>付款后48小时内发货。</p>"
FIXED = PAGE.replace("</p>", f"</p>\r\n  {NOTE}")
SELECT = ("--select", "dispatch-time-missing")


@pytest.fixture
def shop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a shop's settings and a page, to work in."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "listinglint.yaml").write_text(SHOP, "utf-8")
    (tmp_path / "page.html").write_bytes(PAGE.encode("gbk"))
    return tmp_path


def check(*words: str, stdin: bytes = b"") -> Said:
    return said("check", *words, stdin=stdin)


def read(folder: Path) -> str:
    return (folder / "page.html").read_bytes().decode("gbk")


def test_it_mends_the_page_and_reports_on_the_mended_one(shop: Path) -> None:
    done = check("page.html", "--fix", *SELECT)
    assert (done.exit_code, done.stderr) == (0, "page.html: 1 fixed (dispatch-time-missing)\n")
    assert "dispatch-time-missing" not in done.stdout
    assert read(shop) == FIXED
    again = check("page.html", "--fix", *SELECT)
    assert (again.exit_code, again.stderr, read(shop)) == (0, "", FIXED)


def test_a_diff_changes_nothing_and_can_be_applied(shop: Path) -> None:
    shown = check("page.html", "--diff", *SELECT)
    assert shown.exit_code == 1
    assert f"+  {NOTE}\r\n".encode("gbk") in shown.stdout_bytes
    assert shown.stderr == "page.html: 1 would be fixed (dispatch-time-missing)\n"
    assert read(shop) == PAGE
    (shop / "page.html").write_bytes(FIXED.encode("gbk"))
    clean = check("page.html", "--diff", *SELECT)
    assert (clean.exit_code, clean.stdout) == (0, "")


@pytest.mark.usefixtures("shop")
def test_a_diff_of_standard_input() -> None:
    shown = check("-", "--diff", *SELECT, stdin=PAGE.encode("utf-16"))
    assert shown.exit_code == 1
    assert f"+  {NOTE}\n" in shown.stdout


def test_mode_and_links_are_kept(shop: Path) -> None:
    (shop / "page.html").chmod(0o640)
    (shop / "link.html").symlink_to("page.html")
    assert check("link.html", "--fix", *SELECT).exit_code == 0
    assert (shop / "link.html").is_symlink()
    assert stat.S_IMODE((shop / "page.html").stat().st_mode) == 0o640
    assert read(shop) == FIXED
    assert sorted(path.name for path in shop.iterdir()) == ["link.html", "listinglint.yaml", "page.html"]


def test_what_can_not_be_written_is_told_in_one_line(shop: Path) -> None:
    (shop / "page.html").chmod(0o444)
    done = check("page.html", "--fix", *SELECT, "--fail-on", "warning")
    assert (done.exit_code, done.stderr) == (1, "page.html: is read-only, so it was not fixed\n")
    assert "[dispatch-time-missing]" in done.stdout
    assert read(shop) == PAGE


def test_packed_pages_and_feeds_are_left_alone(shop: Path) -> None:
    (shop / "page.html.gz").write_bytes(gzip.compress(PAGE.encode()))
    (shop / "feed.csv").write_text(
        "Handle,Title,Body (HTML),Vendor,Option1 Name,Option1 Value\na,Cotton shirt,<p>Soft cotton.</p>,V,Size,S\n"
        "b,Linen shirt,<p>Cool linen.</p>,V,Size,S\n"
    )
    before = {path: path.read_bytes() for path in shop.iterdir()}
    done = check("page.html.gz", "feed.csv", "--fix", "--select", "dispatch-time-missing,colour-note-missing")
    assert done.stderr.splitlines() == [
        "page.html.gz: is packed; unpack it to fix it",
        "feed.csv: can't be fixed in a feed; change it where it comes from",
    ]
    assert before == {path: path.read_bytes() for path in shop.iterdir()}


def test_a_setting_that_is_missing_is_named(shop: Path) -> None:
    (shop / "listinglint.yaml").write_text("shop: {}\n")
    shown = check("page.html", "--diff", *SELECT)
    assert shown.stderr == "1 more can be fixed once shop.dispatch-hours is set in listinglint.yaml\n"
    chinese = check("page.html", "--diff", *SELECT, "--lang", "zh")
    assert chinese.stderr == "在 listinglint.yaml 里设置 shop.dispatch-hours 后，还能修正 1 处\n"
    done = check("page.html", "--fix", *SELECT)
    assert done.stdout.endswith("[*] can be fixed: 1 once shop.dispatch-hours is set in listinglint.yaml\n")
    assert read(shop) == PAGE


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("page.html", "--unsafe-fixes"), "--unsafe-fixes goes with --fix"),
        (("page.html", "--out", "there"), "--out goes with --fix"),
        (("-", "--fix"), "standard input can't be fixed; --diff shows what would change"),
    ],
)
def test_options_that_do_not_go_together(shop: Path, words: tuple[str, ...], told: str) -> None:
    done = check(*words)
    assert (done.exit_code, done.stdout, done.stderr) == (2, "", told + "\n")
    assert read(shop) == PAGE


def test_unsafe_fixes_only_on_request(shop: Path) -> None:
    page = "<h1>女士衬衫</h1><p>色差难免，介意者慎拍</p>"
    (shop / "page.html").write_text(page, "gbk")
    select = ("--select", "colour-note-blunt")
    safe = check("page.html", "--fix", *select)
    assert (safe.stderr, read(shop)) == ("", page)
    assert safe.stdout.endswith("[*] can be fixed: 1 with --fix --unsafe-fixes\n")
    assert check("page.html", "--diff", *select).stderr == "1 more can be fixed with --unsafe-fixes\n"
    assert check("page.html", "--fix", "--unsafe-fixes", *select).exit_code == 0
    assert read(shop) == "<h1>女士衬衫</h1><p>色差难免，如有疑问可以先咨询客服</p>"


def test_photos_are_converted_into_a_folder_of_their_own(shop: Path) -> None:
    shutil.copytree(FAULTY / "jacket-en-blunt", shop / "jacket")
    photo = shop / "jacket" / "assets" / "field-jacket-cuff.jpg"
    with Image.open(photo) as image:
        image.convert("CMYK").save(photo)
    before = photo.read_bytes()
    select = ("--select", "photo-colour-space", "--fail-on", "warning")
    assert check("jacket", "--fix", *select).exit_code == 1
    done = check("jacket", "--fix", "--out", "new", *select)
    target = shop / "new" / "jacket" / "assets" / "field-jacket-cuff.jpg"
    assert "in sRGB as new/jacket/assets/field-jacket-cuff.jpg" in done.stderr
    with Image.open(target) as image:
        assert (image.mode, photo.read_bytes()) == ("RGB", before)
    assert check("jacket", "--fix", "--out", "new", *select).stderr == done.stderr
    target.write_bytes(b"something else")
    taken = check("jacket", "--fix", "--out", "new", *select)
    assert "is there already, with another picture" in taken.stderr
    in_place = check("jacket", "--fix", "--out", ".", *select)
    assert "--out would overwrite the picture itself" in in_place.stderr
    shutil.rmtree(shop / "new")
    (shop / "new").mkdir()
    (shop / "new" / "jacket").symlink_to(shop.parent)
    assert "lies outside" in check("jacket", "--fix", "--out", "new", *select).stderr
    assert photo.read_bytes() == before
