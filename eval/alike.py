"""Measure how well the same picture is known again, on your own pictures.

python eval/alike.py FOLDER [MOST]

Every picture (of any depth of folders) is changed as shops do, and compared with itself; then all pictures are compared with
each other. Put no picture into the folder twice.
"""

from __future__ import annotations

import io
import random
import sys
from itertools import combinations
from pathlib import Path

from msgspec.structs import replace
from PIL import Image, ImageDraw, ImageFont, ImageOps, UnidentifiedImageError

from listinglint.facts.photos.same_image import may_be_same, same_picture
from listinglint.facts.ports import PictureFacts
from listinglint.images.photos.perceptual_hash import fingerprint, tint

BLANK = PictureFacts(0, 0, "", "", "", "", "", "", "", 0.0, 0.0, 0.0, 0.0, (), (0, 0, 0))
SIDE = 500


def encoded(image, quality):
    kept = io.BytesIO()
    image.save(kept, "JPEG", quality=quality)
    return Image.open(kept).convert("RGB")


def marked(image):
    image = image.copy()
    where = (image.width * 0.2, image.height * 0.45)
    ImageDraw.Draw(image).text(where, "shop 340871", "white", ImageFont.load_default(max(12, image.width // 12)))
    return image


def cut(image, left, top, right, bottom):
    return image.crop(
        tuple(round(size * share) for size, share in zip(image.size * 2, (left, top, right, bottom), strict=True))
    )


def all_at_once(image):
    image = marked(ImageOps.mirror(cut(image, 0.02, 0.02, 0.98, 0.98)))
    return encoded(image.resize((320, max(1, round(320 * image.height / image.width)))), 50)


CHANGES = {
    "JPEG of quality 30": lambda image: encoded(image, 30),
    "half the size": lambda image: image.resize((max(1, image.width // 2), max(1, image.height // 2))),
    "watermark": marked,
    "border of a 15th": lambda image: ImageOps.expand(image, max(4, image.width // 15), "white"),
    "4 % cut around": lambda image: cut(image, 0.02, 0.02, 0.98, 0.98),
    "4 % cut at one side": lambda image: cut(image, 0, 0, 0.96, 1),
    "mirrored": ImageOps.mirror,
    "mirrored, cut, marked, small": all_at_once,
}


def opened(path):
    try:
        image = Image.open(path).convert("RGB")
    except (OSError, UnidentifiedImageError):
        return None
    image.thumbnail((SIDE, SIDE))
    return image


def facts(image):
    return replace(BLANK, fingerprint=fingerprint(image), tint=tint(image))


def main() -> None:
    paths = sorted(path for path in Path(sys.argv[1]).rglob("*") if path.is_file())
    random.Random(1).shuffle(paths)
    found = {path: image for path in paths[: int(sys.argv[2]) if len(sys.argv) > 2 else 200] if (image := opened(path))}
    known = {path: facts(image) for path, image in found.items()}
    print(f"{len(found)} pictures")
    for name, change in CHANGES.items():
        again = [same_picture(known[path], facts(change(image))) for path, image in found.items()]
        print(f"{name:30} known again {sum(again) / len(again):.3f}")
    pairs = list(combinations(known, 2))
    wrong = [(one, other) for one, other in pairs if same_picture(known[one], known[other])]
    glances = sum(may_be_same(known[one], known[other]) for one, other in pairs)
    print(f"{len(pairs)} pairs of other pictures: {len(wrong)} taken for the same, {glances} looked at twice")
    for one, other in wrong:
        print(" ", one, other)


if __name__ == "__main__":
    main()
