"""Which rules have fixes: known without loading any, since most pages need none."""

from __future__ import annotations

from typing import Final

COLOUR_SPACE: Final = "photo-colour-space"
"""Mended in a copy of the picture."""
FIXABLE: Final = frozenset(
    {
        "after-sales-missing",
        "care-missing",
        "colour-note-blunt",
        "colour-note-missing",
        "courier-missing",
        "damaged-parcel-advice-missing",
        "dispatch-time-missing",
        "measure-guide-missing",
        "service-hours-missing",
        "size-note-blunt",
        "size-table-missing",
        "size-tolerance-missing",
    }
)
"""Mended in the page: the keys of `note_texts.NOTES` and `propose.OTHERS`."""
