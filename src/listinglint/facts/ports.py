"""What evidence needs from the outside world, as Protocols, so that tests and rule examples can hand in canned readings."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Protocol

from msgspec import Struct

from listinglint.model import clock
from listinglint.model.wording import Wording, worded

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from datetime import date

    from PIL.Image import Image

    from listinglint.model.listing import Box, Listing, Picture
    from listinglint.phrasebook.book import Phrasebook


class Unavailable(Exception):  # noqa: N818 - not an error: a third state beside "there" and "not there"
    """We could not look; `why` says the reason in plain words."""

    def __init__(self, why: Wording | str) -> None:
        self.why = worded(why)
        super().__init__(self.why.en)


class PartlyUnavailable(Unavailable):
    """It is not in what could be looked at; the rest, named by `why`, may hold it."""


class BrokenPicture(Unavailable):
    """There is a file, and no picture can be made of it: a buyer sees nothing, or half of it, either."""


class Line(Struct, frozen=True):
    """A printed line (or one cell of a printed table) as the reader saw it."""

    words: str
    box: Box
    confidence: float
    """Mean probability of its characters, 0 to 1."""


class Reading(Struct, frozen=True):
    """All that was read in one picture."""

    width: int
    height: int
    lines: tuple[Line, ...]
    """In reading order: top to bottom, columns one after the other, cells of a row left to right."""
    frames: int = 1
    """Pictures of an animation that were read; the lines of each stand `height` below those of the one before."""
    lack: Wording | None = None
    """Why not all of the picture was read; None when it was."""

    @property
    def depth(self) -> int:
        """Height of all frames, one below the other, in pixels."""
        return self.height * self.frames

    def shown(self, box: Box) -> Box:
        """Give a box as it stands in the picture, in whichever frame it is."""
        return box if self.frames == 1 else box.moved(down=box.top % max(self.height, 1) - box.top)


class TextReader(Protocol):
    """Reads the words painted in pictures."""

    def read(self, pictures: Sequence[Picture]) -> Sequence[Reading | Unavailable]:
        """Read each picture; one that cannot be opened or decoded answers with the reason, never with an exception."""
        ...


class FetchCounts(Struct):
    """How many pictures of the web were asked for so far, and how many of them came or can't be had."""

    asked: int = 0
    done: int = 0


class WebFetcher(Protocol):
    """Fetches what is on the web, where the user asked for it."""

    counts: FetchCounts

    def fetched(self, listings: Iterable[Listing]) -> Iterator[Listing]:
        """Give listings in their order with their pictures; one that could not be fetched stays REMOTE with the reason."""
        ...

    def page(self, address: str) -> tuple[bytes, str]:
        """Give a page and its address in the end; raises an exception with `why` when it could not be fetched."""
        ...


class Tools(Struct, frozen=True):
    """What is at hand in this run; None where a tool is not to be used."""

    reader: TextReader | None = None
    open_image: Callable[[Picture], Image] | None = None
    """Gives a picture as it is shown, for the few facts that are told by colour alone; raises Unavailable."""
    eyes: PhotoJudge | None = None
    """Looks at what pictures show."""
    as_of: date | None = None
    """The day on which the listing is judged; None is today."""
    phrasebook: Phrasebook | None = None
    """What sentences are searched for; None is what comes with the tool."""
    fetcher: WebFetcher | None = None
    """Fetches what is on the web; None where nobody asked for it."""

    @property
    def today(self) -> date:
        """The day that counts as today, on the seller's calendar."""
        return self.as_of or clock.today()


LOOKS: Final = ("real-shot", "packshot", "model", "scene", "detail", "graphic")
"""What pixels alone may look like; with the words around them, `facts/photos/judgement.py` makes kinds of photos of it."""


class PhotoRegion(Struct, frozen=True):
    """A photo inside a picture and what its pixels look like, before any words are asked."""

    box: Box
    scores: Mapping[str, float]
    """Probability of each of `LOOKS` (they add up to 1), and under
    `magazine` how likely a scene is a magazine's rather than the shop's own."""


class PictureFacts(Struct, frozen=True):
    """What a picture's file tells about it, and what is measured on its pixels without judging what it shows."""

    width: int
    height: int
    format: str
    """As Pillow names it: JPEG, PNG, WEBP …"""
    mode: str
    """As Pillow names it: RGB, L, CMYK …"""
    colour_profile: str
    """Description of the embedded ICC profile; empty when there is none."""
    camera: str
    """Maker and model of the camera (EXIF); empty when the file does not tell."""
    software: str
    """The program that wrote the file (EXIF); empty when the file does not tell."""
    credit: str
    """Whom the file names as its owner: IPTC or EXIF credit, source, creator, copyright; empty when it does not tell."""
    made_by: str
    """The digital source type (IPTC, C2PA), label (GB 45438) or generator that the file states, such as
    trainedAlgorithmicMedia, generated, Midjourney; often empty."""
    sharpness: float
    """Spread of the second differences of its sharpest parts, in levels of 255; below 4 even these are blurred."""
    clipped: float
    """Share of pixels whose light was lost, black or white, the flat ground left out; 0 to 1."""
    saturation: float
    """Share of pixels that are strongly coloured (HSV saturation above 0.9 in bright parts); 0 to 1."""
    flatness: float
    """Share of the picture that is plain ground; 0 to 1."""
    fingerprint: tuple[int, ...]
    """Hashes by which the same picture is known again: whole, mirrored, then of windows of it; empty when too plain."""
    tint: tuple[int, int, int]
    """Mean red, green and blue of its middle: tells two colours of the same goods apart, which hashes don't."""
    mark: str = ""
    """The standard of the mark that says so: GB 45438, C2PA, IPTC, or generator; empty where the file does not tell."""


class ShownPhoto(Struct, frozen=True):
    """A photo of the goods of a listing."""

    listing: str
    title: str
    picture: str
    facts: PictureFacts


class PhotoSight(Struct, frozen=True):
    """All that was seen in one picture."""

    facts: PictureFacts
    regions: tuple[PhotoRegion, ...]
    """Top to bottom; empty for a picture of words or of nothing."""
    shows: Mapping[str, float]
    """The most any region scores, by kind."""


class PhotoJudge(Protocol):
    """Looks at pictures."""

    def judge(
        self, pictures: Sequence[Picture], readings: Sequence[Reading | Unavailable | None]
    ) -> Sequence[PhotoSight | Unavailable]:
        """Look at each picture; one that cannot be opened, decoded or judged answers with the reason, never with an exception.

        Args:
            pictures: What to look at.
            readings: What was read in each: wiped off before its photos are looked for. None where nothing was read.
        """
        ...
