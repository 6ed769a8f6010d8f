"""Pages inside a page: frames that were saved with it or stand in its source, and areas that a script would unpack."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from listinglint.loaders.charset import decode
from listinglint.loaders.html.document import Document
from listinglint.loaders.html.saved import local_file
from listinglint.model.lazy_pattern import lazy_pattern
from listinglint.phrasebook.as_written import slot_as_written

if TYPE_CHECKING:
    from pathlib import Path

    from listinglint.loaders.html.saved import PictureFolders

DEEPEST = 4
"""Pages inside each other; the saved ones of shops have two."""
_LARGEST = 8 * 1024 * 1024
_LAZY_AREA = lazy_pattern(r"lazy-?load", re.IGNORECASE)
_FOREIGN = slot_as_written("page_regions", "foreign_frame")
_FRAME_NAMES = lazy_pattern(r"\.(?:html?|xhtml|htm_\d*)$", re.IGNORECASE)


def page_in(element: Any, document: Document, shelf: PictureFolders) -> Document | None:
    """Give the page that an element holds or shows; None when it is not here."""
    if element.tag == "textarea":
        return _area(element, document)
    if _is_foreign(element):
        return None
    source = element.attrs.get("srcdoc")
    if isinstance(source, str) and source.strip():
        location = element.source_location
        span = location.attrs.get("srcdoc") if location else None
        place = document.place(span.start_offset) if span else document.place_of(element)
        return Document(source, document.file, place=place)
    address = str(element.attrs.get("src") or "").strip()
    if not address:
        return None
    data = shelf.archived.get(address)
    file = None if data is not None else local_file(address, shelf)
    if data is None:
        data = _bytes(file, shelf) if file is not None and _FRAME_NAMES.search(file.name) else None
    if data is None:
        return None
    text = decode(data).text
    return (
        Document(text, file.as_posix())
        if file is not None
        else Document(text, document.file, place=document.place_of(element))
    )


def _is_foreign(frame: Any) -> bool:
    """Tell whether a frame is an advert, a counter or a widget: by its names, or as one that nobody can see."""
    attributes = frame.attrs
    names = " ".join(str(attributes.get(name) or "") for name in ("id", "name", "title", "class", "src"))
    sides = {str(attributes.get(name) or "").strip() for name in ("width", "height")}
    return _FOREIGN.search(names) is not None or bool(sides & {"0", "1", "0px", "1px"})


def _area(element: Any, document: Document) -> Document | None:
    """Read what a loader keeps in a textarea until the shopper scrolls there."""
    classes = element.attrs.get("class") or ""
    names = " ".join(classes) if isinstance(classes, list) else classes
    if not _LAZY_AREA.search(names) or "<" not in element.text:
        return None
    location = element.source_location
    start = location.start_tag.end_offset if location and location.start_tag else 0
    start += document.text.startswith("\n", start)
    is_as_written = document.text.startswith(element.text, start)
    return Document(
        element.text,
        document.file,
        place=None if is_as_written else document.place_of(element),
        within=(document, start),
    )


def _bytes(file: Path, shelf: PictureFolders) -> bytes | None:
    """Read a saved frame that lies within the listing's folder."""
    try:
        is_inside = shelf.root is None or file.resolve().is_relative_to(shelf.root)
        return file.read_bytes() if is_inside and file.is_file() and file.stat().st_size <= _LARGEST else None
    except OSError:
        return None
