"""Listings by their paths."""

from __future__ import annotations

import pytest

from listinglint.model.listing_path import file_of


@pytest.mark.parametrize(
    ("path", "file"),
    [
        ("a/page.html", "a/page.html"),
        ("a/export.csv#knit", "a/export.csv"),
        ("EXPORT.CSV.GZ#knit#2", "EXPORT.CSV.GZ"),
        ("c#/page.html", "c#/page.html"),
    ],
)
def test_the_file_of_a_listing(path: str, file: str) -> None:
    assert file_of(path) == file
