"""Every attribute of every fact has a name in both languages, and so has every word that it can be."""

from __future__ import annotations

import re

import pytest

from listinglint.facts.attributes import NUMBER, words_of
from listinglint.facts.photos.judgement import PHOTO_KINDS
from listinglint.facts.registry import FACTS
from listinglint.model import labels
from listinglint.model.attribute_labels import ATTRIBUTES as NAMES
from listinglint.model.wording import Wording

ATTRIBUTES = sorted({(name, kind) for fact in FACTS.values() for name, kind in fact.attributes.items()}, key=str)
CHINESE = re.compile("[\u4e00-\u9fff]")


@pytest.mark.parametrize(("name", "kind"), ATTRIBUTES, ids=lambda one: getattr(one, "__name__", one))
def test_attributes_have_names_and_words(name: str, kind: type) -> None:
    assert CHINESE.search(labels.attribute(name).zh)
    assert "_" not in labels.attribute(name).en
    for word in (words_of(kind, name) or frozenset()) - {NUMBER, "none"}:
        assert CHINESE.search(labels.value(name, word).zh) or ":" in word, word


def test_every_name_is_that_of_an_attribute() -> None:
    assert set(NAMES) <= {name for name, _ in ATTRIBUTES}


def test_what_a_page_says_is_told_as_it_is() -> None:
    assert labels.value("said", "blunt").zh == "blunt"
    assert labels.value("names", "Yes").zh == "Yes"


def test_answers_numbers_and_lists_are_told_plainly() -> None:
    assert [labels.value("is_over", one).zh for one in (True, False)] == ["是", "否"]
    assert [labels.value("sharpness", one).en for one in (4.0, 1.25, 3)] == ["4", "1.25", "3"]
    assert labels.value("shows", frozenset({"model", "detail"})) == Wording("close-up, model", "细节图、模特图")
    assert labels.value("why", Wording("gone", "没有了")).zh == "没有了"


def test_one_word_may_be_told_apart_by_its_attribute() -> None:
    assert [labels.value(name, "kind").zh for name in ("tone", "about")] == ["友好", "商品种类"]
    assert [labels.value(name, "length").zh for name in ("what", "quality")] == ["衣长", "长短"]


def test_every_kind_of_photo_has_a_name() -> None:
    assert labels.in_order("shows", PHOTO_KINDS) == ["magazine", "model", "packshot", "real-shot", "detail"]
    assert {*PHOTO_KINDS, "unclear"} <= labels.SHOWS.keys()
