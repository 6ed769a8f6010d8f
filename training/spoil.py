"""Spoils pictures the way shops, platforms and phones do, so that no source is known by its encoder, size or frame."""

from __future__ import annotations

import io
import random

import numpy as np
from PIL import Image, ImageDraw, ImageEnhance, ImageFilter

LETTERS = "NEW 2024 SALE STYLE brand hot 新款 实拍 正品 包邮 女装 细节 展示"


def spoil(image: Image.Image, rng: random.Random, *, is_graphic: bool = False) -> Image.Image:
    """Give a spoiled RGB copy."""
    image = _cropped(image, rng, 0.12 if not is_graphic else 0.05)
    if rng.random() < 0.5:
        image = image.transpose(Image.Transpose.FLIP_LEFT_RIGHT)
    side = rng.choice([150, 200, 260, 340, 450, 600])
    image.thumbnail(
        (side, side), rng.choice([Image.Resampling.BILINEAR, Image.Resampling.LANCZOS, Image.Resampling.BOX])
    )
    if rng.random() < 0.7:
        image = _cast(image, rng)
    if rng.random() < 0.25:
        image = image.filter(ImageFilter.GaussianBlur(rng.uniform(0.3, 1.2)))
    if rng.random() < 0.2:
        image = image.filter(ImageFilter.UnsharpMask(rng.uniform(0.5, 2), rng.randint(40, 150)))
    if rng.random() < 0.3:
        image = _noisy(image, rng, rng.uniform(1, 7))
    if rng.random() < 0.3:
        image = _marked(image, rng)
    if rng.random() < 0.2:
        image = _framed(image, rng)
    return _encoded(image, rng)


def close_up(image: Image.Image, rng: random.Random) -> Image.Image:
    """Give a part of the middle, as a detail shot would show it: of four parts the one that has most to show."""
    parts = [_part(image, rng) for _ in range(4)]
    return max(parts, key=lambda part: np.asarray(part.convert("L").resize((48, 48)), np.float32).std())


def _part(image: Image.Image, rng: random.Random) -> Image.Image:
    share = rng.uniform(0.14, 0.42)
    width, height = max(int(image.width * share), 24), max(int(image.width * share * rng.uniform(0.7, 1.3)), 24)
    height = min(height, image.height)
    left = int((image.width - width) * rng.uniform(0.2, 0.8))
    top = int((image.height - height) * rng.uniform(0.15, 0.85))
    return image.crop((left, top, left + width, top + height))


def _cropped(image: Image.Image, rng: random.Random, most: float) -> Image.Image:
    left, right = rng.uniform(0, most) * image.width, image.width * (1 - rng.uniform(0, most))
    top, bottom = rng.uniform(0, most) * image.height, image.height * (1 - rng.uniform(0, most))
    return image.crop((int(left), int(top), max(int(right), int(left) + 8), max(int(bottom), int(top) + 8)))


def _cast(image: Image.Image, rng: random.Random) -> Image.Image:
    """Change light, contrast, saturation and the colour of the light."""
    image = ImageEnhance.Brightness(image).enhance(rng.uniform(0.75, 1.25))
    image = ImageEnhance.Contrast(image).enhance(rng.uniform(0.8, 1.25))
    image = ImageEnhance.Color(image).enhance(rng.uniform(0.6, 1.35))
    gains = np.array([rng.uniform(0.9, 1.1) for _ in range(3)])
    return Image.fromarray(np.clip(np.asarray(image, np.float32) * gains, 0, 255).astype(np.uint8))


def _noisy(image: Image.Image, rng: random.Random, sigma: float) -> Image.Image:
    noise = np.random.default_rng(rng.getrandbits(32)).normal(0, sigma, (image.height, image.width, 3))
    return Image.fromarray(np.clip(np.asarray(image, np.float32) + noise, 0, 255).astype(np.uint8))


def _marked(image: Image.Image, rng: random.Random) -> Image.Image:
    """Lay a caption, a watermark or a price tag over the picture."""
    layer = Image.new("RGBA", image.size)
    draw = ImageDraw.Draw(layer)
    colour = tuple(rng.randint(0, 255) for _ in range(3))
    x, y = rng.uniform(0, 0.6) * image.width, rng.uniform(0, 0.9) * image.height
    if rng.random() < 0.4:
        draw.rectangle(
            [x, y, x + image.width * rng.uniform(0.2, 0.5), y + image.height * 0.1],
            fill=(*colour, rng.randint(120, 255)),
        )
        colour = tuple(255 - shade for shade in colour)
    word = rng.choice(LETTERS.split())
    draw.text(
        (x, y), word, fill=(*colour, rng.randint(90, 255)), font_size=max(9, int(image.width * rng.uniform(0.05, 0.12)))
    )
    return Image.alpha_composite(image.convert("RGBA"), layer).convert("RGB")


def _framed(image: Image.Image, rng: random.Random) -> Image.Image:
    width = max(1, int(min(image.size) * rng.uniform(0.01, 0.06)))
    shade = rng.choice([255, 255, 245, 230, 0, rng.randint(0, 255)])
    frame = Image.new("RGB", (image.width + 2 * width, image.height + rng.randint(0, 3) * width), (shade,) * 3)
    frame.paste(image, (width, min(width, frame.height - image.height)))
    return frame


def _encoded(image: Image.Image, rng: random.Random) -> Image.Image:
    for _ in range(rng.choice([1, 1, 2])):
        kept = io.BytesIO()
        if rng.random() < 0.12:
            image.save(kept, "WEBP", quality=rng.randint(40, 90))
        else:
            image.save(kept, "JPEG", quality=rng.randint(35, 95), subsampling=rng.choice([0, 2]))
        image = Image.open(kept).convert("RGB")
    return image
