"""What mutants are made of: pages, pictures and exports of folders, or those of this project."""

from __future__ import annotations

import io
from pathlib import Path
from typing import TYPE_CHECKING

import yaml

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

ROOT = Path(__file__).parents[2]
_PAGES = (".html", ".htm", ".mhtml", ".mht")
_PICTURES = (".jpg", ".jpeg", ".png", ".webp", ".gif", ".avif", ".bmp", ".tif", ".tiff")
_EXPORTS = (".csv", ".tsv", ".json", ".jsonl", ".xml", ".xlsx")
_FORMS = ("JPEG", "PNG", "WEBP", "GIF", "AVIF", "BMP", "TIFF")
_LARGEST = 400_000
"""Bytes of a file that is taken: broken ones are many."""
_MOST = 400
_SIDE = 500
"""Pixels of a picture in which other formats are saved."""


def pages(folders: Sequence[Path]) -> list[tuple[str, bytes]]:
    """Give names and bytes of pages."""
    return _found(folders or [ROOT / "fixtures"], _PAGES)


def exports(folders: Sequence[Path]) -> list[tuple[str, bytes]]:
    """Give names and bytes of exports: the rows of the examples of `feeds/` where no folder is named."""
    if folders:
        return _found(folders, _EXPORTS)
    files = sorted((ROOT / "feeds").glob("*.yaml"))
    held = ((file.stem, yaml.safe_load(file.read_text("utf-8")).get("examples", ())) for file in files)
    return [(f"{name}.csv", example["rows"].encode()) for name, examples in held for example in examples]


def pictures(folders: Sequence[Path]) -> list[tuple[str, bytes]]:
    """Give names and bytes of pictures: every other one as it is, the others in each of the formats of listings in turn."""
    from PIL import Image

    found = []
    for number, (name, data) in enumerate(_found(folders or [ROOT / "fixtures"], _PICTURES)):
        if number % 2 == 0:
            found.append((name, data))
            continue
        form, out = _FORMS[number // 2 % len(_FORMS)], io.BytesIO()
        try:
            image = Image.open(io.BytesIO(data))
            image.thumbnail((_SIDE, _SIDE))
            image.convert("P" if form == "GIF" else "RGB").save(out, form)
        except (OSError, ValueError):  # broken already
            continue
        found.append((f"{name}.{form.lower()}", out.getvalue()))
    return found


def _found(folders: Iterable[Path], endings: tuple[str, ...]) -> list[tuple[str, bytes]]:
    files = [file for folder in folders for file in sorted(folder.rglob("*")) if file.suffix.lower() in endings]
    files = [file for file in files if 0 < file.stat().st_size <= _LARGEST]
    files = files[:: max(len(files) // _MOST, 1)]
    if not files:
        msg = f"no {' '.join(endings)} in {' '.join(map(str, folders))}"
        raise SystemExit(msg)
    return [(file.name, file.read_bytes()) for file in files]
