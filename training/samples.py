"""Reads the list of pictures and makes samples: plain and spoiled copies, close-ups cut from whole views, labels laid on goods, and graphics."""

from __future__ import annotations

import csv
import random
from pathlib import Path
from typing import NamedTuple

from cut_out import cut_out
from graphics import graphic
from PIL import Image
from plates import near_plate
from spoil import close_up, spoil

from listinglint.images.decode import decode_image, in_rgb

KINDS = ("real-shot", "packshot", "model", "scene", "detail", "graphic")
UNCLEAR = "unclear"
"""Halfway between two kinds, such as the upper half of a dress: neither learnt from nor judged."""
JUDGED_ONLY = ("kitchenware", "shuup", "levihsu/OOTDiffusion", "Zheng-Chong/CatVTON", "yisol/IDM-VTON")
"""Sources whose licence does not say that they may be learnt from, or forbids to do so for gain."""
WHOLE = ("real-shot", "packshot", "model", "scene")
DERIVED = 0.45
"""Chance of a whole view to be derived from."""
FEW = {"clothing": 0.15}
SPOILED = 0.3
"""Chance of those to be spoiled, besides."""
PLATED = 0.08
"""Chance of a photo of goods alone to lie under a drawn plate or label."""
SIDE = 700
"""Pixels that a picture is brought down to before something is derived from it."""
GRAPHICS = 120
"""Drawn ones, which belong to no source."""


class Entry(NamedTuple):
    """A photo, or a part of a picture that shows one."""

    source: str
    kind: str
    magazine: float
    """How far a scene is a magazine's: 1, a half where nobody said, or where it shows the goods on a model as well, or 0."""
    file: Path
    box: tuple[int, int, int, int] | None


class Sample(NamedTuple):
    """A picture to learn from; `variant` is plain for the one copy that is also judged."""

    entry: int
    kind: str
    variant: str
    image: Image.Image


def entries(table: Path, root: Path) -> list[Entry]:
    with table.open(encoding="utf-8") as lines:
        rows = list(csv.DictReader(lines, delimiter="\t"))
    return [
        Entry(
            row["source"],
            "scene" if "magazine" in row["kind"] else row["kind"],
            {"magazine": 1.0, "scene+magazine": 0.5}.get(row["kind"], 0.0),
            root / row["file"],
            tuple(map(int, row["box"].split(","))) if row["box"] else None,
        )
        for row in rows
    ]


def opened(entry: Entry) -> Image.Image:
    image = in_rgb(decode_image(entry.file.read_bytes()).image)
    if entry.box:
        left, top, width, height = entry.box
        image = image.crop((left, top, left + width, top + height))
    return image


def derived(index: int, listed: list[Entry]):
    """Give the samples that are made of one entry; the same every time."""
    rng, entry = random.Random(f"{index} a"), listed[index]
    if entry.kind not in WHOLE or entry.source in JUDGED_ONLY:
        return
    yield from _plated(index, entry)
    if rng.random() < 1 - FEW.get(entry.source, DERIVED):
        return
    image = opened(entry)
    image.thumbnail((SIDE, SIDE))
    if rng.random() < SPOILED:
        yield Sample(index, entry.kind, "spoiled", spoil(image, rng))
    cut = cut_out(image) if entry.kind in {"packshot", "model"} else None
    yield Sample(index, "detail", "close-up", spoil(close_up(cut or image, rng), rng))


def _plated(index: int, entry: Entry):
    rng = random.Random(f"{index} plate")
    if entry.kind in {"real-shot", "packshot"} and rng.random() < PLATED:
        yield Sample(index, "detail", "plate", spoil(near_plate(close_up(opened(entry), rng), rng), rng))


def drawn():
    """Give drawn graphics."""
    rng = random.Random(1)
    for _ in range(GRAPHICS):
        yield Sample(-1, "graphic", "drawn", spoil(graphic(rng), rng, is_graphic=True))
