"""Exports made to fill the memory: each ends in one line, and hides no other listing."""

from __future__ import annotations

import json
import sys
import time
from typing import TYPE_CHECKING

import pytest
from tests.fuzz.hostile import HEAD, workbook
from tests.loaders.feeds.feeding import fed, names

import listinglint
from listinglint.complaints.reading import opened
from listinglint.loaders.feeds import apart, markup, objects, tables
from listinglint.loaders.feeds.blob import of_bytes
from listinglint.loaders.load_error import LoadError

if TYPE_CHECKING:
    from pathlib import Path

PAGE = "<h1>Linen dress</h1><div class=description><p>Soft linen.</p></div>"
GOODS = {"id": "1", "title": "Dress", "description": "soft", "image_link": "https://a.example/1.jpg", "price": "3 USD"}
ITEM = "".join(f"<g:{name}>{value}</g:{name}>" for name, value in GOODS.items())


def checked(folder: Path) -> tuple[list[str], list[str]]:
    """Check a folder, and give the listings and the problems."""
    report = listinglint.check(folder, ocr=False, cache=False)
    return [one.title for one in report.listings], [one.reason.en for one in report.problems]


@pytest.mark.skipif(sys.platform != "linux", reason="other systems don't limit the memory of a process")
def test_a_workbook_that_takes_too_much_ends_its_reader_and_not_the_run(tmp_path: Path) -> None:
    cells = "".join(f'<c r="{column}2" t="s"><v>0</v></c>' for column in "ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    data = workbook(f"{HEAD}<row>{cells}</row>", f"<si><t>{'soft ' * 8_000_000}</t></si>")
    assert len(data) < 100_000
    (tmp_path / "goods.xlsx").write_bytes(data)
    (tmp_path / "page.html").write_text(PAGE)
    listings, (problem,) = checked(tmp_path)
    assert (listings, problem.partition(" MB")[0]) == (["Linen dress"], f"takes more than {apart.MEMORY_MB}")


@pytest.mark.parametrize("name", ["goods.xlsx", "goods.parquet"])
def test_nothing_in_the_working_folder_is_imported(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    for module in ("json", "msgspec", "python_calamine", "pyarrow", "listinglint", "ctypes"):
        (tmp_path / f"{module}.py").write_text(f"open('{tmp_path}/was-run', 'w')\n")
    if name == "goods.xlsx":
        row = '<row><c r="A2"><v>1</v></c><c r="B2"><v>2</v></c></row>'
        (tmp_path / name).write_bytes(workbook(HEAD + row))
    else:
        import pyarrow as pa
        import pyarrow.parquet as pq

        pq.write_table(pa.table({name: [value] for name, value in GOODS.items()}), tmp_path / name)
    monkeypatch.chdir(tmp_path)
    assert names(fed(tmp_path, name, (tmp_path / name).read_bytes())) == [f"{name}#1"]
    assert not (tmp_path / "was-run").exists()


def test_a_row_without_an_end_ends_its_reader(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    row = f'<row r="2"><c r="A2"><v>1</v></c><c r="B2" t="inlineStr"><is><t>{"soft " * 400}</t></is></c></row>'
    monkeypatch.setattr(apart, "_LONGEST", 1_000)
    with pytest.raises(LoadError, match="takes more than"):
        fed(tmp_path, "goods.xlsx", workbook(HEAD + row))


def test_cells_of_a_workbook_are_counted_as_they_come(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from listinglint.loaders.feeds import sheets

    rows = "".join(f'<row r="{at}"><c r="A{at}"><v>{at}</v></c><c r="B{at}"><v>1</v></c></row>' for at in range(2, 100))
    assert len(fed(tmp_path, "goods.xlsx", workbook(HEAD + rows))) == 98
    monkeypatch.setattr(sheets, "_MOST_HELD", 10_000)
    with pytest.raises(LoadError, match="unpacks to more than"):
        fed(tmp_path, "goods.xlsx", workbook(HEAD + rows))


def test_json_of_millions_of_empty_objects_is_refused_before_it_is_read(tmp_path: Path) -> None:
    text = f"[{json.dumps(GOODS)}{',{}' * 2_000_000}]"
    began = time.process_time()
    with pytest.raises(LoadError, match="takes more than 768 MB of memory"):
        fed(tmp_path, "goods.json", text)
    assert time.process_time() - began < 2
    assert len(fed(tmp_path, "goods.json", f"[{json.dumps(GOODS)}{',{}' * 20}]")) == 21


def test_one_emoji_makes_each_character_take_four_bytes() -> None:
    text = "soft linen, 柔软亲肤 "
    for words, width in (("soft " * 1_000, 1), (text * 1_000, 2), (text * 1_000 + "\U0001f600", 4)):
        weight, held = objects.weight_of_text(words.encode()), 2 * sys.getsizeof(words)
        assert weight == 2 * width * len(words)
        assert abs(weight - held) < 300


ENDLESS = {
    "goods.jsonl": f"{json.dumps(GOODS)}\n" * 2 + json.dumps({**GOODS, "id": "3", "title": "x" * 5_000}),
    "goods.csv": f"{','.join(GOODS)}\n{','.join(GOODS.values())}\n2" + ',"x\n"' * 1_000,
    "goods.xml": f"<rss><channel><item>{ITEM}</item><item>{ITEM}{'<g:color>x</g:color>' * 1_900}</item></channel></rss>",
}


@pytest.mark.parametrize("name", ENDLESS)
def test_what_has_no_end_is_one_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    text = ENDLESS[name].replace("<rss>", '<?xml version="1.0"?><rss xmlns:g="http://base.google.com/ns/1.0">')
    assert len(fed(tmp_path, name, text)) >= 2
    monkeypatch.setattr(objects, "_LONGEST_LINE", 1_000)
    monkeypatch.setattr(tables, "_LONGEST_ROW", 1_000)
    monkeypatch.setattr(markup, "_MOST_HELD", 1_000)
    (tmp_path / name).write_text(text)
    (tmp_path / "page.html").write_text(PAGE)
    listings, (problem,) = checked(tmp_path)
    assert "Linen dress" in listings
    assert problem.startswith(("has a broken line of JSON (3)", "has a row of more than", "has a product of more than"))


def test_an_export_that_breaks_its_reader_hides_no_other_listing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def exhausted(_: str) -> None:
        raise MemoryError

    (tmp_path / "goods.json").write_text(json.dumps([GOODS, GOODS]))
    (tmp_path / "page.html").write_text(PAGE)
    assert sorted(checked(tmp_path)[0]) == ["Dress", "Dress", "Linen dress"]
    monkeypatch.setattr(objects, "parsed", exhausted)
    assert checked(tmp_path) == (["Linen dress"], ["reading it broke: MemoryError: "])


def test_a_quote_that_never_ends_in_lines_of_reviews_is_no_end_of_the_run() -> None:
    text = '好评\n"' + "颜色不对," * 60_000
    assert len(list(opened(of_bytes("reviews.txt", text.encode())).rows)) == 2
