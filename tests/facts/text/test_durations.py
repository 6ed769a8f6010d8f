"""Spans of time in words: what is one, how long it is, and what only looks like one."""

from __future__ import annotations

import pytest

from listinglint.facts.text.durations import durations


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("48小时内发货", [(None, 48)]),
        ("三五天到货", [(72, 120)]),
        ("十五六天发货", [(360, 384)]),
        ("二三十天发货", [(480, 720)]),
        ("十二、三天发货", [(288, 312)]),
        ("十二至十五天发货", [(288, 360)]),
        ("二十三四天到", [(552, 576)]),
        ("卅六小时内发货", [(None, 36)]),
        ("廿四小时内出货", [(None, 24)]),
        ("一百二十小时内发货", [(None, 120)]),
        ("一百零五天", [(None, 2520)]),
        ("半天", [(None, 12)]),
        ("一天半", [(None, 24)]),
        ("ships within a week", [(None, 168)]),
        ("ships within two weeks", [(None, 336)]),
        ("1日工作天内发货", [(None, 24)]),
        ("48小时-3天", [(48, 72)]),
        ("5-3天", [(None, 72)]),
        ("周六天气不好", []),
        ("星期三天黑前", []),
        ("10月8日上新", []),
        ("第3天", []),
        ("3d打印的摆件,2d立体图", []),
        ("3d内发货", [(None, 72)]),
        ("十五天无理由", [(None, 360)]),
        ("二十天", [(None, 480)]),
        ("a day or two, at most 5 days", [(None, 120), (24, 48)]),
        ("a week or two", [(168, 336)]),
        ("within 2 business weeks", [(None, 336)]),
        ("within 3 weekdays", [(None, 72)]),
        ("下一个工作日发货,节假日三天内发货", [(None, 72), (None, 48)]),
    ],
)
def test_a_span_of_time_is_told_in_hours(words: str, told: list[tuple[int | None, int]]) -> None:
    assert [(one.hours_min, one.hours_max) for one in durations(words)] == told
