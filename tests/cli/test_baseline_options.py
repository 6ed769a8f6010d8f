"""What is known and what changed, as a user of `check` meets it."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from tests.cli.commands import said

from listinglint.suppressions.notices import NOTES

if TYPE_CHECKING:
    from tests.cli.commands import Said

    from listinglint.model.wording import Language

PAGE = "<h1>女士衬衫</h1>\n<p>色差难免，介意者慎拍</p>\n<p>全国第一</p>"
BLUNT, CLAIM = "colour-note-blunt", "absolute-claim"
KNOWN = "listinglint-baseline.json"
ONE = ("--select", BLUNT, "--fail-on", "warning")


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("GITHUB_ACTIONS", raising=False)
    for name in ("a.html", "b.html"):
        Path(name).write_text(PAGE, "utf-8")
    git("init", "-q")
    commit()


def git(*command: str) -> None:
    names = [f"GIT_{who}_{what}" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")]
    subprocess.run(
        ["git", *command], check=True, capture_output=True, env={**os.environ, **dict.fromkeys(names, "x@y")}
    )


def commit() -> None:
    git("add", "-A")
    git("commit", "-qm", "x")


def check(*words: str) -> Said:
    return said("check", *words)


def report(*words: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(check(*words, "-f", "json").stdout)
    return found


def test_a_baseline_is_written_and_compared_with() -> None:
    first = check(".", *ONE, "--write-baseline", "-f", "concise")
    assert ("2 listings: no findings; 2 silenced (2 by baseline)\n", 0) == (first.stdout, first.exit_code)
    assert [
        f"{KNOWN}: known findings: 2 (2 new, 0 gone)",
        f"use it with --baseline {KNOWN}, or write `baseline: {KNOWN}` into listinglint.yaml",
    ] == first.stderr.splitlines()
    assert check(".", *ONE).exit_code == 1
    Path("b.html").write_text(PAGE + "<p>色差不可避免，介意勿拍</p>", "utf-8")
    again = report(".", *ONE, "--baseline", KNOWN)
    assert ({"warning": 1, "silenced": 2, "mended": 0}, ["b.html:3:15"]) == (
        {key: again["counts"][key] for key in ("warning", "silenced", "mended")},
        [finding["where"]["text"] for one in again["listings"] for finding in one["findings"]],
    )


def test_a_run_says_what_is_mended_and_writes_nothing() -> None:
    check(".", "--write-baseline")
    before = Path(KNOWN).read_bytes()
    Path("a.html").write_text("<h1>女士衬衫</h1>", "utf-8")
    out = check(".", *ONE, "--baseline", KNOWN, "-f", "concise").stdout
    assert "2 listings: no findings; 1 silenced (1 by baseline); 1 fixed since the baseline\n" == out
    assert before == Path(KNOWN).read_bytes()


def test_the_configuration_may_name_the_baseline(monkeypatch: pytest.MonkeyPatch) -> None:
    Path("listinglint.yaml").write_text("baseline: known/all.json\n")
    Path("known").mkdir()
    assert check(".", *ONE, "--write-baseline").stderr.startswith(
        f"{Path.cwd().as_posix()}/known/all.json: known findings: 2"
    )
    monkeypatch.chdir("known")
    assert check("../a.html", *ONE).exit_code == 0
    assert not Path(KNOWN).exists()


@pytest.mark.parametrize("text", [None, "{", "<<<<<<< HEAD"])
def test_a_baseline_that_is_wrong_ends_the_run_in_one_line(text: str | None) -> None:
    if text is not None:
        Path(KNOWN).write_text(text)
    refused = check(".", "--baseline", KNOWN)
    assert (2, "", 1) == (refused.exit_code, refused.stdout, len(refused.stderr.splitlines()))
    assert check(".", "--baseline", KNOWN, "--write-baseline").exit_code == (0 if text is None else 2)


def test_a_baseline_can_only_be_written_into_a_folder() -> None:
    refused = check(".", "--write-baseline", "--baseline", "lost/known.json")
    assert (2, "", "lost/known.json: can't be written: no such folder\n") == (
        refused.exit_code,
        refused.stdout,
        refused.stderr,
    )


def test_a_link_to_a_baseline_stays_one() -> None:
    Path("known.json").symlink_to("real.json")
    check(".", *ONE, "--write-baseline", "--baseline", "known.json")
    assert (True, 2) == (
        Path("known.json").is_symlink(),
        len(json.loads(Path("real.json").read_text("utf-8"))["findings"]),
    )


def test_rules_that_do_not_run_stay_known() -> None:
    check(".", "--write-baseline", "--select", f"{BLUNT},{CLAIM}")
    Path("a.html").write_text("<h1>女士衬衫</h1>", "utf-8")
    check(".", "--write-baseline", "--select", BLUNT)
    known = json.loads(Path(KNOWN).read_text("utf-8"))["findings"]
    assert [("a.html", CLAIM), ("b.html", CLAIM), ("b.html", BLUNT)] == [(one["page"], one["rule"]) for one in known]


def test_comments_and_files_silence_and_the_law_stays() -> None:
    Path("a.html").write_text(f"<!-- listinglint-disable {BLUNT}: redrawn -->\n{PAGE}", "utf-8")
    Path("listinglint-silence.yaml").write_text(
        f"- {{rule: {BLUNT}, files: [b.html], reason: x}}\n- {{rule: {CLAIM}, reason: y}}\n"
    )
    found = report(".", "--select", f"{BLUNT},{CLAIM},suppression-of-law")
    assert [
        ("a.html", [CLAIM], ["comment"]),
        ("b.html", [CLAIM], ["sidecar"]),
        ("listinglint-silence.yaml", ["suppression-of-law"], []),
    ] == [
        (
            one["path"],
            [finding["rule"] for finding in one["findings"]],
            [silenced["by"] for silenced in one["silenced"]],
        )
        for one in found["listings"]
    ]


def test_notes_about_suppressions_are_chosen_like_rules() -> None:
    Path("a.html").write_text(f"<!-- listinglint-disable {BLUNT}: x --><h1>女士衬衫</h1>", "utf-8")
    rules = ["--ignore", "suppression-unused"]
    assert "[suppression-unused]" in check("a.html", "-f", "concise").stdout
    assert "[suppression-unused]" not in check("a.html", "-f", "concise", *rules).stdout
    Path("listinglint.yaml").write_text("severity: {suppression-unused: advice}\n")
    assert "advice [suppression-unused]" in check("a.html", "-f", "concise").stdout
    assert "[suppression-unused]" not in check("a.html", "-f", "concise", "--select", BLUNT).stdout


def test_a_wrong_file_of_suppressions_is_told_and_exits_with_two() -> None:
    Path("listinglint-silence.yaml").write_text("- {rule: a, why: b}\n")
    refused = check(".", *ONE, "-f", "concise")
    assert refused.exit_code == 2
    assert "listinglint-silence.yaml: line 1, column 13: unknown key 'why'" in refused.stdout


def test_only_what_changed_is_checked() -> None:
    nothing = check(".", "--since", "HEAD", "-f", "concise")
    assert (0, "0 listings: no findings\n", "nothing changed since HEAD: listings not checked: 2\n") == (
        nothing.exit_code,
        nothing.stdout,
        nothing.stderr,
    )
    Path("b.html").write_text(PAGE + " ", "utf-8")
    some = check(".", "--since", "HEAD", *ONE, "-f", "json")
    assert (1, ["b.html"], "1 of 2 listings changed since HEAD\n") == (
        some.exit_code,
        [one["path"] for one in json.loads(some.stdout)["listings"]],
        some.stderr,
    )


def test_excluded_pages_have_not_changed() -> None:
    Path("listinglint.yaml").write_text("exclude: [b.html]\n")
    commit()
    Path("b.html").write_text(PAGE + " ", "utf-8")
    found = check(".", "--since", "HEAD")
    assert (0, "nothing changed since HEAD: listings not checked: 1\n") == (found.exit_code, found.stderr)


@pytest.mark.parametrize("file", ["listinglint.yaml", "listinglint-silence.yaml", "base/shared.yaml", "own/rule.yaml"])
def test_what_all_pages_are_judged_by_has_changed_for_all(file: str) -> None:
    for name, text in {
        "listinglint.yaml": "extends: [base/shared.yaml]\nrules: [own]\n",
        "listinglint-silence.yaml": "",
        "base/shared.yaml": "lang: en\n",
        "own/rule.yaml": Path(__file__).parents[2].joinpath("rules/colour/colour-note-blunt.yaml").read_text("utf-8"),
    }.items():
        Path(name).parent.mkdir(exist_ok=True)
        Path(name).write_text(text.replace("id: colour-note-blunt", "id: rule"), "utf-8")
    commit()
    assert check(".", "--since", "HEAD").stderr.startswith("nothing changed")
    with Path(file).open("a") as stream:
        stream.write("\n# more\n")
    assert check(".", "--since", "HEAD").stderr.startswith("2 of 2 listings changed")


def test_an_unknown_revision_ends_the_run_in_one_line() -> None:
    refused = check(".", "--since", "nope")
    assert (2, "", 1) == (refused.exit_code, refused.stdout, len(refused.stderr.splitlines()))


def test_code_scanning_is_not_told_what_is_silenced(monkeypatch: pytest.MonkeyPatch) -> None:
    check(".", "--write-baseline", *ONE)
    words = ("check", ".", *ONE, "--baseline", KNOWN, "-f", "sarif")
    assert '"baselineState": "unchanged"' in said(*words).stdout
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    assert '"suppressions"' not in said(*words).stdout


@pytest.mark.parametrize("language", ["en", "zh"])
def test_what_is_said_about_suppressions_is_listed_and_explained(language: Language) -> None:
    listed = said("rules", "--lang", language).stdout
    for name, note in NOTES.items():
        assert f"{name} " in listed
        told = said("explain", name, "--lang", language, "-f", "markdown").stdout
        assert [words.of(language) in told for words in (note.summary, note.why, note.fix)] == [True] * 3
