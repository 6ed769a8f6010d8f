"""Phrase files of several folders, put together: every folder may use the slots of those before it, and adds to their facts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec
from msgspec import Struct

from listinglint.model.wording import Wording
from listinglint.phrasebook import written
from listinglint.phrasebook.book import Compiled
from listinglint.phrasebook.errors import PhraseError, located
from listinglint.phrasebook.folder import SHARED
from listinglint.phrasebook.literals import literals
from listinglint.phrasebook.phrase import Phrase
from listinglint.phrasebook.slots import Slots, refuse_unreadable
from listinglint.yaml_source.did_you_mean import guessed
from listinglint.yaml_source.reader import RefusedError

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from listinglint.phrasebook.book import Literal
    from listinglint.phrasebook.written import PhraseFile, WrittenPhrase
    from listinglint.yaml_source.reader import Key, SourceData

_LONG, _LONG_LIST = 600, 300
"""Characters of a pattern, and of a mere list of names, that takes longer to compile than its literals take to look for."""
TWICE = Wording("{other} is about {name} as well; one file a fact", "{other} 也写了 {name}；每个事实只写一个文件")
NO_KIND = Wording("{name!r} is none of the names that phrases of {fact} have", "{fact} 的短语没有 {name!r} 这个名称")
NO_SLOTS_ONLY = Wording("{name} may hold slots only, no phrases", "{name} 里只能写 slots，不能写 phrases")


class _Read(Struct, frozen=True):
    """A file that was read, with the slots its patterns may name."""

    source: SourceData
    file: PhraseFile
    slots: Slots


class Compiler:
    """Collects what folders say, the tool's own first."""

    def __init__(self) -> None:
        self._rooms: list[dict[str, Slots]] = []
        """The slots of each folder's files, by the file's name."""
        self._phrases: dict[str, tuple[Phrase, ...]] = {}
        self._filled: dict[str, dict[str, str]] = {}
        self._words: dict[str, dict[str, tuple[str, ...]]] = {}
        self._own: list[str] = []

    def copy(self) -> Compiler:
        """Give a compiler that knows the same, and learns on its own."""
        other = Compiler()
        other._rooms = list(self._rooms)
        other._phrases, other._filled, other._words = dict(self._phrases), dict(self._filled), dict(self._words)
        return other

    @property
    def compiled(self) -> Compiled:
        """Give what has been put together."""
        sources = sorted({source for said in self._phrases.values() for phrase in said for source in phrase.says})
        anywhere, starts = _index(sources)
        return Compiled(
            self._phrases,
            self._filled,
            self._words,
            tuple(self._own),
            tuple(sources),
            tuple(anywhere),
            starts,
            self._needs,
        )

    @property
    def _needs(self) -> dict[str, tuple[str, ...]]:
        """Give the literals of long patterns that are not looked for by the index: what undoes a phrase, and lists of names."""
        undoing = {one for said in self._phrases.values() for phrase in said for one in (phrase.unless, phrase.undone)}
        lists = {slot for name in self._filled.keys() - self._phrases.keys() for slot in self._filled[name].values()}
        long = {one for one in undoing if len(one) >= _LONG} | {one for one in lists if len(one) >= _LONG_LIST}
        return {one: tuple(sorted(needed)) for one in sorted(long) if (needed := literals(one))}

    def add(self, files: Iterable[Path], *, is_own: bool, is_tried: bool) -> None:
        """Add the files of a folder, the tool's or a shop's own. Raises PhraseError with file, line and column of what is wrong.

        Patterns that are not tried are taken on trust: RE2 takes longer to read all than YAML does.
        """
        named: dict[str, Path] = {}
        self._rooms.append({})
        for file in sorted(files, key=lambda one: one.stem != SHARED):
            try:
                source, said = written.read(file)
                self._refuse_double(source, named, file)
                read = _Read(source, said, Slots(source, said.slots, self._around(file.stem)))
                self._filled[file.stem] = {**read.slots.all(), **self._filled.get(file.stem, {})}
                if is_tried:
                    _refuse_unreadable(read)
                self._take(file.stem, read, is_own=is_own)
            except RefusedError as error:
                raise PhraseError(located(file, error)) from error

    def _around(self, name: str) -> list[Slots]:
        """Give the slots outside of a file, the nearest first: those of its folder, then of the file's namesakes before it."""
        return [room[one] for room in reversed(self._rooms) for one in (name, SHARED) if one in room]

    def _refuse_double(self, source: SourceData, named: dict[str, Path], file: Path) -> None:
        other = named.setdefault(file.stem, file)
        if other is not file:
            source.refuse((), TWICE.filled(other=other.as_posix(), name=file.stem))

    def _take(self, name: str, read: _Read, *, is_own: bool) -> None:
        if name == SHARED and read.file.phrases:
            read.source.refuse(("phrases",), NO_SLOTS_ONLY.filled(name=name), the_key=True)
        self._rooms[-1][name] = read.slots
        lists = {one: _words(read.source, ("words", one), said) for one, said in read.file.words.items()}
        self._words[name] = {**self._words.get(name, {}), **lists}
        self._add_phrases(name, read, is_own=is_own)

    def _add_phrases(self, fact: str, read: _Read, *, is_own: bool) -> None:
        before = self._phrases.get(fact)
        phrases = [_phrase(read, index, one) for index, one in enumerate(read.file.phrases)]
        if before is not None:
            _refuse_unknown_names(fact, read, before)
        elif phrases and is_own:
            self._own.append(fact)
        if not phrases and before is None:
            return
        undone = read.slots.pattern(("unless",), read.file.unless) if read.file.unless else ""
        both = (*(before or ()), *phrases)
        self._phrases[fact] = tuple(_undone(phrase, undone) for phrase in both) if undone else both


def _index(sources: list[str]) -> tuple[list[int], dict[str, tuple[Literal, ...]]]:
    """Number the patterns that need no literal, and index the literals of the others by how they start: their four characters, else two."""
    anywhere: list[int] = []
    passing: dict[str, list[int]] = {}
    for number, source in enumerate(sources):
        needed = literals(source)
        if not needed:
            anywhere.append(number)
        for literal in sorted(needed):
            passing.setdefault(literal, []).append(number)
    starts: dict[str, list[Literal]] = {}
    for literal, numbers in passing.items():
        starts.setdefault(literal[: 4 if len(literal) >= 4 else 2], []).append((literal, tuple(numbers)))
    return anywhere, {start: tuple(found) for start, found in starts.items()}


def _phrase(read: _Read, index: int, said: WrittenPhrase) -> Phrase:
    at: Key = ("phrases", index)
    says = [read.slots.pattern(key, one) for key, one in written.patterns_said(read.source, (*at, "says"), said.says)]
    unless = read.slots.pattern((*at, "unless"), said.unless) if said.unless else ""
    return Phrase(tuple(says), unless, said.reach, said.name, said.confidence)


def _undone(phrase: Phrase, undone: str) -> Phrase:
    both = "|".join(filter(None, (phrase.undone, undone)))
    return msgspec.structs.replace(phrase, undone=both)


def _words(source: SourceData, key: Key, said: Any) -> tuple[str, ...]:
    return tuple(word for _, word in written.alternatives(source, key, said))


def _refuse_unknown_names(fact: str, read: _Read, before: tuple[Phrase, ...]) -> None:
    """Refuse a name that means nothing where the names of a fact's phrases are its kinds."""
    known = {phrase.name for phrase in before}
    for index, phrase in enumerate(read.file.phrases):
        if phrase.name not in known:
            wrong = NO_KIND.filled(name=phrase.name, fact=fact)
            read.source.refuse(("phrases", index, "name"), guessed(wrong, phrase.name, filter(None, known)))


def _refuse_unreadable(read: _Read) -> None:
    """Refuse patterns that RE2 can't read, in slots first, since phrases are made of them."""
    for name, said in read.file.slots.items():
        refuse_unreadable(read.source, read.slots, ("slots", name), said)
    for index, phrase in enumerate(read.file.phrases):
        at: Key = ("phrases", index)
        for key, one in written.patterns_said(read.source, (*at, "says"), phrase.says):
            refuse_unreadable(read.source, read.slots, key, one, may_be_empty=False)
        if phrase.unless:
            refuse_unreadable(read.source, read.slots, (*at, "unless"), phrase.unless)
    if read.file.unless:
        refuse_unreadable(read.source, read.slots, ("unless",), read.file.unless)
