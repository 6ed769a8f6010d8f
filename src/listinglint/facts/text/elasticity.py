"""Whether the goods give: elastic fibres, elastic words and their negations."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from listinglint.facts.text.matcher import Match, find_phrases
from listinglint.facts.text.patterns import spans
from listinglint.phrasebook.builtin import slot
from listinglint.phrasebook.builtin import words as listed

if TYPE_CHECKING:
    from collections.abc import Iterable

    from listinglint.facts.observation import Observation
    from listinglint.facts.text.categories import GoodsKind
    from listinglint.model.listing import Passage

_FACT = "elasticity"
Answer = Literal["yes", "no", "unknown"]


def elasticity(
    passages: Iterable[Passage], goods: GoodsKind | None = None
) -> tuple[Answer, Observation[Answer] | None]:
    """Tell whether the goods give, and what says so; a row of all grades from none to high says nothing.

    Goods that nobody wears don't give, whatever their cushions or straps do.
    """
    if goods is not None and goods.category not in {"apparel", "shoes", "sports", "other"}:
        return "no", None
    found = [match for match in find_phrases(_FACT, passages) if not _is_scale(match)]
    # A knit gives without saying so; words of the cloth itself weigh more.
    found.sort(key=lambda match: not spans(slot(_FACT, "plain"), match.clauses))
    if not found:
        return "unknown", None
    decisive = found[0]
    answer: Answer = "no" if decisive.phrase.name == "no" else "yes"
    return answer, decisive.seen(answer)


def _is_scale(match: Match) -> bool:
    """Tell whether the words list every grade of a scale, of which only the picture marks one."""
    return len({words for words in listed("size_scales", "stretch-grades") if words in match.sentence.words}) > 1
