"""The command as a user runs it: in this process with streams of its own, or in a process where that is what is tested."""

from __future__ import annotations

import os
import subprocess
import sys
from contextlib import chdir
from functools import cache
from io import BytesIO, TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from msgspec import Struct

from listinglint.__main__ import main

if TYPE_CHECKING:
    from collections.abc import Callable


class Done(Struct, frozen=True):
    """What became of a run."""

    returncode: int
    stdout: bytes
    stderr: bytes


def run(*words: str, cwd: Path | None = None, stdin: bytes = b"", charset: str = "utf-8", **environment: str) -> Done:
    """Run the command here: its words, folder, environment and the three streams are as in a process of its own.

    Help is built once in a process, and modules that were imported stay so: what depends on either is run `apart`.
    """
    built = _commands()
    out, errors = (TextIOWrapper(BytesIO(), encoding=charset, write_through=True) for _ in range(2))
    with pytest.MonkeyPatch.context() as patch, chdir(cwd or Path.cwd()):
        for name, value in environment.items():
            patch.setenv(name, value)
        patch.setattr("listinglint.cli.app.built", lambda *_names: built)
        patch.setattr(sys, "argv", ["listinglint", *words])
        for name, stream in (
            ("stdin", TextIOWrapper(BytesIO(stdin), encoding=charset)),
            ("stdout", out),
            ("stderr", errors),
        ):
            patch.setattr(sys, name, stream)
        try:
            main()
            status = 0
        except SystemExit as end:
            status = int(end.code or 0)
    return Done(status, *(stream.buffer.getvalue() for stream in (out, errors)))


class Said(Struct, frozen=True):
    """What became of a run, in words."""

    exit_code: int
    stdout: str
    stderr: str
    stdout_bytes: bytes


def said(*words: str, stdin: bytes | str | None = None) -> Said:
    """Run the command here, in this folder, and give what it says as text."""
    done = run(*words, stdin=stdin.encode() if isinstance(stdin, str) else stdin or b"")
    return Said(done.returncode, _text(done.stdout), _text(done.stderr), done.stdout)


def _text(data: bytes) -> str:
    return data.decode("utf-8", "replace").replace("\r\n", "\n")


@cache
def _commands() -> Callable[[], object]:
    """Build the commands once: it takes a fiftieth of a second, as long as a small check."""
    from listinglint.cli.app import built

    return built()


def apart(
    *words: str, cwd: Path | None = None, stdin: bytes = b"", **environment: str
) -> subprocess.CompletedProcess[bytes]:
    """Run the command in a process of its own, as a shell would."""
    return subprocess.run(
        [sys.executable, "-m", "listinglint", *words],
        cwd=cwd,
        input=stdin,
        capture_output=True,
        check=False,
        env={**os.environ, **environment},
    )
