"""Wherever a pattern matches stands one of its literals, so that passages without any are passed over."""

from __future__ import annotations

import pytest

from listinglint.phrasebook.literals import literals


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("色差", {"色差"}),
        ("色[差羞]", {"色", "差", "羞"} - {"差", "羞"}),
        ("(?:色差|偏色)", {"色差", "偏色"}),
        ("(?:色差|偏色)?[^,]{0,4}谅解", {"谅解"}),
        (r"\bcolou?rs?\b", {"colo"}),
        (r"(?i:Best) price", {" price"}),
        ("[差羞着]误", {"误"}),
        ("[差羞]", {"差", "羞"}),
        (r"\d+(?:天|小时)", {"天", "小时"}),
        (r"(?:\d+|三)天?", set()),
        (r"\w+", set()),
        ("", set()),
        ("((", set()),
        ("x*", set()),
    ],
)
def test_the_literals_of_a_pattern(source: str, expected: set[str]) -> None:
    assert literals(source) == expected
