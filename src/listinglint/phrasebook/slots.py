r"""Patterns that name others: `{may}` stands for all ways to say "may", `{colour|picture}` for those of either.

Names begin with a letter, so that they are never taken for RE2's own braces, `{0,4}`; behind `\p` and `\x` RE2's own come first.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from listinglint.model.lazy_pattern import lazy_pattern
from listinglint.model.wording import Wording
from listinglint.phrasebook.contractions import in_full
from listinglint.phrasebook.written import alternatives
from listinglint.yaml_source.did_you_mean import guessed
from listinglint.yaml_source.reader import RefusedError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from listinglint.yaml_source.reader import Key, SourceData

UNKNOWN = Wording("there is no slot {name!r}", "没有名为 {name!r} 的词槽")
CIRCLE = Wording("the slot {name!r} would hold itself", "词槽 {name!r} 会包含它自己")
REFUSED = Wording("RE2 refuses this pattern: {why}", "RE2 不接受这个模式：{why}")
TOO_LONG = Wording(
    "with its slots filled in this pattern is longer than {longest} characters",
    "填入词槽后，这个模式超过 {longest} 个字符",
)
EVERYWHERE = Wording("this pattern stands everywhere: it matches nothing at all, too", "这个模式处处匹配：连空白也算")
LONGEST = 50_000
"""Characters of one alternative; the longest of ours has 6,000. Slots in slots could double at every step."""
_SLOT = lazy_pattern(r"(?<!\\[pPx])\{([a-z][a-z0-9_]*(?:\|[a-z][a-z0-9_]*)*)\}")
_WHOLE = r"\b"


class Slots:
    """The slots that the patterns of one file may name: its own, then those of the rooms around it."""

    def __init__(self, source: SourceData, own: Mapping[str, Any], around: Sequence[Slots] = ()) -> None:
        self._source, self._own, self._around = source, own, around
        self._filled: dict[str, str] = {}
        self._open: list[str] = []

    def names(self) -> set[str]:
        """Give all names that may be used."""
        return set(self._own).union(*(outer.names() for outer in self._around))

    def all(self) -> dict[str, str]:
        """Give the file's own slots, filled. Raises RefusedError."""
        return {name: f"(?:{self.find(name)})" for name in self._own}

    def pattern(self, key: Key, value: Any) -> str:
        """Fill the slots of a pattern and join its alternatives. Raises RefusedError at what is wrong."""
        ways = [self._filled_in(at, way) for at, way in alternatives(self._source, key, value)]
        return _joined(ways)

    def find(self, name: str) -> str | None:
        """Give a slot's alternatives joined by bars; None when there is no such slot. Raises RefusedError."""
        if name not in self._own:
            return next((found for outer in self._around if (found := outer.find(name)) is not None), None)
        if name not in self._filled:
            if name in self._open:
                self._source.refuse(("slots", name), CIRCLE.filled(name=name), the_key=True)
            self._open.append(name)
            self._filled[name] = self.pattern(("slots", name), self._own[name])
            self._open.pop()
        return self._filled[name]

    def _filled_in(self, at: Key, way: str) -> str:
        def fill(match: re.Match[str]) -> str:
            filled = [self._named(at, match, name) for name in match[1].split("|")]
            return "(?:" + "|".join(filled) + ")"

        filled = _SLOT.sub(fill, in_full(way))
        if len(filled) > LONGEST:
            self._source.refuse(at, TOO_LONG.filled(longest=LONGEST))
        return filled

    def _named(self, at: Key, match: re.Match[str], name: str) -> str:
        found = self.find(name)
        if found is None:
            line, column = self._source.place(at, self._source.values)
            problem = guessed(UNKNOWN.filled(name=name), name, self.names())
            raise RefusedError(problem, line, column + match.start())
        return found


def refuse_unreadable(source: SourceData, slots: Slots, key: Key, value: Any, *, may_be_empty: bool = True) -> None:
    """Compile a pattern. Raises RefusedError at the first of its alternatives that RE2 refuses, or that nothing matches."""
    if _refusal(slots.pattern(key, value), may_be_empty=may_be_empty) is None:
        return
    for at, way in alternatives(source, key, value):
        why = _refusal(slots.pattern(at, way), may_be_empty=may_be_empty)
        if why is not None:
            source.refuse(at, why)


def _refusal(pattern: str, *, may_be_empty: bool) -> Wording | None:
    """Say why a pattern is none; None when it is one."""
    import re2

    options = re2.Options()
    options.log_errors = False
    try:
        compiled = re2.compile(pattern, options)
    except re2.error as error:
        return REFUSED.filled(why=error.args[0].decode() if isinstance(error.args[0], bytes) else error)
    return None if may_be_empty or compiled.search("") is None else EVERYWHERE


def _joined(ways: Sequence[str]) -> str:
    r"""Join alternatives by bars; neighbours that are whole words share their borders: `\b(?:may|might)\b` reads once what `\bmay\b|\bmight\b` reads twice."""
    joined: list[str] = []
    run: list[str] = []
    for way in ways:
        if _is_whole(way):
            run.append(way[2:-2])
            continue
        joined.extend(_shared(run))
        run = []
        joined.append(way)
    return "|".join([*joined, *_shared(run)])


def _shared(run: Sequence[str]) -> list[str]:
    return [rf"\b(?:{'|'.join(run)})\b"] if len(run) > 1 else [rf"\b{way}\b" for way in run]


def _is_whole(way: str) -> bool:
    r"""Tell whether both ends of an alternative are borders of words, and no bar of its own lets one of them go."""
    if not (way.startswith(_WHOLE) and way.endswith(_WHOLE) and len(way) > 4 and way[-3] != "\\"):
        return False
    depth = 0
    for piece in re.findall(r"\\.|\[\^?\]?(?:\\.|[^\]])*\]|.", way):
        depth += (piece == "(") - (piece == ")")
        if piece == "|" and not depth:
            return False
    return True
