"""How large a workbook is once it is read. A cell far down and far right costs a few bytes in a file, and all cells up to it in memory."""

from __future__ import annotations

import re
import zipfile
from typing import TYPE_CHECKING, Final

from listinglint.loaders.feeds.blob import limited
from listinglint.loaders.load_error import LoadError, unreadable
from listinglint.model.wording import Wording

if TYPE_CHECKING:
    from typing import IO, BinaryIO

MOST_CELLS: Final = 10_000_000
"""Cells from the first to the last that holds something: 100,000 goods of 100 columns take 300 MB."""
MOST_BYTES: Final = 256 * 1024 * 1024
TOO_MANY: Final = Wording(
    "is a sheet of {rows} rows by {columns} columns, which is too large: delete what stands far from the goods, or give it as CSV",
    "这张表有 {rows} 行、{columns} 列，过大：请删除远离商品数据的内容，或改用 CSV",
)
UNPACKS: Final = Wording(
    "unpacks to more than {most} MB; give it as CSV or as JSON lines, which are read row by row",
    "解压后超过 {most} MB；请改用 CSV 或 JSON Lines，这两种可以逐行读取",
)
BINARY: Final = Wording(
    "is a binary workbook (.xlsb): save it as .xlsx or CSV", "是二进制工作簿（.xlsb）：请另存为 .xlsx 或 CSV"
)
_STEP: Final = 1024 * 1024
_LONGEST: Final = 4 * 1024 * 1024
"""Bytes from tag to tag; a cell holds 32,767 characters."""
_XLSX: Final = re.compile(rb"<(?:\w+:)?(row|c)(?=[\s/>])([^<>]*)>")
_NUMBER: Final = re.compile(rb"\br\s*=\s*[\"']([A-Za-z]{0,3})(\d{0,7})")
_ODS: Final = re.compile(rb"<(?:\w+:)?(table|table-row|table-cell|covered-table-cell)(?=[\s/>])([^<>]*)>")
_REPEATED: Final = re.compile(rb"number-(?:rows|columns)-repeated\s*=\s*[\"'](\d{1,7})")


def refuse_too_large(path: str, stream: IO[bytes]) -> None:
    """Raise LoadError for a packed workbook that takes too much once it is read; the older .xls can hold no more than is allowed.

    The stream stands at its beginning afterwards.
    """
    try:
        with zipfile.ZipFile(stream) as book:
            left = MOST_BYTES
            for member in book.infolist():
                if member.filename.lower().endswith("workbook.bin"):
                    raise LoadError(path, BINARY)
                with book.open(member) as held:
                    left -= _checked(path, member.filename, limited(path, held, member.compress_size), left)
    except zipfile.BadZipFile:
        return  # it is none of these, or told by whoever reads it
    except (OSError, ValueError, NotImplementedError, RuntimeError) as error:
        raise LoadError(path, unreadable(error)) from error
    finally:
        stream.seek(0)


def _checked(path: str, name: str, stream: BinaryIO, most: int) -> int:
    """Go over one part of a workbook, and give its bytes. Raises LoadError."""
    extent = _InXlsx() if name.startswith("xl/worksheets/") else _InOds() if name == "content.xml" else None
    count, rest = 0, b""
    while data := stream.read(_STEP):
        count += len(data)
        if count > most:
            raise LoadError(path, UNPACKS.filled(most=MOST_BYTES // 1024**2))
        if extent is None:
            continue
        text = rest + data
        end = text.rfind(b">") + 1
        extent.read(text[:end])
        rest = text[end:]
        if len(rest) > _LONGEST:
            raise LoadError(path, unreadable(ValueError(f"{name}: more than {_LONGEST >> 20} MB without a tag")))
        if extent.rows * extent.columns > MOST_CELLS:
            raise LoadError(path, TOO_MANY.filled(rows=extent.rows, columns=extent.columns))
    return count


class _InXlsx:
    """The rows and columns of a sheet up to the last cell that holds something. Cells say where they are, or follow the last."""

    def __init__(self) -> None:
        self.rows = self.columns = self._row = self._column = 0

    def read(self, text: bytes) -> None:
        """Read on, to the end of a tag."""
        for tag in _XLSX.finditer(text):
            said = _NUMBER.search(tag[2])
            if tag[1] == b"row":
                self._row = int(said[2]) if said and said[2] else self._row + 1
                self._column = 0
                continue
            self._column = _column(said[1]) if said and said[1] else self._column + 1
            if not tag[2].endswith(b"/"):
                self.rows = max(self.rows, int(said[2]) if said and said[2] else self._row)
                self.columns = max(self.columns, self._column)


class _InOds:
    """The same of a sheet of OpenDocument, whose rows and cells say how often they are repeated."""

    def __init__(self) -> None:
        self.rows = self.columns = self._row = self._column = 0

    def read(self, text: bytes) -> None:
        """Read on, to the end of a tag."""
        for tag in _ODS.finditer(text):
            said = _REPEATED.search(tag[2])
            times = int(said[1]) if said else 1
            if tag[1] == b"table":
                self._row = 0
            elif tag[1] == b"table-row":
                self._row, self._column = self._row + times, 0
            else:
                self._column += times
                if not tag[2].endswith(b"/"):
                    self.rows, self.columns = max(self.rows, self._row), max(self.columns, self._column)


def _column(letters: bytes) -> int:
    """Give the number of a column called `A` to `XFD`, from 1."""
    number = 0
    for letter in letters.upper():
        number = number * 26 + letter - 64
    return number
