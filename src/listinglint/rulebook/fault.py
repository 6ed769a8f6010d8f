"""What is wrong with a rule file, in both languages, with the word that was probably meant."""

from __future__ import annotations

from typing import TYPE_CHECKING

from listinglint.yaml_source.did_you_mean import guessed

if TYPE_CHECKING:
    from collections.abc import Iterable

    from listinglint.model.wording import Wording


class RuleFault(ValueError):  # noqa: N818 - the rulebook makes a RuleError of it, with its place
    """A rule can't be as it is written; `path` are the keys that lead from the checked part to the fault."""

    def __init__(self, why: Wording, *path: str) -> None:
        self.why, self.path = why, path
        super().__init__(why.en)


def unknown(told: Wording, word: str, known: Iterable[str], *path: str) -> RuleFault:
    """Say that a word is unknown, and which one was probably meant, else which there are."""
    return RuleFault(guessed(told, word, known), *path)
