"""Run the examples of phrase files: what each sentence says, asked of the same facts that rules ask."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from listinglint.facts.evidence import Evidence
from listinglint.facts.ports import Tools
from listinglint.facts.registry import FACTS, knowing
from listinglint.facts.text import mentions
from listinglint.model.listing import Listing, Passage, Place, Span
from listinglint.model.wording import Wording
from listinglint.phrasebook.errors import PhraseError, located
from listinglint.phrasebook.folder import SHARED
from listinglint.phrasebook.written import examples
from listinglint.pipeline.verify import Outcome
from listinglint.rulebook.fault import RuleFault
from listinglint.rulebook.selection import Selection
from listinglint.yaml_source.reader import RefusedError, read_yaml

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from listinglint.phrasebook.book import Phrasebook
    from listinglint.phrasebook.written import PhraseExamples

NOT_FOUND = Wording("is said, and not found", "说到了，却没有找到")
FOUND = Wording("is not said, and found", "没有说到，却被找到了")
UNTOLD = Wording(
    "there is no fact {fact}: facts/registry.py must say what it is",
    "没有叫 {fact} 的事实：要在 facts/registry.py 里说明它是什么",
)


class Heard(Struct, frozen=True):
    """A sentence of the examples and what became of it."""

    fact: str
    having: str
    """What is asked besides the fact, such as `tone=blunt`."""
    examples: PhraseExamples
    language: str
    sentence: str
    is_said: bool
    is_found: bool

    @property
    def problem(self) -> Wording | None:
        """Say what is wrong with it; None when it is found as it should be."""
        if self.is_said == self.is_found:
            return None
        return NOT_FOUND if self.is_said else FOUND


class Counts(Struct, frozen=True):
    """How many sentences say a fact and are found, and how many don't and are found all the same."""

    said: int = 0
    found: int = 0
    not_said: int = 0
    mistaken: int = 0

    @property
    def recall(self) -> float | None:
        """The share of what is said that is found; None when nothing is said."""
        return self.found / self.said if self.said else None

    @property
    def precision(self) -> float | None:
        """The share of what is found that is said; None when nothing is found."""
        all_found = self.found + self.mistaken
        return self.found / all_found if all_found else None

    def __add__(self, other: Counts) -> Counts:
        """Count both."""
        return Counts(*(getattr(self, name) + getattr(other, name) for name in self.__struct_fields__))


def counted(heard: Iterable[Heard]) -> Counts:
    """Count sentences by what they say and what was found."""
    counts = [0, 0, 0, 0]
    for one in heard:
        counts[0 if one.is_said else 2] += 1
        counts[1 if one.is_said else 3] += one.is_found
    return Counts(*counts)


def outcomes(heard: Iterable[Heard]) -> list[Outcome]:
    """Tell what became of sentences, those kept apart left out: they measure and need not hold."""
    return [
        Outcome(f"{one.fact}::{one.examples.voice}::{one.sentence}", one.problem)
        for one in heard
        if one.examples.split == "train"
    ]


def listen(file: Path, book: Phrasebook) -> Iterator[Heard]:
    """Ask of each sentence of a file whether the fact is found in it; those of `shared.yaml` say none. Raises PhraseError."""
    tools = Tools(phrasebook=book)
    for at, one in enumerate(examples_of(file)):
        selection = _selection(file, at, one, book)
        having = ", ".join(f"{name}={word}" for name, word in one.having.items())
        for is_said, language, sentence in sentences_of(one):
            evidence = Evidence(page_of(sentence), tools)
            is_found = any(True for _ in selection.of(evidence)) if selection else any(_all(evidence, book))
            yield Heard(file.stem, having, one, language, sentence, is_said, is_found)


def examples_of(file: Path) -> list[PhraseExamples]:
    """Read the examples of a file. Raises PhraseError."""
    try:
        return examples(file)
    except RefusedError as error:
        raise PhraseError(located(file, error)) from error


def _selection(file: Path, at: int, one: PhraseExamples, book: Phrasebook) -> Selection | None:
    """Give what a rule would ask; None where a sentence should say no fact at all. Raises PhraseError."""
    if file.stem == SHARED:
        return None
    if file.stem not in FACTS and file.stem not in book.own_facts:
        raise PhraseError(located(file, RefusedError(UNTOLD.filled(fact=file.stem))))
    try:
        with knowing(book.own_facts):
            return Selection(fact=file.stem, having=dict(one.having))
    except RuleFault as fault:
        line, column = read_yaml(file).place(("examples", at, *fault.path))
        raise PhraseError(located(file, RefusedError(fault.why, line, column))) from fault


def _all(evidence: Evidence, book: Phrasebook) -> Iterator[object]:
    """Give all that the phrases of any fact find."""
    for fact in book.all_phrases:
        yield from mentions(fact)(evidence.passages, book)


def sentences_of(one: PhraseExamples) -> Iterator[tuple[bool, str, str]]:
    """Give each sentence with whether it is said, and its language."""
    for is_said, blocks in ((True, one.said), (False, one.not_said)):
        for language, block in blocks.items():
            yield from ((is_said, language, line) for line in block.splitlines() if line.strip())


def page_of(sentence: str) -> Listing:
    """Make a page of one sentence."""
    return Listing("page.html", "", "", (Passage(sentence, (Span(0, Place("page.html", 1, 1)),)),))
