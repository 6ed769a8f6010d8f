"""A shop's complaints raise and lower rules, by one, within bounds, and say nothing with a handful of reviews."""

from __future__ import annotations

import pytest

from listinglint.complaints.weights import Weights, WeightsError, read
from listinglint.model.complaint import MAIN, Complaint
from listinglint.model.report import Severity


def test_the_formula() -> None:
    weights = Weights(400, {Complaint.COLOUR: 100, Complaint.SIZE: 10})
    spread = len(MAIN)
    assert weights.weight(Complaint.SIZE) == pytest.approx(max(spread * (10 + 100 / spread) / 500, 0.5))
    assert weights.weight(Complaint.COLOUR) == 2
    assert weights.weight(Complaint.SMELL) == 0.5
    assert weights.weight(Complaint.PLATFORM) == 1


def test_severities_move_by_one() -> None:
    weights = Weights(400, {Complaint.COLOUR: 200, Complaint.SIZE: 40})
    assert weights.severity(Severity.ADVICE, Complaint.COLOUR) is Severity.WARNING
    assert weights.severity(Severity.ERROR, Complaint.COLOUR) is Severity.ERROR
    assert weights.severity(Severity.ERROR, Complaint.SMELL) is Severity.WARNING
    assert weights.severity(Severity.ADVICE, Complaint.SMELL) is Severity.ADVICE
    assert weights.severity(Severity.WARNING, Complaint.PLATFORM) is Severity.WARNING


def test_a_handful_of_reviews_changes_nothing() -> None:
    for weights in (Weights(0, {}), Weights(3, {Complaint.COLOUR: 3})):
        assert weights.severity(Severity.WARNING, Complaint.COLOUR) is Severity.WARNING
        assert weights.severity(Severity.WARNING, Complaint.SMELL) is Severity.WARNING


def test_a_kind_is_not_lowered_where_its_reason_is_frequent() -> None:
    weights = Weights(400, {Complaint.MATERIAL: 200})
    assert weights.severity(Severity.WARNING, Complaint.FIBRE) is Severity.WARNING
    assert Weights(400, {}).severity(Severity.WARNING, Complaint.FIBRE) is Severity.ADVICE


def test_it_says_how_many() -> None:
    said = Weights(420, {Complaint.COLOUR: 31}).said(Complaint.COLOUR)
    assert said is not None
    assert (said.en, said.zh) == ("31 of 420 complaints in this shop: Colour", "本店 420 条投诉中有 31 条：色差")
    assert Weights(420, {}).said(Complaint.COLOUR) is None


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"{}",
        b"[1]",
        b"\xff",
        b'{"schema": "listinglint/report@1"}',
        b'{"schema": "listinglint/complaints@1", "complaints": -1, "reasons": []}',
    ],
)
def test_what_is_no_file_of_complaints(data: bytes) -> None:
    with pytest.raises(WeightsError, match="is no file of complaints"):
        read(data)


def test_reasons_that_are_not_known_are_passed_over() -> None:
    data = b'{"schema": "listinglint/complaints@1", "complaints": 2, "reasons": [{"reason": "new", "count": 1}, {"reason": "size", "count": 9}]}'
    assert read(data).reasons == {Complaint.SIZE: 2}
