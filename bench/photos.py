"""CPU time of looking at pictures, by step, beside plain decoding of the same file in the same run: python bench/photos.py FOLDER."""

from __future__ import annotations

import argparse
import io
import statistics
import time
from itertools import pairwise
from pathlib import Path

from PIL import Image

from listinglint.images.decode import decode_image
from listinglint.images.photos.analyse import copies, measured, shown
from listinglint.images.photos.classifier import load_net, score
from listinglint.images.photos.segment import find_regions

STEPS = ("decode", "open", "regions", "network", "facts")
"""Decoding the whole file with Pillow is the floor; `open` is what the reader and the eyes share."""
ROUNDS = 3


def timed(net, data: bytes) -> tuple[dict[str, float], int]:
    """Give CPU milliseconds of each step, and the number of photos found."""
    marks = [time.process_time()]
    Image.open(io.BytesIO(data)).convert("RGB")
    marks.append(time.process_time())
    canvas = decode_image(data)
    marks.append(time.process_time())
    image = shown(canvas)
    smaller = copies(image)
    boxes = find_regions(image, None, smaller)
    photos = [image.crop((box.left, box.top, box.right, box.bottom)) for box in boxes]
    marks.append(time.process_time())
    score(net, photos)
    marks.append(time.process_time())
    measured(canvas, smaller, max(photos, key=lambda photo: photo.width * photo.height, default=image), data)
    marks.append(time.process_time())
    spent = [1000 * (after - before) for before, after in pairwise(marks)]
    return dict(zip(STEPS, spent, strict=True)), len(boxes)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--most", type=int, default=200, help="pictures to look at")
    args = parser.parse_args()
    files = sorted(path for path in args.folder.rglob("*") if path.suffix.lower() in {".jpg", ".jpeg", ".png", ".webp"})
    net, rows, photos = load_net(), [], 0
    for file in files[:: max(1, len(files) // args.most)]:
        data = file.read_bytes()
        runs = [timed(net, data) for _ in range(ROUNDS)]
        rows.append({step: min(run[step] for run, _ in runs) for step in STEPS})
        photos += runs[0][1]
    total = {step: sum(row[step] for row in rows) for step in STEPS}
    own = sum(total[step] for step in STEPS[2:])
    print(f"{len(rows)} pictures, {photos} photos in them")
    for step in STEPS:
        median = statistics.median(row[step] for row in rows)
        print(
            f"{step:8} {median:6.1f} ms a picture (median)  {total[step] / photos:6.1f} ms a photo  {total[step] / total['decode']:5.2f}x decode"
        )
    print(f"on top of opening: {own / photos:.1f} ms a photo, {own / total['decode']:.2f}x decode")


if __name__ == "__main__":
    main()
