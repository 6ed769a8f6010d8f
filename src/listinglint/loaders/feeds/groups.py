"""Which records are of one product, with no more held than has not been finished."""

from __future__ import annotations

from array import array
from contextlib import suppress
from time import monotonic
from typing import TYPE_CHECKING, Final

from msgspec import Struct, field

from listinglint.loaders.feeds.cells import Reader
from listinglint.loaders.load_error import LoadError
from listinglint.model.wording import Wording

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from listinglint.config.limits import Limits
    from listinglint.loaders.feeds.cells import FeedCell
    from listinglint.loaders.feeds.formats import Layout
    from listinglint.loaders.feeds.record import Record

TOO_FAR = Wording(
    "rows of one product stand too far apart to be held: sort the file by “{column}” first",
    "同一商品的行隔得太远：请先按“{column}”列排序",
)
TOO_LONG: Final = Wording(
    "reading its rows took longer than {seconds:g} s and was stopped (limits.export-seconds)",
    "读取各行用时超过 {seconds:g} 秒，已停止（limits.export-seconds）",
)
_MOST_HELD = 128 * 1024 * 1024
"""Bytes of unfinished products, about; a table sorted by product never holds more than one."""
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
    """The products whose rows share a key, by that key."""
    _times: dict[str, int] = field(default_factory=dict)
    """How many products of one record each would be called so."""
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
        key = held.key
        if not key:
            return self._numbered("", record)
        if key not in self._numbers:
            self._numbers[key] = len(self.survey.names)
            self.survey.names.append(_name(key))
        return self._numbers[key]

    def _numbered(self, key: str, record: Record) -> int:
        """Count a product of its own; a key that others have too is followed by the row, and by a count where a row holds several."""
        name = _name(key) or f"row-{record.line}"
        if name in self._times:
            name = f"{name}@{record.line}"
        if name in self._times:  # a file without line breaks is one row
            self._times[name] += 1
            name = f"{name}.{self._times[name]}"
        self._times.setdefault(name, 1)
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


class Grouped(Struct, frozen=True):
    """What an export says of one product."""

    name: str
    records: tuple[Record, ...]
    left_out: int
    """Rows beyond those that are read of one product."""


class _Unfinished(Struct):
    """The records of a product so far, each with whether it is a variation."""

    records: list[tuple[bool, Record]] = field(default_factory=list)
    size: int = 0
    left_out: int = 0

    def add(self, record: Record, *, is_variation: bool, most: int) -> int:
        """Hold a record, unless as many are held; give what it takes."""
        if len(self.records) >= most:
            self.left_out += 1
            return 0
        self.records.append((is_variation, record))
        self.size += (size := record.size)
        return size

    def finished(self, name: str) -> Grouped:
        """Give the product, and what varies behind it."""
        held = sorted(self.records, key=lambda one: one[0])
        return Grouped(name, tuple(record for _, record in held), self.left_out)


def grouped(layout: Layout, records: Callable[[], Iterable[Record]], path: str, limits: Limits) -> Iterator[Grouped]:
    """Give product by product, each as soon as its last record is there. The records are read twice.

    Raises LoadError where unfinished products would fill the memory, and where reading takes too long; what is done with a product
    before the next is asked for does not count.
    """
    until = monotonic() + limits.export_seconds
    survey = _surveyed(layout, records, until)
    unfinished: dict[int, _Unfinished] = {}
    size = 0
    for number, record in enumerate(records()):
        if monotonic() > until:
            raise LoadError(path, TOO_LONG.filled(seconds=limits.export_seconds))
        owner = survey.owners[number]
        if owner == _NOBODY:
            continue
        product = unfinished.setdefault(owner, _Unfinished())
        size += product.add(record, is_variation=number not in survey.main, most=limits.rows)
        if survey.last[owner] == number:
            size -= unfinished.pop(owner).size
            given = monotonic()
            yield product.finished(survey.names[owner])
            until += monotonic() - given
        elif size > _MOST_HELD:
            columns = layout.by_role.get("key", ()) or layout.columns
            raise LoadError(path, TOO_FAR.filled(column=columns[0].name))


def _surveyed(layout: Layout, records: Callable[[], Iterable[Record]], until: float) -> _Survey:
    """Go over the records once, as long as there is time."""
    surveyor = _Surveyor(layout)
    with suppress(LoadError):  # what is broken is told when it is read, after what stands before it
        for number, record in enumerate(records()):
            surveyor.add(number, record)
            if monotonic() > until:
                break
    return surveyor.finished()


def _name(key: str) -> str:
    return " ".join(key.split())[:_LONGEST_KEY]
