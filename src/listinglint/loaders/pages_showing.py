"""Which pages show a picture: a changed picture means that its pages must be checked again."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from listinglint.loaders import find
from listinglint.loaders.load_error import NotGoodsError

if TYPE_CHECKING:
    from listinglint.model.wording import Wording


def no_listings(paths: list[str]) -> dict[str, Wording]:
    """Give the files among paths that are readable and no listings, such as orders or settings, with what they are."""
    found: dict[str, Wording] = {}
    for path in paths:
        file = Path(path)
        is_read_as_such = path.lower().endswith((*find.PAGES, *find.PICTURES))
        if file.is_file() and (not is_read_as_such or not file.stat().st_size):
            try:
                next(find.load(find.Source(path, file)), None)
            except NotGoodsError as error:
                found[path] = error.why
            except find.LoadError:
                continue  # it is told when it is checked
    return found


def pages_showing(paths: list[str]) -> list[str]:
    """Replace pictures by the pages that show them; a picture that no page shows stays a listing of one.

    Pages are looked for in the working folder, and read without their pictures being opened.
    """
    pictures = {Path(path).resolve(): path for path in paths if path.lower().endswith(find.PICTURES)}
    if not pictures:
        return paths
    pages = [path for path in paths if not path.lower().endswith(find.PICTURES)]
    shown: set[Path] = set()
    for source in find.find(["."]) if any(find.pages_in(Path())) else []:
        if source.pack:
            continue
        try:
            shows = [picture.file for listing in find.load(source) for picture in listing.pictures]
        except find.LoadError:
            continue
        held = {file.resolve() for file in shows if file is not None} & pictures.keys()
        shown |= held
        if held:
            pages.append(source.path)
    lone = [path for resolved, path in pictures.items() if resolved not in shown]
    return list(dict.fromkeys([*pages, *lone]))
