"""How well the photos inside slices of pages are found: python eval/slices.py FOLDER [--plain] [--listed].

`slices.tsv` holds what a person drew: the digest of a picture, a box in per cent of its sides, and what the photo in it shows (`rest`: the
end of a photo that was cut through; `none`: a picture without photos). The pictures are no part of the project: those in FOLDER are known
by their digests. A photo is found when a box overlaps it by half of both together. --plain looks without the words that were read.
"""

from __future__ import annotations

import argparse
import csv
import hashlib
from collections import Counter
from pathlib import Path

from listinglint.facts.ports import Reading
from listinglint.images.decode import decode_image
from listinglint.images.ocr import open_reader
from listinglint.images.photos.analyse import shown
from listinglint.images.photos.segment import find_regions
from listinglint.model.listing import Picture, Place, Status

TABLE = Path(__file__).with_name("slices.tsv")
FOUND = 0.5
DIGITS = 16
"""Of a picture's SHA-256."""

Sides = tuple[float, float, float, float]


def drawn() -> dict[str, list[tuple[str, Sides]]]:
    """Give the photos of each picture by its digest: what they show, and their left, top, right and lower sides in per cent."""
    photos: dict[str, list[tuple[str, Sides]]] = {}
    with TABLE.open(encoding="utf-8") as lines:
        for row in csv.DictReader(lines, delimiter="\t"):
            mine = photos.setdefault(row["picture"], [])
            if row["box"]:
                left, top, right, bottom = map(float, row["box"].split(","))
                mine.append((row["shows"], (left, top, right, bottom)))
    return photos


def found(file: Path, data: bytes, *, reads: bool) -> list[Sides]:
    """Give the sides of the photos that are found in a picture, in per cent."""
    reading = None
    if reads:
        (reading,) = open_reader(workers=1).read([Picture(file.name, Place(file.name), Status.READ, file=file)])
    image = shown(decode_image(data))
    across, down = 100 / image.width, 100 / image.height
    boxes = find_regions(image, reading if isinstance(reading, Reading) else None)
    return [(box.left * across, box.top * down, box.right * across, box.bottom * down) for box in boxes]


def overlap(one: Sides, other: Sides) -> float:
    """Give what two boxes share, as a part of both together."""
    across = min(one[2], other[2]) - max(one[0], other[0])
    down = min(one[3], other[3]) - max(one[1], other[1])
    shared = max(across, 0.0) * max(down, 0.0)
    both = sum((side[2] - side[0]) * (side[3] - side[1]) for side in (one, other)) - shared
    return shared / both


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--plain", action="store_true")
    parser.add_argument("--listed", action="store_true", help="name the pictures with a photo missed or invented")
    args = parser.parse_args()
    wanted, pictures, right, invented = drawn(), 0, Counter(), 0
    kinds: Counter[str] = Counter()
    for file in sorted(path for path in args.folder.rglob("*") if path.is_file()):
        data = file.read_bytes()
        photos = wanted.pop(hashlib.sha256(data).hexdigest()[:DIGITS], None)
        if photos is None:
            continue
        boxes, pictures = found(file, data, reads=not args.plain), pictures + 1
        missed = []
        for shows, sides in photos:
            kinds[shows] += 1
            best = max(boxes, key=lambda box: overlap(box, sides), default=None)
            if best is not None and overlap(best, sides) >= FOUND:
                right[shows] += 1
                boxes.remove(best)
            elif shows != "rest":
                missed.append((shows, sides))
        invented += len(boxes)
        if args.listed and (missed or boxes):
            print(file.name, "missed", missed, "invented", [tuple(map(round, box)) for box in boxes])
    whole = sum(count for shows, count in kinds.items() if shows != "rest")
    seen = sum(count for shows, count in right.items() if shows != "rest")
    rests = right["rest"]
    print(f"{pictures} pictures, {whole} photos: recall {seen / max(whole, 1):.2f}, ", end="")
    print(f"precision {(seen + rests) / max(seen + rests + invented, 1):.2f}")
    print("  ".join(f"{shows} {right[shows]}/{count}" for shows, count in sorted(kinds.items())))
    if wanted:
        print(f"{len(wanted)} pictures of the table are not there")


if __name__ == "__main__":
    main()
