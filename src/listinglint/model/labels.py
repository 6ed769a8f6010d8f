"""The one table of words for people: verdicts, complaints, kinds of photos and goods, attributes of facts and their values."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from listinglint.model.attribute_labels import ATTRIBUTES
from listinglint.model.complaint import NAMES
from listinglint.model.wording import LISTED, Wording, joined, worded

if TYPE_CHECKING:
    from collections.abc import Iterable

VERDICTS = {
    "pass": Wording("passed", "通过"),
    "fail": Wording("has findings", "有问题"),
    "review": Wording("please look", "待人工确认"),
    "not-applicable": Wording("does not apply", "不适用"),
    "unknown": Wording("could not be checked", "无法判断"),
    "error": Wording("rule broke", "规则出错"),
}
COMPLAINTS = NAMES
FIXABLES = {
    "safe": Wording("--fix can fix it", "可用 --fix 自动修正"),
    "unsafe": Wording("--fix --unsafe-fixes can fix it", "可用 --fix --unsafe-fixes 自动修正"),
    "copy": Wording("--fix --out DIR writes a corrected copy", "可用 --fix --out 文件夹 另存修正后的图片"),
}
SILENCERS = {
    "comment": Wording("a comment in the page", "页内注释"),
    "sidecar": Wording("a file beside the page", "旁置文件"),
    "baseline": Wording("the baseline", "基线"),
}
SHOWS = {
    "magazine": Wording("look-book", "画报图"),
    "model": Wording("model", "模特图"),
    "packshot": Wording("white background", "白底图"),
    "real-shot": Wording("real shot", "实拍图"),
    "detail": Wording("close-up", "细节图"),
    "size-chart": Wording("size table", "尺码表"),
    "size-advice": Wording("size advice", "选码建议"),
    "packaging": Wording("packaging", "包装图"),
    "text": Wording("words", "文字图"),
    "banner": Wording("banner", "横幅"),
    "spacer": Wording("spacer", "占位图"),
    "unclear": Wording("unclear", "类型不明"),
}
"""Kinds of pictures: those of photos first, then what else a picture may be."""
GOODS = {
    "apparel": Wording("clothes", "服装"),
    "shoes": Wording("shoes", "鞋"),
    "bags": Wording("bags", "箱包"),
    "electronics": Wording("electronics", "电子产品"),
    "food": Wording("food", "食品"),
    "beauty": Wording("cosmetics", "美妆个护"),
    "home": Wording("home and living", "家居用品"),
    "sports": Wording("sports", "运动户外"),
    "other": Wording("other", "其他"),
}
_ANSWERS = {"true": Wording("yes", "是"), "yes": Wording("yes", "是"), "false": Wording("no", "否"), "no": Wording("no", "否")}  # fmt: skip
_WORDS = {
    "accessory": Wording("accessories", "配饰"),
    "all": Wording("all orders", "全部订单"),
    "appliance": Wording("appliances", "电器"),
    "authority": Wording("an authority's endorsement", "权威背书"),
    "bag": Wording("bags", "箱包"),
    "bare": Wording("without a reason", "没有说明原因"),
    "bleeding": Wording("loss of colour", "掉色"),
    "amount": Wording("net content", "净含量"),
    "dimension": Wording("a measurement", "尺寸"),
    "origin": Wording("origin", "产地"),
    "age": Wording("the age it is for", "适用年龄"),
    "goods": Wording("what is sold", "商品"),
    "pattern": Wording("pattern", "图案"),
    "blunt": Wording("blunt", "生硬"),
    "body": Wording("body measures", "身体尺寸"),
    "body-range": Wording("by body size", "适穿范围"),
    "brand": Wording("a brand", "品牌"),
    "baby-weight": Wording("for which weight of the child each size is", "每个尺码适合宝宝多重（公斤）"),
    "bed-size": Wording("which bed or mattress it fits", "适合多大的床、成品多大"),
    "cable-length": Wording("how long the cable is", "线有多长"),
    "chain-length": Wording("how long the chain is", "链子有多长"),
    "device-model": Wording("which model it fits", "适合哪个机型"),
    "down-fill": Wording("how much down it holds", "充绒量和含绒量"),
    "head-size": Wording("which size of head it fits", "适合多大的头围"),
    "lifted-weight": Wording("how heavy it is", "有多重"),
    "net-content": Wording("how much is in it", "净含量"),
    "pet-size": Wording("which size of animal it fits", "适合多大的宠物（颈围、胸围或体重）"),
    "quilt-weight": Wording("how much filling it has", "填充多重"),
    "rated-energy": Wording(
        "its capacity in mAh or Wh, or whether it may be taken on a plane", "额定能量（Wh）、3C 认证，能否带上飞机"
    ),
    "soft-toy-size": Wording("how large it is", "玩偶的大小"),
    "board-size": Wording("how large the board is", "砧板的尺寸"),
    "candle-size": Wording("how large the candle is: weight, size or hours", "蜡烛的净含量、尺寸或可燃时长"),
    "earring-size": Wording("how large the earrings are", "耳环的直径或长度"),
    "plant-size": Wording("how large the plant or its pot is", "植株或花盆的大小"),
    "ornament-size": Wording("how large the brooch, pin or pendant is", "胸针、徽章或吊坠的大小"),
    "soap-weight": Wording("how much the soap weighs", "香皂的净重"),
    "ring-size": Wording("the size of the ring", "戒指的圈口"),
    "shade": Wording("which shade it is", "是哪个色号"),
    "wrist-size": Wording("which wrist it fits", "圈口或长度，适合多粗的手腕"),
    "care": Wording("personal care", "个护"),
    "celebrity": Wording("a celebrity", "明星"),
    "clothes": Wording("clothes", "服装"),
    "code-odd": Wording("an odd size code", "号型有误"),
    "colour": Wording("colour", "颜色"),
    "column-missing": Wording("a column is missing", "缺少一列"),
    "conflict": Wording("figures disagree", "数据矛盾"),
    "copy": Wording("a copy", "仿款"),
    "device": Wording("devices", "数码产品"),
    "dimensions": Wording("dimensions", "长宽高"),
    "dress": Wording("dresses", "连衣裙"),
    "elasticity": Wording("elasticity", "弹力"),
    "en": Wording("English", "英文"),
    "estimate": Wording("an estimate", "预计"),
    "fit": Wording("fit", "版型"),
    "furniture": Wording("furniture", "家具"),
    "garment": Wording("garment measures", "衣服尺寸"),
    "generic": Wording("in general", "笼统"),
    "guarantee": Wording("a guarantee", "保证"),
    "houseware": Wording("kitchenware, tools and household goods", "厨具、工具和日用品"),
    "jewellery": Wording("jewellery", "首饰"),
    "kind": Wording("product type", "商品种类"),
    "length": Wording("length", "长短"),
    "level": Wording("the highest level", "级别"),
    "looks": Wording("its looks", "画面"),
    "material": Wording("material", "材质"),
    "measured": Wording("measured", "实测"),
    "neutral": Wording("neutral", "中性"),
    "offset": Wording("by compensation", "靠抵消"),
    "option": Wording("the option", "规格选项"),
    "outerwear": Wording("outerwear", "外套"),
    "presale": Wording("presales", "预售"),
    "price": Wording("price", "价格"),
    "returns": Wording("returns", "退换货"),
    "promotion": Wording("promotion", "促销"),
    "rank": Wording("number one", "排名第一"),
    "reasoned": Wording("with the reason", "说明了原因"),
    "row-missing": Wording("a row is missing", "缺少一行"),
    "scale": Wording("on a scale", "弹力指数"),
    "service": Wording("a service called by its name", "服务承诺"),
    "size": Wording("size", "尺码"),
    "skirt": Wording("skirts", "半身裙"),
    "socks": Wording("socks", "袜子"),
    "softness": Wording("softness", "柔软度"),
    "some": Wording("some orders", "部分订单"),
    "statutory": Wording("words that the law names", "法律点名的用语"),
    "stretch": Wording("stretch", "弹力"),
    "subject-unclear": Wording("body or garment is unclear", "未注明是身体还是衣服尺寸"),
    "suit": Wording("suits", "套装"),
    "superlative": Wording("a superlative", "最高级"),
    "swimwear": Wording("swimwear", "泳装"),
    "thickness": Wording("thickness", "厚薄"),
    "top": Wording("tops", "上衣"),
    "toy": Wording("toys", "玩具"),
    "trousers": Wording("trousers", "裤子"),
    "try-on": Wording("try-on notes", "试穿记录"),
    "underwear": Wording("underwear", "内衣"),
    "unique": Wording("uniqueness", "独一无二"),
    "unit-missing": Wording("the unit is missing", "缺少单位"),
    "unknown": Wording("unknown", "不清楚"),
    "value-odd": Wording("an odd figure", "数值有误"),
    "pictures": Wording("pictures", "图片"),
    "rows": Wording("rows of properties", "属性行"),
    "table": Wording("a table", "表格"),
    "words": Wording("words", "文字"),
    "world": Wording("best in the world", "世界之最"),
    "zh": Wording("Chinese", "中文"),
}
COLOURS = {
    en: Wording(en, zh)
    for en, zh in zip(
        "navy pink brown beige red orange yellow green blue purple grey black white".split(),
        "藏青色 粉色 棕色 米色 红色 橙色 黄色 绿色 蓝色 紫色 灰色 黑色 白色".split(),
        strict=True,
    )
}
"""Families of colours."""
MEASURES = {
    "chest": Wording("chest", "胸围"),
    "waist": Wording("waist", "腰围"),
    "length": Wording("length", "衣长"),
    "trousers-length": Wording("trouser length", "裤长"),
    "skirt-length": Wording("skirt length", "裙长"),
}
"""Measures that a size table may lack."""
FORMS = {
    "photo": Wording("a photo", "照片"),
    "panel": Wording("a panel with words", "图文拼图"),
    "strip": Wording("a strip of a longer picture", "长图切片"),
    "swatch": Wording("the small picture of an option", "规格小图"),
    "preview": Wording("a preview", "缩略图"),
}
"""What a picture with photos in it is."""
PARTS = {
    "title": Wording("title", "标题"),
    "description": Wording("description", "描述"),
    "attributes": Wording("attributes", "属性"),
    "options": Wording("options", "规格选项"),
    "service": Wording("service", "服务说明"),
}
"""The seller's own parts of a page."""
LANGUAGES = {
    "zh": Wording("Chinese", "中文"),
    "en": Wording("English", "英语"),
    "de": Wording("German", "德语"),
    "fr": Wording("French", "法语"),
    "it": Wording("Italian", "意大利语"),
    "es": Wording("Spanish", "西班牙语"),
    "nl": Wording("Dutch", "荷兰语"),
}
"""Languages in which a warning may stand."""
_OF = {
    "category": GOODS,
    "expected": COLOURS,
    "form": FORMS,
    "language": LANGUAGES,
    "shown": COLOURS,
    "shows": SHOWS,
    "tone": _WORDS | {"kind": Wording("kind", "友好")},
    "weight_unit": {"jin": Wording("jin", "斤"), "kg": Wording("kg", "公斤"), "lb": Wording("lb", "磅")},
    "what": MEASURES,
    **dict.fromkeys(("about", "code", "quality", "scope", "shape", "tier", "told"), GOODS | _WORDS),
    "kind": GOODS | SHOWS | _WORDS,
}
"""Words that the program chooses, by attribute; of all other attributes values are figures, names and quotes."""


def shows(kind: str) -> Wording:
    """Name a kind of picture; one without a name stays as it is."""
    return SHOWS.get(kind) or worded(kind)


def complaint(kind: str) -> Wording:
    """Name a complaint."""
    return COMPLAINTS.get(kind) or worded(kind)


def attribute(name: str) -> Wording:
    """Name an attribute; one without a name of its own is told as it is."""
    return ATTRIBUTES.get(name) or worded(name.replace("_", " "))


def in_order(name: str, words: Iterable[str]) -> list[str]:
    """Sort the values of an attribute as the table has them; those it does not have come last."""
    known = list(_OF.get(name, ()))
    return sorted(words, key=lambda word: known.index(word) if word in known else len(known))


def value(name: str, one: object) -> Wording:
    """Tell the value of an attribute in the reader's words; figures, names and quotes stay as they are."""
    if isinstance(one, Wording):
        return one
    if isinstance(one, (list, tuple, set, frozenset)):
        items = sorted(one, key=str) if isinstance(one, (set, frozenset)) else one
        return joined(LISTED, [value(name, item) for item in items])
    word = str(one.value if isinstance(one, Enum) else f"{one:g}" if isinstance(one, float) else one)
    words = _ANSWERS | _WORDS if name.startswith(("is_", "has_", "needs_")) else _OF.get(name, {})
    return words.get(word.lower(), words.get(word)) or worded(word)
