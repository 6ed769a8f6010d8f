"""Which parts of a picture are photos of their own, and which are of one."""

from __future__ import annotations

import io
from typing import Any

import numpy as np
import pytest
from msgspec import Struct
from PIL import Image

from listinglint.facts.ports import LOOKS, Line, Reading
from listinglint.images.decode import decode_image
from listinglint.images.photos.analyse import look
from listinglint.images.photos.segment import find_regions
from listinglint.model.listing import Box


class Canned(Struct):
    """A network that gives its answers one after the other, and has none left when it was asked as often as it should be."""

    kinds: list[str]

    def run(self, _: object, __: object) -> list[Any]:
        kind = self.kinds.pop(0)
        return [np.array([[*(0.9 if one == kind else 0.02 for one in LOOKS), 0.0]])]


def beside_each_other() -> bytes:
    """Give two textured photos with a white seam between them."""
    grain = np.random.default_rng(3)
    image = np.full((600, 900, 3), 255, np.uint8)
    image[:, :420] = grain.integers(60, 160, (600, 420, 3))
    image[:, 450:] = grain.integers(80, 200, (600, 450, 3))
    out = io.BytesIO()
    Image.fromarray(image).save(out, "PNG")
    return out.getvalue()


@pytest.mark.parametrize(
    ("answers", "words", "parts"),
    [
        (["real-shot"], "", ["real-shot"]),
        (["packshot"], "", ["packshot"]),
        (["model", "detail", "real-shot"], "", ["detail", "real-shot"]),
        (["detail", "real-shot"], "细节展示", ["detail", "real-shot"]),
    ],
    ids=["a real shot", "a packshot", "neither", "with words"],
)
def test_a_wall_beside_goods_is_no_photo_of_its_own(answers: list[str], words: str, parts: list[str]) -> None:
    """The whole is looked at first: where it is one photo, nobody looks at its parts."""
    data = beside_each_other()
    canvas = decode_image(data)
    lines = (Line(words, Box(100, 100, 200, 40), 0.9),) if words else ()
    net = Canned(answers.copy())
    seen = look(net, canvas, data, Reading(900, 600, lines))
    assert net.kinds == []
    assert len(find_regions(canvas.image.convert("RGB"), None)) == 2
    assert [max(LOOKS, key=region.scores.__getitem__) for region in seen.regions] == parts
