"""What pre-commit, GitHub and GitLab run: valid by their own schemas, and their very lines run in a scratch repository."""

from __future__ import annotations

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from listinglint import __version__
from tests.cli import commands

CLEAN, FAULTY = "clean/knit-sweater", "faulty/lookbook-coat"
IDENTITY = ("-c", "user.name=shop", "-c", "user.email=shop@example.com", "-c", "commit.gpgsign=false")
slow = pytest.mark.skipif(
    "LISTINGLINT_SLOW" not in os.environ, reason="installs everything from PyPI: some minutes (LISTINGLINT_SLOW=1)"
)


def run(*words: str, cwd: Path, status: int | None = 0, **environment: str) -> str:
    """Run a command, and give all it says."""
    done = subprocess.run(
        words,
        cwd=cwd,
        env={**os.environ, **environment},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
    )
    assert status is None or status == done.returncode, done.stdout
    return done.stdout


def git(*words: str, cwd: Path) -> None:
    run("git", *IDENTITY, *words, cwd=cwd)


@pytest.fixture
def shop(tmp_path: Path, fixtures: Path, kept_readings: Path) -> Path:  # noqa: ARG001 - laid out for all that runs there
    """A repository with a clean listing and a faulty one in it, nothing committed."""
    folder = tmp_path / "my shop"
    shutil.copytree(fixtures / CLEAN, folder / "clean")
    shutil.copytree(fixtures / FAULTY, folder / "faulty")
    git("init", "-q", cwd=folder)
    return folder


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """Stands in for what an earlier step installs: a folder with `bin/listinglint`."""
    command = tmp_path / "home" / "bin" / "listinglint"
    command.parent.mkdir(parents=True)
    command.write_text(f'#!/bin/sh\nexec {shlex.quote(sys.executable)} -m listinglint "$@"\n', "utf-8")
    command.chmod(0o755)
    return command.parents[1]


def read(file: Path) -> Any:
    return yaml.safe_load(file.read_text("utf-8"))


@pytest.mark.parametrize(
    ("schema", "name"),
    [
        ("github-actions", "action.yml"),
        ("github-workflows", "docs/ci/github-workflow.yml"),
        ("gitlab-ci", "docs/ci/gitlab-ci.yml"),
    ],
)
def test_files_for_ci_are_valid(root: Path, schema: str, name: str) -> None:
    transform = ["--data-transform", "gitlab-ci"] if schema == "gitlab-ci" else []
    checker = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", f"vendor.{schema}", *transform]
    run(*checker, name, cwd=root)


def test_the_hooks_are_valid(root: Path) -> None:
    run(sys.executable, "-m", "pre_commit", "validate-manifest", ".pre-commit-hooks.yaml", cwd=root)


def test_other_actions_are_pinned_and_versions_are_this_one(root: Path) -> None:
    workflow = (root / "docs/ci/github-workflow.yml").read_text("utf-8")
    others = [use for use in re.findall(r"uses: (\S+)", workflow) if not use.startswith("listinglint/")]
    assert others
    assert [] == [use for use in others if not re.search(r"@[0-9a-f]{40}$", use)]
    assert [] == re.findall(r"uses:", (root / "action.yml").read_text("utf-8"))
    assert f"listinglint@v{__version__}" in workflow
    assert f"listinglint=={__version__}" in (root / "docs/ci/gitlab-ci.yml").read_text("utf-8")


@pytest.mark.parametrize(
    ("changed", "options", "status", "says"),
    [
        (["clean/page.html"], [], 0, "no findings"),
        (["faulty/page.html"], [], 1, "[colour-note-blunt]"),
        (["faulty/images/07.jpg"], [], 1, "[colour-note-blunt]"),
        (["faulty/images/07.jpg"], ["--lang", "zh"], 1, "警告 [colour-note-blunt]"),
        (["faulty/images/07.jpg"], ["--profile", "legal-cn", "--fail-on", "never"], 0, "1 listing"),
    ],
)
def test_the_hook_checks_the_pages_of_what_changed(
    root: Path, shop: Path, changed: list[str], options: list[str], status: int, says: str
) -> None:
    hook = next(hook for hook in read(root / ".pre-commit-hooks.yaml") if hook["id"] == "listinglint")
    _, *entry = shlex.split(hook["entry"])
    done = commands.run(*entry, *options, *changed, cwd=shop)
    assert (done.returncode, done.stderr) == (status, b"")
    assert says in done.stdout.decode()


@pytest.mark.parametrize(
    ("inputs", "status", "annotated"),
    [
        ({"LINT_PATHS": "clean\n"}, 0, ""),
        (
            {"LINT_PATHS": "clean\nfaulty\n", "LINT_ARGS": "--profile strict\n --lang zh", "LINT_SARIF": "o.sarif"},
            1,
            "colour-note-blunt",
        ),
        ({"LINT_PATHS": "faulty", "LINT_ARGS": "--fail-on never"}, 0, "colour-note-blunt"),
        ({"LINT_PATHS": "$(touch harm); `touch harm`"}, 2, ""),
    ],
)
def test_the_action_annotates_and_sums_up(
    root: Path, shop: Path, home: Path, inputs: dict[str, str], status: int, annotated: str
) -> None:
    _, step = read(root / "action.yml")["runs"]["steps"]
    summary = shop / "summary.md"
    given = {"LINT_HOME": str(home), "LINT_ARGS": "", "LINT_SARIF": "", **inputs}
    assert set(given) == set(step["env"])
    script = shop / "step.sh"
    script.write_text(step["run"], "utf-8")
    # As GitHub runs `shell: bash`.
    out = run(
        "bash",
        "--noprofile",
        "--norc",
        "-eo",
        "pipefail",
        str(script),
        cwd=shop,
        status=status,
        GITHUB_STEP_SUMMARY=str(summary),
        **given,
    )
    assert bool(annotated) is ("::error file=faulty/page.html" in out)
    assert annotated in summary.read_text("utf-8")
    assert not (shop / "harm").exists()
    if inputs.get("LINT_SARIF"):
        assert "2.1.0" == json.loads((shop / "o.sarif").read_text("utf-8"))["version"]


def test_the_job_for_gitlab_leaves_its_report(root: Path, shop: Path, home: Path) -> None:
    job = read(root / "docs/ci/gitlab-ci.yml")["listinglint"]
    out = run("sh", "-ec", "\n".join(job["script"]), cwd=shop, status=1, PATH=f"{home}/bin:{os.environ['PATH']}")
    assert "[colour-note-blunt]" in out
    report = json.loads((shop / job["artifacts"]["reports"]["codequality"]).read_text("utf-8"))
    assert "faulty/page.html" in {issue["location"]["path"] for issue in report}


@slow
def test_the_first_line_of_the_readme_installs_the_tool_and_finds_what_is_wrong(root: Path, tmp_path: Path) -> None:
    line = re.search(r"^python3 -m venv \.venv && .*$", (root / "README.md").read_text("utf-8"), re.MULTILINE)
    assert line is not None
    run("git", "clone", "-q", str(root), "checkout", cwd=tmp_path)
    bare = {"PYTHONPATH": "", "PATH": f"{Path(sys.base_prefix) / 'bin'}:/usr/bin:/bin"}
    out = run("bash", "-c", line[0], cwd=tmp_path / "checkout", status=1, **bare)
    assert "[arrival-guarantee]" in out


@slow
def test_a_repository_tries_the_hook(root: Path, shop: Path, fixtures: Path, tmp_path: Path) -> None:
    """Passes a clean page, fails a faulty one, and fails when nothing but a picture changed."""
    source = tmp_path / "source"
    run("git", "clone", "-q", str(root), str(source), cwd=tmp_path)
    shutil.rmtree(shop / "faulty")
    git("add", ".", cwd=shop)
    assert "Passed" in tried(source, shop, 0)
    git("commit", "-qm", "a clean listing", "--no-verify", cwd=shop)

    shutil.copytree(fixtures / FAULTY, shop / "faulty")
    git("add", "faulty/page.html", cwd=shop)
    out = tried(source, shop, 1)
    assert "size-table-missing" in out
    git("reset", "-q", cwd=shop)
    shutil.rmtree(shop / "faulty")

    shutil.copy(fixtures / FAULTY / "images" / "06.jpg", shop / "clean" / "images" / "d_05.jpg")
    git("add", ".", cwd=shop)
    assert "[arrival-guarantee]" in tried(source, shop, 1)


def tried(source: Path, shop: Path, status: int) -> str:
    return run(sys.executable, "-m", "pre_commit", "try-repo", str(source), "listinglint", cwd=shop, status=status)


@slow
def test_the_action_installs_what_it_is_pinned_to(root: Path, tmp_path: Path) -> None:
    step, _ = read(root / "action.yml")["runs"]["steps"]
    home = tmp_path / "home"
    bash = ("bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"])
    run(*bash, cwd=tmp_path, LINT_HOME=str(home), LINT_SOURCE=str(root), LINT_VERSION="")
    assert f"listinglint {__version__}\n" == run(str(home / "bin" / "listinglint"), "--version", cwd=tmp_path)


@slow
def test_the_image_is_built_as_written(root: Path, tmp_path: Path, fixtures: Path) -> None:
    """Runs the line of the Dockerfile that installs, into a folder of our own: no image is built here."""
    text = (root / "Dockerfile").read_text("utf-8")
    line = re.search(r"^RUN (python -m venv .*?[^\\])$", text, re.DOTALL | re.MULTILINE)
    assert line is not None
    script = re.sub(r"^ *#.*\n", "", line[1], flags=re.MULTILINE)  # as Docker does
    home = tmp_path / "home"
    script = script.replace("/opt/listinglint", str(home)).replace("/source", str(root))
    run("sh", "-ec", script, cwd=tmp_path, PATH=f"{Path(sys.executable).parent}:{os.environ['PATH']}")
    out = run(str(home / "bin" / "listinglint"), "check", str(fixtures / FAULTY), cwd=tmp_path, status=1)
    assert "[arrival-guarantee]" in out
