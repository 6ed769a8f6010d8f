"""Printed lines as cells: lines that the reader joined are cut, and every cell gets its share of the box."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from listinglint.facts.sizes.cells import is_number, is_rest_of_size, is_size, is_value, may_be_size, parts
from listinglint.facts.sizes.measured_words import measured_in
from listinglint.facts.sizes.words import header, header_words_in
from listinglint.facts.text.lookalikes import as_printed
from listinglint.facts.text.normalise import normalised_words
from listinglint.model.listing import Box

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from listinglint.facts.ports import Line

_AS_DIGITS = str.maketrans("oOQlI", "00011")
MAX_CELL = 22
"""Characters a cell may have; longer lines are sentences."""


class Token(Struct, frozen=True):
    """The words of one cell and where they stand, in pixels of the picture (or canvas)."""

    words: str
    box: Box
    confidence: float

    @property
    def middle(self) -> float:
        """Vertical centre."""
        return self.box.top + self.box.height / 2

    @property
    def centre(self) -> float:
        """Horizontal centre."""
        return self.box.left + self.box.width / 2


TokenRow = tuple[Token, ...]


def is_cell(words: str) -> bool:
    """Tell whether a line can be a cell or several, not a sentence."""
    folded = normalised_words(words)
    if header(words) or is_value(words) or is_size(words) or len(parts(words)) > 1 or header_words_in(words):
        return True
    return 0 < len(folded) <= MAX_CELL and not any(mark in folded for mark in "。，；！？,;!?")


def tokens_in(line: Line) -> list[Token]:
    """Cut a line into its cells; a line of one cell comes back whole."""
    words = _apart(_with_digits(as_printed(line.words)))
    pieces = [cell for piece in parts(words) for cell in _headers_apart(piece)]
    return _shared(line, pieces, words) if len(pieces) > 1 else [Token(words.strip(), line.box, line.confidence)]


def _apart(words: str) -> str:
    """Set a measure apart from the first of its values, where more values follow: 衣长60 61 62."""
    first, *others = words.split() or [""]
    name = first.rstrip("0123456789.")
    is_glued = name != first and len(others) > 1 and all(map(is_number, (first[len(name) :], *others)))
    return " ".join((name, first[len(name) :], *others)) if is_glued and header(name) else words


def _with_digits(words: str) -> str:
    """Read the letters o and l as digits, and I as a bar, where nothing but a value or size comes of it: 9.o", LIXL."""
    if is_value(words) or is_size(words):
        return words
    if not any(map(str.isdigit, words)):
        barred = words.replace("I", "/")
        return barred if is_size(barred) else words
    mended = words.translate(_AS_DIGITS)
    return mended if mended != words and is_value(mended) else words


def _headers_apart(words: str) -> tuple[str, ...]:
    """Cut headers that were read as one word (衣长肩宽); 胸围尺寸 is one header."""
    joined = header_words_in(words)
    is_cut = len(joined) > 1 and not any(one.is_size for word in joined[1:] if (one := header(word)))
    if not is_cut or len(normalised_words(words)) != len(words):
        return joined if is_cut else (words,)
    starts = [sum(map(len, joined[:at])) for at in range(len(joined) + 1)]
    return tuple(words[start:stop] for start, stop in pairwise(starts))


def _shared(line: Line, pieces: Sequence[str], whole: str) -> list[Token]:
    """Give each piece the part of the line's box that its characters take up."""
    per_unit = line.box.width / max(width_of(whole), 1)
    tokens, at = [], 0
    for piece in pieces:
        start = max(whole.find(piece.split(" ")[0], at), at)
        stop = min(start + len(piece), len(whole))
        left = line.box.left + round(width_of(whole[:start]) * per_unit)
        width = max(round(width_of(whole[start:stop]) * per_unit), 1)
        tokens.append(Token(piece, Box(left, line.box.top, width, line.box.height), line.confidence))
        at = stop
    return tokens


def width_of(words: str) -> float:
    """Estimate the printed width in half em: Chinese characters are twice as wide as Latin ones."""
    return sum(2.0 if character > "\u2e80" else 0.8 if character in " .,:'|1Il" else 1.1 for character in words)


def rows_of(tokens: Iterable[Token]) -> list[TokenRow]:
    """Gather tokens whose vertical centres agree into rows, top to bottom, each left to right."""
    rows: list[list[Token]] = []
    middles = least = 0.0  # of the last row: the sum of its middles, and its lowest token's height
    for token in sorted(tokens, key=lambda token: token.middle):
        height = min(token.box.height, least)
        is_level = (
            rows and token.middle - middles / len(rows[-1]) <= 0.45 * height and token.box.height < 2.3 * height + 4
        )
        if is_level:
            rows[-1].append(token)
            middles, least = middles + token.middle, height
        else:
            rows.append([token])
            middles, least = token.middle, token.box.height
    return [tuple(sorted(row, key=lambda token: token.box.left)) for row in rows]


def unpaired(row: TokenRow) -> TokenRow:
    """Cut a row that names its measure in each of its cells (胸围88 胸围92) into the measure and its values."""
    if len(row) < 2:
        return row
    pieces = [piece for token in row for piece in _named_and_value(token)]
    names, values = pieces[::2], pieces[1::2]
    is_paired = len(names) == len(values) > 1 and len({name.words for name in names}) == 1
    if not is_paired or header(names[0].words) is None or not all(is_number(one.words) for one in values):
        return row
    first = names[0]
    left = replace(first, box=first.box.moved(right=round(first.centre - names[1].centre)))
    cells = (replace(value, box=name.box.union(value.box)) for name, value in zip(names, values, strict=True))
    return (left, *cells)


def _named_and_value(token: Token) -> tuple[Token, ...]:
    """Cut a cell such as 胸围88 into its measure and its value, which share its box; any other cell stays whole."""
    pair = measured_in(token.words)
    words = normalised_words(token.words)
    if len(pair) != 1 or pair[0][0][0] or pair[0][1][1] < len(words):
        return (replace(token, words=words),)
    (_, stop), (start, _) = pair[0]
    return (replace(token, words=words[:stop]), replace(token, words=words[start:]))


def is_sized_row(row: Sequence[Token]) -> bool:
    """Tell whether a row lists sizes: two or more by name, or numbers after 尺码."""
    words = [token.words for token in row]
    if sum(map(is_size, words)) > 1:
        return True
    starts = [at for at, word in enumerate(words) if (found := header(word)) and found.is_size]
    return bool(starts) and len(words) > starts[0] + 2 and all(map(may_be_size, words[starts[0] + 1 :]))


def is_single_size_row(row: Sequence[Token]) -> bool:
    """Tell whether a row is the header of goods in one size: 尺码, 均码."""
    if len(row) != 2 or not is_size(row[1].words):
        return False
    found = header(row[0].words)
    return found is not None and found.is_size


def is_measure_row(row: Sequence[Token]) -> bool:
    """Tell whether a row is one measure followed by its values."""
    words = [token.words for token in row]
    starts = [at for at, word in enumerate(words) if header(word)]
    return len(starts) == 1 and sum(map(is_number, words[starts[0] + 1 :])) > 1


def is_value_row(row: Sequence[Token]) -> bool:
    """Tell whether a row holds a size or a number at all."""
    words = [token.words for token in row]
    return any(is_number(word) or may_be_size(word) or is_rest_of_size(word) for word in words)


def is_rest_row(row: Sequence[Token]) -> bool:
    """Tell whether a row is the second line of sizes above it: (S) (M) (L)."""
    words = [token.words for token in row]
    return any(map(is_rest_of_size, words)) and not any(is_number(word) or is_size(word) for word in words)


def is_size_first_row(row: Sequence[Token]) -> bool:
    """Tell whether a row is a size followed by two numbers or more."""
    words = [token.words for token in row]
    starts = [at for at, word in enumerate(words[:2]) if is_size(word)]
    return bool(starts) and sum(map(is_number, words[starts[0] + 1 :])) > 1
