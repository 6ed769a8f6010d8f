"""What a results file says all in all, read line by line."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Annotated, Any

import msgspec
from msgspec import Struct, field

from listinglint.catalog.line import SCHEMA
from listinglint.catalog.results import NO_RESULTS, ResultsError, lines_of
from listinglint.model.complaint import Complaint  # noqa: TC001 - msgspec reads annotations at run time
from listinglint.model.report import Severity, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path


class FoundLine(msgspec.Struct):
    """A finding, as far as it is counted."""

    rule: str
    severity: Severity
    verdict: Verdict
    complaint: Complaint
    message: str = ""
    fingerprint: str = ""

    @property
    def level(self) -> str:
        """Its severity, or `review` when a person should look first."""
        return "review" if self.verdict == Verdict.REVIEW else self.severity


class UncheckedLine(msgspec.Struct):
    """Rules that could not be judged."""

    verdict: Verdict
    rules: list[str]


class ResultLine(msgspec.Struct):
    """A line of a results file, as far as it is counted."""

    schema: str
    path: str
    kind: str = "listing"
    reason: str = ""
    supplier: str = ""
    title: str = ""
    findings: list[FoundLine] = []
    unchecked: list[UncheckedLine] = []
    silenced: int = 0

    @property
    def is_broken(self) -> bool:
        """Whether it could not be checked to its end."""
        return self.kind == "problem" or any(one.verdict == Verdict.ERROR for one in self.unchecked)


class _PhotoLine(msgspec.Struct):
    picture: str
    hash: Annotated[str, msgspec.Meta(pattern="^[0-9a-f]{1,144}$")]
    tint: tuple[int, int, int]


class _ChartLine(msgspec.Struct):
    kind: str
    cells: dict[str, tuple[float, float, str]]


class _ComparedLine(ResultLine):
    """A line of a results file, as far as it is compared or exported."""

    verdict: str = ""
    reason: str = ""
    photos: list[_PhotoLine] = []
    copy: str = ""
    promises: dict[str, dict[str, str]] = {}
    charts: list[_ChartLine] = []
    style: str = ""


class Summary(Struct):
    """Totals."""

    listings: int = 0
    broken: int = 0
    named: list[ResultLine] = field(default_factory=list)
    """The first of those that could not be checked to their end."""
    silenced: int = 0
    levels: Counter[str] = field(default_factory=Counter)


MOST_NAMED = 8
_decode = msgspec.json.Decoder(ResultLine).decode


def results_in(file: Path) -> Iterator[dict[str, Any]]:
    """Give what the lines of a results file say, as it is written. Raises ResultsError."""
    for number, line in enumerate(lines_of(file), 1):
        try:
            data = msgspec.json.decode(line)
            schema = msgspec.convert(data, _ComparedLine).schema
        except (ValueError, RecursionError) as error:
            raise ResultsError(NO_RESULTS.filled(file=file.as_posix(), line=number)) from error
        if schema != SCHEMA:
            raise ResultsError(NO_RESULTS.filled(file=file.as_posix(), line=number))
        yield data


def result_lines(files: Iterable[Path]) -> Iterator[ResultLine]:
    """Give the lines of results files one by one. Raises ResultsError."""
    for file in files:
        for number, line in enumerate(lines_of(file), 1):
            try:
                found = _decode(line)
            except (ValueError, RecursionError) as error:
                raise ResultsError(NO_RESULTS.filled(file=file.as_posix(), line=number)) from error
            if found.schema != SCHEMA:
                raise ResultsError(NO_RESULTS.filled(file=file.as_posix(), line=number))
            yield found


def summed(lines: Iterable[ResultLine]) -> Summary:
    """Add up what lines say."""
    total = Summary()
    for line in lines:
        total.listings += line.kind == "listing"
        total.broken += line.is_broken
        if line.is_broken and len(total.named) < MOST_NAMED:
            total.named.append(line)
        total.silenced += line.silenced
        total.levels.update(one.level for one in line.findings)
    return total
