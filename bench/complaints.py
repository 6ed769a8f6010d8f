"""How fast reviews are sorted, and how much memory that takes, by number of rows: it must stay flat.

python bench/complaints.py [ROWS]           1,000,000 when left out; rows are drawn from sentences of `complaints/*.yaml`, praise and complaints alike
python bench/complaints.py [ROWS] --real    the public reviews of LISTINGLINT_REAL_DATA instead, over and over
"""

from __future__ import annotations

import argparse
import csv
import os
import random
import subprocess
import sys
import tempfile
from itertools import cycle, islice
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).parents[1]))

from eval.complaints import reviews

from listinglint.complaints.phrases import complaints_dir
from listinglint.phrasebook.loader import files_of
from listinglint.phrasebook.written import examples

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

HEAD = ("评价时间", "商品编号", "规格", "评分", "评价内容")
PRAISE = (
    "质量很好，很喜欢，下次还会来",
    "大小正合适，穿着很舒服",
    "Love it, fits perfectly and the colour is lovely",
    "物流很快，包装完好",
)
CHILD = """
import resource, sys, time
from pathlib import Path
from listinglint.complaints.counting import Tally
from listinglint.complaints.reading import opened
from listinglint.complaints.sorting import sorter
from listinglint.loaders.feeds.blob import of_file
sorter()
start = time.process_time()
tally = Tally(sorter())
tally.add(opened(of_file(sys.argv[1], Path(sys.argv[1]))))
counts = tally.counts()
print(counts.rows, counts.complaints, time.process_time() - start, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
"""


def sentences() -> list[str]:
    """Give the sentences of the examples, said and not said."""
    held = [one for file in files_of(complaints_dir()) for one in examples(file)]
    texts = [text for one in held for text in (*one.said.values(), *one.not_said.values())]
    return [line.strip() for text in texts for line in text.splitlines() if line.strip()]


def drawn(rows: int) -> Iterator[str]:
    """Give so many reviews of one to three sentences; half of them are praise alone."""
    choice, said = random.Random(rows), sentences()
    for _ in range(rows):
        pool = PRAISE if choice.random() < 0.5 else said
        yield "。".join(choice.sample(pool, choice.randint(1, 3)))


def real(rows: int) -> Iterator[str]:
    """Give so many public reviews, from the first again after the last."""
    folder = Path(os.environ["LISTINGLINT_REAL_DATA"]) / "real" / "reviews"
    return islice(cycle(list(reviews(folder))), rows)


def write(file: Path, said: Iterable[str]) -> None:
    """Write reviews as an export of a shop."""
    with file.open("w", encoding="utf-8", newline="") as out:
        table = csv.writer(out)
        table.writerow(HEAD)
        for number, words in enumerate(said):
            table.writerow((f"2026-{number % 12 + 1:02}-01", f"G{number % 5000}", f"S{number % 7}", 5, words))


def main() -> None:
    """Sort ever more rows, each number in a process of its own."""
    parser = argparse.ArgumentParser()
    parser.add_argument("rows", type=int, nargs="?", default=1_000_000)
    parser.add_argument("--real", action="store_true")
    options = parser.parse_args()
    most, said = options.rows, real if options.real else drawn
    print("rows, complaints, rows/s (CPU), peak MB", flush=True)
    for rows in (most // 100, most // 10, most):
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder) / "reviews.csv"
            write(file, said(rows))
            told = subprocess.run(
                [sys.executable, "-c", CHILD, str(file)], capture_output=True, text=True, check=True
            ).stdout
        read, complaints, seconds, kilobytes = told.split()
        print(f"{read}, {complaints}, {int(read) / float(seconds):,.0f}, {int(kilobytes) // 1024}", flush=True)


if __name__ == "__main__":
    main()
