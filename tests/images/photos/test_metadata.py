import io
from typing import Any

from PIL import Image, ImageCms
from tests.images.photos.drawing import encoded, scene

from listinglint.images.decode import decode_image
from listinglint.images.photos.metadata import FileHeader, read_metadata

XMP = b'<x:xmpmeta xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/" Iptc4xmpExt:DigitalSourceType="http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia"/>'


def header(**options: Any) -> FileHeader:
    return read_metadata(encoded(scene(60, 80), **options))


def exif(**tags: object) -> Image.Exif:
    kept = Image.Exif()
    kept.update({int(number[1:], 16): value for number, value in tags.items()})
    return kept


def test_a_camera_and_a_program_are_told() -> None:
    told = header(exif=exif(x010F="HUAWEI", x0110="HUAWEI P40", x0131="Snapseed"))
    assert (told.camera, told.software) == ("HUAWEI P40", "Snapseed")


def test_the_maker_is_not_told_twice() -> None:
    assert header(exif=exif(x010F="Apple", x0110="iPhone 12")).camera == "Apple iPhone 12"


def test_an_owner_is_told() -> None:
    assert header(exif=exif(x8298="Getty Images")).credit == "Getty Images"


def test_a_colour_profile_is_named() -> None:
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB"))
    assert "sRGB" in header(icc_profile=profile.tobytes()).colour_profile


def test_a_damaged_colour_profile_is_not_fatal() -> None:
    assert header(icc_profile=b"not a profile").colour_profile == "unreadable"


def test_a_digital_source_type_is_found() -> None:
    assert header(xmp=XMP).made_by == "trainedAlgorithmicMedia"


def test_a_file_that_tells_nothing_is_silent() -> None:
    told = header()
    assert (
        told.camera,
        told.software,
        told.credit,
        told.colour_profile,
        told.made_by,
    ) == ("", "", "", "", "")


def test_a_turned_picture_is_turned_upright() -> None:
    kept = io.BytesIO()
    scene(60, 80).save(kept, "JPEG", exif=exif(x0112=6))
    opened = decode_image(kept.getvalue())
    assert (opened.image.size, (opened.width, opened.height)) == ((80, 60), (80, 60))
