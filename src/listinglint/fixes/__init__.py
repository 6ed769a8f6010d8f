"""Fixes: what mends a finding, as edits of the page's source; sentences are the shop's own settings in the page's own tongue."""

from listinglint.fixes.diff import unified
from listinglint.fixes.fix import Edit, Fix, Withheld, together
from listinglint.fixes.marking import marked
from listinglint.fixes.mending import Mended, mend
from listinglint.fixes.proposing import FIXABLE, propose, withheld
from listinglint.fixes.source import MisplacedError, apply

__all__ = [
    "FIXABLE",
    "Edit",
    "Fix",
    "Mended",
    "MisplacedError",
    "Withheld",
    "apply",
    "marked",
    "mend",
    "propose",
    "together",
    "unified",
    "withheld",
]
