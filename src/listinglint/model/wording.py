"""Words for people, in English and Chinese side by side, so that no message exists in one language only."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from msgspec import Struct

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

Language = Literal["en", "zh"]


class Wording(Struct, frozen=True):
    """One message in the two languages of the tool."""

    en: str
    zh: str

    def of(self, language: Language) -> str:
        """Give the message in a language."""
        return self.zh if language == "zh" else self.en

    def filled(self, **data: object) -> Wording:
        """Fill the `{names}` of both texts; Wordings among the data are told in the language of each."""
        return Wording(self.en.format(**_said(data, "en")), self.zh.format(**_said(data, "zh")))

    def __str__(self) -> str:
        return self.en


class Cause(Struct, frozen=True):
    """Why pictures could not be looked at."""

    reason: Wording
    pictures: tuple[str, ...] = ()
    """Their paths; empty when it is no matter of single pictures."""


class Reason(Wording, frozen=True):
    """Why something could not be looked at: all of it in words, and its causes, by which reasons of many listings are told together."""

    causes: tuple[Cause, ...] = ()


COLON = Wording(": ", "：")
COMMA = Wording(", ", "，")
SEMICOLON = Wording("; ", "；")
LISTED = Wording(", ", "、")
"""Stands between the items of a list, which are words and no clauses."""
ASIDE = Wording(" ({words})", "（{words}）")


def joined(between: Wording, parts: Iterable[Wording]) -> Wording:
    """Join wordings in each language; none of them give an empty one."""
    parts = list(parts)
    return Wording(between.en.join(part.en for part in parts), between.zh.join(part.zh for part in parts))


def worded(words: Wording | str) -> Wording:
    """Take words that are the same in every language, such as a file name, as a wording."""
    return words if isinstance(words, Wording) else Wording(words, words)


def _said(data: Mapping[str, object], language: Language) -> dict[str, object]:
    return {name: one.of(language) if isinstance(one, Wording) else one for name, one in data.items()}
