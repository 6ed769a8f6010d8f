"""A phrase file as a hand writes it, and each of its parts in its place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any, Literal

import msgspec

from listinglint.model.wording import Wording
from listinglint.yaml_source.convert import typed
from listinglint.yaml_source.did_you_mean import guessed
from listinglint.yaml_source.reader import read_yaml

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from listinglint.yaml_source.reader import Key, SourceData

LANGUAGES = ("any", "zh", "en", "de", "fr", "it", "es", "nl")
"""Under which alternatives may stand; `any` holds what all languages share, such as other slots, signs and numbers."""
NO_PATTERN = Wording(
    "expected a pattern, or alternatives by language such as `zh: [色差, 偏色]`",
    "这里应写一个模式，或按语言列出的几种说法，例如 zh: [色差, 偏色]",
)
NO_LANGUAGE = Wording("{name!r} is no language that phrases are written in", "{name!r} 不是可用的语言")
NO_LIST = Wording("expected a list of alternatives, one a line", "这里应写一列说法，每行一种")
EMPTY = Wording("an alternative is empty; it would stand everywhere", "有一种说法是空的，会处处匹配")
NO_NAME = Wording(
    "{name!r} is no name: lower-case letters, digits and underscores", "{name!r} 不能作名称：请用小写字母、数字和下划线"
)
NO_SAYS = Wording("`says` needs a pattern", "says 里至少要有一个模式")


class _Struct(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What may stand in a phrase file; a key it does not know is an error."""


class WrittenPhrase(_Struct, frozen=True):
    """One way to say the fact."""

    says: Any
    """A pattern, or several that must stand together in a sentence."""
    unless: Any = ""
    reach: Annotated[float, msgspec.Meta(gt=0, le=1000)] = 45
    name: str = ""
    confidence: Annotated[float, msgspec.Meta(gt=0, le=1)] = 0.9


class PhraseExamples(_Struct, frozen=True):
    """Sentences of one writer, one a line, by language (`zh-CN`, `zh-TW`, `en` …)."""

    voice: str
    """Who wrote them: one writer is wholly in one split."""
    split: Literal["train", "kept-apart"] = "train"
    """Whether patterns may be written after them; those kept apart only measure."""
    having: dict[str, str] = {}
    """What is true of the fact that they say, such as `tone: blunt`; without it any value will do."""
    said: dict[str, str] = {}
    not_said: dict[str, str] = {}


class PhraseFile(_Struct, frozen=True):
    """A file of phrases: all ways to say one fact; or slots and words that others use."""

    slots: dict[str, Any] = {}
    """Patterns with a name, which other patterns of this file name in braces."""
    words: dict[str, Any] = {}
    """Lists of plain words, for what looks at words and not at sentences."""
    phrases: list[WrittenPhrase] = []
    unless: Any = ""
    """What undoes every phrase of the fact, those of other files as well, wherever in the sentence it stands."""
    examples: Any = ()
    """Read only by those who ask for them (`PhraseExamples`)."""


def read(file: Path) -> tuple[SourceData, PhraseFile]:
    """Read a file, its patterns still as they are written. Raises RefusedError."""
    source = read_yaml(file)
    data = {} if source.data is None else source.data
    written = msgspec.convert(typed(source, PhraseFile, data), PhraseFile)
    for name in written.slots:
        _refuse_name(source, name, ("slots", name))
    return source, written


def examples(file: Path) -> list[PhraseExamples]:
    """Read the examples of a file. Raises RefusedError."""
    source = read_yaml(file)
    said = (source.data or {}).get("examples") or []
    return msgspec.convert(typed(source, list[PhraseExamples], said, ("examples",)), list[PhraseExamples])


def alternatives(source: SourceData, key: Key, value: Any) -> Iterator[tuple[Key, str]]:
    """Give the alternatives of a pattern in their order, each with its place. Raises RefusedError."""
    if isinstance(value, str):
        if not value:
            source.refuse(key, EMPTY)
        yield key, value
        return
    if not isinstance(value, dict) or not value:
        source.refuse(key, NO_PATTERN)
    for language, ways in value.items():
        if language not in LANGUAGES:
            source.refuse(
                (*key, language), guessed(NO_LANGUAGE.filled(name=language), language, LANGUAGES), the_key=True
            )
        if not isinstance(ways, list) or not ways:
            source.refuse((*key, language), NO_LIST)
        for index, way in enumerate(ways):
            at = (*key, language, index)
            if not isinstance(way, str):
                source.refuse(at, EMPTY if way is None else NO_LIST)
            yield from alternatives(source, at, way)


def patterns_said(source: SourceData, key: Key, value: Any) -> list[tuple[Key, Any]]:
    """Give the patterns of `says`, each with its place. Raises RefusedError."""
    if not isinstance(value, list):
        return [(key, value)]
    if not value:
        source.refuse(key, NO_SAYS)
    return [((*key, index), one) for index, one in enumerate(value)]


def _refuse_name(source: SourceData, name: str, key: Key) -> None:
    if not (name.isascii() and name.replace("_", "a").isalnum() and name == name.lower() and name[:1].isalpha()):
        source.refuse(key, NO_NAME.filled(name=name), the_key=True)
