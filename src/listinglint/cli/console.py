"""The console: what is written to it, and how a run that can't be is refused."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING, NoReturn

import typer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listinglint.model.wording import Language


class Refused(typer.Exit):
    """The end of a run that could not be; the reason has been written already."""

    def __init__(self) -> None:
        super().__init__(2)


class Stopped(SystemExit):
    """The end of a run that a person has stopped, of which the last word has been said."""

    def __init__(self) -> None:
        super().__init__(130)


def refuse(message: str) -> NoReturn:
    """End the run with one line on standard error: usage, configuration or load error."""
    write(message + "\n", error=True)
    raise Refused


def write(text: str, *, error: bool = False) -> None:
    """Write to the console; characters that its charset lacks (a GBK console, a pipe) are replaced, never fatal."""
    stream = sys.stderr if error else sys.stdout
    if stream is None:  # closed by the caller
        return
    encoding = stream.encoding or "utf-8"
    stream.write(text.encode(encoding, errors="replace").decode(encoding))
    stream.flush()


def write_utf8(text: str) -> None:
    """Write data for programs: UTF-8, whatever the console speaks."""
    if sys.stdout is None:
        return
    sys.stdout.flush()
    sys.stdout.buffer.write(text.encode("utf-8", errors="replace"))
    sys.stdout.buffer.flush()


@contextmanager
def refusing(language: Language) -> Iterator[None]:
    """End the run with one line when settings, a file of rules or phrases, or a baseline are wrong."""
    from listinglint.config.files import ConfigError
    from listinglint.phrasebook.errors import PhraseError
    from listinglint.pipeline.workers.errors import EngineError
    from listinglint.rulebook.loader import RuleError
    from listinglint.suppressions.baseline import BaselineError

    try:
        yield
    except (ConfigError, RuleError, PhraseError, BaselineError, EngineError) as error:
        refuse(error.why.of(language))
