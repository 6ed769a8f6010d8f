"""Words for people, in English and Chinese side by side, so that no message exists in one language only."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Language = Literal["en", "zh"]


@dataclass(frozen=True, slots=True)
class Wording:
    """One message in the two languages of the tool."""

    en: str
    zh: str

    def of(self, language: Language) -> str:
        """Give the message in a language."""
        return self.zh if language == "zh" else self.en

    def filled(self, **data: object) -> Wording:
        """Fill the `{names}` of both texts."""
        return Wording(self.en.format(**data), self.zh.format(**data))

    def __str__(self) -> str:
        return self.en


def worded(words: Wording | str) -> Wording:
    """Take words that are the same in every language, such as a file name, as a wording."""
    return words if isinstance(words, Wording) else Wording(words, words)
