"""How well size tables in pictures are read: `python eval/tables.py --font FONT.ttc` paints each form and reads it back.

FONT needs Chinese letters and signs such as ½ (Noto Sans CJK has both). For each form it prints how many tables came back
whole, and how many of the cells were found and were right.
"""

from __future__ import annotations

import argparse
import base64
import io
import random
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from tests.facts.sizes.forms.content import APART, KNOWN, found_share
from tests.facts.sizes.forms.further import FURTHER_PAINTED
from tests.facts.sizes.forms.painted import PAINTED, PAINTED_APART, Painted
from tests.facts.sizes.forms.unseen import UNSEEN_PAINTED
from tests.facts.sizes.forms.wider import WIDER_PAINTED

from listinglint.facts.evidence import Evidence
from listinglint.facts.ports import TextReader, Tools
from listinglint.facts.size_tables import size_tables
from listinglint.facts.sizes import SizeTable
from listinglint.images.ocr import open_reader
from listinglint.loaders.html.page import read_page


def tables(one: Painted, reader: TextReader) -> list[SizeTable]:
    shown = ""
    for picture in one.pictures:
        buffer = io.BytesIO()
        picture.save(buffer, "PNG")
        shown += f'<img src="data:image/png;base64,{base64.b64encode(buffer.getvalue()).decode()}">'
    page = f'<html lang="{one.language}"><h1>{one.title}</h1><div id="description">{shown}</div></html>'
    return [seen.value for seen in size_tables(Evidence(read_page(page, "page.html"), Tools(reader=reader)))]


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--font", type=Path, required=True)
    asked.add_argument("--pictures", type=int, default=8, help="of each form")
    given = asked.parse_args()
    reader = open_reader(workers=1)
    for form in (*PAINTED, *PAINTED_APART, *UNSEEN_PAINTED, *FURTHER_PAINTED, *WIDER_PAINTED):
        wanted = whole = right = invented = cells = 0
        for seed in range(given.pictures):
            one = form(random.Random(f"{form.__name__}{seed}"), (KNOWN, APART)[seed % 2], given.font)
            found, true, others = found_share(one.tables, tables(one, reader))
            wanted, whole, right, invented = wanted + len(one.tables), whole + found, right + true, invented + others
            cells += len({item for truth in one.tables for item in truth.items()})
        print(
            f"{form.__name__:20} whole {whole}/{wanted}  "
            f"precision {right / max(right + invented, 1):.3f}  recall {right / cells:.3f}"
        )


if __name__ == "__main__":
    main()
