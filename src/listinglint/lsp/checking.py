"""The text of an editor → what is said about it, in steps, so that a run that nobody waits for any more ends soon."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from listinglint.facts.evidence import Evidence
from listinglint.loaders.find import Source
from listinglint.loaders.html.meter import Meter
from listinglint.loaders.html.page import read_page
from listinglint.model.report import Report
from listinglint.pipeline.baselines import read_baselines
from listinglint.pipeline.check import Checked, report_on

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from threading import Event

    from listinglint.facts.ports import PhotoJudge, PhotoSight, Reading, TextReader, Tools, Unavailable
    from listinglint.model.listing import Picture
    from listinglint.pipeline.baselines import Baselines
    from listinglint.pipeline.plan import Plan, Planner
    from listinglint.rulebook.rule import Rule

_AT_ONCE = 4
"""Pictures that are read before it is asked again whether the answer is still wanted: a second or two."""


class Stale(BaseException):
    """The text has changed meanwhile. Not an Exception, which would count as a rule that broke."""


class EditedPage(Struct, frozen=True):
    """A page as it stands in an editor, saved or not."""

    words: str
    file: Path
    root: Path
    """The folder that is open in the editor; no picture is looked for outside of it."""

    @property
    def name(self) -> str:
        """Name the page as `check` would, where the server was started."""
        here = Path.cwd()
        return (self.file.relative_to(here) if self.file.is_relative_to(here) else self.file).as_posix()


class CheckContext(Struct, frozen=True):
    """What one page is checked with."""

    plan: Plan
    baselines: Baselines

    def of_the_page_alone(self) -> CheckContext:
        """Leave the pictures out."""
        return replace(self, plan=replace(self.plan, tools=replace(self.plan.tools, reader=None, eyes=None)))


def context_for(planner: Planner, name: str) -> CheckContext | None:
    """Return what a page of this name is checked with, or None if it is not to be checked.

    Files of settings and rules are read anew each time, for they may be open in the editor too. Raises ConfigError,
    RuleError, PhraseError or BaselineError, as `why` says.
    """
    now = planner.anew()
    settings = now.settings_for(name)
    if now.excluded(name, settings):
        return None
    plan = now.plan(Source(name, Path(name)), settings)
    return CheckContext(plan, read_baselines([plan]))


def check(text: EditedPage, context: CheckContext, stale: Event) -> Checked:
    """Check a text. Raises Stale between two elements, two rules, or a few pictures, once `stale` is set."""
    plan = context.plan
    meter = Meter(plan.settings.limits, partial(_go_on, stale))
    evidence = Evidence(
        read_page(text.words, text.name, text.file.parent, text.root, meter=meter), _interruptible(plan.tools, stale)
    )
    most = plan.settings.limits.findings
    report = report_on(evidence, _until(stale, plan.rules), plan.profiles, plan.suppressions, most=most)
    return Checked(plan, evidence, context.baselines.compared(Report((report,))).listings[0])


def _interruptible(tools: Tools, stale: Event) -> Tools:
    reader = _Reader(tools.reader, stale) if tools.reader else None
    eyes = _Eyes(tools.eyes, stale) if tools.eyes else None
    return replace(tools, reader=reader, eyes=eyes)


def _until(stale: Event, rules: Sequence[Rule]) -> Iterator[Rule]:
    for rule in rules:
        _go_on(stale)
        yield rule


def _go_on(stale: Event) -> None:
    if stale.is_set():
        raise Stale


class _Reader(Struct, frozen=True):
    """A reader that stops between pictures."""

    reader: TextReader
    stale: Event

    def read(self, pictures: Sequence[Picture]) -> list[Reading | Unavailable]:
        found: list[Reading | Unavailable] = []
        for start in range(0, len(pictures), _AT_ONCE):
            _go_on(self.stale)
            found.extend(self.reader.read(pictures[start : start + _AT_ONCE]))
        return found


class _Eyes(Struct, frozen=True):
    """Eyes that stop between pictures."""

    eyes: PhotoJudge
    stale: Event

    def judge(
        self, pictures: Sequence[Picture], readings: Sequence[Reading | Unavailable | None]
    ) -> list[PhotoSight | Unavailable]:
        found: list[PhotoSight | Unavailable] = []
        for start in range(0, len(pictures), _AT_ONCE):
            _go_on(self.stale)
            stop = start + _AT_ONCE
            found.extend(self.eyes.judge(pictures[start:stop], readings[start:stop]))
        return found
