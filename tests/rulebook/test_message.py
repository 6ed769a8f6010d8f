"""Messages are filled with what was found, in the words of each reader."""

from __future__ import annotations

import pytest

from listinglint.facts.observation import Observation
from listinglint.facts.size_faults import SizeFault
from listinglint.model.listing import Place
from listinglint.model.report import Hit
from listinglint.model.wording import Wording
from listinglint.rulebook.fault import RuleFault
from listinglint.rulebook.message import filled, refuse_fields
from listinglint.rulebook.verbs import Absent, Count, Present, Within

FAULT = Observation(SizeFault("column-missing", "length"), Place("page.html", 1, 1))
HIT = Hit(FAULT.where, data={"value": FAULT.value})


def test_keys_become_words_in_each_language() -> None:
    message = Wording("no {value.what} ({value.kind}) at {where}", "没有{value.what}（{value.kind}），{where}")
    told = filled(message, Absent(fact="size_faults"), HIT)
    assert told == Wording("no length (a column is missing) at page.html:1:1", "没有衣长（缺少一列），page.html:1:1")


def test_what_a_page_says_stays_as_it_is() -> None:
    odd = Hit(FAULT.where, "M 胸围 29", data={"value": SizeFault("value-odd", "M 胸围 29")})
    message = Wording("{value.what}: {quote}", "{value.what}：{quote}")
    assert filled(message, Absent(fact="size_faults"), odd) == Wording("M 胸围 29: M 胸围 29", "M 胸围 29：M 胸围 29")


def test_a_quote_that_the_page_breaks_into_lines_is_one_line() -> None:
    broken = Hit(FAULT.where, "no returns or\n            exchanges", data={"value": FAULT.value})
    told = filled(Wording("“{quote}”", "“{quote}”"), Absent(fact="size_faults"), broken)
    assert told.en == "“no returns or exchanges”"


def test_a_word_that_is_all_of_a_quote_is_said_once() -> None:
    message = Wording("“{value.what}” is odd: “{quote}”", "“{value.what}”有误：“{quote}”")
    alone = Hit(FAULT.where, "M 29", data={"value": SizeFault("value-odd", "M 29")})
    assert filled(message, Absent(fact="size_faults"), alone) == Wording("“M 29” is odd", "“M 29”有误")
    within = Hit(FAULT.where, "size M 29", data={"value": SizeFault("value-odd", "M 29")})
    assert filled(message, Absent(fact="size_faults"), within).zh == "“M 29”有误：“size M 29”"


def test_old_names_of_attributes_are_understood() -> None:
    told = filled(Wording("{value.en}", "{value.zh}"), Absent(fact="size_faults"), HIT)
    assert told == Wording("length", "衣长")
    refuse_fields("{value.en} {value.zh}", Absent(fact="size_faults"))
    refuse_fields("{value.why_zh}", Absent(fact="lost_pictures"))


def test_numbers_come_from_the_rule() -> None:
    check = Within(fact="titles", attribute="length", at_least=5, at_most=7.5)
    message = Wording("{at_least} to {at_most}", "{at_least} 到 {at_most}")
    assert filled(message, check, Hit(FAULT.where)) == Wording("5 to 7.5", "5 到 7.5")


@pytest.mark.parametrize(
    ("message", "check"),
    [
        ("{value.kind}", Present(fact="photos")),
        ("{value.kind}", Count(fact="photos", at_most=2)),
        ("{at_most}", Absent(fact="photos")),
        ("{at_least}", Count(fact="photos", at_most=2)),
        ("{count}", Absent(fact="photos")),
        ("{value.kind!r}", Absent(fact="photos")),
        ("{value.kind.__class__}", Absent(fact="photos")),
        ("{value.kind:>9}", Absent(fact="photos")),
        ("{instead", Present(fact="photos")),
    ],
)
def test_what_a_message_cannot_be_filled_with_is_refused(message: str, check: Present | Absent | Count) -> None:
    with pytest.raises(RuleFault):
        refuse_fields(message, check)
