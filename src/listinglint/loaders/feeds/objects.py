"""JSON feeds: lists of goods, lines of JSON, JSON-LD, and the detail data of one item; each object with its line."""

from __future__ import annotations

import json
import re
import sys
from functools import partial
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from listinglint.loaders.feeds import formats
from listinglint.loaders.feeds.record import Record
from listinglint.loaders.halves import mended
from listinglint.model.lazy_pattern import lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import TextIO

    from listinglint.loaders.feeds.formats import Layout

_TOKEN = lazy_pattern(
    r'"[^"\\]*+(?:\\.[^"\\]*+)*+"|[{}]'
)  # possessive: else each character of a text is kept to come back to
CALL = lazy_pattern(r"^\s*(?:/\*.{0,200}?\*/\s*)?(?:(?:export\s+(?:default\b|const\s+[\w$]+\s*=)|(?:var|let|const)\s+[\w$]+\s*=|(?:window\.)?[\w$.]+\s*=|[\w$.]+\s*\()\s*)(?=[\[{])", re.DOTALL)  # fmt: skip
"""What stands before data in a script: `callback(`, `window.data =`, `export const item =`."""
_BEGINNING = lazy_pattern(r'\s*[\[{]\s*["\[{]')
"""How JSON that says anything begins; prose may begin with a bracket, too."""
_DEEPEST = 8
_MOST_VALUES = 3_000
_TWINS = 2
_LONGEST_LINE = 16 * 1024 * 1024
_OF_AN_OBJECT, _OF_A_VALUE = 350, 64
"""Bytes in memory."""
_EMOJI, _CONTINUED = re.compile(b"[\xf0-\xf4]"), bytes(range(0x80, 0xC0))
"""Of UTF-8; in other charsets characters are counted a little short."""


class LocatedObject(dict[str, Any]):
    """An object of JSON and the offset where it begins."""

    offset = 0


class GoodsList(Struct, frozen=True):
    """The list of goods in a JSON text: what its objects hold, and the objects."""

    layout: Layout
    objects: list[Any]


def parsed(text: str) -> Any:
    """Read JSON, or the data that a script sets or hands over; None where there is none."""
    start = CALL.match(text[:2000])
    body = mended(text[start.end() :] if start else text.lstrip("\ufeff"))
    moved = len(text) - len(body)
    opens = _starts(body)
    order = iter(opens)

    def located(pairs: list[tuple[str, Any]]) -> LocatedObject:
        found = LocatedObject(pairs)
        found.offset = moved + next(order, 0)
        return found

    decoder = json.JSONDecoder(object_pairs_hook=located)
    try:
        if start is None:
            return decoder.decode(body)
        return decoder.raw_decode(body)[0]
    except (ValueError, RecursionError):
        return None


_FEWEST_LINES = 2
"""Objects of JSON lines; one alone is JSON."""


def as_list(text: str) -> str:
    """Write JSON lines as one list of JSON, each object on the line where it was; any other text as it is."""
    lines = text.lstrip("\ufeff").split("\n")
    filled = [at for at, line in enumerate(lines) if line.strip()]
    if len(filled) < _FEWEST_LINES or not isinstance(parsed(lines[filled[0]]), dict):
        return text
    for at in filled[:-1]:
        lines[at] += ","
    return "[" + "\n".join(lines) + "]"


def broken_at(text: str) -> int | None:
    """Give the line at which JSON is broken; None for what is whole, is no JSON, or is nested too deeply."""
    body = mended(text.lstrip("\ufeff"))
    try:
        json.loads(body)
    except json.JSONDecodeError as error:
        return error.lineno if _BEGINNING.match(body) else None
    except (ValueError, RecursionError):
        return None
    return None


def goods_in(data: Any) -> GoodsList | None:
    """Find the list of goods: the one whose objects a format knows best; None where there is none."""
    best: GoodsList | None = None
    for objects in _lists(data, 0):
        layout = laid_out([one for one in objects[:20] if isinstance(one, dict)])
        if layout is not None and (best is None or len(layout.columns) > len(best.layout.columns)):
            best = GoodsList(layout, objects)
    return best


def laid_out(objects: Sequence[dict[str, Any]]) -> Layout | None:
    """Tell by which format objects are read; a name that holds nothing (`"images": []`) is there like any other."""
    names = {name for one in objects for name, _ in flat(one)}
    layout = formats.recognise(sorted(names))
    if layout is None:
        return None
    bare = {name for one in objects for name in _bare(one)}
    patterns = [pattern for held in layout.format.file.columns.values() for pattern in held]
    there = {pattern for pattern in patterns if any(pattern == name or pattern.startswith(f"{name}.") for name in bare)}
    return layout.format.layout(sorted(names | there)) if there - names else layout


def _bare(value: Any, name: str = "", depth: int = 0) -> Iterator[str]:
    """Give the ways to what is there and holds nothing."""
    if value is None or value in ("", [], {}):
        yield from [name] if name else []
    elif depth < _DEEPEST:
        pairs = (
            value.items()
            if isinstance(value, dict)
            else (("", one) for one in value)
            if isinstance(value, list)
            else ()
        )
        for key, held in pairs:
            yield from _bare(held, f"{name}.{key}" if name and key else name or key, depth + 1)


def several(data: Any, is_goods: Any) -> list[Any]:
    """Give the objects of the shallowest list with two or more goods, where nothing around it is goods itself."""
    for objects in _lists(data, 0):
        found = [one for one in objects if isinstance(one, dict) and is_goods(one)]
        if len(found) >= _TWINS and len(found) * 2 > len(objects):
            return found
    return []


def records(goods: GoodsList, text: str) -> Iterator[Record]:
    """Give the objects as records: those that hold others of the same product follow it, one for each."""
    line, at = 1, 0
    for one in goods.objects:
        if not isinstance(one, dict):
            continue
        offset = getattr(one, "offset", at)
        line, at = line + text.count("\n", at, offset) if offset >= at else text.count("\n", 0, offset) + 1, offset
        yield record(one, line)


def record(one: dict[str, Any], line: int) -> Record:
    """Lay an object out; a name that comes again has several values."""
    values: dict[str, list[str]] = {}
    for name, value in flat(one):
        values.setdefault(name, []).append(value)
    names = [name for name, held in values.items() for _ in held]
    cells = [value for held in values.values() for value in held]
    return Record(line, names, cells, has_lines=False)


def flat(value: Any, name: str = "", depth: int = 0) -> Iterator[tuple[str, str]]:
    """Give the plain values of an object by the way to them: `images.src`; items of a list share one name."""
    if isinstance(value, dict):
        if depth < _DEEPEST:
            for key, held in value.items():
                yield from flat(held, f"{name}.{key}" if name else str(key), depth + 1)
    elif isinstance(value, list):
        for held in value[:_MOST_VALUES]:
            yield from flat(held, name, depth + 1)
    elif value is not None and value != "":
        yield name, str(value).lower() if isinstance(value, bool) else str(value)


def weight_of_text(data: bytes) -> int:
    """Tell about how many bytes a text and its copy take in memory: one emoji makes each character of it take four."""
    width = 1 if data.isascii() else 4 if _EMOJI.search(data) else 2
    return 2 * width * (len(data) if width == 1 else len(data.translate(None, _CONTINUED)))


def weight_of(text: str) -> int:
    """Tell about how many bytes a JSON text and what is read from it take in memory; `{},` takes a hundred times its size."""
    return 2 * sys.getsizeof(text) + _OF_AN_OBJECT * text.count("{") + _OF_A_VALUE * (text.count("[") + text.count(","))


def lines(text: TextIO) -> Iterator[tuple[int, Any]]:
    """Read JSON lines: each with its number; None for one that is broken, and at the end for one that does not end."""
    for number, line in enumerate(iter(partial(text.readline, _LONGEST_LINE), ""), 1):
        if len(line) == _LONGEST_LINE:
            yield number, None
            return
        words = line.strip().lstrip("\ufeff")
        if words:
            try:
                yield number, json.loads(mended(words))
            except (ValueError, RecursionError):
                yield number, None


def _lists(data: Any, depth: int) -> Iterator[list[Any]]:
    """Give the lists of objects in data, the outer ones first; a single object is a list of one."""
    level: list[Any] = [data]
    while level and depth < _DEEPEST:
        if len(level) == 1 and isinstance(level[0], dict):
            yield level
        below: list[Any] = []
        for one in level:
            held = one.values() if isinstance(one, dict) else one if isinstance(one, list) else ()
            for value in held:
                if isinstance(value, list) and any(isinstance(item, dict) for item in value):
                    yield value
                    below.extend(value)
                elif isinstance(value, dict):
                    below.append(value)
        if isinstance(data, list) and depth == 0:
            yield data
        level, depth = below[:_MOST_VALUES], depth + 1


def _starts(text: str) -> list[int]:
    """Give the offsets of objects in the order in which they end, as a parser hands them over."""
    open_ones: list[int] = []
    found: list[int] = []
    for token in _TOKEN.finditer(text):
        if token[0] == "{":
            open_ones.append(token.start())
        elif token[0] == "}" and open_ones:
            found.append(open_ones.pop())
    return found
