"""The literals of a pattern: words of which at least one stands wherever the pattern matches."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import product
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

MOST: Final = 5000
"""Literals of a pattern; one that needs more is looked for everywhere."""
TOGETHER: Final = 96
"""Strings that neighbours of a sequence may make together: "p", a dash or none, "to" or "2"."""
_ENOUGH: Final = 4
"""Letters of strings that are rare enough: to join them with more would only make more of them."""
_RAREST: Final = 8
"""Letters from which on a literal is as rare as any."""
_USUAL: Final = " ,.:-"
_COMMON: Final = 6.0
"""Commonness of single letters that stand nearly everywhere: to look for them tells nothing."""
_SCRIPT = re.compile(r"\\[pP](?:\{\w+\}|\w)")
_CODE = re.compile(r"\\x\{([0-9a-fA-F]{1,8})\}")
_NOTHING: Final = frozenset({""})


@lru_cache(maxsize=4096)
def literals(source: str) -> frozenset[str]:
    r"""Give the literals of a pattern in lower case; none when it may match without any, or can't be told.

    The pattern is RE2's: its classes of scripts (\p{Han}) are read as any letter, and what the standard library does not read needs
    no literal, so that it is never passed over.
    """
    from re import _parser  # type: ignore[attr-defined] # the only parser of patterns there is

    try:
        parsed = _parser.parse(_CODE.sub(_escaped, _SCRIPT.sub(r"\\w", source)))
    except (re.error, OverflowError, RecursionError, ValueError):
        return frozenset()
    return _needed(list(parsed))


def _escaped(code: re.Match[str]) -> str:
    return re.escape(chr(int(code[1], 16)))


def _needed(steps: list[tuple[Any, Any]]) -> frozenset[str]:
    """Give the best choice of literals of a sequence: those that stand in fewest texts."""
    choices: list[frozenset[str]] = []
    run = _NOTHING
    for name, value in _read(steps):
        told = _strings(name, value)
        if told is None:
            begun = _sequence(value[2]) if name in _REPEATS and value[0] else None
            choices += [_shortest((begun and _joined(run, begun)) or run), _of_step(name, value)]
            run = _NOTHING
            continue
        longer = None if len(told) > 1 and _is_rare(run) else _joined(run, told)
        if longer is None:
            choices.append(_shortest(run))
        run = told if longer is None else longer
    choices.append(_shortest(run))
    tellable = [(_commonness(choice), len(choice), choice) for choice in choices if choice and "" not in choice]
    best = min(tellable, key=lambda told: (told[0], told[1], min(told[2])), default=None)
    return best[2] if best and best[0] < _COMMON else frozenset()


_REPEATS: Final = frozenset({"MAX_REPEAT", "MIN_REPEAT"})


def _read(steps: Iterable[tuple[Any, Any]]) -> Iterator[tuple[str, Any]]:
    """Give steps by name, letters that follow each other as one."""
    word = ""
    for step, value in steps:
        name = str(step)
        if name == "LITERAL":
            word += chr(value)
            continue
        if word:
            yield "LITERALS", word.lower()
            word = ""
        yield name, value
    if word:
        yield "LITERALS", word.lower()


def _strings(name: str, value: Any) -> frozenset[str] | None:
    """Give all that a step may match, where that is few strings; None where it is more."""
    told: frozenset[str] | None = None
    match name:
        case "LITERALS":
            told = frozenset({value})
        case "AT":
            told = _NOTHING
        case "IN":
            told = _letters(value)
        case "SUBPATTERN":
            told = _sequence(value[3])
        case "BRANCH":
            told = _together(map(_sequence, value[1]))
        case "MAX_REPEAT" | "MIN_REPEAT" if value[1] == 1:
            told = _sequence(value[2]) if value[0] else _together((_sequence(value[2]), _NOTHING))
    return told


def _together(choices: Iterable[frozenset[str] | None]) -> frozenset[str] | None:
    """Give the strings of all choices; None where one has too many, or all of them have."""
    strings = set[str]()
    for choice in choices:
        if choice is None:
            return None
        strings |= choice
    return frozenset(strings) if len(strings) <= TOGETHER else None


def _sequence(steps: Any) -> frozenset[str] | None:
    made = _NOTHING
    for name, value in _read(steps):
        told = _strings(name, value)
        together = None if told is None else _joined(made, told)
        if together is None:
            return None
        made = together
    return made


def _joined(run: frozenset[str], told: frozenset[str]) -> frozenset[str] | None:
    """Put each of two sets behind each of the other; None where these are too many."""
    if len(run) * len(told) > TOGETHER:
        return None
    return told if run == _NOTHING else frozenset(map("".join, product(run, told)))


def _is_rare(run: frozenset[str]) -> bool:
    """Tell whether strings are so rare that more letters would only make more of them."""
    return all(_rarity(literal) >= _ENOUGH for literal in run)


def _shortest(choice: frozenset[str]) -> frozenset[str]:
    """Leave out the literals that hold another one: where they stand it stands as well."""
    sizes = sorted({len(literal) for literal in choice})
    if len(sizes) < 2:
        return choice
    kept = set[str]()
    for literal in sorted(choice, key=len):
        length = len(literal)
        shorter = (literal[at : at + size] for size in sizes if size < length for at in range(length - size + 1))
        if kept.isdisjoint(shorter):
            kept.add(literal)
    return frozenset(kept)


def _commonness(choice: frozenset[str]) -> float:
    """Tell roughly in how many texts one of the literals stands: each letter leaves a quarter of them, a Chinese character a sixteenth."""
    return sum(0.25 ** min(_rarity(literal), _RAREST) for literal in choice)


def _rarity(literal: str) -> int:
    """Count letters and usual marks; all others, such as a digit or a Chinese character, which no page in English has, count for two."""
    if len(literal) >= _RAREST:
        return _RAREST
    return sum(
        1 if character.isascii() and (character.isalpha() or character in _USUAL) else 2 for character in literal
    )


def _of_step(name: str, value: Any) -> frozenset[str]:
    if name == "SUBPATTERN":
        return _needed(list(value[3]))
    if name in _REPEATS:
        return _needed(list(value[2])) if value[0] else frozenset()
    if name == "BRANCH":
        found = [_needed(list(branch)) for branch in value[1]]
        together = _shortest(frozenset().union(*found)) if all(found) else frozenset()
        return together if len(together) <= MOST else frozenset()
    return frozenset()


def _letters(members: list[tuple[Any, Any]]) -> frozenset[str] | None:
    """Give the members of a character class, where they are few."""
    letters: list[str] = []
    for kind, value in members:
        if str(kind) == "LITERAL":
            letters.append(chr(value).lower())
        elif str(kind) == "RANGE" and value[1] - value[0] < TOGETHER:
            letters += [chr(one).lower() for one in range(value[0], value[1] + 1)]
        elif str(value) == "CATEGORY_DIGIT":
            letters += "0123456789"
        else:
            return None
    return frozenset(letters) if len(letters) <= TOGETHER else None
