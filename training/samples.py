"""Reads the list of pictures and makes samples from each: copies, close-ups, and cut-outs in places where no source shows them."""

from __future__ import annotations

import csv
import random
from pathlib import Path
from typing import NamedTuple

import numpy as np
from compose import CutOut, bagged, by_phone, cut_out, shelved, worn_at_home
from PIL import Image, ImageFilter
from rooms import graphic, room
from spoil import close_up, spoil

from listinglint.images.decode import in_rgb

KINDS = ("real-shot", "packshot", "model", "scene", "detail", "graphic")
UNCLEAR = "unclear"
"""Halfway between two kinds, such as the upper half of a dress: neither learnt from nor judged."""
JUDGED_ONLY = ("kitchenware", "shuup")
"""Sources whose licence does not say that they may be learnt from."""
WHOLE = ("real-shot", "packshot", "model", "scene")
SIDE = 224
GRAPHICS = 480
"""Drawn ones, which belong to no source."""
COPIES = 4
FEW_COPIES = {"clothing": 2}
"""Spoiled copies of each picture in a round; fewer where a source is large."""


class Entry(NamedTuple):
    """A photo, or a part of a picture that shows one."""

    source: str
    kind: str
    magazine: float
    """How far a scene is a magazine's: 1, a half where it shows the goods on a model as well, or 0."""
    file: Path
    box: tuple[int, int, int, int] | None


class Sample(NamedTuple):
    """A picture to learn from; `variant` is plain for the one copy that is also judged."""

    entry: int
    kind: str
    variant: str
    image: Image.Image
    other: str = ""
    """The second source that it is made from: it must not be judged by what has learnt from this."""


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
    image = in_rgb(Image.open(entry.file))
    if entry.box:
        left, top, width, height = entry.box
        image = image.crop((left, top, left + width, top + height))
    image.thumbnail((900, 900))
    return image


def drawn(index: int, listed: list[Entry], turn: int):
    """Give the samples of one entry in a round; the same every time. Only the first round has the plain copy."""
    rng, entry = random.Random(f"{index} {turn}"), listed[index]
    if entry.kind == UNCLEAR:
        return
    image = opened(entry)
    if turn == 0:
        small = image.copy()
        small.thumbnail((400, 400))
        yield Sample(index, entry.kind, "plain", small)
    if entry.source in JUDGED_ONLY:
        return
    for _ in range(FEW_COPIES.get(entry.source, COPIES)):
        yield Sample(index, entry.kind, "spoiled", spoil(image, rng, is_graphic=entry.kind == "graphic"))
    yield from _derived(index, image, listed, rng)


def _derived(index: int, image: Image.Image, listed: list[Entry], rng: random.Random):
    """Give what can be made of a whole view: close-ups, and for goods alone, other grounds and places."""
    entry = listed[index]
    cut = cut_out(image) if entry.kind in {"packshot", "model"} else None
    if entry.kind in WHOLE:
        for _ in range(FEW_COPIES.get(entry.source, COPIES) // 2):
            yield Sample(index, "detail", "close-up", spoil(close_up(cut.image if cut else image, rng), rng))
    if entry.kind == "packshot":
        for _ in range(2):
            yield Sample(index, "packshot", "cut-out", spoil(laid_on(image, _clean(image.size, rng), rng), rng))
        for _ in range(3):
            ground = _ground(listed, {"clothing", "imagenet"}, rng)
            laid = laid_on(image, opened(ground), rng)
            laid = bagged(laid, rng) if rng.random() < 0.2 else laid
            yield Sample(index, "real-shot", "laid-down", by_phone(spoil(laid, rng), rng), ground.source)
    if cut:
        yield from _composed(index, cut, listed, rng)


def _composed(index: int, cut: CutOut, listed: list[Entry], rng: random.Random):
    """Set a cut-out into places where it makes a real shot."""
    entry = listed[index]
    ground = _ground(listed, {"freesewing", "imagenet"}, rng) if rng.random() < 0.6 else None
    place, other = (opened(ground), ground.source) if ground else (room(rng), "")
    if entry.kind == "model":
        yield Sample(index, "real-shot", "worn", spoil(worn_at_home(cut, place, rng), rng), other)
        yield Sample(index, "real-shot", "worn", spoil(worn_at_home(cut, room(rng), rng), rng))
    else:
        alike = [one for one in listed if (one.source, one.kind) == (entry.source, entry.kind)]
        beside = [cut_out(opened(one)) for one in rng.sample(alike, min(3, len(alike)))]
        goods = [cut, *(one for one in beside if one)]
        yield Sample(index, "real-shot", "shelved", spoil(shelved(goods, room(rng), rng), rng))


def graphics():
    """Give drawn graphics."""
    rng = random.Random(1)
    for _ in range(GRAPHICS):
        yield Sample(-1, "graphic", "drawn", spoil(graphic(rng), rng, is_graphic=True))


def _ground(listed: list[Entry], sources: set[str], rng: random.Random) -> Entry:
    return rng.choice([one for one in listed if one.source in sources and one.kind == "real-shot"])


def laid_on(image: Image.Image, ground: Image.Image, rng: random.Random) -> Image.Image:
    """Cut goods out of their plain ground and lay them on another, with a shadow."""
    pixels = np.asarray(image, np.int16)
    rim = np.concatenate([pixels[0], pixels[-1], pixels[:, 0], pixels[:, -1]])
    mask = (np.abs(pixels - np.median(rim, axis=0)).max(2) > 14).astype(np.uint8) * 255
    goods = (
        Image.fromarray(mask)
        .filter(ImageFilter.MaxFilter(5))
        .filter(ImageFilter.MinFilter(5))
        .filter(ImageFilter.GaussianBlur(1))
    )
    angle = rng.uniform(-25, 25)
    image, goods = image.rotate(angle, fillcolor=(128, 128, 128)), goods.rotate(angle)
    ground = ground.resize(image.size)
    shadow = goods.filter(ImageFilter.GaussianBlur(rng.uniform(3, 12))).point(
        lambda shade: int(shade * rng.uniform(0.3, 0.6))
    )
    ground.paste((0, 0, 0), (rng.randint(2, 10), rng.randint(2, 10)), shadow)
    ground.paste(image, (0, 0), goods)
    return ground


def _clean(size: tuple[int, int], rng: random.Random) -> Image.Image:
    """Draw a studio's ground: one shade, or two that flow into each other."""
    shades = [
        tuple(rng.randint(150, 255) for _ in range(3)) if rng.random() < 0.6 else (rng.choice([255, 245, 230, 30]),) * 3
        for _ in range(2)
    ]
    ramp = np.linspace(0, 1, size[1])[:, None, None]
    ground = (1 - ramp) * np.array(shades[0]) + ramp * np.array(shades[rng.randint(0, 1)])
    return Image.fromarray(np.broadcast_to(ground, (size[1], size[0], 3)).astype(np.uint8))


def tensor(image: Image.Image) -> np.ndarray:
    """Give a picture as the network takes it: shades 0 to 255, channels last."""
    return np.asarray(image.resize((SIDE, SIDE), Image.Resampling.BILINEAR, reducing_gap=2.0), np.uint8)
