"""What was found of a fact in one line, counted by a word: `6 look-book: 01.jpg … 06.jpg; 2 model: 07.jpg, 08.jpg`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from listinglint.model import labels
from listinglint.model.short_names import short_names
from listinglint.model.wording import SEMICOLON, Wording, joined

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from listinglint.facts.observation import Observation
    from listinglint.model.listing import Place

MOST_NAMED: Final = 4
"""Rows of places that are named for one word."""
PICTURES: Final = Wording("{count} {kind}: {names}", "{kind} {count} 张：{names}")
PLACES: Final = Wording("{count} {kind}: {names}", "{kind} {count} 处：{names}")


def summary(found: Iterable[Observation[Any]], by: str) -> Wording:
    """Count values by one of their attributes, in the order in which the table of words has them, and name where they stand."""
    groups: dict[str, list[Observation[Any]]] = {}
    for seen in found:
        groups.setdefault(str(getattr(seen.value, by)), []).append(seen)
    return joined(SEMICOLON, [_group(by, word, groups[word]) for word in labels.in_order(by, groups)])


def places(found: Sequence[Observation[Any]]) -> str:
    """Name where values stand; three and more that follow each other (by their `position`) by the first and the last."""
    names = short_names(seen.where.file for seen in found)
    rows: list[list[str]] = []
    last = -1
    for at, seen in enumerate(found):
        position = getattr(seen.value, "position", 2 * at)
        if rows and position == last + 1:
            rows[-1].append(_name(seen.where, names))
        else:
            rows.append([_name(seen.where, names)])
        last = position
    told = [f"{row[0]} … {row[-1]}" if len(row) > 2 else ", ".join(row) for row in rows[:MOST_NAMED]]
    more = sum(map(len, rows[MOST_NAMED:]))
    return ", ".join(told) + (f" (+{more})" if more else "")


def _group(by: str, word: str, found: Sequence[Observation[Any]]) -> Wording:
    form = PICTURES if all(seen.where.line is None for seen in found) else PLACES
    return form.filled(count=len(found), kind=labels.value(by, word), names=places(found))


def _name(where: Place, names: Mapping[str, str]) -> str:
    """Give a picture by its file's name, and a place in a page as it is."""
    return names[where.file] if where.line is None else str(where)
