"""Words by which a site speaks for itself on a page of goods; they stand in `phrases/site_words.yaml`."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from listinglint.phrasebook import builtin as phrasebook
from listinglint.phrasebook.as_written import slot_as_written

if TYPE_CHECKING:
    import re

_FILE = "site_words"


@cache
def labels() -> frozenset[str]:
    """Give whole short passages that are labels of a shop's machinery, in small letters, without punctuation at the ends."""
    return frozenset(phrasebook.words(_FILE, "labels"))


@cache
def pair_names() -> frozenset[str]:
    """Give names of attributes that take what stands in the next element as their value."""
    return frozenset(phrasebook.words(_FILE, "pair-names"))


@cache
def pattern(name: str) -> re.Pattern[str]:
    """Give what is looked for anywhere in a passage: site_speech, cookies, other_goods, buyers, buyers_heading or service. Raises LookupError."""
    return slot_as_written(_FILE, name)


def heads_reviews(line: str) -> bool:
    """Tell whether a whole line heads what buyers say."""
    return pattern("buyers_heading").fullmatch(line.strip(" :：-–—*=#【】[]")) is not None
