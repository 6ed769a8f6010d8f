"""Findings that were there when a team began: known one by one, and fewer with every page that is fixed.

The file holds a line for each finding, sorted, with paths relative to it, so that a fixed page is a small difference and any
working folder means the same. Only `renewed` shrinks it; a run that compares with it never writes.
"""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
from msgspec import Struct
from msgspec.structs import asdict

from listinglint.model.finding_id import RECIPES, VERSION, fingerprints, silenced_fingerprints
from listinglint.model.listing_path import file_of
from listinglint.model.report import Silenced, Silencer
from listinglint.model.system_reason import reason_of
from listinglint.model.wording import Wording
from listinglint.suppressions.apply import has_looked, quieted
from listinglint.suppressions.notices import NOTES
from listinglint.suppressions.paths import within
from listinglint.suppressions.suppression import plain
from listinglint.yaml_source.regular_file import read_regular

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from listinglint.model.report import Finding, ListingReport

SCHEMA = "listinglint/baseline@1"
_LARGEST = 64 * 1024 * 1024
"""Bytes; 250,000 findings."""
_LONGEST = 60
"""Characters of the words a finding is about, which are there for people who read the file."""
_UNREADABLE = Wording("{file}: can't be read: {why}", "{file}：无法读取：{why}")
_TOO_LARGE = Wording("{file}: is too large for a baseline", "{file}：文件过大，不是基线文件")
_CONFLICT = Wording(
    "{file}:{line}: a merge conflict is not resolved: keep the lines of both sides, or write the baseline anew",
    "{file}:{line}：合并冲突未解决：请保留两边的行，或重新生成基线",
)
_NO_JSON = Wording("{file}:{line}: is not JSON: {why}", "{file}:{line}：不是有效的 JSON：{why}")
_WRONG = Wording("{file}: is no baseline: {why}", "{file}：不是基线文件：{why}")
_NOT_UTF8 = Wording("{file}: is no baseline: it is not UTF-8 text", "{file}：不是基线文件：不是 UTF-8 文本")
_TOO_DEEP = Wording("{file}: is no baseline: it is nested too deeply", "{file}：不是基线文件：嵌套太深")
_OTHER = Wording(
    "{file}: was written by another version ({found}); write it anew with --write-baseline",
    "{file}：由其他版本（{found}）生成，请用 --write-baseline 重新生成",
)


class BaselineError(Exception):
    """A baseline can't be read or written; `why` says it in one line."""

    def __init__(self, why: Wording) -> None:
        self.why = why
        super().__init__(why.en)


class KnownFinding(msgspec.Struct, frozen=True, forbid_unknown_fields=True, order=True):
    """A finding that is known."""

    page: str
    """The listing's path from the folder of the file."""
    rule: str
    about: str
    fingerprint: str


class _File(msgspec.Struct, forbid_unknown_fields=True):
    schema: str
    recipe: str
    """That of the fingerprints; those of pages that were not checked since may still be of an older one."""
    findings: list[KnownFinding]


class Baseline(Struct, frozen=True):
    """What is known about the listings around a folder."""

    folder: Path
    known: frozenset[KnownFinding] = frozenset()


def read(file: Path) -> Baseline:
    """Read a baseline. Raises BaselineError."""
    path = file.as_posix()
    try:
        data = read_regular(file, _LARGEST + 1)
    except OSError as error:
        raise BaselineError(_UNREADABLE.filled(file=path, why=reason_of(error))) from error
    if len(data) > _LARGEST:
        raise BaselineError(_TOO_LARGE.filled(file=path))
    for number, line in enumerate(data.split(b"\n"), 1):
        if line.startswith((b"<<<<<<<", b">>>>>>>", b"=======")):
            raise BaselineError(_CONFLICT.filled(file=path, line=number))
    try:
        told = json.loads(data.decode("utf-8-sig"))
        _refuse_other(path, told)
        held = msgspec.convert(told, _File)
    except json.JSONDecodeError as error:
        raise BaselineError(_NO_JSON.filled(file=path, line=error.lineno, why=error.msg)) from error
    except UnicodeDecodeError as error:
        raise BaselineError(_NOT_UTF8.filled(file=path)) from error
    except RecursionError as error:
        raise BaselineError(_TOO_DEEP.filled(file=path)) from error
    except ValueError as error:
        raise BaselineError(_WRONG.filled(file=path, why=str(error).splitlines()[0])) from error
    return Baseline(folder_of(file), frozenset(held.findings))


def compared(baseline: Baseline, reports: Iterable[ListingReport]) -> list[ListingReport]:
    """Silence the findings a baseline knows. What is said about suppressions is never known: it is about this very day."""
    known = {one.fingerprint for one in baseline.known}
    return [quieted(report, _aside(report, _all_names(baseline.folder, report), known)) for report in reports]


def gone(baseline: Baseline, reports: Sequence[ListingReport]) -> frozenset[KnownFinding]:
    """Give what a baseline knows and these reports (not yet compared with it) no longer find, having looked."""
    checked = {within(baseline.folder, report.path): report for report in reports}
    feeds = {file_of(path) for path in checked}
    found: set[str] = set()
    for report in reports:
        names = zip(report.findings, _all_names(baseline.folder, report), strict=True)
        found.update(name for finding, both in names if finding.rule not in NOTES for name in both)
        for recipe in RECIPES:
            found.update(silenced_fingerprints(report, within(baseline.folder, report.path), recipe))
    return frozenset(one for one in baseline.known if one.fingerprint not in found and _has_looked(one, checked, feeds))


def renewed(baseline: Baseline, reports: Sequence[ListingReport]) -> Baseline:
    """Give the baseline of what these reports (not yet compared with it) find.

    Of what was known, that is kept which they can't tell: pages that were not checked but are still there, rules that did
    not run or could not see everything.
    """
    checked = {within(baseline.folder, report.path): report for report in reports}
    feeds = {file_of(path) for path in checked}
    kept = {
        one
        for one in baseline.known
        if not _has_looked(one, checked, feeds) and (baseline.folder / file_of(one.page)).exists()
    }
    return Baseline(baseline.folder, frozenset(kept | _known(baseline.folder, reports)))


def difference(before: Baseline, after: Baseline, reports: Iterable[ListingReport]) -> tuple[int, int]:
    """Count what is new and what is gone in a renewed baseline; an older name of a finding is still its name."""
    older = {old: new for report in reports for new, *others in _all_names(before.folder, report) for old in others}
    was = {older.get(one.fingerprint, one.fingerprint) for one in before.known}
    now = {one.fingerprint for one in after.known}
    return len(now - was), len(was - now)


def text_of(baseline: Baseline) -> str:
    """Give the text of the file: a line for each finding, sorted."""
    lines = ",\n".join(f"    {_line(one)}" for one in sorted(baseline.known))
    findings = f"[\n{lines}\n  ]" if lines else "[]"
    return f'{{\n  "schema": "{SCHEMA}",\n  "recipe": "{VERSION}",\n  "findings": {findings}\n}}\n'


def folder_of(file: Path) -> Path:
    """Give the folder that paths in a baseline start from."""
    return Path(os.path.normpath(Path.cwd() / file)).parent


def _known(folder: Path, reports: Iterable[ListingReport]) -> set[KnownFinding]:
    return {
        KnownFinding(within(folder, report.path), finding.rule, _about(report, finding), name)
        for report in reports
        for finding, name in zip(report.findings, _names(folder, report), strict=True)
        if finding.rule not in NOTES
    }


def _names(folder: Path, report: ListingReport) -> tuple[str, ...]:
    return fingerprints(report, within(folder, report.path))


def _all_names(folder: Path, report: ListingReport) -> list[tuple[str, ...]]:
    """Give the fingerprints of each finding by every recipe, that of today first."""
    path = within(folder, report.path)
    return list(zip(*(fingerprints(report, path, recipe) for recipe in RECIPES), strict=True))


def _about(report: ListingReport, finding: Finding) -> str:
    picture = finding.where.file if finding.where.file != report.path else ""
    return plain(finding.quote)[:_LONGEST] or picture[:_LONGEST]


def _has_looked(known: KnownFinding, checked: Mapping[str, ListingReport], feeds: AbstractSet[str]) -> bool:
    """Tell whether the page of a finding was looked at by its rule; goods that are no longer in their feed were, too."""
    if known.page in checked:
        return has_looked(known.rule, checked[known.page])
    return known.page != file_of(known.page) in feeds


def _aside(report: ListingReport, names: Iterable[tuple[str, ...]], known: AbstractSet[str]) -> list[Silenced | None]:
    return [
        Silenced(finding, Silencer.BASELINE) if not known.isdisjoint(both) and finding.rule not in NOTES else None
        for finding, both in zip(report.findings, names, strict=True)
    ]


def _line(known: KnownFinding) -> str:
    """Write a finding in one line; what can't be shown is escaped."""
    pairs = (f'"{key}": {json.dumps(text, ensure_ascii=not text.isprintable())}' for key, text in asdict(known).items())
    return f"{{{', '.join(pairs)}}}"


def _refuse_other(path: str, told: object) -> None:
    """Refuse what another version has written before its keys are looked at."""
    if isinstance(told, dict):
        for key, known in (("schema", (SCHEMA,)), ("recipe", RECIPES)):
            if isinstance(told.get(key), str) and told[key] not in known:
                raise BaselineError(_OTHER.filled(file=path, found=told[key][:80]))
