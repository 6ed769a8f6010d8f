"""What the complaints of a shop come to: how many of each reason, when, and about which goods."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct, field

if TYPE_CHECKING:
    from collections.abc import Mapping

    from listinglint.model.complaint import Complaint
    from listinglint.model.report import Problem


class ReadFile(Struct, frozen=True):
    """A file of reviews that was read."""

    path: str
    rows: int
    """Rows in which a buyer says anything."""
    columns: Mapping[str, tuple[str, ...]]
    """The names of the columns that were read, by what they hold."""


class Quote(Struct, frozen=True):
    """Words of a buyer that give a reason, in their own script."""

    words: str
    file: str
    goods: str = ""
    month: str | None = None


class ReasonCount(Struct, frozen=True):
    """How many complaints give a reason."""

    reason: Complaint
    count: int
    months: Mapping[str, int] = field(default_factory=dict)
    """Counts by month, such as 2026-11; complaints without a readable date are in none."""
    quotes: tuple[Quote, ...] = ()


class GoodsCount(Struct, frozen=True):
    """What is said about one product, or one of its options."""

    name: str
    rows: int
    complaints: int
    reasons: Mapping[Complaint, int] = field(default_factory=dict)


class Prevention(Struct, frozen=True):
    """A rule that found something in the shop's listings, and the complaints of the kind that it prevents."""

    rule: str
    reason: Complaint
    listings: int
    """Listings in which it found something."""
    complaints: int
    """Complaints of the shop that give its reason."""
    about: int | None = None
    """Those of them about goods in whose listings it found something; None where complaints and listings share no name of goods."""


class ComplaintCounts(Struct, frozen=True):
    """The outcome of sorting; every output format is a function of this alone."""

    files: tuple[ReadFile, ...] = ()
    complaints: int = 0
    """Rows that give at least one reason; a row may give several."""
    buyers_faults: int = 0
    """Rows that note fraud by a buyer; they are no complaints."""
    reasons: tuple[ReasonCount, ...] = ()
    """Most first; those that nobody gave are left out."""
    goods: tuple[GoodsCount, ...] = ()
    """Most complaints first; empty where no column names goods."""
    skus: tuple[GoodsCount, ...] = ()
    more_goods: int = 0
    """Rows about goods that were not counted on their own, since there were too many kinds."""
    months: Mapping[str, int] = field(default_factory=dict)
    """Complaints by month."""
    preventions: tuple[Prevention, ...] = ()
    listings: int = 0
    """Listings that the complaints were held against."""
    problems: tuple[Problem, ...] = ()

    @property
    def rows(self) -> int:
        """How many rows were read."""
        return sum(one.rows for one in self.files)

    @property
    def nested(self) -> tuple[ReasonCount, ...]:
        """The reasons with their kinds right below them, else most first."""
        there = {one.reason for one in self.reasons}
        found: list[ReasonCount] = []
        for one in self.reasons:
            if one.reason.broader is one.reason or one.reason.broader not in there:
                found += [
                    one,
                    *(kind for kind in self.reasons if kind.reason.broader is one.reason and kind is not one),
                ]
        return tuple(found)

    def count_of(self, reason: Complaint) -> int:
        """Tell how many complaints give a reason or a kind of it."""
        return next((one.count for one in self.reasons if one.reason is reason), 0)

    def share(self, count: int) -> float:
        """Give the share of all complaints, 0 to 1."""
        return count / self.complaints if self.complaints else 0.0
