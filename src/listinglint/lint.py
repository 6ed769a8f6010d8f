"""Paths in, evidence out: what can't be read becomes a problem of the report, never an exception."""

from __future__ import annotations

from typing import TYPE_CHECKING

from listinglint.evidence.evidence import Evidence
from listinglint.finding import Problem
from listinglint.loaders import files
from listinglint.wording import Wording

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from listinglint.evidence.tools import Tools
    from listinglint.loaders.files import Source

BROKEN = Wording("reading it broke: {error}", "读取时出错：{error}")


def find(paths: Sequence[str], stdin_name: str = "stdin.html") -> tuple[list[Source], list[Problem]]:
    """Find the listings behind paths, and the paths that lead nowhere."""
    sources: dict[str, Source] = {}
    problems: list[Problem] = []
    for path in paths:
        try:
            sources.update((source.path, source) for source in files.find([path], stdin_name))
        except files.LoadError as error:
            problems.append(Problem(error.path, error.why))
    return list(sources.values()), problems


def gather(sources: Iterable[Source], tools: Tools) -> Iterator[Evidence | Problem]:
    """Read listings and get ready to look at them."""
    for source in sources:
        try:
            for listing in files.load(source):
                yield Evidence(listing, tools)
        except files.LoadError as error:
            yield Problem(error.path, error.why)
        except Exception as error:  # noqa: BLE001 - one page that breaks the loader must not hide the others
            yield Problem(source.path, BROKEN.filled(error=f"{type(error).__name__}: {error}"))
