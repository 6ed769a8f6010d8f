"""Bytes of a page → characters, whatever the page says about itself.

Declarations lie often enough that the bytes are asked first: a BOM, then strict UTF-8, then the declared charset, then
the one of the two Chinese families whose common characters occur.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_DECLARED = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_.:-]{2,40})""", re.IGNORECASE)
_NO_CHARSETS = frozenset({"idna", "punycode", "undefined", "unicode_escape", "raw_unicode_escape", "mbcs", "oem"})
_LOOKED_AT = 16_384
"""Bytes in which a declaration is looked for; pages put scripts before their `<meta>`."""
_FAMILY = {"gb2312": "gb18030", "gbk": "gb18030", "x-gbk": "gb18030", "big5": "big5hkscs", "big5-hkscs": "big5hkscs"}
_COMMON = set(
    "的一是不了在人有我他这個个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种商品尺码色差图片"
)
_COMMON |= set("這來為說時會對於著過發後裡種碼圖請貨實產運購買質顏")
_DAMAGE = 0.002
"""Share of bytes that may be broken in a page that is otherwise UTF-8: a cut save, a mangled emoji."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """The characters of a page, line ends made one, and the charset they were written in."""

    text: str
    charset: str


def decode(data: bytes) -> Decoded:
    """Decode a page. Never fails: what no charset explains is read as windows-1252 with replacement characters."""
    charset = _charset(data)
    text = data.decode(charset, errors="replace")
    return Decoded(text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "\ufffd"), charset)


def _charset(data: bytes) -> str:
    for bom, charset in _BOMS:
        if data.startswith(bom):
            return charset
    wide = _wide(data)
    if wide:
        return wide
    if _is_nearly_utf8(data):
        return "utf-8"
    guesses = [*_declared(data), "gb18030", "big5hkscs"]
    return (
        max(guesses, key=lambda charset: _likeness(data, charset)) if _is_eastern(data) else _declared_or_western(data)
    )


def _wide(data: bytes) -> str | None:
    """Recognise UTF-16 without a BOM: the zero bytes of its ASCII characters all stand on one side."""
    head = data[:_LOOKED_AT]
    even, odd = head[0::2].count(0), head[1::2].count(0)
    if max(even, odd) < max(3, len(head) // 100) or min(even, odd) * 20 > max(even, odd):
        return None
    return "utf-16-le" if odd > even else "utf-16-be"


def _is_nearly_utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        broken = data.decode("utf-8", errors="replace").count("\ufffd")
        return broken <= len(data) * _DAMAGE and b"\xe4" in data and broken < _foreign(data) / 10
    return True


def _foreign(data: bytes) -> int:
    """Count the bytes outside ASCII."""
    return sum(data.count(byte) for byte in range(0xC0, 0xF5))


def _declared(data: bytes) -> list[str]:
    """Give the declared charset, as a Python codec that holds all of its family; nothing when there is no such codec."""
    found = _DECLARED.search(data[:_LOOKED_AT])
    name = found[1].decode("ascii").lower() if found else ""
    try:
        known = _FAMILY.get(name, codecs.lookup(name).name) if name and not name.startswith("utf") else ""
        b"".decode(known or "ascii")  # codecs such as hex and rot13 are no charsets
    except (LookupError, ValueError):
        return []
    return [known] if known and known not in _NO_CHARSETS else []


def _is_eastern(data: bytes) -> bool:
    """Tell whether bytes outside ASCII come in runs, as two-byte characters do; accents of western text stand alone."""
    runs = re.findall(rb"[\x81-\xfe][\x40-\xfe]", data[: 16 * _LOOKED_AT])
    doubled = sum(pair[1] >= 0x80 for pair in runs)
    declared = _declared(data)
    return bool(runs) and (doubled * 3 > len(runs) or any(name in {"gb18030", "big5hkscs"} for name in declared))


def _declared_or_western(data: bytes) -> str:
    declared = _declared(data)
    return declared[0] if declared else "cp1252"


def _likeness(data: bytes, charset: str) -> float:
    """Score how much the decoded text looks like prose: common characters for, broken bytes against."""
    text = data.decode(charset, errors="replace")
    foreign = [character for character in text if character > "\x7f"]
    if not foreign:
        return 0.0
    common = sum(character in _COMMON for character in foreign)
    broken = sum(character == "\ufffd" or "\ue000" <= character <= "\uf8ff" for character in foreign)
    return (common - 4 * broken) / len(foreign)
