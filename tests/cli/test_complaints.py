"""`listinglint complaints` and `--weights` as users run them."""

from __future__ import annotations

import csv
import json
import os
import subprocess
import sys
from io import StringIO
from typing import TYPE_CHECKING

import pytest
from tests.cli.commands import run

if TYPE_CHECKING:
    from pathlib import Path

REVIEWS = """评价时间,商品编号,评价内容
2026-09-01,shirt,"颜色跟图片差太多 <script>alert(1)</script>"
2026-10-03,shirt,没有色差，质量很好
2026-11-05,coat,"=1+1 尺码偏小"
"""
PAGE = "<h1>女士衬衫</h1><p>色差在所难免，介意的请慎拍！</p>"


@pytest.fixture
def reviews(tmp_path: Path) -> Path:
    file = tmp_path / "reviews.csv"
    file.write_bytes(REVIEWS.encode("gb18030"))
    return file


def test_text_in_both_languages(reviews: Path) -> None:
    english, chinese = (run("complaints", str(reviews), "--lang", lang) for lang in ("en", "zh"))
    assert english.returncode == chinese.returncode == 0
    told = english.stdout.decode()
    assert "2 of 3 rows complain (67%)" in told
    assert "read as text=评价内容; date=评价时间; goods=商品编号" in told
    assert "读取的列：内容“评价内容”、时间“评价时间”、商品“商品编号”" in chinese.stdout.decode()
    assert "“颜色跟图片差太多 <script>alert(1)</script>” (shirt)" in told
    assert "3 条中有 2 条投诉（67%）" in chinese.stdout.decode()


def test_all_formats_at_once(reviews: Path, tmp_path: Path) -> None:
    files = {name: tmp_path / f"out.{name}" for name in ("json", "csv", "html")}
    done = run("complaints", str(reviews), "-f", ",".join(f"{name}={file}" for name, file in files.items()))
    assert done.returncode == 0
    data = json.loads(files["json"].read_text("utf-8"))
    assert data["schema"] == "listinglint/complaints@1"
    assert {one["reason"]: one["count"] for one in data["reasons"]} == {"colour": 1, "size": 1}
    table = list(csv.DictReader(StringIO(files["csv"].read_text("utf-8-sig"))))
    assert {row["by"] for row in table} == {"reason", "month", "goods"}
    assert all(not cell.startswith("=") for row in table for cell in row.values())
    page = files["html"].read_text("utf-8")
    assert "<script>alert(1)" not in page
    assert "default-src &#39;none&#39;" in page
    assert page.count("<polyline") == 2


def test_rules_that_would_have_prevented_them(reviews: Path, tmp_path: Path) -> None:
    page = tmp_path / "shirt.html"
    page.write_text(PAGE, "utf-8")
    live = run("complaints", str(reviews), "--listings", str(page), "-f", "json")
    (rule,) = (one for one in json.loads(live.stdout)["rules"] if one["rule"] == "colour-note-blunt")
    assert rule == {"rule": "colour-note-blunt", "reason": "colour", "listings": 1, "complaints": 1, "about": 1}
    stored = tmp_path / "result.json"
    run("check", str(page), "-f", f"json={stored}")
    again = run("complaints", str(reviews), "--result", str(stored), "-f", "json")
    assert json.loads(again.stdout)["rules"] == json.loads(live.stdout)["rules"]


def test_a_catalogs_results_are_a_result(reviews: Path, tmp_path: Path) -> None:
    (tmp_path / "shirt.html").write_text(PAGE, "utf-8")
    assert run("catalog", "shirt.html", "-o", "results.jsonl", cwd=tmp_path).returncode == 1
    done = run("complaints", str(reviews), "--result", "results.jsonl", "-f", "json", cwd=tmp_path)
    (rule,) = (one for one in json.loads(done.stdout)["rules"] if one["rule"] == "colour-note-blunt")
    assert (rule["listings"], rule["complaints"], rule["about"]) == (1, 1, 1)


@pytest.mark.parametrize("table", [REVIEWS, "return-date,reason,customer-comments\n2026-01-02,DEFECTIVE,broke\n"])
def test_check_points_those_who_bring_reviews_here(tmp_path: Path, table: str) -> None:
    (tmp_path / "export.csv").write_text(table, "utf-8")
    done = run("check", "export.csv", "--lang", "en", cwd=tmp_path)
    assert done.returncode == 2
    assert b"`listinglint complaints FILE` sorts them by reason" in done.stdout + done.stderr


def test_check_points_those_who_bring_a_folder_of_reviews_here(reviews: Path, tmp_path: Path) -> None:
    folder = tmp_path / "exports"
    folder.mkdir()
    reviews.rename(folder / "reviews.csv")
    alone = run("check", "exports", "--lang", "en", cwd=tmp_path)
    assert alone.returncode == 2
    assert b"exports: this folder holds reviews or returns, and no listings: `listinglint complaints FOLDER`" in (
        alone.stdout + alone.stderr
    )
    (folder / "shirt.html").write_text(PAGE, "utf-8")
    beside = run("check", "exports", "--lang", "en", cwd=tmp_path)
    assert beside.returncode == 1
    assert "reviews or returns, passed over: “exports/reviews.csv”".encode() in beside.stderr


OWN = """phrases:
  - says:
      zh:
        - 掉馅
    unless:
      zh:
        - 不掉馅
examples:
  - voice: our bakery
    said:
      zh-CN: |
        月饼掉馅
    not_said:
      zh-CN: |
        月饼不掉馅
"""


def test_own_phrases_add_to_those_of_the_tool_and_are_verified(tmp_path: Path) -> None:
    (tmp_path / "own").mkdir()
    (tmp_path / "own" / "quality.yaml").write_text(OWN, "utf-8")
    (tmp_path / "cakes.csv").write_text("评价内容,评分\n月饼掉馅,1\n不掉馅，好吃,5\n色差很大,1\n", "utf-8")
    verified = run("verify", "own", "--lang", "en", cwd=tmp_path)
    assert (verified.returncode, verified.stdout) == (0, b"phrase files: 1, sentences: 2; all as they say\n")
    counted = run("complaints", "cakes.csv", "--phrases", "own", "-f", "json", cwd=tmp_path)
    assert {one["reason"] for one in json.loads(counted.stdout)["reasons"]} == {"colour", "quality"}
    (tmp_path / "own" / "quality.yaml").write_text(OWN.replace("月饼不掉馅", "月饼掉馅啦"), "utf-8")
    assert b"is not said, and found" in run("verify", "own", "--lang", "en", cwd=tmp_path).stdout


def test_a_file_of_no_reason_is_refused(tmp_path: Path) -> None:
    (tmp_path / "own").mkdir()
    (tmp_path / "own" / "kuality.yaml").write_text(OWN, "utf-8")
    (tmp_path / "cakes.csv").write_text("评价内容,评分\n月饼掉馅,1\n", "utf-8")
    done = run("complaints", "cakes.csv", "--phrases", "own", "--lang", "en", cwd=tmp_path)
    assert done.returncode == 2
    assert b"own/kuality.yaml: there is no reason kuality; there are looks, " in done.stderr


def test_weights_raise_rules_and_are_told(tmp_path: Path) -> None:
    page, weights = tmp_path / "page.html", tmp_path / "complaints.json"
    page.write_text(PAGE, "utf-8")
    counted = {"schema": "listinglint/complaints@1", "complaints": 420, "reasons": [{"reason": "colour", "count": 310}]}
    weights.write_text(json.dumps(counted), "utf-8")
    plain, weighed = (
        json.loads(run("check", str(page), "-f", "json", "--select", "colour-note-blunt", *more).stdout)
        for more in ((), ("--weights", str(weights)))
    )
    (before,), (after,) = (one["listings"][0]["findings"] for one in (plain, weighed))
    assert (before["severity"], after["severity"]) == ("warning", "error")
    assert "in_shop" not in before
    assert after["in_shop"] == "310 of 420 complaints in this shop: Colour"
    text = run("check", str(page), "--weights", str(weights), "--lang", "zh").stdout.decode()
    assert "本店 420 条投诉中有 310 条：色差" in text.replace("\n", "")


def test_the_law_is_never_lowered_and_settings_win(tmp_path: Path) -> None:
    page, weights = tmp_path / "page.html", tmp_path / "complaints.json"
    page.write_text("<h1>女士衬衫</h1><p>全网最好的衬衫</p><p>色差在所难免，介意的请慎拍！</p>", "utf-8")
    weights.write_text('{"schema": "listinglint/complaints@1", "complaints": 999, "reasons": []}', "utf-8")
    (tmp_path / "listinglint.yaml").write_text("severity: {colour-note-blunt: error}\n", "utf-8")
    done = run(
        "check", str(page), "-f", "json", "--select", "absolute-claim,colour-note-blunt", "--weights", str(weights)
    )
    severities = {one["rule"]: one["severity"] for one in json.loads(done.stdout)["listings"][0]["findings"]}
    assert severities == {"absolute-claim": "error", "colour-note-blunt": "error"}


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["gone.csv"], "gone.csv: no such file"),
        (["empty"], "nothing to read: empty holds no tables"),
        (["orders.csv"], "orders.csv: has no column with the words of buyers; its columns: “订单号”, “价格”"),
        (["reviews.csv", "--column", "评价内容"], "is no column: write ROLE=NAME"),
        (["reviews.csv", "--column", "text=评语"], "has no column “评语”"),
        (["reviews.csv", "-f", "sarif"], "there is no format sarif; there are text, json, csv, html"),
        (["reviews.csv", "--result", "orders.csv"], "orders.csv: is no stored result"),
        (["reviews.csv", "--result", "gone.json"], "gone.json: no such file"),
    ],
)
def test_what_can_not_be_read_is_one_line(reviews: Path, words: list[str], told: str) -> None:
    folder = reviews.parent
    (folder / "empty").mkdir()
    (folder / "orders.csv").write_text("订单号,价格\n1,2\n3,4\n", "utf-8")
    done = run("complaints", *words, "--lang", "en", cwd=folder)
    assert done.returncode == 2
    assert told in (done.stdout + done.stderr).decode()
    assert b"Traceback" not in done.stderr


def test_weights_that_are_none(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text(PAGE, "utf-8")
    done = run("check", str(page), "--weights", str(page), "--lang", "en")
    assert (done.returncode, done.stdout) == (2, b"")
    assert b"is no file of complaints" in done.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="pipes of POSIX")
def test_a_pipe_as_a_stored_result_or_as_weights_is_refused_and_nobody_waits(tmp_path: Path) -> None:
    reviews, page, pipe = tmp_path / "reviews.csv", tmp_path / "page.html", tmp_path / "pipe"
    reviews.write_text("review\ntoo small\n", "utf-8")
    page.write_text("<h1>Shirt</h1>", "utf-8")
    os.mkfifo(pipe)
    for words in (("complaints", str(reviews), "--result", str(pipe)), ("check", str(page), "--weights", str(pipe))):
        done = subprocess.run(
            [sys.executable, "-m", "listinglint", *words], capture_output=True, timeout=60, check=False
        )
        assert (done.returncode, b"is not a regular file" in done.stderr) == (2, True)
