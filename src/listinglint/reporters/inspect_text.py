"""What `inspect` saw, for people: a line per fact and per picture. The data is the contract that `inspect -f json` prints."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from rich.cells import cell_len

from listinglint.model.labels import GOODS, shows
from listinglint.model.wording import LISTED, Wording

if TYPE_CHECKING:
    from listinglint.model.wording import Language

FACTS = {
    "size_table": Wording("size table", "尺码表"),
    "stretch": Wording("stretch", "弹力说明"),
    "colour_note": Wording("colour note", "色差说明"),
    "dispatch_promise": Wording("dispatch promise", "发货承诺"),
    "arrival_promise": Wording("arrival promise", "到货承诺"),
    "absolute_claims": Wording("absolute claim", "绝对化用语"),
    "flat_measure": Wording("measured flat", "平铺测量"),
    "measure_guide": Wording("measuring guide", "测量方法"),
    "size_tolerance": Wording("size tolerance", "尺寸误差说明"),
    "review_incentive": Wording("reward for reviews", "好评奖励"),
    "return_policy": Wording("return policy", "退换说明"),
    "care": Wording("care", "洗护说明"),
    "material": Wording("material", "材质成分"),
    "known_limits": Wording("known limits", "已知不足"),
    "real_shot_claim": Wording("says photos are real", "实拍声明"),
}
STATES = {
    "present": Wording("there", "有"),
    "absent": Wording("not there", "没有"),
    "unknown": Wording("unknown", "无法判断"),
    "not-needed": Wording("not needed", "不需要"),
    "measured": Wording("measured", "有拉伸尺寸"),
    "scale": Wording("on a scale", "有弹力指数"),
    "body-range": Wording("by body size", "有适穿范围"),
    "guarantee": Wording("guaranteed", "保证到货"),
    "estimate": Wording("estimated", "预计到货"),
}
STATUSES = {
    "read": Wording("read", "已识别"),
    "missing": Wording("missing", "缺失"),
    "remote": Wording("on the web", "在网上"),
    "unreadable": Wording("unreadable", "无法识别"),
    "skipped": Wording("skipped", "未检查"),
}
OWNERS = {
    "goods": Wording("about the product", "介绍商品"),
    "shop": Wording("the seller's terms", "卖家服务说明"),
    "site": Wording("the site's", "网站自身"),
    "other-goods": Wording("other products", "其他商品"),
    "buyers": Wording("buyers'", "买家评价"),
}
WORDS = Wording("words on the page", "页面文字")
COUNTED = Wording("{owner}: {count}", "{owner} {count} 处")
KIND = Wording("product type", "商品类别")
ELASTIC = Wording("elastic", "有弹性")
_COLUMN = 22
"""Terminal cells of the column of names."""


def as_text(listing: dict[str, Any], language: Language = "en") -> str:
    """Render what was seen in one listing."""
    goods = _word(GOODS, listing["category"], language)
    elastic = f", {ELASTIC.of(language)}" if listing["elastic"] == "yes" else ""
    lines = [
        f"{listing['path']}  {listing['title']}",
        f"  {_padded(KIND.of(language))}{goods}{elastic}",
    ]
    lines.extend(_words(listing.get("passages", []), language))
    for name, fact in listing["facts"].items():
        lines.extend(_fact(_padded(_word(FACTS, name, language)), fact, language))
    lines.extend(_picture(image, language) for image in listing["images"])
    return "\n".join(lines) + "\n"


def _words(passages: list[dict[str, Any]], language: Language) -> list[str]:
    """Count the passages of each owner; whose each is stands in the data."""
    counts = Counter(passage["owner"] for passage in passages if passage["owner"])
    told = [COUNTED.filled(owner=OWNERS[one], count=counts[one]).of(language) for one in OWNERS if counts[one]]
    return [f"  {_padded(WORDS.of(language))}{LISTED.of(language).join(told)}"] if told else []


def _fact(name: str, fact: Any, language: Language) -> list[str]:
    if isinstance(fact, list):
        return [f"  {name}{claim['quote']}  {claim['where']}" for claim in fact]
    told = fact.get("quote") or fact.get("reason") or ""
    state = _word(STATES, fact["state"], language)
    return [f"  {name}{_padded(state, 14)}{' '.join(fact.get('where', []))} {told}".rstrip()]


def _picture(image: dict[str, Any], language: Language) -> str:
    owner = OWNERS[image["owner"]].of(language) if image.get("owner") not in {None, "goods"} else ""
    kinds = ", ".join(shows(kind).of(language) for kind in image["shows"])
    status = _word(STATUSES, image["status"], language)
    return f"  {image['path']}  {status} {image['reason'] or ''} {kinds}{f' ({owner})' if owner else ''}".rstrip()


def _word(words: dict[str, Wording], name: str, language: Language) -> str:
    return words[name].of(language) if name in words else name


def _padded(words: str, cells: int = _COLUMN) -> str:
    return words + " " * max(cells - cell_len(words), 1)
