"""A table that no format is known for, mapped by the user's `columns:`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from listinglint.loaders.feeds.formats import FeedFormat, FormatFile, Layout, Told, normalised
from listinglint.model.wording import Wording

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from listinglint.loaders.feeds.formats import Role

Columns = dict[str, tuple[str, ...]]
"""Names of columns by what they hold, as a configuration says it."""
ROLES: dict[str, Role] = {
    "key": "key", "title": "title", "text": "text", "pictures": "picture", "option-pictures": "option picture", "alt": "alt",
    "options": "option", "attributes": "attribute", "material": "material", "colour": "colour", "size": "size", "care": "care",
    "origin": "origin", "dispatch": "dispatch", "delivery": "delivery", "returns": "returns",
}  # fmt: skip
"""The keys of `columns:`, and what they are here."""
NO_COLUMN = Wording(
    "has no column “{column}”, which `columns:` names for {key}; its columns: {columns}",
    "没有 columns: 里为 {key} 指定的列“{column}”；它的列有：{columns}",
)
_NAME: Told = {"en": "table mapped by `columns:`", "zh": "按 columns: 读取的表格"}


def mapped(columns: Mapping[str, Sequence[str]], names: Sequence[str]) -> Layout:
    """Lay out a table by the user's map. Columns it names that are not there are left to `missing`."""
    roles: dict[Role, list[str]] = {ROLES[key]: [_literal(name) for name in held] for key, held in columns.items()}
    file = FormatFile(_NAME, roles, rows="same-key" if "key" in roles else "one", least=1)
    return FeedFormat("columns", file).layout(names)


def missing(columns: Mapping[str, Sequence[str]], names: Sequence[str]) -> tuple[str, str] | None:
    """Give a key of `columns:` and the column it names that the table lacks; None when all are there."""
    there = {normalised(name) for name in names}
    return next(((key, name) for key, held in columns.items() for name in held if normalised(name) not in there), None)


def is_other(columns: Mapping[str, Sequence[str]], names: Sequence[str]) -> bool:
    """Tell whether none of the columns of a map is there, so that it was made for another table."""
    there = {normalised(name) for name in names}
    return not any(normalised(name) in there for held in columns.values() for name in held)


def _literal(name: str) -> str:
    """Keep a name that holds braces from being a pattern."""
    return name.replace("{", " ").replace("}", " ")
