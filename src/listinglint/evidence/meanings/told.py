"""The value of facts of which nothing more is known than the sentence that tells them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from listinglint.evidence.meanings.meaning import Meaning, hear

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from listinglint.evidence.seen import Seen
    from listinglint.listing import Passage


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence of the listing tells it."""


def teller(meanings: Sequence[Meaning]) -> Callable[[Iterable[Passage]], list[Seen[Told]]]:
    """Make the function that finds the sentences with one of the meanings."""

    def tell(passages: Iterable[Passage]) -> list[Seen[Told]]:
        return [heard.seen(Told()) for heard in hear(meanings, passages)]

    return tell
