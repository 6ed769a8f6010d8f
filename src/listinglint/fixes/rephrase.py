"""A blunt note → a kind one, in the seller's own sentence where that still says what it said."""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING

from msgspec.structs import replace

from listinglint.config.shop import Tone
from listinglint.facts import text as facts_text
from listinglint.facts.text.normalise import normalised_words
from listinglint.facts.text.patterns import holds
from listinglint.fixes.fix import Draft, Edit, Fix
from listinglint.fixes.note_texts import colour_note, size_note
from listinglint.fixes.texts import text
from listinglint.model.lazy_pattern import lazy_pattern
from listinglint.model.listing import Medium
from listinglint.model.wording import Wording
from listinglint.phrasebook.builtin import slot

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listinglint.config.shop import Shop
    from listinglint.facts.evidence import Evidence
    from listinglint.fixes.page_source import PageSource
    from listinglint.fixes.texts import TextVariety
    from listinglint.model.listing import Passage
    from listinglint.model.report import Finding

COLOUR = "colour-note-blunt"
TITLE = Wording("Say it kindly", "换成友好的说法")
_SENTENCE = lazy_pattern(r"[^。！？!?；;\n]+?(?:[。！？!?；;\n]+|\.(?=\s|$)|$)")
_CLAUSE = lazy_pattern(r"[^，,。！？!?；;\n]+")
_BREAKS = lazy_pattern(r"(?:\s|<br\s*/?>)*", re.IGNORECASE)
_ENTITY = lazy_pattern(r"&#?\w{1,31};?")


def softened(
    evidence: Evidence, page: PageSource, finding: Finding, shop: Shop, variety: TextVariety
) -> Iterator[Draft]:
    """Draft a kinder note for a blunt one of the page; what is painted in a picture stays."""
    passage = passage_of(evidence, finding)
    if passage is None:
        return
    is_about_colour = finding.rule == COLOUR
    cm = None if is_about_colour else next((seen.value.high_cm for seen in facts_text.size_tolerances([passage])), None)
    whole, short = (
        colour_note(evidence, said, variety) if is_about_colour else size_note(said, variety, cm or shop.tolerance_cm)
        for said in (shop, replace(shop, tone=Tone.PLAIN))
    )
    sentences = _sentences(passage, finding.quote)
    clauses = _clauses(passage, *sentences)
    ask = _asking(shop, variety)
    # A note is a clause of the seller's sentence where it is one sentence, and says nothing that stands beside it already.
    beside = passage.words[sentences[0] : clauses[0]] + passage.words[clauses[1] : sentences[1]]
    clause = (
        short.rstrip("。") if ask and not holds(slot("colour_notes", "measured_by"), normalised_words(beside)) else ""
    )
    # The less gives way the better: a clause for a clause, a note for a clause, a note for the sentence.
    for (start, stop), words in ((clauses, ask), (clauses, clause), (sentences, whole)):
        kinder = passage.words[:start] + words + passage.words[stop:]
        if words and start < stop and _is_kinder(passage, kinder, is_about_colour=is_about_colour):
            edits = _edits(page, passage, start, stop, words)
            yield Draft(Fix(finding, TITLE, edits, is_safe=False), (kinder,), (passage.words,))


def passage_of(evidence: Evidence, finding: Finding) -> Passage | None:
    """Give the passage of the page in which a note stands."""
    for passage in evidence.passages:
        at = passage.words.find(finding.quote)
        if passage.medium is Medium.PAGE and at >= 0 and passage.place(at) == finding.where:
            return passage
    return None


def _asking(shop: Shop, variety: TextVariety) -> str:
    """Give a clause that can stand where the blunt one stood; English sentences are not made of such clauses."""
    return "" if variety == "en" else text("ask", variety, shop.tone)


def _sentences(passage: Passage, quote: str) -> tuple[int, int]:
    """Give the range of the sentences of a note, and of the blunt ones right beside them."""
    start = passage.words.index(quote)
    spans = [match.span() for match in _SENTENCE.finditer(passage.words)]
    hit = [index for index, span in enumerate(spans) if span[0] < start + len(quote) and start < span[1]]
    first, last = hit[0], hit[-1]
    while first and _goes_along(passage, spans[first - 1]):
        first -= 1
    while last + 1 < len(spans) and _goes_along(passage, spans[last + 1]):
        last += 1
    begin, end = spans[first][0], spans[last][1]
    words = passage.words[begin:end]
    return begin + len(words) - len(words.lstrip()), begin + len(words.rstrip())


def _clauses(passage: Passage, first: int, last: int) -> tuple[int, int]:
    """Give the range of the blunt clauses in a range of sentences; nothing when others stand between them."""
    spans = [match.span() for match in _CLAUSE.finditer(passage.words, first, last)]
    blunt = [index for index, span in enumerate(spans) if _is_blunt(passage, span)]
    if not blunt or blunt[-1] - blunt[0] + 1 != len(blunt):
        return first, first
    return spans[blunt[0]][0], spans[blunt[-1]][1]


def _goes_along(passage: Passage, span: tuple[int, int]) -> bool:
    """Tell whether a neighbour only adds to the bluntness; one that owns up to a flaw is honest and stays."""
    sentence = replace(passage, words=passage.words[slice(*span)])
    return _is_blunt(passage, span) and not facts_text.mentions("known_limits")([sentence])


def _is_blunt(passage: Passage, span: tuple[int, int]) -> bool:
    return holds(slot("shared", "blunt"), normalised_words(passage.words[slice(*span)]))


def _is_kinder(passage: Passage, words: str, *, is_about_colour: bool) -> bool:
    """Tell whether a reworded passage still has its note, and fewer blunt ones."""
    find = facts_text.colour_notes if is_about_colour else facts_text.size_tolerances
    before, after = ([seen.value.tone for seen in find([one])] for one in (passage, replace(passage, words=words)))
    return bool(after) and after.count("blunt") < before.count("blunt")


def _edits(page: PageSource, passage: Passage, start: int, stop: int, words: str) -> tuple[Edit, ...]:
    """Put words in place of a range of a passage; the tags inside it stay, line breaks between its parts don't."""
    pieces: list[tuple[int, int]] = []
    for index in range(start, stop):
        at = page.offset(passage.place(index))
        length = 0 if at is None else _length(page.text, at, passage.words[index])
        if at is None or not length or (pieces and at < pieces[-1][1]):
            continue
        if pieces and _BREAKS.fullmatch(page.text, pieces[-1][1], at):
            pieces[-1] = (pieces[-1][0], at + length)
        else:
            pieces.append((at, at + length))
    return tuple(
        Edit(*piece, html.escape(words, quote=False) if not index else "") for index, piece in enumerate(pieces)
    )


def _length(source: str, at: int, character: str) -> int:
    """Measure what stands for a character of a passage in the source; 0 for one that the reader has added."""
    if source[at] == "&" and (entity := _ENTITY.match(source, at)):
        return len(entity[0])
    return int(source[at] == character or (source[at].isspace() and character == " "))
