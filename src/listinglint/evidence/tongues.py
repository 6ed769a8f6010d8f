"""The language a listing is written in, for rules that rest on the law of one market."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from listinglint.evidence.seen import Seen

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listinglint.evidence.evidence import Evidence


@dataclass(frozen=True, slots=True)
class Tongue:
    """The language of the page."""

    code: str
    """The first part of its BCP 47 tag, such as zh; empty when nothing tells."""


def tongue(evidence: Evidence) -> Iterator[Seen[Tongue]]:
    """Give the one value there is."""
    yield Seen(Tongue(evidence.listing.language.lower().partition("-")[0]), evidence.title_place)
