"""Who made the goods, whether he can be reached, and on which side of the EU's border."""

from __future__ import annotations

from typing import Literal

import pytest
from tests.facts.pages import evidence, rows

from listinglint.facts.evidence import Evidence
from listinglint.facts.ports import Unavailable
from listinglint.facts.registry import FACTS
from listinglint.facts.text import Maker, ResponsiblePerson, makers, responsible_persons
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


@pytest.mark.parametrize(
    "body",
    [
        "<p>Manufacturer: Example Knitwear Ltd</p><p>Address: 1 High Street, Leeds LS1 1AA, UK</p><p>E-mail: a@example.com</p>",
        "<dl><dt>Manufacturer</dt><dd>Example Ltd</dd><dt>Address</dt><dd>1 High Street, Leeds LS1 1AA, UK</dd><dt>E-mail</dt><dd>a@example.com</dd></dl>",
        rows("制造商|宁波晨光服饰有限公司", "地址|浙江省宁波市海曙区一路1号", "邮箱|info@example.com"),
        "<h3>Manufacturer</h3><p>Example Ltd<br>1 High Street<br>Leeds LS1 1AA<br>England<br>a@example.com</p>",
    ],
)
def test_addresses_in_lines_below_are_the_makers(body: str) -> None:
    assert [seen.value for seen in makers(evidence(body).passages)] == [maker("yes", post=True, mail=True)]


@pytest.mark.parametrize(
    "body",
    [
        "<p>Manufacturer: Example Knitwear Ltd, England</p><p>Customer service: 1 High Street, Leeds LS1 1AA, a@example.com</p>",
        f"<p>Manufacturer: Example Knitwear Ltd, England</p><p>{'A warm hat of soft wool for cold days. ' * 5} www.example.com</p>",
        "<p>Manufacturer: Example Knitwear Ltd, England</p><p>Soft and warm.</p><p>Two colours.</p><p>a@example.com</p>",
    ],
)
def test_addresses_of_somebody_else_are_not_the_makers(body: str) -> None:
    assert [seen.value for seen in makers(evidence(body).passages)] == [maker("yes", post=False, mail=False)]


def test_a_heading_alone_names_nobody() -> None:
    assert makers(evidence("<h3>Manufacturer</h3><p>Soft and warm.</p>").passages) == []


@pytest.mark.parametrize(
    ("body", "post", "mail"),
    [
        ("<p>EU responsible person: Muster GmbH, Hauptstr. 1, 10115 Berlin, a@example.com</p>", True, True),
        (
            "<p>EU responsible person</p><p>Muster GmbH</p><p>Hauptstr. 1, 10115 Berlin</p><p>a@example.com</p>",
            True,
            True,
        ),
        ("<p>欧盟负责人：Muster GmbH，Hauptstr. 1，10115 Berlin</p>", True, False),
        ("<p>欧代信息：见包装</p>", False, False),
    ],
)
def test_a_responsible_person_has_addresses_or_not(body: str, *, post: bool, mail: bool) -> None:
    assert [seen.value for seen in responsible_persons(evidence(body).passages)] == [ResponsiblePerson(post, mail)]


def test_a_german_page_is_read_for_closed_lists() -> None:
    words = "Aus 80 % recyceltem Polyester genäht, warm und leicht für den Herbst und den Winter."
    page = Evidence(read_page(f'<html lang="de"><h1>Jacke</h1><p>{words}</p></html>', "page.html"))
    assert list(FACTS["green_claims"].find(page)) == []  # not there, and not "could not look"
    with pytest.raises(Unavailable):
        list(FACTS["care_notes"].find(page))
