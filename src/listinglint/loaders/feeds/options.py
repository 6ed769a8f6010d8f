"""What the user says about feeds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct, field

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


class FeedOptions(Struct, frozen=True):
    """How tables are read, and where their pictures are."""

    columns: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """The map for tables that no format is known for, by the keys of `columns:`."""
    pictures: tuple[Path, ...] = ()
    """Folders where pictures are looked for first."""
