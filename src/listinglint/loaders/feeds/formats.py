"""The registry of feeds: each a file of data that says by which columns a format is known and what they hold."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, cached_property, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal

import msgspec
from msgspec import Struct

from listinglint.model.lazy_pattern import lazy_pattern
from listinglint.model.topic import Topic  # noqa: TC001 - msgspec reads annotations at run time
from listinglint.model.wording import Wording

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

Role = Literal[
    "key", "parent", "children", "kind", "title", "text", "subtitle", "picture", "alt", "option picture", "option", "option name",
    "option names", "attribute", "attribute name", "attribute value", "attributes", "material", "colour", "size", "size table", "care",
    "origin", "brand", "dispatch", "delivery", "returns", "unused",
]  # fmt: skip
"""What a column holds. Of a `brand` only a blank counts, `attributes` are several in one cell, `option names` explain codes, `unused` ones only tell the format."""
Told = dict[Literal["en", "zh"], str]


class Sample(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A listing that the rows of an example become."""

    id: str
    """What stands behind `#` in its path: its key, or the number of its row."""
    title: str
    text: list[str] = []
    """Words of its description."""
    pictures: list[str] = []
    attributes: list[str] = []
    options: list[str] = []


class FormatExample(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Some rows as the shop system writes them (drawn, never a shop's own), and what they become; run by the tests."""

    rows: str
    become: list[Sample]


class FormatFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A file of the folder `feeds`. Columns are patterns: `{n}` stands for a number, `{name}` for any words."""

    name: Told
    columns: dict[Role, list[str]]
    needs: list[str] = []
    """Roles without which it is not this format; `a|b` is either."""
    marks: list[str] = []
    """Columns of which at least one must be there, since others use the rest as well."""
    never: list[str] = []
    """Columns that this format does not have."""
    least: Annotated[int, msgspec.Meta(ge=1)] = 3
    """Known columns from which a table is of this format."""
    rows: Literal["one", "same-key"] = "one"
    """Whether a row is a listing, or the rows of one key (a blank one goes on with the row before)."""
    variations: list[str] = []
    """What the column `kind` says of rows that belong to another: to their parent, else to the row before."""
    skipped: list[str] = []
    """What `kind` says of rows that are no goods."""
    syntax: dict[str, str] = {}
    """How a column packs several values into a cell, by its pattern."""
    labels: dict[str, Told] = {}
    """How a column is called where its values are read as key and value."""
    says: dict[str, dict[str, Told]] = {}
    """What a value of a column says, in words; `*` stands for any value, which is filled in as `{value}`."""
    lacks: list[Topic] = []
    """What the format has no place for."""
    is_part: bool = False
    """Whether buyers see a page that says more, so that silence of the feed proves nothing."""
    is_last: bool = False
    """Whether it is only asked when no other format fits."""
    is_refused: bool = False
    """Whether it is known in order to be refused: orders, reviews."""
    examples: list[FormatExample] = []


@lru_cache(maxsize=65_536)
def normalised(name: str) -> str:
    """Give a column's name as names are compared: width, case, dashes and marks aside."""
    plain = unicodedata.normalize("NFKC", name).replace("\ufeff", "").casefold().replace("\u0307", "")  # of Turkish İ
    return " ".join(re.sub(r"[_\-‐-―*\"'“”]+", " ", plain).split()).rstrip(": ")


_HOLES = lazy_pattern(r"\\\{(\w+)\\\}")


class _Pattern(Struct, frozen=True, dict=True):
    """A column as a format names it. Not slotted: it has a cached property."""

    written: str
    role: Role

    @cached_property
    def matcher(self) -> re.Pattern[str] | None:
        """What matches its normalised names; None where it is no more than a name."""
        if "{" not in self.written:
            return None
        escaped = re.escape(normalised(self.written))
        holes = _HOLES.sub(lambda hole: r"(?P<n>\d{1,3})" if hole[1] == "n" else f"(?P<{hole[1]}>.{{1,80}}?)", escaped)
        return re.compile(f"^{holes}$")


class FeedColumn(Struct, frozen=True):
    """A column of a file that a format knows."""

    index: int
    name: str
    """As the file calls it."""
    role: Role
    pattern: str
    number: str = ""
    """What stands where the format has `{n}`."""
    label: str = ""
    """What stands where the format has `{name}`."""


class FeedFormat(Struct, frozen=True, eq=False, dict=True):
    """A format of feeds, ready to recognise its files. Not slotted: it has cached properties."""

    id: str
    file: FormatFile

    @property
    def name(self) -> Wording:
        """How people call it."""
        return Wording(self.file.name["en"], self.file.name["zh"])

    @cached_property
    def _exact(self) -> dict[str, _Pattern]:
        return {normalised(one.written): one for one in reversed(self._patterns) if one.matcher is None}

    @cached_property
    def _loose(self) -> list[_Pattern]:
        """Patterns, those with the most letters of their own first."""
        loose = (one for one in self._patterns if one.matcher is not None)
        return sorted(loose, key=lambda one: -len(re.sub(r"\{\w+\}", "", one.written)))

    @cached_property
    def _patterns(self) -> list[_Pattern]:
        return [_Pattern(name, role) for role, names in self.file.columns.items() for name in names]

    def column(self, index: int, name: str) -> FeedColumn | None:
        """Say what a column holds; None for one that the format does not know."""
        plain = normalised(name)
        if plain in self._exact:
            found = self._exact[plain]
            return FeedColumn(index, name, found.role, found.written)
        for one in self._loose:
            match = one.matcher.match(plain) if one.matcher else None
            if match:
                holes = match.groupdict()
                start = match.start("name") if "name" in holes else 0
                label = name.strip()[start : start + len(holes.get("name", ""))] if "name" in holes else ""
                return FeedColumn(
                    index, name, one.role, one.written, holes.get("n", ""), label or holes.get("name", "")
                )
        return None

    def layout(self, names: Sequence[str]) -> Layout:
        """Say what the columns of a file hold."""
        return _laid_out(self, tuple(names))


def holds_reviews(names: Iterable[str]) -> bool:
    """Tell a table of reviews, after-sales or returns by a column that no table of goods has."""
    held, exact = _of_buyers()
    plain = {normalised(name) for name in names}
    return not plain.isdisjoint(exact) or any(word in name for name in plain for word in held)


@cache
def _of_buyers() -> tuple[frozenset[str], frozenset[str]]:
    import yaml

    read = yaml.safe_load((feeds_dir() / "words" / "buyers.yaml").read_text("utf-8"))
    held, exact = (frozenset(map(normalised, read[key])) for key in ("holds", "is"))
    return held, exact


@lru_cache(maxsize=512)
def _laid_out(of: FeedFormat, names: tuple[str, ...]) -> Layout:
    found = (of.column(index, name) for index, name in enumerate(names) if name.strip())
    return Layout(of, names, tuple(column for column in found if column))


class Layout(Struct, frozen=True, eq=False, dict=True):
    """The columns of one file, as a format reads them. Not slotted: it has cached properties."""

    format: FeedFormat
    names: tuple[str, ...]
    columns: tuple[FeedColumn, ...]

    @cached_property
    def by_role(self) -> Mapping[str, tuple[FeedColumn, ...]]:
        """Columns by what they hold, in the order of the format's file, then of the columns."""
        order = {name: place for names in self.format.file.columns.values() for place, name in enumerate(names)}
        found: dict[str, list[FeedColumn]] = {}
        for column in sorted(self.columns, key=lambda one: (order.get(one.pattern, 0), one.index)):
            found.setdefault(column.role, []).append(column)
        return {role: tuple(columns) for role, columns in found.items()}

    def of(self, names: Sequence[str]) -> Layout:
        """Lay out a record that has names of its own, as elements and objects do."""
        return self if names is self.names else self.format.layout(names)

    def has(self, *roles: str) -> bool:
        """Tell whether there is a column of one of these roles."""
        return any(role in self.by_role for role in roles)

    @cached_property
    def is_fit(self) -> bool:
        """Whether these columns are of the format."""
        file = self.format.file
        there = {normalised(name) for name in self.names}
        if any(normalised(name) in there for name in file.never):
            return False
        marks = _plain(tuple(file.marks))
        marked = not marks or any(
            normalised(column.pattern) in marks or normalised(column.name) in marks for column in self.columns
        )
        return marked and len(self.columns) >= file.least and not self.lost

    @cached_property
    def lost(self) -> tuple[str, ...]:
        """The needs of the format for which there is no column."""
        return tuple(need for need in self.format.file.needs if not self.has(*need.split("|")))


@cache
def _plain(names: tuple[str, ...]) -> frozenset[str]:
    return frozenset(map(normalised, names))


def feeds_dir() -> Path:
    """Give the folder of the formats that come with the tool: packaged beside the code, or the checkout's own."""
    packaged = Path(__file__).parents[2] / "_feeds"
    return packaged if packaged.is_dir() else Path(__file__).parents[4] / "feeds"


@cache
def feeds() -> tuple[FeedFormat, ...]:
    """Give all formats there are, by name; read once, when a feed is met. Raises ValueError for a file that is wrong."""
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    read = (
        (file.stem, yaml.load(file.read_text("utf-8"), loader))  # noqa: S506 - a safe loader, our own files
        for file in sorted(feeds_dir().glob("*.yaml"))
    )
    return tuple(FeedFormat(stem, _checked(stem, data)) for stem, data in read)


def _checked(stem: str, data: dict[str, Any]) -> FormatFile:
    """Read a file of the folder strictly. Raises ValueError, which names it."""
    try:
        return msgspec.convert(_flat(data), FormatFile, strict=False)
    except msgspec.ValidationError as error:
        raise ValueError(f"feeds/{stem}.yaml: {error}") from error


def _flat(data: dict[str, Any]) -> dict[str, Any]:
    """Join lists that a file cuts into several lines."""
    data["columns"] = {role: _joined(names) for role, names in data["columns"].items()}
    return {**data, "marks": _joined(data.get("marks", []))}


def _joined(names: list[Any]) -> list[str]:
    return [str(name) for one in names for name in (one if isinstance(one, list) else [one])]


def recognise(names: Iterable[str]) -> Layout | None:
    """Give the format that knows most of these columns and needs no other; None when there is none."""
    there = tuple(names)
    fit = [layout for layout in (one.layout(there) for one in feeds()) if layout.is_fit]
    return max(fit, key=_merit, default=None)


def _merit(layout: Layout) -> tuple[bool, int, int]:
    """Rank formats that fit: by known columns, then by how much they ask for."""
    file = layout.format.file
    return not file.is_last, len(layout.columns), len(file.needs) + bool(file.marks)


def nearest(names: Iterable[str]) -> Layout | None:
    """Give the format with the most of these columns, whether it fits or not; None where fewer than two are known."""
    there = tuple(names)
    layouts = [layout for layout in (one.layout(there) for one in feeds()) if len(layout.columns) > 1]
    return max(layouts, key=lambda one: (len(one.columns), -len(one.format.file.columns)), default=None)
