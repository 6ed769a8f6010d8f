"""The library: the same run as the command's, as values."""

from __future__ import annotations

import contextlib
import io
import json
import re
import shutil
import subprocess
import sys
from datetime import date
from typing import TYPE_CHECKING

import pytest

import listinglint
from listinglint.reporters import render

if TYPE_CHECKING:
    from pathlib import Path

BLUNT = "<h1>女士衬衫</h1><p>色差难免，介意者慎拍</p>"


def findings(report: listinglint.Report) -> list[tuple[str, str]]:
    return [(str(found.where), found.rule) for listing in report.listings for found in listing.findings]


@pytest.fixture
def page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A page with one fault, in the working folder."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "page.html").write_text(BLUNT, "utf-8")
    return tmp_path / "page.html"


def test_importing_it_loads_nothing_else() -> None:
    code = "import listinglint, sys; print([name for name in sys.modules if name.startswith('listinglint.')])"
    assert subprocess.check_output([sys.executable, "-c", code], text=True) == "[]\n"


def test_every_name_it_offers_is_there() -> None:
    assert [name for name in listinglint.__all__ if not hasattr(listinglint, name)] == []
    assert dir(listinglint) == sorted([*listinglint.__all__, "__version__"])
    with pytest.raises(AttributeError, match="no attribute 'Reprot'"):
        listinglint.Reprot  # noqa: B018 - asking for it is the test


@pytest.mark.parametrize("readme", ["README.md", "README.zh-CN.md"])
def test_the_example_in_the_readmes_runs(readme: str, root: Path, page: Path) -> None:
    (example,) = re.findall(r"```python\n(.*?)```", (root / readme).read_text("utf-8"), re.DOTALL)
    listings = page.parent / "listings"
    listings.mkdir()
    page.rename(listings / "page.html")
    (listings / "empty.html").touch()
    console = io.StringIO()
    with contextlib.redirect_stdout(console):
        exec(compile(example, readme, "exec"), {})
    lines = console.getvalue().splitlines()
    assert "listings/page.html:1:17 warning colour-note-blunt" in lines
    empty = {"README.md": "can't be read: is empty", "README.zh-CN.md": "读不了： 是空文件"}
    assert lines[-1] == f"listings/empty.html {empty[readme]}"


def test_it_says_what_the_command_says(fixtures: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(fixtures)
    day, words = "2026-11-22", ["faulty/jacket-en-blunt", "clean/canvas-bag-fragment", "nowhere"]
    command = [sys.executable, "-m", "listinglint", "check", *words, "-f", "json", "--as-of", day]
    said = subprocess.run(command, capture_output=True, check=False).stdout
    report = listinglint.check(words, as_of=date.fromisoformat(day))
    assert json.loads(said) == json.loads(render("json", report, "en"))
    assert [problem.path for problem in report.problems] == ["nowhere"]
    assert any(found.fixable for listing in report.listings for found in listing.findings)


def test_rules_are_chosen_as_by_options(page: Path) -> None:
    assert findings(listinglint.check(page, select=["colour-note-blunt"])) == [(f"{page}:1:17", "colour-note-blunt")]
    assert "colour-note-blunt" not in dict(findings(listinglint.check(page, ignore=["colour-note-blunt"]))).values()
    (listing,) = listinglint.check([page], profiles=["legal-cn", "taobao"]).listings
    assert [verdict.name for verdict in listing.profiles] == ["legal-cn", "taobao"]


def test_a_configuration_holds_unless_it_is_left_out(page: Path) -> None:
    (page.parent / "listinglint.yaml").write_text(
        "select: [colour-note-blunt]\nseverity: {colour-note-blunt: advice}\n"
    )
    other = page.parent / "other.yaml"
    other.write_text("exclude: ['*.html']\n")
    (one,) = listinglint.check(page).listings
    assert [found.severity for found in one.findings] == [listinglint.Severity.ADVICE]
    assert len(listinglint.check(page, config=False).listings[0].rules) > 1
    assert listinglint.check(page, config=other).listings == ()


def test_what_is_known_moves_aside_as_configured(page: Path) -> None:
    known = [sys.executable, "-m", "listinglint", "check", "page.html", "--write-baseline"]
    subprocess.run(known, capture_output=True, check=False)
    (page.parent / "listinglint.yaml").write_text("baseline: listinglint-baseline.json\n")
    report = listinglint.check("page.html")
    assert report.mended == 0
    assert findings(report) == []
    (page.parent / "listinglint-baseline.json").write_text("<<<<<<<")
    with pytest.raises(listinglint.BaselineError, match="merge conflict"):
        listinglint.check("page.html")


def test_what_is_wrong_is_raised_before_a_page_is_opened_and_says_where(page: Path) -> None:
    (page.parent / "empty").mkdir()
    with pytest.raises(listinglint.ConfigError, match=r"^ignore: there is no rule colour-note-blnt; did you mean"):
        listinglint.check(page, ignore=["colour-note-blnt"])
    with pytest.raises(listinglint.ConfigError, match=r"^gone.yaml: no such file"):
        listinglint.check(page, config="gone.yaml")
    with pytest.raises(listinglint.ConfigError, match=r"^no rule is left to check"):
        listinglint.check(page, select=["colour-note-blunt"], ignore=["colour-note-blunt"])
    with pytest.raises(listinglint.RuleError, match=r"^no rule in empty") as caught:
        listinglint.check(page, rules=["empty"])
    assert caught.value.why.zh == "empty 里没有规则文件"


def test_rules_of_your_own_are_loaded_beside_the_built_in_ones(root: Path, tmp_path: Path, page: Path) -> None:
    rule = (root / "rules" / "colour" / "colour-note-blunt.yaml").read_text("utf-8")
    (tmp_path / "ours").mkdir()
    (tmp_path / "ours" / "our-note.yaml").write_text(rule.replace("id: colour-note-blunt", "id: our-note"), "utf-8")
    assert {rule.id for rule in listinglint.rules(["ours"])} - {rule.id for rule in listinglint.rules()} == {"our-note"}
    assert [rule for _, rule in findings(listinglint.check(page, rules=["ours"], select=["our-note"]))] == ["our-note"]


def test_progress_is_told_page_by_page(page: Path) -> None:
    shutil.copy(page, page.with_name("second.html"))
    told: list[tuple[int, int]] = []
    listinglint.check(page.parent, on_progress=lambda done, of: told.append((done, of)))
    assert told == [(1, 2), (2, 2)]


def test_a_cache_is_kept_where_it_is_wanted(page: Path) -> None:
    kept = page.parent / "kept"
    listinglint.check(page, cache=False)
    assert not kept.exists()
    listinglint.check(page, cache=kept)
    assert [file.suffix for file in kept.iterdir()] == [".msgpack"]


def test_listings_of_one_run_are_compared(fixtures: Path, tmp_path: Path) -> None:
    photo = fixtures / "clean" / "knit-sweater" / "images" / "main_1.jpg"
    for name, title in (("boots", "真皮短靴"), ("lamp", "黄铜台灯")):
        (tmp_path / name).mkdir()
        shutil.copy(photo, tmp_path / name / "1.jpg")
        (tmp_path / name / "page.html").write_text(f"<h1>{title}</h1><img src=1.jpg>", "utf-8")
    both = listinglint.check(tmp_path, select=["photo-shared"]).listings
    assert [found.message.zh for listing in both for found in listing.findings] == [
        f"与 {tmp_path}/lamp/page.html 的 1.jpg 是同一张图，那里卖的是“黄铜台灯”",
        f"与 {tmp_path}/boots/page.html 的 1.jpg 是同一张图，那里卖的是“真皮短靴”",
    ]
    assert listinglint.check(tmp_path / "lamp", select=["photo-shared"]).listings[0].findings == ()
