"""What every verb is: a selection of facts, what it asks of it in which order, and its words for people."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from msgspec import Struct

from listinglint.facts.collect import collected
from listinglint.facts.observation import SURE
from listinglint.facts.perhaps import perhaps
from listinglint.facts.ports import PartlyUnavailable, Unavailable
from listinglint.facts.summary import summary
from listinglint.model.wording import Wording
from listinglint.rulebook.selection import Selection, owner
from listinglint.rulebook.words import Words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listinglint.facts.evidence import Evidence
    from listinglint.facts.observation import Observation
    from listinglint.model.report import Hit

NOTHING = Wording("nothing like it at all", "什么也没有")
TOLD_INSTEAD = Wording("When that is missing, tells what there is of", "没有时，说明现有的")


class Look(Struct, frozen=True):
    """One selection that a verb asks for, and what for."""

    purpose: str
    """The verb's own word for it, the same in every language."""
    asks: Wording
    """How a sentence about it begins: "Asks that there is"."""
    selection: Selection
    terms: tuple[Wording, ...] = ()
    """What is asked of the values beside `having`: limits, words."""
    is_counted: bool = False
    """The number of places is what matters."""


class Instead(Selection, frozen=True, kw_only=True):
    """What there is where something is missing, told in a message as `{instead}`: counted by an attribute, with places."""

    by: str
    none: Words | None = None
    """Said when there is nothing of it, either."""
    bare: Words | None = None
    """The whole message where the listing has no picture at all."""

    def __post_init__(self) -> None:
        super().__post_init__()
        owner(self.fact, self.by, "by")

    def told(self, evidence: Evidence) -> Wording:
        """Give what is there in one line."""
        found, _ = collected(self.of(evidence))
        return summary(found, self.by) if found else self.none.wording if self.none else NOTHING


class Verb(Selection, frozen=True):
    """A verb says what is wrong with a selection of facts, and knows no rule, severity or config.

    A new one is a class with its options as fields, `rule` and `asks` in both languages and `hits`, and its name in `Check`.
    """

    rule: ClassVar[Wording]
    """What it asks of a listing, for the page of verbs."""
    asks: ClassVar[Wording]
    """How a sentence about its selection begins."""
    tells_value: ClassVar[bool] = True
    """Whether its hits have a value, so that messages may use `{value.…}`."""
    tells: ClassVar[tuple[str, ...]] = ()
    """What else a message may use, besides `quote`, `where` and its options that are numbers."""

    def hits(self, evidence: Evidence) -> Iterator[Hit]:
        """Give what is wrong; raises Unavailable at the end when part of the listing could not be looked at."""
        raise NotImplementedError

    def looks(self) -> Iterator[Look]:
        """Give what it asks for, in the order in which it does."""
        yield Look(self.name(), self.asks, self, self.terms())

    def terms(self) -> tuple[Wording, ...]:
        """Say what it asks of the values beside `having`."""
        return ()

    def numbers(self) -> dict[str, int | float]:
        """Give its options that are numbers, as a message shows them."""
        given = {name: getattr(self, name) for name in self.options()}
        return {name: _plain(one) for name, one in given.items() if isinstance(one, (int, float))}

    @classmethod
    def name(cls) -> str:
        """Give the word by which a rule file names it."""
        return str(cls.__struct_config__.tag)

    @classmethod
    def options(cls) -> tuple[str, ...]:
        """Give the keys it has in a rule file, beside those of a selection."""
        return tuple(name for name in cls.__struct_fields__ if name not in Selection.__struct_fields__)


def answers(selections: list[Selection], evidence: Evidence) -> Iterator[Observation[object]]:
    """Give what there is of any selection, up to the first that counts, so that nothing more is looked at.

    Where there is nothing at all, gives the sentences that perhaps say it. Raises Unavailable after every one has been asked.
    """
    unseen: Unavailable | None = None
    is_silent = True
    for selection in selections:
        try:
            for seen in selection.of(evidence):
                is_silent = False
                yield seen
                if seen.confidence >= SURE:
                    return
        except Unavailable as reason:
            if unseen is None or isinstance(unseen, PartlyUnavailable):
                unseen = reason
    if is_silent and (unseen is None or isinstance(unseen, PartlyUnavailable)):
        for selection in selections:
            yield from () if selection.having else perhaps(evidence, selection.fact)
    if unseen is not None:
        raise unseen


def _plain(number: float) -> int | float:
    return int(number) if number == int(number) else number
