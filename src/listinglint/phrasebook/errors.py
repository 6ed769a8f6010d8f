"""The one error of phrase files."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from listinglint.model.wording import Wording


class PhraseError(Exception):
    """A phrase file is wrong; `why` names file, line and column."""

    def __init__(self, why: Wording) -> None:
        self.why = why
        super().__init__(why.en)
