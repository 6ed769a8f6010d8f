"""How fast a large export is read, beside the csv module alone, and how much memory it takes: `python -m bench.feeds ROWS`.

The export is like Shopify's: four rows a product, a body of some 10 kB in the first. Seconds are those of the processor, peak memory is that of the whole process.
"""

from __future__ import annotations

import csv
import resource
import sys
import tempfile
import time
from pathlib import Path

from listinglint.loaders.find import Source, load

ROWS_OF_ONE = 4
BODY = "<p>Soft jumper of wool for cool evenings, sent within two days of payment.</p>\n"
HEAD = (
    "Handle", "Title", "Body (HTML)", "Vendor", "Type", "Tags", "Published", "Option1 Name", "Option1 Value", "Variant SKU",
    "Variant Price", "Image Src", "Image Position", "Image Alt Text", "Variant Image", "Status",
)  # fmt: skip


def drawn(file: Path, rows: int, size: int) -> None:
    """Write an export of so many rows, with bodies of so many characters on average per row."""
    body = BODY * max(size * ROWS_OF_ONE // len(BODY), 1)
    with file.open("w", encoding="utf-8", newline="") as stream:
        table = csv.writer(stream)
        table.writerow(HEAD)
        for number in range(rows):
            goods, at = divmod(number, ROWS_OF_ONE)
            first = (f"Jumper {goods}", body, "Oak", "Jumper", "a, b", "true") if at == 0 else ("",) * 6
            image = f"https://cdn.example/{goods}-{at}.jpg"
            table.writerow(
                (f"jumper-{goods}", *first, "Size", "SMLX"[at], f"J{number}", "39.00", image, at + 1, "", "", "")
            )


def main(rows: int = 4_000, size: int = 2_500) -> None:
    """Read the same export twice and print what it took."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "export.csv"
        drawn(file, rows, size)
        csv.field_size_limit(2**24)
        start = time.process_time()
        with file.open(encoding="utf-8", newline="") as stream:
            alone = sum(1 for _ in csv.reader(stream)) - 1
        middle = time.process_time()
        listings = sum(1 for _ in load(Source("export.csv", file)))
        end = time.process_time()
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(f"{file.stat().st_size / 1e6:.0f} MB, {alone} rows, {listings} listings")
        print(f"csv alone  {alone / (middle - start):10.0f} rows/s")
        print(f"listings   {alone / (end - middle):10.0f} rows/s")
        print(f"peak memory {peak:.0f} MB")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
