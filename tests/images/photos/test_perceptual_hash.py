import io
from collections.abc import Callable
from typing import Any

import pytest
from msgspec.structs import replace
from PIL import Image, ImageDraw, ImageFont, ImageOps
from tests.images.photos.drawing import encoded, page, scene

from listinglint.facts.photos import same_picture
from listinglint.facts.ports import PictureFacts
from listinglint.images.photos.perceptual_hash import fingerprint, tint

BLANK = PictureFacts(0, 0, "", "", "", "", "", "", "", 0.0, 0.0, 0.0, 0.0, (), (0, 0, 0))


def facts(image: Image.Image) -> PictureFacts:
    return replace(BLANK, fingerprint=fingerprint(image), tint=tint(image))


def again(image: Image.Image, **options: Any) -> Image.Image:
    return Image.open(io.BytesIO(encoded(image, **options))).convert("RGB")


def watermarked(image: Image.Image) -> Image.Image:
    marked = image.copy()
    ImageDraw.Draw(marked).text((30, 200), "shop mark", fill="white", font=ImageFont.load_default(40))
    return marked


CHANGES: dict[str, Callable[[Image.Image], Image.Image]] = {
    "encoded again": lambda image: again(image, quality=30),
    "made smaller": lambda image: image.resize((160, 200)),
    "marked": watermarked,
    "framed": lambda image: ImageOps.expand(image, 30, "white"),
    "cropped": lambda image: image.crop((16, 20, 384, 480)),
    "mirrored": ImageOps.mirror,
}


@pytest.mark.parametrize("change", CHANGES)
def test_a_changed_picture_is_the_same(change: str) -> None:
    image = scene(400, 500, 7)
    assert same_picture(facts(image), facts(CHANGES[change](image)))


def test_other_pictures_are_not_the_same() -> None:
    known = [facts(scene(400, 500, seed)) for seed in range(12)]
    assert sum(same_picture(one, other) for one in known for other in known if one is not other) == 0


def test_the_same_goods_in_another_colour_are_not_the_same() -> None:
    image = scene(400, 500, 7)
    red, green, blue = image.split()
    other = Image.merge("RGB", [red.point(lambda shade: shade // 2), green, blue.point(lambda shade: 128 + shade // 2)])
    assert not same_picture(facts(image), facts(other))


def test_plain_pictures_are_not_known_again() -> None:
    plain = facts(page(300, 300, {}, "beige"))
    assert [plain.fingerprint, same_picture(plain, plain)] == [(), False]
