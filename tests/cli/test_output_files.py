"""A report overwrites nothing but reports, and is written whole or not at all."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from PIL import Image
from tests.cli.commands import run

from listinglint.reporters import REPORTERS

if TYPE_CHECKING:
    from pathlib import Path

PAGE = '<h1>女士衬衫</h1><div class="description"><p>色差难免，介意者慎拍。</p><img src="a.jpg"></div>'


@pytest.fixture
def shop(tmp_path: Path) -> Path:
    (tmp_path / "page.html").write_text(PAGE, "utf-8")
    (tmp_path / "notes.txt").write_text("to do: call the mill\n", "utf-8")
    (tmp_path / "data.json").write_text('{"sizes": [1, 2]}', "utf-8")
    Image.new("RGB", (200, 200), "red").save(tmp_path / "a.jpg")
    return tmp_path


def check(shop: Path, *words: str) -> tuple[int, str]:
    done = run("check", "--no-ocr", "--no-cache", *words, cwd=shop)
    return done.returncode, done.stderr.decode().strip()


@pytest.mark.parametrize(
    ("target", "why"),
    [
        ("page.html", "is checked in this run"),
        ("sub/../page.html", "is checked in this run"),
        ("link.html", "is checked in this run"),
        ("a.jpg", "is called like a picture"),
        ("new.PNG", "is called like a picture"),
        ("notes.txt", "is no report of listinglint"),
        ("data.json", "is no report of listinglint"),
        ("other.html", "is no report of listinglint"),
        ("photo", "is no report of listinglint"),
    ],
)
@pytest.mark.parametrize("form", ["html", "json", "text"])
def test_a_report_overwrites_no_page_picture_or_file_of_others(shop: Path, target: str, why: str, form: str) -> None:
    (shop / "sub").mkdir()
    (shop / "link.html").symlink_to("page.html")
    (shop / "other.html").write_text("<h1>another page</h1>", "utf-8")
    (shop / "photo").write_bytes((shop / "a.jpg").read_bytes())
    before = {file.name: file.read_bytes() for file in shop.iterdir() if file.is_file()}
    status, said = check(shop, "page.html", "-f", f"{form}={target}")
    assert (status, why in said, len(said.splitlines())) == (2, True, 1)
    assert before == {file.name: file.read_bytes() for file in shop.iterdir() if file.is_file()}


@pytest.mark.parametrize("form", REPORTERS)
@pytest.mark.parametrize("language", ["en", "zh"])
def test_a_report_takes_the_place_of_an_earlier_one(shop: Path, form: str, language: str) -> None:
    (shop / "clean.html").write_text("<h1>x</h1>", "utf-8")
    for page in ("clean.html", "page.html", "page.html", "clean.html"):
        status, said = check(shop, page, "-f", f"{form}=out.dat", "--lang", language, "--select", "colour-note-blunt")
        assert (status, said.endswith("out.dat")) == (0, True)


def test_an_empty_file_and_a_device_may_be_written_to(shop: Path) -> None:
    (shop / "new.html").touch()
    assert check(shop, "page.html", "-f", "html=new.html")[0] == 0
    assert check(shop, "page.html", "-f", f"json={os.devnull}")[0] == 0


@pytest.mark.skipif(sys.platform == "win32", reason="no such limits there")
@pytest.mark.parametrize("form", ["html", "json"])
def test_a_full_disk_leaves_the_old_report_whole_and_nothing_beside_it(shop: Path, form: str) -> None:
    check(shop, "page.html", "-f", f"{form}=out.dat")
    before = (shop / "out.dat").read_bytes()
    limited = (
        "import resource, signal, sys; signal.signal(signal.SIGXFSZ, signal.SIG_IGN);"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (2000, 2000)); sys.argv[0] = 'listinglint';"
        "from listinglint.__main__ import main; main()"
    )
    done = subprocess.run(
        [sys.executable, "-c", limited, "check", "page.html", "--no-ocr", "--no-cache", "-f", f"{form}=out.dat"],
        cwd=shop,
        capture_output=True,
        check=False,
    )
    assert (done.returncode, b"can't write out.dat" in done.stderr, b"Traceback" in done.stderr) == (2, True, False)
    assert (shop / "out.dat").read_bytes() == before
    assert not list(shop.glob(".*"))


def test_a_link_to_a_report_stays_one(shop: Path) -> None:
    (shop / "latest.json").symlink_to("real.json")
    check(shop, "page.html", "-f", "json=latest.json")
    assert (shop / "latest.json").is_symlink()
    assert (shop / "real.json").read_bytes().startswith(b"{")


@pytest.mark.parametrize(
    ("target", "why"),
    [
        ("gone/out.html", "no such file or folder"),
        ("sub", "it is a folder"),
        ("notes.txt/out.html", "a part of the path is a file, not a folder"),
        ("x" * 300, "the name is too long"),
    ],
)
@pytest.mark.parametrize("command", ["check", "complaints"])
def test_a_report_that_can_not_be_written_is_told_before_the_run(
    shop: Path, target: str, why: str, command: str
) -> None:
    (shop / "sub").mkdir()
    (shop / "reviews.csv").write_text(
        "date,review,rating\n2026-10-01,wrong colour,2\n2026-10-02,too small,1\n", "utf-8"
    )
    files = {"check": "page.html", "complaints": "reviews.csv"}
    before = sorted(shop.rglob("*"))
    done = run(command, files[command], "-f", f"html={target}", cwd=shop)
    said = done.stderr.decode().strip()
    assert (done.returncode, done.stdout, said.startswith("can't write"), said.endswith(why)) == (2, b"", True, True)
    assert before == sorted(shop.rglob("*"))


@pytest.mark.parametrize("form", ["csv", "html", "json", "text"])
def test_counts_of_complaints_overwrite_no_reviews_and_take_the_place_of_earlier_ones(shop: Path, form: str) -> None:
    file = shop / "reviews.csv"
    file.write_text("date,review,rating\n2026-10-01,wrong colour,2\n2026-10-02,too small,1\n", "utf-8")
    before = file.read_bytes()
    assert run("complaints", "reviews.csv", "-f", f"{form}=reviews.csv", cwd=shop).returncode == 2
    assert run("complaints", "reviews.csv", "-f", f"{form}=notes.txt", cwd=shop).returncode == 2
    for _ in range(2):
        assert run("complaints", "reviews.csv", "-f", f"{form}=out.dat", cwd=shop).returncode == 0
    assert before == file.read_bytes()


def test_what_a_folder_holds_besides_is_told_last(shop: Path) -> None:
    done = run("check", ".", "--no-ocr", "--no-cache", "-f", "json=out.json", cwd=shop)
    first, *_, last = done.stderr.decode().splitlines()
    assert first.startswith("1 listing")
    assert last == "not listings, passed over: 1 .json, 1 .txt"
    assert not run("check", ".", "--no-ocr", "--no-cache", "-q", "-f", "json=out.json", cwd=shop).stderr
