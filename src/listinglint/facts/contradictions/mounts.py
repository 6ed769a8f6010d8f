"""A lens whose title names one mount, and whose text another: M42 beside Canon EF."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from listinglint.facts.contradictions.quotes import quoted
from listinglint.facts.text.normalise import as_written, normalised_words
from listinglint.facts.text.patterns import holds, pattern
from listinglint.phrasebook.builtin import slot

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listinglint.facts.observation import Observation
    from listinglint.facts.text.heard import Heard
    from listinglint.facts.text.sentences import Sentence
    from listinglint.model.listing import Passage

_FACT: Final = "contradictions"
_MOUNTS: Final = (
    "mount_m42",
    "mount_m39",
    "mount_leica_m",
    "mount_l",
    "mount_canon_fd",
    "mount_canon_ef",
    "mount_canon_rf",
    "mount_nikon_f",
    "mount_nikon_z",
    "mount_sony_a",
    "mount_sony_e",
    "mount_pentax_k",
    "mount_fuji_x",
    "mount_four_thirds",
)
"""Mounts by all their names; none takes a lens of another without an adapter."""


def mounts(heard: Heard, title: Passage) -> Iterator[Observation[str]]:
    """Give the first mount of the text where it names another than the one of the title; the value is the title's.

    An adapter, a choice of mounts, cameras that the lens fits besides and what the seller shoots with explain a second one, and a text that names the title's agrees.
    """
    words = normalised_words(title.words)
    if not holds(slot(_FACT, "is_lens"), words) or holds(slot(_FACT, "mount_aside"), words):
        return
    named = _named(words)
    if len(named) != 1:
        return
    ((mount, span),) = named.items()
    asides = f"{slot(_FACT, 'mount_aside')}|{slot(_FACT, 'mount_elsewhere')}"
    others: dict[str, tuple[Passage, Sentence, tuple[int, int]]] = {}
    for passage, sentence in heard.sentences.having(slot(_FACT, "of_mount")):
        if normalised_words(passage.words) == words:
            continue
        told = _named(sentence.words)
        if mount in told or holds(asides, sentence.words):
            return
        for name, where in told.items():
            others.setdefault(name, (passage, sentence, where))
    if len(others) == 1:
        (other,) = others.values()
        yield quoted(*other, as_written(title.words, span))


def _named(words: str) -> dict[str, tuple[int, int]]:
    """Give the mounts that words name, each with where it stands first."""
    found = ((name, pattern(slot(_FACT, name)).search(words)) for name in _MOUNTS)
    return {name: one.span() for name, one in found if one}
