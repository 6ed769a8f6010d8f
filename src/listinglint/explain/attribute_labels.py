"""Attributes of facts and their values in plain words: rule files and data call them by the names of the program."""

from __future__ import annotations

from typing import TYPE_CHECKING

from listinglint.model.labels import GOODS, shows
from listinglint.model.wording import LISTED, Wording, joined, worded

if TYPE_CHECKING:
    from collections.abc import Collection

    from listinglint.model.wording import Language

ATTRIBUTES = {
    "about": Wording("about", "关于"),
    "caption": Wording("caption", "表名"),
    "category": Wording("kind of goods", "商品类别"),
    "characters": Wording("characters", "字符"),
    "choices": Wording("to choose from", "可选"),
    "chosen": Wording("marked", "选中"),
    "clipped": Wording("per cent of lost light", "过曝或死黑（%）"),
    "code": Wording("language", "语言"),
    "columns": Wording("columns", "列"),
    "confidence": Wording("how sure", "把握"),
    "count": Wording("count", "数量"),
    "en": Wording("which", "哪些"),
    "fibres": Wording("made of", "成分"),
    "first": Wording("the same as", "与此图相同"),
    "format": Wording("type of file", "格式"),
    "has_chinese": Wording("has Chinese characters", "含汉字"),
    "height": Wording("height", "高"),
    "high_cm": Wording("cm at most", "最多（厘米）"),
    "hours": Wording("hours", "小时"),
    "hours_max": Wording("hours at most", "最多（小时）"),
    "hours_min": Wording("hours at least", "最少（小时）"),
    "is_across": Wording("sizes in a row", "尺码横排"),
    "is_business_days": Wording("in business days", "按工作日"),
    "is_elastic": Wording("elastic", "有弹力"),
    "is_over": Wording("over", "已过期"),
    "is_promotional": Wording("praises the offer", "含促销用语"),
    "is_refused": Wording("returns refused", "拒绝退货"),
    "is_unit_inferred": Wording("unit concluded", "单位为推断"),
    "is_vague": Wording("vague", "含糊"),
    "is_white": Wording("white", "纯白"),
    "kind": Wording("kind", "种类"),
    "last_day": Wording("last day", "最后一天"),
    "length": Wording("length", "字数"),
    "letters": Wording("letters and digits", "文字和数字"),
    "longest": Wording("longer side", "长边"),
    "low_cm": Wording("cm at least", "最少（厘米）"),
    "made_by": Wording("made by", "生成方式"),
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
    "promotion": Wording("words of praise", "促销用语"),
    "quality": Wording("grades", "指标"),
    "repairs": Wording("mended cells", "修正的单元格"),
    "repetitions": Wording("repetitions", "重复次数"),
    "rows": Wording("rows", "行"),
    "said": Wording("the listing says", "页面写的是"),
    "saturation": Wording("per cent of loud colours", "过艳（%）"),
    "scope": Wording("for", "适用"),
    "shape": Wording("width to height", "宽高比"),
    "shapes": Wording("shapes", "几种宽高比"),
    "sharpness": Wording("sharpness", "清晰度"),
    "shortest": Wording("the shortest promise", "最短的承诺"),
    "shown": Wording("shown", "图片里是"),
    "shows": Wording("shows", "画面"),
    "side": Wording("shorter side", "短边"),
    "sign": Wording("sign of it", "迹象"),
    "sizes": Wording("sizes", "尺码"),
    "space": Wording("colour space", "色彩空间"),
    "tier": Wording("claims", "宣称"),
    "told": Wording("told by", "依据"),
    "tone": Wording("tone", "语气"),
    "total": Wording("of", "共"),
    "unit": Wording("unit", "单位"),
    "where": Wording("place", "位置"),
    "why": Wording("why", "原因"),
    "width": Wording("width", "宽"),
    "words": Wording("words", "用语"),
    "zh": Wording("which", "哪些"),
}
_ANSWERS = {"true": Wording("yes", "是"), "yes": Wording("yes", "是"), "false": Wording("no", "否"), "no": Wording("no", "否")}  # fmt: skip
_WORDS = {
    "accessory": Wording("accessories", "配饰"),
    "all": Wording("all orders", "全部订单"),
    "appliance": Wording("appliances", "电器"),
    "authority": Wording("an authority vouches for it", "权威背书"),
    "bag": Wording("bags", "箱包"),
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
    "guarantee": Wording("a guarantee", "保证"),
    "jewellery": Wording("jewellery", "首饰"),
    "kind": Wording("kind of goods", "商品种类"),
    "length": Wording("length", "长短"),
    "level": Wording("the highest level", "级别"),
    "looks": Wording("its looks", "画面"),
    "material": Wording("material", "材质"),
    "measured": Wording("measured", "实测"),
    "neutral": Wording("neutral", "中性"),
    "option": Wording("the option", "规格选项"),
    "outerwear": Wording("outerwear", "外套"),
    "presale": Wording("presales", "预售"),
    "promotion": Wording("promotion", "促销"),
    "rank": Wording("the first rank", "排名第一"),
    "row-missing": Wording("a row is missing", "缺少一行"),
    "scale": Wording("on a scale", "弹力指数"),
    "size": Wording("size", "尺码"),
    "size-advice": Wording("size advice", "选码建议"),
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
_TONES = {"kind": Wording("kind", "友好")}
"""Words that mean something else among the other ones."""
_CHOSEN = frozenset({"about", "category", "code", "kind", "quality", "scope", "shape", "tier", "told", "tone"})
"""Attributes whose words are chosen by the program; all others are figures, names and quotes."""


def attribute(name: str) -> Wording:
    """Name an attribute; one without a name of its own is told as it is."""
    return ATTRIBUTES.get(name.removesuffix("_zh")) or worded(name.replace("_", " "))


def value(name: str, word: str) -> Wording:
    """Put a value of an attribute plainly; figures, names and quotes stay as they are."""
    if name == "shows":
        return joined(LISTED, map(shows, word.split(", ")))
    is_asked = name.startswith(("is_", "has_", "needs_"))
    if not is_asked and name not in _CHOSEN:
        return worded(word)
    own = _ANSWERS.get(word.lower()) if is_asked else _TONES.get(word) if name == "tone" else None
    return own or _WORDS.get(word) or GOODS.get(word) or worded(word)


def is_in(language: Language, name: str, names: Collection[str]) -> bool:
    """Tell whether an attribute is for readers of a language: of `shown` and `shown_zh`, of `en` and `zh`, one is."""
    english = "en" if name == "zh" else name.removesuffix("_zh")
    chinese = "zh" if english == "en" else f"{english}_zh"
    return chinese not in names or name == Wording(english, chinese).of(language)
