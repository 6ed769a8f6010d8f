"""The one error of phrase files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from listinglint.model.wording import Wording

if TYPE_CHECKING:
    from pathlib import Path

    from listinglint.yaml_source.reader import RefusedError


class PhraseError(Exception):
    """A phrase file is wrong; `why` names file, line and column."""

    def __init__(self, why: Wording) -> None:
        self.why = why
        super().__init__(why.en)


def located(file: Path, error: RefusedError) -> Wording:
    """Say what is wrong in a file with its line and column, in one line."""
    place = f"{file.as_posix()}:{error.line}:{error.column}"
    return Wording(f"{place}: {error.why.en}", f"{place}：短语文件有误：{error.why.zh}")
