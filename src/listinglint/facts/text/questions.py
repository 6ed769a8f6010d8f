"""Questions and their answers, and headings and what stands below: "When will it ship?" and "Within two days" are one thing said.

A page often sets them as blocks of their own. Read apart, the question names no time and the answer no deed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from listinglint.facts.text.normalise import normalised_words
from listinglint.facts.text.patterns import holds
from listinglint.facts.text.sentences import behind_bullet
from listinglint.model.listing import Span
from listinglint.phrasebook.builtin import slot

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from listinglint.model.listing import Passage

_QUESTION = 160
"""Most characters of a block that is a question or a heading and nothing else."""
_ANSWER = 400
"""Most characters of a block that answers one."""
_VALUE = 80
"""Most characters of a block that only gives the value of the heading above."""


def with_answers(passages: Sequence[Passage]) -> tuple[Passage, ...]:
    """Make one passage of each question and the block behind it, and of each heading that asks for a time and the time below."""
    return tuple(_joined(passages))


def _joined(passages: Sequence[Passage]) -> Iterator[Passage]:
    waiting: Passage | None = None
    for passage in passages:
        if waiting is not None and _answers(waiting, passage):
            yield _one(waiting, passage)
            waiting = None
            continue
        if waiting is not None:
            yield waiting
        waiting = passage if _asks(passage.words) else None
        if waiting is None:
            yield passage
    if waiting is not None:
        yield waiting


def _asks(words: str) -> bool:
    """Tell whether a block is a question, or a heading under which a time is told."""
    if len(words) > _QUESTION:
        return False
    return words.rstrip()[-1:] in {"?", "？"} or holds(slot("shared", "asks"), _point(words))


def _answers(question: Passage, passage: Passage) -> bool:
    """Tell whether a block may answer the one above: it asks nothing itself, and below a heading there is a time."""
    words = passage.words
    if len(words) > _ANSWER or _asks(words) or (question.part, question.medium) != (passage.part, passage.medium):
        return False
    if holds(slot("shared", "heads"), _point(question.words)):
        return len(words) <= _VALUE and holds(slot("shared", "answers"), _point(words))
    return True


def _point(words: str) -> str:
    """Fold words, without the bullet that they begin with."""
    folded = normalised_words(words)
    return folded[behind_bullet(folded, 0, len(folded)) :] if folded else folded


def _one(question: Passage, answer: Passage) -> Passage:
    """Put two blocks together; every character keeps its own place."""
    glue = " " if question.words.rstrip()[-1:] in {"?", "？"} else ": "
    offset = len(question.words) + len(glue)
    spans = (*question.spans, *(Span(span.start + offset, span.place) for span in answer.spans))
    confidence = min(question.confidence, answer.confidence)
    return replace(question, words=question.words + glue + answer.words, spans=spans, confidence=confidence)
