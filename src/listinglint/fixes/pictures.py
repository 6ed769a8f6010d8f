"""Photos in colours that browsers show wrongly → the same photos in sRGB; what their files say about them stays."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

from listinglint.facts.ports import Unavailable
from listinglint.fixes.fixable import COLOUR_SPACE
from listinglint.model.wording import Wording

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PIL.Image import Image

    from listinglint.model.listing import Listing, Picture
    from listinglint.model.report import ListingReport

RULE = COLOUR_SPACE
MOVES = Wording("it moves, and only single pictures are converted", "动图不转换，只转换单张图片")
MARK_LOST = Wording(
    "it says who owns it or how it was made, and that would be lost",
    "图片里的版权或来源（AI 生成）标识会丢失，因此不转换",
)
NO_WAY = Wording("its colours can't be converted: {why}", "颜色无法转换：{why}")
_APP13, _SCAN = b"\xed", b"\xda"
_PNG = b"\x89PNG\r\n\x1a\n"
_TEXTS = {b"tEXt", b"zTXt", b"iTXt"}
_QUALITY = 95
"""Of a JPEG or WebP whose own quality can't be carried over."""


def recolourable(listing: Listing, report: ListingReport) -> list[Picture]:
    """Give the photos that are in the wrong colours, once each."""
    wrong = {finding.where.file for finding in report.findings if finding.rule == RULE}
    return list({picture.path: picture for picture in listing.pictures if picture.path in wrong}.values())


def srgb(picture: Picture) -> bytes:
    """Give a picture in sRGB, in the same format and as large; raises Unavailable with the reason when that can't be done."""
    from listinglint.images import bytes_of
    from listinglint.images.decode import open_coloured
    from listinglint.images.opening import load, open_image

    data = bytes_of(picture)
    open_coloured(data)  # tells why a damaged or huge one is none
    image = open_image(data)
    try:
        is_moving = getattr(image, "n_frames", 1) > 1
        buffer = io.BytesIO()
        if not is_moving:
            load(image)
            _converted(image).save(buffer, format=image.format, **_options(image))
    except Unavailable:
        raise
    except Exception as error:  # whatever a decoder or a profile raises, this picture stays as it is
        raise Unavailable(NO_WAY.filled(why=error)) from error
    if is_moving:
        raise Unavailable(MOVES)
    made = buffer.getvalue()
    made = _with_iptc(data, made) if image.format == "JPEG" else made
    made = _with_texts(data, made) if image.format == "PNG" else made
    _must_keep_marks(data, made)
    return made


def _converted(image: Image) -> Image:
    """Convert through the profile in the file; CMYK without one by Pillow's own rule. See-through parts stay."""
    from PIL import ImageCms

    profile = image.info.get("icc_profile")
    alpha = (
        image.convert("RGBA").getchannel("A") if image.mode in {"RGBA", "PA"} or "transparency" in image.info else None
    )
    plain = image if image.mode in {"RGB", "CMYK", "LAB"} else image.convert("RGB")
    if profile:
        given = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        plain = ImageCms.profileToProfile(plain, given, ImageCms.createProfile("sRGB"), outputMode="RGB") or plain
    converted = plain.convert("RGB")
    if alpha is not None:
        converted.putalpha(alpha)
    return converted


def _options(image: Image) -> dict[str, Any]:
    """Carry over what the file says besides its colours: EXIF (and how it is turned), XMP, resolution, quality."""
    kept = {name: image.info[name] for name in ("exif", "xmp", "dpi", "comment") if image.info.get(name)}
    tables = getattr(image, "quantization", None)
    if image.format == "JPEG" and tables:
        from PIL.JpegImagePlugin import get_sampling

        sampling = get_sampling(image)
        tables = [tables[key] for key in sorted(tables)][:2]
        return kept | {"qtables": tables, "subsampling": max(sampling, 0), "optimize": True}
    return kept | ({"quality": _QUALITY} if image.format in {"JPEG", "WEBP"} else {})


def _with_iptc(before: bytes, after: bytes) -> bytes:
    """Carry over the segments in which a JPEG names its owner; Pillow reads and does not write them."""
    kept = b"".join(_segments(before, _APP13))
    first = next(_segments(after, None), b"")
    return after[: 2 + len(first)] + kept + after[2 + len(first) :] if kept else after


def _segments(data: bytes, marker: bytes | None) -> Iterator[bytes]:
    """Give the segments of a JPEG's header that have a marker, or all."""
    at = 2
    while data[at : at + 1] == b"\xff" and data[at + 1 : at + 2] != _SCAN:
        length = 2 + int.from_bytes(data[at + 2 : at + 4])
        if marker is None or data[at + 1 : at + 2] == marker:
            yield data[at : at + length]
        at += length


def _with_texts(before: bytes, after: bytes) -> bytes:
    """Carry over the texts of a PNG, marks of its origin among them, byte for byte; Pillow reads and does not write them."""
    kept = b"".join(chunk for chunk in _chunks(before) if chunk[4:8] in _TEXTS)
    first = next(_chunks(after), b"")
    head = after[: len(_PNG) + len(first)]
    rest = b"".join(chunk for chunk in _chunks(after) if chunk[4:8] not in _TEXTS)[len(first) :]
    return head + kept + rest if kept else after


def _chunks(data: bytes) -> Iterator[bytes]:
    """Give the chunks of a PNG: length, kind, content, checksum."""
    at = len(_PNG)
    while at + 12 <= len(data):
        length = 12 + int.from_bytes(data[at : at + 4])
        yield data[at : at + length]
        at += length


def _must_keep_marks(before: bytes, after: bytes) -> None:
    """Refuse when a mark of the owner or of AI would be lost: taking the latter off is against the law."""
    from listinglint.images.photos.metadata import read_metadata

    old, new = read_metadata(before), read_metadata(after)
    if (old.credit, old.marks) != (new.credit, new.marks):
        raise Unavailable(MARK_LOST)
