"""Statements of which a page may make only one: never opened and a screen replaced, true to size and runs small, two warranties."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from listinglint.facts.contradictions.quotes import quoted, written
from listinglint.facts.text.normalise import as_written, normalised_words
from listinglint.facts.text.numerals import number_of
from listinglint.facts.text.patterns import holds, pattern
from listinglint.model.listing import Part
from listinglint.phrasebook.builtin import slot

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from listinglint.facts.observation import Observation
    from listinglint.facts.text.heard import Heard, Pieces
    from listinglint.facts.text.sentences import Sentence
    from listinglint.model.listing import Passage

_FACT: Final = "contradictions"
OF_GOODS: Final = ("untouched", "unmarked", "faultless", "licensed", "new", "sound", "knotted", "hide")
"""What is said of goods that something else on the page denies: 无拆无修 beside 换过屏."""
_TITLED: Final = ("new", "sound")
"""What a title says without a stop before it."""
_STOPS: Final = ",。!;)】 "
"""Signs around what is said that a quote leaves out."""
OF_FIT: Final = ("true_to_size",)
_TERMS: Final = (
    ("warranty_term", "warranty_aside"),
    ("bluetooth_term", "bluetooth_aside"),
    ("refresh_term", "refresh_aside"),
    ("capacity_term", "capacity_aside"),
    ("football_term", "ball_aside"),
    ("basketball_term", "ball_aside"),
    ("volleyball_term", "ball_aside"),
    ("speeds_term", "speeds_aside"),
)
"""What goods have one number of, and the sentences that speak of a part, a choice or something else."""
_TITLE_TERMS: Final = (
    ("lumens_term", "lumens_term", "lumens_term", "lumens_aside"),
    ("titled_watts", "watts_term", "watts_of_goods", "watts_aside"),
    ("charge_term", "charge_term", "charge_term", "charge_aside"),
    ("titled_millilitres", "millilitres_term", "millilitres_of_goods", "content_aside"),
    ("titled_ounces", "ounces_term", "ounces_of_goods", "content_aside"),
    ("seats_term", "seats_term", "seats_of_goods", "seats_aside"),
)
"""What a title names one number of, how a text gives it at all and of the goods themselves, and the sentences that speak of something else."""
_TWO: Final = 2


def denied(heard: Heard, names: Iterable[str]) -> Iterator[Observation[str]]:
    """Give the first sentence that denies what another says; the value is what that says.

    Questions and conditions, the buyer's choice, a shop, a part, somebody else's, and a sentence that says both itself (true to size, but short) deny nothing.
    """
    told, aside = heard.sentences, slot(_FACT, "statement_aside")
    for name in names:
        says, denies = (slot(_FACT, f"{way}_{name}") for way in ("says", "unsays"))
        claims, against = set(told.holding(says)), set(told.holding(denies))
        said = _first(told, claims - against, says, aside)
        if said is None and name in _TITLED:
            titles = slot(_FACT, f"titles_{name}")
            named = {at for at in told.holding(titles) if told.all[at][0].part is Part.TITLE}
            if titled := _first(told, named - against, titles, aside):
                said = (*titled[:2], (0, len(titled[1].words)))
        denial = _first(told, against - claims, denies, f"{aside}|{slot(_FACT, 'denial_aside')}")
        if said and denial:
            yield quoted(*denial, written(*said))


def _first(told: Pieces, numbers: set[int], says: str, aside: str) -> tuple[Passage, Sentence, tuple[int, int]] | None:
    """Give the first of some sentences that is no aside, and where in it something is said."""
    for passage, sentence in (told.all[at] for at in sorted(numbers)):
        found = pattern(says).search(sentence.words)
        if found and not holds(aside, sentence.words):
            bare = found.group().strip(_STOPS)
            start = found.start() + found.group().find(bare)
            return passage, sentence, (start, start + len(bare))
    return None


def numbers(heard: Heard) -> Iterator[Observation[str]]:
    """Give the second of two years of one warranty, of two versions of its Bluetooth, of two refresh rates, capacities or sizes of a ball; the value is the first.

    A part, an extension and a choice of plans have numbers of their own; whoever gives three has a list.
    """
    for term, aside in _TERMS:
        told: dict[float, tuple[Passage, Sentence, tuple[int, int]]] = {}
        for passage, sentence in heard.sentences.having(slot(_FACT, term)):
            found = pattern(slot(_FACT, term)).search(sentence.words)
            others = f"{slot(_FACT, aside)}|{slot(_FACT, 'term_elsewhere')}"
            if found and not holds(others, sentence.words):
                told.setdefault(_number(found.group()), (passage, sentence, found.span()))
        if len(told) == _TWO:
            first, second = told.values()
            yield quoted(*second, written(*first))


def numbers_of_title(heard: Heard, title: Passage) -> Iterator[Observation[str]]:
    """Give the one number of the goods that is not the title's: 800 lumens of a lamp of 1000; the value is the title's.

    A text that gives the title's number too, or several others, tells of modes, parts or a choice.
    """
    words = normalised_words(title.words)
    elsewhere = slot(_FACT, "term_elsewhere")
    for names in _TITLE_TERMS:
        titled, term, of_goods, aside = (slot(_FACT, name) for name in names)
        named = list(pattern(titled).finditer(words))
        said = {_number(one.group()) for one in named}
        if len(said) != 1 or holds(aside, words):
            continue
        told = [
            (_number(found.group()), passage, sentence, found.span())
            for passage, sentence in heard.sentences.having(term)
            if normalised_words(passage.words) != words
            for found in pattern(term).finditer(sentence.words)
        ]
        others = [
            one for one in told if holds(of_goods, one[2].words) and not holds(f"{aside}|{elsewhere}", one[2].words)
        ]
        if {one[0] for one in told} & said or len({one[0] for one in others}) != 1:
            continue
        _, passage, sentence, span = others[0]
        yield quoted(passage, sentence, span, as_written(title.words, named[0].span()))


def _number(words: str) -> float:
    """Read the one number of a term, in digits or as a word."""
    found = pattern(r"\d+(?:,\d{3})*(?:\.\d+)?").search(words) or pattern(slot("shared", "time_number")).search(words)
    return number_of(found.group().replace(",", "") if found else words)
