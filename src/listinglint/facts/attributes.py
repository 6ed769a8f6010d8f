"""What `having` may ask of a fact: the attributes of its values, and the words each of them can be."""

from __future__ import annotations

import sys
import typing
from enum import Enum
from functools import cache
from types import UnionType
from typing import Annotated, Any, Literal

NUMBER = "a number"
"""Stands among the words of an attribute that is a number."""
_PLAIN = {
    None: frozenset({"none"}),
    type(None): frozenset({"none"}),
    bool: frozenset({"true", "false"}),
    int: frozenset({NUMBER}),
    float: frozenset({NUMBER}),
}
_SEVERAL = (typing.Union, UnionType, tuple, list, set, frozenset)


def names(kind: type) -> dict[str, type]:
    """Give the attributes of a value, its fields and properties, each with the class that has it."""
    properties = (name for name in dir(kind) if isinstance(getattr(kind, name), property))
    return dict.fromkeys((*getattr(kind, "__struct_fields__", ()), *properties), kind)


@cache
def words_of(kind: type, name: str) -> frozenset[str] | None:
    """Give the words an attribute can be, in lower case, `NUMBER` among them where it is one; None where any word will do.

    Raises NameError when its annotation is only known to type checkers: it must be imported where rules are read.
    """
    return _words(_hint(kind, name))


def _hint(kind: type, name: str) -> Any:
    """Look up the annotation of a field or property; written as text, it is read in its own module."""
    owner = next(one for one in kind.__mro__ if name in vars(one) or name in vars(one).get("__annotations__", {}))
    found = vars(owner).get(name)
    hint = found.fget.__annotations__["return"] if isinstance(found, property) else owner.__annotations__[name]
    return eval(hint, vars(sys.modules[owner.__module__])) if isinstance(hint, str) else hint  # noqa: S307 - our own source


def _words(hint: Any) -> frozenset[str] | None:
    if hint in _PLAIN:
        return _PLAIN[hint]
    if isinstance(hint, type) and issubclass(hint, Enum):
        return frozenset(str(one).lower() for one in hint)
    origin, parts = typing.get_origin(hint), typing.get_args(hint)
    if origin is Annotated:  # a word that no type checker follows, with the words it can be beside it
        return _words(parts[1])
    if origin is Literal:
        return frozenset(str(part).lower() for part in parts)
    found = [_words(part) for part in parts if part is not Ellipsis] if origin in _SEVERAL else []
    known = [words for words in found if words is not None]
    return frozenset[str]().union(*known) if known and len(known) == len(found) else None
