"""The rules that are called fixable are those for which there is a fix."""

from __future__ import annotations

from tests.fixes.fixing import SHOP, judged

from listinglint.config.shop import Shop
from listinglint.fixes.fixable import FIXABLE
from listinglint.fixes.note_texts import NOTES
from listinglint.fixes.propose import OTHERS, withheld


def test_the_list_of_fixable_rules_is_that_of_fixes() -> None:
    assert NOTES.keys() | OTHERS.keys() == FIXABLE


def test_what_waits_for_a_setting_of_the_shop_names_it() -> None:
    page = "<h1>女士衬衫</h1><div class=desc><p>柔软亲肤，四季可穿。</p></div>".encode()
    waiting = {one.finding.rule: one.setting for one in withheld(*judged(page), Shop())}
    assert waiting.items() >= {("dispatch-time-missing", "shop.dispatch-hours"), ("courier-missing", "shop.couriers")}
    assert withheld(*judged(page), SHOP) == ()
