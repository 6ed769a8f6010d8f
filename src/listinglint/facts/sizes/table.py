"""What a size table says, wherever it stood: sizes × measures as printed, with the little that may be concluded from it."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from listinglint.model.listing import Place  # noqa: TC001 - read when rules are


class TableKind(StrEnum):
    """What the numbers of a table are measured on."""

    GARMENT = "garment"
    BODY = "body"
    SIZE_ADVICE = "size-advice"
    """Height and weight to a size: helps to choose, but measures nothing."""
    TRY_ON = "try-on"
    """Who wore which size."""
    DIMENSIONS = "dimensions"
    """Length × width × height of goods that are not worn, such as a bag."""

    @property
    def is_size_table(self) -> bool:
        """Whether a shopper can compare it with clothes at home or with a body."""
        return self in {TableKind.GARMENT, TableKind.BODY}


class MeasureMark(StrEnum):
    """How a measure was taken, as far as its header or the table's caption says."""

    FLAT = "flat"
    HALF_WIDTH = "half-width"
    RELAXED = "relaxed"
    STRETCHED = "stretched"


class Measured(Struct, frozen=True):
    """One measure of a table: a column when sizes run down, a row when they run across."""

    words: str
    """As printed."""
    measure: str | None
    """Normalised name, a key of `words.measures()` or `words.size_systems()`; None when unknown."""
    marks: frozenset[MeasureMark] = frozenset()
    unit: str = ""
    """Its own unit, empty when it is the table's."""


class Repair(Struct, frozen=True):
    """A cell the reader damaged and its neighbours prove: row -1 is the header."""

    row: int
    column: int
    read: str
    """What was read there."""


class SizeTable(Struct, frozen=True):
    """A size table as printed; `columns` and every row are of one length."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    measured: tuple[Measured, ...]
    """Along `columns[1:]`, or along `rows` when sizes run across."""
    kind: TableKind
    where: Place
    unit: str = ""
    """cm, mm or inch; empty when nothing tells."""
    is_unit_inferred: bool = False
    """Whether the unit was taken from a note below the table."""
    is_across: bool = False
    """Whether sizes are columns."""
    caption: str = ""
    notes: tuple[str, ...] = ()
    confidence: float = 1.0
    repairs: tuple[Repair, ...] = ()

    @property
    def sizes(self) -> tuple[str, ...]:
        """The sizes in printed order."""
        return self.columns[1:] if self.is_across else tuple(row[0] for row in self.rows)

    @property
    def has_advice(self) -> bool:
        """Whether it also says for which height, weight or age each size is."""
        return any(measured.measure in {"height", "weight", "age"} for measured in self.measured)

    def values(self, measured: Measured) -> tuple[str, ...]:
        """Give the values of one measure, along `sizes`."""
        index = self.measured.index(measured)
        return self.rows[index][1:] if self.is_across else tuple(row[index + 1] for row in self.rows)
