"""A picture that was looked at before is not looked at again; a damaged memory is made anew."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from listinglint.facts.ports import Line, PhotoRegion, PhotoSight, PictureFacts, Reading, Unavailable
from listinglint.images.answer_cache import AnswerCache
from listinglint.images.photos.cache import CachedPhotoService
from listinglint.model.listing import Box, Picture, Place, Status

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

SIGHT = PhotoSight(
    PictureFacts(750, 500, "JPEG", "RGB", "sRGB", "", "", "", "", 20.5, 0.01, 0.02, 0.3, (2**127, 5), (1, 2, 3)),
    (PhotoRegion(Box(0, 10, 750, 400), {"detail": 0.75}),),
    {"detail": 0.75},
)


@dataclass
class Counted:
    asked: list[str] = field(default_factory=list)

    def judge(
        self, pictures: Sequence[Picture], readings: Sequence[Reading | Unavailable | None]
    ) -> list[PhotoSight | Unavailable]:
        del readings
        self.asked += [picture.path for picture in pictures]
        return [Unavailable("damaged") if picture.data == b"bad" else SIGHT for picture in pictures]


def picture(path: str, data: bytes) -> Picture:
    return Picture(path, Place(path), Status.READ, data=data)


def test_the_second_look_is_from_memory(tmp_path: Path) -> None:
    eyes, pictures = Counted(), [picture("a.jpg", b"one"), picture("b.jpg", b"bad"), picture("c.jpg", b"one")]
    kept = CachedPhotoService(eyes, AnswerCache(tmp_path, "sights-1"))
    first = kept.judge(pictures, [None, None, None])
    second = kept.judge(pictures, [None, None, None])
    assert [first[0], first[2]] == [SIGHT, SIGHT]
    assert [second[0], second[2]] == [SIGHT, SIGHT]
    assert eyes.asked[3:] == ["b.jpg"]


def test_other_words_in_the_picture_are_another_look(tmp_path: Path) -> None:
    eyes = Counted()
    kept = CachedPhotoService(eyes, AnswerCache(tmp_path, "sights-1"))
    reading = Reading(750, 500, (Line("细节", Box(0, 0, 60, 30), 0.99),))
    for words in (None, reading, reading):
        kept.judge([picture("a.jpg", b"one")], [words])
    assert len(eyes.asked) == 2


def test_a_damaged_memory_is_made_anew(tmp_path: Path) -> None:
    keep = AnswerCache(tmp_path, "sights-1")
    keep.file.write_bytes(b"no database at all" * 100)
    kept = CachedPhotoService(Counted(), keep)
    assert kept.judge([picture("a.jpg", b"one")], [None]) == [SIGHT]
    assert kept.judge([picture("a.jpg", b"one")], [None]) == [SIGHT]


def test_answers_that_make_no_sense_are_thrown_away(tmp_path: Path) -> None:
    keep, eyes = AnswerCache(tmp_path, "sights-1"), Counted()
    kept = CachedPhotoService(eyes, keep)
    kept.judge([picture("a.jpg", b"one")], [None])
    import sqlite3

    with sqlite3.connect(keep.file) as connection:
        connection.execute("UPDATE answers SET answer = '[1, 2'")
    assert kept.judge([picture("a.jpg", b"one")], [None]) == [SIGHT]
    assert len(eyes.asked) == 2
