"""Values with the place of each; hostile files are refused in no time."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from listinglint.yaml_source.reader import RefusedError, read_toml, read_yaml

if TYPE_CHECKING:
    from pathlib import Path


def write(folder: Path, data: str | bytes, name: str = "a.yaml") -> Path:
    file = folder / name
    file.write_bytes(data.encode() if isinstance(data, str) else data)
    return file


def test_words_of_yaml_stay_words_and_know_their_places(tmp_path: Path) -> None:
    written = read_yaml(write(tmp_path, "a: NO\nb:\n  - 10:30\n  - {c: 010, d: }\n"))
    assert written.data == {"a": "NO", "b": ["10:30", {"c": "010", "d": None}]}
    assert written.place(("a",)) == (1, 1)
    assert written.place(("a",), written.values) == (1, 4)
    assert written.place(("b", 1, "c")) == (4, 6)
    assert written.place(("b", 0)) == (3, 5)
    assert written.place(("b", 1, "gone")) == (4, 5)


@pytest.mark.parametrize("text", ["", "# nothing\n", "\ufeff", "---\n"])
def test_an_empty_file_holds_nothing(tmp_path: Path, text: str) -> None:
    assert read_yaml(write(tmp_path, text)).data is None


@pytest.mark.parametrize(
    ("data", "place", "says"),
    [
        ("a: 1\nb: 2\na: 3\n", (3, 1), "the key 'a' stands here twice"),
        ("a: &x [1]\nb: *x\n", (2, 4), "aliases (*x) are not followed here"),
        ("a: [1\n", (2, 1), "is not YAML"),
        ("? [a]\n: b\n", (1, 3), "a key must be a word"),
        ("a: 1\n---\nb: 2\n", (2, 1), "a second document starts here"),
        (b"a: 1\nb: \xff\n", (2, 1), "is not UTF-8 text"),
        ("#" * 300_000, (1, 1), "is too long"),
        ("a: &a [*a]\n", (1, 8), "aliases"),
    ],
)
def test_what_is_wrong_is_told_with_line_and_column(
    tmp_path: Path, data: str | bytes, place: tuple[int, int], says: str
) -> None:
    with pytest.raises(RefusedError) as refused:
        read_yaml(write(tmp_path, data))
    assert (refused.value.line, refused.value.column) == place
    assert says in refused.value.why.en


@pytest.mark.parametrize(("data", "first"), [("[" * 100_000, 31), ("- " * 50_000, 61), ("{a: " * 5_000, 121)])
def test_deep_nesting_is_refused_where_we_or_the_parser_gave_up(tmp_path: Path, data: str, first: int) -> None:
    with pytest.raises(RefusedError, match="nested too deeply") as refused:
        read_yaml(write(tmp_path, data))
    assert refused.value.line == 1
    assert refused.value.column >= first


def test_what_is_no_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(RefusedError, match="is not a file"):
        read_yaml(tmp_path)
    with pytest.raises(RefusedError, match="no such file"):
        read_yaml(tmp_path / "gone.yaml")


def test_a_table_of_toml_knows_its_places(tmp_path: Path) -> None:
    text = """\
[project]
name = "x"
[tool.listinglint]
select = ["a"]
shop = {tone = "warm"}
[tool.listinglint.severity]
"b-c" = "off"
[[tool.listinglint.overrides]]
files = ["x"]
[[tool.listinglint.overrides]]
files = ["y"]
"""
    written = read_toml(write(tmp_path, text, "a.toml"), ("tool", "listinglint"))
    assert written.data["overrides"] == [{"files": ["x"]}, {"files": ["y"]}]
    assert written.place(("select", 0)) == (4, 1)
    assert written.place(("shop", "tone")) == (5, 1)
    assert written.place(("severity", "b-c")) == (7, 1)
    assert written.place(("overrides", 1, "files")) == (11, 1)


def test_toml_without_the_table_need_not_be_right(tmp_path: Path) -> None:
    assert read_toml(write(tmp_path, "[tool.other\n", "a.toml"), ("tool", "listinglint")).data is None
    assert read_toml(write(tmp_path, "name = 'listinglint'\n", "a.toml"), ("tool", "listinglint")).data is None
    with pytest.raises(RefusedError, match="is not TOML") as refused:
        read_toml(write(tmp_path, "[tool.listinglint]\nselect = [\n", "a.toml"), ("tool", "listinglint"))
    assert refused.value.line == 3
