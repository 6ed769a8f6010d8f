"""The page of complaints says the same of each of many goods."""

from __future__ import annotations

import re

from listinglint.model.complaint import Complaint
from listinglint.model.complaint_counts import ComplaintCounts, GoodsCount
from listinglint.reporters.complaints import render


def test_each_of_many_goods_has_its_three_reasons() -> None:
    reasons = {Complaint.SIZE: 4, Complaint.COLOUR: 3, Complaint.SMELL: 2, Complaint.FAKE: 1}
    goods = tuple(GoodsCount(f"shirt {number}", 9, 4, reasons) for number in range(5))
    page = render("html", ComplaintCounts(complaints=20, goods=goods))
    cells = re.findall(r'<td class="most">(.*?)</td>', page, re.DOTALL)
    told = [re.findall(r'class="en" lang="en">([^<]+)</span>.*?</span> (\d)', cell) for cell in cells]
    assert told == [[("Size", "4"), ("Colour", "3"), ("Smell", "2")]] * 5
