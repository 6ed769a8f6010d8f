"""What a listing says twice, and differently: its title or text against composition, scale and options."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from msgspec import Struct

from listinglint.facts import (
    contradicted,
    contradicted_ages,
    contradicted_amounts,
    contradicted_goods,
    contradicted_statements,
    text,
)
from listinglint.facts.collect import collected
from listinglint.facts.contradicted_compositions import compositions
from listinglint.facts.contradicted_reach import reach
from listinglint.facts.goods import goods
from listinglint.facts.observation import Observation
from listinglint.facts.size_tables import scales
from listinglint.facts.sizes.scales import Quality
from listinglint.facts.text.normalise import as_written, normalised_words
from listinglint.facts.text.patterns import holds, pattern
from listinglint.model.listing import Medium, Part
from listinglint.phrasebook.builtin import slot
from listinglint.phrasebook.builtin import words as listed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from listinglint.facts.evidence import Evidence
    from listinglint.facts.text import Material
    from listinglint.model.listing import Passage


About = Literal[
    "material",
    "elasticity",
    "colour",
    "bleeding",
    "price",
    "returns",
    "size",
    "amount",
    "dimension",
    "origin",
    "age",
    "goods",
    "pattern",
]


class Contradiction(Struct, frozen=True):
    """Two places that can't both be right."""

    about: About
    said: str
    """The words that this place contradicts."""


_FACT = "contradictions"
_FIBRES = ("cotton", "wool", "cashmere", "silk", "linen")
"""What a title may promise to be pure, and whose share must then be all."""
ALMOST_ALL = 95.0
"""Percent from which "pure" holds: 5 % of another fibre may be an ornament (GB/T 29862)."""
CELL = 4
"""Characters of a grade that stands alone in its cell: 四面高弹."""
_SCALES = "size_scales"


def contradictions(evidence: Evidence) -> Iterator[Observation[Contradiction]]:
    """Give the places that contradict the title or each other."""
    title = next((passage for passage in evidence.passages if passage.part is Part.TITLE), None)
    if title is not None:
        yield from _colours(evidence, title)
    made, unseen = collected(evidence.find_in_text(text.materials))
    heard = [passage for passages in evidence.own_words for passage in passages]
    yield from _told("bleeding", contradicted.bleeding(heard))
    yield from _told("price", contradicted.prices(heard))
    yield from _told("returns", contradicted.returns(heard))
    yield from _told("dimension", contradicted_amounts.one_measure(heard))
    yield from _told("size", reach(evidence, heard))
    yield from _told("goods", contradicted_statements.denied(heard, contradicted_statements.OF_GOODS))
    yield from _told("size", contradicted_statements.denied(heard, contradicted_statements.OF_FIT))
    yield from _told("goods", contradicted_statements.numbers(heard))
    yield from _told("age", contradicted_ages.ages(heard, title))
    if title is not None:
        sold = next(goods(evidence)).value
        yield from _told("amount", _amounts(heard, title, is_consumed=sold.category in {"food", "beauty"}))
        yield from _told("goods", contradicted_goods.other_goods_told(heard, title))
        yield from _told("goods", contradicted_goods.other_model_told(heard, title))
        yield from _told("origin", contradicted_amounts.origins(heard, title))
        of_fibres = list(_materials(made, title))
        # A sofa has a composition for each of its parts.
        of_one_cloth = sold.category == "apparel" or holds(slot(_FACT, "of_one_cloth"), normalised_words(title.words))
        yield from of_fibres or (_told("material", compositions(heard, title)) if of_one_cloth else ())
        yield from _told("material", contradicted.denials(heard, title, contradicted.SUBSTANCES))
        yield from _told("pattern", contradicted.denials(heard, title, contradicted.LOOKS))
        yield from _told("elasticity", contradicted.stretch(heard, title))
        options = [passage for passage in evidence.passages if passage.part is Part.OPTIONS]
        yield from _told("size", contradicted.one_size(title, options))
    marked, unseen_too = collected(scales(evidence))
    for scale in marked:
        if scale.value.quality is Quality.STRETCH and scale.value.chosen:
            yield from _elasticity(evidence, normalised_words(scale.value.chosen))
    for reason in (unseen, unseen_too):
        if reason is not None:
            raise reason


def _amounts(heard: list[Passage], title: Passage, *, is_consumed: bool) -> list[Observation[str]]:
    """Give the first kind of amounts that contradict each other; one slip would otherwise be told several times."""
    told = list(contradicted_amounts.net_contents(heard, title, is_consumed=is_consumed))
    told = told or list(contradicted_amounts.net_rows(heard, is_consumed=is_consumed))
    if (
        told or not is_consumed
    ):  # a pair of scales for 20 kg weighs less than that: only what is used up is sold by weight
        return told
    return list(contradicted_amounts.gross_rows(heard, title)) or list(contradicted_amounts.gross_below_net(heard))


def _told(about: About, seen: Iterable[Observation[str]]) -> Iterator[Observation[Contradiction]]:
    for one in seen:
        yield Observation(Contradiction(about, one.value), one.where, one.quote, one.confidence)


def _materials(made: list[Observation[Material]], title: Passage) -> Iterator[Observation[Contradiction]]:
    """Give the first composition whose shares deny what the title calls pure; any that confirms it settles the matter."""
    words = normalised_words(title.words)
    for name in _FIBRES:
        fibre = slot(_FACT, name)
        pure = pattern(slot(_FACT, f"pure_{name}")).search(words)
        named = None if holds(slot(_FACT, "named_only"), words) else pattern(slot(_FACT, f"named_{name}")).search(words)
        claimed = pure or named
        if claimed is None:
            continue
        elsewhere = [seen for seen in made if normalised_words(seen.quote) not in words]
        confirmed = [seen for seen in elsewhere if _share(seen, fibre) >= ALMOST_ALL]
        denying = [seen for seen in elsewhere if (_denies if pure else _lacks)(seen, fibre)]
        denials = [seen for seen in denying if seen not in confirmed]
        if any(not _is_slogan(seen) or _is_slogan(denial) for seen in confirmed for denial in denials):
            continue
        held = f"{fibre}|{slot(_FACT, 'cashmere')}" if name == "wool" else fibre
        if not pure and any(_share(seen, held) for seen in elsewhere if not _is_slogan(seen)):
            continue
        for seen in denials[:1]:
            yield Observation(
                Contradiction("material", as_written(title.words, claimed.span())),
                seen.where,
                seen.quote,
                seen.confidence,
                seen.core,
            )


def _share(seen: Observation[Material], fibre: str) -> float:
    return sum(share for name, share in seen.value.fibres if share is not None and holds(fibre, name))


def _is_slogan(seen: Observation[Material]) -> bool:
    """Tell whether only one fibre is praised, in no row of a composition: 100%纯棉，亲肤 repeats what the title claims."""
    shares = [share for _, share in seen.value.fibres if share is not None]
    return len(shares) == 1 and not holds(slot(_FACT, "row_of_cloth"), normalised_words(seen.quote))


def _denies(seen: Observation[Material], fibre: str) -> bool:
    """Tell whether a composition of the whole, not of a lining or trim, gives the fibre less than its due."""
    whole = sum(share for _, share in seen.value.fibres if share is not None)
    is_stated = 0 < _share(seen, fibre) < ALMOST_ALL or 99 <= whole <= 101
    return is_stated and not holds(slot(_FACT, "part_only"), normalised_words(seen.quote))


def _lacks(seen: Observation[Material], fibre: str) -> bool:
    """Tell whether a composition of the whole holds nothing of the fibre by which the title calls the goods."""
    return _share(seen, fibre) == 0 and _denies(seen, fibre)


def _elasticity(evidence: Evidence, chosen: str) -> Iterator[Observation[Contradiction]]:
    """Give the first words that praise a stretch the marked scale denies, or deny one it shows."""
    denied = (
        slot(_FACT, "high")
        if holds(slot(_SCALES, "none"), chosen) or holds(slot(_SCALES, "little"), chosen)
        else slot(_FACT, "no_stretch")
        if holds(slot(_SCALES, "much"), chosen)
        else ""
    )
    for passage in (*evidence.passages, *evidence.picture_passages):
        words = normalised_words(passage.words)
        found = pattern(denied).search(words) if denied else None
        if found and not _is_list_of_grades(words, passage.medium):
            yield Observation(
                Contradiction("elasticity", chosen),
                passage.place(),
                as_written(passage.words, found.span()),
                0.8 * passage.confidence,
            )
            return


def _is_list_of_grades(words: str, medium: Medium) -> bool:
    """Tell whether words are a scale, or a part of it; cells of a printed one may be read as a key and its value."""
    grades = sum(grade in words for grade in (*listed(_SCALES, "stretch-grades"), *listed(_SCALES, "stretch-named")))
    return len(words) <= CELL or grades > 1 or (medium is Medium.PICTURE and holds(slot(_FACT, "grades_only"), words))


def _colours(evidence: Evidence, title: Passage) -> Iterator[Observation[Contradiction]]:
    """Give the colours on sale when none of them is the one colour that the title names."""
    words = normalised_words(title.words)
    named = {
        match.group().removesuffix("色").replace("gray", "grey"): match
        for match in pattern(slot(_FACT, "colour")).finditer(words)
    }
    coloured = _coloured(passage for passage in evidence.passages if passage.part is Part.OPTIONS)
    if not coloured:
        row = slot(_FACT, "row_colour")
        coloured = _coloured(passage for passage in evidence.passages if holds(row, normalised_words(passage.words)))
    if len(named) != 1 or not coloured:
        return
    ((colour, match),) = named.items()
    if all(colour not in normalised_words(passage.words).replace("gray", "grey") for passage in coloured):
        first = coloured[0]
        said = as_written(title.words, match.span())
        yield Observation(Contradiction("colour", said), first.place(), first.words.strip()[:60], 0.7)


def _coloured(passages: Iterable[Passage]) -> list[Passage]:
    """Give the passages that name a colour."""
    return [passage for passage in passages if holds(slot(_FACT, "any_colour"), normalised_words(passage.words))]
