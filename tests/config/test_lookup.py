"""The nearest file holds, page by page."""

from __future__ import annotations

from pathlib import Path

import pytest

from listinglint.config import lookup as lookup_module
from listinglint.config.files import ConfigError, in_folder
from listinglint.config.lookup import Lookup
from listinglint.config.settings import Layer


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "repo" / ".git").mkdir(parents=True)
    monkeypatch.chdir(tmp_path / "repo")


def write(name: str, text: str) -> Path:
    file = Path(name)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, "utf-8")
    return file


def ignored(path: str, lookup: Lookup | None = None) -> tuple[str, ...]:
    return (lookup or Lookup()).settings_for(path).ignore


def test_the_nearest_file_holds_alone() -> None:
    write("listinglint.yaml", "ignore: [root]")
    write("shop/listinglint.yaml", "ignore: [shop]")
    assert ignored("a.html") == ("root",)
    assert ignored("other/deep/a.html") == ("root",)
    assert ignored("shop/a.html") == ignored("shop/deep/a.html") == ("shop",)


def test_nothing_is_looked_for_above_the_repository() -> None:
    write("../listinglint.yaml", "ignore: [outside]")
    assert ignored("a.html") == ()
    assert ignored("../a.html") == ignored("../elsewhere/a.html") == ("outside",)


def test_it_does_not_matter_how_a_page_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    write("shop/listinglint.yaml", "ignore: [shop]\noverrides: [{files: [old/], ignore: [old]}]")
    Path("other").mkdir()
    monkeypatch.chdir("other")
    for name in (
        "../shop/old/a.html",
        Path("../shop/old/a.html").resolve().as_posix(),
        "../other/../shop/./old/a.html",
    ):
        assert ignored(name) == ("shop", "old")


def test_a_linked_page_is_where_its_link_is() -> None:
    write("shop/listinglint.yaml", "ignore: [shop]")
    write("a.html", "")
    Path("shop/link.html").symlink_to(Path("a.html").resolve())
    assert ignored("shop/link.html") == ("shop",)


def test_overrides_in_order_the_later_wins() -> None:
    write(
        "listinglint.yaml",
        "fail-on: error\noverrides:\n- {files: ['shop/**'], fail-on: warning}\n- {files: ['*-old.html'], fail-on: never}",
    )
    lookup = Lookup()
    assert [lookup.settings_for(path).fail_on for path in ("a.html", "shop/a.html", "shop/a-old.html")] == [
        "error",
        "warning",
        "never",
    ]


def test_patterns_of_an_extended_file_are_relative_to_the_page_s_own() -> None:
    write("base/base.yaml", "overrides: [{files: [/old/], ignore: [old]}]")
    write("shop/listinglint.yaml", "extends: [../base/base.yaml]")
    assert ignored("shop/old/a.html") == ("old",)
    assert ignored("shop/new/old/a.html") == ()


def test_a_named_file_holds_for_all_and_its_patterns_start_in_the_working_folder() -> None:
    write("listinglint.yaml", "ignore: [root]")
    write("ci/strict.yaml", "ignore: [named]\nexclude: [old/]")
    lookup = Lookup(named=Path("ci/strict.yaml"))
    assert ignored("shop/a.html", lookup) == ("named",)
    assert lookup.excluded("old/a.html", lookup.settings_for("old/a.html")) == "ci/strict.yaml:2:11"
    assert (
        lookup.excluded("/elsewhere/old/a.html", lookup.settings_for("/elsewhere/old/a.html")) == "ci/strict.yaml:2:11"
    )
    assert lookup.excluded("shop/a.html", lookup.settings_for("shop/a.html")) == ""
    with pytest.raises(ConfigError, match=r"^gone\.yaml: no such file"):
        Lookup(named=Path("gone.yaml")).settings_for("a.html")


def test_an_isolated_run_reads_no_file() -> None:
    write("listinglint.yaml", "nonsense")
    assert ignored("a.html", Lookup(is_isolated=True)) == ()


def test_the_command_line_beats_the_file_and_the_file_the_environment() -> None:
    def said(name: str, lang: str) -> Layer:
        return Layer({"lang": lang}, lambda _: name)

    write("listinglint.yaml", "lang: zh")
    below, above = [said("LANG", "en")], [said("--lang", "en")]
    assert Lookup(below).settings_for("a.html").origin("lang") == "listinglint.yaml:1:1"
    assert Lookup(below, above).settings_for("a.html").origin("lang") == "--lang"
    assert Lookup(below).settings_for("../a.html").origin("lang") == "LANG"


def test_ten_thousand_pages_of_a_folder_are_one_look(monkeypatch: pytest.MonkeyPatch) -> None:
    looks: list[Path] = []

    def counted(folder: Path) -> Path | None:
        looks.append(folder)
        return in_folder(folder)

    monkeypatch.setattr(lookup_module, "in_folder", counted)
    write("listinglint.yaml", "overrides: [{files: ['*7.html'], ignore: [seven]}]")
    lookup = Lookup()
    assert len({lookup.settings_for(f"shop/{number}.html") for number in range(10_000)}) == 2
    assert looks == [Path("shop").absolute(), Path.cwd()]


def test_a_page_at_the_end_of_very_many_folders() -> None:
    write("listinglint.yaml", "ignore: [root]")
    assert ignored("a/" * 1_500 + "a.html") == ("root",)
