from __future__ import annotations

import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from listinglint.facts.ports import Line, Reading, Unavailable
from listinglint.images import answer_cache
from listinglint.images.ocr import open_reader
from listinglint.images.ocr.cache import kept
from listinglint.model.listing import Box, Picture, Place, Status

PICTURE = Path(__file__).parent / "pictures" / "english.png"
READING = Reading(10, 20, (Line("棉 95%", Box(1, 2, 3, 4), 0.5),))


def test_what_is_kept_comes_back(tmp_path: Path) -> None:
    kept(tmp_path / "new").store({"a": READING})
    assert kept(tmp_path / "new").load(["a", "b"]) == {"a": READING}


def test_more_pictures_than_one_query_takes(tmp_path: Path) -> None:
    many = {str(number): READING for number in range(1200)}
    kept(tmp_path).store(many)
    assert kept(tmp_path).load(many) == many


@pytest.mark.parametrize("bytes_", [b"no database at all" * 100, b"SQLite format 3\0" + bytes(5000)])
def test_a_damaged_cache_is_made_anew(tmp_path: Path, bytes_: bytes) -> None:
    kept(tmp_path).cache.file.write_bytes(bytes_)
    assert kept(tmp_path).load(["a"]) == {}
    kept(tmp_path).store({"a": READING})
    kept(tmp_path).store({"a": READING})
    assert kept(tmp_path).load(["a"]) == {"a": READING}


def test_an_entry_of_another_shape_is_not_an_error(tmp_path: Path) -> None:
    kept(tmp_path).store({"a": READING})
    connection = sqlite3.connect(kept(tmp_path).cache.file)
    connection.execute("UPDATE answers SET answer = '[1]'")
    connection.commit()
    connection.close()
    assert kept(tmp_path).load(["a"]) == {}


def test_a_locked_cache_is_passed_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(answer_cache, "WAIT_SECONDS", 0.01)
    kept(tmp_path).store({"a": READING})
    other = sqlite3.connect(kept(tmp_path).cache.file)
    other.execute("BEGIN EXCLUSIVE")
    kept(tmp_path).store({"b": READING})
    other.rollback()
    other.close()
    assert kept(tmp_path).load(["a", "b"]) == {"a": READING}


def test_a_folder_that_is_a_file_is_no_crash(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    kept(tmp_path / "file").store({"a": READING})
    assert kept(tmp_path / "file").load(["a"]) == {}


def test_the_second_run_loads_no_network(tmp_path: Path) -> None:
    picture = Picture("p", Place("p"), Status.READ, file=PICTURE)
    first = open_reader(cache=tmp_path, workers=1).read([picture])
    assert isinstance(first[0], Reading)
    program = (
        "import sys; from pathlib import Path; from listinglint.model.listing import *; from listinglint.images.ocr import *\n"
        f"p = Picture('p', Place('p'), Status.READ, file=Path({str(PICTURE)!r}))\n"
        f"lines = open_reader(cache=Path({str(tmp_path)!r})).read([p])[0].lines\n"
        "print(len(lines), sorted({'numpy', 'onnxruntime', 'PIL'} & set(sys.modules)))"
    )
    shown = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout
    assert f"{len(first[0].lines)} []" == shown.strip()


def test_weights_that_are_not_the_tested_ones_are_refused(tmp_path: Path) -> None:
    picture = Picture("p", Place("p"), Status.READ, file=PICTURE)
    (missing,) = open_reader(root=tmp_path).read([picture])
    assert isinstance(missing, Unavailable)
    assert "finder.onnx.zlib is missing" in missing.why.en
    (tmp_path / "finder.onnx.zlib").write_bytes(b"another network")
    (wrong,) = open_reader(root=tmp_path).read([picture])
    assert isinstance(wrong, Unavailable)
    assert "finder.onnx.zlib is not the one" in wrong.why.en


@pytest.mark.parametrize(
    "answer",
    [
        '["a","b",[["w","x","y","z","q","p"]],1,null]',
        "[0,20,[],1,null]",
        "[10,20,[[5,1,2,3,4,0.5]],1,null]",
        '[10,20,[["w",1,2,-3,4,0.5]],1,null]',
        '[10,20,[["w",1,2,3,4,7]],1,null]',
        "[1e99,20,[],1,null]",
        "[10,20,[],0,null]",
        "[" * 100_000,
        "null",
    ],
)
def test_an_answer_of_the_wrong_kind_is_thrown_away(tmp_path: Path, answer: str) -> None:
    kept(tmp_path).store({"a": READING})
    connection = sqlite3.connect(kept(tmp_path).cache.file)
    connection.execute("UPDATE answers SET answer = ?", [answer])
    connection.commit()
    connection.close()
    assert kept(tmp_path).load(["a"]) == {}
    assert not kept(tmp_path).cache.file.exists()
