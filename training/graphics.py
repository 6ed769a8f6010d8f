"""Draws graphics without any photo: tables, panels of words, icons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PIL import Image, ImageDraw

if TYPE_CHECKING:
    import random

SIZE = (420, 520)


def graphic(rng: random.Random) -> Image.Image:
    """Draw a table, a panel of words, or an icon with a caption, on a plain or flowing ground."""
    width, height = rng.randint(160, 500), rng.randint(110, 420)
    ground = _shade(rng, 225, 255) if rng.random() < 0.7 else _shade(rng, 0, 255)
    image = Image.new("RGB", (width, height), ground)
    draw = ImageDraw.Draw(image)
    ink = (20, 20, 20) if sum(ground) > 380 else (245, 245, 245)
    rng.choice([_table, _words, _icon])(draw, image.size, ink, rng)
    return image


def _table(draw: ImageDraw.ImageDraw, size: tuple[int, int], ink: tuple[int, ...], rng: random.Random) -> None:
    across, down = rng.randint(2, 9), rng.randint(2, 10)
    wide, high = size[0] / across, size[1] / down
    shade = _shade(rng, 140, 250) if rng.random() < 0.5 else None
    letters = max(8, int(high * rng.uniform(0.25, 0.5)))
    for row in range(down):
        for column in range(across):
            box = [column * wide, row * high, (column + 1) * wide, (row + 1) * high]
            fill = shade if shade and (row + (column if rng.random() < 0.2 else 0)) % 2 else None
            draw.rectangle(box, fill=fill, outline=ink if rng.random() < 0.95 else None)
            if rng.random() < 0.7:
                word = rng.choice(
                    ["S", "M", "XL", str(rng.randint(30, 190)), f"{rng.randint(50, 120)}-{rng.randint(121, 190)}"]
                )
                draw.text((box[0] + wide * 0.2, box[1] + high * 0.2), word, fill=ink, font_size=letters)


def _words(draw: ImageDraw.ImageDraw, size: tuple[int, int], ink: tuple[int, ...], rng: random.Random) -> None:
    y = rng.uniform(0, 0.2) * size[1]
    while y < size[1] * 0.95:
        letters = rng.randint(9, 30)
        count = rng.randint(1, 26)
        word = "".join(rng.choice("abcdefgh ijklmn opqrst uvwxyz ABCDEF 0123456789 #&%") for _ in range(count))
        colour = ink if rng.random() < 0.8 else _shade(rng, 0, 255)
        draw.text((rng.uniform(0, 0.4) * size[0], y), word, fill=colour, font_size=letters)
        y += letters * rng.uniform(1.1, 2.5)


def _icon(draw: ImageDraw.ImageDraw, size: tuple[int, int], ink: tuple[int, ...], rng: random.Random) -> None:
    for _ in range(rng.randint(1, 5)):
        x, y, reach = rng.uniform(0, size[0]), rng.uniform(0, size[1]), rng.uniform(12, min(size) * 0.45)
        box, colour = [x - reach, y - reach, x + reach, y + reach], _shade(rng, 0, 255)
        if rng.random() < 0.5:
            draw.ellipse(box, fill=colour, outline=ink, width=rng.randint(1, 6))
        else:
            draw.rounded_rectangle(box, reach / 4, outline=ink, width=rng.randint(2, 8))
        draw.polygon(
            [(x + rng.uniform(-reach, reach), y + rng.uniform(-reach, reach)) for _ in range(rng.randint(3, 7))],
            fill=ink,
        )
        draw.text((x - reach, y + reach), "TEST 24H OK", fill=ink, font_size=max(9, int(reach / 3)))


def _shade(rng: random.Random, low: int, high: int) -> tuple[int, ...]:
    level = rng.randint(low, high)
    return tuple(min(255, max(0, level + rng.randint(-30, 30))) for _ in range(3))
