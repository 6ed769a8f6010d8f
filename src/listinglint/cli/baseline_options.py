"""What is known and what changed: suppressions, the baseline and `--since`, for a run of `check`."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from listinglint.cli.language import say
from listinglint.cli.options import refuse, write
from listinglint.config.enums import Level
from listinglint.model import clock
from listinglint.model.wording import Wording

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from listinglint.cli.setup import Setup
    from listinglint.config.settings import Settings
    from listinglint.model.report import ListingReport, Report
    from listinglint.model.wording import Language
    from listinglint.suppressions.apply import Suppressions
    from listinglint.suppressions.baseline import Baseline
    from listinglint.suppressions.sidecars import Sidecars

DEFAULT = "listinglint-baseline.json"
WRITTEN = Wording(
    "{file}: known findings: {count} ({new} new, {gone} gone)",
    "{file}：基线现有 {count} 处问题（新增 {new}，减少 {gone}）",
)
USE_IT = Wording(
    "use it with --baseline {file}, or write `baseline: {file}` into listinglint.yaml",
    "使用时加 --baseline {file}，或在 listinglint.yaml 中写 baseline: {file}",
)
NOT_WRITTEN = Wording("{file}: can't be written: {why}", "{file}：无法写入：{why}")
NO_FOLDER = Wording("no such folder", "找不到文件夹")
SOME_CHANGED = Wording(
    "{kept} of {all} listings changed since {revision}", "自 {revision} 以来，{all} 个商品中有 {kept} 个变动"
)
NONE_CHANGED = Wording(
    "nothing changed since {revision}: listings not checked: {left}",
    "自 {revision} 以来没有变动：{left} 个商品未检查",
)

BaselineOption = Annotated[
    Path | None,
    typer.Option(
        "--baseline",
        help=say("Report only what is not in this file of known findings.", "只报告不在此基线文件中的问题。"),
        metavar="FILE",
    ),
]
Write = Annotated[
    bool,
    typer.Option(
        "--write-baseline",
        help=say(
            f"Write what is found now as the baseline ({DEFAULT}, unless --baseline or the configuration names another).",
            f"把目前的问题写入基线（默认 {DEFAULT}，可由 --baseline 或配置指定）。",
        ),
    ),
]
Since = Annotated[
    str | None,
    typer.Option(
        help=say(
            "Only listings that changed since this git revision, or that show a changed picture.",
            "只检查自此 git 版本以来变动的商品（包括图片变动）。",
        ),
        metavar="REVISION",
    ),
]


def suppressions(setup: Setup, settings: Settings, sidecars: Sidecars) -> Suppressions:
    """Tell by which rules to silence where these settings hold, and what to say about suppressions there."""
    from listinglint.model.report import Severity
    from listinglint.rulebook.rule import Profile
    from listinglint.suppressions.apply import Suppressions
    from listinglint.suppressions.notices import NOTES
    from listinglint.suppressions.suppression import RuleIndex

    rules = setup.book(settings)
    legal = frozenset(rule.id for rule in rules if Profile.LEGAL in rule.profiles)
    today = setup.as_of or clock.today()
    wanted = {
        name: note.severity if (level := settings.severity.get(name)) is None else Severity(level)
        for name, note in NOTES.items()
        if settings.severity.get(name) is not Level.OFF
        and name not in settings.ignore
        and (not settings.select or name in settings.select)
    }
    return Suppressions(RuleIndex({rule.id: rule.complaint for rule in rules}, legal, today), wanted, sidecars)


def kept_up(setup: Setup, reports: Sequence[ListingReport], sidecars: Sidecars) -> list[ListingReport]:
    """Give what is to be said about the files of suppressions that a run has met."""
    from listinglint.suppressions.unused import upkeep

    found = (
        upkeep(sidecar, reports, suppressions(setup, setup.settings_for(sidecar.path), sidecars))
        for sidecar in sidecars.met.values()
    )
    return [report for report in found if report.findings]


def changed(paths: Sequence[str], revision: str, setup: Setup) -> list[str]:
    """Keep the listings that changed since a revision, and say on standard error how many that are."""
    from listinglint.pipeline.changed_since import Changes, ChangesError

    try:
        kept, left = Changes(revision, lambda path: judged_by(path, setup)).among(paths)
    except ChangesError as error:
        refuse(error.why.of(setup.language))
    kept = [path for path in kept if path in paths or not setup.excluded(path)]
    told = (SOME_CHANGED if kept else NONE_CHANGED).filled(
        kept=len(kept), left=left, all=len(kept) + left, revision=revision
    )
    write(told.of(setup.language) + "\n", error=True)
    return kept


def judged_by(path: str, setup: Setup) -> Iterator[Path]:
    """Give the files, there or not, that a listing is judged by beside its own: a change in one may change its findings."""
    from listinglint.config.files import NAME
    from listinglint.suppressions.sidecars import candidates

    for beside in candidates(path):
        yield from (beside, beside.with_name(NAME))
    for layer in setup.lookup.layers_for(path):
        file, *place = layer.where(("rules",)).rsplit(":", 2)
        if len(place) == 2:  # options and variables are in no file
            yield Path.cwd() / file
    settings = setup.settings_for(path)
    yield from map(Path, (*settings.rules, *settings.phrases))


@dataclass(frozen=True, slots=True)
class Comparison:
    """Compares a report with the baselines that settings name, after writing them if that is asked for."""

    setup: Setup
    is_written: bool
    _books: dict[str, Baseline] = field(default_factory=dict)

    def prepare(self, paths: Iterable[str]) -> None:
        """Read the baselines; one that is wrong ends the run before a page is looked at."""
        for file in dict.fromkeys(map(self._file, paths)):
            if file:
                self._books[file] = _baseline(Path(file), self.setup.language, may_lack=self.is_written)

    def compared(self, report: Report) -> Report:
        """Give the report without what is known."""
        from listinglint.suppressions import baseline as known

        found: dict[str, ListingReport] = {}
        mended = 0
        for file, before in self._books.items():
            reports = [listing for listing in report.listings if self._file(listing.path) == file]
            book = _written(Path(file), before, reports, self.setup) if self.is_written else before
            mended += 0 if self.is_written else len(known.gone(before, reports))
            found.update((one.path, one) for one in known.compared(book, reports))
        listings = tuple(found.get(listing.path, listing) for listing in report.listings)
        return replace(report, listings=listings, mended=mended) if self._books else report

    def _file(self, path: str) -> str:
        return self.setup.settings_for(path).baseline or (DEFAULT if self.is_written else "")


def _baseline(file: Path, language: Language, *, may_lack: bool) -> Baseline:
    from listinglint.suppressions import baseline as known

    if may_lack and not file.exists():
        if not file.parent.is_dir():
            refuse(NOT_WRITTEN.filled(file=file.as_posix(), why=NO_FOLDER.of(language)).of(language))
        return known.Baseline(known.folder_of(file))
    try:
        return known.read(file)
    except known.BaselineError as error:
        refuse(error.why.of(language))


def _written(file: Path, before: Baseline, reports: Sequence[ListingReport], setup: Setup) -> Baseline:
    from listinglint.suppressions.baseline import renewed, text_of

    after = renewed(before, reports)
    try:
        there = file.resolve()  # a link stays one
        part = there.with_name(f".{there.name}.part")
        part.write_text(text_of(after), "utf-8", newline="\n")
        part.replace(there)
    except OSError as error:
        refuse(NOT_WRITTEN.filled(file=file.as_posix(), why=error.strerror or error).of(setup.language))
    counts = {"new": len(after.known - before.known), "gone": len(before.known - after.known)}
    write(WRITTEN.filled(file=file.as_posix(), count=len(after.known), **counts).of(setup.language) + "\n", error=True)
    if not any(setup.settings_for(report.path).baseline for report in reports):
        write(USE_IT.filled(file=file.as_posix()).of(setup.language) + "\n", error=True)
    return after
