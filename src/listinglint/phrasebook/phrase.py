"""One way to say a fact, as it is looked for."""

from __future__ import annotations

import msgspec


class Phrase(msgspec.Struct, frozen=True, array_like=True, cache_hash=True):
    """Patterns that say a fact where they stand close together; written for normalised words."""

    says: tuple[str, ...]
    """Patterns that must all occur in one sentence; the first is the head, the others are looked for nearest to it."""
    unless: str = ""
    """A pattern that undoes the fact when it stands in the same clauses."""
    reach: float = 45
    """How far the words may stand apart, in Chinese characters (a Latin letter counts 0.4)."""
    name: str = ""
    """Tells the ways to say one fact apart, where it matters."""
    confidence: float = 0.9
    undone: str = ""
    """A pattern that undoes the fact when it stands anywhere in the sentence: the `unless` of the file."""
