"""The value of facts of which nothing more is known than the sentence that tells them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from listinglint.facts.text.matcher import Phrase, find_phrases

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from listinglint.facts.observation import Observation
    from listinglint.model.listing import Passage


@dataclass(frozen=True, slots=True)
class Mention:
    """A sentence of the listing tells it."""


def mention_finder(phrases: Sequence[Phrase]) -> Callable[[Iterable[Passage]], list[Observation[Mention]]]:
    """Make the function that finds the sentences with one of the meanings."""

    def tell(passages: Iterable[Passage]) -> list[Observation[Mention]]:
        return [match.seen(Mention()) for match in find_phrases(phrases, passages)]

    return tell
