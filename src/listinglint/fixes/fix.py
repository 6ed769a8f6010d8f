"""What a fix is: edits of a page's source, in characters, that make a finding go away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from collections.abc import Iterable

    from listinglint.model.report import Finding
    from listinglint.model.wording import Wording


class Edit(Struct, frozen=True):
    """Characters `start` up to `end` of the decoded page (line ends counted as one) give way to `words`, which are HTML."""

    start: int
    end: int
    words: str


class Fix(Struct, frozen=True):
    """A way to mend one finding."""

    finding: Finding
    title: Wording
    """What it does, for a menu: "Add a colour note"."""
    edits: tuple[Edit, ...]
    is_safe: bool = True
    """Whether it says nothing that the page, the shop's settings or plain courtesy do not say already."""

    @property
    def rule(self) -> str:
        """The rule whose finding it mends."""
        return self.finding.rule


class Draft(Struct, frozen=True):
    """A fix before the mended page was read again, with what that must say."""

    fix: Fix
    news: tuple[str, ...] | None
    """The passages it adds; None for anything."""
    lost: tuple[str, ...] = ()
    """The passages it takes away."""


class NeedsSetting(Struct, frozen=True):
    """A fix that would be offered if the shop had settled something."""

    finding: Finding
    setting: str
    """The key in the configuration, such as `shop.dispatch-hours`."""


def together(fixes: Iterable[Fix]) -> tuple[Fix, ...]:
    """Leave out fixes that would change what an earlier one changes; they get their turn when the page is read again."""
    kept: list[Fix] = []
    for fix in fixes:
        others = [edit for other in kept for edit in other.edits]
        if not any(_collide(edit, other) for edit in fix.edits for other in others):
            kept.append(fix)
    return tuple(kept)


def edited(text: str, edits: Iterable[Edit]) -> str:
    """Make edits in decoded text; those at one place stand in the order they are given."""
    pieces, done = [], 0
    for edit in sorted(edits, key=lambda edit: (edit.start, edit.end)):
        pieces += [text[done : edit.start], edit.words]
        done = edit.end
    return "".join((*pieces, text[done:]))


def _collide(one: Edit, other: Edit) -> bool:
    """Tell whether edits touch the same characters; insertions at one place stand side by side."""
    if one.start == one.end or other.start == other.end:
        return one.start < other.end and other.start < one.end
    return one.start <= other.end and other.start <= one.end
