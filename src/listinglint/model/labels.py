"""Names of verdicts, complaints and kinds of pictures and goods for people, and the page's own words."""

from __future__ import annotations

from listinglint.model.wording import Wording, worded

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
    "colour": Wording("Colour", "色差"),
    "size": Wording("Size", "尺码"),
    "material": Wording("Material", "材质"),
    "dispatch": Wording("Late parcel", "发货物流"),
    "service": Wording("Service", "服务"),
    "trust": Wording("Feels cheated", "虚假夸大"),
    "platform": Wording("Platform's terms", "平台规范"),
}
FIXABLES = {
    "safe": Wording("--fix mends it", "可用 --fix 自动修正"),
    "unsafe": Wording("--fix --unsafe-fixes mends it", "可用 --fix --unsafe-fixes 自动修正"),
    "copy": Wording("--fix --out DIR writes a mended copy", "可用 --fix --out 文件夹 另存修正后的图片"),
}
SILENCERS = {
    "comment": Wording("a comment in the page", "页内注释"),
    "sidecar": Wording("a file beside the page", "旁置文件"),
    "baseline": Wording("the baseline", "基线"),
}
SHOWS = {
    "magazine": Wording("magazine-like photo", "画报风图片"),
    "model": Wording("on a model", "模特图"),
    "packshot": Wording("cut-out", "白底图"),
    "real-shot": Wording("real shot", "实拍图"),
    "detail": Wording("close-up", "细节图"),
    "size-chart": Wording("size table", "尺码表"),
    "size-advice": Wording("size advice", "选码建议"),
    "packaging": Wording("packaging", "包装图"),
    "text": Wording("words", "文字图"),
    "banner": Wording("banner", "横幅"),
    "spacer": Wording("spacer", "占位图"),
}
GOODS = {
    "apparel": Wording("clothes", "服装"),
    "shoes": Wording("shoes", "鞋"),
    "bags": Wording("bags", "箱包"),
    "electronics": Wording("electronics", "电子产品"),
    "food": Wording("food", "食品"),
    "beauty": Wording("cosmetics", "美妆个护"),
    "home": Wording("household goods", "家居用品"),
    "sports": Wording("sports goods", "运动户外"),
    "other": Wording("other", "其他"),
}
WORDS = {
    "title": Wording("Listing check", "商品页面检查报告"),
    "skip": Wording("Skip to the findings", "跳到检查结果"),
    "other": Wording("中文", "English"),
    "print": Wording("Print", "打印"),
    "show": Wording("Show", "显示"),
    "complaint": Wording("Buyers will complain about", "买家会投诉"),
    "rule": Wording("Rule", "规则"),
    "all": Wording("All", "全部"),
    "count": Wording("Findings", "问题数"),
    "listings": Wording("Listings", "商品"),
    "listing": Wording("Listing", "商品"),
    "verdict": Wording("Verdict", "结论"),
    "overview": Wording("Overview", "总览"),
    "by_complaint": Wording("What buyers will complain about", "买家会投诉什么"),
    "by_rule": Wording("By rule", "按规则统计"),
    "findings": Wording("Findings", "检查结果"),
    "pictures": Wording("Pictures", "图片"),
    "line": Wording("line", "第"),
    "column": Wording("column", "行，第"),
    "line_end": Wording("", "列"),
    "in_picture": Wording("in picture", "图片"),
    "says": Wording("The listing says", "页面原文"),
    "why": Wording("Why", "为什么"),
    "fix": Wording("How to mend it", "怎么改"),
    "copy": Wording("Copy", "复制"),
    "unchecked": Wording("Could not be checked", "无法判断"),
    "unchecked_hint": Wording("This is not praise: nobody has looked.", "未能检查，不代表没有问题。"),
    "broken": Wording("Rules that broke", "出错的规则"),
    "problems": Wording("Could not be read", "无法读取"),
    "clean": Wording("Nothing to complain about.", "没有发现问题。"),
    "checked": Wording("All that was checked", "全部检查项"),
    "silenced": Wording("Silenced", "已屏蔽"),
    "mended": Wording("mended since the baseline", "处基线问题已改好"),
    "by": Wording("by", "由"),
    "nothing": Wording("No listing was checked.", "没有检查任何商品。"),
    "hidden": Wording("No finding matches what is chosen above.", "没有符合筛选条件的问题。"),
    "no_picture": Wording("No picture to show", "无法显示"),
    "enlarge": Wording("enlarge", "放大"),
    "close": Wording("Close", "关闭"),
    "words": Wording("Words read in it", "识别到的文字"),
    "marks": Wording("Show where words and tables were read", "标出识别到的文字和表格"),
    "sure": Wording("{share} % sure", "把握 {share} %"),
    "made": Wording("Made by listinglint", "由 listinglint 生成"),
    "top": Wording("Back to the top", "回到顶部"),
}


def shows(kind: str) -> Wording:
    """Name a kind of picture; one without a name stays as it is."""
    return SHOWS.get(kind) or worded(kind)


def complaint(kind: str) -> Wording:
    """Name a complaint."""
    return COMPLAINTS.get(kind) or worded(kind)
