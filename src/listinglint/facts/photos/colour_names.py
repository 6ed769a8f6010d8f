"""Names of colours, in Chinese and English, and the families they belong to."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING, Final

from listinglint.facts.text.normalise import normalised_words
from listinglint.facts.text.patterns import holds, pattern
from listinglint.phrasebook.builtin import slot

if TYPE_CHECKING:
    from listinglint.model.linear_pattern import LinearPattern

_FILE: Final = "colours"

NEAR: Final[dict[str, frozenset[str]]] = {
    "navy": frozenset({"blue", "black", "grey", "purple"}),
    "pink": frozenset({"red", "purple", "orange", "beige", "white"}),
    "brown": frozenset({"beige", "orange", "red", "black", "yellow", "grey"}),
    "beige": frozenset({"brown", "white", "yellow", "grey", "pink", "orange"}),
    "red": frozenset({"pink", "orange", "brown", "purple"}),
    "orange": frozenset({"red", "yellow", "brown", "pink", "beige"}),
    "yellow": frozenset({"orange", "beige", "green", "brown"}),
    "green": frozenset({"blue", "yellow", "grey", "black", "brown"}),
    "blue": frozenset({"navy", "green", "purple", "grey"}),
    "purple": frozenset({"pink", "blue", "navy", "red", "grey"}),
    "grey": frozenset({"black", "white", "navy", "blue", "beige", "brown"}),
    "black": frozenset({"grey", "navy", "brown"}),
    "white": frozenset({"grey", "beige", "pink"}),
}
"""The families in the order in which their names are looked for, each with those that light, a lens or a seller's taste in names may turn it into."""
_SIZE: Final = r"^(?:x{0,4}[sl]|[2-6]xl|m|\d{1,3}(?:号|cm|mm)?|均码|one size)([ /,;|+-]*)(.*)$"
_COLOUR: Final = "色"
LONGEST: Final = 24
"""Folded characters of an option up to which it may be the name of a colour."""


@lru_cache(maxsize=1024)
def family(name: str) -> str:
    """Give the family of a colour's name; nothing when it names none, or several at once (黑白拼色)."""
    folded = normalised_words(name)
    found = [kind for kind, _ in _named(folded)]
    return "" if not found or holds(slot(_FILE, "mixed"), folded) else found[-1]


def colour_name(words: str) -> str:
    """Give the name of a colour that an option consists of, without a size before it; nothing when it is no colour."""
    folded = normalised_words(words).strip(" .:,-·[]【】")
    if not folded or len(folded) > LONGEST:
        return ""
    sized = pattern(_SIZE).match(folded)
    bare = sized.group(2) if sized and (sized.group(1) or sized.group(2) > "\u2e80") else folded
    return bare if pattern(_whole()).fullmatch(bare) else ""


def without_colours(words: str) -> str:
    """Give folded words without the names of colours among them."""
    return " ".join(pattern(_pattern()).sub(" ", normalised_words(words)).split())


def colours_in(words: str) -> frozenset[str]:
    """Give the families of all plain colours that a sentence names; 白领 or 蓝牙 are none."""
    folded = normalised_words(words)
    return frozenset(
        found for match in pattern(slot(_FILE, "strict")).finditer(folded) if (found := family(match.group()))
    )


def colour_words() -> LinearPattern:
    """Give what finds any word of colour in folded words, plain or not."""
    return pattern(_pattern())


def families_told(words: str) -> frozenset[str]:
    """Give the families of all words of colour in a sentence, where a single Chinese character is one only before 色: 米色, not 1.2米 or 亲肤."""
    folded = normalised_words(words)
    return frozenset(
        found
        for match in pattern(_pattern()).finditer(folded)
        if (len(match.group()) > 1 or folded[match.end() : match.end() + 1] == _COLOUR)
        and (found := family(match.group()))
    )


@lru_cache(maxsize=1024)
def families_in(words: str) -> frozenset[str]:
    """Give the families of all words of colour, in a caption or the name of a file, where little else stands."""
    return frozenset(kind for kind, _ in _named(normalised_words(words).replace("_", " ")))


def _named(folded: str) -> list[tuple[str, str]]:
    names = tuple(NEAR)
    return [
        (names[next(at for at, group in enumerate(match.groups()) if group is not None)], match.group())
        for match in pattern(_pattern()).finditer(folded)
    ]


@cache
def _pattern() -> str:
    """Give the names of all families, each in a group; compounds come before the plain words they contain."""
    return "|".join(rf"({slot(_FILE, f'{name}_zh')}|\b{slot(_FILE, f'{name}_en')}\b)" for name in NEAR)


@cache
def _whole() -> str:
    """Give the pattern of a text that is nothing but the name of a colour, or of several."""
    chinese, english = ("|".join(slot(_FILE, f"{name}_{language}") for name in NEAR) for language in ("zh", "en"))
    modifier = slot(_FILE, "modifier")
    return (
        rf"(?:[\x{{4e00}}-\x{{9fff}}]{{0,4}}(?:{chinese})色?[\x{{4e00}}-\x{{9fff}}]{{0,4}}[\d#]{{0,3}}(?:\([^()]{{1,8}}\))?)|"
        rf"(?:{modifier}[ -])*(?:{english})(?:[ /&-]+(?:and )?(?:{modifier}[ -])*(?:{english}|stripes?|print|melange|marl)){{0,2}}"
    )
