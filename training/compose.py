"""Composes real shots that the sources lack: goods and people cut out of plain grounds, set into rooms, mirrors and shelves."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from PIL import Image, ImageChops, ImageDraw, ImageEnhance, ImageFilter

if TYPE_CHECKING:
    import random

BIG = 480
"""Pixels of the longer side of a composed picture, before it is spoiled."""
DIFFERS = 14
"""Levels from the ground's shade beyond which a pixel belongs to the goods."""


class CutOut(NamedTuple):
    """Goods or a person, cropped to what is seen."""

    image: Image.Image
    mask: Image.Image


def cut_out(image: Image.Image) -> CutOut | None:
    """Cut out what stands on a plain ground; None where the ground is not plain or next to nothing stands on it."""
    pixels = np.asarray(image, np.int16)
    rim = np.concatenate([pixels[:3].reshape(-1, 3), pixels[:, :3].reshape(-1, 3), pixels[:, -3:].reshape(-1, 3)])
    ground = np.median(rim, axis=0)
    if (np.abs(rim - ground).max(1) > DIFFERS).mean() > 0.25:
        return None
    mask = Image.fromarray((np.abs(pixels - ground).max(2) > DIFFERS).astype(np.uint8) * 255)
    mask = _filled(mask.filter(ImageFilter.MaxFilter(5)).filter(ImageFilter.MinFilter(7)))
    box = mask.getbbox()
    if not box or not 0.06 < np.asarray(mask).mean() / 255 < 0.85:
        return None
    mask = mask.filter(ImageFilter.GaussianBlur(1))
    return CutOut(image.crop(box), mask.crop(box))


def _filled(mask: Image.Image) -> Image.Image:
    """Fill what is enclosed: white cloth on a white ground is part of the goods."""
    wide = Image.new("L", (mask.width + 2, mask.height + 1))
    wide.paste(mask, (1, 1))
    ImageDraw.floodfill(wide, (0, 0), 128)
    return wide.point(lambda shade: 0 if shade == 128 else 255).crop((1, 1, wide.width - 1, wide.height))


def worn_at_home(person: CutOut, room: Image.Image, rng: random.Random) -> Image.Image:
    """Set a person into a sharp room, half the time before a mirror with a phone in the hand, lit as at home."""
    canvas = _cover(room, rng, (rng.randint(300, 400), BIG))
    left, top, width, height = _placed(canvas, person, rng)
    if rng.random() < 0.5:
        _phone(canvas, (left + width * rng.uniform(0.3, 0.7), top + height * rng.uniform(0.05, 0.35)), width, rng)
    if rng.random() < 0.3:
        canvas = _mirrored(canvas, rng)
    return by_phone(canvas, rng)


def shelved(goods: list[CutOut], wall: Image.Image, rng: random.Random) -> Image.Image:
    """Stand goods in rows on shelves or hang them on a rail, close together, with labels of prices."""
    canvas = ImageEnhance.Brightness(_cover(wall, rng, (BIG, rng.randint(320, BIG)))).enhance(rng.uniform(0.5, 0.9))
    draw = ImageDraw.Draw(canvas)
    rows = rng.randint(1, 4)
    pitch = canvas.height // rows
    wood = tuple(rng.randint(60, 235) for _ in range(3))
    for row in range(rows):
        floor, x = (row + 1) * pitch - rng.randint(4, 14), -rng.randint(0, 60)
        draw.rectangle([0, floor, canvas.width, floor + rng.randint(5, 14)], fill=wood)
        one = rng.choice(goods)
        while x < canvas.width:
            one = one if rng.random() < 0.6 else rng.choice(goods)
            height = int(pitch * rng.uniform(0.6, 0.95))
            width = max(8, int(one.image.width * height / one.image.height))
            canvas.paste(one.image.resize((width, height)), (x, floor - height), one.mask.resize((width, height)))
            x += max(8, int(width * rng.uniform(0.5, 1.1)))
        for tag in range(0, canvas.width, max(30, rng.randint(50, 160))):
            if rng.random() < 0.5:
                draw.rectangle([tag, floor, tag + 26, floor + 12], fill=(250, 250, rng.randint(150, 250)))
    return by_phone(canvas, rng)


def bagged(image: Image.Image, rng: random.Random) -> Image.Image:
    """Lay the glare of a plastic bag over a picture."""
    glare = Image.new("L", image.size)
    draw = ImageDraw.Draw(glare)
    for _ in range(rng.randint(6, 22)):
        x, y = rng.uniform(0, image.width), rng.uniform(0, image.height)
        points = [(x, y)]
        for _ in range(3):
            x, y = x + rng.uniform(-60, 60), y + rng.uniform(-60, 60)
            points.append((x, y))
        draw.line(points, fill=rng.randint(90, 255), width=rng.randint(1, 7), joint="curve")
    glare = glare.filter(ImageFilter.GaussianBlur(rng.uniform(1, 3)))
    return ImageChops.screen(image, Image.merge("RGB", [glare] * 3))


def by_phone(image: Image.Image, rng: random.Random) -> Image.Image:
    """Make a picture look as a phone takes it at home: crooked, lit from one side or by a lamp or flash, noisy, dated."""
    if rng.random() < 0.5:
        angle = rng.uniform(-7, 7)
        image = image.rotate(angle, Image.Resampling.BILINEAR)
        cut = int(max(image.size) * abs(np.sin(np.radians(angle))) * 0.6)
        image = image.crop((cut, cut, image.width - cut, image.height - cut))
    shades = np.asarray(image, np.float32) * _light(image.size, rng)
    if rng.random() < 0.5:
        shades *= np.array([1.0, rng.uniform(0.8, 1), rng.uniform(0.55, 0.95)])[:: rng.choice([1, 1, -1])]
    shades += np.random.default_rng(rng.getrandbits(32)).normal(0, rng.uniform(1, 9), shades.shape)
    image = Image.fromarray(np.clip(shades, 0, 255).astype(np.uint8))
    if rng.random() < 0.08:
        stamp = f"{rng.randint(2003, 2024)}/{rng.randint(1, 12):02}/{rng.randint(1, 28):02}"
        ImageDraw.Draw(image).text((image.width * 0.68, image.height * 0.92), stamp, fill=(255, 160, 40), font_size=16)
    return image


def _light(size: tuple[int, int], rng: random.Random) -> np.ndarray:
    """Give a lamp's or flash's fall of light over a picture of a size (height, width, 1)."""
    x = np.linspace(0, 1, size[0])[None, :, None] - rng.uniform(-0.2, 1.2)
    y = np.linspace(0, 1, size[1])[:, None, None] - rng.uniform(-0.2, 0.8)
    fall = np.exp(-(x * x + y * y) * rng.uniform(0.0, 0.9))
    return fall / fall.mean() * rng.uniform(0.6, 1.15)


def _cover(image: Image.Image, rng: random.Random, size: tuple[int, int]) -> Image.Image:
    """Fill a size with some part of a picture."""
    scale = max(size[0] / image.width, size[1] / image.height) * rng.uniform(1, 1.5)
    image = image.resize((int(image.width * scale) + 1, int(image.height * scale) + 1))
    left, top = rng.randint(0, image.width - size[0]), rng.randint(0, image.height - size[1])
    return image.crop((left, top, left + size[0], top + size[1]))


def _placed(canvas: Image.Image, cut: CutOut, rng: random.Random) -> tuple[float, ...]:
    """Paste a cut-out that nearly fills the canvas, standing at its lower rim or cut by it; give where."""
    height = int(canvas.height * rng.uniform(0.7, 1.15))
    width = max(8, int(cut.image.width * height / cut.image.height))
    if width > canvas.width * 1.05:
        width, height = canvas.width, max(8, int(cut.image.height * canvas.width / cut.image.width))
    left = int((canvas.width - width) * rng.uniform(0.2, 0.8))
    top = max(canvas.height - height - rng.randint(0, 30), rng.randint(-height // 8, canvas.height // 8))
    image, mask = cut.image.resize((width, height)), cut.mask.resize((width, height))
    shadow = mask.filter(ImageFilter.GaussianBlur(rng.uniform(3, 10))).point(lambda shade: int(shade * 0.4))
    canvas.paste((0, 0, 0), (left + rng.randint(-12, 12), top + rng.randint(2, 10)), shadow)
    canvas.paste(image, (left, top), mask)
    return left, top, width, height


def _phone(canvas: Image.Image, middle: tuple[float, float], person: float, rng: random.Random) -> None:
    """Draw a phone seen from behind with the hand that holds it, and sometimes its flash."""
    width = person * rng.uniform(0.16, 0.3)
    height = width * rng.choice([1.9, 2.1, 0.5])
    (x, y), draw = middle, ImageDraw.Draw(canvas)
    skin = rng.choice([(224, 172, 140), (198, 140, 105), (240, 200, 175), (120, 80, 60)])
    draw.ellipse([x - width * 0.7, y + height * 0.1, x + width * 0.7, y + height * 0.65], fill=skin)
    shade = rng.choice([(15, 15, 18), (40, 40, 45), (235, 235, 235), (200, 170, 160), (120, 140, 160)])
    draw.rounded_rectangle([x - width / 2, y - height / 2, x + width / 2, y + height / 2], width * 0.12, fill=shade)
    lens = width * 0.12
    for step in range(rng.randint(1, 3)):
        at_x, at_y = x - width * 0.3, y - height * 0.4 + step * lens * 1.4
        draw.ellipse([at_x, at_y, at_x + lens, at_y + lens], fill=(10, 10, 20), outline=(90, 90, 90))
    for finger in range(4):
        at_y = y - height * 0.05 + finger * height * 0.11
        draw.rounded_rectangle([x + width * 0.25, at_y, x + width * 0.6, at_y + height * 0.09], width * 0.05, fill=skin)
    if rng.random() < 0.25:
        flash = Image.new("L", canvas.size)
        reach = width * rng.uniform(0.3, 0.9)
        ImageDraw.Draw(flash).ellipse([x - reach, y - reach, x + reach, y + reach], fill=255)
        canvas.paste((255, 255, 250), (0, 0), flash.filter(ImageFilter.GaussianBlur(reach / 2)))


def _mirrored(image: Image.Image, rng: random.Random) -> Image.Image:
    """Show a picture in a mirror: a frame, and wall around it."""
    wall = tuple(rng.randint(120, 240) for _ in range(3))
    width = rng.randint(4, 22)
    frame = Image.new(
        "RGB",
        (image.width + 2 * width, image.height + 2 * width),
        rng.choice([(90, 60, 35), (235, 235, 230), (20, 20, 20), (180, 150, 90)]),
    )
    frame.paste(image, (width, width))
    around = Image.new("RGB", (frame.width + rng.randint(0, 120), frame.height + rng.randint(0, 60)), wall)
    around.paste(frame, (rng.randint(0, around.width - frame.width), rng.randint(0, around.height - frame.height)))
    return around
