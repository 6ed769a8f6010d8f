from pathlib import Path

import pytest
from PIL import Image
from PIL.PngImagePlugin import PngImageFile
from tests.images.photos.drawing import cut_out, encoded, page, scene

from listinglint.facts.ports import BrokenPicture, PhotoJudge, PhotoSight, Unavailable
from listinglint.images.photos import open_photo_service
from listinglint.images.photos.classifier import FILE, KINDS
from listinglint.model.listing import Box, Picture, Place, Status

SURE = 0.96
"""Odds from which an early layer of the network answers (`training/fit.py`)."""


@pytest.fixture(scope="module")
def eyes() -> PhotoJudge:
    return open_photo_service(workers=1)


def shown(data: bytes | None = None, file: Path | None = None) -> Picture:
    return Picture("a.jpg", Place("a.jpg"), Status.READ, data=data, file=file)


def look(eyes: PhotoJudge, image: Image.Image, kind: str = "JPEG") -> PhotoSight:
    (sight,) = eyes.judge([shown(encoded(image, kind))], [None])
    assert isinstance(sight, PhotoSight), sight
    return sight


def test_every_photo_gets_odds_that_add_up(eyes: PhotoJudge) -> None:
    sight = look(eyes, page(750, 1300, {(20, 20): scene(700, 500, 1), (20, 700): scene(700, 500, 2)}))
    assert [(round(sum(region.scores[kind] for kind in KINDS), 2), set(region.scores)) for region in sight.regions] == [
        (1.0, {*KINDS, "magazine"})
    ] * 2


def test_a_picture_shows_the_most_of_its_regions(eyes: PhotoJudge) -> None:
    sight = look(eyes, page(750, 1300, {(20, 20): scene(700, 500, 1), (20, 700): scene(700, 500, 2)}))
    assert sight.shows == {kind: max(region.scores[kind] for region in sight.regions) for kind in (*KINDS, "magazine")}


def test_boxes_are_in_pixels_of_the_file(eyes: PhotoJudge) -> None:
    sight = look(eyes, page(3000, 4000, {(400, 800): scene(2000, 2400, 1)}))
    (region,) = sight.regions
    wanted = Box(400, 800, 2000, 2400)
    assert all(
        abs(getattr(region.box, side) - getattr(wanted, side)) <= 40 for side in ("left", "top", "right", "bottom")
    )


def test_a_thing_on_plain_ground_is_more_a_packshot_than_a_scene(eyes: PhotoJudge) -> None:
    odds = look(eyes, cut_out(800, 800)).shows
    assert odds["packshot"] > odds["scene"]


def test_what_is_sure_early_is_answered_early(eyes: PhotoJudge) -> None:
    plain, doubtful = look(eyes, cut_out(800, 800)).shows, look(eyes, scene(700, 500, 1)).shows
    assert plain["packshot"] >= SURE
    assert (plain["magazine"], doubtful["magazine"] == 0.5) == (0.5, False), "only the last layer tells styles"


def test_an_empty_picture_shows_nothing(eyes: PhotoJudge) -> None:
    sight = look(eyes, Image.new("RGB", (750, 200), "white"))
    assert ((), {}, 1.0) == (sight.regions, sight.shows, sight.facts.flatness)


def test_facts_are_of_the_file(eyes: PhotoJudge) -> None:
    facts = look(eyes, scene(300, 400).convert("CMYK")).facts
    assert (facts.width, facts.height, facts.format, facts.mode, facts.colour_profile) == (300, 400, "JPEG", "CMYK", "")


def test_a_blurred_photo_is_less_sharp(eyes: PhotoJudge) -> None:
    sharp = scene(600, 800)
    blurred = sharp.resize((60, 80), Image.Resampling.BOX).resize((600, 800), Image.Resampling.BICUBIC)
    assert look(eyes, sharp).facts.sharpness > 3 * look(eyes, blurred).facts.sharpness


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGBA", "I;16"])
def test_any_mode_is_looked_at(eyes: PhotoJudge, mode: str) -> None:
    image = Image.new("I;16", (300, 300), 900) if mode == "I;16" else scene(300, 300).convert(mode)
    assert look(eyes, image, "PNG").facts.mode == mode


def test_pictures_that_cannot_be_opened_say_why(eyes: PhotoJudge, tmp_path: Path) -> None:
    data = encoded(scene(300, 300))
    strange = [
        shown(b""),
        shown(b"<html>"),
        shown(data[:400]),
        shown(file=tmp_path / "gone.jpg"),
        shown(file=tmp_path),
        shown(),
    ]
    answers = eyes.judge(strange, [None] * len(strange))
    assert [type(answer) for answer in answers] == [
        BrokenPicture,
        BrokenPicture,
        BrokenPicture,
        Unavailable,
        Unavailable,
        Unavailable,
    ]


def test_one_bad_picture_does_not_stop_the_others(eyes: PhotoJudge) -> None:
    answers = eyes.judge([shown(b"bad"), shown(encoded(scene(300, 300)))], [None, None])
    assert [type(answer) for answer in answers] == [BrokenPicture, PhotoSight]


def test_a_damaged_model_is_not_used(tmp_path: Path) -> None:
    damaged = tmp_path / "photos.onnx"
    damaged.write_bytes(FILE.read_bytes()[:-1] + b"\0")
    gone = tmp_path / "gone.onnx"
    answers = [open_photo_service(model).judge([shown(encoded(scene(50, 50)))], [None])[0] for model in (damaged, gone)]
    assert [str(answer) for answer in answers] == [
        "the photo model is not the one this version was tested with (damaged?)",
        "the photo model is missing from this installation",
    ]


def test_the_largest_photos_keep_their_colours(eyes: PhotoJudge) -> None:
    red, green, _ = look(eyes, Image.new("RGB", (1200, 10_500), "red")).facts.tint
    assert red > 240
    assert green < 20


def test_a_png_is_decoded_once(eyes: PhotoJudge, monkeypatch: pytest.MonkeyPatch) -> None:
    loads: list[object] = []
    decode = PngImageFile.load_end

    def watched(image: PngImageFile) -> None:
        loads.append(image)
        decode(image)

    monkeypatch.setattr(PngImageFile, "load_end", watched)
    look(eyes, scene(300, 300), "PNG")
    assert len(loads) == 1
