"""The colours by which a listing names its goods: in options, title and rows of attributes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from listinglint.facts.photos.colour_names import (
    LONGEST,
    colour_name,
    colour_words,
    families_in,
    families_told,
    without_colours,
)
from listinglint.facts.text.heard import is_said, texts_of
from listinglint.facts.text.normalise import normalised_words
from listinglint.facts.text.patterns import holds, pattern
from listinglint.model.lazy_pattern import lazy_pattern
from listinglint.model.listing import Part
from listinglint.phrasebook.builtin import slot

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listinglint.facts.evidence import Evidence

_FILE: Final = "colours"
_APART: Final = lazy_pattern(r"[\s/|()（）【】\[\]-]+")
"""What stands between the words of a title."""

MUTED: Final = frozenset({"navy", "grey", "black", "white"})
"""Families of which a buyer of the only tone expects some darker or lighter one."""


def named_colours(evidence: Evidence) -> frozenset[str]:
    """Give the names, folded as they stand; a print or a colour of one's own invention has none."""
    return frozenset(_names(evidence))


def are_plain(names: frozenset[str]) -> bool:
    """Tell whether all are black or white, which every screen shows alike."""
    return bool(names) and all(_is_plain(name) for name in names)


def are_muted(names: frozenset[str]) -> bool:
    """Tell whether one is navy or grey, and any other black or white: nobody has to choose a tone."""
    tones = [name for name in names if not _is_plain(name)]
    return len(tones) == 1 and families_in(tones[0]) <= MUTED


def _is_plain(name: str) -> bool:
    return holds(rf"^(?:{slot(_FILE, 'plain')})$", name)


def has_told_shades(evidence: Evidence) -> bool:
    """Tell whether sentences speak of a colour that screens show differently, or of several; gold and silver there are metals."""
    shadeless, several, plain = (pattern(slot(_FILE, one)) for one in ("shadeless", "several", "plain_word"))
    texts = texts_of(evidence.passages)
    shades = (families_told(shadeless.sub(" ", texts.words[at])) for at in texts.holding(colour_words()))
    return any(shades) or any(plain.search(texts.words[at]) is None for at in texts.holding(several))


def has_told_muted(evidence: Evidence) -> bool:
    """Tell whether sentences speak of navy or grey, of no other shade, and of no choice."""
    texts = texts_of(evidence.passages)
    told = frozenset(kind for at in texts.holding(colour_words()) for kind in families_told(texts.words[at]))
    return bool(told) and told <= MUTED and not is_said(slot(_FILE, "several"), evidence.passages)


def has_told_plain(evidence: Evidence) -> bool:
    """Tell whether sentences speak of black or white."""
    return is_said(slot(_FILE, "plain_word"), evidence.passages)


def _names(evidence: Evidence) -> Iterator[str]:
    for passage in evidence.passages:
        words = normalised_words(passage.words)
        if passage.part is Part.OPTIONS:
            if name := colour_name(words):
                yield name
            elif len(words) <= LONGEST and families_in(words):
                yield words  # black and something else
        elif passage.part is Part.TITLE:
            yield from (found.group() for found in pattern(slot(_FILE, "strict")).finditer(words))
            # A Chinese word by itself (托特包 黑) need not say that it is a colour; an English one may be part of a name (mint tea).
            apart = (word for word in _APART.split(passage.words) if word and not word.isascii())
            yield from (normalised_words(word) for word in apart if not without_colours(word))
        else:
            yield from (name for line in words.split("\n") for name in _names_in_row(line))


def _names_in_row(line: str) -> Iterator[str]:
    """Give the colours of a row of attributes; English ones may be of several words."""
    if (row := pattern(slot(_FILE, "row")).search(line)) is None:
        return
    values = pattern(r"[^/、,;|]+").findall(line[row.end() : row.end() + LONGEST])
    yield from (value.strip() for value in values if families_in(value))
