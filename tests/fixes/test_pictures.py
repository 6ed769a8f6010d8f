"""Photos come out in sRGB, as large, turned and marked as they were."""

from __future__ import annotations

import io
from typing import Any

import pytest
from PIL import Image, ImageCms, ImageFile, IptcImagePlugin, PngImagePlugin
from tests.reporters.awkward import finding

from listinglint.facts.ports import Unavailable
from listinglint.fixes.pictures import recolourable, srgb
from listinglint.images.photos.metadata import read_metadata
from listinglint.loaders.html.page import read_page
from listinglint.model.listing import Picture, Place, Status
from listinglint.model.report import ListingReport

TURNED = 0x0112
RED = (0, 220, 200, 10)


def picture(data: bytes) -> Picture:
    return Picture("a.jpg", Place("a.jpg"), Status.READ, data=data)


def drawn(mode: str, colour: Any, form: str, **options: Any) -> bytes:
    buffer = io.BytesIO()
    Image.new(mode, (300, 200), colour).save(buffer, form, **options)
    return buffer.getvalue()


def opened(data: bytes) -> ImageFile.ImageFile:
    return Image.open(io.BytesIO(data))


def wide() -> bytes:
    """A profile that is not sRGB: its red, green and blue are the other way round, which no reader can miss."""
    profile = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    red, blue = profile.index(b"rXYZ"), profile.index(b"bXYZ")
    profile[red : red + 4], profile[blue : blue + 4] = b"bXYZ", b"rXYZ"
    return bytes(profile)


@pytest.mark.parametrize("form", ["JPEG", "TIFF"])
def test_cmyk(form: str) -> None:
    made = opened(srgb(picture(drawn("CMYK", RED, form))))
    assert (made.format, made.mode, made.size) == (form, "RGB", (300, 200))
    red, green, blue = made.getpixel((9, 9))  # type: ignore[misc]
    assert red > 200
    assert max(green, blue) < 80


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP"])
def test_colours_are_converted_through_the_profile(form: str) -> None:
    options = {"lossless": True} if form == "WEBP" else {}
    data = srgb(picture(drawn("RGB", (250, 10, 10), form, icc_profile=wide(), **options)))
    made = opened(data)
    red, _, blue = made.getpixel((9, 9))  # type: ignore[misc]
    assert blue > 200
    assert red < 60
    assert "srgb" in read_metadata(data).colour_profile.lower() or "icc_profile" not in made.info


def test_the_photos_in_wrong_colours_are_given_once_each() -> None:
    page = read_page("<h1>Oak bowl</h1><img src=a.jpg><img src=b.jpg><img src=c.jpg>", "page.html")
    found = [
        finding("photo-colour-space", where=Place("b.jpg")),
        finding("photo-colour-space", where=Place("b.jpg"), quote="once more"),
        finding("photo-colour-space", where=Place("elsewhere.jpg")),
        finding("photo-blurred", where=Place("a.jpg")),
    ]
    report = ListingReport("page.html", "Oak bowl", tuple(found), ())
    assert [one.path for one in recolourable(page, report)] == ["b.jpg"]


def test_what_is_see_through_stays_so() -> None:
    made = opened(srgb(picture(drawn("RGBA", (250, 10, 10, 99), "PNG", icc_profile=wide()))))
    assert made.mode == "RGBA"
    assert made.getpixel((9, 9))[3] == 99  # type: ignore[index]


def test_the_see_through_colour_of_a_palette_stays_so() -> None:
    drawing = Image.new("P", (300, 200), 1)
    drawing.putpalette([0, 0, 0, 250, 10, 10])
    drawing.paste(0, (0, 0, 150, 200))
    buffer = io.BytesIO()
    drawing.save(buffer, "PNG", transparency=0, icc_profile=wide())
    made = opened(srgb(picture(buffer.getvalue())))
    assert [made.getpixel((x, 9))[3] for x in (9, 290)] == [0, 255]  # type: ignore[index]


def test_turn_quality_and_owner_stay() -> None:
    exif = Image.Exif()
    exif[TURNED] = 6
    exif[0x8298] = "Dunmore Supply"
    data = drawn("CMYK", RED, "JPEG", exif=exif, quality=71)
    made = srgb(picture(data))
    assert opened(made).getexif()[TURNED] == 6
    assert read_metadata(made).credit == read_metadata(data).credit
    assert opened(made).quantization[0] == opened(data).quantization[0]  # type: ignore[attr-defined]


def test_iptc_stays() -> None:
    data = drawn("CMYK", RED, "JPEG")
    record = b"\x1c\x02\x6e" + (14).to_bytes(2) + b"Dunmore Supply"
    block = b"Photoshop 3.0\x008BIM\x04\x04\x00\x00" + len(record).to_bytes(4) + record + b"\x00" * (len(record) % 2)
    data = data[:2] + b"\xff\xed" + (len(block) + 2).to_bytes(2) + block + data[2:]
    made = srgb(picture(data))
    assert IptcImagePlugin.getiptcinfo(opened(made)) == IptcImagePlugin.getiptcinfo(opened(data))
    assert read_metadata(made).credit == "Dunmore Supply"


def test_a_mark_that_would_be_lost_stops_it() -> None:
    mark = b"digitalsourcetype/trainedAlgorithmicMedia"
    segment = b"\xff\xeb" + (len(mark) + 2).to_bytes(2) + mark
    data = drawn("CMYK", RED, "JPEG")
    data = data[:2] + segment + data[2:]
    assert read_metadata(data).made_by
    with pytest.raises(Unavailable, match="would be lost"):
        srgb(picture(data))


def test_chinas_mark_stays_in_a_png() -> None:
    info = PngImagePlugin.PngInfo()
    info.add_itxt("XML:com.adobe.xmp", "<TC260:AIGC>{&quot;Label&quot;:&quot;1&quot;}</TC260:AIGC>")
    info.add_text("AIGC", '{"Label":"1"}')
    made = srgb(picture(drawn("RGB", (250, 10, 10), "PNG", icc_profile=wide(), pnginfo=info)))
    assert opened(made).info["XML:com.adobe.xmp"] == "<TC260:AIGC>{&quot;Label&quot;:&quot;1&quot;}</TC260:AIGC>"
    assert opened(made).info["AIGC"] == '{"Label":"1"}'
    assert [mark.standard for mark in read_metadata(made).marks] == ["GB 45438"]


def test_content_credentials_stop_it() -> None:
    box = b"\x00\x00\x00\x26jumdc2pa\x00\x11\x00\x10\x80\x00\x00\xaa\x008\x9bq\x03c2pa\x00"
    data = drawn("CMYK", RED, "JPEG")
    data = data[:2] + b"\xff\xeb" + (len(box) + 2).to_bytes(2) + box + data[2:]
    with pytest.raises(Unavailable, match="how it was made"):
        srgb(picture(data))


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"no picture",
        drawn("CMYK", RED, "JPEG")[:400],
        drawn("RGB", "red", "PNG", icc_profile=b"damaged"),
        drawn("RGB", "red", "GIF", save_all=True, append_images=[Image.new("RGB", (300, 200), "blue")]),
    ],
)
def test_what_can_not_be_converted_is_told_in_one_line(data: bytes) -> None:
    with pytest.raises(Unavailable) as told:
        srgb(picture(data))
    assert "\n" not in told.value.why.en
    assert told.value.why.zh
