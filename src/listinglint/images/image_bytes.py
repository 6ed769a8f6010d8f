"""The bytes of a picture, wherever it lies."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from listinglint.facts.ports import Unavailable
from listinglint.images import errors

if TYPE_CHECKING:
    from listinglint.model.listing import Picture

FILE_LIMIT: Final = 256 * 1024 * 1024
"""Bytes; a picture within the pixel limit is smaller."""


def bytes_of(picture: Picture) -> bytes:
    """Give the bytes of a picture, or raise Unavailable with the reason."""
    if picture.data is not None:
        return picture.data
    if picture.file is None:
        raise Unavailable(picture.reason or errors.NO_BYTES)
    try:
        if not picture.file.is_file():
            raise Unavailable(errors.NOT_A_FILE if picture.file.exists() else errors.NO_FILE)
        if picture.file.stat().st_size > FILE_LIMIT:
            raise Unavailable(errors.FILE_TOO_LARGE.filled(limit=FILE_LIMIT >> 20))
        return picture.file.read_bytes()
    except (OSError, ValueError) as error:
        raise Unavailable(errors.CANNOT_OPEN.filled(why=error)) from error
