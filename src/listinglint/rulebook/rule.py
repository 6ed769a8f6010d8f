"""A rule: a sentence in YAML with all that is said about it, read strictly."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from string import Formatter
from typing import Annotated

import msgspec

from listinglint.facts.registry import fact_named
from listinglint.model.links import rule_page
from listinglint.model.report import Complaint, Severity
from listinglint.model.wording import Wording
from listinglint.rulebook.fault import RuleFault
from listinglint.rulebook.selection import RuleStruct, Selection
from listinglint.rulebook.verbs import Check

BOTH = Wording("both the en and the zh text must be there", "en 和 zh 两种文字都要写")
NOT_STRICT = Wording(
    "what belongs to standard or legal belongs to the profile strict, too",
    "属于 standard 或 legal 的规则也要列入 strict",
)
NO_PROFILE = Wording("a rule belongs to a profile", "规则至少要属于一个检查方案")
ONLY_ADVICE = Wording("what is against the law is more than advice", "违法的内容不能只是 advice")
ASKED = Wording(
    "the message asks for {asked}; it may use {known}, without a format",
    "提示语里的 {asked} 无法填写；可用 {known}，且不能带格式",
)
BRACES = Wording("a brace of the message is not closed", "提示语里的花括号没有配对")

Day = Annotated[str, msgspec.Meta(pattern=r"^20\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$")]
"""A day, such as 2026-11-22."""
Name = Annotated[str, msgspec.Meta(pattern="^[a-z][a-z0-9-]*$")]


class Profile(StrEnum):
    """The profiles of every shop; those of platforms are named in `rules/profiles.yaml`."""

    STANDARD = "standard"
    """The default, and quiet: what a careful seller would mend."""
    STRICT = "strict"
    """All that makes a page better as well."""
    LEGAL = "legal"
    """What is against the law."""


class Words(RuleStruct, frozen=True):
    """A text in both languages; neither may be empty."""

    en: str
    zh: str

    def __post_init__(self) -> None:
        if not self.en.strip() or not self.zh.strip():
            raise RuleFault(BOTH)

    @property
    def wording(self) -> Wording:
        """Give the texts as a wording."""
        return Wording(self.en.strip(), self.zh.strip())


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
    finds: list[str] = []
    """For bad ones: quote or place (`page.html:1:5`, `a.jpg`) of every finding, all of them."""
    severity: Severity | None = None
    """For bad ones of a rule that becomes more severe: the severity of its findings."""
    as_of: Day | None = None
    """The day on which the page is judged; none is today."""


class Examples(RuleStruct, frozen=True):
    """Pages that pass, pages with findings, pages about which nothing can be known."""

    good: list[Example]
    bad: list[Example]
    unknown: list[Example] = []
    not_applicable: list[Example] = []
    review: list[Example] = []


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
    profiles: tuple[Name, ...] = (Profile.STANDARD, Profile.STRICT)
    """The profiles that run the rule; every rule belongs to `strict`, but for those of a platform alone."""
    becomes: Change | None = None
    """The day from which the rule is more (or less) severe."""
    confidence: Annotated[float, msgspec.Meta(gt=0, le=1)] = 1.0
    """How sure a hit of this rule is, by which the confidence of what was seen is lessened."""
    group: str = ""
    """The folder the file lies in; filled by the rulebook."""
    is_built_in: bool = False
    """Whether it comes with the tool; filled by the rulebook."""

    def __post_init__(self) -> None:
        if {Profile.STANDARD, Profile.LEGAL}.intersection(self.profiles) and Profile.STRICT not in self.profiles:
            raise RuleFault(NOT_STRICT, "profiles")
        if not self.profiles:
            raise RuleFault(NO_PROFILE, "profiles")
        if Profile.LEGAL in self.profiles and self.severity is Severity.ADVICE:
            raise RuleFault(ONLY_ADVICE, "severity")
        for text in (self.message.en, self.message.zh):
            _refuse_fields(text, self.check.fact)

    @property
    def web_page(self) -> Wording | None:
        """Where the project's own pages tell of it; None for rules of the user's own."""
        return rule_page(self.group, self.id) if self.is_built_in else None

    def severity_on(self, day: date) -> Severity:
        """Give the severity that holds on a day."""
        changed = self.becomes is not None and day.isoformat() >= self.becomes.day
        return self.becomes.severity if changed and self.becomes else self.severity


def _refuse_fields(message: str, fact: str) -> None:
    """Refuse placeholders a message can't fill, or that reach further into the program than the fact's own attributes."""
    known = {"quote", "where", *(f"value.{name}" for name in fact_named(fact).attributes)}
    for _, name, form, conversion in _fields(message):
        if name is not None and (name not in known or form or conversion):
            asked = name + (f"!{conversion}" if conversion else "") + (f":{form}" if form else "")
            raise RuleFault(ASKED.filled(asked="{" + asked + "}", known=", ".join(sorted(known))), "message")


def _fields(message: str) -> list[tuple[str, str | None, str | None, str | None]]:
    try:
        return list(Formatter().parse(message))
    except ValueError as error:
        raise RuleFault(BRACES, "message") from error
