"""A text of a rule file in both languages."""

from __future__ import annotations

from listinglint.model.wording import Wording
from listinglint.rulebook.fault import RuleFault
from listinglint.rulebook.selection import RuleStruct

BOTH = Wording("both the en and the zh text must be there", "en 和 zh 两种文字都要写")


class Words(RuleStruct, frozen=True):
    """A text in both languages; neither may be empty."""

    en: str
    zh: str

    def __post_init__(self) -> None:
        if not self.en.strip() or not self.zh.strip():
            raise RuleFault(BOTH)

    @property
    def wording(self) -> Wording:
        """Give the texts as a wording."""
        return Wording(self.en.strip(), self.zh.strip())
