"""What the columns of an unknown table may hold: by words in their names, and by what stands below them."""

from __future__ import annotations

import re
from functools import cache
from itertools import islice
from statistics import median
from typing import TYPE_CHECKING

from msgspec import Struct

from listinglint.loaders.feeds import binaries, syntax, tables
from listinglint.loaders.feeds.formats import feeds_dir, normalised
from listinglint.loaders.feeds.read import start_of
from listinglint.loaders.feeds.table_format import ROLES
from listinglint.model.lazy_pattern import lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from listinglint.loaders.feeds.blob import Blob
    from listinglint.loaders.feeds.formats import Layout
    from listinglint.loaders.feeds.record import Record

_ROWS = 200
_LOOKED_AT = 1024
_NARROW = frozenset({"key", "title"})
"""What only one column holds."""
_ADDRESS = lazy_pattern(r"(?:^|[\s,;|\"'])(?:https?:)?//|\.(?:jpe?g|png|webp|gif|avif|tbi)\b", re.IGNORECASE)
_PICTURE = lazy_pattern(
    r"\.(?:jpe?g|png|webp|gif|avif|bmp|tbi)\b|/(?:image|img|photo|media|cdn)s?[/.]|alicdn|cloudfront", re.IGNORECASE
)
_NUMBER = lazy_pattern(r"^[\d.,\s%-]*(?:[A-Z]{3}|[¥$€£₺₽元])?$")
_LONG = 60
"""Characters that half of the cells of a description have, and few titles."""


class Proposal(Struct, frozen=True):
    """How a table may be read."""

    columns: Mapping[str, tuple[str, ...]]
    """Names of columns by the keys of `columns:`."""
    left: tuple[str, ...]
    """Columns that nothing was proposed for."""
    known: Layout | None = None
    """The format that knows the table already; then no map is needed."""

    @property
    def may_be_goods(self) -> bool:
        """Whether its columns seem to name goods, and to describe or show them: a check has something to read."""
        return "title" in self.columns and not self.columns.keys().isdisjoint({"text", "pictures"})


def propose(blob: Blob) -> Proposal | None:
    """Propose a map for a table of any kind; None for what is no table. Raises LoadError."""
    head = blob.head(_LOOKED_AT)
    if (read := binaries.reader_of(head)) is not None:
        sheet = read(blob)
        return None if sheet is None else proposed(sheet.names, list(islice(sheet.records(), _ROWS)), sheet.layout)
    if start_of(head).startswith(("<", "{", "[{")):  # a page, XML or JSON: what commas cut it into are no columns
        return None
    dialect = tables.dialect_of(blob)
    if dialect is None:
        return None
    return proposed(dialect.names, list(islice(tables.records(blob, dialect), _ROWS)), dialect.layout)


def proposed(names: Sequence[str], records: Sequence[Record], layout: Layout | None = None) -> Proposal:
    """Propose a map from the names of columns and some rows; `layout` is the format that knows the table."""
    cells = {
        index: [
            record.cells[index].strip()
            for record in records
            if index < len(record.cells) and record.cells[index].strip()
        ]
        for index, name in enumerate(names)
        if name.strip()
    }
    found: dict[str, list[str]] = {}
    for index, held in cells.items():
        key = _by_content(_by_name(names[index]), held)
        if key in ROLES and held and (key not in _NARROW or key not in found):
            found.setdefault(key, []).append(names[index].strip())
    taken = {name for chosen in found.values() for name in chosen}
    free = [(index, held) for index, held in cells.items() if names[index].strip() not in taken]
    for key, chosen in (("text", _longest(free)), ("title", _titles(free))):
        if key not in found and chosen is not None:
            found[key] = [names[chosen].strip()]
    used = {name for held in found.values() for name in held}
    left = tuple(name.strip() for name in names if name.strip() and name.strip() not in used)
    order = {key: tuple(found[key]) for key in ROLES if key in found}
    return Proposal(order, left, layout if layout is not None and not layout.format.file.is_refused else None)


def _by_name(name: str) -> str:
    """Give the key whose word is in a name, the longest first; empty when there is none."""
    plain = f" {normalised(name)} "
    found = [
        (len(word), -rank, key)
        for rank, (key, words) in enumerate(_words().items())
        for word in words
        if _holds(plain, word)
    ]
    return max(found)[2] if found else ""


def _holds(name: str, word: str) -> bool:
    """Tell whether a word is in a name: Latin ones from their start, since `image` is in `images` and no `size` in `resize`."""
    return f" {word}" in name if word.isascii() or word[0].isascii() else word in name


def _by_content(key: str, held: Sequence[str]) -> str:
    """Trust a name unless what stands below can't be it."""
    if not held:
        return ""
    addresses = sum(bool(_ADDRESS.search(cell)) for cell in held) / len(held)
    numbers = sum(bool(_NUMBER.match(cell)) for cell in held) / len(held)
    html = sum(syntax.is_html(cell) for cell in held) / len(held)
    if key in {"pictures", "option-pictures"}:
        return key if addresses > 0.3 else ""
    pictures = sum(bool(_PICTURE.search(cell)) for cell in held) / len(held)
    if not key and html > 0.3:
        return "text"
    if addresses > 0.5 and html < 0.3:
        return "pictures" if pictures > 0.5 and key != "nothing" else ""
    if key in {"title", "text", "material", "colour", "care"} and numbers > 0.8:
        return ""
    return key


def _longest(free: Sequence[tuple[int, Sequence[str]]]) -> int | None:
    """Give the column of long texts."""
    sized = [(median(map(len, held)), index) for index, held in free if held]
    best = max(sized, default=(0, -1))
    return best[1] if best[0] >= _LONG else None


def _titles(free: Sequence[tuple[int, Sequence[str]]]) -> int | None:
    """Give the first column of short texts that nearly all differ."""
    for index, held in free:
        is_text = sum(any(one.isalpha() for one in cell) for cell in held) > 0.9 * len(held)
        if held and is_text and 6 <= median(map(len, held)) < _LONG and len(set(held)) > 0.7 * len(held):
            return index
    return None


@cache
def _words() -> dict[str, list[str]]:
    import yaml

    return {
        key: [normalised(str(word)) for word in words]
        for key, words in yaml.safe_load((feeds_dir() / "words" / "headers.yaml").read_text("utf-8")).items()
    }
