"""What the headers of size tables mean, by the words of `phrases/size_measures.yaml` and its neighbours."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING

from msgspec import Struct

from listinglint.facts.sizes.table import MeasureMark
from listinglint.facts.text.normalise import normalise, normalised_words
from listinglint.model.limits import MOST_PASSAGES
from listinglint.model.linear_pattern import LinearPattern
from listinglint.phrasebook.builtin import all_words, slot, words

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

_UNITS = ("cm", "mm", "inch")
_LONGEST, _LONGEST_EXPLAINED = 40, 100
"""Characters of a header that is understood, and of one with what explains it, at most."""


def measures() -> Mapping[str, tuple[str, ...]]:
    """Give the spellings of each measure of goods that are worn."""
    return all_words("size_measures")


def dimensions() -> Mapping[str, tuple[str, ...]]:
    """Give the spellings of each side of goods that are not worn."""
    return all_words("size_dimensions")


def size_systems() -> Mapping[str, tuple[str, ...]]:
    """Give the spellings of each header over sizes."""
    return all_words("size_systems")


class Header(Struct, frozen=True):
    """What the header of a column or row means."""

    measure: str
    marks: frozenset[MeasureMark] = frozenset()
    unit: str = ""

    @property
    def is_size(self) -> bool:
        """Whether sizes stand under it, not measures."""
        return self.measure in size_systems()


@lru_cache(maxsize=4096)
def header(printed: str) -> Header | None:
    """Understand a header such as 胸围(cm), 1/2胸围, Bust/胸围 or "A 肩宽"; None when it holds anything else.

    What explains it is left out: (measured flat), "from the shoulder", "width of".
    """
    folded = normalised_words(printed)
    if not folded or len(folded) > _LONGEST_EXPLAINED:
        return None
    if "." in folded and _abbreviation().search(folded):
        folded = folded.replace(".", "")
    if not _may_mean(folded):
        return None
    found = _understood(folded)
    if found is not None or (bare := _explanation().sub(" ", folded).strip()) == folded:
        return found
    plain = _understood(bare)
    return plain and Header(plain.measure, plain.marks | marks_in(folded), plain.unit or unit_in(folded))


@lru_cache(maxsize=MOST_PASSAGES)
def _may_mean(folded: str) -> bool:
    """Tell whether folded words hold what no header lacks: a listed one, the last word of another, or a unit that stands for itself."""
    return _measures().stands_in(folded) or _last_word().stands_in(folded) or "cm" in folded or "mm" in folded


def may_be_header(printed: str) -> bool:
    """Tell whether a header may stand in words: where none does, no part of them need be asked."""
    return _may_mean(normalised_words(printed).replace(".", ""))


def _understood(folded: str) -> Header | None:
    if len(folded) > _LONGEST:
        return None
    if (of := _of_what().match(folded)) and (whole := _understood(folded[of.end() :])) and not whole.is_size:
        return whole
    found = _measures().search(folded)
    if found is None:
        bare = folded.strip(" ():：/.")
        return Header("foot-length", unit=bare) if bare in {"cm", "mm"} else _unlisted(folded)
    way = _from_to().search(folded.partition("(")[0])
    if way and not any(way.group() in one for one in _measures().findall(folded)):
        return Header(OTHER, marks_in(folded), unit_in(folded))  # shoulder to waist is neither
    rest = _fillings().sub(" ", _measures().sub(" ", _reference().sub("", folded)))
    if any(map(str.isalnum, _drawn_letter().sub("", rest))):
        return _unlisted(folded)
    measure = _meanings()[found.group(0)]
    systems = size_systems()
    if measure in systems:  # "尺码/胸围" in a corner, "胸围尺寸" as a header: the measure is what counts
        others = [_meanings()[word] for word in _measures().findall(folded)]
        measure = next((one for one in others if one not in systems), measure)
        if "/" in folded and measure not in systems and others[0] in systems:
            measure = others[0]
    return Header(measure, marks_in(folded), unit_in(folded))


OTHER = "other"
"""A measure by the way it is called (拉链长, pocket width), which no list names."""


def _unlisted(folded: str) -> Header | None:
    """Understand a header that no list names by its last word: a size, a side, a girth, a depth of something."""
    if _any_size().fullmatch(folded.strip(" ():/.*")):
        return Header("size")
    if _last_word().search(folded) is None:
        return None
    bare = _called().fullmatch(_reference().sub("", _fillings().sub(" ", folded)).strip(" ():/."))
    return Header(OTHER, marks_in(folded), unit_in(folded)) if bare and not _not_called().search(folded) else None


def is_called_size(printed: str) -> bool:
    """Tell whether a header calls what stands under it a size of something, though it may measure it: Hat size, Ring size."""
    return bool(_any_size().fullmatch(normalised_words(printed).strip(" ():/.*")))


def is_try_on_header(printed: str) -> bool:
    """Tell whether a header belongs to a table of people who tried the goods on."""
    return normalised_words(printed).strip(":：()") in words("size_words", "try-on")


def marks_in(printed: str) -> frozenset[MeasureMark]:
    """Read how a measure was taken, off its header or the caption of its table."""
    folded = normalised_words(printed)
    found = {mark for mark, pattern in _mark_patterns().items() if pattern.search(folded)}
    if (
        MeasureMark.RELAXED in found
        and _mark_patterns()[MeasureMark.STRETCHED].search(_mark_patterns()[MeasureMark.RELAXED].sub("", folded))
        is None
    ):
        found.discard(MeasureMark.STRETCHED)  # 未拉伸 holds 拉伸
    return frozenset(found)


def unit_in(printed: str) -> str:
    """Find the first unit of length in folded or printed words, as cm, mm or inch; empty when there is none."""
    found = _units().search(normalised_words(printed))
    return _unit_names()[found.group(1) or found.group(2)] if found else ""


def length_unit() -> str:
    """Give the pattern of a unit of length behind a number, in folded words."""
    return slot("shared", "length_unit")


def header_count(printed: str) -> int:
    """Count the header words in a text: "chest width" is one, "bust waist" two."""
    return len(_measures().findall(normalised_words(printed)))


def header_starts(printed: str) -> tuple[int, ...]:
    """Give where header words begin in printed words; those that touch each other ("Front Rise") begin once."""
    folded = normalise(printed)
    spans = [found.span() for found in _measures().finditer(folded.words)]
    kept = [span for at, span in enumerate(spans) if not at or folded.words[spans[at - 1][1] : span[0]].strip()]
    return tuple(folded.original(*span)[0] for span in kept)


def first_header(folded: str) -> int:
    """Give how long the longest listed header is with which folded words begin, 0 where they begin otherwise."""
    return found.end() if (found := _measures().match(folded)) is not None else 0


def header_words_in(printed: str) -> tuple[str, ...]:
    """Cut words that are nothing but headers without space between them (型号衣长肩宽) into those headers."""
    folded = normalised_words(printed)
    if len(folded) > 60 or _joined().fullmatch(folded) is None:
        return ()
    return tuple(found.group(0) for found in _one_of_joined().finditer(folded))


@cache
def _meanings() -> dict[str, str]:
    named = (*dimensions().items(), *size_systems().items(), *measures().items())
    return {word: name for name, spellings in named for word in spellings}


@cache
def _unit_names() -> dict[str, str]:
    return {word: name for name in _UNITS for word in words("size_words", name)}


def any_of(words: Iterable[str]) -> str:
    """Give a pattern for any of the words, the longest first, Latin ones as whole words."""
    import re2

    ordered = sorted(words, key=len, reverse=True)
    return "|".join(
        rf"\b{re2.escape(word)}\b" if word.isascii() and word.isalpha() else re2.escape(word)
        for word in map(str, ordered)
    )


def compiled(pattern: str, needs: Collection[str] = (), *, longest_match: bool = False) -> LinearPattern:
    """Give a linear-time pattern; every match holds one of the words that it `needs`, if any are named."""
    return LinearPattern(pattern, needs=needs, longest_match=longest_match)


@cache
def _measures() -> LinearPattern:
    ordered = sorted(_meanings(), key=len, reverse=True)
    latin, chinese = ("|".join(word for word in ordered if word.isascii() is plain) for plain in (True, False))
    return compiled(rf"{chinese}|\b(?:{latin})\b", ordered)


@cache
def _any_size() -> LinearPattern:
    return compiled(slot("size_systems", "any_size"))


@cache
def _called() -> LinearPattern:
    chinese, latin = "".join(words("size_words", "ends-zh")), any_of(words("size_words", "ends-en"))
    return compiled(rf"\p{{Han}}{{1,4}}[{chinese}]|(?:[a-z]+[ -]){{1,2}}(?:{latin})")


@cache
def _last_word() -> LinearPattern:
    """Match what `_called` may end with, whatever stands beside it."""
    import re2

    return compiled("|".join(map(re2.escape, (*words("size_words", "ends-zh"), *words("size_words", "ends-en")))))


@cache
def _not_called() -> LinearPattern:
    return compiled(any_of(words("size_words", "no-measure")))


@cache
def _fillings() -> LinearPattern:
    marks = "|".join(any_of(words("size_words", mark)) for mark in MeasureMark)
    units = any_of(word for unit in (*_UNITS, "body-unit") for word in words("size_words", unit))
    return compiled(f"{marks}|{units}|{any_of(words('size_words', 'filler'))}")


@cache
def _reference() -> LinearPattern:
    """Match the letter or number before a header that a drawing refers to: A 肩宽, 1.衣长."""
    return compiled(r"^(?:[a-h1-9]\b|[①-⑳])[.、:： )]*")


@cache
def _drawn_letter() -> LinearPattern:
    """Match the letter behind a header that a drawing refers to."""
    return compiled(r"\b[a-h][ )]*$")


@cache
def _abbreviation() -> LinearPattern:
    """Match a system of sizes between full stops: U.K."""
    return compiled(r"\b[a-z]\.[a-z](?:\.|\b)")


@cache
def _explanation() -> LinearPattern:
    return compiled(slot("size_words", "explanation"))


@cache
def _of_what() -> LinearPattern:
    return compiled(slot("size_words", "of_what"))


@cache
def _from_to() -> LinearPattern:
    return compiled(slot("size_words", "from_to"))


@cache
def _units() -> LinearPattern:
    names = sorted(_unit_names(), key=len, reverse=True)
    lettered, signs = ("|".join(name for name in names if name.isalpha() is spelled) for spelled in (True, False))
    return compiled(rf"(?:^|[^a-z尺])(?:({lettered})(?:$|[^a-z])|({signs}))")


@cache
def _mark_patterns() -> dict[MeasureMark, LinearPattern]:
    return {mark: compiled(any_of(words("size_words", mark))) for mark in MeasureMark}


@cache
def _one_of_joined() -> LinearPattern:
    ordered = sorted((word for word in _meanings() if len(word) > 1 and not word.isascii()), key=len, reverse=True)
    return compiled(rf"(?:1/2|平铺|半|净)?(?:{'|'.join(ordered)})(?:\((?:{length_unit()}|/2|1/2|平铺|拉伸)\))?")


@cache
def _joined() -> LinearPattern:
    return compiled(rf"(?:{_one_of_joined().pattern}){{2,}}", [word for word in _meanings() if not word.isascii()])
