"""What shells propose, asked in the shells that are here."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

BIN = Path(sys.executable).parent
ASKED = {
    ("check", "--select", "colour-note-m"): ["colour-note-missing"],
    ("check", "--ignore", "size-unit-missing,colour-note-m"): ["size-unit-missing,colour-note-missing"],
    ("check", "--profile", "strict,legal-c"): ["strict,legal-cn"],
    ("check", "-f", "text,js"): ["text,json", "text,jsonl"],
    ("check", "--fail-on", "adv"): ["advice"],
    ("explain", "colour-note-"): ["colour-note-blunt", "colour-note-missing"],
}


def proposed(shell: str, script: str) -> list[str]:
    if shutil.which(shell) is None:
        pytest.skip(f"no {shell} here")
    environment = {**os.environ, "PATH": f"{BIN}{os.pathsep}{os.environ['PATH']}"}
    done = subprocess.run([shell, "-c", script], env=environment, capture_output=True, encoding="utf-8", check=True)
    return sorted(done.stdout.split())


def test_bash_proposes() -> None:
    asked = "".join(f"ask listinglint {' '.join(words)}\n" for words in ASKED)
    script = f"""
        source <(_LISTINGLINT_COMPLETE=source_bash listinglint)
        ask() {{ COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _listinglint_completion listinglint; echo "${{COMPREPLY[@]}}"; }}
        {asked}
    """
    assert sorted(answer for answers in ASKED.values() for answer in answers) == proposed("bash", script)


def test_fish_proposes() -> None:
    words, answers = list(ASKED.items())[1]
    question = f'complete -C "listinglint {" ".join(words)}"'
    assert answers == proposed("fish", f"_LISTINGLINT_COMPLETE=source_fish listinglint | source; {question}")


def test_zsh_proposes() -> None:
    script = """
        autoload -Uz compinit; compinit -D -u
        eval "$(_LISTINGLINT_COMPLETE=source_zsh listinglint)"
        _arguments() { print -r -- "$@" }
        words=(listinglint explain colour-note-m); CURRENT=3
        _listinglint_completion
    """
    assert '"colour-note-missing"))' in proposed("zsh", script)[-1]


def test_rules_of_ones_own_are_proposed_too_and_a_broken_one_is_no_harm(tmp_path: Path) -> None:
    (tmp_path / "my-own.yaml").write_text("[", "utf-8")
    (tmp_path / "profiles.yaml").write_text("mine:\n  en: Mine\n  zh: 自己的\n", "utf-8")
    for words, answer in ({"--select": "my-own", "--profile": "mine"}).items():
        line = f"listinglint check --rules {tmp_path} {words} m"
        environment = {"_LISTINGLINT_COMPLETE": "complete_bash", "COMP_WORDS": line, "COMP_CWORD": "5"}
        done = subprocess.run(
            [str(BIN / "listinglint")], env={**os.environ, **environment}, capture_output=True, check=False
        )
        assert answer in done.stdout.decode().split()


def test_a_proposal_loads_nothing_heavy() -> None:
    code = """
import sys
from listinglint.cli import completion, app
assert completion.formats("s") == ["sarif"]
print([name for name in ("msgspec", "re2", "numpy", "bs4", "turbohtml", "listinglint.rulebook.loader") if name in sys.modules])
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=True)
    assert done.stdout == "[]\n"
