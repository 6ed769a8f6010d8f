"""Numbers stay within limits, words are among some: the verbs `within` and `one_of`."""

from __future__ import annotations

import pytest

from listinglint.facts.evidence import Evidence
from listinglint.loaders.html.page import read_page
from listinglint.rulebook.fault import RuleFault
from listinglint.rulebook.selection import Selection
from listinglint.rulebook.verbs import OneOf, Within


def evidence(html: str) -> Evidence:
    return Evidence(read_page(html, "page.html"))


@pytest.mark.parametrize(("least", "most", "hits"), [(5, None, 0), (6, None, 1), (None, 5, 0), (None, 4, 1), (5, 5, 0)])
def test_limits_belong_to_what_is_allowed(least: float | None, most: float | None, hits: int) -> None:
    check = Within(fact="titles", attribute="length", at_least=least, at_most=most)
    assert hits == len(list(check.hits(evidence("<h1>Linen</h1>"))))


def test_what_has_no_number_is_not_measured() -> None:
    check = Within(fact="dispatch_promises", attribute="hours_max", at_most=24)
    pages = ("<h1>衬衫</h1><p>尽快发货</p>", "<h1>衬衫</h1><p>付款后48小时内发货</p>")
    assert [len(list(check.hits(evidence(page)))) for page in pages] == [0, 1]


def test_a_word_is_one_of_some_whatever_its_case() -> None:
    check = OneOf(fact="goods", attribute="category", words=["Apparel", "shoes"])
    pages = ("<h1>女士衬衫</h1>", "<h1>不锈钢电热水壶</h1>")
    assert [len(list(check.hits(evidence(page)))) for page in pages] == [0, 1]


@pytest.mark.parametrize(
    ("make", "says"),
    [
        (lambda: Within(fact="titles", attribute="words", at_most=3), "words of titles is no number"),
        (lambda: Within(fact="titles", attribute="length"), "at_least, at_most or both"),
        (lambda: Within(fact="titles", attribute="lenght", at_most=3), "did you mean 'length'?"),
        (lambda: OneOf(fact="goods", attribute="categori", words=[]), "did you mean 'category'?"),
        (lambda: Selection(fact="goods", having={"is_elastic": "maybe"}), "is never 'maybe'; there are: no, unknown, yes"),
        (lambda: Selection(fact="goods", having={"needs_size_table": "ja"}), "there are: false, true"),
        (lambda: Selection(fact="gallery_photos", having={"position": "first"}), "is never 'first'"),
        (lambda: Selection(fact="couriers", having={"name": "SF"}), "has no attribute 'name'; there are: none"),
    ],
)  # fmt: skip
def test_what_can_never_be_is_refused(make: object, says: str) -> None:
    with pytest.raises(RuleFault) as fault:
        make()  # type: ignore[operator] # a way to make a check
    assert says in str(fault.value)
    assert fault.value.why.zh != fault.value.why.en
