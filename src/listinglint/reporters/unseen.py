"""What a run could not look at, told once for each kind of reason and not once for each listing and rule."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct, field

from listinglint.model.report import Verdict
from listinglint.model.wording import Cause, Reason, Wording
from listinglint.reporters.entries import COULD_NOT_CHECK, NO_REASON, unchecked

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listinglint.model.report import ListingReport, Report
    from listinglint.reporters.entries import Unchecked

MOST = 6
"""Kinds of reasons that are told, those of most pictures first; what further ones are about is told with each listing."""
_ALL = Wording("{what}: {told}", "{what}：{told}")
_RULES = Wording("{told} [{rules}]", "{told} [{rules}]")
_LISTING = Wording("1 listing: {reason}", "1 个商品：{reason}")
_LISTINGS = Wording("{listings} listings: {reason}", "{listings} 个商品：{reason}")
_ONE = Wording("1 picture{names}: {reason}", "1 张图片{names}：{reason}")
_PICTURES = Wording("{pictures} pictures{names}: {reason}", "{pictures} 张图片{names}：{reason}")
_MANY = Wording(
    "{pictures} pictures of {listings} listings: {reason}", "{listings} 个商品的 {pictures} 张图片：{reason}"
)
_NAME = Wording(" ({first})", "（{first}）")
_NAMES = Wording(" ({first} …)", "（{first} 等）")
_LONGEST_NAME = 40


class _Kind(Struct):
    listings: dict[str, None] = field(default_factory=dict)
    pictures: dict[tuple[str, str], None] = field(default_factory=dict)
    rules: dict[str, None] = field(default_factory=dict)


class Unseen(Struct, frozen=True):
    """What of a run could not be looked at."""

    lines: tuple[Wording, ...]
    rules: tuple[tuple[str, ...], ...]
    """Which rules could not look, for each of the lines."""
    reasons: frozenset[Wording]
    """Those that the lines tell."""

    @property
    def told(self) -> tuple[Wording, ...]:
        """The lines, each saying what it is about."""
        return tuple(_ALL.filled(what=COULD_NOT_CHECK, told=line) for line in self.lines)

    @property
    def by_rules(self) -> tuple[Wording, ...]:
        """The lines, each with its rules: for formats that say nothing more at the listings."""
        pairs = zip(self.lines, self.rules, strict=True)
        return tuple(_RULES.filled(told=line, rules=", ".join(rules)) if rules else line for line, rules in pairs)

    def tells(self, reason: Wording) -> bool:
        """Whether the lines say all of a reason, so that a listing need not."""
        return all(cause.reason in self.reasons for cause in causes(reason))

    def leaves(self, listing: ListingReport) -> tuple[list[str], list[Unchecked]]:
        """Give the rules of a listing that could not look for reasons told here, and what the listing must still say itself."""
        groups = unchecked(listing)
        told = [group for group in groups if group.verdict is Verdict.UNKNOWN and self.tells(group.reason)]
        return [rule for group in told for rule in group.rules], [group for group in groups if group not in told]


def causes(reason: Wording) -> tuple[Cause, ...]:
    """Give the causes of a reason; a plain one is its own."""
    return reason.causes if isinstance(reason, Reason) and reason.causes else (Cause(reason),)


def unseen(report: Report) -> Unseen:
    """Gather what could not be looked at by kind of reason, those of most pictures first."""
    kinds: dict[Wording, _Kind] = {}
    for listing in report.listings:
        for rule, reason in _reasons(listing):
            for cause in causes(reason):
                kind = kinds.setdefault(cause.reason, _Kind())
                kind.listings[listing.path] = None
                kind.rules.update(dict.fromkeys(rule))
                kind.pictures.update(((listing.path, picture), None) for picture in cause.pictures)
    most = sorted(kinds.items(), key=lambda item: -max(len(item[1].pictures), len(item[1].listings)))[:MOST]
    lines = (_line(reason, kind, is_alone=len(report.listings) == 1) for reason, kind in most)
    rules = (tuple(kind.rules) for _, kind in most)
    return Unseen(tuple(lines), tuple(rules), frozenset(reason for reason, _ in most))


def _reasons(listing: ListingReport) -> Iterator[tuple[tuple[str, ...], Wording]]:
    """Give why rules could not look, with the rule where it could not judge at all."""
    for result in listing.rules:
        if result.verdict is Verdict.UNKNOWN:
            yield (result.rule,), result.reason or NO_REASON
        elif result.unseen is not None:
            yield (), result.unseen


def _line(reason: Wording, kind: _Kind, *, is_alone: bool) -> Wording:
    pictures, listings = len(kind.pictures), len(kind.listings)
    if not pictures:
        one_or_more = _LISTING if listings == 1 else _LISTINGS
        return reason if is_alone else one_or_more.filled(listings=listings, reason=reason)
    if listings > 1:
        return _MANY.filled(pictures=pictures, listings=listings, reason=reason)
    first = _name(next(iter(kind.pictures))[1])
    names = (_NAME if pictures == 1 else _NAMES).filled(first=first)
    return (_ONE if pictures == 1 else _PICTURES).filled(pictures=pictures, names=names, reason=reason)


def _name(path: str) -> str:
    """Give the name of a picture's file; the end of a long one tells it apart."""
    name = path.split("?", 1)[0].rsplit("/", 1)[-1] or path
    return name if len(name) <= _LONGEST_NAME else f"…{name[-_LONGEST_NAME:]}"
