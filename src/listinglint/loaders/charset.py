"""Bytes of a page → characters, whatever the page says about itself.

Declarations lie often enough that the bytes are asked first: a BOM, then UTF-8 (for a page that declares it, also with
damage), then the declared charset and the two Chinese families, whichever makes the likeliest prose. Labels mean what
browsers take them for (https://encoding.spec.whatwg.org), not what Python does: `latin1` is windows-1252.
"""

from __future__ import annotations

import codecs
import re
from functools import cache

from msgspec import Struct

from listinglint.model.lazy_pattern import lazy_pattern

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_DECLARED = lazy_pattern(rb"""(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_.:-]{2,40})""", re.IGNORECASE)
_LOOKED_AT = 16_384
"""Bytes in which a declaration is looked for; pages put scripts before their `<meta>`."""
# Python's codec for each encoding of browsers whose name differs, or that has a wider one which holds all of it.
_CODECS = {
    "gbk": "gb18030", "big5": "big5hkscs", "shift_jis": "cp932", "euc-kr": "cp949", "windows-874": "cp874", "iso-8859-8-i": "iso-8859-8",
    "x-mac-cyrillic": "mac-cyrillic", "macintosh": "mac-roman",
}  # fmt: skip
_LABELS = {
    "cp936": "gbk",
    "ms936": "gbk",
    "cp950": "big5",
    "cp949": "euc-kr",
    "big5-hkscs:2004": "big5",
    "euc_kr": "euc-kr",
}
"""Names that older editors wrote, and that browsers do not know."""
_UTF = ("utf-8", "utf-16le", "utf-16be")
_CHINESE = ("gb18030", "big5hkscs")
_SPOKEN = lazy_pattern(rb"""<html\b[^>]{0,500}\blang\s*=\s*["']?(ko|ja)\b""", re.IGNORECASE)
_CODECS_OF = {b"ko": ("cp949",), b"ja": ("cp932", "euc-jp")}
"""What pages of these languages that declare no charset are tried as."""
_EASTERN = {"gb18030": "zh", "big5hkscs": "zh", "cp932": "ja", "euc-jp": "ja", "cp949": "ko"}
_ESCAPED = "iso-2022-jp"
_COMMON = set(
    "的一是不了在人有我他这個个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种商品尺码色差图片"
)
_COMMON |= set("這來為說時會對於著過發後裡種碼圖請貨實產運購買質顏")
_DAMAGE = 0.002
"""Share of characters that may be broken in a page that is otherwise UTF-8: a cut save, a mangled emoji."""
_DECLARED_DAMAGE = 0.2
"""The same for a page that declares UTF-8; its other characters, three bytes each, would not be UTF-8 by chance."""


class Decoded(Struct, frozen=True):
    """The characters of a page, line ends made one, and the charset they were written in."""

    text: str
    charset: str
    """The name of a Python codec."""


def decode(data: bytes) -> Decoded:
    """Decode a page. Never fails: what no charset explains is read as windows-1252 with replacement characters."""
    charset = _charset(data)
    text = characters(data, charset)
    return Decoded(text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "\ufffd"), charset)


def characters(data: bytes, charset: str) -> str:
    """Decode bytes as browsers do, line ends left alone; what is broken becomes U+FFFD."""
    if charset == "gb18030":
        return data.decode(charset, errors="listinglint-gbk")
    if charset == "big5hkscs":
        return data.decode(charset, errors="listinglint-big5").translate(_BIG5)
    if charset == "euc-jp":
        return data.decode(charset, errors="listinglint-euc-jp").translate(_EUC_JP)
    return data.decode(charset, errors="replace")


def _charset(data: bytes) -> str:
    for bom, charset in _BOMS:
        if data.startswith(bom):
            return charset
    wide = _wide(data)
    if wide:
        return wide
    declared = _declared(data)
    if declared == _ESCAPED and b"\x1b$" in data and max(data) < 0x80:
        return _ESCAPED
    if _is_nearly_utf8(data, is_declared=declared == "utf-8"):
        return "utf-8"
    declared = "" if declared in _UTF else declared
    spoken = None if declared else _SPOKEN.search(data[:_LOOKED_AT])
    if not (spoken or _is_eastern(data, declared)):
        return declared if declared and declared not in _EASTERN else "cp1252"
    ways = [*filter(None, [declared]), *(_CODECS_OF[spoken[1].lower()] if spoken else ()), *_CHINESE]
    return max(ways, key=lambda charset: _likeness(data, charset))


def contradicts(data: bytes, charset: str) -> bool:
    """Tell whether a page declares another charset than the one it was read in, so that browsers may read it otherwise."""
    declared = _declared(data)
    return bool(declared) and not charset.startswith("utf-16") and charset not in {declared, f"{declared}-sig"}


def _wide(data: bytes) -> str | None:
    """Recognise UTF-16 without a BOM: the zero bytes of its ASCII characters all stand on one side."""
    head = data[:_LOOKED_AT]
    even, odd = head[0::2].count(0), head[1::2].count(0)
    if max(even, odd) < max(3, len(head) // 100) or min(even, odd) * 20 > max(even, odd):
        return None
    return "utf-16-le" if odd > even else "utf-16-be"


def _is_nearly_utf8(data: bytes, *, is_declared: bool) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        text = data.decode("utf-8", errors="replace")
        broken = text.count("\ufffd")
        foreign = sum(character > "\x7f" for character in text) - broken
        # Bytes of another charset that form characters of UTF-8 by chance make those of two bytes, hardly ever of three.
        eastern = len(re.findall("[\u2010-\u2e7f\u3000-\uffee]", text)) - broken
        if is_declared:
            is_prose = 2 * eastern >= foreign and broken <= max(foreign, 10) * _DECLARED_DAMAGE
            return is_prose or broken <= 0.02 * foreign
        return broken <= len(data) * _DAMAGE and b"\xe4" in data and broken < foreign / 10
    return True


def _declared(data: bytes) -> str:
    """Give the declared charset as a Python codec that holds all of its family; empty when browsers know no such charset."""
    found = _DECLARED.search(data[:_LOOKED_AT])
    return _codec_of(found[1].decode("ascii").lower()) if found else ""


@cache
def _codec_of(label: str) -> str:
    import turbohtml

    try:
        encoding = turbohtml.parse(b"", encoding=_LABELS.get(label, label)).encoding.lower()
        name = _CODECS.get(encoding, encoding.replace("windows-", "cp"))
        codecs.lookup(name)
    except (LookupError, ValueError):
        return ""
    return str(name)


def _is_eastern(data: bytes, declared: str) -> bool:
    """Tell whether bytes outside ASCII come in runs, as two-byte characters do; accents of western text stand alone."""
    runs = re.findall(rb"[\x81-\xfe][\x40-\xfe]", data[: 16 * _LOOKED_AT])
    doubled = sum(pair[1] >= 0x80 for pair in runs)
    return bool(runs) and (doubled * 3 > len(runs) or declared in _EASTERN)


def _likeness(data: bytes, charset: str) -> float:
    """Score how much the decoded text looks like prose of its own language: common characters for, broken bytes against."""
    text = characters(data, charset)
    foreign = [character for character in text if character > "\x7f"]
    if not foreign:
        return 0.0
    language = _EASTERN.get(charset, "zh")
    common = sum(_is_common(character, language) for character in foreign)
    broken = sum(character == "\ufffd" or "\ue000" <= character <= "\uf8ff" for character in foreign)
    return (common - 4 * broken) / len(foreign)


def _is_common(character: str, language: str) -> bool:
    """Tell whether a character is one that prose of a language is full of."""
    if language == "ko":
        return "\uac00" <= character <= "\ud7a3" and _is_everyday_hangul(character)
    if language == "ja":
        return "\u3041" <= character <= "\u30fc"
    return character in _COMMON


@cache
def _is_everyday_hangul(syllable: str) -> bool:
    """Tell whether a syllable is one of the 2,350 of KS X 1001; bytes of other charsets make rare ones."""
    return syllable.encode("euc-kr", errors="ignore") != b""


# Where browsers' tables and Python's differ.
_BIG5 = str.maketrans("•､", "‧﹑")
_EUC_JP = str.maketrans("〜‖−", "～∥－")


def _euro_of_gbk(error: UnicodeError) -> tuple[str, int]:
    """Read the byte 0x80 of GBK, which Windows writes for the euro."""
    assert isinstance(error, UnicodeDecodeError)
    return ("€" if error.object[error.start] == 0x80 else "\ufffd", error.start + 1)


def _euro_of_big5(error: UnicodeError) -> tuple[str, int]:
    """Read the euro of Big5, which Python's table lacks."""
    assert isinstance(error, UnicodeDecodeError)
    if error.object[error.start : error.start + 2] == b"\xa3\xe1":
        return "€", error.start + 2
    return "\ufffd", error.start + 1


def _row_13_of_euc_jp(error: UnicodeError) -> tuple[str, int]:
    """Read the circled numbers and units of NEC (row 13), which Python knows in its Shift_JIS only."""
    assert isinstance(error, UnicodeDecodeError)
    pair = error.object[error.start : error.start + 2]
    if len(pair) == 2 and pair[0] == 0xAD and pair[1] > 0xA0:
        cell = pair[1] - 0xA0
        return bytes((0x87, cell + (0x3F if cell < 0x40 else 0x40))).decode("cp932", errors="replace"), error.start + 2
    return "\ufffd", error.start + 1


codecs.register_error("listinglint-gbk", _euro_of_gbk)
codecs.register_error("listinglint-big5", _euro_of_big5)
codecs.register_error("listinglint-euc-jp", _row_13_of_euc_jp)
