"""How well the colour of goods is told by their pixels: python eval/colours.py FOLDER [--listed].

`colours.tsv` holds what a person called the goods: the digest of a file, the box of the photo in it (pixels) where it is not all, whether
somebody wears or holds them, and the families of colours that a buyer would call them. The pictures are no part of the project: those in
FOLDER are known by their digests. "Denied" is a photo in which those colours together have less than a tenth of the goods, on which
`photo-of-other-goods` builds.
"""

from __future__ import annotations

import argparse
import csv
import hashlib
from collections import Counter
from pathlib import Path

from listinglint.facts.photos.dominant_colours import goods_colours
from listinglint.facts.photos.other_goods import TRACE
from listinglint.images.decode import decode_image, in_rgb
from listinglint.model.listing import Box

TABLE = Path(__file__).with_name("colours.tsv")
DIGITS = 16
"""Of a picture's SHA-256."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--listed", action="store_true", help="name the pictures whose most common colour is wrong")
    args = parser.parse_args()
    with TABLE.open(encoding="utf-8") as lines:
        labels: dict[str, list[dict[str, str]]] = {}
        for row in csv.DictReader(lines, delimiter="\t"):
            labels.setdefault(row["picture"], []).append(row)
    counts: Counter[tuple[str, str]] = Counter()
    for file in sorted(path for path in args.folder.rglob("*") if path.is_file()):
        data = file.read_bytes()
        for row in labels.pop(hashlib.sha256(data).hexdigest()[:DIGITS], ()):
            box = Box(*map(int, row["box"].split(","))) if row["box"] else None
            called, worn = row["called"].split(), row["worn"]
            shares = goods_colours(in_rgb(decode_image(data).image), box, is_worn=worn == "worn")
            most = max(shares, key=lambda name: shares[name], default="")
            counts[worn, "photos"] += 1
            counts[worn, "right"] += most in called
            counts[worn, "denied"] += bool(shares) and sum(shares.get(name, 0.0) for name in called) < TRACE
            if args.listed and most not in called:
                print(file.name, called, shares)
    for worn in ("worn", "alone"):
        print(worn, "  ".join(f"{name} {counts[worn, name]}" for name in ("photos", "right", "denied")))
    if labels:
        print(f"{len(labels)} pictures of the table are not there")


if __name__ == "__main__":
    main()
