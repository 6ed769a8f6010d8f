"""Marks of how a picture was made are found in every kind of file, wherever they stand in it."""

from __future__ import annotations

import io
import zlib
from typing import TYPE_CHECKING, Any

import pytest
from PIL import Image, PngImagePlugin

from listinglint.images.photos.metadata import read_metadata
from listinglint.images.photos.origin import OriginMark, read_marks

if TYPE_CHECKING:
    from collections.abc import Callable

LABEL = '{"Label":"1","ContentProducer":"00191350000000000000000001","ProduceID":"7"}'
CHINAS = (OriginMark("GB 45438", "generated"),)
XMP = (
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:Description xmlns:TC260="http://www.tc260.org.cn/ns/AIGC/1.0/">'
    f"<TC260:AIGC>{LABEL.replace(chr(34), '&quot;')}</TC260:AIGC></rdf:Description></x:xmpmeta>"
).encode()
IPTC = (
    b'<x:xmpmeta xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/" Iptc4xmpExt:DigitalSourceType='
    b'"http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia"/>'
)
MANIFEST = b"\x00\x00\x00\x26jumdc2pa\x00\x11\x00\x10\x80\x00\x00\xaa\x008\x9bq\x03c2pa\x00"
ACTIONS = b"\x71digitalSourceTypex\x46http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia"


def drawn(form: str, **options: Any) -> bytes:
    kept = io.BytesIO()
    Image.new("RGB", (40, 30), "teal").save(kept, form, **options)
    return kept.getvalue()


def noted(words: bytes) -> bytes:
    """EXIF with a user's comment."""
    exif = Image.Exif()
    exif.get_ifd(0x8769)[0x9286] = words
    return exif.tobytes()


def png(**texts: str) -> bytes:
    info = PngImagePlugin.PngInfo()
    for key, value in texts.items():
        info.add_text(key, value)
    return drawn("PNG", pnginfo=info)


def packed() -> bytes:
    info = PngImagePlugin.PngInfo()
    info.add_itxt("XML:com.adobe.xmp", XMP.decode(), zip=True)
    return drawn("PNG", pnginfo=info)


def behind_the_pixels() -> bytes:
    content = b"AIGC\0" + LABEL.encode()
    chunk = len(content).to_bytes(4) + b"tEXt" + content + zlib.crc32(b"tEXt" + content).to_bytes(4)
    plain = drawn("PNG")
    return plain[:-12] + chunk + plain[-12:]


@pytest.mark.parametrize(
    "made",
    [
        pytest.param(lambda: drawn("JPEG", xmp=XMP), id="XMP in a JPEG"),
        pytest.param(lambda: drawn("WEBP", xmp=XMP), id="XMP in a WebP"),
        pytest.param(lambda: drawn("AVIF", xmp=XMP), id="XMP in an AVIF"),
        pytest.param(lambda: drawn("TIFF", tiffinfo={700: XMP}), id="XMP in a TIFF"),
        pytest.param(packed, id="packed XMP in a PNG"),
        pytest.param(lambda: png(AIGC=LABEL), id="text of a PNG"),
        pytest.param(behind_the_pixels, id="text behind the pixels of a PNG"),
        pytest.param(lambda: drawn("GIF", comment=b'{"AIGC":' + LABEL.encode() + b"}"), id="comment of a GIF"),
        pytest.param(lambda: drawn("JPEG", exif=noted(b'ASCII\0\0\0{"AIGC":' + LABEL.encode() + b"}")), id="EXIF"),
        pytest.param(
            lambda: drawn("JPEG", exif=noted(b"UNICODE\0" + f'{{"AIGC":{LABEL}}}'.encode("utf-16-le"))),
            id="EXIF in UTF-16, low byte first",
        ),
        pytest.param(
            lambda: drawn("WEBP", exif=noted(b"UNICODE\0" + f'{{"AIGC":{LABEL}}}'.encode("utf-16-be"))),
            id="EXIF in UTF-16, high byte first",
        ),
        pytest.param(lambda: drawn("JPEG") + XMP, id="behind the end of a JPEG"),
    ],
)
def test_chinas_mark_is_read(made: Callable[[], bytes]) -> None:
    assert read_metadata(made()).marks == CHINAS


@pytest.mark.parametrize(
    ("digit", "value"), [("1", "generated"), ("2", "possiblyGenerated"), ("3", "suspectedGenerated"), ("7", "Label 7")]
)
def test_its_label_says_how_sure_it_is(digit: str, value: str) -> None:
    assert read_marks(f'{{"AIGC": {{"Label": "{digit}"}}}}'.encode()) == (OriginMark("GB 45438", value),)


def test_the_word_alone_is_no_mark() -> None:
    assert read_metadata(png(Title="AIGC workshop, label your files")).marks == ()


@pytest.mark.parametrize("form", ["JPEG", "WEBP", "AVIF"])
def test_a_source_type_in_xmp_is_iptcs(form: str) -> None:
    told = read_metadata(drawn(form, xmp=IPTC))
    assert (told.marks, told.made_by, told.mark) == (
        (OriginMark("IPTC", "trainedAlgorithmicMedia"),),
        "trainedAlgorithmicMedia",
        "IPTC",
    )


def test_a_source_type_in_content_credentials_is_c2pas() -> None:
    assert read_marks(drawn("JPEG") + MANIFEST + ACTIONS) == (OriginMark("C2PA", "trainedAlgorithmicMedia"),)


def test_content_credentials_alone_say_nothing_of_ai() -> None:
    told = read_metadata(drawn("JPEG") + MANIFEST)
    assert (told.marks, told.made_by, told.mark) == ((OriginMark("C2PA", ""),), "", "")


def test_a_generator_names_itself() -> None:
    made = png(parameters="a coat, studio light\nSteps: 20, Model: Stable Diffusion XL")
    assert read_metadata(made).marks == (OriginMark("generator", "Stable Diffusion"),)


def test_parameters_without_a_name_are_a_prompt() -> None:
    assert read_metadata(png(parameters="a coat, studio light\nSteps: 20")).made_by == "prompt"


def test_the_laws_mark_comes_first() -> None:
    assert read_metadata(drawn("JPEG", xmp=XMP + IPTC)).marks == (
        *CHINAS,
        OriginMark("IPTC", "trainedAlgorithmicMedia"),
    )


def test_a_damaged_text_is_left_out() -> None:
    assert read_marks(b"\x89PNG\r\n\x1a\n" + (9).to_bytes(4) + b"zTXtAIGC\0\0abc") == ()
