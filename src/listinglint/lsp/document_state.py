"""An open page as it stands: its text and what was found in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from pathlib import Path

    from listinglint.config.shop import Shop
    from listinglint.fixes.fix import Fix
    from listinglint.lsp.checking import EditedPage
    from listinglint.lsp.positions import PositionMap
    from listinglint.lsp.ranges import TextRange
    from listinglint.model.report import Finding
    from listinglint.model.wording import Wording
    from listinglint.pipeline.check import Checked


class LocatedFinding(Struct, frozen=True):
    """A finding and the characters of the page it is shown at."""

    finding: Finding
    spot: TextRange
    picture: Path | None = None
    """The file of the picture that the finding is in."""
    source: str = ""
    """The web page that a rule of the user's own rests on."""
    may_be_silenced: bool = False
    """Whether a comment in the page may keep it quiet: not what is against the law, nor what is wrong with such comments."""


class DocumentState(Struct, frozen=True):
    """An open page: its text, and what was found in this very text, once it is known."""

    text: EditedPage
    version: int
    positions: PositionMap
    line_end: str
    """What ends the lines of the page in the editor; in `text` it is always the line feed."""
    is_whole: bool = False
    """Whether the pictures were looked at too."""
    checked: Checked | None = None
    located_findings: tuple[LocatedFinding, ...] = ()
    fixes: tuple[Fix, ...] = ()
    shop: Shop | None = None
    broken: Wording | None = None
    """Why nothing could be found: the page broke the run, or its settings are wrong."""
