"""One check of what was dropped, in a thread of its own: how far it is, and in the end what came out of it."""

from __future__ import annotations

import contextlib
import threading
import time
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct, field
from msgspec.structs import replace

from listinglint.config.files import ConfigError
from listinglint.desk.copies import Copies
from listinglint.desk.reviews import apart_from, beside_listings, sorted_by_reason
from listinglint.desk.tables import TableOffer, offers, without
from listinglint.desk.ways_out import for_the_page, shown_on_the_page
from listinglint.loaders.folders import listings_in
from listinglint.model.wording import Wording
from listinglint.phrasebook.errors import PhraseError
from listinglint.pipeline.baselines import read_baselines
from listinglint.pipeline.run import Settling, check_all, planned, with_fixability
from listinglint.pipeline.telling import told_once
from listinglint.pipeline.thumbnails import side_for, thumbnails_of
from listinglint.rulebook.loader import RuleError
from listinglint.suppressions.baseline import BaselineError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from listinglint.desk.drop import Drop
    from listinglint.facts.ports import Reading, TextReader, Unavailable
    from listinglint.model.complaint_counts import ComplaintCounts
    from listinglint.model.listing import Picture
    from listinglint.model.report import Report
    from listinglint.pipeline.check import Checked
    from listinglint.pipeline.plan import Plan, Planner
    from listinglint.reporters.html import Illustration

MOST_ILLUSTRATED = 60
"""Listings whose pictures are shown; a report on more of them would not fit into a page."""
_AT_ONCE = 4
"""Pictures that are read before progress is told; as many as a common computer reads side by side."""
BROKE = Wording("the check broke: {error}", "检查时出错：{error}")
NOTHING = Wording("nothing that was dropped could be taken", "拖入的内容都无法接收")


class Cancelled(BaseException):
    """The user does not wait for the check any more; no error, so that nothing on the way takes it for a broken rule."""


class Progress(Struct):
    """How far a check is."""

    listings: int = 0
    of_listings: int = 0
    """Pages, exports and packs of pictures; 0 as long as nobody knows."""
    pictures: int = 0
    of_pictures: int = 0
    """Those of the listings that were opened."""
    rows: int = 0
    """Reviews that are sorted."""
    since: float = field(default_factory=time.monotonic)


class Outcome(Struct, frozen=True):
    """What a check came to."""

    report: Report
    illustrations: dict[str, tuple[Illustration, ...]]
    copies: Copies
    skipped: dict[str, int]
    """Files that are no listings, by kind."""
    complaints: ComplaintCounts | None
    """What the reviews among it complain about; None: there are none."""
    tables: tuple[TableOffer, ...] = ()
    """Tables that may hold goods, and were not read."""


class Job:
    """Checks a drop; only one runs at a time, as the files of a check are named from the working folder."""

    def __init__(self, drop: Drop, planner: Planner, tables: Sequence[str] = ()) -> None:
        self.drop = drop
        self.progress = Progress()
        self.outcome: Outcome | None = None
        self.failure: Wording | None = None
        self._planner, self._tables = planner, tables
        self._is_cancelled = threading.Event()
        self._thread = threading.Thread(target=self._run, name="check", daemon=True)

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    @property
    def is_running(self) -> bool:
        """Whether it has begun and not ended."""
        return self._thread.is_alive()

    def cancel(self, patience: float = 30) -> None:
        """End it; waits until the picture that is being read is done, so many seconds at most."""
        self._is_cancelled.set()
        if self._thread.is_alive():
            self._thread.join(patience)

    def _run(self) -> None:
        try:
            self.drop.unpack()
            # Names in the report are as the user knows them, and files beside the pages are found, as on the command line.
            with contextlib.chdir(self.drop.folder):
                self.outcome = self._checked()
        except Cancelled:
            pass
        except (ConfigError, RuleError, PhraseError, BaselineError) as error:
            self.failure = error.why
        except Exception as error:  # noqa: BLE001 - told on the page; the next drop may go well
            self.failure = BROKE.filled(error=f"{type(error).__name__}: {error}")

    def _checked(self) -> Outcome | None:
        entries = self.drop.entries()
        if not entries:
            self.failure = NOTHING
            return None
        held = listings_in(Path())
        complaints = sorted_by_reason(held.reviews, self._on_row)
        found = offers(held.tables)
        chosen = {path: one.columns for path, one in found.items() if path in self._tables}
        offered = tuple(one for path, one in found.items() if path not in chosen)
        aside = {*held.reviews, *(one.path for one in offered)}
        planner = replace(self._planner, tables=chosen)
        run = without(apart_from(planned([name for name in entries if name not in aside], planner)), offered)
        baselines = read_baselines(run.plans)
        run = replace(run, plans=tuple(self._counted(plan) for plan in run.plans))
        self.progress.of_listings = len(run.plans)
        illustrations: dict[str, tuple[Illustration, ...]] = {}
        copies = Copies(self.drop.folder.with_name("copies"))
        copies.forget()  # those of an earlier check of this drop

        def each(one: Checked) -> Checked:
            self._go_on()
            one = with_fixability(one)
            if len(illustrations) < MOST_ILLUSTRATED:
                shown = thumbnails_of(one.evidence, one.report, side_for(len(run.plans)))
                illustrations[one.report.path] = shown_on_the_page(shown)
            copies.keep(one)
            return one

        report = told_once(baselines.compared(check_all(run, Settling(each), self._on_progress)))
        complaints = beside_listings(complaints, report)
        return Outcome(for_the_page(report), illustrations, copies, dict(run.skipped), complaints, offered)

    def _on_row(self) -> None:
        self._go_on()
        self.progress.rows += 1

    def _counted(self, plan: Plan) -> Plan:
        reader = plan.tools.reader
        return plan if reader is None else replace(plan, tools=replace(plan.tools, reader=_Counted(self, reader)))

    def _on_progress(self, done: int, _of: int) -> None:
        self._go_on()
        self.progress.listings = done

    def _go_on(self) -> None:
        if self._is_cancelled.is_set():
            raise Cancelled


class _Counted:
    """A reader of pictures that tells how many it has read."""

    def __init__(self, job: Job, reader: TextReader) -> None:
        self._job, self._reader = job, reader
        self._seen: set[str] = set()

    def read(self, pictures: Sequence[Picture]) -> Sequence[Reading | Unavailable]:
        """Read pictures, a few at a time."""
        progress = self._job.progress
        progress.of_pictures += len(self._new(pictures))
        found: list[Reading | Unavailable] = []
        for start in range(0, len(pictures), _AT_ONCE):
            self._job._go_on()  # noqa: SLF001 - two halves of one thing
            some = pictures[start : start + _AT_ONCE]
            found += self._reader.read(some)
            progress.pictures += len(self._new(some))
            self._seen.update(map(_name, some))
        return found

    def _new(self, pictures: Sequence[Picture]) -> list[Picture]:
        """Give those that were not read before, as they are again for a mended page."""
        return [picture for picture in pictures if _name(picture) not in self._seen]


def _name(picture: Picture) -> str:
    return f"{picture.place.file}\0{picture.path}"
