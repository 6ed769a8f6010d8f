"""How well the colour of goods is told by their pixels: python eval/colours.py FOLDER [--listed] [--named INDEX.tsv].

`colours.tsv` holds what a person called the goods: the digest of a file, the box of the photo in it (pixels) where it is not all, whether
somebody wears or holds them, and the families of colours that a buyer would call them. The pictures are no part of the project: those in
FOLDER are known by their digests. "Denied" is a photo in which those colours together have less than a tenth of the goods, on which
`photo-of-other-goods` builds; "contradicted" one that shows another colour besides: what a rule on the pictures of options would ask about.
"named" does the same with names that sellers gave: a table of files and the paths they had, such as mt01-green_main.jpg.
"""

from __future__ import annotations

import argparse
import csv
import hashlib
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from listinglint.facts.photos.colour_names import NEAR, families_in
from listinglint.facts.photos.dominant_colours import goods_colours
from listinglint.facts.photos.option_colours import contradicted
from listinglint.facts.photos.other_goods import TRACE
from listinglint.images.decode import decode_image, in_rgb
from listinglint.model.listing import Box

if TYPE_CHECKING:
    from collections.abc import Collection

TABLE = Path(__file__).with_name("colours.tsv")
DIGITS = 16
"""Of a picture's SHA-256."""


def denies(image, box: Box | None, called: Collection[str]) -> bool:
    """Tell whether goods have another colour than they are called, and with skin taken for goods the same."""
    shown = {contradicted(goods_colours(image, box, is_worn=is_worn), set(called)) for is_worn in (True, False)}
    return len(shown) == 1 and shown != {""}


def show_named(index: Path) -> None:
    """Count names given by sellers that whole views contradict, and names of colours far from them."""
    right, wrong = Counter(), Counter()
    with index.open(encoding="utf-8") as lines:
        rows = [row for row in csv.DictReader(lines, delimiter="\t") if row["kind"].startswith("packshot")]
    for row in rows:
        stem = Path(row["path"]).stem.replace("-", " ").replace("_", " ")
        named = families_in(stem) if "-" in row["path"] else ()
        if len(named) != 1:
            continue
        (name,) = named
        image = in_rgb(decode_image((index.parent / row["file"]).read_bytes()).image)
        right[denies(image, None, named)] += 1
        far = [other for other in NEAR if other not in {name, *NEAR[name]} and name not in NEAR[other]]
        wrong.update(denies(image, None, [other]) for other in far)
    print(
        f"named by sellers: contradicted {right[True]} of {right.total()}, of far names {wrong[True]} of {wrong.total()}"
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--listed", action="store_true", help="name the pictures whose most common colour is wrong")
    parser.add_argument("--named", type=Path, help="table with the columns file, path and kind, beside the pictures")
    args = parser.parse_args()
    if args.named:
        show_named(args.named)
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
            image = in_rgb(decode_image(data).image)
            shares = goods_colours(image, box, is_worn=worn == "worn")
            most = max(shares, key=lambda name: shares[name], default="")
            counts[worn, "photos"] += 1
            counts[worn, "right"] += most in called
            counts[worn, "denied"] += bool(shares) and sum(shares.get(name, 0.0) for name in called) < TRACE
            counts[worn, "contradicted"] += denies(image, box, called)
            if args.listed and most not in called:
                print(file.name, called, shares)
    for worn in ("worn", "alone"):
        print(worn, "  ".join(f"{name} {counts[worn, name]}" for name in ("photos", "right", "denied", "contradicted")))
    if labels:
        print(f"{len(labels)} pictures of the table are not there")


if __name__ == "__main__":
    main()
