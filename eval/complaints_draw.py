"""Draw reviews to be read and labelled for `complaints.tsv`; prints them, part by part, and writes nothing.

LISTINGLINT_REAL_DATA=FOLDER python eval/complaints_draw.py train|apart|again [SEED]

Rows that have a label are left out, so are hotels (nobody sends one) and rows above 500 characters. Of the rest, shuffled by the seed:

* at random: 45 of each kind of goods, 135 of clothes in English;
* for each reason 80 rows that hold one of its wide words (`WIDE`), far wider than any phrase (a colour is a row with 色), two thirds of
  them from dissatisfied buyers; so a reason that few give has rows, praise in the same words as well, and recall isn't measured on what
  phrases would have found anyway.

Two kinds of goods, water heaters and milk, are kept apart whole. Any other row is kept apart if its digest is even.
The rows that were read in November 2026 were drawn with seed 11; those kept apart were labelled in one go before a phrase was changed.

150 more, kept apart as well, are random rows without a label (65 of unhappy buyers and 30 others in Chinese, 25 and 30 in English, seed 77;
rows that had been looked at on the way were left out, so that the draw can't be repeated to the row).

Later, of the rows that had no label then, shuffled (seed 2030), came

* 300 to measure by (part `fresh`), at random alone: 170 of unhappy buyers and 40 others in Chinese, 60 and 30 in English, read twice, each time
  blind to the other reading and to the tool;
* 3,427 to learn from, whose digests are odd and whose goods are not kept apart whole: 1,200 at random (700 and 120 in Chinese, 250 and 130 in
  English), the others because a phrase and the second opinion of that time disagreed on one of the rarer reasons, or the second opinion was unsure of it.

At last 3,627 (seed 77031, odd digests) and 3,800 (seed 99173, any digest), at random alone, seven in ten of unhappy buyers in Chinese; every fourth
of the latter, 950, is of part `fresh`, the others of part `weigh`. All 3,800 were sorted once before any was learnt from: 87 % right, 79 % found.

Then 4,562 of any digest that had no label and were no books, milk or water heaters: the 2,351 of unhappy buyers in Chinese that were left, up to
260 characters (part `weigh`), and 2,211 up to 200 in Chinese (1,868) and 420 in English (343) of which the second opinion was unsure, or
disagreed with the phrases (part `train`).

Last, of the rows that still had no label: 300 at random alone (part `last`, seed 4411: 190 of unhappy buyers and 40 others in Chinese, 55 and 15 in
English, up to 700 characters), labelled before anything was sorted; and the other 781 of unhappy buyers in Chinese of six characters
or more, without books, milk and water heaters, that say clearly enough what they mean (part `weigh`).

After that, of the rows without a label, books, milk and water heaters left out: 300 (part `mixed`, seed 91) of which 120 are English, 90 of these of
unhappy buyers, and 180 of content buyers in Chinese, 150 of them with a word that often comes before a complaint (但, 就是, 不过, 差, 坏 and the like),
labelled before anything was sorted; and 373 to learn from (part `train`): the English ones of unhappy buyers that were left, and others of which the
second opinion was unsure.

`again` draws from the rows kept apart, 200 that have a label or a phrase and 50 that have neither, without saying which, for a second
reading (`complaints_again.tsv`, seed 29).
"""

from __future__ import annotations

import csv
import os
import random
import re
import sys
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).parents[1]))

from eval.complaints import digest, labels, reviews

from listinglint.complaints.sorting import sorter

LONGEST, AT_RANDOM, EACH = 500, 45, 80
HELD, EMPTY = 200, 50
WHOLE_APART = frozenset(("热水器", "蒙牛"))
LEFT_OUT = "酒店"
WIDE = {
    "colour": "色|colou?r|shade|green|blue|pink",
    "damaged": "包装|盒|箱|破|漏|碎|压|划|洒|泡沫|瓶|damage|package|stain|broke|torn|dirty",
    "delivery": "快递|物流|送|配|收到|天|deliver|ship|arriv|mail",
    "dispatch": "发货|缺货|没货|出库|下单|等了|催|订单|backorder|ship|order",
    "fake": "假|正品|真的|盗|山寨|牌|fake|real|authentic",
    "looks": "图|照|描述|想象|实物|符|一样|介绍|宣传|pictur|photo|model|online|expect",
    "material": "布|料|薄|厚|材|软|硬|扎|绒|fabric|material|itch|thin",
    "missing-parts": "少|缺|没有|送|赠|只|配|missing|belt|button|includ",
    "price-drop": "价|降|便宜|差|元|钱|price|sale",
    "see-through": "透|看见|sheer|see|transparent|bra",
    "service": "客服|售后|服务|态度|退|换|商家|卖家|店|电话|service|return|exchange|store",
    "smell": "味|臭|闻|香|smell|odor|stink|scent",
    "trust": "骗|坑|旧|用过|承诺|宣传|信|过期|新|mislead|used|worn|advertis|claim",
    "wrong-item": "错|不是|另|发的|买的|要的|明明|wrong|different|receiv|sent",
}


class Read(NamedTuple):
    """A review that may be drawn, the goods it is about, and whether its buyer was unhappy."""

    kind: str
    is_dissatisfied: bool
    words: str


def read(folder: Path) -> list[Read]:
    """Give the reviews that may be drawn, without labels, each once."""
    known, found = labels(), {}
    for file in sorted(folder.glob("*.csv")):
        with file.open(encoding="utf-8-sig", newline="") as text:
            for row in csv.DictReader(text):
                title, words = row.get("Title", ""), row.get("review") or row.get("Review Text") or ""
                words = (f"{title}. {words}".strip(". ") if title else words).strip()
                kind = row.get("cat") or "clothes (en)"
                if kind != LEFT_OUT and 1 < len(words) <= LONGEST and digest(words) not in known:
                    unhappy = int(row.get("Rating") or 5 * int(row.get("label") or 0)) <= 3
                    found.setdefault(words, Read(kind, unhappy, words))
    return list(found.values())


def drawn(rows: list[Read], seed: int) -> list[Read]:
    """Draw rows as the head of this file says."""
    choice = random.Random(seed)
    choice.shuffle(rows)
    taken: dict[str, Read] = {}
    for kind in sorted({row.kind for row in rows}):
        number = AT_RANDOM * (3 if kind.startswith("clothes") else 1)
        taken.update((row.words, row) for row in [row for row in rows if row.kind == kind][:number])
    for wide in WIDE.values():
        held = [row for row in rows if row.words not in taken and re.search(wide, row.words, re.IGNORECASE)]
        for unhappy, number in ((True, EACH * 2 // 3), (False, EACH // 3)):
            # By kind in turn, so that no kind of goods speaks for a reason alone.
            kinds = sorted({row.kind for row in held})
            piles = [[row for row in held if row.kind == kind and row.is_dissatisfied == unhappy] for kind in kinds]
            turns = [pile[at] for at in range(number) for pile in piles if at < len(pile)][:number]
            taken.update((row.words, row) for row in turns)
    return list(taken.values())


def is_apart(row: Read) -> bool:
    return row.kind in WHOLE_APART or int(digest(row.words), 16) % 2 == 0


def again(folder: Path, seed: int) -> list[tuple[str, str]]:
    """Draw rows kept apart for a second reading, with their digests."""
    known = labels()
    apart = {digest(words): words for words in reviews(folder) if known.get(digest(words), (False,))[0]}
    held = {name for name, words in apart.items() if known[name][1] or sorter().sort(words).reasons}
    piles, choice = (sorted(held), sorted(apart.keys() - held)), random.Random(seed)
    for pile in piles:
        choice.shuffle(pile)
    taken = piles[0][:HELD] + piles[1][:EMPTY]
    choice.shuffle(taken)
    return [(name, apart[name]) for name in taken]


def main() -> None:
    part, seed = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 11
    if part == "again":
        for name, words in again(Path(os.environ["LISTINGLINT_REAL_DATA"]) / "real" / "reviews", seed):
            print(name, words.replace("\n", " "), sep="\t")
        return
    rows = drawn(read(Path(os.environ["LISTINGLINT_REAL_DATA"]) / "real" / "reviews"), seed)
    for row in rows:
        if is_apart(row) == (part == "apart"):
            print(digest(row.words), row.kind, row.words.replace("\n", " "), sep="\t")


if __name__ == "__main__":
    main()
