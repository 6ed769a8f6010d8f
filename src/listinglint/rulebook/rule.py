"""A rule: a sentence in YAML with all that is said about it, read strictly."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Annotated

import msgspec

from listinglint.model.complaint import Complaint
from listinglint.model.links import rule_page
from listinglint.model.report import Severity, Told
from listinglint.model.wording import Wording
from listinglint.rulebook.fault import RuleFault
from listinglint.rulebook.message import refuse_fields
from listinglint.rulebook.selection import RuleStruct, Selection
from listinglint.rulebook.verbs import Check
from listinglint.rulebook.words import Words

NOT_STRICT = Wording(
    "what belongs to standard or legal-cn belongs to the profile strict, too",
    "属于 standard 或 legal-cn 的规则也要列入 strict",
)
NO_PROFILE = Wording("a rule belongs to a profile", "规则至少要属于一个检查方案")
NO_BAD = Wording("a bad example is missing, or one for review", "至少要有一个 bad 或 review 的例子")
ONLY_ADVICE = Wording("what is against the law is more than advice", "违法的内容不能只是 advice")
TO_ITSELF = Wording("a rule can't yield to itself", "规则不能让位给自己")
LEGAL = "legal-"
"""How the names of profiles begin that hold the law of a market."""
Day = Annotated[str, msgspec.Meta(pattern=r"^20\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$")]
"""A day, such as 2026-11-22."""
Name = Annotated[str, msgspec.Meta(pattern="^[a-z][a-z0-9-]*$")]


class Profile(StrEnum):
    """The profiles of every shop; those of platforms are named in `rules/profiles.yaml`."""

    STANDARD = "standard"
    """The default, and quiet: what a careful seller would mend."""
    STRICT = "strict"
    """All that makes a page better as well."""
    LEGAL_CN = "legal-cn"
    """What is against the law of China. The law of another market is a profile of its own, such as `legal-eu`."""


class Change(RuleStruct, frozen=True):
    """What a rule becomes on a day that its source announces."""

    day: Day
    severity: Severity


class Reference(RuleStruct, frozen=True):
    """Where a rule comes from, and the day that was read."""

    title: str
    read: Day
    url: str = ""


class File(RuleStruct, frozen=True):
    """What an example's picture tells beside what it shows; names and units are those of `PictureFacts`."""

    format: str = "JPEG"
    mode: str = "RGB"
    profile: str = ""
    credit: str = ""
    made_by: str = ""
    mark: str = ""
    sharpness: float = 20.0
    clipped: float = 0.0
    saturation: float = 0.0
    motif: str = ""
    """Pictures of the same motif are the same picture."""
    colour: str = ""
    """The colour of the goods, as CSS names it; nobody opens a picture that gives neither this nor its ground."""
    ground: str = ""
    """The colour behind the goods; empty is white."""


class Print(RuleStruct, frozen=True):
    """Words painted in an example's picture, one printed line each."""

    lines: list[str] = []
    size: tuple[int, int] = (750, 1000)
    shows: list[str] = []
    """Kinds of photos in it, as a judge would say; empty: not judged."""
    file: File = File()


class Example(RuleStruct, frozen=True):
    """A small page and what the rule says about it. The first of each kind is the rule's documentation."""

    name: str
    html: str
    given: dict[str, Print] = {}
    """The pictures the page shows, by `src`: readings that stand in for files."""
    beside: dict[str, str] = {}
    """The pages of other listings of the run, by path; their pictures are given with those of the page."""
    finds: list[str] = []
    """For bad ones: quote or place (`page.html:1:5`, `a.jpg`) of every finding, all of them."""
    severity: Severity | None = None
    """For bad ones of a rule that becomes more severe: the severity of its findings."""
    as_of: Day | None = None
    """The day on which the page is judged; none is today."""


class Examples(RuleStruct, frozen=True):
    """Pages that pass, pages with findings, pages about which nothing can be known."""

    good: list[Example]
    bad: list[Example] = []
    """A rule that never fails, since it can only ask a person to look, has none."""
    unknown: list[Example] = []
    not_applicable: list[Example] = []
    review: list[Example] = []

    def __post_init__(self) -> None:
        if not self.bad and not self.review:
            raise RuleFault(NO_BAD, "bad")


class Rule(RuleStruct, frozen=True):
    """One rule file."""

    id: str
    summary: Words
    why: Words
    fix: Words
    message: Words
    severity: Severity
    complaint: Complaint
    check: Check
    references: list[Reference]
    since: str
    examples: Examples
    applies_when: list[Selection] = []
    """What must be there for the rule to apply, such as goods that have sizes."""
    except_when: list[Selection] = []
    """What the rule is not for, such as food; where that is in doubt or can't be seen, the rule applies."""
    profiles: tuple[Name, ...] = (Profile.STANDARD, Profile.STRICT)
    """The profiles that run the rule; every rule belongs to `strict`, but for those of a platform alone."""
    becomes: Change | None = None
    """The day from which the rule is more (or less) severe."""
    confidence: Annotated[float, msgspec.Meta(gt=0, le=1)] = 1.0
    """How sure a hit of this rule is, by which the confidence of what was seen is lessened."""
    told: Told = Told.EACH
    """How often its findings are told."""
    yields_to: list[Name] = []
    """Rules that say the same and more: where one of them has a finding about the same picture, words or page, this one is silent."""
    group: str = ""
    """The folder the file lies in; filled by the rulebook."""
    is_built_in: bool = False
    """Whether it comes with the tool; filled by the rulebook."""

    def __post_init__(self) -> None:
        if {Profile.STANDARD, Profile.LEGAL_CN}.intersection(self.profiles) and Profile.STRICT not in self.profiles:
            raise RuleFault(NOT_STRICT, "profiles")
        if not self.profiles:
            raise RuleFault(NO_PROFILE, "profiles")
        if self.is_legal and self.severity is Severity.ADVICE:
            raise RuleFault(ONLY_ADVICE, "severity")
        if self.id in self.yields_to:
            raise RuleFault(TO_ITSELF, "yields_to")
        for text in (self.message.en, self.message.zh):
            refuse_fields(text, self.check)

    @property
    def is_legal(self) -> bool:
        """Whether it is about the law of some market: no comment in a page silences it."""
        return any(name.startswith(LEGAL) for name in self.profiles)

    @property
    def web_page(self) -> Wording | None:
        """Where the project's own pages tell of it; None for rules of the user's own."""
        return rule_page(self.group, self.id) if self.is_built_in else None

    def severity_on(self, day: date) -> Severity:
        """Give the severity that holds on a day."""
        changed = self.becomes is not None and day.isoformat() >= self.becomes.day
        return self.becomes.severity if changed and self.becomes else self.severity
