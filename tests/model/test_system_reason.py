"""What the system reports is told in plain words of both languages."""

from __future__ import annotations

import errno
import gzip
import os
import zipfile
import zlib

import pytest

from listinglint.model.system_reason import DAMAGED, reason_of

_MET = ("ENOENT", "EEXIST", "EACCES", "EPERM", "EISDIR", "ENOTDIR", "ENOSPC", "EROFS", "ENAMETOOLONG", "EADDRINUSE")


@pytest.mark.parametrize("name", _MET)
def test_each_reason_has_words_of_its_own_in_both_languages(name: str) -> None:
    number = getattr(errno, name)
    told = reason_of(OSError(number, os.strerror(number)))
    assert told.en != os.strerror(number)
    assert not told.zh.isascii()


@pytest.mark.parametrize("error", [EOFError("x"), zlib.error("x"), zipfile.BadZipFile("x"), gzip.BadGzipFile("x")])
def test_whatever_unpacks_badly_is_damaged(error: Exception) -> None:
    assert reason_of(error) == DAMAGED


def test_what_nobody_has_worded_is_told_as_it_comes() -> None:
    assert reason_of(ValueError("embedded null byte")).zh == "embedded null byte"
    assert reason_of(RuntimeError()).en == "RuntimeError"
