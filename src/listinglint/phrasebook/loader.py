"""Folders of phrase files → one phrasebook; what was compiled is kept for the next run."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from listinglint.model.wording import Wording
from listinglint.phrasebook.book import Kept, Phrasebook
from listinglint.phrasebook.errors import PhraseError
from listinglint.phrasebook.folder import phrases_dir
from listinglint.yaml_source import compiled as compiled_files
from listinglint.yaml_source.reader import LONGEST
from listinglint.yaml_source.regular_file import ENDINGS, TOO_MANY, TooManyFilesError, files_below

if TYPE_CHECKING:
    from collections.abc import Iterable

    from listinglint.phrasebook.book import Compiled
    from listinglint.phrasebook.compile import Compiler

    Rooms = tuple[tuple[Path, tuple[Path, ...]], ...]
    """Folders with their files, the tool's own first."""

_FORM = "5"
"""The form of what is kept: another number where its meaning changes."""


def load(folders: Iterable[Path] = (), cache: Path | None = None) -> Phrasebook:
    """Load the tool's own phrases and those of further folders, which add to them.

    What was compiled is kept in `cache` and taken from there while no file has changed; some milliseconds. Raises PhraseError.
    """
    rooms = tuple((folder, tuple(files_of(folder))) for folder in (phrases_dir(), *folders))
    kept = compiled_files.file_for(
        cache or Path(), "phrases", [file for _, files in rooms for file in files], _FORM, installed=phrases_dir()
    )
    return _book(rooms, kept, is_kept=cache is not None)


def load_alone(folder: Path, cache: Path | None = None, further: Iterable[Path] = ()) -> Phrasebook:
    """Load a folder of phrases that are not about listings, and further folders that add to it, without the tool's phrases. Raises PhraseError."""
    rooms = tuple((one, tuple(files_of(one))) for one in (folder, *further))
    kept = compiled_files.file_for(
        cache or Path(), folder.name.strip("_"), [file for _, files in rooms for file in files], _FORM, installed=folder
    )
    return _book(rooms, kept, is_kept=cache is not None)


@lru_cache(maxsize=4)
def _book(rooms: Rooms, kept: Path, *, is_kept: bool) -> Phrasebook:
    """Make the book of files in one state (`kept` names it) once: an editor asks at every keystroke, and its filter takes a while."""
    found = compiled_files.kept(kept, Kept) if is_kept else None
    if found is not None:
        return Phrasebook(found.compiled)
    brought = _shipped(rooms)
    compiled = _compiled(rooms) if brought is None else brought.compiled
    if is_kept:
        compiled_files.keep(kept, compiled if brought is None else brought)
    return Phrasebook(compiled)


def _shipped(rooms: Rooms) -> Kept | None:
    """Give what a wheel brings along for its own files, where no further folder adds to them."""
    (_, files), *further = rooms
    return None if further else compiled_files.kept(compiled_files.shipped(files, _FORM), Kept)


def ship(folder: Path, target: Path) -> Path:
    """Compile a folder of the tool's own for a wheel, and give the file that was written in `target`. Raises PhraseError."""
    files = tuple(files_of(folder))
    file = target / compiled_files.shipped(files, _FORM).name
    file.write_bytes(compiled_files.packed(_compiled(((folder, files),))))
    return file


def try_patterns(folder: Path) -> None:
    """Compile every pattern of the tool's own files, which a load takes on trust. Raises PhraseError at one that RE2 refuses."""
    from listinglint.phrasebook.compile import Compiler

    Compiler().add(files_of(folder), is_own=False, is_tried=True)


def holds_phrases(folder: Path) -> bool:
    """Tell a folder of phrase files from one of rules, however wrong they are: by a key that only phrase files have."""
    try:
        files = list(files_below(folder, ENDINGS))
    except TooManyFilesError:
        return False
    return any(re.search(r"^(?:phrases|slots|words):", _start(file), re.MULTILINE) for file in files)


def files_of(folder: Path) -> list[Path]:
    """Find the phrase files of a folder. Raises PhraseError when there is none."""
    name = folder.as_posix()
    if not folder.is_dir():
        raise PhraseError(Wording(f"no phrases folder {name}", f"找不到短语文件夹 {name}"))
    try:
        found = sorted(file for file in files_below(folder, ENDINGS) if not file.name.startswith("."))
    except TooManyFilesError:
        raise PhraseError(TOO_MANY.filled(folder=name)) from None
    if not found:
        raise PhraseError(Wording(f"no phrase file in {name}", f"{name} 里没有短语文件"))
    return found


def _start(file: Path) -> str:
    try:
        with file.open("rb") as stream:
            return stream.read(LONGEST).decode("utf-8", "replace")
    except OSError:
        return ""


def _compiled(rooms: Rooms) -> Compiled:
    (_, files), *further = rooms
    compiler = _tools_own(files, compiled_files.file_for(Path(), "phrases", files, installed=phrases_dir())).copy()
    for _, own in further:
        compiler.add(own, is_own=True, is_tried=True)
    return compiler.compiled


@lru_cache(maxsize=2)
def _tools_own(files: tuple[Path, ...], state: Path) -> Compiler:
    """Compile the tool's own files once, however many folders are laid over them."""
    del state  # only tells one state of the files from another
    from listinglint.phrasebook.compile import Compiler

    compiler = Compiler()
    compiler.add(files, is_own=False, is_tried=False)
    return compiler
