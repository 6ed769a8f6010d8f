"""Scales painted in pictures: the words are read, and the mark is seen in the pixels around them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from listinglint.facts.observation import Observation
from listinglint.facts.sizes.pixels import set_off
from listinglint.facts.sizes.scales import (
    MAX_CHOICE,
    MAX_CHOICES,
    bare_name,
    is_plain_name,
    name_places,
    quality_of,
    scale,
)
from listinglint.facts.sizes.tokens import Token, rows_of
from listinglint.facts.text.normalise import normalised_words
from listinglint.model.listing import Box, Place

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from PIL.Image import Image

    from listinglint.facts.ports import Line, Reading
    from listinglint.facts.sizes.pixels import Pixels
    from listinglint.facts.sizes.scales import Scale
    from listinglint.facts.sizes.tokens import TokenRow


def marked_scales_in_picture(reading: Reading, file: str, open_image: Callable[[], Image]) -> list[Observation[Scale]]:
    """Find the scales read in a picture; it is opened only when there is one, and answers None of a scale it can't tell."""
    rows = rows_of(piece for line in reading.lines for piece in _pieces(line))
    found = list(_found(rows))
    if not found:
        return []
    pixels = _pixels(open_image, reading)
    boxes = [token.box for row in rows for token in row if _is_word(token.words)]
    scales = []
    for name, choices in found:
        chosen = [token.box for token in choices]
        odd = set_off(pixels, chosen, [box for box in boxes if box not in chosen]) if pixels is not None else None
        made = _scale(name, choices, odd)
        if made is not None:
            box = name.box
            for one in chosen:
                box = box.union(one)
            quote = " ".join((made.name, *made.choices))
            scales.append(Observation(made, Place(file, box=box), quote, 0.85 if made.chosen else 0.5))
    return scales


def _scale(name: Token, choices: Sequence[Token], odd: int | None) -> Scale | None:
    quality = quality_of(name.words)
    assert quality is not None
    marked = [at == odd for at in range(len(choices))]
    return scale(bare_name(name.words), quality, [token.words for token in choices], marked)


def _is_word(words: str) -> bool:
    """Tell whether a reading is a word rather than a bar, a knob or a tick that was read as one."""
    return any(character > "\u2e80" for character in words) or sum(character.isalnum() for character in words) > 1


def _pixels(open_image: Callable[[], Image], reading: Reading) -> Pixels | None:
    """Open the picture in the size it was read; None when it can't be opened (its reading then came from elsewhere)."""
    import numpy as np

    try:
        image = open_image()
        if reading.frames > 1 or image.size != (reading.width, reading.height):
            return None
        return np.asarray(image.convert("RGB"))
    except (OSError, ValueError, SyntaxError):
        return None


def _pieces(line: Line) -> Iterator[Token]:
    """Cut a line at its colon and spaces (弹力指数：无弹 微弹), each piece with its share of the box."""
    words = line.words.replace("：", ":")
    per_character = line.box.width / max(sum(map(_width, words)), 1)
    at = 0
    for piece in words.replace(":", ": ").replace("|", " ").split():
        start = words.find(piece, at)
        left, width = (round(sum(map(_width, part)) * per_character) for part in (words[:start], piece.rstrip(":")))
        at = start + len(piece)
        if piece.rstrip(":"):
            box = Box(line.box.left + left, line.box.top, max(width, 1), line.box.height)
            yield Token(piece, box, line.confidence)


def _width(character: str) -> float:
    return 2.0 if character > "\u2e80" else 1.0


def _found(rows: Sequence[TokenRow]) -> Iterator[tuple[Token, list[Token]]]:
    """Give the names of scales with their choices: to the right, or in the next row below."""
    for at, row in enumerate(rows):
        starts = name_places([token.words for token in row])
        for start, stop in zip(starts, [*starts[1:], len(row)], strict=False):
            choices = _choices(row[start + 1 : stop])
            if len(choices) < 2 and at + 1 < len(rows):
                right = row[stop].box.left if stop < len(row) else float("inf")
                below = [
                    token for token in rows[at + 1] if row[start].box.left - token.box.height < token.box.left < right
                ]
                is_near = below and below[0].box.top - row[start].box.bottom < 3 * row[start].box.height
                choices = _choices(below) if is_near else []
            if 2 <= len(choices) <= MAX_CHOICES:
                yield row[start], choices


def _choices(tokens: Sequence[Token]) -> list[Token]:
    """Keep the words when all of them are short and different and none names a scale."""
    is_short = all(0 < len(normalised_words(token.words)) <= MAX_CHOICE for token in tokens)
    is_fine = is_short and not any(is_plain_name(token.words) for token in tokens)
    return list(tokens) if is_fine and len({token.words for token in tokens}) == len(tokens) else []
