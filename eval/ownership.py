"""How often the loader knows whose a passage or a picture of a shop's page is, against marks made by reading the pages.

    LISTINGLINT_REAL_DATA=… python -m eval.ownership [--misses PAGE]

The pages belong to shops and are not here: `ownership.tsv` holds digests of their passages and addresses, and whose each is
(G goods, S the seller's terms, X site, O other goods, B buyers; what could not be told is left out). Thresholds and words were
chosen on the sites of one half, every other site in alphabetical order; the other half was only measured.
"""

from __future__ import annotations

import csv
import hashlib
import os
import sys
from collections import defaultdict
from pathlib import Path

from listinglint.loaders.find import Source, load
from listinglint.model.listing import Medium

MARKS = Path(__file__).with_name("ownership.tsv")
SELLER = {"words": "GS", "picture": "G"}


def digest(words: str) -> str:
    return hashlib.sha256(" ".join(words.split()).encode()).hexdigest()[:12]


def site_of(page: str) -> str:
    name = Path(page).name
    return name.split(".")[0].split("_")[0]


def marks() -> dict[str, dict[tuple[str, str], str]]:
    found: dict[str, dict[tuple[str, str], str]] = defaultdict(dict)
    with MARKS.open(encoding="utf-8") as stream:
        for row in csv.DictReader(stream, delimiter="\t"):
            found[row["page"]][row["kind"], row["digest"]] = row["owner"]
    return found


def judged(root: Path, page: str) -> dict[tuple[str, str], tuple[bool, str]]:
    """Whether each passage and picture is taken for the seller's, and its words; said twice it counts as the seller's."""
    (listing,) = load(Source(str(root / page), root / page))
    found: dict[tuple[str, str], tuple[bool, str]] = {}
    own = [(p.words, p.part.is_own, p.ownership) for p in listing.passages if p.medium is Medium.PAGE]
    for words, is_own, why in own:
        key = ("words", digest(words))
        found[key] = (is_own or found.get(key, (False, ""))[0], f"{words[:60]!r} {why.reason.en if why else ''}")
    for shown in listing.pictures:
        why = shown.ownership
        found["picture", digest(shown.path)] = (
            shown.role.is_of_goods,
            f"{shown.path[-60:]} {why.reason.en if why else ''}",
        )
    return found


def main() -> None:
    root = Path(os.environ["LISTINGLINT_REAL_DATA"]) / "real"
    asked = sys.argv[2] if len(sys.argv) > 2 and sys.argv[1] == "--misses" else ""
    every = marks()
    sites = sorted({site_of(page) for page in every})
    tuned = set(sites[::2])
    counts: dict[tuple[str, str], list[int]] = defaultdict(lambda: [0, 0, 0])
    for page, owners in sorted(every.items()):
        if asked and asked not in page:
            continue
        seen = judged(root, page)
        half = "tuned on" if site_of(page) in tuned else "left out"
        for (kind, name), owner in owners.items():
            if (kind, name) not in seen:
                continue
            is_own, words = seen[kind, name]
            is_seller = owner in SELLER[kind]
            for group in ((half, kind), (site_of(page), kind)):
                counts[group][0] += is_own and is_seller
                counts[group][1] += is_own
                counts[group][2] += is_seller
            if asked and is_own != is_seller:
                print("kept" if is_own else "lost", owner, kind, words)
    print(f"{'':14}{'kind':9}{'precision':>10}{'recall':>8}{'marks':>7}")
    for (group, kind), (right, told, wanted) in sorted(counts.items()):
        print(f"{group:14}{kind:9}{right / max(told, 1):10.3f}{right / max(wanted, 1):8.3f}{wanted:7}")


if __name__ == "__main__":
    main()
