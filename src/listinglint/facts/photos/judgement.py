"""What a picture was judged to show, and the kinds of photos there are."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal, get_args

from msgspec import Struct

if TYPE_CHECKING:
    from collections.abc import Mapping

    from listinglint.model.listing import Box
    from listinglint.model.wording import Wording

PhotoKind = Literal["magazine", "model", "packshot", "real-shot", "detail"]
PHOTO_KINDS: Final[tuple[PhotoKind, ...]] = get_args(PhotoKind)
"""The kinds of photos of the goods; their names for people are in `model/labels.py`."""
FULL_VIEWS: Final = frozenset[PhotoKind]({"real-shot", "packshot", "model"})
"""Kinds that show the goods whole and as they are."""


class JudgedRegion(Struct, frozen=True):
    """A photo in a picture, judged with the words around it."""

    box: Box
    scores: Mapping[str, float]
    shows: frozenset[str]
    """Kinds of photo; empty when unsure or when it is no photo."""


class PhotoJudgement(Struct, frozen=True):
    """What a picture shows, in the words of the inspection."""

    path: str
    shows: frozenset[str]
    scores: Mapping[str, float]
    reasons: tuple[Wording, ...]
    regions: tuple[JudgedRegion, ...] = ()
    is_unsure: bool = False
    """It has photos, and none of them is like one kind more than like the others."""
    is_of_others: bool = False
    """Its words say that its photos are of other goods, the brand or a platform, or taken by the camera on sale."""
    owner: str = ""
    """Agency, shop or account that the file or a mark names."""

    @property
    def photos(self) -> frozenset[str]:
        """The kinds of photos of the goods that it shows."""
        return frozenset() if self.is_of_others else self.shows.intersection(PHOTO_KINDS)
