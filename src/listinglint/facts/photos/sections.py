"""Which section of the page a photo stands in: the last heading above it, printed in a picture or written in the page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from msgspec import Struct

from listinglint.facts.photos.hints import heading_hint, printed_heading_hint
from listinglint.facts.ports import Reading

if TYPE_CHECKING:
    from collections.abc import Iterable

    from listinglint.facts.photos.hints import Hint
    from listinglint.facts.ports import Unavailable
    from listinglint.model.listing import Box, Picture

SURE_LINE: Final = 0.7
"""Confidence of a printed line from which it is taken for a heading."""


class Section(Struct, frozen=True):
    """From row `top` of a picture on (0 when the heading stands before it), a heading holds."""

    top: int
    hint: Hint
    is_carried: bool
    """Printed in an earlier picture: slices are cut anywhere, so it may still hold, or not."""


def sections(shown: Iterable[tuple[Picture, Reading | Unavailable | None]]) -> dict[str, tuple[Section, ...]]:
    """Give the headings that hold in each picture, by its path, from the pictures of a page in order."""
    found: dict[str, tuple[Section, ...]] = {}
    last: Hint | None = None
    written = ""
    for picture, reading in shown:
        mine: list[Section] = []
        if picture.heading != written:  # a new heading in the page ends what was printed before it
            written, last = picture.heading, None
        told = heading_hint(picture.heading)
        if last is not None:
            mine.append(Section(0, last, is_carried=True))
        elif told is not None:
            mine.append(Section(0, told, is_carried=False))
        for line in reading.lines if isinstance(reading, Reading) else ():
            hint = printed_heading_hint(line.words) if line.confidence >= SURE_LINE else None
            if hint is not None:
                mine.append(Section(line.box.top, hint, is_carried=False))
                last = hint
        found[picture.path] = tuple(mine)
    return found


def hints_at(box: Box, held: tuple[Section, ...]) -> list[tuple[Hint, float]]:
    """Give the heading that holds at a photo with how much it counts; a caption just below a photo counts as well."""
    above = [section for section in held if section.top <= box.top + box.height // 3]
    near = [section for section in held if section not in above and section.top <= box.bottom + box.height // 5]
    hints = [(section.hint, 1.0) for section in near[:1]]
    if above:
        last = max(above, key=lambda section: section.top)
        hints.append((last.hint, 0.5 if last.is_carried or near else 1.0))
    return hints
