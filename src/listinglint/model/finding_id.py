"""A name for each finding that stays the same while the page around it changes, for baselines and code scanning."""

from __future__ import annotations

import unicodedata
from collections import Counter
from hashlib import blake2b
from posixpath import normpath
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from listinglint.model.report import Finding, ListingReport

VERSION = "listinglint/v2"
"""Names the recipe; a new recipe gets a new name, so that old baselines are told apart from changed pages."""
BY_QUOTE = "listinglint/v1"
"""The recipe of release 0.1, by all the words that are quoted; baselines written by it still hold."""
RECIPES = (VERSION, BY_QUOTE)


def fingerprints(listing: ListingReport, path: str | None = None, recipe: str = VERSION) -> tuple[str, ...]:
    """Give the fingerprint of each finding (32 hexadecimal digits), in the order of the findings.

    It is made of the rule, the listing's path (or the `path` to use for it) and the words that make it one (white space,
    width and case aside; not the words around them), or the picture when there are no words. Lines and boxes are left
    out: moved words are the same finding. The same words found again are counted, so all fingerprints of a listing differ.
    """
    return _names(listing, path, recipe)[: len(listing.findings)]


def silenced_fingerprints(listing: ListingReport, path: str | None = None, recipe: str = VERSION) -> tuple[str, ...]:
    """Give the fingerprint of each silenced finding; none is that of another finding of the listing."""
    return _names(listing, path, recipe)[len(listing.findings) :]


def _names(listing: ListingReport, path: str | None, recipe: str) -> tuple[str, ...]:
    seen: Counter[tuple[str, str]] = Counter()
    names: list[str] = []
    for finding in (*listing.findings, *(silenced.finding for silenced in listing.silenced)):
        key = (finding.rule, _about(listing, finding, recipe))
        parts = (recipe, _plain(listing.path if path is None else path), *key, str(seen[key]))
        names.append(blake2b("\0".join(parts).encode("utf-8", "replace"), digest_size=16).hexdigest())
        seen[key] += 1
    return tuple(names)


def _about(listing: ListingReport, finding: Finding, recipe: str) -> str:
    """Give the words a finding is about; without words, what kind of place it stands at."""
    told = finding.quote if recipe == BY_QUOTE else finding.core or finding.quote
    words = "".join(unicodedata.normalize("NFKC", told).casefold().split())
    if words:
        return f"words:{words}"
    return "page" if finding.where.file == listing.path else f"picture:{finding.where.file}"


def _plain(path: str) -> str:
    """Write a path one way, however it was given: `./a//b.html` is `a/b.html`."""
    return normpath(path.replace("\\", "/"))
