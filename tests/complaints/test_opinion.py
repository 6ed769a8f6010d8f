"""The second opinion: what it may doubt and add, and that its weights are the tool's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest

from listinglint.complaints.opinion import FILE, INPUTS, Opinion, opinion
from listinglint.complaints.phrases import book
from listinglint.complaints.sorting import Sorter, clause_ends, sorter
from listinglint.facts.text.pieces import FINE, pieces
from listinglint.model.complaint import MAIN, Complaint

if TYPE_CHECKING:
    from collections.abc import Container

    from listinglint.phrasebook.phrase import Phrase

LONG = "衣服穿着很合身，版型也好看，就是色差有点大，图片上是奶白，拿到手一看发黄，跟想象的颜色完全不是一回事"
SHORT = "色差有点大"
KNOWN = [44589, 54527, 86757, 237892, 241954]
"""Numbers of the pieces of three characters."""


def convinced(odds: float, trusted: Container[Phrase] = (), clause: str = "") -> Sorter:
    """Give a sorter whose second opinion thinks the same of every review: that it is of colour, by so many log odds.

    Of clauses that share pieces with the given one it thinks so most.
    """
    none, by_clause = np.zeros((2, 1 << FINE, 2), np.int8)
    by_clause[pieces(clause, []).clauses] = 1
    weighed, biases = np.array([[0] * INPUTS + [odds]], np.float32), np.zeros((2, 2), np.float32)
    return Sorter(book(), Opinion((Complaint.COLOUR,), none, by_clause, biases + 1, weighed, biases), trusted)


def test_it_doubts_a_short_review_less_than_a_long_one() -> None:
    assert Complaint.COLOUR in Sorter(book()).sort(LONG).reasons
    assert Complaint.COLOUR not in convinced(-0.8).sort(LONG).reasons
    assert Complaint.COLOUR in convinced(-0.8).sort(SHORT).reasons
    assert Complaint.COLOUR in convinced(-9).sort("色差").reasons


def test_it_says_nothing_where_it_is_not_sure() -> None:
    assert Complaint.COLOUR in convinced(-0.2).sort(LONG).reasons
    assert not convinced(0.1).sort("衣服收到了，穿着很合身，版型也好看，朋友们都问我在哪里买的，下次还会再来").reasons


def test_it_never_doubts_a_trusted_phrase() -> None:
    assert Complaint.COLOUR in convinced(-9, book().all_phrases["colour"]).sort(LONG).reasons


def test_it_adds_what_no_phrase_says_with_the_clause_that_speaks_for_it_most() -> None:
    praise = "衣服收到了，穿着很合身，版型也好看，朋友们都问我在哪里买的，下次还会再来光顾的，推荐给大家"
    assert not Sorter(book()).sort(praise).reasons
    assert convinced(9, clause="版型也好看").sort(praise).reasons[Complaint.COLOUR] == "版型也好看"
    assert not sorter().sort(praise).reasons


def test_it_is_slower_to_add_to_a_short_review_of_which_a_part_is_praise() -> None:
    assert convinced(1.0).sort("袖子上的线昨天看到了").reasons
    assert not convinced(1.0).sort("袖子上的线看到了，很满意").reasons
    assert convinced(9).sort("袖子上的线看到了，很满意").reasons


def test_clauses_without_a_word_keep_the_numbers_of_others_right() -> None:
    praise = "!!!  ,,穿着很合身,...,版型也好看!!朋友们都问我在哪里买的,下次还来"
    assert convinced(9, clause="版型也好看").sort(praise).reasons[Complaint.COLOUR] == "版型也好看"


def test_it_adds_nothing_to_what_a_book_tells() -> None:
    told = "这本书的作者文笔很好，故事里的女主角坚强又善良，情节紧凑，一口气就读完了，推荐大家都来看一看"
    assert not convinced(9).sort(told).reasons


@pytest.mark.parametrize("noise", ["a" * 60_000, "a " * 30_000, "哈" * 60_000, "." * 60_000])
def test_what_repeats_itself_makes_no_review_longer(noise: str) -> None:
    assert {*sorter().sort(f"质量差，{noise}").reasons} == {Complaint.QUALITY}


def test_its_weights_are_small_and_of_known_reasons() -> None:
    assert FILE.stat().st_size < 4 << 20
    assert {*MAIN} <= {*opinion().reasons}
    with np.load(FILE) as held:
        assert held["weighed"].shape == (len(opinion().reasons), INPUTS + 1)
        assert held["whole"].shape == held["clause"].shape == (1 << FINE, 2 * len(opinion().reasons))


def test_pieces_are_the_same_on_every_machine() -> None:
    assert not len(pieces("", []).whole)
    assert not len(pieces(",", [(0, 1)]).clauses)
    held = pieces("色差大", [])
    assert len(held.whole) == 5
    assert held.whole.tolist() == KNOWN


def test_a_word_is_the_same_wherever_it_stands() -> None:
    one, other = pieces("it runs small", []), pieces("well, it runs small", [(4, 6)])
    assert {*one.whole.tolist()} <= {*other.whole.tolist()}
    assert one.clauses.tolist() == other.clauses[other.starts[1] :].tolist()


def test_pieces_stay_within_their_clause() -> None:
    said = "色差大,不好看"
    held = pieces(said, clause_ends(said))
    assert held.numbers.tolist() == [0, 1]
    assert held.clauses[: held.starts[1]].tolist() == pieces("色差大", []).clauses.tolist()
    assert held.clauses[held.starts[1] :].tolist() == pieces("不好看", []).clauses.tolist()
