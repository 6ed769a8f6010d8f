"""How much of a listing could be looked at, and whether what could not be may hold what is asked for.

A picture that nobody could open is not always a loss: an option's swatch says nothing about dispatch, and a page of 400 words has been
read although its tenth photo is on the web. What an unseen picture may hold is told by what it is on the page for.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Final

from msgspec import Struct

from listinglint.facts.text.characters import is_chinese
from listinglint.facts.text.patterns import holds
from listinglint.model.listing import Part, Role
from listinglint.model.wording import SEMICOLON, Cause, Reason, Wording, joined
from listinglint.phrasebook.builtin import slot

if TYPE_CHECKING:
    from collections.abc import Iterable

    from listinglint.model.listing import Passage, Picture

ENOUGH_WORDS: Final = 12
"""Words (a Chinese character counts half of one) from which a page's own text could have said what is missing in it: a sentence."""
FEW_WORDS: Final = 8
"""Words below which a Chinese page has no description of its own, so that even the photos of its gallery may be printed with one."""
THIN_WORDS: Final = 60
"""Words below which a description may stand in its pictures, whatever language it is in."""
_LOOKED_AT: Final = 300
"""Characters that are looked at of a name, which every fact asks for; of an address those at its end."""

_ONE = Wording("{picture}: {reason}", "{picture}：{reason}")
_MANY = Wording("{count} pictures ({picture} …): {reason}", "{count} 张图片（{picture} 等）：{reason}")
_REST = Wording("{count} more could not be opened", "另有 {count} 张无法打开")
MOST_REASONS: Final = 2
"""Reasons that are told, those of most pictures first."""
_LONGEST_NAME: Final = 40
"""Characters of a file name that are told."""
_PAGE = Wording("the page's own text ({words} words)", "页面文字（约 {characters} 字）")
_BOTH = Wording("{page} and {read} of {pictures} pictures", "{page}，以及 {pictures} 张图片中的 {read} 张")


class Held(StrEnum):
    """What is asked for, by the kind of picture that may hold it."""

    WORDS = "words"
    """Sentences: notes, promises, claims."""
    TABLES = "tables"
    """Tables of sizes and sides: shops put them among the photos, too."""
    PHOTOS = "photos"
    """What photos show."""


class Coverage(Struct, frozen=True):
    """What of a listing was looked at."""

    words: int
    """Words of the page itself in which the seller speaks about the goods; two Chinese characters are one."""
    pictures: int
    """Pictures of the goods on the page."""
    read: int
    """Those of them that could be opened and read."""

    @property
    def told(self) -> Wording:
        """Say it: "the page's 412 words and 9 of 10 pictures"."""
        page = _PAGE.filled(words=self.words, characters=2 * self.words)
        if not self.pictures:
            return page
        return _BOTH.filled(page=page, read=self.read, pictures=self.pictures)


def words_of(passages: Iterable[Passage]) -> int:
    """Count the words in which goods are described; titles and names of options describe nothing."""
    told = (passage.words for passage in passages if passage.part not in {Part.TITLE, Part.OPTIONS})
    return sum(map(_words, told))


def _words(text: str) -> int:
    chinese = sum(map(is_chinese, text))
    return (chinese + 1) // 2 + sum(
        1 for word in text.split() if any(character.isascii() and character.isalpha() for character in word)
    )


def may_hold(picture: Picture, held: Held, language: str, words: int) -> bool:
    """Tell whether a picture that could not be looked at may hold what is asked for.

    Args:
        picture: A picture of the goods.
        held: What is asked for.
        language: Of the page, as a BCP 47 tag. Chinese listings are told in slices, so any picture of a description may hold words.
        words: Of the page itself (see `Coverage`).
    """
    is_chinese_page = language.lower().startswith("zh")
    if held is Held.PHOTOS:
        return picture.role is not Role.OPTION
    if picture.role is Role.OPTION:
        return False
    parts = picture.path[-_LOOKED_AT:].rsplit("/", 1)[-1], picture.alt[:_LOOKED_AT], picture.heading[:_LOOKED_AT]
    is_named = holds(slot("picture_files", "of_words"), " ".join(parts).lower())
    if is_named or held is Held.TABLES:
        return True
    if picture.role is Role.GALLERY:
        return is_chinese_page and words < FEW_WORDS
    return is_chinese_page or words < THIN_WORDS


def reason_of(lost: Iterable[tuple[str, Wording]]) -> Reason:
    """Word why pictures, given with their paths, could not be looked at: each reason once, with the first it holds for."""
    groups: dict[Wording, list[str]] = {}
    for path, why in lost:
        groups.setdefault(why, []).append(path)
    most = sorted(groups.items(), key=lambda group: -len(group[1]))
    told = [
        (_ONE if len(paths) == 1 else _MANY).filled(picture=_name(paths[0]), count=len(paths), reason=why)
        for why, paths in most[:MOST_REASONS]
    ]
    rest = sum(len(paths) for _, paths in most[MOST_REASONS:])
    words = joined(SEMICOLON, [*told, *([_REST.filled(count=rest)] if rest else [])])
    return Reason(words.en, words.zh, tuple(Cause(why, tuple(paths)) for why, paths in most))


def _name(path: str) -> str:
    """Give the name of a picture's file: addresses on the web are long, and their last part tells them apart."""
    name = path.split("?", 1)[0].rsplit("/", 1)[-1] or path
    return name if len(name) <= _LONGEST_NAME else f"…{name[-_LONGEST_NAME:]}"
