"""The bytes of a picture are read and hashed once, and again when they changed."""

from __future__ import annotations

import hashlib
import os
from typing import TYPE_CHECKING

import pytest

from listinglint.facts.ports import Unavailable
from listinglint.images.image_bytes import ImageBytes, ImageFiles
from listinglint.model.listing import Picture, Place, Status

if TYPE_CHECKING:
    from pathlib import Path


def picture(file: Path | None = None, data: bytes | None = None) -> Picture:
    return Picture("a.jpg", Place("a.jpg"), Status.READ, data=data, file=file)


def test_digests_are_those_of_the_bytes() -> None:
    image = ImageBytes(b"one")
    assert image.digest == hashlib.sha256(b"one").hexdigest()
    assert image.digest_with(b"two") == hashlib.sha256(b"onetwo").hexdigest()
    assert image.digest == hashlib.sha256(b"one").hexdigest()


def test_a_file_is_read_once_until_it_changes(tmp_path: Path) -> None:
    files, file = ImageFiles(), tmp_path / "a.jpg"
    file.write_bytes(b"one")
    first = files.of(picture(file))
    assert files.of(picture(file)) is first
    file.write_bytes(b"two")
    os.utime(file, ns=(0, 0))
    assert files.of(picture(file)).data == b"two"


def test_what_was_asked_for_long_ago_makes_room(tmp_path: Path) -> None:
    files = ImageFiles(room=5)
    held = [picture(data=data) for data in (b"aa", b"bb", b"cc")]
    first, second, _ = (files.of(one) for one in held)
    assert files.of(held[1]) is second
    assert files.of(held[0]) is not first
    (tmp_path / "large").write_bytes(b"longer")
    assert files.of(picture(tmp_path / "large")) is not files.of(picture(tmp_path / "large"))


def test_what_is_not_there_has_its_reason_every_time(tmp_path: Path) -> None:
    files = ImageFiles()
    for lost in (picture(), picture(tmp_path / "gone.jpg"), picture(tmp_path)):
        for _ in range(2):
            with pytest.raises(Unavailable, match=r"no bytes|missing|regular"):
                files.of(lost)
