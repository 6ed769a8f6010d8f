"""A sentence says the same between neighbours, whatever sign the seller puts between them, and however it is adorned."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from listinglint.facts.evidence import Evidence
from listinglint.facts.ports import Tools
from listinglint.model.listing import Listing, Passage, Place, Span
from listinglint.phrasebook.builtin import builtin
from listinglint.phrasebook.folder import phrases_dir
from listinglint.phrasebook.loader import files_of
from listinglint.pipeline.verify_phrases import examples_of, sentences_of
from listinglint.rulebook.selection import Selection

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from listinglint.phrasebook.written import PhraseExamples

EVERY = 23
"""One example in so many is looked at."""
FRAMES = {
    "en": (
        "Thank you for looking.{}.Have a nice week",
        "The shop is in an old mill - {} - Have a nice week everyone",
        "The shop is in an old mill | {} | Have a nice week",
        "“{}”",
        "‼️ {} ❤",
        "— {} :)",
    ),
    "zh": (
        "欢迎光临小店，慢慢看 {} 谢谢您的支持，常来坐坐",
        "欢迎光临小店慢慢看~{}~谢谢您的支持",
        "欢迎光临小店慢慢看…{}…谢谢您的支持",
        "欢迎光临小店慢慢看|{}|谢谢您的支持",
        "欢迎光临小店慢慢看.{}.谢谢您的支持",
        "【{}】",
        "✨{}✨",
        "——{}哦~",
    ),
}
IN_A_ROW = frozenset({"placeholders", "open_lists", "parcel_contents", "evasions", "extents", "told_sizes"})
"""Facts that are told by a row, a list or a label, which is more than its words."""


def page(words: str) -> Evidence:
    place = Place("page.html", 1, 1)
    return Evidence(Listing("page.html", "", "", (Passage(words, (Span(0, place),)),)), Tools(phrasebook=builtin()))


def heard(file: str, one: PhraseExamples) -> Callable[[str], bool]:
    selection = Selection(fact=file, having=dict(one.having))
    return lambda words: any(True for _ in selection.of(page(words)))


def looked_at(language: str) -> Iterator[tuple[str, bool, str, Callable[[str], bool]]]:
    told = (
        (file.stem, is_said, sentence, heard(file.stem, one))
        for file in files_of(phrases_dir())
        if file.stem != "shared" and file.stem not in IN_A_ROW
        for one in examples_of(file)
        if one.split == "train"
        for is_said, of, sentence in sentences_of(one)
        if of.startswith(language)
    )
    return (one for number, one in enumerate(told) if number % EVERY == 0)


@pytest.mark.parametrize(("language", "frame"), [(of, frame) for of, frames in FRAMES.items() for frame in frames])
def test_a_sentence_between_neighbours_says_what_it_says_alone(language: str, frame: str) -> None:
    lost: list[str] = []
    taken: list[str] = []
    said = others = 0
    for fact, is_said, sentence, is_heard in looked_at(language):
        words = frame.format(sentence.strip().rstrip(".。!！"))
        said, others = said + is_said, others + (not is_said)
        if is_heard(words) != is_said:
            (lost if is_said else taken).append(f"{fact}: {words}")
    assert len(lost) <= 0.05 * said, lost
    assert len(taken) <= 0.03 * others, taken
