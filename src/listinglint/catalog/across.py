"""What shows only when the listings of whole catalogs are laid side by side: a second pass over results files.

The same picture under other goods or in another shop, and the same description with other promises. Memory does not grow with
the number of listings: what is compared is sorted in a file.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from itertools import chain, combinations, groupby
from typing import TYPE_CHECKING, Any, Final, Literal

import msgspec
from msgspec import Struct

from listinglint.facts.photos.same_image import NEAR, differing, same_colour
from listinglint.facts.photos.shared_photos import is_same_goods
from listinglint.model.wording import Wording

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

Kind = Literal["photo-under-other-goods", "photo-in-other-shop", "copy-with-other-promises", "chart-with-other-sizes"]
WORDS: Final[Mapping[str, Wording]] = {
    "photo-under-other-goods": Wording(
        "the photo {here} is also {there} of {other}, which sells “{title}”: one of the two is not of its goods",
        "图片 {here} 与 {other} 的 {there} 是同一张图，那里卖的是“{title}”：两处必有一处图不对货",
    ),
    "photo-in-other-shop": Wording(
        "the photo {here} is also {there} of {other}, in another shop: a buyer can't tell whose goods he sees",
        "图片 {here} 也出现在另一家店的 {other}（{there}）：买家无法分辨看到的是谁家的货",
    ),
    "copy-with-other-promises": Wording(
        "the description is that of {other}, but promises “{here}” where the other says “{there}”",
        "描述与 {other} 相同，但这里写“{here}”，那里写“{there}”",
    ),
    "chart-with-other-sizes": Wording(
        "“{here}” is “{there}” in {other}, whose size table is the same but for that: one of the two is wrong",
        "这里写“{here}”，{other} 写“{there}”，两张尺码表其余都相同：必有一处写错",
    ),
}
_BITS: Final = 576
_BANDS: Final = 16
"""Parts of a hash, of which copies that differ in 15 bits at most have one in common; encoding anew changes five."""
_LEAST_SHARED: Final = 8
"""Cells that two size tables must both have, to be known as those of the same goods."""
_ERRS: Final = 3.0
"""Centimetres by which two measurements of one garment may differ: 1 to 3 are what shops allow themselves."""
_Cell = tuple[float, float, str]
_MOST_ALIKE: Final = 60
"""Photos with a part in common that are compared, by path: a shop's advert is in thousands of its listings."""


class Found(Struct, frozen=True):
    """Something about a listing that only another one shows."""

    kind: Kind
    path: str
    title: str
    other: str
    message: Wording


class _Photo(Struct, frozen=True):
    path: str
    title: str
    supplier: str
    picture: str
    hash: int
    tint: tuple[int, int, int]


def found_across(lines: Iterable[Mapping[str, Any]]) -> Iterator[Found]:
    """Give what lines of results files show together, by path. What is found does not depend on their order."""
    with closing(sqlite3.connect("", isolation_level=None)) as memory:
        memory.execute("CREATE TABLE photos (id INTEGER PRIMARY KEY, path, title, supplier, picture, hash, tint)")
        memory.execute("CREATE TABLE bands (number INT, part TEXT, path TEXT, photo INT)")
        memory.execute("CREATE TABLE copies (copy TEXT, path TEXT, title TEXT, promises BLOB)")
        memory.execute("CREATE TABLE charts (shop TEXT, about TEXT, path TEXT, title TEXT, cells BLOB)")
        memory.execute(
            "CREATE TABLE found (path, at, kind, title, other, en, zh, PRIMARY KEY (path, at, kind)) WITHOUT ROWID"
        )
        memory.execute("BEGIN")
        for line in lines:
            if line.get("kind") == "listing":
                _add(memory, line)
        memory.execute("CREATE INDEX by_part ON bands (number, part, path, photo)")
        memory.execute("CREATE INDEX by_copy ON copies (copy, path)")
        memory.execute("CREATE INDEX by_shop ON charts (shop, about, path)")
        for one, at in chain(_photos(memory), _copies(memory), _charts(memory)):
            values = [one.path, at, one.kind, one.title, one.other, one.message.en, one.message.zh]
            memory.execute("INSERT OR IGNORE INTO found VALUES (?, ?, ?, ?, ?, ?, ?)", values)
        for path, kind, title, other, en, zh in memory.execute(
            "SELECT path, kind, title, other, en, zh FROM found ORDER BY path, kind, at"
        ):
            yield Found(kind, path, title, other, Wording(en, zh))


def _add(memory: sqlite3.Connection, line: Mapping[str, Any]) -> None:
    """Note what there is to compare of a listing."""
    path, title, supplier = line["path"], line.get("title", ""), line.get("supplier", "")
    for photo in line.get("photos", ()):
        values = [path, title, supplier, photo["picture"], photo["hash"], msgspec.json.encode(photo["tint"])]
        row = memory.execute("INSERT INTO photos VALUES (NULL, ?, ?, ?, ?, ?, ?)", values).lastrowid
        digits = photo["hash"].zfill(_BITS // 4)
        step = len(digits) // _BANDS
        parts = ((number, digits[number * step : (number + 1) * step], path, row) for number in range(_BANDS))
        memory.executemany("INSERT INTO bands VALUES (?, ?, ?, ?)", parts)
    if line.get("promises"):
        promises = msgspec.json.encode(line["promises"])
        memory.execute("INSERT INTO copies VALUES (?, ?, ?, ?)", [line.get("copy", ""), path, title, promises])
    for chart in line.get("charts", ()):
        # A body chart is the shop's; garments are only compared with those of their own style.
        about = line.get("style", "") if chart["kind"] == "garment" else chart["kind"]
        if about:
            cells = msgspec.json.encode(chart["cells"])
            memory.execute("INSERT INTO charts VALUES (?, ?, ?, ?, ?)", [supplier, about, path, title, cells])


def _photos(memory: sqlite3.Connection) -> Iterator[tuple[Found, str]]:
    rows = memory.execute(
        "SELECT bands.number, part, photos.path, title, supplier, picture, hash, tint FROM bands JOIN photos"
        " ON photos.id = photo ORDER BY bands.number, part, photos.path, picture"
    )
    for _, held in groupby(rows, key=lambda row: row[:2]):
        alike = [_photo(row) for row, _ in zip(held, range(_MOST_ALIKE), strict=False)]
        for one, other in combinations(alike, 2):
            kind = _kind(one, other)
            if kind is not None:
                yield _told(kind, one, other), one.picture
                yield _told(kind, other, one), other.picture


def _photo(row: tuple[Any, ...]) -> _Photo:
    path, title, supplier, picture, bits, tint = row[2:]
    return _Photo(path, title, supplier, picture, int(bits, 16), msgspec.json.decode(tint, type=tuple[int, int, int]))


def _kind(one: _Photo, other: _Photo) -> Kind | None:
    """Say what is wrong with two photos, if they are the same one."""
    if one.path == other.path or not same_colour(one.tint, other.tint) or differing(one.hash, other.hash) > NEAR:
        return None
    if not is_same_goods(one.title, other.title):
        return "photo-under-other-goods"
    return "photo-in-other-shop" if one.supplier != other.supplier else None


def _told(kind: Kind, one: _Photo, other: _Photo) -> Found:
    message = WORDS[kind].filled(here=one.picture, there=other.picture, other=other.path, title=other.title)
    return Found(kind, one.path, one.title, other.path, message)


def _copies(memory: sqlite3.Connection) -> Iterator[tuple[Found, str]]:
    """Compare each description with the first of its copies that promises something else."""
    rows = memory.execute("SELECT copy, path, title, promises FROM copies ORDER BY copy, path")
    for _, held in groupby(rows, key=lambda row: row[0]):
        known: dict[bytes, tuple[str, str, dict[str, dict[str, str]]]] = {}
        for _, path, title, packed in held:
            promises = msgspec.json.decode(packed, type=dict[str, dict[str, str]])
            for other, other_title, others in known.values():
                for about in sorted(promises.keys() & others.keys()):
                    mine, theirs = promises[about], others[about]
                    if mine.keys() != theirs.keys():
                        yield _promised(path, title, other, mine, theirs), about
                        yield _promised(other, other_title, path, theirs, mine), about
            if len(known) < _MOST_ALIKE:
                known.setdefault(_said(promises), (path, title, promises))


def _said(promises: dict[str, dict[str, str]]) -> bytes:
    return msgspec.json.encode({about: list(values) for about, values in promises.items()})


def _promised(path: str, title: str, other: str, mine: dict[str, str], theirs: dict[str, str]) -> Found:
    here = next((quote for value, quote in mine.items() if value not in theirs), next(iter(mine.values())))
    there = next((quote for value, quote in theirs.items() if value not in mine), next(iter(theirs.values())))
    message = WORDS["copy-with-other-promises"].filled(here=here, there=there, other=other)
    return Found("copy-with-other-promises", path, title, other, message)


def _charts(memory: sqlite3.Connection) -> Iterator[tuple[Found, str]]:
    """Compare the different size tables of each shop, for bodies and for each style of garments."""
    rows = memory.execute("SELECT shop, about, path, title, cells FROM charts ORDER BY shop, about, path, cells")
    for _, held in groupby(rows, key=lambda row: row[:2]):
        known: dict[bytes, tuple[str, str, dict[str, _Cell]]] = {}
        for _, _, path, title, packed in held:
            cells = msgspec.json.decode(packed, type=dict[str, _Cell])
            for other, other_title, others in known.values():
                for key in _slipped(cells, others) if other != path else ():
                    yield _charted(path, title, other, cells[key], others[key]), key
                    yield _charted(other, other_title, path, others[key], cells[key]), key
            if len(known) < _MOST_ALIKE:
                known.setdefault(packed, (path, title, cells))


def _charted(path: str, title: str, other: str, mine: _Cell, theirs: _Cell) -> Found:
    message = WORDS["chart-with-other-sizes"].filled(here=mine[2], there=theirs[2], other=other)
    return Found("chart-with-other-sizes", path, title, other, message)


def _slipped(mine: Mapping[str, _Cell], theirs: Mapping[str, _Cell]) -> list[str]:
    """Give the cells in which two tables of the same goods disagree: a quarter at most, by more than measuring errs.

    Where more are different, it is another cut, and none of our business.
    """
    shared = [key for key in mine if key in theirs]
    apart = [key for key in shared if mine[key][:2] != theirs[key][:2]]
    if len(shared) < _LEAST_SHARED or len(apart) * 4 > len(shared):
        return []
    return [
        key for key in apart if max(abs(a - b) for a, b in zip(mine[key][:2], theirs[key][:2], strict=True)) > _ERRS
    ]
