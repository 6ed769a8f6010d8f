"""What we say back about a listing: verdicts and findings (no I/O, no rendering)."""

from __future__ import annotations

from collections import Counter
from enum import StrEnum
from typing import TYPE_CHECKING

from msgspec import Struct, field

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from listinglint.model.complaint import Complaint
    from listinglint.model.listing import Place
    from listinglint.model.wording import Wording


class Severity(StrEnum):
    """How much a finding matters."""

    ERROR = "error"
    """Brings complaints for sure, or is against the law."""
    WARNING = "warning"
    """Brings complaints likely."""
    ADVICE = "advice"
    """Makes the page better."""

    @property
    def weight(self) -> int:
        """Order severities: the higher the worse."""
        return {Severity.ADVICE: 1, Severity.WARNING: 2, Severity.ERROR: 3}[self]


class Verdict(StrEnum):
    """What a rule says about a listing."""

    PASS = "pass"  # noqa: S105 - a verdict, no password
    FAIL = "fail"
    REVIEW = "review"
    """The evidence is thin: a person should look."""
    NOT_APPLICABLE = "not-applicable"
    UNKNOWN = "unknown"
    """We could not look, and the reason says why."""
    ERROR = "error"
    """The rule itself broke; the other rules are not touched."""


class Fixable(StrEnum):
    """How a finding can be mended without a person's hand."""

    SAFE = "safe"
    """With `--fix`."""
    UNSAFE = "unsafe"
    """With `--fix --unsafe-fixes`: the seller's own words change, or something is guessed."""
    COPY = "copy"
    """With `--fix --out DIR`, which writes a mended copy of the picture."""


WHOLE = "whole"
"""Among the data of a hit: a message that stands in the place of the rule's own."""


class Told(StrEnum):
    """How often the findings of a rule are told."""

    EACH = "each"
    """Each on its own."""
    ONCE = "once"
    """Those on a listing together, with all their places: what is wrong, and what to do, is the same for each."""
    SHOP = "shop"
    """What a shop says of all its goods: once for all listings of an export, else like `each`."""


class Hit(Struct, frozen=True):
    """What a check found: a place and the data for the rule's message. It knows neither rule nor severity."""

    where: Place
    quote: str = ""
    confidence: float = 1.0
    data: Mapping[str, object] = field(default_factory=dict)
    is_partly: bool = False
    """It is missing in what could be looked at, and the rest may hold it."""
    core: str = ""
    """The words of the quote by which it is known again when the words around them change; empty: all of the quote."""
    also: tuple[Place, ...] = ()
    """Where else the same is said."""
    perhaps: str = ""
    """The words that perhaps say what is missing; empty when none do."""


class Finding(Struct, frozen=True):
    """A hit with the rule's words on it."""

    rule: str
    severity: Severity
    complaint: Complaint
    verdict: Verdict
    """FAIL, or REVIEW when the evidence is thin."""
    message: Wording
    why: Wording
    fix: Wording
    where: Place
    quote: str = ""
    confidence: float = 1.0
    fixable: Fixable | None = None
    """None: a person has to mend it, or nobody has asked whether there is a fix."""
    unseen: Wording | None = None
    """What could not be looked at and may hold what is missing; None when all of it was."""
    brief: Wording | None = None
    """The message without how much was looked at; None when all of it was."""
    core: str = ""
    """As in `Hit`."""
    shown: Place | None = None
    """Where the page shows the picture it stands in; None when it stands in none, or nobody knows."""
    setting: str = ""
    """What the shop has to settle before there is one, such as `shop.dispatch-hours`."""
    page: Wording | None = None
    """The web page about the rule; None for rules of the user's own."""
    summary: Wording | None = None
    """What the rule finds, in a few words that fit any listing."""
    told: Told = Told.EACH
    is_missing: bool = False
    """The listing lacks something: it says nothing of what is there."""
    also: tuple[Place, ...] = ()
    """The other places of the same finding, in reading order."""
    in_shop: Wording | None = None
    """How many of the shop's own complaints give its reason; None where nobody asked, or none does."""


class RuleResult(Struct, frozen=True):
    """The verdict of one rule on one listing; `reason` says why it is unknown, broken or does not apply."""

    rule: str
    verdict: Verdict
    reason: Wording | None = None
    unseen: Wording | None = None
    """Why it could not look any further, although it has found something: there may be more."""

    @property
    def is_whole(self) -> bool:
        """Whether the rule has looked at all there is, so that what it did not find is not there."""
        return self.verdict not in {Verdict.UNKNOWN, Verdict.ERROR} and self.unseen is None


class Asked(Struct, frozen=True):
    """A profile that was asked for, such as a platform's, and the rules it runs."""

    profile: str
    rules: frozenset[str]


class ProfileVerdict(Struct, frozen=True):
    """What the rules of one profile say together."""

    name: str
    verdict: Verdict
    levels: Mapping[str, int]
    """Findings by severity, those that only ask for a look as `review`; levels without a finding are left out. Those that are
    told once for all listings count, as the verdict goes by them."""


class Silencer(StrEnum):
    """Who keeps a finding out of the report."""

    COMMENT = "comment"
    """A comment in the page."""
    SIDECAR = "sidecar"
    """A file beside the page."""
    BASELINE = "baseline"
    """It was there when the baseline was written."""


class Silenced(Struct, frozen=True):
    """A finding that is known and not reported; `reason` is what its silencer says, empty for a baseline."""

    finding: Finding
    by: Silencer
    reason: str = ""


class ListingReport(Struct, frozen=True):
    """All that is said about one listing, findings in reading order."""

    path: str
    title: str
    findings: tuple[Finding, ...]
    rules: tuple[RuleResult, ...]
    """Verdicts after silencing: a rule all of whose findings are silenced passes."""
    silenced: tuple[Silenced, ...] = ()
    asked: tuple[Asked, ...] = ()
    """The profiles that were asked for, when there are several."""
    told_once: tuple[Finding, ...] = ()
    """Findings that hold for (nearly) all listings of an export or a folder, and are told once for all of them."""
    looked: Wording | None = None
    """How much of the listing was looked at, such as "the page's own text (412 words) and 9 of 10 pictures"."""
    is_listing: bool = True
    """False for what is said about an export or folder as a whole, or about a file of silenced findings: it is about no goods."""
    line: int = 1
    """Where the listing begins in its file."""
    site: str = ""
    """The host of the page on the web, as far as it is told."""

    @property
    def verdict(self) -> Verdict:
        """Give the worst verdict that matters, as `worst` ranks them."""
        return worst(result.verdict for result in self.rules)

    @property
    def profiles(self) -> tuple[ProfileVerdict, ...]:
        """Give a verdict for each profile that was asked for, in that order."""
        return tuple(
            ProfileVerdict(
                asked.profile,
                worst(result.verdict for result in self.rules if result.rule in asked.rules),
                levels(one for one in (*self.findings, *self.told_once) if one.rule in asked.rules),
            )
            for asked in self.asked
        )


def worst(verdicts: Iterable[Verdict]) -> Verdict:
    """Give the worst verdict that matters: fail, then review, a broken rule, unknown, else pass."""
    found = set(verdicts)
    ranked = (Verdict.FAIL, Verdict.REVIEW, Verdict.ERROR, Verdict.UNKNOWN)
    return next((verdict for verdict in ranked if verdict in found), Verdict.PASS)


def reading_order(files: Iterable[str]) -> Callable[[Finding], tuple[int, int, int, int, str]]:
    """Return the key that sorts findings as a person meets them: the page, then its pictures, each from the top.

    Args:
        files: The page, then its pictures in page order; findings in any other file come last.
    """
    order = {file: index for index, file in enumerate(files)}

    def key(finding: Finding) -> tuple[int, int, int, int, str]:
        where = finding.where
        top = where.box.top if where.box else 0
        return (order.get(where.file, len(order)), where.line or 0, where.column or 0, top, finding.rule)

    return key


def levels(findings: Iterable[Finding]) -> Counter[str]:
    """Count findings by severity; those that only ask for a look count as `review`."""
    return Counter("review" if finding.verdict is Verdict.REVIEW else finding.severity.value for finding in findings)


class Problem(Struct, frozen=True):
    """A path that could not be linted at all."""

    path: str
    reason: Wording


class Report(Struct, frozen=True):
    """The outcome of a run; every output format is a function of this alone."""

    listings: tuple[ListingReport, ...] = ()
    problems: tuple[Problem, ...] = ()
    mended: int | None = None
    """How many findings of the baseline are gone; None when there was none to compare with."""
    summaries: Mapping[str, Wording] = field(default_factory=dict)
    """What the rules of the run find, in a few words, by their names."""

    def count(self) -> Counter[str]:
        """Count findings by severity; those that only ask for a look count as `review`."""
        return levels(finding for listing in self.listings for finding in listing.findings)
