"""What a hand wrote, in YAML or TOML: plain values, and the line and column of each.

Scalars of YAML stay words: `NO`, `10:30` and `010` are no booleans, times or octal numbers here. What no hand writes, and what would
exhaust a parser, is refused.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NoReturn

from msgspec import Struct, field

from listinglint.model.lazy_pattern import lazy_pattern
from listinglint.model.system_reason import reason_of
from listinglint.model.wording import Wording
from listinglint.yaml_source.regular_file import read_regular
from listinglint.yaml_source.syntax_errors import yaml_slip

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

Key = tuple[str | int, ...]
"""A way into the values, such as `("overrides", 0, "files")`."""
LONGEST = 250_000
"""Bytes; the longest file of phrases and their examples has 200,000, the longest rule 6,000."""
DEEPEST = 30
_LONG_KEY = lazy_pattern(
    rf"""^[ \t]*(?:\[{{1,2}}[ \t]*)?(?:[\w-]+|"[^"\n]*"|'[^'\n]*')(?:[ \t]*\.[ \t]*(?:[\w-]+|"[^"\n]*"|'[^'\n]*')){{{DEEPEST},}}""",
    re.MULTILINE,
)
"""A key of TOML that is nested deeper than that."""
_TOO_MUCH = Wording("is too long or nested too deeply", "太长或嵌套太深")
_NO_FILE = Wording("is not a file", "不是普通文件")
_NO_UTF8 = Wording("is not UTF-8 text", "不是 UTF-8 文本")
_TWICE = Wording("the key {name!r} stands here twice", "键 {name!r} 重复出现")
_NO_ALIAS = Wording("aliases (*{name}) are not followed here", "不支持别名（*{name}）")
_NO_ANCHOR = Wording(
    "nothing is called &{name}; quote a text that begins with *", "没有名为 &{name} 的内容；以 * 开头的文字请加引号"
)
_NO_WORD = Wording("a key must be a word", "键必须是单词")
_SECOND = Wording("a second document starts here", "这里出现了第二个文档")
_UNREADABLE = Wording("can't be read: {why}", "无法读取：{why}")
_NOT_YAML = Wording("is not YAML: {why}", "不是有效的 YAML：{why}")
_NOT_TOML = Wording("is not TOML: {why}", "不是有效的 TOML：{why}")


class RefusedError(Exception):
    """A file is wrong at a line and column (from 1)."""

    def __init__(self, why: Wording, line: int = 1, column: int = 1) -> None:
        self.why, self.line, self.column = why, line, column
        super().__init__(why.en)


class SourceData(Struct, frozen=True):
    """Values, and where each stands: the key that names it, and the value itself."""

    data: Any
    keys: dict[Key, tuple[int, int]] = field(default_factory=dict)
    values: dict[Key, tuple[int, int]] = field(default_factory=dict)

    def refuse(self, key: Key, why: Wording, *, the_key: bool = False) -> NoReturn:
        """Say what is wrong with a value, or with the very key. Raises RefusedError."""
        raise RefusedError(why, *self.place(key, self.keys if the_key else self.values))

    def place(self, key: Key, places: dict[Key, tuple[int, int]] | None = None) -> tuple[int, int]:
        """Give line and column of a value's key (of a value, from `values`), or of the nearest thing that holds it."""
        places = self.keys if places is None else places
        found = (places.get(key[:size]) or self.values.get(key[:size]) for size in range(len(key), -1, -1))
        return next((place for place in found if place), (1, 1))


def read_text(file: Path) -> str:
    """Read a short UTF-8 text. Raises RefusedError."""
    try:
        if file.exists() and not file.is_file():
            raise RefusedError(_NO_FILE)
        data = read_regular(file, LONGEST + 1)
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise RefusedError(_NO_UTF8, data[: error.start].count(b"\n") + 1) from error
    except (OSError, ValueError) as error:
        raise RefusedError(_UNREADABLE.filled(why=reason_of(error))) from error
    if len(data) > LONGEST:
        raise RefusedError(_TOO_MUCH)
    return text


def read_yaml(file: Path, *, follows_aliases: bool = False) -> SourceData:
    """Read a YAML file; an empty one holds None, as does a key with nothing behind it. Raises RefusedError.

    What an alias names is one value that stands in several places, and may hold itself: for readers who never walk it whole.
    """
    import yaml

    text = read_text(file)
    try:
        events = yaml.parse(text, getattr(yaml, "CSafeLoader", yaml.SafeLoader))
        return _Builder(events, {} if follows_aliases else None).document()
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        # Since 6.0.4 the parser counts nesting, too, and reads ahead, so that it refuses before our own count does.
        why = _TOO_MUCH if "nesting" in str(error) else _NOT_YAML.filled(why=yaml_slip(error))
        raise RefusedError(why, *((mark.line + 1, mark.column + 1) if mark else (1, 1))) from error


class _Builder:
    """Builds values from YAML's events one by one: composing the whole tree first would exhaust the C stack on hostile files."""

    def __init__(self, events: Iterator[Any], named: dict[str, Any] | None) -> None:
        self.events = events
        self.named = named
        self.written = SourceData(None)

    def document(self) -> SourceData:
        events = [event for event in (next(self.events), next(self.events)) if type(event).__name__ == "StreamEndEvent"]
        if events:
            return self.written
        data = self._value(next(self.events), ())
        next(self.events)
        after = next(self.events)
        if type(after).__name__ != "StreamEndEvent":
            raise RefusedError(_SECOND, *_mark(after))
        return SourceData(data, self.written.keys, self.written.values)

    def _value(self, event: Any, key: Key) -> Any:
        kind = type(event).__name__
        self.written.values[key] = _mark(event)
        if kind == "AliasEvent":
            return self._aliased(event)
        if kind == "ScalarEvent":
            return self._named(event, None if event.value == "" and event.implicit[0] else event.value)
        if len(key) >= DEEPEST:
            raise RefusedError(_TOO_MUCH, *_mark(event))
        if kind == "SequenceStartEvent":
            return self._items(key, self._named(event, []))
        return self._entries(key, self._named(event, {}))

    def _named(self, event: Any, value: Any) -> Any:
        """Remember a value that an anchor names; before it is filled, since it may hold itself."""
        if self.named is not None and event.anchor:
            self.named[event.anchor] = value
        return value

    def _aliased(self, event: Any) -> Any:
        if self.named is None:
            raise RefusedError(_NO_ALIAS.filled(name=event.anchor), *_mark(event))
        if event.anchor not in self.named:
            raise RefusedError(_NO_ANCHOR.filled(name=event.anchor), *_mark(event))
        return self.named[event.anchor]

    def _items(self, key: Key, items: list[Any]) -> list[Any]:
        while type(event := next(self.events)).__name__ != "SequenceEndEvent":
            items.append(self._value(event, (*key, len(items))))
        return items

    def _entries(self, key: Key, entries: dict[str, Any]) -> dict[str, Any]:
        while type(event := next(self.events)).__name__ != "MappingEndEvent":
            if type(event).__name__ != "ScalarEvent":
                raise RefusedError(_NO_WORD, *_mark(event))
            name = event.value
            if name in entries:  # YAML would silently take the last one
                raise RefusedError(_TWICE.filled(name=name), *_mark(event))
            self.written.keys[*key, name] = _mark(event)
            entries[name] = self._value(next(self.events), (*key, name))
        return entries


def _mark(event: Any) -> tuple[int, int]:
    return event.start_mark.line + 1, event.start_mark.column + 1


def read_toml(file: Path, table: tuple[str, ...]) -> SourceData:
    """Read one table of a TOML file; None when it has no such table. Raises RefusedError."""
    text = read_text(file)
    if table[-1] not in text:  # most project files; TOML need not be parsed, nor be right
        return SourceData(None)
    if _LONG_KEY.search(text):  # the parser's time grows with the square of a key's parts
        raise RefusedError(_TOO_MUCH)
    import tomllib

    try:
        data: Any = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        at = re.search(r" \(at line (\d+), column (\d+)\)$", str(error))
        why = _NOT_TOML.filled(why=str(error)[: at.start()] if at else error)
        raise RefusedError(why, *(map(int, at.groups()) if at else (text.count("\n") + 1, 1))) from error  # at the end
    for name in table:
        data = data.get(name) if isinstance(data, dict) else None
    return SourceData(data, *_toml_places(text, table))


def _toml_places(text: str, table: tuple[str, ...]) -> tuple[dict[Key, tuple[int, int]], dict[Key, tuple[int, int]]]:
    """Find the lines of tables and keys: the parser of the standard library does not tell them."""
    keys: dict[Key, tuple[int, int]] = {}
    values: dict[Key, tuple[int, int]] = {}
    counts: dict[Key, int] = {}
    here: Key = ()
    for number, line in enumerate(text.splitlines(), 1):
        if header := re.match(r"\s*\[{1,2}\s*([\w.\"' -]+?)\s*\]", line):
            here = _counted(_dotted(header[1]), counts, is_item=line.lstrip().startswith("[["))
            keys.setdefault(here, (number, 1))
        elif pair := re.match(r"\s*([\w.\"'-]+)\s*=\s*", line):
            key = (*here, *_dotted(pair[1]))
            keys.setdefault(key, (number, pair.start(1) + 1))
            values.setdefault(key, (number, pair.end() + 1))
    return _within(keys, table), _within(values, table)


def _dotted(name: str) -> Key:
    return tuple(part.strip().strip("\"'") for part in name.split("."))


def _counted(name: Key, counts: dict[Key, int], *, is_item: bool) -> Key:
    """Number the tables of an array as they come; `[[overrides]]` is the first, then the second of them."""
    if is_item:
        counts[name] = counts.get(name, -1) + 1
    key: Key = ()
    for size in range(1, len(name) + 1):
        key = (*key, name[size - 1], *([counts[name[:size]]] if name[:size] in counts else []))
    return key


def _within(places: dict[Key, tuple[int, int]], table: Key) -> dict[Key, tuple[int, int]]:
    return {key[len(table) :]: place for key, place in places.items() if key[: len(table)] == table}
