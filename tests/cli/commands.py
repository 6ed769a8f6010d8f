"""The command as a user runs it: in this process with streams of its own, or in a process where that is what is tested."""

from __future__ import annotations

import os
import subprocess
import sys
from contextlib import chdir
from dataclasses import dataclass
from io import BytesIO, TextIOWrapper
from pathlib import Path

import pytest

from listinglint.__main__ import main


@dataclass(frozen=True, slots=True)
class Done:
    """What became of a run."""

    returncode: int
    stdout: bytes
    stderr: bytes


def run(*words: str, cwd: Path | None = None, stdin: bytes = b"", charset: str = "utf-8", **environment: str) -> Done:
    """Run the command here: its words, folder, environment and the three streams are as in a process of its own.

    Help is built once in a process, and modules that were imported stay so: what depends on either is run `apart`.
    """
    out, errors = (TextIOWrapper(BytesIO(), encoding=charset, write_through=True) for _ in range(2))
    with pytest.MonkeyPatch.context() as patch, chdir(cwd or Path.cwd()):
        for name, value in environment.items():
            patch.setenv(name, value)
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
