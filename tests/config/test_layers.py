"""What configuration files may say, what is refused, and whom they extend."""

from __future__ import annotations

from pathlib import Path

import pytest

from listinglint.config import layers
from listinglint.config.files import ConfigError
from listinglint.config.settings import Settings, laid


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def write(name: str, text: str) -> Path:
    file = Path(name).absolute()
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, "utf-8")
    return file


def general(file: Path) -> Settings:
    return laid(part.layer for part in layers.parts(file) if not part.files)


@pytest.mark.parametrize(
    ("text", "place", "en", "zh"),
    [
        ("selct: [a]", "1:1", "unknown key 'selct'; did you mean 'select'?", "是不是想写 'select'"),
        ("wombat: 1", "1:1", "there are: baseline, columns, exclude, extends, fail-on", "可用的有：baseline"),
        ("ocr: true\nselect: a", "2:9", "expected a list: [a]", "应写列表：[a]"),
        ("exclude: {a: b}", "1:10", "expected a list, such as [one, two]", "应写列表，例如"),
        ("shop: {tone: rude}", "1:14", "'rude' can't stand here; there are: plain, warm", "plain, warm"),
        ("shop: {dispatch-hours: 0}", "1:24", "expected a whole number from 1 up to 720", "应写整数，最小 1，最大 720"),
        ("shop: {tolerance-cm: x}", "1:22", "expected a number above 0 up to 20", "应写数字，大于 0，最大 20"),
        ("shop: {tolerance-cm: nan}", "1:22", "expected a number above 0", "应写数字"),
        ("severity: {a-b: warn}", "1:17", "did you mean 'warning'?", "warning"),
        ("severity: [a]", "1:11", "expected keys and values", "应写键和值"),
        ("ocr: perhaps", "1:6", "expected true or false", "true 或 false"),
        ("select: [[a]]", "1:10", "expected a word", "应写文字"),
        ("overrides:\n- ignore: [a]", "2:3", "the key 'files' is missing", "缺少 'files'"),
        ("overrides:\n- files:", "2:3", "the key 'files' is missing", "缺少 'files'"),
        ("overrides:\n- files: []", "2:10", "and not empty", "不能为空"),
        ("overrides:\n- {files: [a], lang: en}", "2:16", "unknown key 'lang'", "lang"),
        ("exclude: ['!a']", "1:11", "'!a' is no pattern of pages", "不是有效的页面通配"),
        ("rules: [ours]", "1:9", "no such folder: ours", "找不到文件夹 ours"),
        ("rules: ['']", "1:9", "is empty: write the path of a file or folder", "是空的：请写文件或文件夹的路径"),
        ("phrases: [' ']", "1:11", "is empty", "是空的"),
        ("extends: ['']", "1:11", "is empty", "是空的"),
        ("baseline: ''", "1:11", "is empty", "是空的"),
        ("extends: [gone.yaml]", "1:11", "no such file: gone.yaml", "找不到文件 gone.yaml"),
        ("extends: ['https://x.y/z.yaml']", "1:11", "nothing is fetched from a network", "不会联网"),
        ("extends: [.]", "1:11", "no such file", "找不到文件"),
        ("- a", "1:1", "expected keys and values", "应写键和值"),
    ],
)
def test_what_is_wrong_is_told_in_one_line_with_its_place(text: str, place: str, en: str, zh: str) -> None:
    with pytest.raises(ConfigError) as error:
        layers.parts(write("listinglint.yaml", text))
    assert error.value.why.en.startswith(f"listinglint.yaml:{place}: ")
    assert error.value.why.zh.startswith(f"listinglint.yaml:{place}：")
    assert en in error.value.why.en
    assert zh in error.value.why.zh
    assert "\n" not in error.value.why.en + error.value.why.zh


def test_a_key_with_nothing_behind_it_says_nothing() -> None:
    assert general(write("listinglint.yaml", "select:\nshop:\noverrides:\n")).origins == {}


def test_paths_are_relative_to_the_file_that_says_them() -> None:
    (Path("base") / "ours").mkdir(parents=True)
    write("base/base.yaml", "rules: [./ours]\nbaseline: known.json\nignore: [a]\nfail-on: never\n")
    settings = general(
        write("shop/listinglint.yaml", "extends: ['..\\base\\base.yaml']\nignore: [b]\nfail-on: review\n")
    )
    assert settings.rules == (Path("base/ours").absolute().as_posix(),)
    assert settings.baseline == Path("base/known.json").absolute().as_posix()
    assert (settings.ignore, settings.fail_on) == (("a", "b"), "review")
    assert settings.origin("ignore.a") == "base/base.yaml:3:10"
    assert settings.origin("ignore.b") == "shop/listinglint.yaml:2:10"


def test_who_extends_itself_is_refused() -> None:
    write("a.yaml", "extends: [b.yaml]")
    write("b.yaml", "ocr: true\nextends: [sub/../a.yaml]")
    Path("sub").mkdir()
    with pytest.raises(ConfigError, match=r"^b\.yaml:2:11: a\.yaml would extend itself"):
        layers.parts(Path("a.yaml").absolute())
    Path("loop").symlink_to(".")
    with pytest.raises(ConfigError, match="would extend itself"):
        layers.parts(write("c.yaml", "extends: [loop/c.yaml]"))


def test_a_bomb_of_files_is_refused() -> None:
    for level in range(30):
        write(f"{level}.yaml", f"extends: [{level + 1}.yaml, {level + 1}.yaml]")
    write("30.yaml", "")
    with pytest.raises(ConfigError, match="extends more than 100 files"):
        layers.parts(Path("0.yaml").absolute())


def test_a_table_of_pyproject_says_the_same() -> None:
    file = write("pyproject.toml", "[tool.listinglint]\nocr = false\n[tool.listinglint.shop]\ndispatch-hours = 48\n")
    settings = general(file)
    assert (settings.ocr, settings.shop.dispatch_hours) == (False, 48)
    assert settings.origin("shop.dispatch-hours") == "pyproject.toml:4:1"
    with pytest.raises(ConfigError, match=r"^pyproject\.toml:2:1: unknown key 'ocd'; did you mean 'ocr'"):
        layers.parts(write("pyproject.toml", "[tool.listinglint]\nocd = true\n"))
    with pytest.raises(ConfigError, match="has no table"):
        layers.parts(write("pyproject.toml", "[tool.other]\n"))


def test_a_folder_in_the_place_of_the_file_is_refused() -> None:
    Path("listinglint.yaml").mkdir()
    with pytest.raises(ConfigError, match=r"^listinglint\.yaml:1:1: is not a file$"):
        layers.parts(Path("listinglint.yaml").absolute())
