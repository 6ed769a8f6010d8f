"""Mended copies of what was dropped: what they change, in the words a buyer reads, and the files to save."""

from __future__ import annotations

import io
import shutil
import zipfile
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from msgspec import Struct, field

from listinglint.facts.ports import Unavailable
from listinglint.fixes import pictures
from listinglint.fixes.encode import MisplacedError
from listinglint.fixes.fixability import reason_against
from listinglint.model.listing import Medium
from listinglint.model.report import Fixable
from listinglint.model.wording import Wording
from listinglint.pipeline.mending import as_it_is, mended
from listinglint.reporters.cleaning import printable

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from listinglint.fixes.apply import FixedPage
    from listinglint.pipeline.check import Checked

SAFE, ALL = "safe", "all"
"""Which fixes a copy has: those that change no sentence of the seller's own, or all of them."""
MOST = 500
"""Pages of which copies are made; each is read again."""
LOST = Wording("can't be changed without touching the rest of it", "无法在不影响其他内容的情况下修改")
_CELL = " | "
_CONTEXT = 1
"""Passages that are shown before and after a change."""


class Change(Struct, frozen=True):
    """A part of a page before and after, as passages."""

    before: tuple[str, ...]
    after: tuple[str, ...]


class Preview(Struct, frozen=True):
    """What the fixes of one page do."""

    path: str
    titles: tuple[Wording, ...]
    """What each fix does."""
    changes: tuple[Change, ...]


class Copies(Struct):
    """The mended copies of one check, in a folder of their own, below a folder for each kind."""

    folder: Path
    previews: dict[str, list[Preview]] = field(default_factory=lambda: {SAFE: [], ALL: []})
    pictures: list[str] = field(default_factory=list)
    """The photos that were converted to sRGB."""
    left: list[tuple[str, Wording]] = field(default_factory=list)
    """What was not mended although there is a fix, with the reason."""
    over: int = 0
    """Pages that could be mended as well, beyond `MOST`."""
    settings: dict[str, int] = field(default_factory=dict)
    """What the shop has to tell before more can be mended, and how many findings that are."""

    def keep(self, checked: Checked) -> None:
        """Mend a copy of a listing that was checked."""
        findings = checked.report.findings
        for finding in findings:
            if finding.setting:
                self.settings[finding.setting] = self.settings.get(finding.setting, 0) + 1
        kinds = {finding.fixable for finding in findings}
        if Fixable.COPY in kinds:
            self._convert(checked)
        if not kinds & {Fixable.SAFE, Fixable.UNSAFE}:
            return
        path = checked.report.path
        why = reason_against(path)
        if why is not None:
            self.left.append((path, why))
            return
        if len(self.previews[ALL]) >= MOST:
            self.over += 1
            return
        try:
            before = as_it_is(checked)
            safe = mended(checked, before)
            whole = mended(checked, before, with_unsafe=True) if Fixable.UNSAFE in kinds else safe
        except MisplacedError:
            self.left.append((path, LOST))
            return
        self._keep(SAFE, path, before, safe)
        self._keep(ALL, path, before, whole)

    def _keep(self, kind: str, path: str, before: FixedPage, after: FixedPage) -> None:
        if not after.fixes:
            return
        titles = tuple(dict.fromkeys(fix.title for fix in after.fixes))
        said = [[printable(one) for one in _passages(page)] for page in (before, after)]
        self.previews[kind].append(Preview(path, titles, tuple(_changes(*said))))
        self._write(kind, path, after.data)

    def _convert(self, checked: Checked) -> None:
        for picture in pictures.recolourable(checked.evidence.listing, checked.report):
            if picture.file is None:
                continue
            try:
                data = pictures.srgb(picture)
            except Unavailable as lost:
                self.left.append((picture.path, lost.why))
                continue
            path = picture.file.as_posix()
            if path not in self.pictures:
                self.pictures.append(path)
                for kind in (SAFE, ALL):
                    self._write(kind, path, data)

    def _write(self, kind: str, path: str, data: bytes) -> None:
        """Write a copy; the paths of a check lie below its folder, and so do those of its copies."""
        target = self.folder / kind / path
        assert target.resolve().is_relative_to(self.folder.resolve())
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)

    def forget(self) -> None:
        """Delete the files."""
        shutil.rmtree(self.folder, ignore_errors=True)

    def saved(self, kind: str) -> tuple[str, bytes] | None:
        """Give the name and the bytes of what is saved: the copy, or a zip file of several; None when there is none."""
        root = self.folder / kind
        files = sorted(file for file in root.rglob("*") if file.is_file())
        if len(files) == 1:
            return f"{files[0].stem}-fixed{files[0].suffix}", files[0].read_bytes()
        if not files:
            return None
        packed = io.BytesIO()
        with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
            for file in files:
                archive.write(file, file.relative_to(root).as_posix())
        return "fixed.zip", packed.getvalue()


def _passages(page: FixedPage) -> Iterator[str]:
    """Give what a page says, passage by passage, each row of a table as one."""
    listing = page.evidence.listing
    words = [one.words for one in listing.passages if one.medium is Medium.PAGE]
    rows: dict[str, list[list[str]]] = {}
    for table in listing.tables:
        for row in table.rows:
            cells = [cell.words for cell in row if cell.words]
            if len(cells) > 1:
                rows.setdefault(cells[0], []).append(cells)
    at = 0
    while at < len(words):
        here = (cells for cells in rows.get(words[at], ()) if cells == words[at : at + len(cells)])
        said = next(here, words[at : at + 1])
        yield _CELL.join(said)
        at += len(said)


def _changes(before: Sequence[str], after: Sequence[str]) -> Iterator[Change]:
    """Give the parts that differ, each with the passage before and after it."""
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    for group in matcher.get_grouped_opcodes(_CONTEXT):
        first, last = group[0], group[-1]
        yield Change(tuple(before[first[1] : last[2]]), tuple(after[first[3] : last[4]]))
