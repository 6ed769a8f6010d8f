"""Places that contradict another one, quoted as the seller wrote them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeVar

from listinglint.facts.observation import Observation
from listinglint.facts.text.normalise import as_written, normalise
from listinglint.model.wording import Wording

if TYPE_CHECKING:
    from listinglint.facts.text.sentences import Sentence
    from listinglint.model.listing import Passage

Said = TypeVar("Said", str, Wording)
"""The seller's words, or ours where none of the seller's stand against them."""
CONFIDENCE: Final = 0.7
"""Sentences have contexts that are not understood: two of them may speak of two things."""


def quoted(passage: Passage, sentence: Sentence, span: tuple[int, int], said: Said) -> Observation[Said]:
    """Quote a range of a folded line, with what contradicts it as the value."""
    begin, end = normalise(passage.words).original(sentence.start + span[0], sentence.start + span[1])
    return Observation(said, passage.place(begin, end), passage.words[begin:end], CONFIDENCE * passage.confidence)


def written(passage: Passage, line: Sentence, span: tuple[int, int] | None = None) -> str:
    """Give a folded line, or a range of it, as the seller wrote it, without the spaces around and between."""
    start, stop = span or (0, len(line.words))
    return " ".join(as_written(passage.words, (line.start + start, line.start + stop)).split())


def quoted_row(passage: Passage, line: Sentence, said: str) -> Observation[str]:
    """Quote a whole folded line without the spaces around it, with what contradicts it as the value."""
    bare = line.words.strip()
    start = line.words.find(bare)
    return quoted(passage, line, (start, start + len(bare)), said)
