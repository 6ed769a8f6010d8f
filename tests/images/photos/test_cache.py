"""What was seen in a picture comes back as it was, and other words in it are another question."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.images.photos.drawing import encoded, scene

from listinglint.facts.ports import Line, PhotoRegion, PhotoSight, PictureFacts, Reading
from listinglint.images.photos import open_photo_service
from listinglint.images.photos.cache import kept
from listinglint.model.listing import Box, Picture, Place, Status

if TYPE_CHECKING:
    from pathlib import Path

SIGHT = PhotoSight(
    PictureFacts(750, 500, "JPEG", "RGB", "sRGB", "", "", "", "", 20.5, 0.01, 0.02, 0.3, (2**127, 5), (1, 2, 3)),
    (PhotoRegion(Box(0, 10, 750, 400), {"detail": 0.75}),),
    {"detail": 0.75},
)


def test_what_is_kept_comes_back(tmp_path: Path) -> None:
    kept(tmp_path).store({"a": SIGHT})
    assert kept(tmp_path).load(["a", "b"]) == {"a": SIGHT}


def test_other_words_in_the_picture_are_another_look(tmp_path: Path) -> None:
    picture = Picture("a.jpg", Place("a.jpg"), Status.READ, data=encoded(scene(300, 300)))
    reading = Reading(300, 300, (Line("细节", Box(0, 0, 60, 30), 0.99),))
    eyes = open_photo_service(workers=1, cache=tmp_path)
    looks = [eyes.judge([picture], [words])[0] for words in (None, reading, reading)]
    assert all(isinstance(look, PhotoSight) for look in looks)
    assert looks[1] == looks[2]
    import sqlite3

    connection = sqlite3.connect(kept(tmp_path).cache.file)
    assert connection.execute("SELECT count(*) FROM answers").fetchone() == (2,)
    connection.close()
