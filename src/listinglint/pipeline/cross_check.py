"""The second pass over a run: what shows only when its listings are laid side by side.

Each listing leaves a little behind (the hashes of its photos, and what its page asks to silence) when it is let go. Once all
were looked at, the rules that ask for such facts are judged again where there is something to add. What is found does not
depend on the order of the listings.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Final, NamedTuple

import msgspec
from msgspec import Struct, field
from msgspec.structs import replace

from listinglint.facts.evidence import Evidence
from listinglint.facts.photos.shared_photos import comparable_photos, photos_in_common
from listinglint.facts.ports import ShownPhoto, Tools
from listinglint.model.listing import Listing
from listinglint.model.report import Verdict, reading_order, worst
from listinglint.pipeline.judge import judge
from listinglint.suppressions.apply import PageSuppressions, read_suppressions, silence
from listinglint.suppressions.sidecars import Sidecars

if TYPE_CHECKING:
    from collections.abc import Sequence

    from listinglint.model.report import ListingReport, RuleResult
    from listinglint.pipeline.check import Checked
    from listinglint.pipeline.plan import Plan
    from listinglint.rulebook.rule import Rule

FACTS: Final = frozenset({"shared_photos"})
"""The facts of which more may be found when listings are compared."""
MOST: Final = 5_000
"""Photos that are compared in a run, two kB each: five to ten seconds at most. Of more, some are chosen by what they show, so
that copies of a picture are chosen or left out together, whatever listings they are in."""


class LeftBehind(Struct, frozen=True):
    """What there is to compare of a listing when it is let go; it can be sent to another process."""

    photos: tuple[ShownPhoto, ...]
    page: PageSuppressions


class _Left(Struct, frozen=True):
    """What a listing leaves behind."""

    plan: Plan
    rules: tuple[Rule, ...]
    page: PageSuppressions


class _Kept(NamedTuple):
    """A photo that may be compared; sorted, they stand in an order that has nothing to do with that of the run."""

    key: bytes
    listing: str
    picture: str
    photo: ShownPhoto
    left: _Left


class CrossCheck(Struct):
    """Keeps what listings leave behind, and compares it at the end."""

    most: int = MOST
    _kept: list[_Kept] = field(default_factory=list)

    def remember(self, checked: Checked) -> None:
        """Keep what there is to compare of a listing, if a rule asks for it."""
        self.keep(checked.plan, checked.report, left_behind(checked))

    def keep(self, plan: Plan, report: ListingReport, behind: LeftBehind | None) -> None:
        """Keep what a listing has left behind, wherever it was checked."""
        if behind is None:
            return
        left = _Left(plan, _asking(plan, report), behind.page)
        self._kept += [_Kept(_key(photo), report.path, photo.picture, photo, left) for photo in behind.photos]
        if len(self._kept) > 2 * self.most:
            self._choose()

    def completed(self, reports: Sequence[ListingReport]) -> list[ListingReport]:
        """Return the reports of all listings, with what comparing them found."""
        self._choose()
        left = {kept.listing: kept.left for kept in self._kept}
        shared = photos_in_common(kept.photo for kept in self._kept)
        return [
            _completed(report, shared[report.path], left[report.path]) if report.path in shared else report
            for report in reports
        ]

    def _choose(self) -> None:
        self._kept = sorted(self._kept, key=lambda kept: kept[:3])[: self.most]


def left_behind(checked: Checked) -> LeftBehind | None:
    """Take what there is to compare of a listing; None where no rule asks for it, or there is nothing."""
    plan, listing = checked.plan, checked.evidence.listing
    photos = comparable_photos(checked.evidence) if _asking(plan, checked.report) else ()
    if not photos:
        return None
    sidecars = plan.suppressions.sidecars if plan.suppressions else Sidecars()
    return LeftBehind(photos, read_suppressions(listing, sidecars))


def _asking(plan: Plan, report: ListingReport) -> tuple[Rule, ...]:
    """Return the rules that ask for what is compared, and that concern the listing."""
    judged = {result.rule for result in report.rules if result.verdict is not Verdict.NOT_APPLICABLE}
    return tuple(rule for rule in plan.rules if rule.check.fact in FACTS and rule.id in judged)


def _key(photo: ShownPhoto) -> bytes:
    """Name a photo by what it shows."""
    return hashlib.blake2b(repr(photo.facts.fingerprint[:1]).encode(), digest_size=8).digest()


def _completed(report: ListingReport, shared: dict[str, ShownPhoto], left: _Left) -> ListingReport:
    """Add to a report what its rules say about the photos that other listings show as well."""
    seen = Evidence(Listing(report.path, report.title, ""), Tools(as_of=left.plan.tools.as_of), shared)
    rules = (msgspec.structs.replace(rule, applies_when=[]) for rule in left.rules)  # they do: that was asked before
    more = judge(seen, rules)
    added = {result.rule: result for result in more.rules if result.verdict in {Verdict.FAIL, Verdict.REVIEW}}
    found = (finding for finding in more.findings if finding.rule in added)
    report = replace(
        report,
        findings=tuple(sorted((*report.findings, *found), key=reading_order(left.page.files))),
        rules=tuple(_joined(result, added.get(result.rule)) for result in report.rules),
    )
    return silence(left.page, report, left.plan.suppressions) if left.plan.suppressions else report


def _joined(first: RuleResult, second: RuleResult | None) -> RuleResult:
    """Join the verdicts of a rule on what one listing shows and on what all do."""
    if second is None:
        return first
    unseen = first.reason if first.verdict is Verdict.UNKNOWN else first.unseen
    return replace(first, verdict=worst([first.verdict, second.verdict]), reason=None, unseen=unseen)
