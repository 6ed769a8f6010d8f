"""Pictures that were named one by one → the listings they are of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from listinglint.loaders.source import PICTURES, Source

if TYPE_CHECKING:
    from pathlib import Path


def grouped(sources: list[Source]) -> list[Source]:
    """Make one listing of the pictures of a folder that were named one by one."""
    pictures: dict[Path, list[Source]] = {}
    for source in sources:
        if source.file is not None and not source.pack and source.file.name.lower().endswith(PICTURES):
            pictures.setdefault(_pack_of(source.file), []).append(source)
    together = {source.path: folder for folder, held in pictures.items() if len(held) > 1 for source in held}
    found: dict[str, Source] = {}
    for source in sources:
        folder = together.get(source.path)
        if folder is None:
            found.setdefault(source.path, source)
        else:
            files = tuple(one.file for one in pictures[folder] if one.file is not None)
            found.setdefault(folder.as_posix(), Source(folder.as_posix(), folder, pack=files, options=source.options))
    return list(found.values())


def _pack_of(picture: Path) -> Path:
    """Give the folder of the listing that a picture belongs to: 主图 and the like are parts of the folder above."""
    from listinglint.loaders import packs
    from listinglint.loaders.feeds.pictures import FOLDERS

    folder = picture.parent
    is_part = packs.role_of_folder(folder.name) is not None or folder.name.casefold() in FOLDERS
    return folder.parent if is_part and folder != folder.parent else folder
