"""One suppression: the rule it is about, where it holds, why and until when."""

from __future__ import annotations

import unicodedata
from difflib import get_close_matches
from functools import partial
from typing import TYPE_CHECKING

from msgspec import Struct

from listinglint.config.globs import matches
from listinglint.model.listing_path import file_of
from listinglint.model.wording import Wording
from listinglint.suppressions.notices import EXPIRED, OF_LAW, UNKNOWN_RULE, WITHOUT_REASON, noted

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from listinglint.model.complaint import Complaint
    from listinglint.model.listing import Place
    from listinglint.model.report import Finding, Silencer

Position = tuple[int, int]
"""Line and column of a page, both from 1."""

_MEANT = Wording("; did you mean {name}?", "；是不是想写 {name}？")
_NOTHING = Wording("", "")


class RuleIndex(Struct, frozen=True):
    """What suppressions are judged by."""

    complaints: Mapping[str, Complaint]
    """Every rule there is, whether it runs today or not, and what it prevents."""
    legal: frozenset[str]
    """The rules that nothing in or beside a page may silence."""
    today: date


class Suppression(Struct, frozen=True):
    """A wish not to hear of a rule again."""

    rule: str
    reason: str
    by: Silencer
    where: Place
    """Where it is written."""
    until: date | None = None
    """The last day on which it holds."""
    stretch: tuple[Position, Position] | None = None
    """The part of the page it holds for, the end not included; None: everywhere."""
    files: tuple[str, ...] = ()
    """Patterns of the listings it holds for, from the folder of its file; empty: all."""
    quote: str = ""
    """Words that what it silences is about; empty: any."""
    picture: str = ""
    """Pattern of the pictures it holds for, as the page writes them; empty: the page and its pictures."""

    def covers(self, finding: Finding, at: Position | None) -> bool:
        """Tell whether a finding (on a page it concerns) is silenced; `at` is where the page says or shows what it is about."""
        if finding.rule != self.rule:
            return False
        if self.stretch is not None and (at is None or not self.stretch[0] <= at < self.stretch[1]):
            return False
        if self.quote and plain(self.quote) not in plain(finding.quote):
            return False
        return not self.picture or matches(self.picture, finding.where.file)

    def concerns(self, path: str) -> bool:
        """Tell whether it holds for a listing, given by its path from the suppression's folder; `export.csv` is all its goods."""
        names = {path, file_of(path)}
        return not self.files or any(matches(pattern, name) for pattern in self.files for name in names)

    def objection(self, rule_index: RuleIndex) -> Finding | None:
        """Say why it does not hold at all; None when it does."""
        if self.rule not in rule_index.complaints:
            close = get_close_matches(self.rule, rule_index.complaints, 1)
            meant = _MEANT.filled(name=close[0]) if close else _NOTHING
            return noted(UNKNOWN_RULE, self.where, quote=self.rule, rule=self.rule, meant=meant)
        told = partial(
            noted, where=self.where, quote=self.rule, complaint=rule_index.complaints[self.rule], rule=self.rule
        )
        if self.rule in rule_index.legal:
            return told(OF_LAW)
        if not self.reason:
            return told(WITHOUT_REASON)
        if self.until is not None and self.until < rule_index.today:
            return told(EXPIRED, until=self.until.isoformat())
        return None


def plain(words: str) -> str:
    """Write words so that width, case and white space make no difference."""
    return "".join(unicodedata.normalize("NFKC", words).casefold().split())
