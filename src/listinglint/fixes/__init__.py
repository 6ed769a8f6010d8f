"""Fixes: what mends a finding, as edits of the page's source; sentences are the shop's own settings in the page's own tongue."""

from listinglint.fixes.apply import FixedPage, mend
from listinglint.fixes.diff import unified
from listinglint.fixes.encode import MisplacedError, apply
from listinglint.fixes.fix import Edit, Fix, NeedsSetting, together
from listinglint.fixes.fixability import marked, reason_against
from listinglint.fixes.propose import FIXABLE, propose, withheld

__all__ = [
    "FIXABLE",
    "Edit",
    "Fix",
    "FixedPage",
    "MisplacedError",
    "NeedsSetting",
    "apply",
    "marked",
    "mend",
    "propose",
    "reason_against",
    "together",
    "unified",
    "withheld",
]
