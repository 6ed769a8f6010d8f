"""Changes our code in small ways and asks whether a test notices: what survives is not tested. Run by hand, or at night.

    poe mutants                                   # 60 mutants of each group
    .venv-mutants/bin/python tests/mutation/run.py suppressions --sample 400 --seed 2

Mutants are made by mutmut in a copy below `.mutants/`, which git ignores; a sample of each group, drawn by a seed, is tried on the tests
of that group. Survivors are printed as differences. README.md beside this has the scores, and explains the survivors that no test can or should kill.
"""

from __future__ import annotations

import argparse
import json
import random
import shutil
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[2]
WORK = ROOT / ".mutants"
COPIED = (
    "src",
    "tests",
    "rules",
    "phrases",
    "feeds",
    "complaints",
    "fixtures",
    "docs",
    "eval",
    "pyproject.toml",
    "README.md",
    "CONTRIBUTING.md",
)


FRESH = """

def pytest_sessionstart():
    import functools
    import gc

    for one in gc.get_objects():
        if isinstance(one, functools._lru_cache_wrapper):
            one.cache_clear()
"""
"""Lets each mutant be asked anew: mutmut tries them in forks of a process that has run all tests once, and keeps what it has answered."""


class Group(NamedTuple):
    """Code that belongs together, and the tests that are about it."""

    code: tuple[str, ...]
    """Files below `src/listinglint`."""
    tests: tuple[str, ...]
    """Files and folders below `tests`: the fast ones that fit."""


GROUPS = {
    "rule-engine": Group(
        ("rulebook/verbs.py", "rulebook/verb.py", "rulebook/hits.py", "rulebook/limits.py", "rulebook/selection.py", "rulebook/rule.py", "pipeline/judge.py"),
        ("rulebook", "pipeline/test_judge.py", "pipeline/test_meeting_boxes.py", "facts/test_coverage.py", "explain/test_trace.py", "explain/test_new_verb.py", "explain/test_rule_pages.py"),
    ),
    "promises": Group(
        ("facts/text/arrival.py", "facts/text/dispatch.py", "facts/text/durations.py", "facts/text/sentences.py", "facts/text/matcher.py", "facts/text/normalise.py"),
        ("facts/text/test_values.py", "facts/text/test_sentences.py", "facts/text/test_durations.py", "facts/text/test_normalise.py", "facts/text/test_phrase_files.py", "facts/text/test_lookalikes.py", "facts/test_dispatch_conflicts.py"),
    ),
    "tables": Group(
        ("facts/sizes/cells.py", "facts/sizes/columns.py", "facts/sizes/grid.py", "facts/sizes/kinds.py", "facts/sizes/page.py", "facts/sizes/sections.py", "facts/sizes/text.py", "facts/sizes/words.py"),
        ("facts/sizes", "facts/test_size_faults.py"),
    ),
    "suppressions": Group(
        ("suppressions/apply.py", "suppressions/baseline.py", "suppressions/comments.py", "suppressions/notices.py", "suppressions/sidecars.py", "suppressions/suppression.py", "suppressions/unused.py"),
        ("suppressions",),
    ),
    "fixers": Group(
        ("fixes/apply.py", "fixes/diff.py", "fixes/encode.py", "fixes/fix.py", "fixes/insertion_points.py", "fixes/page_source.py", "fixes/propose.py", "fixes/rephrase.py", "fixes/note_texts.py", "fixes/table_template.py"),
        ("fixes",),
    ),
}  # fmt: skip


def main() -> None:
    """Try a sample of the groups that are named, or of all."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("groups", nargs="*", help=f"of {', '.join(GROUPS)}; nothing: all")
    parser.add_argument("--sample", type=int, default=60, help="mutants of each group")
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    if unknown := set(asked.groups) - set(GROUPS):
        parser.error(f"no {', '.join(sorted(unknown))}; there are {', '.join(GROUPS)}")
    for name in asked.groups or GROUPS:
        _prepare(GROUPS[name])
        tried = random.Random(f"{asked.seed} {name}").sample(names := _made(), min(asked.sample, len(names)))
        _mutmut("run", "--max-children", "1", *tried)
        how = _results()
        survivors = [one for one in tried if how.get(one) not in {"killed", "timeout", "caught by type check"}]
        share = 1 - len(survivors) / len(tried)
        print(
            f"{name}: {len(tried) - len(survivors)} of {len(tried)} killed ({share:.0%}), of {len(names)} there are",
            flush=True,
        )
        for one in survivors:
            shown = _mutmut("show", one).stdout
            changed = [line for line in shown.splitlines() if line[:1] in "+-" and line[:3] not in {"+++", "---"}]
            print(f"\n{one}: {how.get(one)}\n" + "\n".join(changed), flush=True)
        print(flush=True)


def _prepare(group: Group) -> None:
    """Copy what the tests need, and have the mutants of a group made."""
    shutil.rmtree(WORK, ignore_errors=True)
    WORK.mkdir()
    for name in COPIED:
        copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copy
        copy(ROOT / name, WORK / name)
    with (WORK / "tests" / "conftest.py").open("a", encoding="utf-8") as file:
        file.write(FRESH)
    settings = {
        "source_paths": ["src"],
        "only_mutate": [f"src/listinglint/{file}" for file in group.code],
        "pytest_add_cli_args_test_selection": [f"tests/{one}" for one in group.tests],
        "pytest_add_cli_args": ["-p", "no:randomly", "-x", "-q"],
        "also_copy": [name for name in COPIED if name not in {"src", "tests", "pyproject.toml"}],
    }
    lines = "".join(f"{key} = {json.dumps(value)}\n" for key, value in settings.items())
    with (WORK / "pyproject.toml").open("a", encoding="utf-8") as file:
        file.write(f"\n[tool.mutmut]\n{lines}")
    _mutmut("run", "none of them", may_fail=True)  # it makes all, and finds nothing to try


def _made() -> list[str]:
    """Give the names of all mutants."""
    return sorted(_results())


def _results() -> dict[str, str]:
    lines = _mutmut("results", "--all", "true").stdout.splitlines()
    return dict(line.strip().rsplit(": ", 1) for line in lines if ": " in line)


def _mutmut(*words: str, may_fail: bool = False) -> subprocess.CompletedProcess[str]:
    done = subprocess.run(
        [sys.executable, "-m", "mutmut", *words], cwd=WORK, capture_output=True, text=True, check=False
    )
    if done.returncode and not may_fail:
        sys.exit(f"mutmut {words[0]}: {done.stdout[-2_000:]}{done.stderr[-2_000:]}")
    return done


if __name__ == "__main__":
    main()
