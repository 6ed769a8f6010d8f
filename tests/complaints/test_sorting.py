"""Every example of a reason is sorted as its file says, and what praise and turns of speech do to words is told apart."""

from __future__ import annotations

from time import process_time

import pytest

from listinglint.complaints.folding import folded
from listinglint.complaints.phrases import BUYERS_FAULT, complaints_dir
from listinglint.complaints.sorting import sorter
from listinglint.model.complaint import BUYERS, Complaint
from listinglint.phrasebook.folder import SHARED
from listinglint.phrasebook.loader import files_of, try_patterns
from listinglint.phrasebook.written import examples

SENTENCES = [
    (file.stem, sentence.strip(), is_said)
    for file in files_of(complaints_dir())
    for one in examples(file)
    for is_said, told in ((True, one.said), (False, one.not_said))
    for text in told.values()
    for sentence in text.splitlines()
]


def reasons(words: str) -> set[str]:
    return {reason.value for reason in sorter().sort(words).reasons}


def test_every_reason_of_buyers_has_a_file_and_no_other() -> None:
    stems = {file.stem for file in files_of(complaints_dir())} - {SHARED, BUYERS_FAULT}
    assert stems == {reason.value for reason in BUYERS}
    try_patterns(complaints_dir())


@pytest.mark.parametrize(("name", "sentence", "is_said"), SENTENCES, ids=[sentence for _, sentence, _ in SENTENCES])
def test_examples(name: str, sentence: str, *, is_said: bool) -> None:
    found = sorter().sort(sentence)
    if name == BUYERS_FAULT:
        assert found.is_buyers_fault is is_said
    else:
        assert (Complaint(name) in found.reasons) is is_said


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("没有色差，质量很好，大小合适", set()),
        ("颜色跟图片差太多 而且掉色严重", {"colour", "quality"}),
        ("衣服很好看，但是色差很大", {"colour"}),
        ("沒有色差，但尺寸偏小，賣家已讀不回", {"size", "service"}),
        ("差不多，质量还行", set()),
        ("快递不给力", {"delivery"}),
        ("快递给力，客服态度好", set()),
        ("图片和实物不相符", {"looks"}),
        ("与描述相符", set()),
        ("Great color and soft fabric, but it runs small.", {"size"}),
        ("It isn't see-through and doesn't shrink.", set()),
        ("Size too large", {"size"}),
        ("SIZE_TOO_SMALL", {"size"}),
        ("NOT_AS_DESCRIBED", {"looks"}),
        ("DEFECTIVE", {"quality"}),
        ("WRONG_ITEM", {"wrong-item"}),
        ("尺码与商品描述不符", {"size"}),
        ("质量问题（开胶／掉色）", {"quality"}),
        ("少件/漏发", {"missing-parts"}),
        ("未按约定时间发货", {"dispatch"}),
        ("7天无理由退换货", set()),
        ("the blouse&amp;#39;s seam ripped", {"quality"}),
        ("SWITCHEROO", {"wrong-item"}),
        ("CUSTOMER_DAMAGED", set()),
        ("MISSED_ESTIMATED_DELIVERY", {"delivery"}),
        ("商品破损", {"damaged"}),
        ("Does it run small?", set()),
        ("Does it run small? Yes, it runs small.", {"size"}),
        ("I was afraid it would smell, but it does not.", set()),
        ("如果掉色就退货", set()),
        ("之前别家买的会起球，这件不会", set()),
        ("比之前买的差，起球", {"quality"}),
        ("服务不是很好", {"service"}),
        ("", set()),
    ],
)
def test_reasons(words: str, expected: set[str]) -> None:
    assert reasons(words) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("这本书写出了人生的苦，主人公被骗，墙也破了，读完心酸", set()),
        ("小说情节很好，但是书缺了十几页，印刷模糊", {"quality"}),
        ("作者讲故事很慢，读者会哭；快递很慢，书角压坏", {"delivery", "damaged"}),
        ("看小说很卡，屏幕也模糊", {"quality"}),
    ],
)
def test_what_a_book_tells_is_no_complaint_about_it(words: str, expected: set[str]) -> None:
    assert reasons(words) == expected


def test_a_kind_of_a_reason_gives_that_one_too() -> None:
    assert reasons("白色的太透了") == {"see-through", "material"}
    assert sorter().sort("均码太小了，穿不上").reasons.keys() >= {Complaint.ONE_SIZE, Complaint.SIZE}


def test_a_buyers_fraud_is_no_complaint_of_the_shop() -> None:
    found = sorter().sort("买家调包，退回来的是旧衣服，说质量差")
    assert found.is_buyers_fault
    assert not found.reasons


def test_long_and_odd_words_end_soon() -> None:
    sorter().sort("色差")
    started = process_time()
    for words in ("差" * 200_000, "色差,没有" * 50_000, "\x00\ud800 " * 1000, "not " * 50_000 + "fit"):
        assert not sorter().sort(words).is_buyers_fault
    assert process_time() - started < 20


def test_tags_that_exports_leave_in_are_no_words() -> None:
    assert folded("颜色跟图片差太多<br>衣服很薄") == "颜色跟图片差太多。衣服很薄"
    assert folded("waist < 28 and hips > 40, &lt;b&gt;too tight&lt;/b&gt;") == "waist < 28 and hips > 40, 。too tight。"
    assert folded("ordered <M> and got <XL>") == "ordered <m> and got <xl>"
    assert Complaint.COLOUR in sorter().sort("颜色跟图片差太多 <script>alert(1)</script>").reasons
