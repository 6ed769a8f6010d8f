"""What goes to the console beside a report: errors alone, totals by rule, where files were written, the exit status."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest
from tests.cli.commands import run

if TYPE_CHECKING:
    from pathlib import Path


PAGE = """<h1>女士衬衫</h1>
<p>色差难免，介意者慎拍。</p>
<p>全国包邮，保证3天内送到您手上。</p>
<img src="gone.jpg">
"""
RULES = ("--select", "colour-note-blunt,arrival-guarantee,photo-unreadable")


@pytest.fixture
def shop(tmp_path: Path) -> Path:
    for name in ("a.html", "b.html"):
        (tmp_path / name).write_text(PAGE, "utf-8")
    return tmp_path


def test_errors_come_first_on_the_console(shop: Path) -> None:
    out = run("check", "a.html", *RULES, cwd=shop).stdout.decode()
    rules = re.findall(r"\[([a-z-]+)\](?: \[\*\])?$", out, re.MULTILINE)
    assert rules == ["arrival-guarantee", "photo-unreadable", "colour-note-blunt"]


def test_quiet_prints_errors_and_nothing_else(shop: Path) -> None:
    done = run("check", "a.html", *RULES, "-f", "concise", "--quiet", cwd=shop)
    assert (done.returncode, done.stderr) == (1, b"")
    assert [line.split(": ")[0] for line in done.stdout.decode().splitlines()] == ["a.html:3:9", "a.html:4:1"]


def test_quiet_says_nothing_of_a_page_without_errors(shop: Path) -> None:
    warned = run("check", "a.html", "--select", "colour-note-blunt", "--fail-on", "warning", "-q", cwd=shop)
    assert (warned.returncode, warned.stdout, warned.stderr) == (1, b"", b"")


def test_quiet_says_what_could_not_be_read(shop: Path) -> None:
    done = run("check", "nowhere.html", "-q", cwd=shop)
    assert (done.returncode, done.stdout.decode().startswith("nowhere.html: ")) == (2, True)


@pytest.mark.parametrize("form", ["text", "concise", "grouped"])
def test_a_quiet_report_in_a_file_is_whole(shop: Path, form: str) -> None:
    run("check", "a.html", *RULES, "-q", "-f", f"{form}=out.txt", cwd=shop)
    assert "colour-note-blunt" in (shop / "out.txt").read_text("utf-8")


def test_statistics_are_totals_by_rule_the_worst_first(shop: Path) -> None:
    done = run("check", ".", *RULES, "--statistics", cwd=shop)
    assert (done.returncode, done.stdout.decode().splitlines()) == (
        1,
        [
            "arrival-guarantee  2 errors in 2 listings",
            "photo-unreadable   2 errors in 2 listings",
            "colour-note-blunt  2 warnings in 2 listings",
            "2 listings: 4 errors, 2 warnings",
        ],
    )


def test_statistics_for_programs(shop: Path) -> None:
    data = json.loads(run("check", ".", *RULES, "--statistics", "-f", "json", cwd=shop).stdout)
    assert data["schema"] == "listinglint/statistics@1"
    assert data["rules"][2] == {"rule": "colour-note-blunt", "level": "warning", "findings": 2, "listings": 2}
    assert (data["counts"]["error"], data["counts"]["warning"]) == (4, 2)


def test_statistics_go_with_text_and_json_only(shop: Path) -> None:
    done = run("check", ".", "--statistics", "-f", "sarif", cwd=shop)
    assert (done.returncode, done.stderr) == (2, b"--statistics goes with text, json, not with sarif\n")


def test_exit_zero_is_for_findings_and_not_for_what_could_not_run(shop: Path) -> None:
    assert run("check", "a.html", *RULES, "--exit-zero", cwd=shop).returncode == 0
    assert run("check", "nowhere.html", "--exit-zero", cwd=shop).returncode == 2


def test_a_run_that_writes_files_says_how_it_went_and_where_they_are(shop: Path) -> None:
    done = run("check", "a.html", *RULES, "-f", "html=report.html,sarif=out.sarif", cwd=shop)
    assert (done.returncode, done.stdout) == (1, b"")
    assert done.stderr.decode().splitlines() == [
        "1 listing: 2 errors, 1 warning",
        "report written to report.html",
        "report written to out.sarif",
    ]
    beside = run("check", "a.html", *RULES, "-f", "json,html=report.html", cwd=shop)
    assert json.loads(beside.stdout)["counts"]["error"] == 2
    assert beside.stderr == b"report written to report.html\n"


@pytest.mark.parametrize(
    ("words", "rules"),
    [
        (("--select", "colour-*"), {"colour-note-blunt", "colour-note-missing", "colour-promise-absolute"}),
        (("--select", "colour-*", "--ignore", "*-missing"), {"colour-note-blunt", "colour-promise-absolute"}),
    ],
)
def test_rules_are_chosen_by_patterns(shop: Path, words: tuple[str, ...], rules: set[str]) -> None:
    data = json.loads(run("check", "a.html", *words, "-f", "json", cwd=shop).stdout)
    assert {one["rule"] for one in data["listings"][0]["rules"]} == rules


def test_a_pattern_in_the_settings(shop: Path) -> None:
    (shop / "listinglint.yaml").write_text("select: ['colour-*']\nignore: ['*-blunt']\n")
    data = json.loads(run("check", "a.html", "-f", "json", cwd=shop).stdout)
    assert {one["rule"] for one in data["listings"][0]["rules"]} == {"colour-note-missing", "colour-promise-absolute"}


def test_a_pattern_of_no_rule_is_a_slip(shop: Path) -> None:
    done = run("check", "a.html", "--ignore", "colr-*", cwd=shop)
    assert (done.returncode, done.stderr) == (2, b"--ignore: no rule matches colr-*\n")


def test_fix_and_diff_together_show_what_would_be_fixed(shop: Path) -> None:
    words = ("check", "a.html", "--select", "colour-note-blunt", "--unsafe-fixes")
    both = run(*words, "--fix", "--diff", cwd=shop)
    assert both == run(*words, "--diff", cwd=shop)
    assert both.stdout.startswith(b"--- a/a.html\n")
    assert (shop / "a.html").read_text("utf-8") == PAGE


@pytest.mark.parametrize(
    ("threshold", "failing"),
    [
        ("error", ["arrival-guarantee", "photo-unreadable"]),
        ("warning", ["arrival-guarantee", "colour-note-blunt", "photo-unreadable"]),
        ("never", []),
    ],
)
def test_junit_fails_what_fails_the_run(shop: Path, threshold: str, failing: list[str]) -> None:
    text = run("check", "a.html", *RULES, "--fail-on", threshold, "-f", "junit", cwd=shop).stdout
    cases = [case for case in ET.fromstring(text).iter("testcase") if case.find("failure") is not None]
    assert sorted(str(case.get("name")).split()[0] for case in cases) == failing


@pytest.mark.parametrize(("form", "found"), [
    ("concise", "a.html:4:1: gone.jpg: error [photo-unreadable]"),
    ("github", "::error file=a.html,line=4,col=1,title=1 error::"),
    ("sarif", '"startLine": 4,'),
    ("gitlab", '"begin": 4'),
    ("text", "gone.jpg (line 4 of the page) error [photo-unreadable]"),
])  # fmt: skip
def test_a_finding_in_a_picture_points_at_the_line_that_shows_it(shop: Path, form: str, found: str) -> None:
    assert found in run("check", "a.html", "--select", "photo-unreadable", "-f", form, cwd=shop).stdout.decode()


def test_a_page_whose_name_begins_with_a_dash(shop: Path) -> None:
    (shop / "-dash.html").write_text(PAGE, "utf-8")
    for words in (("-dash.html",), ("--", "-dash.html"), ("./-dash.html",)):
        assert b"2 errors, 1 warning" in run("check", *RULES, *words, cwd=shop).stdout
