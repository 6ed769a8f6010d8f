"""What evidence needs from the outside world, as Protocols, so that tests and rule examples can hand in canned readings."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from listinglint.wording import Wording, worded

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PIL.Image import Image

    from listinglint.listing import Box, Picture


class Unavailable(Exception):  # noqa: N818 - not an error: a third state beside "there" and "not there"
    """We could not look; `why` says the reason in plain words."""

    def __init__(self, why: Wording | str) -> None:
        self.why = worded(why)
        super().__init__(self.why.en)


@dataclass(frozen=True, slots=True)
class Line:
    """A printed line (or one cell of a printed table) as the reader saw it."""

    words: str
    box: Box
    confidence: float
    """Mean probability of its characters, 0 to 1."""


@dataclass(frozen=True, slots=True)
class Reading:
    """All that was read in one picture."""

    width: int
    height: int
    lines: tuple[Line, ...]
    """In reading order: top to bottom, columns one after the other, cells of a row left to right."""


class TextReader(Protocol):
    """Reads the words painted in pictures."""

    def read(self, pictures: Sequence[Picture]) -> Sequence[Reading | Unavailable]:
        """Read each picture; one that cannot be opened or decoded answers with the reason, never with an exception."""
        ...


@dataclass(frozen=True, slots=True)
class Tools:
    """What is at hand in this run; None where a tool is not to be used."""

    reader: TextReader | None = None
    open_image: Callable[[Picture], Image] | None = None
    """Gives a picture as it is shown, for the few facts that are told by colour alone; raises Unavailable."""
