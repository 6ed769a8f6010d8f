"""Who made the goods, whether he can be reached, and on which side of the EU's border."""

from __future__ import annotations

from typing import Literal

import pytest
from tests.facts.pages import evidence

from listinglint.facts.evidence import Evidence
from listinglint.facts.ports import Unavailable
from listinglint.facts.registry import FACTS
from listinglint.facts.text import Maker, makers
from listinglint.loaders.html.page import read_page


def maker(is_outside_eu: Literal["yes", "no", "unknown"], *, post: bool, mail: bool) -> Maker:
    return Maker(post, mail, is_outside_eu)


@pytest.mark.parametrize(("words", "expected"), [
    ("Manufacturer: Example Ltd, 1 High Street, Leeds LS1 1AA, United Kingdom, a@example.com", maker("yes", post=True, mail=True)),
    ("Hersteller: Muster GmbH, Hauptstraße 1, 04109 Leipzig, Deutschland, www.example.de", maker("no", post=True, mail=True)),
    ("Fabricant : Exemple SAS, 12 rue Neuve, 69001 Lyon, France", maker("no", post=True, mail=False)),
    ("制造商：宁波晨光服饰有限公司，info@example.com", maker("yes", post=False, mail=True)),
    ("製造商：台北織品股份有限公司，台北市中山區一路2號", maker("yes", post=True, mail=False)),
    ("Manufacturer: Example Trading Co.", maker("unknown", post=False, mail=False)),
    # A maker elsewhere and his agent here in one line tell nothing about the border.
    ("Manufacturer: Example Co., China; in the EU: Muster GmbH, Germany", maker("unknown", post=False, mail=False)),
])  # fmt: skip
def test_addresses_and_country_are_read(words: str, expected: Maker) -> None:
    assert [seen.value for seen in makers(evidence(f"<p>{words}</p>").passages)] == [expected]


def test_a_german_page_is_read_for_closed_lists() -> None:
    words = "Aus 80 % recyceltem Polyester genäht, warm und leicht für den Herbst und den Winter."
    page = Evidence(read_page(f'<html lang="de"><h1>Jacke</h1><p>{words}</p></html>', "page.html"))
    assert list(FACTS["green_claims"].find(page)) == []  # not there, and not "could not look"
    with pytest.raises(Unavailable):
        list(FACTS["care_notes"].find(page))
