"""Places are counted, each once; what is there instead is told: the verb `count`, `instead`, and the second bound of `within`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.facts.photos.sights import region, sight
from tests.facts.photos.test_picture_faults import seen_in

from listinglint.facts.evidence import Evidence
from listinglint.facts.ports import Unavailable
from listinglint.loaders.html.page import read_page
from listinglint.rulebook.fault import RuleFault
from listinglint.rulebook.selection import Selection
from listinglint.rulebook.verb import Instead
from listinglint.rulebook.verbs import Count, Needs, Present, Within

if TYPE_CHECKING:
    from listinglint.model.report import Hit

REAL, DETAIL, MODEL = region(real_shot=0.95), region(detail=0.95), region(model=0.95)
MAGAZINE, PACKSHOT = region(scene=0.97, magazine=0.97), region(packshot=0.95)
UNCLEAR = region(model=0.35, packshot=0.35)
CROWD = Count(
    fact="photos",
    having={"shows": "magazine"},
    at_most=2,
    beside=[Selection(fact="real_shots"), Selection(fact="details")],
)


def told(hits: list[Hit]) -> list[tuple[str, bool]]:
    return [(str(hit.where), hit.confidence >= 0.5) for hit in hits]


@pytest.mark.parametrize(("count", "hits"), [(2, []), (3, [("1.jpg", True)])])
def test_too_many_are_one_hit_at_the_first_of_them(count: int, hits: list[tuple[str, bool]]) -> None:
    assert told(list(CROWD.hits(seen_in(sight(REAL), *[sight(MAGAZINE)] * count)))) == hits


def test_the_numbers_are_told() -> None:
    (hit,) = CROWD.hits(seen_in(sight(REAL), *[sight(MAGAZINE)] * 3, sight(DETAIL), sight(MAGAZINE)))
    assert hit.data == {"count": 4, "total": 6, "names": "1.jpg … 3.jpg, 5.jpg"}
    assert CROWD.numbers() == {"at_most": 2}


def test_nothing_is_counted_where_what_stands_beside_it_is_not_there() -> None:
    assert list(CROWD.hits(seen_in(*[sight(MAGAZINE)] * 4))) == []


def test_what_could_not_be_seen_might_be_one_too_many() -> None:
    lost = Unavailable("damaged")
    assert len(list(CROWD.hits(seen_in(sight(REAL), *[sight(MAGAZINE)] * 3, lost)))) == 1
    with pytest.raises(Unavailable):
        list(CROWD.hits(seen_in(sight(REAL), *[sight(MAGAZINE)] * 2, lost)))


@pytest.mark.parametrize(
    ("shown", "hits"),
    [
        ((DETAIL, DETAIL), []),
        ((DETAIL, UNCLEAR), [("page.html", False)]),
        ((DETAIL,), [("page.html", True)]),
    ],
)
def test_too_few_are_one_hit_on_the_listing(shown: tuple[object, ...], hits: list[tuple[str, bool]]) -> None:
    check = Count(fact="photos", at_least=2)
    assert told(list(check.hits(seen_in(*(sight(one) for one in shown))))) == hits  # type: ignore[arg-type] # regions


def test_too_few_is_unknown_while_some_could_not_be_seen() -> None:
    with pytest.raises(Unavailable):
        list(Count(fact="photos", at_least=3).hits(seen_in(sight(REAL), sight(DETAIL), Unavailable("damaged"))))
    assert list(Count(fact="photos", at_least=1).hits(seen_in(sight(REAL), Unavailable("damaged")))) == []


def test_a_place_counts_once() -> None:
    page = Evidence(read_page("<h1>衬衫</h1><p>付款后48小时内发货</p><p>付款后48小时内发货</p>", "page.html"))
    (hit,) = Count(fact="dispatch_promises", at_most=1).hits(page)
    assert (hit.data["count"], hit.data["names"]) == (2, "page.html:1:15, page.html:1:32")


def test_what_is_there_instead_is_told_by_kind_and_rows_by_their_ends() -> None:
    check = Present(fact="details", instead=Instead(fact="photos", by="kind"))
    shown = (MAGAZINE, MAGAZINE, MAGAZINE, MODEL, PACKSHOT, MAGAZINE)
    (hit,) = check.hits(seen_in(*map(sight, shown)))
    words = hit.data["instead"]
    assert (words.en, words.zh) == (  # type: ignore[attr-defined] # it is a Wording
        "4 look-book: 0.jpg … 2.jpg, 5.jpg; 1 model: 3.jpg; 1 white background: 4.jpg",
        "画报图 4 张：0.jpg … 2.jpg, 5.jpg；模特图 1 张：3.jpg；白底图 1 张：4.jpg",
    )


def test_many_rows_are_cut_short_and_none_runs_over_what_is_no_photo() -> None:
    instead = Instead(fact="photos", by="kind")
    many = instead.told(seen_in(*[sight(one) for one in (MAGAZINE, MODEL) * 6])).en
    assert many.startswith("6 look-book: 0.jpg, 2.jpg, 4.jpg, 6.jpg (+2); 6 model")
    apart = instead.told(seen_in(*[sight(MAGAZINE)] * 3, sight(), sight(MAGAZINE))).en
    assert apart == "4 look-book: 0.jpg … 2.jpg, 4.jpg"


def test_where_there_is_nothing_instead_that_is_told() -> None:
    check = Present(fact="details", instead=Instead(fact="photos", by="kind"))
    (hit,) = check.hits(seen_in(sight()))
    assert str(hit.data["instead"]) == "nothing like it at all"


def test_the_likeliest_doubtful_value_is_pointed_at() -> None:
    (hit,) = Present(fact="full_views").hits(seen_in(sight(DETAIL), sight(UNCLEAR), sight(UNCLEAR)))
    assert told([hit]) == [("1.jpg", False)]


@pytest.mark.parametrize(("sharpness", "hits"), [(1.9, [True]), (2.0, [False]), (3.9, [False]), (4.0, []), (0.0, [])])
def test_between_two_bounds_a_person_should_look(sharpness: float, hits: list[bool]) -> None:
    check = Within(fact="photo_measures", attribute="sharpness", at_least=4, surely_below=2)
    found = check.hits(seen_in(sight(REAL, sharpness=sharpness)))
    assert [hit.confidence >= 0.5 for hit in found] == hits


@pytest.mark.parametrize(("clipped", "hits"), [(0.91, [True]), (0.9, [False]), (0.36, [False]), (0.35, [])])
def test_a_second_bound_above_works_alike(clipped: float, hits: list[bool]) -> None:
    check = Within(fact="photo_measures", attribute="clipped", at_most=35, surely_above=90)
    assert [hit.confidence >= 0.5 for hit in check.hits(seen_in(sight(REAL, clipped=clipped)))] == hits


@pytest.mark.parametrize(
    ("make", "says"),
    [
        (lambda: Count(fact="photos"), "count needs at_least, at_most or both"),
        (lambda: Count(fact="photos", at_least=3, at_most=2), "at_least is more than at_most"),
        (lambda: Within(fact="photos", attribute="side", at_least=5, surely_below=6), "surely_below lies outside"),
        (lambda: Within(fact="photos", attribute="side", at_least=5, surely_above=6), "surely_above lies outside"),
        (lambda: Instead(fact="photos", by="kin"), "did you mean 'kind'?"),
        (lambda: Selection(fact="photos", having={"shows": "detial"}), "did you mean 'detail'?"),
    ],
)
def test_what_can_never_be_is_refused(make: object, says: str) -> None:
    with pytest.raises(RuleFault) as fault:
        make()  # type: ignore[operator] # a way to make a check
    assert says in str(fault.value)
    assert fault.value.why.zh != fault.value.why.en


def test_every_verb_asks_in_its_own_order() -> None:
    needs = Needs(
        fact="photos",
        need=[Selection(fact="details")],
        instead=Instead(fact="photos", by="kind", having={"shows": "model"}),
    )
    assert [[look.purpose for look in check.looks()] for check in (CROWD, needs, Present(fact="details"))] == [
        ["beside", "beside", "count"],
        ["first", "need", "instead"],
        ["present"],
    ]
