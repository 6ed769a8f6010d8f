"""The rules that are called fixable are those for which there is a fix."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.fixes.fixing import SHOP, judged

from listinglint.config.shop import Shop
from listinglint.fixes import fixability
from listinglint.fixes.fixable import FIXABLE
from listinglint.fixes.note_texts import NOTES
from listinglint.fixes.propose import OTHERS, withheld

if TYPE_CHECKING:
    from listinglint.model.wording import Wording


def test_the_list_of_fixable_rules_is_that_of_fixes() -> None:
    assert NOTES.keys() | OTHERS.keys() == FIXABLE


def test_what_waits_for_a_setting_of_the_shop_names_it() -> None:
    page = "<h1>女士衬衫</h1><div class=desc><p>柔软亲肤，四季可穿。</p></div>".encode()
    waiting = {one.finding.rule: one.setting for one in withheld(*judged(page), Shop())}
    assert waiting.items() >= {("dispatch-time-missing", "shop.dispatch-hours"), ("courier-missing", "shop.couriers")}
    assert withheld(*judged(page), SHOP) == ()


@pytest.mark.parametrize(
    ("path", "why"),
    [
        ("shop/page.html", None),
        ("shop/page.htm", None),
        ("https://shop.example/page.html", fixability.ON_THE_WEB),
        ("export.csv#hat", fixability.FEED),
        ("export.json", fixability.FEED),
        ("page.mhtml", fixability.ARCHIVE),
        ("page.HTML.GZ", fixability.PACKED),
    ],
)
def test_what_is_no_page_of_the_shops_own_says_where_to_change_it(path: str, why: Wording | None) -> None:
    assert fixability.reason_against(path) == why
