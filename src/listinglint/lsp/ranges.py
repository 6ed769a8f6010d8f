"""Which characters of a page a finding is about: the words it quotes, or the tag that shows the picture it is in."""

from __future__ import annotations

import html
from itertools import accumulate
from typing import TYPE_CHECKING

from msgspec import Struct

from listinglint.model.lazy_pattern import lazy_pattern

if TYPE_CHECKING:
    from listinglint.model.listing import Listing, Place

TextRange = tuple[int, int]
"""From one character of the page up to another."""

_TAG = lazy_pattern(r"<[a-zA-Z!/](?:[^<>\"']|\"[^\"]{0,4000}\"|'[^']{0,4000}'){0,400}>?")
_ENTITY = lazy_pattern(r"&[#\w]{1,32};?")
_LONGEST = 2000
"""Characters looked through for the end of a quote: a sentence between tags, not a page of them."""


class PageLayout(Struct, frozen=True):
    """A page's text, and where its lines and pictures are in it."""

    text: str
    name: str
    lines: tuple[int, ...]
    """Where each line starts."""
    pictures: dict[str, Place]

    def spot(self, where: Place, quote: str) -> TextRange:
        """Give the characters to mark for a finding; one that is nowhere in the page is marked at its start."""
        place = self.pictures.get(where.file, where)
        if place.line is None or place.file != self.name:
            return _line(self.text, 0)
        line = self.lines[place.line - 1] if place.line <= len(self.lines) else len(self.text)
        start = min(line + (place.column or 1) - 1, len(self.text))
        if self.text.startswith("<", start):
            tag = _TAG.match(self.text, start)
            return (start, tag.end()) if tag else _line(self.text, start)
        stop = _quoted(self.text, start, quote)
        return (start, stop) if stop > start else _line(self.text, start)


def layout(text: str, listing: Listing) -> PageLayout:
    """Lay out the text that a listing was read from."""
    lengths = accumulate((len(line) + 1 for line in listing.lines), initial=0)
    return PageLayout(text, listing.path, tuple(lengths), {picture.path: picture.place for picture in listing.pictures})


def _line(text: str, start: int) -> TextRange:
    """Mark the rest of a line, or one character where nothing is left of it."""
    stop = text.find("\n", start)
    stop = len(text) if stop < 0 else stop
    return start, max(start + len(text[start:stop].rstrip()), min(start + 1, len(text)))


def _quoted(text: str, start: int, quote: str) -> int:
    """Find where a quote ends, passing over white space and tags; as far as the page says what the quote says."""
    words = "".join(quote.split())
    done, here, stop = 0, start, start
    while here < min(len(text), start + _LONGEST) and done < len(words):
        if text[here].isspace():
            here += 1
        elif text[here] == "<" and words[done] != "<" and (tag := _TAG.match(text, here)):
            here = tag.end()
        else:
            said, taken = _said(text, here)
            if not words.startswith(said, done):
                break
            done, here = done + len(said), here + taken
            stop = here
    return stop


def _said(text: str, here: int) -> tuple[str, int]:
    """Give what stands at a character, an entity decoded, and how many characters it takes."""
    entity = _ENTITY.match(text, here) if text[here] == "&" else None
    said = "".join(html.unescape(entity[0]).split()) if entity else text[here]
    return (said, len(entity[0])) if entity else (said, 1)
