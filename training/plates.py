"""Draws rating plates, tags, sewn-in labels and care symbols, and lays them on goods, as a lens near them would see them."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np
from PIL import Image, ImageDraw, ImageFilter

if TYPE_CHECKING:
    import random

SIDE = 360
"""Pixels of the sides of what is drawn."""
LETTERS = "ABCDEFGHKLMNPRSTUVWXYZ abcdefghiklmnoprstuvw 0123456789 :./-%"


def near_plate(surface: Image.Image, rng: random.Random) -> Image.Image:
    """Give a label of any kind that fills much of the picture, at a slant, on a part of some goods."""
    ground = surface.resize((SIDE, SIDE)).filter(ImageFilter.GaussianBlur(rng.uniform(0, 4)))
    width = int(SIDE * rng.uniform(0.6, 1.3))
    label = rng.choice([_plate, _plate, _tag, _symbols])((width, int(width * rng.uniform(0.45, 1.3))), rng)
    label = label.rotate(rng.gauss(0, 12), Image.Resampling.BICUBIC, expand=True)
    at = [int((SIDE - size) / 2 + rng.uniform(-0.15, 0.15) * SIDE) for size in label.size]
    shadow = Image.new("RGBA", label.size, (0, 0, 0, 90))
    shadow.putalpha(label.getchannel("A").point(lambda alpha: alpha // 3))
    ground.paste(shadow, (at[0] + 3, at[1] + 4), shadow)
    ground.paste(label, (at[0], at[1]), label)
    return _lit(ground, rng)


def _plate(size: tuple[int, int], rng: random.Random) -> Image.Image:
    """Draw rows of words and numbers between lines, with signs and bars: on paper, foil or cloth."""
    paper, ink = rng.choice(
        [
            ((244, 244, 240), (25, 25, 28)),
            ((188, 190, 192), (30, 30, 34)),
            ((28, 28, 32), (225, 225, 225)),
            ((236, 226, 205), (60, 40, 30)),
            ((240, 205, 60), (25, 25, 25)),
        ]
    )
    image = Image.new("RGBA", size, (*paper, 255))
    draw, y, letters = ImageDraw.Draw(image), size[1] * 0.05, max(7, int(size[1] * rng.uniform(0.04, 0.12)))
    while y < size[1] * 0.93:
        if rng.random() < 0.12:
            _bars(draw, (size[0] * 0.1, y), (size[0] * rng.uniform(0.4, 0.8), letters * 2), ink, rng)
            y += letters
        elif rng.random() < 0.15:
            draw.line([0, y, size[0], y], fill=ink, width=1)
        else:
            words = "".join(rng.choice(LETTERS) for _ in range(rng.randint(4, 34)))
            draw.text((size[0] * rng.choice([0.05, 0.08, 0.3]), y), words, fill=ink, font_size=letters)
        y += letters * rng.uniform(1.1, 1.7)
    if rng.random() < 0.5:
        draw.rectangle([0, 0, size[0] - 1, size[1] - 1], outline=ink, width=rng.randint(1, 4))
    return image


def _tag(size: tuple[int, int], rng: random.Random) -> Image.Image:
    """Draw coloured bands, a large word and bars, as tags and energy labels have."""
    image = Image.new("RGBA", size, (250, 250, 250, 255))
    draw, bands = ImageDraw.Draw(image), rng.randint(1, 6)
    colours = [tuple(rng.randint(10, 240) for _ in range(3)) for _ in range(bands)]
    draw.rectangle([0, 0, size[0], size[1] * rng.uniform(0.12, 0.35)], fill=colours[0])
    draw.text(
        (size[0] * 0.1, size[1] * 0.04),
        "".join(rng.choice(LETTERS) for _ in range(7)),
        fill="white",
        font_size=int(size[1] * 0.13),
    )
    for band, colour in enumerate(colours):
        top = size[1] * (0.4 + 0.08 * band)
        draw.rectangle([size[0] * 0.08, top, size[0] * rng.uniform(0.3, 0.9), top + size[1] * 0.06], fill=colour)
    _bars(draw, (size[0] * 0.2, size[1] * 0.88), (size[0] * 0.5, size[1] * 0.1), (10, 10, 10), rng)
    return image


def _symbols(size: tuple[int, int], rng: random.Random) -> Image.Image:
    """Draw one to five care symbols in thread or ink, on woven cloth, which shows its rows when it is very near."""
    image = Image.new("RGBA", size, (*(rng.randint(205, 250) for _ in range(3)), 255))
    draw, count = ImageDraw.Draw(image), rng.choice([1, 1, 2, 3, 5])
    ink = rng.choice([(25, 25, 28), (40, 60, 150), (90, 90, 90), (150, 30, 40)])
    step = rng.randint(3, 9)
    for row in range(0, size[1], step):
        draw.line([0, row, size[0], row], fill=(0, 0, 0, 40) if row // step % 2 else (120, 120, 110, 255), width=1)
    wide = size[0] / count
    for place in range(count):
        middle, reach, line = (
            (wide * (place + 0.5), size[1] / 2),
            min(wide, size[1]) * 0.36,
            max(2, int(min(wide, size[1]) * rng.uniform(0.03, 0.09))),
        )
        box = [middle[0] - reach, middle[1] - reach, middle[0] + reach, middle[1] + reach]
        shape = rng.choice(["circle", "square", "triangle", "tub"])
        if shape == "circle":
            draw.ellipse(box, outline=ink, width=line)
        elif shape == "square":
            draw.rectangle(box, outline=ink, width=line)
        else:
            corners = [(box[0], box[1]), (box[0] + reach / 3, box[3]), (box[2] - reach / 3, box[3]), (box[2], box[1])]
            three = [(middle[0], box[1]), (box[2], box[3]), (box[0], box[3]), (middle[0], box[1])]
            draw.line(three if shape == "triangle" else corners, fill=ink, width=line, joint="curve")
        if rng.random() < 0.5:
            draw.line(box, fill=ink, width=line)
            draw.line([box[0], box[3], box[2], box[1]], fill=ink, width=line)
        elif rng.random() < 0.5:
            draw.text(
                (middle[0] - reach / 3, middle[1] - reach / 2), rng.choice("WPFA345"), fill=ink, font_size=int(reach)
            )
    return image.filter(ImageFilter.GaussianBlur(rng.uniform(0, 2.5)))


def _bars(
    draw: ImageDraw.ImageDraw,
    at: tuple[float, float],
    size: tuple[float, float],
    ink: tuple[int, ...],
    rng: random.Random,
) -> None:
    x = int(at[0])
    while x < at[0] + size[0]:
        wide = rng.choice([1, 1, 2, 3])
        draw.rectangle([x, at[1], x + wide - 1, at[1] + size[1]], fill=ink)
        x += wide + rng.choice([1, 2, 3])


def _lit(image: Image.Image, rng: random.Random) -> Image.Image:
    """Let light fall from one side, and a lens be a little out of focus."""
    turn, depth = rng.uniform(0, 2 * math.pi), rng.uniform(0, 0.45)
    across, down = np.meshgrid(np.linspace(-0.5, 0.5, SIDE), np.linspace(-0.5, 0.5, SIDE))
    light = 1 - depth * (0.5 + across * math.cos(turn) + down * math.sin(turn))
    pixels = np.clip(np.asarray(image, np.float32) * light[..., None], 0, 255).astype(np.uint8)
    return Image.fromarray(pixels).filter(ImageFilter.GaussianBlur(rng.uniform(0, 1.2)))
