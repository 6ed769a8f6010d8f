"""`check --fix`, `--diff` and `--out` as a user meets them."""

from __future__ import annotations

import gzip
import json
import shutil
import stat
from collections import Counter
from pathlib import Path

import pytest
from PIL import Image
from tests.test_cli import run

FAULTY = Path(__file__).parents[2] / "fixtures" / "faulty"
SHOP = "shop: {dispatch-hours: 48, couriers: [中通], tolerance-cm: 2, return-days: 7, service-hours: '9:00-22:00', tone: plain}\n"
PAGE = "<h1>女士衬衫</h1>\r\n<div class=desc>\r\n  <p>柔软亲肤，四季可穿。</p>\r\n</div>"
NOTE = "<p>付款后48小时内发货。</p>"
FIXED = PAGE.replace("</p>", f"</p>\r\n  {NOTE}")
SELECT = ("--select", "dispatch-time-missing")


@pytest.fixture
def shop(tmp_path: Path) -> Path:
    """A folder with a shop's settings and a page."""
    (tmp_path / "listinglint.yaml").write_text(SHOP, "utf-8")
    (tmp_path / "page.html").write_bytes(PAGE.encode("gbk"))
    return tmp_path


def read(folder: Path) -> str:
    return (folder / "page.html").read_bytes().decode("gbk")


def test_it_mends_the_page_and_reports_on_the_mended_one(shop: Path) -> None:
    done = run("check", "page.html", "--fix", *SELECT, cwd=shop)
    assert (done.returncode, done.stderr.decode()) == (0, "page.html: 1 fixed (dispatch-time-missing)\n")
    assert "dispatch-time-missing" not in done.stdout.decode()
    assert read(shop) == FIXED
    again = run("check", "page.html", "--fix", *SELECT, cwd=shop)
    assert (again.returncode, again.stderr, read(shop)) == (0, b"", FIXED)


def test_a_diff_changes_nothing_and_can_be_applied(shop: Path) -> None:
    shown = run("check", "page.html", "--diff", *SELECT, cwd=shop)
    assert shown.returncode == 1
    assert f"+  {NOTE}\r\n".encode("gbk") in shown.stdout
    assert shown.stderr.decode() == "page.html: 1 would be fixed (dispatch-time-missing)\n"
    assert read(shop) == PAGE
    (shop / "page.html").write_bytes(FIXED.encode("gbk"))
    clean = run("check", "page.html", "--diff", *SELECT, cwd=shop)
    assert (clean.returncode, clean.stdout) == (0, b"")


def test_a_diff_of_standard_input(shop: Path) -> None:
    shown = run("check", "-", "--diff", *SELECT, cwd=shop, stdin=PAGE.encode("utf-16"))
    assert shown.returncode == 1
    assert f"+  {NOTE}\n" in shown.stdout.decode()


def test_mode_and_links_are_kept(shop: Path) -> None:
    (shop / "page.html").chmod(0o640)
    (shop / "link.html").symlink_to("page.html")
    assert run("check", "link.html", "--fix", *SELECT, cwd=shop).returncode == 0
    assert (shop / "link.html").is_symlink()
    assert stat.S_IMODE((shop / "page.html").stat().st_mode) == 0o640
    assert read(shop) == FIXED
    assert sorted(path.name for path in shop.iterdir()) == ["link.html", "listinglint.yaml", "page.html"]


def test_what_can_not_be_written_is_told_in_one_line(shop: Path) -> None:
    (shop / "page.html").chmod(0o444)
    done = run("check", "page.html", "--fix", *SELECT, "--fail-on", "warning", cwd=shop)
    assert (done.returncode, done.stderr.decode()) == (1, "page.html: is read-only, so it was not fixed\n")
    assert "[dispatch-time-missing]" in done.stdout.decode()
    assert read(shop) == PAGE


def test_packed_pages_and_feeds_are_left_alone(shop: Path) -> None:
    (shop / "page.html.gz").write_bytes(gzip.compress(PAGE.encode()))
    (shop / "feed.csv").write_text(
        "Handle,Title,Body (HTML),Vendor,Option1 Name,Option1 Value\na,Cotton shirt,<p>Soft cotton.</p>,V,Size,S\n"
        "b,Linen shirt,<p>Cool linen.</p>,V,Size,S\n"
    )
    before = {path: path.read_bytes() for path in shop.iterdir()}
    done = run("check", "page.html.gz", "feed.csv", "--fix", *SELECT, cwd=shop)
    assert done.stderr.decode().splitlines() == [
        "page.html.gz: is packed; unpack it to fix it",
        "feed.csv: can't be fixed in a feed; change it where it comes from",
    ]
    assert before == {path: path.read_bytes() for path in shop.iterdir()}


def test_a_setting_that_is_missing_is_named(shop: Path) -> None:
    (shop / "listinglint.yaml").write_text("shop: {}\n")
    done = run("check", "page.html", "--fix", *SELECT, cwd=shop)
    assert done.stderr.decode() == "1 more can be fixed once shop.dispatch-hours is set in listinglint.yaml\n"
    chinese = run("check", "page.html", "--fix", *SELECT, "--lang", "zh", cwd=shop)
    assert chinese.stderr.decode() == "在 listinglint.yaml 里设置 shop.dispatch-hours 后，还能修正 1 处\n"
    assert read(shop) == PAGE


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("page.html", "--fix", "--diff"), "either --fix or --diff"),
        (("page.html", "--unsafe-fixes"), "--unsafe-fixes goes with --fix"),
        (("page.html", "--out", "there"), "--out goes with --fix"),
        (("-", "--fix"), "standard input can't be fixed; --diff shows what would change"),
    ],
)
def test_options_that_do_not_go_together(shop: Path, words: tuple[str, ...], told: str) -> None:
    done = run("check", *words, cwd=shop)
    assert (done.returncode, done.stdout, done.stderr.decode()) == (2, b"", told + "\n")
    assert read(shop) == PAGE


def test_unsafe_fixes_only_on_request(shop: Path) -> None:
    page = "<h1>女士衬衫</h1><p>色差难免，介意者慎拍</p>"
    (shop / "page.html").write_text(page, "gbk")
    select = ("--select", "colour-note-blunt")
    safe = run("check", "page.html", "--fix", *select, cwd=shop)
    assert (safe.stderr.decode(), read(shop)) == ("1 more can be fixed with --unsafe-fixes\n", page)
    assert run("check", "page.html", "--fix", "--unsafe-fixes", *select, cwd=shop).returncode == 0
    assert read(shop) == "<h1>女士衬衫</h1><p>色差难免，如有疑问可以先咨询客服</p>"


def test_photos_are_converted_into_a_folder_of_their_own(shop: Path) -> None:
    shutil.copytree(FAULTY / "jacket-en-blunt", shop / "jacket")
    photo = shop / "jacket" / "assets" / "field-jacket-cuff.jpg"
    with Image.open(photo) as image:
        image.convert("CMYK").save(photo)
    before = photo.read_bytes()
    select = ("--select", "photo-colour-space", "--fail-on", "warning")
    assert run("check", "jacket", "--fix", *select, cwd=shop).returncode == 1
    done = run("check", "jacket", "--fix", "--out", "new", *select, cwd=shop)
    target = shop / "new" / "jacket" / "assets" / "field-jacket-cuff.jpg"
    assert "in sRGB as new/jacket/assets/field-jacket-cuff.jpg" in done.stderr.decode()
    with Image.open(target) as image:
        assert (image.mode, photo.read_bytes()) == ("RGB", before)
    assert run("check", "jacket", "--fix", "--out", "new", *select, cwd=shop).stderr == done.stderr
    target.write_bytes(b"something else")
    taken = run("check", "jacket", "--fix", "--out", "new", *select, cwd=shop)
    assert "is there already, with another picture" in taken.stderr.decode()
    in_place = run("check", "jacket", "--fix", "--out", ".", *select, cwd=shop)
    assert "--out would overwrite the picture itself" in in_place.stderr.decode()
    shutil.rmtree(shop / "new")
    (shop / "new").mkdir()
    (shop / "new" / "jacket").symlink_to(shop.parent)
    assert "lies outside" in run("check", "jacket", "--fix", "--out", "new", *select, cwd=shop).stderr.decode()
    assert photo.read_bytes() == before


@pytest.mark.parametrize("folder", sorted(path.parent.name for path in FAULTY.glob("*/page.html")))
def test_every_faulty_sample(folder: str, shop: Path) -> None:
    """What is fixed passes, a second run changes nothing, and bytes outside the edits are equal."""
    shutil.copytree(FAULTY / folder, shop / folder)
    page = shop / folder / "page.html"
    before = page.read_bytes()
    found = findings(folder, shop)
    run("check", folder, "--fix", "--unsafe-fixes", "--profile", "strict", cwd=shop)
    once = page.read_bytes()
    left = findings(folder, shop)
    assert left <= found
    assert set(left).isdisjoint(
        {"colour-note-missing", "dispatch-time-missing", "courier-missing", "after-sales-missing"}
    )
    run("check", folder, "--fix", "--unsafe-fixes", "--profile", "strict", cwd=shop)
    assert page.read_bytes() == once
    if left["size-table-missing"] == found["size-table-missing"] and "blunt" not in str(found - left):
        assert is_within(before, once)


def findings(folder: str, shop: Path) -> Counter[str]:
    report = json.loads(run("check", folder, "--profile", "strict", "-f", "json", cwd=shop).stdout)
    return Counter(finding["rule"] for listing in report["listings"] for finding in listing["findings"])


def is_within(before: bytes, after: bytes) -> bool:
    """Tell whether all bytes are still there, in their order: nothing was changed, only put between."""
    rest = iter(after)
    return all(byte in rest for byte in before)
