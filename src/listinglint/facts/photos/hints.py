"""What words beside and on a photo say it shows: section headings, captions, alt texts, file names, titles, marks.

Patterns are written for folded simplified words (see `folding`). A weight is added to the log-odds of a kind; it was chosen
so that a heading outweighs a doubtful look (odds of 3 to 1) and never a plain one (20 to 1), since sellers print 实拍
over studio pictures as well.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, Final

from listinglint.facts.text.normalise import normalised_words

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Hint:
    """Words that make some kinds likelier and others less likely."""

    words: str
    weights: Mapping[str, float]


_HEADINGS: Final[tuple[tuple[str, Mapping[str, float]], ...]] = (
    (
        r"细节|做工|工艺|局部|特写|面料(?:展示|解析|介绍|实拍)|内里|走线|五金|\bdetails?\b|close ?up|\bfabric\b|material and fabric",
        {"detail": 1.6},
    ),
    (r"平铺(?:实拍|展示|图)?$|挂拍|白坯|静物", {"real-shot": 1.0, "packshot": 0.8, "model": -1.5, "magazine": -1.5}),
    (
        r"买家秀|买家实拍|顾客(?:实拍|晒图)|晒单|手机(?:随?拍|实拍)|自然光|无(?:修|滤镜|美颜)|未(?:修|ps)|随手拍|卖家(?:自拍|秀)",
        {"real-shot": 2.2, "magazine": -1.2},
    ),
    (r"实拍|实物|店主自拍|真人(?:秀|试穿)|real ?(?:shot|photo)|actual (?:photo|product)", {"real-shot": 1.1}),
    (r"模特|上身|试穿|穿搭|搭配|model (?:show|display|wear)|on model|try ?on", {"model": 1.0, "real-shot": -0.8}),
    (
        r"杂志|大片|秀场|走秀|t台|画报|海报|街拍|明星|同款|lookbook|look book|editorial|campaign|runway",
        {"magazine": 1.6, "real-shot": -0.8},
    ),
    (
        r"(?:产品|商品|宝贝|颜色|多色|款式|单品)(?:展示|可选|图)|product (?:display|show)|multi-?colou?r",
        {"packshot": 0.6},
    ),
    (r"包装|礼盒|包裹|packaging|what.s in the box|清单", {"packaging": 1.8}),
)
_TITLES: Final[tuple[tuple[str, Mapping[str, float]], ...]] = (
    (r"明星|同款|网红|走秀|秀款|大牌|ins风?|celebrity|runway", {"magazine": 1.2}),
    (r"二手|闲置|自用|转让|中古|pre-?owned|second ?hand|\bused\b", {"real-shot": 1.0, "magazine": -0.7}),
    (r"实拍|自拍", {"real-shot": 0.5}),
)
_FILES: Final[tuple[tuple[str, Mapping[str, float]], ...]] = (
    (
        r"(?:^|[-_/])(?:img|dsc|dscn|dscf|pxl|mvimg|p|wx_camera_|mmexport|wechatimg|微信图片)[-_]?\d{4,}|wechat",
        {"real-shot": 0.8},
    ),
    (r"detail|close-?up|细节", {"detail": 0.6}),
    (r"look-?book|editorial|campaign|magazine|banner|hero", {"magazine": 0.8}),
    (r"getty|shutterstock|stock-?photo|alamy|unsplash|pexels", {"magazine": 1.2, "real-shot": -1.0}),
)
_AGENCIES: Final = r"getty|shutterstock|alamy|istock|视觉中国|visual china|\bvcg\b|东方ic|图虫|摄图网|包图网|千图网|海洛|全景网|corbis|\bafp\b|reuters|新华社|depositphotos|unsplash|pexels"
_MARKS: Final = r"[a-z0-9-]+\.(?:taobao|tmall|1688|jd|vip|mogujie)\.(?:com|hk)|jd\.com|京东|淘宝网|天猫|小红书(?:号)?[:@]|@[a-z0-9_\x{4e00}-\x{9fff}]{2,}|微博|weibo"
_PHONES: Final = r"apple|iphone|huawei|honor|xiaomi|redmi|oppo|vivo|oneplus|realme|samsung|meizu|motorola|google pixel|nokia|lge|zte|lenovo|smartisan|nothing"
_PARTS: Final = (
    r"领[口子]|衣领|帽领|毛领|袖口|下摆|[裙衣]摆|[口插]袋|拉链|拉头|[纽钮按]扣|扣子|搭扣|金属扣|锁扣|表扣|[腰肩背表]带|腰头|帽檐|抽绳|[里内]衬|内里|走线|车线|"
    r"缝线|针脚|绗线|罗纹|刺绣|绣花|水洗标|吊牌|鞋[底头面跟带]|提手|五金|链条|[夹隔]层|包[底口]|铆钉|[接端]口|按[键钮]|镜头|散热|插头|旋钮|[把手]手|手柄|底座|"
    r"滤网|刀头|壶嘴|表盘|果[肉核]|\bcollars?\b|\bneckline\b|\bcuffs?\b|\bhem\b|\bpockets?\b|\bzip(?:per)?s?\b|\bbuttons?\b|\blining\b|\bstitch(?:ing|es)?\b|\bseams?\b|"
    r"\bembroidery\b|\b(?:in)?soles?\b|\bheels?\b|\bstraps?\b|\bhandles?\b|\bbuckles?\b|\bhardware\b|\bclasps?\b|\bports?\b|\blens\b|\bknobs?\b|\bcloseups?\b"
)
NAME: Final = 8
"""Chinese characters up to which a line names a part; a longer one praises it (three in four adverts do)."""
NAME_LETTERS: Final = 24
"""The same in Latin letters."""
SHORT: Final = 18
"""Folded characters of a printed line up to which it can be a heading; longer ones are sentences."""


SENTENCE: Final = ",。!?;~…"
"""Marks that no heading has, and only short captions."""
CAPTION: Final = 10


def heading_hint(words: str) -> Hint | None:
    """Read a section heading, a caption or an alt text; None when it says nothing about a photo."""
    folded = normalised_words(words).strip(" ·|/:-—.")
    return _first(_HEADINGS, folded, words) if folded and len(folded) <= 2 * SHORT else None


def printed_heading_hint(words: str) -> Hint | None:
    """Read a line printed in a picture as a section heading; sentences are none."""
    folded = normalised_words(words)
    return (
        heading_hint(words) if len(folded) <= (CAPTION if any(mark in folded for mark in SENTENCE) else SHORT) else None
    )


def title_hint(title: str) -> Hint | None:
    """Read the listing's title."""
    return _first(_TITLES, normalised_words(title), title)


def file_hint(path: str) -> Hint | None:
    """Read the name of a picture's file."""
    return _first(_FILES, normalised_words(path.rsplit("/", 1)[-1]), path)


def camera_hint(camera: str) -> Hint | None:
    """Take a phone that names itself in the file as a sign of a snapshot; other cameras are used in studios too."""
    return Hint(camera, {"real-shot": 1.6}) if camera and _compiled(_PHONES).search(normalised_words(camera)) else None


def agency(words: str) -> str:
    """Give the picture agency that words name, or nothing."""
    found = _compiled(_AGENCIES).search(normalised_words(words))
    return str(found.group()) if found else ""


def mark(words: str) -> str:
    """Give the shop, account or platform whose mark words are, or nothing."""
    found = _compiled(_MARKS).search(normalised_words(words))
    return str(found.group()) if found else ""


def part_named(words: str) -> str:
    """Give the part of the goods that a printed caption names, or nothing; measurements and sentences are no captions."""
    folded = normalised_words(words)
    is_short = len(folded) <= (NAME if any(letter > "\u2e80" for letter in folded) else NAME_LETTERS)
    is_measure = ":" in folded or sum(letter.isdigit() for letter in folded) > 1
    found = _compiled(_PARTS).search(folded) if is_short and not is_measure else None
    return str(found.group()) if found else ""


def _first(table: tuple[tuple[str, Mapping[str, float]], ...], folded: str, words: str) -> Hint | None:
    return next((Hint(words, weights) for pattern, weights in table if _compiled(pattern).search(folded)), None)


@cache
def _compiled(pattern: str) -> Any:
    import re2

    return re2.compile(pattern)
