"""Names of files as a browser or a zip file tells them → where they may be kept: below one folder, on any system, or not at all."""

from __future__ import annotations

import re
from pathlib import PurePosixPath

from listinglint.model.wording import Wording

MOST_CHARACTERS = 400
"""Of a name with its folders; saved pages of shops have up to 200."""
MOST_BYTES = 255
"""Of one part of it: what common file systems take."""
DEEPEST = 20
_NO_CHARACTERS = re.compile("[\x00-\x1f\x7f\ud800-\udfff\ufffd-\uffff]")
"""Control characters, and what stands for bytes that are no characters."""
_DEVICE = re.compile(r"(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(?:\..*)?", re.IGNORECASE)
"""What Windows takes for a device, whatever ending it has."""
NO_NAME = Wording("has no name", "没有文件名")
TOO_LONG = Wording("its name is too long: shorten it", "文件名太长，请改短")
TOO_DEEP = Wording("it lies too deep in folders: move it up", "文件夹层级太深，请移到上层")
STRANGE = Wording("its name holds characters that can't be kept: rename it", "文件名里有无法保存的字符，请改名")
OUTSIDE = Wording("its name leads out of its folder", "文件名指向文件夹之外")
DEVICE = Wording("its name means a device on Windows: rename it", "文件名是 Windows 的设备保留名，请改名")
ENDS_BADLY = Wording("its name ends in a dot or a space: rename it", "文件名以点或空格结尾，请改名")


class RefusedNameError(Exception):
    """A name under which nothing is kept; `why` says the reason."""

    def __init__(self, why: Wording) -> None:
        self.why = why
        super().__init__(why.en)


def kept_as(name: str) -> PurePosixPath:
    """Give a name, whose folders are told apart by `/`, as a path below the folder of the drop. Raises RefusedNameError."""
    if not name:
        raise RefusedNameError(NO_NAME)
    if len(name) > MOST_CHARACTERS:
        raise RefusedNameError(TOO_LONG)
    if _NO_CHARACTERS.search(name):
        raise RefusedNameError(STRANGE)
    if name.startswith(("/", "\\")) or re.match(r"[A-Za-z]:", name):
        raise RefusedNameError(OUTSIDE)
    parts = name.split("/")
    if len(parts) > DEEPEST:
        raise RefusedNameError(TOO_DEEP)
    for part in parts:
        if (why := _against(part)) is not None:
            raise RefusedNameError(why)
    return PurePosixPath(*parts)


def _against(part: str) -> Wording | None:
    """Tell what speaks against one part of a name."""
    if part in {".", ".."}:
        return OUTSIDE
    if not part:
        return NO_NAME
    if "\\" in part or ":" in part:  # other folders on Windows, and other streams of a file
        return STRANGE
    if len(part.encode()) > MOST_BYTES:
        return TOO_LONG
    if _DEVICE.fullmatch(part):
        return DEVICE
    return ENDS_BADLY if part[-1] in {".", " "} else None
