"""A Shopify product export → its listings: one for each `Handle`, body and metafields read like a page."""

from __future__ import annotations

import csv
import re
from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING

from listinglint.loaders.html.page import read_page
from listinglint.loaders.html.pictures import PictureFolders, picture, shelf
from listinglint.loaders.language import language_of
from listinglint.model.listing import Listing, Medium, Part, Passage, Picture, Place, Role, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

_BODY = "Body (HTML)"
_METAFIELD = re.compile(r"^(.*\S)\s*\(.*metafields?\.(?P<space>[\w-]+)\..*\)$")
_OPTION = re.compile(r"^Option[1-3] Value$")
_NO_OPTION = "Default Title"
_LONGEST_FIELD = 16 * 1024 * 1024

ExportRow = dict[str | None, str]


def is_shopify(head: str) -> bool:
    """Recognise the header line of a Shopify product export."""
    return head.lstrip("\ufeff").startswith("Handle,") and _BODY in head


def read_export(
    path: str, text: Iterable[str], folder: Path | None = None, root: Path | None = None
) -> Iterator[Listing]:
    """Read the products of an export, rows of one product standing together. A listing's path is `file.csv#handle`."""
    csv.field_size_limit(_LONGEST_FIELD)
    rows: Iterator[ExportRow] = csv.DictReader(text)
    for handle, group in groupby(rows, key=lambda row: row.get("Handle") or ""):
        if handle:
            yield _listing(f"{path}#{handle}", list(group), shelf(folder, root))


def _listing(path: str, rows: list[ExportRow], beside: PictureFolders) -> Listing:
    first, place = rows[0], Place(path)
    body = read_page(first.get(_BODY) or "", path, beside.folder, beside.root)
    title = (first.get("Title") or "").strip()
    passages = [
        Passage(title, (Span(0, place),), Part.TITLE),
        *(passage for passage in body.passages if passage.part.is_own),
        *_metafields(first, place),
        *_options(rows, place),
    ]
    pictures = dict[str, Picture]()
    options = _pictured(rows, place, beside)
    for shown in (*body.pictures, *_gallery(rows, place, beside)):
        pictures.setdefault(shown.path, replace(shown, option=", ".join(options.get(shown.path, ()))))
    passages += [Passage(p.alt, (Span(0, place),), Part.DESCRIPTION, Medium.ALT) for p in pictures.values() if p.alt]
    kept = tuple(passage for passage in passages if passage.words)
    language = language_of("", " ".join(passage.words for passage in kept))
    return Listing(path, title, language, kept, body.tables, tuple(pictures.values()), body.gaps)


def _metafields(row: ExportRow, place: Place) -> Iterator[Passage]:
    """Give the shop's own columns (`Composition (product.metafields.custom.composition)`) and the product's type as key: value."""
    for name, value in row.items():
        match = _METAFIELD.match(name or "")
        if match and isinstance(value, str) and value.strip():
            yield Passage(f"{match[1]}: {' '.join(value.split())}", (Span(0, place),), Part.ATTRIBUTES)
    for name in ("Product Category", "Type"):
        if (row.get(name) or "").strip():
            yield Passage(f"{name}: {row[name].strip()}", (Span(0, place),), Part.ATTRIBUTES)


def _options(rows: list[ExportRow], place: Place) -> Iterator[Passage]:
    values = dict.fromkeys(value for row in rows for value in _values(row))
    return (Passage(value, (Span(0, place),), Part.OPTIONS) for value in values)


def _gallery(rows: list[ExportRow], place: Place, beside: PictureFolders) -> Iterator[Picture]:
    for row in rows:
        if row.get("Image Src"):
            yield picture(row["Image Src"], place, Role.GALLERY, beside, alt=(row.get("Image Alt Text") or "").strip())
        if row.get("Variant Image"):
            yield picture(row["Variant Image"], place, Role.OPTION, beside)


def _pictured(rows: list[ExportRow], place: Place, beside: PictureFolders) -> dict[str, dict[str, None]]:
    """Give the values of the options that each picture stands for, by its path."""
    found: dict[str, dict[str, None]] = {}
    for row in rows:
        if row.get("Variant Image"):
            path = picture(row["Variant Image"], place, Role.OPTION, beside).path
            found.setdefault(path, {}).update(dict.fromkeys(_values(row)))
    return found


def _values(row: ExportRow) -> Iterator[str]:
    named = (value.strip() for name, value in row.items() if value and _OPTION.match(name or ""))
    return (value for value in named if value != _NO_OPTION)
