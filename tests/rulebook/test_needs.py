"""Where one thing is said, another must be: the verb `needs`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace

from listinglint.facts.evidence import Evidence
from listinglint.facts.ports import Line, Reading, Tools, Unavailable
from listinglint.loaders.html.page import read_page
from listinglint.model.listing import Box, Status
from listinglint.rulebook.selection import Selection
from listinglint.rulebook.verbs import Needs

if TYPE_CHECKING:
    from collections.abc import Sequence

    from listinglint.model.listing import Picture

CHECK = Needs(
    fact="dispatch_promises",
    having={"is_vague": "true"},
    need=[Selection(fact="dispatch_promises", having={"is_vague": "false"}), Selection(fact="couriers")],
)


class Reader:
    """Reads the same words in every picture, and counts how often it is asked."""

    def __init__(self, words: str) -> None:
        self.words, self.asked = words, 0

    def read(self, pictures: Sequence[Picture]) -> list[Reading | Unavailable]:
        self.asked += 1
        return [Reading(750, 100, (Line(self.words, Box(10, 20, 300, 30), 0.99),)) for _ in pictures]


def evidence(html: str, reader: Reader | None = None) -> Evidence:
    listing = read_page(html, "page.html")
    pictures = tuple(replace(picture, status=Status.READ, reason=None) for picture in listing.pictures)
    return Evidence(replace(listing, pictures=pictures), Tools(reader))


@pytest.mark.parametrize(
    ("html", "quotes"),
    [
        ("<h1>衬衫</h1><p>尽快发货</p>", ["尽快发货"]),
        ("<h1>衬衫</h1><p>尽快发货</p><p>付款后48小时内发货</p>", []),
        ("<h1>衬衫</h1><p>尽快发货</p><p>默认发中通快递</p>", []),
        ("<h1>衬衫</h1><p>柔软</p>", []),
    ],
)
def test_one_hit_where_the_first_stands_when_nothing_answers(html: str, quotes: list[str]) -> None:
    assert [hit.quote for hit in CHECK.hits(evidence(html))] == quotes


def test_an_answer_in_the_page_spares_the_pictures() -> None:
    reader = Reader("")
    assert (
        list(CHECK.hits(evidence("<h1>衬衫</h1><p>尽快发货</p><p>付款后48小时内发货</p><img src=a.jpg>", reader))) == []
    )
    assert reader.asked == 0


def test_an_answer_in_a_picture_counts() -> None:
    assert list(CHECK.hits(evidence("<h1>衬衫</h1><p>尽快发货</p><img src=a.jpg>", Reader("默认发中通快递")))) == []


def test_a_picture_that_was_not_read_might_hold_the_answer() -> None:
    with pytest.raises(Unavailable):
        list(CHECK.hits(evidence("<h1>衬衫</h1><p>尽快发货</p><img src=a.jpg>")))
