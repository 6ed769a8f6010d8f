"""Every attribute of every fact has a name in both languages, and so has every word that it can be."""

from __future__ import annotations

import re

import pytest

from listinglint.explain import attribute_labels
from listinglint.facts.attributes import NUMBER, words_of
from listinglint.facts.registry import FACTS

ATTRIBUTES = sorted({(name, kind) for fact in FACTS.values() for name, kind in fact.attributes.items()}, key=str)
CHINESE = re.compile("[\u4e00-\u9fff]")


@pytest.mark.parametrize(("name", "kind"), ATTRIBUTES, ids=lambda one: getattr(one, "__name__", one))
def test_attributes_have_names_and_words(name: str, kind: type) -> None:
    assert CHINESE.search(attribute_labels.attribute(name).zh)
    assert "_" not in attribute_labels.attribute(name).en
    for word in (words_of(kind, name) or frozenset()) - {NUMBER, "none"}:
        assert CHINESE.search(attribute_labels.value(name, word).zh) or ":" in word, word


def test_every_name_is_that_of_an_attribute() -> None:
    assert set(attribute_labels.ATTRIBUTES) <= {name for name, _ in ATTRIBUTES}


def test_what_a_page_says_is_told_as_it_is() -> None:
    assert attribute_labels.value("said", "blunt").zh == "blunt"
    assert attribute_labels.value("names", "Yes").zh == "Yes"


def test_one_of_two_languages_is_read() -> None:
    names = ["shown", "shown_zh", "sign", "en", "zh"]
    assert [name for name in names if attribute_labels.is_in("en", name, names)] == ["shown", "sign", "en"]
    assert [name for name in names if attribute_labels.is_in("zh", name, names)] == ["shown_zh", "sign", "zh"]
