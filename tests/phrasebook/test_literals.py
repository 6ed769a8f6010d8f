"""Wherever a pattern matches stands one of its literals, so that passages without any are passed over."""

from __future__ import annotations

import pytest

from listinglint.phrasebook.literals import literals


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("色差", {"色差"}),
        ("色[差羞]", {"色差", "色羞"}),
        ("(?:色差|偏色)", {"色差", "偏色"}),
        ("(?:色差|偏色)?[^,]{0,4}谅解", {"谅解"}),
        (r"\bcolou?rs?\b", {"colo"}),
        (r"(?i:Best) price", {"best price"}),
        ("[差羞着]误", {"差误", "羞误", "着误"}),
        ("[差羞]", {"差", "羞"}),
        (r"\d+(?:天|小时)", {"天", "小时"}),
        (r"(?:\d+|三)天?", {*"0123456789三"}),
        (r"t[üu]v", {"tüv", "tuv"}),
        (r"(?:a|ab)c", {"ac", "abc"}),
        (r"p ?-?to", {"pto", "p to", "p-to", "p -to"}),
        (r"b[.*]+e", {"b.", "b*"}),
        (r"\p{Han}{1,4}(?:发货|发出)", {"发货", "发出"}),
        (r"[\x{3400}-\x{9fff}]{2}店", {"店"}),
        (r"\x{b7}x", {"·x"}),
        (r"(?:检验报告|检验)[^,]", {"检验"}),
        (r"[a-z]{2}\d", {*"0123456789"}),
        (r"[a-z]+", set()),
        (r"\w+", set()),
        ("", set()),
        ("((", set()),
        ("x*", set()),
    ],
)
def test_the_literals_of_a_pattern(source: str, expected: set[str]) -> None:
    assert literals(source) == expected
