"""The second opinion: what it may doubt and add, and that its weights are the tool's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from listinglint.complaints.opinion import BITS, FILE, Opinion, opinion, pieces
from listinglint.complaints.phrases import book
from listinglint.complaints.sorting import Sorter, sorter
from listinglint.model.complaint import MAIN, Complaint

if TYPE_CHECKING:
    from collections.abc import Container

    from listinglint.phrasebook.phrase import Phrase

LONG = "衣服穿着很合身，版型也好看，就是色差有点大，图片上是奶白，拿到手一看发黄，跟想象的颜色完全不是一回事"
SHORT = "色差有点大"


def convinced(odds: float, trusted: Container[Phrase] = ()) -> Sorter:
    """Give a sorter whose second opinion thinks the same of every review: that it is of colour, by so many log odds."""
    weights = np.zeros((1 << BITS, 1), np.float32)
    return Sorter(book(), Opinion((Complaint.COLOUR,), weights, np.array([odds], np.float32)), trusted)


def test_it_doubts_a_long_review_and_not_a_short_one() -> None:
    assert Complaint.COLOUR in Sorter(book()).sort(LONG).reasons
    assert Complaint.COLOUR not in convinced(-9).sort(LONG).reasons
    assert Complaint.COLOUR in convinced(-9).sort(SHORT).reasons


def test_it_never_doubts_a_trusted_phrase() -> None:
    assert Complaint.COLOUR in convinced(-9, book().all_phrases["colour"]).sort(LONG).reasons


def test_it_adds_what_no_phrase_says_with_a_clause_of_the_review() -> None:
    praise = "衣服收到了，穿着很合身，版型也好看，朋友们都问我在哪里买的，下次还会再来光顾的，推荐给大家"
    assert not Sorter(book()).sort(praise).reasons
    assert convinced(9).sort(praise).reasons[Complaint.COLOUR] in praise.replace("，", ",")
    assert not sorter().sort(praise).reasons


def test_it_adds_nothing_to_what_a_book_tells() -> None:
    told = "这本书的作者文笔很好，故事里的女主角坚强又善良，情节紧凑，一口气就读完了，推荐大家都来看一看"
    assert not convinced(9).sort(told).reasons


def test_its_weights_are_small_and_of_known_reasons() -> None:
    assert FILE.stat().st_size < 1 << 20
    assert {*MAIN} <= {*opinion().reasons}


def test_pieces_are_the_same_on_every_machine() -> None:
    assert pieces("ab").tolist() == []
    assert len(pieces("色差大")) == 6
    assert pieces("色差大").tolist() == [4290, 8916, 20571, 23124, 28705, 31045]
