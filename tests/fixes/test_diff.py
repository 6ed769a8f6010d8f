"""A diff is what `patch` takes, line ends and missing ones included."""

from __future__ import annotations

import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest

from listinglint.fixes.diff import unified

if TYPE_CHECKING:
    from pathlib import Path

PAIRS = [
    (b"<p>one</p>\n<p>two</p>\n", b"<p>one</p>\n<p>new</p>\n<p>two</p>\n"),
    (b"<p>one</p>\r\n<p>two</p>", b"<p>one</p>\r\n<p>two</p><p>new</p>"),
    (b"<p>one</p>", b"<p>one</p>\n"),
    ("<p>颜色</p>\r<p>b</p>\n<p>c".encode("gbk"), "<p>颜色</p>\r<p>色差</p>\r<p>b</p>\n<p>c".encode("gbk")),
]


def test_it_names_the_file_and_marks_a_missing_end() -> None:
    assert unified("a.html", b"one", b"two") == (
        b"--- a/a.html\n+++ b/a.html\n@@ -1 +1 @@\n-one\n\\ No newline at end of file\n+two\n\\ No newline at end of file\n"
    )
    assert unified("a.html", b"one", b"one") == b""


@pytest.mark.skipif(not shutil.which("patch"), reason="there is no patch on this machine")
@pytest.mark.parametrize(("before", "after"), PAIRS)
def test_patch_takes_it(before: bytes, after: bytes, tmp_path: Path) -> None:
    (tmp_path / "a.html").write_bytes(before)
    subprocess.run(["patch", "--binary", "-s", "-p1"], cwd=tmp_path, input=unified("a.html", before, after), check=True)
    assert (tmp_path / "a.html").read_bytes() == after
