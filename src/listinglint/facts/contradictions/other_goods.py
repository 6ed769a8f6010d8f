"""A description that was pasted from other goods: it speaks of "this teapot" under a title that sells a cardigan."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from listinglint.facts.contradictions.quotes import quoted, quoted_row
from listinglint.facts.observation import Observation
from listinglint.facts.text.categories import CATEGORIES
from listinglint.facts.text.goods_kind import goods_kind
from listinglint.facts.text.goods_names import goods_names_of
from listinglint.facts.text.heard import Heard
from listinglint.facts.text.normalise import as_written, normalise, normalised_words
from listinglint.facts.text.patterns import holds, pattern
from listinglint.facts.text.sentences import sentences
from listinglint.model.lazy_pattern import lazy_pattern
from listinglint.model.listing import Medium, Part
from listinglint.phrasebook.builtin import slot

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listinglint.facts.text.goods_names import GoodsName
    from listinglint.model.listing import Passage

_FACT: Final = "contradictions"
_CERTAIN_KIND: Final = 0.9
"""Confidence in what the title sells from which a description may be doubted."""
_NAMED: Final = 2
"""Times that the description names the other goods: one name is a part, a use or a gift."""
_BEFORE: Final = 12
"""Characters before a name in which 本款, "this" makes it that of the goods."""
_CONFIDENCE: Final = 0.7
_HAN: Final = lazy_pattern(r"[\u4e00-\u9fff]{2,8}")
"""A name in Chinese characters."""
_LATIN: Final = lazy_pattern(r"[a-z]")
_ALIKE: Final = 2
"""Characters that names of one house begin with alike: 韩都衣舍 and 韩都动力."""
_SHAPE: Final = str.maketrans("123456789", "0" * 9)
"""Makes codes of one series alike: 1N5404 and 1N5406 are both 0N0000."""


def others(heard: Heard, title: Passage, *, has_label: bool) -> Iterator[Observation[str]]:
    """Give all places that speak of other goods than the title does: of another kind, model or, where goods are sold by it, label."""
    yield from goods_told(heard, title)
    yield from list(model_told(heard, title)) or model_row(heard, title)
    if has_label:
        yield from label_told(heard, title)


def goods_told(heard: Heard, title: Passage) -> Iterator[Observation[str]]:
    """Give the first words that call the goods what they are not, where nothing calls them what the title does.

    The value is the title's name of the goods. A page whose text names the title's goods anywhere speaks of them.
    """
    sold = goods_kind(title.words, ())
    if sold.value.category == "other" or sold.confidence < _CERTAIN_KIND:
        return
    told = _described(heard)
    if next(told.passages_with(slot(_FACT, "this_word")), None) is None:
        return
    names = goods_names_of([one.words for one in told.passages], tuple(CATEGORIES))
    named = [
        (passage, name)
        for passage, found in zip(told.passages, names, strict=True)
        for name in found
        if not name.is_set
    ]
    if any(CATEGORIES[name.kind] == sold.value.category for _, name in named):
        return
    for passage, name in named:
        category = CATEGORIES[name.kind]
        times = sum(CATEGORIES[other.kind] == category for _, other in named)
        if category != "other" and times >= _NAMED and 2 * times > len(named) and _is_called_this(passage, name):
            words = passage.words[name.start : name.stop]
            yield Observation(sold.quote, passage.place(name.start, name.stop), words, _CONFIDENCE * passage.confidence)
            return


def _described(heard: Heard) -> Heard:
    """Give what the description says in the page itself."""
    return Heard(one for one in heard.passages if one.part is Part.DESCRIPTION and one.medium is Medium.PAGE)


def _is_called_this(passage: Passage, name: GoodsName) -> bool:
    """Tell whether a name is that of the goods on this page: "this teapot", 本款保温杯."""
    before = normalise(passage.words[max(name.start - _BEFORE, 0) : name.start]).words
    return pattern(slot(_FACT, "this_one")).search(before) is not None


def model_told(heard: Heard, title: Passage) -> Iterator[Observation[str]]:
    """Give the code that begins a sentence of the description where the title has another of its shape: 1N5404 for 1N5406.

    The value is the title's code. A page that names the title's code elsewhere, or more than one other, compares models.
    """
    words = normalised_words(title.words)
    sold = set(_codes(words))
    if len(sold) != 1:
        return
    own = sold.pop()
    told = _described(heard).passages
    named = {code for one in told for code in _codes(normalised_words(one.words)) if _shape(code) == _shape(own)}
    if len(named) != 1 or own in named:
        return
    other = named.pop()
    begins = pattern(slot(_FACT, "begins_with_model"))
    for passage in told:
        for sentence in sentences(normalised_words(passage.words)):
            before, code, _ = sentence.words.partition(other)
            if code and begins.search(before) and not holds(slot(_FACT, "of_models"), sentence.words):
                said = as_written(title.words, (words.find(own), words.find(own) + len(own)))
                yield quoted(passage, sentence, (len(before), len(before) + len(code)), said)
                return


def model_row(heard: Heard, title: Passage) -> Iterator[Observation[str]]:
    """Give the row whose model is another of the maker that the title's model is of: SF40HC16 for SF50HC750. The value is the title's.

    A title that names what its goods fit, or several models, and a code that goes on where the other ends, contradict nothing.
    """
    words = normalised_words(title.words)
    sold = _wide_codes(words)
    if len(sold) != 1 or holds(slot(_FACT, "of_models"), words):
        return
    own = sold.pop()
    for passage, line, behind in heard.lines.having_key(slot(_FACT, "row_model")):
        told = _wide_codes(behind)
        if passage is title or len(told) != 1 or holds(slot(_FACT, "of_models"), line.words):
            continue
        other = told.pop()
        is_same = _bare(other) in _bare(words) or _bare(own) in _bare(line.words)
        if not is_same and _maker(own) == _maker(other):
            start = words.find(own)
            yield quoted_row(passage, line, as_written(title.words, (start, start + len(own))))
        return


def label_told(heard: Heard, title: Passage) -> Iterator[Observation[str]]:
    """Give the row of the brand that names another label than the title does. The value is the title's label.

    Two labels may make something together: a title that names both agrees. Names are compared in Chinese characters, as a
    label's other name is not known: a row that has letters as well names another only where it is a label known itself. Names that
    begin alike are of one house.
    """
    words = normalised_words(title.words)
    label = slot(_FACT, "label")
    found = pattern(rf"{slot(_FACT, 'before_label')}({label})").search(words)
    if (
        found is None
        or holds(slot(_FACT, "label_goes_on"), words[found.end() :])
        or holds(slot(_FACT, "of_models"), words)
    ):
        return
    own = found.group(1)
    for passage, line, behind in heard.lines.having_key(slot("borrowed_names", "row_brand")):
        names = _HAN.findall(behind)
        if passage is title or not names or holds(slot(_FACT, "no_label"), behind):
            continue
        is_known = not _LATIN.search(behind) or holds(label, behind)
        if is_known and not any(name in words or own in name or name[:_ALIKE] == own[:_ALIKE] for name in names):
            yield quoted_row(passage, line, as_written(title.words, found.span(1)))
        return


def _wide_codes(words: str) -> set[str]:
    found = pattern(slot(_FACT, "model_code")).findall(words)
    return {code for code in found if not holds(slot(_FACT, "no_model"), code)}


def _bare(words: str) -> str:
    return words.replace("-", "")


def _maker(code: str) -> str:
    """Give the letters that a code begins with."""
    return code[: next(at for at, sign in enumerate(code) if not sign.isalpha())]


def _codes(words: str) -> list[str]:
    """Give the codes of models in folded words."""
    return [code for code in pattern(slot(_FACT, "model")).findall(words) if not holds(slot(_FACT, "no_model"), code)]


def _shape(code: str) -> str:
    return code.translate(_SHAPE)
