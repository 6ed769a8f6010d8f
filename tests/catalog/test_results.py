"""What results files say, by themselves, beside each other and all together."""

from __future__ import annotations

import json
import os
from itertools import permutations
from pathlib import Path
from typing import Any

import pytest
from tests.cli.commands import Said, said

from listinglint.catalog.across import found_across
from listinglint.catalog.charts import style_of


def finding(rule: str, name: str, level: str = "warning", complaint: str = "size") -> dict[str, Any]:
    verdict, severity = ("review", "warning") if level == "review" else ("fail", level)
    told = {"rule": rule, "severity": severity, "verdict": verdict, "complaint": complaint}
    return {**told, "message": f"{rule}!", "fingerprint": name}


def line(
    path: str, *findings: dict[str, Any], title: str = "Shirt", supplier: str = "acme", **more: Any
) -> dict[str, Any]:
    origin = {"task": path, "inputs": "0" * 32, "part": 1, "of": 1, "pictures": {}, "again": False}
    told = {"schema": "listinglint/result@1", "origin": origin, "kind": "listing", "path": path, "title": title}
    return {
        **told,
        "verdict": "fail",
        "findings": list(findings),
        "unchecked": [],
        "silenced": 0,
        "supplier": supplier,
        **more,
    }


def write(file: Path, *lines: dict[str, Any]) -> str:
    file.write_text("".join(json.dumps(one, ensure_ascii=False) + "\n" for one in lines), "utf-8")
    return str(file)


def test_counts_are_worst_first(tmp_path: Path) -> None:
    a, b = finding("size-table-missing", "1", "error"), finding("care-missing", "2", complaint="material")
    file = write(
        tmp_path / "r.jsonl",
        line("1", b, b),
        line("2", a, b),
        line("3", b, supplier="bulk"),
        line("4", supplier="bulk"),
    )
    rows = json.loads(said("stats", file, "-f", "json").stdout)["rows"]
    told = [
        (row["level"], row["rule"], row["supplier"], row["findings"], row["listings"], row["share"]) for row in rows
    ]
    assert told == [
        ("error", "size-table-missing", "acme", 1, 1, 0.5),
        ("warning", "care-missing", "acme", 3, 2, 1.0),
        ("warning", "care-missing", "bulk", 1, 1, 0.5),
    ]
    by_complaint = json.loads(said("stats", file, "--by", "complaint", "-f", "json").stdout)["rows"]
    assert [(row["complaint"], row["listings"], row["of"]) for row in by_complaint] == [
        ("size", 1, 4),
        ("material", 3, 4),
    ]
    text = said("stats", file, "--top", "1").stdout.splitlines()
    assert text[-1] == "2 more rows (--top 0 shows all)"
    assert [row.split() for row in text[:2]] == [
        ["level", "listings", "share", "rule", "complaint", "supplier"],
        ["error", "1", "50%", "size-table-missing", "Size", "acme"],
    ]
    assert [row.index(word) for row, word in zip(text[:2], ("rule", "size-table"), strict=True)] == [24, 24]


def test_where_each_listing_has_a_folder_of_its_own_suppliers_are_not_told_apart(tmp_path: Path) -> None:
    a = finding("size-table-missing", "1", "error")
    file = write(tmp_path / "r.jsonl", *(line(str(number), a, supplier=f"folder-{number}") for number in range(4)))
    text = said("stats", file, "--lang", "zh").stdout.splitlines()
    assert [row.split() for row in text] == [
        ["级别", "商品数", "占比", "规则", "投诉类型"],
        ["错误", "4", "100%", "size-table-missing", "尺码"],
    ]
    assert len(said("stats", file, "--by", "supplier").stdout.splitlines()) == 5


def test_what_can_not_be_counted_by_is_refused(tmp_path: Path) -> None:
    file = write(tmp_path / "r.jsonl", line("1"))
    assert said("stats", file, "--by", "colour").stderr == "colour is none of rule, complaint, supplier\n"
    assert said("stats", file).stdout.splitlines()[0] == "no findings"
    assert said("stats", str(tmp_path / "none.jsonl")).exit_code == 2


@pytest.mark.parametrize("command", ["stats", "across", "compare", "catalog"])
def test_a_line_nested_ever_deeper_is_refused_like_any_other_that_is_no_result(tmp_path: Path, command: str) -> None:
    file = tmp_path / "r.jsonl"
    head = '{"schema":"listinglint/result@1","origin":{"task":"a","inputs":"b","part":1,"of":1},"x":'
    file.write_text(head + "[" * 50_000 + "]" * 50_000 + "}\n")
    (tmp_path / "a.html").write_text("<h1>Shirt</h1>")
    more = {"compare": (str(file),), "catalog": ("-o", str(file), "--resume", "--no-ocr")}.get(command, ())
    told = said(command, str(tmp_path / "a.html" if command == "catalog" else file), *more)
    assert (told.exit_code, "line 1 is no result" in told.stderr) == (2, True)


def test_two_runs_are_compared(tmp_path: Path) -> None:
    a, b, c, d = (finding(f"rule-{name}", name) for name in "abcd")
    old = write(tmp_path / "old.jsonl", line("1", a, b), line("2", c), line("3", d), line("4", finding("e", "e")))
    unchecked = [{"verdict": "unknown", "rules": ["rule-d"], "reason": "no picture"}]
    new = write(
        tmp_path / "new.jsonl",
        line("1", finding("rule-a", "a", "error"), finding("rule-f", "f")),
        line("3", unchecked=unchecked),
        line("4", finding("e", "e")),
    )
    done = said("compare", old, new)
    assert done.stdout.splitlines() == [
        "1: changed from warning: error rule-a! [rule-a]",
        "1: new: warning rule-f! [rule-f]",
        "1: gone: warning rule-b! [rule-b]",
        "2: its listing is gone: warning rule-c! [rule-c]",
        "3: not looked at now: warning rule-d! [rule-d]",
    ]
    assert done.stderr == "new: 1, gone: 1, changed: 1, not looked at now: 1, of listings that are gone: 1\n"
    assert done.exit_code == 1
    assert said("compare", new, new).exit_code == 0


FRONT, SAME, BACK = (1 << 576) - 1, (1 << 576) - 1 - 0b111, int("5a" * 72, 16)


def photo(name: str, bits: int) -> dict[str, Any]:
    return {"picture": name, "hash": f"{bits:x}", "tint": [90, 90, 90]}


def across(*lines: dict[str, Any]) -> list[tuple[str, str, str]]:
    return [(one.kind, one.path, one.other) for one in found_across(lines)]


def test_a_picture_under_other_goods_is_found_whatever_the_order() -> None:
    held = [
        line("a", title="真皮短靴", photos=[photo("1.jpg", FRONT)]),
        line("b", title="雪纺连衣裙", photos=[photo("2.jpg", SAME), photo("3.jpg", BACK)]),
        line("c", title="黄铜台灯", photos=[photo("4.jpg", BACK ^ FRONT)]),
    ]
    expected = [("photo-under-other-goods", "a", "b"), ("photo-under-other-goods", "b", "a")]
    assert all(across(*order) == expected for order in permutations(held))


def test_a_picture_in_another_shop_is_found_and_one_of_the_own_shop_is_not() -> None:
    one, other = (line(path, title="真皮短靴 女", photos=[photo("1.jpg", FRONT)]) for path in "ab")
    assert across(one, other) == []
    elsewhere = {**other, "supplier": "bulk"}
    assert across(one, elsewhere) == [("photo-in-other-shop", "a", "b"), ("photo-in-other-shop", "b", "a")]


def test_the_same_copy_with_other_promises_is_found() -> None:
    def promising(path: str, hours: int) -> dict[str, Any]:
        return line(path, copy="c0ffee", promises={"dispatch": {f'{{"hours": {hours}}}': f"{hours} hours"}})

    found = list(found_across([promising("a", 48), promising("b", 72), promising("c", 48)]))
    assert [(one.path, one.other) for one in found] == [("a", "b"), ("b", "a"), ("c", "b")]
    assert (
        found[0].message.en == "the description is that of b, but promises “48 hours” where the other says “72 hours”"
    )


@pytest.mark.usefixtures("kept_rules")
def test_promises_of_pages_reach_the_second_pass(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("goods").mkdir()
    words = "Pure cotton, woven in a small mill and washed twice before it is cut. Orders are shipped within {} hours."
    for name, hours in (("a", 48), ("b", 72)):
        Path(f"goods/{name}.html").write_text(f"<h1>Shirt</h1><p>{words.format(hours)}", "utf-8")
    said("catalog", "goods", "-o", "r.jsonl", "--no-ocr", "-q")
    done = said("across", "r.jsonl")
    assert (done.exit_code, len(done.stdout.splitlines())) == (1, 2)
    assert "48 hours" in done.stdout
    assert "[copy-with-other-promises]" in done.stdout


@pytest.mark.usefixtures("kept_rules")
def test_the_cache_is_told_and_cleared_and_nothing_else_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a.html").write_text("<h1>Dress", "utf-8")
    said("catalog", "a.html", "-o", "r.jsonl", "--no-ocr", "-q")
    folder = Path(os.environ["LISTINGLINT_CACHE"])
    (folder / "mine.json").write_text("{}", "utf-8")
    Path("reviews.csv").write_text("review\nthe colour is not as pictured\n", "utf-8")
    said("complaints", "reviews.csv")
    (folder / f"rules-{'0' * 24}.json").touch()  # of an earlier version
    told: Said = said("cache", "info")
    assert "listings-1.sqlite" in told.stdout
    assert "mine.json" not in told.stdout
    assert "cleared" in said("cache", "clear").stdout
    assert [file.name for file in folder.iterdir()] == ["mine.json"]
    assert "nothing is kept" in said("cache", "info").stdout


def chart(path: str, title: str, kind: str = "garment", **other: float) -> dict[str, Any]:
    """A line with a size table of three sizes and three measures; `other` are cells that differ in it, as M_chest=96."""
    cells = {
        f"{size} {measure}": [value + 4 * at, value + 4 * at, f"{size} {measure} {value + 4 * at}"]
        for at, size in enumerate(("s", "m", "l"))
        for measure, value in (("chest", 88.0), ("length", 60.0), ("sleeve", 50.0))
    }
    for name, value in other.items():
        cells[name.replace("_", " ")] = [value, value, f"{name.replace('_', ' ')} {value}"]
    return line(path, title=title, charts=[{"kind": kind, "cells": cells}], style=style_of(title))


def test_a_size_table_that_is_another_but_for_a_cell_is_found() -> None:
    black, white = chart("a", "宽松连帽抽绳卫衣女 黑色"), chart("b", "宽松连帽抽绳卫衣女 米白色", m_chest=102.0)
    assert across(black, white) == across(white, black)
    assert across(black, white) == [("chart-with-other-sizes", "a", "b"), ("chart-with-other-sizes", "b", "a")]
    assert "“m chest 92.0”" in next(found_across([black, white])).message.zh


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (chart("a", "宽松连帽抽绳卫衣女 黑色"), chart("b", "宽松连帽抽绳卫衣女 米白色")),
        (chart("a", "宽松连帽抽绳卫衣女 黑色"), chart("b", "宽松连帽抽绳卫衣女 米白色", m_chest=94.0)),
        (chart("a", "宽松连帽抽绳卫衣女 黑色"), chart("b", "修身连帽抽绳卫衣女 黑色", m_chest=84.0)),
        (chart("a", "连衣裙"), chart("b", "连衣裙", m_chest=102.0)),
        (
            chart("a", "宽松连帽抽绳卫衣女 黑色"),
            chart("b", "宽松连帽抽绳卫衣女 灰色", s_chest=96.0, m_chest=100.0, l_chest=104.0),
        ),
        (chart("a", "Linen shirt dress"), {**chart("b", "Linen shirt dress", m_chest=102.0), "supplier": "bulk"}),
    ],
    ids=["alike", "as hands measure", "another style", "a title of many styles", "another cut", "another shop"],
)
def test_size_tables_of_other_goods_are_no_contradiction(one: dict[str, Any], other: dict[str, Any]) -> None:
    assert across(one, other) == []


def test_the_body_chart_of_a_shop_is_one_whatever_the_goods() -> None:
    one, other = chart("a", "Linen shirt", kind="body"), chart("b", "Wool trousers", kind="body", l_chest=90.0)
    assert [kind for kind, _, _ in across(one, other)] == ["chart-with-other-sizes"] * 2


@pytest.mark.usefixtures("kept_rules")
def test_size_tables_of_pages_reach_the_second_pass(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("goods").mkdir()
    table = "<table><tr><td>尺码(cm)</td><td>衣长</td><td>胸围</td><td>肩宽</td></tr><tr><td>S</td><td>62</td><td>96</td><td>40</td></tr><tr><td>M</td><td>63</td><td>{}</td><td>41</td></tr><tr><td>L</td><td>64</td><td>104</td><td>42</td></tr></table>"  # fmt: skip
    for name, colour, chest in (("a", "黑色", 100), ("b", "灰色", 110)):
        Path(f"goods/{name}.html").write_text(f"<h1>宽松连帽抽绳卫衣女 {colour}</h1>{table.format(chest)}", "utf-8")
    said("catalog", "goods", "-o", "r.jsonl", "--no-ocr", "-q")
    done = said("across", "r.jsonl")
    assert done.exit_code == 1
    assert "M 胸围 110" in done.stdout


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes of POSIX")
@pytest.mark.parametrize(
    "words", ["stats PIPE", "compare PIPE PIPE", "across PIPE", "export PIPE -o x.csv", "catalog . -o PIPE --no-ocr"]
)
def test_a_pipe_as_a_results_file_is_refused_and_nobody_waits(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: str
) -> None:
    os.mkfifo(tmp_path / "results.jsonl")
    (tmp_path / "page.html").write_text("<h1>Shirt</h1>")
    monkeypatch.chdir(tmp_path)
    told = said(*words.replace("PIPE", "results.jsonl").split())
    assert (told.exit_code, "is not a regular file" in told.stderr) == (2, True)
    assert "\n" not in told.stderr.strip()


@pytest.mark.parametrize("command", ["stats", "across", "compare", "export"])
@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("path", None),
        ("findings", 5),
        ("findings", [{**finding("size-table-missing", "a"), "severity": "dire"}]),
        ("unchecked", [{"verdict": "unknown"}]),
    ],
)
def test_a_line_that_holds_anything_else_is_no_result(tmp_path: Path, command: str, key: str, value: object) -> None:
    file = write(tmp_path / "r.jsonl", line("1"), {**line("2"), key: value})
    more = {"compare": (file,), "export": ("-o", str(tmp_path / "r.csv"))}.get(command, ())
    told = said(command, file, *more)
    assert (told.exit_code, told.stderr) == (2, f"{file}: line 2 is no result of listinglint\n")


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("photos", [{"picture": "1.jpg", "hash": "no", "tint": [1, 2, 3]}]),
        ("photos", [{"picture": "1.jpg", "hash": "f0"}]),
        ("promises", 5),
        ("charts", [{"kind": "garment", "cells": {"S": [1, 2]}}]),
    ],
)
def test_what_is_compared_across_listings_is_looked_at_first(tmp_path: Path, key: str, value: object) -> None:
    file = write(tmp_path / "r.jsonl", {**line("1"), key: value})
    told = said("across", file)
    assert (told.exit_code, told.stderr) == (2, f"{file}: line 1 is no result of listinglint\n")


def test_listings_without_a_title_or_supplier_are_compared(tmp_path: Path) -> None:
    bare = [
        {key: value for key, value in line(path, copy="c").items() if key not in {"title", "supplier"}} for path in "ab"
    ]
    told = [{"promises": {"dispatch": {hours: f"in {hours} h"}}} for hours in ("24", "48")]
    file = write(tmp_path / "r.jsonl", *({**one, **more} for one, more in zip(bare, told, strict=True)))
    assert said("across", file).stderr == "2 findings across listings\n"
