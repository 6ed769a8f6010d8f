"""How formats pack several values into one cell."""

from __future__ import annotations

import json
import re
from html import unescape
from typing import TYPE_CHECKING, Any

from listinglint.loaders.halves import mended
from listinglint.model.lazy_pattern import lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

Values = list[tuple[str, str]]
"""What a cell holds: values, each with the name it has in the cell (empty where it has none)."""
_ADDRESS_ENDS = lazy_pattern(r"[,;|\n]\s{0,20}(?=(?:https?:)?//)|\n|,\s|\s(?=https?://)", re.IGNORECASE)
"""Where a new address begins; commas within one are followed by anything else."""
_NAME_ENDS = lazy_pattern(r"[,;|\n]")
_LIST_ENDS = lazy_pattern(r"(?<!\\)[,|;、，；\n]")
_NESTED = 12
"""Levels of rich text that are followed."""


def plain(cell: str) -> Values:
    """Take a cell as one value."""
    return [("", cell.strip())] if cell.strip() else []


def addresses(cell: str) -> Values:
    """Cut a list of pictures at commas, semicolons, bars and line ends; an address may hold commas of its own."""
    if cell.lstrip().startswith("data:"):
        return plain(cell)
    if cell.lstrip().startswith("["):
        found = _json(cell)
        if isinstance(found, list):
            return [("", words) for one in found for words in _addresses_in(one)]
    ends = _ADDRESS_ENDS if "//" in cell else _NAME_ENDS
    return [("", one) for piece in ends.split(cell) if (one := piece.strip(" \t\r\n\f\v,;|"))]


def items(cell: str) -> Values:
    """Cut a list of words."""
    if cell.lstrip().startswith("["):
        found = _json(cell)
        if isinstance(found, list):
            return [("", str(one)) for one in found if isinstance(one, str | int | float)]
    return [("", one.replace("\\,", ",").strip()) for one in _LIST_ENDS.split(cell) if one.strip()]


def pairs(cell: str) -> Values:
    """Read `material=Cotton,care=Wash cold`, and the same with colons, bars or line ends between."""
    lines = "\n".join(
        line for one in cell.split("\n") if (line := one.strip())
    )  # blank ones would be looked at again and again
    cut = re.split(r"[,|;\n](?=\s*[^,|;=:\n]{1,60}[=:])", lines)
    split = (re.split("[=:]", one, maxsplit=1) for one in cut if one.strip())
    return [(one[0].strip(), one[1].strip()) for one in split if len(one) == 2 and one[1].strip()]


def product_details(cell: str) -> Values:
    """Read Google's `section:name:value`, several behind commas; a section or none."""
    found = []
    for one in re.split(",(?=[^,:]*:[^,:]+:)", cell):
        parts = [part.strip().strip('"') for part in one.split(":")]
        if len(parts) >= 2 and parts[-1]:
            found.append(
                (parts[1] if len(parts) > 2 else parts[0], ":".join(parts[2:] if len(parts) > 2 else parts[1:]))
            )
    return found


def structured_text(cell: str) -> Values:
    """Take the words of Google's `trained_algorithmic_media:"…"`."""
    found = re.match(r'\w*:?\s*"(.*)"$', cell.strip(), re.DOTALL)
    return plain(found[1].replace('""', '"') if found else cell)


def variations(cell: str) -> Values:
    """Read Magento's `sku=A,size=M|sku=B,size=L`: the options, without the article numbers."""
    found = [pair for one in cell.split("|") for pair in pairs(one) if pair[0].lower() != "sku"]
    return list(dict.fromkeys(found))


def variation_keys(cell: str) -> Values:
    """Read the article numbers of the same."""
    return [("", value) for one in cell.split("|") for name, value in pairs(one) if name.lower() == "sku"]


def taobao_pictures(cell: str) -> Values:
    """Read `file:type:place:option|address;`: the file in the folder of the pack, and the address behind a bar.

    Type 0 or 1 is the gallery, 2 the picture of a colour, whose code is the name of the value; others are of no use.
    """
    found: Values = []
    for one in cell.split(";"):
        head, _, address = one.strip().partition("|")
        name, kind, _, option = [*head.split(":", 3), "", "", ""][:4]
        if (name or address) and kind in {"0", "1", "2", ""}:
            found.append((option if kind == "2" else "", f"{name}.tbi|{address}" if name else address))
    return found


def taobao_names(cell: str) -> Values:
    """Read `1627207:28341:雾蓝;`: the name of each option by its code."""
    found = (one.strip().rsplit(":", 1) for one in cell.split(";") if one.count(":") >= 2)
    return [(code, name.strip()) for code, name in found if name.strip()]


def taobao_sizes(cell: str) -> Values:
    """Read `S:衣长:62,S:胸围:96`: measures, named by size and what is measured; centimetres and kilograms."""
    parts = (one.strip().split(":") for one in re.split("[,;]", cell))
    return [(f"{part[0]}\t{part[1]}", part[2]) for part in parts if len(part) == 3 and part[2].strip()]


def mobile_text(cell: str) -> Values:
    """Turn Taobao's `<wapDesc><txt>…</txt><img>…</img></wapDesc>` into the HTML it means."""
    html = re.sub(r"<img>([^<]*)</img>", lambda one: f'<p><img src="{one[1].strip()}"></p>', cell, flags=re.IGNORECASE)
    html = re.sub(r"<(/?)txt>", r"<\1p>", html, flags=re.IGNORECASE)
    return plain(re.sub(r"</?wapDesc>", "", html, flags=re.IGNORECASE))


SYNTAXES: dict[str, Callable[[str], Values]] = {
    "plain": plain,
    "addresses": addresses,
    "items": items,
    "pairs": pairs,
    "product-details": product_details,
    "structured-text": structured_text,
    "variations": variations,
    "variation-keys": variation_keys,
    "taobao-pictures": taobao_pictures,
    "taobao-names": taobao_names,
    "taobao-sizes": taobao_sizes,
    "mobile-text": mobile_text,
}


def readable(cell: str) -> str:
    """Give the words or the HTML of a cell that may be JSON: rich text as its text, a list as its items, codes as nothing."""
    words = cell.strip()
    if not words.startswith(("{", "[")):
        return "" if words.startswith("gid://") else words
    found = _json(words)
    if found is None:
        return words
    if isinstance(found, dict) and "children" in found:
        return "\n".join(line for line in _rich(found, 0) if line.strip())
    if isinstance(found, dict) and isinstance(found.get("value"), int | float) and isinstance(found.get("unit"), str):
        return f"{found['value']} {found['unit'].lower()}"
    if isinstance(found, list):
        said = [str(one) for one in found if isinstance(one, str | int | float) and not str(one).startswith("gid://")]
        return ", ".join(said)
    return ""


def is_html(words: str) -> bool:
    """Tell whether words hold tags."""
    return re.search(r"<(?:/?[a-zA-Z][\w-]*)(?:\s[^<>]*)?/?>", words) is not None


def is_escaped(words: str) -> bool:
    """Tell whether words are HTML that was escaped once too often."""
    return "&lt;" in words and re.search(r"&lt;/?[a-zA-Z][^<>]{0,200}?&gt;", words) is not None


def one_line(words: str) -> str:
    """Give words without tags, entities and line ends."""
    text = re.sub(r"<[^<>]{1,500}>", " ", words) if is_html(words) else words
    return " ".join(unescape(text).split())


def _rich(node: Any, depth: int) -> Iterator[str]:
    """Give the lines of rich text: paragraphs and list items."""
    if not isinstance(node, dict) or depth > _NESTED:
        return
    children = node.get("children")
    held = children if isinstance(children, list) else []
    if all(isinstance(one, dict) and "children" not in one for one in held):
        yield "".join(str(one.get("value", "")) for one in held)
        return
    if any(isinstance(one, dict) and one.get("type") == "text" for one in held):
        yield "".join(_inline(node, depth))
        return
    for one in held:
        yield from _rich(one, depth + 1)


def _inline(node: dict[str, Any], depth: int) -> Iterator[str]:
    if depth > _NESTED:
        return
    yield str(node.get("value", ""))
    for one in node.get("children") or ():
        if isinstance(one, dict):
            yield from _inline(one, depth + 1)


def _addresses_in(one: Any) -> Iterator[str]:
    if isinstance(one, str):
        yield one
    elif isinstance(one, dict):
        named = next((one[key] for key in ("src", "url", "link", "contentUrl") if isinstance(one.get(key), str)), None)
        if named:
            yield named


def _json(words: str) -> Any:
    try:
        return json.loads(mended(words))
    except (ValueError, RecursionError):
        return None
