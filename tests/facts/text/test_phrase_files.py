"""The examples of the phrase files hold, and every fact that text tells has a file of its own."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from listinglint.facts import text
from listinglint.facts.attributes import words_of
from listinglint.facts.registry import FACTS
from listinglint.model.listing import Passage, Place, Span
from listinglint.phrasebook.builtin import builtin
from listinglint.phrasebook.folder import phrases_dir
from listinglint.phrasebook.loader import files_of
from listinglint.phrasebook.written import examples, read
from listinglint.pipeline import verify_phrases

if TYPE_CHECKING:
    from pathlib import Path

FILES = files_of(phrases_dir())


def page(words: str) -> list[Passage]:
    return [Passage(words, (Span(0, Place("page.html", 1, 1)),))]


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_every_sentence_that_patterns_were_written_after_is_understood(file: Path) -> None:
    outcomes = verify_phrases.outcomes(verify_phrases.listen(file, builtin()))
    assert [(outcome.name, outcome.problem) for outcome in outcomes if outcome.problem] == []


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_writer_is_wholly_in_one_split(file: Path) -> None:
    kept_apart = {one.voice for one in examples(file) if one.split == "kept-apart"}
    assert kept_apart.isdisjoint(one.voice for one in examples(file) if one.split == "train")


def test_facts_with_phrases_are_facts_that_rules_can_use_and_have_examples() -> None:
    facts = builtin().all_phrases.keys()
    assert facts - FACTS.keys() == {"elasticity"}  # a part of `goods`
    without = {file.stem for file in FILES if file.stem in facts and not examples(file)}
    assert without == {"elasticity"}


def test_a_fact_without_a_file_is_an_error_and_not_silence() -> None:
    with pytest.raises(LookupError, match="gift_offers"):
        text.mentions("gift_offers")(page("送小礼品"))


def test_the_words_of_every_attribute_can_be_read() -> None:
    read = {(fact, name): words_of(kind, name) for fact, one in FACTS.items() for name, kind in one.attributes.items()}
    assert read["colour_notes", "tone"] == frozenset({"kind", "neutral", "blunt"})
    assert read["borrowed_names", "kind"] == frozenset({"celebrity", "brand", "copy"})


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [("明星同款风衣", "celebrity"), ("外贸原单", "brand"), ("高仿手表", "copy"), ("Designer inspired bag", "brand")],
)
def test_whose_name_is_borrowed(sentence: str, kind: str) -> None:
    (seen,) = text.borrowed_names(page(sentence))
    assert seen.value.kind == kind


def test_every_slot_is_named_by_a_pattern_or_by_the_code(root: Path) -> None:
    code = "\n".join(file.read_text("utf-8") for file in (root / "src").rglob("*.py"))
    patterns = {file.stem: file.read_text("utf-8") for file in FILES}
    built = re.compile(
        r"(?:time|length)_(?:number|unit|gap|to)|pure_[a-z]+|named_[a-z]+|filed_[a-z]+|made_(?:of|in)_[a-z]+|land_[a-z]+|(?:claims|no|row|denies|is|imitates|confirms)_(?P<of>[a-z_]+)|(?:(?:un)?says|titles)_[a-z_]+|(?:for|told|unlike|option|aside)_(?P<figure>[a-z_]+)|[a-z]+_(?:zh|en)"
    )  # put together by the code
    unused = [
        f"{file.stem}: {slot}"
        for file in FILES
        for slot in read(file)[1].slots
        if not (
            (known := built.fullmatch(slot))
            and (not known["of"] or f'"{known["of"]}"' in code)
            and (not known["figure"] or f'"{known["figure"].replace("_", "-")}"' in code)
        )
        and not re.search(rf"""["']{slot}["']""", code)
        and not re.search(
            rf"\{{(?:[a-z0-9_]+\|)*{slot}(?:\|[a-z0-9_]+)*\}}",
            "\n".join(patterns.values()) if file.stem == "shared" else patterns[file.stem],
        )
    ]
    assert unused == []
