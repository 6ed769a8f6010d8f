"""Which column of a table of reviews or returns holds what: by words in the names, and by what stands below them."""

from __future__ import annotations

import re
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING, Literal, get_args

from msgspec import Struct

from listinglint.complaints.months import month_of
from listinglint.loaders.feeds.formats import feeds_dir, normalised

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

Role = Literal["text", "reason", "title", "rating", "date", "goods", "sku"]
"""What a column may hold; reviews are read in `title`, `text` and `reason` together."""
ROLES: tuple[Role, ...] = get_args(Role)
_SAID: tuple[Role, ...] = ("title", "text", "reason")
_SEVERAL = frozenset(_SAID)
"""What several columns may hold: a first review and one that was added."""
_OTHERS = frozenset({"nothing", "reply"})
"""What columns hold in which no buyer speaks, such as their names."""
_WORD = re.compile(r"[^\W\d_]{2}")
_MARKUP = re.compile(r"^(?:https?:)?//|\.(?:jpe?g|png|webp|mp4)\b", re.IGNORECASE)


class Columns(Struct, frozen=True):
    """The numbers of columns by what they hold."""

    of: Mapping[Role, tuple[int, ...]]

    @property
    def said(self) -> tuple[int, ...]:
        """The columns in which a buyer speaks."""
        return tuple(index for role in _SAID for index in self.of.get(role, ()))

    def first(self, role: Role) -> int | None:
        """Give the column of a role; None where there is none."""
        return next(iter(self.of.get(role, ())), None)


def proposed(names: Sequence[str], rows: Sequence[Sequence[str]]) -> Columns:
    """Propose what columns hold, from their names and some rows; without a word of buyers, the longest texts are taken for it."""
    cells = [
        [row[index].strip() for row in rows if index < len(row) and row[index].strip()] for index in range(len(names))
    ]
    found: dict[Role, list[int]] = {}
    for index, name in enumerate(names):
        role = role_by_name(name)
        if role not in ROLES or not _may_be(role, cells[index]):
            continue
        if role in _SEVERAL or role not in found:
            found.setdefault(role, []).append(index)
        elif role == "goods" and _is_numbered(cells[found[role][0]]) and not _is_numbered(cells[index]):
            found[role] = [index]  # a name tells people more than a number, and a listing has it as its title
    if "text" not in found and "reason" not in found:
        taken = {index for held in found.values() for index in held}
        free = [
            index
            for index in range(len(names))
            if index not in taken and role_by_name(names[index]) not in _OTHERS and _is_prose(cells[index])
        ]
        if "title" in found:
            found["text"] = found.pop("title")
        elif free:
            found["text"] = [max(free, key=lambda index: sum(map(len, cells[index])) / len(cells[index]))]
    if "date" not in found:
        dated = (at for at, held in enumerate(cells) if held and all(map(month_of, held)) and len(held[0]) > 7)
        found["date"] = list(islice(dated, 1))
    return Columns({role: tuple(held) for role, held in found.items() if held})


def named(chosen: Mapping[Role, Sequence[str]], names: Sequence[str]) -> tuple[Columns, tuple[str, ...]]:
    """Take the user's own map; gives the names it holds that the table lacks as well."""
    there = {normalised(name): index for index, name in reversed(list(enumerate(names)))}
    lost = tuple(name for held in chosen.values() for name in held if normalised(name) not in there)
    of = {
        role: tuple(there[normalised(name)] for name in held if normalised(name) in there)
        for role, held in chosen.items()
    }
    return Columns(of), lost


def role_by_name(name: str) -> str:
    """Give the role whose word is in a name, the longest word first."""
    plain = f" {normalised(name)} "
    found = [
        (len(word), -rank, role)
        for rank, (role, words) in enumerate(_words().items())
        for word in words
        if (f" {word}" in plain if word.isascii() else word in plain)
    ]
    return max(found)[2] if found else ""


def _may_be(role: Role, held: Sequence[str]) -> bool:
    """Trust a name unless what stands below can't be it."""
    if not held:
        return role in _SEVERAL  # such as a column of added reviews that nobody filled in yet
    if role in _SEVERAL:
        return any(_WORD.search(cell) for cell in held) and not all(_MARKUP.search(cell) for cell in held)
    if role == "date":
        return sum(month_of(cell) is not None for cell in held) * 2 > len(held)
    return True


def _is_numbered(held: Sequence[str]) -> bool:
    return all(not _WORD.search(cell) for cell in held)


def _is_prose(held: Sequence[str]) -> bool:
    return bool(held) and sum(bool(_WORD.search(cell)) and not _MARKUP.search(cell) for cell in held) * 2 > len(held)


@cache
def _words() -> dict[str, list[str]]:
    import yaml

    read = yaml.safe_load((feeds_dir() / "words" / "reviews.yaml").read_text("utf-8"))
    return {role: [normalised(str(word)) for word in words] for role, words in read.items()}
