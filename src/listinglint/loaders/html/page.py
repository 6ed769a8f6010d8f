"""An HTML page → a Listing: what one walk has collected, put together."""

from __future__ import annotations

import re
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from msgspec.structs import replace

from listinglint.loaders.html import catalogues, categories, missing_content, openers, ownership, titles, unreadable
from listinglint.loaders.html.addresses import base_name, is_remote, photo_of
from listinglint.loaders.html.depth import DEEPEST
from listinglint.loaders.html.document import Document
from listinglint.loaders.html.markup import PageMarkup
from listinglint.loaders.html.pictures import REMOTE, picture
from listinglint.loaders.html.reader import LITTLE_TEXT, PageReader
from listinglint.loaders.html.saved import shelf as shelf_of
from listinglint.loaders.html.web_address import absolute, host_of
from listinglint.loaders.language import language_of
from listinglint.model.lazy_pattern import lazy_pattern
from listinglint.model.listing import Gap, Listing, Part, Picture, Place, Role, Status
from listinglint.model.topic import Topic

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from listinglint.loaders.html.meter import Meter
    from listinglint.loaders.html.saved import PictureFolders
    from listinglint.model.listing import Passage

_SAVED_FROM = lazy_pattern(
    r"<!--\s*(?:saved from url=\(\d+\)|Page saved with SingleFile\s+url:\s*|Mirrored from\s+)\s*(\S{4,2000})",
    re.IGNORECASE,
)
_LOOKED_AT = 20_000
_BRAND = 60
_LOGO = lazy_pattern(
    r"\b(?:the |site |website |company |brand )?logo(?: of(?: the)?)?\b.*$|^logo (?:of )?(?:the )?", re.IGNORECASE
)
_COPYRIGHT = lazy_pattern(r"^(?:©|\(c\)|copyright|\s|[\d–-])+|[.,]?\s*all rights reserved\W*$", re.IGNORECASE)
_LASTING_GAPS = {missing_content.DESCRIPTION_IN_FRAME, unreadable.TEMPLATE}
"""Gaps that a description does not close."""


def read_page(  # noqa: PLR0913, PLR0917 - a page, and where it lies
    text: str,
    path: str,
    folder: Path | None = None,
    root: Path | None = None,
    charset: str = "utf-8",
    base: str = "",
    meter: Meter | None = None,
) -> Listing:  # fmt: skip
    """Read a page or a fragment of one. Pictures are looked for beside it, in `folder`, and never outside `root`.

    A page from the web has no folder; its pictures are where its address, `base`, leads to. A `meter` says how much is read of it.
    """
    shelf = shelf_of(folder, root, base, page=PurePosixPath(path).name, text=text)
    return read_document(Document(text, path), shelf, path, charset, meter)


def read_document(
    document: Document, shelf: PictureFolders, path: str, charset: str, meter: Meter | None = None
) -> Listing:
    """Read a parsed page."""
    reader = PageReader(document, shelf, meter)
    reader.read()
    if document.is_cut:
        reader.meter.stop("nesting", DEEPEST)
    title = titles.title_of(reader.titles, *_site_names(reader))
    passages, shown = ownership.decided(reader, title)
    pictures = _with_named(_from_home(shown, reader), reader)
    own = " ".join(passage.words for passage in passages if passage.part.is_own)
    return Listing(
        path=path,
        title=title,
        language=language_of(reader.language, own or title),
        passages=(*passages, *categories.categories_of(document, title)),
        tables=tuple(reader.tables),
        pictures=pictures,
        gaps=_gaps(reader, title, passages, pictures),
        charset=charset,
        lines=tuple(document.text.split("\n")) if document.has_lines else (),
        markup=PageMarkup(document.text, path),
        site=host_of(reader.address or reader.shelf.base),
    )


def _site_names(reader: PageReader) -> tuple[list[str], list[str]]:
    """Give names that are surely the site's, of its logo and its foot, and what else stands alone in its head and foot."""
    around = [one.words for one in reader.flow.passages if one.part is Part.CHROME and len(one.words) <= _BRAND]
    signed = [_COPYRIGHT.sub("", words) for words in around]
    alts = [one.alt for one, _ in reader.pictures.values() if "logo" in f"{one.alt} {one.path}".lower()]
    logos = [_LOGO.sub("", alt) for alt in alts if len(alt) <= _BRAND]
    return [*logos, *(name for name, words in zip(signed, around, strict=True) if name != words)], around


def _gaps(reader: PageReader, title: str, passages: Sequence[Passage], pictures: Sequence[Picture]) -> tuple[Gap, ...]:
    """Give what is not in the file, the gravest first."""
    words = [passage.words for passage in passages if passage.part.is_own]
    place = next((passage.place() for passage in passages), Place(reader.document.file, 1, 1))
    damage = unreadable.garbled([title, *words])
    if damage is not None:
        return (Gap(damage, place),)
    if unreadable.is_template(reader.document.text, title, words):
        return (Gap(unreadable.TEMPLATE, place),)
    nothing = catalogues.sells_nothing([name for _, name in reader.titles], passages, reader.surroundings)
    if nothing is not None:
        return (Gap(nothing, place),)
    told = [gap for gap in reader.gaps if reader.described < LITTLE_TEXT or gap.reason in _LASTING_GAPS]
    is_pictured = any(one.role.is_of_goods for one in pictures)
    shows = is_pictured or any(passage.part is not Part.TITLE for passage in passages)
    is_drawn = not shows or (reader.unfilled.is_main_empty and not reader.described and not reader.structured)
    if reader.script_element is not None and not reader.gaps and is_drawn:
        told.append(Gap(missing_content.DRAWN_BY_SCRIPT, reader.document.place_of(reader.script_element)))
    elif reader.script_element is not None and reader.unfilled.picture is not None and not is_pictured:
        told.append(
            Gap(
                missing_content.DRAWN_BY_SCRIPT,
                reader.document.place_of(reader.unfilled.picture),
                frozenset({Topic.PICTURES}),
            )
        )
    if not (passages or pictures or told or reader.meter.over):
        told.append(Gap(missing_content.NOTHING, place))
    opened = openers.opened_elsewhere(reader.flow.passages, reader.surroundings)
    return (*([Gap(reader.meter.over, place)] if reader.meter.over else []), *told, *opened)


def _from_home(shown: Sequence[Picture], reader: PageReader) -> list[Picture]:
    """Take the lost pictures of a page that says where it is from as being on the web, when none of its files came along."""
    saved = _SAVED_FROM.search(reader.document.text[:_LOOKED_AT])
    home = saved[1] if saved else reader.address
    if not is_remote(home) or any(one.file is not None for one in shown):
        return list(shown)
    return [
        replace(one, status=Status.REMOTE, reason=REMOTE, address=absolute(one.path, home))
        if one.status is Status.MISSING
        else one
        for one in shown
    ]


def _with_named(shown: list[Picture], reader: PageReader) -> tuple[Picture, ...]:
    """Add the photos that the page only names, unless it shows a gallery; those it names and shows are its gallery."""
    names = {
        base_name(photo_of(named.address)): named for named in reversed(reader.named) if named.source != "preloaded"
    }
    found = [_of_gallery(one) if _name_of(one) in names else one for one in shown]
    if any(one.role is Role.GALLERY for one in found):
        return tuple(found)
    for source in ("product data", "program", "shared", "preloaded"):
        told = {photo_of(one.address): one for one in reversed(reader.named) if one.source == source}
        if told:
            added = [picture(one.address, one.place, Role.GALLERY, reader.shelf) for one in reversed(told.values())]
            return (*_from_home(added, reader), *found)
    return tuple(found)


def _name_of(shown: Picture) -> str:
    return base_name(photo_of(shown.path)) if shown.data is None else ""


def _of_gallery(shown: Picture) -> Picture:
    return replace(shown, role=Role.GALLERY) if shown.role is Role.DESCRIPTION else shown
