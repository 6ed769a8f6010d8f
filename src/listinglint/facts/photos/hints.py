"""What words beside and on a photo say it shows: section headings, captions, alt texts, file names, titles, marks.

The words stand in `phrases/photo_words.yaml`. A weight is added to the log-odds of a kind; it was chosen
so that a heading outweighs a doubtful look (odds of 3 to 1) and never a plain one (20 to 1), since sellers print 实拍
over studio pictures as well.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from msgspec import Struct

from listinglint.facts.text.normalise import normalised_words
from listinglint.facts.text.patterns import holds, pattern
from listinglint.phrasebook.builtin import slot

if TYPE_CHECKING:
    from collections.abc import Mapping


class Hint(Struct, frozen=True):
    """Words that make some kinds likelier and others less likely."""

    words: str
    weights: Mapping[str, float]


_FILE: Final = "photo_words"
_HEADINGS: Final[tuple[tuple[str, Mapping[str, float]], ...]] = (
    ("detail_heading", {"detail": 1.6}),
    ("flat_heading", {"real-shot": 1.0, "packshot": 0.8, "model": -1.5, "magazine": -1.5}),
    ("buyer_heading", {"real-shot": 2.2, "magazine": -1.2}),
    ("real_shot_heading", {"real-shot": 1.1}),
    ("model_heading", {"model": 1.0, "real-shot": -0.8}),
    ("magazine_heading", {"magazine": 1.6, "real-shot": -0.8}),
    ("packshot_heading", {"packshot": 0.6}),
    ("packaging_heading", {"packaging": 1.8}),
)
_TITLES: Final[tuple[tuple[str, Mapping[str, float]], ...]] = (
    ("magazine_title", {"magazine": 1.2}),
    ("second_hand_title", {"real-shot": 1.0, "magazine": -0.7}),
    ("real_shot_title", {"real-shot": 0.5}),
)
_FILES: Final[tuple[tuple[str, Mapping[str, float]], ...]] = (
    ("camera_file", {"real-shot": 0.8}),
    ("detail_file", {"detail": 0.6}),
    ("magazine_file", {"magazine": 0.8}),
    ("agency_file", {"magazine": 1.2, "real-shot": -1.0}),
)
NAME: Final = 8
"""Chinese characters up to which a line names a part; a longer one praises it (three in four adverts do)."""
NAME_LETTERS: Final = 24
"""The same in Latin letters."""
SHORT: Final = 18
"""Folded characters of a printed line up to which it can be a heading; longer ones are sentences."""


SENTENCE: Final = ",。!?;~…"
"""Marks that no heading has, and only short captions."""
CAPTION: Final = 10


def heading_hint(words: str) -> Hint | None:
    """Read a section heading, a caption or an alt text; None when it says nothing about a photo."""
    folded = normalised_words(words).strip(" ·|/:-—.")
    return _first(_HEADINGS, folded, words) if folded and len(folded) <= 2 * SHORT else None


def printed_heading_hint(words: str) -> Hint | None:
    """Read a line printed in a picture as a section heading; sentences are none."""
    folded = normalised_words(words)
    return (
        heading_hint(words) if len(folded) <= (CAPTION if any(mark in folded for mark in SENTENCE) else SHORT) else None
    )


def title_hint(title: str) -> Hint | None:
    """Read the listing's title."""
    return _first(_TITLES, normalised_words(title), title)


def file_hint(path: str) -> Hint | None:
    """Read the name of a picture's file."""
    return _first(_FILES, normalised_words(path.rsplit("/", 1)[-1]), path)


def camera_hint(camera: str) -> Hint | None:
    """Take a phone that names itself in the file as a sign of a snapshot; other cameras are used in studios too."""
    return (
        Hint(camera, {"real-shot": 1.6})
        if camera and pattern(slot(_FILE, "phone")).search(normalised_words(camera))
        else None
    )


def agency(words: str) -> str:
    """Give the picture agency that words name, or nothing."""
    found = pattern(slot(_FILE, "agency")).search(normalised_words(words))
    return str(found.group()) if found else ""


def mark(words: str) -> str:
    """Give the shop, account or platform whose mark words are, or nothing."""
    found = pattern(slot(_FILE, "mark")).search(normalised_words(words))
    return str(found.group()) if found else ""


def part_named(words: str) -> str:
    """Give the part of the goods that a printed caption names, or nothing; measurements and sentences are no captions."""
    folded = normalised_words(words)
    is_short = len(folded) <= (NAME if any(letter > "\u2e80" for letter in folded) else NAME_LETTERS)
    is_measure = ":" in folded or sum(letter.isdigit() for letter in folded) > 1
    found = pattern(slot(_FILE, "part")).search(folded) if is_short and not is_measure else None
    return str(found.group()) if found else ""


def _first(table: tuple[tuple[str, Mapping[str, float]], ...], folded: str, words: str) -> Hint | None:
    return next((Hint(words, weights) for name, weights in table if holds(slot(_FILE, name), folded)), None)
