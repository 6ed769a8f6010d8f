"""What changed since a revision, told by real repositories."""

from __future__ import annotations

import os
import subprocess
from typing import TYPE_CHECKING

import pytest

from listinglint.pipeline.changed_since import Changes, ChangesError

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path


def git(folder: Path, *command: str) -> None:
    quiet = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
    names = [f"GIT_{who}_{what}" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")]
    subprocess.run(
        ["git", *command],
        cwd=folder,
        check=True,
        capture_output=True,
        env={**os.environ, **quiet, **dict.fromkeys(names, "x@y")},
    )


def commit(folder: Path) -> None:
    git(folder, "add", "-A")
    git(folder, "commit", "-qm", "x", "--allow-empty")


def write(folder: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text)


@pytest.fixture
def shop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository of three pages with their pictures."""
    folder = tmp_path / "shop"
    pages = {
        f"{name}/页 面.html": "<p>衬衫<img src='images/1.jpg'><img src='images/never.jpg'>" for name in ("a", "b", "c")
    }
    pictures = {f"{name}/images/1.jpg": name for name in ("a", "b", "c")}
    write(folder, pages | pictures | {"rules/one.yaml": "id: one", ".gitignore": "drafts/\n"})
    git(folder, "init", "-qb", "main")
    commit(folder)
    git(folder, "tag", "start")
    monkeypatch.chdir(folder)
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    return folder


def changed(*paths: str, since: str = "start", also: Iterable[Path] = ()) -> list[str]:
    kept, left = Changes(since, lambda _: also).among(paths or ["."])
    assert left == (3 - len(kept) if paths == () else left)
    return [path.removesuffix("/页 面.html") for path in kept]


@pytest.mark.usefixtures("shop")
def test_nothing_changed() -> None:
    assert Changes("start").among(["."]) == ([], 3)


@pytest.mark.parametrize("done", ["written", "committed"])
def test_a_changed_page_is_kept(shop: Path, done: str) -> None:
    write(shop, {"b/页 面.html": "<p>针织衫"})
    if done == "committed":
        commit(shop)
    assert changed() == ["b"]
    assert changed(since="HEAD") == ([] if done == "committed" else ["b"])


def test_a_page_that_shows_a_changed_picture_is_kept(shop: Path) -> None:
    write(shop, {"c/images/1.jpg": "another"})
    assert changed() == ["c"]


@pytest.mark.parametrize("done", ["written", "committed"])
def test_a_page_that_shows_a_picture_that_is_gone_is_kept(shop: Path, done: str) -> None:
    (shop / "a/images/1.jpg").unlink()
    if done == "committed":
        commit(shop)
    assert "a" in changed()


def test_a_picture_that_was_missing_and_is_there_now_counts(shop: Path) -> None:
    write(shop, {"b/images/never.jpg": "now"})
    assert changed() == ["b"]


def test_what_git_does_not_track_has_changed(shop: Path) -> None:
    write(shop, {"drafts/页 面.html": "<p>a", "new/页 面.html": "<p>a"})
    kept, left = Changes("start").among(["."])
    assert (["drafts/页 面.html", "new/页 面.html"], 3) == (kept, left)


def test_a_moved_page_has_changed(shop: Path) -> None:
    git(shop, "mv", "a", "moved")
    assert changed() == ["moved"]


def test_a_changed_file_that_pages_are_judged_by_means_all_pages(shop: Path) -> None:
    settings, rules = shop / "listinglint.yaml", shop / "rules"
    assert changed(also=[settings, rules]) == []
    write(shop, {"rules/two.yaml": "id: two"})
    assert changed(also=[settings, rules]) == ["a", "b", "c"]
    (shop / "rules/two.yaml").unlink()
    (shop / "rules/one.yaml").unlink()
    assert changed(also=[settings, rules]) == ["a", "b", "c"]
    git(shop, "checkout", "-q", ".")
    write(shop, {"listinglint.yaml": "lang: zh"})
    assert changed(also=[settings]) == ["a", "b", "c"]


def test_what_others_did_since_does_not_count(shop: Path) -> None:
    git(shop, "checkout", "-qb", "mine")
    write(shop, {"a/页 面.html": "<p>mine"})
    commit(shop)
    git(shop, "checkout", "-q", "main")
    write(shop, {"b/页 面.html": "<p>theirs"})
    commit(shop)
    git(shop, "checkout", "-q", "mine")
    assert changed(since="main") == ["a"]


def test_the_working_folder_makes_no_difference(shop: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(shop, {"b/页 面.html": "<p>针织衫"})
    monkeypatch.chdir(shop / "a")
    page = (shop / "b/页 面.html").as_posix()
    assert (["../b/页 面.html", page], 2) == Changes("start").among(["../b", "../c", "页 面.html", page])
    monkeypatch.chdir(shop.parent)
    assert (["shop/b/页 面.html"], 2) == Changes("start").among(["shop"])


def test_users_settings_of_git_make_no_difference(shop: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for key, value in (
        ("diff.relative", "true"),
        ("diff.renames", "copies"),
        ("core.quotePath", "true"),
        ("diff.external", "false"),
    ):
        git(shop, "config", key, value)
    write(shop, {"b/页 面.html": "<p>针织衫"})
    monkeypatch.chdir(shop / "a")
    assert Changes("start").among([".."]) == (["../b/页 面.html"], 2)


def test_each_listing_is_compared_in_its_own_repository(shop: Path) -> None:
    other = shop.parent / "other"
    write(other, {"a.html": "<p>a", "b.html": "<p>b"})
    git(other, "init", "-q")
    commit(other)
    git(other, "tag", "start")
    write(other, {"a.html": "<p>c"})
    assert Changes("start").among([".", "../other"]) == (["../other/a.html"], 4)


@pytest.mark.usefixtures("shop")
def test_standard_input_and_what_is_not_there_are_kept() -> None:
    assert Changes("start").among(["-", "gone.html"]) == (["-", "gone.html"], 0)


def test_nothing_in_common_means_that_all_that_differs_has_changed(shop: Path) -> None:
    git(shop, "checkout", "-q", "--orphan", "alone")
    write(shop, {"c/页 面.html": "<p>b"})
    commit(shop)
    assert changed() == ["c"]


@pytest.mark.parametrize("revision", ["no-such-branch", "-p", "--output=x", "", "start..main", "HEAD:a"])
def test_an_unknown_revision_is_told(shop: Path, revision: str) -> None:
    with pytest.raises(ChangesError) as refused:
        Changes(revision).among(["."])
    assert refused.value.why.en.startswith(f"--since: unknown git revision {revision!r}")
    assert not (shop / "x").exists()


def test_no_repository_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", tmp_path.parent.as_posix())
    write(tmp_path, {"a.html": "<p>a"})
    with pytest.raises(ChangesError) as refused:
        Changes("HEAD").among([(tmp_path / "a.html").as_posix()])
    assert refused.value.why.en == f"--since: {tmp_path.as_posix()} is in no git repository"


def test_no_commit_yet_is_told(tmp_path: Path) -> None:
    write(tmp_path, {"a.html": "<p>a"})
    git(tmp_path, "init", "-q")
    with pytest.raises(ChangesError, match="unknown git revision 'HEAD'"):
        Changes("HEAD").among([tmp_path.as_posix()])


@pytest.mark.usefixtures("shop")
def test_no_git_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(ChangesError) as refused:
        Changes("start").among(["."])
    assert refused.value.why.en == "--since needs git, which can't be run: no such file or folder"


def test_a_link_is_what_it_points_to(shop: Path) -> None:
    write(shop, {"pool/1.jpg": "old"})
    (shop / "a/images/1.jpg").unlink()
    (shop / "a/images/1.jpg").symlink_to("../../pool/1.jpg")
    commit(shop)
    git(shop, "tag", "-f", "start")
    assert changed() == []
    write(shop, {"pool/1.jpg": "new"})
    assert changed() == ["a"]


def test_no_program_that_the_repository_names_is_run(shop: Path, tmp_path: Path) -> None:
    ran = tmp_path / "ran"
    program = tmp_path / "program.sh"
    program.write_text(f"#!/bin/sh\necho run >> {ran}\ncat\n")
    program.chmod(0o755)
    write(shop, {".gitattributes": "*.html filter=x diff=x\n"})
    git(shop, "add", "-A")
    for key in (
        "core.fsmonitor",
        "filter.x.clean",
        "filter.x.process",
        "filter.y.z.clean",
        "diff.x.textconv",
        "diff.x.command",
        "diff.external",
        "core.sshCommand",
        "core.pager",
    ):
        git(shop, "config", key, str(program))
    git(shop, "config", "filter.x.required", "true")
    (shop / "a/页 面.html").write_text("<p>裙子")
    assert "a" in changed()
    assert not ran.exists()
