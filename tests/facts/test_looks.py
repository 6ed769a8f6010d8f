"""A fact is looked for once in a listing, and told alike to all rules that ask for it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from listinglint.facts.evidence import Evidence
from listinglint.facts.observation import Observation
from listinglint.facts.ports import Unavailable
from listinglint.loaders.html.page import read_page
from listinglint.model.wording import Wording

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

WHY = Wording("the picture is gone", "图片没有了")


def finder(asked: list[int], error: Exception | None = None) -> Callable[[Evidence], Iterator[Observation[Any]]]:
    def find(evidence: Evidence) -> Iterator[Observation[Any]]:
        for number in range(3):
            asked.append(number)
            yield Observation(number, evidence.title_place, str(number))
        if error is not None:
            raise error

    return find


def evidence() -> Evidence:
    return Evidence(read_page("<h1>Tea caddy</h1>", "page.html"))


def test_who_asks_later_is_told_the_same() -> None:
    asked: list[int] = []
    find, one = finder(asked), evidence()
    first, second = one.look(find), one.look(find)

    assert next(first).value == 0
    assert asked == [0]  # nobody looks further than somebody asks
    assert [seen.value for seen in second] == [0, 1, 2]
    assert [seen.value for seen in first] == [1, 2]
    assert [seen.value for seen in one.look(find)] == [0, 1, 2]
    assert asked == [0, 1, 2]


@pytest.mark.parametrize("error", [Unavailable(WHY), ZeroDivisionError()])
def test_how_a_look_ended_is_told_to_all_after_what_was_seen(error: Exception) -> None:
    asked: list[int] = []
    find, one = finder(asked, error), evidence()
    for _ in range(2):
        seen: list[int] = []
        with pytest.raises(type(error)):
            seen.extend(found.value for found in one.look(find))
        assert seen == asked == [0, 1, 2]


def test_each_listing_is_looked_at_by_itself() -> None:
    asked: list[int] = []
    find = finder(asked)
    for one in (evidence(), evidence()):
        assert len(list(one.look(find))) == 3
    assert asked == [0, 1, 2] * 2
