"""Which records are of one product, with no more held than has not been finished."""

from __future__ import annotations

from array import array
from contextlib import suppress
from typing import TYPE_CHECKING

from msgspec import Struct, field

from listinglint.loaders.feeds.cells import Reader
from listinglint.loaders.load_error import LoadError
from listinglint.model.wording import Wording

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from listinglint.loaders.feeds.cells import FeedCell
    from listinglint.loaders.feeds.formats import Layout
    from listinglint.loaders.feeds.record import Record

TOO_FAR = Wording(
    "rows of one product stand too far apart to be held: sort the file by “{column}” first",
    "同一商品的行隔得太远：请先按“{column}”列排序",
)
_MOST_HELD = 64 * 1024 * 1024
"""Characters of unfinished products; a table sorted by product never holds more than one."""
_NOBODY = -1
_LONGEST_KEY = 120


class _Survey(Struct):
    """Whose each record is, from a first pass over all of them."""

    names: list[str] = field(default_factory=list)
    """What each product is called."""
    owners: array[int] = field(default_factory=lambda: array("q"))
    """The product of each record, by its place in `names`."""
    last: dict[int, int] = field(default_factory=dict)
    """The number of each product's last record."""
    main: set[int] = field(default_factory=set)
    """Numbers of records that are the product itself, where variations have records of their own."""


class _Surveyor(Struct):
    """Goes over the records once and remembers keys only."""

    layout: Layout
    survey: _Survey = field(default_factory=_Survey)
    _numbers: dict[str, int] = field(default_factory=dict)
    _aliases: dict[str, int] = field(default_factory=dict)
    _references: dict[int, str] = field(default_factory=dict)
    """What a record's product is called by a variation that came before it."""
    _children: dict[str, int] = field(default_factory=dict)
    _previous: int = _NOBODY

    def add(self, number: int, record: Record) -> None:
        """Note whose a record is, as far as it is known by now."""
        file, held = self.layout.format.file, _Keys(self.layout, record)
        kind = held.first("kind").casefold()
        if kind and kind in {one.casefold() for one in file.skipped}:
            self.survey.owners.append(_NOBODY)
            return
        if kind and file.rows == "one" and kind in {one.casefold() for one in file.variations}:
            reference = held.first("parent").removeprefix("id:").strip()
            if reference:
                self._references[number] = reference
            self.survey.owners.append(self._previous if not reference else self._numbered(held.key, record))
            return
        self._previous = self._owner(held, record)
        self.survey.owners.append(self._previous)
        self.survey.main.add(number)
        for cell in held.of("key"):
            self._aliases.setdefault(cell.words.strip(), self._previous)
        for cell in held.of("children"):
            for _, name in cell.values(cell.words):
                self._children.setdefault(name, self._previous)

    def finished(self) -> _Survey:
        """Settle what is called by a later record, and where each product ends."""
        owners = self.survey.owners
        for number, reference in self._references.items():
            owners[number] = self._aliases.get(reference, owners[number])
        adopted = {self._aliases[name]: owner for name, owner in self._children.items() if name in self._aliases}
        for number, owner in enumerate(owners):
            if adopted.get(owner, owner) != owner:
                owners[number] = adopted[owner]
                self.survey.main.discard(number)
        self.survey.last = {owner: number for number, owner in enumerate(owners)}
        return self.survey

    def _owner(self, held: _Keys, record: Record) -> int:
        if self.layout.format.file.rows == "one" or not self.layout.has("key"):
            return self._numbered(held.key, record)
        if not held.key and self._previous != _NOBODY and not held.first("title"):
            return self._previous
        key = held.key or f"row-{record.line}"
        if key not in self._numbers:
            self._numbers[key] = len(self.survey.names)
            self.survey.names.append(_name(key))
        return self._numbers[key]

    def _numbered(self, key: str, record: Record) -> int:
        """Count a product of its own; a key that others have too is followed by the row."""
        name = _name(key) or f"row-{record.line}"
        if name in self._numbers:
            name = f"{name}@{record.line}"
        self._numbers.setdefault(name, len(self.survey.names))
        self.survey.names.append(name)
        return len(self.survey.names) - 1


class _Keys(Struct, frozen=True):
    """The cells of a record that tell whose it is."""

    layout: Layout
    record: Record

    def of(self, role: str) -> list[FeedCell]:
        """Give the cells of one role."""
        columns = self.layout.of(self.record.names).by_role.get(role, ())
        if not any(column.index < len(self.record.cells) and self.record.cells[column.index] for column in columns):
            return []
        return [cell for cell in Reader(self.layout, "").cells(self.record) if cell.column.role == role]

    def first(self, role: str) -> str:
        """Give the first value of a role; empty when there is none."""
        cells, columns = self.record.cells, self.layout.of(self.record.names).by_role.get(role, ())
        found = (cells[column.index].strip() for column in columns if column.index < len(cells))
        return next((words for words in found if words), "")

    @property
    def key(self) -> str:
        """Give what the product is called."""
        return self.first("key")


def grouped(layout: Layout, records: Callable[[], Iterable[Record]], path: str) -> Iterator[tuple[str, list[Record]]]:
    """Give each product's name and records, a product as soon as its last record is there. The records are read twice.

    Raises LoadError where unfinished products would fill the memory.
    """
    surveyor = _Surveyor(layout)
    with suppress(LoadError):  # what is broken is told when it is read, after what stands before it
        for number, record in enumerate(records()):
            surveyor.add(number, record)
    survey = surveyor.finished()
    del surveyor
    unfinished: dict[int, list[tuple[bool, Record]]] = {}
    size = 0
    for number, record in enumerate(records()):
        owner = survey.owners[number]
        if owner == _NOBODY:
            continue
        unfinished.setdefault(owner, []).append((number not in survey.main, record))
        size += record.size
        if survey.last[owner] == number:
            held = unfinished.pop(owner)
            size -= sum(one.size for _, one in held)
            yield survey.names[owner], [one for _, one in sorted(held, key=lambda one: one[0])]
        elif size > _MOST_HELD:
            columns = layout.by_role.get("key", ()) or layout.columns
            raise LoadError(path, TOO_FAR.filled(column=columns[0].name))


def _name(key: str) -> str:
    return " ".join(key.split())[:_LONGEST_KEY]
