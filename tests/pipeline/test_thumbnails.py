"""Illustrations are small, true to their places, and never fail."""

from __future__ import annotations

import io
import struct
import subprocess
from typing import TYPE_CHECKING

import pytest
from PIL import Image
from tests.reporters.awkward import finding

from listinglint.facts.evidence import Evidence
from listinglint.facts.ports import Line, Reading, Tools
from listinglint.images import DecodedImageCache
from listinglint.loaders import find
from listinglint.model.listing import Box, Listing, Picture, Place, Status
from listinglint.model.report import ListingReport
from listinglint.pipeline.thumbnails import side_for, thumbnails_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from listinglint.reporters.html import Illustration

WORDS = Box(100, 900, 200, 40)


class Canned:
    """Reads the same words in every picture."""

    def read(self, pictures: Sequence[Picture]) -> list[Reading]:
        return [Reading(750, 3000, (Line("三天必达", WORDS, 0.9),)) for _ in pictures]


def slice_with_words() -> Picture:
    image = Image.new("RGB", (750, 3000), "white")
    image.paste("red", (WORDS.left, WORDS.top, WORDS.right, WORDS.bottom))
    data = io.BytesIO()
    image.save(data, "PNG")
    return Picture("a.png", Place("page.html", 2, 1), Status.READ, data=data.getvalue())


def illustrated(*boxes: Box, tools: Tools | None = None, side: int = 480) -> Illustration:
    evidence = Evidence(
        Listing("page.html", "裙", "zh", pictures=(slice_with_words(),)),
        tools or Tools(Canned(), DecodedImageCache().image),
    )
    findings = tuple(finding(where=Place("a.png", box=box)) for box in boxes)
    (one,) = thumbnails_of(evidence, ListingReport("page.html", "裙", findings, ()), side)
    return one


def opened(jpeg: bytes) -> Image.Image:
    return Image.open(io.BytesIO(jpeg)).convert("RGB")


def test_a_picture_is_made_small_and_keeps_its_measures() -> None:
    one = illustrated()
    assert ((750, 3000), (160, 640), "三天必达", (WORDS,)) == (
        (one.width, one.height),
        opened(one.thumbnail).size,
        one.words,
        one.lines,
    )


def test_a_finding_is_cut_out_with_a_little_around_it() -> None:
    (closeup,) = illustrated(WORDS, WORDS).closeups
    assert (Box(80, 880, 240, 80), (240, 80)) == (closeup.shown, opened(closeup.jpeg).size)
    red, green, _ = opened(closeup.jpeg).getpixel((120, 40))  # type: ignore[misc] # RGB gives three
    assert (red > 200, green < 60) == (True, True)


def test_boxes_outside_the_picture_and_endless_ones_do_no_harm() -> None:
    wild = (Box(-50, -50, 10, 10), Box(9_000, 9_000, 10, 10), Box(0, 0, 0, 0), Box(0, 0, 10**7, 10**7))
    assert len(illustrated(*wild).closeups) == len(wild)


def test_lost_pictures_say_why(fixtures: Path) -> None:
    source = find.Source("page.html", fixtures / "faulty/lost-pictures/page.html")
    evidence = Evidence(next(find.load(source)), Tools(None, DecodedImageCache().image))
    shown = thumbnails_of(evidence, ListingReport("page.html", "", (), ()))
    lost = [one for one in shown if not one.thumbnail]
    assert lost
    assert [one.path for one in lost if one.reason is None or one.width] == []


def test_without_tools_there_are_reasons_and_no_pictures() -> None:
    one = illustrated(tools=Tools())
    assert (b"", 0) == (one.thumbnail, one.width)
    assert one.reason is not None


@pytest.mark.parametrize(("listings", "side"), [(1, 480), (5, 480), (6, 360), (10, 360), (11, 240), (500, 240)])
def test_more_listings_get_smaller_thumbnails(listings: int, side: int) -> None:
    assert side_for(listings) == side


@pytest.mark.parametrize(
    "damage",
    [
        RuntimeError("Failed to decode frame 0"),
        struct.error("unpack requires 4 bytes"),
        subprocess.CalledProcessError(1, "x"),
        OverflowError(),
        MemoryError(),
    ],
)
def test_whatever_a_decoder_raises_is_the_reason_of_its_picture(damage: Exception) -> None:
    def broken(_: Picture) -> Image.Image:
        raise damage

    one = illustrated(WORDS, tools=Tools(Canned(), broken))
    assert one.thumbnail == b""
    assert one.reason is not None
    assert type(damage).__name__ in one.reason.en
    assert type(damage).__name__ in one.reason.zh
