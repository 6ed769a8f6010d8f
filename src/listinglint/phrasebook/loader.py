"""Folders of phrase files → one phrasebook; what was compiled is kept for the next run."""

from __future__ import annotations

from typing import TYPE_CHECKING

from listinglint.model.wording import Wording
from listinglint.phrasebook.book import Compiled, Phrasebook
from listinglint.phrasebook.builtin import phrases_dir
from listinglint.phrasebook.errors import PhraseError
from listinglint.yaml_source import compiled as compiled_files

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path


def load(folders: Iterable[Path] = (), cache: Path | None = None) -> Phrasebook:
    """Load the tool's own phrases and those of further folders, which add to them.

    What was compiled is kept in `cache` and taken from there while no file has changed; about a millisecond. Raises PhraseError.
    """
    rooms = [(folder, files_of(folder)) for folder in (phrases_dir(), *folders)]
    kept = compiled_files.file_for(cache, "phrases", [file for _, files in rooms for file in files]) if cache else None
    compiled = compiled_files.kept(kept, Compiled) if kept else None
    if compiled is None:
        compiled = _compiled(rooms)
        if kept:
            compiled_files.keep(kept, compiled)
    return Phrasebook(compiled)


def files_of(folder: Path) -> list[Path]:
    """Find the phrase files of a folder. Raises PhraseError when there is none."""
    name = folder.as_posix()
    if not folder.is_dir():
        raise PhraseError(Wording(f"no phrases folder {name}", f"找不到短语文件夹 {name}"))
    found = sorted(file for file in folder.rglob("*.y*ml") if file.suffix in {".yaml", ".yml"} and file.is_file())
    found = [file for file in found if not file.name.startswith(".")]
    if not found:
        raise PhraseError(Wording(f"no phrase file in {name}", f"{name} 里没有短语文件"))
    return found


def _compiled(rooms: Sequence[tuple[Path, Sequence[Path]]]) -> Compiled:
    from listinglint.phrasebook.compile import Compiler

    compiler = Compiler()
    for folder, files in rooms:
        compiler.add(folder, files)
    return compiler.compiled
