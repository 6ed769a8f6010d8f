"""A title against rows of attributes and options: its substance, looks, stretch, size and colour."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from listinglint.facts.contradictions.quotes import CONFIDENCE, quoted
from listinglint.facts.observation import Observation
from listinglint.facts.photos.colour_names import families_in, family
from listinglint.facts.sizes.cells import is_size
from listinglint.facts.text.normalise import as_written, normalised_words
from listinglint.facts.text.patterns import holds, pattern
from listinglint.phrasebook.builtin import slot

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from listinglint.facts.text.heard import Heard
    from listinglint.model.listing import Passage

_FACT: Final = "contradictions"
SUBSTANCES: Final = (
    "leather",
    "imitation_leather",
    "cashmere",
    "silver",
    "solid_wood",
    "down",
    "canvas",
    "sugar_free",
    "vegan",
)
"""What a title may promise, and a row of attributes deny outright: genuine leather that is PU."""
IN_TEXT: Final = ("leather", "gold", "silver", "solid_wood")
"""What a sentence of the text may deny as well as a row: 18k gold that is plated brass."""
LOOKS: Final = ("printed", "hardcover")
"""What a title may say of the looks of cloth or of a book, and a row deny."""
CUTS: Final = ("slim", "loose")
"""How close a title says that clothes are cut, and a row denies."""


def denials(heard: Heard, title: Passage, promises: Iterable[str]) -> Iterator[Observation[str]]:
    """Give the rows whose whole value denies a substance, or a look, that the title promises; the value is the promise.

    A row that confirms it settles the matter: shoes of leather have soles that are not.
    """
    words = normalised_words(title.words)
    for name in promises:
        claimed = pattern(slot(_FACT, f"claims_{name}")).search(words)
        if claimed is None or holds(slot(_FACT, f"no_{name}"), words):
            continue
        stated = [row for row in heard.lines.having(slot(_FACT, f"row_{name}")) if row[0] is not title]
        denied, confirmed = slot(_FACT, f"denies_{name}"), slot(_FACT, f"is_{name}")
        against = [(passage, line) for passage, line in stated if holds(denied, line.words)]
        if against and not any(holds(confirmed, line.words) for _, line in stated):
            (passage, line), *_ = against
            yield quoted(passage, line, (0, len(line.words)), as_written(title.words, claimed.span()))


def denials_in_text(heard: Heard, title: Passage) -> Iterator[Observation[str]]:
    """Give the first words that call the goods an imitation of what the title promises; the value is the promise.

    A part, a choice, what others sell and a text that confirms the promise somewhere deny nothing.
    """
    words = normalised_words(title.words)
    aside, called = slot(_FACT, "imitation_aside"), slot(_FACT, "called_imitation")
    for name in IN_TEXT:
        claimed = pattern(slot(_FACT, f"claims_{name}")).search(words)
        if claimed is None or holds(slot(_FACT, f"no_{name}"), words):
            continue
        says, confirmed = pattern(slot(_FACT, f"imitates_{name}")), slot(_FACT, f"confirms_{name}")
        if any(normalised_words(passage.words) != words for passage in heard.passages_with(confirmed)):
            continue
        for passage, sentence in heard.sentences.having(slot(_FACT, f"imitates_{name}")):
            found = says.search(sentence.words)
            if (
                found
                and normalised_words(passage.words) != words
                and holds(called, sentence.words)
                and not holds(aside, sentence.words)
            ):
                yield quoted(passage, sentence, found.span(), as_written(title.words, claimed.span()))
                return


def stretch(heard: Heard, title: Passage) -> Iterator[Observation[str]]:
    """Give the row that says "no stretch" of goods that the title calls elastic; the value is the title's word."""
    words = normalised_words(title.words)
    claimed = pattern(slot(_FACT, "claims_stretch")).search(words)
    if claimed is None or holds(slot(_FACT, "no_stretch"), words):
        return
    denial = next(heard.passages_with(slot(_FACT, "row_no_stretch")), None)
    if denial is not None:
        yield _whole(denial, as_written(title.words, claimed.span()))


def one_size(title: Passage, options: Iterable[Passage]) -> Iterator[Observation[str]]:
    """Give the first of several sizes on sale of goods that the title calls one size; the value is the title's word."""
    words = normalised_words(title.words)
    claimed = pattern(slot(_FACT, "claims_one_size")).search(words)
    if claimed is None or holds(slot(_FACT, "not_one_size"), words):
        return
    told = [(passage, normalised_words(passage.words).strip()) for passage in options]
    lettered = [(passage, said) for passage, said in told if holds(slot(_FACT, "letter_size"), said)]
    if len({said for _, said in lettered}) > 1 and not any(
        holds(slot(_FACT, "claims_one_size"), said) for _, said in told
    ):
        yield _whole(lettered[0][0], as_written(title.words, claimed.span()))


def _whole(passage: Passage, said: str) -> Observation[str]:
    return Observation(said, passage.place(), passage.words.strip()[:60], CONFIDENCE * passage.confidence)


def colours(passages: Sequence[Passage], title: Passage, options: Sequence[Passage]) -> Iterator[Observation[str]]:
    """Give the colours on sale when none of them is the one colour that the title names; the value is the title's."""
    words = normalised_words(title.words)
    names = [match.span() for match in pattern(slot(_FACT, "colour_in_name")).finditer(words)]
    named = {
        match.group().removesuffix("色").replace("gray", "grey"): match
        for match in pattern(slot(_FACT, "colour")).finditer(words)
        if not any(start <= match.start() < stop for start, stop in names)
    }
    coloured = _coloured(options)
    if not coloured:
        row, seems = slot(_FACT, "row_colour"), slot(_FACT, "colour_seems")
        told = ((passage, normalised_words(passage.words)) for passage in passages)
        coloured = _coloured(passage for passage, said in told if holds(row, said) and not holds(seems, said))
    if len(named) != 1 or not coloured:
        return
    ((colour, match),) = named.items()
    if is_size(words[match.end() :].removeprefix("色").strip(" ,-/")):
        return  # a title of one variant, 黑色 XL; its sisters are the other options
    if any(_is_translated(colour, normalised_words(passage.words)) for passage in coloured):
        return
    if all(colour not in normalised_words(passage.words).replace("gray", "grey") for passage in coloured):
        first = coloured[0]
        said = as_written(title.words, match.span())
        yield Observation(said, first.place(), first.words.strip()[:60], CONFIDENCE)


def _coloured(passages: Iterable[Passage]) -> list[Passage]:
    """Give the passages that name a colour."""
    return [passage for passage in passages if holds(slot(_FACT, "any_colour"), normalised_words(passage.words))]


def _is_translated(colour: str, words: str) -> bool:
    """Tell whether words name a colour's family in the other language: 白色 beside WHITE."""
    return colour.isascii() != words.isascii() and family(colour) in families_in(words)
