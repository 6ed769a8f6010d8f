"""What property tests draw: pages of words and tags that shops write, broken as files get broken."""

from __future__ import annotations

from hypothesis import settings
from hypothesis import strategies as st
from tests.fuzz.tokens import ATTRIBUTES, OTHERS, TAGS, WORDS

QUICK = settings(max_examples=60, deadline=None, derandomize=True, database=None)
"""The same examples in every run, and few: `poe fuzz` looks further."""

words = st.sampled_from(WORDS) | st.text(max_size=12)
tags = st.builds(lambda tag, given: f"<{tag}{given}>", st.sampled_from(TAGS), st.sampled_from(ATTRIBUTES))
ends = st.sampled_from(TAGS).map(lambda tag: f"</{tag}>")
comments = st.builds(
    lambda kind, rule, reason: f"<!-- listinglint-{kind} {rule}: {reason} -->",
    st.sampled_from(["disable", "disable-next", "disable-begin", "disable-end", "x"]),
    st.sampled_from(["colour-note-blunt", "size-table-missing, dispatch-time-missing", "nonsense", ""]),
    st.text(max_size=10),
)
others = st.sampled_from(OTHERS)
pages = st.lists(words | tags | ends | comments | others, max_size=40).map(" ".join)
