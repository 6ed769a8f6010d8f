"""Promises that disagree, and pauses seen from a day."""

from __future__ import annotations

from datetime import date

import pytest
from tests.facts.pages import evidence

from listinglint.facts.dispatch_conflicts import dispatch_conflicts, dispatch_pauses


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("<p>付款后24小时内发货。</p><p>下单后72小时内发货。</p>", [("下单后72小时内发货", 24)]),
        ("<p>付款后24小时内发货。</p><p>预售款15天内发货。</p>", []),
        ("<p>付款后48小时内发货。</p><p>2天内发货。</p>", []),
        ("<p>付款后24小时内发货，大促期间5天内发货。</p>", []),
        ("<p>下午4点前付款当天发货。</p><p>付款后48小时内发货。</p>", []),
        (
            "<p>Orders ship within 24 hours.</p><p>We ship orders within 3 days.</p>",
            [("We ship orders within 3 days", 24)],
        ),
        # How long a parcel travels, and what another warehouse needs.
        ("<p>Ships within 24 hours with UPS, usually 3-5 business days</p>", []),
        ("<p>Processing time: 1-2 business days. Delivery: usually 3-7 business days with USPS.</p>", []),
        ("<p>Processing time 1-3 days, shipping time 7-15 days</p>", []),
        ("<p>Ships from US: 2-5 days; ships from China: 10-20 days</p>", []),
        ("<p>Ships in 1 business day.</p><p>Ships to Canada in 7-10 days.</p>", []),
        ("<p>发货1-2天，运输3-5天</p>", []),
        ("<p>24小时内发货，快递一般3-5天</p>", []),
        ("<p>國內倉2天內出貨，海外倉15天內出貨</p>", []),
        ("<p>西南仓24小时内发货，东北仓72小时内发货</p>", []),
        ("<p>Processing time: 1-2 days.</p><p>Processing time: 5-7 days.</p>", [("Processing time: 5-7 days", 48)]),
        # An adverb or a heading is no goods.
        (
            "<p>Mostly ships in 2 days.</p><p>Normally ships within 3 weeks.</p>",
            [("Normally ships within 3 weeks", 48)],
        ),
        ("<p>Help: ships within 24 hours.</p><p>Terms: ships within 9 days.</p>", [("Terms: ships within 9 days", 24)]),
        ("<p>快递：24小时内发货</p><p>配送：6天内发货</p>", [("配送：6天内发货", 24)]),
        ("<p>大概付款后24小时内发货</p><p>平时付款后6天内发货</p>", [("平时付款后6天内发货", 24)]),
        ("<p>平日下单后24小时内发货</p><p>周日下单后6天内发货</p>", [("周日下单后6天内发货", 24)]),
        ("<p>Lamps usually ship in 2 days.</p><p>Lamps ship within 9 days.</p>", [("Lamps ship within 9 days", 48)]),
        ("<p>Lamps usually ship in 2 days.</p><p>Curtains ship within 9 days.</p>", []),
        ("<p>3個工作天內出貨，大型貨運需2至4天。</p>", []),
        ("<p>刻字款3天内发货，不刻字24小时内发货</p>", []),
        ("<p>成品24小时内发货。</p><p>黑色款7天内发货。</p>", []),
        ("<p>耳环：24小时内发货</p><p>项链：6天内发货</p>", []),
    ],
)
def test_the_longer_promise_is_told_with_the_hours_that_bind(body: str, found: list[tuple[str, int]]) -> None:
    assert [(seen.quote, seen.value.hours) for seen in dispatch_conflicts(evidence(body))] == found


@pytest.mark.parametrize(
    ("words", "as_of", "last", "is_over"),
    [
        ("2026年2月10日至2月18日放假，暂停发货", date(2026, 2, 18), date(2026, 2, 18), False),
        ("2026年2月10日至2月18日放假，暂停发货", date(2026, 2, 19), date(2026, 2, 18), True),
        ("1月20日-2月3日停止发货", date(2026, 11, 22), date(2027, 2, 3), False),
        ("1月20日-2月3日停止发货", date(2026, 3, 1), date(2026, 2, 3), True),
        ("2025年12月25日至1月3日休假，停止发货", date(2026, 1, 2), date(2026, 1, 3), False),
        ("春節休假 2/8-2/14 暫停出貨", date(2026, 2, 20), date(2026, 2, 14), True),
        ("We are closed from Dec 22 to Jan 3", date(2026, 12, 30), date(2027, 1, 3), False),
        ("Our shop is closed until 5th August 2025", date(2026, 1, 1), date(2025, 8, 5), True),
    ],
)
def test_a_pause_is_over_or_not_on_the_day_of_the_run(*, words: str, as_of: date, last: date, is_over: bool) -> None:
    (seen,) = dispatch_pauses(evidence(f"<p>{words}</p>", as_of=as_of))
    assert (seen.value.last_day, seen.value.is_over) == (last, is_over)


@pytest.mark.parametrize("words", ["2月30日暂停发货", "本款3月5日上新，48小时内发货", "生产日期2024年1月2日"])
def test_other_days_are_no_pauses(words: str) -> None:
    assert list(dispatch_pauses(evidence(f"<p>{words}</p>", as_of=date(2026, 11, 22)))) == []
