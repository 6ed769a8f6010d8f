"""Patterns of pages mean what they mean in `.gitignore`."""

from __future__ import annotations

import pytest

from listinglint.config.globs import is_pattern, matches


@pytest.mark.parametrize(
    ("pattern", "path", "expected"),
    [
        ("*.html", "a.html", True),
        ("*.html", "shop/deep/a.html", True),
        ("*.html", "a.htm", False),
        ("legacy", "legacy/a.html", True),
        ("legacy/", "shop/legacy/a/b.html", True),
        ("legacy", "legacy-2/a.html", False),
        ("/legacy", "shop/legacy/a.html", False),
        ("shop/*.html", "shop/a.html", True),
        ("shop/*.html", "shop/b/a.html", False),
        ("shop/*.html", "x/shop/a.html", False),
        ("./shop", "shop/a.html", True),
        ("shop/**", "shop/b/a.html", True),
        ("shop/**/old-*.html", "shop/old-1.html", True),
        ("shop/**/old-*.html", "shop/a/b/old-1.html", True),
        ("**/drafts/**", "a/drafts/b.html", True),
        ("**/a.html", "a.html", True),
        ("shop\\old\\*.html", "shop/old/a.html", True),
        ("a?.html", "ab.html", True),
        ("a?.html", "a/b.html", False),
        ("a[0-9].html", "a7.html", True),
        ("a[!0-9].html", "a7.html", False),
        ("商品/*", "商品/裙 子.html", True),
        ("a+(b).html", "a+(b).html", True),
        ("*.html", "line\nbreak.html", True),
    ],
)
def test_what_a_pattern_means(pattern: str, path: str, *, expected: bool) -> None:
    assert matches(pattern, path) is expected


@pytest.mark.parametrize("text", ["!keep.html", "", "/", ".", "./", "[z-a].html"])
def test_what_is_no_pattern(text: str) -> None:
    assert not is_pattern(text)


def test_a_pattern_of_many_stars_comes_to_an_end() -> None:
    assert not matches("*a" * 40, "a" * 5_000 + "b")  # by trial and error it would outlast whoever waits for it
    assert matches("*a" * 40, "a" * 5_000)
