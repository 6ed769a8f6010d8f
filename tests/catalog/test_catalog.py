"""A catalog is checked to the end however often it is stopped, and each listing once."""

from __future__ import annotations

import json
import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from tests.cli.commands import Said, said

DAY = "2026-11-22"
pytestmark = pytest.mark.usefixtures("kept_rules", "shop")


@pytest.fixture
def shop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Six pages, and a feed of four products, in the working folder."""
    monkeypatch.chdir(tmp_path)
    goods = tmp_path / "goods"
    goods.mkdir()
    for number in range(6):
        write(goods / f"{number}.html", f"Dress {number}", "Pure cotton. Sent within 48 hours.")
    rows = "".join(f'{n},"<p>Linen shirt {n}, 100% real photos",Shirt {n}\n' for n in range(4))
    (goods / "feed.csv").write_text("Handle,Body (HTML),Title\n" + rows, "utf-8")
    return tmp_path


def write(page: Path, title: str, words: str) -> None:
    page.write_text(f"<h1>{title}</h1><p>{words}", "utf-8")


def catalog(*words: str, out: str = "results.jsonl", reads: bool = False) -> Said:
    ocr = () if reads else ("--no-ocr",)
    return said("catalog", "goods", "--out", out, "--as-of", DAY, *ocr, *words)


def lines(file: str = "results.jsonl") -> list[dict[str, Any]]:
    return [json.loads(line) for line in Path(file).read_text("utf-8").splitlines()]


def paths(file: str = "results.jsonl") -> list[str]:
    return [line["path"] for line in lines(file)]


ALL = [*(f"goods/{n}.html" for n in range(6)), *(f"goods/feed.csv#{n}" for n in range(4))]


def counted(done: Said) -> tuple[int, ...]:
    """How many were checked now, known from the cache, and done before."""
    return tuple(int(part.split(": ")[1].split(",")[0]) for part in done.stderr.split("; ")[-1].split(", "))


def test_each_listing_has_a_line() -> None:
    done = catalog()
    assert paths() == ALL
    assert done.exit_code == 1
    assert counted(done) == (10, 0, 0)
    first = lines()[0]
    assert first["schema"] == "listinglint/result@1"
    assert (first["verdict"], first["supplier"]) == ("fail", "goods")
    assert "size-table-missing" in {finding["rule"] for finding in first["findings"]}
    assert lines()[-1]["supplier"] == "goods/feed.csv"


def test_findings_are_those_of_check() -> None:
    catalog()
    report = json.loads(said("check", "goods", "--no-ocr", "--as-of", DAY, "-f", "json").stdout)
    by_check = {one["path"]: one for one in report["listings"]}
    assert {line["path"] for line in lines()} == set(ALL)
    for line in lines():
        one = by_check[line["path"]]
        told = [(finding["rule"], finding["message"]) for finding in (*one["findings"], *one.get("told_once", ()))]
        assert sorted((finding["rule"], finding["message"]) for finding in line["findings"]) == sorted(told)
        assert line["verdict"] == one["verdict"]


def test_the_number_of_processes_makes_no_difference() -> None:
    catalog("-j", "1", "--no-cache")
    catalog("-j", "3", "--no-cache", out="three.jsonl")
    assert Path("three.jsonl").read_bytes() == Path("results.jsonl").read_bytes()


def test_a_results_file_is_not_overwritten() -> None:
    catalog()
    before = Path("results.jsonl").read_bytes()
    again = catalog()
    assert (again.exit_code, again.stderr) == (
        2,
        "results.jsonl is there already: go on with it by --resume, or name another file\n",
    )
    assert Path("results.jsonl").read_bytes() == before


def test_a_file_that_holds_something_else_is_left_alone() -> None:
    Path("results.jsonl").write_text('{"mine": 1}\n', "utf-8")
    done = catalog("--resume")
    assert (done.exit_code, done.stderr) == (2, "results.jsonl: line 1 is no result of listinglint\n")
    assert Path("results.jsonl").read_text("utf-8") == '{"mine": 1}\n'


def test_what_is_done_is_not_done_again() -> None:
    catalog("--no-cache")
    whole = Path("results.jsonl").read_bytes()
    rows = whole.splitlines(keepends=True)
    Path("results.jsonl").write_bytes(b"".join(rows[:7]) + rows[7][:40])  # as a power cut leaves it
    done = catalog("--resume", "--no-cache")
    assert counted(done) == (3, 0, 7)
    assert Path("results.jsonl").read_bytes() == whole


def test_what_has_changed_is_checked_again_and_stands_once(shop: Path) -> None:
    catalog("--no-cache")
    write(shop / "goods/2.html", "Dress 2", "Changed.")
    Path("goods/listinglint-silence.yaml").write_text("- {rule: care-missing, files: [3.html], reason: x}\n", "utf-8")
    Path("goods/listinglint-silence.yaml").unlink()
    assert counted(catalog("--resume", "--no-cache")) == (1, 0, 9)
    assert sorted(paths()) == sorted(ALL)
    assert [line["title"] for line in lines()][-1] == "Dress 2"


@pytest.mark.parametrize(
    ("change", "checked"),
    [
        (["--ignore", "size-table-missing"], 10),
        (["--lang", "zh"], 10),
        (["--as-of", "2026-11-23"], 10),
        ([], 0),
    ],
)
def test_other_rules_settings_words_and_days_are_other_results(change: list[str], checked: int) -> None:
    catalog()
    done = said("catalog", "goods", "-o", "again.jsonl", "--no-ocr", "--as-of", DAY, "-q", *change)
    assert done.exit_code in {0, 1}
    now = Path("again.jsonl").read_bytes()
    assert (now == Path("results.jsonl").read_bytes()) == (checked == 0)
    resumed = catalog("--resume", *(change or ["--no-cache"]))
    numbers = [int(part) for part in "".join(c if c.isdigit() else " " for c in resumed.stderr).split()]
    assert numbers[-3:] == ([0, 10, 0] if checked else [0, 0, 10])


def test_other_limits_are_other_results(shop: Path) -> None:
    catalog()
    (shop / "listinglint.yaml").write_text("limits: {characters: 20}\n", "utf-8")
    assert counted(catalog("--resume")) == (10, 0, 0)


def test_silence_beside_a_page_is_an_input() -> None:
    catalog()
    Path("goods/listinglint-silence.yaml").write_text(
        "- {rule: size-table-missing, files: ['0.html'], reason: one size}\n", "utf-8"
    )
    assert counted(catalog("--resume")) == (10, 0, 0)
    assert lines()[0]["silenced"] == 1


def test_a_changed_picture_is_noticed(shop: Path) -> None:
    for path in (shop / "goods").iterdir():
        if path.name != "0.html":
            path.unlink()
    page = shop / "goods/0.html"
    page.write_text("<h1>Dress</h1><img src=a.png><p>Pure cotton", "utf-8")
    Image.new("RGB", (90, 90), "red").save(shop / "goods/a.png")
    assert counted(catalog(reads=True)) == (1, 0, 0)
    assert counted(catalog(reads=True, out="b.jsonl")) == (0, 1, 0)
    Image.new("RGB", (90, 90), "blue").save(shop / "goods/a.png")
    assert counted(catalog(reads=True, out="c.jsonl")) == (1, 0, 0)
    assert counted(catalog("--resume", reads=True)) == (0, 1, 0)
    (shop / "goods/a.png").unlink()
    assert counted(catalog(reads=True, out="d.jsonl")) == (1, 0, 0)
    assert counted(catalog(reads=True, out="e.jsonl")) == (1, 0, 0)  # a missing picture may come any time


def test_parts_are_the_whole() -> None:
    for part in (1, 2, 3):
        catalog("--shard", f"{part}/3", out=f"{part}.jsonl")
    found = [set(paths(f"{part}.jsonl")) for part in (1, 2, 3)]
    assert sorted(path for part in found for path in part) == sorted(ALL)
    assert all(found)


@pytest.mark.parametrize("text", ["0/3", "4/3", "a", "1/0", "١/٣"])
def test_a_part_that_is_none_is_refused(text: str) -> None:
    done = catalog("--shard", text)
    assert (done.exit_code, done.stderr) == (2, f"{text} is no part; write it as 2/8\n")
    assert not Path("results.jsonl").exists()


def test_a_damaged_cache_knows_nothing_and_is_made_anew() -> None:
    catalog()
    cache = Path(os.environ["LISTINGLINT_CACHE"], "listings-1.sqlite")
    cache.write_bytes(b"no database" * 500)
    assert [counted(catalog(out=f"{name}.jsonl")) for name in "bcd"] == [(10, 0, 0), (10, 0, 0), (0, 10, 0)]
    assert Path("b.jsonl").read_bytes() == Path("d.jsonl").read_bytes() == Path("results.jsonl").read_bytes()


def test_an_answer_that_was_altered_is_none() -> None:
    catalog()
    cache = Path(os.environ["LISTINGLINT_CACHE"], "listings-1.sqlite")
    with closing(sqlite3.connect(cache)) as connection, connection:
        connection.execute("UPDATE lines SET body = substr(body, 1, 40) || x'00' || substr(body, 42)")
    assert counted(catalog(out="b.jsonl")) == (10, 0, 0)


def test_the_cache_holds_no_more_than_it_may(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("listinglint.catalog.listing_cache.MOST_MB", 0.005)
    catalog()
    _, known, _ = counted(catalog(out="b.jsonl"))
    assert 0 < known < 10


def test_what_could_not_be_read_is_told_and_tried_again(shop: Path) -> None:
    (shop / "goods/3.html").write_bytes(b"\x89PNG\r\n\x1a\n")
    done = catalog()
    assert done.exit_code == 2
    assert "1 could not be checked to the end" in done.stderr
    assert "goods/3.html: is a picture" in done.stderr
    write(shop / "goods/3.html", "Dress 3", "Cotton")
    assert counted(catalog("--resume")) == (1, 0, 9)
    assert sorted(paths()) == sorted(ALL)
    assert {line["kind"] for line in lines()} == {"listing"}


def test_standard_input_is_refused() -> None:
    assert said("catalog", "-", "-o", "x.jsonl").exit_code == 2


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="processes are not killed like this here")
def test_nothing_is_lost_or_doubled_when_the_run_is_killed(shop: Path) -> None:
    rows = "".join(f'{n},"<p>Linen shirt {n}, sent in 48 hours",Shirt {n}\n' for n in range(10, 260))
    (shop / "goods/feed.csv").write_text("Handle,Body (HTML),Title\n" + rows, "utf-8")
    catalog("--no-cache", out="whole.jsonl")
    dice, results = random.Random(7), Path("results.jsonl")
    words = [
        "catalog",
        "goods",
        "-o",
        "results.jsonl",
        "--as-of",
        DAY,
        "--no-ocr",
        "--no-cache",
        "-q",
        "-j",
        "2",
        "--resume",
    ]
    killed = 0
    for _ in range(6):
        before = results.stat().st_size if results.exists() else 0
        run = subprocess.Popen([sys.executable, "-m", "listinglint", *words])
        while run.poll() is None and not (results.exists() and results.stat().st_size > before):
            time.sleep(0.01)
        time.sleep(dice.uniform(0, 0.1))  # lines are being written
        killed += run.poll() is None
        run.kill()
        run.wait()
    assert subprocess.run([sys.executable, "-m", "listinglint", *words], check=False).returncode == 1
    assert killed
    assert sorted(results.read_bytes().splitlines()) == sorted(Path("whole.jsonl").read_bytes().splitlines())


def test_what_a_folder_holds_besides_is_told_last(shop: Path) -> None:
    (shop / "goods/erp.csv").write_text("货号,货品名称,货品描述\n1,羊毛围巾,手感柔软\n2,羊毛帽子,手感柔软\n", "utf-8")
    (shop / "goods/reviews.csv").write_text(
        "评价时间,评价内容,评分\n2026-10-01,颜色不对,2\n2026-10-02,太小,1\n", "utf-8"
    )
    (shop / "goods/prices.docx").write_bytes(b"PK")
    *_, tables, reviews, others = catalog().stderr.splitlines()
    assert (tables.partition(":")[0], "erp.csv" in tables) == ("tables of no known format, passed over", True)
    assert (reviews.partition(":")[0], "reviews.csv" in reviews) == ("reviews or returns, passed over", True)
    assert others == "not listings, passed over: 1 .docx"
