"""The literals of a pattern: words of which at least one stands wherever the pattern matches."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

MOST = 800
"""Literals of a pattern; one that needs more is looked for everywhere."""
LETTERS = 12
"""Members of a character class that are taken for letters to choose from, each a literal of its own."""


@lru_cache(maxsize=4096)
def literals(source: str) -> frozenset[str]:
    """Give the literals of a pattern in lower case; none when it may match without any, or can't be told.

    The pattern is RE2's; what the standard library reads otherwise or not at all needs no literal, so that it is never passed over.
    """
    from re import _parser  # type: ignore[attr-defined] # the only parser of patterns there is

    try:
        parsed = _parser.parse(source)
    except (re.error, OverflowError, RecursionError):
        return frozenset()
    return _needed(list(parsed)) or frozenset()


def _needed(steps: list[tuple[Any, Any]]) -> frozenset[str]:
    """Give the best choice of literals of a sequence: long ones first, then few."""
    choices: list[frozenset[str]] = []
    run = ""
    for step, value in steps:
        if str(step) == "LITERAL":
            run += chr(value).lower()
            continue
        if run:
            choices.append(frozenset({run}))
            run = ""
        choices.append(_of_step(str(step), value))
    if run:
        choices.append(frozenset({run}))
    told = [choice for choice in choices if choice]
    return max(told, key=lambda choice: (min(map(len, choice)), -len(choice)), default=frozenset())


def _of_step(step: str, value: Any) -> frozenset[str]:
    if step == "SUBPATTERN":
        return _needed(list(value[3]))
    if step in {"MAX_REPEAT", "MIN_REPEAT"}:
        return _needed(list(value[2])) if value[0] else frozenset()
    if step == "BRANCH":
        found = [_needed(list(branch)) for branch in value[1]]
        together = frozenset().union(*found) if all(found) else frozenset()
        return together if len(together) <= MOST else frozenset()
    if step == "IN":
        return _letters(value)
    return frozenset()


def _letters(members: list[tuple[Any, Any]]) -> frozenset[str]:
    if len(members) > LETTERS or any(str(kind) != "LITERAL" for kind, _ in members):
        return frozenset()
    return frozenset(chr(letter).lower() for _, letter in members)
