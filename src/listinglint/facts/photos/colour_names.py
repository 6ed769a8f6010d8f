"""Names of colours, in Chinese and English, and the families they belong to."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Any, Final

from listinglint.facts.text.normalise import normalised_words
from listinglint.model.wording import Wording

# Compounds before the plain words they contain; of a compound the last word is the colour (灰蓝 is a blue, "rose gold" a gold).
_FAMILIES: Final[tuple[tuple[str, str, str], ...]] = (
    ("navy", "藏青|藏蓝|海军蓝|深蓝|午夜蓝", "navy(?: blue)?|midnight(?: blue)?|dark blue"),
    ("pink", "粉红|玫红|玫瑰红|桃红|西瓜红|珊瑚|樱花|藕粉|粉|藕", "hot pink|pink|blush|fuchsia|magenta|coral|salmon"),
    ("brown", "砖红|焦糖|巧克力|可可|咖啡|咖|棕|褐|驼", "brown|camel|chocolate|coffee|caramel|mocha|cognac|chestnut|walnut|tan"),
    ("beige", "米[白黄灰杏]?|杏|卡其|肤|裸|奶茶|燕麦|奶油|奶咖|香槟", "beige|cream|khaki|nude|apricot|oat(?:meal)?|sand|stone|taupe|champagne|ecru"),
    ("red", "红", "burgundy|wine|maroon|crimson|scarlet|cherry|red"),
    ("orange", "橙|橘|桔", "orange|rust|terracotta"),
    ("yellow", "黄|柠檬|金", "yellow|mustard|gold(?:en)?|lemon"),
    ("green", "绿|橄榄|薄荷", "green|olive|mint|sage|emerald"),
    ("blue", "蓝|青|牛仔", "blue|denim|turquoise|aqua|teal|cyan"),
    ("purple", "紫|香芋|薰衣草", "purple|lilac|lavender|violet|mauve|plum"),
    ("grey", "灰|银|炭", "gr[ae]y|charcoal|silver|slate"),
    ("black", "黑|墨", "black|onyx|ebony"),
    ("white", "白|象牙", "white|ivory"),
)  # fmt: skip
NEAR: Final[dict[str, frozenset[str]]] = {
    "navy": frozenset({"blue", "black", "grey", "purple"}),
    "pink": frozenset({"red", "purple", "orange", "beige", "white"}),
    "brown": frozenset({"beige", "orange", "red", "black", "yellow", "grey"}),
    "beige": frozenset({"brown", "white", "yellow", "grey", "pink", "orange"}),
    "red": frozenset({"pink", "orange", "brown", "purple"}),
    "orange": frozenset({"red", "yellow", "brown", "pink", "beige"}),
    "yellow": frozenset({"orange", "beige", "green", "brown"}),
    "green": frozenset({"blue", "yellow", "grey", "black", "brown"}),
    "blue": frozenset({"navy", "green", "purple", "grey"}),
    "purple": frozenset({"pink", "blue", "navy", "red", "grey"}),
    "grey": frozenset({"black", "white", "navy", "blue", "beige", "brown"}),
    "black": frozenset({"grey", "navy", "brown"}),
    "white": frozenset({"grey", "beige", "pink"}),
}
"""Families that light, a lens or a seller's taste in names may turn into each other."""
TONGUES: Final[dict[str, Wording]] = {
    name: Wording(name, zh)
    for name, zh in zip(NEAR, "藏青色 粉色 棕色 米色 红色 橙色 黄色 绿色 蓝色 紫色 灰色 黑色 白色".split(), strict=True)
}
_MIXED: Final = (
    r"[拼撞条纹格花印彩迷渐+/&和与]|黑白|红黑|蓝白|stripe|print|multi|check|floral|\band\b|camo|plaid|tie.?dye|leopard"
)
_MODIFIER: Final = (
    r"dark|light|deep|pale|bright|dusty|hot|baby|royal|sky|off|jet|rose|space|mid|soft|army|forest|steel|heather(?:ed)?|"
    r"washed|vintage|faded|pearl|ice|matte?|metallic|natural|classic|pastel|electric|bottle|lime|ash|cool|warm"
)
_SIZE: Final = r"^(?:x{0,4}[sl]|[2-6]xl|m|\d{1,3}(?:号|cm|mm)?|均码|one size)([ /,;|+-]*)(.*)$"
LONGEST: Final = 24
"""Folded characters of an option up to which it may be the name of a colour."""
_STRICT: Final = (
    r"(?:[红黄蓝绿黑白灰紫粉棕橙米杏咖驼]色)|酒红|枣红|砖红|藏青|藏蓝|宝蓝|天蓝|湖蓝|军绿|墨绿|果绿|米白|卡其色?|驼色|"
    r"\b(?:red|yellow|blue|green|black|white|gr[ae]y|purple|pink|brown|orange|beige|navy|burgundy|maroon)\b"
)


@lru_cache(maxsize=1024)
def family(name: str) -> str:
    """Give the family of a colour's name; nothing when it names none, or several at once (黑白拼色)."""
    folded = normalised_words(name)
    found = [kind for kind, _ in _named(folded)]
    return "" if not found or _compiled(_MIXED).search(folded) else found[-1]


def colour_name(words: str) -> str:
    """Give the name of a colour that an option consists of, without a size before it; nothing when it is no colour."""
    folded = normalised_words(words).strip(" .:,-·[]【】")
    if not folded or len(folded) > LONGEST:
        return ""
    sized = _compiled(_SIZE).match(folded)
    bare = sized.group(2) if sized and (sized.group(1) or sized.group(2) > "\u2e80") else folded
    return bare if _compiled(_WHOLE).fullmatch(bare) else ""


def colours_in(words: str) -> frozenset[str]:
    """Give the families of all plain colours that a sentence names; 白领 or 蓝牙 are none."""
    folded = normalised_words(words)
    return frozenset(found for match in _compiled(_STRICT).finditer(folded) if (found := family(match.group())))


@lru_cache(maxsize=1024)
def families_in(words: str) -> frozenset[str]:
    """Give the families of all words of colour, in a caption or the name of a file, where little else stands."""
    return frozenset(kind for kind, _ in _named(normalised_words(words).replace("_", " ")))


def _named(folded: str) -> list[tuple[str, str]]:
    return [
        (_FAMILIES[next(at for at, group in enumerate(match.groups()) if group is not None)][0], match.group())
        for match in _compiled(_PATTERN).finditer(folded)
    ]


_PATTERN: Final = "|".join(rf"({zh}|\b(?:{en})\b)" for _, zh, en in _FAMILIES)
_CHINESE: Final = "|".join(zh for _, zh, _ in _FAMILIES)
_ENGLISH: Final = "|".join(en for *_, en in _FAMILIES)
_WHOLE: Final = (
    rf"(?:[\x{{4e00}}-\x{{9fff}}]{{0,4}}(?:{_CHINESE})色?[\x{{4e00}}-\x{{9fff}}]{{0,4}}[\d#]{{0,3}}(?:\([^()]{{1,8}}\))?)|"
    rf"(?:(?:{_MODIFIER})[ -])*(?:{_ENGLISH})(?:[ /&-]+(?:and )?(?:(?:{_MODIFIER})[ -])*(?:{_ENGLISH}|stripes?|print|melange|marl)){{0,2}}"
)


@cache
def _compiled(pattern: str) -> Any:
    import re2

    return re2.compile(pattern)
