"""The one table of words for people: verdicts, complaints, kinds of photos and goods, attributes of facts and their values."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

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
COMPLAINTS = {
    "looks": Wording("Looks", "与图片不符"),
    "ai-picture": Wording("AI picture", "AI 图与实物不符"),
    "colour": Wording("Colour", "色差"),
    "size": Wording("Size", "尺码"),
    "one-size": Wording("One size", "均码不合身"),
    "material": Wording("Material", "材质"),
    "fibre": Wording("Fibre", "面料成分不符"),
    "dispatch": Wording("Dispatch", "发货物流"),
    "service": Wording("Service", "服务"),
    "trust": Wording("Feels cheated", "虚假夸大"),
    "platform": Wording("Platform rules", "平台规范"),
}
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
ATTRIBUTES = {
    "about": Wording("about", "关于"),
    "caption": Wording("caption", "表名"),
    "category": Wording("product type", "商品类别"),
    "characters": Wording("characters", "字符"),
    "choices": Wording("to choose from", "可选"),
    "chosen": Wording("marked", "选中"),
    "class": Wording("class", "样式类名"),
    "classes": Wording("classes", "样式类名"),
    "clipped": Wording("% overexposed or black", "过曝或死黑（%）"),
    "code": Wording("language", "语言"),
    "columns": Wording("columns", "列"),
    "confidence": Wording("confidence", "置信度"),
    "count": Wording("count", "数量"),
    "expected": Wording("the title names", "标题写的是"),
    "fibre": Wording("fibre", "纤维"),
    "fibres": Wording("made of", "成分"),
    "first": Wording("the same as", "与此图相同"),
    "form": Wording("used as", "用途"),
    "format": Wording("type of file", "格式"),
    "has_chinese": Wording("has Chinese characters", "含汉字"),
    "has_electronic_address": Wording("has an e-mail address or page", "有邮箱或网页"),
    "has_postal_address": Wording("has a postal address", "有邮寄地址"),
    "height": Wording("height", "高"),
    "high_cm": Wording("cm at most", "最多（厘米）"),
    "high_kg": Wording("to (kg)", "上限（公斤）"),
    "hours": Wording("hours", "小时"),
    "hours_max": Wording("hours at most", "最多（小时）"),
    "hours_min": Wording("hours at least", "最少（小时）"),
    "id": Wording("id", "id 名"),
    "is_across": Wording("sizes in a row", "尺码横排"),
    "is_business_days": Wording("in business days", "按工作日"),
    "is_elastic": Wording("elastic", "有弹力"),
    "is_in_it": Wording("in the composition", "成分里有"),
    "is_outside_eu": Wording("outside the EU", "在欧盟以外"),
    "is_over": Wording("over", "已过期"),
    "is_promotional": Wording("promotional", "含促销用语"),
    "is_reachable": Wording("can be reached", "可以联系"),
    "is_refused": Wording("returns refused", "拒绝退货"),
    "is_unit_inferred": Wording("unit inferred", "单位为推断"),
    "is_vague": Wording("vague", "含糊"),
    "is_white": Wording("white", "纯白"),
    "kind": Wording("kind", "种类"),
    "largest": Wording("shorter side of its largest copy", "最大一份的短边"),
    "last_day": Wording("last day", "最后一天"),
    "length": Wording("length", "字数"),
    "letters": Wording("letters and digits", "文字和数字"),
    "longest": Wording("longer side", "长边"),
    "low_cm": Wording("cm at least", "最少（厘米）"),
    "low_kg": Wording("from (kg)", "下限（公斤）"),
    "made_by": Wording("made by", "生成方式"),
    "made_of": Wording("made of", "成分"),
    "mark": Wording("marked by", "标识"),
    "measured": Wording("measured", "测量部位"),
    "megapixels": Wording("megapixels", "百万像素"),
    "most_repeated": Wording("most repeated word", "重复最多的词"),
    "name": Wording("name", "名称"),
    "names": Wording("which", "哪些"),
    "needs_size_table": Wording("comes in sizes", "分尺码"),
    "notes": Wording("notes", "说明"),
    "owner": Wording("owner", "所有者"),
    "photos": Wording("photos", "照片"),
    "position": Wording("position", "第几张"),
    "promotion": Wording("promotional words", "促销用语"),
    "quality": Wording("grades", "指标"),
    "repairs": Wording("corrected cells", "修正的单元格"),
    "repetitions": Wording("repetitions", "重复次数"),
    "rows": Wording("rows", "行"),
    "said": Wording("the listing says", "页面写的是"),
    "saturation": Wording("% oversaturated", "过艳（%）"),
    "scope": Wording("for", "适用"),
    "selector": Wording("selector", "选择器"),
    "shape": Wording("width to height", "宽高比"),
    "shapes": Wording("shapes", "几种宽高比"),
    "share": Wording("% of the shorter side", "占最短边（%）"),
    "sharpness": Wording("sharpness", "清晰度"),
    "shortest": Wording("the shortest promise", "最短的承诺"),
    "shown": Wording("shown", "图片里是"),
    "shows": Wording("shows", "画面"),
    "side": Wording("shorter side", "短边"),
    "sign": Wording("sign of it", "迹象"),
    "sizes": Wording("sizes", "尺码"),
    "space": Wording("colour space", "色彩空间"),
    "span_kg": Wording("span (kg)", "跨度（公斤）"),
    "tag": Wording("tag", "标签"),
    "text": Wording("text", "文字"),
    "tier": Wording("kind of claim", "宣称"),
    "told": Wording("told by", "依据"),
    "tone": Wording("tone", "语气"),
    "total": Wording("of", "共"),
    "unit": Wording("unit", "单位"),
    "what": Wording("which", "哪些"),
    "where": Wording("place", "位置"),
    "why": Wording("why", "原因"),
    "width": Wording("width", "宽"),
    "words": Wording("words", "用语"),
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
    "blunt": Wording("blunt", "生硬"),
    "body": Wording("body measures", "身体尺寸"),
    "body-range": Wording("by body size", "适穿范围"),
    "brand": Wording("a brand", "品牌"),
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
    "promotion": Wording("promotion", "促销"),
    "rank": Wording("number one", "排名第一"),
    "reasoned": Wording("with the reason", "说明了原因"),
    "row-missing": Wording("a row is missing", "缺少一行"),
    "scale": Wording("on a scale", "弹力指数"),
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
    "words": Wording("words", "文字"),
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
_OF = {
    "category": GOODS,
    "expected": COLOURS,
    "form": FORMS,
    "shown": COLOURS,
    "shows": SHOWS,
    "tone": _WORDS | {"kind": Wording("kind", "友好")},
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
