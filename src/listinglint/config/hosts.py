"""Patterns of hosts, such as cdn.shopify.com, *.alicdn.com or img.shop.example:9000."""

from __future__ import annotations

from fnmatch import fnmatchcase
from typing import TYPE_CHECKING, Final

from listinglint.model.lazy_pattern import lazy_pattern
from listinglint.model.wording import Wording

if TYPE_CHECKING:
    from collections.abc import Iterable

NO_HOST: Final = Wording(
    "{text!r} is no host; write the name alone, such as cdn.shopify.com or *.alicdn.com",
    "{text!r} 不是域名，请只写域名，例如 cdn.shopify.com 或 *.alicdn.com",
)
_PATTERN: Final = lazy_pattern(r"[\w*.?-]{1,253}(?::\d{1,5})?")


def is_host_pattern(text: str) -> bool:
    """Tell whether a text can name hosts; an address with scheme or path can't."""
    try:
        return _PATTERN.fullmatch(text) is not None and bool(_split(text))
    except UnicodeError:
        return False


def names_host(patterns: Iterable[str], host: str) -> bool:
    """Tell whether a host (in ASCII) is among those that patterns name, at whatever port."""
    return any(fnmatchcase(host, _split(pattern)[0]) for pattern in patterns)


def names_port(patterns: Iterable[str], host: str, port: int) -> bool:
    """Tell whether a pattern names this very port of a host: `img.shop.example:9000`."""
    return any(fnmatchcase(host, name) and at == str(port) for name, at in map(_split, patterns))


def _split(pattern: str) -> tuple[str, str]:
    """Give the name, as it is looked up (图片 → xn--…), and the port."""
    name, _, port = pattern.lower().partition(":")
    labels = (label if label.isascii() else label.encode("idna").decode("ascii") for label in name.split("."))
    return ".".join(labels), port
