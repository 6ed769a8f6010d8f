"""What is counted, and that what is kept does not grow with the rows."""

from __future__ import annotations

from time import process_time
from typing import TYPE_CHECKING

from listinglint.complaints import counting
from listinglint.complaints.counting import Tally
from listinglint.complaints.reading import opened
from listinglint.complaints.sorting import sorter
from listinglint.loaders.feeds.blob import of_bytes
from listinglint.model.complaint import Complaint
from listinglint.model.complaint_counts import ComplaintCounts, ReadFile, ReasonCount
from listinglint.reporters.complaints import html, text

if TYPE_CHECKING:
    import pytest

TEXT = """评价时间,商品编号,规格,评价内容
2026-09-01,A1,红;L,颜色跟图片差太多，而且掉色。电话13800001234找我
2026-10-03,A1,红;M,没有色差，质量很好
2026-11-05,B2,均码,尺码偏小，客服不理人
2026-11-06,B2,均码,白色的太透了
2026-11-06,B2,均码,买家调包，退回来的是旧衣服
,,,有色差
"""


def counted(text: str = TEXT) -> ComplaintCounts:
    tally = Tally(sorter())
    tally.add(opened(of_bytes("r.csv", text.encode())))
    return tally.counts()


def test_counts_shares_months_and_goods() -> None:
    counts = counted()
    assert (counts.rows, counts.complaints, counts.buyers_faults) == (6, 4, 1)
    assert {one.reason: one.count for one in counts.reasons} == {
        Complaint.COLOUR: 2,
        Complaint.SIZE: 1,
        Complaint.MATERIAL: 1,
        Complaint.SEE_THROUGH: 1,
        Complaint.QUALITY: 1,
        Complaint.SERVICE: 1,
    }
    assert counts.reasons[0].months == {"2026-09": 1}
    assert counts.months == {"2026-09": 1, "2026-11": 2}
    assert counts.share(counts.count_of(Complaint.COLOUR)) == 0.5
    assert [(one.name, one.rows, one.complaints) for one in counts.goods] == [("B2", 3, 2), ("A1", 2, 1)]
    assert [one.name for one in counts.skus] == ["B2 均码", "A1 红;L"]


def test_quotes_are_the_buyers_words_without_what_is_private() -> None:
    counts = counted("评价内容\n质量差，请打电话 13800001234 给我！尺码偏小\n質量差\n" * 20)
    quality = next(one for one in counts.reasons if one.reason is Complaint.QUALITY)
    assert [one.words for one in quality.quotes] == ["质量差，请打电话 … 给我！", "質量差"]


def test_an_endless_word_is_no_address_that_is_looked_for_from_each_of_its_letters() -> None:
    started = process_time()
    counts = counted("评价内容\n质量差 " + "a" * 100_000 + "\n质量差 13800001234\n")
    assert process_time() - started < 10
    quality = next(one for one in counts.reasons if one.reason is Complaint.QUALITY)
    assert [one.words[:6] for one in quality.quotes] == ["质量差 …", "质量差 aa"]


def test_goods_beyond_the_most_are_counted_together(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(counting, "MOST_GOODS", 2)
    text = "商品编号,评价内容\n" + "".join(f"G{number},质量差\n" for number in range(5))
    counts = counted(text)
    assert (len(counts.goods), counts.more_goods, counts.complaints) == (2, 3, 5)


def test_kinds_stand_below_their_reasons() -> None:
    given = [
        (Complaint.QUALITY, 9),
        (Complaint.SIZE, 4),
        (Complaint.FAKE, 3),
        (Complaint.MATERIAL, 3),
        (Complaint.FIBRE, 3),
        (Complaint.ONE_SIZE, 1),
    ]
    counts = ComplaintCounts((ReadFile("a.csv", 20, {}),), 20, reasons=tuple(ReasonCount(*one) for one in given))
    order = [Complaint.QUALITY, Complaint.SIZE, Complaint.ONE_SIZE, Complaint.FAKE, Complaint.MATERIAL, Complaint.FIBRE]
    assert [one.reason for one in counts.nested] == order
    told = [line[:16].rstrip() for line in text.render(counts, "zh").splitlines()[-6:]]
    assert told[1:3] == ["尺码", "  均码不合身"]
    assert told[4:] == ["材质", "  面料成分不符"]
    page = html.render(counts, "zh")
    assert page.index(">材质<") < page.index(">面料成分不符<")
    assert page.index(">假货<") < page.index(">材质<")
