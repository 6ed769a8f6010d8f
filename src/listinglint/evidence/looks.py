"""What the photos of a listing show, as far as it can be known: judged by eye where a judge is at hand, else by its words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from listinglint.evidence.tools import Unavailable
from listinglint.wording import Wording

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listinglint.evidence.evidence import Evidence
    from listinglint.evidence.seen import Seen

NOT_JUDGED = Wording("photos are not judged in this run", "本次检查不判断照片类型")


@dataclass(frozen=True, slots=True)
class Photo:
    """A picture with photos of the goods."""

    shows: frozenset[str]


def photos(evidence: Evidence) -> Iterator[Seen[Photo]]:
    """Give the photos of the goods."""
    yield from ()
    raise Unavailable(NOT_JUDGED)
